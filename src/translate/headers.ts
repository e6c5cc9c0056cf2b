/**
 * The headers of what is written: those of the message where the format stays the same, else made from what the
 * source says and what the caller hands over. Control numbers and times are never made up: what neither the
 * source nor the caller gives is left empty, and the writer reports it.
 */
import type { MatchRule } from '../mapping/model.js'
import type { Plan } from '../mapping/plan.js'
import { isAlone, type MessageSyntax } from '../message/definition.js'
import type {
  Envelope,
  GroupHeader,
  InterchangeHeader,
  InterchangeParty,
  MessageHeader,
} from '../syntax/envelope.js'

export interface HeaderOptions {
  /** Header values that go over those of the message. */
  envelope?: {
    interchange?: Partial<InterchangeHeader>
    group?: Partial<GroupHeader>
    message?: Partial<MessageHeader>
  }
  /** The time of preparation, as ISO local text (`2026-11-22T14:05`). */
  now?: string
  /** References: of the interchange, of the group, and of the first message (counted up from there). */
  controlNumbers?: { interchange?: string; group?: string; message?: string }
}

/** X12 element 479 by transaction set (reference: the set's own code in that list). */
const FUNCTIONAL_IDS: Readonly<Record<string, string>> = {
  '315': 'QO',
  '322': 'SO',
  '309': 'AQ',
  '350': 'AU',
  '824': 'AG',
  '997': 'FA',
  '999': 'FA',
}

export interface Headers {
  interchange: InterchangeHeader
  group: GroupHeader | undefined
  message: MessageHeader
}

/** `same`: the message comes from this very format, so that its own headers hold. */
export function headersFor(plan: Plan, envelope: Envelope, options: HeaderOptions, same: boolean): Headers {
  const { syntax } = plan.map
  const given = options.envelope ?? {}
  const interchange: InterchangeHeader = {
    ...(envelope.interchange !== undefined && sameSyntax(envelope, syntax)
      ? envelope.interchange
      : interchangeFrom(envelope, syntax)),
    ...(options.now === undefined ? {} : { preparedAt: options.now }),
    ...(options.controlNumbers?.interchange === undefined
      ? {}
      : { reference: options.controlNumbers.interchange }),
    ...given.interchange,
  }
  return {
    interchange,
    group: groupFor(plan, envelope, options, interchange, same),
    message: messageHeaderFor(plan, envelope, options, same),
  }
}

/** The header of a message alone: neighbours mostly stand under the same interchange and group. */
export function messageHeaderFor(
  plan: Plan,
  envelope: Envelope,
  options: HeaderOptions,
  same: boolean,
): MessageHeader {
  const own = messageFor(plan, envelope.message, same)
  const given = options.envelope?.message
  return given === undefined ? own : { ...own, ...given }
}

/** X12 versions are five digits, EDIFACT syntax identifiers begin with letters; ABI has none of its own. */
export function sameSyntax(envelope: Envelope, syntax: MessageSyntax): boolean {
  const own = envelope.interchange?.syntax ?? ''
  return syntax === (own === 'ABI' ? 'abi' : /^\d{5}$/.test(own) ? 'x12' : 'edifact')
}

/** The syntax of a new interchange, as its header says it. */
const NEW_SYNTAX: Readonly<Record<MessageSyntax, string>> = { edifact: 'UNOA:2', x12: '00401', abi: 'ABI' }

function interchangeFrom(envelope: Envelope, syntax: MessageSyntax): InterchangeHeader {
  const source = envelope.interchange
  const made: InterchangeHeader = {
    syntax: NEW_SYNTAX[syntax],
    sender: partyFrom(source?.sender),
    recipient: partyFrom(source?.recipient),
    reference: referenceFrom(source?.reference, syntax === 'x12'),
    test: source?.test ?? false,
  }
  if (source?.preparedAt !== undefined) made.preparedAt = source.preparedAt
  return made
}

/** Ids are taken over; qualifiers are of another list in the other syntax and are not. */
function partyFrom(party: InterchangeParty | undefined): InterchangeParty {
  return { id: party?.id ?? '' }
}

/** A reference is taken over where it has the form of the other syntax. */
function referenceFrom(reference: string | undefined, isX12: boolean): string {
  const text = reference ?? ''
  return !isX12 || /^\d{1,9}$/.test(text) ? text : ''
}

function groupFor(
  plan: Plan,
  envelope: Envelope,
  options: HeaderOptions,
  interchange: InterchangeHeader,
  same: boolean,
): GroupHeader | undefined {
  if (isAlone(plan.definition)) return undefined
  const given = options.envelope?.group
  const reference = options.controlNumbers?.group
  const number = reference === undefined ? {} : { reference }
  if (same && envelope.group !== undefined) return { ...envelope.group, ...number, ...given }
  if (plan.map.syntax === 'abi') return { functionalId: plan.definition.message, reference: '', ...given }
  if (plan.map.syntax !== 'x12')
    return given === undefined ? undefined : { functionalId: '', reference: '', ...number, ...given }
  const type = matchValue(plan.map.match, 'ST/1')
  return {
    functionalId: FUNCTIONAL_IDS[type] ?? '',
    sender: partyFrom(interchange.sender),
    recipient: partyFrom(interchange.recipient),
    reference: interchange.reference.replace(/^0+(?=\d)/, ''),
    ...(interchange.preparedAt === undefined ? {} : { preparedAt: interchange.preparedAt }),
    agency: 'X',
    version: matchValue(plan.map.match, 'GS/8'),
    ...number,
    ...given,
  }
}

/** The references of the messages of one writing. */
export class MessageReferences {
  private readonly first: string
  /** What is counted up from; undefined where the one handed over is no number. */
  private readonly number: number | undefined
  private readonly isX12: boolean

  constructor(
    private readonly plan: Plan,
    private readonly options: HeaderOptions,
  ) {
    this.first = options.controlNumbers?.message ?? '1'
    this.number = /^\d+$/.test(this.first) ? Number(this.first) : undefined
    this.isX12 = plan.map.syntax === 'x12'
  }

  /**
   * The message's own reference where one message becomes one; else counted up from the one handed over, or from 1.
   * `written`: messages written so far; `k`: which of those that one message becomes, -1 where it becomes one.
   */
  of(message: MessageHeader, k: number, written: number): string {
    const { controlNumbers, envelope } = this.options
    const own = envelope?.message?.reference ?? message.reference
    if (controlNumbers?.message === undefined && k < 0 && own !== '' && fitsReference(own, this.plan))
      return own
    const number =
      this.number === undefined ? `${this.first}${Math.max(0, k) + 1}` : String(this.number + written)
    return this.isX12 && number.length < 4 ? number.padStart(4, '0') : number
  }
}

function fitsReference({ length }: string, { map }: Plan): boolean {
  return map.syntax === 'x12' ? length >= 4 && length <= 9 : length <= 14
}

function messageFor(plan: Plan, source: MessageHeader, same: boolean): MessageHeader {
  if (same) return source
  const { match } = plan.map
  if (plan.map.syntax === 'abi') return { reference: '', type: plan.definition.message }
  if (plan.map.syntax === 'x12') return { reference: source.reference, type: matchValue(match, 'ST/1') }
  const association = matchValue(match, 'UNH/2.5')
  return {
    reference: source.reference,
    type: matchValue(match, 'UNH/2.1'),
    version: matchValue(match, 'UNH/2.2'),
    release: matchValue(match, 'UNH/2.3'),
    agency: 'UN',
    ...(association === '' ? {} : { association }),
  }
}

function matchValue(match: readonly MatchRule[], address: string): string {
  return match.find((rule) => rule.address === address)?.values[0] ?? ''
}
