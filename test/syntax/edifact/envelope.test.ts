/** The EDIFACT envelope: what its headers say, which flags a driver gets, and the findings of broken ones. */
import { describe, expect, it } from 'vitest'
import { CUT, END, SERVICE, START } from '../../../src/syntax/edifact/envelope.js'
import { Drive, drive, type Run } from '../../support/drive.js'
import { bytesOf } from '../../support/slow-common.js'

const UNB = "UNB+UNOA:2+A:ZZ+B+260314:0815+REF1'"
const UNH = "UNH+M1+CODECO:D:95B:UN:ITG14'"
const good = `${UNB}${UNH}BGM+36+1+9'UNT+3+M1'UNZ+1+REF1'`
const run = (text: string): Run => drive('edifact', bytesOf(text))
const codes = (text: string): string[] => run(text).findings.map(({ code }) => code)
/** Code, element and component of each finding. */
const seats = (text: string): unknown[] =>
  run(text).findings.map(({ code, at }) => [code, at?.tag, at?.element, at?.component])

describe('headers', () => {
  it('UNB with all its elements, syntax 4, but never the password', () => {
    const text = `UNA:+.?*'UNB+UNOW:4:1:7:02+S:14:INT:SUB+R:ZZZ:RTE:RSUB+20260314:0815+REF1+SECRET:AA+APP+A+1+AGREED+1'UNZ+0+REF1'`
    const { interchanges, findings } = run(text)
    expect(findings).toEqual([])
    expect(interchanges).toEqual([
      {
        syntax: 'UNOW:4',
        delimiters: {
          segment: "'",
          element: '+',
          component: ':',
          decimal: '.',
          repetition: '*',
          release: '?',
        },
        serviceCodeList: '1',
        encoding: '7',
        syntaxRelease: '02',
        sender: { id: 'S', qualifier: '14', internal: 'INT', internalSub: 'SUB' },
        recipient: { id: 'R', qualifier: 'ZZZ', internal: 'RTE', internalSub: 'RSUB' },
        reference: 'REF1',
        preparedAt: '2026-03-14T08:15',
        application: 'APP',
        priority: 'A',
        ackRequested: true,
        agreement: 'AGREED',
        test: true,
        testCode: '1',
        una: true,
      },
    ])
    expect(JSON.stringify(interchanges)).not.toContain('SECRET')
  })

  it.each([
    ['700101', '1970-01-01T08:15'],
    ['691231', '2069-12-31T08:15'],
    ['991231', '1999-12-31T08:15'],
  ])('two-digit years: %s is %s', (date, expected) => {
    expect(run(good.replace('260314', date)).interchanges[0]?.preparedAt).toBe(expected)
  })

  it('what is no date stays as it was sent', () => {
    expect(run(good.replace('260314:0815', '269914:0815')).interchanges[0]?.preparedAt).toBe('269914:0815')
    expect(run(good.replace('260314:0815', '260314')).interchanges[0]?.preparedAt).toBe('2026-03-14')
    expect(run(good.replace('260314:0815', '')).interchanges[0]).not.toHaveProperty('preparedAt')
  })

  it('UNG and UNH with all their elements', () => {
    const ung = 'UNG+CODECO+S:1+R:2+260314:0815+77+UN+D:95B:ITG14+PASS'
    const unh = 'UNH+M1+CODECO:D:95B:UN:ITG14:CL1:SUB+ACC+1:C+SUBSET:1+++X'
    const drive = new Drive('edifact')
    drive.push(bytesOf(`${UNB.replace(':2+', ':4+').replace('260314', '20260314')}${ung}'${unh}'`))
    expect(drive.envelope.group).toEqual({
      functionalId: 'CODECO',
      sender: { id: 'S', qualifier: '1' },
      recipient: { id: 'R', qualifier: '2' },
      reference: '77',
      preparedAt: '2026-03-14T08:15',
      agency: 'UN',
      version: 'D',
      release: '95B',
      association: 'ITG14',
    })
    expect(drive.envelope.message).toEqual({
      reference: 'M1',
      type: 'CODECO',
      version: 'D',
      release: '95B',
      agency: 'UN',
      association: 'ITG14',
      codeList: 'CL1',
      subFunction: 'SUB',
      access: 'ACC',
      extra: [['1', 'C'], ['SUBSET', '1'], [''], ['']],
    })
    expect(drive.run.findings.map(({ code, found }) => [code, found])).toEqual([
      ['date-format', '260314'],
      ['unmapped', 'X'],
    ])
  })

  it.each(['1', '2', '3', '4'])('mandatory parts, syntax %s', (version) => {
    const expected = {
      '1': ['UNB 2.1', 'UNB 3.1', 'UNB 4.1', 'UNB 4.2', 'UNB 5.1', 'UNH 1.1', 'UNH 2.2'],
      '2': [
        'UNB 2.1',
        'UNB 3.1',
        'UNB 4.1',
        'UNB 4.2',
        'UNB 5.1',
        'UNH 1.1',
        'UNH 2.2',
        'UNH 2.3',
        'UNH 2.4',
      ],
    }[version === '1' ? '1' : '2']
    const { findings } = run(`UNB+UNOA:${version}'UNH++X'UNT+2'UNZ+1'`)
    expect(findings.map(({ at }) => `${at?.tag} ${at?.element}.${at?.component}`)).toEqual(expected)
  })
})

describe('flags and ordinals', () => {
  it('a clean file', () => {
    const { segments, finish } = run(good)
    expect(segments.map(({ flags, place }) => [flags, place.messageIndex, place.segment])).toEqual([
      [SERVICE, undefined, undefined],
      [START, 1, 1],
      [0, 1, 2],
      [END, 1, 3],
      [SERVICE, undefined, undefined],
    ])
    expect(finish).toBe(0)
  })

  it('UNS, UGH and anything else inside a message is its body', () => {
    const { segments, findings } = run(
      good.replace("BGM+36+1+9'", "BGM+1'UNS+D'UGH+1'UGT+1'UNO+1'UNP+1'").replace('UNT+3', 'UNT+8'),
    )
    expect(segments.map(({ flags }) => flags)).toEqual([8, 1, 0, 0, 0, 0, 0, 0, 2, 8])
    expect(findings).toEqual([])
  })

  it.each([
    ['UNZ', `${UNB}${UNH}BGM+1'UNZ+1+REF1'`, [8, 1, 0, CUT | SERVICE], 0],
    ['UNH', `${UNB}${UNH}BGM+1'${UNH}BGM+1'UNT+3+M1'UNZ+2+REF1'`, [8, 1, 0, CUT | START, 0, END, 8], 0],
    ['UNB', `${UNB}${UNH}BGM+1'${UNB}UNZ+0+REF1'`, [8, 1, 0, CUT | SERVICE, 8], 0],
    ['the end', `${UNB}${UNH}BGM+1'`, [8, 1, 0], CUT],
  ])('a message without UNT is cut by %s', (_what, text, flags, finish) => {
    const result = run(text)
    expect(result.segments.map((segment) => segment.flags)).toEqual(flags)
    expect(result.finish).toBe(finish)
    expect(result.findings.map(({ code }) => code)).toContain('trailer-missing')
  })

  it('ordinals count over the whole input', () => {
    const group = `UNG+CODECO+S+R+260314:0815+1+UN+D:95B'${UNH}UNT+2+M1'UNE+1+1'`
    const whole = `${UNB}${group}${group}UNZ+2+REF1'`
    const { segments, findings } = run(whole + whole)
    expect(findings).toEqual([])
    expect(
      segments
        .filter(({ tag }) => tag === 'UNH')
        .map(({ place }) => [place.interchange, place.group, place.messageIndex]),
    ).toEqual([
      [1, 1, 1],
      [1, 2, 2],
      [2, 3, 3],
      [2, 4, 4],
    ])
  })
})

describe('broken envelopes are found, with the right code at the right segment', () => {
  it.each<[string, string, unknown[]]>([
    ['count too high', good.replace('UNT+3', 'UNT+4'), [['trailer-count', 'UNT', 1, 1]]],
    ['count too low', good.replace('UNT+3', 'UNT+2'), [['trailer-count', 'UNT', 1, 1]]],
    ['count missing', good.replace('UNT+3', 'UNT+'), [['trailer-count', 'UNT', 1, 1]]],
    ['count with a sign', good.replace('UNT+3', 'UNT+-3'), [['trailer-count', 'UNT', 1, 1]]],
    ['count with zeros', good.replace('UNT+3', 'UNT+0003'), []],
    ['reference wrong', good.replace("+M1'UNZ", "+M2'UNZ"), [['trailer-reference', 'UNT', 2, 1]]],
    ['reference missing', good.replace("+M1'UNZ", "'UNZ"), [['trailer-reference', 'UNT', 2, 1]]],
    ['UNZ count', good.replace('UNZ+1', 'UNZ+2'), [['trailer-count', 'UNZ', 1, 1]]],
    [
      'UNZ reference',
      good.replace("+REF1'\u0000", '').replace(/REF1'$/, "REF2'"),
      [['trailer-reference', 'UNZ', 2, 1]],
    ],
    ['UNT dropped', good.replace("UNT+3+M1'", ''), [['trailer-missing', 'UNZ', undefined, undefined]]],
    [
      'UNT doubled',
      good.replace("UNT+3+M1'", "UNT+3+M1'UNT+3+M1'"),
      [['trailer-unexpected', 'UNT', undefined, undefined]],
    ],
    [
      'UNH dropped',
      good.replace(UNH, ''),
      [
        ['segment-outside-message', 'BGM', undefined, undefined],
        ['trailer-unexpected', 'UNT', undefined, undefined],
        ['trailer-count', 'UNZ', 1, 1],
      ],
    ],
    [
      'UNH doubled',
      good.replace(UNH, UNH + UNH),
      [
        ['header-doubled', 'UNH', undefined, undefined],
        ['trailer-count', 'UNZ', 1, 1],
      ],
    ],
    ['UNB doubled', UNB + good, [['header-doubled', 'UNB', undefined, undefined]]],
    ['UNZ dropped', good.replace("UNZ+1+REF1'", ''), [['trailer-missing', undefined, undefined, undefined]]],
    ['UNE alone', good.replace('UNZ', "UNE+1+1'UNZ"), [['trailer-unexpected', 'UNE', undefined, undefined]]],
    ['date of eight digits', good.replace('260314', '20260314'), [['date-format', 'UNB', 4, 1]]],
    ['date that is none', good.replace('260314', '261314'), [['date-format', 'UNB', 4, 1]]],
    ['time of six digits', good.replace('0815', '081500'), [['date-format', 'UNB', 4, 2]]],
    ['time that is none', good.replace('0815', '2460'), [['date-format', 'UNB', 4, 2]]],
    ['character set', good.replace('UNOA', 'XXXX'), [['charset-unknown', 'UNB', 1, 1]]],
    [
      'encoding',
      good.replace('UNOA:2', 'UNOA:4::8').replace('260314', '20260314'),
      [['charset-unknown', 'UNB', 1, 4]],
    ],
    ['tag with a digit in front', good.replace('BGM', '1GM'), [['tag-invalid', '1GM', undefined, undefined]]],
    ['tag of four letters', good.replace('BGM', 'BGMX'), [['tag-invalid', 'BGMX', undefined, undefined]]],
    ['empty tag', good.replace('BGM', ''), [['tag-invalid', '', undefined, undefined]]],
  ])('%s', (_what, text, expected) => expect(seats(text)).toEqual(expected))

  it('leading zeros of a reference are told as information', () => {
    const { findings } = run(good.replace("UNT+3+M1'", "UNT+3+7'").replace('UNH+M1', 'UNH+0007'))
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['trailer-reference', 'info']])
  })

  it('messages without UNB are read; it is told once', () => {
    const text = `${UNH}BGM+1'UNT+3+M1'${UNH}BGM+1'UNT+3+M1'`
    expect(seats(text)).toEqual([['header-missing', 'UNH', undefined, undefined]])
    expect(run(text).segments.map(({ place }) => place.interchange)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('a package counts as a message; its trailer is held against its header', () => {
    const object = (trailer: string) => `UNB+UNOA:4+A+B+20260314:0815+1'UNO+P1+A+B+4'ab'+${trailer}'UNZ+1+1'`
    expect(codes(object('UNP+4+P1'))).toEqual([])
    expect(codes(object('UNP+5+P2'))).toEqual(['trailer-count', 'trailer-reference'])
  })

  it('security segments of syntax 4 stand outside of messages rightly', () => {
    const text = "UNB+UNOA:4+A+B+20260314:0815+1'USH+1'USA+1'UNH+1+X:D:95B:UN'UNT+2+1'UST+1'USR+1'UNZ+1+1'"
    expect(codes(text)).toEqual([])
    expect(codes(text.replace(':4+', ':3+').replace('20260314', '260314'))).toEqual([
      'segment-outside-message',
      'segment-outside-message',
    ])
  })

  it('a run of strays is one finding with its number', () => {
    const { findings } = run(good.replace('UNZ+1', "AAA'BBB'CCC'UNZ+1"))
    expect(findings.map(({ code, message, at }) => [code, message, at?.tag])).toEqual([
      ['segment-outside-message', '3 segments stand outside of any message', 'AAA'],
    ])
  })

  it('findings of the reader get ordinals, tag and element', () => {
    const text = good.replace('+36+1', '+36:a+1')
    const offset = text.indexOf('a')
    const { findings } = run(text)
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      [
        'character-outside-repertoire',
        {
          offset,
          line: 1,
          column: offset + 1,
          interchange: 1,
          messageIndex: 1,
          segment: 2,
          tag: 'BGM',
          element: 1,
          component: 2,
        },
      ],
    ])
  })
})
