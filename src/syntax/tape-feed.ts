/**
 * The lower half of a reader: bytes are pushed in at any chunk border and put on the tape in blocks; what is
 * unread, and its marks, moves to the front when room is needed. The upper half (`TapeReader`) walks the marks.
 *
 * The cursor: BYTES[start, filled) are unread, MARKS[walk, count) the marks of those up to `scanned`; MARKS[count]
 * is a sentinel.
 *
 *   … U N T + 8 + 1 '  U N Z + 1 …          |            |
 *                      ^start               ^scanned     ^filled
 */
import type { Charset } from '../core/charset.js'
import { type Finding, type FindingDetail, finding, type Place } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import { type Limits, withLimits } from '../core/limits.js'
import { BlockText } from './block-text.js'
import { breaksIn, Lines } from './lines.js'
import { Notices } from './notices.js'
import { type ByteClasses, dropOdd, endsListed, listEnds, loadClasses, rareSeen, scan } from './scan.js'
import { Segment, type SegmentSource } from './segment.js'
import { ShiftFilter } from './shift-filter.js'
import {
  ARENA,
  acquire,
  arenaBytes,
  arenaEnds,
  arenaMarks,
  BLOCK,
  HIGH,
  OUTSIDE,
  POSITION_SHIFT,
  type TapeOwner,
  TERMINATOR,
  tapeOwner,
} from './tape.js'

const BYTES = arenaBytes
const MARKS = arenaMarks
const ENDS = arenaEnds
export const NOWHERE = -2
/** From this many new bytes on, the unread rest is moved to the front of the arena first. */
const MOVE_AT = 4096
/**
 * Where the bytes that come next are put when little is unread. A block copied to an address up to 31 bytes behind its
 * own within a page, as it would be behind a short rest at 0, is copied at a fifth of the speed (3 against 15 GB/s).
 */
const FRONT = 256
/**
 * Bytes scanned first after each new beginning, then twice as many, up to the last: no byte is scanned many times. The
 * bytes of the last, their marks and the list of ends stay in the nearest cache (a block at once: 3 % slower from memory).
 */
const FIRST_WINDOW = 1 << 10
const LAST_WINDOW = 1 << 14

export interface TapeReaderOptions {
  limits?: Partial<Limits>
}

export abstract class TapeFeed implements TapeOwner, SegmentSource {
  readonly segment: Segment
  /** Findings since the driver last took them; their places lack the message's ordinals. */
  readonly findings: Finding[] = []
  readonly limits: Readonly<Limits>
  /** File offset of BYTES[0]. */
  base = 0
  dialect = 0
  protected readonly lines = new Lines()
  protected readonly texts = new BlockText()
  protected readonly notices = new Notices((found) => this.tell(found))
  protected start = 0
  protected filled = 0
  protected scanned = 0
  protected ended = false
  /** Classes of the current interchange; undefined between interchanges, where nothing is scanned ahead. */
  protected classes: ByteClasses | undefined
  protected charset: Charset | undefined
  protected count = 0
  protected walk = 0
  protected firstMark = 0
  /** ENDS[nextEnd, endCount) are the terminators ahead that the last scan found. */
  protected nextEnd = 0
  protected endCount = 0
  /** Classes of the marks walked over so far in the unfinished segment, joined. */
  protected joined = 0
  /** The unfinished segment holds release characters or line breaks. */
  protected careful = false
  /** Position of the byte behind an open release character. */
  protected escaped = NOWHERE
  /** The unfinished segment is being let go, because it is too long. */
  protected dropping = false
  /** OUTSIDE, HIGH and BLANK: what the notices are to look for, less what was told already. */
  protected suspect = 0
  protected chunk: Uint8Array | undefined
  protected chunkAt = 0
  /** The byte in front of `start`, where bytes were passed over; -1 at the beginning of the input or a segment. */
  protected before = -1
  /** The classes that `dialect` numbers. */
  private dialectClasses: Uint8Array = new Uint8Array(0)
  private window = FIRST_WINDOW
  private shifts: ShiftFilter | undefined
  private aside: { bytes: Uint8Array; marks: Int32Array; from: number } | undefined

  constructor(options: TapeReaderOptions = {}) {
    this.limits = withLimits(options.limits)
    this.segment = new Segment(this)
  }

  /** Hands over bytes. All of the earlier ones must have been drained by `next()`. */
  push(bytes: Uint8Array): void {
    if (this.chunk !== undefined) throw new Error('push() before next() has drained the bytes pushed earlier')
    if (this.ended) throw new Error('push() after end()')
    if (bytes.length === 0) return
    this.chunk = bytes
    this.chunkAt = 0
  }

  /** Says that no more bytes come. */
  end(): void {
    this.ended = true
  }

  /** True where the bytes of a value are not its text: they must be decoded. */
  get decoding(): boolean {
    return this.segment.decoding
  }

  own(): void {
    if (tapeOwner() !== this) acquire(this)
  }

  /** The sentinel behind the marks counted. */
  get extent(): { bytes: number; marks: number } {
    return { bytes: this.filled + 1, marks: this.count + 2 }
  }

  putAside(): void {
    const from = Math.min(this.segment.start, this.start)
    this.aside = { bytes: BYTES.slice(from, this.filled), marks: MARKS.slice(0, this.count + 1), from }
  }

  takeBack(): void {
    this.loadClasses()
    if (this.aside === undefined) return
    BYTES.set(this.aside.bytes, this.aside.from)
    BYTES[this.filled] = 0
    MARKS.set(this.aside.marks)
    this.aside = undefined
  }

  /** Says that the bytes pushed next stand elsewhere in the input: all pushed before must be drained. */
  jumpTo(at: Place): void {
    this.own()
    this.base = at.offset - this.filled
    // the line breaks of what is still unread, a header without its terminator, will be counted when it is passed
    this.lines.line = (at.line ?? 1) - breaksIn(this.start, this.filled)
    this.lines.lineStart = at.offset - (at.column ?? 1) + 1
  }

  /** The place behind the last byte read. */
  position(): Place {
    this.own()
    return this.placeOf(this.filled)
  }

  /** Text of BYTES[start, end), its characters its own. */
  valueText(start: number, end: number, dirty: boolean): string {
    return this.texts.text(start, end, dirty, this.segment.start, this.filled)
  }

  newText(start: number, end: number): string {
    return this.texts.fresh(start, end, this.segment.start, this.filled)
  }

  lineAt(position: number): { line: number; column: number } {
    const { start, line, column, offset } = this.segment
    const from = new Lines()
    from.line = line
    from.lineStart = offset - column + 1
    return from.ahead(start, position, this.base)
  }

  protected report(code: FindingCode, message: string, at: Place, detail: FindingDetail = {}): void {
    this.tell(finding(code, message, { ...detail, at }))
  }

  /** Keeps a finding; beyond the limit, none until the driver has taken some. */
  protected tell(found: Finding): void {
    const { length } = this.findings
    if (length < this.limits.findings) this.findings.push(found)
    else if (length === this.limits.findings) {
      this.findings.push(finding('too-many-findings', 'More findings of one place were not kept'))
    }
  }

  /** The place of an arena position at or behind `start`, no segment being in view there. */
  protected placeOf(position: number): Place {
    return { offset: this.base + position, ...this.lines.ahead(this.start, position, this.base) }
  }

  protected segmentPlace(): Place {
    const { offset, line, column } = this.segment
    return { offset, line, column }
  }

  /** Moves `start` over bytes that belong to no segment. */
  protected passOver(to: number): void {
    this.lines.pass(this.start, to, this.base)
    if (to > this.start) this.before = BYTES[to - 1]!
    this.start = to
  }

  /** Begins to scan at `start` with these classes and this release character (-1: none). */
  protected startScan(classes: ByteClasses, release: number): void {
    if (!isSame(classes, this.dialectClasses)) {
      this.dialect++
      this.dialectClasses = classes
    }
    this.classes = classes
    this.texts.use(classes, release)
    this.decode(undefined)
    this.suspect = 0
    this.notices.begin(this.charset)
    this.shifts = this.charset?.kind === 'iso-2022-jp' ? new ShiftFilter() : undefined
    this.window = FIRST_WINDOW
    this.loadClasses()
    this.rescan(0)
  }

  /** Puts the classes in force on the tape; what has been told of data need not be looked for again. */
  protected loadClasses(): void {
    if (this.classes !== undefined) loadClasses(this.classes, this.notices.outsideTold ? OUTSIDE : 0)
  }

  /** Scans BYTES[start, filled) anew behind the first `count` marks. */
  protected rescan(count: number): void {
    this.count = this.walk = this.firstMark = count
    this.joined = 0
    this.careful = false
    this.escaped = NOWHERE
    this.shifts?.reset()
    this.window = FIRST_WINDOW
    this.scanned = this.start
    this.scanMore()
  }

  /** Brings the next bytes into the arena or scans more of it; false when there are none. */
  protected fill(): boolean {
    if (this.classes !== undefined && this.scanned < this.filled) return this.scanMore()
    const { chunk } = this
    if (chunk === undefined) return false
    const left = chunk.length - this.chunkAt
    if (left >= MOVE_AT || this.filled + left > ARENA) this.moveToFront()
    const want = Math.min(BLOCK, left, ARENA - this.filled)
    if (want === 0) return this.overflow()
    BYTES.set(chunk.subarray(this.chunkAt, this.chunkAt + want), this.filled)
    this.chunkAt += want
    if (this.chunkAt === chunk.length) this.chunk = undefined
    this.filled += want
    BYTES[this.filled] = 0
    this.texts.stale()
    if (this.classes !== undefined) this.scanMore()
    return true
  }

  protected tellTooLong(at: Place): void {
    const text = `A segment is longer than ${this.limits.segmentBytes} bytes; it was passed over`
    this.report('segment-too-long', text, at)
  }

  private scanMore(): true {
    const from = this.scanned
    const to = Math.min(this.filled, from + this.window)
    const first = this.count
    if (this.window < LAST_WINDOW) this.window *= 2
    this.count = scan(from, to, first)
    if (this.shifts !== undefined) this.shift(this.shifts, from, to, first)
    this.scanned = to
    this.takeEnds(first)
    MARKS[this.count] = (to << POSITION_SHIFT) | TERMINATOR
    BYTES[this.filled] = 0
    return true
  }

  /** Values are read by this character set from here on; undefined: their bytes are their text. */
  protected decode(charset: Charset | undefined): void {
    this.texts.charset = charset
    this.segment.decoding = charset !== undefined
  }

  /** Decodes the segment in view where its own bytes, up to `end`, ask for it: whatever else was scanned with it. */
  protected decodeUpTo(end: number): void {
    const { charset, suspect } = this
    if (charset !== undefined) this.decode((suspect & HIGH) !== 0 && this.hasHigh(end) ? charset : undefined)
  }

  private hasHigh(end: number): boolean {
    const classes = this.classes!
    for (let i = this.segment.start; i < end; i++) if ((classes[BYTES[i]!]! & HIGH) !== 0) return true
    return false
  }

  /** Takes those marks out that are data in a shifted region. */
  private shift(shifts: ShiftFilter, from: number, to: number, first: number): void {
    this.count = shifts.keep(from, to, first, this.count)
    listEnds(first, this.count)
  }

  private takeEnds(first: number): void {
    this.nextEnd = 0
    this.endCount = endsListed()
    const odd = rareSeen() & (OUTSIDE | HIGH)
    if (odd === 0) return
    this.suspect |= odd
    this.count = dropOdd(first, this.count)
  }

  /** Moves what is unread, and its marks, to the front of the arena. */
  private moveToFront(): void {
    const to = Math.max(0, FRONT - (this.filled - this.start))
    const by = this.start - to
    if (by <= 0) return
    BYTES.copyWithin(to, this.start, this.filled)
    const shift = by << POSITION_SHIFT
    const first = this.firstMark
    for (let j = first; j <= this.count; j++) MARKS[j - first] = MARKS[j]! - shift
    for (let t = this.nextEnd; t < this.endCount; t++) ENDS[t]! -= first << POSITION_SHIFT
    this.base += by
    this.start = to
    this.filled -= by
    this.scanned -= by
    this.count -= first
    this.walk -= first
    this.firstMark = 0
    this.escaped -= by
  }

  /** One segment fills the arena: what there is of it is let go, up to its terminator. */
  private overflow(): boolean {
    if (!this.dropping) this.tellTooLong(this.placeOf(this.start))
    this.dropping = true
    this.escaped = this.escaped === this.filled ? 0 : NOWHERE
    this.passOver(this.filled)
    this.base += this.filled
    this.start = this.filled = this.scanned = 0
    this.count = this.walk = this.firstMark = 0
    return this.scanMore()
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
