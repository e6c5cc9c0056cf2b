/**
 * The record of an acknowledgement: TA1, 997, 999, 824, CONTRL, APERAK, and CUSRES as the answer to a BAPLIE.
 * What it answers stands in it level by level (parts/acknowledged.ts), each code as sent beside the word for it.
 */
import {
  acknowledgedDocument,
  acknowledgedGroup,
  acknowledgedInterchange,
  acknowledgedMessage,
  acknowledgedUnit,
  applicationError,
  verdictFields,
} from './parts/acknowledged.js'
import { party } from './parts/party.js'
import { rolePlace } from './parts/place.js'
import { reference, remark } from './parts/reference.js'
import { transport } from './parts/transport.js'
import { codedText, datedMoment, moment } from './parts/value.js'
import { constant, type Infer, list, one, part, text } from './schema.js'

export const acknowledgement = part(
  'Acknowledgement',
  'What a receiver says of what it was sent: accepted or rejected, and what is wrong.',
  {
    type: constant('Acknowledgement', 'Says that the record is an acknowledgement.'),
    reference: text('The number that the sender gave the acknowledgement.'),
    documentName: one(codedText, 'The name of the document: acknowledgement, error message …'),
    documentVersion: text('The version of the document.'),
    documentRevision: text('The revision of the document.'),
    documentStatus: text('The status of the document, coded (EDIFACT 1373).'),
    language: text('The language of the document.'),
    responseType: text('The kind of answer, coded (EDIFACT 4343).'),
    ...verdictFields,
    preparedAt: one(moment, 'When the acknowledgement was made.'),
    moments: list(datedMoment, 'Further times.'),
    interchange: one(acknowledgedInterchange, 'The interchange that is answered.'),
    groups: list(acknowledgedGroup, 'The groups that are answered.'),
    messages: list(acknowledgedMessage, 'The messages that are answered, where they stand in no group.'),
    references: list(reference, 'References of what is answered: the number of the message, the voyage …'),
    documents: list(acknowledgedDocument, 'Documents that are answered (EDIFACT DOC).'),
    applicationErrors: list(applicationError, 'What the application found wrong.'),
    statuses: list(codedText, 'Statuses of the whole, coded (EDIFACT GIS, GEI).'),
    remarks: list(remark, 'Free texts.'),
    parties: list(party, 'The parties.'),
    transports: list(transport, 'The vessel and voyage of what is answered.'),
    locations: list(rolePlace, 'The places of what is answered.'),
    equipment: list(acknowledgedUnit, 'The units that the answer names.'),
  },
  ['type', 'interchange', 'groups', 'messages'],
)
/** What a receiver says of what it was sent. Its small value parts may be shared: treat a record as read-only. */
export type Acknowledgement = Infer<typeof acknowledgement>
