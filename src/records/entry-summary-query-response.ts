/**
 * The record of the answer to an entry summary query (ER): the state of each summary, its team, and the Center of
 * Excellence and Expertise that it is assigned to.
 *
 * Only JB, JC and JG are laid out in the sources (ESQ26); the other J records are carried as they stand, where they
 * stood.
 */
import { assignedCenter, opaqueRecord } from './parts/center.js'
import { constant, decimal, flag, type Infer, list, localTime, one, oneOf, part, text } from './schema.js'

const otherEntry = part(
  'OtherEntry',
  'Another entry that the summary names.',
  { filer: text('The filer code of the entry.'), number: text('The number of the entry.') },
  ['filer', 'number'],
)

const summaryExtension = part(
  'SummaryExtension',
  'Extension or suspension of the liquidation (JC).',
  {
    date: localTime('The date of it.'),
    notice: localTime('The date of the notice.'),
    codes: list(text('A status.'), 'The statuses, coded, four at most.'),
  },
  ['date', 'notice', 'codes'],
)

const summaryStatus = part(
  'SummaryStatus',
  'Status and dates of the summary (JC).',
  {
    control: oneOf(['trade', 'customs', 'inactive'], 'Who has control of it (1, 2, 3).'),
    status: oneOf(['accepted', 'rejected', 'cancelled'], 'Its status (1, 2, 3).'),
    date: localTime('The date of the status.'),
    lateFiling: text('Whether it was filed late, coded.'),
    release: oneOf(
      ['notReleased', 'released', 'notTold'],
      'Whether the goods are released (0, 1); `notTold` (2): CBP does not tell, as of release in the last five days.',
    ),
    released: localTime('The date of release.'),
    collection: text('The status of collection, coded.'),
    collected: localTime('The date of collection.'),
    extension: one(summaryExtension, 'Extension or suspension of the liquidation.'),
    census: text('The Census status, coded.'),
    invoice: text('The status of the invoice, coded.'),
    protest: text('The status of a protest, coded.'),
    quota: text('The status of quota, coded.'),
    tradeAgreementReconciliation: one(otherEntry, 'The reconciliation under a trade agreement.'),
    otherReconciliation: one(otherEntry, 'Another reconciliation.'),
  },
  ['control', 'status', 'date', 'release', 'released'],
)
export type SummaryStatus = Infer<typeof summaryStatus>

const summaryTeam = part(
  'SummaryTeam',
  'Team and Center of the summary (JG), and the records behind it.',
  {
    withdrawals: decimal('The number of withdrawals.'),
    isFinalWithdrawal: flag('Whether it is the final withdrawal from a warehouse.'),
    team: text('The import specialist team, three characters.'),
    center: assignedCenter('the summary (JG)'),
    lines: decimal('The number of lines.'),
    records: list(opaqueRecord, 'The records that follow (JH to JN), carried as they stand.'),
  },
  ['team', 'center', 'lines', 'records'],
)
export type SummaryTeam = Infer<typeof summaryTeam>

const queriedSummary = part(
  'QueriedSummary',
  'An entry summary that was asked about.',
  {
    filer: text('The filer code of the entry.'),
    number: text('The number of the entry.'),
    version: text('Major and minor version: `00100` when it was first accepted.'),
    accepted: localTime('When it was accepted.'),
    correction: text('Whether it was corrected after the summary (PSC), coded.'),
    correctionAccepted: localTime('When the correction was accepted.'),
    ownershipDataReturned: text('Whether data of its owner are returned, coded.'),
    liquidation: oneOf(['liquidated', 'notLiquidated', 'reLiquidated'], 'Its liquidation (1, 2, 3).'),
    liquidated: localTime('The date of liquidation.'),
    center: assignedCenter('the summary (JB)'),
    status: one(summaryStatus, 'Status and dates.'),
    records: list(opaqueRecord, 'The records between (JD to JF), carried as they stand.'),
    team: one(summaryTeam, 'Team and Center, and the records behind.'),
  },
  ['filer', 'number', 'version', 'accepted', 'center', 'status', 'records', 'team'],
)
export type QueriedSummary = Infer<typeof queriedSummary>

const closingRecord = part(
  'ClosingRecord',
  'A record behind all summaries (JZ), whose columns no source here lays out.',
  { text: text('Columns 3 to 80 as they stand.') },
  ['text'],
)

export const entrySummaryQueryResponse = part(
  'EntrySummaryQueryResponse',
  'The answer to an entry summary query.',
  {
    type: constant(
      'EntrySummaryQueryResponse',
      'Says that the record is the answer to an entry summary query.',
    ),
    records: list(opaqueRecord, 'Records in front of the first summary, carried as they stand.'),
    summaries: list(queriedSummary, 'The summaries.'),
    closing: list(closingRecord, 'Records behind the last summary, carried as they stand.'),
  },
  ['type', 'summaries'],
)
/** The answer to an entry summary query. Treat a record that was read as read-only. */
export type EntrySummaryQueryResponse = Infer<typeof entrySummaryQueryResponse>
