/**
 * Checks any record: a security filing by itself, or the one inside a cargo release (unified filing) under its
 * stricter rules. Other records have no rules here. Gives findings with paths in the record.
 */
import { type Finding, finding } from '../core/finding.js'
import type { CargoRelease } from '../records/cargo-release.js'
import type { AnyRecord } from '../records/registry.js'
import { checkFiling } from './check.js'
import { codeOf, IDENTIFIERS } from './filing-codes.js'
import type { FilingContext } from './filing-facts.js'
import { shownNumber } from './formats.js'

/** What the rules say of a record; empty where it keeps all of them, or where there are none for it. */
export function checkRecord(record: AnyRecord, context: FilingContext = {}): Finding[] {
  if (record.type === 'SecurityFiling') return checkFiling(record, context)
  if (record.type !== 'CargoRelease' || record.securityFiling === undefined) return []
  const unified = checkFiling(record.securityFiling, { ...context, profile: 'unified' })
  return [...unified.map(inside), ...sameImporter(record, context.unmask === true)]
}

function inside(found: Finding): Finding {
  return { ...found, path: found.path ? `securityFiling.${found.path}` : 'securityFiling' }
}

/** The importer of the filing is that of the entry, with the same number (cargo release guide, rule SE-30). */
function sameImporter({ importer, securityFiling }: CargoRelease, unmask: boolean): Finding[] {
  const filed = securityFiling?.importer
  if (importer?.value === undefined || filed?.value === undefined || importer.value === filed.value) return []
  const shown = shownNumber(codeOf(IDENTIFIERS, filed.qualifier), filed.value, unmask)
  return [
    finding('filing-rule', 'SE-30: the importer of the filing is not the importer of the entry', {
      rule: 'SE-30',
      path: 'securityFiling.importer.value',
      found: shown,
    }),
  ]
}
