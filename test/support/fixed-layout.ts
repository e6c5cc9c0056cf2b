/**
 * A small layout of the ISF records and their envelope, as test data (facts of `isf-records.json` only).
 *
 * Takes nothing; gives a definition, its compiled layout, and a filing that is right in every column.
 */
import type { LayoutDefinition } from '../../src/syntax/fixed/definition.js'
import { compileLayout } from '../../src/syntax/fixed/layout.js'

export const ISF_DEFINITION: LayoutDefinition = {
  name: 'isf-test',
  records: [
    {
      id: 'A',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 1, type: 'A', constant: 'A', required: true },
        { name: 'siteCode', from: 2, to: 5, type: 'AN', required: true },
        { name: 'idCode', from: 6, to: 8, type: 'AN', required: true },
        { name: 'password', from: 9, to: 14, type: 'AN', required: true, secret: true },
        { name: 'transmissionDate', from: 15, to: 20, type: 'D' },
        { name: 'filler', from: 21, to: 25, type: 'S' },
        { name: 'applicationId', from: 26, to: 27, type: 'AN', required: true },
        { name: 'filler2', from: 28, to: 37, type: 'S' },
        { name: 'officeCode', from: 38, to: 39, type: 'AN' },
        { name: 'filler3', from: 40, to: 59, type: 'S' },
        { name: 'userData', from: 60, to: 80, type: 'X' },
      ],
    },
    {
      id: 'B',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 1, type: 'A', constant: 'B', required: true },
        { name: 'filler', from: 2, to: 3, type: 'S' },
        { name: 'portCode', from: 4, to: 7, type: 'AN', required: true },
        { name: 'filerCode', from: 8, to: 10, type: 'AN', required: true },
        { name: 'applicationId', from: 11, to: 12, type: 'AN', required: true },
        { name: 'filler2', from: 13, to: 44, type: 'S' },
        { name: 'filerOfficeCode', from: 45, to: 46, type: 'AN' },
        { name: 'preparerPortCode', from: 47, to: 50, type: 'AN' },
        { name: 'preparerFilerCode', from: 51, to: 53, type: 'AN' },
        { name: 'preparerOfficeCode', from: 54, to: 55, type: 'AN' },
        { name: 'preparerIndicator', from: 56, to: 56, type: 'AN' },
        { name: 'filler3', from: 57, to: 59, type: 'S' },
        { name: 'userData', from: 60, to: 80, type: 'X' },
      ],
    },
    {
      id: 'SF10',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF10', required: true },
        { name: 'submissionType', from: 5, to: 5, type: 'N', required: true },
        { name: 'shipmentType', from: 6, to: 7, type: 'N', required: true },
        { name: 'actionCode', from: 8, to: 8, type: 'A', required: true },
        { name: 'actionReasonCode', from: 9, to: 10, type: 'X' },
        { name: 'importerQualifier', from: 11, to: 13, type: 'X', required: true },
        { name: 'importerNumber', from: 14, to: 28, type: 'X', required: true },
        { name: 'importerDateOfBirth', from: 29, to: 36, type: 'N' },
        { name: 'modeOfTransport', from: 37, to: 38, type: 'N' },
        { name: 'isfTransactionNumber', from: 39, to: 53, type: 'X' },
        { name: 'scac', from: 54, to: 57, type: 'A' },
        { name: 'bondHolder', from: 58, to: 72, type: 'X' },
        { name: 'bondActivityCode', from: 73, to: 74, type: 'AN' },
        { name: 'bondType', from: 75, to: 75, type: 'N' },
        { name: 'filler', from: 76, to: 78, type: 'X', filler: true },
        { name: 'countryOfIssuance', from: 79, to: 80, type: 'A' },
      ],
    },
    {
      id: 'SF13',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF13', required: true },
        { name: 'shipmentSubType', from: 5, to: 6, type: 'AN', required: true },
        { name: 'estimatedValue', from: 7, to: 17, type: 'N', required: true },
        { name: 'estimatedQuantity', from: 18, to: 28, type: 'N', required: true },
        { name: 'unitOfMeasure', from: 29, to: 31, type: 'AN', required: true },
        { name: 'estimatedWeight', from: 32, to: 42, type: 'N', required: true },
        { name: 'weightQualifier', from: 43, to: 43, type: 'A', required: true },
        { name: 'filler', from: 44, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF15',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF15', required: true },
        { name: 'billQualifier', from: 5, to: 6, type: 'A', required: true },
        { name: 'billNumber', from: 7, to: 56, type: 'AN', required: true },
        { name: 'filler', from: 57, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF20',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF20', required: true },
        { name: 'referenceQualifier', from: 5, to: 7, type: 'AN', required: true },
        { name: 'referenceIdentifier', from: 8, to: 57, type: 'X', required: true },
        { name: 'filler', from: 58, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF25',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF25', required: true },
        { name: 'equipmentDescriptionCode', from: 5, to: 6, type: 'X', required: true },
        { name: 'equipmentInitial', from: 7, to: 10, type: 'A', required: true },
        { name: 'equipmentNumber', from: 11, to: 25, type: 'N', required: true },
        { name: 'checkDigit', from: 26, to: 26, type: 'N' },
        { name: 'sizeTypeCode', from: 27, to: 30, type: 'AN' },
        { name: 'filler', from: 31, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF30',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF30', required: true },
        { name: 'entityCode', from: 5, to: 7, type: 'A', required: true },
        { name: 'entityName', from: 8, to: 42, type: 'X' },
        { name: 'entityIdQualifier', from: 43, to: 45, type: 'X' },
        { name: 'entityId', from: 46, to: 65, type: 'X' },
        { name: 'countryOfIssuance', from: 66, to: 67, type: 'AN' },
        { name: 'dateOfBirth', from: 68, to: 75, type: 'X' },
        { name: 'filler', from: 76, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF35',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF35', required: true },
        { name: 'addressQualifier1', from: 5, to: 6, type: 'AN', required: true },
        { name: 'addressInformation1', from: 7, to: 41, type: 'X', required: true },
        { name: 'addressQualifier2', from: 42, to: 43, type: 'AN' },
        { name: 'addressInformation2', from: 44, to: 78, type: 'AN' },
        { name: 'filler', from: 79, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF36',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF36', required: true },
        { name: 'city', from: 5, to: 39, type: 'AN', required: true },
        { name: 'countrySubdivision', from: 40, to: 42, type: 'AN' },
        { name: 'filler', from: 43, to: 48, type: 'X', filler: true },
        { name: 'postalCode', from: 49, to: 63, type: 'AN' },
        { name: 'countryCode', from: 64, to: 65, type: 'A', required: true },
        { name: 'filler2', from: 66, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF40',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF40', required: true },
        { name: 'htsNumber', from: 5, to: 14, type: 'N', required: true, justify: 'left', fill: ' ' },
        { name: 'countryOfOrigin', from: 15, to: 16, type: 'AN' },
        { name: 'filler', from: 17, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF50',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF50', required: true },
        { name: 'unladingPortQualifier', from: 5, to: 7, type: 'X', required: true },
        { name: 'foreignPortOfUnlading', from: 8, to: 22, type: 'AN', required: true },
        { name: 'deliveryPlaceQualifier', from: 23, to: 25, type: 'X', required: true },
        { name: 'placeOfDelivery', from: 26, to: 40, type: 'AN', required: true },
        { name: 'filler', from: 41, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'SF90',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 4, type: 'AN', constant: 'SF90', required: true },
        { name: 'messageType', from: 5, to: 6, type: 'AN', required: true },
        { name: 'errorCode', from: 7, to: 9, type: 'AN' },
        { name: 'narrative', from: 10, to: 49, type: 'X', required: true },
        { name: 'filler', from: 50, to: 80, type: 'X', filler: true },
      ],
    },
    {
      id: 'Y',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 1, type: 'A', constant: 'Y', required: true },
        { name: 'filler', from: 2, to: 3, type: 'S' },
        { name: 'portCode', from: 4, to: 7, type: 'AN', required: true },
        { name: 'filerCode', from: 8, to: 10, type: 'AN', required: true },
        { name: 'applicationId', from: 11, to: 12, type: 'AN', required: true },
        { name: 'filler2', from: 13, to: 44, type: 'S' },
        { name: 'filerOfficeCode', from: 45, to: 46, type: 'AN' },
        { name: 'filler3', from: 47, to: 80, type: 'S' },
      ],
    },
    {
      id: 'Z',
      fields: [
        { name: 'controlIdentifier', from: 1, to: 1, type: 'A', constant: 'Z', required: true },
        { name: 'siteCode', from: 2, to: 5, type: 'AN', required: true },
        { name: 'idCode', from: 6, to: 8, type: 'AN', required: true },
        { name: 'filler', from: 9, to: 14, type: 'S' },
        { name: 'transmissionDate', from: 15, to: 20, type: 'D' },
        { name: 'filler2', from: 21, to: 37, type: 'S' },
        { name: 'officeCode', from: 38, to: 39, type: 'AN' },
        { name: 'filler3', from: 40, to: 80, type: 'S' },
      ],
    },
  ],
}

export const ISF = compileLayout(ISF_DEFINITION).layout

/** A filing, one record a line, blanks at the ends cut off. */
export const FILING = [
  'A2704ZZ9SECRET010526     SF                                RUN 0001',
  'B  2704ZZ9SF                                               MSG 0000001',
  'SF10101ACTEI 12-345678900           11               ZZZC12-345678900   018',
  'SF15BMZZZHEX00012345',
  'SF20MB ZZZC998877665',
  'SF20CR PO4711A',
  'SF25CNZZZU000000000123456445G1',
  'SF30SE EXAMPLE TRADING HK LTD',
  'SF35141203                               12SAMPLE TOWER',
  'SF36HONG KONG                                                  HK',
  'SF30MF                                    DUN123456789',
  'SF40630790    VN',
  'Y  2704ZZ9SF',
  'Z2704ZZ9      010526',
]

/** The same with every record at its 80 columns. */
export const FULL = FILING.map((record) => record.padEnd(80))
