/**
 * Equipment and what stands on it: mass, temperature, size, seals, damage, attached units.
 */
import { decimal, flag, hint, type Infer, numberText, one, oneOf, part, text } from '../schema.js'
import { operator, party } from './party.js'
import { reference } from './reference.js'
import { codedText, moment, quantity, UNITS } from './value.js'

/** The kinds of equipment, by their EDIFACT codes, which are the trade's own words. */
// biome-ignore format: a table
export const EQUIPMENT_KINDS = [
  'CN', 'BB', 'TE', 'CH', 'SW', 'RG', 'PL', 'PA', 'UL', 'RR', 'RF', 'BX', 'BR', 'AJ', 'AM', 'AQ', 'LU',
  'EFP', 'TP',
] as const

export const equipmentKind = oneOf(
  EQUIPMENT_KINDS,
  'The kind of equipment: CN container, BB break-bulk, TE trailer …',
)

export const verifiedGrossMass = part(
  'VerifiedGrossMass',
  'The gross mass verified under SOLAS, which is not the declared gross mass.',
  {
    mass: one(quantity, 'The verified mass.'),
    method: oneOf(['weighed', 'calculated'], 'How it was determined: method 1 or method 2.'),
    party: one(party, 'Who answers for it.'),
    at: one(moment, 'When it was determined.'),
    reference: text('The number of the document.'),
  },
  ['mass'],
)
export type VerifiedGrossMass = Infer<typeof verifiedGrossMass>

const temperatureUnit = (doc: string) => oneOf(UNITS, doc)

export const temperature = part(
  'Temperature',
  'The temperature at which the unit is to be kept.',
  {
    set: decimal('The temperature that is set.'),
    unit: temperatureUnit('The unit of the set temperature.'),
    min: decimal('The lowest temperature allowed.'),
    max: decimal('The highest temperature allowed.'),
    rangeUnit: temperatureUnit('The unit of the lowest and highest temperature.'),
    kind: hint(text('The qualifier of the temperature as sent, such as `2`.')),
    rangeKind: hint(text('The qualifier of the range as sent, such as `4`.')),
    at: one(moment, 'When it was recorded.'),
    text: text('The instruction in words, or what was sent in place of a number.'),
    vent: text('The setting of the vents, coded (X12 1122).'),
    humidity: decimal('The humidity in percent.'),
    airExchanges: decimal('The number of air exchanges an hour (X12 W09-09).'),
    off: flag('The unit travels with its cooling switched off.'),
  },
  ['set', 'unit', 'min', 'max', 'rangeUnit'],
)
export type Temperature = Infer<typeof temperature>

const extentFields = {
  length: decimal('The length.'),
  width: decimal('The width.'),
  height: decimal('The height.'),
  diameter: decimal('The diameter.'),
  unit: oneOf(UNITS, 'The unit of all of them.'),
}

export const extent = part('Extent', 'Length, width and height in one unit.', extentFields, [
  'length',
  'width',
  'height',
  'unit',
])
export type Extent = Infer<typeof extent>

export const dimension = part(
  'Dimension',
  'Length, width and height of something that has no field of its own.',
  { kind: text('What is measured, coded (EDIFACT 6145).'), ...extentFields },
  ['kind', 'length', 'width', 'height', 'unit'],
)
export type Dimension = Infer<typeof dimension>

export const overDimensions = part(
  'OverDimensions',
  'By how much the load stands out over the unit on each side.',
  {
    front: one(quantity, 'Over-length at the front.'),
    back: one(quantity, 'Over-length at the back.'),
    right: one(quantity, 'Over-width on the right.'),
    left: one(quantity, 'Over-width on the left.'),
    height: one(quantity, 'Over-height.'),
    external: one(extent, 'The outer size of the unit.'),
    gross: one(extent, 'The whole size with the load.'),
  },
  ['front', 'back', 'right', 'left', 'height'],
)
export type OverDimensions = Infer<typeof overDimensions>

export const seal = part(
  'Seal',
  'A seal on the unit.',
  {
    number: text('The number of the seal.'),
    issuer: oneOf(
      ['carrier', 'customs', 'shipper', 'terminal', 'consolidator', 'quarantine', 'veterinary'],
      'Who put it on.',
    ),
    issuerName: text('The name of who put it on.'),
    issuerList: hint(text('The list of the code of the issuer, as sent.')),
    condition: oneOf(['intact', 'damaged', 'missing'], 'The condition of the seal.'),
    type: text('The type of the seal, coded.'),
    from: text('The first number of a range of seals.'),
    to: text('The last number of a range of seals.'),
  },
  ['number', 'issuer'],
)
export type Seal = Infer<typeof seal>

const component = {
  component: one(codedText, 'The part of the unit.'),
  material: one(codedText, 'What the part is made of.'),
}

export const damage = part(
  'Damage',
  'A damage of the unit.',
  {
    kind: text('What the entry tells, coded (EDIFACT 7493).'),
    type: one(codedText, 'The type of the damage.'),
    area: one(codedText, 'Where the damage is.'),
    severity: one(codedText, 'How bad it is.'),
    action: one(codedText, 'What is asked or reported to be done.'),
    ...component,
  },
  ['kind', 'type', 'area', 'severity'],
)
export type Damage = Infer<typeof damage>

export const unitComponent = part(
  'UnitComponent',
  'A part of the unit and its material, where no damage is told.',
  component,
  ['component', 'material'],
)
export type UnitComponent = Infer<typeof unitComponent>

export const attached = part(
  'Attached',
  'A unit that is fixed to or bundled with this one: chassis, generator, flat in a bundle.',
  {
    kind: equipmentKind,
    number: numberText('The number of the attached unit.', 'iso6346'),
    numberList: hint(text('The list of the number, as sent.')),
    country: text('The country of the number, as sent.'),
    operator: one(operator, 'Who operates the attached unit.'),
    party: one(party, 'The party named with the attached unit.'),
    role: text('How it is tied to this one, coded (X12 231).'),
    position: text('Where it stands, as sent (X12 219).'),
    reference: one(reference, 'The reference named with the attached unit.'),
    length: text('The length of the attached unit, as sent.'),
    owner: one(operator, 'Who owns the attached unit.'),
    type: text('The type of the attached unit, coded (X12 845).'),
    flag: text('The yes or no that stands with it, as sent (X12 1073).'),
  },
  ['kind', 'number'],
)
export type Attached = Infer<typeof attached>
