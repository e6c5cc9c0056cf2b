/**
 * What a received acknowledgement says of what was sent: tied together by references. Takes the record and the
 * messages that were sent (as they were read, or as they were handed to `write`); gives a verdict for each of them
 * that the acknowledgement speaks of, and what it answers that was not among them. Pure: state is the caller's.
 *
 * References: TA1 by the interchange (ISA13); 997, 999 by functional identifier and group (GS01, GS06) and set (ST01,
 * ST02); CONTRL by interchange (0020, with sender and recipient where they are known) and message (0062); 824 by group
 * and set; APERAK and CUSRES by the number of the message (RFF ACW, AGO), which is its reference or that of its record.
 */
import type { Acknowledgement } from '../records/acknowledgement.js'
import {
  errorsOfApplication,
  errorsOfGroup,
  errorsOfInterchange,
  errorsOfMessage,
  type ToldError,
} from '../records/acknowledgement-errors.js'
import type { Verdict } from '../records/acknowledgement-words.js'
import type {
  AcknowledgedGroup,
  AcknowledgedInterchange,
  AcknowledgedMessage,
} from '../records/parts/acknowledged.js'
import type { CodeValue } from '../records/schema.js'
import type { Envelope } from '../syntax/envelope.js'
import { sameNumber } from '../syntax/envelope-levels.js'

/** A message that was sent: its headers, and its records where they have the number it is known by. */
export interface SentMessage {
  envelope?: Envelope | undefined
  records?: readonly object[]
}

export interface MatchedMessage {
  /** Which of the messages that were sent. */
  index: number
  /** Undefined where the acknowledgement gives none. */
  verdict?: Verdict | CodeValue
  /** The level that the verdict was given on. */
  by: 'interchange' | 'group' | 'message'
  errors: ToldError[]
}

export interface AcknowledgementMatch {
  messages: MatchedMessage[]
  /** What is answered but was not among the messages that were sent. */
  unknown: { level: 'interchange' | 'group' | 'message'; reference: string; type?: string }[]
}

export function matchAcknowledgement(
  record: Acknowledgement,
  sent: readonly SentMessage[],
): AcknowledgementMatch {
  const match: AcknowledgementMatch = { messages: [], unknown: [] }
  const all = sent.map(({ envelope, records = [] }, index): Candidate => ({ index, envelope, records }))
  const inside = matchInterchange(record, all, match)
  for (const group of record.groups ?? []) matchGroup(group, inside, match)
  for (const message of record.messages ?? []) matchMessage(message, inside, match)
  matchNumbers(record, all, match)
  match.messages.sort((a, b) => a.index - b.index)
  return match
}

interface Candidate {
  index: number
  envelope: Envelope | undefined
  records: readonly object[]
}

/** A verdict of a narrower level goes over that of a wider one. */
function put(match: AcknowledgementMatch, made: MatchedMessage): void {
  const at = match.messages.findIndex(({ index }) => index === made.index)
  if (at >= 0) match.messages[at] = made
  else match.messages.push(made)
}

function matchInterchange(
  record: Acknowledgement,
  all: readonly Candidate[],
  match: AcknowledgementMatch,
): readonly Candidate[] {
  const { interchange } = record
  if (interchange === undefined) return all
  const inside = all.filter(({ envelope }) => isInterchange(interchange, envelope))
  if (inside.length === 0)
    match.unknown.push({ level: 'interchange', reference: interchange.reference ?? '' })
  const errors = errorsOfInterchange(record)
  // TA1 judges the envelope alone: what is inside is received
  const isEnvelopeOnly = interchange.preparedAt !== undefined && interchange.sender === undefined
  const verdict = isEnvelopeOnly && interchange.verdict !== 'rejected' ? 'received' : interchange.verdict
  for (const { index } of inside)
    put(match, { index, ...(verdict === undefined ? {} : { verdict }), by: 'interchange', errors })
  return inside
}

function isInterchange(answered: AcknowledgedInterchange, envelope: Envelope | undefined): boolean {
  const header = envelope?.interchange
  if (header === undefined || !same(answered.reference, header.reference)) return false
  const fits = (said: string | undefined, id: string): boolean =>
    said === undefined || id === '' || said === id
  return fits(answered.sender?.id, header.sender.id) && fits(answered.recipient?.id, header.recipient.id)
}

function matchGroup(group: AcknowledgedGroup, all: readonly Candidate[], match: AcknowledgementMatch): void {
  const { reference = '', functionalId, verdict, messages = [] } = group
  const inside = all.filter(({ envelope }) => {
    const header = envelope?.group
    if (header === undefined || !same(reference, header.reference)) return false
    return functionalId === undefined || functionalId === header.functionalId
  })
  if (inside.length === 0) match.unknown.push({ level: 'group', reference, ...typed(functionalId) })
  const errors = errorsOfGroup(group)
  // sets that a group accepted in part does not name are among the accepted ones
  const general = verdict === 'partlyAccepted' ? 'accepted' : verdict
  for (const { index } of inside)
    put(match, { index, ...(general === undefined ? {} : { verdict: general }), by: 'group', errors })
  for (const message of messages) matchMessage(message, inside, match)
}

function matchMessage(
  message: AcknowledgedMessage,
  all: readonly Candidate[],
  match: AcknowledgementMatch,
): void {
  const { reference = '', type, verdict, group } = message
  const inside = all.filter(({ envelope }) => {
    if (envelope === undefined || !same(reference, envelope.message.reference)) return false
    if (group !== undefined && !same(group, envelope.group?.reference)) return false
    return type === undefined || type === envelope.message.type
  })
  if (inside.length === 0) match.unknown.push({ level: 'message', reference, ...typed(type) })
  const errors = errorsOfMessage(message)
  for (const { index } of inside)
    put(match, { index, ...(verdict === undefined ? {} : { verdict }), by: 'message', errors })
}

/** APERAK and CUSRES: by the number of the message that they answer. */
function matchNumbers(record: Acknowledgement, all: readonly Candidate[], match: AcknowledgementMatch): void {
  const { verdict } = record
  for (const { kind, number } of record.references ?? []) {
    if (number === undefined || (kind !== 'previousMessage' && kind !== 'originalMessage')) continue
    const inside = all.filter(({ envelope, records }) => {
      if (envelope !== undefined && same(number, envelope.message.reference)) return true
      return records.some((one) => 'reference' in one && one.reference === number)
    })
    if (inside.length === 0) match.unknown.push({ level: 'message', reference: number })
    for (const { index } of inside)
      put(match, {
        index,
        ...(verdict === undefined ? {} : { verdict }),
        by: 'message',
        errors: errorsOfApplication(record),
      })
  }
}

/** Equal, or the same number: senders pad control numbers with zeros. */
function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== '' && (a === b || sameNumber(a, b))
}

function typed(type: string | undefined): { type?: string } {
  return type === undefined ? {} : { type }
}
