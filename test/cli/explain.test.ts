/**
 * `explain`: what is known is told with its source, what is not known is not made up; and the scorecard as text.
 */
import { describe, expect, it } from 'vitest'
import '../../src/cli/explain-words.js'
import { explain } from '../../src/cli/explain-words.js'
import { scorecardText } from '../../src/cli/scorecard.js'
import { errorList } from '../../src/rules/errors.js'
import { filingRuleTable } from '../../src/rules/filing-rules.js'
import { scorecardOf } from '../../src/rules/index.js'
import { cli } from '../support/cli-run.js'
import { changed, isf5, isf10 } from '../support/filings.js'

describe('explain', () => {
  it.each([
    ['SF 117', /^SF 117 +APPS +Duplicate ISF transaction/],
    ['sn 117', /Duplicate ISF transaction/],
    ['SN 02', /Message accepted/],
    ['SA S1', /Bill on file: matched/],
    ['SA30', /SA30\/5-20 .*Bill number/],
    ['SF30/11-13', /^SF30\/8-42 .*Entity name/],
    ['SF10/11-13', /^SF10\/11-13 .*EI IRS number/],
    ['SF10/9-10 CT', /Complete transaction/],
    ['SF 404', /text is not known here.*ISF-27/],
    ['ISF-10', /hyphens included.*109 \/ 125/],
    ['isf-04', /Not settled: open for R/],
    ['CAMIR S08', /Duplicate ISF transaction/],
    ['BATCH X34', /UNKNOWN RECORD ID/],
    ['ACE 861', /AUTO LICENSE/],
    ['AMS 3Z', /Security filing on file/],
    ['315 VD', /B4\/3 VD .*Vessel Departure/],
    ['315 B4/9', /Equipment Status Code \(578\)/],
    ['x12/315@004010 B4', /Shipment Status Code/],
    ['baplie LOC/2.1', /component 1: .*3225/],
    ['shipmentTypes 06', /Carnet/],
    ['shipmentTypes', /06 +ISF3 +Carnet/],
    ['order', /Usual severity: error/],
  ])('%s', async (words, told) => {
    const { code, out, err } = await cli(['explain', ...words.split(' ')])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(told)
  })

  it.each([
    'SF 999',
    'SF10/9-10 QQ',
    'ISF-99',
    'nothing',
    'XX 01',
    '315 B4/99',
    '__proto__',
    'constructor toString',
    'SF\u001b[2J 1',
  ])('does not make up %j', async (words) => {
    const { code, out, lines } = await cli(['explain', ...words.split(' ')])
    expect([code, out]).toEqual([1, ''])
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\u001b')
  })

  it.each([
    [
      'E0/5-7',
      'E0/4-9',
      'Condition reference (SUMMRY): Reference Data Type Code; class AN; mandatory; always SUMMRY',
    ],
    ['E0/52-54', 'E0/52-54', 'CBP team number'],
    ['K7/34-39', 'K7/34-39', 'PNDING Center assignment pending'],
    ['JG/10', 'JG/10-15', 'Center ID'],
    ['Q2/62-64', 'Q2/62-64', 'Team Number'],
    ['CEE004', 'CEE004', 'seat: San Francisco'],
    [
      'HTS 870323',
      'HTS 870323',
      "CEE003 Automotive & Aerospace; the importer's account with CBP decides the Center",
    ],
    ['KR CEE004', 'K7/34-39 CEE004', 'Apparel, Footwear and Textiles'],
    ['AX LINITM', 'aeReferenceTypes LINITM', 'Line item'],
    ['AX 441', 'AX 441', 'Quantity/UOM Mismatch'],
  ])('puts what is of Centers into words: %s', (words, subject, meaning) => {
    const [first = '', second] = words.split(' ')
    const found = explain(first, second)
    expect(found[0]?.subject).toBe(subject)
    expect(found[0]?.meaning).toContain(meaning)
  })

  it.each(['CEE011', 'HTS 010121', 'HTS cheese'])('gives nothing for %s', (words) => {
    const [first = '', second] = words.split(' ')
    expect(explain(first, second)).toEqual([])
  })

  it('gives JSON', async () => {
    const { out } = await cli(['explain', 'SF', '106', '--json'])
    expect(JSON.parse(out)).toEqual([
      {
        subject: 'SF 106',
        meaning: 'Invalid action code: action code not valid. Kept away by ISF-02.',
        source: 'APPS',
      },
    ])
  })

  it('knows every code of the error lists, and every rule', () => {
    for (const code of errorList('catairIsf').codes.keys()) expect(explain('SF', code), code).not.toEqual([])
    for (const code of errorList('batchAndBlock').codes.keys())
      expect(explain('X1', code), code).not.toEqual([])
    for (const { id } of filingRuleTable()) expect(explain(id, undefined), id).toHaveLength(1)
  })
})

describe('the scorecard as text', () => {
  const voyage = { now: '2026-03-01T00:00Z', lading: '2026-03-05T08:30+08:00' }

  it('has a line for each element, the deadlines, and the basis of the comparison', () => {
    const lines = scorecardText(isf10, scorecardOf(isf10, { voyage })).split('\n')
    expect(lines[0]).toBe('ISF-10 PO4711A, bill ZZZHEX00012345: 10 of 10 elements')
    expect(lines[2]).toMatch(
      /^seller +present +EXAMPLE TRADING HK LTD, SHENZHEN, CN +SF30 SE +2026-03-04T08:30\+08:00, 3 d 30 min left +filing, entry \(partly\)$/,
    )
    expect(lines.filter((line) => line.includes('cannot be judged: no arrival time is known'))).toHaveLength(
      3,
    )
    expect(lines.at(-2)).toMatch(/^asked for by: General knowledge .*\(\?\)/)
  })

  it('tells what is missing and what is late', () => {
    const filing = changed(isf10, { parties: [], 'manufacturers[0].lines[0].origin': undefined })
    const text = scorecardText(
      filing,
      scorecardOf(filing, { voyage: { ...voyage, now: '2026-03-04T00:31Z' } }),
    )
    expect(text).toMatch(/^seller +missing/m)
    expect(text).toMatch(/^country of origin +partial +CN; VN/m)
    expect(text).toContain('2026-03-04T08:30+08:00, 1 min late')
  })

  it('counts what is there; what may still follow is told apart', () => {
    const parties = (isf10.parties ?? []).filter(
      ({ role }) => role !== 'consolidator' && role !== 'stuffingLocation',
    )
    const filing = changed(isf10, { actionReason: 'flexibleTiming', parties })
    expect(scorecardText(filing, scorecardOf(filing))).toMatch(/: 8 of 10 elements, 2 may follow\n/)
  })

  it('of an ISF-5 has its five, and no comparison of the ten', () => {
    const text = scorecardText(isf5, scorecardOf(isf5, { cargo: 'frob' }))
    expect(text).toMatch(/^ISF-5, freight remaining on board ZZZC445566778: 5 of 5 elements/)
    expect(text).not.toContain('ASKED FOR BY')
  })

  it('stays on its lines and masks persons, whatever the filing says', () => {
    const filing = changed(isf10, {
      filerReference: 'A\nB\u001b[2J',
      'parties[2].name': 'X\r\nY'.repeat(40),
      'parties[1].identifier': { qualifier: 'ssn', value: '987-65-4321' },
    })
    const text = scorecardText(filing, scorecardOf(filing))
    expect(text).not.toMatch(/[\u001b\r]|987-65-4321/)
    expect(text).toContain('34 (masked)')
    expect(text.split('\n')).toHaveLength(16)
  })
})
