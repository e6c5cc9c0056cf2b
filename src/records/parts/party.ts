/**
 * Parties: an operator by its code, and a party with names, address and contacts.
 */
import { hint, type Infer, list, oneOf, part, text } from '../schema.js'
import { lines } from './value.js'

export const operator = part(
  'Operator',
  'A carrier or operator, by its code, its name, or both.',
  {
    code: text('The code of the operator.'),
    list: text('The list of the code: `scac`, `bic`, `smdg`, or code list and agency as sent (`172:ZZZ`).'),
    name: text('The name of the operator.'),
  },
  ['code', 'list'],
  { shared: true },
)
export type Operator = Infer<typeof operator>

export const communication = part(
  'Communication',
  'A number or address at which a contact is reached.',
  {
    kind: oneOf(['telephone', 'mobile', 'fax', 'email', 'edi', 'telex', 'web'], 'The way of communication.'),
    number: text('The number or address.'),
  },
  ['kind', 'number'],
)
export type Communication = Infer<typeof communication>

export const contact = part(
  'Contact',
  'A person or department.',
  {
    role: text('What the contact is for, coded (EDIFACT 3139, X12 366).'),
    id: text('The code of the person or department.'),
    name: text('The name of the person or department.'),
    communications: list(communication, 'Where the contact is reached.'),
  },
  ['role', 'id', 'name', 'communications'],
)
export type Contact = Infer<typeof contact>

/** What a party is to the shipment or the message; codes of other meaning stay as `{ code, list }`. */
// biome-ignore format: a table
export const PARTY_ROLES = [
  'carrier', 'containerOperator', 'slotCharterer', 'vesselOperator', 'equipmentOwner', 'messageSender',
  'messageRecipient', 'documentIssuer', 'shipper', 'consignor', 'consignee', 'notifyParty',
  'secondNotifyParty', 'forwarder', 'freightPayer', 'agent', 'carrierAgent', 'terminalOperator', 'haulier',
  'railway', 'shipFrom', 'shipTo', 'deliveryParty', 'pickupParty', 'stuffingParty', 'strippingParty',
  'customs', 'customsBroker', 'importer', 'exporter', 'buyer', 'seller', 'manufacturer', 'consolidator',
  'weighingParty', 'responsibleParty', 'orderingParty', 'emptyDispatch', 'emptyReturn',
] as const

export const party = part(
  'Party',
  'A party in a role, with what was sent of its identity, name, address and contacts.',
  {
    role: oneOf(PARTY_ROLES, 'What the party is to the shipment or the message.'),
    id: text('The code of the party.'),
    list: text('The list of the code: `scac`, `bic`, `smdg`, or code list and agency as sent (`160:166`).'),
    names: lines('The lines of the name.'),
    lines: lines('Name and address in lines that are not told apart (EDIFACT C058).'),
    street: lines('The lines of the street address.'),
    city: text('The city.'),
    subdivision: text('The state or province.'),
    subdivisionList: text('The list of the state code, or its name, as sent.'),
    postalCode: text('The postal code.'),
    country: text('The country.'),
    location: text('The code of the place (X12 N4-06).'),
    locationList: text('The list of the code of the place (X12 N4-05).'),
    contacts: list(contact, 'The contacts at the party.'),
    nameFormat: hint(text('The format code of the name as sent.')),
  },
  ['role', 'id', 'list', 'names'],
)
export type Party = Infer<typeof party>
