/** D1: names of the language's own objects are data like any other, whatever way they come in. */
import { afterEach, describe, expect, it } from 'vitest'
import { parseMessages, toJson } from '../../src/formats/json.js'
import { MapLibrary } from '../../src/mapping/library.js'
import { read } from '../../src/translate/read.js'
import { saysTheSame } from '../../src/translate/same.js'
import { write } from '../../src/translate/write.js'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
const before = Object.getOwnPropertyNames(Object.prototype).sort().join()

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(before)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

function plan(body: string, head = "UNH+1+BAPLIE:D:95B:UN:SMDG22'"): string {
  return `UNB+UNOC:3+A+B+260101:0101+1'${head}BGM++X+9'${body}UNT+1+1'UNZ+1+1'`
}

/** Reads, writes in canonical form and reads again: nothing of it may change. */
function roundTrip(text: string): { records: unknown; findings: string[] } {
  const { messages, findings } = read(text)
  const [message] = messages
  const { bytes, findings: written } = write([message!], { format: message!.format, preserve: false })
  expect(written).toEqual([])
  const again = read(bytes).messages[0]!
  expect(saysTheSame(again.records, message!.records)).toBe(true)
  JSON.stringify(message)
  return { records: message!.records, findings: findings.map((one) => one.code) }
}

describe.each(NAMES)('%s', (name) => {
  it('as a value', () => {
    const { records } = roundTrip(
      plan(`TDT+20+${name}'LOC+147+${name}'EQD+CN+${name}+${name}'NAD+CA+${name}:${name}:${name}'`),
    )
    expect(records).toMatchObject([
      {
        voyage: name,
        slots: [
          {
            position: { text: name },
            equipment: [{ number: name, operator: { code: name, list: `${name}:${name}` } }],
          },
        ],
      },
    ])
  })

  it('as a qualifier and a code', () => {
    const { records, findings } = roundTrip(
      plan(
        `RFF+${name}:1'NAD+${name}+X'TDT+20+V'LOC+147+0010182::${name}'FTX+${name}+++T'MEA+${name}++${name}:5'LOC+${name}+X'EQD+${name}+X'DGS+${name}+3'`,
      ),
    )
    expect(findings.filter((code) => code === 'unknown-code').length).toBeGreaterThanOrEqual(7)
    expect(JSON.stringify(records)).toContain(`{"code":"${name}"`)
  })

  it('as the qualifier that chooses the field, and as a date and its format', () => {
    roundTrip(plan(`DTM+137:${name}:${name}'TDT+20+V+++++++${name}:${name}'LOC+147+0010182'`))
  })

  it('as a tag', () => {
    const { messages, findings } = read(plan(`${name}+1'LOC+147+0010182'`))
    expect(messages[0]!.rest).toMatchObject([{ tag: name }])
    expect(findings.map((one) => one.code)).toContain('tag-invalid')
  })

  it('as type, version and association of the message', () => {
    expect(
      read(plan('', `UNH+1+${name}:${name}:${name}:UN:${name}'`)).findings.map((one) => one.code),
    ).toContain('no-map')
    expect(read(plan("LOC+147+1'", `UNH+1+BAPLIE:D:95B:UN:${name}'`)).messages[0]!.format).toBe(
      'edifact/baplie@d95b',
    )
  })

  it('as a format, in every form of it', () => {
    const library = MapLibrary.standard()
    for (const format of [name, `edifact/${name}`, `edifact/baplie@${name}`, `${name}@${name}`]) {
      expect(library.plan(format)).toBeUndefined()
      expect(write([{ type: 'StowPlan', slots: [] }], { format }).findings).toMatchObject([
        { code: 'no-map' },
      ])
    }
  })

  it('as the name of a field', () => {
    const record = JSON.parse(`{"type":"StowPlan","slots":[],"${name}":{"polluted":true}}`) as object
    const { bytes, findings } = write([record], { format: 'edifact/baplie@smdg22' })
    expect(bytes).toHaveLength(0)
    expect(findings.map((one) => one.code)).toContain('record-invalid')
  })

  it('as the type of a record', () => {
    const { findings } = write([{ type: name, slots: [] }], { format: 'edifact/baplie@smdg22' })
    expect(findings.map((one) => one.code)).toEqual(['record-invalid'])
  })

  it('in JSON and in the paths of a rest', () => {
    const { messages } = read(plan("XXX+1'LOC+147+0010182'"))
    const text = toJson(messages)
      .replace('"records[0]"', JSON.stringify(`records[0].${name}.x`))
      .replace('{', `{"${name}":{"polluted":true},`)
    const parsed = parseMessages(text)
    const { findings } = write(parsed.messages, { format: 'edifact/baplie@smdg22' })
    expect([...parsed.findings, ...findings].length).toBeGreaterThan(0)
    expect(messages[0]!.locate(`records[0].${name}`)).toBeUndefined()
    expect(messages[0]!.locate(`${name}.${name}`)).toBeUndefined()
  })
})
