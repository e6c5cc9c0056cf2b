/**
 * Strings of up to eight bytes by their bytes: most values of a message are a few codes again and again, and a
 * cached string costs neither a substring nor a new object (measured: 131 → 139 MB/s, docs/decisions/0003).
 */
import { WORDS } from './tape.js'

const words = WORDS
/** Of the two words at a value of 0 to 8 bytes, those that are its own: by table, for its length cannot be foreseen. */
const LOW = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1)
const HIGH = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1)
const SLOT_BITS = 10
const SLOTS = 1 << SLOT_BITS
const SLOT_SHIFT = 32 - SLOT_BITS
/** A slot's bytes as two words, side by side; how many of them count is what the text's own length says. */
const STRIDE = 2
const keys = new Int32Array(SLOTS * STRIDE)
const texts: string[] = new Array(SLOTS).fill('')
export const SHORT_MAX = 8

/** What was looked for last and not remembered. */
const missed = { slot: 0, low: 0, high: 0 }

/** The text of `length` (0 to 8) plain bytes at arena position `start`; undefined where it is not remembered. */
export function knownShort(start: number, length: number): string | undefined {
  const low = words.getInt32(start, true) & LOW[length]!
  const high = words.getInt32(start + 4, true) & HIGH[length]!
  const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> SLOT_SHIFT
  const at = slot * STRIDE
  if (keys[at] === low && keys[at + 1] === high && texts[slot]!.length === length) return texts[slot]
  missed.slot = slot
  missed.low = low
  missed.high = high
  return undefined
}

/** Remembers the text that `knownShort` was asked for last and did not know. */
export function keepShort(text: string): string {
  const { slot, low, high } = missed
  const at = slot * STRIDE
  keys[at] = low
  keys[at + 1] = high
  texts[slot] = text
  return text
}

/**
 * Text of `length` (0 to 8) plain bytes at arena position `start`; the same bytes stand in `block` at `at`, of
 * which a substring is taken where they are not remembered.
 */
export function shortText(block: string, at: number, start: number, length: number): string {
  return knownShort(start, length) ?? keepShort(block.substring(at, at + length))
}
