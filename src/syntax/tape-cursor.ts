/**
 * The middle of a reader: the view is put on the segment at the cursor. The usual segment goes the plain way, which
 * asks the list of terminators where it ends and little more; the layout between segments is passed over here, too.
 * All others go the long way (`TapeReader`), which knows no such list.
 */
import { BLANK } from './notices.js'
import type { ByteClasses } from './scan.js'
import * as tape from './tape.js'
import { TapeFeed } from './tape-feed.js'

// constants of this module's own: see tape.ts
const {
  arenaBytes,
  arenaEnds,
  arenaMarks,
  BREAK,
  ELEMENT,
  HIGH,
  OUTSIDE,
  POSITION_SHIFT,
  RELEASE,
  SEPARATORS,
  TERMINATOR,
  WORDS,
} = tape

const BYTES = arenaBytes
const MARKS = arenaMarks
const ENDS = arenaEnds
const LETTER_A = 65
/** What a segment must have none of to go the plain way. */
const RARE = RELEASE | BREAK | OUTSIDE | HIGH

export abstract class TapeCursor extends TapeFeed {
  /** Bit n is set when a tag that begins with the nth letter is to be shown to `special`. */
  protected specialLetters = 0
  /** A line break ends segments. */
  protected breaksEnd = false
  /** How many of ENDS the plain way may take: none while something is up that it does not look at. */
  protected plainEnds = 0
  private readonly longest = this.limits.segmentBytes

  override putAside(): void {
    super.putAside()
    this.nextEnd = this.endCount = this.plainEnds = 0
  }

  protected override startScan(classes: ByteClasses, release: number): void {
    this.breaksEnd = ((classes[10]! | classes[13]!) & TERMINATOR) !== 0
    super.startScan(classes, release)
  }

  /** Puts the list of terminators in step with the cursor, and says how far the plain way reaches. */
  protected aim(free: boolean): void {
    while (this.nextEnd < this.endCount && ENDS[this.nextEnd]! >> POSITION_SHIFT < this.firstMark)
      this.nextEnd++
    const { classes, careful, dropping, suspect, segment } = this
    const isUsual = free && classes !== undefined && !careful && !dropping && (suspect & BLANK) === 0
    // behind a segment that is decoded the next one goes the long way, on which it is seen that it is not
    this.plainEnds = isUsual && segment.opaqueLength === 0 && !segment.decoding ? this.endCount : 0
  }

  /**
   * Shows the segment that ends at the next terminator of the list, where it is a usual one: no release character or
   * line break in it, its tag of two or three letters, nothing to be told. False, and nothing shown, where it is not.
   */
  protected showPlain(): boolean {
    let rare = ENDS[this.nextEnd]!
    const last = rare >> POSITION_SHIFT
    if (BYTES[this.start]! <= 0x20) rare = this.rareBehindLayout(rare, last)
    const { start, firstMark: first } = this
    const end = MARKS[last]! >> POSITION_SHIFT
    if ((rare & RARE) !== 0 || end - start >= this.longest) return false
    const code = plainTag(start, MARKS[first]!)
    const letter = BYTES[start]! - LETTER_A
    // a shift counts modulo 32: some that are no letters go the long way as well
    if (code === 0 || ((this.specialLetters >>> letter) & 1) !== 0) return false
    this.look(start, end, first, last)
    this.segment.tagCode = code
    this.walk = this.firstMark = last + 1
    this.nextEnd++
    return true
  }

  /**
   * Passes over what stands in front of a segment. Line breaks of it that were listed as the segment's, for they do not
   * follow the terminator at once, are taken off.
   */
  private rareBehindLayout(listed: number, last: number): number {
    this.skipLayout()
    if ((this.suspect & BLANK) !== 0) return RARE
    if ((listed & BREAK) === 0) return listed
    let rare = listed & (OUTSIDE | HIGH)
    for (let j = this.firstMark; j <= last; j++) rare |= MARKS[j]! & (RELEASE | BREAK)
    return rare
  }

  /** Puts the view on BYTES[start, end] and the cursor behind it. */
  protected look(start: number, end: number, first: number, last: number): void {
    const { segment, lines } = this
    const offset = this.base + start
    segment.start = start
    segment.end = this.start = end + 1
    segment.first = first
    segment.last = last
    segment.offset = offset
    segment.line = lines.line
    segment.column = offset - lines.lineStart + 1
    if (this.breaksEnd && BYTES[end] === 10) lines.endAt(this.base + end)
  }

  /** Line breaks and blanks between segments. */
  protected skipLayout(): void {
    if (this.dropping) return
    const classes = this.classes!
    let s = this.start
    for (; s < this.scanned; s++) {
      const b = BYTES[s]!
      const c = classes[b]!
      if ((c & BREAK) !== 0) {
        this.walk++
        if (b === 10) this.lines.endAt(this.base + s)
      } else if ((c & (SEPARATORS | RELEASE)) !== 0 || !isBlank(b)) break
      else if (b === 0x20 || b === 0x09) this.noteBlank(s)
    }
    if (s > this.start) {
      this.start = s
      this.firstMark = this.walk
      this.joined = 0
    }
  }

  private noteBlank(position: number): void {
    if (this.notices.blankTold) return
    this.notices.blank({
      offset: this.base + position,
      line: this.lines.line,
      column: this.lines.column(this.base + position),
    })
    this.suspect |= BLANK
  }
}

/** The integer of a tag of two or three letters in front of an element or the end; 0 where it is another. */
function plainTag(start: number, close: number): number {
  const width = (close >> POSITION_SHIFT) - start
  if ((close & (ELEMENT | TERMINATOR)) === 0) return 0
  const word = WORDS.getInt32(start, false)
  if (width === 3) return word >>> 8
  return width === 2 && (word & 0x80800000) === 0 ? word >>> 16 : 0
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x00 || byte === 0x1a
}
