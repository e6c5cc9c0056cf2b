/**
 * The seats of a segment as they are written: which of them are looked at is told by a mask with a bit for each seat
 * that has a value, so that of the 17 seats of a LOC the three that say something are gone to. Takes a plan.
 */
import type { Mistakes } from './mistakes.js'
import { type Action, CellKind, CURRENT, type Plan, type Seat } from './plan.js'

/** Bits of a mask; a segment with more seats looks at all of them. */
const MOST_SEATS = 31

/** A class, so that all have one shape. */
export class WrittenSegment {
  /** Seats that have their text whatever the record holds: constants, fillers, counts. */
  readonly constants: number
  /** All seats are looked at: there are too many for a mask, or values may come and go one by one. */
  readonly isDense: boolean

  constructor(
    readonly action: Action,
    /** Its values belong to objects of several groups: there is no telling by one of them whether it has any. */
    readonly isMixed: boolean,
    /** The segment is remembered by the shared object that it is made of (see tails.ts). */
    readonly isRemembered: boolean,
  ) {
    const { seats } = action
    this.isDense = isMixed || seats.length > MOST_SEATS
    let constants = 0
    seats.forEach((seat, i) => {
      if (hasOwnText(seat)) constants |= this.bitOf(i)
    })
    this.constants = constants
  }

  /** The bit of a seat in the mask. */
  bitOf(seat: number): number {
    return this.isDense ? 1 : 1 << seat
  }
}

export function writtenSegments(plan: Plan, mistakes: Mistakes): WrittenSegment[] {
  return plan.actions.map((action) => {
    const isRemembered = action.tail !== undefined && !mistakes.isOpen(action)
    return new WrittenSegment(action, isMixed(plan, action), isRemembered)
  })
}

/** Of an object that is no longer there values would be left, or lost, with those of another. */
function isMixed(plan: Plan, { seats }: Action): boolean {
  const owners = new Set<number>()
  for (const { cell } of seats) {
    if (cell.key === '' || cell.kind === CellKind.count || cell.kind === CellKind.spread) continue
    for (const { node } of cell.join?.targets ?? [cell]) owners.add(ownerOf(plan, node))
  }
  return owners.size > 1
}

/** The record, or the element of a list, with which a node is taken and left. */
function ownerOf(plan: Plan, node: number): number {
  const { parent, index } = plan.nodes[node]!
  return parent < 0 || index === CURRENT ? node : ownerOf(plan, parent)
}

function hasOwnText({ cell: { kind, expected } }: Seat): boolean {
  return (
    expected !== '' ||
    kind === CellKind.count ||
    kind === CellKind.messageFunction ||
    kind === CellKind.spread
  )
}
