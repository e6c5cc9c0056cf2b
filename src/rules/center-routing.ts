/**
 * Routes filings to Centers: filings → groups by Center, each with why. Pure. The importer's own Center decides where
 * the table has it; else the tariff numbers, where all that are known point to one Center. What cannot be decided is a
 * group of its own: nothing is guessed.
 */
import type { CargoRelease } from '../records/cargo-release.js'
import type { SecurityFiling } from '../records/security-filing.js'
import {
  type CenterFound,
  type CenterTable,
  centerOfImporter,
  centerOfTariff,
  NOT_ELIGIBLE,
} from './centers.js'
import { linesOf } from './filing-facts.js'

/**
 * A Center's code; `SEVERAL`: the tariff numbers point to more than one; `NOTELG`: no Center is for the importer;
 * `UNKNOWN`: nothing is known.
 */
export type CenterRoute = string

/** What has an importer and tariff numbers: a filing, or an entry with or without its filing. */
export type RoutableRecord = SecurityFiling | CargoRelease

export interface FoundRoute {
  route: CenterRoute
  /** What the route rests on; several where the tariff numbers point to several Centers. */
  found: CenterFound[]
  /** Where the own table says that no Center is for the importer. */
  notEligible?: string
  /** Tariff numbers that nothing is known of. */
  unknownTariffs: string[]
}

export interface RoutedFiling extends Omit<FoundRoute, 'route'> {
  /** The place of the filing in the list that was handed in. */
  index: number
}

export interface CenterGroup {
  route: CenterRoute
  filings: RoutedFiling[]
}

/** Every route that there can be. */
export const CENTER_ROUTES: readonly CenterRoute[] = [
  ...Array.from({ length: 10 }, (_, k) => `CEE${String(k + 1).padStart(3, '0')}`),
  NOT_ELIGIBLE,
  'SEVERAL',
  'UNKNOWN',
]

/** Groups in the order of their codes, those without a Center last; filings in their own order. */
export function routeByCenter(filings: readonly RoutableRecord[], table?: CenterTable): CenterGroup[] {
  const groups = new Map<CenterRoute, RoutedFiling[]>()
  for (const [index, filing] of filings.entries()) {
    const { route, ...rest } = centerRouteOf([filing], table)
    const group = groups.get(route) ?? []
    group.push({ index, ...rest })
    groups.set(route, group)
  }
  return [...groups]
    .map(([route, group]) => ({ route, filings: group }))
    .sort((a, b) => (a.route < b.route ? -1 : 1))
}

/** The route of records that stay together, as those of one message do. */
export function centerRouteOf(records: readonly RoutableRecord[], table?: CenterTable): FoundRoute {
  const parts = records.map((record) => routeOf(record, table))
  const routes = [...new Set(parts.map(({ route }) => route))]
  const [first, ...others] = parts
  if (first === undefined) return { route: 'UNKNOWN', found: [], unknownTariffs: [] }
  if (others.length === 0) return first
  return {
    route: routes.length > 1 ? 'SEVERAL' : first.route,
    found: distinct(parts.flatMap(({ found }) => found)),
    unknownTariffs: [...new Set(parts.flatMap(({ unknownTariffs }) => unknownTariffs))],
  }
}

function routeOf(record: RoutableRecord, table: CenterTable | undefined): FoundRoute {
  const number = importerOf(record)
  const known = number === undefined ? undefined : table?.importers.get(number)
  if (known?.code === NOT_ELIGIBLE)
    return { route: NOT_ELIGIBLE, found: [], notEligible: known.source, unknownTariffs: [] }
  const own = number === undefined || table === undefined ? undefined : centerOfImporter(number, table)
  return own === undefined
    ? routeOfTariffs(record, table)
    : { route: own.center.code, found: [own], unknownTariffs: [] }
}

function routeOfTariffs(record: RoutableRecord, table: CenterTable | undefined): FoundRoute {
  const looked = tariffsOf(record).map((hts) => ({ hts, found: centerOfTariff(hts, table) }))
  const found = distinct(looked.flatMap((one) => one.found ?? []))
  const unknownTariffs = looked.filter((one) => one.found === undefined).map(({ hts }) => hts)
  const route = found.length > 1 ? 'SEVERAL' : (found[0]?.center.code ?? 'UNKNOWN')
  return { route, found, unknownTariffs }
}

/** What first led to each Center. */
function distinct(found: readonly CenterFound[]): CenterFound[] {
  return [...new Map(found.toReversed().map((one) => [one.center.code, one])).values()].toReversed()
}

function importerOf(record: RoutableRecord): string | undefined {
  if (record.type === 'SecurityFiling') return record.importer?.value
  return record.importer?.value ?? record.securityFiling?.importer?.value
}

/** The tariff numbers of a unified filing are those of its entry. */
function tariffsOf(record: RoutableRecord): string[] {
  const all =
    record.type === 'SecurityFiling'
      ? linesOf(record).map(({ line }) => line.hts)
      : (record.lines ?? []).flatMap(({ tariffs = [] }) => tariffs.map(({ hts }) => hts))
  return [...new Set(all.filter((hts) => hts !== undefined))]
}
