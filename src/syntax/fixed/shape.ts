/**
 * How the text of a field has to stand in its columns: justified, filled, without blanks inside.
 *
 * Takes a field and its columns (all of them, padding included, characters already permitted); gives what is
 * wrong, or undefined. The reader's check and the writer share it.
 */
import type { Severity } from '../../core/finding.js'
import type { Field, FieldType } from './definition.js'

interface ShapeFlaw {
  text: string
  severity: Severity
}

/** Classes whose texts are one word. */
export const isSolid = (type: FieldType) => type !== 'X' && type !== 'AN' && type !== 'C'

/** What is wrong with the way a text, which is not blank, stands in its field. */
export function shapeFlaw(field: Field, columns: string): ShapeFlaw | undefined {
  const text = columns.trim()
  if (isSolid(field.type) && text.includes(' ')) return warning('has a blank inside')
  if (field.type === 'D' && text.length < field.width)
    return warning(`is no date: ${field.width} digits are wanted`)
  if (field.justify === 'right') {
    if (columns.endsWith(' ')) return warning('does not end in its last column')
    return field.fill === '0' && columns.startsWith(' ') ? warning('is not filled with zeros') : undefined
  }
  // CBP drops leading blanks of these, so they do no harm; in class X they may be meant
  if (field.type !== 'X' && columns.startsWith(' ')) {
    return { text: 'does not begin in its first column', severity: 'info' }
  }
  return undefined
}

const warning = (text: string): ShapeFlaw => ({ text, severity: 'warning' })
