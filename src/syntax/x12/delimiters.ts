/**
 * The delimiters of an X12 interchange, read from its ISA segment. Source: reference envelope facts (ISA of
 * X12.5/X12.6): 106 bytes, byte 4 the element separator, byte 105 the component separator, byte 106 the
 * segment terminator.
 *
 *   I S A * 0 0 * … * 0 0 4 0 1 * 0 0 0 0 0 0 0 0 1 * 0 * P * : ~
 *         ^element                    16th separator ─────┘   ^ ^
 *                                                   component ┘ └ terminator
 *
 * Real files pad ISA wrongly, so the 16 separators are counted; an ISA of other than 106 bytes is told.
 */
import { decodeUtf8, utf8Length } from '../../core/charset-multibyte.js'
import { latin1Text } from '../../core/latin1.js'
import type { Delimiters } from '../envelope.js'
import { isBreak, passBreaks } from '../lines.js'
import type { ByteClasses } from '../scan.js'
import { arenaBytes, BREAK, COMPONENT, ELEMENT, HIGH, OUTSIDE, REPETITION, TERMINATOR } from '../tape.js'

export const ISA_LENGTH = 106
const SEPARATORS_IN_ISA = 16
/** An ISA longer than this is none. */
const ISA_REACH = 512
const BLANKS_REACH = 8
/** From this interchange version on ISA11 is the repetition separator; before, it is the letter U. */
export const REPETITION_FROM = '00402'
/** From this version of a group on GS04 has eight digits; before, six. */
export const LONG_DATES_FROM = '004010'

export interface IsaDelimiters {
  element: number
  /** -1 where it is not known. */
  component: number
  /** -1 where there is none. */
  repetition: number
  /** The segment terminator, or the last byte of one that is a character of several bytes. */
  terminator: number
  /** The bytes of the terminator in front of its last one. */
  lead: readonly number[]
  /** Bytes from `ISA` to the terminator, both counted. */
  length: number
  /** ISA12, as sent. */
  version: string
}

/** Arena positions of the 16 separators, filled by `countSeparators`. */
const separators: number[] = []

/**
 * Reads the ISA that begins at arena position `at`, the first separator at `first`, of which the bytes up to
 * `filled` are there. 'more' when it is not all there yet, undefined when it is no ISA.
 */
export function readIsa(at: number, first: number, filled: number): IsaDelimiters | 'more' | undefined {
  const element = arenaBytes[first]!
  if (isAlphanumeric(element) || element === 0x20) return undefined
  if (!countSeparators(first, filled, element)) return filled - at > ISA_REACH ? undefined : 'more'
  const component = passBreaks(separators[15]! + 1, filled)
  const broken = breaksIn(at, component)
  // in an ISA that is broken over lines a line break is layout, in any other it may be the terminator
  const terminator = passBlanks(broken > 0 ? passBreaks(component + 1, filled) : component + 1, filled)
  if (terminator >= filled) return 'more'
  const tail = tailLength(terminator, filled)
  if (terminator + tail >= filled) return 'more'
  const version = text(separators[11]! + 1, separators[12]!)
  const eleventh = arenaBytes[passBreaks(separators[10]! + 1, filled)]!
  return {
    element,
    component: arenaBytes[component]!,
    terminator: arenaBytes[terminator + tail]!,
    lead: Array.from(arenaBytes.subarray(terminator, terminator + tail)),
    repetition: version >= REPETITION_FROM && !isAlphanumeric(eleventh) ? eleventh : -1,
    length: terminator + 1 - at - breaksIn(at, terminator),
    version,
  }
}

/** How far the header of a group may reach. */
const LONE_REACH = 256

/**
 * The group or set that begins at arena position `at` and has no ISA: GS with its eight elements, or ST and the next
 * segment behind it, as X12.6 has them. They show which characters separate elements and end segments; what separates
 * components nothing shows, so composites stay in one piece. 'more' and undefined as in `readIsa`.
 */
export function readLone(at: number, filled: number): IsaDelimiters | 'more' | undefined {
  const found = latin1Text(arenaBytes, at, Math.min(filled, at + LONE_REACH))
  if (found.length < 3) return 'more'
  const separator = found.charAt(2)
  if (!/^(?:GS|ST)[^A-Za-z0-9\s]/.test(found)) return undefined
  const [, terminator] = lonePattern(found.slice(0, 2), separator).exec(found) ?? []
  if (terminator === undefined) return found.length < LONE_REACH ? 'more' : undefined
  const [element, end] = [separator.charCodeAt(0), terminator.charCodeAt(0)]
  return { element, component: -1, repetition: -1, terminator: end, lead: [], length: 0, version: '' }
}

/** GS01 two letters, GS07 X or T, GS08 a version; ST01 three digits, ST02 a number, ST03 perhaps, and a tag behind it. */
function lonePattern(tag: string, separator: string): RegExp {
  const s = `\\x${separator.charCodeAt(0).toString(16).padStart(2, '0')}`
  const end = `([^A-Za-z0-9 ${s}])`
  if (tag === 'GS') {
    const any = `(?:[^${s}\\r\\n]{0,35}${s})`
    return new RegExp(`^GS${s}[A-Z]{2}${s}${any}{5}[XT]{1,2}${s}[A-Za-z0-9]{1,12}${end}`)
  }
  const number = `[A-Za-z0-9]{1,9}(?:${s}[A-Za-z0-9]{0,35})?`
  return new RegExp(`^ST${s}\\d{3}${s}${number}${end}[\\r\\n]{0,8}[A-Z][A-Z0-9]{1,2}${s}`)
}

/** Some senders put blanks between ISA16 and the terminator; a blank is never the terminator itself. */
function passBlanks(from: number, filled: number): number {
  const to = Math.min(filled, from + BLANKS_REACH)
  let at = from
  while (at < to && arenaBytes[at] === 0x20) at++
  return at
}

function countSeparators(first: number, filled: number, element: number): boolean {
  separators.length = 0
  const end = Math.min(filled, first + ISA_REACH)
  for (let i = first; i < end && separators.length < SEPARATORS_IN_ISA; i++) {
    if (arenaBytes[i] === element) separators.push(i)
  }
  return separators.length === SEPARATORS_IN_ISA
}

/** How many bytes follow the first one of a terminator that is a character of UTF-8 above 7F. */
function tailLength(terminator: number, filled: number): number {
  const lead = arenaBytes[terminator]!
  const length = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (terminator + length > filled) return length - 1
  return Math.max(1, utf8Length(arenaBytes, terminator, filled)) - 1
}

function breaksIn(from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (isBreak(arenaBytes[i]!)) count++
  return count
}

function text(from: number, to: number): string {
  const bytes = arenaBytes.subarray(from, to).filter((byte) => !isBreak(byte))
  return String.fromCharCode(...bytes)
}

/** False where two of the delimiters are the same, or one is a letter, a digit or a blank. */
export function tellApart(isa: IsaDelimiters): boolean {
  const all = [isa.element, isa.component, isa.terminator]
  if (isa.repetition >= 0) all.push(isa.repetition)
  return new Set(all).size === all.length && !all.some((byte) => isAlphanumeric(byte) || byte === 0x20)
}

/** The class of every byte; line breaks are layout unless they are delimiters themselves. `decodes`: bytes are no text. */
export function x12Classes(isa: IsaDelimiters, decodes: boolean): ByteClasses {
  const classes = new Uint8Array(256)
  if (decodes) classes.fill(HIGH, 0x80)
  // neither the basic nor the extended character set has controls (X12.5; reference/x12/envelope.json)
  for (let b = 0; b < 0x20; b++) classes[b] = OUTSIDE
  classes[0x7f] = OUTSIDE
  // the first bytes of a terminator of several are taken out of what is in front of it, as line breaks are
  for (const b of [0x0a, 0x0d, ...isa.lead]) classes[b] = BREAK
  if (isa.component >= 0) classes[isa.component] = COMPONENT
  if (isa.repetition >= 0) classes[isa.repetition] = REPETITION
  classes[isa.element] = ELEMENT
  classes[isa.terminator] = TERMINATOR
  return classes
}

export function x12Delimiters(isa: IsaDelimiters): Delimiters {
  const shown = (byte: number): string => String.fromCharCode(byte)
  const delimiters: Delimiters = {
    segment: isa.lead.length === 0 ? shown(isa.terminator) : character([...isa.lead, isa.terminator]),
    element: shown(isa.element),
    component: isa.component < 0 ? '' : shown(isa.component),
  }
  if (isa.repetition >= 0) delimiters.repetition = shown(isa.repetition)
  return delimiters
}

function character(bytes: number[]): string {
  return decodeUtf8(Uint8Array.from(bytes), 0, bytes.length).text
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
