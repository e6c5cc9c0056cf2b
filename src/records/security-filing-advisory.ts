/**
 * The record of a status advisory (SA): whether the bills of a filing are known to the manifest system.
 *
 * It is no verdict on the filing. It comes by itself: at filing, 5, 20 and 30 days after it while a bill has no match,
 * and when one matches.
 */
import { constant, hint, type Infer, list, oneOf, part, text } from './schema.js'

/**
 * S1; S2 to S5; S6, SA, SB, SC; S7. The codes of one word tell how long after the first filing (at filing, 5, 20, 30
 * days); which day S3, S4, S6, SA, SB and SC stand for is taken from their order only (?), so it is no field.
 */
export const BILL_MATCHES = ['matched', 'noMatch', 'otherType', 'filedByAnother'] as const

const advisedBill = part(
  'AdvisedBill',
  'A bill of the filing and whether it is on file.',
  {
    bill: text(
      'Issuer and number of the bill as sent; printed examples of CBP have its type (HB, OB) before it.',
    ),
    match: oneOf(
      BILL_MATCHES,
      'Whether the bill is on file, on file under another type, or filed for by another filer too.',
    ),
    code: hint(text('The status in the code as sent: S1 to S7, SA, SB, SC.')),
    text: text('The status in the words of CBP.'),
  },
  ['bill', 'match', 'code', 'text'],
)
export type AdvisedBill = Infer<typeof advisedBill>

export const securityFilingAdvisory = part(
  'SecurityFilingAdvisory',
  'A status advisory on the bills of an Importer Security Filing.',
  {
    type: constant('SecurityFilingAdvisory', 'Says that the record is a status advisory.'),
    transactionNumber: text('The number that CBP gave the filing.'),
    filerReference: text("The filer's own reference (SF20 CR of the filing)."),
    bills: list(advisedBill, 'The bills that the advisory speaks of.'),
  },
  ['type', 'transactionNumber', 'filerReference', 'bills'],
)
/** An advisory on the bills of a filing. Treat a record that was read as read-only. */
export type SecurityFilingAdvisory = Infer<typeof securityFilingAdvisory>
