/**
 * Tells which record of a layout begins at a place.
 *
 * Takes bytes (ASCII) and a range; gives the `RecordLayout`, the one with the most literal columns where several
 * fit, or undefined. Lower case letters are taken for upper case, as CBP does. The first four columns decide
 * through a small table, so that the cost does not grow with the number of records.
 */
import { BLANK, KINDS } from './characters.js'
import type { ColumnMatch, Field, RecordLayout } from './definition.js'

const SLOTS = 1024
/** From so many compared columns on, chance no longer makes text look like a record. */
const SURE = 3

const fold = (byte: number) => (byte >= 97 && byte <= 122 ? byte - 32 : byte)

export class RecordFinder {
  readonly #records: readonly RecordLayout[]
  readonly #keys = new Int32Array(SLOTS)
  readonly #slots: (readonly RecordLayout[] | undefined)[] = new Array(SLOTS).fill(undefined)

  constructor(records: readonly RecordLayout[]) {
    this.#records = [...records].sort((a, b) => b.literals - a.literals)
  }

  /** The record whose literal columns stand in `bytes` from `at`; columns from `stop` on count as blank. */
  find(bytes: Uint8Array, at: number, stop: number): RecordLayout | undefined {
    for (const record of this.#candidates(bytes, at, stop)) {
      if (record.deep.length === 0 || record.deep.every((part) => matches(part, bytes, at, stop)))
        return record
    }
    return undefined
  }

  /**
   * Whether a record surely begins at `at`: its literal columns stand there, it reaches its last required field,
   * and, where the literals are too few to trust, its filler is blank and its required fields are not.
   */
  begins(bytes: Uint8Array, at: number, stop: number): boolean {
    const record = this.find(bytes, at, stop)
    if (record === undefined || stop - at < record.reach) return false
    return record.literals >= SURE || fits(record, bytes, at, stop)
  }

  /** Candidates by the first four columns; the answer for a key is kept until another key needs its slot. */
  #candidates(bytes: Uint8Array, at: number, stop: number): readonly RecordLayout[] {
    const key = keyOf(bytes, at, stop)
    const slot = (Math.imul(key, 0x9e3779b1) >>> 22) & (SLOTS - 1)
    const kept = this.#slots[slot]
    if (kept !== undefined && this.#keys[slot] === key) return kept
    const made = this.#records.filter((record) => record.match.every((part) => starts(part, key)))
    this.#keys[slot] = key
    this.#slots[slot] = made
    return made
  }
}

function keyOf(bytes: Uint8Array, at: number, stop: number): number {
  if (at + 4 > stop) return shortKeyOf(bytes, at, stop)
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  )
}

function shortKeyOf(bytes: Uint8Array, at: number, stop: number): number {
  let key = 0
  for (let i = at; i < at + 4; i++) key = (key << 8) | (i < stop ? (bytes[i] ?? 32) : 32)
  return key
}

/** Whether the columns of `part` within the first four agree with the key. */
function starts(part: ColumnMatch, key: number): boolean {
  for (let i = 0; i < part.text.length && part.from + i <= 4; i++) {
    if (fold((key >>> (8 * (4 - part.from - i))) & 255) !== part.text.charCodeAt(i)) return false
  }
  return true
}

function matches(part: ColumnMatch, bytes: Uint8Array, at: number, stop: number): boolean {
  for (let i = 0; i < part.text.length; i++) {
    const seat = at + part.from - 1 + i
    if (fold(seat < stop ? (bytes[seat] ?? 32) : 32) !== part.text.charCodeAt(i)) return false
  }
  return true
}

function fits(record: RecordLayout, bytes: Uint8Array, at: number, stop: number): boolean {
  let compared = record.literals
  for (const field of record.fields) {
    if (!field.filler && !field.required) continue
    if (isBlank(field, bytes, at, stop) !== field.filler) return false
    if (field.filler) compared += field.width
  }
  return compared >= SURE
}

function isBlank(field: Field, bytes: Uint8Array, at: number, stop: number): boolean {
  const last = Math.min(at + field.to, stop)
  for (let i = at + field.from - 1; i < last; i++) if (KINDS[bytes[i] ?? 32] !== BLANK) return false
  return true
}
