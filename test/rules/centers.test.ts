/**
 * Centers of Excellence and Expertise: what is known is found with its source, what is not known is not guessed.
 */
import { describe, expect, it } from 'vitest'
import type { ImporterQueryResponse } from '../../src/records/importer-query-response.js'
import type { SecurityFiling } from '../../src/records/security-filing.js'
import {
  center,
  centerOfImporter,
  centerOfTariff,
  centerRouteOf,
  centers,
  centersOfImporters,
  centerTableOf,
  joinCenterTables,
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
    ['hts,610,CEE004', '2, 4, 6, 8 or 10 digits'],
    ['hts,61-6217,CEE004', 'as many from as to'],
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

describe('tables of tariff numbers of any length', () => {
  const { table, findings } = parseCenterTable(
    '\ufeffhts,94,CEE008\r\n"hts","9405","CEE007"\nhts,940511-940519,CEE010\nimporter,1,NOTELG\n',
    'ours',
  )

  it.each([
    ['9401000000', 'CEE008', 'ours line 1'],
    ['9405920000', 'CEE007', 'ours line 2'],
    ['940511', 'CEE010', 'ours line 3'],
    ['9405', 'CEE007', 'ours line 2'],
  ])('%s: %s, the longest that fits', (hts, code, source) => {
    expect(findings).toEqual([])
    expect(centerOfTariff(hts, table)).toMatchObject({ center: { code }, basis: 'own-table', source })
  })

  it('an importer that no Center is for is not routed by its goods', () => {
    const filing: SecurityFiling = {
      type: 'SecurityFiling',
      importer: { value: '1' },
      lines: [{ hts: '940511' }],
    }
    expect(centerRouteOf([filing], table)).toMatchObject({ route: 'NOTELG', notEligible: 'ours line 4' })
    expect(centerRouteOf([], table).route).toBe('UNKNOWN')
  })

  it('several tables are one; where they contradict each other the first stands, and it is told', () => {
    const other = parseCenterTable('hts,9405,CEE001\nimporter,1,CEE002\nimporter,2,CEE003\n', 'theirs').table
    const joined = joinCenterTables([table, other])
    expect(joined.conflicts).toEqual([
      'theirs line 2: the importer has another Center on ours line 4',
      'theirs line 1: these tariff numbers have another Center on ours line 2',
    ])
    expect(centerOfTariff('940592', joined.table)?.center.code).toBe('CEE007')
    expect(centerOfImporter('2', joined.table)?.center.code).toBe('CEE003')
  })
})

describe('Centers that CBP has told', () => {
  const answer: ImporterQueryResponse = {
    type: 'ImporterQueryResponse',
    results: [
      { number: '12-345678900', name: 'PLAIN', center: 'CEE004' },
      { number: '12-345678900', legalName: 'PLAIN IMPORTS' },
      { number: '2', center: 'notEligible' },
      { number: '3', center: 'pending' },
      { number: '4', center: { code: 'CEE011' } },
      { number: '5' },
      { found: 'notOnFile' },
    ],
  }

  it('are one an importer, whichever result has it', () => {
    expect(centersOfImporters(answer)).toEqual([
      { number: '12-345678900', name: 'PLAIN IMPORTS', center: 'CEE004' },
      { number: '2', center: 'notEligible' },
      { number: '3', center: 'pending' },
      { number: '4', center: { code: 'CEE011' } },
      { number: '5' },
    ])
  })

  it('make a table, without those that are pending or not known', () => {
    const table = centerTableOf([answer], 'answer of today')
    expect([...table.importers.keys()]).toEqual(['12-345678900', '2'])
    expect(centerOfImporter('12-345678900', table)).toMatchObject({
      basis: 'importer',
      source: 'answer of today',
    })
    expect(centerOfImporter('2', table)).toBeUndefined()
  })
})
