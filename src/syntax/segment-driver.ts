/**
 * What a reader of messages needs of a syntax, the same for delimited segments and for 80-column records: a reader
 * that shows one segment after another, and an envelope that is told of each.
 */
import type { Finding, Place } from '../core/finding.js'
import type { GroupHeader, InterchangeHeader, MessageHeader } from './envelope.js'
import type { Segment, SegmentSource } from './segment.js'

export interface SegmentDriver extends SegmentSource {
  /** The view of the segment read last, the same object each time. */
  readonly segment: Segment
  /** Findings since the driver last took them. */
  readonly findings: Finding[]
  /** File offsets of the interchange header found last, and of what announces it (UNA); -1 where nothing can. */
  readonly interchangeAt: number
  readonly interchangeFrom: number
  push(bytes: Uint8Array): void
  end(): void
  next(): boolean
  /** Says that the bytes pushed next stand elsewhere in the input: all pushed before must be drained. */
  jumpTo(at: Place): void
  /** The place behind the last byte read. */
  position(): Place
}

export interface EnvelopeFollower {
  /** The headers in force. */
  readonly interchange: InterchangeHeader | undefined
  readonly group: GroupHeader | undefined
  readonly message: MessageHeader | undefined
  readonly interchangeNumber: number
  readonly groupNumber: number
  readonly messageNumber: number
  readonly segmentNumber: number
  /** Takes the segment in view; gives flags of `envelope-levels.ts`. */
  take(segment: Segment): number
  finish(): number
  /** A place with the ordinals of now. */
  completed(place: Place): Place
  place(segment: Segment, element?: number, component?: number, repetition?: number): Place
}
