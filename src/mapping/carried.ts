/**
 * Which fields of a record a map can write at all: a tree made once from the plan, held against each record, so
 * that every field is written or reported as "this format cannot carry it" (DESIGN 2.2).
 */
import type { Part } from '../records/schema.js'
import { isObject, type RecordObject } from './objects.js'
import { type Cell, CellKind, CURRENT, PLAIN, type Plan } from './plan.js'

/** What of a field is written: all of it (a hint counts as written), or as much of its parts as stand below. */
interface CarriedField {
  /** Written as one value; of a list of texts the first so many. */
  values: number
  /** The field is an object. */
  object?: Carried
  /** The field is a list of objects: what is written of every element, and more of single ones by index. */
  every?: Carried
  at?: Carried[]
}

type Carried = Map<string, CarriedField>

const ALL = Number.POSITIVE_INFINITY
const NOTHING: CarriedField = { values: 0 }

export class CarriedFields {
  private readonly root: Carried

  constructor(plan: Plan) {
    const made = plan.nodes.map((node) => hintsOf(node.part))
    for (const action of plan.actions) {
      if (!action.alias) for (const { cell } of action.seats) addCell(made, cell)
    }
    // children before parents: a merged tree must be whole before it is merged into another
    for (const node of [...plan.nodes].reverse()) {
      if (node.parent >= 0) attach(made[node.parent]!, node.key, node.index, made[node.id]!)
    }
    this.root = made[0]!
  }

  /** Calls `report` with the path of each value that has no place in this format. */
  check(record: RecordObject, path: string, report: (path: string) => void): void {
    if (!isCarried(record, this.root)) reportObject(record, this.root, path, report)
  }
}

/** Fields that need no place: hints, and the word that says what kind of record it is. */
function hintsOf(part: Part): Carried {
  const hints = Object.keys(part.fields).filter(
    (key) => part.fields[key]?.isHint === true || part.fields[key]?.kind === 'constant',
  )
  return new Map(hints.map((key) => [key, { values: ALL }]))
}

function addCell(made: readonly Carried[], cell: Cell): void {
  const { kind } = cell
  if (kind === CellKind.nothing || kind === CellKind.constant || kind === CellKind.count) return
  if (kind === CellKind.messageFunction) return
  const values = kind === CellKind.listText ? cell.index + 1 : ALL
  for (const { node, key } of cell.join?.targets ?? [cell]) {
    const field = fieldOf(made[node]!, key)
    field.values = Math.max(field.values, values)
  }
}

function fieldOf(carried: Carried, key: string): CarriedField {
  const known = carried.get(key)
  if (known !== undefined) return known
  const made: CarriedField = { values: 0 }
  carried.set(key, made)
  return made
}

function attach(parent: Carried, key: string, index: number, child: Carried): void {
  const field = fieldOf(parent, key)
  if (index === PLAIN) field.object = merged(field.object, child)
  else if (index === CURRENT) field.every = merged(field.every, child)
  else {
    field.at ??= []
    field.at[index] = merged(field.at[index], child)
  }
  // an element is written by the rows of every element and by those that name its index
  if (index !== PLAIN && field.at !== undefined)
    field.at = field.at.map((one) => merged(one, field.every ?? new Map()))
}

function merged(a: Carried | undefined, b: Carried): Carried {
  if (a === undefined) return b
  const result: Carried = new Map(a)
  for (const [key, field] of b) {
    const known = result.get(key)
    result.set(key, known === undefined ? field : mergedField(known, field))
  }
  return result
}

function mergedField(a: CarriedField, b: CarriedField): CarriedField {
  const result: CarriedField = { values: Math.max(a.values, b.values) }
  const object =
    a.object === undefined ? b.object : b.object === undefined ? a.object : merged(a.object, b.object)
  const every = a.every === undefined ? b.every : b.every === undefined ? a.every : merged(a.every, b.every)
  const at = a.at ?? b.at
  if (object !== undefined) result.object = object
  if (every !== undefined) result.every = every
  if (at !== undefined) result.at = at
  return result
}

/** The usual answer, without making anything: every value of the object has its place. */
function isCarried(object: RecordObject, carried: Carried): boolean {
  for (const key in object) {
    const value = object[key]
    if (value === undefined) continue
    const field = carried.get(key)
    if (field === undefined) return false
    if (field.values !== ALL && !isFieldCarried(value, field)) return false
  }
  return true
}

function isFieldCarried(value: unknown, field: CarriedField): boolean {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!isElementCarried(value[i], field, i)) return false
    return true
  }
  return isObject(value) && field.object !== undefined ? isCarried(value, field.object) : false
}

function isElementCarried(element: unknown, field: CarriedField, index: number): boolean {
  if (!isObject(element)) return index < field.values
  const inner = field.at?.[index] ?? field.every
  return inner !== undefined && isCarried(element, inner)
}

function reportObject(
  object: RecordObject,
  carried: Carried,
  path: string,
  report: (path: string) => void,
): void {
  // who made the object decides in which order its keys come, and nothing of what is told of them
  for (const key of Object.keys(object).sort()) {
    const field = carried.get(key) ?? NOTHING
    if (object[key] !== undefined && field.values !== ALL)
      reportValue(object[key], field, `${path}.${key}`, report)
  }
}

function reportValue(
  value: unknown,
  field: CarriedField,
  path: string,
  report: (path: string) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((element: unknown, index) => {
      const inner = field.at?.[index] ?? field.every ?? new Map()
      if (isObject(element)) reportObject(element, inner, `${path}[${index}]`, report)
      else if (index >= field.values) report(`${path}[${index}]`)
    })
  } else if (isObject(value)) reportObject(value, field.object ?? new Map(), path, report)
  else report(path)
}
