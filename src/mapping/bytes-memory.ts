/**
 * What the bytes of a segment became: `LOC+11+USLAX:139:6` gives the same frozen location each time it comes. Keyed by
 * whose bytes they are and by the bytes themselves; direct-mapped, so its memory is fixed. What the bytes say depends
 * on the service characters in force: the reader forgets all when these change. (A memory of this kind for the values
 * of any segment was tried and does not pay: 50 % of the DTM of a 315 are known, and the file takes the same time.)
 */
import { WORD_MASKS, WORDS } from '../syntax/tape.js'

const words = WORDS
const masks = WORD_MASKS
/** Bits of a slot's last word that hold the length, in bytes. */
const LENGTH_BITS = 8

export class BytesMemory<Made> {
  /** The longest segment that is kept, in bytes. */
  readonly longest: number
  private readonly keys: Int32Array
  private readonly values: (Made | undefined)[]
  private readonly key: Int32Array
  private readonly stride: number
  private readonly mask: number
  private slot = 0

  /** `slots` is a power of two; `words` of four bytes are the longest key. */
  constructor(slots: number, words: number) {
    this.longest = words * 4
    this.mask = slots - 1
    // behind the bytes, in one word: whose they are, and how many
    this.stride = words + 1
    this.keys = new Int32Array(slots * this.stride)
    this.values = new Array(slots).fill(undefined)
    this.key = new Int32Array(this.stride)
  }

  /** What was made of these bytes before; afterwards `keep` stores what is made of them. */
  find(owner: number, start: number, length: number): Made | undefined {
    const { key, keys, stride } = this
    let h = owner
    const count = (length + 3) >> 2
    for (let i = 0; i < count; i++) {
      const left = length - i * 4
      const word = words.getInt32(start + i * 4, true) & masks[left < 4 ? left : 4]!
      key[i] = word
      h = Math.imul(h ^ word, 0x9e3779b1)
    }
    key[stride - 1] = ((owner + 1) << LENGTH_BITS) | length
    this.slot = ((h ^ (h >>> 15)) >>> 3) & this.mask
    const at = this.slot * stride
    if (keys[at + stride - 1] !== key[stride - 1]) return undefined
    for (let i = 0; i < count; i++) if (keys[at + i] !== key[i]) return undefined
    return this.values[this.slot]
  }

  keep(made: Made): void {
    this.keys.set(this.key, this.slot * this.stride)
    this.values[this.slot] = made
  }

  forget(): void {
    this.keys.fill(0)
    this.values.fill(undefined)
  }
}
