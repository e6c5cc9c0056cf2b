/**
 * An answer tied to its filing: which record of the filing each error is about, and the filing with the transaction
 * number that the next replace or delete needs. Takes both records; neither is changed.
 *
 * An error names a field only where the facts of its code say which. The answer has no keys: a record that came back
 * is looked for by what it says, and where the filing has it twice, both places are given.
 */
import { type Finding, finding } from '../core/finding.js'
import type { AnswerMessage } from '../records/parts/answer.js'
import type { SecurityFiling } from '../records/security-filing.js'
import type { SecurityFilingAdvisory } from '../records/security-filing-advisory.js'
import type { SecurityFilingResponse } from '../records/security-filing-response.js'
import { answeredRecords, isSameNumber } from './answered-records.js'
import { errorCode } from './errors.js'

/** What the answer says of one record of the filing. */
export interface AnsweredError {
  /** Rejected, or taken with a warning. */
  kind: AnswerMessage['kind']
  code: string
  /** In the words of CBP. */
  text: string
  /** What brings the error about, where that is known. */
  trigger?: string
  /** The record that came back, such as `SF30`. */
  record: string
  /** Where it stands in the filing; several where it stands there more than once, none where it does not. */
  paths: string[]
  /** The field that is wrong, where the facts of the code say so. */
  field?: string
}

export interface AppliedResponse {
  /** The verdict on the filing; undefined where the answer has none. */
  verdict: SecurityFilingResponse['verdict']
  verdictText: string
  errors: AnsweredError[]
  /** The filing, with its transaction number once it is accepted. */
  filing: SecurityFiling
  /** What speaks against this being the answer to this filing; then the number is not stored. */
  findings: Finding[]
}

/** Ties the answer (SN) to the filing. */
export function applyResponse(filing: SecurityFiling, response: SecurityFilingResponse): AppliedResponse {
  const findings = doubts(filing, response)
  const errors = answeredRecords(filing, response).flatMap(({ record, paths, messages }) =>
    messages.map((message) => answeredError(record, paths, message)),
  )
  const { verdict, transactionNumber } = response
  const isAccepted = verdict === 'accepted' || verdict === 'acceptedWithWarnings'
  const isStored = isAccepted && transactionNumber !== undefined && findings.length === 0
  return {
    verdict,
    verdictText: response.verdictText ?? '',
    errors,
    filing: isStored ? { ...filing, transactionNumber } : filing,
    findings,
  }
}

/** Whether the bill of a filing is on file: no verdict on the filing, which stays as it is. */
export interface AdvisedStatus {
  /** Where the bill stands in the filing; empty where it does not. */
  paths: string[]
  bill: string
  match: NonNullable<SecurityFilingAdvisory['bills']>[number]['match']
  code: string
  text: string
}

/** Ties a status advisory (SA) to the filing. */
export function applyAdvisory(filing: SecurityFiling, advisory: SecurityFilingAdvisory): AdvisedStatus[] {
  return (advisory.bills ?? []).map(({ bill = '', match, code = '', text = '' }) => ({
    paths: (filing.bills ?? []).flatMap((one, i) => (isBill(bill, one) ? [`bills[${i}]`] : [])),
    bill,
    match,
    code,
    text,
  }))
}

/** Examples that CBP prints have the type of the bill before its issuer; the table of the record has not. */
function isBill(
  advised: string,
  { issuer = '', number = '' }: NonNullable<SecurityFiling['bills']>[number],
): boolean {
  const joined = issuer + number
  return joined !== '' && [joined, `HB${joined}`, `OB${joined}`].includes(advised)
}

/** The fields of the header that the facts of a code name (reference isf-codes.json, errorCodes.catairIsf). */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['105', 'submissionType'],
  ['106', 'action'],
  ['107', 'modeOfTransport'],
  ['108', 'transactionNumber'],
  ['109', 'importer.value'],
  ['110', 'transactionNumber'],
  ['111', 'transactionNumber'],
  ['114', 'submissionType'],
  ['120', 'shipmentType'],
  ['121', 'bond.holder'],
  ['122', 'bond.activity'],
  ['123', 'bond.type'],
  ['124', 'importer.qualifier'],
  ['125', 'importer.value'],
  ['132', 'actionReason'],
])

function answeredError(record: string, paths: readonly string[], message: AnswerMessage): AnsweredError {
  const { kind, code = '', text = '' } = message
  const known = errorCode('catairIsf', code)
  const field = record === 'SF10' ? FIELDS.get(code) : undefined
  return {
    kind,
    code,
    text,
    ...(known === undefined || known.trigger === '' ? {} : { trigger: known.trigger }),
    record,
    paths: [...paths],
    ...(field === undefined ? {} : { field }),
  }
}

/** An answer to another filing: its number, or its importer, is another. */
function doubts(filing: SecurityFiling, response: SecurityFilingResponse): Finding[] {
  const findings: Finding[] = []
  const { transactionNumber: own } = filing
  const { transactionNumber: theirs } = response
  if (own !== undefined && theirs !== undefined && own !== theirs)
    findings.push(doubt('transactionNumber', `The answer is to the filing ${theirs}, not to ${own}`))
  const asked = filing.importer?.value
  const answered = response.importer?.value
  if (asked !== undefined && answered !== undefined && !isSameNumber(asked, answered))
    findings.push(doubt('importer.value', 'The answer is to a filing of another importer'))
  return findings
}

const doubt = (path: string, message: string): Finding =>
  finding('mismatch', message, { severity: 'error', path })
