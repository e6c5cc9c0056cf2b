/**
 * Reads a user's own table of Centers: CSV text → table and what is wrong with it. A line is one of
 *
 *   importer,12-345678900,CEE004      the Center of an importer, as the answer to a KI query or CBP gave it;
 *                                     NOTELG for one that no Center is for
 *   hts,6101-6217,CEE004              tariff numbers of 2, 4, 6, 8 or 10 digits, from and to; one alone stands for
 *                                     itself and all that begin with it. Of several that fit the longest counts
 *
 * Blank lines and lines that begin with `#` are passed over; values may stand in quotes. Never throws.
 */
import { type Finding, finding } from '../core/finding.js'
import { type CenterTable, center, NOT_ELIGIBLE, type TariffRange } from './centers.js'

export interface ParsedCenterTable {
  table: CenterTable
  findings: Finding[]
}

interface Draft {
  importers: Map<string, { code: string; source: string }>
  ranges: (TariffRange & { code: string })[]
}

/** `name` is the name of the table, told beside the line wherever something rests on it. */
export function parseCenterTable(csv: string, name = ''): ParsedCenterTable {
  const draft: Draft = { importers: new Map(), ranges: [] }
  const findings: Finding[] = []
  const text = csv.replace(/^\ufeff/, '')
  let offset = csv.length - text.length
  for (const [k, line] of text.split('\n').entries()) {
    const problem = takeLine(line.trim(), `${name} line ${k + 1}`.trim(), draft)
    const at = { offset, line: k + 1, column: 1 }
    if (problem !== undefined) findings.push(finding('table-invalid', `line ${k + 1}: ${problem}`, { at }))
    offset += line.length + 1
  }
  return { table: draft, findings }
}

function takeLine(line: string, source: string, draft: Draft): string | undefined {
  if (line === '' || line.startsWith('#')) return undefined
  const [kind = '', key = '', code = '', ...more] = line.split(',').map(unquoted)
  if (more.length > 0 || key === '' || code === '') return 'three values are expected: kind, key, Center'
  if (kind === 'importer' && code === NOT_ELIGIBLE) return takeImporter(key, code, source, draft)
  const known = center(code)?.code
  if (known === undefined) return 'there is no such Center: CEE001 to CEE010'
  if (kind === 'importer') return takeImporter(key, known, source, draft)
  return kind === 'hts' ? takeRange(key, known, source, draft) : "the line begins with 'importer' or 'hts'"
}

function unquoted(cell: string): string {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text
}

function takeImporter(
  number: string,
  code: string,
  source: string,
  { importers }: Draft,
): string | undefined {
  const before = importers.get(number)
  if (before !== undefined && before.code !== code)
    return `the importer has another Center on ${before.source}`
  importers.set(number, { code, source })
  return undefined
}

const RANGE = /^((?:\d\d){1,5})(?:-((?:\d\d){1,5}))?$/

function takeRange(key: string, code: string, source: string, { ranges }: Draft): string | undefined {
  const [, from, to = from] = RANGE.exec(key) ?? []
  if (from === undefined || to === undefined || from.length !== to.length)
    return 'tariff numbers have 2, 4, 6, 8 or 10 digits, as many from as to: 6101-6217'
  if (to < from) return 'the tariff numbers stand the wrong way round'
  const other = ranges.find(
    (range) =>
      range.from.length === from.length && range.code !== code && from <= range.to && to >= range.from,
  )
  if (other !== undefined) return `these tariff numbers have another Center on ${other.source}`
  ranges.push({ from, to, code, source, asOf: '' })
  return undefined
}

/** Several tables as one, and where they contradict each other: what came first stands. */
export function joinCenterTables(tables: readonly CenterTable[]): {
  table: CenterTable
  conflicts: string[]
} {
  const joined: Draft = { importers: new Map(), ranges: [] }
  const conflicts: string[] = []
  for (const { importers, ranges } of tables) {
    for (const [number, { code, source }] of importers) {
      const before = joined.importers.get(number)
      if (before === undefined) joined.importers.set(number, { code, source })
      else if (before.code !== code)
        conflicts.push(`${source}: the importer has another Center on ${before.source}`)
    }
    for (const { from, to, code, source } of ranges) {
      const problem = takeRange(from === to ? from : `${from}-${to}`, code, source, joined)
      if (problem !== undefined) conflicts.push(`${source}: ${problem}`)
    }
  }
  return { table: joined, conflicts }
}
