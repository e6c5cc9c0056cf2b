/**
 * The objects of a record under construction: one current object a node of the plan, made when first needed,
 * forgotten when the group that it belongs to opens anew. The kth instance of a group is the kth element of
 * its list, so rows outside the group that name `list[0]` and the group's first instance meet in one object.
 */
import { listOf } from '../core/plain-object.js'
import type { Part } from '../records/schema.js'
import { CURRENT, PLAIN, type Plan, type PlanNode, type Scope } from './plan.js'

/** A record or a part of one while it is filled. */
export type RecordObject = Record<string, unknown>

export function isObject(value: unknown): value is RecordObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * An object is current as long as the instance of the group that it belongs to: each instance has a number, and an
 * object bears that of the instance in which it was made. Nothing is cleared when a group opens anew (measured: a
 * slot of BAPLIE has sixty nodes, of which eight are ever made).
 *
 *   instanceOf   slots[] 17 ─ LOC+147 ──▶ 18
 *   bornIn       slots[].position 17   (of the slot before: made anew when asked for)
 */
export class Objects {
  /** For each node the fields of its current object that have their value, by their bits; valid behind `at`. */
  readonly seen: Int32Array
  readonly current: (RecordObject | undefined)[]
  /** For each scope the number of its open instance; for each node the number of the one that it was made in. */
  readonly instanceOf: Int32Array
  readonly bornIn: Int32Array
  /** For each node the scope whose instances renew it. */
  private readonly renewedBy: Int32Array
  instances = 0
  /** The instance in which the record began, where there are several in a message. */
  private recordInstance = 0
  readonly counts: number[]
  /** For each scope the instance of the scope around it in which it was counted. */
  readonly countedIn: Int32Array
  /** `seen` as it was when the first record of the message began. */
  private shared: Int32Array | undefined

  constructor(private readonly plan: Plan) {
    this.seen = new Int32Array(plan.nodes.length)
    this.bornIn = new Int32Array(plan.nodes.length)
    this.instanceOf = new Int32Array(plan.scopes.length).fill(-1)
    this.renewedBy = Int32Array.from(plan.nodes, ({ scope }) => renewing(plan.scopes[scope]!).id)
    this.current = new Array(plan.nodes.length).fill(undefined)
    this.counts = new Array(plan.scopes.length).fill(0)
    this.countedIn = new Int32Array(plan.scopes.length)
  }

  /** Begins to number anew: long before the numbers of instances are too large for their tables. */
  renumber(): void {
    this.instances = 0
    this.bornIn.fill(0)
    this.instanceOf.fill(-1)
    this.countedIn.fill(0)
  }

  /** A new record. */
  begin(): RecordObject {
    // the objects of groups are renewed when these open
    this.instanceOf[0] = ++this.instances
    this.recordInstance = 0
    this.shared = undefined
    const root = this.plan.part.create()
    this.setCurrent(0, root, 0)
    return root
  }

  /** A record that begins with what all records of the message share. */
  beginRecord(record: RecordObject): RecordObject {
    // what a record before this one had stored is forgotten, what all records share is not
    this.shared ??= this.seen.map((bits, node) => (this.isCurrent(node) ? bits : 0))
    this.recordInstance = ++this.instances
    this.instanceOf.fill(this.recordInstance)
    this.setCurrent(0, record, this.shared[0]!)
    return record
  }

  /**
   * A group opens: its objects are new, or those that rows outside have begun. `outer` numbers the instance of
   * the group around it: in another instance the elements are counted from the first again.
   */
  open(scope: Scope, outer: number): void {
    const { id, node } = scope
    if (this.countedIn[id] !== outer) {
      this.countedIn[id] = outer
      this.counts[id] = 0
    }
    const instance = this.counts[id]!++
    if (!scope.isList) return
    this.instanceOf[id] = ++this.instances
    const { parent, key, part } = this.plan.nodes[node]!
    this.setCurrent(node, elementOf(this.at(parent), key, instance, part), 0)
  }

  /** A new element at the end of a list that goes on over several segments. */
  append(node: number): void {
    const place = this.plan.nodes[node]!
    const parent = this.at(place.parent)
    const known = parent[place.key]
    this.setCurrent(
      node,
      elementOf(parent, place.key, Array.isArray(known) ? known.length : 0, place.part),
      0,
    )
  }

  private setCurrent(node: number, object: RecordObject, seen: number): void {
    this.current[node] = object
    this.bornIn[node] = this.instanceOf[this.renewedBy[node]!]!
    this.seen[node] = seen
  }

  private isCurrent(node: number): boolean {
    return this.bornIn[node] === this.instanceOf[this.renewedBy[node]!]
  }

  /** How often a group has opened within this instance of the group around it. */
  opened(scope: Scope, outer: number): number {
    return this.countedIn[scope.id] === outer ? this.counts[scope.id]! : 0
  }

  /** The object of a node, made where there is none. */
  at(node: number): RecordObject {
    return this.isCurrent(node) ? this.current[node]! : this.make(this.plan.nodes[node]!)
  }

  existing(node: number): RecordObject | undefined {
    return this.isCurrent(node) ? this.current[node] : undefined
  }

  forget(node: number): void {
    for (const one of this.plan.nodes) {
      if (one.id !== node && one.parent !== node) continue
      this.bornIn[one.id] = 0
    }
  }

  /** Puts a text at its place in a list of texts; places before it that are empty hold `''`. */
  listItem(node: number, key: string, index: number, text: string): void {
    const object = this.at(node)
    const known = object[key]
    const list: unknown[] = Array.isArray(known) ? known : listOf()
    while (list.length < index) list.push('')
    list[index] = text
    if (list !== known) object[key] = list
  }

  /** `.slots[3].equipment[0]`: where the current instance of a scope stands in the record. */
  pathOf(scope: Scope): string {
    const outer = scope.parent === undefined ? '' : this.pathOf(scope.parent)
    if (scope.parent === undefined || scope.node === scope.parent.node) return outer
    const own = this.nodePath(scope.node, scope.parent.node)
    return scope.isList ? `${outer}${own}[${this.counts[scope.id]! - 1}]` : `${outer}${own}`
  }

  private nodePath(node: number, top: number): string {
    if (node === top || node < 0) return ''
    const { parent, key, index } = this.plan.nodes[node]!
    return `${this.nodePath(parent, top)}.${key}${index >= 0 ? `[${index}]` : ''}`
  }

  private make(node: PlanNode): RecordObject {
    const parent = this.at(node.parent)
    const made =
      node.index === PLAIN || node.index === CURRENT
        ? fieldOf(parent, node)
        : elementOf(parent, node.key, node.index, node.part)
    this.setCurrent(node.id, made, this.seenBefore(node.id))
    return made
  }

  /** The fields that have their value from the part of the message that all of its records share. */
  private seenBefore(node: number): number {
    if (this.shared === undefined) return 0
    return this.instanceOf[this.renewedBy[node]!] === this.recordInstance ? this.shared[node]! : 0
  }
}

/** The nearest scope of which there are several instances: the others have their objects as long as that. */
export function renewing(scope: Scope): Scope {
  let one = scope
  while (!one.isList && one.parent !== undefined) one = one.parent
  return one
}

function fieldOf(parent: RecordObject, node: PlanNode): RecordObject {
  const known = parent[node.key]
  if (isObject(known)) return known
  const made = node.part.create()
  parent[node.key] = made
  return made
}

/** The element of a list, the list and the elements before it made where they are missing. */
function elementOf(parent: RecordObject, key: string, index: number, part: Part): RecordObject {
  const list = parent[key]
  if (!Array.isArray(list)) {
    const first = part.create()
    // made with its first element: a push on an empty one reserves room for 17
    parent[key] = listOf(first)
    return index === 0 ? first : elementOf(parent, key, index, part)
  }
  while (list.length <= index) list.push(part.create())
  const element: unknown = list[index]
  if (!isObject(element)) throw new TypeError(`${key}[${index}] is no object`)
  return element
}

/** Told of each object that is copied: for `locate`. */
export type Copied = (from: RecordObject, to: RecordObject) => void

/** A copy of what records of one message share; frozen value objects stay shared. */
export function copyOf(value: RecordObject, copied?: Copied): RecordObject {
  const copy: RecordObject = {}
  for (const key of Object.keys(value)) copy[key] = copyValue(value[key], copied)
  copied?.(value, copy)
  return copy
}

function copyValue(value: unknown, copied: Copied | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => copyValue(one, copied))
  if (!isObject(value) || Object.isFrozen(value)) return value
  return copyOf(value, copied)
}

/** Freezes an object and the objects in it. */
export function freeze(value: RecordObject): RecordObject {
  for (const key of Object.keys(value)) {
    const inner = value[key]
    if (isObject(inner)) freeze(inner)
  }
  return Object.freeze(value)
}
