/**
 * Reads a user's own table of Centers: CSV text → table and what is wrong with it. A line is one of
 *
 *   importer,12-345678900,CEE004      the Center of an importer, as a KI query or CBP gave it
 *   hts,6101-6217,CEE004              headings, from and to; one heading alone stands for itself
 *
 * Blank lines and lines that begin with `#` are passed over. Never throws.
 */
import { type Finding, finding } from '../core/finding.js'
import { type CenterTable, center, type HeadingRange } from './centers.js'

export interface ParsedCenterTable {
  table: CenterTable
  findings: Finding[]
}

interface Draft {
  importers: Map<string, { code: string; source: string }>
  ranges: (HeadingRange & { code: string })[]
}

export function parseCenterTable(csv: string): ParsedCenterTable {
  const draft: Draft = { importers: new Map(), ranges: [] }
  const findings: Finding[] = []
  let offset = 0
  for (const [k, line] of csv.split('\n').entries()) {
    const problem = takeLine(line.trim(), `line ${k + 1}`, draft)
    const at = { offset, line: k + 1, column: 1 }
    if (problem !== undefined) findings.push(finding('table-invalid', `line ${k + 1}: ${problem}`, { at }))
    offset += line.length + 1
  }
  return { table: draft, findings }
}

function takeLine(line: string, source: string, draft: Draft): string | undefined {
  if (line === '' || line.startsWith('#')) return undefined
  const [kind = '', key = '', code = '', ...more] = line.split(',').map((cell) => cell.trim())
  if (more.length > 0 || key === '' || code === '') return 'three values are expected: kind, key, Center'
  const known = center(code)?.code
  if (known === undefined) return 'there is no such Center: CEE001 to CEE010'
  if (kind === 'importer') return takeImporter(key, known, source, draft)
  return kind === 'hts' ? takeRange(key, known, source, draft) : "the line begins with 'importer' or 'hts'"
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

function takeRange(key: string, code: string, source: string, { ranges }: Draft): string | undefined {
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(key)
  const from = found?.[1]
  if (from === undefined) return 'headings have four digits, from and to: 6101-6217'
  const to = found?.[2] ?? from
  if (to < from) return 'the headings stand the wrong way round'
  const other = ranges.find((range) => range.code !== code && from <= range.to && to >= range.from)
  if (other !== undefined) return `these headings have another Center on ${other.source}`
  ranges.push({ from, to, code, source, asOf: '' })
  return undefined
}
