/**
 * The reader's way through binary objects (X12 BIN and BDS, EDIFACT UNO): their bytes are taken by the stated
 * length, whatever separators they hold, and never enter the arena beyond the block they begin in.
 */
import { Opaque } from './opaque.js'
import { BREAK, arenaBytes as BYTES, ELEMENT, arenaMarks as MARKS, TERMINATOR } from './tape.js'
import { MORE, PASSED, SHOWN, type Step, TapeReader } from './tape-reader.js'

export abstract class ObjectReader extends TapeReader {
  private readonly opaque = new Opaque()

  /** Looks for the header of an interchange. */
  protected abstract betweenInterchanges(): Step

  protected rareStep(): Step {
    return this.taking ? this.collect() : this.betweenInterchanges()
  }

  /** No segment of this syntax is shown before its end is there. */
  protected early(): Step {
    return MORE
  }

  protected holdsObject(): boolean {
    return false
  }

  /**
   * Takes `length` bytes from arena position `from` as the binary of the segment in view. `terminated`: a
   * segment terminator follows the object (X12). True where the object is whole, so that it can be shown.
   */
  protected takeOpaque(from: number, length: number, terminated: boolean): boolean {
    const start = Math.min(from, this.filled)
    const here = Math.min(length, this.filled - start)
    if (from > start) this.tellUnterminated()
    this.decodeUpTo(start)
    this.opaque.begin(BYTES.slice(start, start + here), length - here, terminated)
    this.taking = true
    this.countLinesAnew()
    this.start = this.segment.start
    this.passOver(start + here)
    this.rescan(this.segment.last + 1)
    if (this.opaque.left > 0) return false
    this.showOpaque()
    return true
  }

  /** Index of the nth element separator's mark in MARKS[from, to), -1 where there is none or a break comes first. */
  protected nthElement(n: number, from: number, to: number): number {
    let left = n
    for (let j = from; j < to && (MARKS[j]! & BREAK) === 0; j++) {
      if ((MARKS[j]! & ELEMENT) !== 0 && --left === 0) return j
    }
    return -1
  }

  private showOpaque(): void {
    this.segment.binary = this.opaque.take()
    this.segment.opaqueLength = this.segment.binary.length
  }

  /** Goes on with an object. */
  private collect(): Step {
    const { opaque, chunk } = this
    if (opaque.left === 0) return this.closeOpaque()
    if (chunk === undefined) return this.ended ? this.breakOff() : MORE
    const take = Math.min(opaque.left, chunk.length - this.chunkAt)
    const part = chunk.slice(this.chunkAt, this.chunkAt + take)
    opaque.add(part)
    this.chunkAt += take
    if (this.chunkAt === chunk.length) this.chunk = undefined
    for (let i = 0; i < take; i++) if (part[i] === 10) this.lines.endAt(this.base + this.filled + i)
    this.base += take
    if (opaque.left > 0) return MORE
    this.showOpaque()
    return SHOWN
  }

  /** The input ends inside the object: what there is of it is shown. */
  private breakOff(): Step {
    this.report('binary-length', 'The input ends inside a binary object', this.segmentPlace())
    this.taking = false
    this.showOpaque()
    return SHOWN
  }

  /** The terminator behind an object. */
  private closeOpaque(): Step {
    if (!this.opaque.terminated) {
      this.taking = false
      return PASSED
    }
    if (this.start >= this.filled) return this.ended && this.chunk === undefined ? this.noTerminator() : MORE
    this.taking = false
    if (this.classes !== undefined && (this.classes[BYTES[this.start]!]! & TERMINATOR) !== 0) {
      this.passOver(this.start + 1)
      this.rescan(0)
      return PASSED
    }
    const text = 'No segment terminator follows the binary object'
    this.report('binary-length', text, this.placeOf(this.start))
    return PASSED
  }

  private noTerminator(): Step {
    this.taking = false
    this.tellUnterminated()
    return PASSED
  }

  private tellUnterminated(): void {
    this.report('segment-unterminated', 'The input ends without a segment terminator', this.segmentPlace())
  }
}
