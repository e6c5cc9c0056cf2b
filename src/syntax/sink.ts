/**
 * Where the mapping writes segments to, value by value: the same for delimited segments (`segment-sink.ts`) and for
 * 80-column records (`fixed/record-sink.ts`).
 */
import type { FindingCode } from '../core/finding-codes.js'

/** A value that could not be written; its segment is in the output without it. */
export interface SinkProblem {
  code: FindingCode
  /** Where its segment begins in the output, and which it is since the last `restart`. */
  offset: number
  segment: number
  tag: string
  element: number
  component: number
  /** Empty where it may not be shown. */
  text: string
  /** What is wrong, where the code does not say it all. */
  what?: string
  /** The field of the record that the value is of: set by who writes it. */
  path?: string
}

/** A place in the output. */
export interface SinkMark {
  readonly at: number
  readonly segments: number
  readonly problems: number
}

export interface Sink {
  readonly problems: SinkProblem[]
  /** Segments ended since the last `restart`. */
  readonly segments: number
  /** Counts the changes of characters: what was remembered of a sink holds while this stays. */
  readonly generation: number
  /** Bytes written so far, those taken included. */
  readonly offset: number
  /** What stands between the digits of a number and its decimals. */
  readonly decimalMark: string
  begin(tag: string): void
  /** Writes a value; empty text writes nothing. */
  put(element: number, component: number, text: string, repetition?: number): void
  end(): void
  /** Takes the begun segment back. */
  rollback(): void
  mark(): SinkMark
  /** Takes back all that was written since the mark. */
  rewind(mark: SinkMark): void
  /** The same by numbers: the `offset`, the segments and the problems that there were. */
  goBack(offset: number, segments: number, problems: number): void
  /** A whole segment as elements → repetitions → components. */
  whole(tag: string, elements: readonly (readonly (readonly string[])[])[], object?: Uint8Array): void
  /** The bytes of the segment that was ended last, and a segment as it was written before. */
  last(): Uint8Array
  again(bytes: Uint8Array): void
  /** Bytes as they are. */
  copyBytes(bytes: Uint8Array, segments: number): void
  /** All that another sink holds, with its segments. */
  copyFrom(other: Sink): void
  /** What has been written and not taken is dropped. */
  drop(): void
  /** Begins to count segments anew. */
  restart(): void
  /** What has been written, given up by the sink. */
  take(): Uint8Array
  /** Another sink with the same characters. */
  twin(): Sink
  /** Takes over the characters of another sink of its kind. */
  useOf(other: Sink): void
}
