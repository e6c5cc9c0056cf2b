/**
 * Deadlines: each kind of filing at its border, times with and without an offset, what cannot be judged.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  containerStatusDeadline,
  type FilingKind,
  filingDeadlines,
  stowPlanDeadline,
} from '../../src/rules/deadlines.js'
import { compareInstants, parseInstant, shift } from '../../src/rules/instant.js'
import { runs } from '../support/runs.js'

const states = (kind: FilingKind, times: Record<string, string>): string[] =>
  filingDeadlines(kind, times).map(
    ({ id, state, due }) => `${id} ${state}${due === undefined ? '' : ` ${due}`}`,
  )

describe('filing deadlines', () => {
  const voyage = { lading: '2026-03-01T08:30+08:00', arrival: '2026-03-20T06:00-08:00' }

  it.each([
    ['2026-02-28T00:30Z', 'open'],
    ['2026-02-28T00:31Z', 'passed'],
  ])('ISF-10 at %s: eight elements %s', (now, state) => {
    expect(states('isf10', { ...voyage, now })[0]).toBe(`before-lading ${state} 2026-02-28T08:30+08:00`)
  })

  it.each([
    ['2026-03-19T14:00Z', 'open'],
    ['2026-03-19T14:01Z', 'passed'],
  ])('ISF-10 at %s: stuffing location and consolidator %s', (now, state) => {
    expect(states('isf10', { ...voyage, now })[1]).toBe(
      `stuffing-and-consolidator ${state} 2026-03-19T06:00-08:00`,
    )
  })

  it.each<[FilingKind, string]>([
    ['isf5-ie', 'before-lading open 2026-02-28T08:30+08:00'],
    ['isf5-te', 'before-lading open 2026-02-28T08:30+08:00'],
    ['isf5-frob', 'before-lading open 2026-03-01T08:30+08:00'],
    ['isf5', 'before-lading open 2026-02-28T08:30+08:00'],
    ['exempt-break-bulk', 'before-lading open 2026-03-19T06:00-08:00'],
    ['bulk', 'before-lading none'],
  ])('%s', (kind, told) => {
    const deadlines = filingDeadlines(kind, { ...voyage, now: '2026-02-01T00:00Z' })
    expect(states(kind, { ...voyage, now: '2026-02-01T00:00Z' })).toEqual([told])
    expect(deadlines[0]!.settled).toBe(false)
    expect(deadlines[0]!.rule).toContain('(?)')
  })

  it('counts the minutes that are left', () => {
    const [first] = filingDeadlines('isf10', { ...voyage, now: '2026-02-27T23:00Z' })
    expect(first!.minutesLeft).toBe(90)
    expect(filingDeadlines('isf10', { ...voyage, now: '2026-02-28T01:00Z' })[0]!.minutesLeft).toBe(-30)
  })

  it('cannot be judged without a lading time, and says so', () => {
    const [first, second] = filingDeadlines('isf10', { now: '2026-02-28T00:00Z' })
    expect([first!.state, first!.note]).toEqual(['unknown', 'cannot be judged: no lading time is known'])
    expect([second!.state, second!.note]).toEqual(['unknown', 'cannot be judged: no arrival time is known'])
    expect(first).not.toHaveProperty('due')
  })

  it('is late for certain a day before the departure, and before that nothing is proved', () => {
    const departure = '2026-03-02T00:00Z'
    expect(states('isf10', { departure, now: '2026-03-01T00:01Z' })[0]).toBe('before-lading passed')
    expect(states('isf10', { departure, now: '2026-02-20T00:00Z' })[0]).toBe('before-lading unknown')
  })

  it('tells that a short voyage leaves no time for what may follow', () => {
    const short = { lading: '2026-03-01T08:00Z', arrival: '2026-03-02T07:00Z', now: '2026-02-20T00:00Z' }
    expect(filingDeadlines('isf10', short)[1]!.note).toContain('shorter than 24 hours')
    expect(filingDeadlines('isf10', { ...short, arrival: '2026-03-02T09:00Z' })[1]).not.toHaveProperty('note')
  })

  it('does not guess an offset: near the border it cannot be judged, far from it it can', () => {
    const local = (now: string): string => states('isf10', { lading: '2026-03-01T08:30', now })[0]!
    expect(local('2026-02-26T00:00Z')).toBe('before-lading open 2026-02-28T08:30')
    expect(local('2026-02-28T08:00Z')).toBe('before-lading unknown 2026-02-28T08:30')
    expect(local('2026-03-01T00:00Z')).toBe('before-lading passed 2026-02-28T08:30')
  })

  it('names a time that is none', () => {
    expect(filingDeadlines('isf10', { lading: 'tomorrow' })[0]!.note).toContain('not an ISO time')
    expect(filingDeadlines('isf10', { lading: '2026-02-30T00:00Z' })[0]!.note).toContain('not an ISO time')
  })
})

describe('deadlines of the carrier', () => {
  it('a stow plan: 48 hours after departure, before arrival on a shorter voyage', () => {
    const departure = '2026-03-01T12:00-05:00'
    expect(stowPlanDeadline({ departure, now: '2026-03-03T17:00Z' })).toMatchObject({
      due: '2026-03-03T12:00-05:00',
      state: 'open',
    })
    const arrival = '2026-03-02T12:00-05:00'
    expect(stowPlanDeadline({ departure, arrival, now: '2026-03-02T17:01Z' })).toMatchObject({
      due: arrival,
      state: 'passed',
    })
  })

  it('a container status message: 24 hours after it was entered, which stands in no message', () => {
    expect(containerStatusDeadline('2026-03-01T12:00Z', '2026-03-02T12:00Z').state).toBe('open')
    expect(containerStatusDeadline('2026-03-01T12:00Z', '2026-03-02T12:01Z').state).toBe('passed')
    expect(containerStatusDeadline(undefined, '2026-03-02T12:01Z').state).toBe('unknown')
  })
})

describe('times', () => {
  const moment = fc
    .date({ min: new Date('1970-01-01T00:00Z'), max: new Date('2099-12-31T23:59Z'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 16)}Z`)

  it('are those of the calendar, however far they are shifted', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -100_000, max: 100_000 }), (text, hours) => {
        const there = new Date(Date.parse(text) + hours * 3_600_000)
        fc.pre(there.getUTCFullYear() >= 1000 && there.getUTCFullYear() < 10_000)
        expect(shift(parseInstant(text)!, hours).text).toBe(`${there.toISOString().slice(0, 16)}Z`)
      }),
      runs(200),
    )
  })

  it('stand to one another as their moments do, whatever the offset', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const order =
          Date.parse(a) < Date.parse(b) ? 'before' : Date.parse(a) > Date.parse(b) ? 'after' : 'same'
        expect(compareInstants(parseInstant(a)!, parseInstant(b)!)).toBe(order)
      }),
      runs(200),
    )
    expect(compareInstants(parseInstant('2026-01-01T08:00+08:00')!, parseInstant('2026-01-01T00:00Z')!)).toBe(
      'same',
    )
  })

  it.each([
    '',
    '2026',
    '2026-13-01',
    '2026-02-29',
    '2026-01-01T24:00',
    '2026-01-01 10:00',
    '2026-01-01T10:00+15:00',
  ])('does not take %s', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })
})
