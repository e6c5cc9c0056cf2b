/**
 * The record that is being written, taken apart: the values of its fields by the slots of `written-fields.ts`, and its
 * shape (see written-shapes.ts), which says what they may fill. Each object is gone through once, when its group opens,
 * and forgotten when it closes. The mirror image of `objects.ts`.
 */
import { isObject, type RecordObject } from './objects.js'
import { PLAIN, type Plan, type Scope } from './plan.js'
import {
  FIELD as FIELD_NUMBERS,
  FieldFact,
  NEEDS_CARE as NEEDS_CARE_BIT,
  type WrittenFields,
} from './written-fields.js'
import type { Shape, Shapes } from './written-shapes.js'

// constants of this module's own: those of another are loaded at every access (measured: a tenth of the taking)
const FIELD = FIELD_NUMBERS
const NEEDS_CARE = NEEDS_CARE_BIT
const { inner: INNER, more: MORE, isWhole: IS_WHOLE, lists: LISTS, most: MOST, only: ONLY } = FieldFact

const NONE: readonly unknown[] = []

export class WrittenObjects {
  /** The value in each slot, undefined where there is none. */
  readonly values: unknown[]
  /** For each node its current object. */
  private readonly current: (RecordObject | null)[]
  /** Something was met that has no place, or may have none. */
  private doubt = false
  /** Lists and remembered objects that were met and not gone through yet. */
  private pending = 0
  /** The shape of what is taken, so far. */
  private state = 0
  private record: Shape | undefined
  private readonly instances: number[]
  /** Which element of a list that goes on over several segments is the current one. */
  private readonly listed: (number | undefined)[]

  constructor(
    private readonly plan: Plan,
    readonly fields: WrittenFields,
    private readonly shapes: Shapes,
  ) {
    this.values = new Array(fields.slots).fill(undefined)
    this.current = new Array(plan.nodes.length).fill(null)
    this.instances = new Array(plan.scopes.length).fill(0)
    this.listed = new Array(plan.nodes.length).fill(undefined)
  }

  begin(record: RecordObject): Shape {
    if (this.record !== undefined) this.close(this.record)
    this.pending = 0
    this.doubt = false
    this.current[0] = record
    this.state = this.shapes.start(0)
    this.take(record, 0, 0)
    const shape = this.shapes.shapeOf(this.state)
    this.record = shape
    return shape
  }

  /** A record was written without being taken apart: nothing of it is without a place. */
  pass(): void {
    this.pending = 0
    this.doubt = false
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

  /** Goes to an instance of a list scope. */
  open(scope: Scope, instance: number, element: unknown): Shape {
    const { node, id } = scope
    this.instances[id] = instance
    this.state = this.shapes.start(id)
    if (isObject(element)) {
      this.current[node] = element
      this.take(element, node, instance)
    } else {
      this.current[node] = null
      this.doubt = true
    }
    return this.shapes.shapeOf(this.state)
  }

  /** A list, or a remembered object, has been gone through, or is known to have nothing without a place. */
  settle(): void {
    this.pending--
  }

  /** Goes into the object of a segment that is remembered by it. */
  openTail(node: number): Shape {
    const object = this.at(node)
    this.state = this.shapes.startTail(node)
    if (object !== null) this.take(object, node, 0)
    return this.shapes.shapeOf(this.state)
  }

  /** Leaves an instance, or such an object. */
  close({ slots, nodes }: Shape): void {
    for (let i = 0; i < slots.length; i++) this.values[slots[i]!] = undefined
    for (let i = 0; i < nodes.length; i++) this.current[nodes[i]!] = null
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
    const { order, bits: bitOf } = this.fields
    const { keys, next, slots } = order
    let place = order.starts[node]!
    let last = -1
    let bits = 0
    for (const key in object) {
      const value = object[key]
      if (value !== undefined) {
        if (keys[place] !== key) place = order.find(node, key, last)
        const slot = slots[place]!
        if (slot >= 0) {
          const bit = bitOf[slot]!
          bits |= bit
          this.values[slot] = value
          if (bit >= NEEDS_CARE) this.takeWithCare(slot, value, instance)
        } else if (this.fields.wholes[node] === 0) this.doubt = true
      }
      last = place
      place = next[place]!
    }
    this.state = this.shapes.next(this.state, node, bits & (NEEDS_CARE - 1))
  }

  /** A field that holds an object or a list, or has no bit of its own. */
  private takeWithCare(slot: number, value: unknown, instance: number): void {
    const { fields, more, bits } = this.fields
    const at = slot * FIELD
    if (bits[slot] === NEEDS_CARE) this.state = this.shapes.nextField(this.state, slot)
    const inner = fields[at + INNER]!
    if (inner >= 0) this.enter(inner, value)
    const others = fields[at + MORE]!
    if (others >= 0) for (const node of more[others]!) this.enter(node, value)
    if (fields[at + IS_WHOLE] === 0) this.look(at, value)
    else if (fields[at + ONLY]! >= 0 && fields[at + ONLY] !== instance) this.doubt = true
  }

  /** Whether all of a value that is written by its parts is among them. */
  private look(at: number, value: unknown): void {
    const { fields, indexes } = this.fields
    const inner = fields[at + INNER]!
    if (!Array.isArray(value)) {
      if (inner < 0 || indexes[inner] !== PLAIN || !isObject(value)) this.doubt = true
    } else if (value.length > 0) {
      const lists = fields[at + LISTS]!
      this.pending += lists
      if (lists === 0) this.lookAtElements(value, inner >= 0, fields[at + MOST]!)
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
    if (tails[node]! < 0) this.take(object, node, index)
    else {
      this.state = this.shapes.next(this.state, node, 0)
      this.pending++
    }
  }

  private nodePath(node: number, top: number): string {
    if (node === top || node < 0) return ''
    const { parent, key, index } = this.plan.nodes[node]!
    const element = index >= 0 ? index : this.listed[node]
    return `${this.nodePath(parent, top)}.${key}${element === undefined ? '' : `[${element}]`}`
  }
}
