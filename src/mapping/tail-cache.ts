/**
 * Shared value objects by the bytes of their segment: `LOC+11+USLAX:139:6` gives the same frozen location each
 * time it comes. Direct-mapped, so its memory is fixed.
 */
import { WORD_MASKS, WORDS } from '../syntax/tape.js'

const words = WORDS
const masks = WORD_MASKS
const SLOTS = 1024
const KEY_WORDS = 7
export const TAIL_MAX = KEY_WORDS * 4
/** Words of a key in `keys`: the bytes, then length and tail id in one. */
const STRIDE = KEY_WORDS + 1

export class TailCache {
  private readonly keys = new Int32Array(SLOTS * STRIDE)
  private readonly values: unknown[] = new Array(SLOTS).fill(undefined)
  private readonly key = new Int32Array(STRIDE)
  private slot = 0

  /** The object made of these bytes before; afterwards `keep` stores one for them. */
  find(tail: number, start: number, length: number): unknown {
    const { key, keys } = this
    let h = tail
    const count = (length + 3) >> 2
    for (let i = 0; i < count; i++) {
      const left = length - i * 4
      const word = words.getInt32(start + i * 4, true) & masks[left < 4 ? left : 4]!
      key[i] = word
      h = Math.imul(h ^ word, 0x9e3779b1)
    }
    key[KEY_WORDS] = (length << 16) | (tail + 1)
    this.slot = (h >>> 12) & (SLOTS - 1)
    const at = this.slot * STRIDE
    if (keys[at + KEY_WORDS] !== key[KEY_WORDS]) return undefined
    for (let i = 0; i < count; i++) if (keys[at + i] !== key[i]) return undefined
    return this.values[this.slot]
  }

  keep(value: unknown): void {
    this.keys.set(this.key, this.slot * STRIDE)
    this.values[this.slot] = value
  }
}
