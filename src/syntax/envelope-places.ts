/**
 * Where things stand in the envelope: the headers in force, the ordinals of interchange, group, message and segment,
 * and the findings with their complete places. The nesting itself is in `envelope-tracker.ts`.
 */
import { type Finding, type FindingDetail, finding, type Place } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { Limits } from '../core/limits.js'
import type { GroupHeader, InterchangeHeader, MessageHeader } from './envelope.js'
import { GROUP, INTERCHANGE, type Level } from './envelope-levels.js'
import type { Segment } from './segment.js'

/** Where findings go: an array, or anything else with `push`. */
export interface FindingSink {
  push(finding: Finding): unknown
}

/** What the tracker needs of a reader. */
export interface TrackedReader {
  readonly segment: Segment
  readonly findings: Finding[]
  readonly limits: Readonly<Limits>
  /** The place behind the last byte read. */
  position(): Place
}

export abstract class EnvelopePlaces {
  /** The headers in force; each stays until the segment behind its trailer is taken. */
  interchange: InterchangeHeader | undefined
  group: GroupHeader | undefined
  message: MessageHeader | undefined
  /** Ordinals from 1 within the whole input; an interchange without a header counts too. */
  interchangeNumber = 0
  groupNumber = 0
  messageNumber = 0
  /** From 1 within the message, its header counted; 0 outside. */
  segmentNumber = 0
  /** Messages stand without an interchange header. */
  protected implied = false
  /** An error has been told of the input. */
  protected erred = false

  protected abstract get insideMessage(): boolean

  constructor(
    protected readonly reader: TrackedReader,
    private readonly sink: FindingSink,
    protected readonly levels: readonly [Level, Level, Level],
  ) {}

  /** The complete place of the segment in view, or of one of its values. */
  place(segment: Segment, element = 0, component = 0, repetition = 0): Place {
    if (element === 0 && this.isWhole()) return this.wholePlace(segment)
    return this.ordinals(segment.place(element, component, repetition))
  }

  private isWhole(): boolean {
    const { levels } = this
    return levels[INTERCHANGE].open && levels[GROUP].open && this.message !== undefined
  }

  /** The place of a segment that has all ordinals, laid out at once: each message has one. */
  private wholePlace({ offset, line, column, tag }: Segment): Place {
    return {
      offset,
      line,
      column,
      interchange: this.interchangeNumber,
      group: this.groupNumber,
      messageIndex: this.messageNumber,
      segment: this.segmentNumber,
      tag,
    }
  }

  /** A place inside the message in view, with all its ordinals; a segment number that it has stays. */
  completed(place: Place): Place {
    return this.ordinals(place)
  }

  protected report(code: FindingCode, message: string, at: Place, detail: FindingDetail = {}): void {
    const made = finding(code, message, { ...detail, at })
    if (made.severity === 'error') this.erred = true
    this.sink.push(made)
  }

  /** Reports at a value of the segment in view, which is also what was found. */
  protected reportAt(
    code: FindingCode,
    message: string,
    segment: Segment,
    element: number,
    component = 1,
    detail: FindingDetail = {},
  ): void {
    const found = segment.text(element, component)
    const at = this.place(segment, element, component)
    this.report(code, message, at, found === '' ? detail : { found, ...detail })
  }

  /** Hands on the reader's findings that lie before `offset`, with the ordinals of now. */
  protected collect(offset: number, segment: Segment | undefined): void {
    const { findings } = this.reader
    if (findings.length === 0) return
    const later: Finding[] = []
    for (const met of findings) {
      if (met.severity === 'error') this.erred = true
      if (met.at !== undefined && met.at.offset >= offset) later.push(met)
      else if (met.code === 'segment-too-long') this.collectPassedOver(met)
      else this.sink.push(met.at === undefined ? met : { ...met, at: this.located(met.at, segment) })
    }
    findings.length = 0
    findings.push(...later)
  }

  /** A segment that was too long to be read was sent all the same: trailers count it. */
  private collectPassedOver(met: Finding): void {
    const inMessage = this.insideMessage
    if (inMessage) this.segmentNumber++
    this.sink.push(met.at === undefined ? met : { ...met, at: this.ordinals(met.at, inMessage) })
  }

  /** A reader's place: with the tag and the element where it lies in the segment in view. */
  private located(at: Place, segment: Segment | undefined): Place {
    if (segment === undefined || at.offset < segment.offset) return this.ordinals({ ...at }, false)
    return this.ordinals({ ...at, ...segment.seatAt(at.offset) })
  }

  /** Fills in the ordinals, in the order that people read. */
  protected ordinals(place: Place, inSegment = true): Place {
    const { offset, line, column, tag, element, component, repetition } = place
    const full: Place = { offset }
    if (line !== undefined) full.line = line
    if (column !== undefined) full.column = column
    if (this.levels[INTERCHANGE].open || this.implied) full.interchange = this.interchangeNumber
    if (this.levels[GROUP].open) full.group = this.groupNumber
    if (this.message !== undefined) {
      full.messageIndex = this.messageNumber
      if (inSegment) full.segment = this.segmentNumber
    }
    if (place.segment !== undefined) full.segment = place.segment
    if (tag !== undefined) full.tag = tag
    if (element !== undefined) full.element = element
    if (component !== undefined) full.component = component
    if (repetition !== undefined) full.repetition = repetition
    return full
  }
}
