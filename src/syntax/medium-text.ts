/**
 * Strings of 9 to 32 bytes by their bytes: in a batch the same names, streets and numbers come again and again, and a
 * look at eight words costs less than a new string. Direct-mapped, so its memory is fixed; the strings are own copies.
 */
import { latin1Text } from '../core/latin1.js'
import { arenaBytes, WORD_MASKS, WORDS } from './tape.js'

const BYTES = arenaBytes
const words = WORDS
const masks = WORD_MASKS
const SLOTS = 4096
/** Words kept of a text: eight of its bytes, and its length. */
const STRIDE = 9
const keys = new Int32Array(SLOTS * STRIDE)
const texts: string[] = new Array(SLOTS).fill('')
export const MEDIUM_MAX = 32

/** Text of `length` (1 to 32) plain bytes at arena position `start`. */
export function mediumText(start: number, length: number): string {
  const whole = length >> 2
  const rest = masks[length & 3]!
  let h = length
  for (let i = 0; i < whole; i++) h = Math.imul(h ^ words.getInt32(start + (i << 2), true), 0x9e3779b1)
  const tail = words.getInt32(start + (whole << 2), true) & rest
  h = Math.imul(h ^ tail, 0x85ebca6b)
  const slot = (h ^ (h >>> 13) ^ (h >>> 20)) & (SLOTS - 1)
  const at = slot * STRIDE
  if (keys[at] === length && isKept(at + 1, start, whole, tail)) return texts[slot]!
  return kept(slot, start, length, whole, tail)
}

function isKept(at: number, start: number, whole: number, tail: number): boolean {
  for (let i = 0; i < whole; i++) if (keys[at + i] !== words.getInt32(start + (i << 2), true)) return false
  return whole === STRIDE - 1 || keys[at + whole] === tail
}

function kept(slot: number, start: number, length: number, whole: number, tail: number): string {
  const at = slot * STRIDE
  keys[at] = length
  for (let i = 0; i < whole; i++) keys[at + 1 + i] = words.getInt32(start + (i << 2), true)
  if (whole < STRIDE - 1) keys[at + 1 + whole] = tail
  const text = latin1Text(BYTES, start, start + length)
  texts[slot] = text
  return text
}
