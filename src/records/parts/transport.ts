/**
 * Vessels and transports: what carries the container on each leg.
 */
import { hint, type Infer, list, numberText, one, oneOf, part, text } from '../schema.js'
import { operator } from './party.js'
import { rolePlace } from './place.js'
import { reference } from './reference.js'
import { codedText, datedMoment } from './value.js'

export const vessel = part(
  'Vessel',
  'A vessel, by name, IMO number, call sign or another code.',
  {
    name: text('The name of the vessel.'),
    imo: numberText('The IMO number, with or without its prefix, as sent.', 'imo'),
    callSign: text('The radio call sign.'),
    identifier: one(codedText, 'A code of the vessel from another list.'),
    flag: text('The country in which the vessel is registered.'),
    type: text('The type of the vessel, coded (X12 854).'),
    requirement: text('What is asked of the vessel, coded (X12 249).'),
    agency: hint(text('The agency of the code as sent, such as `11` or `ZZZ`.')),
    list: hint(text('The list of the code as sent, where a format has several names for it.')),
  },
  ['name', 'imo', 'callSign', 'flag', 'agency'],
)
export type Vessel = Infer<typeof vessel>

/** The ways of transport that have a word of our own. */
// biome-ignore format: a table
export const MODES = [
  'maritime', 'rail', 'road', 'air', 'mail', 'multimodal', 'fixedInstallation', 'inlandWater',
  'unspecified', 'notApplicable',
] as const

/** The legs of a journey. */
export const STAGES = [
  'inland',
  'main',
  'preCarriage',
  'onCarriage',
  'atBorder',
  'atDeparture',
  'atDestination',
] as const

const journeyFields = {
  mode: oneOf(MODES, 'The mode of transport.'),
  modeName: text('The mode of transport in words.'),
  means: one(codedText, 'The type of the means of transport, such as `31` for a truck or `13` for a vessel.'),
  direction: text('The direction of transit, coded.'),
  ownership: text('Who owns the means of transport, coded.'),
  excessReason: text('Why transport beyond the usual is needed, coded.'),
  excessResponsibility: text('Who answers for it, coded.'),
  authorization: text('The authorization number of the customer for it.'),
  power: one(codedText, 'The type of power of the means of transport.'),
  method: text('The method of transport, coded (X12 91).'),
}

export const journey = part(
  'Journey',
  'What a message says of the main leg beside vessel, voyage and operator.',
  journeyFields,
  ['mode', 'modeName', 'means'],
)
export type Journey = Infer<typeof journey>

export const transport = part(
  'Transport',
  'A leg that carries the container: what carries it, for whom, from where to where.',
  {
    stage: oneOf(STAGES, 'The leg of the journey.'),
    number: text('The number of the journey: trip, train or voyage.'),
    carrier: one(operator, 'Who carries.'),
    id: text('The mark of the means of transport: licence plate, wagon number, call sign.'),
    idList: text('The list of the mark, or code list and agency as sent (`146`).'),
    name: text('The name of the means of transport or of its driver.'),
    nationality: text('The country of registration.'),
    ...journeyFields,
    references: list(reference, 'References of this leg.'),
    locations: list(rolePlace, 'Places of this leg.'),
    moments: list(datedMoment, 'Times of this leg.'),
  },
  ['stage', 'number', 'carrier', 'id', 'mode', 'means'],
)
export type Transport = Infer<typeof transport>
