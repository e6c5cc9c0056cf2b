/**
 * The segments as they are written, in tables of numbers (see written-fields.ts). Which seats of a segment are gone to
 * is told by a mask with a bit for each seat that has a value: of the 17 seats of a LOC the three that say something.
 * Takes a plan whose seats stand in the order of their places.
 */
import type { Mistakes } from './mistakes.js'
import { type Action, type Cell, CellKind, CURRENT, type Plan, type Seat } from './plan.js'

/** Bits of a mask; a segment with more seats looks at all of them. */
const MOST_SEATS = 31

/** Numbers of a segment, SEGMENT each, at its id × SEGMENT. */
export const SEGMENT = 4
export const SegmentFact = {
  /** Its first seat in `seats`, and how many there are. */
  first: 0,
  count: 1,
  /** The bits of seats that have their text whatever the record holds: constants, fillers, counts. */
  constants: 2,
  /** 1 where all seats are looked at: there are too many for a mask, or values may come and go one by one. */
  isDense: 3,
} as const

/** Numbers of a seat. */
export const SEAT = 4
export const SeatFact = {
  element: 0,
  component: 1,
  /** Where the value of a plain text is kept; -1 for anything else. */
  text: 2,
} as const

export class WrittenSegments {
  readonly segments: Int32Array
  readonly seats: Int32Array
  /** The cells by the numbers of their seats. */
  readonly cells: Cell[] = []
  private readonly remembered: boolean[]
  private readonly mixed: boolean[]

  constructor(plan: Plan, mistakes: Mistakes) {
    this.remembered = plan.actions.map((action) => action.tail !== undefined && !mistakes.isOpen(action))
    this.mixed = plan.actions.map((action) => isMixed(plan, action))
    this.segments = new Int32Array(plan.actions.length * SEGMENT)
    for (const action of plan.actions) {
      const { id, seats } = action
      const constants = seats.reduce(
        (sum, seat, i) => (hasOwnText(seat) ? sum | this.bitOf(action, i) : sum),
        0,
      )
      const facts = [this.cells.length, seats.length, constants, this.isDense(action) ? 1 : 0]
      this.segments.set(facts, id * SEGMENT)
      for (const { cell } of seats) this.cells.push(cell)
    }
    this.seats = new Int32Array(this.cells.length * SEAT)
    const all = plan.actions.flatMap((action) => action.seats)
    all.forEach(({ element, component }, i) => {
      this.seats.set([element, component, -1], i * SEAT)
    })
  }

  /** Puts in where plain texts are kept. */
  bind(slotOfCell: Int32Array): void {
    this.cells.forEach(({ kind, id, expected, isNumeric }, i) => {
      if (kind === CellKind.text && expected === '' && !isNumeric)
        this.seats[i * SEAT + SeatFact.text] = slotOfCell[id]!
    })
  }

  /** The segment is remembered by the shared object that it is made of (see tails.ts). */
  isRemembered({ id }: Action): boolean {
    return this.remembered[id]!
  }

  /** Its values belong to objects of several groups: there is no telling by one of them whether it has any. */
  isMixed({ id }: Action): boolean {
    return this.mixed[id]!
  }

  /** The bit of a seat in the mask. */
  bitOf(action: Action, seat: number): number {
    return this.isDense(action) ? 1 : 1 << seat
  }

  private isDense(action: Action): boolean {
    return this.isMixed(action) || action.seats.length > MOST_SEATS
  }
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
