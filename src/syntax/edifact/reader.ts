/**
 * The EDIFACT reader: bytes in, segments out, UNA taken as the announcement that it is. Each interchange
 * brings its own service characters, syntax version and character set.
 *
 *   … text before … UNA:+.? '  UNB+UNOA:2+ … UNZ+1+REF'  (junk or the next interchange)
 *                   ^begin()   ^start                    ^stopScan(): begin() again
 */
import { type Charset, headerCharset, latin1Text } from '../../core/charset.js'
import type { Place } from '../../core/finding.js'
import { keepShape } from '../../core/keep-shape.js'
import type { Delimiters } from '../envelope.js'
import { type Begin, InterchangeReader, tagCode, tagEnd, tagOver } from '../interchange-reader.js'
import { isBreak } from '../lines.js'
import type { ByteClasses } from '../scan.js'
import { arenaBytes as BYTES, DIRTY, arenaMarks as MARKS, POSITION_SHIFT, TERMINATOR } from '../tape.js'
import {
  edifactClasses,
  edifactDelimiters,
  forVersion,
  LEVEL_A,
  LEVEL_B,
  readUna,
  type ServiceCharacters,
  tellApart,
} from './delimiters.js'

const ISA = tagCode('ISA')
const UNA = tagCode('UNA')
const UNB = tagCode('UNB')
const UNG = tagCode('UNG')
const UNH = tagCode('UNH')
const UNO = tagCode('UNO')
const UNT = tagCode('UNT')
const UNZ = tagCode('UNZ')
const LETTER_U = 20
const UPPER_U = 0x55
const UPPER_I = 0x49
/** How far S001 may reach: `UNOA:4:12345:123:12+`, each letter on a line of its own. */
const S001_REACH = 96

export class EdifactReader extends InterchangeReader {
  /** The service characters in force. */
  delimiters: Delimiters = edifactDelimiters(LEVEL_A)
  /** True where the interchange in view has a UNA. */
  una = false
  /** Syntax version, UNB S001/0002 (`1` to `4`), `` where there is no UNB. */
  version = ''
  private characters: ServiceCharacters = { ...LEVEL_A }
  /** The classes made last, for the next interchange of the same kind. */
  private made:
    | { characters: ServiceCharacters; charset: Charset | undefined; classes: ByteClasses }
    | undefined
  protected readonly trailer = UNZ
  protected override specialLetters = 1 << LETTER_U

  /** The header of the next interchange, or of a message or group that stands without one. */
  protected begin(): Begin {
    if (!this.passBlanks()) return 'more'
    for (let at = this.start; at < this.filled; at++) {
      if (BYTES[at] === UPPER_I && !this.passForeign(at, 'X12')) return this.waitFrom(at)
      if (BYTES[at] !== UPPER_U) continue
      const tag = tagOver(at, this.filled)
      const behind = tagEnd()
      if (behind >= this.filled && !this.ended) return this.waitFrom(at)
      const met = tag === UNA ? this.beginWithUna(at) : this.beginWithTag(tag, at, behind)
      if (met !== undefined) return met
      if (this.isOrdinary(at)) return 'found'
    }
    return this.waitFrom(this.filled)
  }

  /** `ISA*00*`. */
  protected isForeign(tag: number, behind: number): boolean | undefined {
    if (tag !== ISA) return false
    return behind + 3 < this.filled ? BYTES[behind + 3] === BYTES[behind] && BYTES[behind]! > 0x20 : undefined
  }

  /** The end of the interchange, a package, what may be the header of another interchange. */
  protected special(tag: number): boolean {
    const { segment } = this
    if (tag === UNT || tag === UNH) return true
    if (tag === UNB && segment.offset === this.headerAt) this.endAtBreak()
    else if (tag === UNZ) this.stopScan()
    else if (tag === UNO && this.version === '4') return this.package()
    else if (segment.offset !== this.headerAt) {
      const raw = tagOver(segment.start, segment.end)
      if (raw === UNA || raw === UNB) return this.beginAnew()
    }
    return true
  }

  /** A UNB without terminator before a UNH (or UNG) on the next line ends with its line (staedi #167). */
  private endAtBreak(): void {
    const { segment } = this
    for (let j = segment.first; j < segment.last; j++) {
      const at = this.lineOfHeader((MARKS[j]! >> POSITION_SHIFT) + 1, MARKS[j + 1]! >> POSITION_SHIFT)
      if (at < 0) continue
      this.endsAt(segment.placeAt(at))
      MARKS[j + 1] = (at << POSITION_SHIFT) | TERMINATOR | DIRTY
      segment.last = j + 1
      segment.end = at + 1
      this.countLinesAnew()
      this.start = segment.start
      this.passOver(segment.end)
      this.rescan(segment.last + 1)
      return
    }
  }

  /** The line break is the end of the segment: it was told as one inside of it. */
  private endsAt(place: Place): void {
    const told = this.findings.findIndex(
      ({ code, at }) => code === 'line-break-in-segment' && (at?.offset ?? 0) >= place.offset,
    )
    if (told >= 0) {
      this.findings.splice(told, 1)
      this.notices.breakTold = false
    }
    this.report('segment-unterminated', 'UNB ends with its line, without a terminator', place)
  }

  /** Where the line break stands in front of a UNH or UNG that is all the rest of BYTES[from, to); -1: nowhere. */
  private lineOfHeader(from: number, to: number): number {
    let at = to - 4
    if (at < from || !isBreak(BYTES[at]!) || BYTES[to] !== this.characters.element) return -1
    const tag = tagOver(at + 1, to)
    if (tag !== UNH && tag !== UNG) return -1
    while (at > from && isBreak(BYTES[at - 1]!)) at--
    return at
  }

  /** UNB; or UNG and UNH at the beginning of a line or behind a terminator. */
  private beginWithTag(tag: number, at: number, behind: number): Begin | undefined {
    if (tag !== UNB && !((tag === UNH || tag === UNG) && this.standsAlone(at))) return undefined
    return this.beginAt(at, behind, this.charactersFor(BYTES[behind]!), false)
  }

  private standsAlone(at: number): boolean {
    const before = this.byteBefore(at)
    return before <= 0x20 || before === LEVEL_A.terminator || before === this.characters.terminator
  }

  /** UNA and the UNB (or UNG, UNH) behind it; undefined where this is not a UNA after all. */
  private beginWithUna(at: number): Begin | undefined {
    const una = readUna(at, this.filled)
    if (una === 'more') return this.ended ? this.noteCut(at) : this.waitFrom(at)
    if (una === undefined) return undefined
    const header = tagOver(una.end, this.filled)
    const behind = tagEnd()
    if (behind >= this.filled) return this.ended ? this.noteCut(at) : this.waitFrom(at)
    if (header !== UNB && header !== UNG && header !== UNH) return undefined
    if (tellApart(una.characters)) return this.beginAt(una.end, behind, una.characters, true, at)
    this.tellInvalid(at, 'The characters of UNA cannot be told apart')
    return undefined
  }

  /**
   * Takes the header at `at` under these characters; undefined where the separator `behind` its tag does not fit.
   * `from` is where its UNA stands.
   */
  private beginAt(
    at: number,
    behind: number,
    characters: ServiceCharacters,
    una: boolean,
    from = at,
  ): Begin | undefined {
    if (BYTES[behind] !== characters.element) return undefined
    const syntax = this.peekSyntax(at, behind + 1, characters)
    if (syntax === undefined) return this.waitFrom(from)
    const begun = this.found(from, at)
    this.una = una
    this.version = syntax.version
    this.use(forVersion(characters, syntax.version), syntax.charset)
    return begun
  }

  private use(characters: ServiceCharacters, charset: Charset | undefined): void {
    this.characters = characters
    this.delimiters = edifactDelimiters(characters)
    // what is plain 7-bit or ISO 8859-1 needs no decoding: its bytes are its code points
    this.charset = charset === undefined || charset.kind === 'latin1' ? undefined : charset
    this.startScan(this.classesFor(characters, charset), characters.release)
  }

  private classesFor(characters: ServiceCharacters, charset: Charset | undefined): ByteClasses {
    const { made } = this
    if (made !== undefined && made.charset === charset && sameCharacters(made.characters, characters)) {
      return made.classes
    }
    const classes = edifactClasses(characters, charset)
    this.made = { characters, charset, classes }
    return classes
  }

  /** S001 ahead of the scan, because it decides what separates; undefined where it is not all there yet. */
  private peekSyntax(
    at: number,
    from: number,
    marks: ServiceCharacters,
  ): { version: string; charset: Charset | undefined } | undefined {
    if (tagOver(at, this.filled) !== UNB) return { version: this.version, charset: this.made?.charset }
    let end = from
    const closes = (byte: number): boolean => byte === marks.element || byte === marks.terminator
    while (end < this.filled && !closes(BYTES[end]!) && end - from < S001_REACH) end++
    if (end === this.filled && !this.ended) return undefined
    const parts = latin1Text(BYTES, from, end)
      .replace(/[\r\n]/g, '')
      .split(String.fromCharCode(marks.component))
    return { version: parts[1] ?? '', charset: headerCharset(parts[0] ?? '', parts[3]) }
  }

  /** Without UNA: level A's characters, level B's, or those of the interchange before. */
  private charactersFor(separator: number): ServiceCharacters {
    if (separator === LEVEL_A.element) return LEVEL_A
    if (separator === LEVEL_B.element) return LEVEL_B
    return this.characters
  }

  /** UNO: the object of stated length follows its terminator (syntax 4, S022/0810). */
  private package(): boolean {
    const stated = this.segment.text(4, 1)
    const length = /^\d{1,15}$/.test(stated) ? Number(stated) : -1
    if (length >= 0 && length <= this.limits.binaryBytes) return this.takeOpaque(this.start, length, false)
    this.report('binary-length', `The object's length '${stated}' cannot be used`, this.segment.place(4, 1))
    return true
  }
}

function sameCharacters(a: ServiceCharacters, b: ServiceCharacters): boolean {
  return (Object.keys(b) as (keyof ServiceCharacters)[]).every((name) => a[name] === b[name])
}

keepShape(new EdifactReader())
