/**
 * Row C of the plan: for each definition the shortest message is clean, and each mutant with one fault gives exactly
 * its finding, at its place. Every definition is tried; of the mutants a sample, and all of them in the long run.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { definitionIds, definitionOf, type MessageDefinition } from '../../src/message/definition.js'
import { check } from '../../src/translate/check.js'
import { misplaced } from '../support/found-at.js'
import { elementMutants } from '../support/generate/element-mutants.js'
import { type Expected, isMutant, type Mutant, minimalMessage } from '../support/generate/mutant.js'
import { MOST, structureMutants } from '../support/generate/structure-mutants.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { bytesOf } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const definitions = definitionIds()
  .flatMap((id) => definitionOf(id) ?? [])
  .filter(({ syntax }) => syntax !== 'abi')

/** The newest definition of each message: all that a submission tries; every definition in the long run. */
const long = runs(1).numRuns !== 1
const newest = [...new Map(definitions.map((def) => [`${def.syntax} ${def.message}`, def])).values()]
/** One mutant of so many is tried; a prime, so that it is another kind of mutant each time. */
const STRIDE = long ? 1 : 47
/** The long run in parts, each of some seconds. */
const PARTS = long
  ? Array.from({ length: 12 }, (_, part) => ({ part: part + 1, of: 12 }))
  : [{ part: 1, of: 1 }]
/** Bounds that are tried to exceed: of the newest all of them, of the others those of hundreds. */
const mostOf = (def: MessageDefinition): number => (!long ? MOST : newest.includes(def) ? 1e9 : 999)

function* mutants(part: number, of: number): Generator<{ id: string; mutant: Mutant }> {
  let number = 0
  for (const [k, def] of (long ? definitions : newest).entries()) {
    if (k % of !== part - 1) continue
    for (const one of chained(structureMutants(def, mostOf(def)), elementMutants(def))) {
      if (isMutant(one) && number++ % STRIDE === 0) yield { id: def.id, mutant: one }
    }
  }
}

function* chained<T>(...all: Iterable<T>[]): Generator<T> {
  for (const one of all) yield* one
}

const word = ({ code, at }: Finding): string =>
  `${code} ${at?.segment} ${at?.tag}/${at?.element ?? 0}.${at?.component ?? 0}`

function isExpected(found: readonly Finding[], expected: Expected): boolean {
  const [one, ...others] = found
  const { codes, segment, tag, elsewhere, element, component } = expected
  if (one === undefined || others.length > 0 || !codes.includes(one.code)) return false
  if ((elsewhere || one.code === 'group-missing') && one.at?.segment === segment + 1) return true
  const place = one.at?.segment === segment && one.at.tag === tag && one.at.element === element
  return place && (component === undefined || one.at?.component === component)
}

describe('check', () => {
  it('finds nothing in the shortest message of any definition', () => {
    const faults = definitions.flatMap((def) => {
      const { findings } = check(minimalMessage(def))
      return findings.length === 0 ? [] : [`${def.id}: ${findings.map(word).join(', ')}`]
    })
    expect(faults).toEqual([])
  })

  it('only warns of a length that was taken over from another release', () => {
    const found = (id: string) => {
      const definition = definitionOf(id)
      if (!definition) throw new Error(id)
      // R401 (115) is coded: of 003030 its length is that of 003040
      const text = minimalMessage(definition).replace(/^R4\*[^*~]*/m, 'R4*QQQQQQQQ')
      return check(text).findings.map(({ code, severity, at }) => [code, severity, at?.tag])
    }
    expect(found('x12/315@003030')).toEqual([['element-too-long', 'warning', 'R4']])
    expect(found('x12/315@003040')).toEqual([['element-too-long', 'error', 'R4']])
  })

  it.each(PARTS)(
    'finds the one fault of each mutant, and nothing beside it: part $part of $of',
    ({ part, of }) => {
      let tried = 0
      const faults: string[] = []
      for (const { id, mutant } of mutants(part, of)) {
        tried++
        const { findings } = check(mutant.text)
        const place = findings[0] && misplaced(bytesOf(mutant.text), findings[0])
        if (isExpected(findings, mutant.expected) && place === undefined) continue
        faults.push(
          `${id} ${mutant.name}: ${findings.map(word).join(', ')} ${place ?? ''}; not ${JSON.stringify(mutant.expected)}`,
        )
      }
      if (long) console.log(`part ${part}: ${tried} mutants`)
      expect(faults.slice(0, 100)).toEqual([])
      expect(tried).toBeGreaterThan(500)
    },
  )
})
