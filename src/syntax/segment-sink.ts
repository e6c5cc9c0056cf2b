/**
 * The mirror of the tape: segments go in value by value, bytes come out. Separators are written only in front
 * of a value, so no trailing empty element or component is ever made; a separator inside a value is released
 * (EDIFACT) or refused with a problem (X12), tested in the loop that copies the value.
 *
 *   begin('LOC') · put(1, 1, '11') · put(2, 1, 'USLAX') · put(2, 3, '6') · end()   →   LOC+11+USLAX::6'
 */
import type { Charset } from '../core/charset.js'
import type { FindingCode } from '../core/finding-codes.js'
import { Shift } from './shift-filter.js'
import type { Sink } from './sink.js'
import { SinkOutput } from './sink-output.js'

/** The service characters as bytes, -1 where there is none. */
export interface SinkCharacters {
  terminator: number
  element: number
  component: number
  repetition: number
  release: number
}

export interface SinkOptions extends SinkCharacters {
  /** Encodes what is not plain 7-bit; absent: ISO 8859-1. */
  charset?: Charset | undefined
  /** The decimal mark; absent: the point. */
  decimalMark?: string
  /** Written behind each terminator. */
  lineEnd?: '' | '\n' | '\r\n'
}

const PLAIN = 0
/** Needs a release character, or cannot be written where there is none. */
const SEPARATOR = 1
/** Needs the charset. */
const ENCODED = 2
/** A line break: readers take it out as layout, so it can be no data. */
const BREAK = 3

export class SegmentSink extends SinkOutput implements Sink {
  private tag = ''
  private element = 0
  private component = 1
  private repetition = 1
  private readonly kinds = new Uint8Array(256)
  private elementByte = 0
  private componentByte = 0
  private terminator = 0
  /** Characters of a line end. */
  private breaks = 0
  private options: SinkOptions

  constructor(options: SinkOptions) {
    super()
    this.options = options
    this.use(options)
  }

  /** Other service characters or another charset from here on. */
  use(options: SinkOptions): void {
    this.options = options
    this.generation++
    const { kinds } = this
    for (let b = 0; b < 256; b++)
      kinds[b] = b > 0x7f || options.charset?.outside(b) === true ? ENCODED : PLAIN
    kinds[10] = kinds[13] = BREAK
    const { terminator, element, component, repetition, release } = options
    this.elementByte = element
    this.componentByte = component
    this.terminator = terminator
    this.breaks = options.lineEnd?.length ?? 0
    for (const b of [terminator, element, component, repetition, release]) if (b >= 0) kinds[b] = SEPARATOR
  }

  /** Another sink with the same characters, for what may have to be taken back as a whole. */
  twin(): SegmentSink {
    return new SegmentSink(this.options)
  }

  /** Takes over the characters of another sink. */
  useOf(other: Sink): void {
    if (other instanceof SegmentSink && this.options !== other.options) this.use(other.options)
  }

  /** The characters in force. */
  get characters(): SinkOptions {
    return this.options
  }

  /** The decimal mark of numbers. */
  get decimalMark(): string {
    return this.options.decimalMark ?? '.'
  }

  /** Bytes written so far and not yet taken. */
  get length(): number {
    return this.at
  }

  begin(tag: string): void {
    this.began = this.at
    this.tag = tag
    this.element = 0
    this.component = 1
    this.repetition = 1
    this.room(tag.length)
    this.copy(tag)
  }

  /**
   * Writes a value; elements, repetitions and components must come in rising order (else it throws, rather than
   * put a value in another's place). Empty text writes nothing.
   */
  put(element: number, component: number, text: string, repetition = 1): void {
    const { length } = text
    if (length === 0) return
    // the usual value in one loop: measured twice as fast as by the steps of `putWithCare`
    const { out, kinds } = this
    let { at, element: e, component: c } = this
    const isBehind = element > e || (element === e && component > c)
    const hasRoom = at + element + component + length < out.length
    if (repetition !== 1 || this.repetition !== 1 || !isBehind || !hasRoom) {
      this.putWithCare(element, component, text, repetition)
      return
    }
    for (; e < element; e++) {
      out[at++] = this.elementByte
      c = 1
    }
    for (; c < component; c++) out[at++] = this.componentByte
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0xff || kinds[code] !== PLAIN) {
        this.putWithCare(element, component, text, 1)
        return
      }
      out[at++] = code
    }
    this.at = at
    this.element = element
    this.component = component
  }

  /**
   * The same for the first component of an element, which most values are: without what only the others need. For sinks
   * that are just this class.
   */
  putElement(element: number, text: string): void {
    const { out, kinds, elementByte } = this
    const { length } = text
    let { at, element: e } = this
    if (e >= element || at + element + length >= out.length) {
      this.put(element, 1, text)
      return
    }
    do {
      out[at++] = elementByte
      e++
    } while (e < element)
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      if (kinds[code & 0xff] !== PLAIN || code > 0xff) {
        this.putWithCare(element, 1, text, 1)
        return
      }
      out[at++] = code
    }
    this.at = at
    this.element = element
    this.component = this.repetition = 1
  }

  private putWithCare(element: number, component: number, text: string, repetition: number): void {
    if (element <= this.element && !this.isBehind(element, component, repetition)) this.outOfOrder(element)
    if (repetition > 1 && this.options.repetition < 0) {
      this.problem('too-many', text, element, component)
      return
    }
    const { at, element: e, component: c, repetition: r } = this
    this.room(element - e + component + repetition + text.length * 2)
    this.advance(element, component, repetition)
    if (this.copy(text)) return
    // refused: nor are the separators in front of it written
    this.at = at
    this.element = e
    this.component = c
    this.repetition = r
  }

  /** Ends the segment. */
  end(): void {
    const { terminator, breaks } = this
    this.room(3)
    this.out[this.at++] = terminator
    if (breaks > 1) this.out[this.at++] = 13
    if (breaks > 0) this.out[this.at++] = 10
    this.segments++
  }

  /** Why a text could not be written as one value: the code of the finding, undefined where it can. */
  refuses(text: string): FindingCode | undefined {
    if (this.isPlain(text)) return undefined
    const { charset, release } = this.options
    const { bytes, badAt } = charset === undefined ? latin1(text) : charset.encode(text)
    if (badAt >= 0 || bytes.some((b) => this.kinds[b] === BREAK)) return 'character-unwritable'
    if (release < 0 && bytes.some((b) => this.kinds[b] === SEPARATOR)) return 'separator-in-value'
    return undefined
  }

  private isPlain(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0xff || this.kinds[code] !== PLAIN) return false
    }
    return true
  }

  /**
   * A whole segment as elements → repetitions → components, with its trailing empties left out. An object takes the
   * place of its last element, and its length that of the one before.
   */
  whole(tag: string, elements: readonly (readonly (readonly string[])[])[], object?: Uint8Array): void {
    this.begin(tag)
    const plain = object === undefined ? elements : elements.slice(0, -2)
    for (const [e, repetitions] of plain.entries()) {
      for (const [r, components] of repetitions.entries()) {
        for (const [c, text] of components.entries()) this.put(e + 1, c + 1, text, r + 1)
      }
    }
    if (object !== undefined) this.object(elements.length, object)
    this.end()
  }

  /** Bytes that are read by their length, whatever they are. */
  private object(element: number, bytes: Uint8Array): void {
    this.put(element - 1, 1, String(bytes.length))
    this.room(element + bytes.length)
    this.advance(element, 1, 1)
    this.out.set(bytes, this.at)
    this.at += bytes.length
  }

  private isBehind(element: number, component: number, repetition: number): boolean {
    if (element !== this.element || repetition < this.repetition) return false
    return repetition > this.repetition || component > this.component
  }

  private outOfOrder(element: number): never {
    throw new Error(`${this.tag}: element ${element} is put behind element ${this.element}`)
  }

  private advance(element: number, component: number, repetition: number): void {
    const { out, options } = this
    while (this.element < element) {
      out[this.at++] = options.element
      this.element++
      this.component = this.repetition = 1
    }
    while (this.repetition < repetition) {
      out[this.at++] = options.repetition
      this.repetition++
      this.component = 1
    }
    while (this.component < component) {
      out[this.at++] = options.component
      this.component++
    }
  }

  /** Copies a value; false where it was refused. */
  private copy(text: string): boolean {
    const { out, kinds } = this
    const from = this.at
    let at = from
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c > 0xff || kinds[c] !== PLAIN) {
        this.at = from
        return this.copySpecial(text)
      }
      out[at++] = c
    }
    this.at = at
    return true
  }

  /** A value with separators or with characters that ask for the charset. */
  private copySpecial(text: string): boolean {
    const { release, charset } = this.options
    const { bytes, badAt } = charset === undefined ? latin1(text) : charset.encode(text)
    if (badAt >= 0) return this.problem('character-unwritable', text)
    this.room(bytes.length * 2)
    const shift = charset?.kind === 'iso-2022-jp' ? new Shift() : undefined
    for (const b of bytes) {
      // halves of characters separate nothing
      const kind = shift?.take(b) === true ? PLAIN : this.kinds[b]
      if (kind === BREAK) return this.problem('character-unwritable', text)
      if (kind === SEPARATOR) {
        if (release < 0) return this.problem('separator-in-value', text)
        this.out[this.at++] = release
      }
      this.out[this.at++] = b
    }
    return true
  }

  private problem(
    code: FindingCode,
    text: string,
    element = this.element,
    component = this.component,
  ): false {
    const offset = this.taken + this.began
    this.problems.push({ code, offset, segment: this.segments + 1, tag: this.tag, element, component, text })
    return false
  }
}

function latin1(text: string): { bytes: Uint8Array; badAt: number } {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c > 0xff) return { bytes, badAt: i }
    bytes[i] = c
  }
  return { bytes, badAt: -1 }
}
