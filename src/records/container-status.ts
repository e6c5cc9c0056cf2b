/**
 * The record of an event in the life of one container, complete by itself.
 */

import { CONVEYANCES, EVENT_KINDS } from './event-kinds.js'
import { damage } from './parts/equipment.js'
import { cargo, goodsItem } from './parts/goods.js'
import { operator, party } from './parts/party.js'
import { location, rolePlace, stowPosition } from './parts/place.js'
import { reference, remark } from './parts/reference.js'
import { journey, transport, vessel } from './parts/transport.js'
import { detailFields, identityFields, massFields, usualUnitFields } from './parts/unit.js'
import { codedText, datedMoment, moment, quantity } from './parts/value.js'
import { constant, decimal, hint, type Infer, list, one, oneOf, part, text } from './schema.js'

const eventKind = oneOf(EVENT_KINDS, 'What happened.')

export const event = part(
  'Event',
  'What happened to the container.',
  {
    kind: eventKind,
    conveyance: oneOf(CONVEYANCES, 'On or off what the container went, or what arrived or left.'),
    code: hint(text('The code of the event as sent.')),
    list: hint(text('The code list of the event as sent: `x12:157`, `edifact:1001`, `edifact:9011` …')),
    description: text('The event in words, as sent.'),
    reason: one(codedText, 'Why it happened.'),
    furtherReasons: list(codedText, 'Further reasons.'),
    category: one(codedText, 'The category of the status (EDIFACT 9015).'),
  },
  ['kind', 'conveyance', 'code', 'list'],
)
export type Event = Infer<typeof event>

const movement = part(
  'Movement',
  'Between whose premises and on whose account the container moves.',
  {
    type: oneOf(['breakbulk', 'lclLcl', 'fclFcl', 'fclLcl', 'lclFcl'], 'The type of movement.'),
    text: text('The type of movement in words.'),
    plan: text('The equipment plan.'),
    haulage: oneOf(['carrier', 'merchant'], 'Who arranges the haulage.'),
  },
  ['type', 'haulage'],
)
export type Movement = Infer<typeof movement>

export const statusEquipment = part(
  'StatusEquipment',
  'The container, and what the message says of it.',
  {
    ...identityFields,
    ...massFields,
    estimatedGrossMass: one(quantity, 'The gross mass as estimated (EDIFACT EGW).'),
    equipmentGrossMass: one(quantity, 'The gross mass of the unit as equipment (EDIFACT AET).'),
    ...detailFields,
    stowPosition: one(stowPosition, 'The cell on the vessel.'),
    movement: one(movement, 'Between whose premises the container moves.'),
    damages: list(damage, 'Damages of the container.'),
  },
  [...usualUnitFields, 'tareMass', 'seals'],
  { identity: ['number'] },
)
export type StatusEquipment = Infer<typeof statusEquipment>

const statusDetail = part(
  'StatusDetail',
  'A further status of the shipment (X12 SG).',
  {
    kind: eventKind,
    conveyance: oneOf(CONVEYANCES, 'The conveyance of the status.'),
    code: hint(text('The code of the status as sent.')),
    reason: text('The reason of the status, coded (X12 641).'),
    disposition: text('The disposition of the shipment, coded (X12 35).'),
    at: one(moment, 'When it came about.'),
  },
  ['kind', 'conveyance', 'code', 'at'],
)
export type StatusDetail = Infer<typeof statusDetail>

const relatedEvent = part(
  'RelatedEvent',
  'A further event, told in detail (X12 V9).',
  {
    code: text('The code of the event (X12 304).'),
    text: text('The event in words.'),
    at: one(moment, 'When it happened.'),
    location: one(location, 'Where it happened.'),
    splc: text('The Standard Point Location Code of where it happened.'),
    reason: text('Why it happened, coded (X12 641).'),
    delayHours: decimal('The length of the delay in hours.'),
    delayReason: text('The reason of the delay, coded (X12 1274).'),
    message: text('A free text.'),
    fuelGallons: decimal('The fuel in gallons (X12 V9-14).'),
    secondSplc: text('A second Standard Point Location Code (X12 V9-15).'),
    total1: text('The first total of equipment, as sent (X12 V9-16).'),
    total2: text('The second total of equipment, as sent (X12 V9-17).'),
    total3: text('The third total of equipment, as sent (X12 V9-18).'),
    weight: decimal('The weight (X12 V9-19).'),
    length: decimal('The length (X12 V9-20).'),
  },
  ['code', 'text', 'at', 'location'],
)
export type RelatedEvent = Infer<typeof relatedEvent>

export const containerStatus = part(
  'ContainerStatus',
  'An event in the life of one container.',
  {
    type: constant('ContainerStatus', 'Says that the record is a container status.'),
    event: one(event, 'What happened.'),
    occurredAt: one(moment, 'When it happened.'),
    recordedAt: one(moment, 'When the sender entered it in his own system; no message carries it.'),
    location: one(location, 'Where it happened.'),
    equipment: one(statusEquipment, 'The container.'),
    vessel: one(vessel, 'The vessel that the container is tied to.'),
    voyage: text('The voyage of the vessel.'),
    operator: one(operator, 'Who operates the vessel.'),
    journey: one(journey, 'What else was said of the voyage.'),
    locations: list(rolePlace, 'The places of the container, with their times.'),
    moments: list(datedMoment, 'Times of the container that have no field of their own.'),
    references: list(reference, 'References of the container: bill of lading, booking …'),
    inlandTransport: one(transport, 'What brings or takes the container inland.'),
    transports: list(transport, 'Further legs of the container.'),
    goods: list(goodsItem, 'The goods that the message names, with how they are spread over containers.'),
    remarks: list(remark, 'Free texts on the message.'),
    parties: list(party, 'The parties of the message.'),
    reference: text('The number that the sender gave the message.'),
    documentName: one(codedText, 'The name of the document, where it is not the event.'),
    documentVersion: text('The version of the document.'),
    documentRevision: text('The revision of the document.'),
    documentStatus: text('The status of the document, coded (EDIFACT 1373).'),
    responseType: text('The type of answer that is asked for, coded (EDIFACT 4343).'),
    preparedAt: one(moment, 'When the message was made.'),
    messageMoments: list(datedMoment, 'Times of the message that have no field of their own.'),
    messageTransports: list(
      transport,
      'Legs that the message names for all its containers, beside the vessel.',
    ),
    messageReferences: list(reference, 'References of the message as a whole.'),
    voyageReferences: list(reference, 'References of the voyage.'),
    voyageLocations: list(rolePlace, 'Ports of the voyage.'),
    voyageMoments: list(datedMoment, 'Times of the voyage that are not tied to one port.'),
    specialHandling: text('Special handling, coded (X12 152).'),
    inquiryNumber: text('The number of the inquiry that this answers (X12 71).'),
    statusLocation: text('The place of the status in a code of its own (X12 159).'),
    requiredAtPier: one(moment, 'When the shipment had to be at the pier (X12 Q2-03).'),
    sailing: one(moment, 'When the vessel leaves (X12 Q2-04).'),
    discharge: one(moment, 'When the shipment is unloaded (X12 Q2-05).'),
    cargo: one(cargo, 'Quantity, weight and volume of the lading.'),
    vesselReference: one(reference, 'A reference given with the vessel (X12 Q2-10 and 11).'),
    statusDetails: list(statusDetail, 'Further statuses of the shipment.'),
    events: list(relatedEvent, 'Further events, told in detail.'),
  },
  [
    'type',
    'event',
    'occurredAt',
    'location',
    'equipment',
    'vessel',
    'voyage',
    'operator',
    'locations',
    'references',
    'inlandTransport',
    'parties',
    'reference',
    'statusLocation',
    'statusDetails',
  ],
  { identity: ['equipment'] },
)
/** An event of one container. Its small value parts may be shared and frozen: treat a record as read-only. */
export type ContainerStatus = Infer<typeof containerStatus>
