/**
 * A finding: what is wrong (or worth knowing) in an input, with a stable code, a severity and a place.
 *
 * Takes nothing; gives the `Finding` type, the place of a finding, and the `Findings` collector that keeps
 * the first findings up to a limit and counts the rest (DESIGN 2.5). The closed list of codes is in
 * `finding-codes.ts`.
 */
import { FINDING_CODES, type FindingCode } from './finding-codes.js'

export type Severity = 'error' | 'warning' | 'info'

/**
 * Where in the input. `offset` is the byte offset from the start of the input (0-based); `line` and `column`
 * are 1-based and count bytes; interchange, group, messageIndex and segment are 1-based ordinals (segment
 * counts within its message, header included); element, component and repetition are 1-based.
 */
export interface Place {
  offset: number
  line?: number
  column?: number
  interchange?: number
  group?: number
  messageIndex?: number
  segment?: number
  tag?: string
  element?: number
  component?: number
  repetition?: number
}

/** A place in a mapping file (1-based line and column). */
export interface MapPlace {
  file: string
  line: number
  column: number
}

/** What the message definition says of a finding's place: acknowledgements name segments and elements by this. */
export interface Subject {
  /** The tag of the segment that is meant: of a missing one, its own, while the place is that of the one found instead. */
  segment: string
  /** The group it belongs to: `SG2`, in X12 the tag that begins the loop. */
  group?: string
  /** The number of the data element or composite in its directory: `3227`, `C517`. */
  element?: string
}

export interface Finding {
  code: FindingCode
  severity: Severity
  message: string
  at?: Place
  /** The text at `at.offset` that is named by the finding, at most 80 characters. */
  found?: string
  /** Path in the record (for example `records[0].slots[3]`) where the finding is about one. */
  path?: string
  /** The id of the rule that is broken, such as `ISF-10`, where the finding is about one. */
  rule?: string
  map?: MapPlace
  about?: Subject
}

/** What a caller adds to the code's own text and severity. */
export interface FindingDetail {
  severity?: Severity | undefined
  at?: Place | undefined
  found?: string | undefined
  path?: string | undefined
  rule?: string | undefined
  map?: MapPlace | undefined
  about?: Subject | undefined
}

const FOUND_MAX = 80

/** Makes a finding of a closed code; `message` is the sentence for the sender of the file. */
export function finding(code: FindingCode, message: string, detail: FindingDetail = {}): Finding {
  const made: Finding = { code, severity: detail.severity ?? FINDING_CODES[code].severity, message }
  if (detail.at !== undefined) made.at = detail.at
  if (detail.found !== undefined) made.found = clip(detail.found)
  if (detail.path !== undefined) made.path = detail.path
  if (detail.rule !== undefined) made.rule = detail.rule
  if (detail.map !== undefined) made.map = detail.map
  if (detail.about !== undefined) made.about = detail.about
  return made
}

function clip(text: string): string {
  return text.length <= FOUND_MAX ? text : `${text.slice(0, FOUND_MAX - 1)}…`
}

/** Findings of one code and text that are kept; a habit of the sender need not be told a thousand times. */
const ALIKE_MAX = 100
/** Texts that are remembered for that. */
const TEXTS_MAX = 10_000

/** Keeps the first `limit` findings, and the first hundred alike; those behind are only counted. */
export class Findings {
  errors = 0
  warnings = 0
  dropped = 0
  private kept: Finding[] = []
  private alike: Map<string, number> | undefined

  constructor(private readonly limit = 1000) {}

  get list(): readonly Finding[] {
    return this.kept
  }

  add(found: Finding): void {
    if (found.severity === 'error') this.errors++
    else if (found.severity === 'warning') this.warnings++
    if (this.kept.length < this.limit && this.isNew(found)) this.kept.push(found)
    else this.dropped++
  }

  /** The kept findings, with one closing `too-many-findings` where some were only counted. */
  take(): Finding[] {
    if (this.dropped === 0) return this.kept
    const text = `${this.dropped} more findings were counted but not kept`
    return [...this.kept, finding('too-many-findings', text)]
  }

  /** Gives what is kept, and keeps it no longer; what was told a hundred times is not told again. */
  drain(): Finding[] {
    this.alike ??= countsOf(this.kept)
    const { kept } = this
    this.kept = []
    return kept
  }

  /** The first hundred cannot be more alike than that: they are counted when there are more. */
  private isNew(found: Finding): boolean {
    if (this.alike === undefined && this.kept.length < ALIKE_MAX) return true
    this.alike ??= countsOf(this.kept)
    const key = keyOf(found)
    const before = this.alike.get(key) ?? 0
    if (this.alike.size < TEXTS_MAX || before > 0) this.alike.set(key, before + 1)
    return before < ALIKE_MAX
  }
}

function countsOf(list: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of list.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function keyOf({ code, message }: Finding): string {
  return `${code} ${message}`
}
