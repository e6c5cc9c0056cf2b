/**
 * The record of an entry summary query (EQ): which entry summaries CBP is asked about. Of its two records only the one
 * that asks by number is laid out. Source: entry summary query guide (ESQ26).
 */
import { constant, type Infer, list, part, text } from './schema.js'

const queriedEntry = part(
  'QueriedEntry',
  'An entry summary that is asked about.',
  { filer: text('The filer code of the entry.'), number: text('The number of the entry.') },
  ['filer', 'number'],
)
export type QueriedEntry = Infer<typeof queriedEntry>

const furtherQuery = part(
  'FurtherQuery',
  'A question of the other kind (J2), whose columns no source here lays out.',
  { text: text('Columns 3 to 80 as they stand.') },
  ['text'],
)

export const entrySummaryQuery = part(
  'EntrySummaryQuery',
  'A question about entry summaries.',
  {
    type: constant('EntrySummaryQuery', 'Says that the record is an entry summary query.'),
    entries: list(queriedEntry, 'The entries, up to five in a record of the wire (J1).'),
    furtherQueries: list(furtherQuery, 'Questions of the other kind, carried as they stand.'),
  },
  ['type', 'entries'],
)
/** An entry summary query. Treat a record that was read as read-only. */
export type EntrySummaryQuery = Infer<typeof entrySummaryQuery>
