/**
 * What becomes of each field of the objects that are written: made once from the plan. Takes a plan, gives tables of
 * numbers, so that a record can be taken field by field instead of being asked for every field that the map knows (a
 * slot of a bay plan has some 25 values, its map some 300 places for them). Tables, because as objects they would lie
 * about the heap, and each step to the next would wait for memory (measured: the same steps over objects bring nothing).
 */
import { type Action, CellKind, CURRENT, type Plan, type PlanNode, type Target } from './plan.js'
import type { WrittenSegments } from './written-seats.js'

/** Numbers of a field, FIELD each; the id of a field is also the slot of its value. */
export const FIELD = 8
export const FieldFact = {
  /** Which mask tells that its value fills something, -1 where none does; and the bits that it sets there. */
  mask: 0,
  bits: 1,
  /** The node of the object in it that rows name: itself, or an element of its list; else -1. */
  inner: 2,
  /** Where further masks and nodes of it stand among `more`, -1 where there are none. */
  more: 3,
  /** 1 where its value has its place whatever it is. */
  isWhole: 4,
  /** How many groups, or segments that go on, take its list element by element. */
  lists: 5,
  /** Of a list of texts, or of a list whose elements are named by index, so many have a place. */
  most: 6,
  /** Another node takes it too, but only of the element with this index; else -1. */
  only: 7,
} as const

/** What a field fills beyond the first. */
export interface MoreUses {
  masks: readonly { mask: number; bits: number }[]
  inner: readonly number[]
}

export interface WrittenFields {
  fields: Int32Array
  more: MoreUses[]
  /** Where the fields of each node begin in `keys` and `places`; those of the next node are behind them. */
  starts: Int32Array
  /** The keys of the objects of a node in the order in which they are laid out, and the fields by the same places. */
  keys: string[]
  places: Int32Array
  /** For each node its fields by their keys. */
  byKey: ReadonlyMap<string, number>[]
  /** For each node the index of its object in the list of its field, PLAIN where it is no element. */
  indexes: Int32Array
  /** For each node 1 where its object is written as a whole too, so that no field of it needs a place of its own. */
  wholes: Uint8Array
  /** For each node the segment that is remembered by its object as a whole (see tails.ts), else -1. */
  tails: Int32Array
  /** For each cell, and for each join, the slots of its values. */
  slotOfCell: Int32Array
  slotsOfJoin: Int32Array[]
  /** For each node that stands for the elements of a list the slot of the list, else -1. */
  slotOfList: Int32Array
  slots: number
}

export function writtenFields(plan: Plan, segments: WrittenSegments): WrittenFields {
  return new Builder(plan, segments).build()
}

/** The mask that tells whether a group has a list to go over: they stand behind those of the segments. */
export function maskOfGroup(plan: Plan, scope: number): number {
  return plan.actions.length + scope
}

/** What stands in a segment without a value of a record. */
function isMade(kind: CellKind): boolean {
  return (
    kind === CellKind.nothing ||
    kind === CellKind.constant ||
    kind === CellKind.count ||
    kind === CellKind.messageFunction
  )
}

/** A field while the tables are made. */
interface Draft {
  id: number
  node: number
  masks: { mask: number; bits: number }[]
  inner: number[]
  isWhole: boolean
  lists: number
  most: number
  only: number
}

class Builder {
  private readonly drafts: Map<string, Draft>[]
  private readonly all: Draft[] = []
  private readonly tails: Int32Array
  private readonly slotOfCell: Int32Array
  private readonly slotsOfJoin: Int32Array[] = []
  private readonly slotOfList: Int32Array

  constructor(
    private readonly plan: Plan,
    private readonly segments: WrittenSegments,
  ) {
    this.drafts = plan.nodes.map(() => new Map())
    this.tails = new Int32Array(plan.nodes.length).fill(-1)
    this.slotOfCell = new Int32Array(plan.cells.length).fill(-1)
    this.slotOfList = new Int32Array(plan.nodes.length).fill(-1)
  }

  build(): WrittenFields {
    const { plan } = this
    // in the order of the objects, so that what is taken together lies together
    for (const { id, part } of plan.nodes)
      for (const [key, { isHint, kind }] of Object.entries(part.fields))
        if (isHint || kind === 'constant') this.draft(id, key).isWhole = true
    for (const action of plan.actions) if (!action.alias) this.addAction(action)
    for (const node of plan.nodes) if (node.parent >= 0) this.addNode(node)
    const own = this.drafts.map((drafts) => [...drafts.keys()])
    for (const node of plan.nodes) this.addSiblings(node, own)
    const { tails, slotOfCell, slotsOfJoin, slotOfList, all } = this
    const indexes = Int32Array.from(plan.nodes, ({ index }) => index)
    const wholes = Uint8Array.from(plan.nodes, (node) => (this.isWhole(node) ? 1 : 0))
    return {
      ...this.tables(wholes),
      indexes,
      wholes,
      tails,
      slotOfCell,
      slotsOfJoin,
      slotOfList,
      slots: all.length,
    }
  }

  private tables(
    wholes: Uint8Array,
  ): Pick<WrittenFields, 'fields' | 'more' | 'starts' | 'keys' | 'places' | 'byKey'> {
    const fields = new Int32Array(this.all.length * FIELD)
    const more: MoreUses[] = []
    for (const { id, node, masks, inner, isWhole, lists, most, only } of this.all) {
      const [first = { mask: -1, bits: 0 }, ...masksLeft] = masks
      const [firstInner = -1, ...innerLeft] = inner
      const hasMore = masksLeft.length + innerLeft.length > 0
      if (hasMore) more.push({ masks: masksLeft, inner: innerLeft })
      const facts = [first.mask, first.bits, firstInner, hasMore ? more.length - 1 : -1]
      const whole = (isWhole || wholes[node] !== 0) && lists === 0
      fields.set([...facts, whole ? 1 : 0, lists, most, only], id * FIELD)
    }
    const byKey = this.drafts.map((drafts) => new Map([...drafts].map(([key, { id }]) => [key, id])))
    const laid = this.plan.nodes.map(({ part }) => Object.keys(Object(part.create())))
    const starts = new Int32Array(laid.length + 1)
    laid.forEach((keys, node) => {
      starts[node + 1] = starts[node]! + keys.length
    })
    const places = laid.flatMap((keys, node) => keys.map((key) => byKey[node]!.get(key) ?? -1))
    return { fields, more, starts, keys: laid.flat(), places: Int32Array.from(places), byKey }
  }

  private addAction(action: Action): void {
    const { tail, seats } = action
    if (tail !== undefined && this.segments.isRemembered(action)) this.tails[tail.node] = action.id
    for (const [i, { cell }] of seats.entries()) {
      const bits = this.segments.bitOf(action, i)
      const { join, id, kind, index } = cell
      if (isMade(kind)) continue
      if (join !== undefined)
        this.slotsOfJoin[join.id] = Int32Array.from(join.targets, (one) => this.fill(action, one, bits).id)
      else {
        const field = this.fill(action, cell, bits, kind !== CellKind.listText)
        if (kind === CellKind.listText) field.most = Math.max(field.most, index + 1)
        this.slotOfCell[id] = field.id
      }
    }
  }

  private fill(
    { id }: Action,
    { node, key }: Pick<Target, 'node' | 'key'>,
    bits: number,
    isWhole = true,
  ): Draft {
    const field = this.draft(node, key)
    addTo(field.masks, id, bits)
    if (isWhole) field.isWhole = true
    return field
  }

  private addNode(node: PlanNode): void {
    const field = this.draft(node.parent, node.key)
    if (node.index === CURRENT) {
      this.slotOfList[node.id] = field.id
      field.lists++
      for (const scope of this.plan.scopes)
        if (scope.isList && scope.node === node.id) addTo(field.masks, maskOfGroup(this.plan, scope.id), 1)
    } else {
      field.inner.push(node.id)
      // places without a gap, as maps have them
      if (node.index === field.most) field.most++
    }
  }

  /** An element of a list may be taken by two nodes: by its index, and as one of all. */
  private addSiblings(node: PlanNode, own: readonly (readonly string[])[]): void {
    const drafts = this.drafts[node.id]!
    for (const other of this.plan.nodes) {
      if (other === node || other.parent !== node.parent || other.key !== node.key) continue
      for (const key of own[other.id]!) {
        if (drafts.has(key)) continue
        const field = this.draft(node.id, key)
        field.isWhole = true
        field.only = other.index === CURRENT ? -1 : other.index
      }
    }
  }

  /** Whether an object in which a node stands is written by one value (`stowPosition`), so far as no list lies between. */
  private isWhole({ parent, key, index }: PlanNode): boolean {
    if (parent < 0 || index === CURRENT) return false
    return this.drafts[parent]!.get(key)?.isWhole === true || this.isWhole(this.plan.nodes[parent]!)
  }

  private draft(node: number, key: string): Draft {
    const drafts = this.drafts[node]!
    const known = drafts.get(key)
    if (known !== undefined) return known
    const id = this.all.length
    const made: Draft = { id, node, masks: [], inner: [], isWhole: false, lists: 0, most: 0, only: -1 }
    drafts.set(key, made)
    this.all.push(made)
    return made
  }
}

function addTo(masks: Draft['masks'], mask: number, bits: number): void {
  const known = masks.find((one) => one.mask === mask)
  if (known === undefined) masks.push({ mask, bits })
  else known.bits |= bits
}
