/**
 * The order of writing: what each scope writes, by the ranks of the definition (row order only breaks ties).
 */
import { type Action, CellKind, type Plan, type PlanNode, type Scope, type Seat } from './plan.js'

/** A segment, or a group by its trigger. A class, so that all have one shape: they are read at every turn. */
export class WriteItem {
  readonly id: number
  /** The group that the segment opens. */
  readonly group: Scope | undefined
  /** What it writes comes not from the values of a record alone: it must be gone to whatever is there. */
  readonly always: boolean

  constructor(readonly action: Action) {
    this.id = action.id
    this.group = action.opens
    this.always =
      action.opens === undefined ? action.seats.some(isMade) : !action.opens.isList || hasFiller(action.opens)
  }
}

function hasFiller({ always }: Scope): boolean {
  return always !== undefined
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

export function writeItems(plan: Plan): ScopeItems[] {
  for (const action of plan.actions) action.seats.sort(bySeat)
  return plan.scopes.map((scope) => ({
    items: scope.actions
      .filter((action) => !action.alias && (action.opens !== undefined || writesAnything(action)))
      .map((action, order) => ({ action, order }))
      .sort((a, b) => a.action.rank - b.action.rank || a.order - b.order)
      .map(({ action }) => new WriteItem(action)),
    hasConstant:
      scope.trigger?.seats.some(({ cell }) => cell.kind === CellKind.nothing && cell.expected !== '') ??
      false,
    isShared: plan.nodes.some((node) => isSameList(node, plan.nodes[scope.node]!)),
  }))
}

function isSameList(a: PlanNode, b: PlanNode): boolean {
  return a !== b && a.parent === b.parent && a.key === b.key
}

function writesAnything(action: Action): boolean {
  return !action.ignored && action.seats.some(({ cell }) => cell.kind !== CellKind.nothing)
}

function bySeat(a: Seat, b: Seat): number {
  return a.element - b.element || a.component - b.component
}
