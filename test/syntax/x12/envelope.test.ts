/** The X12 envelope: what its headers say, which flags a driver gets, and the findings of broken ones. */
import { describe, expect, it } from 'vitest'
import { ALONE, CUT, END, SERVICE, START } from '../../../src/syntax/x12/envelope.js'
import { Drive, drive, type Run } from '../../support/drive.js'
import { isaText, X12_DEFAULT } from '../../support/edi-text.js'
import { bytesOf } from '../../support/slow-common.js'

const ISA = isaText()
const GS = 'GS*QO*S*R*20220524*1120*1*X*004010~'
const ST = 'ST*315*0001~'
const good = `${ISA}${GS}${ST}B4*1~SE*3*0001~GE*1*1~IEA*1*000000001~`
const run = (text: string): Run => drive('x12', bytesOf(text))
const codes = (text: string): string[] => run(text).findings.map(({ code }) => code)
const seats = (text: string): unknown[] =>
  run(text).findings.map(({ code, at }) => [code, at?.tag, at?.element])

describe('headers', () => {
  it('ISA, trimmed of its padding, but never ISA01 to ISA04', () => {
    const text = isaText({ ...X12_DEFAULT, repetition: '^' }, '00501', '000010202')
      .replace('*00*          *00*          ', '*03*AUTHORIZED*01*SECRETWORD')
      .replace('*0*P*', '*1*T*')
    const { interchanges, findings } = run(`${text}IEA*0*000010202~`)
    expect(findings).toEqual([])
    expect(interchanges).toEqual([
      {
        syntax: '00501',
        delimiters: { segment: '~', element: '*', component: ':', repetition: '^' },
        sender: { id: 'SENDER', qualifier: 'ZZ' },
        recipient: { id: 'RECEIVER', qualifier: 'ZZ' },
        reference: '000010202',
        preparedAt: '2022-05-24T11:20',
        ackRequested: true,
        test: true,
        testCode: 'T',
        standards: '^',
      },
    ])
    expect(JSON.stringify(interchanges)).not.toMatch(/SECRET|AUTHORIZED/)
  })

  it('GS08 decides the version of the sets; the industry suffix is the association', () => {
    const drive = new Drive('x12')
    drive.push(bytesOf(`${ISA}GS*SO*S*R*20220524*11203045*7*X*005010X222A1~ST*309*0001*005010X222A1~`))
    expect(drive.envelope.group).toEqual({
      functionalId: 'SO',
      sender: { id: 'S' },
      recipient: { id: 'R' },
      reference: '7',
      preparedAt: '2022-05-24T11:20:30.45',
      agency: 'X',
      version: '005010',
      association: 'X222A1',
    })
    expect(drive.envelope.message).toEqual({
      reference: '0001',
      type: '309',
      version: '005010',
      agency: 'X',
      association: 'X222A1',
      implementation: '005010X222A1',
    })
  })

  it('ISA11 and ISA16 are values, whatever they separate', () => {
    const { segments } = run(isaText({ ...X12_DEFAULT, repetition: '^' }, '00501'))
    expect([segments[0]?.elements[10], segments[0]?.elements[15]]).toEqual([[['^']], [[':']]])
    expect(segments[0]?.elements).toHaveLength(16)
  })

  it('ISA11 of a version before 00402 separates nothing', () => {
    const text = good.replace('*U*00401', '*^*00401').replace('B4*1', 'B4*1^2')
    expect(run(text).segments[3]?.elements).toEqual([[['1^2']]])
    expect(run(text.replace('00401', '00402')).segments[3]?.elements).toEqual([[['1'], ['2']]])
    expect(run(good.replace('00401', '00501').replace('B4*1', 'B4*1U2')).segments[3]?.elements).toEqual([
      [['1U2']],
    ])
  })

  it.each([
    ['0', false, undefined],
    ['1', true, undefined],
    ['2', true, '2'],
    ['3', true, '3'],
    [' ', false, undefined],
  ])('ISA14 %s', (code, asked, kept) => {
    const [header] = run(good.replace('*0*P*', `*${code}*P*`)).interchanges
    expect([header?.ackRequested, header?.ackCode]).toEqual([asked, kept])
  })

  it.each([
    ['P', false],
    ['T', true],
    ['I', false],
  ])('ISA15 %s', (code, test) => {
    const [header] = run(good.replace('*0*P*', `*0*${code}*`)).interchanges
    expect([header?.test, header?.testCode]).toEqual([test, code])
  })
})

describe('flags', () => {
  it('a clean file', () => {
    const { segments, finish } = run(good)
    expect(segments.map(({ flags }) => flags)).toEqual([SERVICE, SERVICE, START, 0, END, SERVICE, SERVICE])
    expect(finish).toBe(0)
  })

  it('TA1, ISB and ISE stand between ISA and the groups', () => {
    const text = good.replace(
      GS,
      `ISB*1~ISE*220525*0600*ET~TA1*000000001*220524*1120*A*000~TA1*000000002*220524*1120*A*000~${GS}`,
    )
    expect(run(text).segments.map(({ flags }) => flags)).toEqual([
      ...[8, 8, 8, SERVICE | ALONE, SERVICE | ALONE, 8, START, 0, END, 8, 8],
    ])
    expect(codes(text)).toEqual([])
  })

  it.each([
    ['GE', `${ISA}${GS}${ST}B4*1~GE*1*1~IEA*1*000000001~`, [8, 8, 1, 0, CUT | SERVICE, 8]],
    [
      'ST',
      `${ISA}${GS}${ST}B4*1~${ST}SE*2*0001~GE*2*1~IEA*1*000000001~`,
      [8, 8, 1, 0, CUT | START, END, 8, 8],
    ],
    ['GS', `${ISA}${GS}${ST}B4*1~${GS}GE*0*1~IEA*2*000000001~`, [8, 8, 1, 0, CUT | SERVICE, 8, 8]],
    ['IEA', `${ISA}${GS}${ST}B4*1~IEA*1*000000001~`, [8, 8, 1, 0, CUT | SERVICE]],
    ['ISA', `${ISA}${GS}${ST}B4*1~${ISA}IEA*0*000000001~`, [8, 8, 1, 0, CUT | SERVICE, 8]],
  ])('a set without SE is cut by %s', (_what, text, flags) => {
    expect(run(text).segments.map((segment) => segment.flags)).toEqual(flags)
    expect(codes(text)).toContain('trailer-missing')
  })
})

describe('broken envelopes are found, with the right code at the right segment', () => {
  it.each<[string, string, unknown[]]>([
    ['SE count', good.replace('SE*3', 'SE*4'), [['trailer-count', 'SE', 1]]],
    ['SE count with zeros', good.replace('SE*3', 'SE*0003'), []],
    ['SE reference', good.replace('SE*3*0001', 'SE*3*0002'), [['trailer-reference', 'SE', 2]]],
    ['GE count', good.replace('GE*1', 'GE*2'), [['trailer-count', 'GE', 1]]],
    ['GE reference', good.replace('GE*1*1', 'GE*1*2'), [['trailer-reference', 'GE', 2]]],
    ['IEA count', good.replace('IEA*1', 'IEA*2'), [['trailer-count', 'IEA', 1]]],
    ['IEA reference', good.replace('IEA*1*000000001', 'IEA*1*000000002'), [['trailer-reference', 'IEA', 2]]],
    ['no SE', good.replace('SE*3*0001~', ''), [['trailer-missing', 'GE', undefined]]],
    ['no GE', good.replace('GE*1*1~', ''), [['trailer-missing', 'IEA', undefined]]],
    ['no IEA', good.replace('IEA*1*000000001~', ''), [['trailer-missing', undefined, undefined]]],
    [
      'no GS',
      good.replace(GS, '').replace('GE*1*1~', ''),
      [
        ['header-missing', 'ST', undefined],
        ['trailer-count', 'IEA', 1],
      ],
    ],
    [
      'a broken GS is never an absent one',
      good.replace(GS, 'GS~'),
      [1, 2, 3, 4, 5, 6, 8]
        .map((n): unknown => ['header-incomplete', 'GS', n])
        .concat([['trailer-reference', 'GE', 2]]),
    ],
    [
      'no ST',
      good.replace(ST, ''),
      [
        ['segment-outside-message', 'B4', undefined],
        ['trailer-unexpected', 'SE', undefined],
        ['trailer-count', 'GE', 1],
      ],
    ],
    [
      'SE doubled',
      good.replace('SE*3*0001~', 'SE*3*0001~SE*3*0001~'),
      [['trailer-unexpected', 'SE', undefined]],
    ],
    ['ISA doubled', ISA + good, [['header-doubled', 'ISA', undefined]]],
    [
      'ST doubled',
      good.replace(ST, ST + ST),
      [
        ['header-doubled', 'ST', undefined],
        ['trailer-count', 'GE', 1],
      ],
    ],
    ['date of the group', good.replace('20220524', '220524'), [['date-format', 'GS', 4]]],
    ['date of an older group', good.replace('*004010', '*003040'), [['date-format', 'GS', 4]]],
    ['time of the group', good.replace('*20220524*1120', '*20220524*11'), [['date-format', 'GS', 5]]],
    ['date of ISA', good.replace('220524*', '221324*'), [['date-format', 'ISA', 9]]],
    ['too many elements', good.replace('SE*3*0001', 'SE*3*0001*X'), [['unmapped', 'SE', 3]]],
    ['tag of one letter', good.replace('B4*', 'B*'), [['tag-invalid', 'B', undefined]]],
    ['tag in lower case', good.replace('B4*', 'b4*'), [['tag-invalid', 'b4', undefined]]],
  ])('%s', (_what, text, expected) => expect(seats(text)).toEqual(expected))

  it('leading zeros of control numbers are told as information', () => {
    const { findings } = run(
      good.replace('SE*3*0001', 'SE*3*1').replace('IEA*1*000000001', 'IEA*1*1').replace('GE*1*1', 'GE*1*01'),
    )
    expect(findings.map(({ code, severity, at }) => [code, severity, at?.tag])).toEqual(
      ['SE', 'GE', 'IEA'].map((tag) => ['trailer-reference', 'info', tag]),
    )
  })
})
