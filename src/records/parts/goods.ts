/**
 * Goods: an item with its packages, amounts, and how it is spread over units.
 */
import { hint, type Infer, integer, list, one, oneOf, part, text } from '../schema.js'
import { dangerousGoods } from './dangerous-goods.js'
import { temperature } from './equipment.js'
import { handling, reference, remark } from './reference.js'
import { codedText, measurement, quantity } from './value.js'

const packages = part(
  'Packages',
  'A number of packages of one type.',
  {
    count: text('The number of packages, as sent.'),
    type: text('The type of the packages, coded.'),
    list: text('The list of the type, as sent.'),
    name: text('The type of the packages in words.'),
    related: text('A further description of the packaging, coded.'),
  },
  ['count', 'type'],
)

const furtherProduct = part(
  'FurtherProduct',
  'A further number of the same product.',
  {
    code: text('The number.'),
    type: text('The type of the number, coded (EDIFACT 7143).'),
    list: text('The list of the type, as sent.'),
  },
  ['code', 'type'],
)

const product = part(
  'Product',
  'A number that identifies the product: commodity code, article number.',
  {
    use: text('What the number is for, coded (EDIFACT 4347).'),
    code: text('The number.'),
    type: text('The type of the number, coded (EDIFACT 7143, X12 23).'),
    list: text('The list of the type, as sent.'),
    further: list(furtherProduct, 'Further numbers of the same product.'),
  },
  ['use', 'code', 'type'],
)

const split = part(
  'GoodsSplit',
  'How much of the goods is in one unit.',
  {
    equipmentNumber: text('The number of the unit.'),
    numberList: hint(text('The list of the number, as sent.')),
    country: text('The country of the number, as sent.'),
    packages: text('The number of packages in the unit, as sent.'),
  },
  ['equipmentNumber', 'packages'],
)

export const goodsItem = part(
  'GoodsItem',
  'A goods item.',
  {
    number: text('The number of the item.'),
    packages: list(packages, 'The packages, from the outer to the inner level.'),
    description: text('The goods in words.'),
    marks: text('Marks and numbers.'),
    products: list(product, 'Numbers that identify the product.'),
    grossMass: one(quantity, 'The gross mass.'),
    netMass: one(quantity, 'The net mass.'),
    volume: one(quantity, 'The volume.'),
    measurements: list(measurement, 'Measured values that have no field of their own.'),
    temperatures: list(temperature, 'The temperatures at which the goods are to be kept.'),
    handling: list(handling, 'Handling instructions.'),
    splits: list(split, 'How the goods are spread over units.'),
    dangerousGoods: list(dangerousGoods, 'The dangerous substances among the goods.'),
    references: list(reference, 'References of the goods.'),
    remarks: list(remark, 'Free texts.'),
  },
  ['number', 'packages', 'description'],
)
export type GoodsItem = Infer<typeof goodsItem>

export const cargoNature = part(
  'CargoNature',
  'The nature of the cargo in a code, such as `REEF`.',
  {
    code: text('The code of the nature.'),
    list: text('The list of the code, as sent.'),
    group: one(codedText, 'The product group.'),
  },
  ['code'],
)
export type CargoNature = Infer<typeof cargoNature>

export const cargo = part(
  'Cargo',
  'Quantity, weight and volume of the lading as a status message gives them.',
  {
    pieces: integer('The number of pieces.'),
    weight: one(quantity, 'The weight.'),
    weightKind: oneOf(['gross', 'net', 'tare', 'estimatedNet', 'legal', 'billed'], 'What the weight is.'),
    volume: one(quantity, 'The volume.'),
  },
  ['pieces', 'weight', 'weightKind', 'volume'],
)
export type Cargo = Infer<typeof cargo>
