/**
 * Which action takes a segment: the claim of the innermost open group that fits, found by scope and tag in the
 * plan's lookup, then by the qualifier; only what a qualifier cannot tell is tested on the segment.
 */
import type { Segment } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { type Action, ANY_QUALIFIER, type Plan, qualifierCodeOf, tagHashOf } from './plan.js'
import { matchesFurther } from './tests.js'

// constants of this module's own: see tape.ts
const { DIRTY, POSITION_SHIFT, WORD_MASKS, WORDS, arenaMarks: MARKS } = tape
const LONG = ANY_QUALIFIER
/** In front of the qualifiers of a tag's claims stand two lists and their count. */
const FIRST = 3

export class Claims {
  private readonly tags: Int32Array
  private readonly mask: number
  private readonly width: number
  private readonly places: Int32Array
  private readonly claims: Int32Array
  private readonly sure: Int32Array
  private readonly lists: readonly (readonly Action[])[]

  constructor({ lookup }: Plan) {
    this.tags = lookup.tags
    this.mask = lookup.mask
    this.width = lookup.width
    this.places = lookup.places
    this.claims = lookup.claims
    this.sure = lookup.sure
    this.lists = lookup.lists
  }

  /** The id of the action that takes the segment in this scope, or -1. */
  find(scope: number, segment: Segment): number {
    const { tagCode } = segment
    const tag = (tagHashOf(tagCode) & this.mask) << 1
    if (this.tags[tag] !== tagCode) return -1
    const at = this.places[scope * this.width + this.tags[tag + 1]!]!
    if (at === 0) return -1
    const list = this.listAt(at, qualifierOf(segment))
    const sure = this.sure[list]!
    return sure >= 0 ? sure : firstThatMatches(this.lists[list]!, segment)
  }

  /** The qualifiers that claims ask for are few: a look along them is faster than a hash. */
  private listAt(at: number, qualifier: number): number {
    const { claims } = this
    if (qualifier === 0) return claims[at + 1]!
    const end = at + FIRST + 2 * claims[at + 2]!
    for (let i = at + FIRST; i < end; i += 2) if (claims[i] === qualifier) return claims[i + 1]!
    return claims[at]!
  }
}

function firstThatMatches(actions: readonly Action[], segment: Segment): number {
  for (let i = 0; i < actions.length; i++) if (matchesFurther(actions[i]!, segment)) return actions[i]!.id
  return -1
}

/** Element 1 component 1 as four bytes at once; LONG where it is longer. */
export function qualifierOf(segment: Segment): number {
  if (segment.last <= segment.first) return 0
  const start = (MARKS[segment.first]! >> POSITION_SHIFT) + 1
  const close = MARKS[segment.first + 1]!
  if ((close & DIRTY) !== 0) return qualifierCodeOf(segment.text(1))
  const length = (close >> POSITION_SHIFT) - start
  return length <= 4 ? WORDS.getInt32(start, true) & WORD_MASKS[length]! : LONG
}
