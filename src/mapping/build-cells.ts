/**
 * Rows with addresses → cells on the actions of a scope.
 */
import { layoutOf } from '../message/layout.js'
import { type FieldShape, partOf } from '../records/schema.js'
import type { Address } from './address.js'
import type { Builder } from './build.js'
import type { Codec, Converter, Left } from './converters/converter.js'
import { fullWidth } from './converters/fixed.js'
import { codecs, converters } from './converters/index.js'
import { codedFields, type WordTable, wordTable } from './converters/tables.js'
import type { ConstantRow, CountRow, EachRow, IgnoreRow, TableModel, ValueRow } from './model.js'
import { isObject } from './objects.js'
import { type PathStep, pathText } from './path.js'
import { Cell, CellKind, CURRENT, type Join, type Scope } from './plan.js'

export function buildCells(
  builder: Builder,
  scope: Scope,
  row: ValueRow | ConstantRow | EachRow | CountRow | IgnoreRow,
): void {
  if (row.kind === 'value') valueCells(builder, scope, row)
  else if (row.kind === 'each') eachCells(builder, scope, row)
  else if (row.kind === 'ignore') ignoreCells(builder, scope, row)
  else {
    const cell: Cell =
      row.kind === 'constant'
        ? new Cell(row.at, { kind: CellKind.constant, expected: row.text })
        : new Cell(row.at, { kind: CellKind.count, key: row.tag })
    placeAt(builder, scope, row.seat, cell)
  }
}

function placeAt(builder: Builder, scope: Scope, address: Address, cell: Cell): void {
  builder.place(builder.actionFor(scope, address.segment, cell.at), address, cell)
}

function ignoreCells(builder: Builder, scope: Scope, row: IgnoreRow): void {
  for (const { segment, seat } of row.what) {
    const action = builder.actionFor(scope, segment, row.at)
    if (seat === undefined) action.ignored = true
    else builder.place(action, seat, new Cell(row.at))
  }
}

function valueCells(builder: Builder, scope: Scope, row: ValueRow): void {
  const single = row.seats.length === 1 && row.to.length === 1 && row.by === undefined
  const cell = single ? singleCell(builder, scope, row) : undefined
  if (cell !== undefined) placeAt(builder, scope, row.seats[0]!, cell)
  else joinCells(builder, scope, row)
  alsoCells(builder, scope, row)
  if (row.function !== undefined) tellsFunction(builder, scope, row)
}

/** The value of a field that tells the function of the message as well. */
function tellsFunction(builder: Builder, scope: Scope, row: ValueRow): void {
  const [seat] = row.seats
  const model = builder.map.tables.get(row.function ?? '')
  if (model === undefined) builder.wrong('map-table', `There is no table '${row.function}'`, row.at)
  if (seat === undefined || model === undefined) return
  const { element, component } = seat
  builder.actionFor(scope, seat.segment, row.at).tells = {
    element,
    component,
    table: wordTable(model, undefined),
  }
}

/** The cell of a row with one seat and one field; undefined where it needs a codec. */
function singleCell(builder: Builder, scope: Scope, row: ValueRow): Cell | undefined {
  const [path] = row.to
  const cell: Cell = new Cell(row.at, { expected: row.empty ?? '' })
  if (path?.[0]?.name === '$function') {
    cell.kind = CellKind.messageFunction
    cell.table = tableOf(builder, row)
    return cell
  }
  if (row.as !== undefined && codecs.has(row.as)) return undefined
  const target = path === undefined ? undefined : builder.target(scope, path, row.at)
  if (target === undefined) return cell
  cell.node = target.node
  cell.key = target.key
  convertAs(builder, row, target.shape, cell)
  if (cell.kind === CellKind.text) keepDigits(builder, row, cell)
  return cell
}

/** Text in a field of digits must fill it: the layout would put zeros in front, and it would come back with them. */
function keepDigits(builder: Builder, row: ValueRow, cell: Cell): void {
  const [seat] = row.seats
  const record = layoutOf(builder.definition.id)?.records.find((one) => one.id === seat?.segment.tag)
  const field = record?.fields.find((one) => one.name === seat?.field)
  if (field === undefined || field.justify === 'left' || !DIGITS.has(field.type)) return
  cell.kind = CellKind.convert
  cell.converter = fullWidth(field.to - field.from + 1)
}

const DIGITS: ReadonlySet<string> = new Set(['N', '(S)N', 'D'])

/** Chooses table, converter or plain text for a field of this shape. */
function convertAs(builder: Builder, row: ValueRow | EachRow, shape: FieldShape, cell: Cell): void {
  if (row.table !== undefined) {
    const table = tableOf(builder, row)
    cell.kind = shape.kind === 'text' ? CellKind.convert : CellKind.table
    if (shape.kind === 'text') cell.converter = table === undefined ? undefined : textTable(table)
    else cell.table = table
    checkWords(builder, row, shape)
    return
  }
  const name = row.as ?? (shape.kind === 'decimal' || shape.kind === 'integer' ? shape.kind : undefined)
  if (name === undefined || name === 'text') {
    cell.kind = CellKind.text
    if (shape.kind !== 'text')
      builder.wrong('map-invalid', `A ${shape.kind} field needs 'as' or 'table'`, row.at)
    return
  }
  cell.kind = CellKind.convert
  const isNumeric = name === 'decimal' && hasCommas(builder)
  cell.isNumeric = isNumeric
  cell.converter = converters.get(isNumeric ? 'decimalComma' : name)
  if (cell.converter === undefined) builder.wrong('map-invalid', `There is no converter '${name}'`, row.at)
}

/** EDIFACT writes numbers with a point or a comma. */
function hasCommas(builder: Builder): boolean {
  return builder.map.syntax === 'edifact'
}

/** A table on a field of text: a code that it does not know is the text itself. */
function textTable(table: WordTable): Converter {
  const { words } = table
  return {
    name: 'table',
    read: (text) => words.get(text) ?? text,
    // a code in place of its word would come back as the word
    write: (value) =>
      typeof value === 'string' ? (table.codeOf(value) ?? (words.has(value) ? undefined : value)) : undefined,
  }
}

function tableModel(builder: Builder, row: ValueRow | EachRow): TableModel | undefined {
  if (row.table === undefined) return undefined
  const table = builder.map.tables.get(row.table)
  if (table === undefined) builder.wrong('map-table', `There is no table '${row.table}'`, row.at)
  return table
}

function tableOf(builder: Builder, row: ValueRow | EachRow): Cell['table'] {
  const table = tableModel(builder, row)
  return table === undefined
    ? undefined
    : wordTable(table, row.kind === 'value' ? row.args.get('list') : undefined)
}

/** Each word of a table must be one that the field can hold. */
function checkWords(builder: Builder, row: ValueRow | EachRow, shape: FieldShape, column = 0): void {
  if (shape.kind !== 'oneOf') return
  for (const entry of tableModel(builder, row)?.entries ?? []) {
    const word = entry.words[column] ?? ''
    if (word === '' || shape.words.includes(word)) continue
    builder.wrong('map-table', `'${word}' is no word of the field '${rowPath(row)}'`, entry.at)
  }
}

function rowPath(row: ValueRow | EachRow): string {
  return row.kind === 'each' ? pathText(row.to) : row.to.map(pathText).join(', ')
}

/** Several seats, or several fields: one codec and a cell for each seat. */
function joinCells(builder: Builder, scope: Scope, row: ValueRow): void {
  const own = row.by === undefined && row.to[0]?.length === 0
  const paths = own
    ? fieldsOfObject(builder, row)
    : row.by === undefined
      ? row.to
      : [...row.by.fields.values()]
  const targets = paths.map((path) => builder.target(scope, path, row.at))
  const made = codecFor(builder, row, own ? 1 : paths.length)
  const codec = own && made !== undefined ? spread(made, paths) : made
  if (codec === undefined || paths.length === 0) return
  const seats = row.by === undefined ? row.seats : [...row.seats, row.by.seat]
  const join: Join = { id: builder.joins++, seats: seats.length, targets: [], codec, at: row.at }
  for (const [column, target] of targets.entries()) {
    if (target === undefined) return
    join.targets.push({ node: target.node, key: target.key, bit: 0, checkDigit: undefined })
    if (row.table !== undefined) checkWords(builder, row, target.shape, column)
  }
  const action = builder.actionFor(scope, seats[0]!.segment, row.at)
  action.joins.push(join)
  const isNumeric = row.as === 'numberOrText' && hasCommas(builder)
  for (const [index, seat] of seats.entries()) {
    builder.place(
      action,
      seat,
      new Cell(row.at, { kind: CellKind.join, join, index, expected: row.empty ?? '', isNumeric }),
    )
  }
}

/** The fields that a codec's object has, for `to: .`: the object itself takes them up. */
const OBJECT_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['moment', ['at', 'format', 'zone', 'text']],
  ['dateTime', ['at', 'zone', 'text']],
])

function fieldsOfObject(builder: Builder, row: ValueRow): PathStep[][] {
  const names = row.to.length === 1 ? OBJECT_FIELDS.get(row.as ?? '') : undefined
  if (names === undefined) builder.wrong('map-invalid', "'.' needs as: moment or as: dateTime", row.at)
  return (names ?? []).map((name) => [{ name }])
}

interface MomentFields {
  at: unknown
  format: unknown
  zone: unknown
  text: unknown
}

/** A codec of one object as a codec of that object's fields. */
function spread(codec: Codec, paths: readonly PathStep[][]): Codec {
  const names = paths.map((path) => path[0]!.name)
  const format = names.indexOf('format')
  const [zone, text] = format < 0 ? [1, 2] : [2, 3]
  // one object for all that are written: its codec does not keep it
  const object: MomentFields = { at: undefined, format: undefined, zone: undefined, text: undefined }
  const objects = [object]
  const inner: Left[] = []
  return {
    read: (texts, doubt) => {
      const object = codec.read(texts, doubt)?.[0]
      if (!isObject(object)) return undefined
      // by name: a key that changes costs three times as much to look up
      const { at, zone, text } = object
      return format < 0 ? [at, zone, text] : [at, object.format, zone, text]
    },
    write: (values, left) => {
      object.at = values[0]
      if (format >= 0) object.format = values[format]
      object.zone = values[zone]
      object.text = values[text]
      const texts = codec.write(objects, inner)
      if (inner.length > 0)
        for (const one of inner.splice(0)) left.push(typeof one === 'number' ? one : names.indexOf(one[1]))
      return texts
    },
  }
}

function codecFor(builder: Builder, row: ValueRow, fields: number): Codec | undefined {
  const table = tableModel(builder, row)
  const codec =
    row.as === undefined && row.by === undefined && table !== undefined && row.seats.length === 1
      ? codedFields(table, fields, row.args.get('list'))
      : namedCodec(builder, row, fields, table)
  if (codec === undefined) {
    const name = row.by === undefined ? (row.as ?? 'table') : 'chosen'
    const needs = codecs.get(name)?.needs ?? 'one address and a table with as many words as fields'
    builder.wrong('map-invalid', `'${name}' needs ${needs}`, row.at)
  }
  return codec
}

function namedCodec(
  builder: Builder,
  row: ValueRow,
  fields: number,
  table: TableModel | undefined,
): Codec | undefined {
  const name = row.by === undefined ? (row.as ?? '') : 'chosen'
  const maker = codecs.get(name)
  if (maker === undefined)
    builder.wrong('map-invalid', `There is no converter '${name}' for several addresses or fields`, row.at)
  const choices = row.by === undefined ? {} : { choices: [...row.by.fields.keys()] }
  return maker?.make({
    args: row.args,
    seats: row.seats.length,
    fields,
    commas: hasCommas(builder),
    ...(table === undefined ? {} : { table }),
    ...choices,
  })
}

/** Further places of the same value. */
function alsoCells(builder: Builder, scope: Scope, row: ValueRow): void {
  const path = row.to[0]
  const target = path === undefined || row.also.length === 0 ? undefined : builder.target(scope, path, row.at)
  if (target === undefined) return
  for (const address of row.also) {
    placeAt(
      builder,
      scope,
      address,
      new Cell(row.at, { kind: CellKind.also, node: target.node, key: target.key }),
    )
  }
}

function eachCells(builder: Builder, scope: Scope, row: EachRow): void {
  for (const [index, seats] of row.seats.entries()) {
    if (row.fields.length === 0) eachText(builder, scope, row, seats, index)
    else eachObject(builder, scope, row, seats, index)
  }
}

function eachText(
  builder: Builder,
  scope: Scope,
  row: EachRow,
  seats: readonly Address[],
  index: number,
): void {
  const target = builder.target(scope, row.to, row.at)
  if (target === undefined || seats.length !== 1) return
  if (target.shape.kind !== 'list' || partOf(target.shape) !== undefined) {
    builder.wrong(
      'map-invalid',
      `'${pathText(row.to)}' is no list of texts; name the fields of its objects`,
      row.at,
    )
  }
  const cell: Cell = new Cell(row.at, { kind: CellKind.listText, node: target.node, key: target.key, index })
  placeAt(builder, scope, seats[0]!, cell)
}

function eachObject(
  builder: Builder,
  scope: Scope,
  row: EachRow,
  seats: readonly Address[],
  index: number,
): void {
  const list = row.to.at(-1)
  if (list === undefined || seats.length !== row.fields.length) {
    builder.wrong('map-invalid', "'each' needs as many addresses in each entry as 'fields'", row.at)
    return
  }
  const element = [...row.to.slice(0, -1), { name: list.name, index: row.segments > 1 ? CURRENT : index }]
  for (const [i, seat] of seats.entries()) {
    const target = builder.target(scope, [...element, { name: row.fields[i]! }], row.at)
    if (target === undefined) continue
    const cell: Cell = new Cell(row.at, { node: target.node, key: target.key })
    convertAs(builder, i === 0 ? row : plainRow(row), target.shape, cell)
    placeAt(
      builder,
      scope,
      seat,
      row.segments > 1 ? spreadCell(builder, scope, row, seat, index, cell) : cell,
    )
  }
}

/** A field of an element whose list goes on over several segments. */
function spreadCell(
  builder: Builder,
  scope: Scope,
  row: EachRow,
  seat: Address,
  index: number,
  inner: Cell,
): Cell {
  const action = builder.actionFor(scope, seat.segment, row.at)
  const { node, key } = inner
  if (action.spread !== undefined && action.spread.node !== node)
    builder.wrong('map-conflict', `Two lists go on over several ${action.name}`, row.at)
  action.spread = { node, perSegment: row.seats.length, segments: row.segments }
  return new Cell(row.at, { kind: CellKind.spread, node, key, index, inner })
}

/** Table and converter of an `each` row are for its first field; the others are taken as they are. */
function plainRow(row: EachRow): EachRow {
  const { kind, seats, to, fields, segments, at } = row
  return { kind, seats, to, fields, segments, at }
}
