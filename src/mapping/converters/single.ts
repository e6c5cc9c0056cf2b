/**
 * Converters of one seat and one field. Text needs none.
 */
import { digitsAt, formatStowPosition, parseStowPosition } from '../../core/stow-position.js'
import { StowPosition } from '../../records/objects.generated.js'
import { DECIMAL } from '../../records/schema.js'
import { isObject, type RecordObject } from '../objects.js'
import { type Converter, property, textOf } from './converter.js'

/** A whole number without sign or leading zeros. */
const integer: Converter = {
  name: 'integer',
  read: (text) => (isCanonicalInteger(text) ? Number(text) : undefined),
  write: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined,
}

function isCanonicalInteger(text: string): boolean {
  return /^(?:0|[1-9]\d{0,14})$/.test(text)
}

/** A number that keeps its digits; the decimal mark of the record is the point. */
const decimal: Converter = {
  name: 'decimal',
  read: (text) => (isDigits(text) || DECIMAL.test(text) ? text : undefined),
  write: (value) =>
    typeof value === 'string' && (isDigits(value) || DECIMAL.test(value)) ? value : undefined,
}

/** The common case without a regular expression. */
function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 48 || c > 57) return false
  }
  return text.length > 0
}

/**
 * A decimal of EDIFACT. Its mark is a point or a comma, and triads are never set apart (ISO 9735, representation of
 * numeric values): `4,000` is four. The writer puts the interchange's own mark (UNA, position 3).
 */
const decimalComma: Converter = {
  name: 'decimalComma',
  read: (text) => decimal.read(pointed(text)),
  write: (value) => decimal.write(value),
}

/** A number with a point in place of its comma. */
export function pointed(text: string): string {
  return text.replace(',', '.')
}

/** A cell of the ship; what is no cell stays as text. */
const stowPosition: Converter = {
  name: 'stowPosition',
  read: (text) => usualPosition(text) ?? anyPosition(text),
  write: (value) => usualCell(value) ?? anyCell(value),
}

/** The usual position, of seven digits: at every slot of a plan, so without an object in between. */
function usualPosition(text: string): RecordObject | undefined {
  if (text.length !== 7) return undefined
  const bay = digitsAt(text, 0, 3)
  const row = digitsAt(text, 3, 2)
  const tier = digitsAt(text, 5, 2)
  return bay < 0 || row < 0 || tier < 0 ? undefined : new StowPosition(bay, row, tier)
}

function anyPosition(text: string): RecordObject {
  const cell = parseStowPosition(text)
  const position = new StowPosition(cell?.bay, cell?.row, cell?.tier)
  if (cell === undefined) position.text = text
  if (cell?.deck !== undefined) position.deck = cell.deck
  if (cell?.digits !== undefined) position.digits = cell.digits
  return position
}

/** The usual cell, of a bay, a row and a tier: at every slot of a plan. */
function usualCell(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  const { bay, row, tier, deck, digits, text } = value
  if (deck !== undefined || digits !== undefined || text !== undefined) return undefined
  if (typeof bay !== 'number' || typeof row !== 'number' || typeof tier !== 'number') return undefined
  return formatStowPosition({ bay, row, tier })
}

function anyCell(value: unknown): string | undefined {
  const text = textOf(property(value, 'text'))
  const [bay, row, tier] = [number(value, 'bay'), number(value, 'row'), number(value, 'tier')]
  if (text !== '') {
    const isCell =
      bay !== undefined || row !== undefined || tier !== undefined || number(value, 'deck') !== undefined
    return isCell || parseStowPosition(text) !== undefined ? undefined : text
  }
  const deck = number(value, 'deck')
  // only its scheme or its list: a load list has no cells
  if (bay === undefined && row === undefined && tier === undefined && deck === undefined) return ''
  if (bay === undefined || row === undefined || tier === undefined) return undefined
  const digits = number(value, 'digits')
  return formatStowPosition({
    bay,
    row,
    tier,
    ...(deck === undefined ? {} : { deck }),
    ...(digits === 6 || digits === 9 ? { digits } : deck === undefined ? {} : { digits: 9 }),
  })
}

function number(value: unknown, key: string): number | undefined {
  const found = property(value, key)
  return typeof found === 'number' ? found : undefined
}

/** `Y` or `N`. */
const yesNo: Converter = {
  name: 'yesNo',
  read: (text) => (text === 'Y' ? true : text === 'N' ? false : undefined),
  write: (value) => (value === true ? 'Y' : value === false ? 'N' : undefined),
}

/** A whole number that fixed records fill with zeros: `0000012500` is 12500. */
const wholeNumber: Converter = {
  name: 'wholeNumber',
  read: (text) => (isDigits(text) ? text.replace(/^0+(?=.)/, '') : undefined),
  write: (value) => (typeof value === 'string' && /^(?:0|[1-9][0-9]*)$/.test(value) ? value : undefined),
}

/** `1`, or nothing: what is not marked is absent. */
const mark: Converter = {
  name: 'mark',
  read: (text) => (text === '1' ? true : undefined),
  write: (value) => (value === true ? '1' : undefined),
}

export const singleConverters: readonly Converter[] = [
  integer,
  decimal,
  decimalComma,
  stowPosition,
  yesNo,
  wholeNumber,
  mark,
]
