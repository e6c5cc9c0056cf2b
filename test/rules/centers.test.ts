/**
 * Centers of Excellence and Expertise: what is known is found with its source, what is not known is not guessed.
 */
import { describe, expect, it } from 'vitest'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import {
  center,
  centerOfImporter,
  centerOfTariff,
  centers,
  parseCenterTable,
  routeByCenter,
} from '../../src/rules/index.js'

const OWN = `# ours
importer,12-345678900,CEE004
hts,6101-6217,004

hts,9405,CEE008
`

describe('lookup', () => {
  it('knows the ten with seat', () => {
    expect(centers().map(({ code, seat }) => `${code} ${seat}`)).toEqual([
      'CEE001 New York',
      'CEE002 Miami',
      'CEE003 Detroit',
      'CEE004 San Francisco',
      'CEE005 Chicago',
      'CEE006 Houston',
      'CEE007 Los Angeles',
      'CEE008 Atlanta',
      'CEE009 Buffalo',
      'CEE010 Laredo',
    ])
    expect(center('003')).toEqual(center('CEE003'))
    expect(center('011')).toBeUndefined()
  })

  it.each([
    ['280100', 'CEE001'],
    ['330299', 'CEE001'],
    ['8711200000', 'CEE003'],
    ['871200', undefined],
    ['330300', undefined],
    ['940511', undefined],
    ['94', undefined],
    ['no number', undefined],
  ])('tariff number %s: %s', (hts, code) => {
    expect(centerOfTariff(hts)?.center.code).toBe(code)
  })

  it('says where a range is from and when it was so', () => {
    expect(centerOfTariff('280100')).toMatchObject({
      basis: 'published-range',
      source: 'phc2015, 2015-01-28',
    })
  })
})

describe('a table of one’s own', () => {
  const { table, findings } = parseCenterTable(OWN)

  it('goes before what is published', () => {
    expect(findings).toEqual([])
    expect(centerOfImporter('12-345678900', table)).toMatchObject({ basis: 'importer', source: 'line 2' })
    expect(centerOfTariff('940511', table)).toMatchObject({ center: { code: 'CEE008' }, basis: 'own-table' })
    expect(centerOfTariff('610100', table)?.center.code).toBe('CEE004')
    expect(centerOfTariff('280100', table)?.center.code).toBe('CEE001')
  })

  it.each([
    ['importer,12-345678900', 'three values'],
    ['importer,12-345678900,CEE011', 'no such Center'],
    ['hts,61,CEE004', 'four digits'],
    ['hts,6217-6101,CEE004', 'wrong way round'],
    ['port,2704,CEE004', 'begins with'],
    ['hts,6101,CEE004\nhts,6101-6103,CEE005', 'another Center on line 1'],
    ['importer,1,CEE004\nimporter,1,CEE005', 'another Center on line 1'],
    ['__proto__,constructor,CEE004', 'begins with'],
  ])('tells what is wrong with %j', (csv, told) => {
    const wrong = parseCenterTable(csv).findings
    expect(wrong).toHaveLength(1)
    expect(wrong[0]!.message).toContain(told)
    expect(wrong[0]!.at?.line).toBe(csv.split('\n').length)
  })
})

describe('routing', () => {
  const filing = (importer: string, ...tariffs: string[]): SecurityFiling => ({
    type: 'SecurityFiling',
    importer: { qualifier: 'ein', value: importer },
    manufacturers: [{ lines: tariffs.map((hts) => ({ hts })) }],
  })
  const batch = [
    filing('12-345678900', '280100'),
    filing('98-765432100', '280100', '293000'),
    filing('98-765432100', '280100', '870100'),
    filing('98-765432100', '010121'),
    filing('98-765432100', '280100', '010121'),
  ]

  it('groups a batch by Center, and leaves apart what cannot be decided', () => {
    const groups = routeByCenter(batch, parseCenterTable(OWN).table)
    expect(groups.map(({ route, filings }) => [route, filings.map(({ index }) => index)])).toEqual([
      ['CEE001', [1, 4]],
      ['CEE004', [0]],
      ['SEVERAL', [2]],
      ['UNKNOWN', [3]],
    ])
    expect(groups[0]!.filings[1]!.unknownTariffs).toEqual(['010121'])
    expect(groups[2]!.filings[0]!.found.map((one) => one.center.code)).toEqual(['CEE001', 'CEE003'])
  })

  it('puts every filing into exactly one group', () => {
    const all = routeByCenter(batch).flatMap(({ filings }) => filings.map(({ index }) => index))
    expect(all.sort()).toEqual([0, 1, 2, 3, 4])
    expect(routeByCenter([])).toEqual([])
  })
})
