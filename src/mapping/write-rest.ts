/**
 * A segment into which values of the rest go back: begun anew, with its own values and those of the rest in the
 * order of their places. Gives what has no place any more.
 */
import type { Sink } from '../syntax/sink.js'
import { type Action, type Cell, CellKind, type Seat } from './plan.js'
import type { RestValue } from './rest.js'
import { inOrder } from './write-texts.js'

export function putWithRest(
  sink: Sink,
  action: Action,
  kept: readonly RestValue[],
  textAt: (action: Action, seat: Seat) => string,
): RestValue[] {
  const own = action.seats.map((seat) => ({ ...seat, value: textAt(action, seat) }))
  const taken = (one: RestValue): boolean =>
    one.repetition === 1 && own.some((seat) => isFilled(seat.cell, seat.value) && isSamePlace(seat, one))
  sink.rollback()
  sink.begin(action.spec.tag)
  for (const { element, component, value, repetition } of inOrder(
    own,
    kept.filter((one) => !taken(one)),
  ))
    sink.put(element, component, value, repetition)
  return kept.filter(taken)
}

/** Whether a seat holds a value of the record; a constant or a second place of a value gives way to what was sent. */
function isFilled({ kind, expected }: Cell, text: string): boolean {
  const givesWay = kind === CellKind.nothing || kind === CellKind.constant || kind === CellKind.also
  return !givesWay && text !== '' && text !== expected
}

function isSamePlace(a: Seat, b: RestValue): boolean {
  return a.element === b.element && a.component === b.component
}
