/**
 * The disposition codes that CBP sends to carriers and filers about bills (CAMIR RC, X12 350): code → name and class.
 * Source: `cbp-carrier.json` of the reference facts; a code may stand more than once, with different classes.
 */
import { dispositions } from './data/dispositions.js'
import { lazy, rowsOf, text } from './data-text.js'

export interface Disposition {
  code: string
  name: string
  /** What kind of notice it is, such as `ISF hold`. */
  kind: string
}

const rows = lazy(() =>
  rowsOf(dispositions).map(([code, name, kind]) => ({
    code: text(code),
    name: text(name),
    kind: text(kind),
  })),
)

/** Every meaning of a code that is known. */
export function dispositionsOf(code: string): readonly Disposition[] {
  return rows().filter((one) => one.code === code)
}
