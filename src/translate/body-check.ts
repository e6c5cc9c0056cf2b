/**
 * The body of a message that is about to be written, held against its definition: what would be told of it by `check`
 * is told before it goes out, and an error refuses it.
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import type { Plan } from '../mapping/plan.js'
import { MessageCheck } from '../message/check.js'
import { cellOf, isAlone, type MessageDefinition, segmentOf } from '../message/definition.js'
import type { SinkOptions } from '../syntax/segment-sink.js'
import { WrittenTape } from '../syntax/written-tape.js'

/** What is wrong with a body: as `check` tells it, lines and offsets apart, which are nobody's yet. */
export type Flaw = Finding & { readonly at: Place }

export class BodyCheck {
  private readonly tape = new WrittenTape()
  private readonly checks = new Map<number, MessageCheck>()
  private found: Flaw[] = []
  /** Segments in front of the body: the header of the message. */
  readonly before: 0 | 1

  constructor(private readonly definition: MessageDefinition) {
    this.before = isAlone(definition) ? 0 : 1
  }

  /** The flaws of a body of segments, its header and trailer left out. */
  take(body: Uint8Array, characters: SinkOptions, syntaxVersion: number): Flaw[] {
    const { tape, before } = this
    const check = this.checkFor(syntaxVersion)
    this.found = []
    tape.start(body, characters)
    let number: number = before
    check.start(tape, (at) => ({ segment: number, ...at }))
    while (tape.next()) {
      number++
      if (before > 0) check.take(tape.segment, number)
      else check.values(tape.segment)
    }
    if (before > 0) check.endAt(number + 1)
    return this.found
  }

  private checkFor(syntaxVersion: number): MessageCheck {
    const known = this.checks.get(syntaxVersion)
    if (known !== undefined) return known
    const made = new MessageCheck(this.definition, syntaxVersion, (one) => {
      this.found.push({ ...one, at: one.at ?? { offset: 0 } })
    })
    this.checks.set(syntaxVersion, made)
    return made
  }

  /**
   * The digits that a number is to be filled up to with zeros, 0 where that is not what is wrong. ISO 9735: a length
   * without two dots is a fixed one; X12.6: leading zeros are put where the least length asks for them.
   */
  digitsFor({ code, at }: Flaw, syntaxVersion: number): number {
    if (code !== 'element-too-short' || at.tag === undefined || at.element === undefined) return 0
    const segment = segmentOf(this.definition, at.tag, syntaxVersion)
    const format = segment && cellOf(segment, at.element, at.component)?.format
    return format !== undefined && NUMERIC.test(format.type) ? format.min : 0
  }
}

const NUMERIC = /^(?:n|N\d|R)$/

/**
 * Whether a message is to be checked before it goes out: by default not where it was read from this very format, so that
 * what came in can go on. Records of ABI are held against their layout as they are written.
 */
export function isChecked(
  { id, definition }: Plan,
  { format }: { format?: string },
  check: 'strict' | 'none' = format === id ? 'none' : 'strict',
): boolean {
  return check !== 'none' && definition.syntax !== 'abi'
}

/** A flaw as it is told: its place is one in the output, so segment and seat are said in words. */
export function toldOfOutput(
  { code, severity, message, at, found, about }: Flaw,
  path: string | undefined,
): Finding {
  const seat = at.element === undefined ? '' : `/${at.element}${at.component ? `.${at.component}` : ''}`
  const text = `Segment ${at.segment ?? 0} (${at.tag ?? ''}${seat}) would be wrong: ${message}`
  return finding(code, text, { severity, found, about, path })
}
