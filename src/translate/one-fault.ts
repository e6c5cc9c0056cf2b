/**
 * One fault, one finding. What the reader has told of a place (no tag, no record, filler that is filled, a form that is
 * wrong), the map and the definition would tell again in their own words: that they have no use for it. Takes the
 * findings of both; tells which of the second kind say nothing new.
 */
import type { Finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'

const OF_READER: ReadonlySet<FindingCode> = new Set([
  'tag-invalid',
  'record-unknown',
  'filler-used',
  'record-length',
  'value-invalid',
])
const AGAIN: ReadonlySet<FindingCode> = new Set(['segment-unknown', 'unmapped', 'value-invalid'])

export class OneFault {
  private segment = ''
  /** The elements of the segment that were told of; 0 is the segment itself. */
  private readonly told = new Set<number>()

  /** Notes what the reader tells. */
  note({ code, at }: Finding): void {
    if (at === undefined || !OF_READER.has(code)) return
    const segment = `${at.messageIndex} ${at.segment}`
    if (segment !== this.segment) this.told.clear()
    this.segment = segment
    this.told.add(at.element ?? 0)
  }

  /** Whether the map or the definition tells what the reader has told. */
  isKnown({ code, at }: Finding): boolean {
    if (this.told.size === 0 || at === undefined || !AGAIN.has(code)) return false
    return this.told.has(at.element ?? 0) && `${at.messageIndex} ${at.segment}` === this.segment
  }
}
