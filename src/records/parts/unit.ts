/**
 * The fields of a unit of equipment that a stow plan and a status message share.
 */
import { hint, list, numberText, one, oneOf, text } from '../schema.js'
import { dangerousGoods } from './dangerous-goods.js'
import {
  attached,
  dimension,
  equipmentKind,
  overDimensions,
  seal,
  temperature,
  unitComponent,
  verifiedGrossMass,
} from './equipment.js'
import { cargoNature, goodsItem } from './goods.js'
import { operator, party } from './party.js'
import { handling, reference, remark } from './reference.js'
import { measurement, percentage, quantity } from './value.js'

/** Number, size and load state of a unit. */
export const identityFields = {
  kind: equipmentKind,
  number: numberText(
    'The equipment number: owner prefix, serial number and check digit; absent while only planned.',
    'iso6346',
  ),
  sizeType: text('The size and type code, of the 1995 (`45G1`) or the 1984 (`4510`) edition.'),
  load: oneOf(['empty', 'full', 'fullMixed', 'fullSingle', 'partLoad'], 'Whether the unit is empty or full.'),
  tradeStatus: oneOf(
    [
      'continental',
      'export',
      'import',
      'remainOnBoard',
      'shifter',
      'transhipment',
      'domestic',
      'positioning',
      'shortLanded',
      'overLanded',
      'delivery',
      'redelivery',
      'repair',
      'reloader',
      'hotDelivery',
      'landBridge',
      'microBridge',
      'canadaBound',
      'directDelivery',
      'bondTransport',
      'toOtherVessel',
      'toOtherPier',
      'byRail',
      'byRoad',
      'byBarge',
      'temporaryStowage',
      'urgentUnpacking',
      'seaAndAir',
    ],
    'What the journey is to the unit.',
  ),
  operator: one(operator, 'Who operates the unit.'),
}

/** What a unit weighs. */
export const massFields = {
  grossMass: one(quantity, 'The declared gross mass of the unit.'),
  verifiedGrossMass: one(verifiedGrossMass, 'The gross mass verified under SOLAS.'),
  tareMass: one(quantity, 'The mass of the empty unit.'),
  netMass: one(quantity, 'The mass of the goods.'),
}

/** What else may be said of a unit; rare enough to be left out of the layout. */
export const detailFields = {
  slotCharterer: one(operator, 'Who has chartered the slot.'),
  temperature: one(temperature, 'The temperature at which the unit is to be kept.'),
  overDimensions: one(overDimensions, 'By how much the load stands out over the unit.'),
  dimensions: list(dimension, 'Sizes that have no field of their own.'),
  measurements: list(measurement, 'Measured values that have no field of their own.'),
  percentages: list(percentage, 'Shares in percent, such as the humidity.'),
  seals: list(seal, 'The seals on the unit.'),
  attached: list(attached, 'Units that are fixed to or bundled with this one.'),
  handling: list(handling, 'Handling instructions.'),
  components: list(unitComponent, 'Parts of the unit and their material.'),
  cargoNature: list(cargoNature, 'The nature of the cargo.'),
  goods: list(goodsItem, 'The goods.'),
  dangerousGoods: list(dangerousGoods, 'The dangerous substances in the unit.'),
  remarks: list(remark, 'Free texts.'),
  references: list(reference, 'References of the unit: booking, bill of lading …'),
  parties: list(party, 'Parties of the unit that have no field of their own.'),
  sizeTypeText: text('The size and type in words.'),
  supplier: text('Who supplies the unit, coded.'),
  marking: text('Marking instructions, coded.'),
  country: text('The country of the equipment number, as sent.'),
  owner: one(operator, 'Who owns the unit.'),
  ownership: text('How the unit is owned, coded (X12 102).'),
  service: text('The type of service, coded (X12 56).'),
  descriptionCode: text('The description of the equipment, coded (X12 40).'),
  length: text('The length of the unit, as sent (X12 567).'),
  height: text('The height of the unit, as sent (X12 65).'),
  width: text('The width of the unit, as sent (X12 189).'),
  volume: one(quantity, 'The volume of the unit.'),
  position: text('Where the unit stands on its carrying unit, as sent (X12 219).'),
  numberList: hint(text('The list of the equipment number, as sent, such as `6346:5`.')),
  sizeTypeList: hint(text('The list of the size and type, as sent, such as `102:5`.')),
}

/** What nearly every unit tells of its identity and masses. */
export const usualUnitFields = [
  'kind',
  'number',
  'sizeType',
  'load',
  'tradeStatus',
  'operator',
  'grossMass',
  'verifiedGrossMass',
] as const
