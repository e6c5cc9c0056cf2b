/** Records as segments: the values are the columns, at every cut of the input; passwords are in none of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/finding.js'
import { AbiEnvelope } from '../../../src/syntax/fixed/envelope.js'
import { recordElements } from '../../../src/syntax/fixed/laid.js'
import { FixedSegmentReader } from '../../../src/syntax/fixed/segment-reader.js'
import { abiLayouts } from '../../../src/translate/layouts.js'
import { A, abiBytes, B, batch, filing, PASSWORD, quirk, quirkNames, Y, Z } from '../../support/abi.js'
import { runs } from '../../support/runs.js'

interface Seen {
  tag: string
  values: string[]
  at: unknown
  flags: number
}

/** Everything that comes out of an input cut into pieces of these lengths. */
function drive(bytes: Uint8Array, cuts: readonly number[] = [bytes.length]) {
  const findings: Finding[] = []
  const reader = new FixedSegmentReader(abiLayouts())
  const envelope = new AbiEnvelope(reader, findings)
  const seen: Seen[] = []
  const pull = (): void => {
    while (reader.next()) {
      const { segment } = reader
      const flags = envelope.take(segment)
      const values = segment.toArray().map((repetitions) => repetitions[0]?.[0] ?? '')
      seen.push({ tag: segment.tag, values, at: envelope.place(segment, 2), flags })
    }
  }
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const length = Math.max(1, cuts[n % cuts.length]!)
    reader.push(bytes.subarray(at, at + length))
    pull()
    at += length
  }
  reader.end()
  pull()
  return { seen, findings, finish: envelope.finish(), hidden: reader.hidden }
}

describe('a record as a segment', () => {
  it('has the texts of its fields as elements, and their columns as places', () => {
    const reader = new FixedSegmentReader(abiLayouts())
    reader.push(abiBytes(batch()))
    reader.end()
    let elements = 0
    while (reader.next()) {
      const { segment, record } = reader
      for (const [i, field] of recordElements(record.layout!).entries()) {
        const text = record.textOf(field)
        expect(segment.text(i + 1)).toBe(text)
        if (text === '') continue
        elements++
        const { offset, column } = segment.place(i + 1)
        expect([offset, column]).toEqual([record.offset + field.from - 1, field.from])
        expect(segment.seatAt(offset)).toEqual({ tag: record.id, element: i + 1, component: 1 })
      }
    }
    expect(elements).toBeGreaterThan(50)
  })

  it('never holds the password, in its values or in its bytes', () => {
    const reader = new FixedSegmentReader(abiLayouts())
    reader.push(abiBytes(batch()))
    reader.next()
    expect(JSON.stringify(reader.segment.toArray())).not.toContain(PASSWORD)
    expect(Buffer.from(reader.segment.bytes()).toString('latin1')).toBe(
      A.replace(PASSWORD, '      ').padEnd(80),
    )
  })

  it('carries an unknown record as its first columns and its text', () => {
    const { seen } = drive(abiBytes([A, B, ...filing(), 'SF99 SOME TEXT', Y, Z]))
    expect(seen.find((one) => one.tag === 'SF99')?.values).toEqual([' SOME TEXT'])
  })

  it('stays itself while another reader is at work', () => {
    const [one, other] = [new FixedSegmentReader(abiLayouts()), new FixedSegmentReader(abiLayouts())]
    one.push(abiBytes(batch(filing(1))))
    other.push(abiBytes(['A2704ZZ8SECRET010526     SF', ...batch(filing(2)).slice(1)]))
    for (let i = 0; i < 4; i++) {
      one.next()
      other.next()
    }
    expect(one.segment.text(2)).toBe('ZZZHEX00000001')
    expect(other.segment.text(2)).toBe('ZZZHEX00000002')
    expect(one.segment.place(2)).toMatchObject({ line: 4, column: 7 })
  })

  it('knows numbers that are for records only, by qualifier, by form, or always', () => {
    expect(drive(quirk('hidden-numbers')).hidden).toEqual([
      '123-45-6789',
      '01011980',
      '123-45-6789',
      'P1234567',
      '02031975',
    ])
    expect(drive(abiBytes(batch())).hidden).toEqual([])
  })
})

describe('however the input is cut', () => {
  it.each(quirkNames())('%s gives the same segments, places, flags and findings', (name) => {
    const bytes = quirk(name)
    const whole = drive(bytes)
    expect(drive(bytes, [1])).toEqual(whole)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }), (cuts) => {
        expect(drive(bytes, cuts)).toEqual(whole)
      }),
      runs(10),
    )
  })

  it('one cut at every byte', () => {
    const bytes = abiBytes(batch(), '\r\n')
    const whole = drive(bytes)
    for (let at = 1; at < bytes.length; at++) expect(drive(bytes, [at, bytes.length])).toEqual(whole)
  })

  it('any bytes end in findings, never in an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...batch(), 'A', 'B', '', 'SF10', 'X0 BLOCK', '\0\0', 'Z'.padEnd(80, 'Z')), {
          maxLength: 20,
        }),
        fc.constantFrom('', '\n', '\r\n'),
        (records, joiner) => {
          drive(new Uint8Array(Buffer.from(records.join(joiner), 'latin1')), [97])
        },
      ),
      runs(200),
    )
  })
})
