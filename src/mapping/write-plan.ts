/**
 * The plan as the writer goes over it: items in written order, seats, fields, and what would be mistaken. Made once a
 * plan and never changed, because it costs more than a small message (measured: 0.6 ms for a bay plan's map).
 */
import { Mistakes } from './mistakes.js'
import type { Plan, Seat } from './plan.js'
import { type ScopeItems, writeItems } from './write-items.js'
import { type WrittenFields, writtenFields } from './written-fields.js'
import { WrittenSegments } from './written-seats.js'

export interface WritePlan {
  /** For each scope what it writes. */
  scopes: readonly ScopeItems[]
  segments: WrittenSegments
  fields: WrittenFields
  mistakes: Mistakes
}

const made = new WeakMap<Plan, WritePlan>()

export function writePlanOf(plan: Plan): WritePlan {
  const known = made.get(plan)
  if (known !== undefined) return known
  for (const action of plan.actions) action.seats.sort(bySeat)
  const mistakes = new Mistakes(plan)
  const segments = new WrittenSegments(plan, mistakes)
  const fields = writtenFields(plan, segments)
  segments.bind(fields.slotOfCell)
  const one = { scopes: writeItems(plan, segments), segments, fields, mistakes }
  made.set(plan, one)
  return one
}

function bySeat(a: Seat, b: Seat): number {
  return a.element - b.element || a.component - b.component
}
