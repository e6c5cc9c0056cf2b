/**
 * What the objects of one shape write, in written order: segments with the seats that have a value, groups that have a
 * list, and the plain groups with what is in them. Made once a shape.
 */
import type { Plan, Scope } from './plan.js'
import type { ScopeItems, WriteItem } from './write-items.js'
import { ALL_SEATS, type Template, type WrittenSegments } from './written-seats.js'

/** A segment; or a group, with the segment that opens it. */
export class WriteStep {
  constructor(
    readonly segment: Template,
    readonly group: Scope | undefined,
    /** Of a plain group: what is in it. Those of a list are by the shapes of its elements. */
    readonly inside: ScopeSteps | undefined,
  ) {}
}

export class ScopeSteps {
  constructor(
    readonly scope: Scope,
    /** The segment that opens the scope. */
    readonly trigger: Template | undefined,
    readonly steps: readonly WriteStep[],
    /** The scope has an object of its own, with a rest of its own. */
    readonly ownsObject: boolean,
  ) {}
}

export interface StepMaker {
  readonly items: readonly ScopeItems[]
  /** The segment of an action, with the seats that are filled. */
  template(action: number, filled: ReadonlyMap<number, number> | undefined): Template
}

export function stepMaker(plan: Plan, items: readonly ScopeItems[], segments: WrittenSegments): StepMaker {
  return {
    items,
    template: (id, filled) =>
      segments.templateOf(plan.actions[id]!, filled === undefined ? ALL_SEATS : (filled.get(id) ?? 0)),
  }
}

/** `filled`: by the masks of segments and groups; undefined: all seats. `whole`: all segments and groups. */
export function stepsOf(
  maker: StepMaker,
  scope: Scope,
  filled: ReadonlyMap<number, number> | undefined,
  whole: boolean,
): ScopeSteps {
  const steps: WriteStep[] = []
  for (const item of maker.items[scope.id]!.items) {
    if (!whole && !item.always && (filled?.get(item.mask) ?? 0) === 0) continue
    const step = stepOf(maker, item, filled, whole)
    if (whole || !isEmpty(step)) steps.push(step)
  }
  const ownsObject = scope.parent === undefined || scope.node !== scope.parent.node
  const trigger = scope.trigger && maker.template(scope.trigger.id, filled)
  return new ScopeSteps(scope, trigger, steps, ownsObject)
}

function stepOf(
  maker: StepMaker,
  { action, group }: WriteItem,
  filled: ReadonlyMap<number, number> | undefined,
  whole: boolean,
): WriteStep {
  const isPlain = group !== undefined && !group.isList && !group.isRecord
  const inside = isPlain ? stepsOf(maker, group, filled, whole) : undefined
  return new WriteStep(maker.template(action.id, filled), group, inside)
}

/** A plain group that has nothing but fixed texts is not written. */
function isEmpty({ segment, inside }: WriteStep): boolean {
  return inside !== undefined && inside.steps.length === 0 && !segment.mayHaveData
}
