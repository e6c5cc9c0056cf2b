/**
 * Law A12: through another format and back, every field is there still, or a finding named it. The record is the
 * only road between formats, so each sample goes to each format of its record.
 */
import { describe, expect, it, vi } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import type { RecordObject } from '../../src/mapping/objects.js'
import type { Message } from '../../src/translate/message.js'
import { read } from '../../src/translate/read.js'
import { translate } from '../../src/translate/translate.js'
import { write } from '../../src/translate/write.js'
import { isAsGiven, shownAs, toldPaths } from '../support/as-given.js'
import { corpusOrWarning, type SampleFile, sample, sampleFiles } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: 60_000 })

const LIBRARY = MapLibrary.standard()
// no other format bears the records of ABI
const FORMATS = LIBRARY.list()
  .map((map) => map.id)
  .filter((id) => !id.startsWith('abi/'))

/** What the headers of another syntax need and the source may not have. */
const HANDED = {
  now: '2026-06-11T09:30',
  controlNumbers: { interchange: '000000001', group: '1', message: '0001' },
  charset: 'tolerant',
  // what a map carries over, be it enough for the other format or not
  check: 'none',
} as const

function recordsOf(messages: readonly Message[]): RecordObject[] {
  return messages.flatMap((one) => one.records as RecordObject[])
}

/** Writes each message alone in another format and compares what comes back. */
function goAcross(file: SampleFile, format: string): number {
  const { record } = LIBRARY.plan(format)!
  let written = 0
  for (const message of read(file.bytes).messages) {
    if (message.records.length === 0 || message.format === format) continue
    if ((message.records[0] as RecordObject).type !== record) continue
    const { bytes, findings } = write([message], { format, ...HANDED })
    const errors = findings.filter((one) => one.severity === 'error')
    if (errors.length > 0) {
      expect(bytes, `${file.name} to ${format}`).toHaveLength(0)
      continue
    }
    written++
    const back = recordsOf(read(bytes).messages)
    expect(back).toHaveLength(message.records.length)
    message.records.forEach((given, k) => {
      const [made, wanted] = [shownAs(back[k]!, record), shownAs(given, record)]
      if (!isAsGiven(made, wanted, toldPaths(findings, 0, k)))
        expect({ made, findings, bytes: latin1(bytes) }, `${file.name} to ${format}`).toEqual({
          made: wanted,
        })
    })
    const told = findings.filter((one) => one.code === 'not-carried').map((one) => one.path)
    for (const { path } of message.rest) expect(told).toContain(`messages[0].${path}`)
  }
  return written
}

describe.each(FORMATS)('to %s: nothing is lost in silence', (format) => {
  const files = [...sampleFiles(), ...corpusOrWarning().filter(({ bytes }) => bytes.length < 200_000)]
  it('from every file of the same record', () => {
    const written = files.reduce((sum, file) => sum + goAcross(file, format), 0)
    expect(written).toBeGreaterThan(2)
  })
})

/** What a CODECO and a 315 both have a place for. */
const SHARED = [
  ['event', 'kind'],
  ['occurredAt', 'at'],
  ['equipment', 'number'],
  ['equipment', 'sizeType'],
  ['equipment', 'load'],
  ['vessel', 'name'],
  ['vessel', 'imo'],
  ['vessel', 'callSign'],
  ['vessel', 'flag'],
  ['voyage'],
  ['location', 'code'],
  ['location', 'list'],
] as const

function pick(record: RecordObject, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as RecordObject | undefined)?.[key], record)
}

/** Places by role and bills by number: the lists both formats have. */
function listed(record: RecordObject): object {
  const locations = (record.locations ?? []) as { role: string; location: { code: string } }[]
  const references = (record.references ?? []) as { kind: unknown; number: string }[]
  const both = new Set([
    'portOfLoading',
    'portOfDischarge',
    'placeOfDelivery',
    'placeOfReceipt',
    'finalDestination',
  ])
  const kinds = new Set<unknown>(['billOfLading', 'booking', 'seal', 'release'])
  return {
    locations: locations.filter((one) => both.has(one.role)).map((one) => `${one.role} ${one.location.code}`),
    references: references.filter((one) => kinds.has(one.kind)).map((one) => `${one.kind} ${one.number}`),
  }
}

describe('the fields that CODECO and 315 share', () => {
  const names = sampleFiles().map((one) => one.name)
  const through = (name: string, there: string): void => {
    const source = read(sample(name.replace('.edi', ''))).messages
    const before = recordsOf(source)
    const written = write(source, { format: there, ...HANDED })
    expect(written.findings.filter((one) => one.severity === 'error')).toEqual([])
    const after = recordsOf(read(written.bytes).messages)
    const shared = (records: RecordObject[]): unknown[] =>
      records.map((record) => [SHARED.map((path) => pick(record, path)), listed(record)])
    expect(shared(after)).toEqual(shared(before))
  }

  it.each(['codeco/d95b-gate-out-three.edi', 'codeco/d95b-gate-in-truck.edi', 'codeco/d95b-masses-rail.edi'])(
    '%s to 315',
    (name) => through(name, 'x12/315@004010'),
  )

  it.each(['x12-315/vessel-departure.edi', 'x12-315/numbers.edi'].filter((name) => names.includes(name)))(
    "%s to CODECO D.00B, as far as its events are a gate's",
    (name) => {
      const source = read(sample(name.replace('.edi', ''))).messages
      const gates = source.filter((one) =>
        /^gate/.test(String((one.records[0] as { event: { kind: string } }).event.kind)),
      )
      const written = write(gates, { format: 'edifact/codeco@d00b', ...HANDED })
      const shared = (records: RecordObject[]): unknown[] =>
        records.map((record) => SHARED.map((path) => pick(record, path)))
      expect(shared(recordsOf(read(written.bytes).messages))).toEqual(shared(recordsOf(gates)))
    },
  )
})

describe('BAPLIE of SMDG 1.5 to 2.2', () => {
  it('says the same plan', () => {
    const source = sample('baplie/smdg15-ports-6-12')
    const { bytes, findings } = translate(source, { to: 'edifact/baplie@smdg22', check: 'none' })
    expect(findings.map((one) => one.code)).toEqual(read(source).findings.map((one) => one.code))
    expect(recordsOf(read(bytes).messages)).toEqual(recordsOf(read(source).messages))
    expect(latin1(bytes)).toContain("LOC+9+CNSHA'")
    expect(latin1(bytes)).toContain("TDT+20+1002+++TLW:172:20+++A8TX7:103::MERIDIAN TALLOW:8LR'")
  })

  it('and back gives the body of its own canonical form', () => {
    const body = (bytes: Uint8Array): string => /BGM[\s\S]*UNT/.exec(latin1(bytes))![0]
    const source = read(sample('baplie/smdg15-ports-6-12')).messages
    const there = write(source, { format: 'edifact/baplie@smdg22', check: 'none' }).bytes
    const back = write(read(there).messages, { format: 'edifact/baplie@smdg15', check: 'none' }).bytes
    expect(body(back)).toBe(body(write(source, { format: 'edifact/baplie@smdg15', preserve: false }).bytes))
  })
})
