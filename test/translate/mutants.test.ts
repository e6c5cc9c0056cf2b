/**
 * Row C of the plan: for each definition the shortest message is clean, and each mutant with one fault gives exactly
 * its finding, at its place. Every definition is tried; of the mutants a sample, and all of them in the long run.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { definitionIds, definitionOf } from '../../src/message/definition.js'
import { check } from '../../src/translate/check.js'
import { elementMutants } from '../support/generate/element-mutants.js'
import { type Expected, isMutant, type Mutant, minimalMessage } from '../support/generate/mutant.js'
import { structureMutants } from '../support/generate/structure-mutants.js'
import { runs, TIMEOUT } from '../support/runs.js'

vi.setConfig({ testTimeout: TIMEOUT })

const definitions = definitionIds()
  .flatMap((id) => definitionOf(id) ?? [])
  .filter(({ syntax }) => syntax !== 'abi')

/** The newest definition of each message on each submission, every definition in the long run. */
const long = runs(1).numRuns !== 1
const newest = [...new Map(definitions.map((def) => [`${def.syntax} ${def.message}`, def])).values()]
/** One mutant of so many is tried; a prime, so that it is another kind of mutant each time. */
const STRIDE = long ? 1 : 47

function* mutants(): Generator<{ id: string; mutant: Mutant }> {
  let number = 0
  for (const def of long ? definitions : newest) {
    for (const one of [...structureMutants(def), ...elementMutants(def)]) {
      if (isMutant(one) && number++ % STRIDE === 0) yield { id: def.id, mutant: one }
    }
  }
}

const word = ({ code, at }: Finding): string =>
  `${code} ${at?.segment} ${at?.tag}/${at?.element ?? 0}.${at?.component ?? 0}`

function isExpected(found: readonly Finding[], expected: Expected): boolean {
  const [one, ...others] = found
  const { codes, segment, tag, loose, element, component } = expected
  if (one === undefined || others.length > 0 || !codes.includes(one.code)) return false
  if (loose) return true
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

  it('finds the one fault of each mutant, and nothing beside it', () => {
    let tried = 0
    const faults: string[] = []
    for (const { id, mutant } of mutants()) {
      tried++
      const { findings } = check(mutant.text)
      if (isExpected(findings, mutant.expected)) continue
      faults.push(
        `${id} ${mutant.name}: ${findings.map(word).join(', ')}; not ${JSON.stringify(mutant.expected)}`,
      )
    }
    expect(faults).toEqual([])
    expect(tried).toBeGreaterThan(500)
  })
})
