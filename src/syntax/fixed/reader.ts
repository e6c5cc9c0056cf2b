/**
 * The reader of 80-column records: bytes are pushed in at any chunk border, records are pulled out.
 *
 * Takes a layout and bytes in ASCII, or in EBCDIC with a table to ASCII; gives one reused view, `record`, and
 * findings about the shape of the file (lengths, unknown records, padding). What stands inside the fields is
 * checked by `checkRecord`. Records may be joined by LF, CR, CRLF or nothing, also in one file, and lines may be
 * cut after their last character. Each byte is scanned once, however small the chunks are; memory is constant.
 *
 *     reader.push(bytes); while (reader.next()) use(reader.record)
 *     reader.end();       while (reader.next()) use(reader.record)
 */
import { Findings, type Place } from '../../core/finding.js'
import { columnsOf, isPad, LOOK_AHEAD, padsEnd } from './boundary.js'
import { ByteWindow } from './byte-window.js'
import { type Layout, RECORD_WIDTH } from './definition.js'
import {
  blankFinding,
  closingFinding,
  lengthFinding,
  padFinding,
  startFinding,
  unknownFinding,
} from './reader-findings.js'
import { FixedRecord } from './record.js'

const LF = 10
const CR = 13

/** What one attempt to find a record came to. */
type Step = 'again' | 'record' | 'more' | 'done'

export interface FixedReaderOptions {
  /** 256 bytes that turn each byte of the input into ASCII, for example from code page 037. */
  translate?: Uint8Array
  /** Where findings go; a collector of its own otherwise. */
  findings?: Findings
}

export class FixedReader {
  readonly record: FixedRecord
  readonly findings: Findings
  /** The unread bytes, for who lays records out. */
  readonly window: ByteWindow
  #layout: Layout
  /** False until the first bytes have been looked at for a byte order mark. */
  #begun: boolean
  #ended = false
  #closed = false
  /** Index of the next unread byte, and up to where no line end stands after it. */
  #at = 0
  #scanned = 0
  #line = 1
  /** Offset in the input of the first byte of the line. */
  #lineStart = 0
  /** A CR came last: an LF after it belongs to the same line end. */
  #afterCr = false
  #joiner = ''
  #inBlankLines = false
  #anyKnown = false
  #anyShort = false
  /** Bytes of padding passed over in the present run, and where it began. */
  #pads = 0
  #padPlace: Place = { offset: 0 }

  constructor(layout: Layout, options: FixedReaderOptions = {}) {
    this.#layout = layout
    this.window = new ByteWindow(
      options.translate === undefined ? undefined : withLineEnds(options.translate),
    )
    this.#begun = options.translate !== undefined
    this.findings = options.findings ?? new Findings()
    this.record = new FixedRecord(this.window)
  }

  /** Records from here on are those of another layout. */
  use(layout: Layout): void {
    this.#layout = layout
  }

  /** Hands over the next bytes. They must not change until `next()` has given false. */
  push(bytes: Uint8Array): void {
    if (this.#ended) throw new Error('bytes were pushed after end()')
    if (!this.#closed) this.window.push(bytes)
  }

  /** Says that no more bytes will come; what is left can then be pulled out. */
  end(): void {
    this.#ended = true
  }

  /** Points `record` at the next record; false where more bytes are needed or the input is used up. */
  next(): boolean {
    for (;;) {
      const step = this.#step()
      if (step === 'record') return true
      if (step === 'done' || (step === 'more' && !this.#fill())) return false
    }
  }

  #fill(): boolean {
    if (this.window.drained) return false
    const moved = this.window.fill(this.#at)
    this.#at -= moved
    this.#scanned -= moved
    return true
  }

  #step(): Step {
    if (this.#closed) return 'done'
    const { bytes, end } = this.window
    const final = this.#ended && this.window.drained
    if (!this.#begun) return this.#begin(final)
    if (this.#at === end) return final ? this.#close() : 'more'
    if (this.#afterCr) return this.#skipLf(bytes)
    if (this.#pads > 0 || isPad(bytes[this.#at])) {
      const step = this.#passPads(final)
      if (step !== undefined) return step
    }
    const stop = this.#scan(end)
    if (stop === end && stop < this.#at + LOOK_AHEAD && !final) return 'more'
    return this.#deliver(stop)
  }

  /** Goes on to the next line end, but no farther than the look-ahead. Never looks at a byte twice. */
  #scan(end: number): number {
    const limit = Math.min(this.#at + LOOK_AHEAD, end)
    this.#scanned = this.window.lineEnd(Math.max(this.#scanned, this.#at), limit)
    return this.#scanned
  }

  /** Points the view at the record that begins here in a line that goes on to `stop`, or passes over a blank one. */
  #deliver(stop: number): Step {
    const { bytes } = this.window
    const at = this.#at
    const room = stop - at
    const columns = room <= RECORD_WIDTH ? room : this.#columns(at, stop)
    const blank = isBlank(bytes, at, at + columns)
    if (blank) this.#noteBlank()
    else this.#point(at, columns, stop)
    this.#inBlankLines = blank
    this.#at = at + columns
    if (columns === room) this.#passLineEnd(bytes)
    return blank ? 'again' : 'record'
  }

  /**
   * Where records are joined by nothing, what is left at the end of the input and begins as a record does is that
   * record, cut short; it is no columns beyond the 80th.
   */
  #columns(at: number, stop: number): number {
    const { bytes, end } = this.window
    const { finder } = this.#layout
    const columns = columnsOf(finder, bytes, at, stop)
    const isGlued = this.#joiner === '' && this.record.number > 0
    if (!isGlued || stop !== end || at + columns !== stop) return columns
    return finder.find(bytes, at + RECORD_WIDTH, stop) === undefined ? columns : RECORD_WIDTH
  }

  #point(at: number, columns: number, stop: number): void {
    const { record } = this
    record.joiner = this.#joiner
    this.#joiner = ''
    const last = at + Math.min(columns, RECORD_WIDTH)
    record.point(at, columns, this.#layout.finder.find(this.window.bytes, at, last))
    record.line = this.#line
    record.column = record.offset - this.#lineStart + 1
    if (columns !== RECORD_WIDTH) this.#noteLength(at + columns === stop, stop === this.window.end)
    if (record.layout !== undefined) this.#anyKnown = true
    else this.findings.add(unknownFinding(record, this.#layout))
  }

  /** A line cut after its last character is usual: only the first is reported. */
  #noteLength(wholeLine: boolean, atEnd: boolean): void {
    const cut = wholeLine ? (atEnd ? 'input' : 'line') : 'record'
    const usual = cut === 'line' && this.record.extra === 0
    if (!usual || !this.#anyShort) this.findings.add(lengthFinding(this.record, cut))
    if (usual) this.#anyShort = true
  }

  /** A run of blank records or lines gives one finding. */
  #noteBlank(): void {
    if (!this.#inBlankLines) this.findings.add(blankFinding(this.#place()))
  }

  /** Takes in the line end that stands at the next byte, if one does. */
  #passLineEnd(bytes: Uint8Array): void {
    const byte = this.#at < this.window.end ? bytes[this.#at] : undefined
    if (byte !== LF && byte !== CR) return
    const crlf = byte === CR && this.#at + 1 < this.window.end && bytes[this.#at + 1] === LF
    this.#afterCr = byte === CR && !crlf
    this.#joiner = crlf ? '\r\n' : String.fromCharCode(byte)
    this.#at += crlf ? 2 : 1
    this.#line++
    this.#lineStart = this.window.base + this.#at
  }

  #skipLf(bytes: Uint8Array): Step {
    this.#afterCr = false
    if (bytes[this.#at] === LF) {
      this.#joiner = '\r\n'
      this.#at++
      this.#lineStart++
    }
    return 'again'
  }

  /**
   * Passes over NUL and ^Z at the place of a record where they end the input or line, where a record begins
   * after them, or where they are as many as a record is long; otherwise gives undefined: they are damaged text.
   */
  #passPads(final: boolean): Step | undefined {
    const { bytes, end } = this.window
    const at = this.#at
    const to = padsEnd(bytes, at, end)
    const sure = this.#pads > 0 || to - at >= RECORD_WIDTH
    if (!sure && end - at < LOOK_AHEAD && !final) return 'more'
    if (!sure && to < end && !this.#startsAt(to, end)) return undefined
    if (this.#pads === 0) this.#padPlace = this.#place()
    this.#pads += to - at
    this.#at = to
    if (to === end) return 'again'
    this.findings.add(padFinding(this.#pads, this.#padPlace, false))
    this.#pads = 0
    this.#passLineEnd(bytes)
    return 'again'
  }

  /** Whether a line end or a record of the layout stands at an index. */
  #startsAt(index: number, end: number): boolean {
    const { bytes } = this.window
    const stop = this.window.lineEnd(index, Math.min(index + RECORD_WIDTH, end))
    return stop === index || this.#layout.finder.begins(bytes, index, stop)
  }

  /** Looks for a byte order mark at the start of the input. */
  #begin(final: boolean): Step {
    const { bytes, end } = this.window
    if (end < 3 && !final) return 'more'
    this.#begun = true
    const mark = startFinding(bytes.subarray(0, Math.min(end, 3)))
    if (mark === undefined) return 'again'
    this.findings.add(mark)
    if (mark.severity === 'error') this.#closed = true
    else this.#at = this.#lineStart = 3
    return 'again'
  }

  #close(): Step {
    this.#closed = true
    if (this.#pads > 0) this.findings.add(padFinding(this.#pads, this.#padPlace, true))
    const closing = closingFinding(this.record.number, this.#anyKnown)
    if (closing !== undefined) this.findings.add(closing)
    return 'done'
  }

  /** Where the next record would begin. */
  position(): Place {
    return this.#place()
  }

  #place(): Place {
    const offset = this.window.base + this.#at
    return { offset, line: this.#line, column: offset - this.#lineStart + 1 }
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== 32) return false
  return true
}

/** A copy of an EBCDIC table in which both line ends of EBCDIC, NEL (hex 15) and LF (hex 25), become LF. */
function withLineEnds(translate: Uint8Array): Uint8Array {
  if (translate.length !== 256) throw new RangeError('a table of characters must have 256 entries')
  const table = Uint8Array.from(translate)
  table[0x15] = table[0x25] = LF
  return table
}
