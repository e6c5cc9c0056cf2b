/**
 * The parts of a cargo release (SE) that the request and its answer (SX) share.
 *
 * Source of the fields: Cargo Release guide v40 (reference abi-records.json). Codes whose list is long or not ours stay
 * codes; the doc of the field names the list.
 */
import { decimal, flag, type Infer, list, localTime, one, oneOf, part, text } from '../schema.js'
import { addressPart, placeFields } from './filing.js'

const entryIdentifier = part(
  'EntryIdentifier',
  'The number that a party of the entry is identified by.',
  {
    qualifier: oneOf(
      ['ein', 'cbpAssigned', 'ssn'],
      'What kind of number it is: IRS (EI), assigned by CBP (ANI), social security (34).',
    ),
    value: text('The number, with its hyphens.'),
  },
  ['qualifier', 'value'],
)
export type EntryIdentifier = Infer<typeof entryIdentifier>

/** The fields of SE10. */
export const entryHeaderFields = {
  action: oneOf(
    ['add', 'replace', 'update', 'cancel'],
    'What is to be done with the entry (A, R, U, D); update is for bill, conveyance, port and location.',
  ),
  entryFiler: text('The filer code of the entry.'),
  entryNumber: text('The number of the entry, with its check digit, without hyphen.'),
  entryType: text('The type of the entry, coded (`01` consumption, `11` informal …).'),
  importer: one(entryIdentifier, 'The importer of record.'),
  modeOfTransport: text('The mode of transport, coded (`10` vessel, `11` vessel with containers …).'),
  bondType: oneOf(
    ['none', 'continuous', 'singleTransaction'],
    'The bond: none required (0), continuous (8), single transaction (9).',
  ),
  estimatedValue: decimal('The estimated value of the entry in whole US dollars.'),
  plannedPortOfEntry: text('The planned port of entry (Schedule D).'),
  splitShipmentRelease: oneOf(
    ['holdAll', 'partByPart'],
    'How a split shipment is to be released: all together (1), or part by part (2).',
  ),
  portOfUnlading: text('The port of unlading (Schedule D).'),
}

/** The fields of SE11. */
export const entryDetailFields = {
  entryDateElection: text('The election of the entry date: `W` for a weekly entry.'),
  electedEntryDate: localTime('The date of entry that was elected.'),
  locationOfGoods: text('The FIRMS code of where the goods are.'),
  examSite: text('The FIRMS code of the preferred examination station.'),
  conveyanceName: text('The name of the conveyance; of a zone entry `FTZ` and the zone.'),
  voyage: text('The voyage, flight or trip.'),
  generalOrderNumber: text('The general order number.'),
  bondedWarehouse: text('The FIRMS code of the bonded warehouse.'),
  originEntryFiler: text('The filer of the warehouse entry that the goods come from.'),
  originEntryNumber: text('The number of the warehouse entry that the goods come from.'),
  immediateDelivery: flag('Whether immediate delivery is asked for.'),
}

/** The fields of SE13. */
export const entryContactFields = {
  name: text('The name of the contact.'),
  phone: text('The telephone number of the contact.'),
  cancelReason: text('Why the entry is to be cancelled, coded (01 to 12).'),
  multipleDispositions: flag('Whether the goods of the cancelled entry go several ways.'),
  documentsSent: flag('Whether documents were sent beforehand (DIS).'),
  splitShipment: flag('Whether the shipment is split.'),
}

export const entryBillFields = {
  type: oneOf(
    ['regular', 'master', 'house', 'expressTracking', 'inBond'],
    'The type of the bill (R, M, H, T, I): in-bond, master and house in a row make one bill.',
  ),
  issuer: text('The SCAC of the issuer; absent where the bill has none.'),
  number: text('The number of the bill.'),
  quantity: decimal('The quantity of the smallest outer package; absent for all that was manifested.'),
  isNonAms: flag('Whether the bill is not manifested electronically.'),
}

export const entryConveyanceFields = {
  carrier: text('The code of the carrier.'),
  voyage: text('The voyage, flight or trip.'),
  arrival: localTime('The date of arrival.'),
  quantity: decimal('The quantity entered from this part.'),
  unit: text('The unit of the quantity.'),
  name: text('The name of the conveyance.'),
}

export const entryEquipmentFields = {
  number: text('The number of the equipment, with prefix and check digit.'),
}

/** What a reference of an entry names (SE20); any other stays a code. */
// biome-ignore format: a table
export const ENTRY_REFERENCES = [
  'filerReference', 'replacementEntry', 'replacementInBond', 'replacementZoneAdmission', 'documentReference',
  'surety', 'bondAmount', 'expressConsignment', 'knownImporter', 'railReference', 'perishable',
  'consolidatedSummary', 'estimatedArrival',
] as const

export const entryReferenceFields = {
  kind: oneOf(ENTRY_REFERENCES, 'What the reference names (SE20 qualifier).'),
  number: text('The reference as sent: number, amount, date or `Y`.'),
}

/** MF, SE, BY, ST, LG, CS, CN, BKP; SH, EX, DR, PK of the test of global business identifiers. */
// biome-ignore format: a table
export const ENTRY_ROLES = [
  'manufacturer', 'seller', 'buyer', 'shipTo', 'stuffingLocation', 'consolidator', 'consignee', 'bookingParty',
  'shipper', 'exporter', 'distributor', 'packager',
] as const

export const entryPartyFields = {
  role: oneOf(ENTRY_ROLES, 'What the party is to the goods.'),
  name: text('The name, at most 35 characters.'),
  identifier: one(entryIdentifier, 'The number of the party, where it is not given by name and address.'),
}

export const globalIdentifierFields = {
  qualifier: oneOf(['lei', 'gln', 'duns'], 'The list of the global business identifier.'),
  value: text('The identifier.'),
}

export const entryAddress = part(
  'EntryAddress',
  'An address in parts.',
  { parts: list(addressPart, 'The parts of the street address, up to six.'), ...placeFields },
  ['parts', 'city', 'subdivision', 'country'],
)
export type EntryAddress = Infer<typeof entryAddress>

/** The fields of SE40. */
export const entryLineFields = {
  number: text('The number of the line, from `001`.'),
  origin: text('The country of origin.'),
  description: text('The goods in plain words.'),
}

/** The fields of SE41. */
export const zoneStatusFields = {
  status: oneOf(
    ['privilegedForeign', 'nonPrivilegedForeign', 'domestic', 'zoneRestricted'],
    'The status of the goods in the foreign trade zone (P, N, D, Z).',
  ),
  privilegedFiling: localTime('When privileged status was filed for.'),
  quantity: decimal('The quantity of the line.'),
}

/** The fields of SE60. */
export const entryTariffFields = {
  hts: text('The tariff number.'),
  value: decimal('The value in whole US dollars.'),
}

export const agencyTextField = {
  text: text('What stands behind the id of the record, as sent.'),
}
