/**
 * The real files of others become records whose numbers a counter confirms that knows nothing but how to split text.
 */
import { describe, expect, it, vi } from 'vitest'
import { read } from '../../src/translate/read.js'
import { translate } from '../../src/translate/translate.js'
import { leavesOf } from '../support/leaves.js'
import { corpusOrWarning, type SampleFile } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'
import { bodiesOf } from '../support/values.js'

vi.setConfig({ testTimeout: 60_000 })

const FILES = corpusOrWarning()

function named(pattern: RegExp): SampleFile[] {
  return FILES.filter(({ name }) => pattern.test(name))
}

/** Segments of a text as lists of elements; none of these files has a release character or a UNA of its own. */
function split(bytes: Uint8Array, terminator: string, element: string): string[][] {
  const plain = latin1(bytes).replace(/[\r\n]/g, '')
  return plain.split(terminator).map((one) => one.trim().split(element))
}

const component = (value: string | undefined, n: number): string => (value ?? '').split(':')[n - 1] ?? ''

interface Counts {
  slots: number
  containers: number
  dangerous: number
  ports: string[]
}

/** What a BAPLIE says, by its segments alone. */
function countPlan(bytes: Uint8Array): Counts {
  const segments = split(bytes, "'", '+')
  const of = (tag: string, qualifier?: RegExp): string[][] =>
    segments.filter(
      ([name, first]) => name === tag && (qualifier === undefined || qualifier.test(first ?? '')),
    )
  return {
    slots: of('LOC', /^147$/).length,
    containers: of('EQD').filter((one) => component(one[2], 1) !== '').length,
    dangerous: of('DGS').length,
    ports: [...new Set(of('LOC', /^(6|9|11|12)$/).map((one) => component(one[2], 1)))].sort(),
  }
}

interface Unit {
  number?: string
  dangerousGoods?: object[]
  portOfLoading?: { code?: string }
  portOfDischarge?: { code?: string }
}

function countRecords(records: readonly object[]): Counts {
  const slots = records.flatMap((one) => (one as { slots: { equipment?: Unit[] }[] }).slots)
  const units = slots.flatMap((one) => one.equipment ?? [])
  const ports = units.flatMap((one) => [one.portOfLoading?.code, one.portOfDischarge?.code])
  return {
    slots: slots.length,
    containers: units.filter((one) => one.number !== undefined).length,
    dangerous: units.reduce((sum, one) => sum + (one.dangerousGoods?.length ?? 0), 0),
    ports: [...new Set(ports.filter((one) => one !== undefined))].sort(),
  }
}

describe.skipIf(FILES.length === 0)('the corpus', () => {
  it('bay plans: slots, containers, dangerous goods and ports', () => {
    const plans = named(/BAPLIE-(1-911|D95B)/)
    expect(plans).toHaveLength(7)
    for (const { name, bytes } of plans) {
      const { messages } = read(bytes)
      expect(messages, name).toHaveLength(1)
      expect(countRecords(messages[0]!.records), name).toEqual(countPlan(bytes))
    }
  })

  it('bay plans: nothing of them is unmapped', () => {
    for (const { name, bytes } of named(/BAPLIE-(1-911|D95B)/)) {
      const { findings } = read(bytes)
      expect(
        findings.filter((one) => one.code === 'unmapped' || one.code === 'repeated'),
        name,
      ).toEqual([])
    }
  })

  it('gate movements: a record for each container, with its numbers and places', () => {
    const files = named(/CODECO-D95B/)
    expect(files).toHaveLength(2)
    for (const { name, bytes } of files) {
      const segments = split(bytes, "'", '+')
      const units = segments.filter(([tag]) => tag === 'EQD').map((one) => component(one[2], 1))
      const records = read(bytes).messages.flatMap((one) => one.records) as {
        equipment: { number: string }
        event: object
        occurredAt: object
      }[]
      expect(
        records.map((one) => one.equipment.number),
        name,
      ).toEqual(units)
      const leaves = new Set(records.flatMap((one) => leavesOf(one).map((leaf) => leaf.value)))
      for (const place of segments.filter(([tag]) => tag === 'LOC').map((one) => component(one[2], 1)))
        expect(leaves).toContain(place)
      for (const seal of segments.filter(([tag]) => tag === 'SEL').map((one) => component(one[1], 1)))
        expect(leaves).toContain(seal)
    }
  })

  it('ocean status details: container, event and ports of each set', () => {
    const files = named(/315-004010/)
    expect(files).toHaveLength(2)
    for (const { name, bytes } of files) {
      const segments = split(bytes, '~', '*')
      const { messages } = read(bytes)
      expect(messages, name).toHaveLength(segments.filter(([tag]) => tag === 'ST').length)
      const records = messages.flatMap((one) => one.records) as {
        event: { code: string }
        equipment: { number: string }
        locations: { location: { code: string } }[]
        references: object[]
      }[]
      const b4 = segments.filter(([tag]) => tag === 'B4')
      expect(records.map((one) => one.event.code)).toEqual(b4.map((one) => one[3]))
      expect(records.map((one) => one.equipment.number.slice(0, 10))).toEqual(
        b4.map((one) => `${one[7]}${one[8]}`.slice(0, 10)),
      )
      const ports = segments.filter(([tag]) => tag === 'R4').map((one) => one[3] || undefined)
      expect(records.flatMap((one) => one.locations.map((place) => place.location.code))).toEqual(ports)
      expect(records.reduce((sum, one) => sum + one.references.length, 0)).toBe(
        segments.filter(([tag]) => tag === 'N9').length,
      )
    }
  })

  it('versions without a map end in a finding, not in records', () => {
    const files = named(/BAPLIE-D(04B|15A)/)
    expect(files).toHaveLength(2)
    for (const { name, bytes } of files) {
      const { messages, findings } = read(bytes)
      expect(
        findings.map((one) => one.code),
        name,
      ).toContain('no-map')
      expect(messages.flatMap((one) => one.records)).toEqual([])
    }
  })

  it('headers alone are an empty message', () => {
    const [file] = named(/BAPLIE-D95B-AngeAnalytics-3/)
    const { messages, findings } = read(file!.bytes)
    expect(findings.map((one) => one.code)).toEqual(['trailer-missing', 'empty-message'])
    expect(messages.flatMap((one) => one.records)).toEqual([])
  })

  it('every file: as many messages as headers, no crash in any direction', () => {
    expect(FILES.length).toBeGreaterThan(75)
    for (const { name, bytes } of FILES) {
      expect(read(bytes).messages.length, name).toBe(bodiesOf(bytes).length)
      for (const to of ['edifact/baplie@smdg22', 'edifact/codeco@d00b', 'x12/315@004010'])
        translate(bytes, { to })
    }
  })
})
