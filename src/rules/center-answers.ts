/**
 * The Centers that CBP itself has told: answers to importer queries (KR) → importers with their Center, and a table of
 * them for lookup and routing. Pure.
 *
 * An importer may have several results, one for each bond, with the Center in one of them only; a Center that is
 * pending is none yet, and leaves the importer out of the table.
 */
import type { ImporterQueryResponse, ImporterResult } from '../records/importer-query-response.js'
import { type CenterTable, NOT_ELIGIBLE } from './centers.js'

export interface ImporterCenter {
  /** The importer number as CBP sent it. */
  number: string
  name?: string
  /** `CEE004`, `notEligible`, `pending`, or a code that is not known; absent where the answer has none. */
  center?: NonNullable<ImporterResult['center']>
}

/** Every importer of an answer once, in the order of the answer. */
export function centersOfImporters({ results = [] }: ImporterQueryResponse): ImporterCenter[] {
  const found = new Map<string, ImporterCenter>()
  for (const { number, name, legalName, center } of results) {
    if (number === undefined) continue
    const one = found.get(number) ?? { number }
    found.set(number, one)
    const said = legalName ?? name
    if (said !== undefined && (one.name === undefined || legalName !== undefined)) one.name = said
    if (center !== undefined) one.center = center
  }
  return [...found.values()]
}

/** The importers of answers that have a Center, or that no Center is for, as a table. `source` names the answers. */
export function centerTableOf(answers: readonly ImporterQueryResponse[], source: string): CenterTable {
  const importers = new Map<string, { code: string; source: string }>()
  for (const answer of answers) {
    for (const { number, center } of centersOfImporters(answer)) {
      const code = center === 'notEligible' ? NOT_ELIGIBLE : center
      if (typeof code === 'string' && code !== 'pending') importers.set(number, { code, source })
    }
  }
  return { importers, ranges: [] }
}
