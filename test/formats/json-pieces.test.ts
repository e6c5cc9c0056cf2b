/** JSON in pieces is the text that JSON.stringify gives, whatever the value; no piece is long. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printableJson } from '../../src/core/printable.js'
import { jsonPieces } from '../../src/formats/json-pieces.js'
import { read } from '../../src/translate/read.js'
import { runs } from '../support/runs.js'
import { sampleFiles } from '../support/samples.js'

const inOne = (value: object, indent: number): string => printableJson(JSON.stringify(value, null, indent))
const inPieces = (value: object, indent: number): string => [...jsonPieces(value, indent, 0)].join('')

describe('JSON in pieces', () => {
  const odd = fc.constantFrom<unknown>(undefined, Number.NaN, new Date(0), () => 1, [], {}, [undefined])
  const value = fc.oneof(fc.jsonValue({ maxDepth: 5 }), odd)
  const object = fc.oneof(
    fc.array(value, { maxLength: 5 }),
    fc.dictionary(fc.string(), value, { maxKeys: 5 }),
  )

  it('is that in one', () => {
    fc.assert(
      fc.property(object, fc.constantFrom(0, 2), (one, indent) => {
        expect(inPieces(one, indent)).toBe(inOne(one, indent))
      }),
      runs(200),
    )
  })

  it('is that in one for every message of the samples', () => {
    for (const { name, bytes } of sampleFiles()) {
      for (const message of read(bytes).messages) expect(inPieces(message, 2), name).toBe(inOne(message, 2))
    }
  })

  it('has no long piece, however long a plan is', () => {
    const slots = Array.from({ length: 20_000 }, (_, bay) => ({
      position: { bay },
      equipment: [{ number: 'TTWU5512088' }],
    }))
    const pieces = [...jsonPieces({ records: [{ type: 'StowPlan', slots }] }, 0, 0)]
    expect(pieces.length).toBeGreaterThan(20)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(40_000)
  })
})
