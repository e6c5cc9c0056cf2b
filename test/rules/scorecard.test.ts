/**
 * The scorecard: status of each element, its value, its place, its deadline; the comparison beside it.
 */
import { describe, expect, it } from 'vitest'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import type { FilingContext } from '../../src/rules/filing-facts.js'
import { elementComparison, scorecardOf } from '../../src/rules/index.js'
import { changed, isf5, isf10, unified } from '../support/filings.js'

const statuses = (filing: SecurityFiling, context?: FilingContext): Record<string, string> =>
  Object.fromEntries(scorecardOf(filing, context).elements.map(({ id, status }) => [id, status]))

const all = (filing: SecurityFiling, context?: FilingContext): string[] => [
  ...new Set(Object.values(statuses(filing, context))),
]

describe('status of the elements', () => {
  it('a whole ISF-10 has all ten', () => {
    expect(Object.keys(statuses(isf10))).toHaveLength(10)
    expect(all(isf10)).toEqual(['present'])
  })

  it('an ISF-5 has its five', () => {
    expect(statuses(isf5)).toEqual({
      bookingParty: 'present',
      foreignPortOfUnlading: 'present',
      placeOfDelivery: 'present',
      shipTo: 'present',
      tariffNumber: 'present',
    })
  })

  it('nothing is there in an empty filing', () => {
    expect(all({ type: 'SecurityFiling', submissionType: 'isf10' })).toEqual(['missing'])
  })

  it('partial: named, but not as it must be, or not everywhere', () => {
    const filing = changed(isf10, {
      'parties[2].address': undefined,
      'manufacturers[0].lines[1].origin': undefined,
      'manufacturers[1].party.identifier.value': '123',
    })
    expect(statuses(filing)).toMatchObject({
      seller: 'partial',
      origin: 'partial',
      manufacturer: 'partial',
      buyer: 'present',
      tariffNumber: 'present',
    })
  })

  it('flexible range: four may be narrowed; flexible timing: two may follow', () => {
    const range = statuses(changed(isf10, { actionReason: 'flexibleRange' }))
    expect(Object.keys(range).filter((id) => range[id] === 'flexible')).toEqual([
      'manufacturer',
      'shipTo',
      'origin',
      'tariffNumber',
    ])
    const parties = isf10.parties!.filter(
      ({ role }) => role !== 'consolidator' && role !== 'stuffingLocation',
    )
    const timing = statuses(changed(isf10, { actionReason: 'flexibleTiming', parties }))
    expect(Object.keys(timing).filter((id) => timing[id] !== 'present')).toEqual([
      'stuffingLocation',
      'consolidator',
    ])
    expect(timing.consolidator).toBe('flexible')
    expect(all(changed(isf10, { parties }))).toEqual(['present', 'missing'])
  })

  it('with an entry, the entry gives origin and tariff number, the header the importer', () => {
    const { elements } = scorecardOf(unified, { profile: 'unified' })
    const status = Object.fromEntries(elements.map((one) => [one.id, one.status]))
    expect(status).toMatchObject({ origin: 'entry', tariffNumber: 'entry', importer: 'present' })
    expect(elements.find(({ id }) => id === 'importer')).toMatchObject({
      values: ['EI 12-345678900'],
      source: 'SF10/11-28',
    })
  })
})

describe('what stands beside the status', () => {
  it('values, paths and columns', () => {
    const { elements } = scorecardOf(isf10)
    const of = (id: string) => elements.find((one) => one.id === id)
    expect(of('seller')).toMatchObject({
      values: ['EXAMPLE TRADING HK LTD, SHENZHEN, CN'],
      paths: ['parties[2]'],
      source: 'SF30 SE',
    })
    expect(of('origin')).toMatchObject({ values: ['CN', 'VN'], source: 'SF40/15-16' })
    expect(of('origin')?.paths).toContain('manufacturers[1].lines[0].origin')
  })

  it('the deadline of each, and that it cannot be judged without times', () => {
    const { elements } = scorecardOf(isf10, { voyage: { arrival: '2026-03-20T06:00-08:00' } })
    const of = (id: string) => elements.find((one) => one.id === id)?.deadline
    expect(of('seller')).toMatchObject({
      state: 'unknown',
      note: 'cannot be judged: no lading time is known',
    })
    expect(of('consolidator')?.due).toBe('2026-03-19T06:00-08:00')
  })

  it('kinds of cargo have their own deadlines', () => {
    expect(scorecardOf(isf10, { cargo: 'bulk' }).deadlines.map(({ state }) => state)).toEqual(['none'])
    expect(scorecardOf(isf5, { cargo: 'frob' }).kind).toBe('isf5-frob')
  })
})

describe('the element comparison', () => {
  it('has the ten elements of the scorecard, each with its duties, and says what it rests on', () => {
    const { elements, basis } = elementComparison()
    expect(elements.map(({ id }) => id).sort()).toEqual(
      scorecardOf(isf10)
        .elements.map(({ id }) => id)
        .sort(),
    )
    expect(elements.every(({ securityFiling }) => securityFiling === 'yes')).toBe(true)
    expect(elements.find(({ id }) => id === 'stuffingLocation')).toMatchObject({
      manifest: 'no',
      entry: 'no',
    })
    expect(basis).toContain('(?)')
  })
})
