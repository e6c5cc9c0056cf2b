/**
 * What the answers of CBP about Centers of Excellence and Expertise share: the Center that something is assigned to,
 * and a record of an answer whose columns no source lays out.
 *
 * Sources: entry summary query guide (ESQ26), note 5 of JB; importer query guide (QIB7), K7.
 */
import { oneOf, part, text } from '../schema.js'

/** Codes as CBP sends them, and our words for the two answers that are no Center. */
export const ASSIGNED_CENTERS = [
  'CEE001',
  'CEE002',
  'CEE003',
  'CEE004',
  'CEE005',
  'CEE006',
  'CEE007',
  'CEE008',
  'CEE009',
  'CEE010',
  'notEligible',
  'pending',
] as const

export const assignedCenter = (what: string) =>
  oneOf(
    ASSIGNED_CENTERS,
    `The Center of ${what}: its code, \`notEligible\` (NOTELG), or \`pending\` (PNDING: not assigned yet).`,
  )

export const opaqueRecord = part(
  'OpaqueRecord',
  'A record whose columns no source here lays out: carried as it stands.',
  {
    kind: text('The second character of its id: `D` of JD.'),
    text: text('Columns 3 to 80 as they stand.'),
  },
  ['kind', 'text'],
)
