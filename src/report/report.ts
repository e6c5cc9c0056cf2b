/**
 * What a report of `check` is: it is told of files, messages and findings in turn, and gives text that is written at
 * once, so that a report is as long as it likes and memory stays flat. Pure: where bytes of the input are shown,
 * they are handed over with the finding.
 */
import type { Finding, Severity } from '../core/finding.js'
import type { Surroundings } from './excerpt.js'
import type { ReportedScorecard } from './scorecards.js'

/** A finding with what of its file a report may want to show. */
export interface Reported {
  finding: Finding
  around?: Surroundings | undefined
  /** Column of the place in UTF-16 units, from 1, the file taken as UTF-8. */
  textColumn?: number | undefined
}

/** A message in words: `315 0001`. Undefined for what stands outside of messages. */
export interface ReportedMessage {
  index: number
  name: string
  /** What a report for people shows before the findings of the message: a scorecard. */
  text?: string
  /** The same for programs. */
  scorecards?: readonly ReportedScorecard[]
}

export interface Counts {
  messages: number
  errors: number
  warnings: number
  infos: number
}

export interface Report {
  /** What the report wants to know of each finding beside itself. */
  readonly wants: { readonly surroundings: boolean; readonly columns: boolean }
  head(): string
  beginFile(name: string): string
  /** The findings of a message and of what stands before it; of what stands behind the last one. */
  take(message: ReportedMessage | undefined, findings: readonly Reported[]): string
  endFile(counts: Counts): string
  tail(files: number, counts: Counts): string
}

export const noCounts = (): Counts => ({ messages: 0, errors: 0, warnings: 0, infos: 0 })

const COUNTED = { error: 'errors', warning: 'warnings', info: 'infos' } as const

export function countFinding(counts: Counts, severity: Severity): void {
  counts[COUNTED[severity]]++
}

export function addCounts(sum: Counts, more: Counts): void {
  for (const key of ['messages', 'errors', 'warnings', 'infos'] as const) sum[key] += more[key]
}

/** `2 messages`, `1 message`. */
export function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

/** `1 error, 2 warnings`; what is only worth knowing is told where there is some. */
export function countsInWords({ errors, warnings, infos }: Counts): string {
  const info = infos === 0 ? '' : `, ${infos} worth knowing`
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${info}`
}

/** In the order of the file; what has no place stays behind the one that it came after. */
export function inOrder<T>(items: readonly T[], offsetOf: (item: T) => number | undefined): T[] {
  let last = 0
  const placed = items.map((item) => {
    last = offsetOf(item) ?? last
    return { item, offset: last }
  })
  return placed.sort((a, b) => a.offset - b.offset).map(({ item }) => item)
}
