/**
 * Security filings through the maps: filings that keep the rules come back from the wire as they were and without a
 * finding, in the strictest writing; what the columns cannot hold is refused, never cut, joined or moved.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import { shownAs } from '../support/as-given.js'
import { type Profile, soundFiling } from '../support/filing-arbitrary.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { ABI_HEADERS } from '../support/write-tree.js'

vi.setConfig({ testTimeout: TIMEOUT })

const { interchange, group } = ABI_HEADERS
const BATCH = { envelope: { interchange, group: group! }, secrets: { password: 'SECRET' } }
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** A release around a security filing of a unified entry. */
const entryWith = (securityFiling: SecurityFiling): object => ({
  type: 'CargoRelease',
  action: 'add',
  entryFiler: 'ZZ9',
  entryNumber: '12345678',
  entryType: '01',
  importer: securityFiling.importer,
  modeOfTransport: '11',
  bondType: 'continuous',
  estimatedValue: '48250',
  contact: { name: 'PAT BROKER', phone: '5550100' },
  bills: [{ type: 'regular', issuer: 'ZZZC', number: '700100', isNonAms: false }],
  lines: [{ number: '001', origin: 'CN', tariffs: [{ hts: '9405110010', value: '48250' }] }],
  securityFiling,
})

describe.each<[Profile, string]>([
  ['isf10', 'abi/sf'],
  ['isf5', 'abi/sf'],
  ['unified', 'abi/se'],
])('%s as %s', (profile, format) => {
  it('what keeps the rules comes back as it was, without a finding', () => {
    fc.assert(
      fc.property(soundFiling(profile), (filing) => {
        const record = profile === 'unified' ? entryWith(filing) : filing
        const { bytes, findings } = write([record], { format, ...BATCH })
        expect(findings).toEqual([])
        const lines = latin1(bytes).split('\n').slice(0, -1)
        expect(lines.filter((line) => line.length !== 80)).toEqual([])
        const back = read(bytes)
        expect(back.findings).toEqual([])
        expect(back.messages.flatMap((one) => one.rest)).toEqual([])
        const type = profile === 'unified' ? 'CargoRelease' : 'SecurityFiling'
        expect(shownAs(back.messages[0]!.records[0]!, type)).toEqual(shownAs(record, type))
      }),
      runs(100),
    )
  })
})

const filing: SecurityFiling = {
  type: 'SecurityFiling',
  submissionType: 'isf10',
  action: 'add',
  actionReason: 'complete',
  shipmentType: 'standard',
  importer: { qualifier: 'ein', value: '12-345678900' },
  parties: [{ role: 'seller', name: 'ORCHID TRADING' }],
}

/** The errors of writing, but for those of the rules: these are tests of the map and the columns. */
const refusals = (given: object): [string, string | undefined][] =>
  write([{ ...filing, ...given }], { format: 'abi/sf', ...BATCH, force: true })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, path])

const AT = 'messages[0].records[0]'
const part = (text: string) => ({ qualifier: 'street' as const, text })

describe('refused', () => {
  it.each<[string, object, string, string]>([
    [
      'a name of 36 characters',
      { parties: [{ role: 'seller', name: 'A'.repeat(36) }] },
      'value-too-long',
      'parties[0].name',
    ],
    [
      'a part of an address of 36 characters',
      {
        parties: [
          {
            role: 'seller',
            name: 'A',
            address: { parts: [part('A'), part('B'.repeat(36))], city: 'C', country: 'DE' },
          },
        ],
      },
      'value-too-long',
      'parties[0].address.parts[1].text',
    ],
    [
      'a seventh part of an address',
      {
        parties: [
          {
            role: 'seller',
            name: 'A',
            address: { parts: Array(7).fill(part('A')), city: 'C', country: 'DE' },
          },
        ],
      },
      'value-unwritable',
      'parties[0].address.parts[6]',
    ],
    [
      'letters that are not ASCII',
      { parties: [{ role: 'seller', name: 'MÖBEL' }] },
      'value-unwritable',
      'parties[0].name',
    ],
    [
      'small letters',
      { parties: [{ role: 'seller', name: 'Orchid' }] },
      'value-unwritable',
      'parties[0].name',
    ],
    ['blanks at the end', { filerReference: 'PO 1 ' }, 'value-unwritable', 'filerReference'],
    [
      'lines beside manufacturers, whose lines they would become',
      { manufacturers: [{ party: { name: 'A' } }], lines: [{ hts: '940592' }] },
      'value-unwritable',
      'lines',
    ],
    ['a required field that is absent', { importer: { value: '12-345678900' } }, 'mandatory-missing', ''],
  ])('%s', (_, given, code, path) => {
    expect(refusals(given)[0]).toEqual([code, path === '' ? AT : `${AT}.${path}`])
    expect(write([{ ...filing, ...given }], { format: 'abi/sf', ...BATCH, force: true }).bytes).toHaveLength(
      0,
    )
  })

  it('a long name is never written into the second one', () => {
    const name = 'INTERNATIONAL CONSOLIDATED TRADING AND MANUFACTURING COMPANY'
    expect(refusals({ parties: [{ role: 'seller', name }] })).toEqual([
      ['value-too-long', `${AT}.parties[0].name`],
    ])
  })
})

describe('read', () => {
  const sample = (lines: readonly string[]): Uint8Array => {
    const all = [
      'A2704ZZ9      010526     SF',
      'B  2704ZZ9SF',
      ...lines,
      'Y  2704ZZ9SF',
      'Z2704ZZ9      010526',
    ]
    return new TextEncoder().encode(all.map((line) => `${line.padEnd(80)}\n`).join(''))
  }
  const HEAD = `${'SF10101ACTEI 12-345678900'.padEnd(57)}12-345678900   018`

  it('a fourth address record of a party is kept apart', () => {
    const street = 'SF3515STREET 1                           15STREET 2'
    const { messages, findings } = read(sample([HEAD, 'SF30SE A', street, street, street, street]))
    const [record] = messages[0]!.records as SecurityFiling[]
    expect(record?.parties?.[0]?.address?.parts).toHaveLength(6)
    expect(messages[0]!.rest).toMatchObject([{ tag: 'SF35', after: 'SF35' }])
    expect(findings.map(({ code }) => code)).toContain('repeated')
  })

  it('tariff numbers stand with the manufacturer before them, others alone', () => {
    const { messages } = read(sample([HEAD, 'SF30MF A', 'SF40940592    CN', 'SF30MF B', 'SF40940511    VN']))
    expect(messages[0]!.records[0]).toMatchObject({
      manufacturers: [
        { party: { name: 'A' }, lines: [{ hts: '940592', origin: 'CN' }] },
        { party: { name: 'B' }, lines: [{ hts: '940511', origin: 'VN' }] },
      ],
    })
    const isf5 = read(sample(['SF10201ACT2  ZZZC', 'SF30BKPA', 'SF40940592', 'SF40940511']))
    expect(isf5.messages[0]!.records[0]).toMatchObject({ lines: [{ hts: '940592' }, { hts: '940511' }] })
  })

  it('each value is found again in its columns, also in the second address record', () => {
    const street = ['SF350188', 'SF3515STREET 1                           02STREET 2']
    const [message] = read(sample([HEAD, 'SF15BMZZZHEX1', 'SF30SE A', ...street])).messages
    const placeOf = (path: string) => {
      const place = message!.locate(`records[0].${path}`)
      return [place?.line, place?.column, place?.tag]
    }
    expect(placeOf('shipmentType')).toEqual([3, 6, 'SF10'])
    expect(placeOf('bills[0].number')).toEqual([4, 7, 'SF15'])
    expect(placeOf('parties[0].address.parts[0].text')).toEqual([6, 7, 'SF35'])
    expect(placeOf('parties[0].address.parts[2].text')).toEqual([7, 44, 'SF35'])
  })

  it('a date of birth that is none is kept as it stood', () => {
    const { messages, findings } = read(sample([`${HEAD.slice(0, 28)}13451980${HEAD.slice(36)}`]))
    expect(findings.some(({ code }) => code === 'value-invalid')).toBe(true)
    expect(messages[0]!.rest).toMatchObject([{ in: 'SF10', value: '13451980' }])
  })
})
