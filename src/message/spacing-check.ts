/**
 * What can be told of a segment that no definition describes: separators with no value behind them, values that begin
 * or end with blanks. Takes the segments of one message in turn; tells of each habit once for a tag.
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { Segment } from '../syntax/segment.js'

export class SpacingCheck {
  private complete: (at: Place) => Place = (at) => at
  private readonly told = new Set<string>()

  constructor(
    private readonly syntax: 'edifact' | 'x12',
    private readonly tell: (found: Finding) => void,
  ) {}

  start(complete: (at: Place) => Place): void {
    this.complete = complete
    this.told.clear()
  }

  take(segment: Segment): void {
    if (segment.binary !== undefined) return
    const elements = segment.toArray()
    const last = elements.length - 1
    for (const [e, repetitions] of elements.entries()) {
      for (const [r, components] of repetitions.entries()) {
        const seat = [e + 1, components.length, r + 1] as const
        const isEmpty = components.at(-1) === ''
        if (isEmpty && (components.length > 1 || e === last)) this.trailing(segment, ...seat)
        for (const [c, value] of components.entries())
          if (value.startsWith(' ') || value.endsWith(' ')) this.padded(segment, e + 1, c + 1, r + 1, value)
      }
    }
  }

  private trailing(segment: Segment, element: number, component: number, repetition: number): void {
    const severity = this.syntax === 'edifact' ? 'info' : 'warning'
    const at = segment.place(element, component, repetition > 1 ? repetition : 0)
    const text = 'A separator with no value behind it'
    this.report('trailing-separator', text, segment, at, { severity })
  }

  private padded(
    segment: Segment,
    element: number,
    component: number,
    repetition: number,
    found: string,
  ): void {
    const at = segment.place(element, component, repetition > 1 ? repetition : 0)
    this.report('value-padded', 'The value begins or ends with blanks', segment, at, { found })
  }

  private report(
    code: FindingCode,
    text: string,
    { tag }: Segment,
    at: Place,
    detail: { severity?: 'info' | 'warning'; found?: string },
  ): void {
    const key = `${code} ${tag}`
    if (this.told.has(key)) return
    this.told.add(key)
    this.tell(finding(code, `${tag}: ${text}`, { ...detail, at: this.complete(at) }))
  }
}
