/**
 * The columns of one field: a text padded and justified by its class, or why it cannot stand there. Nothing is ever
 * cut or replaced. Shared by the two writers of records.
 */
import type { FindingCode } from '../../core/finding-codes.js'
import { FOREIGN, isBlank, KINDS, nameOfKind, permits } from './characters.js'
import type { Field } from './definition.js'
import { shapeFlaw } from './shape.js'

/** Two rules of CBP differ on these; what is written avoids them. */
export const AVOIDED = '*\\'

export interface CellFlaw {
  code: FindingCode
  /** `may not hold a digit`. */
  reason: string
}

/** All columns of the field; `given` empty writes its constant or blanks. */
export function cellText(field: Field, given: string, avoid: string): string | CellFlaw {
  const text = given === '' ? (field.constant ?? '') : given
  if (isBlank(text)) {
    return field.required ? { code: 'mandatory-missing', reason: 'is required' } : ' '.repeat(field.width)
  }
  if (field.filler) return unwritable('is filler and must be blank')
  if (field.constant !== undefined && text !== field.constant)
    return unwritable(`must be '${field.constant}'`)
  if (text.length > field.width) {
    const reason = `has ${field.width} columns, the value ${text.length} characters`
    return { code: 'value-too-long', reason }
  }
  const bad = badCharacter(field, text, avoid)
  if (bad !== undefined) return unwritable(`may not hold ${bad}`)
  const cell = justified(field, text)
  const flaw = shapeFlaw(field, cell)
  return flaw === undefined ? cell : unwritable(flaw.text)
}

export function justified(field: Field, text: string): string {
  return field.justify === 'right' ? text.padStart(field.width, field.fill) : text.padEnd(field.width)
}

const unwritable = (reason: string): CellFlaw => ({ code: 'value-unwritable', reason })

/** The first character that a field may not hold, in words. */
function badCharacter(field: Field, text: string, avoid: string): string | undefined {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const avoided = (field.type === 'X' || field.type === 'C') && avoid.includes(text.charAt(i))
    if (avoided || !permits(field.type, code))
      return field.secret ? 'this' : nameOfKind(KINDS[code] ?? FOREIGN, code)
  }
  return undefined
}
