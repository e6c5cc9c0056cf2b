/**
 * Character sets: bytes to text and back, for the syntax identifiers of EDIFACT (UNB S001: UNOA to UNOL, UNOW,
 * UNOX, UNOY, with 0133) and for the plain encodings of the other syntaxes (ASCII, ISO 8859-1, UTF-8, EBCDIC).
 *
 * Nothing is made up: a byte that forms no character is told by its offset and read as U+00n (never U+FFFD), and
 * a character that cannot be written is told by its index (never `?`).
 * Source: ISO 9735 and the service code list (0001, 0133), reference/edifact/SERVICE.json `repertoires`.
 */
import { decodeUtf8, encodeUtf8, iso2022JpDecoder, iso2022JpEncoder } from './charset-multibyte.js'
import { NO_CHARACTER, tableOf } from './charset-tables.js'
import { latin1Text, textOfCodes } from './latin1.js'

export { latin1Text } from './latin1.js'

/** What was read. `badAt` is the index in `bytes` of the first byte that forms no character, -1 if none. */
export interface Decoded {
  text: string
  badAt: number
}

/** What was written: all bytes with `badAt` -1, or those before `badAt`, the first unit that cannot be written. */
export interface Encoded {
  bytes: Uint8Array
  badAt: number
}

/** `latin1`: the text is always `latin1Text` of the bytes; `single`: one byte a character by a table. */
export type CharsetKind = 'latin1' | 'single' | 'utf-8' | 'iso-2022-jp'

export interface Charset {
  /** The encoding: `us-ascii`, `iso-8859-2`, `utf-8`, `cp037` … */
  readonly name: string
  readonly kind: CharsetKind
  /**
   * 256 times 1 where the byte, as data, is outside the repertoire, else 0. Service characters, release and line
   * ends between segments are not data. Above 7F it says all for UNOA and UNOB; else `decode` must be asked.
   */
  readonly repertoire: Uint8Array
  /** The same for one byte. */
  outside(byte: number): boolean
  /** Reads `bytes[start, end)`. */
  decode(bytes: Uint8Array, start: number, end: number): Decoded
  /** Writes a value: a character outside the repertoire is refused just as one that the encoding has not. */
  encode(text: string): Encoded
}

/** Which characters may stand in data: level A or B of ISO 9735, all but control characters, or all. */
type Level = 'A' | 'B' | 'graphic' | 'all'

const LEVELS: Readonly<Record<Level, (unit: number) => boolean>> = {
  A: (unit) => isLevelB(unit) && !(unit >= 0x61 && unit <= 0x7a),
  B: isLevelB,
  graphic: (unit) => unit >= 0x20 && !(unit >= 0x7f && unit <= 0x9f),
  all: () => true,
}

/** Syntax identifier (0001) or name of a plain encoding: encoding and level. */
const CODES = new Map<string, readonly [encoding: string, level: Level]>([
  ['UNOA', ['us-ascii', 'A']],
  ['UNOB', ['us-ascii', 'B']],
  ['UNOC', ['iso-8859-1', 'graphic']],
  ['UNOD', ['iso-8859-2', 'graphic']],
  ['UNOE', ['iso-8859-5', 'graphic']],
  ['UNOF', ['iso-8859-7', 'graphic']],
  ['UNOG', ['iso-8859-3', 'graphic']],
  ['UNOH', ['iso-8859-4', 'graphic']],
  ['UNOI', ['iso-8859-6', 'graphic']],
  ['UNOJ', ['iso-8859-8', 'graphic']],
  ['UNOK', ['iso-8859-9', 'graphic']],
  ['UNOL', ['iso-8859-15', 'graphic']],
  ['UNOW', ['utf-8', 'graphic']],
  ['UNOX', ['iso-2022-jp', 'graphic']],
  ['UNOY', ['utf-8', 'graphic']],
  ['US-ASCII', ['us-ascii', 'all']],
  ['ISO-8859-1', ['iso-8859-1', 'all']],
  ['UTF-8', ['utf-8', 'all']],
  ['CP037', ['cp037', 'all']],
  ['CP500', ['cp500', 'all']],
])

/** Code list 0133: the encoding it names; '' leaves the identifier's own. UCS-2, UCS-4 and UTF-16 are not read. */
const ENCODINGS_0133 = new Map([
  ['', ''],
  ['ZZZ', ''],
  ['1', 'us-ascii'],
  ['2', ''],
  ['3', 'cp500'],
  ['4', 'cp850'],
  ['7', 'utf-8'],
])

const made = new Map<string, Charset>()

/**
 * The character set of a syntax identifier and, if given, its 0133; or of a plain encoding (`US-ASCII`,
 * `ISO-8859-1`, `UTF-8`, `CP037`, `CP500`). Case does not matter; the same set is the same object.
 * Undefined when the code is unknown, or when 0133 names an encoding that is not read.
 *
 * UNOA and UNOB read bytes above 7F as ISO 8859-1, which is what senders mean by them: they are outside the
 * repertoire and are told there, once, not as bytes without a character.
 */
export function charsetOf(code: string, encoding0133 = ''): Charset | undefined {
  const entry = CODES.get(code.toUpperCase())
  const other = ENCODINGS_0133.get(encoding0133)
  if (entry === undefined || other === undefined) return undefined
  const encoding = other === '' ? entry[0] : other
  const key = `${encoding} ${entry[1]}`
  const known = made.get(key)
  if (known !== undefined) return known
  const charset = makeCharset(encoding, entry[1])
  if (charset !== undefined) made.set(key, charset)
  return charset
}

/**
 * The character set of an interchange whose UNB was read as ASCII. 0133 may then not say EBCDIC (3, code page 500):
 * that says undefined, as an encoding that is not read does.
 */
export function headerCharset(code: string, encoding0133 = ''): Charset | undefined {
  const charset = charsetOf(code, encoding0133)
  return charset?.name === 'cp500' || charset?.name === 'cp037' ? undefined : charset
}

function makeCharset(name: string, level: Level): Charset | undefined {
  const refuses = (unit: number): boolean => !LEVELS[level](unit)
  if (name === 'utf-8') return utf8Charset(refuses)
  if (name === 'iso-2022-jp') return jpCharset(refuses)
  const table = tableOf(name)
  return table && singleCharset(name, level, table, refuses)
}

type Refuses = (unit: number) => boolean

function singleCharset(name: string, level: Level, table: Uint16Array, refuses: Refuses): Charset {
  const encode = singleEncoder(table, refuses)
  const latin1 = name === 'iso-8859-1' || (name === 'us-ascii' && (level === 'A' || level === 'B'))
  if (latin1) return { name, kind: 'latin1', ...repertoireOf(table, refuses), decode: decodeLatin1, encode }
  const decode = (bytes: Uint8Array, start: number, end: number) => decodeTable(table, bytes, start, end)
  return { name, kind: 'single', ...repertoireOf(table, refuses), decode, encode }
}

function utf8Charset(refuses: Refuses): Charset {
  const encode = (text: string): Encoded => encodeUtf8(text, refuses)
  return { name: 'utf-8', kind: 'utf-8', ...repertoireOf(asciiTable(), refuses), decode: decodeUtf8, encode }
}

/** The escape character belongs to the encoding: it is no data. */
function jpCharset(refuses: Refuses): Charset | undefined {
  const decode = iso2022JpDecoder()
  const encoder = iso2022JpEncoder()
  if (decode === undefined || encoder === undefined) return undefined
  const encode = (text: string): Encoded => encoder(text, refuses)
  const repertoire = repertoireOf(asciiTable(), (unit) => unit !== 0x1b && refuses(unit))
  return { name: 'iso-2022-jp', kind: 'iso-2022-jp', ...repertoire, decode, encode }
}

/** Levels A and B refuse NO_CHARACTER like any value above 7F; with the others `decode` tells of such bytes. */
function repertoireOf(table: Uint16Array, refuses: Refuses): Pick<Charset, 'repertoire' | 'outside'> {
  const repertoire = Uint8Array.from(table, (unit) => Number(refuses(unit)))
  return { repertoire, outside: (byte) => repertoire[byte] !== 0 }
}

/** Sets of several bytes: what a byte below 80 says of itself. */
function asciiTable(): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : NO_CHARACTER))
}

function isLevelB(unit: number): boolean {
  if (unit >= 0x80) return false
  return LEVEL_B.includes(String.fromCharCode(unit))
}

const LEVEL_B = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,-()/=!"%&*;<>'+:?`

function decodeLatin1(bytes: Uint8Array, start: number, end: number): Decoded {
  return { text: latin1Text(bytes, start, end), badAt: -1 }
}

function decodeTable(table: Uint16Array, bytes: Uint8Array, start: number, end: number): Decoded {
  let same = start
  while (same < end && table[bytes[same]!] === bytes[same]) same++
  if (same === end) return { text: latin1Text(bytes, start, end), badAt: -1 }
  const units = new Uint16Array(end - start)
  let badAt = -1
  for (let i = start; i < end; i++) {
    const unit = table[bytes[i]!]!
    if (unit === NO_CHARACTER && badAt < 0) badAt = i
    units[i - start] = unit === NO_CHARACTER ? bytes[i]! : unit
  }
  return { text: textOfCodes(units), badAt }
}

function singleEncoder(table: Uint16Array, refuses: Refuses): Charset['encode'] {
  const byteOf = new Map<number, number>()
  for (const [byte, unit] of table.entries())
    if (unit !== NO_CHARACTER && !refuses(unit)) byteOf.set(unit, byte)
  return (text) => {
    const bytes = new Uint8Array(text.length)
    for (let i = 0; i < text.length; i++) {
      const byte = byteOf.get(text.charCodeAt(i))
      if (byte === undefined) return { bytes: bytes.subarray(0, i), badAt: i }
      bytes[i] = byte
    }
    return { bytes, badAt: -1 }
  }
}
