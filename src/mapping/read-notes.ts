/**
 * What a reading leaves beside the records: findings, and the rest. Places are completed with the message's
 * ordinals as they are noted.
 */
import { toBase64 } from '../core/base64.js'
import { type Finding, type FindingDetail, finding, type Place, type Severity } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { Part } from '../records/schema.js'
import type { Segment } from '../syntax/segment.js'
import { anchorOf } from './anchor.js'
import type { RecordObject } from './objects.js'
import type { Action } from './plan.js'
import type { Rest, RestSegment } from './rest.js'
import { placeOf, seatOf, type ValueSeat } from './value-place.js'

/** Unmapped values of one segment whose own place is worked out; those behind bear the segment's. */
const PLACED_MAX = 100

export class ReadNotes {
  /** Findings since the driver last took them. */
  readonly findings: Finding[] = []
  rest: Rest[] = []
  /** The segment claimed last, as the map spells it. */
  lastName = ''
  private complete: (at: Place) => Place = (at) => at
  private unmappedHere = 0
  private unmappedAt = -1

  /** For each entry of the rest whether it stood with what all records of the message share. */
  private isShared: boolean[] = []

  /** `here` gives the place in the record of what is open now. */
  constructor(private readonly here: () => { path: string; isShared: boolean }) {}

  start(complete: (at: Place) => Place): void {
    this.complete = complete
    this.rest = []
    this.isShared = []
    this.lastName = ''
    this.unmappedAt = -1
  }

  /** How much was noted: to see whether a segment has left anything. */
  get size(): number {
    return this.findings.length + this.rest.length
  }

  tell(code: FindingCode, message: string, at: Place, found?: string, severity?: Severity): void {
    const detail: FindingDetail = {
      at: this.complete(at),
      found,
      ...(severity === undefined ? {} : { severity }),
    }
    this.findings.push(finding(code, message, detail))
  }

  completed(at: Place): Place {
    return this.complete(at)
  }

  repeated(at: Place, what: string): void {
    this.tell('repeated', `A second ${what} came; it is kept apart`, at)
  }

  /** A value without a row. */
  unmapped(segment: Segment, action: Action, j: number, seat: ValueSeat, value: string): void {
    if (this.unmappedAt !== segment.offset) this.unmappedHere = 0
    this.unmappedAt = segment.offset
    // a segment with thousands of values that nobody expects must not cost a search for each of them
    const placed = this.unmappedHere++ < PLACED_MAX
    const at = placed ? { ...placeOf(segment, j), ...seat } : { offset: segment.offset, ...seat }
    const text = `${action.name}/${seat.element}.${seat.component} has no place in the record`
    this.tell('unmapped', text, at, value)
    this.keep(action, seat, value, at)
  }

  /** Keeps the value between the marks j and j + 1, whatever its seat is. */
  keepValue(segment: Segment, action: Action, j: number, value: string): void {
    this.keep(action, seatOf(segment, j), value, placeOf(segment, j))
  }

  keep(action: Action, seat: ValueSeat, value: string, at: Place): void {
    const { path } = this.place()
    this.rest.push({ path, in: action.name, ...seat, value, at: this.complete(at) })
  }

  /** Keeps a whole segment behind the one claimed before it. */
  keepSegment(segment: Segment): void {
    const elements = segment.toArray()
    const at = this.complete(segment.place())
    const { path } = this.place()
    const rest: RestSegment = { path, after: this.lastName, tag: segment.tag, elements, at }
    if (segment.binary !== undefined) rest.binary = toBase64(segment.binary)
    this.rest.push(rest)
  }

  /** Ties the rest to the records, which are whole now. */
  anchor(part: Part, records: readonly RecordObject[]): void {
    if (this.rest.length === 0) return
    this.rest.forEach((one, i) => {
      const anchor = anchorOf(part, records, one.path, this.isShared[i] === true)
      if (anchor !== undefined) one.anchor = anchor
    })
  }

  private place(): { path: string } {
    const here = this.here()
    this.isShared.push(here.isShared)
    return here
  }
}
