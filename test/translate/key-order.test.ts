/**
 * Objects are equal whatever the order of their keys, and who made them decides on that: a reading by compiled code, one
 * by the plan, JSON. What is written of them, and what is told of that in which order, does not depend on it.
 */
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import { write } from '../../src/translate/write.js'
import { carriedRecord, fittingValues } from '../support/plan-records.js'
import { isLong, runs, TIMEOUT } from '../support/runs.js'
import { writtenAs } from '../support/writable.js'

vi.setConfig({ testTimeout: TIMEOUT })

const LIBRARY = MapLibrary.standard()

/** The same with the keys of all objects in another order. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, random))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [random(), key, shuffled(one, random)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, one]) => [key, one]))
}

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

// empty texts are refused, separators and letters of no repertoire told: some of all
const text = fc.string({ unit: fc.constantFrom(...'AB19 ?+:.-*é'), minLength: isLong ? 0 : 1, maxLength: 12 })

it.each(LIBRARY.list().map(({ id }) => id))('%s: keys in any order', (format) => {
  const plan = LIBRARY.plan(format)!
  const { envelope, options } = writtenAs(format)
  const records = carriedRecord(plan, { text, listMax: 3, values: fittingValues(plan) })
  let told = 0
  fc.assert(
    fc.property(records, fc.integer(), fc.constantFrom('none', 'strict'), (record, seed, check) => {
      const other = shuffled(record, numbers(seed)) as object
      const written = (one: object) => write([{ envelope, records: [one] }], { ...options, check })
      const [a, b] = [written(record), written(other)]
      told += a.findings.length
      expect(JSON.stringify(b.findings)).toBe(JSON.stringify(a.findings))
      expect(b.bytes).toEqual(a.bytes)
    }),
    runs(25),
  )
  expect(told).toBeGreaterThan(5)
})

it('what is wrong with a record is told in one order', () => {
  const wrong = { type: 'StowPlan', voyage: '', reference: '', slots: [{ equipment: 1, position: 2 }] }
  const told = [wrong, shuffled(wrong, numbers(7)) as object].map((one) =>
    write([one], { format: 'edifact/baplie@smdg22' }).findings.map(({ path }) => path),
  )
  expect(told[0]!.length).toBe(4)
  expect(told[1]).toEqual(told[0])
})
