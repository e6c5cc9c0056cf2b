/**
 * The verb `check`: order of segments with repairs that do not cascade, values, envelopes; each level with its own
 * findings.
 */
import { describe, expect, it } from 'vitest'
import { check } from '../../src/translate/check.js'

const UNB = "UNB+UNOA:2+SENDER+RECIPIENT+261122:0530+7'"

/** A BAPLIE of D.95B around these segments of its cells. */
function plan(...body: string[]): string {
  const head = ['BGM++1+9', 'DTM+137:2611220530:201', 'TDT+20+1E', 'LOC+5+DEHAM', 'DTM+133:2611220530:201']
  return message([...head, ...body])
}

function message(segments: readonly string[]): string {
  const count = segments.length + 2
  return `${UNB}${['UNH+1+BAPLIE:D:95B:UN', ...segments, `UNT+${count}+1`, 'UNZ+1+7'].join("'")}'`
}

/** `code@segment`, with the seat of a value. */
function found(input: string): string[] {
  return check(input).findings.map(({ code, at }) => {
    const seat = at?.element === undefined ? '' : ` ${at.element}.${at.component ?? 0}`
    return `${code} ${at?.segment ?? ''} ${at?.tag ?? ''}${seat}`
  })
}

const CELL = ['LOC+147+0010182::5', 'MEA+WT++KGM:9000', 'LOC+9+DEHAM', 'LOC+11+USNYC', 'RFF+BM:1']
const without = (tag: string, from: readonly string[] = CELL): string[] =>
  from.filter((one) => !one.startsWith(tag))

describe('the order of segments', () => {
  it('clean stays clean', () => {
    expect(found(plan(...CELL, ...CELL, ...CELL))).toEqual([])
  })

  it('one missing segment is one finding, at the segment that came instead', () => {
    expect(found(plan(...CELL, ...without('MEA'), ...CELL))).toEqual(['segment-missing 13 LOC'])
    expect(found(plan(...CELL, ...without('LOC+147'), ...CELL))).toEqual(['segment-missing 12 MEA'])
    expect(found(plan(...CELL, ...without('RFF'), ...CELL))).toEqual(['segment-missing 16 LOC'])
    expect(found(plan(...without('RFF')))).toEqual(['segment-missing 11 UNT'])
  })

  it('one stray segment is one finding', () => {
    expect(found(plan(...CELL, 'XYZ+1', ...CELL))).toEqual(['segment-unknown 12 XYZ'])
    expect(found(plan(...CELL, 'BGM++2+9', ...CELL))).toEqual(['segment-out-of-place 12 BGM'])
    expect(found(plan('LOC+147+0010182::5', 'RFF+BM:1', ...CELL.slice(1)))).toEqual([
      'segment-out-of-place 8 RFF',
    ])
  })

  it('segments and groups too many', () => {
    const [loc = '', mea = ''] = CELL
    const many = [loc, ...Array<string>(10).fill(mea), ...CELL.slice(2)]
    expect(found(plan(...many, ...CELL))).toEqual(['segment-too-many 17 MEA'])
    const legs = Array(3).fill(['TDT+20+1E', 'LOC+5+DEHAM', 'DTM+133:2611220530:201']).flat()
    expect(found(plan(...legs, ...CELL))).toEqual(['group-too-many 13 TDT'])
  })

  it('says what is missing, for acknowledgements', () => {
    const [one] = check(plan(...without('MEA'))).findings
    expect(one).toMatchObject({ code: 'segment-missing', about: { segment: 'MEA', group: 'SG2' } })
  })
})

describe('values', () => {
  it.each([
    ['RFF', 'element-missing 11 RFF 1.0'],
    ['RFF+:1', 'element-missing 11 RFF 1.1'],
    ['RFF+BM:1+2', 'element-too-many 11 RFF 2.1'],
    ['RFF+BM:1:2:3:4', 'component-too-many 11 RFF 1.5'],
    [`RFF+BM:${'1'.repeat(36)}`, 'element-too-long 11 RFF 1.2'],
    ['RFF+QQQ:1', 'code-unlisted 11 RFF 1.1'],
    ['RFF+BM:1+', 'trailing-separator 11 RFF 2.1'],
  ])('%s', (segment, wanted) => {
    expect(found(plan(...without('RFF'), segment))).toEqual([wanted])
  })

  it.each([
    ['9000', []],
    ['21,5', []],
    ['21.5', []],
    ['-4', []],
    ['21.', ['element-type 8 MEA 3.2']],
    ['9 000', ['element-type 8 MEA 3.2']],
    ['1.2.3', ['element-type 8 MEA 3.2']],
    ['4-', ['element-type 8 MEA 3.2']],
  ])('a number %s', (value, wanted) => {
    const [loc = '', , ...rest] = CELL
    // 6314 is an..18; RNG 6162 is n..18
    expect(found(plan(loc, 'MEA+WT++KGM:1', `RNG+4+CEL:${value}`, ...rest))).toEqual(
      wanted.map((one) => one.replace('8 MEA 3.2', '9 RNG 2.2')),
    )
  })

  it.each([
    ['DTM+137:20261122:102', []],
    ['DTM+137:20261132:102', ['date-invalid 3 DTM 1.2']],
    ['DTM+137:202611220530:201', ['date-invalid 3 DTM 1.2']],
    ['DTM+137:2611222530:201', ['date-invalid 3 DTM 1.2']],
    ['DTM+137:2611220530EST:301', []],
    ['DTM+137:20261101-20261130:711', []],
  ])('%s', (segment, wanted) => {
    const clean = plan(...CELL)
    expect(found(clean.replace('DTM+137:2611220530:201', segment))).toEqual(wanted)
  })
})

describe('a directory whose facts are less sure', () => {
  const body = ['BGM+785:::1:2+1+9', 'DTM+137:20261122:102']
  const faults = (directory: string) =>
    check(message(body).replace('95B', directory)).findings.filter(({ at }) => at?.tag === 'BGM')

  it('warns of what it may lack, and says why', () => {
    expect(faults('18A').map(({ code, severity }) => [code, severity])).toEqual([
      ['component-too-many', 'error'],
    ])
    const [one, ...others] = faults('21A')
    expect(one).toMatchObject({ code: 'component-too-many', severity: 'warning' })
    expect(one?.message).toContain('(uncertain: 21A is from one secondary source')
    expect(others).toEqual([])
  })
})

describe('levels', () => {
  it('each message, group and interchange has its own findings and counts', () => {
    const bad = plan(...without('MEA')).replace("UNZ+1+7'", "UNZ+2+7'")
    const result = check(plan(...CELL).replaceAll('+7', '+6') + bad)
    expect(result.messages.map(({ errors, segments, stated }) => [errors, segments, stated])).toEqual([
      [0, 12, '12'],
      [1, 11, '11'],
    ])
    expect(
      result.interchanges.map(({ findings, stated, messages }) => [findings.length, stated, messages]),
    ).toEqual([
      [0, '1', 1],
      [1, '2', 1],
    ])
    expect(result.findings.map(({ code }) => code)).toEqual(['segment-missing', 'trailer-count'])
  })

  it('a reference that was used before', () => {
    expect(found(plan(...CELL) + plan(...CELL))).toEqual(['reference-duplicate  UNB 5.1'])
  })

  it('a message without a definition is told', () => {
    expect(found(plan(...CELL).replace('BAPLIE', 'QUOTES'))).toEqual(['definition-missing 1 UNH'])
  })
})
