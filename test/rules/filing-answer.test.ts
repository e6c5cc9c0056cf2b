/** Answers tied to their filing: which record, which field, and what is stored for the next replace or delete. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import type { SecurityFilingAdvisory } from '../../src/records/security-filing-advisory.js'
import type { SecurityFilingResponse } from '../../src/records/security-filing-response.js'
import { applyAdvisory, applyResponse } from '../../src/rules/index.js'
import { read } from '../../src/translate/read.js'

const recordsOf = (name: string): object[] =>
  read(readFileSync(new URL(`../../samples/abi/${name}.abi`, import.meta.url))).messages.flatMap(
    (one) => one.records,
  )
const filing = recordsOf('sf-isf10-standard')[0] as SecurityFiling
const answer = (name: string, k = 0) => recordsOf(name)[k] as SecurityFilingResponse

const short = (given: SecurityFiling, response: SecurityFilingResponse) =>
  applyResponse(given, response).errors.map(({ record, code, paths, field }) => [
    record,
    code,
    paths.join(' '),
    field ?? '',
  ])

describe('the answer to a filing', () => {
  it('accepted: the transaction number is stored, in a copy', () => {
    const applied = applyResponse(filing, answer('sn-accepted'))
    expect(applied).toMatchObject({
      verdict: 'accepted',
      verdictText: 'ISF ACCEPTED',
      errors: [],
      findings: [],
      filing: { transactionNumber: 'ZZ9-20260000001', filerReference: 'PO4711A' },
    })
    expect(filing.transactionNumber).toBeUndefined()
  })

  it('accepted with warnings: the container that is meant', () => {
    const applied = applyResponse(filing, answer('sn-accepted-warnings'))
    expect(applied.filing.transactionNumber).toBe('ZZ9-20260000001')
    expect(applied.errors).toEqual([
      {
        kind: 'recordWarning',
        code: '611',
        text: 'EQUIPMENT NOT ON BILL',
        record: 'SF25',
        paths: ['containers[0]'],
      },
    ])
  })

  it('rejected: a field where the code names it, else the record; nothing is stored', () => {
    const wrong = { ...filing, importer: { qualifier: 'ein' as const, value: '12-34567' } }
    const applied = applyResponse(wrong, answer('sn-rejected-records'))
    expect(applied.errors).toMatchObject([
      { record: 'SF10', code: '125', field: 'importer.value', paths: [''], kind: 'recordRejected' },
      { record: 'SF40', code: '404', paths: [] },
    ])
    expect(applied.errors[0]?.trigger).toMatch(/not in a valid format/)
    expect(applied.errors[1]).not.toHaveProperty('field')
    expect(applied.filing).toBe(wrong)
  })

  it('each record of a party', () => {
    expect(short(filing, answer('sn-rejected-parties'))).toEqual(
      [
        ['SF15', '331', '', ''],
        ['SF15', '332', '', ''],
        ['SF20', '340', 'filerReference', ''],
        ['SF35', '370', 'parties[2].address.parts[2]', ''],
        ['SF36', '371', 'parties[2].address', ''],
        ['SF30', '360', 'parties[3]', ''],
        ['SF31', '361', 'parties[3].secondaryName', ''],
        ['SF30', '350', 'parties[4]', ''],
        ['SF30', '351', 'parties[4]', ''],
      ].map((row) => (row[0] === 'SF15' ? [row[0], row[1], 'bills[0]', ''] : row)),
    )
  })

  it('where two equal lines are meant, both', () => {
    const isf5 = recordsOf('sf-isf5-frob')[0] as SecurityFiling
    const twice = { ...isf5, lines: [...isf5.lines!, isf5.lines![0]!] }
    expect(short(twice, answer('sn-rejected-isf5'))).toEqual([
      ['SF40', '404', 'lines[0] lines[2]', ''],
      ['SF40', '404', 'lines[1]', ''],
      ['SF50', '450', 'routing', ''],
    ])
  })

  it('a tariff number under the manufacturer that came back with it', () => {
    const one = filing.manufacturers![0]!
    const given = { ...filing, manufacturers: [one, { ...one, lines: [{ hts: '940511', origin: 'CN' }] }] }
    expect(short(given, answer('sn-rejected-records')).at(-1)).toEqual([
      'SF40',
      '404',
      'manufacturers[1].lines[0]',
      '',
    ])
  })

  it('of the older form too: the verdict is the line without a code', () => {
    const applied = applyResponse(filing, answer('sn-older-form'))
    expect(applied.verdict).toBe('rejected')
    expect(applied.errors.map(({ code, kind }) => [code, kind])).toEqual([
      ['125', 'rejected'],
      ['332', undefined],
    ])
  })

  it('the suffix 00 that the answer puts to an IRS number is the same importer', () => {
    const given = { ...filing, importer: { qualifier: 'ein' as const, value: '12-3456789' } }
    expect(applyResponse(given, answer('sn-accepted')).findings).toEqual([])
  })

  it('the answer to another filing is told, and stores nothing', () => {
    const other = { ...filing, transactionNumber: 'ZZ9-20260000077' }
    const applied = applyResponse(other, answer('sn-accepted'))
    expect(applied.findings).toMatchObject([{ code: 'mismatch', path: 'transactionNumber' }])
    expect(applied.filing.transactionNumber).toBe('ZZ9-20260000077')
    const another = { ...filing, importer: { qualifier: 'ssn' as const, value: '900-12-3456' } }
    const { findings } = applyResponse(another, answer('sn-accepted'))
    expect(findings).toMatchObject([{ code: 'mismatch', path: 'importer.value' }])
    expect(JSON.stringify(findings)).not.toContain('900-12-3456')
  })
})

describe('a status advisory', () => {
  const advisory = (name: string) => recordsOf(name)[0] as SecurityFilingAdvisory

  it('ties its bills to those of the filing', () => {
    expect(applyAdvisory(filing, advisory('sa-matched'))).toEqual([
      { paths: ['bills[0]'], bill: 'ZZZHEX00012345', match: 'matched', code: 'S1', text: 'BILL ON FILE' },
    ])
    const range = recordsOf('sf-to-order-range')[0] as SecurityFiling
    expect(applyAdvisory(range, advisory('sa-no-match')).map(({ paths, match }) => [paths, match])).toEqual([
      [['bills[0]'], 'noMatch'],
      [['bills[1]'], 'noMatch'],
    ])
  })

  it('finds a bill that has its type in front, and says where there is none', () => {
    const bills = [{ type: 'house' as const, issuer: 'SC99', number: '9999999999' }]
    expect(applyAdvisory({ ...filing, bills }, advisory('sa-before-ace'))[0]?.paths).toEqual(['bills[0]'])
    expect(applyAdvisory(filing, advisory('sa-before-ace'))[0]?.paths).toEqual([])
  })
})
