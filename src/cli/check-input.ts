/**
 * An input → its messages with what was found in each. EDI is read and checked as it stands; records that come as
 * JSON are held against their types.
 */
import type { Finding } from '../core/finding.js'
import type { MapLibrary } from '../mapping/library.js'
import type { ReportedMessage } from '../report/report.js'
import { Message } from '../translate/message.js'
import type { MessageData } from '../translate/write.js'
import type { Input } from './input.js'
import { readInput, withValidRecords } from './read-input.js'

export interface Checked {
  /** Undefined for what stands behind the last message. */
  message: ReportedMessage | undefined
  findings: readonly Finding[]
}

export interface CheckOptions {
  library: MapLibrary
  /** The time that deadlines are held against; without it none is judged. */
  now: string | undefined
}

export async function* checkInput(
  input: Input,
  { library }: CheckOptions,
): AsyncGenerator<Checked, void, undefined> {
  let findings: Finding[] = []
  let count = 0
  const messages = readInput(input, { library }, async (found) => void findings.push(...found))
  for await (const message of messages) {
    if (!(message instanceof Message)) findings.push(...recordFindings(message, count))
    yield { message: { index: ++count, name: nameOf(message) }, findings }
    findings = []
  }
  yield { message: undefined, findings }
}

/** What is wrong with the records of a message that came as JSON. */
function recordFindings(message: MessageData, index: number): readonly Finding[] {
  return withValidRecords(message, index).findings
}

/** `315 0001`; of a bare record its type. */
function nameOf({ envelope, records }: Message | MessageData): string {
  if (envelope !== undefined) return `${envelope.message.type} ${envelope.message.reference}`.trim()
  const [first] = records
  return first !== undefined && 'type' in first ? String(first.type) : ''
}
