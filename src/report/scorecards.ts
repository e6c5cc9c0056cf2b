/**
 * Scorecards of security filings in the reports that programs read: held until the report ends, because they stand
 * behind the findings, and up to a bound, because a report may be of a million filings. Takes them message by message;
 * gives the members of a JSON object, which say how many were left out.
 */
import { printableJson } from '../core/printable.js'
import type { ElementDuties, Scorecard } from '../rules/index.js'

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

const HELD_MAX = 32 << 20

export class Scorecards {
  private readonly held: string[] = []
  private length = 0
  private leftOut = 0
  private basis: string | undefined

  take(file: string, cards: readonly ReportedScorecard[] = []): void {
    for (const { asked, elements, ...card } of cards) {
      this.basis ??= asked?.basis
      const withDuties = elements.map((element) => {
        const duties = asked?.by.find(({ id }) => id === element.id)
        if (duties === undefined) return element
        const { manifest, securityFiling, entry } = duties
        return { ...element, askedBy: { manifest, securityFiling, entry } }
      })
      this.keep(printableJson(JSON.stringify({ file, ...card, elements: withDuties })))
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
