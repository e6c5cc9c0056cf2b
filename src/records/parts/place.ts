/**
 * Places: a location with its code list and terminal, a location in a role, a call at a port.
 */
import { hint, type Infer, integer, list, one, oneOf, part, text } from '../schema.js'
import { datedMoment, estimatedAndActual } from './value.js'

export const terminal = part(
  'Terminal',
  'A terminal, berth or pier within a place.',
  {
    code: text('The code of the terminal.'),
    list: text('The list of the code: `smdg`, or code list and agency as sent (`TER:ZZZ`).'),
    name: text('The name of the terminal.'),
    pier: text('The number of the pier.'),
  },
  ['code', 'list', 'name'],
  { shared: true },
)
export type Terminal = Infer<typeof terminal>

export const location = part(
  'Location',
  'A place: its code with the list of the code, its name, or both.',
  {
    code: text('The code of the place, such as `USLAX`.'),
    list: text(
      'The list of the code: `unlocode`, `schedule-k`, `schedule-d`, or the list as sent (`139:112`, `CI`).',
    ),
    name: text('The name of the place.'),
    country: text('The country of the place, as sent.'),
    subdivision: text('The state or province of the place.'),
    terminal: one(terminal, 'The terminal within the place.'),
    further: one(terminal, 'A second place within the place, such as a berth (EDIFACT C553).'),
    relation: text('How the places relate, coded (EDIFACT 5479).'),
  },
  ['code', 'list', 'name', 'country'],
  { shared: true },
)
export type Location = Infer<typeof location>

/** What a place is to a container or a voyage; codes of other meaning stay as `{ code, list }`. */
// biome-ignore format: a table
export const LOCATION_ROLES = [
  'activity', 'portOfLoading', 'portOfDischarge', 'finalPortOfDischarge', 'originalPortOfLoading',
  'billPortOfLoading', 'billPortOfDischarge', 'nextPortOfDischarge', 'nextPortOfCall', 'portOfCall',
  'transhipmentPort', 'relayPort', 'portOfEntry', 'portOfExit', 'placeOfDeparture', 'placeOfArrival',
  'placeOfAcceptance', 'placeOfReceipt', 'placeOfDelivery', 'placeOfPositioning', 'placeOfDispatch',
  'origin', 'originOfGoods', 'destination', 'finalDestination', 'interim', 'originRamp', 'destinationRamp',
  'emptyPickup', 'emptyReturn', 'dispatchingPool', 'returnPool', 'consolidation', 'deconsolidation',
  'stuffing', 'stripping', 'releaseOffice', 'customsOffice', 'depot', 'warehouse', 'border',
  'optionalDischarge1', 'optionalDischarge2', 'optionalDischarge3', 'optionalDischarge4',
  'optionalDischarge5', 'optionalDischarge', 'freightPayable', 'stowageCell', 'deliveryByOnCarriage',
  'berth', 'lastPortOfCall',
] as const

export const rolePlace = part(
  'RolePlace',
  'A place in a role, with the times that belong to it.',
  {
    role: oneOf(LOCATION_ROLES, 'What the place is to the container or the voyage.'),
    location: one(location, 'The place.'),
    moments: list(datedMoment, 'Times at this place.'),
  },
  ['role', 'location', 'moments'],
)
export type RolePlace = Infer<typeof rolePlace>

export const portCall = part(
  'PortCall',
  'A call of the vessel at a port.',
  {
    location: one(location, 'The port.'),
    arrival: one(estimatedAndActual, 'When the vessel arrives there.'),
    departure: one(estimatedAndActual, 'When the vessel leaves from there.'),
  },
  ['location', 'arrival', 'departure'],
)
export type PortCall = Infer<typeof portCall>

export const stowPosition = part(
  'StowPosition',
  'A cell of the ship: bay, row and tier, or a text where the scheme has no cells.',
  {
    bay: integer('The bay.'),
    row: integer('The row: even to port, odd to starboard, 0 on the centre line.'),
    tier: integer('The tier.'),
    deck: integer('The deck of a ro-ro cell.'),
    text: text('The position as sent, where it is not bay, row and tier.'),
    scheme: oneOf(['iso', 'roro', 'agreed'], 'The numbering scheme of the cell.'),
    digits: hint(integer('The number of digits that the position was sent with.')),
    list: hint(text('The code list of the position as sent, such as `9711`.')),
  },
  ['bay', 'row', 'tier', 'scheme'],
)
export type StowPosition = Infer<typeof stowPosition>
