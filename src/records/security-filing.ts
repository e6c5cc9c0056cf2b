/**
 * The record of an Importer Security Filing: ISF-10 (the importer's ten elements) or ISF-5 (cargo that does not stay).
 *
 * Lading and arrival times are not on the wire: the context of a deadline is an argument of the rules, not a field.
 */
import {
  estimatedShipmentFields,
  filingBillFields,
  filingBond,
  filingContainerFields,
  filingHeaderFields,
  filingImporter,
  filingRole,
  filingRoutingFields,
  namedFields,
  tariffLine,
} from './parts/filing.js'
import { constant, type Infer, list, one, oneOf, part, text } from './schema.js'

export const filingParty = part(
  'FilingParty',
  'A party of the filing in its role: by name and address, or by number.',
  { role: filingRole, ...namedFields },
  ['role', 'name', 'identifier', 'address'],
)
export type FilingParty = Infer<typeof filingParty>

const manufacturerParty = part(
  'ManufacturerParty',
  'A manufacturer or supplier: by name and address, or by number.',
  namedFields,
  ['name', 'identifier', 'address'],
)
export type ManufacturerParty = Infer<typeof manufacturerParty>

export const manufacturer = part(
  'Manufacturer',
  'A manufacturer or supplier (MF) with the goods that come from it.',
  {
    party: one(manufacturerParty, 'Who it is.'),
    lines: list(tariffLine, 'The tariff numbers of its goods, each with its origin.'),
  },
  ['party', 'lines'],
)
export type Manufacturer = Infer<typeof manufacturer>

const filingBill = part('FilingBill', 'A bill of lading of the filing.', filingBillFields, [
  'type',
  'issuer',
  'number',
])
export type FilingBill = Infer<typeof filingBill>

const filingReference = part(
  'FilingReference',
  'A reference of the filing (SF20) that has no field of its own.',
  {
    kind: oneOf(
      ['entryNumber', 'carnet', 'masterBill'],
      'What the number names: CBP entry (6B), carnet (6C), master bill with its issuer (MB).',
    ),
    number: text('The number.'),
  },
  ['kind', 'number'],
)
export type FilingReference = Infer<typeof filingReference>

const filingContainer = part('FilingContainer', 'A container of the filing.', filingContainerFields, [
  'kind',
  'number',
  'sizeType',
])
export type FilingContainer = Infer<typeof filingContainer>

const estimatedShipment = part(
  'EstimatedShipment',
  'What an informal shipment is estimated at (SF13).',
  estimatedShipmentFields,
  ['subType', 'value', 'quantity', 'weight'],
)
export type EstimatedShipment = Infer<typeof estimatedShipment>

const filingRouting = part('FilingRouting', 'Where cargo of an ISF-5 goes (SF50).', filingRoutingFields, [
  'foreignPortOfUnlading',
  'placeOfDelivery',
])
export type FilingRouting = Infer<typeof filingRouting>

export const securityFiling = part(
  'SecurityFiling',
  'An Importer Security Filing.',
  {
    type: constant('SecurityFiling', 'Says that the record is an Importer Security Filing.'),
    ...filingHeaderFields,
    filerReference: text("The filer's own reference, which comes back in the answers (SF20 CR)."),
    importer: one(filingImporter, 'The importer of the filing (SF10).'),
    bond: one(filingBond, 'The bond that secures the filing.'),
    shipment: one(estimatedShipment, 'What an informal shipment is estimated at.'),
    bills: list(filingBill, 'The bills of lading.'),
    references: list(filingReference, 'References that have no field of their own.'),
    containers: list(filingContainer, 'The containers.'),
    parties: list(filingParty, 'The parties, the manufacturers apart.'),
    manufacturers: list(manufacturer, 'The manufacturers or suppliers, each with its goods (ISF-10).'),
    lines: list(tariffLine, 'The tariff numbers of the goods (ISF-5).'),
    routing: one(filingRouting, 'Where the cargo goes (ISF-5).'),
  },
  [
    'type',
    'submissionType',
    'action',
    'actionReason',
    'shipmentType',
    'transactionNumber',
    'filerReference',
    'importer',
    'bond',
    'bills',
    'references',
    'containers',
    'parties',
    'manufacturers',
    'lines',
  ],
)
/** A filing. Treat a record that was read as read-only. */
export type SecurityFiling = Infer<typeof securityFiling>
