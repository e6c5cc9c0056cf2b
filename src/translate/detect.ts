/**
 * Which syntax an input has: by the first header that begins in its first bytes. Takes bytes, gives the syntax,
 * or a finding in plain words where the input is no EDI at all.
 */
import { type Finding, finding } from '../core/finding.js'
import { latin1Text } from '../core/latin1.js'
import { isAbi } from './detect-abi.js'
import { binaryLike, textLike } from './looks-like.js'

export type Detected = 'edifact' | 'x12' | 'abi' | 'json'

export interface Found {
  syntax?: Detected
  /** ABI records are in EBCDIC. */
  ebcdic?: boolean
  finding?: Finding
}

/** How far a header may stand behind the beginning. */
export const DETECT_BYTES = 1 << 16

const [LF, CR, BRACE, BRACKET, LETTER_I, LETTER_U] = [0x0a, 0x0d, 0x7b, 0x5b, 0x49, 0x55]
const TAG_REACH = 32

/** More blanks than these in front of anything are no input. */
const BLANKS_MAX = 1 << 24

/**
 * Looks at the first DETECT_BYTES behind the blanks only, so that the answer does not depend on how the bytes are cut.
 * `whole`: no more bytes come; without it undefined may also mean that more are needed.
 */
export function detect(input: Uint8Array, whole: boolean): Found | undefined {
  if (!whole && input.length < 4) return undefined
  const binary = binaryLike(input)
  if (binary !== undefined) return { finding: told('not-edi', noEdi(binary)) }
  const wide = wideText(input)
  if (wide !== undefined)
    return {
      finding: told('encoding-unsupported', `The input is ${wide}; EDI is read as single bytes or UTF-8`),
    }
  const first = firstByte(input)
  if (first < 0)
    return whole || input.length >= BLANKS_MAX ? { finding: told('empty-input', EMPTY) } : undefined
  const bytes = input.subarray(0, first + DETECT_BYTES)
  if (bytes[first] === BRACE || bytes[first] === BRACKET) return { syntax: 'json' }
  if (isX12Alone(bytes, first)) return { syntax: 'x12' }
  const abi = isAbi(bytes, first, whole || bytes.length === first + DETECT_BYTES)
  if (abi === 'more') return undefined
  if (abi !== undefined) return { syntax: 'abi', ebcdic: abi === 'ebcdic' }
  for (let at = first; at + 3 < bytes.length; at++) {
    const syntax = headerAt(bytes, at, at === first)
    if (syntax !== undefined) return { syntax }
  }
  if (!whole && bytes.length < first + DETECT_BYTES) return undefined
  return { finding: told('not-edi', noEdi(textLike(bytes, first))) }
}

const EMPTY = 'The input is empty, or holds nothing but blanks'

function noEdi(like: string): string {
  return `This looks like ${like}: there is no UNA, UNB, UNH or ISA in it, and no A record, so it cannot be read as EDIFACT, X12 or ABI`
}

function told(code: 'encoding-unsupported' | 'empty-input' | 'not-edi', text: string): Finding {
  return finding(code, text, { at: { offset: 0, line: 1, column: 1 } })
}

/** GS or ST without an ISA: at the very beginning, with a separator and what must stand in their first element. */
function isX12Alone(bytes: Uint8Array, first: number): boolean {
  const text = first < 0 ? '' : latin1Text(bytes, first, Math.min(bytes.length, first + 8))
  return /^GS([^A-Za-z0-9\s])[A-Z]{2}\1|^ST([^A-Za-z0-9\s])\d{3}\2/.test(text)
}

/** UNH and UNG without UNB count only at the very beginning; ISA and UNB anywhere. */
function headerAt(bytes: Uint8Array, at: number, isFirst: boolean): Detected | undefined {
  if (bytes[at] !== LETTER_I && bytes[at] !== LETTER_U) return undefined
  const letters = lettersFrom(bytes, at)
  const next = letters.charCodeAt(3)
  if (letters.length < 4 || isAlphanumeric(next)) return undefined
  const tag = letters.slice(0, 3)
  if (tag === 'ISA') return next === 0x20 ? undefined : 'x12'
  if (tag === 'UNB') return next === 0x20 ? undefined : 'edifact'
  if (tag === 'UNA') return 'edifact'
  return isFirst && (tag === 'UNH' || tag === 'UNG') ? 'edifact' : undefined
}

/** Four characters; a line may end between any of them, as the readers bear it. */
function lettersFrom(bytes: Uint8Array, at: number): string {
  let letters = ''
  for (let i = at; i < bytes.length && i < at + TAG_REACH && letters.length < 4; i++)
    if (bytes[i] !== LF && bytes[i] !== CR) letters += String.fromCharCode(bytes[i]!)
  return letters
}

/** Index of the first byte that is no blank, NUL or byte order mark; -1 where there is none. */
function firstByte(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && (bytes[at]! <= 0x20 || bytes[at] === 0x7f)) at++
  return at < bytes.length ? at : -1
}

/** Text in units of two or four bytes, by its byte order mark or by the zeros between its first letters. */
function wideText(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (bytes.length >= 4 && a === 0 && b === 0 && (c !== 0 || d !== 0))
    return c === 0xfe ? 'UTF-32' : undefined
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  if (bytes.length < 4) return undefined
  const isWide = (a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0)
  return isWide ? 'UTF-16' : undefined
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
