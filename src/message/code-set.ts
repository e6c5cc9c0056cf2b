/**
 * The codes of a list, asked for by the bytes of a value without making a string: codes of up to four bytes are
 * kept as integers in a hash table, longer ones as text.
 */
import { latin1Text } from '../core/latin1.js'
import * as tape from '../syntax/tape.js'
import type { CodeList } from './definition.js'

// constants of this module's own: see tape.ts
const { arenaBytes: BYTES, WORD_MASKS: MASKS, WORDS } = tape
/** Bytes of the longest code that is kept as an integer. */
const SHORT = 4

export class CodeSet {
  private readonly keys: Int32Array
  private readonly mask: number
  private readonly long = new Set<string>()

  constructor(codes: CodeList) {
    let size = 8
    while (size < codes.size * 2) size *= 2
    this.keys = new Int32Array(size)
    this.mask = size - 1
    for (const code of codes.keys()) this.add(code)
  }

  has(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start
    if (length === 0 || length > SHORT) return this.hasLong(bytes, start, end)
    let key = 0
    for (let i = 0; i < length; i++) key |= bytes[start + i]! << (8 * i)
    return bytes[end - 1] !== 0 && this.hasKey(key)
  }

  /** The same of bytes in the arena: a short code is one load. */
  hasAt(start: number, length: number): boolean {
    if (length === 0 || length > SHORT) return this.hasLong(BYTES, start, start + length)
    return BYTES[start + length - 1] !== 0 && this.hasKey(WORDS.getInt32(start, true) & MASKS[length]!)
  }

  private hasKey(key: number): boolean {
    const { keys, mask } = this
    for (let at = hash(key) & mask; ; at = (at + 1) & mask) {
      const met = keys[at]!
      if (met === key) return true
      if (met === 0) return false
    }
  }

  private hasLong(bytes: Uint8Array, start: number, end: number): boolean {
    return this.long.size > 0 && this.long.has(latin1Text(bytes, start, end))
  }

  private add(code: string): void {
    const key = keyOf(code)
    if (key === 0) {
      this.long.add(code)
      return
    }
    let at = hash(key) & this.mask
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask
    this.keys[at] = key
  }
}

/** Its bytes, the first one lowest, as a load from the arena has them; 0 where the code does not fit into an integer. */
function keyOf(code: string): number {
  if (code.length === 0 || code.length > SHORT || code.endsWith('\0')) return 0
  let key = 0
  for (let i = 0; i < code.length; i++) {
    if (code.charCodeAt(i) > 0xff) return 0
    key |= code.charCodeAt(i) << (8 * i)
  }
  return key
}

const hash = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 15
