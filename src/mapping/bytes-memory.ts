/**
 * What the bytes of a segment became: `LOC+11+USLAX:139:6` gives the same frozen location each time it comes. Keyed by
 * whose bytes they are and by the bytes themselves. Two places a hash, so its memory is fixed and two that come in turn
 * do not drive each other out (with one place 4 % of the locations of a plan were made anew). What the bytes say depends
 * on the service characters in force: the reader forgets all when these change. (A memory of this kind for the values
 * of any segment was tried and does not pay: 50 % of the DTM of a 315 are known, and the file takes the same time.)
 */
import { WORD_MASKS, WORDS } from '../syntax/tape.js'

const words = WORDS
const masks = WORD_MASKS
/** Bits of a key's last word that hold the length, in bytes. */
const LENGTH_BITS = 8

export class BytesMemory<Made> {
  /** The longest segment that is kept, in bytes. */
  readonly longest: number
  /** Of each place the words of its bytes, and behind them in one word whose they are and how many. */
  private readonly keys: Int32Array
  private readonly values: (Made | undefined)[]
  private readonly stride: number
  private readonly mask: number

  /** `places` is a power of two; `words` of four bytes are the longest key. */
  constructor(places: number, words: number) {
    this.longest = words * 4
    this.mask = places - 2
    this.stride = words + 1
    this.keys = new Int32Array(places * this.stride)
    this.values = new Array(places).fill(undefined)
  }

  /** What was made of these bytes before. */
  find(owner: number, start: number, length: number): Made | undefined {
    const place = this.placeOf(owner, start, length)
    if (this.isAt(place, owner, start, length)) return this.values[place]
    return this.isAt(place + 1, owner, start, length) ? this.values[place + 1] : undefined
  }

  /** Remembers what these bytes have become in their first place; what stood there goes to the second. */
  keep(owner: number, start: number, length: number, made: Made): void {
    const { keys, values, stride } = this
    const place = this.placeOf(owner, start, length)
    const at = place * stride
    keys.copyWithin(at + stride, at, at + stride)
    values[place + 1] = values[place]
    for (let i = 0; i * 4 < length; i++) keys[at + i] = wordAt(start, length, i)
    keys[at + stride - 1] = keyOf(owner, length)
    values[place] = made
  }

  forget(): void {
    this.keys.fill(0)
    this.values.fill(undefined)
  }

  /** The first of the two places that a key may have. */
  private placeOf(owner: number, start: number, length: number): number {
    let h = owner
    for (let i = 0; i * 4 < length; i++) h = Math.imul(h ^ wordAt(start, length, i), 0x9e3779b1)
    return ((h ^ (h >>> 15)) >>> 3) & this.mask
  }

  private isAt(place: number, owner: number, start: number, length: number): boolean {
    const { keys, stride } = this
    const at = place * stride
    if (keys[at + stride - 1] !== keyOf(owner, length)) return false
    for (let i = 0; i * 4 < length; i++) if (keys[at + i] !== wordAt(start, length, i)) return false
    return true
  }
}

function keyOf(owner: number, length: number): number {
  return ((owner + 1) << LENGTH_BITS) | length
}

/** The ith four of some bytes as one number, those behind them left out. */
function wordAt(start: number, length: number, i: number): number {
  const left = length - i * 4
  return words.getInt32(start + i * 4, true) & masks[left < 4 ? left : 4]!
}
