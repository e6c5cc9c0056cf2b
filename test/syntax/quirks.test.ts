/**
 * Each quirk of real files (DESIGN section 9) is survived, with exactly these findings and this number of segments.
 * The files are ours; each has one quirk, which its name tells.
 */
import { describe, expect, it } from 'vitest'
import type { FindingCode } from '../../src/core/finding-codes.js'
import { drive } from '../support/drive.js'
import { quirkFiles } from '../support/quirks.js'
import { latin1 } from '../support/slow-common.js'

const EXPECTED: Record<string, [segments: number, codes: FindingCode[]]> = {
  'edifact-blank-lines': [25, []],
  'edifact-blanks-between': [25, ['blank-before-segment']],
  'edifact-bom': [25, ['byte-order-mark']],
  'edifact-break-in-text': [26, ['line-break-in-segment']],
  'edifact-charset-jp': [27, []],
  'edifact-charset-latin2': [26, []],
  'edifact-charset-unknown': [25, ['charset-unknown']],
  'edifact-charset-utf8-broken': [26, ['character-invalid']],
  'edifact-charset-utf8': [26, []],
  'edifact-comments-before': [25, ['text-before-envelope']],
  'edifact-count-high': [25, ['trailer-count']],
  'edifact-count-low': [25, ['trailer-count', 'trailer-count']],
  'edifact-count-text': [25, ['trailer-count', 'trailer-count']],
  'edifact-cr': [25, []],
  'edifact-crlf': [25, []],
  'edifact-cut': [12, ['segment-unterminated', 'trailer-missing', 'trailer-missing']],
  'edifact-date-6-in-4': [25, ['date-format']],
  'edifact-date-8-in-2': [25, ['date-format']],
  'edifact-empty-segments': [25, ['empty-segment', 'empty-segment']],
  'edifact-empty-sender': [25, ['header-incomplete', 'header-incomplete', 'header-incomplete']],
  'edifact-groups-wrong': [37, ['trailer-count', 'trailer-reference', 'header-missing', 'trailer-count']],
  'edifact-groups': [39, []],
  'edifact-header-short': [
    25,
    [
      'header-incomplete',
      'header-incomplete',
      'header-incomplete',
      'header-incomplete',
      'header-incomplete',
      'header-incomplete',
      'header-incomplete',
    ],
  ],
  'edifact-high-bytes-unoa': [26, ['character-outside-repertoire']],
  'edifact-level-b': [25, []],
  'edifact-lf': [25, []],
  'edifact-lower-case-unoa': [25, ['character-outside-repertoire']],
  'edifact-mixed-messages': [35, []],
  'edifact-no-trailers': [23, ['trailer-missing', 'trailer-missing']],
  'edifact-no-una': [25, []],
  'edifact-no-unb': [33, ['header-missing']],
  'edifact-no-une': [26, ['trailer-missing']],
  'edifact-no-unt-between': [34, ['trailer-missing']],
  'edifact-no-unt': [24, ['trailer-missing']],
  'edifact-no-unz': [24, ['trailer-missing']],
  'edifact-only-unh': [22, ['header-missing', 'trailer-missing']],
  'edifact-padded-values': [25, []],
  'edifact-package': [27, []],
  'edifact-reference-wrong': [25, ['trailer-reference', 'trailer-reference']],
  'edifact-reference-zeros': [25, ['trailer-reference']],
  'edifact-release': [30, []],
  'edifact-repetition': [26, []],
  'edifact-service-words': [31, ['tag-invalid']],
  'edifact-star-in-3': [26, []],
  'edifact-stray-terminator': [25, ['text-before-envelope']],
  'edifact-strays': [38, ['segment-outside-message', 'segment-outside-message']],
  'edifact-tag-invalid': [
    30,
    [
      'tag-invalid',
      'tag-invalid',
      'character-outside-repertoire',
      'tag-invalid',
      'tag-invalid',
      'tag-invalid',
    ],
  ],
  'edifact-tag-nested': [26, ['tag-invalid']],
  'edifact-terminator-cr': [25, []],
  'edifact-terminator-lf': [25, []],
  'edifact-test': [25, []],
  'edifact-text-after': [25, ['text-after-envelope']],
  'edifact-three-interchanges': [49, []],
  'edifact-time-3': [25, ['date-format']],
  'edifact-too-many-elements': [25, ['unmapped', 'unmapped']],
  'edifact-trailing-empties': [26, []],
  'edifact-two-interchanges': [37, []],
  'edifact-una-alike': [25, ['delimiters-invalid']],
  'edifact-una-odd': [25, []],
  'edifact-una': [25, []],
  'edifact-unb-doubled': [26, ['header-doubled']],
  'edifact-unb-twice': [36, ['trailer-missing']],
  'edifact-unb-unterminated': [25, ['segment-unterminated']],
  'edifact-unh-doubled': [26, ['header-doubled', 'trailer-count']],
  'edifact-unt-doubled': [26, ['trailer-unexpected']],
  'edifact-unterminated': [25, ['segment-unterminated']],
  'edifact-unz-doubled': [25, ['trailer-unexpected']],
  'edifact-wrap-5': [25, ['line-break-in-segment']],
  'edifact-wrap-80': [25, ['line-break-in-segment']],
  'x12-bds': [15, []],
  'x12-bin-length-text': [15, ['binary-length']],
  'x12-bin-length-wrong': [15, ['binary-length', 'empty-segment', 'empty-segment']],
  'x12-bin': [15, []],
  'x12-blanks-between': [14, ['blank-before-segment']],
  'x12-bom': [14, ['byte-order-mark']],
  'x12-caret-in-00401': [15, []],
  'x12-comments-before': [14, ['text-before-envelope']],
  'x12-component-gt': [14, []],
  'x12-component-tilde': [14, []],
  'x12-count-wrong': [14, ['trailer-count', 'trailer-count', 'trailer-count']],
  'x12-crlf': [14, []],
  'x12-cut': [
    7,
    ['tag-invalid', 'segment-unterminated', 'trailer-missing', 'trailer-missing', 'trailer-missing'],
  ],
  'x12-empty-segments': [14, ['empty-segment']],
  'x12-empty-sender': [
    14,
    ['header-incomplete', 'header-incomplete', 'header-incomplete', 'header-incomplete', 'header-incomplete'],
  ],
  'x12-gs-date-6': [14, ['date-format']],
  'x12-high-bytes': [15, []],
  'x12-iea-doubled': [14, ['trailer-unexpected']],
  'x12-isa-blank-terminator': [14, ['isa-length']],
  'x12-isa-date-8': [14, ['date-format', 'isa-length']],
  'x12-isa-doubled': [15, ['header-doubled']],
  'x12-isa-long': [14, ['isa-length']],
  'x12-isa-short': [14, ['isa-length']],
  'x12-isa-stray': [15, ['tag-invalid']],
  'x12-isa-twice': [27, ['trailer-missing']],
  'x12-isa11-u-00501': [14, []],
  'x12-isaac': [17, ['tag-invalid']],
  'x12-isb-ise': [16, []],
  'x12-lf': [14, []],
  'x12-mixed-sets': [21, []],
  'x12-no-ge': [13, ['trailer-missing']],
  'x12-no-gs': [12, ['header-missing']],
  'x12-no-iea': [13, ['trailer-missing']],
  'x12-no-se': [13, ['trailer-missing']],
  'x12-no-trailers': [11, ['trailer-missing', 'trailer-missing', 'trailer-missing']],
  'x12-no-isa': [12, ['header-missing']],
  'x12-only-st': [10, ['header-missing', 'header-missing']],
  'x12-plain': [14, []],
  'x12-reference-wrong': [14, ['trailer-reference', 'trailer-reference', 'trailer-reference']],
  'x12-reference-zeros': [14, ['trailer-reference', 'trailer-reference', 'trailer-reference']],
  'x12-repetition': [15, []],
  'x12-strays': [16, ['segment-outside-message']],
  'x12-ta1-and-group': [15, []],
  'x12-ta1-only': [3, []],
  'x12-tag-invalid': [18, ['tag-invalid', 'tag-invalid', 'tag-invalid', 'tag-invalid']],
  'x12-terminator-cr': [14, []],
  'x12-terminator-crlf': [14, []],
  'x12-terminator-gs': [14, []],
  'x12-terminator-lf-last-missing': [14, ['segment-unterminated']],
  'x12-terminator-lf': [14, []],
  'x12-terminator-pipe': [14, []],
  'x12-terminator-three-bytes': [14, ['delimiters-invalid']],
  'x12-test-ack': [14, []],
  'x12-text-after': [14, ['text-after-envelope']],
  'x12-three-interchanges': [42, []],
  'x12-trailing-empties': [14, []],
  'x12-two-groups': [23, []],
  'x12-two-interchanges': [28, []],
  'x12-unterminated': [14, ['segment-unterminated']],
  'x12-version-suffix': [11, []],
  'x12-wrap-7': [14, ['line-break-in-segment']],
  'x12-wrap-80': [14, ['line-break-in-segment']],
}

describe('quirks of real files', () => {
  const files = quirkFiles()

  it('has a row for each file and a file for each row', () => {
    expect(files.map(({ name }) => name)).toEqual(Object.keys(EXPECTED).sort())
  })

  it.each(files)('$name', ({ name, syntax, bytes }) => {
    const run = drive(syntax, bytes)
    const codes = run.findings.map(({ code }) => code)
    expect([run.segments.length, codes]).toEqual(EXPECTED[name])
  })

  it.each(files)(
    '$name: every finding has its place, and what it found stands there',
    ({ syntax, bytes }) => {
      const file = latin1(bytes)
      for (const { at, found, code } of drive(syntax, bytes).findings) {
        expect(at?.line, code).toBeGreaterThan(0)
        const text = file.slice(at!.offset, at!.offset + (found?.length ?? 0))
        if (found !== undefined) expect(text, code).toBe(found)
        const before = file.slice(0, at!.offset).split('\n')
        expect([at!.line, at!.column], code).toEqual([before.length, before.at(-1)!.length + 1])
      }
    },
  )
})
