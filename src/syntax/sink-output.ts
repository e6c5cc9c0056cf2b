/**
 * The output of a sink: bytes that grow, with a place to go back to, and segments that are counted. The sinks of
 * delimited segments and of 80-column records add how a value becomes bytes.
 *
 *   … UNT+8+1'  LOC+11+US…
 *   ^0          ^began   ^at
 */
import type { Sink, SinkMark, SinkProblem } from './sink.js'

const EMPTY = new Uint8Array(0)
/** Room that is always left: for a terminator and a line end. */
const SPARE = 16
const FIRST_SIZE = 1 << 12
/** As much as is gathered before it is taken, and a message more: the usual output grows no further. */
const USUAL_SIZE = 80 << 10
const LARGE = 1 << 20

export abstract class SinkOutput {
  readonly problems: SinkProblem[] = []
  /** Segments ended since the last `restart`. */
  segments = 0
  /** Counts the changes of characters: what was remembered of a sink holds while this stays. */
  generation = 0
  protected out: Uint8Array = EMPTY
  /** Where the next byte goes, and where the segment begins that was begun last. */
  protected at = 0
  protected began = 0
  /** Bytes that were taken. */
  protected taken = 0

  /** Bytes written so far, those taken included. */
  get offset(): number {
    return this.taken + this.at
  }

  /** Where the output stands, to go back to with `rewind`; holds until the next `take`. */
  mark(): SinkMark {
    return { at: this.at, segments: this.segments, problems: this.problems.length }
  }

  /** Takes back all that was written since the mark. */
  rewind(mark: SinkMark): void {
    this.goBack(this.taken + mark.at, mark.segments, mark.problems)
  }

  /** The same by numbers. */
  goBack(offset: number, segments: number, problems: number): void {
    this.at = offset - this.taken
    this.segments = segments
    this.problems.length = problems
  }

  /** Takes the begun segment back. */
  rollback(): void {
    this.at = this.began
  }

  /** The bytes of the segment that was ended last: to be written again with `again`. */
  last(): Uint8Array {
    return this.out.slice(this.began, this.at)
  }

  /** A segment as it was written before, by a sink with the same characters. */
  again(bytes: Uint8Array): void {
    this.room(bytes.length)
    const { out } = this
    let { at } = this
    for (let i = 0; i < bytes.length; i++) out[at++] = bytes[i]!
    this.at = at
    this.segments++
  }

  /** Bytes as they are: a segment copied from its source, a binary object. */
  copyBytes(bytes: Uint8Array, segments: number): void {
    this.room(bytes.length)
    this.out.set(bytes, this.at)
    this.at += bytes.length
    this.segments += segments
  }

  /** All that another sink holds, with its segments. */
  copyFrom(other: Sink): void {
    if (!(other instanceof SinkOutput)) return
    const { at: length, out: bytes } = other
    this.room(length)
    this.out.set(bytes.subarray(0, length), this.at)
    this.at += length
    this.segments += other.segments
  }

  /** What has been written and not taken is dropped. */
  drop(): void {
    this.taken += this.at
    this.at = 0
  }

  /** Begins to count segments anew. */
  restart(): void {
    this.segments = 0
  }

  /** What has been written, given up by the sink. */
  take(): Uint8Array {
    if (this.at === 0) return EMPTY
    const bytes = this.out.slice(0, this.at)
    this.taken += this.at
    this.at = 0
    return bytes
  }

  protected room(bytes: number): void {
    const needed = this.at + bytes + SPARE
    if (needed > this.out.length) this.grow(needed)
  }

  private grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, nextSize(this.out.length)))
    grown.set(this.out)
    this.out = grown
  }
}

/** By steps of four while it is small: each step copies all that there is. */
function nextSize(size: number): number {
  if (size === 0) return FIRST_SIZE
  if (size === FIRST_SIZE) return size * 4
  if (size < USUAL_SIZE) return USUAL_SIZE
  return size < LARGE ? size * 4 : size * 2
}
