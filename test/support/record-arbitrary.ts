/**
 * Makes records of any type for property tests, from the same source as the types themselves.
 *
 * `arbitraryRecord('StowPlan', { include: (path) => carried.has(path) })` gives only the fields of those
 * paths; paths are without indexes: `slots.equipment.grossMass.value`.
 */
import fc from 'fast-check'
import type { AnyRecord, RecordType } from '../../src/records/registry.js'
import { recordTypes } from '../../src/records/registry.js'
import { codeValue, DECIMAL, type FieldShape, type Part } from '../../src/records/schema.js'

export interface RecordOptions {
  /** Which fields may come, by path without indexes; all of them if not given. */
  include?: (path: string) => boolean
  /** Fields that only tell how it stood on the wire; without them if false. */
  hints?: boolean
  /** Codes in place of our own words; without them if false. */
  codes?: boolean
  /** Texts of fields that have no form of their own. */
  text?: fc.Arbitrary<string>
  /** The most items of a list. */
  listMax?: number
  /** What stands in single fields, by path without indexes, in place of any value. */
  values?: ReadonlyMap<string, fc.Arbitrary<unknown>>
}

type Settings = Required<RecordOptions>

const SETTINGS: Settings = {
  include: () => true,
  hints: true,
  codes: true,
  text: fc.string({ minLength: 1, maxLength: 12 }),
  listMax: 2,
  values: new Map(),
}

/** Any record of a type that its schema allows. */
export function arbitraryRecord<Type extends RecordType>(
  type: Type,
  options: RecordOptions = {},
): fc.Arbitrary<Extract<AnyRecord, { type: Type }>> {
  const made = arbitraryPart(recordTypes[type], '', { ...SETTINGS, ...options })
  return made as fc.Arbitrary<Extract<AnyRecord, { type: Type }>>
}

/** Any object of a part. `path` is the path of the part itself. */
export function arbitraryPart(of: Part, path: string, settings: Settings): fc.Arbitrary<unknown> {
  const model: Record<string, fc.Arbitrary<unknown>> = {}
  const requiredKeys: string[] = []
  for (const [name, field] of Object.entries(of.fields)) {
    const at = path === '' ? name : `${path}.${name}`
    const isWanted = settings.include(at) && (settings.hints || !field.isHint)
    if (!field.isRequired && !isWanted) continue
    if (field.isRequired) requiredKeys.push(name)
    model[name] = arbitraryValue(field, at, settings)
  }
  return fc.record(model, { requiredKeys })
}

function arbitraryValue(shape: FieldShape, path: string, settings: Settings): fc.Arbitrary<unknown> {
  const given = settings.values.get(path)
  if (given !== undefined) return given
  switch (shape.kind) {
    case 'flag':
      return fc.boolean()
    case 'integer':
      return fc.nat(999)
    case 'decimal':
      return fc.stringMatching(DECIMAL, { maxLength: 9 })
    case 'localTime':
      return localTime
    case 'text':
      return shape.pattern === undefined ? settings.text : fc.stringMatching(shape.pattern)
    case 'constant':
      return fc.constant(shape.word)
    case 'oneOf':
      return arbitraryWord(shape.words, path, settings)
    case 'one':
      return arbitraryPart(shape.part, path, settings)
    case 'list':
      return fc.array(arbitraryValue(shape.of, path, settings), { maxLength: settings.listMax })
  }
}

function arbitraryWord(words: readonly string[], path: string, settings: Settings): fc.Arbitrary<unknown> {
  const word = fc.constantFrom(...words)
  return settings.codes
    ? fc.oneof(word, arbitraryPart(codeValue, path, { ...settings, include: () => true }))
    : word
}

/** Real dates from 1970 to 2069, at every precision. */
const localTime: fc.Arbitrary<string> = fc
  .tuple(
    fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2069-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom(4, 7, 10, 13, 16, 19),
  )
  .map(([date, length]) => date.toISOString().slice(0, length))
