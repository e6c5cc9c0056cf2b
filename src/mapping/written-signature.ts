/**
 * What code made for writing takes for granted of a plan, in one digest: all that its reading side does (signature.ts),
 * and the seats, tests and fields that only writing asks for.
 */
import { digestOf } from '../core/digest.js'
import type { Action, Cell, Plan, PlanNode, Scope } from './plan.js'
import { signatureOf } from './signature.js'

export function writtenSignatureOf(plan: Plan): string {
  const parts: unknown[] = [
    signatureOf(plan),
    plan.scopes.map(scopeParts),
    plan.nodes.map(nodeParts),
    plan.actions.map(actionParts),
    plan.cells.map(({ isNumeric }: Cell) => isNumeric),
  ]
  return digestOf(JSON.stringify(parts))
}

function scopeParts({ trigger, actions, unless }: Scope): unknown[] {
  return [trigger?.id, actions.map(({ id }) => id), unless]
}

function nodeParts({ part }: PlanNode): unknown[] {
  return Object.entries(part.fields).map(([key, { kind, isHint }]) => [key, kind, isHint])
}

function actionParts({ spec, alias, spread, joins, seats }: Action): unknown[] {
  const places = seats.map(({ element, component, cell }) => `${element}.${component} ${cell.id}`).sort()
  const ids = joins.map(({ id }) => id)
  return [spec.tag, spec.tests, alias, spread, ids, places]
}
