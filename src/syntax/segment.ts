/**
 * The view of one segment on the tape: made once a reader and moved from segment to segment, so it is valid
 * only until the reader goes on. Values become strings only when asked for, and those strings own their
 * characters.
 *
 *   L O C + 1 4 7 + 0 0 1 0 1 8 2 : : 5 '
 *   ^start      ^first mark             ^last mark
 *
 * Elements, components and repetitions count from 1; the tag is not counted.
 */
import type { Place } from '../core/finding.js'
import * as shortText from './short-text.js'
import type { TapeOwner } from './tape.js'
import * as tape from './tape.js'

// constants of this module's own: see tape.ts
const { arenaBytes, arenaMarks, COMPONENT, DIRTY, ELEMENT, POSITION_SHIFT, REPETITION, tapeOwner } = tape
const { SHORT_MAX: SHORT, knownShort: known, keepShort: keep } = shortText

const BYTES = arenaBytes
const MARKS = arenaMarks

const TAGS = 256
const tagCodes = new Int32Array(TAGS)
const tagTexts: string[] = new Array(TAGS).fill('')

/** What a view needs of its reader: the arena to be its own, and the text of a value. */
export interface SegmentSource extends TapeOwner {
  /** True where the bytes of a value are not its text (see `charset`): the same as of its segment. */
  readonly decoding: boolean
  /** Another number when the service characters have changed: equal bytes then may say something else. */
  readonly dialect: number
  own(): void
  /** Text of BYTES[start, end); `dirty` when release characters or line breaks must be taken out. */
  valueText(start: number, end: number, dirty: boolean): string
  /** Text of the plain bytes BYTES[start, end), nothing to be taken out or decoded, that hardly comes again. */
  newText(start: number, end: number): string
  lineAt(position: number): { line: number; column: number }
}

/** A value on the tape: from where to where, found by `Segment.find`. */
const found = { start: 0, end: 0, dirty: false }

export class Segment {
  /** Arena position of the first byte of the tag. */
  start = 0
  /** Index of the mark that closes the tag, and of the terminator's mark. */
  first = 0
  last = 0
  /** The tag's bytes as one big-endian integer; 0 where it is empty or longer than four bytes. */
  tagCode = 0
  /** Arena position behind the terminator. */
  end = 0
  /** Byte offset of the tag in the input. */
  offset = 0
  line = 1
  column = 1
  /** The bytes of a binary object (X12 BIN, BDS; EDIFACT UNO), taken by length; else undefined. */
  binary: Uint8Array | undefined = undefined
  /** How many bytes of the input `binary` took. */
  opaqueLength = 0
  /** True where the bytes of a value are not its text: they must be decoded. */
  decoding = false

  constructor(private readonly source: SegmentSource) {}

  get tag(): string {
    const { tagCode } = this
    const place = (tagCode ^ (tagCode >>> 9)) & (TAGS - 1)
    // a message has some dozens of tags, and asks for them again and again
    if (tagCode !== 0 && tagCodes[place] === tagCode) return tagTexts[place]!
    const text = this.tagText()
    if (tagCode !== 0) {
      tagCodes[place] = tagCode
      tagTexts[place] = text
    }
    return text
  }

  /** The tag as it stands, whatever `tagCode` says. */
  tagText(): string {
    this.source.own()
    const mark = MARKS[this.first]!
    return this.source.valueText(this.start, mark >> POSITION_SHIFT, (mark & DIRTY) !== 0)
  }

  /** Byte length up to and with the terminator. */
  get length(): number {
    return this.end - this.start + this.opaqueLength
  }

  get elementCount(): number {
    this.source.own()
    let count = 0
    for (let j = this.first; j < this.last; j++) if ((MARKS[j]! & ELEMENT) !== 0) count++
    return count
  }

  /** The value as text, `''` where it is absent or empty. */
  text(element: number, component = 1, repetition = 1): string {
    const { source } = this
    if (tapeOwner() !== source) source.own()
    if (component !== 1 || repetition !== 1) return this.foundText(element, component, repetition)
    const j = this.elementMark(element)
    if (j < 0) return ''
    const close = MARKS[j + 1]!
    if ((close & DIRTY) !== 0) return this.foundText(element, 1, 1)
    const start = (MARKS[j]! >> POSITION_SHIFT) + 1
    const end = close >> POSITION_SHIFT
    // a short value that begins its element and needs no cleaning is most of what is asked for
    if (end - start > SHORT || this.decoding) return source.valueText(start, end, false)
    return known(start, end - start) ?? keep(source.newText(start, end))
  }

  private foundText(element: number, component: number, repetition: number): string {
    if (!this.find(element, component, repetition)) return ''
    return this.source.valueText(found.start, found.end, found.dirty)
  }

  /** True where the value is absent or empty: without making its text. */
  isEmpty(element: number, component = 1): boolean {
    this.source.own()
    if (!this.find(element, component, 1)) return true
    return found.dirty ? this.text(element, component) === '' : found.start === found.end
  }

  /** The whole element as it stands, separators and release characters included. */
  raw(element: number): string {
    this.source.own()
    let j = this.elementMark(element)
    if (j < 0) return ''
    const start = (MARKS[j]! >> POSITION_SHIFT) + 1
    do j++
    while (j < this.last && (MARKS[j]! & ELEMENT) === 0)
    return this.source.valueText(start, MARKS[j]! >> POSITION_SHIFT, false)
  }

  /** Elements → repetitions → components, empty values as `''`. */
  toArray(): string[][][] {
    this.source.own()
    const elements: string[][][] = []
    let repetitions: string[][] = []
    let components: string[] = []
    for (let j = this.first; j < this.last; j++) {
      const open = MARKS[j]!
      const close = MARKS[j + 1]!
      if ((open & ELEMENT) !== 0) elements.push((repetitions = [(components = [])]))
      else if ((open & REPETITION) !== 0) repetitions.push((components = []))
      components.push(this.between(open, close))
    }
    return elements
  }

  /** The bytes of the segment as they stand, terminator included (a copy). */
  bytes(): Uint8Array {
    this.source.own()
    return BYTES.slice(this.start, this.end)
  }

  /** Where the segment, or one of its values, stands. */
  place(element = 0, component = 0, repetition = 0): Place {
    this.source.own()
    const place: Place = { offset: this.offset, line: this.line, column: this.column, tag: this.tag }
    if (element === 0) return place
    place.element = element
    if (component > 0) place.component = component
    if (repetition > 0) place.repetition = repetition
    if (!this.find(element, component || 1, repetition || 1)) return place
    return { ...place, ...this.placeAt(found.start) }
  }

  /** The place of an arena position inside the segment. */
  placeAt(position: number): Place {
    return { offset: this.offset + position - this.start, ...this.source.lineAt(position) }
  }

  /** Whether no value stands beyond these numbers of components, one number an element (no repetitions). */
  fits(widths: readonly number[]): boolean {
    this.source.own()
    let element = 0
    let component = 1
    for (let j = this.first; j < this.last; j++) {
      const mark = MARKS[j]!
      if ((mark & ELEMENT) !== 0) {
        element++
        component = 1
      } else component += (mark & REPETITION) !== 0 ? Number.MAX_SAFE_INTEGER : 1
      const empty = MARKS[j + 1]! >> POSITION_SHIFT === (mark >> POSITION_SHIFT) + 1
      if (!empty && component > (widths[element - 1] ?? 0)) return false
    }
    return true
  }

  /** What a file offset inside the segment belongs to: tag, element, component, repetition. */
  seatAt(offset: number): Pick<Place, 'tag' | 'element' | 'component' | 'repetition'> {
    this.source.own()
    const position = this.start + offset - this.offset
    let element = 0
    let component = 1
    let repetition = 1
    for (let j = this.first; j < this.last && MARKS[j]! >> POSITION_SHIFT < position; j++) {
      const mark = MARKS[j]!
      if ((mark & ELEMENT) !== 0) {
        element++
        component = repetition = 1
      } else if ((mark & REPETITION) !== 0) {
        repetition++
        component = 1
      } else component++
    }
    const { tag } = this
    if (element === 0) return { tag }
    return repetition > 1 ? { tag, element, component, repetition } : { tag, element, component }
  }

  private between(open: number, close: number): string {
    const start = (open >> POSITION_SHIFT) + 1
    return this.source.valueText(start, close >> POSITION_SHIFT, (close & DIRTY) !== 0)
  }

  /** Index of the mark in front of an element, -1 where there is none. */
  private elementMark(element: number): number {
    let left = element
    for (let j = this.first; j < this.last; j++) {
      if ((MARKS[j]! & ELEMENT) !== 0 && --left === 0) return j
    }
    return -1
  }

  /** Leaves the value's range in `found`; false where there is no such value. */
  private find(element: number, component: number, repetition: number): boolean {
    let j = this.elementMark(element)
    if (j < 0) return false
    for (let r = repetition; r > 1; r--) if ((j = this.after(j, REPETITION, ELEMENT)) < 0) return false
    for (let c = component; c > 1; c--)
      if ((j = this.after(j, COMPONENT, ELEMENT | REPETITION)) < 0) return false
    const close = MARKS[j + 1]!
    found.start = (MARKS[j]! >> POSITION_SHIFT) + 1
    found.end = close >> POSITION_SHIFT
    found.dirty = (close & DIRTY) !== 0
    if (found.dirty) this.passLayout()
    return true
  }

  /** A value does not begin with the line breaks in front of it. */
  private passLayout(): void {
    while (found.start < found.end && (BYTES[found.start] === 10 || BYTES[found.start] === 13)) found.start++
  }

  /** Index of the next mark of class `wanted` behind j, -1 when a mark of class `stop` comes first. */
  private after(j: number, wanted: number, stop: number): number {
    for (let i = j + 1; i < this.last; i++) {
      const mark = MARKS[i]!
      if ((mark & wanted) !== 0) return i
      if ((mark & stop) !== 0) return -1
    }
    return -1
  }
}
