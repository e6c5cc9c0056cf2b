/**
 * The tests of a claim against a segment: `MEA(AAE, 2.1=VGM)`.
 */
import type { Segment } from '../syntax/segment.js'
import type { SegmentTest } from './address.js'
import type { Action } from './plan.js'

export function matches(action: Action, segment: Segment): boolean {
  const { tests } = action.spec
  for (let i = 0; i < tests.length; i++) if (!holds(tests[i]!, segment)) return false
  return true
}

function holds(test: SegmentTest, segment: Segment): boolean {
  if (test.absent) return segment.isEmpty(test.element, test.component)
  if (test.values.length === 0) return !segment.isEmpty(test.element, test.component)
  return test.values.includes(segment.text(test.element, test.component))
}
