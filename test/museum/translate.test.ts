/**
 * Bugs of other readers and translators, each with our own bytes (../shared/reference/notes/reliability.md, museum,
 * rows by number), where messages become records. The rows that end in the tokenizer are tested with the syntaxes.
 */
import { describe, expect, it, vi } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import { read } from '../../src/translate/read.js'
import { saysTheSame } from '../../src/translate/same.js'
import { translate } from '../../src/translate/translate.js'
import { write } from '../../src/translate/write.js'
import { pieces, readPieces } from '../support/reading.js'
import { sample } from '../support/samples.js'
import { bytesOf, latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: 60_000 })

const HEAD = "UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++X+9'TDT+20+V1'"
const SLOT = "LOC+147+0010182::5'"
const plan = (body: string, head = HEAD): string => `${head}${body}UNT+1+1'UNZ+1+1'`

function codesOf(text: string): string[] {
  return read(text)
    .findings.map((one) => one.code)
    .filter((code) => code !== 'trailer-count')
}

function recordOf(text: string | Uint8Array): unknown {
  return read(text).messages[0]!.records[0]
}

/** A remark in the slot as text lines. */
function remark(text: string): string[] | undefined {
  const [slot] = (
    recordOf(plan(`${SLOT}FTX+AAA+++${text}'`)) as {
      slots: { equipment: { remarks: { text: string[] }[] }[] }[]
    }
  ).slots
  return slot!.equipment[0]!.remarks[0]!.text
}

describe('1, 3, 6: what fits nowhere costs no search and ends', () => {
  it('one segment that fits nowhere, as the last', () => {
    expect(codesOf(plan(`${SLOT}ZZZ+1'`))).toEqual(['unmapped'])
  })

  it('23 segments that might each be left out', () => {
    const optional = Array.from({ length: 23 }, (_, i) => `LOC+${100 + i}+P${i}'`).join('')
    const began = performance.now()
    const { slots } = recordOf(plan(`${SLOT}${optional}`)) as {
      slots: { equipment: { locations: object[] }[] }[]
    }
    expect(slots[0]!.equipment[0]!.locations).toHaveLength(23)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('2: a map that names nothing is refused when it is loaded', () => {
  it.each([
    ['a field', '{ at: BGM/2, to: nothing }', 'map-unknown-field'],
    ['an address', '{ at: BGM/77, to: reference }', 'map-unknown-address'],
    ['a table', '{ at: BGM/2, to: reference, table: nothing }', 'map-table'],
  ])('%s', (_name, row, code) => {
    const text = `mapping: own/baplie@1\nsyntax: edifact\nextends: edifact/baplie@d95b\nmatch: { UNH/2.1: X }\nremove: [BGM/2]\nrows:\n  - ${row}\n`
    const { findings } = MapLibrary.standard().with([{ text, file: 'own.yaml' }])
    expect(findings.map((one) => one.code)).toContain(code)
    expect(findings[0]!.map).toMatchObject({ file: 'own.yaml' })
  })
})

describe('7, 8, 9: names of service segments are data', () => {
  it.each(['ISA', 'UNA', 'UNB', 'UNZ', 'UNT', 'IEA', 'ISAAC', 'END', 'UNAUTHORISED', 'SAUNA', 'A UNB B'])(
    '%s',
    (name) => {
      expect(remark(name)).toEqual([name])
      expect(remark(`${name} X`)).toEqual([`${name} X`])
      expect(remark(`X:${name}`)).toEqual(['X', name])
    },
  )

  it('END as a segment', () => {
    const { messages, findings } = read(plan(`END+1'${SLOT}`))
    expect(findings.map((one) => one.code)).toContain('unmapped')
    expect(messages[0]!.records[0]).toMatchObject({ slots: [{ position: { bay: 1 } }] })
  })
})

describe('10: a stray terminator before UNA, none behind UNB', () => {
  it.each(['quirks/edifact-stray-terminator', 'quirks/edifact-unb-unterminated'])('%s', (name) => {
    expect(recordOf(sample(name))).toEqual(recordOf(sample('quirks/edifact-no-una')))
    expect(read(sample(name)).findings.length).toBeGreaterThan(0)
  })
})

describe('11, 12, 13, 15: terminators and ISA', () => {
  it.each(['lf', 'cr', 'crlf', 'pipe', 'gs'])('terminator %s', (name) => {
    expect(recordOf(sample(`quirks/x12-terminator-${name}`))).toEqual(recordOf(sample('quirks/x12-plain')))
  })

  it.each(['short', 'long', 'blank-terminator'])('ISA %s: told, and written with 106 bytes', (name) => {
    const { messages, findings } = read(sample(`quirks/x12-isa-${name}`))
    expect(findings.map((one) => one.code)).toContain('isa-length')
    const { bytes } = write(messages, { format: messages[0]!.format })
    expect(latin1(bytes).indexOf('GS')).toBe(106)
  })
})

describe('16: wrapped at each column', () => {
  const wrapped = (text: string, column: number): string =>
    text.replace(new RegExp(`[\\s\\S]{${column}}`, 'g'), '$&\n')
  it.each(['quirks/edifact-una', 'quirks/x12-plain'])('%s', (name) => {
    const text = latin1(sample(name)).replace(/[\r\n]/g, '')
    const expected = recordOf(bytesOf(text))
    for (let column = 1; column <= 80; column++) {
      const { messages, findings } = read(bytesOf(wrapped(text, column)))
      expect(messages[0]!.rest, `column ${column}`).toEqual([])
      expect(messages[0]!.records[0], `column ${column}`).toEqual(expected)
      expect(findings.map((one) => one.code)).toContain('line-break-in-segment')
      const back = write(messages, { format: messages[0]!.format })
      expect(recordOf(back.bytes), `column ${column}, written back`).toEqual(expected)
    }
  })
})

describe('17: a line break inside a text', () => {
  it('does not cut the segment', () => {
    expect(remark('ONE\nTWO')).toEqual(['ONETWO'])
    expect(codesOf(plan(`${SLOT}FTX+AAA+++ONE\r\nTWO'`))).toContain('line-break-in-segment')
  })
})

describe('18, 19: runs of release characters before each special', () => {
  it.each(["'", '+', ':', '?', 'A'])('before %s', (special) => {
    for (let count = 0; count <= 7; count++) {
      if (special !== 'A' && count % 2 === 0) continue
      const value = `${'?'.repeat(count)}${special}END`
      const plainText = value.replace(/\?([\s\S])/g, '$1')
      expect(remark(value), value).toEqual([plainText])
    }
  })

  it('written and read again', () => {
    for (const value of ["?'", '??', "+:'?", "A?'B"]) {
      const slots = [{ equipment: [{ remarks: [{ kind: 'goodsDescription', text: [value] }] }] }]
      const { bytes } = write([{ type: 'StowPlan', voyage: '1', slots }], {
        format: 'edifact/baplie@smdg22',
        check: 'none',
        now: '2026-01-01T01:01',
        controlNumbers: { interchange: '1', message: '1' },
        envelope: { interchange: { syntax: 'UNOC:3', sender: { id: 'A' }, recipient: { id: 'B' } } },
      })
      expect(recordOf(bytes)).toMatchObject({ slots })
    }
  })
})

describe('20: the decimal mark', () => {
  it('of a point is read; a comma is never taken for another number', () => {
    expect(recordOf(plan(`${SLOT}MEA+WT++KGM:21.5'`))).toMatchObject({
      slots: [{ equipment: [{ grossMass: { value: '21.5' } }] }],
    })
    const { messages } = read(plan(`${SLOT}MEA+WT++KGM:21,5'`))
    expect(JSON.stringify([messages[0]!.records, messages[0]!.rest])).toMatch(/"21[.,]5"/)
    const { bytes } = write(messages, { format: messages[0]!.format, preserve: false })
    expect(latin1(bytes)).toMatch(/KGM:21[.,]5/)
  })
})

describe('21, 22: odd service characters', () => {
  it('stay on the way through, and values that hold them are released', () => {
    const { messages } = read(sample('quirks/edifact-una-odd'))
    const [message] = messages
    const { slots } = message!.records[0] as unknown as { slots: { equipment: { remarks?: object[] }[] }[] }
    slots[0]!.equipment[0]!.remarks = [{ kind: 'general', text: ["A|B;C^D!E'+:"] }]
    for (const preserve of [true, false]) {
      const { bytes } = write(messages, { format: message!.format, preserve })
      expect(latin1(bytes).slice(0, 9)).toBe('UNA;|,! ^')
      expect(latin1(bytes)).toContain("A!|B!;C!^D!!E'+:")
      expect(saysTheSame(recordOf(bytes), message!.records[0])).toBe(true)
    }
  })
})

describe('our own: what bytes meant under other service characters is not remembered', () => {
  it('a location with `:` as component separator, then the same bytes with `|`', () => {
    const first = plan(`${SLOT}LOC+9+KRPUS:139:6'`)
    const second = first.replaceAll(':', '|').replace('KRPUS|139|6', 'KRPUS:139:6')
    const { messages } = read(`${first}UNA|+.? '${second}`)
    const ports = messages.map(({ records: [record] }) => {
      const { slots } = record as unknown as { slots: { equipment: { portOfLoading: object }[] }[] }
      return slots[0]!.equipment[0]!.portOfLoading
    })
    expect(ports).toEqual([{ code: 'KRPUS', list: 'unlocode' }, { code: 'KRPUS:139:6' }])
  })
})

describe('24, 25, 26: characters of several bytes', () => {
  it.each(['charset-utf8', 'charset-jp', 'charset-latin2'])('%s: cut at every byte', (name) => {
    const bytes = sample(`quirks/edifact-${name}`)
    const whole = read(bytes)
    for (let cut = 1; cut < bytes.length; cut++)
      expect(readPieces(pieces(bytes, [cut, bytes.length])).messages[0]!.records).toEqual(
        whole.messages[0]!.records,
      )
  })

  it('a cut last character is told', () => {
    const text = plan(`${SLOT}FTX+AAA+++CAF`, HEAD.replace('UNOA:2', 'UNOW:4').replace('260101', '20260101'))
    const bytes = Uint8Array.from([...bytesOf(text.slice(0, text.indexOf('UNT'))), 0xc3])
    expect(read(bytes).findings.map((one) => one.code)).toContain('character-invalid')
  })
})

describe('31: an input that is refused gives no output', () => {
  it.each(['', 'junk', '{"tenplustwo":1}', plan('', HEAD.replace('95B', '04B'))])('%s', (input) => {
    const { bytes, findings } = translate(input, { to: 'edifact/baplie@smdg22' })
    expect(bytes).toHaveLength(0)
    expect(findings.some((one) => one.severity === 'error')).toBe(true)
  })
})
