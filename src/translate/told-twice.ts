/**
 * Faults of 80-column records that two see: their reader, by columns, and the check against the definition, by
 * elements. Each is told once.
 *
 * Takes what was told of the record in view and what the check is about to tell; gives whether that is new.
 */
import type { Finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'

/** What the check tells, and what the reader calls the same fault; it knows the column. */
const TOLD_BY_READER: Partial<Record<FindingCode, readonly FindingCode[]>> = {
  'element-missing': ['mandatory-missing'],
  'element-too-many': ['filler-used', 'record-length'],
  'segment-unknown': ['record-unknown'],
}

/** Takes out of `told` what a graver finding of the check takes the place of. */
export function isNewOfRecord(told: Finding[], found: Finding): boolean {
  const twins = TOLD_BY_READER[found.code]
  if (twins !== undefined) return !told.some((one) => twins.includes(one.code) && isOfSameRecord(one, found))
  if (found.code !== 'element-type') return true
  // the reader takes what it cannot tell from text; to the receiver the value is none
  const index = told.findIndex(
    (one) =>
      one.code === 'value-invalid' && one.at?.element === found.at?.element && isOfSameRecord(one, found),
  )
  if (index >= 0) told.splice(index, 1)
  return true
}

function isOfSameRecord({ at: a }: Finding, { at: b }: Finding): boolean {
  return a?.messageIndex === b?.messageIndex && a?.segment === b?.segment
}
