/**
 * Whether a place of a record of 80 columns may hold a number of a person or a date of birth, which findings do not
 * show: takes a format, a tag and the number of the element. Of the qualified ones all are taken: what is written may
 * have no qualifier yet.
 */
import { elementFields, layoutOf } from './layout.js'

export function isHiddenField(format: string, tag: string, element: number): boolean {
  const record = layoutOf(format)?.records.find(({ id }) => id === tag)
  const field = record === undefined ? undefined : elementFields(record)[element - 1]
  return field?.hidden !== undefined
}
