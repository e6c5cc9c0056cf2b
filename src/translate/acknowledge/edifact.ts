/**
 * The answer of EDIFACT as a record: CONTRL to an interchange of syntax 1 to 4.
 *
 * Sources: ISO 9735 (reference/edifact/SERVICE.json: UCI, UCF, UCM, UCS, UCD; codes 0083 and 0085). UCS 0096 counts
 * UNH as 1; of a missing segment it is the position of the last one before its place. 0083 has no word for "accepted
 * with errors" that syntax 3 and 4 share: such a message is accepted (7), and its errors stand below it.
 */
import type { Finding } from '../../core/finding.js'
import type { Plan } from '../../mapping/plan.js'
import type { Acknowledgement } from '../../records/acknowledgement.js'
import type {
  AcknowledgedError,
  AcknowledgedGroup,
  AcknowledgedMessage,
  SegmentError,
} from '../../records/parts/acknowledged.js'
import type { InterchangeParty } from '../../syntax/envelope.js'
import type { CheckedMessage } from '../check-levels.js'
import type { Answer } from './answers.js'
import type { GroupTree, InterchangeTree } from './levels.js'
import { inOrder, Seats, tagOf } from './seats.js'
import { Codes, gravestFirst, type LevelVerdict, type Told, toldOf, verdictOf } from './told.js'
import type { Unanswerable } from './x12.js'

const LIST = 'edifact:0085'
const SEGMENTS_MAX = 999
const ELEMENTS_MAX = 99
const TRAILERS = { interchange: 'UNZ', group: 'UNE', message: 'UNT' } as const
const HEADERS = /^UN[ABGHTEZ]$/
/** Elements of the headers that have components. */
const COMPOSITES: Readonly<Record<string, readonly number[]>> = {
  UNB: [1, 2, 3, 4, 6],
  UNG: [2, 3, 4, 7],
  UNH: [2, 4, 5, 6, 7],
}

export class SyntaxAnswer {
  /** What of it the answer could not take up. */
  readonly left: string[] = []
  private readonly codes: Codes
  private readonly isVersion4: boolean

  constructor(plan: Plan) {
    this.codes = new Codes(plan)
    this.isVersion4 = plan.id.endsWith('@4')
  }

  /** The record of a CONTRL for one interchange; messages that are answers themselves are not in it. */
  answer({ interchange, groups, messages }: InterchangeTree): Acknowledgement | Unanswerable {
    const { header } = interchange
    if (header === undefined) return { why: 'there is no UNB that it could name' }
    const { reference, sender, recipient } = header
    if (reference === '' || sender.id === '' || recipient.id === '')
      return { why: 'UNB lacks the reference, the sender or the recipient that CONTRL must repeat' }
    const told = toldOf(interchange)
    const verdict = verdictOf(interchange, told)
    const errors = this.serviceErrors(told, 'interchange')
    const named = { reference, sender: this.party(sender), recipient: this.party(recipient) }
    // 0031 2 asks for an indication of receipt: no verdict on what is inside
    if (verdict !== 'rejected' && header.ackCode === '2')
      return { type: 'Acknowledgement', interchange: { ...named, verdict: 'received' } }
    const made: Acknowledgement = {
      type: 'Acknowledgement',
      interchange: {
        ...named,
        verdict: spoken(verdict),
        ...(errors.length === 0 ? {} : { errors }),
      },
    }
    // a verdict of rejection holds for all lower levels
    if (verdict === 'rejected') return made
    if (groups.length > 0) made.groups = groups.map((one) => this.group(one))
    const answered = messages.flatMap((one) => this.message(one) ?? [])
    if (answered.length > 0) made.messages = answered
    return made
  }

  private party({ id, qualifier, internal, internalSub }: InterchangeParty): InterchangeParty {
    return {
      id,
      ...(qualifier === undefined ? {} : { qualifier }),
      ...(internal === undefined ? {} : { internal }),
      ...(internalSub === undefined || !this.isVersion4 ? {} : { internalSub }),
    }
  }

  private group({ group, messages }: GroupTree): AcknowledgedGroup {
    const told = toldOf(group)
    const verdict = verdictOf(group, told)
    const errors = this.serviceErrors(told, 'group')
    const { reference, sender, recipient } = group.header
    const named = verdict === 'rejected' ? [] : messages.flatMap((one) => this.message(one) ?? [])
    return {
      reference,
      ...(sender === undefined ? {} : { sender: plain(sender) }),
      ...(recipient === undefined ? {} : { recipient: plain(recipient) }),
      verdict: spoken(verdict),
      ...(errors.length === 0 ? {} : { errors }),
      ...(named.length === 0 ? {} : { messages: named }),
    }
  }

  /** Undefined where UNH lacks what UCM must repeat. */
  private message(message: CheckedMessage): AcknowledgedMessage | undefined {
    const { reference, type, version, release, agency, association, codeList, subFunction } = message.header
    if (!isNamed(message)) {
      this.left.push(`UNH of the message '${reference}' lacks what UCM must repeat`)
      return undefined
    }
    const told = toldOf(message)
    const errors = this.serviceErrors(
      told.filter(({ finding }) => !isOfBody(finding)),
      'message',
    )
    const segments = this.segments(
      message,
      told.filter(({ finding }) => isOfBody(finding)),
    )
    return {
      type,
      reference,
      ...present({ version, release, agency, association }),
      ...(this.isVersion4 ? present({ codeList, subFunction }) : {}),
      verdict: spoken(verdictOf(message, told)),
      ...(errors.length === 0 ? {} : { errors }),
      ...(segments.length === 0 ? {} : { segments }),
    }
  }

  /** The gravest error of a header or trailer: UCI, UCF and UCM name one. */
  private serviceErrors(told: readonly Told[], level: keyof typeof TRAILERS): AcknowledgedError[] {
    const [first] = gravestFirst(told)
    if (first === undefined) return []
    const { finding } = first
    const error = this.error(first.answer)
    if (error === undefined) return []
    const tag = finding.code === 'trailer-missing' ? TRAILERS[level] : (finding.at?.tag ?? '')
    if (!HEADERS.test(tag)) return [error]
    const { element, component } = finding.at ?? {}
    const isMissing = finding.code === 'trailer-missing'
    const isComposite = COMPOSITES[tag]?.includes(element ?? 0) === true
    return [
      {
        ...error,
        tag,
        ...(isMissing || element === undefined ? {} : { element }),
        ...(isMissing || !isComposite || component === undefined ? {} : { component }),
      },
    ]
  }

  private error({ edifact }: Pick<Answer, 'edifact'>): AcknowledgedError | undefined {
    return this.codes.error('error', LIST, 'UCM/4', edifact)
  }

  private segments(message: CheckedMessage, told: readonly Told[]): SegmentError[] {
    const seats = new Seats(message)
    const made: SegmentError[] = []
    for (const { finding, answer } of told) {
      const error = this.error(answer)
      const at = finding.at?.segment ?? 1
      const position = answer.before === true ? at - 1 : at
      if (error === undefined || position < 1) continue
      if (answer.element === undefined || (finding.at?.element ?? 0) < 1) made.push({ position, error })
      else this.element(made, position, { error, ...this.seat(seats, finding) })
    }
    if (made.length > SEGMENTS_MAX)
      this.left.push(
        `the message '${message.header.reference}' has more segments in error than CONTRL has places`,
      )
    return inOrder(made).slice(0, SEGMENTS_MAX)
  }

  private seat(seats: Seats, finding: Finding): ReturnType<Seats['of']> {
    const { repetition, ...seat } = seats.of(finding)
    return this.isVersion4 && repetition !== undefined ? { ...seat, repetition } : seat
  }

  /** The elements of one segment stand together, under a segment that has no error of its own. */
  private element(
    made: SegmentError[],
    position: number,
    element: NonNullable<SegmentError['elements']>[number],
  ): void {
    let segment = made.find((one) => one.position === position && one.elements !== undefined)
    if (segment === undefined) {
      segment = { position, elements: [] }
      made.push(segment)
    }
    if ((segment.elements?.length ?? 0) < ELEMENTS_MAX) segment.elements?.push(element)
  }
}

/** Whether UNH has what UCM must repeat. */
function isNamed({ header }: CheckedMessage): boolean {
  const { reference, type, version = '', release = '', agency = '' } = header
  return [reference, type, version, release, agency].every((one) => one !== '')
}

/** Between UNH and UNT; what is missing before UNT is of the body. */
function isOfBody(finding: Finding): boolean {
  const { at } = finding
  if (at?.segment === undefined || at.tag === 'UNH') return false
  return at.tag !== 'UNT' || tagOf(finding) !== 'UNT'
}

/** 0083: accepted (7) or rejected (4). */
function spoken(verdict: LevelVerdict): 'accepted' | 'rejected' {
  return verdict === 'rejected' ? 'rejected' : 'accepted'
}

function plain({ id, qualifier }: InterchangeParty): InterchangeParty {
  return { id, ...(qualifier === undefined ? {} : { qualifier }) }
}

function present<T extends Record<string, string | undefined>>(fields: T): Partial<Record<keyof T, string>> {
  const made: Partial<Record<keyof T, string>> = {}
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key]
    if (value !== undefined && value !== '') made[key] = value
  }
  return made
}
