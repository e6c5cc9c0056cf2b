/** Validation and JSON Schema: they agree with each other and with the generated records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonSchemaOf, type RecordType, recordTypes, validateRecord } from '../../src/records/registry.js'
import { arbitraryRecord } from '../support/record-arbitrary.js'
import { isValid } from '../support/schema-check.js'

const types = Object.keys(recordTypes) as RecordType[]

/** The same record with one value somewhere replaced, or one key added. */
function spoil(value: unknown, steps: number[], replacement: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return replacement
  if (Array.isArray(value) && value.length > 0) {
    const at = step % value.length
    return value.map((item, index) => (index === at ? spoil(item, rest, replacement) : item))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return replacement
  const keys = [...Object.keys(value), 'unheardOf']
  const key = keys[step % keys.length] ?? ''
  return { ...value, [key]: spoil(Object.entries(value)[step % keys.length]?.[1], rest, replacement) }
}

describe.each(types)('%s', (type) => {
  const schema = jsonSchemaOf(type)

  it('accepts an empty record of its factory', () => {
    expect(validateRecord(recordTypes[type].create())).toEqual([])
  })

  it('accepts every generated record, and so does the schema', () => {
    fc.assert(
      fc.property(arbitraryRecord(type), (record) => {
        expect(validateRecord(record)).toEqual([])
        expect(isValid(JSON.parse(JSON.stringify(record)), schema)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('agrees with the schema on spoiled records', () => {
    const replacement = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', '18.5', 'CN', 'kg', 7, true),
    )
    const spoiled = fc
      .tuple(arbitraryRecord(type), fc.array(fc.nat(40), { maxLength: 8 }), replacement)
      .map(([record, steps, put]) => JSON.parse(JSON.stringify(spoil(record, steps, put))) as unknown)
    fc.assert(
      fc.property(spoiled, (value) => {
        expect(validateRecord(value).length === 0).toBe(isValid(value, schema))
      }),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
        (value) => {
          expect(Array.isArray(validateRecord(value))).toBe(true)
          expect(Array.isArray(validateRecord({ type, slots: value, event: value }))).toBe(true)
        },
      ),
    )
  })

  it('has a draft-07 schema with docs and closed objects', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    for (const object of [schema, ...Object.values(schema.$defs as Record<string, typeof schema>)]) {
      expect(object.additionalProperties).toBe(false)
      expect(object.description).toBeTruthy()
    }
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })
})

const plan = (more: object): object => ({ type: 'StowPlan', slots: [], ...more })

describe('validateRecord', () => {
  it.each([
    [null, ''],
    [[], 'type'],
    ['StowPlan', ''],
    [{}, 'type'],
    [{ type: 'constructor' }, 'type'],
    [{ type: '__proto__' }, 'type'],
    [{ type: 'StowPlan' }, 'slots'],
    [plan({ slots: {} }), 'slots'],
    [plan({ voyage: 12 }), 'voyage'],
    [plan({ voyage: '' }), 'voyage'],
    [plan({ voyage: null }), 'voyage'],
    [plan({ vessel: 'MAERSK SOFIA' }), 'vessel'],
    [plan({ vessel: new Date(0) }), 'vessel'],
    [
      plan({ slots: [{ equipment: [{ grossMass: { value: 3000 } }] }] }),
      'slots[0].equipment[0].grossMass.value',
    ],
    [plan({ slots: [{ equipment: [{ load: 'half' }] }] }), 'slots[0].equipment[0].load'],
    [plan({ slots: [{ equipment: [{ load: { list: 'x' } }] }] }), 'slots[0].equipment[0].load.code'],
    [plan({ preparedAt: { at: '2026-13-01' } }), 'preparedAt.at'],
    [plan({ preparedAt: { at: '2026-11-21T24:00' } }), 'preparedAt.at'],
    [plan({ preparedAt: { offset: '+8' } }), 'preparedAt.offset'],
    [plan({ slots: [undefined] }), 'slots[0]'],
    [plan({ 'a\nb': 1 }), '["a\\nb"]'],
  ])('finds what is wrong with %j', (value, path) => {
    expect(validateRecord(value).map((problem) => problem.path)).toEqual([path])
  })

  it('names unknown fields, also those that every object has', () => {
    const value: unknown = JSON.parse(
      '{"type":"StowPlan","slots":[],"__proto__":{"voyage":1},"constructor":{},"x":1}',
    )
    expect(validateRecord(value).map((problem) => problem.path)).toEqual(['__proto__', 'constructor', 'x'])
  })

  it('does not count inherited fields', () => {
    const value: unknown = Object.create({ type: 'StowPlan', slots: [] })
    expect(validateRecord(value)).toHaveLength(1)
    const slots: unknown = Object.assign(Object.create({ slots: [] }), { type: 'StowPlan' })
    expect(validateRecord(slots).map((problem) => problem.path)).toEqual(['slots'])
  })

  it('accepts codes outside our words, absent fields as undefined, and empty lines in a text', () => {
    const remarks = [{ kind: { code: 'XYZ', list: '4451' }, text: ['', 'HL'] }]
    expect(validateRecord(plan({ remarks, voyage: undefined, vessel: { name: undefined } }))).toEqual([])
  })

  it('stops at the depth that it is given', () => {
    const value = plan({ slots: [{ equipment: [{ verifiedGrossMass: { mass: { value: '1' } } }] }] })
    expect(validateRecord(value, { depth: 32 })).toEqual([])
    expect(validateRecord(value, { depth: 3 })).toEqual([
      { path: 'slots[0].equipment[0].verifiedGrossMass', problem: 'is nested deeper than 3' },
    ])
  })

  it('survives a value that cannot be read', () => {
    const throwing = {
      type: 'StowPlan',
      slots: [],
      get voyage(): string {
        throw new Error('trap')
      },
    }
    expect(validateRecord(throwing)).toEqual([{ path: '', problem: 'cannot be read' }])
  })

  it('tells a bounded number of problems and stops', () => {
    const value = plan({ slots: new Array(5_000_000).fill(0) })
    expect(validateRecord(value)).toHaveLength(100)
  })
})
