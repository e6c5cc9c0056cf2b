/**
 * Segments of bytes that this library has just written, for what looks at segments: no layout, no broken lines, nothing
 * to be tolerant about. The bytes are put on the tape behind those of the reader that is in use, which is not disturbed.
 *
 *   start(body, characters) → next() → segment → next() … → false
 */
import { type Charset, latin1Text } from '../core/charset.js'
import { Segment, type SegmentSource } from './segment.js'
import type { SinkOptions } from './segment-sink.js'
import {
  ARENA,
  acquire,
  arenaBytes,
  arenaMarks,
  BLOCK,
  COMPONENT,
  DIRTY,
  ELEMENT,
  POSITION_SHIFT,
  REPETITION,
  type TapeOwner,
  TERMINATOR,
  tapeOwner,
} from './tape.js'

// constants of this module's own: see tape.ts
const BYTES = arenaBytes
const MARKS = arenaMarks
const [LF, CR] = [10, 13]

export class WrittenTape implements SegmentSource, TapeOwner {
  readonly segment = new Segment(this)
  readonly extent = { bytes: 0, marks: 0 }
  private readonly kinds = new Uint8Array(256)
  private release = -1
  private charset: Charset | undefined
  private body: Uint8Array = new Uint8Array(0)
  private at = 0
  private to = 0
  private position = 0
  private mark = 0

  start(body: Uint8Array, characters: SinkOptions): void {
    const { kinds } = this
    kinds.fill(0)
    const { terminator, element, component, repetition, release, charset } = characters
    kinds[terminator] = TERMINATOR
    kinds[element] = ELEMENT
    if (component >= 0) kinds[component] = COMPONENT
    if (repetition >= 0) kinds[repetition] = REPETITION
    this.release = release
    this.charset = charset === undefined || charset.kind === 'latin1' ? undefined : charset
    this.segment.decoding = this.charset !== undefined
    this.body = body
    this.at = this.to = this.position = 0
  }

  /** Moves the view to the next segment; false at the end, and at a segment that is longer than a block. */
  next(): boolean {
    const { segment } = this
    if (this.position >= this.to && !this.load()) return false
    while (this.position < this.to && (BYTES[this.position] === LF || BYTES[this.position] === CR))
      this.position++
    if (this.position >= this.to) return this.next()
    const last = this.marksUpToTerminator()
    const start = this.position
    segment.start = start
    segment.first = this.mark
    segment.last = last
    segment.end = (MARKS[last]! >> POSITION_SHIFT) + 1
    segment.tagCode = tagCode(start, MARKS[this.mark]! >> POSITION_SHIFT)
    this.position = segment.end
    return true
  }

  get dialect(): number {
    return 0
  }

  get decoding(): boolean {
    return this.segment.decoding
  }

  own(): void {}

  putAside(): void {}

  takeBack(): void {}

  lineAt(): { line: number; column: number } {
    return { line: 1, column: 1 }
  }

  valueText(start: number, end: number, dirty: boolean): string {
    const plain = dirty ? this.withoutRelease(start, end) : BYTES.subarray(start, end)
    if (this.charset === undefined) return latin1Text(plain, 0, plain.length)
    return this.charset.decode(plain, 0, plain.length).text
  }

  newText(start: number, end: number): string {
    return this.valueText(start, end, false)
  }

  private withoutRelease(start: number, end: number): Uint8Array {
    const kept = new Uint8Array(end - start)
    let length = 0
    for (let i = start; i < end; i++) {
      if (BYTES[i] === this.release && i + 1 < end) i++
      kept[length++] = BYTES[i]!
    }
    return kept.subarray(0, length)
  }

  /** Puts the next whole segments on the tape: as many as a block holds. */
  private load(): boolean {
    const { body } = this
    if (this.at >= body.length) return false
    const used = tapeOwner()?.extent ?? this.extent
    const isFree = used.bytes + BLOCK <= ARENA && used.marks + BLOCK <= ARENA
    if (!isFree) acquire(this)
    this.mark = isFree ? used.marks : 0
    const end = this.wholeSegments(Math.min(this.at + BLOCK - 1, body.length))
    if (end === this.at) return false
    const from = isFree ? used.bytes : 0
    BYTES.set(body.subarray(this.at, end), from)
    this.position = from
    this.to = from + end - this.at
    this.at = end
    return true
  }

  /** The last place up to `end` behind a terminator that is surely one; where the body ends it is. */
  private wholeSegments(end: number): number {
    const { body, release } = this
    if (end === body.length) return end
    let at = end
    while (at > this.at) {
      const closes = this.kinds[body[at - 1]!] === TERMINATOR && body[at - 2] !== release
      if (closes) return at
      at--
    }
    return at
  }

  /** Marks the separators of the segment at `position`; gives the index of its terminator's mark. */
  private marksUpToTerminator(): number {
    const { kinds, release, to } = this
    let k = this.mark
    let dirty = 0
    for (let i = this.position; i < to; i++) {
      const b = BYTES[i]!
      if (b === release) {
        dirty = DIRTY
        i++
        continue
      }
      const kind = kinds[b]!
      if (kind === 0) continue
      MARKS[k++] = (i << POSITION_SHIFT) | kind | dirty
      dirty = 0
      if (kind === TERMINATOR) break
    }
    return k - 1
  }
}

/** Tags have two or three letters. */
function tagCode(start: number, end: number): number {
  let code = 0
  for (let i = start; i < end; i++) code = (code << 8) | BYTES[i]!
  return code
}
