/**
 * Bytes of any syntax → segments, one after another, with what the envelope says of each: detects the syntax, makes
 * its reader and its tracker, and keeps the bytes that come before it is known. Bytes are pushed in, segments are
 * pulled out.
 *
 *   push(bytes) → next() → flags → input.reader.segment … → undefined → push(bytes) … → end() → next() …
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import type { Limits } from '../core/limits.js'
import { EdifactEnvelope } from '../syntax/edifact/envelope.js'
import { EdifactReader } from '../syntax/edifact/reader.js'
import type { EnvelopeTracker } from '../syntax/envelope-tracker.js'
import type { InterchangeReader } from '../syntax/interchange-reader.js'
import { X12Envelope } from '../syntax/x12/envelope.js'
import { X12Reader } from '../syntax/x12/reader.js'
import { detect } from './detect.js'

export interface InputOptions {
  limits?: Partial<Limits>
  /** X12 names no character set; `utf-8` where the partner agreed on it. */
  x12Charset?: 'latin1' | 'utf-8'
}

export class Input {
  /** Undefined until the syntax is known, and for an input that is no EDI. */
  reader: InterchangeReader | undefined
  envelope: EnvelopeTracker | undefined
  syntax: 'edifact' | 'x12' | undefined
  ended = false
  /** What came before the syntax is known; undefined when it is, or never will be. */
  private head: Uint8Array[] | undefined = []
  private headLength = 0
  private tryAt = 4
  private startAt: Place | undefined
  private finished = false

  constructor(
    private readonly options: InputOptions,
    private readonly tell: (found: Finding) => void,
  ) {}

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    if (this.reader !== undefined) this.reader.push(bytes)
    else if (this.head !== undefined) this.pushHead(this.head, bytes)
  }

  /** The bytes pushed next stand at this place of the input. */
  jumpTo(at: Place): void {
    if (this.reader === undefined) this.startAt = at
    else this.reader.jumpTo(at)
  }

  end(): void {
    this.ended = true
    if (this.head !== undefined) this.begin(joined(this.head), true)
    this.reader?.end()
  }

  /** Moves to the next segment and gives its flags; undefined when more bytes, or the end, must come first. */
  next(): number | undefined {
    const { reader, envelope } = this
    if (reader === undefined || envelope === undefined || !reader.next()) return undefined
    return envelope.take(reader.segment)
  }

  /** After the last segment: the flags of the end, given once; undefined before and after. */
  finish(): number | undefined {
    if (!this.ended || this.finished || this.envelope === undefined) return undefined
    this.finished = true
    return this.envelope.finish()
  }

  /** Looks again only when some more has come: byte by byte each look at all of it would be quadratic. */
  private pushHead(head: Uint8Array[], bytes: Uint8Array): void {
    head.push(bytes)
    this.headLength += bytes.length
    if (this.headLength < this.tryAt) return
    const whole = joined(head)
    this.head = [whole]
    this.tryAt = whole.length + (whole.length >> 3) + 1
    this.begin(whole, false)
  }

  private begin(head: Uint8Array, whole: boolean): void {
    const found = detect(head, whole)
    if (found === undefined) return
    this.head = undefined
    if (found.finding !== undefined) this.tell(found.finding)
    else if (found.syntax === 'json') {
      const text = 'The input is JSON; messages in JSON are read by `parseMessages`'
      this.tell(finding('not-edi', text, { at: { offset: 0, line: 1, column: 1 } }))
    } else this.start(found.syntax === 'x12', head)
  }

  private start(isX12: boolean, head: Uint8Array): void {
    const sink = { push: this.tell }
    const { limits = {}, x12Charset } = this.options
    if (isX12) {
      const reader = new X12Reader({ limits, ...(x12Charset === undefined ? {} : { charset: x12Charset }) })
      this.envelope = new X12Envelope(reader, sink)
      this.reader = reader
    } else {
      const reader = new EdifactReader({ limits })
      this.envelope = new EdifactEnvelope(reader, sink)
      this.reader = reader
    }
    this.syntax = isX12 ? 'x12' : 'edifact'
    if (this.startAt !== undefined) this.reader.jumpTo(this.startAt)
    this.reader.push(head)
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
