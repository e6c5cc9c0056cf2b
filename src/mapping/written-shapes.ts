/**
 * The shapes of the objects that are written: which of their fields have a value, whatever the values are. Records of
 * one kind have few shapes, and what an object of one shape writes is worked out once (measured: of the segments and
 * groups of a bay plan's slot seven in eight have nothing to write; asking each costs more than writing the others).
 *
 *   {role, location {code, list, name}, moments} ─▶ shape 17 ─▶ R4: seats 1, 2, 3, 4; then the groups DTM
 *
 * A shape is reached step by step, as the objects are taken: from the shape of what was taken before, by a node and the
 * bits of those of its fields that have a value. The steps are kept in a table; where it is full it is begun anew.
 */
import type { Plan } from './plan.js'
import { type ScopeSteps, type StepMaker, stepsOf } from './write-steps.js'
import { BITS, type WrittenFields } from './written-fields.js'
import type { Template } from './written-seats.js'

/** Numbers of a step in the table: from, by, bits, to (0: none). */
const STEP = 4
const FIRST_SIZE = 1 << 8
/** Shapes and those on the way to them; behind so many the table is begun anew. */
const MOST = 1 << 13

/** What an object of one shape fills, and what it writes. */
export class Shape {
  private usual: ScopeSteps | undefined
  private whole: ScopeSteps | undefined

  constructor(
    /** The slots of its values, and the nodes of the objects in it. */
    readonly slots: Int32Array,
    readonly nodes: Int32Array,
    private readonly make: (whole: boolean) => ScopeSteps,
    /** Of an object that is a segment by itself (see tails.ts). */
    readonly tail: Template | undefined,
  ) {}

  /** `whole`: with all segments and groups, for a rest that goes back into them. */
  steps(whole: boolean): ScopeSteps {
    if (whole) {
      this.whole ??= this.make(true)
      return this.whole
    }
    this.usual ??= this.make(false)
    return this.usual
  }
}

export class Shapes {
  private table = new Int32Array(FIRST_SIZE * STEP)
  private mask = FIRST_SIZE - 1
  private readonly roots: number
  /** For each state where it was reached from, and by what. */
  private readonly from: number[] = []
  private readonly by: number[] = []
  private readonly bits: number[] = []
  private readonly shapes: (Shape | undefined)[] = []
  private outer: ScopeSteps | undefined

  constructor(
    private readonly plan: Plan,
    private readonly fields: WrittenFields,
    private readonly maker: StepMaker,
  ) {
    this.roots = 1 + plan.scopes.length + plan.nodes.length
    this.clear()
  }

  /** Where the elements of a group begin, and the record. */
  start(scope: number): number {
    if (this.shapes.length > MOST) this.clear()
    return 1 + scope
  }

  /** Where an object begins that is a segment by itself. */
  startTail(node: number): number {
    return 1 + this.plan.scopes.length + node
  }

  /** The state after an object of a node with these fields. */
  next(state: number, by: number, bits: number): number {
    const { table, mask } = this
    let h = hashOf(state, by, bits) & mask
    for (;;) {
      const at = h * STEP
      const to = table[at + 3]!
      if (to === 0) return this.add(at, state, by, bits)
      if (table[at] === state && table[at + 1] === by && table[at + 2] === bits) return to
      h = (h + 1) & mask
    }
  }

  /** The state after a field that has no bit. */
  nextField(state: number, slot: number): number {
    return this.next(state, this.plan.nodes.length + slot, 0)
  }

  shapeOf(state: number): Shape {
    const known = this.shapes[state]
    if (known !== undefined) return known
    const made = this.make(state)
    this.shapes[state] = made
    return made
  }

  /** What all records of a message share: all its seats, because it is of whichever record was taken last. */
  get shared(): ScopeSteps {
    this.outer ??= stepsOf(this.maker, this.plan.root, undefined, true)
    return this.outer
  }

  private clear(): void {
    this.table.fill(0)
    this.from.length = this.by.length = this.bits.length = this.shapes.length = this.roots
  }

  private add(at: number, from: number, by: number, bits: number): number {
    const state = this.shapes.length
    this.shapes.push(undefined)
    this.from.push(from)
    this.by.push(by)
    this.bits.push(bits)
    this.table.set([from, by, bits, state], at)
    if ((state - this.roots) * 2 > this.mask) this.grow()
    return state
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1
    this.table = new Int32Array((this.mask + 1) * STEP)
    for (let state = this.roots; state < this.shapes.length; state++) {
      let h = hashOf(this.from[state]!, this.by[state]!, this.bits[state]!) & this.mask
      while (this.table[h * STEP + 3] !== 0) h = (h + 1) & this.mask
      this.table.set([this.from[state]!, this.by[state]!, this.bits[state]!, state], h * STEP)
    }
  }

  private make(state: number): Shape {
    const { scopes } = this.plan
    const slots: number[] = []
    const inner: number[] = []
    let root = state
    for (; root >= this.roots; root = this.from[root]!) this.addStep(root, slots, inner)
    const filled = this.filledBy(slots, inner)
    const scope = scopes[root - 1]
    const top = scope?.node ?? root - 1 - scopes.length
    const below = Int32Array.from(inner.filter((node) => node !== top))
    const tail = scope === undefined ? this.maker.template(this.fields.tails[top]!, filled) : undefined
    // where there are several records in a message, it is theirs that their shapes tell
    const own = scope?.parent === undefined ? (this.plan.recordScope ?? this.plan.root) : scope
    const steps = (whole: boolean): ScopeSteps => stepsOf(this.maker, own, filled, whole)
    return new Shape(Int32Array.from(slots), below, steps, tail)
  }

  private addStep(state: number, slots: number[], inner: number[]): void {
    const by = this.by[state]!
    const { length } = this.plan.nodes
    if (by >= length) slots.push(by - length)
    else {
      inner.push(by)
      const first = this.fields.firsts[by]!
      for (let i = 0; i < BITS; i++) if ((this.bits[state]! & (1 << i)) !== 0) slots.push(first + i)
    }
  }

  /** For each segment the bits of its seats that have a value, and each group that has a list. */
  private filledBy(slots: readonly number[], nodes: readonly number[]): ReadonlyMap<number, number> {
    const filled = new Map<number, number>()
    for (const slot of slots)
      for (const { mask, bits } of this.fields.fills[slot]!) filled.set(mask, (filled.get(mask) ?? 0) | bits)
    for (const node of nodes) {
      const tail = this.fields.tails[node]!
      if (tail >= 0) filled.set(tail, (filled.get(tail) ?? 0) | 1)
    }
    return filled
  }
}

function hashOf(state: number, by: number, bits: number): number {
  const h = Math.imul(Math.imul(state, 0x9e3779b1) ^ by, 0x85ebca6b) ^ Math.imul(bits, 0xc2b2ae35)
  return h ^ (h >>> 15)
}
