/**
 * The words for fixed-width layouts: what a definition says (plain data, fit for JSON) and what it becomes.
 *
 * Takes nothing; gives the types that audit, finder, reader, check and writer share.
 */
import type { RecordFinder } from './record-finder.js'

/** Columns of every record. */
export const RECORD_WIDTH = 80

/**
 * CBP's class codes: A letters, N digits (right justified, filled with zeros), (S)N digits after blanks,
 * AN letters, digits and blanks, C and X printable ASCII without lower case, S blanks only, D a date in digits.
 */
export type FieldType = 'A' | 'N' | '(S)N' | 'AN' | 'C' | 'X' | 'S' | 'D'

export interface FieldDefinition {
  name: string
  /** First and last column, counted from 1, both included. */
  from: number
  to: number
  type: FieldType
  required?: boolean
  /** Where the class's own rule does not hold (SF40's tariff number is N, but left justified with blanks). */
  justify?: 'left' | 'right'
  fill?: ' ' | '0'
  /** The only text that may stand here; written without being given. */
  constant?: string
  /** Must be blank, whatever the class says. */
  filler?: boolean
  /** A password: never shown in a finding. */
  secret?: boolean
  /** A social security or passport number or a date of birth: shown in records only. */
  hidden?: Hidden
}

/** When a field's text is hidden: always, by the codes of a qualifier beside it, or by its form. */
export type Hidden =
  | { readonly when: 'always' | 'form' }
  | { readonly when: 'qualified'; readonly field: string; readonly codes: readonly string[] }

/** Literal columns by which a record is known. */
export interface ColumnMatch {
  from: number
  text: string
}

export interface RecordDefinition {
  id: string
  /** Without it the record is known by its id in the first columns. */
  match?: ColumnMatch[]
  fields: FieldDefinition[]
}

export interface LayoutDefinition {
  name: string
  records: RecordDefinition[]
  /** There are records beyond these, whose layouts are not known. */
  partial?: boolean
  /** Ids of records whose columns are not laid out: they are carried as they stand. */
  opaque?: readonly string[]
}

/** A field with every default filled in. */
export interface Field {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly width: number
  readonly type: FieldType
  readonly required: boolean
  readonly justify: 'left' | 'right'
  readonly fill: ' ' | '0'
  readonly constant: string | undefined
  readonly filler: boolean
  readonly secret: boolean
  readonly hidden: Hidden | undefined
}

export interface RecordLayout {
  readonly id: string
  readonly match: readonly ColumnMatch[]
  /** The parts of `match` that go beyond column 4, where the finder's table does not see them. */
  readonly deep: readonly ColumnMatch[]
  readonly fields: readonly Field[]
  readonly byName: ReadonlyMap<string, Field>
  /** Number of columns that `match` compares. */
  readonly literals: number
  /** The fewest columns that a record of this kind can have: up to the first column of its last required field. */
  readonly reach: number
}

export interface Layout {
  readonly name: string
  readonly isPartial: boolean
  readonly opaque: ReadonlySet<string>
  readonly records: ReadonlyMap<string, RecordLayout>
  readonly finder: RecordFinder
}

/** The literal columns of a record: those it names, or its id in the first columns. */
export function matchOf(definition: RecordDefinition): readonly ColumnMatch[] {
  return definition.match ?? [{ from: 1, text: definition.id }]
}
