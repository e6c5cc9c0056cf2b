/**
 * The body of a message that is about to be written, held against its definition: what would be told of it by `check`
 * is told before it goes out, and an error refuses it.
 */
import { type Finding, finding } from '../core/finding.js'
import type { Plan } from '../mapping/plan.js'
import { MessageCheck } from '../message/check.js'
import { isAlone, type MessageDefinition } from '../message/definition.js'
import type { SinkOptions } from '../syntax/segment-sink.js'
import { WrittenTape } from '../syntax/written-tape.js'

/** Lines and offsets of a message that is not written yet are nobody's. */
export class BodyCheck {
  private readonly tape = new WrittenTape()
  private readonly checks = new Map<number, MessageCheck>()
  private found: Finding[] = []

  constructor(private readonly definition: MessageDefinition) {}

  /** Findings on a body of segments, its header and trailer left out. */
  take(body: Uint8Array, characters: SinkOptions, syntaxVersion: number): Finding[] {
    const { tape } = this
    const check = this.checkFor(syntaxVersion)
    this.found = []
    tape.start(body, characters)
    let number = 1
    check.start(tape, (at) => ({ segment: number, ...at }))
    while (tape.next()) check.take(tape.segment, ++number)
    check.endAt(number + 1)
    return this.found
  }

  private checkFor(syntaxVersion: number): MessageCheck {
    const known = this.checks.get(syntaxVersion)
    if (known !== undefined) return known
    const made = new MessageCheck(this.definition, syntaxVersion, (one) => this.found.push(toldOfOutput(one)))
    this.checks.set(syntaxVersion, made)
    return made
  }
}

/**
 * Whether a message is to be checked before it goes out: by default not where it was read from this very format, so that
 * what came in can go on. Objects of BIN and UNO are told apart by their length only: a message with one is not looked at.
 */
export function isChecked(
  { id, definition }: Plan,
  { format, rest = [] }: { format?: string; rest?: readonly object[] },
  check: 'strict' | 'none' = format === id ? 'none' : 'strict',
): boolean {
  if (check === 'none' || definition.syntax === 'abi' || isAlone(definition)) return false
  return !rest.some((one) => 'binary' in one)
}

/** The place is one in the output: its segment and seat are said in words. */
function toldOfOutput({ code, severity, message, at, found, about }: Finding): Finding {
  const seat = at?.element === undefined ? '' : `/${at.element}${at.component ? `.${at.component}` : ''}`
  const text = `Segment ${at?.segment ?? 0} (${at?.tag ?? ''}${seat}) would be wrong: ${message}`
  return finding(code, text, { severity, found, about })
}
