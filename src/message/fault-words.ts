/**
 * The words that a fault of a value is told in: by the number and name of its data element, and what its type takes.
 */
import type { FindingCode } from '../core/finding-codes.js'
import type { DataElement, Format, FormatType } from './definition.js'
import { NO_DATE, NO_TIME, TOO_LONG, TOO_SHORT, type Verdict } from './value-form.js'

/** A value that has not the form of its type: what is told of it. */
export interface FormFault {
  readonly code: FindingCode
  readonly text: string
}

/** `1225 (Message function, coded)`. */
export function named({ id, name }: { id: string; name: string }): string {
  return name === '' ? id : `${id} (${name})`
}

/** `1 component`, `3 components`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

export function formFault(verdict: Verdict, use: DataElement): FormFault {
  const [code, words] = formWords(verdict, use.format)
  return { code, text: `${named(use)} ${words}` }
}

/** Behind the name of the element. */
function formWords(verdict: Verdict, { type, min, max }: Format): [FindingCode, string] {
  const length = counted(max, UNITS[type] ?? 'character')
  const lengths = min === max ? `exactly ${length}` : `${min} to ${length}`
  switch (verdict) {
    case TOO_LONG:
      return ['element-too-long', `is too long: it takes ${lengths}`]
    case TOO_SHORT:
      return ['element-too-short', `is too short: it takes ${lengths}`]
    case NO_DATE:
      return ['date-invalid', 'is no date of the calendar']
    case NO_TIME:
      return ['time-invalid', 'is no time of the day']
    default:
      return ['element-type', `takes ${TAKES[type] ?? 'digits only'} (type ${type})`]
  }
}

const DIGITS = 'digit'
/** What lengths are counted in, where not in characters. */
const UNITS: Partial<Record<FormatType, string>> = {
  n: DIGITS,
  R: DIGITS,
  DT: DIGITS,
  TM: DIGITS,
  N0: DIGITS,
  N1: DIGITS,
  N2: DIGITS,
  N3: DIGITS,
  N4: DIGITS,
  N5: DIGITS,
  N6: DIGITS,
}

/** What a type takes, where not digits alone. */
const TAKES: Partial<Record<FormatType, string>> = {
  a: 'letters only',
  n: 'a number only',
  R: 'a decimal number only',
}
