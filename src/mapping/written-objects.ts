/**
 * The record that is being written, taken apart: the values of its fields by the slots of `written-fields.ts`, and
 * which segments they may fill. Each object is gone through once, when its group opens, and forgotten when it closes:
 * what nothing fills is then not even looked at. The mirror image of `objects.ts`.
 */
import { isObject, type RecordObject } from './objects.js'
import type { Action, Plan, Scope } from './plan.js'
import { type NodeFields, type WrittenField, type WrittenFields, writtenFields } from './written-fields.js'

const NONE: readonly unknown[] = []

export class WrittenObjects {
  /** The value in each slot, undefined where there is none. */
  readonly values: unknown[]
  /** For each action how many values are there for its segment. */
  readonly filled: Int32Array
  readonly fields: WrittenFields
  /** For each node its current object. */
  private readonly current: (RecordObject | null)[]
  /** The fields that were taken, in order, so that they can be forgotten. */
  private readonly taken: WrittenField[] = []
  private count = 0
  private readonly instances: number[]
  /** Which element of a list that goes on over several segments is the current one. */
  private readonly listed: (number | undefined)[]

  constructor(
    private readonly plan: Plan,
    isRemembered: (action: Action) => boolean,
  ) {
    this.fields = writtenFields(plan, isRemembered)
    this.values = new Array(this.fields.slots).fill(undefined)
    this.filled = new Int32Array(plan.actions.length)
    this.current = new Array(plan.nodes.length).fill(null)
    this.instances = new Array(plan.scopes.length).fill(0)
    this.listed = new Array(plan.nodes.length).fill(undefined)
  }

  begin(record: RecordObject): void {
    this.close(0)
    this.current[0] = record
    this.take(record, this.fields.nodes[0]!)
  }

  /** The elements of a list scope's list. */
  elements(scope: Scope): readonly unknown[] {
    return this.listOf(scope.node)
  }

  /** Goes to an instance of a list scope; gives what `close` needs to leave it. */
  open(scope: Scope, instance: number, element: unknown): number {
    const { node, id } = scope
    const before = this.count
    this.instances[id] = instance
    if (isObject(element)) {
      this.current[node] = element
      this.take(element, this.fields.nodes[node]!)
    } else this.current[node] = null
    return before
  }

  /** Goes into the object of a segment that is remembered by it; gives what `close` needs to leave it. */
  openTail(node: number): number {
    const before = this.count
    const object = this.at(node)
    if (object !== null) this.take(object, this.fields.nodes[node]!)
    return before
  }

  /** Forgets all that was taken since. */
  close(before: number): void {
    const { taken, values, filled } = this
    while (this.count > before) {
      const { slot, actions, inner } = taken[--this.count]!
      values[slot] = undefined
      for (let i = 0; i < actions.length; i++) filled[actions[i]!]!--
      for (let i = 0; i < inner.length; i++) this.leave(inner[i]!)
    }
  }

  /** The list of a node that stands for its elements. */
  listOf(node: number): readonly unknown[] {
    const list = this.values[this.fields.slotOfList[node]!]
    return Array.isArray(list) ? list : NONE
  }

  isEmptyList(node: number, key: string): boolean {
    const list = this.at(node)?.[key]
    return !Array.isArray(list) || list.length === 0
  }

  /** Goes to an element of such a list. */
  goTo(node: number, element: unknown, index: number): void {
    this.current[node] = isObject(element) ? element : null
    this.listed[node] = index
  }

  /** Whether a node has an object without any value. */
  isBlank(node: number): boolean {
    const object = this.at(node)
    return object !== null && Object.values(object).every((value) => value === undefined)
  }

  /** The current object of a node, null where the record has none. */
  at(node: number): RecordObject | null {
    return this.current[node] ?? null
  }

  /** `.slots[3].equipment[0]`: where the current instance of a scope stands. */
  pathOf(scope: Scope): string {
    const outer = scope.parent === undefined ? '' : this.pathOf(scope.parent)
    if (scope.parent === undefined || scope.node === scope.parent.node) return outer
    const own = this.nodePath(scope.node, scope.parent.node)
    return scope.isList ? `${outer}${own}[${this.instances[scope.id]!}]` : `${outer}${own}`
  }

  /** The path of any node, below the scope that it belongs to. */
  pathOfNode(node: number): string {
    const scope = this.plan.scopes[this.plan.nodes[node]!.scope]!
    return this.pathOf(scope) + this.nodePath(node, scope.node)
  }

  /**
   * Takes the values of an object. A loop over keys that loads each at once is compiled to loads by place, whatever
   * the shape of the object (measured: a load by a changing key costs four times as much).
   */
  private take(object: RecordObject, { keys, places, byKey }: NodeFields): void {
    let i = 0
    for (const key in object) {
      const value = object[key]
      if (value !== undefined) {
        const field = i < keys.length && keys[i] === key ? places[i] : byKey.get(key)
        if (field !== undefined) this.fill(field, value)
      }
      i++
    }
  }

  private fill(field: WrittenField, value: unknown): void {
    const { slot, actions, inner } = field
    this.values[slot] = value
    this.taken[this.count++] = field
    for (let i = 0; i < actions.length; i++) this.filled[actions[i]!]!++
    for (let i = 0; i < inner.length; i++) this.enter(inner[i]!, value)
  }

  private enter(fields: NodeFields, value: unknown): void {
    const { node, index, tail } = fields
    const object: unknown = index < 0 ? value : Array.isArray(value) ? value[index] : undefined
    if (!isObject(object)) return
    this.current[node] = object
    if (tail >= 0) this.filled[tail]!++
    else this.take(object, fields)
  }

  private leave({ node, tail }: NodeFields): void {
    if (tail >= 0 && this.current[node] !== null) this.filled[tail]!--
    this.current[node] = null
  }

  private nodePath(node: number, top: number): string {
    if (node === top || node < 0) return ''
    const { parent, key, index } = this.plan.nodes[node]!
    const element = index >= 0 ? index : this.listed[node]
    return `${this.nodePath(parent, top)}.${key}${element === undefined ? '' : `[${element}]`}`
  }
}
