/** The TypeScript types that come from the parts. */
import { describe, expectTypeOf, it } from 'vitest'
import type { Location } from '../../src/records/parts/place.js'
import type { Quantity } from '../../src/records/parts/value.js'
import type { AnyRecord, ContainerStatus, RecordType, StowPlan } from '../../src/records/registry.js'
import {
  type CodeValue,
  type codeValue,
  constant,
  decimal,
  flag,
  hint,
  type Infer,
  integer,
  list,
  localTime,
  one,
  oneOf,
  part,
  text,
} from '../../src/records/schema.js'

const leg = part('Leg', 'A leg.', { port: text('The port.').required() }, ['port'])
const sample = part(
  'Sample',
  'A sample.',
  {
    type: constant('Sample', 'The type.'),
    name: text('The name.'),
    count: integer('The count.'),
    mass: decimal('The mass.'),
    at: localTime('The time.'),
    isTest: flag('A test.').required(),
    load: oneOf(['empty', 'full'], 'The load.'),
    format: hint(text('The format.')),
    leg: one(leg, 'A leg.'),
    legs: list(leg, 'The legs.').required(),
    lines: list(text('A line.'), 'The lines.'),
  },
  ['type', 'isTest', 'legs'],
)

describe('Infer', () => {
  it('gives the type of each kind of field', () => {
    expectTypeOf<Infer<typeof sample>>().toEqualTypeOf<{
      type: 'Sample'
      name?: string | undefined
      count?: number | undefined
      mass?: string | undefined
      at?: string | undefined
      isTest: boolean
      load?: 'empty' | 'full' | CodeValue | undefined
      format?: string | undefined
      leg?: { port: string } | undefined
      legs: { port: string }[]
      lines?: string[] | undefined
    }>()
  })

  it('agrees with the written type of a code value', () => {
    expectTypeOf<Infer<typeof codeValue>>().toEqualTypeOf<CodeValue>()
  })
})

describe('records', () => {
  it('are told apart by their type', () => {
    expectTypeOf<AnyRecord['type']>().toEqualTypeOf<RecordType>()
    expectTypeOf<Extract<AnyRecord, { type: 'StowPlan' }>>().toEqualTypeOf<StowPlan>()
  })

  it('have the fields of the trade', () => {
    type Unit = NonNullable<StowPlan['slots'][number]['equipment']>[number]
    expectTypeOf<Unit['portOfLoading']>().toEqualTypeOf<Location | undefined>()
    expectTypeOf<Unit['grossMass']>().toEqualTypeOf<Quantity | undefined>()
    expectTypeOf<ContainerStatus['voyage']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<{ type: 'StowPlan'; slots: [] }>().toExtend<StowPlan>()
    expectTypeOf<{ type: 'StowPlan' }>().not.toExtend<StowPlan>()
  })
})
