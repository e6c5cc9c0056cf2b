/**
 * Law A1 and the findings of wrong input: nothing escapes, whatever the bytes; what stands in the wrong place, comes
 * twice, is not understood or is no record is told, kept, and never put where it does not belong.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_LIMITS, type Limits } from '../../src/core/limits.js'
import { read, readOrThrow, readStream } from '../../src/translate/read.js'
import { segments } from '../../src/translate/segments.js'
import { translate, translateOrThrow } from '../../src/translate/translate.js'
import { write, writeOrThrow } from '../../src/translate/write.js'
import { damage, damaged, lookAlike } from '../support/edi-text.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { sample, sampleFiles } from '../support/samples.js'
import { bytesOf, latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const SAMPLES = sampleFiles()
const OTHER: Readonly<Record<string, string>> = {
  StowPlan: 'edifact/baplie@smdg22',
  ContainerStatus: 'x12/315@004010',
}

/** Everything that may be done with an input; none of it may throw, or take long. */
function useAll(bytes: Uint8Array): void {
  const began = performance.now()
  for (const one of segments(bytes)) one.toArray()
  const { messages, findings } = read(bytes)
  for (const { severity, code, message } of findings)
    expect([severity, code, message].every((one) => one !== '')).toBe(true)
  for (const message of messages) {
    JSON.stringify(message)
    message.locate('records[0].slots[0].position')
    if (message.format === '') continue
    const again = write([message], { format: message.format })
    if (again.findings.every((one) => one.severity !== 'error')) read(again.bytes)
    const [record] = message.records as { type: string }[]
    const other = OTHER[record?.type ?? '']
    if (other !== undefined) write([message], { format: other })
  }
  expect(performance.now() - began).toBeLessThan(5000)
}

describe('nothing escapes', () => {
  it('from random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), useAll), runs(1000))
  })

  it('from random bytes inside of an envelope', () => {
    const inside = fc.tuple(fc.constantFrom(...SAMPLES), fc.uint8Array({ maxLength: 60 }), fc.nat())
    fc.assert(
      fc.property(inside, ([{ bytes }, noise, at]) => {
        const from = at % bytes.length
        useAll(Uint8Array.from([...bytes.subarray(0, from), ...noise, ...bytes.subarray(from)]))
      }),
      runs(1000),
    )
  })

  it('from what only looks like EDI', () => {
    fc.assert(
      fc.property(lookAlike, (text) => useAll(bytesOf(text))),
      runs(1000),
    )
  })

  it('from broken samples', () => {
    const broken = fc.tuple(fc.constantFrom(...SAMPLES), fc.array(damage, { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(broken, ([{ bytes }, list]) => useAll(damaged(bytes, list))),
      runs(1000),
    )
  })

  it('from segments in any order', () => {
    const [plan, status] = ['baplie/smdg21-bundles', 'codeco/d95b-goods'].map((name) => latin1(sample(name)))
    const shuffled = fc.constantFrom(plan!, status!).chain((text) => {
      const body = text
        .slice(text.indexOf('BGM'), text.indexOf('UNT'))
        .split("'")
        .filter((one) => one.trim() !== '')
      const wrap = (list: string[]): string =>
        `${text.slice(0, text.indexOf('BGM'))}${list.map((one) => `${one}'`).join('')}${text.slice(text.indexOf('UNT'))}`
      return fc.shuffledSubarray(body, { minLength: 1 }).map(wrap)
    })
    fc.assert(
      fc.property(shuffled, (text) => useAll(bytesOf(text))),
      runs(300),
    )
  })

  it('but from the variants that say so', async () => {
    expect(() => readOrThrow('')).toThrow(/empty-input/)
    expect(() => writeOrThrow([{ type: 'StowPlan', slots: [] }], { format: 'nothing/at@all' })).toThrow(
      /no-map/,
    )
    expect(() => translateOrThrow('junk', { to: 'x12/315@004010' })).toThrow(/not-edi/)
    expect(readOrThrow(sample('baplie/smdg20-terminal'))).toHaveLength(1)
    const none = []
    for await (const message of readStream([])) none.push(message)
    expect(none).toEqual([])
  })
})

const HEAD =
  "UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++X+9'DTM+137:2601010101:201'TDT+20+V1'LOC+5+USOAK:139:6'"

interface Slots {
  slots: { position?: object; equipment?: Record<string, unknown>[] }[]
}

/** Reads a body of a plan; findings but for the wrong count in the trailer. */
function readPlan(body: string, head = HEAD) {
  const { messages, findings } = read(`${head}${body}UNT+1+1'UNZ+1+1'`)
  const told = findings.filter((one) => one.code !== 'trailer-count')
  const codes = told.map((one) => `${one.severity} ${one.code}`)
  const [message] = messages
  return { message: message!, plan: message!.records[0] as unknown as Slots | undefined, told, codes }
}

describe('order', () => {
  it('EQD before each LOC+147: an error names the group, and no record is given', () => {
    const body = "EQD+CN+ABCU1234567'LOC+147+0010182::5'EQD+CN+ABCU1234568'LOC+147+0010282::5'"
    const { message, told, codes } = readPlan(body)
    expect(codes).toEqual(['error order'])
    expect(told[0]!.message).toContain('LOC(147)')
    expect(told[0]!.at).toMatchObject({ tag: 'EQD', segment: 6 })
    expect(message.records).toEqual([])
    expect(message.rest).toMatchObject([{ tag: 'EQD', elements: [[['CN']], [['ABCU1234567']]] }])
  })

  it('the same without the voyage before it', () => {
    const head = "UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++X+9'"
    const { message, codes } = readPlan("EQD+CN+ABCU1234567'LOC+147+0010182::5'", head)
    expect(codes).toEqual(['error order'])
    expect(message.records).toEqual([])
  })

  it('records that are not to be trusted are given to who asks for them', () => {
    const text = `${HEAD}EQD+CN+A'LOC+147+0010182::5'UNT+8+1'UNZ+1+1'`
    expect(read(text, { keepUntrusted: true }).messages[0]!.records).toHaveLength(1)
  })

  it('a segment too late in its slot is told and still of its slot', () => {
    const { plan, codes } = readPlan("LOC+147+0010182::5'RFF+BM:7'MEA+WT++KGM:5'LOC+147+0010282::5'")
    expect(codes).toEqual(['warning order'])
    expect(plan!.slots[0]!.equipment![0]).toMatchObject({ grossMass: { value: '5', unit: 'kg' } })
    expect(plan!.slots[1]!.equipment).toBeUndefined()
  })

  it('what belongs to no slot stays out of the slots', () => {
    const { plan, message, codes } = readPlan("LOC+147+0010182::5'PCI+1+X'LOC+147+0010282::5'")
    expect(codes).toEqual(['warning unmapped'])
    expect(plan!.slots).toHaveLength(2)
    expect(message.rest).toMatchObject([{ path: 'records[0].slots[0]', tag: 'PCI' }])
  })
})

describe('a cell begins a slot', () => {
  // each last segment of the slot before it opens another group, whose own catch-all must not take LOC+147
  it.each([
    "LOC+20+NOOSL'",
    "LOC+64+USLGB'",
    "FTX+AAA+++X'",
    "RFF+BM:1'",
    "EQD+CN+A'NAD+CF+X'",
    "EQD+CN+A'EQA+CN+B'",
    "DGS+IMD+3'FTX+AAD+++X'",
    "GID+1'",
    "MEA+AAW++MTQ:3'",
    "DIM+5+CMT:3'",
  ])('behind %s', (last) => {
    const { plan, codes } = readPlan(`LOC+147+0010182::5'${last}LOC+147+0010282::5'MEA+WT++KGM:5'`)
    expect(codes).toEqual([])
    expect(plan!.slots).toHaveLength(2)
    expect(plan!.slots[1]).toMatchObject({
      position: { bay: 1, row: 2, tier: 82 },
      equipment: [{ grossMass: { value: '5' } }],
    })
  })
})

describe('a second value never overwrites and is never lost', () => {
  it.each([
    ['the same segment', "LOC+9+USOAK'LOC+9+USLGB'", 'LOC'],
    ['another spelling of it', "LOC+9+USOAK'LOC+6+USLGB'", 'LOC'],
    ['the other spelling first', "LOC+12+USOAK'LOC+11+USLGB'", 'LOC'],
    ['a mass', "MEA+WT++KGM:1'MEA+WT++KGM:2'", 'MEA'],
    ['a mass in another dialect', "MEA+WT++KGM:1'MEA+AAE+G+KGM:2'", 'MEA'],
    ['a verified mass in two dialects', "MEA+VGM++KGM:1'MEA+AAE+VGM+KGM:2'", 'MEA'],
    ['a temperature', "TMP+2+-18:CEL'TMP+2+-20:CEL'", 'TMP'],
  ])('%s', (_name, twice, tag) => {
    const { plan, message, codes } = readPlan(`LOC+147+0010182::5'${twice}LOC+147+0010282::5'`)
    expect(codes).toEqual(['warning repeated'])
    const second = twice.split("'")[1]!
    const [elements] = (message.rest as { tag: string; elements: string[][][] }[]).map((one) => one.elements)
    expect(message.rest).toMatchObject([{ path: 'records[0].slots[0]', tag }])
    expect([tag, ...elements!.map((one) => one[0]!.join(':'))].join('+')).toBe(second)
    expect(plan!.slots).toHaveLength(2)
    const { bytes, findings } = write([message], { format: message.format, preserve: false })
    expect(findings).toEqual([])
    expect(latin1(bytes)).toContain(`${second}'`)
  })

  it.each([
    ["DTM+133:2601010101:201'DTM+133:2601010102:201'"],
    ["DTM+136:2601010101:201'DTM+186:2601010102:201'"],
  ])('of a moment: %s', (twice) => {
    const { message, codes } = readPlan(`${twice}LOC+147+0010182::5'`)
    expect(codes).toEqual(['warning repeated'])
    expect(JSON.stringify(message.rest)).toContain('2601010102')
    expect(latin1(write([message], { format: message.format, preserve: false }).bytes)).toContain(
      '2601010102',
    )
  })

  it('in the character set of the file or in any other', () => {
    const twice = "LOC+147+0010182::5'LOC+9+USOAK'LOC+6+USLGB+:::T'"
    const plain = readPlan(twice)
    const decoded = readPlan(twice, HEAD.replace('UNOA:2', 'UNOW:4').replace('260101:0101', '20260101:0101'))
    expect(decoded.message.records).toEqual(plain.message.records)
    expect(decoded.message.rest.map(({ at: _, ...one }) => one)).toEqual(
      plain.message.rest.map(({ at: _, ...one }) => one),
    )
  })
})

describe('what is not understood', () => {
  const body = "LOC+147+0010182::5'"

  it('an empty message', () => {
    const { messages, findings } = read(
      "UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'UNT+2+1'UNZ+1+1'",
    )
    expect(findings.map((one) => one.code)).toEqual(['empty-message'])
    expect(messages[0]!.records).toEqual([])
  })

  it('a message of which the map claims nothing', () => {
    const text = "UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'XXX+1'YYY+2'UNT+4+1'UNZ+1+1'"
    const { messages, findings } = read(text)
    expect(findings.map((one) => `${one.severity} ${one.code}`)).toEqual([
      'warning unmapped',
      'warning unmapped',
      'error nothing-claimed',
    ])
    expect(messages[0]!.records).toEqual([])
    expect(messages[0]!.rest).toHaveLength(2)
  })

  it('no map', () => {
    const { message, codes, told } = readPlan(body, HEAD.replace('95B', '04B'))
    expect(codes).toEqual(['error no-map'])
    expect(told[0]!.message).toContain('BAPLIE D 04B SMDG22')
    expect(message).toMatchObject({ format: '', records: [], rest: [] })
  })

  it('an association that is not known', () => {
    const { message, codes } = readPlan(body, HEAD.replace('SMDG22', 'OURS1'))
    expect(codes).toEqual(['warning map-fallback'])
    expect(message.format).toBe('edifact/baplie@d95b')
    expect(message.envelope.message.association).toBe('OURS1')
    expect(latin1(write([message], { format: message.format }).bytes)).toContain('BAPLIE:D:95B:UN:OURS1')
  })

  it('codes that no table has', () => {
    const { plan, codes } = readPlan(
      "LOC+147+0010182::77'MEA+WT++XYZ:5'EQD+QQ+A++++9'NAD+ZZZ+X'DGS+QQQ+3++++7'",
    )
    expect(codes).toEqual(Array.from({ length: 6 }, () => 'warning unknown-code'))
    expect(plan!.slots[0]).toMatchObject({
      position: { scheme: { code: '77', list: 'edifact:3055' } },
      equipment: [
        {
          grossMass: { unit: { code: 'XYZ', list: 'edifact:6411' } },
          kind: { code: 'QQ', list: 'edifact:8053' },
          load: { code: '9', list: 'edifact:8169' },
          parties: [{ role: { code: 'ZZZ', list: 'edifact:3035' } }],
          dangerousGoods: [{ regulation: { code: 'QQQ' } }],
        },
      ],
    })
  })

  it.each([
    ['a month that is none', 'DTM+133:2613010101:201', { text: '2613010101', format: '201' }],
    ['too short', 'DTM+133:26:201', { text: '26', format: '201' }],
    ['a format that is none', 'DTM+133:2601010101:999', { text: '2601010101', format: '999' }],
    ['no format', 'DTM+133:2601010101', { text: '2601010101' }],
  ])('a date: %s', (_name, segment, expected) => {
    const { message } = readPlan(`${segment}'${body}`)
    expect(message.records[0]).toMatchObject({ departure: { departure: { estimated: expected } } })
    expect(latin1(write([message], { format: message.format, preserve: false }).bytes)).toContain(
      `${segment}'`,
    )
  })

  it('a number that is none', () => {
    const { plan, message, codes } = readPlan("LOC+147+0010182::5'MEA+WT++KGM:HEAVY'")
    expect(codes).toEqual(['warning value-invalid'])
    expect(plan!.slots[0]!.equipment![0]).toMatchObject({ grossMass: { unit: 'kg' } })
    expect(message.rest).toMatchObject([{ value: 'HEAVY', element: 3, component: 2 }])
    expect(latin1(write([message], { format: message.format, preserve: false }).bytes)).toContain(
      'MEA+WT++KGM:HEAVY',
    )
  })
})

describe('what is no record is refused by write, with its path', () => {
  const plan = { type: 'StowPlan', slots: [] as unknown[] }
  it.each<[string, unknown, string]>([
    ['a record without a type', { slots: [] }, 'messages[0].records[0]'],
    ['an unknown type', { type: 'Nothing' }, 'messages[0].records[0]'],
    ['a type that is no text', { type: 7 }, 'messages[0].records[0]'],
    ['text in place of a list', { ...plan, slots: 'many' }, 'messages[0].records[0].slots'],
    ['a list in place of an object', { ...plan, vessel: [] }, 'messages[0].records[0].vessel'],
    ['null', { ...plan, vessel: null }, 'messages[0].records[0].vessel'],
    ['a number in place of text', { ...plan, voyage: 5 }, 'messages[0].records[0].voyage'],
    ['an unknown field', { ...plan, vesel: {} }, 'messages[0].records[0].vesel'],
    [
      'a word that is none',
      { ...plan, slots: [{ equipment: [{ load: 'half' }] }] },
      'messages[0].records[0].slots[0].equipment[0].load',
    ],
    [
      'a decimal that is none',
      { ...plan, slots: [{ equipment: [{ grossMass: { value: '1e5' } }] }] },
      'messages[0].records[0].slots[0].equipment[0].grossMass.value',
    ],
    ['a record that is a list', [], 'messages[0].records[0]'],
    ['a record in a record', { ...plan, slots: [plan] }, 'messages[0].records[0].slots[0].type'],
  ])('%s', (_name, record, path) => {
    const { bytes, findings } = write([{ records: [record as object] }], { format: 'edifact/baplie@smdg22' })
    expect(bytes).toHaveLength(0)
    expect(findings.map((one) => one.code)).toContain('record-invalid')
    expect(findings.some((one) => one.path?.startsWith(path))).toBe(true)
  })

  it('a record of another kind', () => {
    const { bytes, findings } = write([{ type: 'ContainerStatus' }], { format: 'edifact/baplie@smdg22' })
    expect(bytes).toHaveLength(0)
    expect(findings).toMatchObject([{ code: 'record-invalid', severity: 'error' }])
  })

  it('a record that holds nothing', () => {
    const { bytes, findings } = write([{ type: 'StowPlan', slots: [] }], { format: 'edifact/baplie@smdg22' })
    expect(bytes).toHaveLength(0)
    expect(findings.map((one) => one.code)).toContain('empty-message')
  })

  it('cycles and deep nesting', () => {
    const round: Record<string, unknown> = { type: 'StowPlan', slots: [] }
    round.vessel = round
    let deep: Record<string, unknown> = {}
    for (let i = 0; i < 10_000; i++) deep = { vessel: deep }
    for (const record of [round, { ...deep, type: 'StowPlan', slots: [] }]) {
      const { bytes, findings } = write([record], { format: 'edifact/baplie@smdg22' })
      expect(bytes).toHaveLength(0)
      expect(findings.map((one) => one.code)).toContain('record-invalid')
    }
  })

  it('one bad message does not take its neighbours', () => {
    const good = read(sample('baplie/smdg20-terminal')).messages[0]!
    const { bytes, findings } = write([good, { records: [{ type: 'StowPlan' }] }, good], {
      format: good.format,
    })
    expect(read(bytes).messages).toHaveLength(2)
    expect(
      findings.filter((one) => one.severity === 'error').every((one) => one.path!.startsWith('messages[1]')),
    ).toBe(true)
  })

  it('paths name the record as it was handed over, also behind one that was refused', () => {
    const status = (number: string, preparedAt: object): object => ({
      type: 'ContainerStatus',
      reference: number,
      preparedAt,
      equipment: { number },
    })
    const records = [
      status('A', {}),
      status('B', {}),
      { type: 'ContainerStatus', preparedAt: { at: '2026' }, equipment: { number: 'C' } },
    ]
    const { findings } = write([{ records }], { format: 'edifact/codeco@d00b', now: '2026-01-01T01:01' })
    const told = findings.filter((one) => one.path?.includes('preparedAt')).map((one) => one.path)
    expect(told).toEqual(['messages[0].records[2].preparedAt'])
  })
})

describe('limits', () => {
  const two = latin1(sample('baplie/smdg22-two-messages'))

  it('findings are kept up to the limit, and then counted', () => {
    const body = Array.from({ length: 50 }, (_, i) => `XX${String.fromCharCode(65 + (i % 26))}+${i}'`).join(
      '',
    )
    const { messages, findings } = read(`${HEAD}${body}UNT+56+1'UNZ+1+1'`, { limits: { findings: 10 } })
    expect(findings.filter((one) => one.code === 'unmapped').length).toBeLessThanOrEqual(10)
    expect(findings.at(-1)!.code).toBe('too-many-findings')
    expect(messages[0]!.rest).toHaveLength(50)
  })

  it('messages', () => {
    const { messages, findings } = read(two, { limits: { interchangeMessages: 1 } })
    expect(messages).toHaveLength(1)
    expect(findings.map((one) => one.code)).toContain('limit-exceeded')
    const codes = read(two, { limits: { interchangeMessages: 2 } }).findings.map((one) => one.code)
    expect(codes).not.toContain('limit-exceeded')
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1.5, '5', null])('%s is no limit', (value) => {
    for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[])
      expect(() => read('', { limits: { [name]: value as number } })).toThrow(RangeError)
  })
})

describe('translate', () => {
  it('gives what could be read of a broken file, and all findings', () => {
    const text = latin1(sample('quirks/edifact-cut'))
    const { bytes, findings } = translate(text, { to: 'edifact/baplie@smdg20', check: 'none' })
    expect(findings.map((one) => one.code)).toContain('segment-unterminated')
    expect(read(bytes).messages[0]!.records).toHaveLength(1)
  })
})
