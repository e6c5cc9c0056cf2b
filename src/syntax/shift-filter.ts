/**
 * Separators under ISO-2022-JP (EDIFACT UNOX): behind an escape sequence that shifts to kanji or katakana the bytes
 * 21 to 7E are halves of characters or katakana, not separators, until a sequence shifts back to ASCII or Roman.
 * Takes the marks of a scan, keeps those outside of shifted regions. The state lasts from block to block, so chunk
 * borders may fall anywhere, also inside an escape sequence. Source: RFC 1468; JIS X 0201 katakana as `ESC ( I`.
 *
 *   F T X + A A I + + + ESC $ B  2 + 3 '  ESC ( B  '
 *                                └ data ┘          └ the terminator
 */
import { BREAK, arenaBytes as BYTES, HIGH, arenaMarks as MARKS, OUTSIDE, POSITION_SHIFT } from './tape.js'

const ESCAPE = 0x1b
const DOLLAR = 0x24
const PARENTHESIS = 0x28
const LETTER_B = 0x42
const LETTER_J = 0x4a

/** Where in an escape sequence the next byte stands: outside, behind ESC, behind `ESC $`, behind `ESC (`. */
type At = 'outside' | 'escape' | 'dollar' | 'parenthesis'

/** The state of shifting, byte by byte. */
export class Shift {
  shifted = false
  private at: At = 'outside'

  reset(): void {
    this.shifted = false
    this.at = 'outside'
  }

  /** Takes the next byte; true where it is part of an escape sequence or of a shifted region. */
  take(byte: number): boolean {
    if (byte === ESCAPE) {
      this.at = 'escape'
      return true
    }
    if (this.at === 'outside') return this.shifted
    return this.sequence(byte)
  }

  private sequence(byte: number): boolean {
    const { at } = this
    this.at = 'outside'
    if (at === 'escape' && (byte === DOLLAR || byte === PARENTHESIS)) {
      this.at = byte === DOLLAR ? 'dollar' : 'parenthesis'
      return true
    }
    if (at === 'dollar' && (byte === 0x40 || byte === LETTER_B)) this.shifted = true
    else if (at === 'parenthesis' && (byte === LETTER_B || byte === LETTER_J)) this.shifted = false
    else if (at === 'parenthesis' && byte === 0x49) this.shifted = true
    else return this.shifted
    return true
  }
}

export class ShiftFilter {
  private readonly shift = new Shift()

  reset(): void {
    this.shift.reset()
  }

  /** Keeps of MARKS[first, count), the marks of BYTES[from, to), those that separate; gives the new count. */
  keep(from: number, to: number, first: number, count: number): number {
    let kept = first
    let next = first
    for (let i = from; i < to; i++) {
      const data = this.shift.take(BYTES[i]!)
      if (next >= count || MARKS[next]! >> POSITION_SHIFT !== i) continue
      const mark = MARKS[next++]!
      // line breaks are layout in a shifted region as well: no half of a character lies below 21
      if (!data || (mark & (BREAK | OUTSIDE | HIGH)) !== 0) MARKS[kept++] = mark
    }
    return kept
  }
}
