/**
 * B3: each limit that readers and envelopes keep: at the limit accepted, one over refused with its code, and values
 * that are no limits refused as configuration. A new limit without a row here (or among those kept elsewhere) fails.
 */
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, LIMIT_CEILINGS, type Limits } from '../../src/core/limits.js'
import { EdifactReader } from '../../src/syntax/edifact/reader.js'
import { X12Reader } from '../../src/syntax/x12/reader.js'
import { drive, type Run, type Syntax } from '../support/drive.js'
import { edifactText, isaText, type Tree, x12Text } from '../support/edi-text.js'
import { bytesOf } from '../support/slow-common.js'

/** A file that is exactly at the limit, the limit's value, and the code of the finding one below it. */
interface Row {
  text: string
  at: number
  code: string
  /** What is still read when the limit is passed. */
  left: (run: Run) => unknown
  expected: unknown
}

const body: Tree = [
  { tag: 'BGM', elements: [['1']] },
  { tag: 'DTM', elements: [['1']] },
  { tag: 'RFF', elements: [['BM', '1234567890123456789012345678901234567890']] },
]
const flags = ({ segments }: Run): number[] => segments.map((segment) => segment.flags)
const EDIFACT = edifactText(body)
const UNB_LENGTH = EDIFACT.indexOf('UNH')
const X12 = x12Text(body)
const x12Object = (size: number): string => {
  const data = 'x'.repeat(size)
  return `${isaText()}GS*QO*A*B*20220524*1120*1*X*004010~ST*841*0001~BIN*${size}*${data}~SE*3*0001~GE*1*1~IEA*1*000000001~`
}
const edifactObject = `UNB+UNOA:4+A+B+20220524:1120+1'UNO+1+A+B+5'ab'+:UNP+5+1'UNZ+1+1'`
const two = (text: string): string => text.replace(/(ST|UNH)[\s\S]*(SE\*\d+\*0001~|UNT\+\d+\+1')/, '$&$&')

const ROWS: Partial<Record<keyof Limits, Record<Syntax, Row>>> = {
  segmentBytes: {
    edifact: {
      text: EDIFACT,
      at: Math.max(...EDIFACT.split("'").map((text) => text.length + 1)),
      code: 'segment-too-long',
      left: flags,
      expected: [8, 1, 0, 0, 2, 8],
    },
    x12: {
      text: X12,
      at: 106,
      code: 'segment-too-long',
      left: ({ segments }) => segments.length,
      expected: 8,
    },
  },
  binaryBytes: {
    edifact: {
      text: edifactObject,
      at: 5,
      code: 'binary-length',
      left: ({ segments }) => segments[1]?.binary,
      expected: undefined,
    },
    x12: { text: x12Object(40), at: 40, code: 'binary-length', left: flags, expected: [8, 8, 1, 0, 2, 8, 8] },
  },
  messageSegments: {
    edifact: { text: EDIFACT, at: 5, code: 'limit-exceeded', left: flags, expected: [8, 1, 0, 0, 0, 12, 8] },
    x12: { text: X12, at: 5, code: 'limit-exceeded', left: flags, expected: [8, 8, 1, 0, 0, 0, 12, 8, 8] },
  },
  messageBytes: {
    edifact: {
      text: EDIFACT,
      at: EDIFACT.indexOf('UNZ') - EDIFACT.indexOf('UNH'),
      code: 'limit-exceeded',
      left: flags,
      expected: [8, 1, 0, 0, 0, 12, 8],
    },
    x12: {
      text: X12,
      at: X12.indexOf('GE*') - X12.indexOf('ST*'),
      code: 'limit-exceeded',
      left: flags,
      expected: [8, 8, 1, 0, 0, 0, 12, 8, 8],
    },
  },
  interchangeMessages: {
    edifact: {
      text: two(EDIFACT).replace('UNZ+1', 'UNZ+2'),
      at: 2,
      code: 'limit-exceeded',
      left: flags,
      expected: [8, 1, 0, 0, 0, 2, 8, 8, 8, 8, 8, 8],
    },
    x12: {
      text: two(X12).replace('GE*1', 'GE*2'),
      at: 2,
      code: 'limit-exceeded',
      left: flags,
      expected: [8, 8, 1, 0, 0, 0, 2, 8, 8, 8, 8, 8, 8, 8],
    },
  },
}
/** Kept by other rooms, or tested below. */
const ELSEWHERE = ['findings', 'mapBytes', 'depth']

describe('limits of readers and envelopes', () => {
  it('every limit has a row', () => {
    expect([...Object.keys(ROWS), ...ELSEWHERE].sort()).toEqual(Object.keys(DEFAULT_LIMITS).sort())
  })

  const rows = Object.entries(ROWS).flatMap(([name, both]) =>
    (['edifact', 'x12'] as const).map((syntax) => ({ name, syntax, row: both[syntax] })),
  )

  it.each(rows)('$name, $syntax: at the limit accepted, one over refused', ({ name, syntax, row }) => {
    for (const cuts of [[row.text.length], [1], [7, 30]]) {
      const bytes = bytesOf(row.text)
      expect(drive(syntax, bytes, { cuts, limits: { [name]: row.at } }).findings).toEqual([])
      const over = drive(syntax, bytes, { cuts, limits: { [name]: row.at - 1 } })
      expect(over.findings.map(({ code }) => code)).toContain(row.code)
      expect(row.left(over)).toEqual(row.expected)
    }
  })

  it('a message that passes a limit does not take its neighbours', () => {
    const short = edifactText([{ tag: 'BGM', elements: [['9']] }]).slice(UNB_LENGTH)
    const text = EDIFACT.slice(0, EDIFACT.indexOf('UNZ')) + short.replace('UNZ+1', 'UNZ+2')
    const run = drive('edifact', bytesOf(text), { limits: { messageSegments: 4 } })
    expect(flags(run)).toEqual([8, 1, 0, 0, 0, 12, 1, 0, 2, 8])
    expect(run.findings.map(({ code, at }) => [code, at?.messageIndex, at?.segment])).toEqual([
      ['limit-exceeded', 1, 5],
    ])
  })

  it.each(['edifact', 'x12'] as const)('findings, %s: a queue nobody empties stays small', (syntax) => {
    const reader =
      syntax === 'edifact'
        ? new EdifactReader({ limits: { findings: 10 } })
        : new X12Reader({ limits: { findings: 10 } })
    const head = syntax === 'edifact' ? "UNB+UNOA:2+A+B+220524:1120+1'" : isaText()
    reader.push(bytesOf(head + (syntax === 'edifact' ? "'" : '~').repeat(5000)))
    while (reader.next());
    expect(reader.findings.length).toBe(11)
    expect(reader.findings.at(-1)?.code).toBe('too-many-findings')
  })

  it.each(Object.keys(DEFAULT_LIMITS) as (keyof Limits)[])('%s: what is no limit is refused', (name) => {
    for (const value of [
      0,
      -1,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      (LIMIT_CEILINGS[name] ?? Number.MAX_SAFE_INTEGER) + 1,
    ]) {
      expect(() => new EdifactReader({ limits: { [name]: value } }), String(value)).toThrow(RangeError)
      expect(() => new X12Reader({ limits: { [name]: value } }), String(value)).toThrow(RangeError)
    }
    for (const value of ['', '10', null, true]) {
      expect(() => new EdifactReader({ limits: JSON.parse(JSON.stringify({ [name]: value })) })).toThrow(
        RangeError,
      )
    }
  })

  it('a segment longer than the arena is let go, and the next ones are read, at any chunk size', () => {
    const giant = `FTX+AAA+++${'A?+B\n'.repeat(120_000)}'`
    const text = EDIFACT.replace('RFF', `${giant}RFF`)
    const whole = drive('edifact', bytesOf(text))
    expect(whole.findings.map(({ code }) => code)).toEqual(['segment-too-long', 'trailer-count'])
    expect(flags(whole)).toEqual([8, 1, 0, 0, 0, 2, 8])
    expect(whole.segments.at(-1)?.place.line).toBe(120_001)
    for (const cut of [1000, 65_536, 65_537, 300_000])
      expect(drive('edifact', bytesOf(text), { cuts: [cut] })).toEqual(whole)
  })
})
