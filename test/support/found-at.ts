/**
 * Whether what a finding shows stands at its place: the bytes at `at.offset` are read letter by letter against
 * `found`, passing over release characters and the line breaks of wrapping; line and column are counted anew.
 */
import type { Finding } from '../../src/core/finding.js'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Bytes as letters: those of the input itself, or a decoder of its character set. */
export interface FoundAtOptions {
  /** Undefined where the syntax has none. */
  release?: string
  /** Byte → letter, where a byte is not its own letter (EBCDIC). */
  letter?: (byte: number) => string
}

/** What is wrong with the place of a finding, in words; undefined where nothing is. */
export function misplaced(
  bytes: Uint8Array,
  { at, found }: Finding,
  { release = '?', letter = String.fromCharCode }: FoundAtOptions = {},
): string | undefined {
  if (at === undefined) return 'no place'
  if (at.offset < 0 || at.offset > bytes.length) return `offset ${at.offset} of ${bytes.length}`
  if (at.line !== undefined && at.column !== undefined) {
    const [line, column] = lineAndColumn(bytes, at.offset)
    if (at.line !== line || at.column !== column)
      return `${at.line}:${at.column} is ${line}:${column} at offset ${at.offset}`
  }
  if (found === undefined) return undefined
  const whole = found.endsWith('…') ? found.slice(0, -1) : found
  return standsAt(bytes, at.offset, whole, release, letter) ? undefined : `'${found}' is not at ${at.offset}`
}

function standsAt(
  bytes: Uint8Array,
  offset: number,
  found: string,
  release: string,
  letter: (byte: number) => string,
): boolean {
  let at = offset
  for (const wanted of found) {
    while (wanted !== '\n' && wanted !== '\r' && isBreak(bytes[at])) at++
    const here = at < bytes.length ? letter(bytes[at]!) : ''
    if (here === wanted && wanted !== release) at++
    else if (here === release && at + 1 < bytes.length && letter(bytes[at + 1]!) === wanted) at += 2
    else if (here === wanted) at++
    else return false
  }
  return true
}

const isBreak = (byte: number | undefined): boolean => byte === LINE_FEED || byte === CARRIAGE_RETURN

function lineAndColumn(bytes: Uint8Array, offset: number): [line: number, column: number] {
  let line = 1
  let start = 0
  for (let i = bytes.indexOf(LINE_FEED); i >= 0 && i < offset; i = bytes.indexOf(LINE_FEED, i + 1)) {
    line++
    start = i + 1
  }
  return [line, offset - start + 1]
}
