/**
 * Law A7: wrapping does not matter. No line end, LF, CR or CRLF after terminators; lines broken at each column 1 to
 * 80; a byte order mark; blanks, NUL and ^Z at the end: the same tree, or the one documented finding.
 */
import { describe, expect, it } from 'vitest'
import { drive, type Syntax } from '../support/drive.js'
import { edifactText, PRINTABLE, type Tree, x12Text } from '../support/edi-text.js'
import { bytesOf } from '../support/slow-common.js'

const EDIFACT_BODY: Tree = [
  { tag: 'FTX', elements: [['AAA'], [''], [''], [PRINTABLE, '??', "?'"]] },
  { tag: 'LOC', elements: [['147'], ['0100482', '', '5']] },
]
const X12_BODY: Tree = [
  { tag: 'B4', elements: [[''], [''], ['VA'], ['20260314'], ['0730'], ['OAK']] },
  { tag: 'N9', elements: [['BM'], ['ABC', 'DEF']] },
]
const UNA = "UNA:+.? '"

const FILES: [name: string, syntax: Syntax, terminator: string, text: string][] = [
  ['EDIFACT without UNA', 'edifact', "'", edifactText(EDIFACT_BODY)],
  ['EDIFACT with UNA', 'edifact', "'", UNA + edifactText(EDIFACT_BODY)],
  [
    'EDIFACT, odd UNA',
    'edifact',
    '^',
    edifactText(EDIFACT_BODY, { component: ';', element: '|', release: '!', terminator: '^' }),
  ],
  [
    'EDIFACT syntax 4',
    'edifact',
    "'",
    `UNA:+.?*'${edifactText(EDIFACT_BODY, undefined, 'UNOC:4').replaceAll('*', '?*')}`,
  ],
  ['X12', 'x12', '~', x12Text(X12_BODY)],
  [
    'X12 00501',
    'x12',
    '~',
    x12Text(
      X12_BODY,
      { component: '>', element: '|', release: '', terminator: '~', repetition: '^' },
      '00501',
    ),
  ],
]

/** Tags and values; places differ of course. */
function read(syntax: Syntax, text: string): { tree: string; codes: string[] } {
  const { segments, findings } = drive(syntax, bytesOf(text))
  return {
    tree: JSON.stringify(
      segments.map(({ tag, elements, flags, place }) => [tag, elements, flags, place.segment]),
    ),
    codes: findings.map(({ code }) => code),
  }
}

function wrapped(text: string, column: number, lineEnd: string): string {
  const lines: string[] = []
  for (let at = 0; at < text.length; at += column) lines.push(text.slice(at, at + column))
  return lines.join(lineEnd)
}

describe.each(FILES)('%s', (_name, syntax, terminator, text) => {
  const expected = read(syntax, text)

  it('is clean as it is', () => expect(expected.codes).toEqual([]))

  it.each(['\n', '\r', '\r\n', '\n\n', '\r\n\r\n'])('line ends %j behind terminators', (lineEnd) => {
    // behind terminators only, not behind one that is released
    const release = terminator === '^' ? '!' : '?'
    const ended = text.replace(/./gs, (c, at: number) => {
      const before = /[?!]*$/.exec(text.slice(0, at))![0]
      const released = syntax === 'edifact' && [...before].filter((b) => b === release).length % 2 === 1
      return c === terminator && !released && !(at === 8 && text.startsWith('UNA')) ? c + lineEnd : c
    })
    expect(read(syntax, ended)).toEqual(expected)
  })

  it('lines broken at each column', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      for (let column = 1; column <= 80; column++) {
        const { tree, codes } = read(syntax, wrapped(text, column, lineEnd))
        expect(tree, `column ${column}`).toBe(expected.tree)
        expect(codes, `column ${column}`).toEqual(['line-break-in-segment'])
      }
    }
  })

  it.each([
    ['a byte order mark', `\xef\xbb\xbf${text}`, ['byte-order-mark']],
    ['blank lines in front', `\r\n  \n\n${text}`, []],
    ['blanks at the end', `${text}${' '.repeat(80)}`, []],
    ['NUL at the end', `${text}\0\0\0`, []],
    ['^Z at the end', `${text}\r\n\x1a`, []],
  ])('%s', (_what, changed, codes) => expect(read(syntax, changed)).toEqual({ tree: expected.tree, codes }))
})
