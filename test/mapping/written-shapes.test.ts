/**
 * Objects of many shapes: whatever fields a record has, in whatever order, and however many kinds of records have been
 * written before, each of its fields is written in its place.
 */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'

const FORMAT = 'x12/315@004010'
const OPTIONS = {
  format: FORMAT,
  check: 'none',
  now: '2026-06-11T09:30',
  controlNumbers: { interchange: '1', group: '1', message: '1' },
  envelope: { interchange: { sender: { id: 'SENDERLINE' }, recipient: { id: 'USCBP' } } },
} as const

type Fields = Record<string, unknown>

/** A status whose fields are there as the bits say: fourteen of the record and of the objects in it. */
function statusOf(bits: number): Fields {
  const has = (bit: number): boolean => (bits & (1 << bit)) !== 0
  const only = (given: readonly (readonly [number, string, unknown])[]): Fields =>
    Object.fromEntries(given.filter(([bit]) => has(bit)).map(([, key, value]) => [key, value]))
  const vessel = only([
    [0, 'name', 'MSC OSCAR'],
    [1, 'imo', '9839430'],
    [2, 'flag', 'CN'],
  ])
  const equipment = only([
    [3, 'sizeType', '45G1'],
    [4, 'load', 'full'],
  ])
  const location = only([
    [5, 'code', '58201'],
    [6, 'list', 'unlocode'],
  ])
  return {
    type: 'ContainerStatus',
    equipment: { number: 'CMDU0000001', ...equipment },
    ...(Object.keys(vessel).length > 0 ? { vessel } : {}),
    ...(Object.keys(location).length > 0 ? { location } : {}),
    ...only([
      [7, 'requiredAtPier', { at: '2026-06-01' }],
      [8, 'sailing', { at: '2026-06-02' }],
      [9, 'voyage', '449E'],
      [10, 'specialHandling', 'HM'],
      [11, 'inquiryNumber', '17'],
      [12, 'statusLocation', '58201'],
      [13, 'references', [{ kind: 'booking', code: 'BN', number: 'B1' }]],
    ]),
  }
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** The keys of each object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  )
}

describe('records of many shapes', () => {
  // more shapes than are kept (`MOST` of written-shapes.ts)
  const records = Array.from({ length: 1 << 14 }, (_, bits) => statusOf(bits))

  it('are written each as it is, however many came before', () => {
    const written = write(records, OPTIONS)
    expect(written.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const back = read(written.bytes).messages.map((message) => plain(message.records[0]))
    expect(back.length).toBe(records.length)
    const differing = back.filter(
      (one, i) => JSON.stringify(sorted(one)) !== JSON.stringify(sorted(records[i])),
    )
    expect(differing).toEqual([])
  })

  it('are written alike in whatever order their keys come', () => {
    const some = records.filter((_, i) => i % 97 === 0)
    const straight = write(some, OPTIONS)
    const mixed = write(
      some.map((one, i) => (i % 2 === 0 ? Object(turned(one)) : one)),
      OPTIONS,
    )
    expect(mixed).toEqual(straight)
  })
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
