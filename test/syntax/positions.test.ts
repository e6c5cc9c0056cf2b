/** Every place is exact: offset, line and column agree with the bytes, and what was found stands at its offset. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Place } from '../../src/core/finding.js'
import { drive } from '../support/drive.js'
import { damage, damaged, edifactText, lookAlike, tree, x12Text } from '../support/edi-text.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { bytesOf, latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

function checkPlace(text: string, { offset, line, column }: Place, what: string): void {
  const before = text.slice(0, offset).split('\n')
  if (line === before.length && column === before.at(-1)!.length + 1) return
  expect({ offset, line, column }, what).toEqual({
    offset,
    line: before.length,
    column: before.at(-1)!.length + 1,
  })
}

describe.each(['edifact', 'x12'] as const)('%s: places', (syntax) => {
  const good = syntax === 'edifact' ? edifactText : x12Text

  function check(bytes: Uint8Array): void {
    const text = latin1(bytes)
    const { segments, findings, interchanges } = drive(syntax, bytes)
    for (const { place, tag } of segments) checkPlace(text, place, tag)
    for (const { at, code, found } of findings) {
      if (at === undefined) continue
      checkPlace(text, at, code)
      const plain = interchanges.every((one) => !/UNO[^ABC]/.test(one.syntax) && one.encoding === undefined)
      const there = text.slice(at.offset, at.offset + (found?.length ?? 0))
      // a value that was released or broken over lines, or was cut for the finding, does not stand there letter by letter
      if (found !== undefined && plain && !/[?!\r\n]/.test(there) && !found.endsWith('…'))
        expect(there, code).toBe(found)
    }
  }

  it('in broken interchanges', () => {
    const broken = fc.tuple(
      tree('AB1 :+', 6),
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', '\n', '\r\n'),
    )
    fc.assert(
      fc.property(broken, ([body, list, lineEnd]) => {
        const text = good(body).replaceAll(syntax === 'edifact' ? "'" : '~', (mark) => mark + lineEnd)
        check(damaged(bytesOf(text), list))
      }),
      runs(1000),
    )
  })

  it('in what only looks like EDI', () => {
    fc.assert(
      fc.property(lookAlike, (text) => check(bytesOf(text))),
      runs(1000),
    )
  })

  it('of values: element, component and repetition lead to the bytes of the value', () => {
    const letters = syntax === 'edifact' ? "AB1 :+?'" : 'AB1 '
    fc.assert(
      fc.property(tree(letters, 6), (body) => {
        const bytes = bytesOf(good(body))
        const text = latin1(bytes)
        const { segments } = drive(syntax, bytes)
        for (const { flags, elements, offset, length } of segments) {
          if (flags !== 0) continue
          const whole = text.slice(offset, offset + length)
          for (const value of elements.flat(2)) expect(whole.replace(/\?(.)/g, '$1')).toContain(value)
        }
      }),
      runs(200),
    )
  })
})
