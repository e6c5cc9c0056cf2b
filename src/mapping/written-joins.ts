/**
 * Rows of several seats or several fields, on the way out: the values of their fields → the texts of their seats.
 * What has no place is told to `reports`. The mirror image of `join` in `read-values.ts`.
 */
import type { Left } from './converters/converter.js'
import { JoinMemory } from './join-memory.js'
import type { Action, Cell, Join, Plan, Target } from './plan.js'
import type { WrittenObjects } from './written-objects.js'

export interface JoinReports {
  /** A field, or a field of its object, has no place beside what is written. */
  notCarried(text: string, node: number, key: string, field: string | undefined): void
  /** A field's value has no text at all. */
  unwritable(action: Action, cell: Cell, value: unknown, target: Target): void
}

export class WrittenJoins {
  private readonly texts: (readonly string[] | undefined)[] = []
  private readonly values: unknown[][] = []
  private readonly memory = new JoinMemory<readonly string[]>()
  private readonly left: Left[] = []

  constructor(
    private readonly plan: Plan,
    private readonly objects: WrittenObjects,
    private readonly reports: JoinReports,
  ) {
    for (const { join } of plan.cells)
      if (join !== undefined) this.values[join.id] = join.targets.map(() => undefined)
  }

  /** Makes the texts of a row from what the record holds now. */
  encode(action: Action, join: Join): void {
    const values = this.values[join.id]!
    this.texts[join.id] = undefined
    let any = false
    const slots = this.objects.fields.slotsOfJoin[join.id]!
    for (let i = 0; i < values.length; i++) {
      const value = this.objects.values[slots[i]!]
      values[i] = value
      if (value !== undefined) any = true
    }
    if (any) this.encodeValues(action, join, values)
  }

  /** The text of one of the row's seats, `''` where it has none. */
  text({ join, index }: Cell): string {
    return this.texts[join!.id]?.[index] ?? ''
  }

  private encodeValues(action: Action, join: Join, values: readonly unknown[]): void {
    const texts = this.encoded(join, values)
    this.texts[join.id] = texts
    if (texts === undefined) {
      this.tellUnwritable(action, join, values)
      return
    }
    for (const one of this.left) {
      const [index, field] = typeof one === 'number' ? [one] : one
      const { node, key } = join.targets[index]!
      const text = `${action.name} has no place for this beside what it carries`
      this.reports.notCarried(text, node, key, field)
    }
  }

  private encoded(join: Join, values: readonly unknown[]): readonly string[] | undefined {
    // setting a length is a call into the engine, even to what it is
    if (this.left.length > 0) this.left.length = 0
    const known = this.memory.find(join, values)
    if (known !== undefined) return known
    const texts = join.codec.write(values, this.left)
    if (texts !== undefined && this.left.length === 0) this.memory.keep(join, values, texts)
    return texts
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
