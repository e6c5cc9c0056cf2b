/** B1: linear time on hostile shapes. Four times the bytes may take at most ten times as long (sixteen were quadratic). */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { EdifactEnvelope } from '../../src/syntax/edifact/envelope.js'
import { EdifactReader } from '../../src/syntax/edifact/reader.js'
import { X12Envelope } from '../../src/syntax/x12/envelope.js'
import { X12Reader } from '../../src/syntax/x12/reader.js'
import type { Syntax } from '../support/drive.js'
import { edifactText, isaText, x12Text } from '../support/edi-text.js'
import { TIMEOUT } from '../support/runs.js'
import { bytesOf } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const UNB = "UNB+UNOC:4+A+B+20220524:1120+1'UNH+1+BAPLIE:D:95B:UN'"
const ISA = `${isaText()}GS*QO*A*B*20220524*1120*1*X*004010~ST*315*0001~`
const fill = (head: string, part: string, size: number): Uint8Array =>
  bytesOf(head + part.repeat(Math.max(1, Math.floor((size - head.length) / part.length))))

const SHAPES: [name: string, syntax: Syntax, head: string, part: string][] = [
  ['all terminators', 'edifact', UNB, "'"],
  ['all release characters', 'edifact', UNB, '?'],
  ['no terminator', 'edifact', UNB, 'A'],
  ['one giant element of repetitions', 'edifact', `${UNB}FTX+`, '*A'],
  ['one giant element of components', 'x12', `${ISA}N9*`, ':A'],
  ['many small segments', 'x12', ISA, 'N9*A~'],
  ['repeated UNB', 'edifact', '', "UNB+UNOA:2'"],
  ['repeated UNA', 'edifact', UNB, "UNA:+.? '"],
  ['repeated UNH', 'edifact', UNB, "UNH+1'"],
  ['repeated ISA', 'x12', '', isaText()],
  ['ISA that are none', 'x12', ISA, 'ISA~'],
  ['ISA that are none, broken over lines', 'x12', ISA, 'IS\nA*1~'],
  ['small interchanges', 'edifact', '', edifactText([])],
  ['small interchanges of X12', 'x12', '', x12Text([])],
  ['junk', 'edifact', '', 'UNA UNB ISA '],
  ['junk that looks like ISA', 'x12', '', 'ISA-'],
  ['all blanks', 'edifact', UNB, ' '],
  ['a line break behind every byte', 'edifact', `${UNB}FTX+`, 'A\n'],
  ['wrapped at 80', 'x12', `${ISA}N9*`, `${'A'.repeat(80)}\r\n`],
  ['bad bytes', 'edifact', "UNB+UNOW:4+A+B+20220524:1120+1'", "FTX+\xff\xfe'"],
  ['tags of other shapes', 'edifact', UNB, "x'"],
  ['binary objects', 'x12', ISA, 'BIN*3*abc~'],
  ['binary objects of wrong length', 'x12', ISA, 'BIN*9*abc~'],
  ['strays', 'edifact', "UNB+UNOA:2+A+B+220524:1120+1'", "BGM+1'"],
]

/** Milliseconds of the processor: what else runs on the machine does not count. */
function once(syntax: Syntax, bytes: Uint8Array, chunk: number): number {
  const findings: Finding[] = []
  const sink = { push: (found: Finding) => void (findings.length < 1000 && findings.push(found)) }
  const began = process.cpuUsage()
  const x12 = syntax === 'x12' ? new X12Reader() : undefined
  const reader = x12 ?? new EdifactReader()
  const envelope =
    reader instanceof EdifactReader ? new EdifactEnvelope(reader, sink) : new X12Envelope(reader, sink)
  for (let at = 0; at < bytes.length; at += chunk) {
    reader.push(bytes.subarray(at, at + chunk))
    while (reader.next()) envelope.take(reader.segment)
  }
  reader.end()
  while (reader.next()) envelope.take(reader.segment)
  envelope.finish()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** The better of two: a collection of garbage makes times longer, never shorter. */
function best(syntax: Syntax, bytes: Uint8Array, chunk: number): number {
  return Math.min(...[1, 2].map(() => once(syntax, bytes, chunk)))
}

const SIZE = process.env.TENPLUSTWO_LONG === '1' ? 1 << 20 : 1 << 15

describe.each(SHAPES)('%s', (_name, syntax, head, part) => {
  it.each([
    ['in one piece', Number.POSITIVE_INFINITY],
    ['in pieces of 512 bytes', 512],
  ])('%s', { retry: 2 }, (_how, chunk) => {
    const small = best(syntax, fill(head, part, SIZE), chunk)
    const large = best(syntax, fill(head, part, SIZE * 4), chunk)
    expect(large, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`).toBeLessThan(10 * Math.max(small, 2))
  })
})
