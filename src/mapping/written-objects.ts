/**
 * The record that is being written, taken apart: the values of its fields by the slots of `written-fields.ts`, and
 * which segments they may fill. Each object is gone through once, when its group opens, and forgotten when it closes:
 * what nothing fills is then not even looked at. The mirror image of `objects.ts`.
 */
import { isObject, type RecordObject } from './objects.js'
import { PLAIN, type Plan, type Scope } from './plan.js'
import { FIELD, FieldFact, type WrittenFields } from './written-fields.js'

const NONE: readonly unknown[] = []

export class WrittenObjects {
  /** The value in each slot, undefined where there is none. */
  readonly values: unknown[]
  /** For each segment the bits of its seats that have a value; behind them for each group whether it has a list. */
  readonly masks: Int32Array
  /** For each node its current object. */
  private readonly current: (RecordObject | null)[]
  /** Something was met that has no place, or may have none. */
  private doubt = false
  /** Lists and remembered objects that were met and not gone through yet. */
  private pending = 0
  /** The fields that were taken, in order, so that they can be forgotten. */
  private readonly taken: Int32Array
  private count = 0
  private readonly instances: number[]
  /** Which element of a list that goes on over several segments is the current one. */
  private readonly listed: (number | undefined)[]

  constructor(
    private readonly plan: Plan,
    readonly fields: WrittenFields,
  ) {
    this.values = new Array(fields.slots).fill(undefined)
    this.taken = new Int32Array(fields.slots)
    this.masks = new Int32Array(plan.actions.length + plan.scopes.length)
    this.current = new Array(plan.nodes.length).fill(null)
    this.instances = new Array(plan.scopes.length).fill(0)
    this.listed = new Array(plan.nodes.length).fill(undefined)
  }

  begin(record: RecordObject): void {
    this.close(0)
    this.pending = 0
    this.doubt = false
    this.current[0] = record
    this.take(record, 0, 0)
  }

  /**
   * False where every field that was met has its place in the format; true where `carried.ts` must look closer.
   * Several records in a message share what stands outside of their group, which is gone through only once.
   */
  get mayLose(): boolean {
    return this.doubt || this.pending !== 0 || this.plan.recordScope !== undefined
  }

  /** A field was met that has no place, or may have none. */
  get hasDoubt(): boolean {
    return this.doubt
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
      this.take(element, node, instance)
    } else {
      this.current[node] = null
      this.doubt = true
    }
    return before
  }

  /** A list, or a remembered object, has been gone through, or is known to have nothing without a place. */
  settle(): void {
    this.pending--
  }

  /** Goes into the object of a segment that is remembered by it; gives what `close` needs to leave it. */
  openTail(node: number): number {
    const before = this.count
    const object = this.at(node)
    if (object !== null) this.take(object, node, 0)
    return before
  }

  /** Forgets all that was taken since. */
  close(before: number): void {
    const { taken, values, masks } = this
    const { fields } = this.fields
    while (this.count > before) {
      const slot = taken[--this.count]!
      values[slot] = undefined
      const at = slot * FIELD
      const mask = fields[at + FieldFact.mask]!
      // all values of a segment go together: see isDense
      if (mask >= 0) masks[mask] = 0
      const inner = fields[at + FieldFact.inner]!
      if (inner >= 0) this.leave(inner)
      if (fields[at + FieldFact.more]! >= 0) this.leaveMore(fields[at + FieldFact.more]!)
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

  /** Looks whether all that such an element says has its place. */
  lookAt(node: number, element: unknown): void {
    const { byKey, fields } = this.fields
    if (!isObject(element)) this.doubt = true
    else
      for (const key in element) {
        const field = byKey[node]!.get(key)
        const isWhole = field !== undefined && fields[field * FIELD + FieldFact.isWhole] !== 0
        if (element[key] !== undefined && !isWhole) this.doubt = true
      }
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
  private take(object: RecordObject, node: number, instance: number): void {
    const { starts, keys, places } = this.fields
    let i = starts[node]!
    const end = starts[node + 1]!
    for (const key in object) {
      const value = object[key]
      if (value !== undefined) {
        const slot = i < end && keys[i] === key ? places[i]! : this.slotOf(node, key)
        if (slot < 0) this.doubt ||= this.fields.wholes[node] === 0
        else this.fill(slot, value, instance)
      }
      i++
    }
  }

  private slotOf(node: number, key: string): number {
    return this.fields.byKey[node]!.get(key) ?? -1
  }

  private fill(slot: number, value: unknown, instance: number): void {
    const { fields } = this.fields
    const at = slot * FIELD
    this.values[slot] = value
    this.taken[this.count++] = slot
    const mask = fields[at + FieldFact.mask]!
    if (mask >= 0) this.masks[mask]! |= fields[at + FieldFact.bits]!
    const inner = fields[at + FieldFact.inner]!
    if (inner >= 0) this.enter(inner, value)
    if (fields[at + FieldFact.more]! >= 0) this.fillMore(fields[at + FieldFact.more]!, value)
    if (fields[at + FieldFact.isWhole] === 0) this.look(at, value)
    else if (fields[at + FieldFact.only]! >= 0 && fields[at + FieldFact.only] !== instance) this.doubt = true
  }

  private fillMore(more: number, value: unknown): void {
    const { masks, inner } = this.fields.more[more]!
    for (const { mask, bits } of masks) this.masks[mask]! |= bits
    for (const node of inner) this.enter(node, value)
  }

  private leaveMore(more: number): void {
    const { masks, inner } = this.fields.more[more]!
    for (const { mask } of masks) this.masks[mask] = 0
    for (const node of inner) this.leave(node)
  }

  /** Whether all of a value that is written by its parts is among them. */
  private look(at: number, value: unknown): void {
    const { fields, indexes } = this.fields
    const inner = fields[at + FieldFact.inner]!
    if (!Array.isArray(value)) {
      if (inner < 0 || indexes[inner] !== PLAIN || !isObject(value)) this.doubt = true
    } else if (value.length > 0) {
      const lists = fields[at + FieldFact.lists]!
      this.pending += lists
      if (lists === 0) this.lookAtElements(value, inner >= 0, fields[at + FieldFact.most]!)
    }
  }

  private lookAtElements(list: readonly unknown[], areObjects: boolean, most: number): void {
    if (list.length > most) this.doubt = true
    for (let i = 0; i < list.length; i++) if (isObject(list[i]) !== areObjects) this.doubt = true
  }

  private enter(node: number, value: unknown): void {
    const { indexes, tails } = this.fields
    const index = indexes[node]!
    const object: unknown = index < 0 ? value : Array.isArray(value) ? value[index] : undefined
    if (!isObject(object)) return
    this.current[node] = object
    const tail = tails[node]!
    if (tail < 0) this.take(object, node, index)
    else {
      this.masks[tail] = 1
      this.pending++
    }
  }

  private leave(node: number): void {
    const tail = this.fields.tails[node]!
    if (tail >= 0) this.masks[tail] = 0
    this.current[node] = null
  }

  private nodePath(node: number, top: number): string {
    if (node === top || node < 0) return ''
    const { parent, key, index } = this.plan.nodes[node]!
    const element = index >= 0 ? index : this.listed[node]
    return `${this.nodePath(parent, top)}.${key}${element === undefined ? '' : `[${element}]`}`
  }
}
