/**
 * IMO ship identification numbers: seven digits, the last of which is the last digit of the sum of the first
 * six times 7, 6, 5, 4, 3, 2. Real files put call signs and placeholders in their place.
 * Source: IMO Resolution A.1117(30); reference/cbp-carrier.json `referenceData` (checked on 9283186, 9074729).
 */

export interface ImoNumber {
  /** The seven digits, without a leading `IMO`; else the text as sent without blanks at its ends. */
  text: string
  valid: 'ok' | 'wrong-check-digit' | 'not-imo'
}

const SHAPE = /^(?:IMO ?)?([1-9][0-9]{6})$/i

/** Check digit (0 to 9) of six digits; undefined for any other text. */
export function imoCheckDigit(first6: string): number | undefined {
  if (!/^[0-9]{6}$/.test(first6)) return undefined
  let sum = 0
  for (let i = 0; i < 6; i++) sum += (first6.charCodeAt(i) - 48) * (7 - i)
  return sum % 10
}

/** Reads any text as an IMO number (`9152272`, `IMO 9152272`); it never fails, `valid` says what it is. */
export function parseImoNumber(text: string): ImoNumber {
  const digits = SHAPE.exec(text.trim())?.[1]
  if (digits === undefined) return { text: text.trim(), valid: 'not-imo' }
  const right = imoCheckDigit(digits.slice(0, 6)) === Number(digits.slice(6))
  return { text: digits, valid: right ? 'ok' : 'wrong-check-digit' }
}

/** Whether the text is seven digits with the right check digit. */
export function isImoNumber(text: string): boolean {
  return text.length === 7 && parseImoNumber(text).valid === 'ok'
}
