/**
 * The fields of the objects that are written → the values of a segment. The mirror image of read-values.ts.
 */
import { isHiddenField } from '../message/hidden-fields.js'
import type { Sink } from '../syntax/sink.js'
import { codeFor } from './converters/tables.js'
import { type Action, type Cell, CellKind, type Plan, type Scope, type Seat } from './plan.js'
import type { MessageFunction } from './read-values.js'
import type { WriteNotes } from './write-notes.js'
import { functionCode, isOf, listText, shown, withMark } from './write-texts.js'
import { WrittenJoins } from './written-joins.js'
import type { WrittenObjects } from './written-objects.js'
import { SEAT as SEAT_NUMBERS, SeatBits, SeatKind, type Template } from './written-seats.js'

// constants of this module's own: those of another are loaded at every access (measured: see syntax/tape.ts)
const SEAT = SEAT_NUMBERS
const {
  component: COMPONENT_MASK,
  element: ELEMENT_MASK,
  elementShift: ELEMENT_SHIFT,
  kind: KIND_MASK,
  kindShift: KIND_SHIFT,
  isAsked: IS_ASKED,
  cellShift: CELL_SHIFT,
} = SeatBits
const { plain: PLAIN, fixed: FIXED, table: TABLE, joined: JOINED } = SeatKind

interface Parts {
  sink: Sink
  objects: WrittenObjects
  notes: WriteNotes
}

export class ValueWriter {
  /** The list that goes on over several segments, and which of its elements stands first in this one. */
  spreadFrom: { list: readonly unknown[]; from: number } = { list: [], from: 0 }
  /** The trigger just written holds a code of another format. */
  foreign = false
  /** The text of the seat that tells what the segment just written is. */
  asked = ''
  readonly textOf = (action: Action, seat: Seat): string => this.textAt(action, seat)
  private readonly counts: boolean
  private readonly tagCounts = new Map<string, number>()
  private readonly joins: WrittenJoins
  private messageFunction: MessageFunction | undefined

  private readonly sink: Sink
  private readonly objects: WrittenObjects
  private readonly notes: WriteNotes

  constructor(
    private readonly plan: Plan,
    { sink, objects, notes }: Parts,
  ) {
    this.sink = sink
    this.objects = objects
    this.notes = notes
    this.counts = plan.cells.some((cell) => cell.kind === CellKind.count)
    this.joins = new WrittenJoins(plan, objects, {
      notCarried: (text, node, key, field) => {
        const path = notes.pathTo(node, key)
        notes.tell('not-carried', text, field === undefined ? path : `${path}.${field}`)
      },
      unwritable: (action, cell, value, { node, key }) =>
        this.tellUnwritable(action, cell, value, notes.pathTo(node, key)),
    })
  }

  start(fn: MessageFunction | undefined): void {
    this.messageFunction = fn
    if (this.counts) this.tagCounts.clear()
  }

  /** Notes a segment, for the counts that a message states. */
  count(tag: string): void {
    if (this.counts) this.tagCounts.set(tag, (this.tagCounts.get(tag) ?? 0) + 1)
  }

  /** Puts the values of a segment; true where it holds data of the record. */
  put({ action, seats, cells, joins }: Template): boolean {
    for (let i = 0; i < joins.length; i++) this.joins.encode(action, joins[i]!)
    const { sink, objects } = this
    const { problems } = sink
    let told = problems.length
    let data = false
    this.asked = ''
    for (let at = 0; at < seats.length; at += SEAT) {
      const seat = seats[at]!
      const kind = (seat >> KIND_SHIFT) & KIND_MASK
      let text = ''
      let isData = true
      if (kind === PLAIN) {
        const value = objects.values[seats[at + 1]!]
        if (typeof value === 'string') text = value
      } else {
        const cell = cells[seat >> CELL_SHIFT]!
        if (kind !== FIXED) text = this.seatTextOf(action, cell, kind, seats[at + 1]!)
        if (text === '') {
          text = cell.expected
          isData = false
        } else if (text === cell.expected) this.tellFiller(action, cell)
      }
      if (text === '') continue
      if (isData) data = true
      if ((seat & IS_ASKED) !== 0) this.asked = text
      sink.put((seat >> ELEMENT_SHIFT) & ELEMENT_MASK, seat & COMPONENT_MASK, text)
      if (problems.length > told)
        told = this.placeProblems(told, isData ? cells[seat >> CELL_SHIFT] : undefined)
    }
    return data
  }

  private seatTextOf(action: Action, cell: Cell, kind: number, where: number): string {
    if (kind === JOINED) return this.joins.text(where)
    if (kind !== TABLE) return this.cellText(action, cell)
    const value = this.objects.values[where]
    return value === undefined ? '' : this.tableText(action, cell, value)
  }

  private tableText(action: Action, cell: Cell, value: unknown): string {
    const text = codeFor(cell.table!, value)
    if (text !== undefined) return text
    this.tellUnwritable(action, cell, value, this.notes.pathTo(cell.node, cell.key))
    return ''
  }

  /** Puts the field of a cell, if it is of one, on the problems from one on; gives how many there are. */
  private placeProblems(from: number, cell: Cell | undefined): number {
    const { problems } = this.sink
    if (cell !== undefined) this.notes.place(problems, from, this.pathOf(cell))
    return problems.length
  }

  /** Whether a segment says just what stands for none (`always` of a group). */
  says(action: Action, always: NonNullable<Scope['always']>): boolean {
    const { seats } = action
    let found = 0
    for (let i = 0; i < seats.length; i++) {
      const { element, component } = seats[i]!
      const text = this.textAt(action, seats[i]!)
      if (text === '') continue
      const one = always[found++]
      if (one?.element !== element || one.component !== component || one.text !== text) return false
    }
    return found === always.length
  }

  /** A value that is read as absent (`empty` of a row). */
  private tellFiller(action: Action, { node, key, join, expected }: Cell): void {
    if (join !== undefined || this.plan.nodes[node]!.part.fields[key]?.isHint === true) return
    const text = `${action.name} has '${expected}' where there is none`
    this.notes.tell('not-carried', text, this.notes.pathTo(node, key))
  }

  private pathOf({ node, key, join }: Cell): string {
    const target = join?.targets[0]
    return target === undefined ? this.notes.pathTo(node, key) : this.notes.pathTo(target.node, target.key)
  }

  private cellText(action: Action, cell: Cell): string {
    if (cell.kind === CellKind.text) return this.plainText(cell)
    const text = this.seatText(action, cell)
    return cell.isNumeric ? withMark(text, this.sink.decimalMark) : text
  }

  private plainText(cell: Cell): string {
    const value = this.valueOf(cell)
    return typeof value === 'string' ? value : ''
  }

  private seatText(action: Action, cell: Cell): string {
    switch (cell.kind) {
      case CellKind.join:
        return this.joins.textIfAny(cell)
      case CellKind.count:
        return String(this.tagCounts.get(cell.key) ?? 0)
      case CellKind.messageFunction:
        return functionCode(cell.table, this.messageFunction)
      case CellKind.spread:
        return this.spreadText(action, cell)
      default:
        return this.textFor(action, cell, this.valueOf(cell))
    }
  }

  private valueOf({ id }: Cell): unknown {
    return this.objects.values[this.objects.fields.slotOfCell[id]!]
  }

  /** A field of the element that this seat of the segment is for. */
  private spreadText(action: Action, { node, key, index: seat, inner }: Cell): string {
    const { list, from } = this.spreadFrom
    const index = from + seat
    this.objects.goTo(node, list[index], index)
    const text = this.textFor(action, inner!, this.objects.at(node)?.[key])
    return inner!.isNumeric ? withMark(text, this.sink.decimalMark) : text
  }

  /** The text of a value, `''` where there is none. */
  private textFor(action: Action, cell: Cell, value: unknown): string {
    if (value === undefined) return ''
    if (cell.kind === CellKind.text) return typeof value === 'string' ? value : ''
    if (cell.kind === CellKind.listText) return listText(value, cell.index)
    if (cell.kind === CellKind.also) return typeof value === 'string' ? value : ''
    if (cell.kind === CellKind.table) return this.tableText(action, cell, value)
    const text = cell.converter!.write(value)
    if (text !== undefined) return text
    this.tellUnwritable(action, cell, value, this.notes.pathTo(cell.node, cell.key))
    return ''
  }

  textAt(action: Action, seat: Seat): string {
    const { cell } = seat
    if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant) return cell.expected
    return this.cellText(action, cell) || cell.expected
  }

  /**
   * A value that this format has no code for. Where it says what an element of a list is (the first of its
   * trigger) it takes the element with it; in a segment that must stand it is an error; elsewhere it is left out
   * and told.
   */
  private tellUnwritable(action: Action, cell: Cell, value: unknown, path: string): void {
    const first = action.seats[0]
    if (action.opens?.isList === true && first?.element === 1 && isOf(cell, first.cell)) {
      this.foreign = true
      return
    }
    // the trigger stands in any case
    const isRequired =
      action.opens?.isList !== true && this.plan.definition.segments[action.rank - 1]?.required === true
    const code = isRequired ? 'value-unwritable' : 'not-carried'
    const text = this.isHidden(action, cell) ? ' (which is not shown)' : `: ${shown(value)}`
    this.notes.tell(code, `${action.name} cannot carry this value${text}`, path)
  }

  /** A number of a person, or a date of birth. */
  private isHidden({ seats, spec }: Action, cell: Cell): boolean {
    const own = seats.filter((seat) => seat.cell === cell || (cell.join && seat.cell.join === cell.join))
    return own.some(({ element }) => isHiddenField(this.plan.definition.id, spec.tag, element))
  }
}
