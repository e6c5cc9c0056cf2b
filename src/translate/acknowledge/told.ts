/**
 * What of the findings of a level is told to its sender, and the verdict that they come to: an error rejects, a
 * warning is noted, what is only for information is not told.
 */
import type { Finding } from '../../core/finding.js'
import type { Plan } from '../../mapping/plan.js'
import { cellOf, segmentOf } from '../../message/definition.js'
import { ERROR_KINDS, type ErrorKind, type Verdict } from '../../records/acknowledgement-words.js'
import type { AcknowledgedError } from '../../records/parts/acknowledged.js'
import { type Answer, answerOf } from './answers.js'

/** A finding that has an answer. */
export interface Told {
  finding: Finding
  answer: Answer
}

/** What is known of a level: its findings, and how many there were. */
interface Found {
  findings: readonly Finding[]
  errors: number
}

export function toldOf({ findings }: Pick<Found, 'findings'>): Told[] {
  return findings.flatMap((finding) => {
    const answer = finding.severity === 'info' ? undefined : answerOf(finding.code)
    return answer === undefined ? [] : [{ finding, answer }]
  })
}

export type LevelVerdict = Extract<Verdict, 'accepted' | 'acceptedWithErrors' | 'rejected'>

/** Errors that were counted but not kept reject as well. */
export function verdictOf(level: Found, told: readonly Told[]): LevelVerdict {
  const kept = level.findings.filter(({ severity }) => severity === 'error').length
  if (level.errors > kept || told.some(({ finding }) => finding.severity === 'error')) return 'rejected'
  return told.length > 0 ? 'acceptedWithErrors' : 'accepted'
}

/** Errors before warnings, otherwise as they stand in the input. */
export function gravestFirst(told: readonly Told[]): Told[] {
  const grave = told.filter(({ finding }) => finding.severity === 'error')
  return [...grave, ...told.filter(({ finding }) => finding.severity !== 'error')]
}

/** The codes of the standard as the map of the answer has them: words for the record, and which its release lists. */
export class Codes {
  private readonly words = new Map<string, ReadonlyMap<string, string>>()

  constructor(private readonly plan: Plan) {}

  /** An error of the record; undefined where neither the map nor the release has one of the codes. */
  error(
    table: string,
    list: string,
    seat: string,
    code: Answer['edifact'] | undefined,
  ): AcknowledgedError | undefined {
    const words = this.table(table)
    const alternatives = code === undefined ? [] : typeof code === 'string' ? [code] : code
    const found = alternatives.find((one) => words.has(one) && this.isListed(seat, one))
    return found === undefined ? undefined : { ...kindOf(words.get(found)), code: found, list }
  }

  private table(name: string): ReadonlyMap<string, string> {
    const known = this.words.get(name)
    if (known !== undefined) return known
    const entries = this.plan.map.tables.get(name)?.entries ?? []
    const made = new Map(entries.map(({ codes, words }) => [codes.join(' '), words[0] ?? '']))
    this.words.set(name, made)
    return made
  }

  /** `seat`: where the code will stand, as in `AK5/2`. */
  private isListed(seat: string, code: string): boolean {
    const [tag = '', element = ''] = seat.split('/')
    const segment = segmentOf(this.plan.definition, tag)
    const codes = segment === undefined ? undefined : cellOf(segment, Number(element))?.codes
    return codes === undefined || codes.has(code)
  }
}

function kindOf(word: string | undefined): { kind?: ErrorKind } {
  const kind = ERROR_KINDS.find((one) => one === word)
  return kind === undefined ? {} : { kind }
}
