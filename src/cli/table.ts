/**
 * Rows of texts → lines with columns of equal width, the last one as long as it is. Values are made printable.
 */
import { printable } from '../core/printable.js'

const GAP = '  '

export function table(rows: readonly (readonly string[])[]): string {
  const printed = rows.map((row) => row.map(printable))
  const columns = Math.max(0, ...printed.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...printed.map((row) => row[i]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join(GAP)
      .trimEnd()
  return printed.map((row) => `${line(row)}\n`).join('')
}
