/**
 * EDI → its messages with what was found in each: the check of structure and values against the definition, and what
 * only reading shows (check digits, values that contradict each other, what the rules of CBP say of a security filing).
 * Both go over the same chunks side by side, in constant memory.
 */
import type { Finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import { withWireRule } from '../rules/wire-rules.js'
import type { CheckedLevel } from '../translate/check-levels.js'
import { CheckStream } from '../translate/check-stream.js'
import { locate } from '../translate/locate.js'
import type { Message } from '../translate/message.js'
import { MessageStream } from '../translate/message-stream.js'
import { checkFilings } from './check-filings.js'
import type { Checked, CheckOptions } from './check-input.js'
import type { Recognised } from './read-input.js'

/** What is wrong with a value and is no matter of structure. What a map has no place for is no fault of the file. */
const OF_VALUES: ReadonlySet<FindingCode> = new Set(['check-digit', 'mismatch', 'value-invalid'])

export async function* checkEdi(
  { syntax, chunks }: Recognised,
  options: CheckOptions,
): AsyncGenerator<Checked, void, undefined> {
  const isAbi = syntax === 'abi'
  const both = new SideBySide(options, isAbi)
  for await (const chunk of chunks) {
    // the bytes of filings are kept until their places are told: who reads into the same buffer would change them
    both.push(isAbi ? chunk.slice() : chunk)
    yield* both.levels()
  }
  both.end()
  yield* both.levels()
  yield { message: undefined, findings: both.outside() }
}

/** What reading has found in a message. */
interface OfReading {
  values: Finding[]
  rules: Finding[]
  cards: Pick<NonNullable<Checked['message']>, 'text' | 'scorecards'>
}

class SideBySide {
  private readonly check: CheckStream
  private readonly reading: MessageStream
  /** By the ordinal of the message. */
  private readonly found = new Map<number, OfReading>()
  private messages = 0

  constructor(
    private readonly options: CheckOptions,
    private readonly isAbi: boolean,
  ) {
    const { library, guides, context } = options
    const unmask = context.unmask === true
    this.check = new CheckStream({ guides, unmask })
    // of filings ISF-30 tells of the digit
    this.reading = new MessageStream({ library, keepSource: isAbi, unmask, checkDigits: !isAbi }, locate)
  }

  push(chunk: Uint8Array): void {
    this.reading.push(chunk)
    this.keepFound()
    this.check.push(chunk)
  }

  end(): void {
    this.reading.end()
    this.keepFound()
    this.check.end()
  }

  /** The messages, groups and interchanges that have closed. */
  *levels(): Generator<Checked> {
    for (let level = this.check.next(); level !== undefined; level = this.check.next())
      yield this.withFound(level)
  }

  outside(): readonly Finding[] {
    return this.ruled(this.check.takeFindings())
  }

  private keepFound(): void {
    for (let message = this.reading.next(); message !== undefined; message = this.reading.next()) {
      for (const one of message.findings) {
        const number = one.at?.messageIndex
        if (number !== undefined && OF_VALUES.has(one.code)) this.foundIn(number).values.push(one)
      }
      if (this.isAbi) this.keepRules(message)
    }
  }

  private keepRules(message: Message): void {
    const index = this.messages++
    const { findings, text, scorecards } = checkFilings(message, index, this.options.context)
    if (findings.length > 0) this.foundIn(index + 1).rules.push(...findings)
    if (text !== '') this.foundIn(index + 1).cards = { text, scorecards }
  }

  private foundIn(number: number): OfReading {
    const known = this.found.get(number) ?? { values: [], rules: [], cards: {} }
    this.found.set(number, known)
    return known
  }

  private withFound(level: CheckedLevel): Checked {
    if (level.level !== 'message') return { message: undefined, findings: this.ruled(level.findings) }
    const { number, header, findings } = level
    const { values, rules, cards } = this.found.get(number) ?? NOTHING
    this.found.delete(number)
    // one fault, one finding: what the check has told of a value is not told again
    const told = new Set(findings.map(({ at }) => at?.offset))
    return {
      message: { index: number, name: `${header.type} ${header.reference}`.trim(), ...cards },
      findings: [...this.ruled(findings), ...values.filter(({ at }) => !told.has(at?.offset)), ...rules],
    }
  }

  private ruled(findings: readonly Finding[]): readonly Finding[] {
    return this.isAbi ? findings.map(withWireRule) : findings
  }
}

const NOTHING: OfReading = { values: [], rules: [], cards: {} }
