/**
 * The small texts of writing: the code of the message's function, the values of a segment in the order of their
 * places, a value as findings show it.
 */
import { DECIMAL } from '../records/schema.js'
import type { WordTable } from './converters/tables.js'
import { isObject } from './objects.js'
import type { Cell } from './plan.js'
import type { MessageFunction } from './read-values.js'
import type { RestValue } from './rest.js'

/** The code as sent where it still says the same, else that of the word. */
export function functionCode(table: WordTable | undefined, fn: MessageFunction | undefined): string {
  if (fn === undefined) return ''
  const known = table?.words.get(fn.code)
  if (fn.code !== '' && (known === fn.kind || (known === undefined && fn.kind === 'other'))) return fn.code
  return table?.codes.get(fn.kind) ?? fn.code
}

interface SeatValue {
  element: number
  component: number
  repetition?: number
  value: string
}

/** The values of a segment and those of the rest that go back to it, by their places. */
export function inOrder(own: readonly SeatValue[], kept: readonly RestValue[]): SeatValue[] {
  const bySeat = new Map<string, SeatValue>()
  for (const one of [...own, ...kept]) bySeat.set(seatKey(one), one)
  return [...bySeat.values()].sort(
    (a, b) => a.element - b.element || (a.repetition ?? 1) - (b.repetition ?? 1) || a.component - b.component,
  )
}

/** Two cells that are one, or seats of one row. */
export function isOf(a: Cell, b: Cell): boolean {
  return a === b || (a.join !== undefined && a.join === b.join)
}

export function listText(value: unknown, index: number): string {
  const text: unknown = Array.isArray(value) ? value[index] : undefined
  return typeof text === 'string' ? text : ''
}

/** A number with the decimal mark of the interchange; other texts as they are. */
export function withMark(text: string, mark: string): string {
  return mark === '.' || !DECIMAL.test(text) ? text : text.replace('.', mark)
}

export function shown(value: unknown): string {
  return isObject(value) || Array.isArray(value)
    ? JSON.stringify(withKeysSorted(value)).slice(0, 60)
    : `'${String(value)}'`
}

/** With the keys of objects in one order, whoever made them. */
function withKeysSorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysSorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, withKeysSorted(value[key])]),
  )
}

function seatKey(seat: SeatValue): string {
  return `${seat.element}.${seat.repetition ?? 1}.${seat.component}`
}
