/**
 * X12 functional identifiers (element 479) and the sets that travel under them.
 * Source: reference/x12/envelope.json, "gs01BySet" and "gs01Seen": customs sets travel as SO up to 004010, because the
 * list has no other code for them there, and under codes of their own later; both are accepted at any version.
 */
const FUNCTIONAL_IDS: Readonly<Record<string, readonly string[]>> = {
  '300': ['RO'],
  '301': ['RO'],
  '303': ['RO'],
  '304': ['SO'],
  '309': ['AQ', 'SO', 'SF'],
  '310': ['IO', 'QO'],
  '311': ['SO'],
  '312': ['IO'],
  '313': ['QO'],
  '315': ['QO'],
  '317': ['SO'],
  '319': ['SO'],
  '322': ['SO'],
  '323': ['SO'],
  '324': ['SO'],
  '325': ['SO'],
  '326': ['SO'],
  '350': ['AU', 'SO'],
  '352': ['AV', 'SO'],
  '353': ['AX', 'SO'],
  '354': ['AY', 'SO'],
  '355': ['AZ', 'SO'],
  '356': ['BA', 'SO'],
  '357': ['BB', 'SO'],
  '358': ['BD', 'SO'],
  '359': ['BG', 'SO'],
  '361': ['SO'],
  '824': ['AG'],
  '856': ['SH'],
  '997': ['FA'],
  '998': ['AL'],
  '999': ['FA'],
}

/** Whether a set may travel in a group of this functional identifier; true for sets that are not known. */
export function isFunctionalIdOf(set: string, functionalId: string): boolean {
  const known = Object.hasOwn(FUNCTIONAL_IDS, set) ? FUNCTIONAL_IDS[set] : undefined
  return known === undefined || known.includes(functionalId)
}
