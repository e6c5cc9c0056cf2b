/**
 * The tests of a claim against a segment: `MEA(AAE, 2.1=VGM)`. A value of up to four bytes is compared as one
 * number, without its text: `MEA(WT)` has two narrower claims, and so would cost two strings at every segment.
 */
import type { Segment } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { type Action, ANY_QUALIFIER, type CodedTest, qualifierCodeOf } from './plan.js'

// constants of this module's own: see tape.ts
const { COMPONENT, DIRTY, ELEMENT, POSITION_SHIFT, WORD_MASKS, WORDS, arenaMarks: MARKS } = tape
const LONG = ANY_QUALIFIER

/** Whether all tests of an action hold. */
export function matches(action: Action, segment: Segment): boolean {
  return hold(action.tests, segment)
}

/** Whether those tests hold that the lookup cannot have answered by the qualifier. */
export function matchesFurther({ further }: Action, segment: Segment): boolean {
  return hold(further, segment)
}

function hold(tests: readonly CodedTest[], segment: Segment): boolean {
  for (let i = 0; i < tests.length; i++) if (!holds(tests[i]!, segment)) return false
  return true
}

function holds({ element, component, absent, values, codes }: CodedTest, segment: Segment): boolean {
  const code = codeAt(segment, element, component)
  if (absent) return code === 0
  if (values.length === 0) return code !== 0
  return code === LONG ? values.includes(segment.text(element, component)) : codes.includes(code)
}

/** Whether a value is this text; told without making a string of one that is longer, or short and another. */
export function isAt(segment: Segment, element: number, component: number, text: string): boolean {
  const code = codeAt(segment, element, component)
  const wanted = qualifierCodeOf(text)
  return code === wanted && (code !== LONG || segment.text(element, component) === text)
}

/**
 * A value's bytes as one number, as `qualifierCodeOf` has them: 0 where it is absent or empty, LONG where it is
 * longer than four bytes. The caller has the tape.
 */
export function codeAt(segment: Segment, element: number, component: number): number {
  const { last } = segment
  let j = segment.first
  for (let left = element; ; j++) {
    if (j >= last) return 0
    if ((MARKS[j]! & ELEMENT) !== 0 && --left === 0) break
  }
  for (let left = component; left > 1; left--) {
    j++
    if (j >= last || (MARKS[j]! & COMPONENT) === 0) return 0
  }
  const start = (MARKS[j]! >> POSITION_SHIFT) + 1
  const close = MARKS[j + 1]!
  if ((close & DIRTY) !== 0) return qualifierCodeOf(segment.text(element, component))
  const length = (close >> POSITION_SHIFT) - start
  return length <= 4 ? WORDS.getInt32(start, true) & WORD_MASKS[length]! : LONG
}
