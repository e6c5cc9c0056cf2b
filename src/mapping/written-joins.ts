/**
 * Rows of several seats or several fields, on the way out: the values of their fields → the texts of their seats.
 * What has no place is told to `reports`. The mirror image of `join` in `read-values.ts`.
 */
import type { Left } from './converters/converter.js'
import type { Action, Cell, Join, Plan, Target } from './plan.js'
import type { WrittenObjects } from './written-objects.js'
import { JOIN_BITS } from './written-seats.js'

// constants of this module's own: those of another are loaded at every access
const JOIN_SHIFT = JOIN_BITS
const INDEX_MASK = (1 << JOIN_BITS) - 1

export interface JoinReports {
  /** A field, or a field of its object, has no place beside what is written. */
  notCarried(text: string, node: number, key: string, field: string | undefined): void
  /** A field's value has no text at all. */
  unwritable(action: Action, cell: Cell, value: unknown, target: Target): void
}

/**
 * A row while it is written, with what was made of its values last: neighbours often say the same (the date of a
 * status, the list of a code).
 */
class WrittenJoin {
  readonly values: unknown[]
  texts: readonly string[] | undefined = undefined
  /** The texts hold for these values whenever they come: nothing was left, and no value is an object that may change. */
  isLasting = false

  constructor(
    readonly join: Join,
    readonly slots: Int32Array,
  ) {
    this.values = join.targets.map(() => undefined)
  }
}

export class WrittenJoins {
  private readonly joins: WrittenJoin[] = []
  private readonly left: Left[] = []

  constructor(
    private readonly plan: Plan,
    private readonly objects: WrittenObjects,
    private readonly reports: JoinReports,
  ) {
    for (const { join } of plan.cells)
      if (join !== undefined)
        this.joins[join.id] ??= new WrittenJoin(
          join,
          objects.fields.slotsOfJoin[join.id] ?? new Int32Array(0),
        )
  }

  /** Makes the texts of a row from what the record holds now. */
  encode(action: Action, { id }: Join): void {
    const one = this.joins[id]!
    const { values, slots } = one
    const all = this.objects.values
    let isSame = one.isLasting
    let any = false
    let isText = true
    for (let i = 0; i < values.length; i++) {
      const value = all[slots[i]!]
      if (value !== undefined) {
        any = true
        if (typeof value !== 'string') isText = false
      }
      if (isSame && isEqual(value, values[i])) continue
      isSame = false
      values[i] = value
    }
    if (isSame) return
    one.texts = undefined
    one.isLasting = false
    if (any) this.encodeValues(action, one, isText)
  }

  /** The text of one of the seats of a row (see JOIN_BITS), `''` where it has none, once the row is encoded. */
  text(where: number): string {
    return this.joins[where >> JOIN_SHIFT]!.texts?.[where & INDEX_MASK] ?? ''
  }

  /** The same where the row may not be encoded: rows without a value are passed over. */
  textIfAny(cell: Cell): string {
    const { slots } = this.joins[cell.join!.id]!
    for (let i = 0; i < slots.length; i++)
      if (this.objects.values[slots[i]!] !== undefined)
        return this.text((cell.join!.id << JOIN_SHIFT) | cell.index)
    return ''
  }

  private encodeValues(action: Action, one: WrittenJoin, isText: boolean): void {
    const { join, values } = one
    // setting a length is a call into the engine, even to what it is
    if (this.left.length > 0) this.left.length = 0
    const texts = join.codec.write(values, this.left)
    one.texts = texts
    if (texts === undefined) this.tellUnwritable(action, join, values)
    else if (this.left.length > 0) this.tellLeft(action, join)
    else one.isLasting = isText
  }

  private tellLeft(action: Action, join: Join): void {
    // in an order of their own, not that of the keys of what was to be written
    for (const one of [...this.left].sort((a, b) => (String(a) < String(b) ? -1 : 1))) {
      const [index, field] = typeof one === 'number' ? [one] : one
      const { node, key } = join.targets[index]!
      const text = `${action.name} has no place for this beside what it carries`
      this.reports.notCarried(text, node, key, field)
    }
  }

  /** None of a row's values can be written: each is told, but for hints. */
  private tellUnwritable(action: Action, join: Join, values: readonly unknown[]): void {
    const { cell } = action.seats.find((one) => one.cell.join === join)!
    for (let i = 0; i < values.length; i++) {
      const target = join.targets[i]!
      const isHint = this.plan.nodes[target.node]!.part.fields[target.key]?.isHint === true
      if (values[i] !== undefined && !isHint) this.reports.unwritable(action, cell, values[i], target)
    }
  }
}

/** Of two texts, or of none: compared as what they are, which costs less than as anything. */
function isEqual(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a === b : a === undefined && b === undefined
}
