/**
 * Filings on their way out and in: what CBP would reject is not written unless it must be, with each reason told; what
 * keeps the rules is written without a finding and comes back as it was.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CargoRelease } from '../../src/records/cargo-release.js'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import { read } from '../../src/translate/read.js'
import { ruleFindings } from '../../src/translate/record-rules.js'
import { type WriteOptions, type WriteResult, write } from '../../src/translate/write.js'
import { soundFiling } from '../support/filing-arbitrary.js'
import { changed, deletion, isf5, isf10, unified } from '../support/filings.js'
import { runs, TIMEOUT } from '../support/runs.js'

const OPTIONS = {
  now: '2026-01-05T00:00',
  secrets: { password: 'SECRET' },
  envelope: {
    interchange: { batch: { siteCode: '2704', idCode: 'ZZ9' } },
    group: { block: { port: '2704', filer: 'ZZ9' } },
  },
} as const

const writeFiling = (filing: SecurityFiling, more: Partial<WriteOptions> = {}): WriteResult =>
  write([filing], { ...OPTIONS, format: 'abi/sf', ...more })
const release = (securityFiling: SecurityFiling): CargoRelease => ({
  type: 'CargoRelease',
  action: 'add',
  entryFiler: 'ZZ9',
  entryNumber: '00000011',
  entryType: '01',
  importer: { qualifier: 'ein', value: securityFiling.importer?.value ?? '12-345678900' },
  modeOfTransport: '11',
  estimatedValue: '1200',
  bondType: 'continuous',
  contact: { name: 'JANE DOE', phone: '5551234567' },
  securityFiling,
})
const told = ({ findings }: WriteResult): unknown[] =>
  findings.map(({ code, severity, rule, path }) => [code, severity, rule, path])

describe('writing a filing', () => {
  it('that keeps the rules gives no finding', () => {
    for (const filing of [isf10, isf5, deletion]) {
      const { bytes, findings } = writeFiling(filing)
      expect(findings).toEqual([])
      expect(bytes.length).toBeGreaterThan(5 * 80)
    }
  })

  it('that CBP would reject gives each reason, and no bytes', () => {
    const result = writeFiling(changed(isf10, { bond: undefined, 'parties[2].name': 'Small' }))
    expect(told(result)).toEqual([
      ['filing-rule', 'error', 'ISF-13', 'messages[0].records[0].bond'],
      ['filing-rule', 'error', 'ISF-31', 'messages[0].records[0].parties[2].name'],
    ])
    expect(result.bytes).toHaveLength(0)
  })

  it('is done all the same with force: the reasons are warnings then', () => {
    const result = writeFiling(changed(isf10, { bond: undefined }), { force: true })
    expect(told(result)).toEqual([['filing-rule', 'warning', 'ISF-13', 'messages[0].records[0].bond']])
    expect(new TextDecoder().decode(result.bytes)).toContain('\nSF10101ACTEI 12-345678900')
  })

  it('with an open point is done, and the point is told', () => {
    const result = writeFiling(changed(isf5, { bond: undefined }))
    expect(told(result)).toEqual([['filing-rule-open', 'warning', 'ISF-13', 'messages[0].records[0].bond']])
    expect(result.bytes.length).toBeGreaterThan(0)
  })

  it('does not take its neighbours', () => {
    const { bytes, findings } = write([isf10, changed(isf10, { bills: [] }), isf5], {
      ...OPTIONS,
      format: 'abi/sf',
    })
    expect(findings.map(({ path }) => path)).toEqual(['messages[1].records[0].bills'])
    expect(new TextDecoder().decode(bytes).match(/^SF10/gm)).toHaveLength(2)
  })

  it('inside of a cargo release keeps the stricter rules', () => {
    const options = { ...OPTIONS, format: 'abi/se' }
    expect(write([release(unified)], options).findings).toEqual([])
    const refused = write([release(changed(unified, { shipmentType: 'informal' }))], options)
    expect(told(refused)).toEqual([
      ['filing-rule', 'error', 'ISF-08', 'messages[0].records[0].securityFiling.shipmentType'],
    ])
    expect(refused.bytes).toHaveLength(0)
  })

  it('takes the filer code and the voyage, where they are told', () => {
    const filing = changed(isf10, { action: 'replace', transactionNumber: 'YY8-20260000001' })
    const rules = { filerCode: 'ZZ9', voyage: { now: '2026-01-02T00:00Z', lading: '2026-01-02T12:00Z' } }
    const result = writeFiling(filing, { rules })
    expect(result.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['ISF-05', 'warning'],
      ['ISF-35', 'warning'],
    ])
  })

  it('shows no number of a person', () => {
    const person = changed(isf10, {
      importer: { qualifier: 'ssn', value: '9876-54-321', dateOfBirth: '1961-07-04' },
    })
    for (const force of [false, true]) {
      expect(JSON.stringify(writeFiling(person, { force }).findings)).not.toMatch(
        /9876-54-321|1961-07-04|SECRET/,
      )
    }
  })
})

describe('generated filings', () => {
  it.each(['isf10', 'isf5'] as const)(
    '%s: written without a finding, read back as they were',
    (profile) => {
      fc.assert(
        fc.property(soundFiling(profile), (filing) => {
          const { bytes, findings } = writeFiling(filing)
          expect(findings).toEqual([])
          const back = read(bytes)
          expect(back.findings).toEqual([])
          expect(back.messages.map(({ records }) => records)).toEqual([[filing]])
          expect(ruleFindings(back.messages[0]!, 0)).toEqual([])
        }),
        runs(100),
      )
    },
    TIMEOUT,
  )

  it(
    'unified: written inside of a cargo release without a finding, read back as they were',
    () => {
      fc.assert(
        fc.property(soundFiling('unified'), (filing) => {
          const { bytes, findings } = write([release(filing)], { ...OPTIONS, format: 'abi/se' })
          expect(findings).toEqual([])
          const back = read(bytes)
          expect(back.findings).toEqual([])
          expect(back.messages[0]!.records[0]).toMatchObject({ securityFiling: filing })
          expect(ruleFindings(back.messages[0]!, 0)).toEqual([])
        }),
        runs(100),
      )
    },
    TIMEOUT,
  )
})

describe('a filing that was read', () => {
  const batch = (filing: SecurityFiling): Uint8Array => writeFiling(filing, { force: true }).bytes

  it('has its findings at the record and column that they are about', () => {
    const bytes = batch(changed(isf10, { 'parties[1].identifier.value': '12345678900' }))
    const message = read(bytes).messages[0]!
    const [found] = ruleFindings(message, 0)
    expect(found).toMatchObject({ rule: 'ISF-23', at: { tag: 'SF30', column: 46 } })
    expect(new TextDecoder().decode(bytes.subarray(found!.at!.offset, found!.at!.offset + 11))).toBe(
      '12345678900',
    )
  })

  it('has the nearest place for what is missing', () => {
    const filing = changed(isf10, {
      'parties[2].address': undefined,
      'manufacturers[1].lines': undefined,
      bond: undefined,
    })
    const found = ruleFindings(read(batch(filing)).messages[0]!, 0)
    expect(found.map(({ rule, path, at }) => [rule, path, at?.line, at?.tag])).toEqual([
      ['ISF-13', 'messages[0].records[0].bond', 3, 'SF10'],
      ['ISF-22', 'messages[0].records[0].parties[2].address', 10, 'SF30'],
      ['ISF-27', 'messages[0].records[0].manufacturers[1].lines', 27, 'SF30'],
    ])
  })
})
