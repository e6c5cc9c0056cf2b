/**
 * How much of a record and of a message a map covers: takes a plan, gives the record's fields that it carries
 * and those that it does not, and the definition's elements that it claims, ignores (with why) or leaves open.
 * Every field and every element is in exactly one list, so the shares add up to 100 %.
 */
import { type ElementUse, type GroupNode, type SegmentNode, segmentOf } from '../message/definition.js'
import { type FieldShape, type Part, partOf } from '../records/schema.js'
import { specKey } from './address.js'
import type { IgnoreRow, Row } from './model.js'
import { type Action, type Cell, CellKind, COMPONENT_BITS, PLAIN, type Plan } from './plan.js'

/** A data element at its place in the definition. */
export interface CoveredElement {
  /** The groups that it stands in, `SG2/SG3`; empty at the top. */
  group: string
  /** As in a map: `LOC/2.1`. */
  address: string
  name: string
}

export interface IgnoredElement extends CoveredElement {
  why: string
}

/** Shares in percent with one decimal; those of one set add up to 100. */
export interface MapCoverage {
  map: string
  record: string
  definition: string
  /** Paths of the record, such as `slots[].equipment[].number`; hints of how a value stood on the wire left out. */
  fields: { total: number; carried: string[]; notCarried: string[] }
  /** Elements of the message's body; those of its header and trailer are computed. */
  elements: { total: number; claimed: CoveredElement[]; ignored: IgnoredElement[]; open: CoveredElement[] }
  shares: {
    fields: { carried: number; notCarried: number }
    elements: { claimed: number; ignored: number; open: number }
  }
}

export function coverageOf(plan: Plan): MapCoverage {
  const fields = fieldsOf(plan)
  const elements = elementsOf(plan)
  const [carried = 0, notCarried = 0] = shares([fields.carried.length, fields.notCarried.length])
  const [claimed = 0, ignored = 0, open = 0] = shares([
    elements.claimed.length,
    elements.ignored.length,
    elements.open.length,
  ])
  return {
    map: plan.id,
    record: plan.record,
    definition: plan.definition.id,
    fields,
    elements,
    shares: { fields: { carried, notCarried }, elements: { claimed, ignored, open } },
  }
}

/** Percent with one decimal, rounded so that the sum stays 100 (of nothing: all 0). */
function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, one) => sum + one, 0)
  if (total === 0) return counts.map(() => 0)
  const exact = counts.map((one) => (one * 1000) / total)
  const floors = exact.map(Math.floor)
  const byLoss = exact
    .map((_, index) => index)
    .sort((a, b) => floors[a]! - exact[a]! - (floors[b]! - exact[b]!))
  const left = 1000 - floors.reduce((sum, one) => sum + one, 0)
  for (const index of byLoss.slice(0, left)) floors[index]!++
  return floors.map((one) => one / 10)
}

// ------------------------------------------------------------------ the record's side

function fieldsOf(plan: Plan): MapCoverage['fields'] {
  const written = writtenPaths(plan)
  const fields: MapCoverage['fields'] = { total: 0, carried: [], notCarried: [] }
  walkPart(plan.part, '', false, [])
  fields.total = fields.carried.length + fields.notCarried.length
  return fields

  function walkPart(part: Part, path: string, isCarried: boolean, outer: readonly Part[]): void {
    for (const [name, field] of Object.entries(part.fields)) {
      if (field.isHint || field.kind === 'constant') continue
      const own = path === '' ? name : `${path}.${name}`
      walkField(field, own, isCarried || written.has(own), [...outer, part])
    }
  }

  function walkField(field: FieldShape, path: string, isCarried: boolean, outer: readonly Part[]): void {
    const inner = partOf(field)
    const shown = field.kind === 'list' ? `${path}[]` : path
    if (inner !== undefined && !outer.includes(inner)) walkPart(inner, shown, isCarried, outer)
    else if (isCarried) fields.carried.push(shown)
    else fields.notCarried.push(shown)
  }
}

/** The paths that rows write, an element of a list as `[]` whatever its number. */
function writtenPaths(plan: Plan): ReadonlySet<string> {
  const nodePaths: string[] = []
  for (const { parent, key, index } of plan.nodes) {
    if (parent < 0) nodePaths.push('')
    else nodePaths.push(`${joined(nodePaths[parent] ?? '', key)}${index === PLAIN ? '' : '[]'}`)
  }
  const written = new Set<string>()
  for (const action of plan.actions.filter((one) => !one.alias)) {
    for (const { cell } of action.seats) {
      for (const { node, key } of targetsOf(cell)) written.add(joined(nodePaths[node] ?? '', key))
    }
  }
  return written
}

function targetsOf(cell: Cell): readonly { node: number; key: string }[] {
  const { nothing, constant, count, messageFunction } = CellKind
  const withoutField: readonly CellKind[] = [nothing, constant, count, messageFunction]
  return withoutField.includes(cell.kind) ? [] : (cell.join?.targets ?? [cell])
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

// ------------------------------------------------------------------ the message's side

/** Header and trailer of the message, and the section control segment: written by the envelope. */
const SERVICE = new Set(['UNH', 'UNS', 'UNT', 'ST', 'SE'])

function elementsOf(plan: Plan): MapCoverage['elements'] {
  const elements: MapCoverage['elements'] = { total: 0, claimed: [], ignored: [], open: [] }
  const ignoring = ignoreRows(plan.map.rows)
  for (const node of plan.definition.segments) {
    if (SERVICE.has(node.tag)) continue
    const actions = plan.actions.filter((action) => action.rank === node.rank && action.spec.tag === node.tag)
    for (const seat of seatsOf(plan, node)) {
      elements.total++
      place(elements, seat, actions, ignoring)
    }
  }
  return elements
}

interface DefinedSeat extends CoveredElement {
  slot: number
}

function place(
  to: MapCoverage['elements'],
  { slot, ...element }: DefinedSeat,
  actions: readonly Action[],
  rows: readonly IgnoreRow[],
): void {
  const cells = actions.map((action) => action.cells[slot]).filter((cell) => cell !== undefined)
  const ignoredBy = (cell: Cell): IgnoreRow | undefined => rows.find((row) => row.at === cell.at)
  if (cells.some((cell) => ignoredBy(cell) === undefined) || actions.some((one) => asksFor(one, slot))) {
    to.claimed.push(element)
    return
  }
  const row = cells.map(ignoredBy).find((one) => one !== undefined) ?? wholeRow(actions, rows)
  if (row === undefined) to.open.push(element)
  else to.ignored.push({ ...element, why: row.why })
}

/** Whether a claim asks that this place is empty. */
function asksFor(action: Action, slot: number): boolean {
  return action.spec.tests.some(
    (test) => test.absent && ((test.element << COMPONENT_BITS) | test.component) === slot,
  )
}

/** The row that ignores a segment as a whole. */
function wholeRow(actions: readonly Action[], rows: readonly IgnoreRow[]): IgnoreRow | undefined {
  const action = actions.find((one) => one.ignored)
  if (action === undefined) return undefined
  return rows.find((row) =>
    row.what.some(({ segment, seat }) => seat === undefined && specKey(segment) === action.name),
  )
}

function ignoreRows(rows: readonly Row[]): IgnoreRow[] {
  return rows.flatMap((row) =>
    row.kind === 'group' ? ignoreRows(row.rows) : row.kind === 'ignore' ? [row] : [],
  )
}

function seatsOf(plan: Plan, node: SegmentNode): DefinedSeat[] {
  const group = groupPath(node.parent)
  const elements = segmentOf(plan.definition, node.tag)?.elements ?? []
  return elements.flatMap((element) => elementSeats(element, node.tag, group))
}

function elementSeats(element: ElementUse, tag: string, group: string): DefinedSeat[] {
  const { position, name, components } = element
  const slot = position << COMPONENT_BITS
  if (components === undefined) return [{ group, address: `${tag}/${position}`, name, slot: slot | 1 }]
  return components.map((component) => ({
    group,
    address: `${tag}/${position}.${component.position}`,
    name: component.name,
    slot: slot | component.position,
  }))
}

function groupPath(group: GroupNode): string {
  const outer = group.parent === undefined ? '' : groupPath(group.parent)
  return outer === '' ? group.name : `${outer}/${group.name}`
}
