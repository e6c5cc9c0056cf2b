/**
 * What is told of characters and layout: once an interchange where it is a habit of the sender (lower case
 * under UNOA, blanks between segments, lines wrapped), each time where bytes form no character.
 */
import type { Charset } from '../core/charset.js'
import { type Finding, finding, type Place } from '../core/finding.js'
import type { Segment } from './segment.js'
import { arenaBytes as BYTES, HIGH, OUTSIDE } from './tape.js'

/** In the flags: blanks were passed over and a segment is still to follow them. */
export const BLANK = 512

export class Notices {
  blankTold = false
  breakTold = false
  outsideTold = false
  private blankAt: Place = { offset: 0 }
  private charset: Charset | undefined

  constructor(private readonly tell: (found: Finding) => void) {}

  /** A new interchange: everything is told anew. */
  begin(charset: Charset | undefined): void {
    this.charset = charset
    this.blankTold = this.breakTold = this.outsideTold = false
  }

  /** Remembers the first blank; it is told when a segment follows, blanks at the end of a file are not. */
  blank(at: Place): void {
    this.blankTold = true
    this.blankAt = at
  }

  lineBreak(at: Place): void {
    this.breakTold = true
    this.tell(finding('line-break-in-segment', 'Line breaks inside segments were taken out', { at }))
  }

  /** Looks at a segment of a block with flagged bytes; gives the flags that are still to be looked for. */
  segment(segment: Segment, end: number, flags: number, classes: Uint8Array): number {
    let left = flags
    if ((left & BLANK) !== 0) {
      left &= ~BLANK
      const text = 'Blanks between segments were passed over'
      this.tell(finding('blank-before-segment', text, { at: this.blankAt }))
    }
    if (this.outsideTold) left &= ~OUTSIDE
    else if ((left & OUTSIDE) !== 0) this.repertoire(segment, end, classes)
    if (this.charset === undefined) left &= ~HIGH
    else if ((left & HIGH) !== 0) this.decodes(segment, end, this.charset)
    return left
  }

  private repertoire(segment: Segment, end: number, classes: Uint8Array): void {
    for (let i = segment.start; i < end; i++) {
      if ((classes[BYTES[i]!]! & OUTSIDE) === 0) continue
      this.outsideTold = true
      const text =
        'Characters outside the repertoire of this interchange are used; they were read as they stand'
      const detail = { at: segment.placeAt(i), found: String.fromCharCode(BYTES[i]!) }
      this.tell(finding('character-outside-repertoire', text, detail))
      return
    }
  }

  private decodes(segment: Segment, end: number, charset: Charset): void {
    const { badAt } = charset.decode(BYTES, segment.start, end)
    if (badAt < 0) return
    const text = `The bytes here form no character of ${charset.name}`
    this.tell(finding('character-invalid', text, { at: segment.placeAt(badAt) }))
  }
}
