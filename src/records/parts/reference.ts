/**
 * References, bills of lading, remarks and handling instructions.
 */
import { hint, type Infer, list, one, oneOf, part, text } from '../schema.js'
import { codedText, datedMoment, lines, moment } from './value.js'

/** What a reference number names; qualifiers of other meaning stay as `{ code, list }`. */
// biome-ignore format: a table
export const REFERENCE_KINDS = [
  'billOfLading', 'masterBill', 'houseBill', 'booking', 'equipment', 'seal', 'loadingVoyage', 'voyage',
  'vessel', 'leadingCell', 'release', 'deliveryOrder', 'pickup', 'customerReference', 'carrierReference',
  'shipperReference', 'forwarderReference', 'exportReference', 'order', 'purchaseOrder', 'shipment',
  'transaction', 'previousMessage', 'originalMessage', 'containerSequence', 'sequence', 'acceptanceOrder', 'workOrder',
  'contract', 'invoice', 'customsDeclaration', 'inBond', 'manifest', 'tracking', 'transport', 'waybill',
  'terminal', 'carrierCode', 'tir', 'weighing', 'appointment', 'handling', 'agreed',
] as const

const qualifiedNumber = part(
  'QualifiedNumber',
  'A further number that narrows a reference.',
  {
    code: text('The qualifier of the number.'),
    number: text('The number.'),
  },
  ['code', 'number'],
)

export const reference = part(
  'Reference',
  'A reference number and what it names.',
  {
    kind: oneOf(REFERENCE_KINDS, 'What the number names.'),
    number: text('The number.'),
    code: hint(text('The qualifier as sent, where a format has several with this meaning.')),
    line: text('The line within the document that the number names.'),
    version: text('The version of the document.'),
    revision: text('The revision of the document.'),
    description: text('A description beside or instead of the number.'),
    at: one(moment, 'The date of the reference.'),
    moments: list(datedMoment, 'Dates of the reference, where a format tells what each means.'),
    further: list(qualifiedNumber, 'Numbers that narrow the reference (X12 C040).'),
  },
  ['kind', 'number', 'code'],
)
export type Reference = Infer<typeof reference>

export const billOfLading = part(
  'BillOfLading',
  'A bill of lading.',
  {
    type: oneOf(['master', 'house', 'regular', 'simple'], 'The type of the bill.'),
    issuer: text('The SCAC of the issuer.'),
    number: text('The number of the bill, without the issuer.'),
  },
  ['type', 'issuer', 'number'],
)
export type BillOfLading = Infer<typeof billOfLading>

/** What a free text is about; subjects of other meaning stay as `{ code, list }`. */
// biome-ignore format: a table
export const REMARK_KINDS = [
  'goodsDescription', 'general', 'additional', 'handling', 'specialInstructions', 'containerRemarks',
  'loading', 'stowage', 'damage', 'dangerousGoods', 'technicalName', 'packaging', 'customer', 'delivery',
  'customs', 'safety', 'regulatory', 'status', 'service', 'location', 'temperature', 'seal', 'inspection',
  'changes', 'error', 'certification', 'agreed',
] as const

export const remark = part(
  'Remark',
  'A free text and what it is about.',
  {
    kind: oneOf(REMARK_KINDS, 'What the text is about.'),
    code: text('The text in a code.'),
    list: text('The list of the code, as sent.'),
    text: lines('The lines of the text.'),
    use: text('What the text is to be used for, coded (EDIFACT 4453).'),
    language: text('The language of the text.'),
    format: hint(text('The format code of the text as sent.')),
  },
  ['kind', 'code', 'text'],
)
export type Remark = Infer<typeof remark>

export const handling = part(
  'Handling',
  'A handling instruction.',
  {
    code: text('The code of the instruction, such as `OD` for on deck.'),
    list: text('The list of the code, as sent.'),
    text: text('The instruction in words.'),
    hazard: one(codedText, 'The class of hazardous material that it is for.'),
    protectiveService: text('The protective service, coded (X12 241).'),
    vent: text('The vent instruction, coded (X12 242).'),
    tariff: text('The application of the tariff, coded (X12 257).'),
  },
  ['code', 'list'],
)
export type Handling = Infer<typeof handling>
