/**
 * The record of a bay plan: a vessel on a voyage, and what stands in which cell of it.
 */

import { operator, party } from './parts/party.js'
import { location, portCall, rolePlace, stowPosition } from './parts/place.js'
import { reference, remark } from './parts/reference.js'
import { journey, transport, vessel } from './parts/transport.js'
import { detailFields, identityFields, massFields, usualUnitFields } from './parts/unit.js'
import { codedText, datedMoment, moment } from './parts/value.js'
import { constant, hint, type Infer, list, one, oneOf, part, text } from './schema.js'

const optionalPort = part(
  'OptionalPort',
  'A port at which the unit may be discharged.',
  {
    rank: oneOf(
      ['first', 'second', 'third', 'fourth', 'fifth'],
      'Its place among the options; absent where there is none.',
    ),
    location: one(location, 'The port.'),
    code: hint(text('The qualifier as sent (EDIFACT 3227).')),
  },
  ['rank', 'location'],
)
export type OptionalPort = Infer<typeof optionalPort>

const placeService = part(
  'PlaceService',
  'What was agreed for the carriage to or from a place (EDIFACT TSR and TDT below a LOC).',
  {
    role: oneOf(
      [
        'portOfLoading',
        'portOfDischarge',
        'originalPortOfLoading',
        'nextPortOfDischarge',
        'placeOfDelivery',
        'optionalPort',
      ],
      'The place by its part in the plan.',
    ),
    conditions: one(codedText, 'The conditions of the contract of carriage.'),
    services: list(codedText, 'The services asked for.'),
    priority: one(codedText, 'The priority of the transport.'),
    nature: one(codedText, 'The nature of the cargo.'),
    transport: one(transport, 'The transport to or from the place.'),
  },
  ['role', 'conditions', 'transport'],
)
export type PlaceService = Infer<typeof placeService>

export const unit = part(
  'StowedUnit',
  'A unit in a slot: a container, a trailer, a piece of break-bulk.',
  {
    ...identityFields,
    ...massFields,
    portOfLoading: one(location, 'Where the unit was or is to be loaded on this vessel.'),
    portOfDischarge: one(location, 'Where the unit is to be discharged from this vessel.'),
    placeOfDelivery: one(location, 'Where the carriage of the unit ends.'),
    originalPortOfLoading: one(location, 'Where the unit was first loaded, on whatever vessel.'),
    nextPortOfDischarge: one(location, 'Where the unit leaves the next vessel.'),
    transhipmentPort: one(location, 'Where the unit changes to the next vessel.'),
    optionalPorts: list(optionalPort, 'Ports at which the unit may be discharged instead.'),
    locations: list(rolePlace, 'Places of the unit that have no field of their own.'),
    placeServices: list(placeService, 'What was agreed for the carriage to or from places.'),
    ...detailFields,
  },
  [
    ...usualUnitFields,
    'portOfLoading',
    'portOfDischarge',
    'placeOfDelivery',
    'temperature',
    'overDimensions',
    'goods',
    'dangerousGoods',
    'remarks',
    'references',
  ],
  { identity: ['number'] },
)
export type StowedUnit = Infer<typeof unit>

const lostSlot = part(
  'LostSlot',
  'Why a slot cannot be used.',
  {
    reason: text('Why the slot is lost, in a code or in words.'),
    code: text('The reason in a code of its own (EDIFACT 4441).'),
    list: text('The list of that code, as sent.'),
    by: list(text('A unit number, or a position.'), 'The units or positions that block it.'),
  },
  ['reason', 'by'],
)
export type LostSlot = Infer<typeof lostSlot>

export const slot = part(
  'Slot',
  'A slot of the ship: empty, lost, or with one up to nine units in it.',
  {
    position: one(stowPosition, 'The cell; load lists have none.'),
    lost: one(lostSlot, 'Set where another unit blocks the slot.'),
    equipment: list(unit, 'The units in the slot.'),
    references: list(reference, 'References of the slot itself.'),
    remarks: list(remark, 'Free texts on the slot itself.'),
  },
  ['position', 'lost', 'equipment'],
  { identity: ['position', 'equipment'] },
)
export type Slot = Infer<typeof slot>

export const stowPlan = part(
  'StowPlan',
  'A bay plan of a vessel.',
  {
    type: constant('StowPlan', 'Says that the record is a stow plan.'),
    reference: text('The number that the sender gave the plan.'),
    documentName: one(codedText, 'The name of the document in a code, such as `658`.'),
    documentVersion: text('The version of the document.'),
    documentRevision: text('The revision of the document.'),
    documentStatus: text('The status of the document, coded (EDIFACT 1373).'),
    responseType: text('The type of answer that is asked for, coded (EDIFACT 4343).'),
    language: text('The language of the document.'),
    coverage: oneOf(['full', 'partial'], 'Whether the plan shows the whole vessel or a part of it.'),
    preparedAt: one(moment, 'When the plan was made.'),
    moments: list(datedMoment, 'Times of the plan that have no field of their own.'),
    vessel: one(vessel, 'The vessel.'),
    operator: one(operator, 'Who operates the vessel.'),
    voyage: text('The voyage on which the cargo is discharged.'),
    loadingVoyage: text('The voyage on which the cargo was loaded, where it differs.'),
    departure: one(portCall, 'The call at the port that the vessel leaves.'),
    nextPort: one(portCall, 'The call at the next port.'),
    locations: list(rolePlace, 'Further ports of the voyage.'),
    journey: one(journey, 'What else was said of the voyage.'),
    transports: list(transport, 'Further legs that the plan names.'),
    parties: list(party, 'The parties of the plan.'),
    references: list(reference, 'References of the plan.'),
    voyageReferences: list(reference, 'References of the voyage that have no field of their own.'),
    voyageMoments: list(datedMoment, 'Times of the voyage that have no field of their own.'),
    remarks: list(remark, 'Free texts on the plan or the voyage.'),
    slots: list(slot, 'The slots, in the order of the message.').required(),
  },
  [
    'type',
    'reference',
    'documentName',
    'coverage',
    'preparedAt',
    'vessel',
    'operator',
    'voyage',
    'loadingVoyage',
    'departure',
    'nextPort',
    'slots',
  ],
)
/** A bay plan of a vessel. Its small value parts may be shared and frozen: treat a record as read-only. */
export type StowPlan = Infer<typeof stowPlan>
