/**
 * Which fields of a record a map can write at all: a tree made once from the plan, held against each record, so
 * that every field is written or reported as "this format cannot carry it" (DESIGN 2.2).
 */
import type { Part } from '../records/schema.js'
import { isObject, type RecordObject } from './objects.js'
import { CellKind, CURRENT, PLAIN, type Plan } from './plan.js'

/** What the plan writes below one object. */
interface Carried {
  part: Part
  /** Fields that are written as a value; for a list of texts how many of it. */
  fields: Map<string, number>
  objects: Map<string, Carried>
  /** Lists: what is written of every element, and of single elements by index. */
  elements: Map<string, { every?: Carried; at: Map<number, Carried> }>
}

export class CarriedFields {
  private readonly root: Carried

  constructor(plan: Plan) {
    const made = plan.nodes.map((node) => carriedOf(node.part))
    for (const node of plan.nodes) {
      if (node.parent >= 0) attach(made[node.parent]!, node.key, node.index, made[node.id]!)
    }
    for (const cell of plan.actions
      .filter((action) => !action.alias)
      .flatMap((action) => action.seats.map((seat) => seat.cell))) {
      if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant || cell.kind === CellKind.count)
        continue
      if (cell.kind === CellKind.messageFunction) continue
      for (const { node, key } of cell.join?.targets ?? [cell]) {
        const { fields } = made[node]!
        const many = cell.kind === CellKind.listText ? cell.index + 1 : 1
        fields.set(key, Math.max(fields.get(key) ?? 0, many))
      }
    }
    this.root = made[0]!
  }

  /** Calls `report` with the path of each value that has no place in this format. */
  check(record: RecordObject, path: string, report: (path: string) => void): void {
    checkObject(record, [this.root], path, report)
  }
}

function carriedOf(part: Part): Carried {
  return { part, fields: new Map(), objects: new Map(), elements: new Map() }
}

function attach(parent: Carried, key: string, index: number, child: Carried): void {
  if (index === PLAIN) {
    parent.objects.set(key, child)
    return
  }
  const known = parent.elements.get(key) ?? { at: new Map<number, Carried>() }
  if (index === CURRENT) known.every = child
  else known.at.set(index, child)
  parent.elements.set(key, known)
}

/** `ways`: the groups and rows that write this object; a field is carried when one of them has it. */
function checkObject(
  object: RecordObject,
  ways: readonly Carried[],
  path: string,
  report: (path: string) => void,
): void {
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (value === undefined || key === 'type') continue
    const field = ways[0]?.part.fields[key]
    if (field?.isHint === true) continue
    checkValue(value, key, ways, `${path}.${key}`, report)
  }
}

function checkValue(
  value: unknown,
  key: string,
  ways: readonly Carried[],
  path: string,
  report: (path: string) => void,
): void {
  const asField = Math.max(0, ...ways.map((way) => way.fields.get(key) ?? 0))
  if (Array.isArray(value)) checkList(value, key, ways, asField, path, report)
  else if (asField > 0) return
  else if (isObject(value)) {
    const inner = ways.flatMap((way) => way.objects.get(key) ?? [])
    if (inner.length > 0) checkObject(value, inner, path, report)
    else reportLeaves(value, path, report)
  } else report(path)
}

function checkList(
  list: readonly unknown[],
  key: string,
  ways: readonly Carried[],
  texts: number,
  path: string,
  report: (path: string) => void,
): void {
  const kinds = ways.flatMap((way) => way.elements.get(key) ?? [])
  list.forEach((element, index) => {
    const at = `${path}[${index}]`
    if (!isObject(element)) {
      if (index >= texts) report(at)
      return
    }
    const inner = kinds.flatMap((kind) => [kind.every, kind.at.get(index)].filter((one) => one !== undefined))
    if (inner.length > 0) checkObject(element, inner, at, report)
    else reportLeaves(element, at, report)
  })
}

/** Names each value in an object that is not carried as a whole. */
function reportLeaves(object: RecordObject, path: string, report: (path: string) => void): void {
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (isObject(value)) reportLeaves(value, `${path}.${key}`, report)
    else if (value !== undefined) report(`${path}.${key}`)
  }
}
