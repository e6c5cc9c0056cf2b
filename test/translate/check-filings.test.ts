/** The verb `check` on batches of filings: the rules of CBP beside the check of the form, with what is handed in. */
import { describe, expect, it } from 'vitest'
import { check } from '../../src/translate/check.js'
import { write } from '../../src/translate/write.js'
import { changed, isf10 } from '../support/filings.js'
import { mapSamples } from '../support/map-samples.js'

const BATCH = {
  format: 'abi/sf',
  now: '2026-01-05T00:00',
  secrets: { password: 'SECRET' },
  force: true,
  envelope: {
    interchange: { batch: { siteCode: '2704', idCode: 'ZZ9' } },
    group: { block: { port: '2704', filer: 'ZZ9' } },
  },
} as const

const person = changed(isf10, {
  'parties[1].identifier': { qualifier: 'ssn', value: '987-65-4321' },
  bond: undefined,
})
const { bytes } = write([isf10, person], BATCH)

/** The batch with a preparer in its block, which breaks ENV-04 for both of its filings. */
const lines = new TextDecoder()
  .decode(bytes)
  .trimEnd()
  .split(/\r?\n/)
  .map((line) => (line.startsWith('B') ? `${line.slice(0, 46)}2704${line.slice(50)}` : line))

describe('check of a batch of filings', () => {
  it('finds what the rules say, in the message that breaks them, with its place', () => {
    const { findings, messages } = check(bytes)
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['ISF-13', 'error']])
    expect(findings[0]?.path).toBe('messages[1].records[0].bond')
    expect(findings[0]?.at).toMatchObject({ messageIndex: 2, tag: 'SF10' })
    expect(messages.map(({ errors }) => errors)).toEqual([0, 1])
    expect(messages[1]?.findings).toEqual(findings)
  })

  it('holds it against clock and voyage that are handed in, and only then', () => {
    const voyage = { now: '2026-03-01T00:01Z', lading: '2026-03-01T08:00+08:00' }
    const late = check(bytes, { filing: { voyage } }).findings.filter(
      ({ code }) => code === 'filing-deadline',
    )
    expect(late.map(({ rule, path }) => [rule, path?.slice(0, 11)])).toContainEqual(['ISF-35', 'messages[0]'])
    expect(late.length).toBeGreaterThanOrEqual(2)
  })

  it('leaves the rules out where that is asked for', () => {
    expect(check(bytes, { filing: false }).findings).toEqual([])
  })

  it('shows no number of a person unless that is asked for', () => {
    const wrong = write([changed(person, { 'parties[1].identifier.value': '987-65-43210' })], BATCH).bytes
    const told = (unmask: boolean) => JSON.stringify(check(wrong, { unmask }))
    expect(told(false)).not.toContain('987-65-4321')
    expect(told(true)).toContain('987-65-4321')
  })

  it.each([
    ['whole', lines],
    ['without its A', lines.slice(1)],
    ['without A and Z', lines.slice(1, -1)],
  ])('every rule that is broken has a place: a batch %s', (_name, batch) => {
    const { findings } = check(`${batch.join('\n')}\n`)
    const ruled = findings.filter(({ code }) => code === 'filing-rule')
    const lineOf = (begin: string) => batch.findLastIndex((line) => line.startsWith(begin)) + 1
    expect(ruled.map(({ rule, at }) => [rule, at?.tag, at?.line, at?.column])).toEqual([
      ['ENV-04', 'B', lineOf('B'), 1],
      ['ENV-04', 'B', lineOf('B'), 1],
      ['ISF-13', 'SF10', lineOf('SF10'), 5],
    ])
  })

  it('says nothing of rules where there is no filing', () => {
    const others = mapSamples().filter(({ name }) => !/^abi\/(?:sf|se)-/.test(name))
    const ruled = others.filter(({ bytes: input }) =>
      check(input).findings.some(({ code }) => code.startsWith('filing-')),
    )
    expect(ruled.map(({ name }) => name)).toEqual([])
  })

  it('tells a wire rule as such', () => {
    const text = new TextDecoder().decode(bytes).replace(/^(SF10.{72})./m, '$1Y')
    expect(check(text).findings.map(({ code, rule }) => [code, rule])).toContainEqual([
      'filler-used',
      'ISF-32',
    ])
  })
})
