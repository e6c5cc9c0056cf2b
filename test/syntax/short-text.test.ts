/** Short texts by their bytes: what is remembered is never taken for other bytes, or for fewer or more of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latin1Text } from '../../src/core/latin1.js'
import { SHORT_MAX, shortText } from '../../src/syntax/short-text.js'
import { arenaBytes } from '../../src/syntax/tape.js'
import { runs } from '../support/runs.js'

const AT = 64

function textOf(bytes: readonly number[], behind: number): string {
  arenaBytes.fill(behind, AT, AT + SHORT_MAX + 8)
  arenaBytes.set(bytes, AT)
  const block = latin1Text(arenaBytes, 0, AT + SHORT_MAX)
  return shortText(block, AT, AT, bytes.length)
}

describe('short texts', () => {
  it('are the bytes, whatever was looked for before and whatever stands behind', () => {
    // few letters, and zeros, which fill up the words that are compared
    const byte = fc.constantFrom(0, 0, 1, 0x41, 0x42, 0xff)
    const value = fc.tuple(fc.array(byte, { maxLength: SHORT_MAX }), byte)
    const law = fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      for (const [bytes, behind] of values) expect(textOf(bytes, behind)).toBe(String.fromCharCode(...bytes))
    })
    fc.assert(law, runs(200))
  })

  it('of zeros alone differ by their number', () => {
    for (let pass = 0; pass < 2; pass++) {
      for (let length = 0; length <= SHORT_MAX; length++) {
        expect(textOf(new Array(length).fill(0), 0)).toBe('\0'.repeat(length))
      }
    }
  })
})
