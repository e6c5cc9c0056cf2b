/**
 * The plan as the writer goes over it: items in written order, seats, fields, and what would be mistaken. Made once a
 * plan, because it costs more than a small message (measured: 0.6 ms for a bay plan's map); the shapes of the objects
 * are added as they are met.
 */
import { Mistakes } from './mistakes.js'
import type { Plan, Seat } from './plan.js'
import { type ScopeItems, writeItems } from './write-items.js'
import { stepMaker } from './write-steps.js'
import { type WrittenFields, writtenFields } from './written-fields.js'
import { WrittenSegments } from './written-seats.js'
import { Shapes } from './written-shapes.js'

export interface WritePlan {
  /** For each scope what it writes. */
  scopes: readonly ScopeItems[]
  fields: WrittenFields
  mistakes: Mistakes
  shapes: Shapes
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
  const scopes = writeItems(plan, segments)
  const shapes = new Shapes(plan, fields, stepMaker(plan, scopes, segments))
  const one = { scopes, fields, mistakes, shapes }
  made.set(plan, one)
  return one
}

function bySeat(a: Seat, b: Seat): number {
  return a.element - b.element || a.component - b.component
}
