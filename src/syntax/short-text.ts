/**
 * Strings of up to eight bytes by their bytes: most values of a message are a few codes again and again, and a
 * cached string costs neither a substring nor a new object (measured: 131 → 139 MB/s, docs/decisions/0003).
 */
import { WORD_MASKS, WORDS } from './tape.js'

const words = WORDS
const SLOTS = 1024
const low = new Int32Array(SLOTS)
const high = new Int32Array(SLOTS)
const lengths = new Uint8Array(SLOTS)
const texts: string[] = new Array(SLOTS).fill('')
const masks = WORD_MASKS
export const SHORT_MAX = 8

/**
 * Text of `length` (0 to 8) plain bytes at arena position `start`; the same bytes stand in `block` at `at`, of
 * which a substring is taken where they are not remembered.
 */
export function shortText(block: string, at: number, start: number, length: number): string {
  const lo = words.getInt32(start, true) & masks[length < 4 ? length : 4]!
  const hi = length > 4 ? words.getInt32(start + 4, true) & masks[length - 4]! : 0
  let h = Math.imul(lo, 0x9e3779b1) ^ Math.imul(hi, 0x85ebca6b)
  h = (h ^ (h >>> 15)) & (SLOTS - 1)
  if (low[h] === lo && high[h] === hi && lengths[h] === length) return texts[h]!
  const text = block.substring(at, at + length)
  low[h] = lo
  high[h] = hi
  lengths[h] = length
  texts[h] = text
  return text
}
