/**
 * The X12 reader: bytes in, segments out. Each interchange brings its own delimiters in its ISA.
 *
 *   … text before … ISA*00*…*:~  GS*QO*…~ … IEA*1*000000001~  (junk or the next interchange)
 *                   ^begin()                                 ^stopScan(): begin() again
 */
import { charsetOf } from '../../core/charset.js'
import { keepShape } from '../../core/keep-shape.js'
import type { Delimiters } from '../envelope.js'
import { type Begin, InterchangeReader, tagCode, tagEnd, tagOver } from '../interchange-reader.js'
import { passBreaks } from '../lines.js'
import {
  arenaBytes as BYTES,
  COMPONENT,
  DIRTY,
  ELEMENT,
  arenaMarks as MARKS,
  POSITION_SHIFT,
  REPETITION,
  TERMINATOR,
} from '../tape.js'
import type { TapeReaderOptions } from '../tape-feed.js'
import { MORE, type Step } from '../tape-reader.js'
import {
  ISA_LENGTH,
  type IsaDelimiters,
  readIsa,
  readLone,
  tellApart,
  x12Classes,
  x12Delimiters,
} from './delimiters.js'

const ISA = tagCode('ISA')
const [UNA, UNB, UNO] = [tagCode('UNA'), tagCode('UNB'), tagCode('UNO')]
const IEA = tagCode('IEA')
const BIN = tagCode('BIN')
const BDS = tagCode('BDS')
const LETTER_B = 1
const LETTER_I = 8
const [UPPER_G, UPPER_I, UPPER_S, UPPER_U] = [0x47, 0x49, 0x53, 0x55]
/** A length of up to 15 digits, wherever lines are broken. */
const LENGTH_REACH = 64

export interface X12ReaderOptions extends TapeReaderOptions {
  /** X12 names no character set; plain ISO 8859-1 unless the partner agreed on another (`UTF-8`). */
  charset?: 'latin1' | 'utf-8'
}

export class X12Reader extends InterchangeReader {
  delimiters: Delimiters = { segment: '~', element: '*', component: ':' }
  /** Length of the ISA in view, line breaks not counted; 106 when it is right. */
  isaLength = ISA_LENGTH
  protected readonly trailer = IEA
  protected override specialLetters = (1 << LETTER_B) | (1 << LETTER_I)
  /** The delimiters in force; a group without ISA behind the interchange keeps them where they fit. */
  private last: IsaDelimiters | undefined
  private readonly charsetOption: X12ReaderOptions['charset']

  constructor(options: X12ReaderOptions = {}) {
    super(options)
    this.charsetOption = options.charset
  }

  protected begin(): Begin {
    if (!this.passBlanks()) return 'more'
    for (let at = this.start; at < this.filled; at++) {
      const byte = BYTES[at]!
      if (byte === UPPER_U && !this.passForeign(at, 'EDIFACT')) return this.waitFrom(at)
      const met =
        byte === UPPER_I ? this.beginWithIsa(at) : isLoneLetter(byte) ? this.beginAlone(at) : undefined
      if (met !== undefined) return met
    }
    return this.waitFrom(this.filled)
  }

  /** `UNB+UNOA`, `UNA:+.? 'UNB`. */
  protected isForeign(tag: number, behind: number): boolean | undefined {
    if (tag !== UNB && tag !== UNA) return false
    const from = passBreaks(behind + (tag === UNB ? 1 : 6), this.filled)
    const next = tagOver(from, this.filled)
    return tagEnd() < this.filled ? next === (tag === UNB ? UNO : UNB) : undefined
  }

  private beginWithIsa(at: number): Begin | undefined {
    const tag = tagOver(at, this.filled)
    const first = tagEnd()
    if (first >= this.filled && !this.ended) return this.waitFrom(at)
    const isa = tag === ISA ? readIsa(at, first, this.filled) : undefined
    if (isa === 'more' && !this.ended) return this.waitFrom(at)
    if (isa === 'more') this.noteCut(at)
    if (typeof isa === 'object') {
      if (tellApart(isa)) return this.beginAt(at, isa)
      this.tellInvalid(at, 'The delimiters of this ISA cannot be told apart')
    }
    return this.isOrdinary(at) ? 'found' : undefined
  }

  /** GS or ST without an ISA, at the beginning of a file or line or behind a trailer. */
  private beginAlone(at: number): Begin | undefined {
    if (this.byteBefore(at) > 0x20) return undefined
    const lone = readLone(at, this.filled)
    if (lone === 'more') return this.ended ? undefined : this.waitFrom(at)
    if (lone === undefined) return undefined
    const { last } = this
    const isAsBefore = last?.element === lone.element && last.terminator === lone.terminator
    return this.beginAt(at, isAsBefore ? last : lone)
  }

  /** IEA, a binary object, what may be the ISA of another interchange. */
  protected special(tag: number): boolean {
    const { segment } = this
    if (tag === IEA) this.stopScan()
    const element = this.objectElement(tag)
    if (element > 0) return this.object(element)
    if (tagOver(segment.start, segment.end) === ISA) {
      if (segment.offset !== this.headerAt) return this.beginAnew()
      this.literally()
    }
    return true
  }

  /** BIN and BDS can be shown as soon as the element before the object is whole. */
  protected override early(): Step {
    const element = this.objectElement(tagOver(this.start, this.filled))
    if (element === 0 || MARKS[this.firstMark]! >> POSITION_SHIFT !== this.start + 3) return MORE
    const mark = this.nthElement(element, this.firstMark, this.count)
    if (mark < 0 || this.statedLength(mark) < 0) return MORE
    return this.showUpTo(mark + 1, (MARKS[mark]! >> POSITION_SHIFT) + 1)
  }

  protected override holdsObject(): boolean {
    return this.objectElement(this.segment.tagCode) > 0
  }

  /** Which element holds the object, its length in the one before: BIN02, BDS03; 0 for other tags. */
  private objectElement(tag: number): number {
    return tag === BIN ? 2 : tag === BDS ? 3 : 0
  }

  /** The length that ends at this mark, in front of the object; -1 where it is none. */
  private statedLength(mark: number): number {
    const from = (MARKS[mark - 1]! >> POSITION_SHIFT) + 1
    const to = MARKS[mark]! >> POSITION_SHIFT
    if (to - from > LENGTH_REACH || (MARKS[mark - 1]! & ELEMENT) === 0) return -1
    const text = this.valueText(from, to, (MARKS[mark]! & DIRTY) !== 0)
    return /^\d{1,15}$/.test(text) && Number(text) <= this.limits.binaryBytes ? Number(text) : -1
  }

  /** ISA11 and ISA16 hold separators as their values: no mark of theirs separates anything in ISA. */
  private literally(): void {
    const { segment } = this
    let w = segment.first
    let dirty = 0
    for (let r = segment.first; r <= segment.last; r++) {
      const mark = MARKS[r]!
      dirty |= mark & DIRTY
      if ((mark & (COMPONENT | REPETITION)) !== 0) continue
      MARKS[w++] = mark | dirty
      dirty = 0
    }
    segment.last = w - 1
  }

  private beginAt(at: number, isa: IsaDelimiters): Begin {
    const begun = this.found(at, at)
    this.last = isa
    this.isaLength = isa.length
    this.delimiters = x12Delimiters(isa)
    this.charset = this.charsetOption === 'utf-8' ? charsetOf('UNOW') : undefined
    this.startScan(x12Classes(isa, this.charset !== undefined), -1)
    if (isa.length !== ISA_LENGTH && BYTES[this.start] === UPPER_I) {
      const text = `The ISA has ${isa.length} bytes instead of ${ISA_LENGTH}; its elements were found by their separators`
      this.report('isa-length', text, this.placeOf(this.start))
    }
    if (isa.lead.length > 0) {
      const text = `The segment terminator is a character of ${isa.lead.length + 1} bytes`
      this.report('delimiters-invalid', text, this.placeOf(this.start), { severity: 'warning' })
      this.notices.breakTold = true
    }
    return begun
  }

  /** Takes the object of BIN or BDS by its length. */
  private object(element: number): boolean {
    const { segment } = this
    const mark = this.nthElement(element, segment.first, segment.last)
    const length = mark < 0 ? -1 : this.statedLength(mark)
    if (length < 0) {
      const text = `The object's length '${segment.text(element - 1)}' cannot be used`
      this.report('binary-length', text, segment.place(element - 1))
      return true
    }
    const from = (MARKS[mark]! >> POSITION_SHIFT) + 1
    segment.last = mark + 1
    segment.end = from
    MARKS[segment.last] = (from << POSITION_SHIFT) | TERMINATOR
    return this.takeOpaque(from, length, true)
  }
}

function isLoneLetter(byte: number): boolean {
  return byte === UPPER_G || byte === UPPER_S
}

keepShape(new X12Reader())
