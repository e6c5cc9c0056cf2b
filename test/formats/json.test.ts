/** Messages as JSON and NDJSON, and JSON from anywhere as messages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMessages, toJson, toNdjson } from '../../src/formats/json.js'
import { jsonProblem } from '../../src/formats/json-syntax.js'
import type { RestSegment } from '../../src/mapping/rest.js'
import { read } from '../../src/translate/read.js'
import { type MessageData, write } from '../../src/translate/write.js'
import { BAPLIE, STATUS } from '../support/cli-run.js'
import { listFiles, projectFolder } from '../support/project.js'

const messages = read(`${BAPLIE}${BAPLIE.replaceAll('4711', '4712')}`).messages
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const record = { type: 'StowPlan', vessel: { name: 'MARIM' }, slots: [] }
const problems = (text: string): string[] =>
  parseMessages(text).findings.map(({ severity, path, message, at }) =>
    [severity, path ?? `${at?.line}:${at?.column}`, message].join(' '),
  )

describe('writing', () => {
  it.each([0, 2])('the document is what JSON.stringify makes of it (indent %d)', (indent) => {
    const whole = JSON.stringify({ tenplustwo: 1, messages }, null, indent)
    expect(toJson(messages, indent)).toBe(`${whole}\n`)
    expect(JSON.parse(toJson([], indent))).toEqual({ tenplustwo: 1, messages: [] })
  })

  it('one message is one line, whatever its values hold', () => {
    const name = 'a\nb\u2028c\u0085d\u202ee\u001b[31m\u009b'
    const line = toNdjson({ records: [{ ...record, vessel: { name } }] })
    expect(line.trimEnd()).toMatch(/^[\x20-\x7e]+$/)
    expect(plain(parseMessages(line).messages[0]?.records)).toEqual([{ ...record, vessel: { name } }])
  })
})

describe('reading', () => {
  const forms: [string, string, number][] = [
    ['the document', toJson(messages), 2],
    ['the document, indented', toJson(messages, 2), 2],
    ['NDJSON', messages.map(toNdjson).join(''), 2],
    ['NDJSON with CRLF and blank lines', messages.map((one) => `\r\n${JSON.stringify(one)}\r\n`).join(''), 2],
    ['a message', JSON.stringify(messages[0]), 1],
    ['a list of messages', JSON.stringify(messages), 2],
    ['with a byte order mark', `\ufeff${toJson(messages)}`, 2],
  ]
  it.each(forms)('%s', (_, text, count) => {
    const parsed = parseMessages(text)
    expect(parsed.findings).toEqual([])
    expect(parsed.messages).toEqual(plain(messages.slice(0, count)))
  })

  it('a bare record, a list of records, records a line', () => {
    const texts = [JSON.stringify(record), JSON.stringify([record]), `${JSON.stringify(record)}\n`]
    for (const text of texts)
      expect(parseMessages(text)).toEqual({ messages: [{ records: [record] }], findings: [] })
    expect(parseMessages(`${JSON.stringify(record)}\n${JSON.stringify(record)}`).messages).toHaveLength(2)
  })

  it('what was read from EDI is written back from JSON as from memory', () => {
    const { messages: status } = read(STATUS, { keepSource: false })
    const options = { format: 'x12/315@004010' }
    const again = write(parseMessages(toJson(status)).messages, options)
    expect(again).toEqual(write(status, options))
    expect(again.findings).toEqual([])
  })
})

describe('what is read from real files', () => {
  const files = listFiles('samples/quirks').filter((path) => path.endsWith('.edi'))

  it('comes back from JSON as it went, whatever was wrong with the file', () => {
    for (const path of files) {
      const { messages: from } = read(readFileSync(join(projectFolder, path)), { keepSource: false })
      const { messages: back, findings } = parseMessages(from.map(toNdjson).join(''))
      if (from.length === 0) continue
      // an ISA inside of a message is kept as it was read, but not taken from outside
      if (path.endsWith('x12-isa-stray.edi'))
        expect(findings.map((one) => one.code)).toEqual(['record-invalid'])
      else expect([path, findings, back]).toEqual([path, [], plain(from)])
    }
  })
})

describe('wrong input', () => {
  it.each([
    ['', 'error 1:1 The input is empty'],
    [' \n ', 'error 1:1 The input is empty'],
    ['{', 'error 1:2 The JSON is not well-formed: the text ends too early'],
    ['{"records": [}', 'error 1:14 The JSON is not well-formed: a value or ] was expected here'],
    ['{\n"ä": 01}', 'error 2:7 The JSON is not well-formed: a value was expected here'],
    ['{"a": "\\x"}', 'error 1:8 The JSON is not well-formed: this is no escape that JSON knows'],
    ['[1,]', 'error 1:4 The JSON is not well-formed: a value was expected here'],
    ['{} {}', 'error 1:4 The JSON is not well-formed: nothing more was expected here'],
    ['7', 'error messages[0] must be a message (an object with records) or a record (an object with a type)'],
    [
      '{"tenplustwo":2,"messages":[]}',
      'error tenplustwo This is no document of version 1, which is the one that is read',
    ],
    ['{"messages":{}}', 'error messages must be a list'],
    ['{"records":{}}', 'error messages[0].records must be a list'],
    ['{"records":[3]}', 'error messages[0].records[0] must be a record'],
    ['{"records":[],"x":1}', 'warning messages[0].x is not a field of a message; it was passed over'],
    ['{"records":[],"envelope":{}}', 'error messages[0].envelope.message is required'],
    ['{"records":[],"format":5}', 'error messages[0].format must be text'],
    ['{"records":[],"function":{"kind":"original"}}', 'error messages[0].function.code is required'],
    ['{"records":[],"rest":7}', 'error messages[0].rest must be a list'],
  ])('%s', (text, problem) => {
    expect(problems(text)).toEqual([problem])
  })

  it('a line of NDJSON that is wrong does not take its neighbours', () => {
    const line = JSON.stringify({ records: [record] })
    const text = `${line}\n{"records": [}\n${line}\nnothing\n${line.slice(0, 20)}`
    expect(parseMessages(text).messages).toHaveLength(2)
    expect(problems(text).map((one) => one.slice(0, 11))).toEqual([
      'error 2:14 ',
      'error 4:1 T',
      'error 5:21 ',
    ])
    expect(parseMessages(`{"records": [}\n${line}`).messages).toHaveLength(1)
  })

  it('an indented document that breaks off is one finding, at its end', () => {
    const text = toJson(messages, 2)
    expect(problems(text.slice(0, text.length / 2))).toHaveLength(1)
  })

  it('deep nesting is refused without running out of stack', () => {
    expect(problems('['.repeat(1_000_000))).toEqual([
      'error 1:65 The JSON is not well-formed: it is nested deeper than 64',
    ])
  })

  it('300,000 wrong lines end in bounded time, with bounded findings', () => {
    expect(parseMessages(`{"records":[]}\n${'{"a":\n'.repeat(300_000)}`).findings).toHaveLength(101)
  }, 10_000)

  it('the rest of a message cannot carry the segments of an envelope, nor places without end', () => {
    const at = { offset: 0 }
    const segment: RestSegment = { path: 'records[0]', after: '', tag: 'FTX', elements: [[['AAI']]], at }
    const value = { path: '', in: 'BGM', element: 2, component: 1, repetition: 1, value: 'x', at }
    const rest = (one: object): MessageData | undefined =>
      parseMessages(JSON.stringify({ records: [], rest: [one] })).messages[0]
    expect(rest(segment)?.rest).toEqual([segment])
    expect(rest(value)?.rest).toEqual([value])
    for (const tag of ['UNT', 'UNZ', 'UNB', 'UNA', 'SE', 'ST', 'GE', 'IEA', "FTX+1'UNT", 'FTX*1']) {
      expect(rest({ ...segment, tag })?.rest).toEqual([])
    }
    expect(rest({ ...value, element: 1e9 })?.rest).toEqual([])
    expect(rest({ ...value, repetition: 0 })?.rest).toEqual([])
    expect(rest({ ...segment, elements: [['x']] })?.rest).toEqual([])
  })
})

describe('hostile names', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'x'.repeat(1 << 20),
  ]
  const places = (name: string): string[] => {
    const key = JSON.stringify(name)
    return [
      `{${key}:{"polluted":1},"records":[]}`,
      `{"tenplustwo":1,"messages":[],${key}:{"polluted":1}}`,
      `{"records":[{"type":"StowPlan",${key}:{"polluted":1}}]}`,
      `{"records":[],"envelope":{"message":{"reference":"","type":"",${key}:{"polluted":1}}}}`,
      `{"records":[],"function":{"kind":${key},"code":${key},${key}:1}}`,
      `{"type":${key}}`,
      `[{"records":[],"rest":[{${key}:1}]}]`,
    ]
  }

  it.each(NAMES.map((name) => [name.slice(0, 20), name]))('%s is data or refused', (_, name) => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    for (const text of places(name)) {
      const { messages: parsed, findings } = parseMessages(text)
      write(parsed, { format: 'edifact/baplie@smdg22' })
      for (const one of findings) expect(one.path?.length ?? 0).toBeLessThan(200)
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('laws', () => {
  it('nothing that is fed in makes it throw', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      '"records"',
      '"type"',
      '1',
      '"messages"',
      'null',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((list) => list.join('')),
      fc.json(),
    )
    fc.assert(
      fc.property(texts, (text) => Array.isArray(parseMessages(text).messages)),
      { numRuns: 3000, seed: 7 },
    )
  })

  it('the check and JSON.parse agree on what is well-formed', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\n"',
      ' ',
      '1',
      '-0.5e+7',
      '01',
      'true',
      'nul',
      '\u00a0',
    )
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
      fc.json(),
    )
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(texts, (text) => (jsonProblem(text, 0, text.length, 99) === undefined) === parses(text)),
      { numRuns: 20_000, seed: 7 },
    )
  })
})
