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
const [BLANK, HYPHEN, UPPER_A, LOWER_A] = [0x20, 0x2d, 0x41, 0x61]
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
  // the hyphens of its form
  if (byForm === true)
    return record.byte(field.from + 3) === HYPHEN && SOCIAL_SECURITY.test(record.textOf(field))
  if (record.byte(field.from) === BLANK) return false
  return qualifier === undefined || hasCode(record, qualifier, codes)
}

/** Nearly all qualifiers are others: one byte tells without making a text. */
function hasCode(record: FixedRecord, qualifier: Field, codes: readonly string[]): boolean {
  const byte = record.byte(qualifier.from)
  const first = byte >= LOWER_A ? byte - (LOWER_A - UPPER_A) : byte
  for (let i = 0; i < codes.length; i++)
    if (codes[i]!.charCodeAt(0) === first && codes[i] === record.textOf(qualifier).toUpperCase()) return true
  return false
}
