/**
 * Row C2 of the reliability plan: clean stays clean. Each sample has no error, or exactly those that the page of
 * its folder says and why; a random valid message of any definition has none.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { definitionIds, definitionOf, isAlone } from '../../src/message/definition.js'
import { check } from '../../src/translate/check.js'
import { errorsOnPurpose } from '../support/errors-on-purpose.js'
import { choices, randomMessage } from '../support/generate/random-message.js'
import { isLong, TIMEOUT } from '../support/runs.js'
import { allSampleFiles } from '../support/samples.js'

vi.setConfig({ testTimeout: TIMEOUT })

const isError = ({ severity }: Finding): boolean => severity === 'error'

const told = ({ code, message, at }: Finding): string => `${code} ${at?.segment} ${at?.tag}: ${message}`

describe('the samples', () => {
  const onPurpose = errorsOnPurpose()
  const samples = allSampleFiles()

  it.each(samples)('$name: no error but those on purpose', ({ name, bytes }) => {
    // the filings among the quirks are short ones, of which CBP would ask for more
    const options = name.startsWith('quirks-abi/') ? ({ filing: false } as const) : {}
    const errors = check(bytes, options).findings.filter(isError)
    const expected = onPurpose.get(name) ?? []
    const codes = [...new Set<string>(errors.map(({ code }) => code))].sort()
    expect(codes, errors.map(told).join('\n')).toEqual(expected)
  })

  it('are the only ones of which the pages tell errors', () => {
    const names = new Set(samples.map(({ name }) => name))
    expect([...onPurpose.keys()].filter((name) => !names.has(name))).toEqual([])
    expect(samples.length - onPurpose.size).toBeGreaterThan(150)
  })
})

describe('random valid messages', () => {
  const definitions = definitionIds()
    .flatMap((id) => definitionOf(id) ?? [])
    .filter(({ syntax }) => syntax !== 'abi')
  /** On each submission some of the definitions once, one of so many; in the long run all of them, four times. */
  const STRIDE = isLong ? 1 : 5
  const TIMES = isLong ? 4 : 1

  it('have no error', () => {
    let tried = 0
    let segments = 0
    for (const [k, definition] of definitions.entries()) {
      if (k % STRIDE !== 0) continue
      const holds = fc.property(choices, (numbers) => {
        const message = randomMessage(definition, numbers)
        tried++
        segments += message.split('\n').length
        const { findings, messages } = check(message)
        // what is held against nothing has no findings either
        if (!isAlone(definition)) expect(messages.map((one) => one.definition)).toEqual([definition.id])
        expect(findings.filter(isError).map(told), `${definition.id}\n${message}`).toEqual([])
      })
      fc.assert(holds, { numRuns: TIMES, seed: k + 1 })
    }
    if (isLong) console.log(`${tried} messages, ${segments} segments`)
    expect(tried).toBe(Math.ceil(definitions.length / STRIDE) * TIMES)
    // not only the shortest
    expect(segments / tried).toBeGreaterThan(10)
  })
})
