/**
 * Fields whose text is for the record only: social security and passport numbers, dates of birth. Takes a layout
 * or a record; tells which fields these are, and whether the text that stands in one is such a number.
 */
import type { Field, RecordLayout } from './definition.js'
import type { FixedRecord } from './record.js'

export interface HiddenField {
  readonly field: Field
  /** The qualifier beside it, and the codes of which it tells; absent: always, or by the form of the text. */
  readonly qualifier?: Field
  readonly codes?: readonly string[]
  readonly byForm?: true
}

/** NNN-NN-NNNN: other importer numbers (NN-NNNNNNNXX, YYDDPP-NNNNN) have another form. */
const SOCIAL_SECURITY = /^\d{3}-\d{2}-\d{4}$/

export function hiddenFields(layout: RecordLayout): HiddenField[] {
  return layout.fields.flatMap((field): HiddenField[] => {
    const { hidden } = field
    if (hidden === undefined) return []
    if (hidden.when !== 'qualified') return [hidden.when === 'form' ? { field, byForm: true } : { field }]
    const qualifier = layout.byName.get(hidden.field)
    return qualifier === undefined ? [{ field }] : [{ field, qualifier, codes: hidden.codes }]
  })
}

/** Whether the record in view holds such a text in this field. */
export function isHidden(
  record: FixedRecord,
  { field, qualifier, codes = [], byForm }: HiddenField,
): boolean {
  if (qualifier !== undefined) {
    const [first] = codes
    // nearly all qualifiers are others: one byte tells without making a string
    if (codes.every((code) => code.charCodeAt(0) !== record.byte(qualifier.from)) && first !== undefined)
      return false
    return codes.includes(record.textOf(qualifier)) && record.textOf(field) !== ''
  }
  if (byForm !== true) return record.byte(field.from) !== 32 && record.textOf(field) !== ''
  // the hyphens of its form
  return record.byte(field.from + 3) === 45 && SOCIAL_SECURITY.test(record.textOf(field))
}
