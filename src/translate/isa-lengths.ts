/**
 * The fixed lengths of ISA. Takes an ISA in view and its plan; gives one finding for identifications that are not
 * padded with blanks to their lengths, at the first of them, in place of what the reader says of the whole segment.
 * Source: X12.5, ISA of 106 bytes (reference/x12/envelope.json).
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import type { Seat } from '../message/element-check.js'
import { counted } from '../message/fault-words.js'
import { COMPONENT_BITS, type SegmentPlan, type ValueCell } from '../message/segment-plan.js'
import type { Segment } from '../syntax/segment.js'

/** Texts that are filled up with blanks (authorization, security, sender, receiver), and ISA16, behind which some stand. */
const PADDED: ReadonlySet<number> = new Set([2, 4, 6, 8, 16])

export class IsaLengths {
  private readonly wrong: readonly number[]
  private readonly padding: readonly number[]

  constructor(
    private readonly segment: Segment,
    private readonly plan: SegmentPlan,
  ) {
    const elements = plan.elements.flatMap((use) => use?.use.position ?? [])
    this.wrong = elements.filter((element) => segment.text(element).length !== this.cell(element)?.max)
    this.padding = this.wrong.filter((element) => PADDED.has(element) && this.fitsTrimmed(element))
  }

  /** Whether only blanks are missing, or too many. */
  isPadding({ element }: Seat): boolean {
    return this.padding.includes(element)
  }

  /** What was told, where elements of wrong length explain the length of the whole. */
  mended(told: readonly Finding[], complete: (at: Place) => Place): Finding[] {
    if (this.wrong.length === 0) return [...told]
    const { offset } = this.segment
    const others = told.filter(({ code, at }) => code !== 'isa-length' || at?.offset !== offset)
    const [first] = this.padding
    if (first === undefined) return others
    const text = `${this.padding.map((one) => this.inWords(one)).join(', ')}; the elements were found by their separators`
    return [
      ...others,
      finding('isa-length', text, {
        at: complete(this.segment.place(first, 1)),
        about: { segment: 'ISA', element: this.cell(first)?.id ?? '' },
      }),
    ]
  }

  private fitsTrimmed(element: number): boolean {
    return this.segment.text(element).trim().length <= (this.cell(element)?.max ?? 0)
  }

  private inWords(element: number): string {
    const number = String(element).padStart(2, '0')
    const length = counted(this.segment.text(element).length, 'character')
    return `ISA${number} has ${length} instead of ${this.cell(element)?.max}`
  }

  private cell(element: number): ValueCell | undefined {
    return this.plan.cells[(element << COMPONENT_BITS) | 1]
  }
}
