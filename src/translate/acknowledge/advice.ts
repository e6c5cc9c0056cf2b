/**
 * The answers of an application as records: 824 to a functional group, APERAK to a message. They tell of all that was
 * found, not only of syntax, in words.
 *
 * Sources: X12 824 (reference/x12: BGN, OTI, TED; element 110 names the level and the verdict in one code) and APERAK
 * D.00B (BGM 4343, RFF ACW, ERC, FTX). The codes of errors (647, 9321) belong to whoever sends them: 824 says ZZZ
 * (mutually defined), APERAK has the code of 0085 where there is one; the words tell the rest.
 */
import type { Finding } from '../../core/finding.js'
import type { Plan } from '../../mapping/plan.js'
import type { Acknowledgement } from '../../records/acknowledgement.js'
import type { AcknowledgedMessage, ApplicationError } from '../../records/parts/acknowledged.js'
import type { CheckedMessage } from '../check-levels.js'
import { answerOf } from './answers.js'
import type { GroupTree, InterchangeTree } from './levels.js'
import { Quotes } from './quotes.js'
import { Seats, tagOf } from './seats.js'
import type { LevelVerdict } from './told.js'
import type { Unanswerable } from './x12.js'

export interface AdviceOptions {
  now?: string
  controlNumbers?: { interchange?: string }
}

const TEXT_824 = 60
const TEXT_APERAK = 70
const LINES_APERAK = 5
const PLAIN = /[^A-Za-z0-9 !"&'()+,\-./;?=%@[\]_{}\\<#$]/g

export class AdviceAnswer {
  /** What of it the answer could not take up. */
  readonly left: string[] = []
  private readonly hasComponents: boolean
  private readonly quotes = new Quotes()

  constructor(
    plan: Plan,
    private readonly options: AdviceOptions,
  ) {
    this.hasComponents = plan.id.endsWith('@005010')
  }

  /** The record of an 824 for one functional group. */
  group({ group, messages }: GroupTree): Acknowledgement | Unanswerable {
    const reference = this.options.controlNumbers?.interchange ?? ''
    if (reference === '') return { why: 'the control number that BGN02 takes was not handed over' }
    if (this.options.now === undefined) return { why: 'the date that BGN03 takes was not handed over' }
    if (messages.length === 0) return { why: 'the group has no transaction set' }
    return {
      type: 'Acknowledgement',
      reference,
      preparedAt: { at: this.options.now },
      messages: messages.map((message) => this.set(message, group.header.reference, group.header.version)),
    }
  }

  /** The records of APERAK, one for each message. */
  messages({ messages, groups }: InterchangeTree): (Acknowledgement | Unanswerable)[] {
    const reference = this.options.controlNumbers?.interchange ?? ''
    const all = [...messages, ...groups.flatMap((one) => one.messages)]
    return all.map((message, k) => {
      if (message.header.reference === '')
        return { why: 'the message has no reference that could be answered' }
      const verdict = verdictOfAll(message)
      const made: Acknowledgement = {
        type: 'Acknowledgement',
        documentName: { code: verdict === 'rejected' ? '313' : '312' },
        ...(reference === '' ? {} : { reference: k === 0 ? reference : `${reference}-${k + 1}` }),
        verdict,
        ...(this.options.now === undefined ? {} : { preparedAt: { at: this.options.now } }),
        references: [{ kind: 'previousMessage', number: message.header.reference }],
        applicationErrors: tellable(message).flatMap(errorInWords),
      }
      return made
    })
  }

  private set(message: CheckedMessage, group: string, version = ''): AcknowledgedMessage {
    const { type, reference } = message.header
    const errors = tellable(message)
    const seats = new Seats(message)
    const told = errors.map((one) => this.error(one, seats))
    for (const note of this.quotes.takeNotes()) this.left.push(`in the set '${type} ${reference}' ${note}`)
    return {
      level: 'message',
      verdict: verdictOfAll(message),
      number: { kind: 'transaction', number: reference },
      reference,
      type,
      ...(/^\d{1,9}$/.test(group) ? { group } : {}),
      ...(version === '' ? {} : { version }),
      ...(told.length === 0 ? {} : { applicationErrors: told }),
    }
  }

  private error(finding: Finding, seats: Seats): ApplicationError {
    const { element, component, repetition } = seats.of(finding)
    const tag = tagOf(finding)
    const position = finding.at?.segment
    const found = this.quotes.of(finding.found)
    const [text = '', ...more] = linesOf(plain(wordsOf(finding)), TEXT_824)
    return {
      codes: [{ code: 'ZZZ' }],
      text,
      ...(more.length === 0 ? {} : { remarks: more.map((line) => ({ text: [line] })) }),
      ...(/^[A-Z][A-Z0-9]{1,2}$/.test(tag) ? { tag } : {}),
      ...(position === undefined ? {} : { position: String(position) }),
      ...(element === undefined || element > 99 ? {} : { element }),
      ...(this.hasComponents && element !== undefined && component !== undefined ? { component } : {}),
      ...(this.hasComponents && element !== undefined && repetition !== undefined ? { repetition } : {}),
      ...(found === '' ? {} : { found }),
    }
  }
}

function tellable({ findings }: CheckedMessage): Finding[] {
  return findings.filter(({ severity }) => severity !== 'info')
}

function verdictOfAll(message: CheckedMessage): LevelVerdict {
  if (message.errors > 0) return 'rejected'
  return tellable(message).length > 0 ? 'acceptedWithErrors' : 'accepted'
}

/** One error, or more of the same code where its words do not fit in one FTX (D.95B, D.00B: one behind an ERC). */
function errorInWords(finding: Finding): ApplicationError[] {
  const code = answerOf(finding.code)?.edifact ?? '18'
  const tag = tagOf(finding)
  const { segment, element } = finding.at ?? {}
  const place = [
    tag,
    segment === undefined ? '' : `segment ${segment}`,
    element === undefined ? '' : `element ${element}`,
  ]
  const words = [place.filter(Boolean).join(' '), wordsOf(finding)].filter(Boolean).join(': ')
  const lines = linesOf(words, TEXT_APERAK)
  return Array.from({ length: Math.ceil(lines.length / LINES_APERAK) }, (_, k) => ({
    codes: [{ code: typeof code === 'string' ? code : code.at(-1) }],
    remarks: [{ kind: 'error', text: lines.slice(k * LINES_APERAK, (k + 1) * LINES_APERAK) }],
  }))
}

/** The finding's sentence without the tag in front, which stands beside it. */
function wordsOf(finding: Finding): string {
  const tag = `${tagOf(finding)}: `
  return finding.message.startsWith(tag) ? finding.message.slice(tag.length) : finding.message
}

/** Words in lines of at most so many characters; a longer word goes on in the next line. */
function linesOf(words: string, max: number): string[] {
  const lines: string[] = []
  for (const word of words.match(new RegExp(`\\S{1,${max}}`, 'g')) ?? []) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < max) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Without what may be a delimiter. */
function plain(text: string): string {
  return text.replace(PLAIN, ' ').replace(/ +/g, ' ').trim()
}
