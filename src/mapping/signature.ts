/**
 * What code made of a plan ahead of time takes for granted: its places, bits, seats and fields, in one digest. Code and
 * plan fit each other if it is the same, whatever the map is called and whatever its tables say.
 */
import { digestOf } from '../core/digest.js'
import type { Action, Cell, Plan, PlanNode, Scope } from './plan.js'

export function signatureOf(plan: Plan): string {
  const parts: unknown[] = [
    plan.recordScope?.id,
    plan.scopes.map(scopeParts),
    plan.nodes.map(nodeParts),
    plan.actions.map(actionParts),
    plan.cells.map(cellParts),
  ]
  return digestOf(JSON.stringify(parts))
}

function scopeParts({ parent, node, isList, isRecord, always }: Scope): unknown[] {
  return [parent?.id, node, isList, isRecord, always]
}

function nodeParts({ parent, key, index, part, scope }: PlanNode): unknown[] {
  return [parent, key, index, scope, part.usual]
}

function actionParts(action: Action): unknown[] {
  const { name, rank, limit, opens, scope, once, ignored, spread, tells, tail, cells } = action
  const seats = cells.map((cell) => cell?.id)
  return [
    name,
    rank,
    limit,
    opens?.id,
    scope.id,
    once,
    ignored,
    spread !== undefined,
    tells !== undefined,
    tail,
    seats,
  ]
}

function cellParts({ kind, node, key, bit, expected, index, join }: Cell): unknown[] {
  const targets = join?.targets.map((target) => [target.node, target.key, target.bit])
  return [kind, node, key, bit, expected, index, join?.id, join?.seats, targets]
}
