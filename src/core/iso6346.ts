/**
 * Equipment numbers of ISO 6346: three letters of the owner, one of the category (U freight container, J
 * detachable equipment, Z trailer or chassis), six digits, one check digit. Real files also hold numbers with a
 * blank inside, without check digit, in lower case, empty, or words; all of these are read, none is repaired.
 * Source: ISO 6346; reference/cbp-carrier.json `referenceData`.
 */

/** `no-check-digit`: ten places that fit; `not-iso`: another kind of number, or words. */
export type EquipmentNumberValidity = 'ok' | 'wrong-check-digit' | 'no-check-digit' | 'not-iso'

export interface EquipmentNumber {
  /** Without blanks if it is an ISO number, else as sent without blanks at its ends. Case is kept as sent. */
  text: string
  /** Three letters as sent; owner, category and serial are there unless `valid` is `not-iso`. */
  owner?: string
  /** U, J or Z, as sent. */
  category?: string
  /** Six digits. */
  serial?: string
  /** The check digit as sent, 0 to 9. */
  check?: number
  valid: EquipmentNumberValidity
}

/** The parts of X12: equipment initial (206), number (207), check digit (761). */
export interface EquipmentNumberParts {
  initial: string
  number: string
  check?: string
}

const BLANKS = /[ \t\r\n]+/g

/** Check digit (0 to 9) of four letters of either case and six digits; undefined for any other text. */
export function checkDigit(first10: string): number | undefined {
  if (first10.length !== 10) return undefined
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const value = i < 4 ? letterValue(first10.charCodeAt(i)) : digitValue(first10.charCodeAt(i))
    if (value < 0) return undefined
    sum += value << i
  }
  return (sum % 11) % 10
}

/** A is 10; 11 and its multiples are left out, so that Z is 38. */
function letterValue(code: number): number {
  const place = (code | 0x20) - 0x61
  return place < 0 || place > 25 ? -1 : place + 10 + Math.floor((place + 9) / 10)
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function digitValue(code: number): number {
  return code >= 48 && code <= 57 ? code - 48 : -1
}

function withoutBlanks(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) <= 0x20) return text.replace(BLANKS, '')
  return text
}

function isDigits(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) if (digitValue(text.charCodeAt(i)) < 0) return false
  return true
}

/** Three letters, U, J or Z, and six or seven digits; of either case. */
function isIso(text: string): boolean {
  if (text.length !== 10 && text.length !== 11) return false
  for (let i = 0; i < 4; i++) if (!isLetter(text.charCodeAt(i))) return false
  if (!isDigits(text, 4)) return false
  const category = text.charCodeAt(3) | 0x20
  return category === 0x75 || category === 0x6a || category === 0x7a
}

/** Reads any text as an equipment number; it never fails, `valid` says what it is. */
export function parseEquipmentNumber(text: string): EquipmentNumber {
  const joined = withoutBlanks(text)
  if (!isIso(joined)) return { text: text.trim(), valid: 'not-iso' }
  const owner = joined.slice(0, 3)
  const category = joined.slice(3, 4)
  const serial = joined.slice(4, 10)
  if (joined.length === 10) return { text: joined, owner, category, serial, valid: 'no-check-digit' }
  const check = digitValue(joined.charCodeAt(10))
  const valid = check === checkDigit(joined.slice(0, 10)) ? 'ok' : 'wrong-check-digit'
  return { text: joined, owner, category, serial, check, valid }
}

/**
 * The number that X12 sends in up to three elements: GMCU, 609413, 7 is GMCU6094137. A number of seven digits
 * that already ends in the check digit does not get it twice; a number whose leading zeros were dropped gets
 * them back when the check digit proves it. Undefined where a check digit stands beside a number that it
 * cannot belong to: the parts must then be kept as they are.
 */
export function joinEquipmentNumber(initial: string, number: string, check = ''): string | undefined {
  const mark = withoutBlanks(initial)
  const digits = withoutBlanks(number)
  const last = check.trim()
  if (last === '') return mark + digits
  if (digits.length === 0 || digits.length > 7 || !isDigits(digits, 0)) return undefined
  if (last.length !== 1 || !isDigits(last, 0)) return undefined
  if (digits.length === 7) return digits.endsWith(last) ? mark + digits : undefined
  if (digits.length === 6) return mark + digits + last
  const padded = mark + digits.padStart(6, '0')
  return checkDigit(padded) === Number(last) ? padded + last : undefined
}

/** How many letters a number has in front, where it is one to four letters and one to fifteen digits; else 0. */
function lettersOf(text: string): number {
  let letters = 0
  while (letters < text.length && isLetter(text.charCodeAt(letters))) letters++
  const digits = text.length - letters
  const fits = letters >= 1 && letters <= 4 && digits >= 1 && digits <= 15
  return fits && isDigits(text, letters) ? letters : 0
}

/** Whether `splitEquipmentNumber` can take a number apart. */
export function isSplittable(text: string): boolean {
  return lettersOf(text) > 0
}

/**
 * The parts of a number for X12, check digit apart where it is an ISO number with one; joining them gives the
 * number again. Undefined for what is not up to four letters and up to fifteen digits.
 */
export function splitEquipmentNumber(text: string): EquipmentNumberParts | undefined {
  if (text.length === 11 && isIso(text))
    return { initial: text.slice(0, 4), number: text.slice(4, 10), check: text.slice(10) }
  const letters = lettersOf(text)
  if (letters === 0) return undefined
  const initial = text.slice(0, letters)
  const number = text.slice(letters)
  if (!isIso(text) || number.length === 6) return { initial, number }
  return { initial, number: number.slice(0, 6), check: number.slice(6) }
}
