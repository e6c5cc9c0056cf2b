/**
 * The segments as they are written: which seats of a segment are gone to is told by bits, one for each seat that has a
 * value. Takes a plan whose seats stand in the order of their places; gives templates, of the 17 seats of a LOC the
 * three that say something.
 */
import type { Mistakes } from './mistakes.js'
import { type Action, type Cell, CellKind, CURRENT, type Join, type Plan } from './plan.js'

/** Bits there are; of a segment with more seats all are gone to. */
const MOST_SEATS = 31
export const ALL_SEATS = -1

/** Numbers of a seat in a template: element, component, what it is, where its value is kept (or -1), its cell in `cells`. */
export const SEAT = 5
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
    const asked = this.isDense(action) ? ALL_SEATS : bits
    const seats = action.seats.filter(
      ({ cell }, i) =>
        (asked === ALL_SEATS || (asked & (1 << i)) !== 0 || hasOwnText(cell)) &&
        (!isFixed(cell) || cell.expected !== ''),
    )
    const cells = seats.map(({ cell }) => cell)
    const numbers = seats.flatMap(({ element, component, cell }, i) => {
      const slot = cell.join === undefined ? this.slotOfCell[cell.id]! : -1
      return [element, component, kindOf(cell), slot, i]
    })
    const joins = action.joins.filter((join) => cells.some((cell) => cell.join === join))
    return new Template(action, Int32Array.from(numbers), cells, joins, this.mistakes.isOpen(action))
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
