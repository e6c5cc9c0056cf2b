/**
 * The answers of X12 as records: TA1 to an interchange, 997 or 999 to a functional group.
 *
 * Sources: X12 997 and 999 (reference/x12: structure, elements, codes 715 to 720, 723) and TA1 (envelope.json). AK302
 * and IK302 count ST as 1; AK902 is what GE01 says, AK903 what came, AK904 what is accepted (accepted with errors
 * among it). What of a value is copied (AK404): `quotes.ts`.
 */
import type { Finding } from '../../core/finding.js'
import type { Plan } from '../../mapping/plan.js'
import type { Acknowledgement } from '../../records/acknowledgement.js'
import type {
  AcknowledgedError,
  AcknowledgedGroup,
  AcknowledgedMessage,
  ElementError,
  SegmentError,
} from '../../records/parts/acknowledged.js'
import type { CheckedInterchange, CheckedMessage } from '../check-levels.js'
import { type Answer, envelopeError } from './answers.js'
import type { GroupTree } from './levels.js'
import { Quotes } from './quotes.js'
import { inOrder, Seats, tagOf } from './seats.js'
import { Codes, gravestFirst, type LevelVerdict, type Told, toldOf, verdictOf } from './told.js'

/** Why there is no answer, where there is none. */
export interface Unanswerable {
  why: string
}

const ERRORS_MAX = 5
const ELEMENTS_MAX = 99

/** TA1: the verdict on the envelope alone. It names one error, the gravest. */
export function answerInterchange(
  plan: Plan,
  { header, ...level }: CheckedInterchange,
): Acknowledgement | Unanswerable {
  const { reference = '', preparedAt = '' } = header ?? {}
  if (!/^\d{1,9}$/.test(reference)) return { why: `the control number '${reference}' is no number` }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(preparedAt))
    return { why: 'ISA has no date and time that TA1 could repeat' }
  const told = toldOf(level)
  const codes = new Codes(plan)
  const errors = gravestFirst(told).flatMap(
    (one) => codes.error('note', 'x12:I18', 'TA1/5', noteOf(one)) ?? [],
  )
  const none = codes.error('note', 'x12:I18', 'TA1/5', '000')
  const error = errors[0] ?? none
  return {
    type: 'Acknowledgement',
    interchange: {
      reference: reference.padStart(9, '0'),
      preparedAt: { at: preparedAt.slice(0, 16) },
      verdict: verdictOf(level, told),
      ...(error === undefined ? {} : { errors: [error] }),
    },
  }
}

function noteOf({ finding, answer }: Told): Answer['interchange'] {
  return envelopeError(finding) ?? answer.interchange
}

/** The names that 997 and 999 have for the same places. */
interface Names {
  segment: string
  element: string
  set: string
  lists: { set: string; segment: string; element: string }
}

const NAMES: Readonly<Record<string, Names>> = {
  '997': {
    segment: 'AK3',
    element: 'AK4',
    set: 'AK5',
    lists: { set: 'x12:718', segment: 'x12:720', element: 'x12:723' },
  },
  '999': {
    segment: 'IK3',
    element: 'IK4',
    set: 'IK5',
    lists: { set: 'x12:618', segment: 'x12:620', element: 'x12:621' },
  },
}

export class GroupAnswer {
  /** What of it the answer could not take up. */
  readonly left: string[] = []
  private readonly codes: Codes
  private readonly names: Names
  private readonly hasVersions: boolean
  private readonly quotes = new Quotes()
  /** Findings of the message that is being answered for which the release has no code. */
  private unsaid = 0
  /** Of the message that is being answered. */
  private seats = new Seats({})

  constructor(plan: Plan) {
    this.codes = new Codes(plan)
    this.names = NAMES[plan.definition.message] ?? NAMES['997']!
    this.hasVersions = plan.id.endsWith('@005010')
  }

  /** The record of a 997 or 999 for one functional group. */
  answer({ group, messages }: GroupTree): Acknowledgement | Unanswerable {
    const { reference, functionalId, version = '', association = '' } = group.header
    if (!/^\d{1,9}$/.test(reference)) return { why: `the group control number '${reference}' is no number` }
    if (functionalId.length !== 2) return { why: `GS01 '${functionalId}' is no functional identifier` }
    const told = toldOf(group)
    const answered = messages.map((one) => this.message(one))
    const own = verdictOf(group, told)
    const accepted = own === 'rejected' ? 0 : answered.filter(({ verdict }) => verdict !== 'rejected').length
    const verdict = own === 'rejected' ? own : groupVerdict(own, answered, accepted)
    const errors = this.list(told.map((one) => this.groupError(one)))
    for (const one of answered)
      if (!isNamed(one))
        this.left.push(`the set '${one.type} ${one.reference}' has no number that AK2 could repeat`)
    const made: AcknowledgedGroup = {
      functionalId,
      reference,
      ...(this.hasVersions && version !== '' ? { version: version + association } : {}),
      verdict,
      counts: { included: statedOr(group.stated, messages.length), received: messages.length, accepted },
      ...(errors.length === 0 ? {} : { errors }),
      messages: answered
        // in a group that is rejected as a whole no set is called accepted
        .filter((one) => isNamed(one) && (own !== 'rejected' || one.verdict === 'rejected')),
    }
    return { type: 'Acknowledgement', groups: [made] }
  }

  private groupError({ finding, answer }: Told): AcknowledgedError | undefined {
    const code = envelopeError(finding) ?? answer.group
    return this.codes.error('groupError', 'x12:716', 'AK9/5', code)
  }

  private message(message: CheckedMessage): AcknowledgedMessage & { verdict: LevelVerdict } {
    const told = toldOf(message)
    this.seats = new Seats(message)
    const { type, reference, implementation = '' } = message.header
    const segments = this.segments(told.filter((one) => this.isOfSegment(one)))
    const errors = this.list(told.map((one) => this.setError(one)))
    for (const note of this.takeNotes()) this.left.push(`in the set '${type} ${reference}' ${note}`)
    return {
      type,
      reference,
      ...(this.hasVersions && implementation !== '' ? { implementation } : {}),
      verdict: verdictOf(message, told),
      ...(errors.length === 0 ? {} : { errors }),
      ...(segments.length === 0 ? {} : { segments }),
    }
  }

  /** What the answer to the set does not say. */
  private takeNotes(): string[] {
    const { unsaid } = this
    this.unsaid = 0
    const what = unsaid === 1 ? 'one finding is' : `${unsaid} findings are`
    const notes = unsaid === 0 ? [] : [`${what} left out, for which the release has no code`]
    return [...notes, ...this.quotes.takeNotes()]
  }

  private setError({ finding, answer }: Told): AcknowledgedError | undefined {
    const code = envelopeError(finding) ?? answer.set
    return this.codes.error('setError', this.names.lists.set, `${this.names.set}/2`, code)
  }

  /** Findings with a segment between ST and SE, whose tag can be named (721 has two or three characters). */
  private isOfSegment({ finding, answer }: Told): boolean {
    const { at } = finding
    if (answer.segment === undefined && answer.element === undefined) return false
    if (at?.segment === undefined || at.tag === 'ST') return false
    return (at.tag !== 'SE' || answer.before === true) && TAG.test(tagOf(finding))
  }

  private segments(told: readonly Told[]): SegmentError[] {
    const made: SegmentError[] = []
    for (const { finding, answer } of told) {
      const hasPlace = (finding.at?.element ?? 0) > 0
      if (answer.element === undefined || !hasPlace) this.wholeSegment(made, finding, answer.segment)
      else this.element(made, finding, answer.element)
    }
    return inOrder(made)
  }

  private wholeSegment(made: SegmentError[], finding: Finding, code: Answer['segment']): void {
    const error = this.segmentError(code)
    if (error === undefined) {
      this.unsaid++
      return
    }
    made.push({ tag: tagOf(finding), position: finding.at?.segment, error })
  }

  private segmentError(code: Answer['segment']): AcknowledgedError | undefined {
    const { lists, segment } = this.names
    return this.codes.error('segmentError', lists.segment, `${segment}/4`, code)
  }

  /** The elements of one segment stand together, under a segment that says so. */
  private element(made: SegmentError[], finding: Finding, code: Answer['element']): void {
    const { lists, element } = this.names
    const error = this.codes.error('elementError', lists.element, `${element}/3`, code)
    const position = finding.at?.segment
    if (error === undefined || (finding.at?.element ?? 0) > ELEMENTS_MAX) {
      this.unsaid++
      return
    }
    let segment = made.find((one) => one.position === position && one.elements !== undefined)
    if (segment === undefined) {
      segment = { tag: tagOf(finding), position, error: this.segmentError('8'), elements: [] }
      made.push(segment)
    }
    if ((segment.elements?.length ?? 0) < ELEMENTS_MAX)
      segment.elements?.push(this.elementError(finding, error))
  }

  private elementError(finding: Finding, error: AcknowledgedError): ElementError {
    const { repetition, ...seat } = this.seats.of(finding)
    const number = finding.about?.element ?? ''
    const copy = this.quotes.of(finding.found)
    return {
      error,
      ...seat,
      ...(this.hasVersions && repetition !== undefined ? { repetition } : {}),
      ...(/^\d{1,4}$/.test(number) ? { reference: number } : {}),
      ...(copy === '' ? {} : { found: copy }),
    }
  }

  /** Each code once, no more than the segment has places for. */
  private list(errors: readonly (AcknowledgedError | undefined)[]): AcknowledgedError[] {
    const made: AcknowledgedError[] = []
    for (const error of errors)
      if (error !== undefined && !made.some(({ code }) => code === error.code)) made.push(error)
    return made.slice(0, ERRORS_MAX)
  }
}

const TAG = /^[A-Z][A-Z0-9]{1,2}$/

/** A set without a number of four to nine characters cannot be named in AK2; the group still counts it. */
function isNamed({ type = '', reference = '' }: AcknowledgedMessage): boolean {
  return /^[A-Z0-9]{3}$/.test(type) && /^[A-Z0-9]{4,9}$/.test(reference)
}

function groupVerdict(
  own: LevelVerdict,
  messages: readonly { verdict: LevelVerdict }[],
  accepted: number,
): 'accepted' | 'acceptedWithErrors' | 'partlyAccepted' | 'rejected' {
  if (accepted < messages.length) return accepted > 0 ? 'partlyAccepted' : 'rejected'
  return messages.some(({ verdict }) => verdict === 'acceptedWithErrors') ? 'acceptedWithErrors' : own
}

function statedOr(stated: string | undefined, counted: number): number {
  return stated !== undefined && /^\d{1,6}$/.test(stated) ? Number(stated) : counted
}
