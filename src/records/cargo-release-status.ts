/**
 * The record of a cargo release status (SO), which CBP sends whenever the state of an entry changes: whether its bills
 * match, whether the goods are released, what other agencies say.
 *
 * Source: the records WO10 to WO72 of the query guide v21, which it says SO mirrors; the SO guide itself was not read.
 */
import { constant, decimal, flag, type Infer, list, localTime, one, oneOf, part, text } from './schema.js'

const statusReference = part(
  'StatusReference',
  'A reference of the entry (SO20).',
  {
    kind: oneOf(
      ['filerReference', 'rejectionReason', 'rejectionComment', 'railReference'],
      'What the reference names (CR, RSN, CMT, RRN).',
    ),
    number: text('The reference; of a rejection reason its code of two digits.'),
  },
  ['kind', 'number'],
)

const statusLine = part(
  'StatusLine',
  'A line of the entry (SO30).',
  {
    number: text('The number of the line.'),
    origin: text('The country of origin.'),
    hts: text('The tariff number.'),
  },
  ['number', 'origin', 'hts'],
)

const billInBond = part(
  'BillInBond',
  'An in-bond movement of the bill (SO42).',
  {
    number: text('The in-bond number.'),
    entryType: text('The type of the in-bond entry, coded.'),
    departurePort: text('The port of departure (Schedule D).'),
    arrivalPort: text('The port of arrival (Schedule D).'),
    created: localTime('When the in-bond was created.'),
    arrived: localTime('When it arrived.'),
    quantity: decimal('The quantity; absent for the whole bill.'),
  },
  ['number', 'entryType', 'departurePort', 'arrivalPort'],
)

const dispositionFields = {
  at: localTime('When it was so.'),
  code: text('The disposition, coded.'),
  text: text('The disposition in the words of CBP.'),
}

const billMatch = part(
  'BillMatch',
  'Whether the bill is on file (SO50): `91` no match, `93` on file, `94` departed, `95` arrived …',
  {
    ...dispositionFields,
    isSplit: flag('Whether the shipment is split.'),
    carrier: text('The SCAC of the carrier of the part.'),
    voyage: text('The voyage, flight or trip of the part.'),
    arrival: localTime('The date of arrival of the part.'),
    arrivalPort: text('The port of arrival of the part (Schedule D).'),
  },
  ['at', 'code', 'text', 'isSplit'],
)

const statusBill = part(
  'StatusBill',
  'A bill of the entry (SO40).',
  {
    type: oneOf(
      ['regular', 'master', 'house', 'subHouse', 'expressTracking'],
      'The type of the bill (R, M, H, S, T).',
    ),
    issuer: text('The SCAC of the issuer.'),
    number: text('The number of the bill.'),
    quantity: decimal('The quantity entered; of an air split the quantity on board.'),
    unit: text('The unit of the quantity.'),
    manifestedQuantity: text('The quantity manifested, as sent.'),
    inBonds: list(billInBond, 'The in-bond movements of the bill.'),
    match: one(billMatch, 'Whether the bill is on file.'),
  },
  ['type', 'issuer', 'number', 'match'],
)

const entryDisposition = part(
  'EntryDisposition',
  'The state of the entry (SO60): `97` admissible, `98` released, `90` under review …',
  {
    ...dispositionFields,
    released: localTime('The date of release.'),
    releaseOrigin: text('Where the date of release comes from, coded.'),
    documentType: text('The document that is asked for, coded.'),
  },
  ['at', 'code', 'text', 'released'],
)

const agencyProcess = part(
  'AgencyProcess',
  'Processing data of an agency (SO71).',
  {
    qualifier: text('What the reference is, coded.'),
    reference: text('The reference, such as a prior notice confirmation number.'),
    received: localTime('When it was received.'),
    subReasons: list(text('A reason.'), 'The reasons, coded.'),
    furtherQualifier: text('What the second reference is, coded.'),
    furtherReference: text('A second reference, of more than twelve characters.'),
  },
  ['qualifier', 'reference', 'received', 'subReasons'],
)

const agencyComment = part('AgencyComment', 'A comment of an agency.', { text: text('The comment.') }, [
  'text',
])

const agencyLine = {
  line: text('The line of the entry.'),
  tariff: text('The position of the tariff number in the line.'),
  agencyLine: text('The line of the agency; `000` where it has no message set on the entry.'),
}

const agencyLineRef = part('AgencyLineRef', 'A line of the entry as an agency counts.', agencyLine, [
  'line',
  'tariff',
  'agencyLine',
])

const agencyStatus = part(
  'AgencyStatus',
  'What another agency says of the entry, or of lines of it (SO70).',
  {
    agency: text('The agency, coded.'),
    program: text('The program, coded.'),
    at: localTime('When it was so.'),
    entryStatus: text('The status of the entry, coded.'),
    entryStatusText: text('The status of the entry in words.'),
    lineStatus: text('The status of the lines, coded.'),
    reason: text('The reason of the status, coded.'),
    from: one(agencyLineRef, 'The first line that it is for.'),
    to: one(agencyLineRef, 'The last line that it is for.'),
    documentType: text('The document that is asked for, coded.'),
    hold: oneOf(['customs', 'agency'], 'Who set the hold: CBP for the agency (1), or the agency (2).'),
    version: text('The version of the record, by which its lines are laid out.'),
    processes: list(agencyProcess, 'Processing data.'),
    comments: list(agencyComment, 'Comments of the agency (SO72).'),
  },
  ['agency', 'program', 'at', 'entryStatus'],
)

export const cargoReleaseStatus = part(
  'CargoReleaseStatus',
  'The status of a cargo release.',
  {
    type: constant('CargoReleaseStatus', 'Says that the record is the status of a cargo release.'),
    portOfEntry: text('The port of entry (Schedule D).'),
    entryFiler: text('The filer code of the entry.'),
    entryNumber: text('The number of the entry.'),
    entryType: text('The type of the entry, coded.'),
    importer: text('The number of the importer of record, with its hyphens.'),
    carrier: text('The SCAC of the carrier.'),
    vesselName: text('The name of the vessel.'),
    voyage: text('The voyage, flight or trip.'),
    estimatedArrival: localTime('The estimated date of arrival.'),
    splitShipmentRelease: oneOf(
      ['holdAll', 'partByPart'],
      'How a split shipment is to be released: all together (1), or part by part (2).',
    ),
    correctionResponse: text('Set to `P` where the status comes of a correction for another agency.'),
    references: list(statusReference, 'The references.'),
    lines: list(statusLine, 'The lines of the entry.'),
    bills: list(statusBill, 'The bills of the entry.'),
    dispositions: list(entryDisposition, 'The states of the entry.'),
    agencies: list(agencyStatus, 'What other agencies say.'),
    earlierAgencies: list(
      agencyStatus,
      'What other agencies said in the layout of before September 6, 2025 (group version 03).',
    ),
  },
  ['type', 'portOfEntry', 'entryFiler', 'entryNumber', 'entryType', 'importer', 'bills', 'dispositions'],
)
/** The status of a cargo release. Treat a record that was read as read-only. */
export type CargoReleaseStatus = Infer<typeof cargoReleaseStatus>
