/**
 * A message as it was read: format, function, headers, records, and what has no place in a record. It is plain
 * data for JSON; where its bytes were kept it can also say where a field of a record stands in the input.
 */
import type { Finding, Place } from '../core/finding.js'
import { keepShape } from '../core/keep-shape.js'
import type { Limits } from '../core/limits.js'
import type { MapLibrary } from '../mapping/library.js'
import type { MessageFunction } from '../mapping/read.js'
import type { Rest } from '../mapping/rest.js'
import type { AnyRecord } from '../records/registry.js'
import type { Envelope } from '../syntax/envelope.js'
import type { Syntax } from './syntaxes.js'

/** The bytes of a message: the headers of its interchange, and the message from header to trailer. */
export interface MessageSource {
  header: Uint8Array
  body: Uint8Array
  /** Where the body begins in the input. */
  at: Place
  /** Where the header of its group begins, where it has one. */
  groupAt?: Place | undefined
}

/** How a message was read, so that its kept source can be read again. */
export interface Reading {
  library: MapLibrary
  limits: Partial<Limits>
  x12Charset: 'latin1' | 'utf-8' | undefined
  /** What it was found to be: its own headers may be too few to tell. */
  syntax: Syntax
  ebcdic: boolean
  locate(message: Message, path: string): Place | undefined
}

export interface MessageParts {
  /** Format id such as `edifact/baplie@smdg22`; empty where there is no map. */
  format: string
  function?: MessageFunction | undefined
  envelope: Envelope
  records: AnyRecord[]
  rest: Rest[]
  findings: Finding[]
  source?: MessageSource | undefined
  reading?: Reading | undefined
}

export class Message {
  readonly format: string
  function?: MessageFunction
  envelope: Envelope
  records: AnyRecord[]
  rest: Rest[]
  /** What was found while this message was read, findings between messages included. Not part of its JSON. */
  readonly findings: Finding[]
  readonly #source: MessageSource | undefined
  readonly #reading: Reading | undefined

  constructor(parts: MessageParts) {
    this.format = parts.format
    if (parts.function !== undefined) this.function = parts.function
    this.envelope = parts.envelope
    this.records = parts.records
    this.rest = parts.rest
    this.findings = parts.findings
    this.#source = parts.source
    this.#reading = parts.reading
  }

  /** The bytes that the message was read from, where they were kept. */
  get source(): MessageSource | undefined {
    return this.#source
  }

  /** How it was read. */
  get reading(): Reading | undefined {
    return this.#reading
  }

  /** Where a field stands in the input: `records[0].slots[3].position`. Undefined where it stands nowhere. */
  locate(path: string): Place | undefined {
    return this.#source === undefined ? undefined : this.#reading?.locate(this, path)
  }

  toJSON(): object {
    const { format, function: fn, envelope, records, rest } = this
    return { format, ...(fn === undefined ? {} : { function: fn }), envelope, records, rest }
  }
}

const IDLE = {
  format: '',
  envelope: { message: { reference: '', type: '' } },
  records: [],
  rest: [],
  findings: [],
}
keepShape(new Message(IDLE))
keepShape(new Message({ ...IDLE, function: { kind: '', code: '' } }))
