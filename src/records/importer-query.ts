/**
 * The record of an importer query (KI): which importers CBP is asked about. The answer tells name, bonds and the Center
 * of Excellence and Expertise that each importer is assigned to.
 *
 * Source: importer and bond query guide (QIB7).
 */
import { constant, flag, type Infer, list, part, text } from './schema.js'

const queriedImporter = part(
  'QueriedImporter',
  'An importer that is asked about.',
  {
    number: text('The importer number with its hyphens; `**` at its end asks for all suffixes.'),
    withAddresses: flag('Whether the addresses are asked for too.'),
  },
  ['number', 'withAddresses'],
)
export type QueriedImporter = Infer<typeof queriedImporter>

export const importerQuery = part(
  'ImporterQuery',
  'A question about importers, their bonds and their Centers.',
  {
    type: constant('ImporterQuery', 'Says that the record is an importer query.'),
    importers: list(queriedImporter, 'The importers, up to six in a record of the wire.'),
  },
  ['type', 'importers'],
)
/** An importer query. Treat a record that was read as read-only. */
export type ImporterQuery = Infer<typeof importerQuery>
