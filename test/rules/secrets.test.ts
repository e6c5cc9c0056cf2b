/**
 * Numbers of persons never show in a finding or a scorecard unless that is asked for: planted values are looked for in
 * everything that the rules give, with the filing broken in every place.
 */
import { describe, expect, it } from 'vitest'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import type { FilingContext } from '../../src/rules/filing-facts.js'
import { checkFiling, scorecardOf } from '../../src/rules/index.js'
import { write } from '../../src/translate/write.js'
import { changed, isf10 } from '../support/filings.js'

const SECRETS = [
  '987-65-4321',
  '987654321',
  'P9X8Y7Z6',
  '1961-07-04',
  '555-44-3333',
  '111-22-3333x',
  '777-88-9999',
]

/** Persons in every place that has room for one, each number in the right form and in a wrong one. */
const persons: SecurityFiling[] = [
  changed(isf10, { importer: { qualifier: 'ssn', value: '987-65-4321', dateOfBirth: '1961-07-04' } }),
  changed(isf10, { importer: { qualifier: 'ssn', value: '987654321', dateOfBirth: '1961-07-04' } }),
  changed(isf10, { importer: { qualifier: 'passport', value: 'P9X8Y7Z6', dateOfBirth: '1961-07-04' } }),
  changed(isf10, { importer: { qualifier: { code: 'SY' }, value: '987-65-4321' } }),
  changed(isf10, { importer: { value: '987-65-4321' } }),
  changed(isf10, { importer: { qualifier: 'ein', value: '555-44-3333' } }),
  changed(isf10, { 'bond.holder': '111-22-3333x' }),
  changed(isf10, { 'bond.holder': '555-44-3333' }),
  changed(isf10, {
    'parties[1].identifier': { qualifier: 'passport', value: 'P9X8Y7Z6é', dateOfBirth: '1961-07-04' },
    'parties[3]': {
      role: 'buyer',
      identifier: { qualifier: 'ssn', value: '777-88-9999*' },
      name: 'JANE DOE',
    },
    'parties[4]': { role: 'shipTo', identifier: { qualifier: { code: 'ZZ' }, value: '987654321' } },
    'parties[5].identifier': { qualifier: 'ssn', value: '987654321' },
  }),
]

const given = (context: FilingContext): string =>
  JSON.stringify(persons.map((filing) => [checkFiling(filing, context), scorecardOf(filing, context)]))

describe('numbers of persons', () => {
  it.each<[string, FilingContext]>([
    ['stand-alone', {}],
    ['unified', { profile: 'unified' }],
  ])('are in no finding and no scorecard: %s', (_, context) => {
    const text = given(context)
    expect(text).toContain('(masked)')
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([])
  })

  it('are shown where that is asked for', () => {
    const text = given({ unmask: true }) + given({ unmask: true, profile: 'unified' })
    expect(text).not.toContain('(masked)')
    expect(SECRETS.filter((secret) => !text.includes(secret))).toEqual(['1961-07-04'])
  })

  it('numbers of firms are shown', () => {
    expect(JSON.stringify(scorecardOf(isf10))).toContain('EI 12-345678900')
    expect(JSON.stringify(checkFiling(changed(isf10, { 'importer.value': '12345678900' })))).toContain(
      '12345678900',
    )
  })
})

/** Values that no column takes, in every place of a person: what is refused is told without them. */
const unwritable: SecurityFiling[] = [
  { qualifier: 'passport', value: 'P9X8Y7Z6P9X8Y7Z6P9X8Y7Z6', dateOfBirth: '1961-07-04T05:06' } as const,
  { qualifier: 'ssn', value: '987-65-4321\u0007', dateOfBirth: '1961-02-30' } as const,
  { qualifier: { code: 'SECRETKIND' }, value: ' 987-65-4321 ', dateOfBirth: '1961-07-04T05:06' } as const,
].flatMap((person) => [
  changed(isf10, { importer: person }),
  changed(isf10, { 'parties[1].identifier': person }),
  changed(isf10, { 'manufacturers[0].party.identifier': person }),
])

describe('numbers of persons that cannot be written', () => {
  it('are in no finding of the writer', () => {
    const refused = unwritable.map((filing) => {
      const { findings } = write([filing], { format: 'abi/sf', force: true, secrets: { password: 'HUSH12' } })
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
      return JSON.stringify(findings)
    })
    const told = refused.join('\n')
    expect(told).toContain('which is not shown')
    for (const one of ['987-65-4321', 'P9X8Y7Z6', '1961-0', 'HUSH12']) expect(told).not.toContain(one)
  })

  it('nor, kept in the rest, in what another format cannot carry', () => {
    const at = { offset: 0 }
    const rest = [
      { path: 'records[0]', in: 'SF10', element: 6, component: 1, repetition: 1, value: '987-65-4321', at },
      { path: 'records[0]', in: 'SF30(CN)', element: 4, component: 1, repetition: 1, value: 'P9X8Y7Z6', at },
    ]
    const { findings } = write([{ format: 'abi/se', records: [isf10], rest }], {
      format: 'abi/sf',
      force: true,
    })
    const told = JSON.stringify(findings.filter(({ code }) => code === 'not-carried'))
    expect(told).toMatch(/The value of SF10 .*The value of SF30/)
    expect(told).not.toMatch(/987-65-4321|P9X8Y7Z6/)
  })
})
