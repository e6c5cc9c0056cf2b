/**
 * Routes filings to Centers: filings → groups by Center, each with why. Pure. The importer's own Center decides where
 * the table has it; else the tariff numbers, where all that are known point to one Center. What cannot be decided is a
 * group of its own: nothing is guessed.
 */
import type { SecurityFiling } from '../records/security-filing.js'
import { type CenterFound, type CenterTable, centerOfImporter, centerOfTariff } from './centers.js'
import { linesOf } from './filing-facts.js'

/** A Center's code; `SEVERAL`: the tariff numbers point to more than one; `UNKNOWN`: nothing is known. */
export type CenterRoute = string

export interface RoutedFiling {
  /** The place of the filing in the list that was handed in. */
  index: number
  /** What the route rests on; several where the tariff numbers point to several Centers. */
  found: CenterFound[]
  /** Tariff numbers that nothing is known of. */
  unknownTariffs: string[]
}

export interface CenterGroup {
  route: CenterRoute
  filings: RoutedFiling[]
}

/** Groups in the order of their codes, SEVERAL and UNKNOWN last; filings in their own order. */
export function routeByCenter(filings: readonly SecurityFiling[], table?: CenterTable): CenterGroup[] {
  const groups = new Map<CenterRoute, RoutedFiling[]>()
  for (const [index, filing] of filings.entries()) {
    const { route, ...rest } = routeOf(filing, table)
    const group = groups.get(route) ?? []
    group.push({ index, ...rest })
    groups.set(route, group)
  }
  return [...groups]
    .map(([route, group]) => ({ route, filings: group }))
    .sort((a, b) => (a.route < b.route ? -1 : 1))
}

function routeOf(
  filing: SecurityFiling,
  table: CenterTable | undefined,
): Omit<RoutedFiling, 'index'> & { route: CenterRoute } {
  const number = filing.importer?.value
  const own = table === undefined || number === undefined ? undefined : centerOfImporter(number, table)
  if (own !== undefined) return { route: own.center.code, found: [own], unknownTariffs: [] }
  const tariffs = [...new Set(linesOf(filing).map(({ line }) => line.hts ?? ''))].filter((hts) => hts !== '')
  const looked = tariffs.map((hts) => ({ hts, found: centerOfTariff(hts, table) }))
  const found = looked.flatMap((one) => one.found ?? [])
  const unknownTariffs = looked.filter((one) => one.found === undefined).map(({ hts }) => hts)
  const codes = [...new Set(found.map((one) => one.center.code))]
  const route = codes.length > 1 ? 'SEVERAL' : (codes[0] ?? 'UNKNOWN')
  return { route, found: codes.map((code) => found.find((one) => one.center.code === code)!), unknownTariffs }
}
