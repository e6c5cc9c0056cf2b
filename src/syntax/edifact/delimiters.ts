/**
 * The service characters of an EDIFACT interchange: from UNA, from the default of the syntax level, or kept
 * from the interchange before. Source: ISO 9735 (syntax 1 to 4), UNA and S001.
 *
 *   U N A : + . ? *  '
 *         │ │ │ │ │  └ segment terminator
 *         │ │ │ │ └ syntax 4: repetition separator; before: reserved, a space
 *         │ │ │ └ release character, a space for none
 *         │ │ └ decimal mark
 *         │ └ data element separator
 *         └ component data element separator
 */
import type { Charset } from '../../core/charset.js'
import type { Delimiters } from '../envelope.js'
import { isBreak, passBreaks } from '../lines.js'
import type { ByteClasses } from '../scan.js'
import {
  arenaBytes,
  BREAK,
  COMPONENT,
  ELEMENT,
  HIGH,
  OUTSIDE,
  RELEASE,
  REPETITION,
  TERMINATOR,
} from '../tape.js'

export const UNA_LENGTH = 9

/** Bytes of the service characters; -1 where there is none. */
export interface ServiceCharacters {
  component: number
  element: number
  decimal: number
  release: number
  repetition: number
  terminator: number
}

const code = (character: string): number => character.charCodeAt(0)

export const LEVEL_A: Readonly<ServiceCharacters> = Object.freeze({
  component: code(':'),
  element: code('+'),
  decimal: code('.'),
  release: code('?'),
  repetition: code('*'),
  terminator: code("'"),
})

/** Level B of ISO 9735 has separators of its own; in practice UNOB interchanges use those of level A. */
export const LEVEL_B: Readonly<ServiceCharacters> = Object.freeze({
  component: 0x1f,
  element: 0x1d,
  decimal: code('.'),
  release: -1,
  repetition: -1,
  terminator: 0x1c,
})

const SPACE = 0x20

/** The service characters of a UNA, and the arena position of what stands behind it and its layout. */
export interface Una {
  characters: ServiceCharacters
  end: number
}

/** What UNA may be followed by, and how far off: blank lines. */
const LAYOUT_REACH = 1024

/**
 * Reads the UNA that begins at arena position `at`, of which the bytes up to `filled` are there: 'more' where it is
 * not all there, undefined where it is none. A line break in the place of the terminator is the terminator when the
 * next segment follows at once; any other is layout, from a file that is broken over lines.
 */
export function readUna(at: number, filled: number): Una | 'more' | undefined {
  const places: number[] = []
  let next = at
  for (let n = 0; n < UNA_LENGTH - 1; n++) {
    next = passBreaks(next, filled)
    places.push(next++)
  }
  const terminator = unaTerminator(next, next > at + UNA_LENGTH - 1, filled)
  if (terminator >= filled) return 'more'
  const end = passLayout(terminator + 1, filled)
  if (end >= filled) return 'more'
  return end - terminator > LAYOUT_REACH ? undefined : { characters: fromUna([...places, terminator]), end }
}

/** Where the terminator stands, looked for from `from`; `broken`: this UNA is broken over lines. */
function unaTerminator(from: number, broken: boolean, filled: number): number {
  const behind = passBreaks(from, filled)
  if (broken || behind === from || behind >= filled) return behind
  const byte = arenaBytes[behind]!
  return isAlphanumeric(byte) || byte === SPACE ? from : behind
}

function passLayout(from: number, filled: number): number {
  const to = Math.min(filled, from + LAYOUT_REACH)
  let at = from
  while (at < to && (arenaBytes[at] === SPACE || isBreak(arenaBytes[at]!))) at++
  return at
}

/** The six characters, each at its place. */
function fromUna(places: readonly number[]): ServiceCharacters {
  const character = (n: number): number => arenaBytes[places[n + 3]!]!
  const orNone = (byte: number): number => (byte === SPACE ? -1 : byte)
  return {
    component: character(0),
    element: character(1),
    decimal: character(2),
    release: orNone(character(3)),
    repetition: orNone(character(4)),
    terminator: character(5),
  }
}

/** False where two of the separators are the same character, or one is a letter, digit or space. */
export function tellApart(marks: ServiceCharacters): boolean {
  const all = [marks.component, marks.element, marks.terminator]
  if (marks.release >= 0) all.push(marks.release)
  if (marks.repetition >= 0) all.push(marks.repetition)
  return new Set(all).size === all.length && all.every((byte) => !isAlphanumeric(byte) && byte !== SPACE)
}

/** Repetition separates only from syntax version 4 on; before it is data (or a reserved place of UNA). */
export function forVersion(marks: ServiceCharacters, version: string): ServiceCharacters {
  return version === '4' ? marks : { ...marks, repetition: -1 }
}

/** The class of every byte under these characters, and which bytes are outside the repertoire. */
export function edifactClasses(marks: ServiceCharacters, charset: Charset | undefined): ByteClasses {
  const classes = new Uint8Array(256)
  const decodes = charset !== undefined && charset.kind !== 'latin1'
  for (let b = 0; b < 256; b++) {
    classes[b] = decodes && (b > 0x7f || b === 0x1b) ? HIGH : 0
    if (charset?.outside(b) === true) classes[b]! |= OUTSIDE
  }
  classes[0x0a] = classes[0x0d] = BREAK
  classes[marks.component] = COMPONENT
  classes[marks.element] = ELEMENT
  if (marks.repetition >= 0) classes[marks.repetition] = REPETITION
  if (marks.release >= 0) classes[marks.release] = RELEASE
  classes[marks.terminator] = TERMINATOR
  return classes
}

/** The characters as the envelope shows them. */
export function edifactDelimiters(marks: ServiceCharacters): Delimiters {
  const shown = (byte: number): string => String.fromCharCode(byte)
  const delimiters: Delimiters = {
    segment: shown(marks.terminator),
    element: shown(marks.element),
    component: shown(marks.component),
    decimal: shown(marks.decimal),
  }
  if (marks.repetition >= 0) delimiters.repetition = shown(marks.repetition)
  if (marks.release >= 0) delimiters.release = shown(marks.release)
  return delimiters
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
