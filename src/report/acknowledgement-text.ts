/**
 * An acknowledgement in words: what it answers, what it accepts or rejects, and what it says is wrong, one line each.
 * Takes the record; gives lines. The lines hold values of the message: whoever prints them makes them safe.
 */
import type { Acknowledgement } from '../records/acknowledgement.js'
import {
  errorsOfApplication,
  errorsOfGroup,
  errorsOfInterchange,
  errorsOfMessage,
  type ToldError,
} from '../records/acknowledgement-errors.js'
import type { ErrorKind, Verdict } from '../records/acknowledgement-words.js'
import type { AcknowledgedGroup, AcknowledgedMessage } from '../records/parts/acknowledged.js'
import type { CodeValue } from '../records/schema.js'

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accepted: 'accepted',
  acceptedWithErrors: 'accepted, but errors were noted',
  partlyAccepted: 'accepted in part',
  rejected: 'rejected',
  received: 'received, not yet judged',
}

const ERROR_WORDS: Readonly<Record<ErrorKind, string>> = {
  none: 'no error',
  notSupported: 'is not supported',
  versionNotSupported: 'is of a version that is not supported',
  trailerMissing: 'has no trailer',
  referenceMismatch: 'has other references in header and trailer',
  countMismatch: 'has another count than was received',
  duplicate: 'was received before',
  lowerLevelEmpty: 'is empty',
  segmentErrors: 'has segments in error',
  elementErrors: 'has data elements in error',
  unexpectedEnd: 'ends too early',
  structure: 'has an invalid structure',
  contents: 'has invalid contents',
  mixed: 'mixes groups and messages',
  outside: 'stands outside of a message or group',
  notInGroup: 'stands in no group',
  typeInvalid: 'has a missing or invalid type',
  referenceInvalid: 'has a missing or invalid control number',
  senderInvalid: 'has an invalid sender',
  senderQualifierInvalid: 'has an invalid qualifier of the sender',
  recipientInvalid: 'has an invalid recipient',
  recipientQualifierInvalid: 'has an invalid qualifier of the recipient',
  recipientUnknown: 'names an unknown recipient',
  notTheRecipient: 'was sent to the wrong recipient',
  noAgreement: 'is covered by no agreement',
  agencyInvalid: 'has an invalid agency',
  standardInvalid: 'has an invalid standards identifier',
  versionInvalid: 'has an invalid version',
  implementationInvalid: 'names an implementation convention that is not supported',
  ackRequestInvalid: 'has an invalid request for acknowledgement',
  testIndicatorInvalid: 'has a test indicator that is not supported',
  tooOld: 'is too old',
  delivery: 'has an invalid request for deferred delivery',
  authorization: 'has invalid authorization information',
  security: 'has invalid security information',
  charset: 'is in a character set that is not supported',
  separatorInvalid: 'has invalid service characters',
  envelopeFunction: 'uses a function of the envelope that is not supported',
  network: 'met an error of the network',
  unknownSegment: 'is no known segment',
  unexpected: 'is not expected here',
  notInMessage: 'is not in the definition of the message',
  outOfOrder: 'is out of order',
  tooManyGroups: 'begins a group once too often',
  tooFewGroups: 'comes with too few groups',
  tooMany: 'comes too often',
  tooFew: 'comes too seldom',
  missing: 'is missing',
  conditionalMissing: 'is missing, although others beside it ask for it',
  exclusion: 'stands beside what excludes it',
  dependency: 'breaks a rule about what stands together',
  tooManyElements: 'has too many elements',
  tooManyComponents: 'has too many components',
  tooManyRepetitions: 'is repeated too often',
  tooFewRepetitions: 'is repeated too seldom',
  tooShort: 'is too short',
  tooLong: 'is too long',
  invalidCharacter: 'has invalid characters',
  invalidType: 'has characters of the wrong type',
  invalidCode: 'has a code that is not in its list',
  invalidValue: 'has an invalid value',
  invalidDate: 'has an invalid date',
  invalidTime: 'has an invalid time',
  invalidNumber: 'has an invalid number',
  patternMismatch: 'does not have the asked-for form',
  notUsed: 'must not be used',
  codeNotUsed: 'has a code that must not be used',
  trailingSeparators: 'has separators at its end',
  unspecified: 'is in error',
}

/** The acknowledgement in lines: verdicts level by level, each with its errors below it. */
export function describeAcknowledgement(record: Acknowledgement): string[] {
  const { interchange, groups = [], messages = [], verdict, references = [] } = record
  const lines: string[] = []
  if (interchange !== undefined) lines.push(says('Interchange', interchange.reference, interchange.verdict))
  lines.push(...below(errorsOfInterchange(record)))
  if (verdict !== undefined) {
    const numbers = references.map((one) => one.number).filter((one) => one !== undefined)
    lines.push(says('What is answered', numbers.join(', '), verdict))
  }
  for (const group of groups) lines.push(...groupLines(group))
  for (const message of messages) lines.push(...messageLines(message))
  return [...lines, ...below(errorsOfApplication(record))]
}

function groupLines(group: AcknowledgedGroup): string[] {
  const { functionalId, reference, verdict, counts, messages = [] } = group
  const { included, received, accepted } = counts ?? {}
  const numbers = [
    included === undefined ? '' : `${included} sent`,
    received === undefined ? '' : `${received} received`,
    accepted === undefined ? '' : `${accepted} accepted`,
  ].filter(Boolean)
  const tail = numbers.length === 0 ? '' : ` (${numbers.join(', ')})`
  const name = functionalId === undefined ? 'Group' : `Group ${functionalId}`
  return [
    `${says(name, reference, verdict)}${tail}`,
    ...below(errorsOfGroup(group)),
    ...messages.flatMap(messageLines),
  ]
}

function messageLines(message: AcknowledgedMessage): string[] {
  const { type, reference, verdict } = message
  return [says(type ?? 'Message', reference, verdict), ...below(errorsOfMessage(message))]
}

function below(errors: readonly ToldError[]): string[] {
  return errors.map((one) => `  ${describeError(one)}`)
}

function says(what: string, reference: string | undefined, verdict: Verdict | CodeValue | undefined): string {
  const name = reference === undefined || reference === '' ? what : `${what} ${reference}`
  return `${name}: ${describeVerdict(verdict)}`
}

/** A verdict in words. */
export function describeVerdict(verdict: Verdict | CodeValue | undefined): string {
  if (verdict === undefined) return 'without a verdict'
  return typeof verdict === 'string' ? VERDICT_WORDS[verdict] : `the verdict is code ${verdict.code}`
}

/** An error in words, with its place, the code as sent, and what stood there. */
export function describeError(error: ToldError): string {
  const { kind, code, list, text, found } = error
  const what = typeof kind === 'string' ? ERROR_WORDS[kind] : undefined
  const words = text ?? what ?? 'is in error'
  const sent = typeof kind === 'object' ? kind.code : code
  const from = typeof kind === 'object' ? kind.list : list
  const codes = sent === undefined ? '' : ` [${[from, sent].filter(Boolean).join(' ')}]`
  const place = placeOf(error)
  const shown = found === undefined ? '' : `: '${found}'`
  return `${place}${place === '' ? '' : text === undefined ? ' ' : ': '}${words}${codes}${shown}`
}

function placeOf({ level, tag, position, element, component, repetition }: ToldError): string {
  const parts: string[] = []
  if (position !== undefined) parts.push(`segment ${position}${tag === undefined ? '' : ` (${tag})`}`)
  else if (tag !== undefined) parts.push(tag)
  if (element !== undefined) parts.push(`element ${element}`)
  if (component !== undefined) parts.push(`component ${component}`)
  if (repetition !== undefined) parts.push(`repetition ${repetition}`)
  return parts.length > 0 ? parts.join(' ') : `the ${level}`
}
