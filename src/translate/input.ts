/**
 * Bytes of any syntax → segments, one after another, with what the envelope says of each: detects the syntax, makes
 * its reader and its tracker, and keeps the bytes that come before it is known. Bytes are pushed in, segments are
 * pulled out.
 *
 *   push(bytes) → next() → flags → input.reader.segment … → undefined → push(bytes) … → end() → next() …
 */
import { joinBytes, needBytes } from '../core/bytes.js'
import { type Finding, finding, type Place } from '../core/finding.js'
import type { Limits } from '../core/limits.js'
import type { EnvelopeFollower, SegmentDriver } from '../syntax/segment-driver.js'
import { detect, type Found } from './detect.js'
import { driverOf, type RecordsDriver, type Syntax } from './syntaxes.js'

export interface InputOptions {
  limits?: Partial<Limits>
  /** X12 names no character set; `utf-8` where the partner agreed on it. */
  x12Charset?: 'latin1' | 'utf-8'
  /** ABI records in EBCDIC; by default told by the first of them. */
  ebcdic?: boolean
  /** What the input is; by default its first bytes tell. */
  syntax?: Syntax
}

export class Input {
  /** Undefined until the syntax is known, and for an input that is no EDI. */
  reader: SegmentDriver | undefined
  envelope: EnvelopeFollower | undefined
  syntax: Syntax | undefined
  /** The reader where the input is of 80-column records. */
  records: RecordsDriver | undefined
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

  push(chunk: Uint8Array): void {
    const bytes = needBytes(chunk)
    if (bytes.length === 0) return
    if (this.reader !== undefined) this.reader.push(bytes)
    else if (this.head !== undefined) this.pushHead(this.head, bytes)
  }

  /** The bytes pushed next stand at this place of the input. */
  jumpTo(at: Place): void {
    // what came before stands where it stood, though it was too little to tell the syntax for certain
    if (this.head !== undefined && this.headLength > 0) this.begin(joinBytes(this.head), true)
    if (this.reader === undefined) this.startAt = at
    else this.reader.jumpTo(at)
  }

  end(): void {
    this.ended = true
    if (this.head !== undefined) this.begin(joinBytes(this.head), true)
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
    if (this.headLength < this.tryAt && this.options.syntax === undefined) return
    const whole = joinBytes(head)
    this.head = [whole]
    this.tryAt = whole.length + (whole.length >> 3) + 1
    this.begin(whole, false)
  }

  private begin(head: Uint8Array, whole: boolean): void {
    const { syntax } = this.options
    const found = syntax === undefined ? detect(head, whole) : { syntax }
    if (found === undefined) return
    this.head = undefined
    if (found.finding !== undefined) this.tell(found.finding)
    else if (found.syntax === 'json') {
      const text = 'The input is JSON; messages in JSON are read by `parseMessages`'
      this.tell(finding('not-edi', text, { at: { offset: 0, line: 1, column: 1 } }))
    } else this.start(found, head)
  }

  private start({ syntax, ebcdic }: Found, head: Uint8Array): void {
    if (syntax === undefined || syntax === 'json') return
    const { limits = {}, x12Charset } = this.options
    const options = { limits, x12Charset, ebcdic: this.options.ebcdic ?? ebcdic }
    const { reader, envelope, records } = driverOf(syntax, options, { push: this.tell })
    this.syntax = syntax
    this.envelope = envelope
    this.records = records
    this.reader = reader
    if (this.startAt !== undefined) reader.jumpTo(this.startAt)
    reader.push(head)
  }
}
