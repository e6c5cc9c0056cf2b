/** The X12 writer: what it makes the reader reads back with no finding; what it cannot write right it tells. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { GroupHeader, InterchangeHeader, MessageHeader } from '../../../src/syntax/envelope.js'
import { X12Writer, type X12WriterOptions } from '../../../src/syntax/x12/writer.js'
import { drive } from '../../support/drive.js'
import { tree } from '../../support/edi-text.js'
import { runs, TIMEOUT } from '../../support/runs.js'
import { writeTree, X12_HEADERS } from '../../support/write-tree.js'

vi.setConfig({ testTimeout: TIMEOUT })

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const { interchange, message } = X12_HEADERS
const group = X12_HEADERS.group!

interface Changes {
  interchange?: Partial<InterchangeHeader>
  group?: Partial<GroupHeader>
  message?: Partial<MessageHeader>
}

function written(changes: Changes, options: X12WriterOptions = {}) {
  const writer = new X12Writer(options)
  const headers = {
    interchange: { ...interchange, ...changes.interchange },
    group: { ...group, ...changes.group },
    message: { ...message, ...changes.message },
  }
  const bytes = writeTree(writer, headers, [{ tag: 'B4', elements: [['1']] }])
  return { text: text(bytes), bytes, findings: writer.findings }
}

const UPPER = 'ABC019 .,-()/='
const words = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...UPPER), { minLength: min, maxLength: max })
    .map((all) => all.join(''))
    .filter((all) => all.trim() === all && all.length >= min)
const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((all) => all.join(''))
const moment = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2069-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19))

const header = fc.record({
  syntax: fc.constantFrom('00200', '00401', '00402', '00501', '00801'),
  sender: fc.record({ id: words(1, 15), qualifier: words(2, 2) }),
  recipient: fc.record({ id: words(1, 15), qualifier: words(2, 2) }),
  reference: digits(9, 9),
  preparedAt: moment.map((all) => all.slice(0, 16)),
  ack: fc.constantFrom({ ackRequested: false }, { ackRequested: true }, { ackRequested: true, ackCode: '2' }),
  use: fc.constantFrom(
    { test: false, testCode: 'P' },
    { test: true, testCode: 'T' },
    { test: false, testCode: 'I' },
  ),
})
const groupHeader = fc.record({
  functionalId: words(2, 2),
  sender: words(2, 15).map((id) => ({ id })),
  recipient: words(2, 15).map((id) => ({ id })),
  reference: digits(1, 9),
  preparedAt: moment,
  agency: fc.constantFrom('X', 'T'),
  version: fc.constantFrom('003040', '004010', '005010'),
})
const messageHeader = fc.record({ reference: fc.oneof(digits(4, 9), words(4, 9)), type: words(3, 3) })

describe('what it writes', () => {
  it('is read back with no finding, headers and segments the same', () => {
    fc.assert(
      fc.property(
        header,
        groupHeader,
        messageHeader,
        tree(UPPER, 5),
        fc.constantFrom<'' | '\n' | '\r\n'>('', '\n', '\r\n'),
        (head, of, set, body, lineEnd) => {
          const { ack, use, ...rest } = head
          const given = { ...rest, ...ack, ...use }
          const writer = new X12Writer({ lineEnd })
          const bytes = writeTree(writer, { interchange: given, group: of, message: set }, body)
          expect(writer.findings).toEqual([])
          expect(text(bytes)[105]).toBe('~')
          const run = drive('x12', bytes)
          expect(run.findings).toEqual([])
          const { delimiters, standards, ...read } = run.interchanges[0]!
          expect(read).toEqual(given)
          expect(standards).toBe(head.syntax >= '00402' ? '^' : 'U')
          expect(delimiters?.repetition).toBe(head.syntax >= '00402' ? '^' : undefined)
          const { version, agency } = of
          expect(run.segments.find(({ tag }) => tag === 'ST')?.message).toEqual({ ...set, version, agency })
          const elements = run.segments.filter(({ flags }) => flags === 0).map((one) => one.elements)
          expect(elements).toEqual(body.map((one) => one.elements.map((components) => [components])))
        },
      ),
      runs(400),
    )
  })

  it('ISA has 106 bytes, whatever is left out of it', () => {
    for (const changes of [
      {},
      { sender: { id: '' } },
      { reference: '' },
      { preparedAt: 'x' },
      { sender: { id: 'S'.repeat(99) } },
      { reference: 'AB0000001' },
    ]) {
      const { text: out } = written({ interchange: changes })
      expect(out.slice(103, 110)).toBe('*:~GS*Q')
    }
  })

  it('blank ISA02 and ISA04 are ten blanks; those of the caller stand in ISA only', () => {
    expect(written({}).text.slice(0, 35)).toBe('ISA*00*          *00*          *ZZ*')
    const writer = new X12Writer()
    writer.beginInterchange(interchange, { password: 'SECRET', authorization: 'AUTH' })
    writer.beginGroup(group, { password: 'SECRET', authorization: 'AUTH' })
    writer.endGroup()
    writer.endInterchange()
    expect(text(writer.take()).slice(0, 35)).toBe('ISA*03*AUTH      *01*SECRET    *ZZ*')
    expect(writer.findings).toEqual([])
    writer.beginInterchange(interchange, { password: 'SECRET~', authorization: 'SECRETSECRET' })
    writer.endInterchange()
    expect(writer.findings.map(({ code, at }) => [code, at?.element])).toEqual([
      ['value-too-long', 2],
      ['separator-in-value', 4],
    ])
    expect(JSON.stringify(writer.findings)).not.toContain('SECRET')
    expect(text(writer.take())).not.toContain('SECRET')
  })

  it('control numbers are padded, kept as they are, and never made up', () => {
    const { text: out, findings } = written({
      interchange: { reference: '10202' },
      group: { reference: '007' },
      message: { reference: '5' },
    })
    expect(findings).toEqual([])
    expect(
      out.match(/\d{9}\*0\*P|\*007\*X|ST\*315\*0005|SE\*3\*0005|GE\*1\*007|IEA\*1\*000010202/g),
    ).toHaveLength(6)
    expect(written({ interchange: { reference: '000010202' } }).text).toContain('IEA*1*000010202~')
    const missing = written({
      interchange: { reference: '' },
      group: { reference: '' },
      message: { reference: '' },
    })
    expect(missing.findings.map(({ code, at }) => [code, at?.tag])).toEqual([
      ['envelope-incomplete', 'ISA'],
      ['envelope-incomplete', 'GS'],
      ['envelope-incomplete', 'ST'],
    ])
  })

  it.each([
    ['00401', undefined, 'U'],
    ['00402', undefined, '^'],
    ['00501', '!', '!'],
    ['00401', '!', 'U'],
  ])('ISA11 of version %s with the repetition separator %s', (syntax, repetition, expected) => {
    const delimiters = {
      segment: '~',
      element: '*',
      component: ':',
      ...(repetition === undefined ? {} : { repetition }),
    }
    const { text: out } = written({ interchange: { syntax } }, repetition === undefined ? {} : { delimiters })
    expect(out[82]).toBe(expected)
  })

  it('dates have the form of the version', () => {
    expect(written({ group: { version: '003040' } }).text).toContain('*220524*1120*1*X*003040~')
    expect(written({ group: { version: '004010', preparedAt: '2022-05-24T11:20:30.45' } }).text).toContain(
      '*20220524*11203045*1*X*004010~',
    )
    expect(written({ group: { version: '005010', association: 'X222A1' } }).text).toContain(
      '*X*005010X222A1~',
    )
  })
})

describe('what it refuses', () => {
  it.each<[string, Changes, unknown[]]>([
    ['a sender too long', { interchange: { sender: { id: 'S'.repeat(16) } } }, ['value-too-long', 'ISA', 6]],
    [
      'a delimiter in the sender',
      { interchange: { sender: { id: 'A*B' } } },
      ['separator-in-value', 'ISA', 6],
    ],
    [
      'a letter that ISA cannot hold',
      { interchange: { sender: { id: 'M\u00dcLLER' } } },
      ['character-unwritable', 'ISA', 6],
    ],
    [
      'a control number with letters',
      { interchange: { reference: 'AB0000001' } },
      ['value-unwritable', 'ISA', 13],
    ],
    [
      'a control number too long',
      { interchange: { reference: '1234567890' } },
      ['value-too-long', 'ISA', 13],
    ],
    ['a version of another syntax', { interchange: { syntax: 'UNOA:2' } }, ['value-unwritable', 'ISA', 12]],
    [
      'a date out of the window',
      { interchange: { preparedAt: '1969-01-01T00:00' } },
      ['value-unwritable', 'ISA', 9],
    ],
    ['seconds in ISA', { interchange: { preparedAt: '2022-05-24T11:20:30' } }, ['not-carried', 'ISA', 9]],
    ['what ISA has no place for', { interchange: { application: 'APP' } }, ['not-carried', 'ISA', undefined]],
    ['an application sender too short', { group: { sender: { id: 'S' } } }, ['value-unwritable', 'GS', 2]],
    [
      'a version too long',
      { group: { version: '005010', association: 'X222A1B' } },
      ['value-too-long', 'GS', 8],
    ],
    ['a group number with letters', { group: { reference: 'A1' } }, ['value-unwritable', 'GS', 6]],
    ['a set number too short', { message: { reference: 'AB' } }, ['value-unwritable', 'ST', 2]],
    ['a set type of other length', { message: { type: '31' } }, ['value-unwritable', 'ST', 1]],
    ['what ST has no place for', { message: { access: 'X' } }, ['not-carried', 'ST', undefined]],
  ])('%s', (_what, changes, expected) => {
    const { findings } = written(changes)
    expect(findings.map(({ code, at }) => [code, at?.tag, at?.element])).toEqual([expected])
  })

  it('a set outside of a group', () => {
    const writer = new X12Writer()
    writer.beginInterchange(interchange)
    expect(() => writer.beginMessage(message)).toThrow(/out of order/)
  })

  it('a refused value leaves no separators behind', () => {
    const writer = new X12Writer()
    const bytes = writeTree(writer, X12_HEADERS, [
      { tag: 'N9', elements: [['BM'], ['A*B']] },
      { tag: 'N9', elements: [['A:B'], ['C']] },
    ])
    expect(text(bytes)).toContain('ST*315*0001~N9*BM~N9**C~SE*4*0001~')
    expect(drive('x12', bytes).findings).toEqual([])
  })
})
