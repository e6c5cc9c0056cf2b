/**
 * The character sets of more than one byte a character: UTF-8, strict (no overlong forms, no surrogates,
 * nothing above U+10FFFF), and ISO-2022-JP (RFC 1468, with the katakana of JIS X 0201).
 *
 * Nothing here makes U+FFFD: a byte that forms no character is told by its offset and read as U+00n.
 */
import type { Decoded, Encoded } from './charset.js'
import { latin1Text } from './latin1.js'

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const TO_UTF8 = new TextEncoder()
const ESCAPE = 0x1b

/** Reads `bytes[start, end)` as UTF-8; a byte order mark stays a character. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): Decoded {
  let i = start
  while (i < end && bytes[i]! < 0x80) i++
  if (i === end) return { text: latin1Text(bytes, start, end), badAt: -1 }
  try {
    return { text: UTF8.decode(bytes.subarray(start, end)), badAt: -1 }
  } catch {
    return decodeBroken(bytes, start, end)
  }
}

function decodeBroken(bytes: Uint8Array, start: number, end: number): Decoded {
  let text = ''
  let badAt = -1
  let from = start
  for (let i = start; i < end; ) {
    const length = utf8Length(bytes, i, end)
    if (length > 0) {
      i += length
      continue
    }
    if (badAt < 0) badAt = i
    text += UTF8.decode(bytes.subarray(from, i)) + String.fromCharCode(bytes[i]!)
    from = ++i
  }
  return { text: text + UTF8.decode(bytes.subarray(from, end)), badAt }
}

/** Bytes of the UTF-8 character at `i` (1 to 4), 0 where none stands there. Unicode 15, table 3-7. */
export function utf8Length(bytes: Uint8Array, i: number, end: number): number {
  const lead = bytes[i]!
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0 || i + length > end) return 0
  const second = bytes[i + 1]!
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return 0
  for (let k = 2; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0
  return length
}

function lowestSecond(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
}

function highestSecond(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
}

/** Writes UTF-8 up to the first surrogate without its partner or the first unit that `refuses` names. */
export function encodeUtf8(text: string, refuses: (unit: number) => boolean): Encoded {
  const badAt = firstBadUnit(text, refuses)
  return { bytes: TO_UTF8.encode(badAt < 0 ? text : text.slice(0, badAt)), badAt }
}

function firstBadUnit(text: string, refuses: (unit: number) => boolean): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (refuses(unit)) return i
    if ((unit & 0xf800) !== 0xd800) continue
    if (unit > 0xdbff || (text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) return i
    i++
  }
  return -1
}

type Shift = 'ascii' | 'roman' | 'katakana' | 'kanji'

/** The last two bytes of the escape sequences of RFC 1468, and JIS X 0201 katakana, which is met as well. */
const SHIFTS: Readonly<Record<string, Shift>> = {
  '(B': 'ascii',
  '(J': 'roman',
  '(I': 'katakana',
  $B: 'kanji',
  '$@': 'kanji',
}

/** A reader of ISO-2022-JP, or undefined where the host has no Japanese tables. Each call begins in ASCII. */
export function iso2022JpDecoder(): ((bytes: Uint8Array, start: number, end: number) => Decoded) | undefined {
  let kanji: TextDecoder
  try {
    kanji = new TextDecoder('euc-jp', { fatal: true })
  } catch {
    return undefined
  }
  return (bytes, start, end) => decodeJp(bytes, start, end, kanji)
}

function decodeJp(bytes: Uint8Array, start: number, end: number, kanji: TextDecoder): Decoded {
  let text = ''
  let badAt = -1
  let shift: Shift = 'ascii'
  for (let i = start; i < end; ) {
    const next = bytes[i] === ESCAPE ? shiftAt(bytes, i, end) : undefined
    if (next !== undefined) {
      shift = next
      i += 3
      continue
    }
    const width = shift === 'kanji' && isPair(bytes, i, end) ? 2 : 1
    const read = width === 2 ? kanjiAt(bytes, i, kanji) : letterOf(bytes[i]!, shift)
    if (read === undefined && badAt < 0) badAt = i
    text += read ?? latin1Text(bytes, i, i + width)
    i += width
  }
  return { text, badAt }
}

function shiftAt(bytes: Uint8Array, at: number, end: number): Shift | undefined {
  if (at + 3 > end) return undefined
  const key = String.fromCharCode(bytes[at + 1]!, bytes[at + 2]!)
  return Object.hasOwn(SHIFTS, key) ? SHIFTS[key] : undefined
}

/** Two bytes of the 94 by 94 plane stand at `at`. */
function isPair(bytes: Uint8Array, at: number, end: number): boolean {
  return at + 1 < end && isCell(bytes[at]!) && isCell(bytes[at + 1]!)
}

function isCell(byte: number): boolean {
  return byte >= 0x21 && byte <= 0x7e
}

/** One character of JIS X 0208: in EUC-JP its two bytes stand with the high bit set. */
function kanjiAt(bytes: Uint8Array, at: number, kanji: TextDecoder): string | undefined {
  try {
    return kanji.decode(Uint8Array.of(bytes[at]! | 0x80, bytes[at + 1]! | 0x80))
  } catch {
    return undefined
  }
}

function letterOf(byte: number, shift: Shift): string | undefined {
  if (byte > 0x7f || byte === ESCAPE || shift === 'kanji') return undefined
  if (shift === 'katakana') {
    return byte > 0x20 && byte < 0x60 ? String.fromCharCode(0xff40 + byte) : undefined
  }
  if (shift === 'roman' && byte === 0x5c) return '\u00a5'
  if (shift === 'roman' && byte === 0x7e) return '\u203e'
  return String.fromCharCode(byte)
}

/** The cells of JIS X 0208 by their characters, made when a text first asks for one. */
let kanjiCells: ReadonlyMap<string, number> | undefined

function cellsOf(kanji: TextDecoder): ReadonlyMap<string, number> {
  if (kanjiCells !== undefined) return kanjiCells
  const cells = new Map<string, number>()
  for (let row = 0x21; row <= 0x7e; row++) {
    for (let cell = 0x21; cell <= 0x7e; cell++) {
      const letter = kanjiAt(Uint8Array.of(row, cell), 0, kanji)
      // some hosts know a character twice (rows of vendors): the first is that of the standard
      if (letter !== undefined && !cells.has(letter)) cells.set(letter, (row << 8) | cell)
    }
  }
  kanjiCells = cells
  return cells
}

const TO_ASCII = [ESCAPE, 0x28, 0x42]
const TO_KANJI = [ESCAPE, 0x24, 0x42]
const TO_ROMAN = [ESCAPE, 0x28, 0x4a]
const TO_KATAKANA = [ESCAPE, 0x28, 0x49]

/**
 * A writer of ISO-2022-JP. Each value begins and ends in ASCII, so that the separators between values are read
 * as what they are; the shift is changed only where a character needs it.
 */
export function iso2022JpEncoder():
  | ((text: string, refuses: (unit: number) => boolean) => Encoded)
  | undefined {
  let kanji: TextDecoder
  try {
    kanji = new TextDecoder('euc-jp', { fatal: true })
  } catch {
    return undefined
  }
  return (text, refuses) => encodeJp(text, refuses, kanji)
}

function encodeJp(text: string, refuses: (unit: number) => boolean, kanji: TextDecoder): Encoded {
  const bytes: number[] = []
  let shift: readonly number[] = TO_ASCII
  for (let i = 0; i < text.length; i++) {
    const to = refuses(text.charCodeAt(i)) ? undefined : jpBytes(text[i]!, kanji)
    if (to === undefined)
      return { bytes: Uint8Array.from(shift === TO_ASCII ? bytes : [...bytes, ...TO_ASCII]), badAt: i }
    if (to.shift !== shift) bytes.push(...to.shift)
    shift = to.shift
    bytes.push(...to.bytes)
  }
  if (shift !== TO_ASCII) bytes.push(...TO_ASCII)
  return { bytes: Uint8Array.from(bytes), badAt: -1 }
}

/** A character in the set that has it: ASCII, the two letters of JIS X 0201 Roman, katakana, JIS X 0208. */
function jpBytes(
  letter: string,
  kanji: TextDecoder,
): { shift: readonly number[]; bytes: number[] } | undefined {
  const code = letter.charCodeAt(0)
  if (code < 0x80) return { shift: TO_ASCII, bytes: [code] }
  if (code === 0xa5) return { shift: TO_ROMAN, bytes: [0x5c] }
  if (code === 0x203e) return { shift: TO_ROMAN, bytes: [0x7e] }
  if (code > 0xff60 && code < 0xffa0) return { shift: TO_KATAKANA, bytes: [code - 0xff40] }
  const cell = cellsOf(kanji).get(letter)
  return cell === undefined ? undefined : { shift: TO_KANJI, bytes: [cell >> 8, cell & 0xff] }
}
