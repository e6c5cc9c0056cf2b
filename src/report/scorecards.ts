/**
 * Scorecards of security filings in the reports that programs read: held until the report ends, because they stand
 * behind the findings, and up to a bound, because a report may be of a million filings. Takes them message by message;
 * gives the members of a JSON object, which say how many were left out.
 */
import { printableJson } from '../core/printable.js'
import type { ElementDuties, Scorecard, ScoredElement } from '../rules/index.js'

/** A scorecard without its findings, which the report has anyway, and the filing that it is of. */
export interface ReportedScorecard extends Omit<Scorecard, 'findings'> {
  /** Where the filing stands; the paths of the elements lead on from there. */
  path: string
  filerReference?: string
  transactionNumber?: string
  bills: string[]
  /** Which duties ask for each of the ten elements, and what that table rests on. */
  asked?: { by: readonly ElementDuties[]; basis: string }
}

/** Characters: some thirty thousand filings. */
const HELD_MAX = 96 << 20

export class Scorecards {
  private readonly held: string[] = []
  private length = 0
  private leftOut = 0
  private basis: string | undefined

  take(file: string, cards: readonly ReportedScorecard[] = []): void {
    for (const { asked, elements, ...card } of cards) {
      this.basis ??= asked?.basis
      const shown = elements.map((element) => shownElement(element, asked?.by ?? []))
      this.keep(printableJson(JSON.stringify({ file, ...card, elements: shown })))
    }
  }

  private keep(text: string): void {
    if (this.length + text.length > HELD_MAX) this.leftOut++
    else {
      this.length += text.length
      this.held.push(text)
    }
  }

  /** `"scorecards":[…]`, with the basis of the comparison of duties; empty where there was no filing. */
  members(): string {
    if (this.held.length + this.leftOut === 0) return ''
    const basis =
      this.basis === undefined ? '' : `,"askedByBasis":${printableJson(JSON.stringify(this.basis))}`
    const leftOut = this.leftOut === 0 ? '' : `,"scorecardsLeftOut":${this.leftOut}`
    return `"scorecards":[\n${this.held.join(',\n')}\n]${basis}${leftOut}`
  }
}

/** With the duties that ask for it; of its deadline what is of this moment: the rest stands in `deadlines`, by its id. */
function shownElement({ deadline, ...element }: ScoredElement, duties: readonly ElementDuties[]): object {
  const { manifest, securityFiling, entry } = duties.find(({ id }) => id === element.id) ?? {}
  const { id, due, state, minutesLeft } = deadline ?? {}
  return {
    ...element,
    ...(deadline === undefined ? {} : { deadline: { id, due, state, minutesLeft } }),
    ...(manifest === undefined ? {} : { askedBy: { manifest, securityFiling, entry } }),
  }
}
