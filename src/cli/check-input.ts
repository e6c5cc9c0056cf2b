/**
 * An input → its messages with what was found in each. EDI is held against the definitions of its messages; records,
 * as JSON or of ABI, against their types and the rules of CBP.
 */
import type { Finding } from '../core/finding.js'
import type { MapLibrary } from '../mapping/library.js'
import type { Overlay } from '../message/overlay.js'
import type { CargoRelease } from '../records/cargo-release.js'
import { validateRecord } from '../records/registry.js'
import type { SecurityFiling } from '../records/security-filing.js'
import type { ReportedMessage } from '../report/report.js'
import type { FilingContext } from '../rules/index.js'
import { withWireRule } from '../rules/wire-rules.js'
import { Message } from '../translate/message.js'
import { ruleFindings } from '../translate/record-rules.js'
import type { MessageData } from '../translate/write.js'
import { checkEdi } from './check-edi.js'
import type { Input } from './input.js'
import { type Recognised, readRecognised, recognise, withValidRecords } from './read-input.js'
import { scorecardText } from './scorecard.js'

export interface Checked {
  /** Undefined for what stands behind the last message. */
  message: ReportedMessage | undefined
  findings: readonly Finding[]
}

export interface CheckOptions {
  library: MapLibrary
  /** What EDI is held against beside its definitions. */
  guides: readonly Overlay[]
  /** What the rules on security filings are held against; without its times no deadline is judged. */
  context: FilingContext
}

export async function* checkInput(
  input: Input,
  options: CheckOptions,
): AsyncGenerator<Checked, void, undefined> {
  const recognised = await recognise(input)
  const { syntax, chunks } = recognised
  const isEdi = syntax === undefined || syntax === 'edifact' || syntax === 'x12'
  yield* isEdi ? checkEdi(chunks, options.library, options.guides) : checkRecords(recognised, options)
}

/** Records by their types and by the rules of CBP. */
async function* checkRecords(
  input: Recognised,
  { library, context }: CheckOptions,
): AsyncGenerator<Checked, void, undefined> {
  let findings: Finding[] = []
  let count = 0
  const options = { library, keepSource: true, unmask: context.unmask === true }
  const isAbi = input.syntax === 'abi'
  const messages = readRecognised(input, options, async (found) => {
    findings.push(...(isAbi ? found.map(withWireRule) : found))
  })
  for await (const message of messages) {
    if (!(message instanceof Message)) findings.push(...recordFindings(message, count))
    findings.push(...ruleFindings(message, count, timed(context)))
    const text = scorecards(message, context)
    yield { message: { index: ++count, name: nameOf(message), ...(text === '' ? {} : { text }) }, findings }
    findings = []
  }
  yield { message: undefined, findings }
}

/** What is wrong with the records of a message that came as JSON. */
function recordFindings(message: MessageData, index: number): readonly Finding[] {
  return withValidRecords(message, index).findings
}

/** Without any time of the voyage nothing is said of deadlines but in the scorecard. */
function timed(context: FilingContext): FilingContext {
  const { lading, departure, arrival } = context.voyage ?? {}
  const hasTimes = lading !== undefined || departure !== undefined || arrival !== undefined
  return hasTimes ? context : { ...context, voyage: undefined }
}

/** The scorecards of the filings in a message. */
function scorecards({ records }: Message | MessageData, context: FilingContext): string {
  return records.map((record: object) => (isSound(record) ? scorecard(record, context) : '')).join('')
}

function scorecard(record: SecurityFiling | CargoRelease, context: FilingContext): string {
  if (record.type === 'SecurityFiling') return scorecardText(record, context)
  const { securityFiling } = record
  return securityFiling === undefined ? '' : scorecardText(securityFiling, { ...context, profile: 'unified' })
}

function isSound(record: object): record is SecurityFiling | CargoRelease {
  const isFiling = 'type' in record && (record.type === 'SecurityFiling' || record.type === 'CargoRelease')
  return isFiling && validateRecord(record).length === 0
}

/** `315 0001`; of a bare record its type. */
function nameOf({ envelope, records }: Message | MessageData): string {
  if (envelope !== undefined) return `${envelope.message.type} ${envelope.message.reference}`.trim()
  const [first] = records
  return first !== undefined && 'type' in first ? String(first.type) : ''
}
