/**
 * The objects of a record under construction: one current object a node of the plan, made when first needed,
 * forgotten when the group that it belongs to opens anew. The kth instance of a group is the kth element of
 * its list, so rows outside the group that name `list[0]` and the group's first instance meet in one object.
 */
import type { Part } from '../records/schema.js'
import { CURRENT, PLAIN, type Plan, type PlanNode, type Scope } from './plan.js'

/** A record or a part of one while it is filled. */
export type RecordObject = Record<string, unknown>

/** A new object of a part. The factories give plain objects with the part's fields. */
export function newObject(part: Part): RecordObject {
  const made = part.create()
  if (!isObject(made)) throw new TypeError(`the factory of ${part.name} makes no object`)
  return made
}

export function isObject(value: unknown): value is RecordObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Scopes with more nodes than this look at the nodes that were made instead of all. */
const LISTED_FROM = 12

export class Objects {
  /** For each node the fields of its current object that have their value, by their bits. */
  readonly seen: Int32Array
  private readonly current: (RecordObject | undefined)[]
  private readonly counts: number[]
  /** For each scope the instance of the scope around it in which it was counted. */
  private readonly countedIn: Int32Array
  /** For each list node the list that its elements go to. */
  private readonly lists: (unknown[] | undefined)[]
  /** The nodes that may have an object, each once. */
  private readonly made: Int32Array
  private readonly listed: Uint8Array
  private madeCount = 0
  /** For each scope, 1 for the nodes that its instances renew. */
  private readonly members: Uint8Array[]
  /** `seen` as it was when the first record of the message began. */
  private shared: Int32Array | undefined

  constructor(private readonly plan: Plan) {
    this.seen = new Int32Array(plan.nodes.length)
    this.made = new Int32Array(plan.nodes.length)
    this.listed = new Uint8Array(plan.nodes.length)
    this.members = plan.scopes.map((scope) => membersOf(scope, plan.nodes.length))
    this.current = new Array(plan.nodes.length).fill(undefined)
    this.counts = new Array(plan.scopes.length).fill(0)
    this.countedIn = new Int32Array(plan.scopes.length)
    this.lists = new Array(plan.nodes.length).fill(undefined)
  }

  /** A new record. */
  begin(): RecordObject {
    this.current.fill(undefined)
    this.seen.fill(0)
    this.shared = undefined
    this.counts.fill(0)
    this.countedIn.fill(0)
    const root = newObject(this.plan.part)
    this.current[0] = root
    return root
  }

  /** A record that begins with what all records of the message share. */
  beginRecord(record: RecordObject): RecordObject {
    this.current.fill(undefined)
    // what a record before this one had stored is forgotten, what all records share is not
    this.shared ??= this.seen.slice()
    this.seen.set(this.shared)
    this.current[0] = record
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
    this.renew(scope)
    this.setCurrent(node, this.element(this.plan.nodes[node]!, instance))
  }

  /** A new element at the end of a list that goes on over several segments. */
  append(node: number): void {
    const place = this.plan.nodes[node]!
    const parent = this.at(place.parent)
    const known = parent[place.key]
    this.reset(node)
    this.setCurrent(node, elementOf(parent, place.key, Array.isArray(known) ? known.length : 0, place.part))
  }

  /** The element of a group's list. Its list is remembered while the group goes on. */
  private element(node: PlanNode, instance: number): RecordObject {
    if (instance > 0) {
      const list = this.lists[node.id]!
      if (list.length === instance) {
        const made = newObject(node.part)
        list.push(made)
        return made
      }
    }
    const parent = this.at(node.parent)
    const made = elementOf(parent, node.key, instance, node.part)
    const list = parent[node.key]
    if (Array.isArray(list)) this.lists[node.id] = list
    return made
  }

  /** Forgets the objects of a scope. Few of a large scope's nodes are ever made, so those are listed. */
  private renew(scope: Scope): void {
    const { renews } = scope
    if (renews.length <= LISTED_FROM) {
      for (let i = 0; i < renews.length; i++) this.reset(renews[i]!)
      return
    }
    const members = this.members[scope.id]!
    const { made, listed } = this
    let kept = 0
    for (let i = 0; i < this.madeCount; i++) {
      const node = made[i]!
      if (members[node] === 0) made[kept++] = node
      else {
        listed[node] = 0
        this.reset(node)
      }
    }
    this.madeCount = kept
  }

  private setCurrent(node: number, object: RecordObject): void {
    this.current[node] = object
    if (this.listed[node] !== 0) return
    this.listed[node] = 1
    this.made[this.madeCount++] = node
  }

  private reset(node: number): void {
    this.current[node] = undefined
    this.seen[node] = 0
  }

  /** How often a group has opened within this instance of the group around it. */
  opened(scope: Scope, outer: number): number {
    return this.countedIn[scope.id] === outer ? this.counts[scope.id]! : 0
  }

  /** The object of a node, made where there is none. */
  at(node: number): RecordObject {
    const known = this.current[node]
    return known === undefined ? this.make(this.plan.nodes[node]!) : known
  }

  existing(node: number): RecordObject | undefined {
    return this.current[node]
  }

  forget(node: number): void {
    for (const one of this.plan.nodes) {
      if (one.id !== node && one.parent !== node) continue
      this.current[one.id] = undefined
      this.seen[one.id] = 0
    }
  }

  /** Puts a text at its place in a list of texts; places before it that are empty hold `''`. */
  listItem(node: number, key: string, index: number, text: string): void {
    const object = this.at(node)
    const known = object[key]
    const list: unknown[] = Array.isArray(known) ? known : []
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
    this.setCurrent(node.id, made)
    return made
  }
}

function fieldOf(parent: RecordObject, node: PlanNode): RecordObject {
  const known = parent[node.key]
  if (isObject(known)) return known
  const made = newObject(node.part)
  parent[node.key] = made
  return made
}

/** The element of a list, the list and the elements before it made where they are missing. */
function elementOf(parent: RecordObject, key: string, index: number, part: Part): RecordObject {
  const list = parent[key]
  if (!Array.isArray(list)) {
    const first = newObject(part)
    // a list literal with its first element: a push on an empty one reserves room for 17
    parent[key] = [first]
    return index === 0 ? first : elementOf(parent, key, index, part)
  }
  while (list.length <= index) list.push(newObject(part))
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

function membersOf(scope: Scope, nodes: number): Uint8Array {
  const members = new Uint8Array(nodes)
  for (const node of scope.renews) members[node] = 1
  return members
}
