/**
 * Law A6: delimiters do not matter. The same tree under any legal set of separators, read and written; values that
 * hold separators are released (EDIFACT) or refused with a code (X12), never changed.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { EdifactWriter } from '../../src/syntax/edifact/writer.js'
import type { Delimiters } from '../../src/syntax/envelope.js'
import { X12Writer } from '../../src/syntax/x12/writer.js'
import { drive } from '../support/drive.js'
import {
  edifactText,
  isaText,
  PRINTABLE,
  type Separators,
  separators,
  type Tree,
  tree,
  x12Text,
} from '../support/edi-text.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { bytesOf } from '../support/slow-common.js'
import { EDIFACT_HEADERS, writeTree, X12_HEADERS } from '../support/write-tree.js'

vi.setConfig({ testTimeout: TIMEOUT })

/** The body as readers give it: each element one repetition. */
const body = (list: Tree): unknown =>
  list.map(({ tag, elements }) => ({ tag, elements: elements.map((one) => [one]) }))

function readBody(syntax: 'edifact' | 'x12', bytes: Uint8Array): { tree: unknown; codes: string[] } {
  const { segments, findings } = drive(syntax, bytes)
  const inside = segments.filter(({ flags }) => flags === 0).map(({ tag, elements }) => ({ tag, elements }))
  return { tree: inside, codes: findings.map(({ code }) => code) }
}

/** Up to syntax 3 the point or the comma must be left for numbers. */
const leavesDecimal = (use: Separators): boolean =>
  !['.', ','].every((mark) => Object.values(use).includes(mark))

const delimitersOf = ({ component, element, release, terminator, repetition }: Separators): Delimiters => ({
  segment: terminator,
  element,
  component,
  ...(release === '' ? {} : { release }),
  ...(repetition === undefined ? {} : { repetition }),
})

describe('reading under any delimiters', () => {
  it('EDIFACT, syntax 3', () => {
    fc.assert(
      fc.property(separators(4), tree(PRINTABLE, 6), (use, list) => {
        const read = readBody('edifact', bytesOf(edifactText(list, use)))
        expect(read).toEqual({ tree: body(list), codes: [] })
      }),
      runs(800),
    )
  })

  it('EDIFACT, syntax 4', () => {
    fc.assert(
      fc.property(separators(5), tree(PRINTABLE, 6), (use, list) => {
        const read = readBody('edifact', bytesOf(edifactText(list, use, 'UNOC:4')))
        expect(read).toEqual({ tree: body(list), codes: [] })
      }),
      runs(800),
    )
  })

  it('X12, with and without a repetition separator', () => {
    const use = fc.oneof(separators(4), separators(5)).map((set) => ({ ...set, release: '' }))
    fc.assert(
      fc.property(use, tree('ABCabc0189 ', 6), (set, list) => {
        const version = set.repetition === undefined ? '00401' : '00501'
        expect(readBody('x12', bytesOf(x12Text(list, set, version)))).toEqual({ tree: body(list), codes: [] })
      }),
      runs(800),
    )
  })

  it.each(['\n', '\r', '\r\n', '|', '\x1d', '!', "'"])('X12 with the terminator %j', (terminator) => {
    const list: Tree = [{ tag: 'N9', elements: [['BM'], ['A', 'B']] }]
    const use = { component: ':', element: '*', release: '', terminator }
    expect(readBody('x12', bytesOf(x12Text(list, use)))).toEqual({ tree: body(list), codes: [] })
  })

  it('a letter, a digit, a blank or a twin is refused as a separator', () => {
    for (const set of ['A*~', ':A~', ':*A', ':**', '**~', ':*:', ': ~', '1*~']) {
      const [component, element, terminator] = [...set] as [string, string, string]
      const text = isaText({ component, element, release: '', terminator })
      const { findings, segments } = drive('x12', bytesOf(`${text}GS${element}`))
      expect(segments, set).toEqual([])
      expect(
        findings.some(({ code }) => code === 'delimiters-invalid' || code === 'text-before-envelope'),
        set,
      ).toBe(true)
    }
  })
})

describe('writing under any delimiters', () => {
  const edifact = (count: 4 | 5, syntax: string): void => {
    fc.assert(
      fc.property(separators(count).filter(leavesDecimal), tree(PRINTABLE, 6), (use, list) => {
        const writer = new EdifactWriter({ delimiters: delimitersOf(use), syntax })
        const bytes = writeTree(writer, EDIFACT_HEADERS, list)
        expect(writer.findings).toEqual([])
        expect(readBody('edifact', bytes)).toEqual({ tree: body(list), codes: [] })
      }),
      runs(600),
    )
  }
  it('EDIFACT, syntax 3: separators in values are released', () => edifact(4, 'UNOC:3'))
  it('EDIFACT, syntax 4', () => edifact(5, 'UNOC:4'))

  it('EDIFACT without a release character: values with separators are refused, all others stand', () => {
    const delimiters: Delimiters = { segment: "'", element: '+', component: ':' }
    const writer = new EdifactWriter({ delimiters, syntax: 'UNOC:3' })
    const list: Tree = [{ tag: 'FTX', elements: [['AAA'], ["MEN'S"], ['A+B', 'C'], ['OK?']] }]
    const bytes = writeTree(writer, EDIFACT_HEADERS, list)
    expect(
      writer.findings.map(({ code, at, found }) => [code, at?.tag, at?.element, at?.component, found]),
    ).toEqual([
      ['separator-in-value', 'FTX', 2, 1, "MEN'S"],
      ['separator-in-value', 'FTX', 3, 1, 'A+B'],
    ])
    expect(readBody('edifact', bytes).tree).toEqual([
      { tag: 'FTX', elements: [[['AAA']], [['']], [['', 'C']], [['OK?']]] },
    ])
  })

  it('X12: values with separators are refused, all others stand', () => {
    const use = fc.oneof(separators(4), separators(5)).map((set) => ({ ...set, release: '' }))
    fc.assert(
      fc.property(use, tree(PRINTABLE, 6), (set, list) => {
        const version = set.repetition === undefined ? '00401' : '00501'
        const writer = new X12Writer({ delimiters: delimitersOf(set), syntax: version })
        const headers = { ...X12_HEADERS, interchange: { ...X12_HEADERS.interchange, standards: 'U' } }
        const bytes = writeTree(writer, headers, list)
        const marks = [set.component, set.element, set.terminator, set.repetition ?? set.element]
        const holds = (text: string): boolean => marks.some((mark) => text.includes(mark))
        const refused = list.flatMap(({ elements }) => elements.flat().filter(holds))
        expect(writer.findings.map(({ code, found }) => [code, found])).toEqual(
          refused.map((text) => ['separator-in-value', text]),
        )
        const kept = list.map(({ tag, elements }) => ({ tag, elements: cleared(elements, holds) }))
        expect(readBody('x12', bytes)).toEqual({ tree: body(kept), codes: [] })
      }),
      runs(600),
    )
  })

  it('delimiters that cannot be told apart are refused with a code', () => {
    const bad: Delimiters = { segment: '~', element: '*', component: '*' }
    for (const writer of [
      new EdifactWriter({ delimiters: bad, syntax: 'UNOC:3' }),
      new X12Writer({ delimiters: bad }),
    ]) {
      const headers = writer instanceof X12Writer ? X12_HEADERS : EDIFACT_HEADERS
      writeTree(writer, headers, [])
      expect(writer.findings.map(({ code }) => code)).toEqual(['delimiters-invalid'])
    }
  })
})

/** The elements with the values that are refused taken out, and without trailing empties. */
function cleared(elements: string[][], holds: (text: string) => boolean): string[][] {
  const left = elements.map((components) => {
    const kept = components.map((text) => (holds(text) ? '' : text))
    return kept.slice(0, Math.max(1, kept.findLastIndex((text) => text !== '') + 1))
  })
  return left.slice(0, left.findLastIndex((components) => components.some((text) => text !== '')) + 1)
}
