/**
 * The ten Centers of Excellence and Expertise of CBP, and which of them a tariff number or an importer belongs to.
 *
 * A Center is assigned to the importer, by its account with CBP: a tariff number is only the default for an importer
 * that is not assigned yet `(?)`, and the published ranges are known in part (`cee.json` of the reference facts). So a
 * lookup says what it rests on, and gives nothing where the facts know nothing. A table of one's own goes before them.
 */
import { centers as centerRows } from './data/centers.js'
import { flag, lazy, list, rowsOf, text } from './data-text.js'

export interface Center {
  /** As records have it: `CEE004`. */
  code: string
  name: string
  seat: string
  /** Whether all tariff headings of the Center are known. */
  isComplete: boolean
}

/** Tariff numbers from and to, as many digits in both, with the source and its date. */
export interface TariffRange {
  from: string
  to: string
  source: string
  asOf: string
}

interface CenterRow extends Center {
  ranges: readonly TariffRange[]
}

/** What stands in place of a Center for an importer that none is for. */
export const NOT_ELIGIBLE = 'NOTELG'

/** What a lookup rests on. */
export type CenterBasis = 'own-table' | 'importer' | 'published-range'

export interface CenterFound {
  center: Center
  basis: CenterBasis
  /** Where the range was published and when; the line of the own table. */
  source: string
}

/** The sentence that belongs beside every Center that was found by a tariff number. */
export const IMPORTER_DECIDES =
  "the importer's account with CBP decides the Center; a tariff number is only the default for an importer without one (?)"

/** What a user knows of his own: importers with their Center (or `NOTELG`), tariff numbers with theirs. */
export interface CenterTable {
  importers: ReadonlyMap<string, { code: string; source: string }>
  ranges: readonly (TariffRange & { code: string })[]
}

const rows = lazy(() => rowsOf(centerRows).map(centerOf))

function centerOf([code, name, seat, , complete, hts]: readonly unknown[]): CenterRow {
  const ranges = list(hts).map(list).map(rangeOf)
  return { code: `CEE${text(code)}`, name: text(name), seat: text(seat), isComplete: flag(complete), ranges }
}

function rangeOf([from, to, source, asOf]: readonly unknown[]): TariffRange {
  return { from: text(from), to: text(to), source: text(source), asOf: text(asOf) }
}

const plain = ({ code, name, seat, isComplete }: CenterRow): Center => ({ code, name, seat, isComplete })

/** The ten, in the order of their codes. */
export function centers(): Center[] {
  return rows().map(plain)
}

/** A Center by its code, with or without `CEE`; undefined for another text. */
export function center(code: string): Center | undefined {
  const found = rows().find((one) => one.code === code || one.code === `CEE${code}`)
  return found === undefined ? undefined : plain(found)
}

/** The Center of an importer, where the own table has it. */
export function centerOfImporter(number: string, table: CenterTable): CenterFound | undefined {
  const known = table.importers.get(number)
  const found = known === undefined ? undefined : center(known.code)
  return known === undefined || found === undefined
    ? undefined
    : { center: found, basis: 'importer', source: known.source }
}

/** The Center that a tariff number points to: by the own table, then by what is published. See `IMPORTER_DECIDES`. */
export function centerOfTariff(hts: string, table?: CenterTable): CenterFound | undefined {
  if (!/^\d{4}/.test(hts)) return undefined
  const own = table?.ranges
    .filter((range) => isIn(hts, range))
    .reduce((a, b) => (b.from.length > a.from.length ? b : a), NO_RANGE)
  const named = own === undefined ? undefined : center(own.code)
  if (own !== undefined && named !== undefined)
    return { center: named, basis: 'own-table', source: own.source }
  for (const row of rows()) {
    const range = row.ranges.find((one) => isIn(hts, one))
    if (range !== undefined)
      return { center: plain(row), basis: 'published-range', source: `${range.source}, ${range.asOf}` }
  }
  return undefined
}

const NO_RANGE = { from: '', to: '', code: '', source: '', asOf: '' }

/** Whether the first digits of a tariff number are in a range of so many digits. */
function isIn(hts: string, { from, to }: TariffRange): boolean {
  const digits = hts.slice(0, from.length)
  return digits.length === from.length && digits >= from && digits <= to
}
