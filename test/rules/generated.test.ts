/**
 * Generated filings of each profile: they keep every rule, and one fault in them is found by its rule.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateRecord } from '../../src/records/registry.js'
import { checkFiling } from '../../src/rules/check.js'
import { scorecardOf } from '../../src/rules/index.js'
import { type Profile, soundFiling } from '../support/filing-arbitrary.js'
import { changed } from '../support/filings.js'
import { runs, TIMEOUT } from '../support/runs.js'

const PROFILES: Profile[] = ['isf10', 'isf5', 'unified']
const contextOf = (profile: Profile) => (profile === 'unified' ? ({ profile } as const) : {})

describe.each(PROFILES)('%s', (profile) => {
  it(
    'filings made by the rules have no finding, and every element',
    () => {
      fc.assert(
        fc.property(soundFiling(profile), (filing) => {
          expect(validateRecord(filing)).toEqual([])
          expect(checkFiling(filing, contextOf(profile))).toEqual([])
          const { elements } = scorecardOf(filing, contextOf(profile))
          expect(elements.filter(({ status }) => status === 'missing' || status === 'partial')).toEqual([])
        }),
        runs(150),
      )
    },
    TIMEOUT,
  )

  it(
    'one fault gives findings of its rule only',
    () => {
      const faults: [string, Record<string, unknown>][] = [
        ['ISF-01', { submissionType: undefined }],
        ['ISF-02', { action: undefined }],
        ['ISF-07', { modeOfTransport: { code: '99' } }],
        ['ISF-10', { 'importer.value': undefined }],
        ['ISF-30', { containers: [{ kind: 'CN', number: 'AAAU0000000' }] }],
        ['ISF-31', { filerReference: 'small' }],
      ]
      fc.assert(
        fc.property(soundFiling(profile), fc.constantFrom(...faults), (filing, [rule, values]) => {
          fc.pre(rule !== 'ISF-01' || profile !== 'isf5') // without its type it is no ISF-5
          const found = checkFiling(changed(filing, values), contextOf(profile))
          expect([...new Set(found.map((one) => one.rule))]).toEqual([rule])
        }),
        runs(100),
      )
    },
    TIMEOUT,
  )
})
