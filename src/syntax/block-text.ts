/**
 * Text of values on the tape. One string is made per block, short values are substrings of it (the engine
 * copies up to 12 characters); longer ones are made from their bytes, because a long substring would keep its
 * whole block alive (measured: 528 MB held against 4 MB, docs/decisions/0003).
 */
import { type Charset, latin1Text } from '../core/charset.js'
import { fewCharacters } from '../core/latin1.js'
import { Shift } from './shift-filter.js'
import * as shortText from './short-text.js'
import { BREAK, arenaBytes as BYTES } from './tape.js'

const SUBSTRING = 12
// constants of this module's own: see tape.ts
const { SHORT_MAX: SHORT, knownShort: known, keepShort: keep } = shortText

export class BlockText {
  /** Set when bytes above 0x7F (or shift sequences) are about and the charset is not plain ISO 8859-1. */
  charset: Charset | undefined = undefined
  /** The release character's byte, -1 where there is none. */
  private release = -1
  private classes: Uint8Array = new Uint8Array(256)
  private block = ''
  private from = 0
  private to = -1

  /** The classes of a new interchange, and its release character. */
  use(classes: Uint8Array, release: number): void {
    this.classes = classes
    this.release = release
  }

  /** The arena's content has moved or grown: the block string is made anew when next needed. */
  stale(): void {
    this.to = -1
  }

  /** Text of BYTES[start, end) out of BYTES[live, filled). */
  text(start: number, end: number, dirty: boolean, live: number, filled: number): string {
    if (dirty) return this.clean(start, end)
    if (this.charset !== undefined) return this.charset.decode(BYTES, start, end).text
    const length = end - start
    if (length > SHORT) return this.fresh(start, end, live, filled)
    return known(start, length) ?? keep(this.fresh(start, end, live, filled))
  }

  /** A new string of plain bytes, without a look for one that says the same. */
  fresh(start: number, end: number, live: number, filled: number): string {
    if (end - start > SUBSTRING)
      return fewCharacters(BYTES, start, end - start) ?? latin1Text(BYTES, start, end)
    this.hold(start, end, live, filled)
    return this.block.substring(start - this.from, end - this.from)
  }

  private hold(start: number, end: number, live: number, filled: number): void {
    if (start < this.from || end > this.to) this.load(Math.min(live, start), Math.max(filled, end))
  }

  private load(from: number, to: number): void {
    this.block = latin1Text(BYTES, from, to)
    this.from = from
    this.to = to
  }

  /** The value without line breaks and without release characters; a released release character stays. */
  private clean(start: number, end: number): string {
    const kept = new Uint8Array(end - start)
    const shift = this.charset?.kind === 'iso-2022-jp' ? new Shift() : undefined
    let length = 0
    let released = false
    for (let i = start; i < end; i++) {
      const b = BYTES[i]!
      const data = shift?.take(b) === true
      if ((this.classes[b]! & BREAK) !== 0) continue
      if (b === this.release && !released && !data) released = true
      else {
        kept[length++] = b
        released = false
      }
    }
    if (this.charset !== undefined) return this.charset.decode(kept, 0, length).text
    return latin1Text(kept, 0, length)
  }
}
