/**
 * Values that fit a data element, and values with exactly one fault: too long, too short, of another type, outside
 * its code list. Takes a data element as the definition has it; gives text, or undefined where there is no such value.
 */
import type { DataElement } from '../../../src/message/definition.js'

export type ValueFault = 'too-long' | 'too-short' | 'type' | 'code'

/** Code and place of the finding that a fault deserves. */
const DATE = '20240229'
const TIME = '12000000'

/** Elements whose value is only right beside another: qualifiers of formats, and what they format. */
const AGREED: ReadonlyMap<string, string> = new Map([
  ['2379', '102'],
  ['2380', DATE],
  ['1250', 'D8'],
  ['1251', DATE],
])

export const isAgreed = (cell: DataElement): boolean => AGREED.has(cell.id)

/** The shortest value that is right: a code of the list, a day, an hour, digits, letters. */
export function validValue(cell: DataElement): string {
  const agreed = AGREED.get(cell.id)
  if (agreed !== undefined && agreed.length <= cell.format.max) return agreed
  return codeOf(cell) ?? plainValue(cell, cell.format.min)
}

const codeOf = (cell: DataElement): string | undefined =>
  cell.codes && [...cell.codes.keys()].find((code) => codeFits(cell, code))

/** Every code of the list that the element can hold; none where there is no list. */
export const codesOf = (cell: DataElement): string[] =>
  [...(cell.codes?.keys() ?? [])].filter((code) => codeFits(cell, code))

const codeFits = ({ format: { min, max, type } }: DataElement, code: string): boolean =>
  code.length >= min && code.length <= max && typeFits(code, type)

const NUMERIC = /^(?:n|N\d|R)$/

function typeFits(value: string, type: string): boolean {
  if (NUMERIC.test(type)) return /^\d+$/.test(value)
  return type === 'a' ? /^[A-Za-z]+$/.test(value) : true
}

/** A value of a length, right in all else. */
function plainValue({ format: { type } }: DataElement, length: number): string {
  if (type === 'DT') return length === 6 ? DATE.slice(2) : DATE.padEnd(length, '0')
  if (type === 'TM') return TIME.slice(0, length)
  if (NUMERIC.test(type)) return '1'.padEnd(length, '0')
  return 'A'.repeat(length)
}

const DIGITS = '0123456789'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const TEXT = `${LETTERS}${DIGITS}.,-/()=`

/** A value of a length, any that fits: its characters, sign and decimal mark as chosen. */
export function anyValue(cell: DataElement, length: number, choose: (n: number) => number): string {
  const { type } = cell.format
  if (isMoment(type)) return momentOf(type, cell.format, choose)
  if (NUMERIC.test(type)) return numberOf(type, length, choose)
  const from = type === 'a' ? LETTERS : TEXT
  return Array.from({ length }, () => from[choose(from.length)]).join('')
}

/** Neither sign nor decimal mark counts for the length; only R of X12 and n of EDIFACT have a decimal mark. */
function numberOf(type: string, length: number, choose: (n: number) => number): string {
  const digits = Array.from({ length }, () => DIGITS[choose(10)]).join('')
  const mark = /^[nR]$/.test(type) && length > 1 && choose(4) === 1 ? 1 + choose(length - 1) : length
  const number = mark < length ? `${digits.slice(0, mark)}.${digits.slice(mark)}` : digits
  return choose(8) === 1 ? `-${number}` : number
}

const two = (number: number): string => String(number).padStart(2, '0')

function momentOf(type: string, { min, max }: DataElement['format'], choose: (n: number) => number): string {
  if (type === 'DT') {
    const day = `${two(choose(100))}${two(1 + choose(12))}${two(1 + choose(28))}`
    return max === 6 || (min === 6 && choose(2) === 1) ? day : `20${day}`
  }
  const time = `${two(choose(24))}${two(choose(60))}${two(choose(60))}${two(choose(100))}`
  const lengths = [4, 6, 7, 8].filter((length) => length >= min && length <= max)
  return time.slice(0, lengths[choose(lengths.length)])
}

/** A value that is wrong in this way and, where a value can be, in no other. */
export function faultyValue(cell: DataElement, fault: ValueFault): string | undefined {
  const { min, max, type } = cell.format
  if (isAgreed(cell) && fault !== 'too-long') return undefined
  if (fault === 'too-long') return isMoment(type) || cell.codes ? undefined : plainValue(cell, max + 1)
  if (fault === 'too-short')
    return isMoment(type) || cell.codes || min < 2 ? undefined : plainValue(cell, min - 1)
  return fault === 'type' ? wrongType(cell) : unlisted(cell)
}

const isMoment = (type: string) => type === 'DT' || type === 'TM'

function wrongType({ format: { type, min, max }, codes }: DataElement): string | undefined {
  if (type === 'DT') return (max === 6 ? '241345' : '20241345').slice(0, Math.max(min, 6))
  if (type === 'TM') return '9999'.padEnd(min, '0')
  if (codes !== undefined) return undefined
  if (NUMERIC.test(type)) return 'A'.repeat(min)
  return type === 'a' ? '1'.repeat(min) : undefined
}

/** A code of the right length and type that the list does not have. */
function unlisted({ codes, format: { type, min, max } }: DataElement): string | undefined {
  if (codes === undefined) return undefined
  const letters = NUMERIC.test(type) ? '9876543210' : type === 'a' ? 'QXZJ' : 'QXZ98765'
  for (let length = max; length >= min; length--) {
    for (const letter of letters) {
      const code = letter.repeat(length)
      if (!codes.has(code)) return code
    }
  }
  return undefined
}
