/**
 * EDI → its messages with what was found in each: the check of structure and values against the definition, and what
 * only reading shows (check digits, values that contradict each other). Both go over the same chunks side by side, in
 * constant memory.
 */
import type { Finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { MapLibrary } from '../mapping/library.js'
import type { Overlay } from '../message/overlay.js'
import type { CheckedLevel } from '../translate/check-levels.js'
import { CheckStream } from '../translate/check-stream.js'
import { MessageStream } from '../translate/message-stream.js'
import type { Checked } from './check-input.js'

/** What is wrong with a value and is no matter of structure. What a map has no place for is no fault of the file. */
const OF_VALUES: ReadonlySet<FindingCode> = new Set(['check-digit', 'mismatch', 'value-invalid'])

export async function* checkEdi(
  chunks: AsyncIterable<Uint8Array>,
  library: MapLibrary,
  guides: readonly Overlay[],
): AsyncGenerator<Checked, void, undefined> {
  const both = new SideBySide(library, guides)
  for await (const chunk of chunks) {
    both.push(chunk)
    yield* both.levels()
  }
  both.end()
  yield* both.levels()
  yield { message: undefined, findings: both.outside() }
}

class SideBySide {
  private readonly check: CheckStream
  private readonly reading: MessageStream
  /** What reading has found, by the ordinal of the message. */
  private readonly ofValues = new Map<number, Finding[]>()

  constructor(library: MapLibrary, guides: readonly Overlay[]) {
    this.check = new CheckStream({ guides })
    this.reading = new MessageStream({ library })
  }

  push(chunk: Uint8Array): void {
    this.reading.push(chunk)
    this.keepOfValues()
    this.check.push(chunk)
  }

  end(): void {
    this.reading.end()
    this.keepOfValues()
    this.check.end()
  }

  /** The messages, groups and interchanges that have closed. */
  *levels(): Generator<Checked> {
    for (let level = this.check.next(); level !== undefined; level = this.check.next())
      yield this.withValues(level)
  }

  outside(): Finding[] {
    return this.check.takeFindings()
  }

  private keepOfValues(): void {
    for (let message = this.reading.next(); message !== undefined; message = this.reading.next()) {
      for (const one of message.findings) {
        const number = one.at?.messageIndex
        if (number === undefined || !OF_VALUES.has(one.code)) continue
        const known = this.ofValues.get(number)
        if (known === undefined) this.ofValues.set(number, [one])
        else known.push(one)
      }
    }
  }

  private withValues(level: CheckedLevel): Checked {
    if (level.level !== 'message') return { message: undefined, findings: level.findings }
    const { number, header, findings } = level
    const more = this.ofValues.get(number) ?? []
    this.ofValues.delete(number)
    // one fault, one finding: what the check has told of a value is not told again
    const told = new Set(findings.map(({ at }) => at?.offset))
    return {
      message: { index: number, name: `${header.type} ${header.reference}`.trim() },
      findings: [...findings, ...more.filter(({ at }) => !told.has(at?.offset))],
    }
  }
}
