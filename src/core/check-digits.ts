/**
 * The numbers that bear a check digit of their own: takes the kind and a text, tells what is wrong with its last digit.
 * What has not the form of such a number (a placeholder, a call sign, a number without its digit) is not judged.
 */
import { parseImoNumber } from './imo-number.js'
import { parseEquipmentNumber } from './iso6346.js'

/** Equipment numbers by ISO 6346, ships by IMO Resolution A.1117(30). */
export type CheckDigitKind = 'iso6346' | 'imo'

/** What is wrong with the digit of a number, as a sentence; undefined where nothing is. */
export function wrongCheckDigit(kind: CheckDigitKind, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const { valid } = kind === 'imo' ? parseImoNumber(value) : parseEquipmentNumber(value)
  const name = kind === 'imo' ? 'IMO number' : 'equipment number'
  return valid === 'wrong-check-digit' ? `The check digit of the ${name} '${value}' is wrong` : undefined
}
