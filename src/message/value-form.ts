/**
 * Whether the bytes of a value have the form of their type: length, digits, dates, times. Takes bytes, one a
 * character; gives what is wrong as a number, 0 where nothing is.
 *
 * Sources: ISO 9735 (a, n, an; in a number a minus sign and the decimal mark, point or comma, do not count to the length,
 * and a digit follows the mark); X12.6 (N0 to N9, R, DT, TM; reference/x12/envelope.json, "numbers").
 */
import type { FormatType } from './definition.js'

export const FITS = 0
export const TOO_SHORT = 1
export const TOO_LONG = 2
export const WRONG_TYPE = 3
export const NO_DATE = 4
export const NO_TIME = 5
export type Verdict =
  | typeof FITS
  | typeof TOO_SHORT
  | typeof TOO_LONG
  | typeof WRONG_TYPE
  | typeof NO_DATE
  | typeof NO_TIME

/** How a type is looked at. */
export const TEXT = 0
export const ALPHA = 1
export const NUMBER = 2
export const DECIMAL = 3
export const WHOLE = 4
export const DATE = 5
export const TIME = 6
export const BINARY = 7

export function kindOf(type: FormatType): number {
  switch (type) {
    case 'a':
      return ALPHA
    case 'n':
      return NUMBER
    case 'R':
      return DECIMAL
    case 'DT':
      return DATE
    case 'TM':
      return TIME
    case 'B':
      return BINARY
    case 'an':
    case 'AN':
    case 'ID':
      return TEXT
    default:
      return WHOLE
  }
}

const [ZERO, NINE, MINUS, POINT, COMMA, UPPER_E] = [48, 57, 45, 46, 44, 69]

/** The verdict on BYTES[start, end), which are not empty, under a kind and its lengths. */
export function formOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  kind: number,
  min: number,
  max: number,
): Verdict {
  if (kind === NUMBER || kind === DECIMAL || kind === WHOLE)
    return numberForm(bytes, start, end, kind, min, max)
  const length = end - start
  if (kind === BINARY) return FITS
  if (length > max) return TOO_LONG
  if (length < min) return TOO_SHORT
  if (kind === TEXT) return FITS
  if (kind === ALPHA) return hasDigit(bytes, start, end) ? WRONG_TYPE : FITS
  if (!areDigits(bytes, start, end)) return WRONG_TYPE
  if (kind === DATE) return isDate(bytes, start, end) ? FITS : NO_DATE
  return isTime(bytes, start, end) ? FITS : NO_TIME
}

/** Digits are counted, signs and marks are not. */
function numberForm(
  bytes: Uint8Array,
  start: number,
  end: number,
  kind: number,
  min: number,
  max: number,
): Verdict {
  // most numbers are nothing else
  if (areDigits(bytes, start, end)) return end - start > max ? TOO_LONG : end - start < min ? TOO_SHORT : FITS
  let digits = 0
  let marks = 0
  let from = start
  if (bytes[from] === MINUS) from++
  let to = end
  if (kind === DECIMAL) to = exponentAt(bytes, from, end)
  if (to < 0) return WRONG_TYPE
  for (let i = from; i < to; i++) {
    const b = bytes[i]!
    if (b >= ZERO && b <= NINE) digits++
    else if (kind !== WHOLE && (b === POINT || (b === COMMA && kind === NUMBER))) marks++
    else return WRONG_TYPE
  }
  if (digits === 0 || marks > 1) return WRONG_TYPE
  if (marks === 1 && kind === NUMBER && !isDigit(bytes[to - 1]!)) return WRONG_TYPE
  if (to < end) digits += end - to - (bytes[to + 1] === MINUS ? 2 : 1)
  if (digits > max) return TOO_LONG
  return digits < min ? TOO_SHORT : FITS
}

/** Where the exponent of an X12 decimal begins (`1.5E-3`), the end where there is none, -1 where it is none. */
function exponentAt(bytes: Uint8Array, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (bytes[i] !== UPPER_E) continue
    const digits = bytes[i + 1] === MINUS ? i + 2 : i + 1
    return i > from && digits < end && areDigits(bytes, digits, end) ? i : -1
  }
  return end
}

function isDigit(b: number): boolean {
  return b >= ZERO && b <= NINE
}

function hasDigit(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isDigit(bytes[i]!)) return true
  return false
}

export function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(bytes[i]!)) return false
  return true
}

function two(bytes: Uint8Array, at: number): number {
  return (bytes[at]! - ZERO) * 10 + bytes[at + 1]! - ZERO
}

const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Digits that are a day: YYMMDD, of 1970 to 2069, or CCYYMMDD. */
export function isDate(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length !== 6 && length !== 8) return false
  const short = two(bytes, end - 6)
  const century = length === 8 ? two(bytes, start) : short < 70 ? 20 : 19
  return isDay(century * 100 + short, two(bytes, end - 4), two(bytes, end - 2))
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > DAYS[month]!) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

/** Digits that are a time: HHMM, HHMMSS, and decimals of a second. */
export function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length !== 4 && (length < 6 || length > 8)) return false
  if (two(bytes, start) > 23 || two(bytes, start + 2) > 59) return false
  return length === 4 || two(bytes, start + 4) <= 59
}
