/**
 * The record of the answer to a cargo release request (SX). Of a unified filing it speaks of the entry only: the
 * security filing has its own answer.
 *
 * Every part is one record that came back; `messages` is what was said of it.
 */
import { agencyItem } from './cargo-release.js'
import { answered, answerMessage, verdictFields } from './parts/answer.js'
import {
  entryBillFields,
  entryContactFields,
  entryConveyanceFields,
  entryDetailFields,
  entryEquipmentFields,
  entryHeaderFields,
  entryLineFields,
  entryPartyFields,
  entryReferenceFields,
  entryTariffFields,
  globalIdentifierFields,
  zoneStatusFields,
} from './parts/entry.js'
import { addressPart, placeFields } from './parts/filing.js'
import { constant, type Infer, list, one, part, text } from './schema.js'

const answeredDetail = part(
  'AnsweredDetail',
  'The additional header that came back (SE11).',
  { ...entryDetailFields, ...answered },
  ['messages'],
)

const answeredContact = part(
  'AnsweredContact',
  'The contact that came back (SE13).',
  { ...entryContactFields, ...answered },
  ['name', 'messages'],
)

const answeredConveyance = part(
  'AnsweredConveyance',
  'A conveyance that came back (SE16).',
  { ...entryConveyanceFields, ...answered },
  ['carrier', 'messages'],
)

const answeredEquipment = part(
  'AnsweredEquipment',
  'A piece of equipment that came back (SE17).',
  { ...entryEquipmentFields, ...answered },
  ['number', 'messages'],
)

const answeredEntryBill = part(
  'AnsweredEntryBill',
  'A bill that came back (SE15).',
  {
    ...entryBillFields,
    ...answered,
    conveyances: list(answeredConveyance, 'The conveyances of the bill that came back.'),
    equipment: list(answeredEquipment, 'The equipment of the bill that came back.'),
  },
  ['type', 'issuer', 'number', 'messages'],
)

const answeredEntryReference = part(
  'AnsweredEntryReference',
  'A reference that came back (SE20).',
  { ...entryReferenceFields, ...answered },
  ['kind', 'number', 'messages'],
)

const answeredGlobalIdentifier = part(
  'AnsweredGlobalIdentifier',
  'A global business identifier that came back (SE31, SE51).',
  { ...globalIdentifierFields, ...answered },
  ['qualifier', 'value', 'messages'],
)

const answeredStreet = part(
  'AnsweredStreet',
  'One address record that came back (SE35, SE55): one or two parts of the address.',
  { parts: list(addressPart, 'The parts that stand in the record.'), ...answered },
  ['parts', 'messages'],
)

const answeredCity = part(
  'AnsweredCity',
  'City, region and country that came back (SE36, SE56).',
  { ...placeFields, ...answered },
  ['city', 'country', 'messages'],
)

const answeredEntryParty = part(
  'AnsweredEntryParty',
  'A party that came back (SE30, SE50), with the records below it.',
  {
    ...entryPartyFields,
    ...answered,
    globalIdentifiers: list(answeredGlobalIdentifier, 'Its global business identifiers.'),
    addresses: list(answeredStreet, 'The address records of the party, each with what was said of it.'),
    place: one(answeredCity, 'City, region and country of the party.'),
  },
  ['role', 'name', 'messages'],
)

const answeredZoneStatus = part(
  'AnsweredZoneStatus',
  'Status and quantity in a zone that came back (SE41).',
  { ...zoneStatusFields, ...answered },
  ['status', 'messages'],
)

const answeredTariff = part(
  'AnsweredTariff',
  'A tariff number that came back (SE60).',
  {
    ...entryTariffFields,
    ...answered,
    currentHts: text('The current number of privileged foreign goods (SE61).'),
    agencyItems: list(agencyItem, 'The items for other agencies that came back.'),
  },
  ['hts', 'messages'],
)

const answeredEntryLine = part(
  'AnsweredEntryLine',
  'A line that came back (SE40).',
  {
    ...entryLineFields,
    ...answered,
    zoneStatus: one(answeredZoneStatus, 'Status and quantity in a foreign trade zone.'),
    parties: list(answeredEntryParty, 'The parties of the line that came back.'),
    tariffs: list(answeredTariff, 'The tariff numbers of the line that came back.'),
  },
  ['number', 'origin', 'messages', 'tariffs'],
)

export const cargoReleaseResponse = part(
  'CargoReleaseResponse',
  'The answer to a cargo release request.',
  {
    type: constant(
      'CargoReleaseResponse',
      'Says that the record is the answer to a request to release cargo.',
    ),
    ...verdictFields,
    ...entryHeaderFields,
    messages: list(answerMessage, 'What the answer says of the header (SE10).'),
    detail: one(answeredDetail, 'The additional header.'),
    contact: one(answeredContact, 'The contact.'),
    bills: list(answeredEntryBill, 'The bills of lading.'),
    references: list(answeredEntryReference, 'The references in error.'),
    parties: list(answeredEntryParty, 'The parties in error.'),
    lines: list(answeredEntryLine, 'The lines in error.'),
  },
  ['type', 'verdict', 'verdictText', 'action', 'entryFiler', 'entryNumber', 'messages', 'bills'],
)
/** The answer to a cargo release request. Treat a record that was read as read-only. */
export type CargoReleaseResponse = Infer<typeof cargoReleaseResponse>
