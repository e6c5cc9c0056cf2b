/**
 * The verb `check`: bytes of any known syntax → what is wrong with them, against the rules of their syntax and the
 * definitions of their messages; and for each message, group and interchange what was counted and found, so that an
 * acknowledgement can be made of it. Security filings are also read, and held against the rules of CBP.
 */
import { bytesOfInput } from '../core/bytes.js'
import { type Finding, Findings } from '../core/finding.js'
import { withLimits } from '../core/limits.js'
import type { FilingContext } from '../rules/index.js'
import { withWireRule } from '../rules/wire-rules.js'
import type { CheckedGroup, CheckedInterchange, CheckedMessage } from './check-levels.js'
import { CheckStream, type CheckStreamOptions } from './check-stream.js'
import { read } from './read.js'
import { ruleFindings } from './record-rules.js'

export interface CheckOptions extends CheckStreamOptions {
  /**
   * What the rules on security filings (SF, SE) are held against: the clock, the times of the voyage, the kind of
   * cargo. Without its times no deadline is judged; `false` leaves the rules out.
   */
  filing?: FilingContext | false
}

export interface CheckResult {
  /** All findings, in the order of the input. */
  findings: Finding[]
  interchanges: CheckedInterchange[]
  groups: CheckedGroup[]
  messages: CheckedMessage[]
}

/** Checks a whole input. Never throws on bad data. */
export function check(input: Uint8Array | string, options: CheckOptions = {}): CheckResult {
  const bytes = bytesOfInput(input)
  const result: CheckResult = { findings: [], interchanges: [], groups: [], messages: [] }
  const stream = new CheckStream(options)
  stream.push(bytes)
  collect(stream, result)
  stream.end()
  collect(stream, result)
  result.findings.push(...stream.takeFindings())
  if (result.interchanges.some(({ syntax }) => syntax === 'abi')) checkFilings(bytes, options, result)
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

const RULED: ReadonlySet<string> = new Set(['SF', 'SE'])

/** Adds what the rules of CBP say of each filing to what was found in its message. */
function checkFilings(bytes: Uint8Array, options: CheckOptions, result: CheckResult): void {
  const { filing = {}, unmask = false, limits } = options
  result.findings = result.findings.map(withWireRule)
  for (const message of result.messages) message.findings = message.findings.map(withWireRule)
  if (filing === false || !result.messages.some(({ header }) => RULED.has(header.type))) return
  const { messages } = read(bytes, { unmask, ...(limits === undefined ? {} : { limits }) })
  for (const [index, message] of messages.entries()) {
    const checked = result.messages[index]
    if (checked === undefined || !RULED.has(checked.header.type)) continue
    const kept = new Findings(withLimits(limits).findings)
    for (const one of ruleFindings(message, index, { ...filing, unmask: filing.unmask ?? unmask }))
      kept.add(one)
    checked.errors += kept.errors
    checked.warnings += kept.warnings
    const found = kept.take()
    checked.findings = [...checked.findings, ...found]
    for (const one of found) result.findings.push(one)
  }
}

/** What has no place comes last. */
function offsetOf({ at }: Finding): number {
  return at?.offset ?? Number.MAX_SAFE_INTEGER
}
