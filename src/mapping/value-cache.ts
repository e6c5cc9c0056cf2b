/**
 * What a short value became, by its cell and its bytes: most values of a message are a few codes again and again,
 * and one look then stands for text, table and converter together. Only what is never changed is kept: strings,
 * numbers, truth values. Direct-mapped, so its memory is fixed. Cells whose values hardly come twice (masses,
 * numbers of units) are found out and no longer looked up.
 */
import * as tape from '../syntax/tape.js'
import { Trial } from './trial.js'

// constants of this module's own: see tape.ts
const { WORD_MASKS: MASKS, WORDS } = tape

const SLOTS = 2048
/** A slot's bytes as two words, then its cell and length in one: together, so that a look costs one cache line. */
const STRIDE = 4
/** The longest value that is looked up, in bytes. */
export const CACHED_MAX = 8
const LENGTH_BITS = 4

export class ValueCache {
  private readonly keys = new Int32Array(SLOTS * STRIDE)
  private readonly values: unknown[] = new Array(SLOTS).fill(undefined)
  private readonly trial: Trial
  private slot = 0
  private low = 0
  private high = 0
  private key = 0

  constructor(cells: number) {
    this.trial = new Trial(cells)
  }

  /** Whether a cell's values were seen to be new nearly every time. */
  isIdle(cell: number): boolean {
    return this.trial.isIdle(cell)
  }

  /** What these 1 to 8 bytes became for this cell, or undefined; afterwards `keep` stores it. */
  find(cell: number, start: number, length: number): unknown {
    const { keys } = this
    const low = WORDS.getInt32(start, true) & MASKS[length < 4 ? length : 4]!
    const high = length > 4 ? WORDS.getInt32(start + 4, true) & MASKS[length - 4]! : 0
    const key = (cell << LENGTH_BITS) | length
    this.trial.looked(cell)
    let h = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(key, 0xc2b2ae35)
    h = (h ^ (h >>> 15)) & (SLOTS - 1)
    const at = h * STRIDE
    if (keys[at] === low && keys[at + 1] === high && keys[at + 2] === key) return this.values[h]
    this.trial.missed(cell)
    this.slot = h
    this.low = low
    this.high = high
    this.key = key
    return undefined
  }

  keep(value: unknown): void {
    if (typeof value === 'object') return
    const { slot, keys } = this
    const at = slot * STRIDE
    keys[at] = this.low
    keys[at + 1] = this.high
    keys[at + 2] = this.key
    this.values[slot] = value
  }
}
