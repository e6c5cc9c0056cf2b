/**
 * What a short value became, by its cell and its bytes: most values of a message are a few codes again and again,
 * and one look then stands for text, table and converter together. Only what is never changed is kept. Direct-mapped,
 * so its memory is fixed. Cells whose values hardly come twice (masses, numbers of units) are found out and no longer
 * looked up: a vain look costs more than it would save (measured: a new string 15 ns, look and keep 25), and what it
 * keeps drives out what would be asked for.
 *
 * One memory for all plans, whose cells are numbered through (`cellsOf`): the arrays are constants of the module.
 */
import * as tape from '../syntax/tape.js'
import type { Plan } from './plan.js'

// constants of this module's own: see tape.ts
const { WORDS } = tape

const SLOT_BITS = 11
const SLOTS = 1 << SLOT_BITS
/** A slot's bytes as two words, then its cell and length in one: together, so that a look costs one cache line. */
const STRIDE = 4
/** The longest value that is looked up, in bytes. */
export const CACHED_MAX = 8
const LENGTH_BITS = 4
/** Of the two words at a value of 0 to 8 bytes, those that are its own: by table, for its length cannot be foreseen. */
const LOW = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1)
const HIGH = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1)
const KEYS = new Int32Array(SLOTS * STRIDE)
const VALUES: unknown[] = new Array(SLOTS).fill(undefined)

/** Cells beyond this number are never looked up. */
const NUMBERS = 1 << 26
const firstNumbers = new WeakMap<Plan, number>()
let nextNumber = 0

/** What was looked for last and not remembered. */
const missed = { slot: 0, low: 0, high: 0, key: 0 }

/** How it stands with a cell; of cells 65,536 apart they are one, which costs time only. */
const STATES = new Uint8Array(1 << 16)
const STATE_MASK = STATES.length - 1
const [TRIED, IDLE] = [1, 2]
/** After so many vain looks a cell is tried: whether of the looks up to as many vain ones more than three in four are vain. */
const TRIAL = 256
const looks = new Int32Array(STATES.length)
const vain = new Int32Array(STATES.length)

/** The number of a plan's first cell, the others follow; behind the cells stand the rows of several seats. */
export function cellsOf(plan: Plan): number {
  const known = firstNumbers.get(plan)
  if (known !== undefined) return known
  const count = 2 * plan.cells.length
  const first = nextNumber + count > NUMBERS ? -count : nextNumber
  if (first >= 0) nextNumber += count
  firstNumbers.set(plan, first)
  return first
}

/** Whether a cell's values were seen to be new nearly every time. */
export function isIdle(cell: number): boolean {
  return STATES[cell & STATE_MASK] === IDLE || cell < 0
}

/** What these 1 to 8 bytes became for this cell, or undefined; afterwards `keep` stores it. */
export function find(cell: number, start: number, length: number): unknown {
  const low = WORDS.getInt32(start, true) & LOW[length]!
  const high = WORDS.getInt32(start + 4, true) & HIGH[length]!
  const key = (cell << LENGTH_BITS) | length
  const h = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(key, 0xc2b2ae35)
  const slot = (h ^ (h >>> 15)) & (SLOTS - 1)
  const at = slot * STRIDE
  if (STATES[cell & STATE_MASK] === TRIED) looks[cell & STATE_MASK]!++
  if (KEYS[at] === low && KEYS[at + 1] === high && KEYS[at + 2] === key) return VALUES[slot]
  missed.slot = slot
  missed.low = low
  missed.high = high
  missed.key = key
  return undefined
}

/** Stores what the bytes looked for last have become; undefined where that cannot be stored. */
export function keep(value: unknown): void {
  const { slot, low, high, key } = missed
  noteVain((key >>> LENGTH_BITS) & STATE_MASK)
  if (value === undefined) return
  const at = slot * STRIDE
  KEYS[at] = low
  KEYS[at + 1] = high
  KEYS[at + 2] = key
  VALUES[slot] = value
}

function noteVain(cell: number): void {
  if (++vain[cell]! < TRIAL) return
  vain[cell] = 0
  const isVain = looks[cell]! * 3 < TRIAL * 4
  if (STATES[cell] !== TRIED) STATES[cell] = TRIED
  else STATES[cell] = isVain ? IDLE : 0
  looks[cell] = 0
}
