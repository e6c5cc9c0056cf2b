/**
 * The words of a `SecurityFiling` and the codes of CBP that they stand for. The rules speak of codes, as their sources
 * do; a code that has no word in the record (`{ code }`) passes through as it is.
 */
import type { CodeValue } from '../records/schema.js'
import type { SecurityFiling } from '../records/security-filing.js'

type Words<T> = Exclude<T, CodeValue | undefined>
type Codes<T> = Readonly<Record<Words<T> & string, string>>
type Item<T> = NonNullable<T> extends readonly (infer One)[] ? One : never
type Party = Item<SecurityFiling['parties']>
type Identifier = NonNullable<Party['identifier']>
type Address = NonNullable<Party['address']>
type Bond = NonNullable<SecurityFiling['bond']>
type Port = NonNullable<NonNullable<SecurityFiling['routing']>['placeOfDelivery']>

export const SUBMISSION_TYPES: Codes<SecurityFiling['submissionType']> = {
  isf10: '1',
  isf5: '2',
  isf5ToIsf10: '3',
  isf10ToIsf5: '4',
}

export const ACTIONS: Codes<SecurityFiling['action']> = { add: 'A', replace: 'R', delete: 'D' }

export const ACTION_REASONS: Codes<SecurityFiling['actionReason']> = {
  complete: 'CT',
  flexibleRange: 'FR',
  flexibleTiming: 'FT',
  flexibleRangeAndTiming: 'FX',
}

export const SHIPMENT_TYPES: Codes<SecurityFiling['shipmentType']> = {
  standard: '01',
  toOrder: '02',
  householdGoods: '03',
  government: '04',
  diplomatic: '05',
  carnet: '06',
  usGoodsReturned: '07',
  foreignTradeZone: '08',
  internationalMail: '09',
  outerContinentalShelf: '10',
  informal: '11',
}

export const MODES: Codes<SecurityFiling['modeOfTransport']> = { breakBulk: '10', containerized: '11' }

export const IDENTIFIERS: Codes<Identifier['qualifier']> = {
  ein: 'EI',
  cbpAssigned: 'ANI',
  ssn: '34',
  passport: 'AEF',
  scac: '2',
  encryptedConsignee: 'CIN',
  duns: 'DUN',
  duns4: 'DNS',
  firms: 'FR',
}

export const ROLES: Codes<Party['role']> = {
  seller: 'SE',
  buyer: 'BY',
  shipTo: 'ST',
  stuffingLocation: 'LG',
  consolidator: 'CS',
  bookingParty: 'BKP',
  consignee: 'CN',
  importer: 'IM',
}

export const SECOND_NAMES: Codes<NonNullable<Party['secondaryName']>['code']> = {
  alternativeAddressee: 'ALA',
  doingBusinessAs: 'DH',
  division: 'DV',
  formerlyKnownAs: 'NU',
  formerlyDoingBusinessAs: 'NV',
  alias: 'XD',
}

export const ADDRESS_QUALIFIERS: Codes<Item<Address['parts']>['qualifier']> = {
  streetNumber: '01',
  streetName: '02',
  poBox: '05',
  buildingName: '12',
  apartment: '13',
  suite: '14',
  street: '15',
  association: '28',
  pier: '30',
  wing: '31',
  floor: '32',
  room: '35',
  unit: '37',
  crossStreet: '57',
  buildingNumber: 'AK',
}

export const BILL_TYPES: Codes<Item<SecurityFiling['bills']>['type']> = { regular: 'OB', house: 'BM' }

export const REFERENCES: Codes<Item<SecurityFiling['references']>['kind']> = {
  entryNumber: '6B',
  carnet: '6C',
  masterBill: 'MB',
}

export const BOND_ACTIVITIES: Codes<Bond['activity']> = {
  importer: '01',
  custodian: '02',
  carrier: '03',
  foreignTradeZone: '04',
  isf: '16',
}

export const BOND_TYPES: Codes<Bond['type']> = { continuous: '8', singleTransaction: '9' }

export const PORT_LISTS: Codes<Port['list']> = { unlocode: 'UN', scheduleK: 'K' }

export const WEIGHT_UNITS: Codes<NonNullable<SecurityFiling['shipment']>['weightUnit']> = { kg: 'K', lb: 'L' }

/** CBP's code of a word of the record, the code itself where it has no word, and empty where there is nothing. */
export function codeOf(
  codes: Readonly<Record<string, string>>,
  value: string | CodeValue | undefined,
): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return value.code
  return Object.hasOwn(codes, value) ? codes[value]! : value
}
