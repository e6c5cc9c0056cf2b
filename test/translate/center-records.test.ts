/** The ABI answers that carry a Center or a team: what stands where, what is not laid out, times of twelve hours. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codecs } from '../../src/mapping/converters/index.js'
import type { EntrySummaryQueryResponse } from '../../src/records/entry-summary-query-response.js'
import type { EntrySummaryResponse } from '../../src/records/entry-summary-response.js'
import type { ImporterQueryResponse } from '../../src/records/importer-query-response.js'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import { abiBytes } from '../support/abi.js'
import { mapSamples } from '../support/map-samples.js'
import { runs } from '../support/runs.js'

const sample = (name: string): Uint8Array => mapSamples().find((one) => one.name === `abi/${name}.abi`)!.bytes
const record = (name: string): unknown => read(sample(name)).messages[0]?.records[0]

describe('what stands where', () => {
  it('KR: Center and bonds of importers', () => {
    const { results = [] } = record('kr-centers') as ImporterQueryResponse
    expect(results.map(({ number, found, center }) => [number, found, center])).toEqual([
      ['12-345678900', 'withContinuousBond', undefined],
      ['12-345678900', 'withContinuousBond', 'CEE004'],
      ['98-765432100', 'withoutBond', 'CEE008'],
      ['900-12-3456', 'withoutBond', 'pending'],
      ['34-567890100', 'withoutBond', 'notEligible'],
      ['45-678901200', 'void', undefined],
    ])
    expect(results[1]?.bond).toMatchObject({
      activity: 'P',
      amountRecord: 'K2',
      longAmount: '1250000000',
      isSufficient: false,
    })
    expect(results[1]?.furtherTexts).toEqual([{ of: 'legalName', text: 'Y COMPANY OF DELAWARE' }])
  })

  it('ER: Center of JB and JG, team; every other J record where it stood', () => {
    const response = record('er-summaries') as EntrySummaryQueryResponse
    const [first, second] = response.summaries ?? []
    expect([first?.center, first?.team?.center, first?.team?.team]).toEqual(['CEE004', 'CEE004', '054'])
    expect([second?.center, second?.team?.center]).toEqual(['pending', 'notEligible'])
    expect(first?.accepted).toBe('2026-01-14T09:15:03')
    expect(second?.accepted).toBe('2025-12-01T12:45:00')
    expect(first?.records?.map(({ kind }) => kind)).toEqual(['D', 'E', 'F'])
    expect(first?.team?.records?.map(({ kind }) => kind)).toEqual(['H', 'I', 'I', 'N'])
    expect([response.records?.[0]?.kind, response.closing?.[0]?.text]).toEqual(['A', '2 SUMMARIES'])
  })

  it('AX: the team in the first line, the verdict in the last, conditions with their reference', () => {
    const [accepted, bare] = [
      record('ax-accepted') as EntrySummaryResponse,
      read(sample('ax-rejected')).messages[1]?.records[0] as EntrySummaryResponse,
    ]
    expect(accepted).toMatchObject({ team: '054', disposition: { verdict: 'accepted', version: '00100' } })
    expect(accepted.conditions?.map(({ severity }) => severity)).toEqual(['informational'])
    expect(bare.team).toBeUndefined()
    expect(bare.references?.map(({ kind, conditions }) => [kind, conditions?.length])).toEqual([
      ['BNDDTL', 2],
      ['PG01', 1],
    ])
    expect(bare.disposition).toMatchObject({ verdict: 'rejected' })
  })

  it('PF: entries with their teams', () => {
    expect(record('pf-statement')).toMatchObject({
      entries: [
        { number: '12345678', antidumpingDuty: '125000', team: '054' },
        { number: '12345686', team: '998' },
      ],
    })
  })
})

describe('check against the layout', () => {
  it.each([
    'ki-importers',
    'kr-centers',
    'eq-by-number',
    'er-summaries',
    'er-detail',
    'ax-accepted',
    'ax-rejected',
    'pf-statement',
  ])('%s: no error, whichever record comes first', (name) => {
    const { findings } = check(sample(name))
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('tells a record in the wrong place, also where the first is none of the first', () => {
    const lines = new TextDecoder().decode(sample('er-detail')).split('\n')
    const swapped = [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join('\n')
    expect(check(swapped).findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'segment-out-of-place', at: { line: 5 } },
    ])
  })
})

describe('what is not laid out', () => {
  it('is told once for each record, as no fault of the file', () => {
    const { findings } = read(sample('er-summaries'))
    expect(findings.map(({ code, severity, at }) => [code, severity, at?.line])).toEqual([
      ['record-unknown', 'info', 3],
      ['record-unknown', 'info', 22],
    ])
  })

  it('is kept in the rest, and comes back where it stood', () => {
    const { messages, findings } = read(sample('pf-statement'))
    expect(messages[0]?.rest).toHaveLength(3)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const { bytes } = write(messages, { format: 'abi/pf', preserve: false })
    expect(bytes).toEqual(sample('pf-statement'))
  })

  it('is an error where the whole application is laid out', () => {
    const bytes = abiBytes([
      'A2704ZZ9      010526     KR',
      'B  2704ZZ9KR',
      'K9 WHAT IS THIS',
      'Y  2704ZZ9KR00001',
    ])
    const found = read(bytes).findings.find(({ code }) => code === 'record-unknown')
    expect(found?.severity).toBe('error')
  })
})

describe('times of twelve hours', () => {
  const row = { seats: 1, fields: 1, args: new Map<string, string>(), commas: false }
  const codec = codecs.get('twelveHours')!.make(row)!

  it.each([
    ['011426120000AM', '2026-01-14T00:00:00'],
    ['011426115959AM', '2026-01-14T11:59:59'],
    ['011426120000PM', '2026-01-14T12:00:00'],
    ['011426010203PM', '2026-01-14T13:02:03'],
    ['123199113000PM', '1999-12-31T23:30:00'],
  ])('%s is %s', (text, at) => {
    expect(codec.read([text])).toEqual([at])
    expect(codec.write([at], [])).toEqual([text])
  })

  it.each([
    '011426130000PM',
    '011426000000AM',
    '133126010000AM',
    '022926010000AM',
    '011426010000',
    '011426016000AM',
  ])('%s is none', (text) => expect(codec.read([text])).toBeUndefined())

  it.each(['2026-01-14', '2026-01-14T09:15', '2026-01-14T09:15:03.5', 'soon'])('%s is not written', (at) =>
    expect(codec.write([at], [])).toBeUndefined(),
  )

  it('every second comes back', () => {
    const seconds = fc.integer({ min: 0, max: 99 * 31_557_600 })
    fc.assert(
      fc.property(seconds, (number) => {
        const at = new Date(Date.UTC(1970, 0, 1) + number * 1000).toISOString().slice(0, 19)
        const text = codec.write([at], []) ?? []
        expect(codec.read([...text])).toEqual([at])
      }),
      runs(100),
    )
  })
})
