/** The values of a record that are no objects, with their paths and what the schema says of them. */
import { type RecordType, recordTypes } from '../../src/records/registry.js'
import type { FieldShape, Part } from '../../src/records/schema.js'

export interface Leaf {
  /** `slots[3].equipment[0].number` */
  path: string
  value: string | number | boolean
  shape: FieldShape
  isHint: boolean
}

/** All leaves of a record; a code in place of a word (`{ code, list }`) is one leaf for each of its fields. */
export function leavesOf(record: object): Leaf[] {
  const { type } = record as { type: RecordType }
  return objectLeaves(record, recordTypes[type], '')
}

function objectLeaves(object: object, part: Part | undefined, path: string): Leaf[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const field = part?.fields[key]
    const shape: FieldShape = field ?? { kind: 'text' }
    return valueLeaves(value, shape, path === '' ? key : `${path}.${key}`, field?.isHint === true)
  })
}

function valueLeaves(value: unknown, shape: FieldShape, path: string, isHint: boolean): Leaf[] {
  if (value === undefined) return []
  if (Array.isArray(value)) {
    const of: FieldShape = shape.kind === 'list' ? shape.of : { kind: 'text' }
    return value.flatMap((one: unknown, i) => valueLeaves(one, of, `${path}[${i}]`, isHint))
  }
  if (typeof value === 'object' && value !== null)
    return objectLeaves(value, shape.kind === 'one' ? shape.part : undefined, path)
  return [{ path, value: value as Leaf['value'], shape, isHint }]
}

/** A copy without absent fields and without objects and lists that hold nothing. */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => compact(one) ?? {})
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, compact(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
