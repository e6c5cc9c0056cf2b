/**
 * The envelope against its own definition: each fault of a header or trailer is one finding, at its element and
 * component; what is right stays clean; passwords are in no finding.
 */
import { describe, expect, it } from 'vitest'
import { cellOf, type SegmentDefinition, serviceSegmentOf } from '../../src/message/definition.js'
import { check } from '../../src/translate/check.js'

type Lines = Readonly<Record<string, string>>

const EDIFACT = {
  UNB: 'UNB+UNOA:2+SENDER:ZZ+RECIPIENT:ZZ+261122:0530+7',
  UNG: 'UNG+BAPLIE+APP1:ZZ+APP2:ZZ+261122:0530+9+UN+D:95B',
  UNH: 'UNH+1+BAPLIE:D:95B:UN:SMDG20',
  body:
    "BGM++1+9'DTM+137:2611220530:201'TDT+20+1E'LOC+5+DEHAM'DTM+133:2611220530:201'" +
    "LOC+147+0010182::5'MEA+WT++KGM:9000'LOC+9+DEHAM'LOC+11+USNYC'RFF+BM:1",
  UNT: 'UNT+12+1',
  UNE: 'UNE+1+9',
  UNZ: 'UNZ+1+7',
}

const X12 = {
  ISA: 'ISA*00*          *00*          *ZZ*SENDER         *02*RECV           *261122*0530*U*00401*000000007*0*P*:',
  GS: 'GS*QO*SENDER*RECV*20261122*0530*7*X*004010',
  ST: 'ST*315*0001',
  body: 'B4***VA*20261122***ORSU*123456***USLAX*UN~N9*BN*BK1~Q2*9712345*PA*******612E***L*VESSEL~R4*L*UN*USLAX',
  SE: 'SE*6*0001',
  GE: 'GE*1*7',
  IEA: 'IEA*1*000000007',
}

const file = (lines: Lines): string => {
  const end = 'UNB' in lines ? "'" : '~'
  return Object.values(lines).join(end) + end
}

/** The findings of a file of which one line is another, or several are. */
function found(lines: Lines, changed: Lines): string[] {
  return check(file({ ...lines, ...changed })).findings.map(({ code, severity, at }) => {
    const seat = at?.element === undefined ? '' : ` ${at.element}.${at.component ?? 0}`
    return `${severity} ${code} ${at?.tag}${seat}`
  })
}

const change = (lines: Lines, tag: string, from: string, to: string): string[] => {
  expect(lines[tag]).toContain(from)
  return found(lines, { [tag]: (lines[tag] ?? '').replace(from, to) })
}

describe('EDIFACT', () => {
  it('clean stays clean', () => {
    expect(found(EDIFACT, {})).toEqual([])
  })

  it.each([
    ['UNB', 'UNOA', 'UNOX', ['warning code-unlisted UNB 1.1']],
    [
      'UNB',
      '+7',
      '+123456789012345',
      ['warning trailer-reference UNZ 2.1', 'warning element-too-long UNB 5.1'],
    ],
    ['UNB', 'SENDER', 'S'.repeat(36), ['warning element-too-long UNB 2.1']],
    ['UNB', ':ZZ+REC', ':ZZZZZ+REC', ['warning element-too-long UNB 2.2']],
    ['UNB', '261122', '261322', ['warning date-format UNB 4.1']],
    ['UNB', '0530', '2530', ['warning date-format UNB 4.2']],
    ['UNB', '+7', '+7++APP+1', ['warning element-type UNB 8.1']],
    ['UNB', '+7', '+7++APP+B', ['warning code-unlisted UNB 8.1']],
    ['UNB', '+7', '+7++++++2', ['warning code-unlisted UNB 11.1']],
    ['UNB', '+7', '+7+', ['info trailing-separator UNB 6.1']],
    ['UNB', '+7', '+7+++++++X+Y', ['warning element-too-many UNB 12.1']],
    ['UNG', 'BAPLIE', 'BAPLIES', ['warning element-too-long UNG 1.1', 'warning group-mismatch UNH 2.1']],
    ['UNG', '+UN+', '+QQ+', ['warning code-unlisted UNG 6.1']],
    ['UNH', ':UN:', ':QQ:', ['warning code-unlisted UNH 2.4']],
    ['UNH', 'SMDG20', 'SMDG200', ['warning element-too-long UNH 2.5']],
    ['UNH', 'SMDG20', 'SMDG20:X:Y', ['warning component-too-many UNH 2.6']],
    ['UNT', '12', '0000012', ['warning element-too-long UNT 1.1']],
    ['UNE', '1+', 'A+', ['warning trailer-count UNE 1.1']],
    ['UNZ', '+7', '+7+8', ['warning element-too-many UNZ 3.1']],
  ])('%s: %s → %s', (tag, from, to, wanted) => {
    expect(change(EDIFACT, tag, from, to).sort()).toEqual([...wanted].sort())
  })

  it('a reference that is too long in header and trailer is one fault', () => {
    const long = '123456789012345'
    expect(found(EDIFACT, { UNB: EDIFACT.UNB.replace('+7', `+${long}`), UNZ: `UNZ+1+${long}` })).toEqual([
      'warning element-too-long UNB 5.1',
    ])
    expect(found(EDIFACT, { UNB: EDIFACT.UNB.replace('+7', '+'), UNZ: 'UNZ+1+' })).toEqual([
      'warning header-incomplete UNB 5.1',
    ])
  })

  it('what a version of the syntax does not have is told, what it has is not', () => {
    const four = {
      ...EDIFACT,
      UNB: EDIFACT.UNB.replace('UNOA:2', 'UNOA:4').replace('261122', '20261122'),
    }
    const ung = { UNG: EDIFACT.UNG.replace('261122', '20261122') }
    expect(found(four, ung)).toEqual([])
    expect(found(four, { ...ung, UNH: `${EDIFACT.UNH}:1:2` })).toEqual([])
    // the standard has numbers for version and release in syntax 1; every directory since is called D
    expect(change(EDIFACT, 'UNB', 'UNOA:2', 'UNOA:1')).toEqual([])
  })

  it('a header that ends too early is one fault, and so is an input that ends in it', () => {
    expect(found(EDIFACT, { UNG: 'UNG+BAPLIE' })[0]).toBe('warning header-incomplete UNG 2.1')
    expect(found(EDIFACT, { UNB: 'UNB+UNOA:2+SENDER' })).toContain('warning header-incomplete UNB 3.1')
    const { findings } = check(file({ ...EDIFACT, UNB: 'UNB+UNOA:2+SENDER' }))
    const [one, ...others] = findings.filter(({ at }) => at?.tag === 'UNB')
    expect(one?.message).toBe('UNB: the recipient (0010) is empty; so are elements 4.1, 4.2, 5.1')
    expect(others).toEqual([])
    expect(check('UNB+UNOA:2+SENDER').findings.map(({ code }) => code)).toEqual([
      'segment-unterminated',
      'trailer-missing',
    ])
  })

  it('what an input that is cut off says last is no value', () => {
    const whole = file(EDIFACT)
    const cut = whole.slice(0, whole.indexOf('2611220530:201') + 4)
    expect(check(cut).findings.map(({ code }) => code)).toEqual([
      'segment-unterminated',
      'trailer-missing',
      'trailer-missing',
      'trailer-missing',
    ])
  })

  it('passwords are in no finding', () => {
    const secret = 'HUSH-HUSH-HUSH-HUSH'
    const result = check(
      file({
        ...EDIFACT,
        UNB: EDIFACT.UNB.replace('+7', `+7+${secret}`),
        UNG: `${EDIFACT.UNG}+${secret}`,
      }),
    )
    expect(result.findings.map(({ code }) => code)).toEqual(['element-too-long', 'element-too-long'])
    expect(JSON.stringify(result.findings)).not.toContain('HUSH')
  })
})

describe('X12', () => {
  it('clean stays clean', () => {
    expect(found(X12, {})).toEqual([])
  })

  it.each([
    ['ISA', '*00*          *00', '*99*          *00', ['warning code-unlisted ISA 1.0']],
    ['ISA', '*ZZ*SENDER', '*XX*SENDER', ['warning code-unlisted ISA 5.0']],
    ['ISA', '*ZZ*SENDER', '*Z*SENDER', ['warning element-too-short ISA 5.0']],
    ['ISA', 'SENDER         *', 'SENDER*', ['warning isa-length ISA 6.0']],
    ['ISA', 'SENDER         *', 'SENDER           *', ['warning isa-length ISA 6.0']],
    ['ISA', 'SENDER         *', 'SENDER-OF-TOO-MUCH*', ['warning element-too-long ISA 6.0']],
    // the length of the whole is right, that of two elements is not
    ['ISA', 'SENDER         *02*RECV ', 'SENDER        *02*RECV  ', ['warning isa-length ISA 6.0']],
    ['ISA', '261122', '261322', ['warning date-format ISA 9.0']],
    ['ISA', '261122', '20261122', ['warning date-format ISA 9.0']],
    ['ISA', '0530', '2530', ['warning date-format ISA 10.0']],
    ['ISA', '00401', '00409', ['warning code-unlisted ISA 12.0']],
    ['ISA', '*0*P', '*9*P', ['warning code-unlisted ISA 14.0']],
    ['ISA', '*0*P', '*0*X', ['warning code-unlisted ISA 15.0']],
    ['GS', 'QO', 'ZQ', ['warning code-unlisted GS 1.0', 'warning group-mismatch ST 1.0']],
    ['GS', 'SENDER', 'S', ['warning element-too-short GS 2.0']],
    ['GS', '0530', '05301', ['warning date-format GS 5.0']],
    ['GS', '*X*', '*Y*', ['warning code-unlisted GS 7.0']],
    ['GS', '004010', '004010ABCDEFG', ['warning element-too-long GS 8.0']],
    ['GS', '*X*', '**', ['warning header-incomplete GS 7.0']],
    ['GS', '004010', '004010*', ['warning trailing-separator GS 9.0']],
    ['SE', '6*', '00000000006*', ['warning element-too-long SE 1.0']],
    ['GE', '1*', '0000001*', ['warning element-too-long GE 1.0']],
    ['IEA', '000000007', '7', ['warning element-too-short IEA 2.0']],
    ['IEA', '000000007', '000000008', ['warning trailer-reference IEA 2.0']],
  ])('%s: %s → %s', (tag, from, to, wanted) => {
    const seats = change(X12, tag, from, to).map((one) => one.replace(/\.[01]$/, '.0'))
    expect(seats.sort()).toEqual([...wanted].sort())
  })

  it('ST03 came with 004020', () => {
    const later = { GS: X12.GS.replace('004010', '005010'), ST: 'ST*315*0001*005010' }
    expect(found(X12, { ST: 'ST*315*0001*004010' })).toEqual(['warning element-too-many ST 3.1'])
    expect(found(X12, later)).toEqual([])
  })

  it('a set number that is too short in ST and SE is one fault', () => {
    expect(found(X12, { ST: 'ST*315*1', SE: 'SE*6*1' })).toEqual(['warning element-too-short ST 2.1'])
  })

  it('ISA of which all is unpadded is one fault, and its passwords are not shown', () => {
    const ISA = 'ISA*00*HUSH*01*HUSHHUSHHUSH*ZZ*SENDER*02*RECV*261122*0530*U*00401*000000007*0*P*:'
    const { findings } = check(file({ ...X12, ISA }))
    expect(findings.map(({ code, at }) => `${code} ${at?.element}`)).toEqual([
      'isa-length 2',
      'element-too-long 4',
    ])
    expect(findings[0]!.message).toContain('ISA02 has 4 characters instead of 10, ISA06 has 6 characters')
    expect(JSON.stringify(findings)).not.toContain('HUSH')
  })
})

describe('each value of the envelope', () => {
  const seats = (tag: string, definition: SegmentDefinition | undefined): [string, number, number][] =>
    (definition?.elements ?? []).flatMap(({ position, components }) =>
      (components ?? [undefined]).map((_, k): [string, number, number] => [tag, position, k + 1]),
    )
  const all = [
    ...['UNB', 'UNG', 'UNH'].flatMap((tag) => seats(tag, serviceSegmentOf('edifact', 2, tag))),
    ...['GS', 'ST'].flatMap((tag) => seats(tag, serviceSegmentOf('x12', tag))),
  ]

  it.each(all)('%s %i.%i too long is told there', (tag, element, component) => {
    const isEdifact = tag.startsWith('UN')
    const lines: Lines = isEdifact ? EDIFACT : X12
    const definition = isEdifact ? serviceSegmentOf('edifact', 2, tag)! : serviceSegmentOf('x12', tag)!
    const { type, max } = cellOf(definition, element, component)!.format
    const value = (type === 'n' || type.startsWith('N') ? '1' : 'A').repeat(max + 1)
    const parts = (lines[tag] ?? '').split(isEdifact ? '+' : '*')
    while (parts.length <= element) parts.push('')
    const components = isEdifact ? parts[element]!.split(':') : []
    while (components.length < component) components.push('')
    components[component - 1] = value
    parts[element] = components.join(':')
    // an interchange of another syntax version is another interchange, and a date has a finding of its own
    const at = check(file({ ...lines, [tag]: parts.join(isEdifact ? '+' : '*') })).findings.filter(
      (one) => one.at?.tag === tag && one.at.element === element && (one.at.component ?? 1) === component,
    )
    expect(at.map(({ code }) => code)).toHaveLength(1)
    expect([
      'element-too-long',
      'date-format',
      'charset-unknown',
      'element-too-many',
      'group-mismatch',
    ]).toContain(at[0]!.code)
  })
})
