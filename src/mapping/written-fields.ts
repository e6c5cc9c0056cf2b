/**
 * What becomes of each field of the objects that are written: made once from the plan. Takes a plan, gives for each
 * node what its fields fill, so that a record can be taken field by field instead of being asked for every field that
 * the map knows (a slot of a bay plan has some 25 values, its map some 300 places for them).
 */
import { type Action, type Cell, CellKind, CURRENT, type Plan, type PlanNode } from './plan.js'

/** One field of the objects of a node. A class, so that all have one shape: they are read at every value. */
export class WrittenField {
  /** The segments that its value, or an object in it, may fill; the triggers of the groups that go over its list. */
  readonly actions: number[] = []
  /** The objects in it that rows name: itself, or elements of its list by their index. */
  readonly inner: NodeFields[] = []

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

/** `isRemembered`: whether the segment of an action is written from what its shared object gave before. */
export function writtenFields(plan: Plan, isRemembered: (action: Action) => boolean): WrittenFields {
  return new Builder(plan, isRemembered).build()
}

class Builder {
  private readonly nodes: NodeFields[]
  private slots = 0

  constructor(
    private readonly plan: Plan,
    private readonly isRemembered: (action: Action) => boolean,
  ) {
    this.nodes = plan.nodes.map(({ id, index, part }) => new NodeFields(id, index, Object(part.create())))
  }

  build(): WrittenFields {
    const { plan, nodes } = this
    const slotOfCell = new Int32Array(plan.cells.length).fill(-1)
    const slotsOfJoin: Int32Array[] = []
    const slotOfList = new Int32Array(nodes.length).fill(-1)
    for (const action of plan.actions) if (!action.alias) this.addAction(action, slotOfCell, slotsOfJoin)
    for (const node of plan.nodes) {
      if (node.parent < 0) continue
      const field = this.fieldOf(node.parent, node.key)
      if (node.index === CURRENT) slotOfList[node.id] = field.slot
      else field.inner.push(nodes[node.id]!)
      for (const trigger of this.triggersOver(node)) field.actions.push(trigger.id)
    }
    for (const { keys, places, byKey } of nodes) for (const key of keys) places.push(byKey.get(key))
    return { nodes, slotOfCell, slotsOfJoin, slotOfList, slots: this.slots }
  }

  private addAction(action: Action, slotOfCell: Int32Array, slotsOfJoin: Int32Array[]): void {
    const { tail } = action
    if (tail !== undefined && this.isRemembered(action)) this.nodes[tail.node]!.tail = action.id
    for (const { cell } of action.seats) {
      if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant) continue
      if (cell.join !== undefined)
        slotsOfJoin[cell.join.id] = Int32Array.from(cell.join.targets, (target) => this.slotFor(action, target))
      else if (cell.key !== '' && cell.kind !== CellKind.count) slotOfCell[cell.id] = this.slotFor(action, cell)
    }
  }

  private slotFor({ id }: Action, { node, key }: Pick<Cell, 'node' | 'key'>): number {
    const field = this.fieldOf(node, key)
    if (!field.actions.includes(id)) field.actions.push(id)
    return field.slot
  }

  /** The groups that write the elements of a list, one by one. */
  private triggersOver({ id, index }: PlanNode): Action[] {
    if (index !== CURRENT) return []
    return this.plan.actions.filter((action) => action.opens?.isList === true && action.opens.node === id)
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
