/**
 * The order of writing: what each scope writes, by the ranks of the definition (row order only breaks ties).
 */
import { type Action, CellKind, NO_NODE, type Plan, type PlanNode, type Scope, type Seat } from './plan.js'

/** A segment, with the nodes that its values come from: where none of them has an object there is no segment. */
export interface SegmentItem {
  kind: 'segment'
  action: Action
  nodes: readonly number[]
}

export interface GroupItem {
  kind: 'group'
  scope: Scope
}

export type WriteItem = SegmentItem | GroupItem

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
      .map(({ action }) => itemOf(action)),
    hasConstant:
      scope.trigger?.seats.some(({ cell }) => cell.kind === CellKind.nothing && cell.expected !== '') ??
      false,
    isShared: plan.nodes.some((node) => isSameList(node, plan.nodes[scope.node]!)),
  }))
}

function isSameList(a: PlanNode, b: PlanNode): boolean {
  return a !== b && a.parent === b.parent && a.key === b.key
}

function itemOf(action: Action): WriteItem {
  if (action.opens !== undefined) return { kind: 'group', scope: action.opens }
  return { kind: 'segment', action, nodes: nodesOf(action) }
}

/** Node -1 stands for what comes from no record: counts and the function of the message. */
function nodesOf(action: Action): number[] {
  const nodes = new Set<number>()
  for (const { cell } of action.seats) {
    if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant) continue
    if (cell.kind === CellKind.count || cell.kind === CellKind.messageFunction) nodes.add(NO_NODE)
    else if (cell.kind === CellKind.spread) nodes.add(NO_NODE)
    else if (cell.join === undefined) nodes.add(cell.node)
    else for (const target of cell.join.targets) nodes.add(target.node)
  }
  return [...nodes]
}

function writesAnything(action: Action): boolean {
  return !action.ignored && action.seats.some(({ cell }) => cell.kind !== CellKind.nothing)
}

function bySeat(a: Seat, b: Seat): number {
  return a.element - b.element || a.component - b.component
}
