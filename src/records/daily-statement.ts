/**
 * The record of a daily statement (PF), as far as it is laid out: its entries with their team (Q2). All other records
 * of the statement are carried in the rest of the message. It has no Center. Source: daily statement guide (DS15).
 */
import { constant, decimal, type Infer, list, part, text } from './schema.js'

const statementEntry = part(
  'StatementEntry',
  'An entry summary of the statement (Q2).',
  {
    port: text('The district and port of the entry summary (Schedule D).'),
    filer: text('The filer code of the entry.'),
    number: text('The number of the entry.'),
    antidumpingDuty: decimal(
      'The antidumping duty: the digits as sent, which the source does not say the point of.',
    ),
    countervailingDuty: decimal('The countervailing duty: the digits as sent.'),
    paymentType: text('The type of payment, coded.'),
    payIndicator: text('The pay indicator, coded.'),
    countervailingIndicator: text('The countervailing indicator, coded.'),
    antidumpingIndicator: text('The antidumping indicator, coded.'),
    team: text('The import specialist team of the entry summary, three characters.'),
    interest: decimal('The interest of a reconciliation summary: the digits as sent.'),
  },
  ['port', 'filer', 'number', 'paymentType', 'team'],
)
export type StatementEntry = Infer<typeof statementEntry>

export const dailyStatement = part(
  'DailyStatement',
  'A daily statement, as far as it is laid out.',
  {
    type: constant('DailyStatement', 'Says that the record is a daily statement.'),
    entries: list(statementEntry, 'Its entries.'),
  },
  ['type', 'entries'],
)
/** A daily statement. Treat a record that was read as read-only. */
export type DailyStatement = Infer<typeof dailyStatement>
