/** The line with the caret: below the right sign whatever the line holds, and never longer than a screen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindingDetail, finding } from '../../src/core/finding.js'
import { excerpt } from '../../src/report/excerpt.js'
import { columnsOf, shown } from '../../src/report/shown.js'
import { runs } from '../support/runs.js'

const encoder = new TextEncoder()
const NONE = new Uint8Array(0)

function lines(bytes: Uint8Array, at: number, detail: FindingDetail = {}, cut = false): [string, string] {
  const place = { offset: at, line: 7, column: at + 1, ...detail.at }
  const found = finding('unmapped', 'm', { ...detail, at: place })
  const text = excerpt(found, { bytes, at, ahead: NONE, cutBefore: cut, cutBehind: cut })
  const [line = '', caret = '', end] = text.split('\n')
  expect(end).toBe('')
  return [line.slice(9), caret.slice(9)]
}

describe('the caret', () => {
  it('stands under what was found, as long as that is', () => {
    const [line, caret] = lines(encoder.encode("UNT+24+1'"), 4, { found: '24' })
    expect([line, caret]).toEqual(["UNT+24+1'", '    ^~'])
  })

  it('stands under the tag where the finding is about a segment, alone where it is about an empty value', () => {
    const bytes = encoder.encode("LOC+11+'")
    expect(lines(bytes, 0, { at: { offset: 0, tag: 'LOC' } })[1]).toBe('^~~')
    expect(lines(bytes, 7, { at: { offset: 7, tag: 'LOC', element: 2 } })[1]).toBe('       ^')
  })

  it('counts two columns for wide letters, none for marks on others, one for control characters', () => {
    const text = 'FTX+東京+e\u0301\u001d+X'
    const before = encoder.encode(text.slice(0, -1)).length
    const [line, caret] = lines(encoder.encode(text), before, { found: 'X' })
    expect(line).toBe('FTX+東京+e\u0301␝+X')
    expect(caret).toBe(`${' '.repeat(12)}^`)
  })

  it('shows what is not UTF-8 byte by byte, and no character that could steer a terminal', () => {
    const bytes = Uint8Array.of(0x46, 0xfc, 0x1b, 0x5b, 0x33, 0x31, 0x6d, 0x9b, 0x58)
    const [line, caret] = lines(bytes, 8, { found: 'X' })
    expect(line).toBe('Fü␛[31m\\u009bX')
    expect(caret).toBe(`${' '.repeat(13)}^`)
  })

  it('stands at the same sign of a line of a million, with the cut told on both sides', () => {
    const bytes = encoder.encode(`${'a'.repeat(240)}X${'b'.repeat(239)}`)
    const [line, caret] = lines(bytes, 240, { found: 'X' }, true)
    expect(line).toMatch(/^…a{39}Xb{58}…$/)
    expect(line[caret.indexOf('^')]).toBe('X')
  })

  it('leaves out a character that the cut has halved', () => {
    const bytes = encoder.encode('東X京').subarray(1, 6)
    const [line] = lines(bytes, 2, { found: 'X' }, true)
    expect(line).toBe('…X…')
  })

  it('is below the marked sign, on a line of at most 100 columns, whatever the bytes', () => {
    const anyText = fc.string({ unit: 'binary-ascii', maxLength: 150 })
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (left, right, cut) => {
        const before = encoder.encode(left.replaceAll('\n', ''))
        const behind = encoder.encode(`§${right.replaceAll('\n', '')}`)
        const bytes = new Uint8Array([...before, ...behind])
        const [line, caret] = lines(bytes, before.length, { found: '§' }, cut)
        expect(columnsOf(line)).toBeLessThanOrEqual(101)
        expect(line).toBe(shown(line))
        const upToCaret = [...line].reduce(
          ({ width, sign }, one) =>
            width > caret.length - 1 ? { width, sign } : { width: width + columnsOf(one), sign: one },
          { width: 0, sign: '' },
        )
        expect(upToCaret.sign).toBe('§')
      }),
      runs(200),
    )
  })
})
