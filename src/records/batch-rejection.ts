/**
 * The record of a batch that CBP has rejected as a whole for its form (X0, X1): nothing in it was processed.
 *
 * A condition (X1) belongs to the block or record that the reference (X0) before it names. Source: ABI Batch & Block
 * Control, rev. 23.
 */
import { constant, type Infer, list, one, part, text } from './schema.js'

const conditionFields = {
  severity: text('How grave it is, coded: always `F`.'),
  code: text('The condition, coded: `X34` an unknown record, `X42` the last record too short …'),
  reason: text('The reason, coded, for CBP itself.'),
  text: text('The condition in the words of CBP.'),
}

export const batchCondition = part(
  'BatchCondition',
  'What is wrong with the form of a batch.',
  conditionFields,
  ['severity', 'code', 'text'],
)
export type BatchCondition = Infer<typeof batchCondition>

const conditions = list(batchCondition, 'What is wrong.')

const rejectedRecord = part(
  'RejectedRecord',
  'A record of the batch that is wrong.',
  {
    transaction: text('Which transaction of its block it stands in.'),
    record: text('Which record of the batch it is, the A record counted as the first.'),
    column: text('Where in the record the mistake stands; `00` for the whole record.'),
    conditions,
  },
  ['transaction', 'record', 'column', 'conditions'],
)
export type RejectedRecord = Infer<typeof rejectedRecord>

const rejectedReference = part(
  'RejectedReference',
  'A reference of a kind that has no layout of its own.',
  {
    kind: text('What it refers to, coded.'),
    occurrence: text('Which one of its kind it is.'),
    text: text('What it refers to, as sent.'),
    conditions,
  },
  ['kind', 'occurrence', 'text', 'conditions'],
)

const rejectedBlock = part(
  'RejectedBlock',
  'A block of the batch, with its records that are wrong.',
  {
    occurrence: text('Which block of the batch it is.'),
    port: text('The processing port of its B record.'),
    filer: text('The filer code of its B record.'),
    office: text('The office code of its B record.'),
    application: text('The application of its B record.'),
    userData: text('The text of the filer in its B record, by which the batch is found again.'),
    preparerPort: text('The port of the preparer.'),
    preparerFiler: text('The filer code of the preparer.'),
    preparerOffice: text('The office code of the preparer.'),
    preparerIndicator: text('Set to `1` where the preparer is named.'),
    conditions,
    records: list(rejectedRecord, 'Its records that are wrong.'),
    references: list(rejectedReference, 'References of other kinds.'),
  },
  ['occurrence', 'filer', 'userData', 'records'],
)
export type RejectedBlock = Infer<typeof rejectedBlock>

export const batchRejection = part(
  'BatchRejection',
  'A batch that CBP has rejected as a whole for its form.',
  {
    type: constant('BatchRejection', 'Says that the record is the rejection of a batch.'),
    blocks: list(rejectedBlock, 'The blocks that are wrong, or have records that are.'),
    conditions,
    disposition: one(batchCondition, 'The closing line: that the batch is rejected (999).'),
  },
  ['type', 'blocks', 'conditions', 'disposition'],
)
/** A rejected batch. Treat a record that was read as read-only. */
export type BatchRejection = Infer<typeof batchRejection>
