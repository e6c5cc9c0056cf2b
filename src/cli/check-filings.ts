/**
 * The security filings of a message held against the rules of CBP: takes a message with its ordinal and the context
 * that is handed in, gives what the rules say and the scorecards, as data and as text.
 */
import type { Finding } from '../core/finding.js'
import type { CargoRelease } from '../records/cargo-release.js'
import { validateRecord } from '../records/registry.js'
import type { SecurityFiling } from '../records/security-filing.js'
import type { ReportedScorecard } from '../report/scorecards.js'
import { elementComparison, type FilingContext, scorecardOf } from '../rules/index.js'
import type { Message } from '../translate/message.js'
import { ruleFindings } from '../translate/record-rules.js'
import type { MessageData } from '../translate/write.js'
import { scorecardText } from './scorecard.js'

export interface CheckedFilings {
  findings: Finding[]
  scorecards: ReportedScorecard[]
  /** The scorecards in lines; empty where there is none. */
  text: string
}

/** `index`: of the message in its file, from 0. */
export function checkFilings(
  message: Message | MessageData,
  index: number,
  context: FilingContext,
): CheckedFilings {
  const filings = message.records.flatMap((record: object, k) =>
    filingIn(record, `messages[${index}].records[${k}]`),
  )
  const { elements: duties, basis } = elementComparison()
  const scored = filings.map(({ filing, path, profile }) => {
    const inside = profile === undefined ? context : { ...context, profile }
    const { findings: _, ...card } = scorecardOf(filing, inside)
    const asked = card.kind.startsWith('isf5') ? undefined : { by: duties, basis }
    return {
      text: scorecardText(filing, card),
      told: { path, ...named(filing), ...card, ...(asked && { asked }) },
    }
  })
  return {
    findings: ruleFindings(message, index, timed(context)),
    scorecards: scored.map(({ told }) => told),
    text: scored.map(({ text }) => text).join(''),
  }
}

interface FoundFiling {
  filing: SecurityFiling
  path: string
  profile?: 'unified'
}

function filingIn(record: object, path: string): FoundFiling[] {
  if (!isSound(record)) return []
  if (record.type === 'SecurityFiling') return [{ filing: record, path }]
  const { securityFiling: filing } = record
  return filing === undefined ? [] : [{ filing, path: `${path}.securityFiling`, profile: 'unified' }]
}

function isSound(record: object): record is SecurityFiling | CargoRelease {
  const isFiling = 'type' in record && (record.type === 'SecurityFiling' || record.type === 'CargoRelease')
  return isFiling && validateRecord(record).length === 0
}

/** What a filing is known by. */
function named({ filerReference, transactionNumber, bills = [] }: SecurityFiling) {
  return {
    ...(filerReference === undefined ? {} : { filerReference }),
    ...(transactionNumber === undefined ? {} : { transactionNumber }),
    bills: bills.map(({ issuer = '', number = '' }) => issuer + number),
  }
}

/** Without any time of the voyage nothing is said of deadlines but in the scorecard. */
function timed(context: FilingContext): FilingContext {
  const { lading, departure, arrival } = context.voyage ?? {}
  const hasTimes = lading !== undefined || departure !== undefined || arrival !== undefined
  return hasTimes ? context : { ...context, voyage: undefined }
}
