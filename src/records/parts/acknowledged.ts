/**
 * What an acknowledgement says level by level: the interchange, group or message that is answered with its verdict,
 * and what is wrong with it, down to the component of a data element.
 */
import { ERROR_KINDS, VERDICTS } from '../acknowledgement-words.js'
import { hint, type Infer, integer, list, one, oneOf, part, text } from '../schema.js'
import { equipmentKind } from './equipment.js'
import { contact } from './party.js'
import { reference, remark } from './reference.js'
import { codedText, datedMoment, moment } from './value.js'

/** The verdict on a level, with the code as sent. */
export const verdictFields = {
  verdict: oneOf(VERDICTS, 'The verdict on this level.'),
  code: hint(text('The code of the verdict as sent.')),
}

/** Where in a segment: what X12 C030 and EDIFACT S011 say. */
const seatFields = {
  element: integer('The position of the element in the segment.'),
  component: integer('The position of the component in the element.'),
  repetition: integer('Which repetition of the element.'),
}

export const acknowledgedError = part(
  'AcknowledgedError',
  'What is wrong with an interchange, a group, a message or a segment.',
  {
    kind: oneOf(ERROR_KINDS, 'What is wrong.'),
    code: hint(text('The code of the error as sent.')),
    list: hint(text('The list of the code: `x12:716`, `x12:718`, `x12:720`, `x12:I18`, `edifact:0085` …')),
    tag: text('The service segment that the error is in (EDIFACT 0013, 0135).'),
    ...seatFields,
    securityReference: text('The security reference of the error (EDIFACT 0534).'),
    securityPosition: integer('The position of the security segment in error (EDIFACT 0138).'),
  },
  ['kind', 'code', 'list'],
)
export type AcknowledgedError = Infer<typeof acknowledgedError>

const context = part(
  'ErrorContext',
  'What led to an error (X12 CTX).',
  {
    name: text('The name of the context, such as `SITUATIONAL TRIGGER` or a field of the business.'),
    reference: text('The value of the context, such as the number of the bill.'),
    tag: text('The segment that led to the error.'),
    position: integer('The position of that segment in the message.'),
    loop: text('The loop of that segment.'),
    ...seatFields,
    elementReference: text('The number of that data element in the standard (X12 725).'),
    componentReference: text('The number of that component data element in the standard (X12 725).'),
  },
  ['name', 'reference'],
)
export type ErrorContext = Infer<typeof context>

export const elementError = part(
  'ElementError',
  'A data element in error.',
  {
    error: one(acknowledgedError, 'What is wrong with it.'),
    ...seatFields,
    reference: text('The number of the data element in the standard (X12 725).'),
    found: text('What stood there.'),
    contexts: list(context, 'What led to the error.'),
  },
  ['error', 'element', 'component', 'repetition'],
)
export type ElementError = Infer<typeof elementError>

export const segmentError = part(
  'SegmentError',
  'A segment in error, or the place of one that is missing.',
  {
    tag: text('The tag of the segment.'),
    position: integer('The position of the segment in the message, its header counted as the first.'),
    loop: text('The loop of the segment.'),
    error: one(acknowledgedError, 'What is wrong with the segment itself.'),
    elements: list(elementError, 'Its data elements in error.'),
    contexts: list(context, 'What led to the error.'),
  },
  ['tag', 'position', 'error', 'elements'],
)
export type SegmentError = Infer<typeof segmentError>

export const applicationError = part(
  'ApplicationError',
  'What an application found wrong (X12 TED, EDIFACT ERC and ERP).',
  {
    codes: list(codedText, 'The codes of the error, each with its list as sent.'),
    text: text('The error in words.'),
    section: text('The section of the message in error, coded (EDIFACT 1049).'),
    item: text('The item of the message in error, as sent (EDIFACT 1052).'),
    subItem: text('The sub-item of the message in error, as sent (EDIFACT 1054).'),
    tag: text('The segment in error.'),
    position: text('The position of the segment, as sent (X12 719, EDIFACT 1050).'),
    positionSource: text('Who counted the position, coded (EDIFACT 1159).'),
    ...seatFields,
    reference: text('The number of the data element in the standard (X12 725).'),
    componentReference: text('The number of the component data element in the standard (X12 725).'),
    found: text('What stood there.'),
    expected: text('What should stand there (X12 961).'),
    remarks: list(remark, 'Texts on the error.'),
    references: list(reference, 'References of what is in error: bill of lading, container …'),
    related: list(codedText, 'Related data (X12 RED).'),
  },
  ['codes', 'text'],
)
export type ApplicationError = Infer<typeof applicationError>

const industryCodes = part(
  'IndustryCodes',
  'Codes from the lists of one agency (X12 LM, LQ).',
  {
    agency: text('The agency of the lists, coded (X12 559).'),
    source: text('The source within the agency (X12 822).'),
    codes: list(codedText, 'The codes, each with its list (X12 1270).'),
  },
  ['agency', 'codes'],
)

export const acknowledgedParty = part(
  'AcknowledgedParty',
  'The sender or recipient of what is answered, as its header has it.',
  {
    id: text('The identification.'),
    qualifier: text('The qualifier of the identification.'),
    internal: text('The address for routing (EDIFACT 0008, 0014).'),
    internalSub: text('The internal sub-identification (EDIFACT 0042, 0046).'),
  },
  ['id', 'qualifier'],
)
export type AcknowledgedParty = Infer<typeof acknowledgedParty>

export const acknowledgedInterchange = part(
  'AcknowledgedInterchange',
  'The interchange that is answered, and the verdict on it.',
  {
    reference: text('Its control number or reference.'),
    sender: one(acknowledgedParty, 'Who sent it.'),
    recipient: one(acknowledgedParty, 'Who was to receive it.'),
    preparedAt: one(moment, 'The date and time in its header.'),
    ...verdictFields,
    errors: list(acknowledgedError, 'What is wrong with its header or trailer.'),
  },
  ['reference', 'verdict', 'code', 'errors'],
)
export type AcknowledgedInterchange = Infer<typeof acknowledgedInterchange>

export const acknowledgedMessage = part(
  'AcknowledgedMessage',
  'A message or transaction set that is answered, and the verdict on it.',
  {
    type: text('Its type: `BAPLIE`, `315`.'),
    reference: text('Its reference or control number.'),
    version: text('Its version.'),
    release: text('Its release.'),
    agency: text('Its controlling agency.'),
    association: text('Its association assigned code.'),
    codeList: text('The version of its code lists (EDIFACT 0110).'),
    subFunction: text('Its sub-function (EDIFACT 0113).'),
    implementation: text('Its implementation convention (X12 1705).'),
    package: text('The reference of the package that is answered in place of a message (EDIFACT 0800).'),
    packageReferences: list(codedText, 'What the package belongs to (EDIFACT S020).'),
    ...verdictFields,
    errors: list(acknowledgedError, 'What is wrong with the message as a whole, its header or trailer.'),
    segments: list(segmentError, 'Its segments in error.'),
    // what an application advice (X12 824) names of the transaction that it answers
    level: oneOf(['batch', 'group', 'item', 'message'], 'What is answered, where it may be part of one.'),
    number: one(reference, 'The number by which the business knows it.'),
    sender: text('The application sender.'),
    recipient: text('The application receiver.'),
    preparedAt: one(moment, 'The date and time of its group.'),
    group: text('The control number of its group.'),
    purpose: text('Its purpose, coded (X12 353).'),
    transactionType: text('Its transaction type, coded (X12 640).'),
    application: text('Its application type, coded (X12 346).'),
    action: text('The action, coded (X12 306).'),
    handling: text('The handling, coded (X12 305).'),
    reason: text('The reason of the status, coded (X12 641).'),
    references: list(reference, 'References of what is answered.'),
    moments: list(datedMoment, 'Dates of what is answered.'),
    contacts: list(contact, 'Whom to ask.'),
    applicationErrors: list(applicationError, 'What the application found wrong.'),
    industryCodes: list(industryCodes, 'Codes of an industry for what was found (X12 LM, LQ).'),
  },
  ['type', 'reference', 'verdict', 'code', 'errors', 'segments'],
)
export type AcknowledgedMessage = Infer<typeof acknowledgedMessage>

export const acknowledgedCounts = part(
  'AcknowledgedCounts',
  'How many messages a group has.',
  {
    included: integer('How many its trailer says.'),
    received: integer('How many came.'),
    accepted: integer('How many were accepted.'),
  },
  ['included', 'received', 'accepted'],
)
export type AcknowledgedCounts = Infer<typeof acknowledgedCounts>

export const acknowledgedGroup = part(
  'AcknowledgedGroup',
  'A group that is answered, and the verdict on it.',
  {
    functionalId: text('Its functional identifier (X12 479).'),
    reference: text('Its control number or reference.'),
    version: text('Its version (X12 480).'),
    sender: one(acknowledgedParty, 'Its application sender.'),
    recipient: one(acknowledgedParty, 'Its application recipient.'),
    ...verdictFields,
    counts: one(acknowledgedCounts, 'How many messages it has.'),
    errors: list(acknowledgedError, 'What is wrong with its header or trailer.'),
    messages: list(acknowledgedMessage, 'Its messages.'),
  },
  ['functionalId', 'reference', 'verdict', 'code', 'counts', 'errors', 'messages'],
)
export type AcknowledgedGroup = Infer<typeof acknowledgedGroup>

export const acknowledgedDocument = part(
  'AcknowledgedDocument',
  'A document that is answered (EDIFACT DOC).',
  {
    name: one(codedText, 'The name of the document.'),
    number: text('The number of the document.'),
    status: text('The status of the document, coded (EDIFACT 1373).'),
    source: text('The source of the document (EDIFACT 1366).'),
    language: text('The language of the document.'),
    version: text('The version of the document.'),
    revision: text('The revision of the document.'),
    communication: text('How the document came, coded (EDIFACT 3153).'),
    copies: text('How many copies there are.'),
    originals: text('How many originals there are.'),
    moments: list(datedMoment, 'Dates of the document.'),
  },
  ['name', 'number'],
)
export type AcknowledgedDocument = Infer<typeof acknowledgedDocument>

export const acknowledgedUnit = part(
  'AcknowledgedUnit',
  'A unit of equipment that an answer names.',
  {
    kind: equipmentKind,
    number: text('The equipment number.'),
    numberList: hint(text('The list of the equipment number, as sent.')),
    country: text('The country of the equipment number, as sent.'),
    sizeType: text('The size and type code.'),
    sizeTypeList: hint(text('The list of the size and type, as sent.')),
    sizeTypeText: text('The size and type in words.'),
    supplier: text('Who supplies the unit, coded.'),
    tradeStatus: text('The status of the equipment, coded (EDIFACT 8249).'),
    load: oneOf(['empty', 'full', 'fullMixed', 'fullSingle'], 'Whether the unit is empty or full.'),
    marking: text('Marking instructions, coded.'),
  },
  ['kind', 'number'],
)
export type AcknowledgedUnit = Infer<typeof acknowledgedUnit>
