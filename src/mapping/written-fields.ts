/**
 * What becomes of each field of the objects that are written: made once from the plan. Takes a plan, gives tables of
 * numbers, so that a record can be taken field by field instead of being asked for every field that the map knows (a
 * slot of a bay plan has some 25 values, its map some 300 places for them). Tables, because as objects they would lie
 * about the heap, and each step to the next would wait for memory (measured: the same steps over objects bring nothing).
 */
import { type Action, CellKind, CURRENT, type Plan, type PlanNode, type Target } from './plan.js'
import { KeyOrder } from './written-keys.js'
import type { WrittenSegments } from './written-seats.js'

/** Numbers of a field, FIELD each; the id of a field is also the slot of its value. */
export const FIELD = 8
export const FieldFact = {
  /** The node of the object in it that rows name: itself, or an element of its list; else -1. */
  inner: 0,
  /** Where further nodes of it stand among `more`, -1 where there are none. */
  more: 1,
  /** 1 where its value has its place whatever it is. */
  isWhole: 2,
  /** How many groups, or segments that go on, take its list element by element. */
  lists: 3,
  /** Of a list of texts, or of a list whose elements are named by index, so many have a place. */
  most: 4,
  /** Another node takes it too, but only of the element with this index; else -1. */
  only: 5,
} as const

/** How many fields of a node have a bit; those laid out first have one. */
export const BITS = 30
/** In the place of a bit: the field is more than a value that is kept. */
export const NEEDS_CARE = 1 << BITS

/** The seats of a segment that a field has a part in; a group is told by its list (see maskOfGroup). */
export interface Fill {
  mask: number
  bits: number
}

export interface WrittenFields {
  fields: Int32Array
  /** For each field the bit that says, among those of its node, that it has a value (0 for those beyond), and NEEDS_CARE. */
  bits: Int32Array
  /** For each field what it fills. */
  fills: readonly (readonly Fill[])[]
  more: (readonly number[])[]
  /** For each node its first field; the others are behind it. */
  firsts: Int32Array
  order: KeyOrder
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
  /** Known when all fields of its node are. */
  slot: number
  node: number
  fills: Fill[]
  inner: number[]
  isWhole: boolean
  lists: number
  most: number
  only: number
}

class Builder {
  private readonly drafts: Map<string, Draft>[]
  private readonly tails: Int32Array
  private readonly ofCell: (Draft | undefined)[]
  private readonly ofJoin: Draft[][] = []
  private readonly ofList: (Draft | undefined)[]

  constructor(
    private readonly plan: Plan,
    private readonly segments: WrittenSegments,
  ) {
    this.drafts = plan.nodes.map(() => new Map())
    this.tails = new Int32Array(plan.nodes.length).fill(-1)
    this.ofCell = plan.cells.map(() => undefined)
    this.ofList = plan.nodes.map(() => undefined)
  }

  build(): WrittenFields {
    const { plan } = this
    for (const { id, part } of plan.nodes)
      for (const [key, { isHint, kind }] of Object.entries(part.fields))
        if (isHint || kind === 'constant') this.draft(id, key).isWhole = true
    for (const action of plan.actions) if (!action.alias) this.addAction(action)
    for (const node of plan.nodes) if (node.parent >= 0) this.addNode(node)
    const own = this.drafts.map((drafts) => [...drafts.keys()])
    for (const node of plan.nodes) this.addSiblings(node, own)
    const slotOf = (draft: Draft | undefined): number => draft?.slot ?? -1
    return {
      ...this.tables(),
      indexes: Int32Array.from(plan.nodes, ({ index }) => index),
      tails: this.tails,
      slotOfCell: Int32Array.from(this.ofCell, slotOf),
      slotsOfJoin: this.ofJoin.map((drafts) => Int32Array.from(drafts, slotOf)),
      slotOfList: Int32Array.from(this.ofList, slotOf),
    }
  }

  /** The fields of a node lie together, in the order of its objects. */
  private tables() {
    const laid = this.plan.nodes.map(({ part }) => part.usual)
    const wholes = Uint8Array.from(this.plan.nodes, (node) => (this.isWhole(node) ? 1 : 0))
    const firsts = new Int32Array(laid.length)
    const all: Draft[] = []
    laid.forEach((keys, node) => {
      const drafts = this.drafts[node]!
      const first = keys.flatMap((key) => drafts.get(key) ?? [])
      firsts[node] = all.length
      all.push(...new Set([...first, ...drafts.values()]))
    })
    all.forEach((draft, slot) => {
      draft.slot = slot
    })
    const byKey = this.drafts.map((drafts) => new Map([...drafts].map(([key, { slot }]) => [key, slot])))
    const order = new KeyOrder(laid, byKey)
    const fills = all.map((draft) => draft.fills)
    return { ...factsOf(all, firsts, wholes), byKey, order, firsts, fills, wholes, slots: all.length }
  }

  private addAction(action: Action): void {
    const { tail, seats } = action
    if (tail !== undefined && this.segments.isRemembered(action)) this.tails[tail.node] = action.id
    for (const [i, { cell }] of seats.entries()) {
      const bits = this.segments.bitOf(action, i)
      const { join, id, kind, index } = cell
      if (isMade(kind)) continue
      if (join !== undefined) this.ofJoin[join.id] = join.targets.map((one) => this.fill(action, one, bits))
      else {
        const field = this.fill(action, cell, bits, kind !== CellKind.listText)
        if (kind === CellKind.listText) field.most = Math.max(field.most, index + 1)
        this.ofCell[id] = field
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
    addTo(field.fills, id, bits)
    if (isWhole) field.isWhole = true
    return field
  }

  private addNode(node: PlanNode): void {
    const field = this.draft(node.parent, node.key)
    if (node.index === CURRENT) {
      this.ofList[node.id] = field
      field.lists++
      for (const scope of this.plan.scopes)
        if (scope.isList && scope.node === node.id) addTo(field.fills, maskOfGroup(this.plan, scope.id), 1)
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
    const made: Draft = { slot: -1, node, fills: [], inner: [], isWhole: false, lists: 0, most: 0, only: -1 }
    drafts.set(key, made)
    return made
  }
}

/** The numbers of the fields, and the nodes of those that have more than one. */
function factsOf(
  all: readonly Draft[],
  firsts: Int32Array,
  wholes: Uint8Array,
): Pick<WrittenFields, 'fields' | 'bits' | 'more'> {
  const fields = new Int32Array(all.length * FIELD)
  const bits = new Int32Array(all.length)
  const more: number[][] = []
  all.forEach(({ slot, node, inner: [inner = -1, ...others], ...draft }) => {
    const place = slot - firsts[node]!
    const isWhole = (draft.isWhole || wholes[node] !== 0) && draft.lists === 0
    const isPlain = isWhole && inner < 0 && draft.only < 0 && place < BITS
    bits[slot] = (place < BITS ? 1 << place : 0) | (isPlain ? 0 : NEEDS_CARE)
    if (others.length > 0) more.push(others)
    const { lists, most, only } = draft
    const facts = [inner, others.length > 0 ? more.length - 1 : -1, isWhole ? 1 : 0, lists, most, only]
    fields.set(facts, slot * FIELD)
  })
  return { fields, bits, more }
}

function addTo(fills: Fill[], mask: number, bits: number): void {
  const known = fills.find((one) => one.mask === mask)
  if (known === undefined) fills.push({ mask, bits })
  else known.bits |= bits
}
