/** Runs the fixed-width reader over bytes in given cuts; gives everything that it said, ready to be compared. */
import { type Finding, Findings, type Place } from '../../src/core/finding.js'
import { checkRecord } from '../../src/syntax/fixed/check.js'
import { FixedReader } from '../../src/syntax/fixed/reader.js'
import type { FixedRecord } from '../../src/syntax/fixed/record.js'
import { ISF } from './fixed-layout.js'

export interface Said {
  id: string
  text: string
  overflow: string
  length: number
  fields: [string, string][]
  places: Place[]
}

export const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
export const textOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

function say(record: FixedRecord): Said {
  const places = [1, 5, 80, 81].map((column) => record.place(column))
  const { id, overflow, length } = record
  return { id, text: record.raw(1, 80), overflow, length, fields: record.toArray(), places }
}

/** Reads and checks `bytes`, cut at `cuts`; every chunk is handed over on its own and used up. */
export function run(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
  translate?: Uint8Array,
): { records: Said[]; findings: Finding[] } {
  const findings = new Findings(100_000)
  const reader = new FixedReader(ISF, translate === undefined ? { findings } : { findings, translate })
  const records: Said[] = []
  const pull = () => {
    while (reader.next()) {
      records.push(say(reader.record))
      checkRecord(reader.record, findings)
    }
  }
  let from = 0
  for (const cut of [...cuts, bytes.length]) {
    reader.push(bytes.slice(from, cut))
    pull()
    from = cut
  }
  reader.end()
  pull()
  return { records, findings: findings.take() }
}

/** Reads text in one piece. */
export const runText = (text: string) => run(bytesOf(text))

/** Codes and severities of findings, `code!` for an error, `code?` for an information. */
export const codes = (findings: readonly Finding[]) =>
  findings.map(({ code, severity }) => code + (severity === 'error' ? '!' : severity === 'info' ? '?' : ''))
