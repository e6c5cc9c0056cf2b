/**
 * The order of writing: what each scope writes, by the ranks of the definition (row order only breaks ties).
 */
import { type Action, CellKind, type Plan, type Scope, type Seat } from './plan.js'

export type WriteItem = { kind: 'segment'; action: Action } | { kind: 'group'; scope: Scope }

export interface ScopeItems {
  items: WriteItem[]
}

export function writeItems(plan: Plan): ScopeItems[] {
  for (const action of plan.actions) action.seats.sort(bySeat)
  return plan.scopes.map((scope) => ({
    items: scope.actions
      .filter((action) => !action.alias && (action.opens !== undefined || writesAnything(action)))
      .map((action, order) => ({ action, order }))
      .sort((a, b) => a.action.rank - b.action.rank || a.order - b.order)
      .map(({ action }) => itemOf(action)),
  }))
}

function itemOf(action: Action): WriteItem {
  return action.opens === undefined ? { kind: 'segment', action } : { kind: 'group', scope: action.opens }
}

function writesAnything(action: Action): boolean {
  return !action.ignored && action.seats.some(({ cell }) => cell.kind !== CellKind.nothing)
}

function bySeat(a: Seat, b: Seat): number {
  return a.element - b.element || a.component - b.component
}
