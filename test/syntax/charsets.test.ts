/**
 * Law A8: character sets do not matter. The same tree from each set that can hold the text; what cannot be held is a
 * finding; broken or cut sequences are findings with their offset. No U+FFFD and no `?` out of nothing.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { charsetOf } from '../../src/core/charset.js'
import { EdifactWriter } from '../../src/syntax/edifact/writer.js'
import { X12Writer } from '../../src/syntax/x12/writer.js'
import { drive } from '../support/drive.js'
import { type Tree, tree } from '../support/edi-text.js'
import { quirkFiles } from '../support/quirks.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { EDIFACT_HEADERS, writeTree, X12_HEADERS } from '../support/write-tree.js'

vi.setConfig({ testTimeout: TIMEOUT })

/** Letters of each set beside those of UNOA: none of them may be lost or changed. */
const LETTERS: [syntax: string, letters: string][] = [
  ['UNOA:3', ''],
  ['UNOB:3', 'abcxyz'],
  ['UNOC:3', 'abcäöüßÅéñ§'],
  ['UNOD:3', 'łŁśźčřÉ'],
  ['UNOE:4', 'ЖиАя№'],
  ['UNOF:4', 'αβΩώ'],
  ['UNOG:4', 'ħĊŝ'],
  ['UNOH:4', 'ąĸŖ'],
  ['UNOI:4', 'شسي'],
  ['UNOJ:4', 'אבת'],
  ['UNOK:4', 'ğİş'],
  ['UNOL:4', '€Šœ'],
  ['UNOW:4', 'ä木材🚢€\u2028'],
  ['UNOY:4', 'ä木材🚢'],
]
const BASE = "AB1 .,-()/='+:?*"
/** Letters, a surrogate pair being one. */
const alphabet = (letters: string): string[] => [...BASE, ...letters]

const headers = (syntax: string) => ({
  ...EDIFACT_HEADERS,
  interchange: { ...EDIFACT_HEADERS.interchange, syntax },
})

function values(list: Tree): string[] {
  return list.flatMap(({ elements }) => elements.flat())
}

function readValues(bytes: Uint8Array): { texts: string[]; codes: string[] } {
  const { segments, findings } = drive('edifact', bytes)
  const texts = segments.filter(({ flags }) => flags === 0).flatMap(({ elements }) => elements.flat(2))
  return { texts, codes: findings.map(({ code }) => code) }
}

describe('each character set', () => {
  it.each(LETTERS)('%s holds what it can hold', (syntax, letters) => {
    const list = tree(BASE, 4).chain((shape) => fc.constant(shape))
    const letter = fc.constantFrom(...alphabet(letters))
    const text = fc.array(letter, { minLength: 1, maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(list, fc.array(text, { minLength: 1, maxLength: 5 }), (shape, texts) => {
        const all: Tree = [...shape, { tag: 'FTX', elements: texts.map((one) => [one]) }]
        const writer = new EdifactWriter()
        const bytes = writeTree(writer, headers(syntax), all)
        expect(writer.findings).toEqual([])
        expect(readValues(bytes)).toEqual({ texts: values(all), codes: [] })
      }),
      runs(150),
    )
  })

  it.each(LETTERS)('%s refuses what it cannot hold, with the value', (syntax) => {
    const charset = charsetOf(syntax.slice(0, 4))!
    const others = LETTERS.flatMap(([, letters]) => [...letters]).filter(
      (one) => charset.encode(one).badAt >= 0,
    )
    const wrong = ['\x07', 'A\nB', 'C\rD', '\ud800', ...others.map((one) => `A${one}`)]
    const writer = new EdifactWriter()
    const list: Tree = wrong.map((text) => ({ tag: 'FTX', elements: [['AAA'], [text], ['Z']] }))
    const bytes = writeTree(writer, headers(syntax), list)
    expect(writer.findings.map(({ code, found }) => [code, found])).toEqual(
      wrong.map((text) => ['character-unwritable', text]),
    )
    expect(readValues(bytes)).toEqual({ texts: wrong.flatMap(() => ['AAA', '', 'Z']), codes: [] })
  })
})

describe('reading', () => {
  it('tells of broken UTF-8 with the offset of the first bad byte, and keeps the bytes', () => {
    const file = quirkFiles().find(({ name }) => name === 'edifact-charset-utf8-broken')!
    const { segments, findings } = drive('edifact', file.bytes)
    expect(findings.map(({ code }) => code)).toEqual(['character-invalid'])
    expect(file.bytes[findings[0]!.at!.offset]).toBe(0xd6)
    expect(segments.find(({ tag }) => tag === 'FTX')?.elements[3]).toEqual([['M\u00d6BEL']])
  })

  it.each(['utf-8', 'latin1'] as const)('X12 read as %s', (charset) => {
    const writer = new X12Writer({ charset: 'tolerant', encoding: charset })
    const bytes = writeTree(writer, X12_HEADERS, [{ tag: 'N1', elements: [['SH'], ['MÖBEL']] }])
    expect(writer.findings).toEqual([])
    const { segments, findings } = drive('x12', bytes, { charset })
    expect(findings).toEqual([])
    expect(segments.find(({ tag }) => tag === 'N1')?.elements[1]).toEqual([['MÖBEL']])
  })

  it('X12 is written in 7-bit unless told otherwise', () => {
    const writer = new X12Writer()
    writeTree(writer, X12_HEADERS, [{ tag: 'N1', elements: [['SH'], ['MÖBEL'], ['OK']] }])
    expect(writer.findings.map(({ code, found }) => [code, found])).toEqual([
      ['character-unwritable', 'MÖBEL'],
    ])
  })

  it('ISO-2022-JP: halves of characters are no separators, at any cut', () => {
    const { bytes } = quirkFiles().find(({ name }) => name === 'edifact-charset-jp')!
    for (let cut = 1; cut < bytes.length; cut++) {
      const { segments, findings } = drive('edifact', bytes, { cuts: [cut, bytes.length] })
      expect(findings).toEqual([])
      const texts = segments.filter(({ tag }) => tag === 'FTX').map(({ elements }) => elements[3])
      expect(texts).toEqual([[['家具と木材']], [['日本', '港']]])
    }
  })

  it('ISO-2022-JP: every character of two bytes, separators and release characters among them', () => {
    const cells: [number, number][] = [0x2b, 0x3a, 0x27, 0x3f, 0x2a].flatMap(
      (special): [number, number][] => [
        [special, 0x21],
        [0x30, special],
      ],
    )
    for (const [row, cell] of cells) {
      const kanji = [0x1b, 0x24, 0x42, row, cell, 0x1b, 0x28, 0x42]
      const head = "UNB+UNOX:4+A+B+20260314:0815+1'UNH+1+X:D:95B:UN'FTX+AAA?+"
      const bytes = Uint8Array.from([
        ...Buffer.from(head),
        ...kanji,
        ...Buffer.from("?:B+C'UNT+3+1'UNZ+1+1'"),
      ])
      const { segments } = drive('edifact', bytes)
      const ftx = segments.find(({ tag }) => tag === 'FTX')!
      expect(ftx.elements).toHaveLength(2)
      expect(ftx.elements[0]![0]![0]).toMatch(/^AAA\+.+:B$/)
      expect(ftx.elements[0]![0]![0]).not.toContain('\ufffd')
    }
  })

  it('ISO-2022-JP is written so that no half of a character separates anything', () => {
    const texts = ['木材＋：\u2019', '亜+B', "C:'？?", 'ｱｲｳ', '￥¥']
    const writer = new EdifactWriter({ syntax: 'UNOX:4' })
    writer.beginInterchange({
      syntax: 'UNOX:4',
      sender: { id: 'A' },
      recipient: { id: 'B' },
      reference: '1',
      preparedAt: '2026-03-14T08:15',
      test: false,
    })
    writer.beginMessage({ reference: '1', type: 'X', version: 'D', release: '95B', agency: 'UN' })
    writer.sink.whole('FTX', [[texts]])
    writer.endMessage()
    writer.endInterchange()
    expect(writer.findings).toEqual([])
    const { segments } = drive('edifact', writer.take())
    expect(segments.find(({ tag }) => tag === 'FTX')!.elements).toEqual([[texts]])
  })

  it('katakana of one byte are data, too; a broken escape sequence shifts nothing', () => {
    const text = (middle: string): Uint8Array =>
      Uint8Array.from(
        Buffer.from(
          `UNB+UNOX:4+A+B+20260314:0815+1'UNH+1+X:D:95B:UN'FTX+${middle}+C'UNT+3+1'UNZ+1+1'`,
          'latin1',
        ),
      )
    const elements = (middle: string) =>
      drive('edifact', text(middle)).segments.find(({ tag }) => tag === 'FTX')!.elements.length
    expect(elements("\x1b(I+:'\x1b(B")).toBe(2)
    expect(elements('\x1b(J+')).toBe(3)
    expect(elements('\x1b)+')).toBe(3)
    expect(elements('\x1b$+')).toBe(3)
  })
})
