/**
 * An input → its messages with what was found in each. EDI and ABI batches are held against the definitions of their
 * messages, JSON against the types of its records; security filings of either against the rules of CBP.
 */
import type { Finding } from '../core/finding.js'
import type { MapLibrary } from '../mapping/library.js'
import type { Overlay } from '../message/overlay.js'
import type { ReportedMessage } from '../report/report.js'
import type { FilingContext } from '../rules/index.js'
import { Message } from '../translate/message.js'
import type { MessageData } from '../translate/write.js'
import { checkEdi } from './check-edi.js'
import { checkFilings } from './check-filings.js'
import type { Input } from './input.js'
import { type Recognised, readRecognised, recognise, withValidRecords } from './read-input.js'

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
  yield* recognised.syntax === 'json' ? checkRecords(recognised, options) : checkEdi(recognised, options)
}

/** Records that come as JSON, by their types and by the rules of CBP. */
async function* checkRecords(
  input: Recognised,
  { library, context }: CheckOptions,
): AsyncGenerator<Checked, void, undefined> {
  let findings: Finding[] = []
  let count = 0
  const messages = readRecognised(input, { library }, async (found) => {
    findings.push(...found)
  })
  for await (const message of messages) {
    if (!(message instanceof Message)) findings.push(...withValidRecords(message, count).findings)
    const { findings: ofRules, text, scorecards } = checkFilings(message, count, context)
    findings.push(...ofRules)
    const cards = text === '' ? {} : { text, scorecards }
    yield { message: { index: ++count, name: nameOf(message), ...cards }, findings }
    findings = []
  }
  yield { message: undefined, findings }
}

/** `315 0001`; of a bare record its type. */
function nameOf({ envelope, records }: Message | MessageData): string {
  if (envelope !== undefined) return `${envelope.message.type} ${envelope.message.reference}`.trim()
  const [first] = records
  return first !== undefined && 'type' in first ? String(first.type) : ''
}
