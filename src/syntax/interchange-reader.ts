/**
 * What the readers of X12 and EDIFACT share between interchanges: blanks and a byte order mark are passed
 * over, other text is told once, and the header is looked for until it is there. A header may be broken over lines.
 */
import { passBreaks } from './lines.js'
import { ObjectReader } from './object-reader.js'
import { arenaBytes as BYTES } from './tape.js'
import { MORE, PASSED, type Step } from './tape-reader.js'

export type Begin = 'found' | 'more' | 'none'

/** The integer of a tag of three letters. */
export function tagCode(tag: string): number {
  return (tag.charCodeAt(0) << 16) | (tag.charCodeAt(1) << 8) | tag.charCodeAt(2)
}

/** Where the byte behind the tag stands that `tagOver` read last; `to` or more where it is not there. */
let behindTag = 0

export function tagEnd(): number {
  return behindTag
}

/** The tag at an arena position as an integer, line breaks inside left out; 0 where it is not all there. */
export function tagOver(at: number, to: number): number {
  const second = passBreaks(at + 1, to)
  const third = passBreaks(second + 1, to)
  behindTag = passBreaks(third + 1, to)
  return third < to ? (BYTES[at]! << 16) | (BYTES[second]! << 8) | BYTES[third]! : 0
}

export abstract class InterchangeReader extends ObjectReader {
  /** File offset of the interchange header found last. */
  interchangeAt = -1
  /** Where what announces it (UNA) begins, else the same. */
  interchangeFrom = -1
  /** The same, or of what only looks like one: `special` is to let it pass. */
  protected headerAt = -1
  /** Text that belongs to no interchange was met since the last one. */
  private junk = false
  private invalidTold = false
  private foreignTold = false
  private interchanges = 0
  /** Where a header begins that the input ends in; -1 where it does not. */
  private cutAt = -1

  /** The integer of the tag of an interchange trailer. */
  protected abstract readonly trailer: number

  /** Looks for an interchange header in BYTES[start, filled); has called `startScan` on 'found'. */
  protected abstract begin(): Begin

  protected betweenInterchanges(): Step {
    return this.begin() === 'found' ? PASSED : MORE
  }

  /** Blanks, line breaks and, at the very start, a UTF-8 byte order mark; false where more bytes decide. */
  protected passBlanks(): boolean {
    let at = this.start
    if (this.base + at === 0) {
      const mark = this.byteOrderMark()
      if (mark < 0) return false
      at = mark
    }
    if (at > this.start) {
      this.passOver(at)
      this.before = -1
    }
    while (at < this.filled && BYTES[at]! <= 0x20) at++
    this.passOver(at)
    return true
  }

  /** A header stands at `header`; what it announces begins to be read at `at`. */
  protected found(header: number, at: number): Begin {
    this.tellJunk(header)
    this.interchangeFrom = this.base + header
    this.passOver(at)
    this.headerAt = this.interchangeAt = this.base + at
    this.interchanges++
    this.junk = this.invalidTold = this.foreignTold = false
    this.interrupted = undefined
    return 'found'
  }

  /** What begins at `at` is no header: true where it is a segment of the interchange that it interrupted. */
  protected isOrdinary(at: number): boolean {
    if (this.interrupted === undefined || at !== this.start) return false
    this.headerAt = this.base + at
    this.resume(this.interrupted)
    return true
  }

  /** What begins at `at` is a header as far as it goes: the input ends in it. */
  protected noteCut(at: number): undefined {
    this.cutAt = at
    return undefined
  }

  /** Not enough bytes to judge what begins at `at`. */
  protected waitFrom(at: number): Begin {
    this.tellJunk(at)
    this.passOver(at)
    return this.ended ? 'none' : 'more'
  }

  /** The segment in view may be the header of a new interchange although the one before has no trailer. */
  protected beginAnew(): false {
    this.putBack()
    return false
  }

  protected tellInvalid(at: number, message: string): void {
    this.tellJunk(at)
    if (!this.invalidTold) this.report('delimiters-invalid', message, this.placeOf(at))
    // what stands there is named now: it is not told again as text that belongs to nothing
    this.invalidTold = this.junk = true
  }

  /** Whether a tag, and what stands `behind` it, begins an interchange of the other syntax; undefined: more bytes decide. */
  protected abstract isForeign(tag: number, behind: number): boolean | undefined

  /** An interchange of another syntax is told, and not read: that is more than text. False where more bytes decide. */
  protected passForeign(at: number, syntax: string): boolean {
    if (this.foreignTold) return true
    const tag = tagOver(at, this.filled)
    const behind = tagEnd()
    const isForeign = behind < this.filled ? this.isForeign(tag, behind) : undefined
    if (isForeign !== true) return isForeign === false || this.ended
    this.tellJunk(at)
    this.foreignTold = this.junk = true
    const text = `An interchange of ${syntax} begins here and is not read: an input is of one syntax`
    this.report(this.codeOfText, text, this.placeOf(at), { severity: 'error' })
    return true
  }

  private get codeOfText(): 'text-before-envelope' | 'text-after-envelope' {
    return this.interchanges === 0 ? 'text-before-envelope' : 'text-after-envelope'
  }

  /** The byte in front of an arena position; -1 where that begins a file or stands behind a trailer. */
  protected byteBefore(at: number): number {
    return at > this.start ? BYTES[at - 1]! : this.before
  }

  /** Where the text behind a byte order mark begins, 0 where there is none, -1 where more bytes decide. */
  private byteOrderMark(): number {
    const met = [0xef, 0xbb, 0xbf].findIndex((byte, i) => i >= this.filled || BYTES[i] !== byte)
    if (met >= 0) return met < this.filled || this.ended ? 0 : -1
    this.report('byte-order-mark', 'The file begins with a UTF-8 byte order mark', this.placeOf(0))
    return 3
  }

  private tellJunk(to: number): void {
    let from = this.start
    while (from < to && BYTES[from]! <= 0x20) from++
    if (from >= to || this.junk) return
    this.junk = true
    if (tagOver(from, to) === this.trailer) {
      const text = 'The trailer of an interchange comes without its header; it was passed over'
      this.report('trailer-unexpected', text, this.placeOf(from))
      return
    }
    if (this.cutAt === from && this.interchanges > 0) {
      const text = 'The input ends inside the header of another interchange'
      this.report('segment-unterminated', text, this.placeOf(from))
      return
    }
    this.report(this.codeOfText, 'Text that belongs to no interchange was passed over', this.placeOf(from))
  }
}
