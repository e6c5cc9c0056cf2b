/**
 * The parts of an Importer Security Filing that the filing and its answer share.
 *
 * Words stand for the codes of the ABI layouts (reference isf-codes.json); a code without a word of ours stays as
 * `{ code, list }`. Source of the fields: CATAIR ISF chapter v3, Cargo Release guide v40.
 */
import { decimal, type Infer, list, localTime, one, oneOf, part, text } from '../schema.js'

/** What a number identifies a party by: EI, ANI, 34, AEF, 2, CIN, DUN, DNS, FR. */
export const FILING_IDENTIFIERS = [
  'ein',
  'cbpAssigned',
  'ssn',
  'passport',
  'scac',
  'encryptedConsignee',
  'duns',
  'duns4',
  'firms',
] as const

const identifierFields = {
  qualifier: oneOf(FILING_IDENTIFIERS, 'What kind of number it is: IRS number (ein), D-U-N-S number …'),
  value: text('The number, with its hyphens.'),
  passportCountry: text('The country that issued the passport.'),
  dateOfBirth: localTime('The date of birth of a person who is identified by passport or social security.'),
}

export const filingIdentifier = part(
  'FilingIdentifier',
  'The number that a party is identified by, in place of name and address.',
  identifierFields,
  ['qualifier', 'value'],
)
export type FilingIdentifier = Infer<typeof filingIdentifier>

export const filingImporter = part(
  'FilingImporter',
  'The importer of the filing, by number.',
  { ...identifierFields, name: text('The full name of the person, last name first (SF20 FN).') },
  ['qualifier', 'value'],
)
export type FilingImporter = Infer<typeof filingImporter>

/** What a part of an address is: 01, 02, 05, 12, 13, 14, 15, 28, 30, 31, 32, 35, 37, 57, AK. */
// biome-ignore format: a table
export const ADDRESS_PARTS = [
  'streetNumber', 'streetName', 'poBox', 'buildingName', 'apartment', 'suite', 'street', 'association',
  'pier', 'wing', 'floor', 'room', 'unit', 'crossStreet', 'buildingNumber',
] as const

export const addressPart = part(
  'AddressPart',
  'One part of an address, at most 35 characters: never joined with another, never cut.',
  {
    qualifier: oneOf(ADDRESS_PARTS, 'What the part is; `street` is an address that is not taken apart.'),
    text: text('The part itself.'),
  },
  ['qualifier', 'text'],
)
export type AddressPart = Infer<typeof addressPart>

export const placeFields = {
  city: text('The city.'),
  subdivision: text('The state or province, without the country (ISO 3166-2).'),
  postalCode: text('The postal code.'),
  country: text('The country (ISO 3166-1, two letters, and the few of CBP).'),
}

export const filingAddress = part(
  'FilingAddress',
  'An address in parts.',
  { parts: list(addressPart, 'The parts of the street address, up to six.'), ...placeFields },
  ['parts', 'city', 'subdivision', 'country'],
)
export type FilingAddress = Infer<typeof filingAddress>

/** What a second name is: ALA, DH, DV, NU, NV, XD. */
export const SECONDARY_NAMES = [
  'alternativeAddressee',
  'doingBusinessAs',
  'division',
  'formerlyKnownAs',
  'formerlyDoingBusinessAs',
  'alias',
] as const

export const secondaryNameFields = {
  code: oneOf(SECONDARY_NAMES, 'What the second name is to the first.'),
  name: text('The second name.'),
}

export const secondaryName = part(
  'SecondaryName',
  'A second name with its meaning: never the rest of a long name, which would be a false statement.',
  secondaryNameFields,
  ['code', 'name'],
)
export type SecondaryName = Infer<typeof secondaryName>

/** Whose part in the shipment a party has: SE, BY, ST, LG, CS, BKP, CN, IM; MF stands in `manufacturers`. */
// biome-ignore format: a table
export const FILING_ROLES = [
  'seller', 'buyer', 'shipTo', 'stuffingLocation', 'consolidator', 'bookingParty', 'consignee', 'importer',
] as const

export const filingRole = oneOf(FILING_ROLES, 'What the party is to the shipment.')

export const namedFields = {
  name: text('The name, at most 35 characters.'),
  secondaryName: one(secondaryName, 'A second name of the party.'),
  identifier: one(filingIdentifier, 'The number of the party, where it is not given by name and address.'),
  address: one(filingAddress, 'The address of the party.'),
}

export const tariffLineFields = {
  hts: text('The tariff number, six to ten digits.'),
  origin: text('The country of origin.'),
}

export const tariffLine = part(
  'TariffLine',
  'A tariff number with the country that the goods come from.',
  tariffLineFields,
  ['hts', 'origin'],
)
export type TariffLine = Infer<typeof tariffLine>

export const filingContainerFields = {
  kind: text('What the equipment is (SF25 equipment description code), such as `CN`.'),
  number: text('The number of the equipment, with its check digit where it has one.'),
  sizeType: text('The size and type code.'),
}

export const filingBillFields = {
  type: oneOf(['regular', 'house'], 'The type of the bill: regular (straight, simple) or house.'),
  issuer: text('The SCAC of the issuer.'),
  number: text('The number of the bill, without the issuer.'),
}

export const estimatedShipmentFields = {
  subType: text('The sub-type of the shipment, coded 01 to 03.'),
  value: decimal('The estimated value in whole US dollars.'),
  quantity: decimal('The estimated quantity of the smallest external packaging unit.'),
  unit: text('The unit of the quantity, such as `PCS`.'),
  weight: decimal('The estimated weight.'),
  weightUnit: oneOf(['kg', 'lb'], 'The unit of the weight.'),
}

export const filingPort = part(
  'FilingPort',
  'A port or place by code.',
  {
    code: text('The code of the port.'),
    list: oneOf(['unlocode', 'scheduleK'], 'The list of the code.'),
  },
  ['code', 'list'],
)
export type FilingPort = Infer<typeof filingPort>

export const filingRoutingFields = {
  foreignPortOfUnlading: one(filingPort, 'The foreign port where the goods leave the vessel.'),
  placeOfDelivery: one(filingPort, 'The place where the carriage ends.'),
}

const bondFields = {
  holder: text('The number of the party whose bond is obligated.'),
  activity: oneOf(
    ['importer', 'custodian', 'carrier', 'foreignTradeZone', 'isf'],
    'What the bond is for: bond activity 01, 02, 03, 04 or 16 (the ISF bond).',
  ),
  type: oneOf(['continuous', 'singleTransaction'], 'Continuous (8) or single transaction (9).'),
}

export const echoedBond = part('EchoedBond', 'The bond as it comes back in the answer.', bondFields, [
  'holder',
  'activity',
  'type',
])

export const filingBond = part(
  'FilingBond',
  'The bond that secures the filing.',
  {
    ...bondFields,
    surety: text('The code of the surety (SF20 V1), for a single transaction bond.'),
    reference: text('The reference number of the bond (SF20 SBN), which is not the number of the bond.'),
  },
  ['holder', 'activity', 'type'],
)
export type FilingBond = Infer<typeof filingBond>

/** The fields of SF10 that say what kind of filing it is. */
export const filingHeaderFields = {
  submissionType: oneOf(
    ['isf10', 'isf5', 'isf5ToIsf10', 'isf10ToIsf5'],
    'ISF-10, ISF-5, or the change of one that is on file into the other (1, 2, 3, 4).',
  ),
  action: oneOf(['add', 'replace', 'delete'], 'What is to be done with the filing (A, R, D).'),
  actionReason: oneOf(
    ['complete', 'flexibleRange', 'flexibleTiming', 'flexibleRangeAndTiming'],
    'Whether the filing is complete, or what of it may still change (CT, FR, FT, FX).',
  ),
  shipmentType: oneOf(
    // biome-ignore format: a table
    [
      'standard', 'toOrder', 'householdGoods', 'government', 'diplomatic', 'carnet', 'usGoodsReturned',
      'foreignTradeZone', 'internationalMail', 'outerContinentalShelf', 'informal',
    ],
    'The type of the shipment (01 to 11).',
  ),
  transactionNumber: text('The number that CBP gave the filing: the handle for replace and delete.'),
  modeOfTransport: oneOf(['breakBulk', 'containerized'], 'Vessel, break bulk (10) or containerised (11).'),
  carrier: text('The SCAC of the operator of the vessel.'),
}
