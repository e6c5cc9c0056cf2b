/**
 * The record of a cargo release request (SE): the entry, and in a unified filing the security filing with it.
 */
import {
  agencyTextField,
  entryAddress,
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
import { constant, type Infer, list, one, part, text } from './schema.js'
import { securityFiling } from './security-filing.js'

const entryContact = part('EntryContact', 'Whom CBP may ask (SE13).', entryContactFields, ['name', 'phone'])
export type EntryContact = Infer<typeof entryContact>

const entryConveyance = part(
  'EntryConveyance',
  'The conveyance of a bill, or of a part of it (SE16).',
  entryConveyanceFields,
  ['carrier', 'voyage', 'arrival', 'quantity'],
)
export type EntryConveyance = Infer<typeof entryConveyance>

const entryEquipment = part('EntryEquipment', 'The equipment of a bill (SE17).', entryEquipmentFields, [
  'number',
])
export type EntryEquipment = Infer<typeof entryEquipment>

const entryBill = part(
  'EntryBill',
  'A bill of lading or in-bond number of the entry (SE15), in the order that they were given.',
  {
    ...entryBillFields,
    conveyances: list(entryConveyance, 'The conveyances of the bill.'),
    equipment: list(entryEquipment, 'The equipment of the bill.'),
  },
  ['type', 'issuer', 'number', 'quantity'],
)
export type EntryBill = Infer<typeof entryBill>

const entryReference = part('EntryReference', 'A reference of the entry (SE20).', entryReferenceFields, [
  'kind',
  'number',
])
export type EntryReference = Infer<typeof entryReference>

const globalIdentifier = part(
  'GlobalIdentifier',
  'A global business identifier of a party (SE31, SE51).',
  globalIdentifierFields,
  ['qualifier', 'value'],
)
export type GlobalIdentifier = Infer<typeof globalIdentifier>

export const entryParty = part(
  'EntryParty',
  'A party of the entry, or of a line.',
  {
    ...entryPartyFields,
    globalIdentifiers: list(globalIdentifier, 'Its global business identifiers.'),
    address: one(entryAddress, 'Its address.'),
  },
  ['role', 'name', 'identifier', 'address'],
)
export type EntryParty = Infer<typeof entryParty>

const zoneStatus = part(
  'ZoneStatus',
  'Status and quantity in a foreign trade zone (SE41).',
  zoneStatusFields,
  ['status', 'quantity'],
)
export type ZoneStatus = Infer<typeof zoneStatus>

const agencyRecord = part(
  'AgencyRecord',
  'A record for another agency (PG01 to PG35), whose layout is not known here: carried as it is.',
  agencyTextField,
  ['text'],
)
export type AgencyRecord = Infer<typeof agencyRecord>

export const agencyItem = part(
  'AgencyItem',
  'An item for other agencies (OI), carried as it is, with its records.',
  { ...agencyTextField, records: list(agencyRecord, 'The records of the item (PG), in their order.') },
  ['text', 'records'],
)
export type AgencyItem = Infer<typeof agencyItem>

const entryTariff = part(
  'EntryTariff',
  'A tariff number of a line (SE60), with the records for other agencies.',
  {
    ...entryTariffFields,
    currentHts: text('The current number of privileged foreign goods (SE61).'),
    agencyItems: list(agencyItem, 'The items for other agencies, in their order.'),
  },
  ['hts', 'value'],
)
export type EntryTariff = Infer<typeof entryTariff>

const entryLine = part(
  'EntryLine',
  'A line of the entry (SE40).',
  {
    ...entryLineFields,
    zoneStatus: one(zoneStatus, 'Status and quantity in a foreign trade zone.'),
    parties: list(entryParty, 'The parties of the line.'),
    tariffs: list(entryTariff, 'The tariff numbers of the line.'),
  },
  ['number', 'origin', 'description', 'tariffs'],
)
export type EntryLine = Infer<typeof entryLine>

export const cargoRelease = part(
  'CargoRelease',
  'A request to release cargo: the entry, and in a unified filing the security filing with it.',
  {
    type: constant('CargoRelease', 'Says that the record is a request to release cargo.'),
    ...entryHeaderFields,
    ...entryDetailFields,
    contact: one(entryContact, 'Whom CBP may ask; with it what is said of a cancellation.'),
    bills: list(entryBill, 'The bills of lading.'),
    references: list(entryReference, 'The references.'),
    parties: list(entryParty, 'The parties of the entry.'),
    lines: list(entryLine, 'The lines of the entry.'),
    securityFiling: one(
      securityFiling,
      'The security filing of a unified filing: without bills, bond and tariff numbers, which are those of the entry.',
    ),
  },
  [
    'type',
    'action',
    'entryFiler',
    'entryNumber',
    'entryType',
    'importer',
    'modeOfTransport',
    'bondType',
    'contact',
    'bills',
    'references',
    'parties',
    'lines',
    'securityFiling',
  ],
)
/** A cargo release request. Treat a record that was read as read-only. */
export type CargoRelease = Infer<typeof cargoRelease>
