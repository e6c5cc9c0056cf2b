/**
 * Which characters each class of field may hold.
 *
 * Takes a field type and a character code; tells whether the character is permitted, and what kind of character
 * it is where it is not. One table of bits a character, shared by the audit, the check and the writer.
 */
import type { FieldType } from './definition.js'

export const LETTER = 1
export const DIGIT = 2
export const BLANK = 4
export const PUNCTUATION = 8
export const LOWER = 16
export const CONTROL = 32
export const FOREIGN = 64

/** Kind of each byte: exactly one of the bits above. */
export const KINDS: Readonly<Uint8Array> = Uint8Array.from({ length: 256 }, (_, code) => kindOf(code))

function kindOf(code: number): number {
  if (code === 32) return BLANK
  if (code < 32 || code === 127) return CONTROL
  if (code > 127) return FOREIGN
  if (code >= 48 && code <= 57) return DIGIT
  if (code >= 65 && code <= 90) return LETTER
  return code >= 97 && code <= 122 ? LOWER : PUNCTUATION
}

const PRINTABLE = LETTER | DIGIT | BLANK | PUNCTUATION

/** Kinds that a class may hold, its padding included. */
export const PERMITTED: Readonly<Record<FieldType, number>> = {
  A: LETTER | BLANK,
  N: DIGIT | BLANK,
  '(S)N': DIGIT | BLANK,
  AN: LETTER | DIGIT | BLANK,
  C: PRINTABLE,
  X: PRINTABLE,
  S: BLANK,
  D: DIGIT | BLANK,
}

/** Whether a class may hold a character of this code (a UTF-16 unit). */
export function permits(type: FieldType, code: number): boolean {
  return code < 256 && ((KINDS[code] ?? FOREIGN) & PERMITTED[type]) !== 0
}

/** Whether every character of the text is permitted in the class. */
export function permitsAll(type: FieldType, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!permits(type, text.charCodeAt(i))) return false
  return true
}

/** Whether a text holds nothing but blanks; a tab is not a blank. */
export const isBlank = (text: string) => /^ *$/.test(text)

/** The name of a kind, for a finding. */
export function nameOfKind(kind: number, code: number): string {
  if (code === 9) return 'a tab'
  if (kind === CONTROL) return `a control character (hex ${code.toString(16).padStart(2, '0').toUpperCase()})`
  if (kind === FOREIGN) return `a character outside ASCII (hex ${code.toString(16).toUpperCase()})`
  if (kind === LOWER) return 'a lower case letter'
  if (kind === LETTER) return 'a letter'
  if (kind === DIGIT) return 'a digit'
  return kind === BLANK ? 'a blank' : `the character ${String.fromCharCode(code)}`
}
