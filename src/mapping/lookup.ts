/**
 * Builds the lookup of a plan: for each scope the claims of its own rows, then those of the scopes around it
 * that no narrower claim hides. "Innermost open group that claims it" then costs nothing at run time.
 */
import type { SegmentTest } from './address.js'
import {
  type Action,
  ANY_QUALIFIER,
  FACTS,
  Fact,
  type Lookup,
  qualifierCodeOf,
  type Scope,
  tagCodeOf,
  tagHashOf,
} from './plan.js'

/** The code of a qualifier that is not there, and one that stands for all that no claim asks for. */
const NONE = 0
const OTHER = -1

export function buildLookup(scopes: readonly Scope[]): Lookup {
  for (const scope of scopes)
    for (const action of claimsFrom(scope))
      action.further = action.tests.filter((test) => !isQualifierTest(test))
  const tags = [...new Set(scopes.flatMap((scope) => claimsFrom(scope).map((action) => action.spec.tag)))]
  const lists: Action[][] = []
  const places: number[] = []
  const claims = [0]
  for (const scope of scopes) {
    const visible = claimsFrom(scope)
    for (const tag of tags) {
      const ofTag = visible.filter((action) => action.spec.tag === tag)
      places.push(ofTag.length === 0 ? 0 : claims.length)
      if (ofTag.length > 0) claims.push(...claimsOf(ofTag, lists))
    }
  }
  return {
    ...placesOf(tags.map(tagCodeOf)),
    width: tags.length,
    places: Int32Array.from(places),
    claims: Int32Array.from(claims),
    sure: Int32Array.from(lists, ([first]) => (first?.spec.tests.every(isQualifierTest) ? first.id : -1)),
    lists,
  }
}

/** A table in which each tag is found at its first place: as large as that needs. */
function placesOf(codes: readonly number[]): Pick<Lookup, 'mask' | 'tags'> {
  for (let size = powerOfTwo(codes.length * 2); ; size *= 2) {
    const mask = size - 1
    const hashes = codes.map((code) => tagHashOf(code) & mask)
    if (new Set(hashes).size < codes.length) continue
    const tags = new Int32Array(size * 2).fill(-1)
    codes.forEach((code, number) => {
      tags.set([code, number], hashes[number]! * 2)
    })
    return { mask, tags }
  }
}

/** The claims on one tag: for any other qualifier, for none, and for each that one of them asks for. */
function claimsOf(claims: readonly Action[], lists: Action[][]): number[] {
  const listFor = (qualifier: number): number => lists.push(tried(claims, qualifier)) - 1
  const asked = [...new Set(claims.flatMap(qualifiersOf))]
  const known = asked.filter((one) => one !== ANY_QUALIFIER)
  const other = listFor(asked.includes(ANY_QUALIFIER) ? ANY_QUALIFIER : OTHER)
  return [other, listFor(NONE), known.length, ...known.flatMap((one) => [one, listFor(one)])]
}

/** The claims to try in order; those behind one that needs no further test can never come to be tried. */
function tried(claims: readonly Action[], qualifier: number): Action[] {
  const possible = claims.filter((action) => mayClaim(action, qualifier))
  const sure = possible.findIndex((action) => action.spec.tests.every(isQualifierTest))
  return sure < 0 ? possible : possible.slice(0, sure + 1)
}

/** The numbers of each action that the reader asks for at every segment. */
export function factsOf(actions: readonly Action[]): Int32Array {
  const facts = new Int32Array(actions.length * FACTS)
  for (const { id, rank, limit, opens, scope, once, ignored } of actions) {
    const at = id * FACTS
    facts[at + Fact.rank] = rank
    facts[at + Fact.limit] = limit
    facts[at + Fact.opens] = opens?.id ?? -1
    facts[at + Fact.scope] = scope.id
    facts[at + Fact.within] = opens === undefined ? scope.id : (scope.parent?.id ?? 0)
    facts[at + Fact.once] = once
    facts[at + Fact.ignored] = ignored ? 1 : 0
  }
  return facts
}

/**
 * Claims from the innermost scope outwards; within one scope the narrower first. The trigger of a scope counts
 * among its own claims, with all around it that are narrower: behind a `LOC(*)` of a slot, `LOC(165)` stays itself,
 * and `LOC(147)` begins the next slot.
 */
function claimsFrom(scope: Scope): Action[] {
  const own = [...scope.actions, ...triggerAndNarrower(scope)]
  own.sort((a, b) => width(a) - width(b))
  const outer = scope.parent === undefined ? [] : claimsFrom(scope.parent)
  return [...own, ...outer.filter((action) => !own.includes(action))]
}

function triggerAndNarrower({ trigger }: Scope): Action[] {
  return trigger === undefined ? [] : [trigger, ...narrowerThan(trigger)]
}

/** The claims on the same tag, of its own group and those around it, that come before this one. */
export function narrowerThan(action: Action): Action[] {
  const scope = action.opens === undefined ? action.scope : action.opens.parent
  const claims = scope === undefined ? [] : claimsFrom(scope)
  return claims.filter((other) => other.spec.tag === action.spec.tag && width(other) < width(action))
}

/** Narrow is small: many tests with few values come first. */
function width(action: Action): number {
  return -action.spec.tests.reduce((sum, test) => sum + (test.values.length > 0 ? 2 : 1), 0)
}

/** The qualifiers (element 1 component 1) that an action asks for; none where it asks for no value there. */
function qualifiersOf(action: Action): number[] {
  return action.spec.tests.flatMap((test) =>
    isAtQualifier(test) && !test.absent ? test.values.map(qualifierCodeOf) : [],
  )
}

function isAtQualifier(test: SegmentTest): boolean {
  return test.element === 1 && test.component === 1
}

/** Whether the qualifier's code answers the test: it is one of a few short values, or there, or not there. */
function isQualifierTest(test: SegmentTest): boolean {
  return isAtQualifier(test) && (test.absent || test.values.every((value) => value.length <= 4))
}

/** Whether an action may claim a segment with this qualifier, as far as the qualifier's code can tell. */
function mayClaim(action: Action, qualifier: number): boolean {
  return action.spec.tests.every((test) => {
    if (!isAtQualifier(test)) return true
    if (test.absent) return qualifier === NONE
    if (test.values.length === 0) return qualifier !== NONE
    return test.values.map(qualifierCodeOf).includes(qualifier)
  })
}

function powerOfTwo(least: number): number {
  let size = 1
  while (size < least) size *= 2
  return size
}
