/**
 * The order of writing: what each scope writes, by the ranks of the definition (row order only breaks ties).
 */
import { type Action, CellKind, type Plan, type PlanNode, type Scope, type Seat } from './plan.js'
import { maskOfGroup } from './written-fields.js'
import type { WrittenSegments } from './written-seats.js'

/** A segment, or a group by its trigger. */
export class WriteItem {
  /** The mask that says whether there is anything for it. */
  readonly mask: number
  /** The group that the segment opens. */
  readonly group: Scope | undefined

  constructor(
    readonly action: Action,
    mask: number,
    /** What it writes comes not from the values of one object alone: it is gone to whatever is there. */
    readonly always: boolean,
  ) {
    this.mask = mask
    this.group = action.opens
  }
}

function itemOf(plan: Plan, action: Action, segments: WrittenSegments): WriteItem {
  const { opens } = action
  if (opens === undefined)
    return new WriteItem(action, action.id, segments.isMixed(action) || action.seats.some(isMade))
  return new WriteItem(action, maskOfGroup(plan, opens.id), !opens.isList || opens.always !== undefined)
}

/** Counts, the function of the message, elements of a list that goes on over several segments. */
function isMade({ cell: { kind } }: Seat): boolean {
  return kind === CellKind.count || kind === CellKind.messageFunction || kind === CellKind.spread
}

export interface ScopeItems {
  items: readonly WriteItem[]
  /** The trigger has a constant of its own: it can stand without data. */
  hasConstant: boolean
  /** Rows outside of the scope, or another scope, fill the same list: its elements must keep their places. */
  isShared: boolean
}

/** The seats of `segments` stand in the order of their places. */
export function writeItems(plan: Plan, segments: WrittenSegments): ScopeItems[] {
  return plan.scopes.map((scope) => {
    const items = scope.actions
      .filter((action) => !action.alias && (action.opens !== undefined || writesAnything(action)))
      .map((action, order) => ({ action, order }))
      .sort((a, b) => a.action.rank - b.action.rank || a.order - b.order)
      .map(({ action }) => itemOf(plan, action, segments))
    return {
      items,
      hasConstant:
        scope.trigger?.seats.some(({ cell }) => cell.kind === CellKind.nothing && cell.expected !== '') ??
        false,
      isShared: plan.nodes.some((node) => isSameList(node, plan.nodes[scope.node]!)),
    }
  })
}

function isSameList(a: PlanNode, b: PlanNode): boolean {
  return a !== b && a.parent === b.parent && a.key === b.key
}

function writesAnything(action: Action): boolean {
  return !action.ignored && action.seats.some(({ cell }) => cell.kind !== CellKind.nothing)
}
