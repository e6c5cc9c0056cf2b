/**
 * Builds the lookup of a plan: for each scope the claims of its own rows, then those of the scopes around it
 * that no narrower claim hides. "Innermost open group that claims it" then costs nothing at run time.
 */
import {
  type Action,
  ANY_QUALIFIER,
  hashOf,
  type Lookup,
  qualifierCodeOf,
  type Scope,
  tagCodeOf,
} from './plan.js'

interface Entry {
  scope: number
  tag: number
  qualifier: number
  list: Action[]
}

export function buildLookup(scopes: readonly Scope[]): Lookup {
  const entries = scopes.flatMap(entriesOf)
  const size = powerOfTwo(entries.length * 4 + 16)
  const lookup: Lookup = {
    mask: size - 1,
    scopes: new Int16Array(size).fill(-1),
    tags: new Int32Array(size),
    qualifiers: new Int32Array(size),
    choices: new Int16Array(size),
    lists: [],
  }
  for (const entry of entries) insert(lookup, entry)
  return lookup
}

function insert(lookup: Lookup, entry: Entry): void {
  let slot = hashOf(entry.scope, entry.tag, entry.qualifier) & lookup.mask
  while (lookup.scopes[slot] !== -1) slot = (slot + 1) & lookup.mask
  lookup.scopes[slot] = entry.scope
  lookup.tags[slot] = entry.tag
  lookup.qualifiers[slot] = entry.qualifier
  lookup.choices[slot] = lookup.lists.push(entry.list) - 1
}

/** All (tag, qualifier) pairs that anything visible from this scope claims, with the claims in order. */
function entriesOf(scope: Scope): Entry[] {
  const claims = claimsFrom(scope)
  const tags = new Set(claims.map((action) => action.spec.tag))
  return [...tags].flatMap((tag) => {
    const ofTag = claims.filter((action) => action.spec.tag === tag)
    const qualifiers = new Set(ofTag.flatMap(qualifiersOf))
    qualifiers.add(ANY_QUALIFIER)
    return [...qualifiers].map((qualifier) => ({
      scope: scope.id,
      tag: tagCodeOf(tag),
      qualifier,
      list: ofTag.filter((action) => mayClaim(action, qualifier)),
    }))
  })
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
  const test = qualifierTest(action)
  return test === undefined ? [] : test.values.map(qualifierCodeOf)
}

function qualifierTest(action: Action) {
  return action.spec.tests.find(
    (test) => test.element === 1 && test.component === 1 && test.values.length > 0,
  )
}

function mayClaim(action: Action, qualifier: number): boolean {
  const test = qualifierTest(action)
  return test === undefined || test.values.map(qualifierCodeOf).includes(qualifier)
}

function powerOfTwo(least: number): number {
  let size = 1
  while (size < least) size *= 2
  return size
}
