/**
 * What becomes of each field of the objects that are written: made once from the plan. Takes a plan, gives for each
 * node what its fields fill, so that a record can be taken field by field instead of being asked for every field that
 * the map knows (a slot of a bay plan has some 25 values, its map some 300 places for them).
 */
import { type Action, CellKind, CURRENT, type Plan, type PlanNode, type Target } from './plan.js'
import type { WrittenSegment } from './written-seats.js'

/** One field of the objects of a node. A class, so that all have one shape: they are read at every value. */
export class WrittenField {
  /** The masks (of segments, then of groups) that tell what its value fills, and its bits in them. */
  readonly masks: number[] = []
  readonly bits: number[] = []
  /** The objects in it that rows name: itself, or elements of its list by their index. */
  readonly inner: NodeFields[] = []
  /** How many groups, or segments that go on, take its list element by element. */
  lists = 0
  /** Its value has its place whatever it is. */
  isWhole = false
  /** Of a list of texts, or of a list whose elements are named by index, so many have a place. */
  most = 0
  /** Another node takes it too, but only of the element with this index. */
  only = -1

  constructor(
    readonly key: string,
    /** Where its value is kept while its object is written. */
    readonly slot: number,
  ) {}
}

/** The fields of a node. */
export class NodeFields {
  /** The keys of the part's objects in the order in which they are laid out, and their fields: found by place mostly. */
  readonly keys: string[]
  readonly places: (WrittenField | undefined)[] = []
  readonly byKey = new Map<string, WrittenField>()
  /** The segment that is remembered by the object as a whole (see tails.ts): its fields are taken only if it is not. */
  tail = -1

  constructor(
    readonly node: number,
    readonly index: number,
    made: object,
  ) {
    this.keys = Object.keys(made)
  }
}

export interface WrittenFields {
  /** For each node its fields. */
  nodes: NodeFields[]
  /** For each cell the slot of its value. */
  slotOfCell: Int32Array
  /** For each join the slots of its values. */
  slotsOfJoin: Int32Array[]
  /** For each node that stands for the elements of a list the slot of the list, else -1. */
  slotOfList: Int32Array
  slots: number
}

export function writtenFields(plan: Plan, segments: readonly WrittenSegment[]): WrittenFields {
  return new Builder(plan, segments).build()
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

/** The mask that tells whether a group has a list to go over: they stand behind those of the segments. */
export function maskOfGroup(plan: Plan, scope: number): number {
  return plan.actions.length + scope
}

class Builder {
  private readonly nodes: NodeFields[]
  private readonly slotOfCell: Int32Array
  private readonly slotsOfJoin: Int32Array[] = []
  private readonly slotOfList: Int32Array
  private slots = 0

  constructor(
    private readonly plan: Plan,
    private readonly segments: readonly WrittenSegment[],
  ) {
    this.nodes = plan.nodes.map(({ id, index, part }) => new NodeFields(id, index, Object(part.create())))
    this.slotOfCell = new Int32Array(plan.cells.length).fill(-1)
    this.slotOfList = new Int32Array(plan.nodes.length).fill(-1)
  }

  build(): WrittenFields {
    const { plan, nodes } = this
    for (const action of plan.actions) if (!action.alias) this.addAction(action)
    for (const node of plan.nodes) if (node.parent >= 0) this.addNode(node)
    for (const { id, part } of plan.nodes) {
      // fields that need no place: hints, and the word that says what kind of record it is
      for (const [key, { isHint, kind }] of Object.entries(part.fields))
        if (isHint || kind === 'constant') this.fieldOf(id, key).isWhole = true
    }
    const own = nodes.map(({ byKey }) => [...byKey.keys()])
    for (const node of plan.nodes) this.addSiblings(node, own)
    for (const { keys, places, byKey } of nodes) for (const key of keys) places.push(byKey.get(key))
    const { slotOfCell, slotsOfJoin, slotOfList, slots } = this
    return { nodes, slotOfCell, slotsOfJoin, slotOfList, slots }
  }

  private addAction(action: Action): void {
    const segment = this.segments[action.id]!
    if (action.tail !== undefined && segment.isRemembered) this.nodes[action.tail.node]!.tail = action.id
    for (const [i, { cell }] of action.seats.entries()) {
      const bit = segment.bitOf(i)
      const { join, id, kind, index } = cell
      if (isMade(kind)) continue
      if (join !== undefined)
        this.slotsOfJoin[join.id] = Int32Array.from(join.targets, (one) => this.fill(action, one, bit).slot)
      else {
        const field = this.fill(action, cell, bit, kind !== CellKind.listText)
        if (kind === CellKind.listText) field.most = Math.max(field.most, index + 1)
        this.slotOfCell[id] = field.slot
      }
    }
  }

  private fill({ id }: Action, { node, key }: Target, bit: number, isWhole = true): WrittenField {
    const field = this.fieldOf(node, key)
    field.masks.push(id)
    field.bits.push(bit)
    if (isWhole) field.isWhole = true
    return field
  }

  private addNode(node: PlanNode): void {
    const field = this.fieldOf(node.parent, node.key)
    if (node.index === CURRENT) {
      this.slotOfList[node.id] = field.slot
      field.lists++
      for (const scope of this.plan.scopes) {
        if (!scope.isList || scope.node !== node.id) continue
        field.masks.push(maskOfGroup(this.plan, scope.id))
        field.bits.push(1)
      }
    } else {
      field.inner.push(this.nodes[node.id]!)
      // places without a gap, as maps have them
      if (node.index === field.most) field.most++
    }
  }

  /** An element of a list may be taken by two nodes: by its index, and as one of all. */
  private addSiblings(node: PlanNode, own: readonly (readonly string[])[]): void {
    const { byKey } = this.nodes[node.id]!
    for (const other of this.plan.nodes) {
      if (other === node || other.parent !== node.parent || other.key !== node.key) continue
      for (const key of own[other.id]!) {
        if (byKey.has(key)) continue
        const field = this.fieldOf(node.id, key)
        field.isWhole = true
        field.only = other.index === CURRENT ? -1 : other.index
      }
    }
  }

  private fieldOf(node: number, key: string): WrittenField {
    const { byKey } = this.nodes[node]!
    const known = byKey.get(key)
    if (known !== undefined) return known
    const made = new WrittenField(key, this.slots++)
    byKey.set(key, made)
    return made
  }
}
