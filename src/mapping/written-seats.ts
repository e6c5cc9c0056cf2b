/**
 * The segments as they are written: which seats of a segment are gone to is told by bits, one for each seat that has a
 * value. Takes a plan whose seats stand in the order of their places; gives templates, of the 17 seats of a LOC the
 * three that say something.
 */
import type { Mistakes } from './mistakes.js'
import {
  type Action,
  type Cell,
  CellKind,
  COMPONENT_BITS,
  CURRENT,
  type Join,
  MAX_ELEMENT,
  type Plan,
} from './plan.js'

/** Bits there are; of a segment with more seats all are gone to. */
const MOST_SEATS = 31
export const ALL_SEATS = -1

/** Numbers of a seat in a template: its place, kind and cell (in `cells`) by these bits; where its text comes from. */
export const SEAT = 2
export const SeatBits = {
  component: (1 << COMPONENT_BITS) - 1,
  elementShift: COMPONENT_BITS,
  element: MAX_ELEMENT,
  kindShift: COMPONENT_BITS + 6,
  kind: 7,
  /** By its text it is known what the segment is (see Mistakes.askedSeat). */
  isAsked: 1 << (COMPONENT_BITS + 9),
  cellShift: COMPONENT_BITS + 10,
} as const
/** Where the text of a joined seat comes from: the row, and by these bits the text of it. */
export const JOIN_BITS = 8
export const SeatKind = {
  /** The value is the text. */
  plain: 0,
  /** The text is the cell's own, whatever the record holds. */
  fixed: 1,
  /** A table gives the text of the value. */
  table: 2,
  /** One of the texts of a row of several seats or fields. */
  joined: 3,
  /** The cell makes the text. */
  made: 4,
} as const
export type SeatKind = (typeof SeatKind)[keyof typeof SeatKind]

/** The seats of a segment that may have a text, in order. A class, and its numbers in one array: read at every segment. */
export class Template {
  readonly tag: string
  /** Whether there is more in it than fixed texts. */
  readonly mayHaveData: boolean

  constructor(
    readonly action: Action,
    readonly seats: Int32Array,
    readonly cells: readonly Cell[],
    readonly joins: readonly Join[],
    /** Its own tests are not answered by its constants. */
    readonly isOpen: boolean,
    /** One seat tells whether it would be mistaken for another. */
    readonly hasAsked: boolean,
  ) {
    this.tag = action.spec.tag
    this.mayHaveData = cells.some((cell) => !isFixed(cell))
  }
}

export class WrittenSegments {
  private readonly mixed: boolean[]
  private slotOfCell: Int32Array = new Int32Array(0)

  constructor(
    plan: Plan,
    private readonly mistakes: Mistakes,
  ) {
    this.mixed = plan.actions.map((action) => isMixed(plan, action))
  }

  /** Takes over where the values of plain texts are kept. */
  bind(slotOfCell: Int32Array): void {
    this.slotOfCell = slotOfCell
  }

  /** The segment is remembered by the shared object that it is made of (see tails.ts). */
  isRemembered(action: Action): boolean {
    return action.tail !== undefined && !this.mistakes.isOpen(action)
  }

  /** Its values belong to objects of several groups: there is no telling by one of them whether it has any. */
  isMixed({ id }: Action): boolean {
    return this.mixed[id]!
  }

  /** The bit of a seat. */
  bitOf(action: Action, seat: number): number {
    return this.isDense(action) ? ALL_SEATS : 1 << seat
  }

  /** The segment with the seats of these bits. */
  templateOf(action: Action, bits: number): Template {
    const filled = this.isDense(action) ? ALL_SEATS : bits
    const seats = action.seats.filter(
      ({ cell }, i) =>
        (filled === ALL_SEATS || (filled & (1 << i)) !== 0 || hasOwnText(cell)) &&
        (!isFixed(cell) || cell.expected !== ''),
    )
    const cells = seats.map(({ cell }) => cell)
    const asked = this.mistakes.askedSeat(action)
    const numbers = seats.flatMap((seat, i) => {
      const { element, component, cell } = seat
      const { elementShift, kindShift, cellShift } = SeatBits
      const place = (element << elementShift) | component | (seat === asked ? SeatBits.isAsked : 0)
      const { join, id, index } = cell
      const where = join === undefined ? this.slotOfCell[id]! : (join.id << JOIN_BITS) | index
      return [place | (kindOf(cell) << kindShift) | (i << cellShift), where]
    })
    const joins = action.joins.filter((join) => cells.some((cell) => cell.join === join))
    const isOpen = this.mistakes.isOpen(action)
    return new Template(action, Int32Array.from(numbers), cells, joins, isOpen, asked !== undefined)
  }

  private isDense(action: Action): boolean {
    return this.isMixed(action) || action.seats.length > MOST_SEATS
  }
}

function kindOf(cell: Cell): SeatKind {
  if (isFixed(cell)) return SeatKind.fixed
  if (cell.kind === CellKind.join) return cell.isNumeric ? SeatKind.made : SeatKind.joined
  if (cell.kind === CellKind.table) return SeatKind.table
  const isPlain = cell.kind === CellKind.text && cell.expected === '' && !cell.isNumeric
  return isPlain ? SeatKind.plain : SeatKind.made
}

function isFixed({ kind }: Cell): boolean {
  return kind === CellKind.nothing || kind === CellKind.constant
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

/** Constants, fillers, counts: there whatever the record holds. */
function hasOwnText({ kind, expected }: Cell): boolean {
  return (
    expected !== '' ||
    kind === CellKind.count ||
    kind === CellKind.messageFunction ||
    kind === CellKind.spread
  )
}
