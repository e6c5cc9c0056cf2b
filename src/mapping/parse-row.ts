/**
 * The `rows` of a mapping file: each is told by its keys (`group`, `ignore`, `each`, or `at` with `to`, `is` or
 * `count`).
 */
import { type Address, type SegmentSpec, specKey } from './address.js'
import type { AliasRow, EachRow, GroupRow, IgnoreRow, Row, ValueRow } from './model.js'
import type { Form } from './parse-map.js'
import type { PathStep } from './path.js'
import type { MapNode, SourceNode } from './source.js'

const keys = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const VALUE_KEYS = keys('at to as table also by empty function note')
const ARGUMENT_KEYS = keys('list widths decimals format zone')
const CONSTANT_KEYS = keys('at is note')
const COUNT_KEYS = keys('at count note')
const EACH_KEYS = keys('each to fields segments table as note')
const GROUP_KEYS = keys('group to unless always rows note')
const ALIAS_KEYS = keys('alias of note')
const IGNORE_KEYS = keys('ignore why')

export function parseRows(node: SourceNode | undefined, form: Form): Row[] {
  if (node === undefined) return []
  if (node.kind !== 'list') {
    form.wrong(node.at, "'rows' is a list")
    return []
  }
  return node.items.map((item) => parseRow(item, form)).filter((row) => row !== undefined)
}

function parseRow(node: SourceNode, form: Form): Row | undefined {
  if (node.kind !== 'map') {
    form.wrong(node.at, 'A row is a map, such as { at: BGM/2, to: reference }')
    return undefined
  }
  const has = (key: string): boolean => node.entries.has(key)
  if (has('group')) return groupRow(node, form)
  if (has('ignore')) return ignoreRow(node, form)
  if (has('each')) return eachRow(node, form)
  if (has('alias')) return aliasRow(node, form)
  if (has('is')) return constantRow(node, form)
  if (has('count')) return countRow(node, form)
  if (has('at')) return valueRow(node, form)
  form.wrong(node.at, "A row needs 'at' with 'to', 'is' or 'count', or one of 'group', 'each', 'ignore'")
  return undefined
}

function groupRow(node: MapNode, form: Form): GroupRow {
  form.only(node, GROUP_KEYS)
  const trigger = form.spec(form.text(node.entries.get('group'), node, 'group'), node.at)
  const row: GroupRow = {
    kind: 'group',
    trigger,
    rows: parseRows(node.entries.get('rows'), form),
    at: node.at,
  }
  const to = node.entries.get('to')
  if (to !== undefined) row.to = form.path(form.text(to, node, 'to'), to.at)
  const always = node.entries.get('always')
  if (always !== undefined) row.always = filler(always, trigger, form)
  const unless = node.entries.get('unless')
  if (unless !== undefined) row.unless = form.path(form.text(unless, node, 'unless'), unless.at)
  return row
}

/** `always: { RFF(*)/1.1: BM, RFF(*)/1.2: "1" }`: the places and texts of the segment that stands for none. */
function filler(node: SourceNode, trigger: SegmentSpec, form: Form): NonNullable<GroupRow['always']> {
  if (node.kind !== 'map' || node.entries.size === 0) {
    form.wrong(node.at, "'always' is a map of addresses of the group's own segment to texts")
    return []
  }
  return [...node.entries].map(([key, value]) => {
    const at = node.keys.get(key) ?? node.at
    const { segment, element, component } = form.address(key, at)
    if (specKey(segment) !== specKey(trigger)) form.wrong(at, `'${key}' is no address of ${specKey(trigger)}`)
    return { seat: { element, component }, text: form.text(value, node, key) }
  })
}

function ignoreRow(node: MapNode, form: Form): IgnoreRow {
  form.only(node, IGNORE_KEYS)
  const what = form.texts(node.entries.get('ignore')).map(({ text, at }) => {
    if (!text.includes('/')) return { segment: form.spec(text, at) }
    const { segment, element, component } = form.address(text, at)
    return { segment, seat: { element, component } }
  })
  return { kind: 'ignore', what, why: form.text(node.entries.get('why'), node, 'why'), at: node.at }
}

function aliasRow(node: MapNode, form: Form): AliasRow {
  form.only(node, ALIAS_KEYS)
  const spec = (key: string) => form.spec(form.text(node.entries.get(key), node, key), node.at)
  return { kind: 'alias', alias: spec('alias'), of: spec('of'), at: node.at }
}

function constantRow(node: MapNode, form: Form): Row {
  form.only(node, CONSTANT_KEYS)
  const seat = oneSeat(node, form)
  return { kind: 'constant', seat, text: form.text(node.entries.get('is'), node, 'is'), at: node.at }
}

function countRow(node: MapNode, form: Form): Row {
  form.only(node, COUNT_KEYS)
  const seat = oneSeat(node, form)
  return { kind: 'count', seat, tag: form.text(node.entries.get('count'), node, 'count'), at: node.at }
}

function oneSeat(node: MapNode, form: Form): Address {
  const at = node.entries.get('at')
  return form.address(form.text(at, node, 'at'), at?.at ?? node.at)
}

function eachRow(node: MapNode, form: Form): EachRow {
  form.only(node, EACH_KEYS)
  const each = node.entries.get('each')
  const to = node.entries.get('to')
  const seats = (each?.kind === 'list' ? each.items : []).map((item) =>
    form.texts(item).map(({ text, at }) => form.address(text, at)),
  )
  const fields = form.texts(node.entries.get('fields')).map((item) => item.text)
  if (seats.length === 0) form.wrong(node.at, "'each' is a list of addresses, or of lists of addresses")
  const path = form.path(form.text(to, node, 'to'), to?.at ?? node.at)
  const row: EachRow = {
    kind: 'each',
    seats,
    to: path,
    fields,
    segments: segmentsOf(node, form),
    at: node.at,
  }
  const table = scalar(node.entries.get('table'))
  if (table !== undefined) row.table = table
  const as = scalar(node.entries.get('as'))
  if (as !== undefined) row.as = as
  return row
}

/** Over how many segments a list goes on. */
function segmentsOf(node: MapNode, form: Form): number {
  const text = scalar(node.entries.get('segments')) ?? '1'
  if (/^[1-9][0-9]{0,3}$/.test(text)) return Number(text)
  form.wrong(node.at, "'segments' is a number from 1 to 9999")
  return 1
}

function valueRow(node: MapNode, form: Form): ValueRow {
  form.only(node, new Set([...VALUE_KEYS, ...ARGUMENT_KEYS]))
  const at = node.entries.get('at')
  const by = node.entries.get('by')
  const row: ValueRow = {
    kind: 'value',
    seats: form.texts(at).map((item) => form.address(item.text, item.at)),
    also: form.texts(node.entries.get('also')).map((item) => form.address(item.text, item.at)),
    to: by === undefined ? fields(node.entries.get('to'), node, form) : [],
    args: argumentsOf(node),
    at: node.at,
  }
  const options = { as: scalar(node.entries.get('as')), table: scalar(node.entries.get('table')) }
  if (options.as !== undefined) row.as = options.as
  if (options.table !== undefined) row.table = options.table
  const empty = scalar(node.entries.get('empty'))
  if (empty !== undefined) row.empty = empty
  const told = scalar(node.entries.get('function'))
  if (told !== undefined) row.function = told
  if (by !== undefined) row.by = choice(by, node, form)
  oneSegment(row, node, form)
  return row
}

function fields(node: SourceNode | undefined, parent: MapNode, form: Form): PathStep[][] {
  const paths = form.texts(node).map(({ text, at }) => form.path(text, at))
  if (paths.length === 0) form.wrong(parent.at, "'to' names the field, or a list of fields")
  return paths
}

function choice(by: SourceNode, node: MapNode, form: Form): NonNullable<ValueRow['by']> {
  const to = node.entries.get('to')
  const chosen = new Map<string, PathStep[]>()
  if (to?.kind === 'map') {
    for (const [code, path] of to.entries) chosen.set(code, form.path(form.text(path, to, code), path.at))
  } else form.wrong(node.at, "With 'by', 'to' is a map of codes to fields")
  return { seat: form.address(form.text(by, node, 'by'), by.at), fields: chosen }
}

function argumentsOf(node: MapNode): Map<string, string> {
  const args = new Map<string, string>()
  for (const key of ARGUMENT_KEYS) {
    const value = node.entries.get(key)
    if (value?.kind === 'scalar') args.set(key, value.text)
    else if (value?.kind === 'list') args.set(key, value.items.map(scalar).join(' '))
  }
  return args
}

function scalar(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined
}

/** All seats of a row stand in one segment; `also` names further ones. */
function oneSegment(row: ValueRow, node: MapNode, form: Form): void {
  const tags = new Set(
    [...row.seats, ...(row.by === undefined ? [] : [row.by.seat])].map((seat) => seat.segment.tag),
  )
  if (tags.size > 1)
    form.wrong(node.at, 'All addresses of a row stand in one segment; further places go to also')
  if (row.seats.length === 0) form.wrong(node.at, "'at' needs an address")
}
