/**
 * Values in error as an answer in X12 quotes them (AK404, IK404, TED07): only what can stand in any X12 interchange,
 * and no more than the element has room for. What is not quoted whole is counted, so that it can be told.
 */

const QUOTE_MAX = 99
/** Letters, digits and signs that no interchange of ours uses as a delimiter. */
const QUOTABLE = /^[A-Za-z0-9 !"&'()+,\-./;?=%@[\]_{}\\<#$]*$/
/** A finding shows the beginning of a long value, and says so. */
const SHOWN_CUT = '…'

export class Quotes {
  private shortened = 0
  private withheld = 0

  /** The quotation; `''` where there is nothing to quote, or nothing that may be. */
  of(found = ''): string {
    const isCut = found.endsWith(SHOWN_CUT)
    const text = (isCut ? found.slice(0, -SHOWN_CUT.length) : found).trimEnd()
    if (!QUOTABLE.test(text)) {
      this.withheld++
      return ''
    }
    if (isCut || text.length > QUOTE_MAX) this.shortened++
    return text.slice(0, QUOTE_MAX)
  }

  /** What was not quoted whole since this was asked last, in words. */
  takeNotes(): string[] {
    const { shortened, withheld } = this
    this.shortened = this.withheld = 0
    return [
      ...(shortened === 0 ? [] : [`${values(shortened)} quoted by the beginning only`]),
      ...(withheld === 0 ? [] : [`${values(withheld)} not quoted, for characters that may be separators`]),
    ]
  }
}

const values = (count: number): string =>
  count === 1 ? 'a value in error is' : `${count} values in error are`
