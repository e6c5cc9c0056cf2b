/**
 * Which action takes a segment: the claim of the innermost open group that fits, found by (scope, tag,
 * qualifier) in the plan's lookup; first by the exact qualifier, then by any.
 */
import type { Segment } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import {
  type Action,
  ANY_QUALIFIER,
  hashOf,
  type Lookup,
  type Plan,
  qualifierCodeOf,
  type Scope,
} from './plan.js'
import { matches, needsTest } from './tests.js'

// constants of this module's own: see tape.ts
const { DIRTY, POSITION_SHIFT, WORD_MASKS, WORDS, arenaMarks: MARKS } = tape
const ANY = ANY_QUALIFIER

export class Claims {
  private readonly lookup: Lookup
  /** 1 for actions whose tests the lookup by qualifier has not answered. */
  private readonly tested: Uint8Array

  constructor(plan: Plan) {
    this.lookup = plan.lookup
    this.tested = Uint8Array.from(plan.actions, (action) => (needsTest(action) ? 1 : 0))
  }

  find(scope: Scope, segment: Segment): Action | undefined {
    const qualifier = qualifierOf(segment)
    return this.probe(scope.id, segment, qualifier) ?? this.probe(scope.id, segment, ANY)
  }

  private probe(scope: number, segment: Segment, qualifier: number): Action | undefined {
    const { mask, scopes, tags, qualifiers, choices, lists } = this.lookup
    const tag = segment.tagCode
    for (let slot = hashOf(scope, tag, qualifier) & mask; scopes[slot] !== -1; slot = (slot + 1) & mask) {
      if (scopes[slot] !== scope || tags[slot] !== tag || qualifiers[slot] !== qualifier) continue
      const list = lists[choices[slot]!]!
      for (let i = 0; i < list.length; i++) {
        const action = list[i]!
        if (this.tested[action.id] === 0 || matches(action, segment)) return action
      }
      return undefined
    }
    return undefined
  }
}

/** Element 1 component 1 as four bytes at once; ANY where it is longer. */
function qualifierOf(segment: Segment): number {
  if (segment.last <= segment.first) return 0
  const start = (MARKS[segment.first]! >> POSITION_SHIFT) + 1
  const close = MARKS[segment.first + 1]!
  if ((close & DIRTY) !== 0) return qualifierCodeOf(segment.text(1))
  const length = (close >> POSITION_SHIFT) - start
  return length <= 4 ? WORDS.getInt32(start, true) & WORD_MASKS[length]! : ANY
}
