/**
 * The envelope of what is written: interchanges and groups are opened as the messages ask for them, bytes are given
 * out as they become whole. Takes headers and bodies of messages, gives pieces of the output.
 *
 *   open(headers) · put(message) · put(message) … · open(other headers) … · close()        take() at any time
 *
 * Nothing goes out that would have to be taken back: an interchange whose header is wrong is not given, nor is a
 * group, nor a message; and no header goes out before a message that stands under it.
 */
import { joinBytes } from '../core/bytes.js'
import type { Finding } from '../core/finding.js'
import type { Plan } from '../mapping/plan.js'
import { isAlone } from '../message/definition.js'
import type { InterchangeHeader, MessageHeader } from '../syntax/envelope.js'
import type { MessageWriter } from '../syntax/message-writer.js'
import type { Sink } from '../syntax/sink.js'
import type { Headers } from './headers.js'
import type { LineHabit } from './line-habit.js'
import { writerOf } from './syntaxes.js'
import type { WriteOptions } from './write-options.js'

/** Pieces of the output are gathered up to about this size. */
const PIECE = 1 << 16

/** How an interchange is written. */
export interface Manner {
  /** It comes from the same syntax and keeps its header, with its service characters and its UNA. */
  kept: boolean
  /** How its sender ends his lines. */
  habit: LineHabit
}

/** The segments of a message: in a sink, or as bytes. */
export type Body = Sink | { readonly bytes: Uint8Array; readonly segments: number }

function copyBody(sink: Sink, body: Body): void {
  if ('bytes' in body) sink.copyBytes(body.bytes, body.segments)
  else sink.copyFrom(body)
}

export class Outgoing {
  private writer: MessageWriter
  private delimiters: WriteOptions['delimiters']
  private headers: Headers | undefined
  /** The header in force is wrong, so nothing goes out under it. */
  private isWrong = false
  private isGroupWrong = false
  /** Messages written in the interchange and in the group that are open. */
  private messages = 0
  private inGroup = 0
  private isGrouped = false
  /** Bytes handed over by the writer of the interchange that is open. */
  private taken = 0
  private pieces: Uint8Array[] = []

  constructor(
    private readonly plan: Plan,
    private readonly options: WriteOptions,
    private readonly tell: (one: Finding) => void,
  ) {
    this.delimiters = options.delimiters
    this.writer = this.newWriter(options.una)
  }

  /** Where the body of a message goes; its characters are those of the interchange that is open. */
  get sink(): Sink {
    return this.writer.sink
  }

  /** The headers that are open. */
  get opened(): Headers | undefined {
    return this.headers
  }

  /** The header of the interchange that is open, with the service characters in force. */
  get interchange(): InterchangeHeader | undefined {
    const header = this.headers?.interchange
    return header === undefined || this.delimiters === undefined
      ? header
      : { ...header, delimiters: this.delimiters }
  }

  /** Sees to it that these headers are in force: what is open and says the same stays open. */
  open(headers: Headers, manner: Manner): void {
    const { headers: open } = this
    if (open === undefined || !sameHeader(open.interchange, headers.interchange) || this.isMixed(headers)) {
      this.close()
      this.openInterchange(headers, manner)
    } else if (!sameHeader(open.group, headers.group)) {
      this.closeGroup()
      this.openGroup(headers)
    }
    this.headers = headers
  }

  /** Writes a message of the caller's; false, with findings, where its header is wrong or stands under one that is. */
  put(header: MessageHeader, reference: string, body: Body, index: number): boolean {
    if (this.isWrong || this.isGroupWrong) return false
    const { writer } = this
    if (isAlone(this.plan.definition)) copyBody(writer.sink, body)
    else {
      writer.beginMessage(header, reference)
      if (this.tellsError(index)) {
        writer.cancelMessage()
        return false
      }
      copyBody(writer.sink, body)
      writer.endMessage()
    }
    this.messages++
    this.inGroup++
    if (writer.sink.offset - this.taken >= PIECE) this.give()
    return true
  }

  closeGroup(): void {
    const { headers, writer } = this
    if (headers?.group === undefined) return
    if (this.inGroup > 0) writer.endGroup()
    else writer.cancelGroup()
    this.headers = { ...headers, group: undefined }
    this.isGroupWrong = false
  }

  /** Ends the interchange; one without messages leaves no trace. */
  close(): void {
    if (this.headers === undefined) return
    this.closeGroup()
    this.headers = undefined
    if (this.messages === 0) return
    this.writer.endInterchange()
    this.tellsError()
    this.give()
  }

  /** What is whole since the last `take`: messages with what stands between them. */
  take(): Uint8Array {
    const { pieces } = this
    this.pieces = []
    return joinBytes(pieces)
  }

  private openInterchange(headers: Headers, { kept, habit }: Manner): void {
    const own = kept ? headers.interchange.delimiters : undefined
    this.delimiters = this.options.delimiters ?? own
    this.writer = this.newWriter(kept ? headers.interchange.una : undefined, kept, habit)
    this.messages = this.taken = 0
    this.writer.beginInterchange(headers.interchange, this.options.secrets)
    this.isWrong = this.tellsError()
    this.isGroupWrong = false
    this.isGrouped = headers.group !== undefined
    this.openGroup(headers)
  }

  private openGroup({ group }: Headers): void {
    this.inGroup = 0
    if (group === undefined) return
    this.writer.beginGroup(group, this.options.secrets)
    this.isGroupWrong = this.tellsError()
  }

  /** An interchange holds groups, or messages without one. */
  private isMixed({ group }: Headers): boolean {
    return (group !== undefined) !== this.isGrouped
  }

  /** An interchange that keeps its header keeps its characters too: what its sender sent may be sent on. */
  private newWriter(una: boolean | undefined, kept = false, habit: LineHabit = {}): MessageWriter {
    const { options, delimiters } = this
    return writerOf(this.plan.definition, {
      una: options.una ?? una,
      lineEnd: options.lineEnd ?? habit.lineEnd,
      unaLineEnd: habit.unaLineEnd,
      delimiters,
      charset: options.charset ?? (kept ? 'tolerant' : 'strict'),
    })
  }

  private give(): void {
    this.pieces.push(this.writer.take())
    this.taken = this.writer.sink.offset
  }

  /** Tells what the writer has found; whether there is an error among it. */
  private tellsError(index?: number): boolean {
    const { findings } = this.writer
    if (findings.length === 0) return false
    const found = findings.splice(0)
    for (const one of found) this.tell(index === undefined ? one : { ...one, path: `messages[${index}]` })
    return found.some((one) => one.severity === 'error')
  }
}

function sameHeader(a: object | undefined, b: object | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
