/**
 * The record of the answer to an entry summary (AX): its team in the first line, what was found with the part of the
 * summary that it is about, and whether the summary was taken.
 *
 * Each condition (E1) belongs to the reference (E0) that it follows. Source: entry summary guide of July 2026 (AE0726).
 */
import { constant, decimal, type Infer, list, one, oneOf, part, text } from './schema.js'

const conditionFields = {
  severity: oneOf(
    ['fatal', 'censusWarning', 'agencyWarning', 'informational'],
    'How grave it is (F, W, P, I).',
  ),
  code: text('The condition, coded (ACE error dictionary).'),
  reason: text('The reason, coded.'),
  text: text('The condition in the words of CBP.'),
  entryFiler: text('The filer code of the entry.'),
  entryNumber: text('The number of the entry.'),
  version: text('The version, of a summary that was added or replaced.'),
  brokerReference: text('The reference of the broker.'),
}

const summaryCondition = part('SummaryCondition', 'A condition of an entry summary (E1).', conditionFields, [
  'severity',
  'code',
  'text',
])
export type SummaryCondition = Infer<typeof summaryCondition>

const conditions = list(summaryCondition, 'What was found.')

const summaryReference = part(
  'SummaryReference',
  'A part of the summary that something was found in (E0).',
  {
    kind: text('What it is, coded: `LINITM` a line, `CARMAN` a quantity, `BNDDTL` the bond …'),
    occurrence: decimal('Which one of its kind it is.'),
    text: text('What it says, as sent.'),
    conditions,
  },
  ['kind', 'occurrence', 'text', 'conditions'],
)
export type SummaryReference = Infer<typeof summaryReference>

const summaryDisposition = part(
  'SummaryDisposition',
  'Whether the summary was taken: the line that closes the answer (E1).',
  { verdict: oneOf(['accepted', 'rejected'], 'What became of it (A, R).'), ...conditionFields },
  ['verdict', 'code', 'text', 'version'],
)
export type SummaryDisposition = Infer<typeof summaryDisposition>

export const entrySummaryResponse = part(
  'EntrySummaryResponse',
  'The answer to an entry summary.',
  {
    type: constant('EntrySummaryResponse', 'Says that the record is the answer to an entry summary.'),
    occurrence: decimal('Which summary of the block it is.'),
    entryFiler: text('The filer code of the entry.'),
    entryNumber: text('The number of the entry.'),
    brokerReference: text('The reference of the broker.'),
    team: text('The team of CBP (import specialists), three characters.'),
    conditions: list(summaryCondition, 'What was found of the summary as a whole.'),
    references: list(summaryReference, 'The parts that something was found in.'),
    disposition: one(summaryDisposition, 'Whether the summary was taken.'),
  },
  ['type', 'entryFiler', 'entryNumber', 'brokerReference', 'team', 'conditions', 'references', 'disposition'],
)
/** The answer to an entry summary. Treat a record that was read as read-only. */
export type EntrySummaryResponse = Infer<typeof entrySummaryResponse>
