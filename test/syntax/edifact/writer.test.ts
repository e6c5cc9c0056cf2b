/** The EDIFACT writer: what it makes the reader reads back with no finding; what it cannot write right it tells. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { EdifactWriter, type EdifactWriterOptions } from '../../../src/syntax/edifact/writer.js'
import type { InterchangeHeader, MessageHeader } from '../../../src/syntax/envelope.js'
import { drive } from '../../support/drive.js'
import { LEVEL_B_TEXT, tree } from '../../support/edi-text.js'
import { runs, TIMEOUT } from '../../support/runs.js'
import { EDIFACT_HEADERS, writeTree } from '../../support/write-tree.js'

vi.setConfig({ testTimeout: TIMEOUT })

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const { interchange, message } = EDIFACT_HEADERS

function written(
  changed: Partial<InterchangeHeader>,
  options: EdifactWriterOptions = {},
  of: Partial<MessageHeader> = {},
) {
  const writer = new EdifactWriter(options)
  const headers = { interchange: { ...interchange, ...changed }, message: { ...message, ...of } }
  const bytes = writeTree(writer, headers, [{ tag: 'BGM', elements: [['36']] }])
  return {
    text: text(bytes),
    findings: writer.findings,
    codes: writer.findings.map(({ code }) => code),
    bytes,
  }
}

const UPPER = 'ABC019 .,-()/='
const words = (max: number, letters = UPPER) =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: max }).map((all) => all.join(''))
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((one) => ({ [key]: one })),
    { nil: {} },
  )
const moment = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2069-12-31T23:59:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16))

function party(four: boolean) {
  const internal = words(four ? 35 : 14)
  const sub = four ? optional('internalSub', words(35)) : fc.constant({})
  return fc
    .tuple(words(35), optional('qualifier', words(4)), optional('internal', internal), sub)
    .map(([id, ...more]) => Object.assign({ id }, ...more))
}

/** Any header that its syntax version can hold. */
const header: fc.Arbitrary<InterchangeHeader> = fc
  .constantFrom('UNOA:1', 'UNOA:2', 'UNOB:3', 'UNOC:3', 'UNOA:4', 'UNOC:4')
  .chain((syntax) => {
    const four = syntax.endsWith('4')
    return fc
      .tuple(
        fc.record({ sender: party(four), recipient: party(four), reference: words(14), preparedAt: moment }),
        optional('application', words(14)),
        optional('priority', fc.constant('A')),
        optional('agreement', words(35)),
        fc.constantFrom({ test: false }, { test: true, testCode: '1' }),
        fc.constantFrom({}, { ackRequested: true }),
        four ? optional('serviceCodeList', words(6)) : fc.constant({}),
      )
      .map((parts) => Object.assign({ syntax }, ...parts))
  })

const messageHeader = (four: boolean): fc.Arbitrary<MessageHeader> =>
  fc
    .tuple(
      fc.record({
        reference: words(14),
        type: words(6),
        version: words(3),
        release: words(3),
        agency: words(2),
      }),
      optional('association', words(6)),
      optional('access', words(35)),
      four ? optional('codeList', words(6)) : fc.constant({}),
    )
    .map((parts) => Object.assign({}, ...parts))

describe('what it writes', () => {
  it('is read back with no finding, headers and segments the same', () => {
    const bodies = tree(UPPER, 5)
    fc.assert(
      fc.property(
        header,
        bodies,
        fc.boolean(),
        fc.constantFrom('', '\n', '\r\n'),
        fc.gen(),
        (head, body, una, lineEnd, gen) => {
          const of = gen(() => messageHeader(head.syntax.endsWith('4')))
          const writer = new EdifactWriter({ una, lineEnd: lineEnd as '' })
          const bytes = writeTree(writer, { interchange: head, message: of }, body)
          expect(writer.findings).toEqual([])
          const run = drive('edifact', bytes)
          expect(run.findings).toEqual([])
          const { delimiters, una: una2, ...read } = run.interchanges[0]!
          expect(read).toEqual(head)
          expect([una2, delimiters?.element]).toEqual([una, '+'])
          expect(run.segments.find(({ tag }) => tag === 'UNH')?.message).toEqual(of)
          const elements = run.segments.filter(({ flags }) => flags === 0).map((one) => one.elements)
          expect(elements).toEqual(body.map((one) => one.elements.map((components) => [components])))
          const again = new EdifactWriter({ una, lineEnd: lineEnd as '' })
          expect(text(writeTree(again, { interchange: read, message: of }, body))).toBe(text(bytes))
        },
      ),
      runs(400),
    )
  })

  it('has UNA when asked, or when the service characters are not the usual ones', () => {
    expect(written({}).text.startsWith('UNB+')).toBe(true)
    expect(written({}, { una: true }).text.startsWith("UNA:+.? 'UNB+")).toBe(true)
    expect(written({ syntax: 'UNOC:4' }, { una: true }).text.startsWith("UNA:+.?*'UNB+")).toBe(true)
    expect(
      written({}, { delimiters: { segment: "'", element: '+', component: ':', release: '?', decimal: ',' } })
        .text,
    ).toMatch(/^UNA:\+,\? 'UNB/)
    expect(written({}, { delimiters: { segment: '\n', element: '|', component: ';' } }).text).toMatch(
      /^UNA;\|\. {2}\nUNB\|UNOC;3\|/,
    )
    expect(
      written(
        { syntax: 'UNOC:4' },
        { delimiters: { segment: "'", element: '+', component: ':', release: '?' } },
      ).text,
    ).toMatch(/^UNA:\+\.\? 'UNB/)
  })

  it('has the password of the caller, which is in no header and no finding', () => {
    const writer = new EdifactWriter()
    writer.beginInterchange(interchange, { password: 'SECRET1', passwordQualifier: 'AA' })
    writer.endInterchange()
    expect(text(writer.take())).toContain("+R1+SECRET1:AA'")
    writer.beginInterchange(interchange, { password: 'FAR TOO LONG A SECRET' })
    writer.endInterchange()
    writer.beginInterchange(interchange, { password: 'B\u00e4d\nSecret' })
    writer.endInterchange()
    expect(writer.findings.map(({ code }) => code)).toEqual(['value-too-long', 'character-unwritable'])
    expect(JSON.stringify(writer.findings)).not.toMatch(/secret/i)
  })

  it('tells that it has no place for the authorization of X12', () => {
    const writer = new EdifactWriter()
    writer.beginInterchange(interchange, { authorization: 'SECRET' })
    writer.endInterchange()
    expect(writer.findings).toMatchObject([{ code: 'not-carried', at: { tag: 'UNB' } }])
    expect(JSON.stringify(writer.findings)).not.toContain('SECRET')
  })

  it('has groups and counts, over several interchanges and takes', () => {
    const writer = new EdifactWriter({ lineEnd: '\n' })
    const group = {
      functionalId: 'CODECO',
      sender: { id: 'S' },
      recipient: { id: 'R' },
      reference: 'G1',
      preparedAt: '2022-05-24T11:20',
      agency: 'UN',
      version: 'D',
      release: '95B',
    }
    let out = ''
    for (const reference of ['A', 'B']) {
      writer.beginInterchange({ ...interchange, reference })
      for (const n of [1, 2]) {
        writer.beginGroup({ ...group, reference: `G${n}` })
        for (const m of ['1', '2', '3']) {
          writer.beginMessage({ ...message, reference: m })
          writer.sink.whole('BGM', [[['36']]])
          writer.endMessage()
          out += text(writer.take())
        }
        writer.endGroup()
      }
      writer.endInterchange()
    }
    out += text(writer.take())
    expect(writer.findings).toEqual([])
    expect(out.match(/UNT\+3\+\d'\n|UNE\+3\+G\d'\n|UNZ\+2\+[AB]'\n/g)).toHaveLength(12 + 4 + 2)
    expect(drive('edifact', Buffer.from(out, 'latin1')).findings).toEqual([])
  })
})

describe('what it refuses', () => {
  it.each<[string, Partial<InterchangeHeader>, string, number, number | undefined]>([
    ['no reference', { reference: '' }, 'envelope-incomplete', 5, 1],
    ['no sender', { sender: { id: '' } }, 'envelope-incomplete', 2, 1],
    ['no recipient', { recipient: { id: '' } }, 'envelope-incomplete', 3, 1],
    ['a reference too long', { reference: '123456789012345' }, 'value-too-long', 5, 1],
    ['a sender too long', { sender: { id: 'S'.repeat(36) } }, 'value-too-long', 2, 1],
    [
      'an internal address too long',
      { sender: { id: 'S', internal: 'S'.repeat(15) } },
      'value-too-long',
      2,
      3,
    ],
    [
      'a sub-address before syntax 4',
      { sender: { id: 'S', internalSub: 'S' } },
      'not-carried',
      undefined as never,
      undefined,
    ],
    ['a date that is none', { preparedAt: '2022-02-30T11:20' }, 'value-unwritable', 4, undefined],
    ['a date out of the window', { preparedAt: '2070-01-01T11:20' }, 'value-unwritable', 4, undefined],
    ['a date as sent', { preparedAt: '220524:999' }, 'value-unwritable', 4, undefined],
    ['seconds', { preparedAt: '2022-05-24T11:20:30' }, 'not-carried', 4, undefined],
    ['lower case in UNOA', { syntax: 'UNOA:2', sender: { id: 'sender' } }, 'character-unwritable', 2, 1],
    ['an unknown identifier', { syntax: 'XXXX:2' }, 'value-unwritable', 1, undefined],
  ])('%s', (_what, changed, code, element, component) => {
    const { findings } = written(changed)
    expect(findings.map(({ code: one, at }) => [one, at?.tag, at?.element, at?.component])).toEqual([
      [code, 'UNB', element, component],
    ])
  })

  it('a date or a time that is missing', () => {
    const { preparedAt, ...without } = interchange
    const writer = new EdifactWriter()
    writer.beginInterchange(without)
    writer.endInterchange()
    expect(writer.findings.map(({ code, at }) => [code, at?.element, at?.component])).toEqual([
      ['envelope-incomplete', 4, 1],
      ['envelope-incomplete', 4, 2],
    ])
    expect(written({ preparedAt: '2022-05-24' }).codes).toEqual(['envelope-incomplete'])
  })

  it('incomplete message headers', () => {
    expect(written({}, {}, { reference: '' }).codes).toEqual(['envelope-incomplete'])
    expect(written({}, {}, { type: 'TOOLONG' }).codes).toEqual(['value-too-long'])
    expect(written({}, {}, { codeList: '1', implementation: 'X' }).codes).toEqual([
      'not-carried',
      'not-carried',
    ])
    const writer = new EdifactWriter()
    writeTree(writer, { interchange, message: { reference: '1', type: 'BAPLIE' } }, [])
    expect(
      writer.findings.map(({ at }) => [at?.messageIndex, at?.segment ?? 0, at?.element, at?.component]),
    ).toEqual([
      [1, 0, 2, 2],
      [1, 0, 2, 3],
      [1, 0, 2, 4],
    ])
  })

  it('lower case in UNOA unless tolerant, which readers then tell of', () => {
    const body = [{ tag: 'FTX', elements: [['AAA'], ['lower']] }]
    const headers = { ...EDIFACT_HEADERS, interchange: { ...interchange, syntax: 'UNOA:2' } }
    const strict = new EdifactWriter()
    writeTree(strict, headers, body)
    expect(strict.findings.map(({ code, found }) => [code, found])).toEqual([
      ['character-unwritable', 'lower'],
    ])
    const tolerant = new EdifactWriter({ charset: 'tolerant' })
    const bytes = writeTree(tolerant, headers, body)
    expect(tolerant.findings).toEqual([])
    expect(drive('edifact', bytes).findings.map(({ code }) => code)).toEqual(['character-outside-repertoire'])
  })

  it('calls out of order', () => {
    const writer = new EdifactWriter()
    for (const call of ['endInterchange', 'endGroup', 'endMessage'] as const)
      expect(() => writer[call]()).toThrow(/out of order/)
    expect(() => writer.beginMessage(message)).toThrow(/out of order/)
    writer.beginInterchange(interchange)
    expect(() => writer.beginInterchange(interchange)).toThrow(/out of order/)
    writer.beginMessage(message)
    expect(() => writer.beginMessage(message)).toThrow(/out of order/)
    expect(() => writer.beginGroup({ functionalId: 'X', reference: '1' })).toThrow(/out of order/)
    expect(() => writer.endInterchange()).toThrow(/out of order/)
  })

  it('a problem has its place in the output', () => {
    const writer = new EdifactWriter({ syntax: 'UNOB:2' })
    writer.beginInterchange(interchange)
    const before = writer.take().length
    writer.beginMessage(message)
    writer.sink.whole('BGM', [[['36']]])
    const unh = writer.sink.length
    writer.sink.whole('FTX', [[['AAA']], [['OK', '\u00e4']]])
    expect(writer.findings.map(({ at }) => at)).toEqual([
      {
        offset: before + unh,
        interchange: 1,
        messageIndex: 1,
        segment: 3,
        tag: 'FTX',
        element: 2,
        component: 2,
      },
    ])
  })
})

describe('the sink', () => {
  it('throws rather than put a value in the place of another', () => {
    const { sink } = new EdifactWriter()
    sink.begin('LOC')
    sink.put(2, 2, 'A')
    for (const [element, component] of [
      [2, 2],
      [2, 1],
      [1, 5],
    ] as const)
      expect(() => sink.put(element, component, 'B')).toThrow(/LOC/)
    sink.put(2, 3, 'B')
    sink.end()
    expect(text(sink.take())).toBe("LOC++:A:B'")
  })

  it('refuses repetitions where the syntax has none', () => {
    const writer = new EdifactWriter({ syntax: 'UNOC:3' })
    writer.beginInterchange(interchange)
    writer.take()
    writer.sink.whole('RFF', [[['A'], ['B']]])
    expect(text(writer.take())).toBe("RFF+A'")
    expect(writer.findings.map(({ code, found }) => [code, found])).toEqual([['too-many', 'B']])
  })

  it('a tag is no way around the separators', () => {
    const writer = new EdifactWriter({ syntax: 'UNOC:3' })
    writer.beginInterchange(interchange)
    writer.take()
    for (const tag of ["A'B", 'A+B', 'A\nB', '木']) writer.sink.whole(tag, [[['1']]])
    expect(text(writer.take())).toBe("A?'B+1'A?+B+1'+1'+1'")
    expect(writer.findings.map(({ code, found }) => [code, found])).toEqual([
      ['character-unwritable', 'A\nB'],
      ['character-unwritable', '木'],
    ])
  })

  it('elements of UNH that only syntax 4 has', () => {
    const extra = [
      ['1', 'C'],
      ['SUBSET', '1'],
    ]
    expect(written({}, {}, { extra }).codes).toEqual(['not-carried'])
    const four = written({ syntax: 'UNOC:4' }, {}, { extra })
    expect(four.text).toContain("UNH+1+BAPLIE:D:95B:UN:SMDG22++1:C+SUBSET:1'")
    expect(drive('edifact', four.bytes).segments.find(({ tag }) => tag === 'UNH')?.message?.extra).toEqual(
      extra,
    )
  })

  it('refuses line breaks, which readers take out', () => {
    const writer = new EdifactWriter({ charset: 'tolerant', syntax: 'UNOB:3' })
    writer.beginInterchange(interchange)
    writer.take()
    writer.sink.whole('FTX', [[['A\nB']], [['A\rB']]])
    expect(text(writer.take())).toBe("FTX'")
    expect(writer.findings.map(({ code }) => code)).toEqual(['character-unwritable', 'character-unwritable'])
  })

  it('holds what level B shares with X12, separators released', () => {
    const { text: out } = written({
      sender: { id: LEVEL_B_TEXT.slice(0, 35) },
      recipient: { id: LEVEL_B_TEXT.slice(-12) },
    })
    expect(drive('edifact', Buffer.from(out)).interchanges[0]?.recipient.id).toBe(LEVEL_B_TEXT.slice(-12))
  })
})
