/**
 * The verb `check`: bytes of any known syntax → what is wrong with them, against the rules of their syntax and the
 * definitions of their messages; and for each message, group and interchange what was counted and found, so that an
 * acknowledgement can be made of it. Nothing is read into records.
 */
import type { Finding } from '../core/finding.js'
import type { CheckedGroup, CheckedInterchange, CheckedMessage } from './check-levels.js'
import { type CheckOptions, CheckStream } from './check-stream.js'

export interface CheckResult {
  /** All findings, in the order of the input. */
  findings: Finding[]
  interchanges: CheckedInterchange[]
  groups: CheckedGroup[]
  messages: CheckedMessage[]
}

/** Checks a whole input. Never throws on bad data. */
export function check(input: Uint8Array | string, options: CheckOptions = {}): CheckResult {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const result: CheckResult = { findings: [], interchanges: [], groups: [], messages: [] }
  const stream = new CheckStream(options)
  stream.push(bytes)
  collect(stream, result)
  stream.end()
  collect(stream, result)
  result.findings.push(...stream.takeFindings())
  result.findings.sort((a, b) => offsetOf(a) - offsetOf(b))
  return result
}

function collect(stream: CheckStream, result: CheckResult): void {
  for (let level = stream.next(); level !== undefined; level = stream.next()) {
    if (level.level === 'message') result.messages.push(level)
    else if (level.level === 'group') result.groups.push(level)
    else result.interchanges.push(level)
    for (const one of level.findings) result.findings.push(one)
  }
}

/** What has no place comes last. */
function offsetOf({ at }: Finding): number {
  return at?.offset ?? Number.MAX_SAFE_INTEGER
}
