/**
 * The segment view of a record: the same as of any segment, but its places are columns of the record, and its
 * bytes are the columns as they stand, those of a password left blank.
 */
import type { Place } from '../../core/finding.js'
import { Segment, type SegmentSource } from '../segment.js'
import * as tape from '../tape.js'
import { columnAt, type laid } from './laid.js'
import type { FixedRecord } from './record.js'

const { arenaMarks: MARKS, POSITION_SHIFT } = tape

type Laid = Pick<typeof laid, 'last' | 'end' | 'tagCode' | 'odd'>

/** What the view needs of its reader beside the tape. */
export interface RecordSource extends SegmentSource {
  readonly record: FixedRecord
  placed(at: Place): Place
}

export class RecordSegment extends Segment {
  constructor(private readonly records: RecordSource) {
    super(records)
    this.last = -1
  }

  /** For the reader: what stands on the tape. */
  view({ last, end, tagCode, odd }: Laid): void {
    this.start = 0
    this.first = 0
    this.last = last
    this.end = end + 1
    this.tagCode = tagCode
    this.decoding = odd
  }

  /** For the reader: where it stands in the input. */
  stand(offset: number, line: number, column: number): void {
    this.offset = offset
    this.line = line
    this.column = column
  }

  override get tag(): string {
    const { record } = this.records
    return record.layout?.id ?? record.raw(1, Math.min(4, record.length)).trimEnd()
  }

  override get length(): number {
    const { record } = this.records
    return record.length + record.extra
  }

  override bytes(): Uint8Array {
    const { record } = this.records
    const bytes = Uint8Array.from({ length: record.length }, (_, i) => record.byte(i + 1))
    for (const { secret, from, to } of record.layout?.fields ?? []) if (secret) bytes.fill(32, from - 1, to)
    return bytes
  }

  override placeAt(position: number): Place {
    const column = this.columnOf(position)
    const { record } = this.records
    // a column behind the end of a line that was cut short is at its end
    const { offset, line = 1, column: at = 1 } = this.records.placed(record.place(column))
    return { offset, line, column: at }
  }

  override seatAt(offset: number): Pick<Place, 'tag' | 'element' | 'component'> {
    const column = offset - this.offset + 1
    const { tag } = this
    for (let j = this.first; j < this.last; j++) {
      const start = (MARKS[j]! >> POSITION_SHIFT) + 1
      const end = MARKS[j + 1]! >> POSITION_SHIFT
      if (start === end || column < columnAt(start)) continue
      if (column < columnAt(start) + end - start) return { tag, element: j - this.first + 1, component: 1 }
    }
    return { tag }
  }

  /** The column of an arena position: counted from the beginning of the value that it stands in. */
  private columnOf(position: number): number {
    this.records.own()
    let start = 0
    for (let j = this.first; j <= this.last; j++) {
      const begin = (MARKS[j]! >> POSITION_SHIFT) + 1
      const isValue = j < this.last && MARKS[j + 1]! >> POSITION_SHIFT > begin
      if (begin <= position && isValue) start = begin
    }
    return start === 0 ? 1 : columnAt(start) + position - start
  }
}
