/**
 * The record of the answer to an Importer Security Filing (SN): the verdict, the transaction number, and what was
 * wrong with which record.
 *
 * The answer brings back SF10, every SF15 and SF20, and of the others those in error; each SF90 belongs to the record
 * that it follows. So every part here is one record that came back, and `messages` is what was said of it.
 */
import { answered, answerMessage, verdictFields } from './parts/answer.js'
import {
  addressPart,
  echoedBond,
  estimatedShipmentFields,
  filingBillFields,
  filingContainerFields,
  filingHeaderFields,
  filingIdentifier,
  filingRole,
  filingRoutingFields,
  placeFields,
  secondaryNameFields,
  tariffLineFields,
} from './parts/filing.js'
import { constant, type Infer, list, one, oneOf, part, text } from './schema.js'

const answeredBill = part(
  'AnsweredBill',
  'A bill of lading that came back (SF15).',
  { ...filingBillFields, ...answered },
  ['type', 'issuer', 'number'],
)
export type AnsweredBill = Infer<typeof answeredBill>

const answeredReference = part(
  'AnsweredReference',
  'A reference that came back (SF20).',
  {
    kind: oneOf(
      // biome-ignore format: a table
      [
        'entryNumber', 'carnet', 'masterBill', 'bondReference', 'surety', 'filerReference', 'importerName',
      ],
      'What the reference names (6B, 6C, MB, SBN, V1, CR, FN).',
    ),
    number: text('The reference.'),
    ...answered,
  },
  ['kind', 'number'],
)
export type AnsweredReference = Infer<typeof answeredReference>

const answeredContainer = part(
  'AnsweredContainer',
  'A container that came back (SF25).',
  { ...filingContainerFields, ...answered },
  ['kind', 'number'],
)
export type AnsweredContainer = Infer<typeof answeredContainer>

const answeredShipment = part(
  'AnsweredShipment',
  'The estimate of an informal shipment that came back (SF13).',
  { ...estimatedShipmentFields, ...answered },
  ['subType', 'value'],
)

const answeredName = part(
  'AnsweredName',
  'A second name that came back (SF31).',
  { ...secondaryNameFields, ...answered },
  ['code', 'name'],
)

const answeredAddress = part(
  'AnsweredAddress',
  'One address record that came back (SF35): one or two parts of the address.',
  { parts: list(addressPart, 'The parts that stand in the record.'), ...answered },
  ['parts', 'messages'],
)
export type AnsweredAddress = Infer<typeof answeredAddress>

const answeredPlace = part(
  'AnsweredPlace',
  'City, region and country that came back (SF36).',
  { ...placeFields, ...answered },
  ['city', 'country'],
)

const answeredNamedFields = {
  name: text('The name of the party.'),
  identifier: one(filingIdentifier, 'The number of the party.'),
  ...answered,
  secondaryName: one(answeredName, 'The second name of the party.'),
  addresses: list(answeredAddress, 'The address records of the party, each with what was said of it.'),
  place: one(answeredPlace, 'City, region and country of the party.'),
}

const answeredParty = part(
  'AnsweredParty',
  'A party that came back (SF30), with the records below it.',
  { role: filingRole, ...answeredNamedFields },
  ['role', 'name', 'messages'],
)
export type AnsweredParty = Infer<typeof answeredParty>

const answeredManufacturerParty = part(
  'AnsweredManufacturerParty',
  'A manufacturer that came back (SF30 MF), with the records below it.',
  answeredNamedFields,
  ['name', 'messages'],
)

const answeredLine = part(
  'AnsweredLine',
  'A tariff number that came back (SF40).',
  { ...tariffLineFields, ...answered },
  ['hts', 'origin', 'messages'],
)
export type AnsweredLine = Infer<typeof answeredLine>

const answeredManufacturer = part(
  'AnsweredManufacturer',
  'A manufacturer that came back, with those of its goods that did.',
  {
    party: one(answeredManufacturerParty, 'Who it is.'),
    lines: list(answeredLine, 'The tariff numbers that came back.'),
  },
  ['party', 'lines'],
)
export type AnsweredManufacturer = Infer<typeof answeredManufacturer>

const answeredRouting = part(
  'AnsweredRouting',
  'The routing of an ISF-5 that came back (SF50).',
  { ...filingRoutingFields, ...answered },
  ['foreignPortOfUnlading', 'placeOfDelivery'],
)

export const securityFilingResponse = part(
  'SecurityFilingResponse',
  'The answer to an Importer Security Filing.',
  {
    type: constant('SecurityFilingResponse', 'Says that the record is the answer to a security filing.'),
    ...verdictFields,
    ...filingHeaderFields,
    importer: one(filingIdentifier, 'The importer of the filing.'),
    bond: one(echoedBond, 'The bond of the filing.'),
    messages: list(answerMessage, 'What the answer says of the header (SF10).'),
    shipment: one(answeredShipment, 'The estimate of an informal shipment.'),
    bills: list(answeredBill, 'The bills of lading.'),
    references: list(answeredReference, "The references, the filer's own among them."),
    containers: list(answeredContainer, 'The containers in error.'),
    parties: list(answeredParty, 'The parties in error.'),
    manufacturers: list(answeredManufacturer, 'The manufacturers in error, or with goods in error.'),
    lines: list(answeredLine, 'The tariff numbers in error of an ISF-5.'),
    routing: one(answeredRouting, 'The routing, where it is in error.'),
  },
  [
    'type',
    'verdict',
    'verdictText',
    'submissionType',
    'action',
    'shipmentType',
    'transactionNumber',
    'importer',
    'messages',
    'bills',
    'references',
  ],
)
/** The answer to a filing. Treat a record that was read as read-only. */
export type SecurityFilingResponse = Infer<typeof securityFilingResponse>
