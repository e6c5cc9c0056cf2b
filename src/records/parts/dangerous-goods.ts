/**
 * Dangerous goods: one substance with its class, number, names and amounts.
 */
import { flag, hint, type Infer, list, one, oneOf, part, text } from '../schema.js'
import { contact } from './party.js'
import { remark } from './reference.js'
import { codedText, lines, measurement, quantity } from './value.js'

const attribute = part(
  'DangerousGoodsAttribute',
  'A further property of dangerous goods (EDIFACT ATT).',
  {
    use: text('What the property is for, coded.'),
    type: one(codedText, 'The type of the property.'),
    details: list(codedText, 'The property.'),
  },
  ['use', 'type', 'details'],
)

export const dangerousGoods = part(
  'DangerousGoods',
  'One dangerous substance.',
  {
    regulation: oneOf(['IMD', 'CFR', 'ADR', 'RID', 'ADN', 'ICA'], 'The regulation that the data follow.'),
    class: text('The class or division.'),
    unNumber: text('The four-digit UN number.'),
    packingGroup: oneOf(['I', 'II', 'III'], 'The packing group.'),
    packingGroupCode: hint(text('The packing group as sent, such as `2` or `II`.')),
    flashpoint: one(quantity, 'The flashpoint of the shipment.'),
    ems: text('The emergency schedule of the ship.'),
    subsidiary: list(text('One class.'), 'The subsidiary risks.'),
    properShippingName: text('The proper shipping name.'),
    technicalName: text('The technical name.'),
    additionalInformation: text('Further information on the substance (EDIFACT FTX AAC).'),
    netMass: one(quantity, 'The net mass of the substance.'),
    page: text('The page or item of the regulation.'),
    edition: text('The amendment or edition of the regulation.'),
    substanceFlashpoint: text('The flashpoint of the substance in words (EDIFACT 7088).'),
    mfag: text('The entry of the medical first aid guide.'),
    tremCard: text('The transport emergency card.'),
    placardUpper: text('The upper half of the orange placard.'),
    placardLower: text('The lower half of the orange placard.'),
    packingInstruction: text('The packing instruction, coded.'),
    transportCategory: text('The category of the means of transport, coded.'),
    transportPermission: text('The permission for the transport, coded.'),
    tunnelRestriction: one(codedText, 'The tunnel restriction.'),
    material: one(codedText, 'The code of the material, where it is not a UN number.'),
    descriptions: lines('The description in words.'),
    classification: text('The hazard classification in words.'),
    referenceNumber: text('A number of the sender for this substance.'),
    grossMass: one(quantity, 'The gross mass of the substance with its packages.'),
    explosiveMass: one(quantity, 'The net mass of the explosive.'),
    volume: one(quantity, 'The volume of the substance.'),
    radioactivity: one(quantity, 'The radioactivity.'),
    controlTemperature: one(quantity, 'The temperature that must be kept.'),
    emergencyTemperature: one(quantity, 'The temperature at which emergency procedures begin.'),
    limitedQuantity: flag('Carried as limited quantity.'),
    exceptedQuantity: flag('Carried as excepted quantity.'),
    marinePollutant: flag('A marine pollutant.'),
    fumigated: flag('The unit is under fumigation.'),
    attributes: list(attribute, 'Further properties.'),
    measurements: list(measurement, 'Measured values that have no field of their own.'),
    contacts: list(contact, 'Whom to ask.'),
    contactText: text('Whom to ask, in one line (X12 H1-05).'),
    remarks: list(remark, 'Free texts.'),
  },
  ['regulation', 'class', 'unNumber', 'packingGroup', 'flashpoint', 'ems', 'subsidiary'],
)
export type DangerousGoods = Infer<typeof dangerousGoods>
