/**
 * The reader of delimited segments, without its syntax: bytes are pushed in at any chunk border, segments are
 * pulled out one at a time, in constant memory. The EDIFACT and X12 readers add how an interchange begins and
 * what is special about a segment.
 *
 *   push(bytes) → next() → segment → next() → segment … → false → push(bytes) … → end() → next() …
 */
import type { ByteClasses } from './scan.js'
import * as tape from './tape.js'
import { TapeCursor } from './tape-cursor.js'
import { NOWHERE } from './tape-feed.js'

// constants of this module's own: see tape.ts
const {
  acquire,
  arenaBytes,
  arenaMarks,
  BREAK,
  COMPONENT,
  DIRTY,
  leave,
  POSITION_SHIFT,
  RELEASE,
  REPETITION,
  TERMINATOR,
  tapeOwner,
  WORDS,
} = tape

const BYTES = arenaBytes
const MARKS = arenaMarks
/** What a step came to: no whole segment yet, one in view, or one passed over. */
export const MORE = 0
export const SHOWN = 1
export const PASSED = 2
export type Step = typeof MORE | typeof SHOWN | typeof PASSED

export abstract class TapeReader extends TapeCursor {
  /** Bytes are being taken by their length; no segment is looked for. */
  protected taking = false
  /** The classes of an interchange that was interrupted by what may be the header of another. */
  protected interrupted: ByteClasses | undefined
  private compacted = false

  /** A step between interchanges, or inside a binary object. */
  protected abstract rareStep(): Step

  /** A segment in view whose tag begins with one of `specialLetters`; false where it is not to be shown. */
  protected abstract special(tagCode: number): boolean

  /** Shows a segment although no terminator is in sight (X12 BIN); MORE where there is none to show. */
  protected abstract early(): Step

  /** The segment in view announces a binary object: how far its terminator is says nothing of its length. */
  protected abstract holdsObject(): boolean

  /** Moves the view to the next segment; false when more bytes (or the end) must come first. */
  next(): boolean {
    return (this.nextEnd < this.plainEnds && this.showPlain()) || this.nextOfAny()
  }

  /** Moves the view to the next segment, whatever it is. */
  private nextOfAny(): boolean {
    const isShown = this.find()
    // whatever is up came up in here, so it is enough to ask here how far the plain way reaches
    this.aim(!this.taking)
    return isShown
  }

  private find(): boolean {
    if (tapeOwner() !== this) acquire(this)
    for (;;) {
      const step = this.classes !== undefined && !this.taking ? this.step() : this.rareStep()
      if (step === SHOWN) return true
      if (step === MORE && !this.fill()) {
        const last = this.finish()
        if (last !== PASSED) return last === SHOWN
      }
    }
  }

  /** Stops scanning: the next segment is looked for as the header of an interchange. */
  protected stopScan(): void {
    this.classes = undefined
    this.before = -1
  }

  /** Puts the cursor back on the segment in view, which then has not been read; scanning stops. */
  protected putBack(): void {
    const { start, first, last } = this.segment
    this.interrupted = this.classes
    this.compacted = last + 1 !== this.firstMark
    this.stopScan()
    this.start = start
    this.walk = this.firstMark = first
    this.countLinesAnew()
  }

  /** Lines are counted from the segment in view again. */
  protected countLinesAnew(): void {
    const { offset, line, column } = this.segment
    this.lines.line = line
    this.lines.lineStart = offset - column + 1
  }

  /** Goes on at the segment that was put back, as the same interchange. */
  protected resume(classes: ByteClasses): void {
    this.interrupted = undefined
    this.classes = classes
    this.loadClasses()
    if (this.compacted) this.rescan(0)
  }

  /** Shows the segment at `start`, its values ending at the mark of index `last`. */
  protected showUpTo(last: number, end: number): Step {
    MARKS[last] = (end << POSITION_SHIFT) | TERMINATOR
    return this.show(last, last + 1, end)
  }

  /** Walks to the next terminator. */
  private step(): Step {
    if (BYTES[this.start]! <= 0x20 && this.start < this.filled) this.skipLayout()
    if (this.careful) return this.stepCarefully()
    let j = this.walk
    let joined = this.joined
    let mark: number
    do {
      mark = MARKS[j++]!
      joined |= mark
    } while ((mark & TERMINATOR) === 0)
    if ((joined & (RELEASE | BREAK)) !== 0) return this.stepCarefully()
    if (j <= this.count) return this.show(j - 1, j, mark >> POSITION_SHIFT)
    this.walk = j - 1
    this.joined = joined
    return this.early()
  }

  /** The rare second way: release characters and line breaks are told apart from separators. */
  private stepCarefully(): Step {
    const early = this.early()
    if (early !== MORE) return early
    let j = this.careful ? this.walk : this.firstMark
    this.careful = true
    for (; j < this.count; j++) {
      const mark = MARKS[j]!
      const position = mark >> POSITION_SHIFT
      if (position === this.escaped) {
        if ((mark & BREAK) !== 0) this.escaped = position + 1
      } else if ((mark & RELEASE) !== 0) this.escaped = position + 1
      else if ((mark & TERMINATOR) !== 0) break
    }
    this.walk = j
    return j >= this.count ? MORE : this.showCleaned(j)
  }

  /** Shows a segment with released characters or line breaks; `terminator` is the index of its last mark. */
  private showCleaned(terminator: number): Step {
    const from = this.start
    const end = MARKS[terminator]! >> POSITION_SHIFT
    const quiet = this.dropping || end - from >= this.limits.segmentBytes
    const last = this.compact(this.firstMark, terminator, quiet)
    const step = this.show(last, terminator + 1, end)
    if (this.start === end + 1 && !this.taking) this.lines.pass(from, end, this.base)
    return step
  }

  /** Takes released separators, release characters and breaks out of MARKS[from, to]; gives the new last. */
  private compact(from: number, to: number, quiet: boolean): number {
    let w = from
    let escaped = NOWHERE
    let dirty = 0
    for (let r = from; r <= to; r++) {
      const mark = MARKS[r]!
      const position = mark >> POSITION_SHIFT
      const literal = position === escaped && r < to && (mark & BREAK) === 0
      if (literal) continue
      if ((mark & (RELEASE | BREAK)) === 0) {
        MARKS[w++] = mark | dirty
        dirty = 0
        continue
      }
      dirty = DIRTY
      if (position === escaped || (mark & RELEASE) !== 0) escaped = position + 1
      else if (!quiet && !this.notices.breakTold) this.notices.lineBreak(this.placeOf(position))
    }
    return w - 1
  }

  /** Puts the view on BYTES[start, end]; `last` is its terminator's mark, `nextMark` the one behind. */
  private show(last: number, nextMark: number, end: number): Step {
    const { start, firstMark } = this
    const close = MARKS[firstMark]!
    const tagEnd = close >> POSITION_SHIFT
    this.look(start, end, firstMark, last)
    this.decodeUpTo(end)
    this.segment.tagCode =
      tagEnd - start === 3 && (close & DIRTY) === 0
        ? WORDS.getInt32(start, false) >>> 8
        : this.oddTag(start, tagEnd, (close & DIRTY) !== 0)
    this.walk = this.firstMark = nextMark
    this.joined = 0
    this.careful = false
    this.escaped = NOWHERE
    return this.judge(start, end)
  }

  /** Whether the segment in view is to be shown. */
  private judge(start: number, end: number): Step {
    const { segment } = this
    if (this.dropping || end - start >= this.limits.segmentBytes) {
      if (this.dropping || !this.holdsObject()) return this.drop()
    }
    if (end === start) return this.passEmpty()
    if (segment.opaqueLength !== 0) this.forgetOpaque()
    if ((MARKS[segment.first]! & (COMPONENT | REPETITION)) !== 0) this.tellNesting()
    const letter = BYTES[start]! - 65
    if (letter >= 0 && letter <= 25 && ((this.specialLetters >>> letter) & 1) !== 0)
      return this.judgeSpecial(start)
    if (this.suspect !== 0) this.notice(end, this.classes!)
    return SHOWN
  }

  /** What is put back is the header of another interchange: its characters are not judged by this one's. */
  private judgeSpecial(start: number): Step {
    const classes = this.classes!
    const isShown = this.special(this.segment.tagCode)
    // up to where the segment ends by now: an object is no text, and what is behind it belongs to the next segment
    if (this.suspect !== 0 && this.start !== start) {
      this.notice(MARKS[this.segment.last]! >> POSITION_SHIFT, classes)
    }
    return isShown ? SHOWN : PASSED
  }

  private notice(end: number, classes: ByteClasses): void {
    const told = this.notices.outsideTold
    this.suspect = this.notices.segment(this.segment, end, this.suspect, classes)
    if (this.notices.outsideTold !== told) this.loadClasses()
  }

  /** ISO 9735 once allowed `LOC:1+`, the nesting of a segment told with its tag; nobody reads it. */
  private tellNesting(): void {
    const text = 'Text between the tag and the first element was not read'
    this.report('tag-invalid', text, this.segment.place(), { severity: 'warning' })
  }

  private forgetOpaque(): void {
    this.segment.binary = undefined
    this.segment.opaqueLength = 0
  }

  private passEmpty(): Step {
    if (!this.breaksEnd)
      this.report('empty-segment', 'A segment without a tag was passed over', this.segmentPlace())
    return PASSED
  }

  private drop(): Step {
    if (!this.dropping) this.tellTooLong(this.segmentPlace())
    this.dropping = false
    return PASSED
  }

  /** No more bytes: what is left becomes the last segment. */
  private finish(): Step {
    if (!this.ended) return MORE
    if (this.classes === undefined || this.start >= this.filled) {
      leave(this)
      return MORE
    }
    const at = this.placeOf(this.start)
    this.count++
    MARKS[this.count] = (this.filled << POSITION_SHIFT) | TERMINATOR
    this.escaped = NOWHERE
    const step = this.step()
    // else the segment was put back as the header of another interchange, or an object is taken by its length
    if (this.start > this.filled) {
      this.segment.end = this.start = this.filled
      const severity = this.breaksEnd ? 'info' : 'error'
      this.report('segment-unterminated', 'The input ends without a segment terminator', at, { severity })
    }
    return step
  }

  /** A tag of other than three letters, or one that is broken over lines: up to four bytes as an integer, else 0. */
  private oddTag(start: number, tagEnd: number, dirty: boolean): number {
    if (dirty) return codeOf(this.segment.tagText())
    if (tagEnd - start > 4 || BYTES[start] === 0) return 0
    let code = 0
    for (let i = start; i < tagEnd; i++) {
      if (BYTES[i]! > 0x7f) return 0
      code = (code << 8) | BYTES[i]!
    }
    return code
  }
}

function codeOf(tag: string): number {
  if (tag.length > 4 || tag.charCodeAt(0) === 0) return 0
  let code = 0
  for (let i = 0; i < tag.length; i++) {
    if (tag.charCodeAt(i) > 0x7f) return 0
    code = (code << 8) | tag.charCodeAt(i)
  }
  return code
}
