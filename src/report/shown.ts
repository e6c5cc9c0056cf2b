/**
 * Text as it is shown on a terminal: control characters made visible, each by one sign where Unicode has one, and
 * how many columns a text takes. Takes text or bytes; gives text that no character in it can break or steer.
 */
import { latin1Text } from '../core/latin1.js'
import { printable } from '../core/printable.js'

const PICTURES = 0x2400
const PICTURE_OF_DEL = '\u2421'

/** Control characters as their pictures (`␍`, `␝`), whatever else cannot be shown as `\uXXXX`. */
export function shown(text: string): string {
  const pictured = text.replace(/[\u0000-\u001f\u007f]/g, (character) => {
    const code = character.charCodeAt(0)
    return code === 0x7f ? PICTURE_OF_DEL : String.fromCharCode(PICTURES + code)
  })
  return printable(pictured)
}

/** Letters that take two columns (Unicode East Asian Width W and F, in blocks). */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Marks that stand on the letter before them. */
const NO_WIDTH = /\p{Mn}|\p{Me}/u
const ASCII = /^[\u0020-\u007e]*$/

/** How many columns a text takes that has been made visible. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += columnsOfOne(character)
  return columns
}

function columnsOfOne(character: string): number {
  if (NO_WIDTH.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

/** As many characters from the beginning as take at most `columns`. */
export function firstColumns(text: string, columns: number): string {
  let taken = ''
  let width = 0
  for (const character of text) {
    width += columnsOfOne(character)
    if (width > columns) return taken
    taken += character
  }
  return taken
}

/** As many characters up to the end as take at most `columns`. */
export function lastColumns(text: string, columns: number): string {
  const characters = Array.from(text)
  let from = characters.length
  for (let width = 0; from > 0; from--) {
    width += columnsOfOne(characters[from - 1]!)
    if (width > columns) break
  }
  return characters.slice(from).join('')
}

export interface TextParts {
  before: string
  behind: string
  isUtf8: boolean
}

/**
 * Bytes of a line as text to look at, in two parts: what stands before index `at`, and what from there on. As UTF-8
 * where they are that, else byte by byte as ISO 8859-1. A character that is cut at either end is left out.
 */
export function bytesAsText(bytes: Uint8Array, at: number): TextParts {
  const from = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80)
  const start = from >= 0 && from <= 3 && from <= at ? from : 0
  const end = endOfCharacters(bytes)
  const before = utf8(bytes.subarray(start, at))
  const behind = utf8(bytes.subarray(at, Math.max(at, end)))
  if (before !== undefined && behind !== undefined) return { before, behind, isUtf8: true }
  return {
    before: latin1Text(bytes, 0, at),
    behind: latin1Text(bytes, at, bytes.length),
    isUtf8: false,
  }
}

/** Where the last whole character of UTF-8 ends. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
