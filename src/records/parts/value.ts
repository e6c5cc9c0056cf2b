/**
 * Values with a unit, codes with a list, and moments in time: the small change of every record.
 */
import { decimal, hint, type Infer, list, localTime, one, oneOf, part, text } from '../schema.js'

/** The units that have a word of our own; any other stays as `{ code, list }`. */
// biome-ignore format: a table
export const UNITS = [
  'kg', 'g', 'tonne', 'lb', 'ounce', 'shortTon', 'longTon', 'mm', 'cm', 'm', 'inch', 'foot', 'celsius',
  'fahrenheit', 'm3', 'ft3', 'litre', 'gallon', 'percent', 'piece',
] as const

const unit = (doc: string) => oneOf(UNITS, doc)

export const quantity = part(
  'Quantity',
  'A number with its unit.',
  {
    value: decimal('The number, with the digits it was sent with.'),
    unit: unit('The unit that the number counts.'),
    text: text('What was sent in place of a number.'),
  },
  ['value', 'unit'],
)
export type Quantity = Infer<typeof quantity>

export const codedText = part(
  'CodedText',
  'A code with the list it is from, its text, or both.',
  {
    code: text('The code as sent.'),
    list: text('The list of the code: a word of ours, or code list and agency as sent (`102:5`).'),
    text: text('The text beside or instead of the code.'),
  },
  ['code', 'list'],
)
export type CodedText = Infer<typeof codedText>

export const measurement = part(
  'Measurement',
  'A measured value that has no field of its own.',
  {
    application: text('What the measurement is for, coded (EDIFACT 6311).'),
    kind: text('What was measured, coded (EDIFACT 6313, X12 738).'),
    value: decimal('The measured number, with the digits it was sent with.'),
    unit: unit('The unit of the measured number.'),
    min: decimal('The lower end, where a range was sent.'),
    max: decimal('The upper end, where a range was sent.'),
    significance: text('How the number is to be taken, coded (EDIFACT 6321).'),
    attribute: text('The property in a code, where it is not a number (EDIFACT 6155).'),
    text: text('The property in words, or what was sent in place of a number.'),
    digits: text('How many digits of the number are significant.'),
    layer: text('The surface or layer that was measured, coded.'),
  },
  ['application', 'kind', 'value', 'unit'],
)
export type Measurement = Infer<typeof measurement>

export const percentage = part(
  'Percentage',
  'A share in percent, such as the humidity or the carbon dioxide of a controlled atmosphere.',
  {
    kind: text('What the percentage is of, coded (EDIFACT 5245).'),
    value: decimal('The percentage.'),
    basis: text('What counts as one hundred, coded.'),
    list: text('The list of the basis code.'),
    status: text('The status of the percentage, coded.'),
  },
  ['kind', 'value'],
)
export type Percentage = Infer<typeof percentage>

const momentFields = {
  at: localTime('The local date and time, as precise as was sent.'),
  zone: text('The time zone code as sent, such as `LT`, `ET` or `GMT`.'),
  offset: text(
    'The difference from UTC, where the message or the location gives one.',
    /^[+-][0-9]{2}:[0-9]{2}$/,
  ),
  text: text('What was sent where it is not a date.'),
  code: hint(text('The qualifier as sent, where a format has several with this meaning.')),
  format: hint(text('The format code as sent, such as `203`.')),
}

export const moment = part(
  'Moment',
  'A point in time, in the local time of its place, with the precision it was sent with.',
  momentFields,
  ['at', 'zone', 'format'],
)
export type Moment = Infer<typeof moment>

/** What a dated entry of a list tells; codes of other meaning stay as `{ code, list }`. */
// biome-ignore format: a table
export const MOMENT_KINDS = [
  'estimated', 'actual', 'scheduled', 'estimatedArrival', 'actualArrival', 'scheduledArrival',
  'requestedArrival', 'estimatedDeparture', 'actualDeparture', 'scheduledDeparture', 'requestedDeparture',
  'effective', 'execution', 'executionRequested', 'statusChange', 'document', 'reference', 'delivery',
  'deliveryEstimated', 'deliveryRequested', 'deliveryPromised', 'pickupRequested', 'pickupActual',
  'pickupEarliest', 'pickupLatest', 'positioning', 'loading', 'discharge', 'stuffing', 'stripping',
  'gateIn', 'gateOut', 'closing', 'release', 'expiry', 'cancellation', 'inspection', 'repair', 'weighing',
  'start', 'end',
] as const

export const datedMoment = part(
  'DatedMoment',
  'A point in time that says what happened or is to happen at it.',
  {
    kind: oneOf(MOMENT_KINDS, 'What happened or is to happen at this time.'),
    ...momentFields,
    period: text('A period or a date in a form of its own, as sent (X12 1251).'),
    periodFormat: text('The form of the period (X12 1250).'),
  },
  ['kind', 'at', 'zone', 'format'],
)
export type DatedMoment = Infer<typeof datedMoment>

export const estimatedAndActual = part(
  'EstimatedAndActual',
  'The estimated and the actual time of one event.',
  {
    estimated: one(moment, 'When it was expected.'),
    actual: one(moment, 'When it happened.'),
    scheduled: one(moment, 'When the schedule had it.'),
  },
  ['estimated', 'actual'],
)
export type EstimatedAndActual = Infer<typeof estimatedAndActual>

/** Lines of text: an empty line keeps the place of those after it. */
export const lines = (doc: string) => list(text('One line.'), doc)
