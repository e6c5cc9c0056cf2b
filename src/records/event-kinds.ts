/**
 * The events of a container that have a word of our own, whatever the message calls them.
 */

// The nine of 19 CFR 4.7d(b), then the statuses that carriers and terminals send beside them.
// biome-ignore format: a table
export const EVENT_KINDS = [
  'bookingConfirmed', 'gateInspection', 'gateIn', 'gateOut', 'arrivedAtFacility', 'departedFacility',
  'loaded', 'discharged', 'departed', 'arrived', 'intraTerminal', 'stuffingOrdered', 'strippingOrdered',
  'stuffed', 'stripped', 'heavyRepair', 'loading', 'discharging', 'estimatedArrival', 'estimatedDeparture',
  'passing', 'inTransit', 'atTerminal', 'rehandled', 'vesselRehandle', 'stowed', 'shifted', 'transhipped',
  'interchanged', 'receivedFromPriorCarrier', 'deliveredToCarrier', 'receivedAtOrigin', 'cargoReceived',
  'emptyDispatched', 'emptyReturned', 'emptyAvailable', 'emptyCommitted', 'returnedToShipper',
  'returnedToTerminal', 'positioned', 'spotted', 'constructivelyPlaced', 'actuallyPlaced', 'setOff',
  'available', 'availableForPickup', 'availableForDelivery', 'notified', 'tendered', 'attempted',
  'delivered', 'unloadedAtDelivery', 'collected', 'releasedByCustomer', 'onHand', 'held', 'holdReleased',
  'carrierReleased', 'customsReleased', 'carrierAndCustomsReleased', 'customsHold', 'customsRefused',
  'inBond', 'arrivedAtCustoms', 'agricultureReleased', 'agricultureHold', 'foodAndDrugReleased',
  'generalOrder', 'billReleased', 'freightPaid', 'terminalChargesPaid', 'freeTimeExpired',
  'freeTimeToExpire', 'appointmentPickup', 'appointmentDelivery', 'estimatedDelivery', 'sealed',
  'sealMissing', 'weighed', 'inspected', 'damaged', 'badOrder', 'repaired', 'repairRequested',
  'repairAuthorized', 'surveyed', 'cleaned', 'preTripped', 'onHire', 'offHire', 'chassisTied',
  'chassisUntied', 'bookingCancelled', 'cancelled', 'reconsigned', 'delayed', 'lost', 'found',
  'shortLanded', 'overLanded', 'shortShipped', 'stored', 'ramped', 'deramped', 'plugged', 'unplugged',
] as const

/** On or off what the container went, or what arrived or left with it. */
export const CONVEYANCES = ['vessel', 'feeder', 'barge', 'rail', 'truck', 'aircraft'] as const
