/** The same bytes give the same records, places and findings whatever the chunks; and the slow splitter's records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteWindow } from '../../../src/syntax/fixed/byte-window.js'
import { FILING, FULL, ISF_DEFINITION } from '../../support/fixed-layout.js'
import { bytesOf, run, runText, type Said } from '../../support/fixed-run.js'
import { slowRecords } from '../../support/slow-fixed.js'

const RUNS = process.env.TENPLUSTWO_LONG === undefined ? 400 : 20_000
const SMALL: readonly [string, string][] = [
  ['joined by nothing', FULL.slice(0, 5).join('')],
  ['lines', FULL.slice(0, 4).join('\n')],
  ['cut lines, CRLF', FILING.map((r) => `${r}\r\n`).join('')],
  ['byte order mark', `\xef\xbb\xbf${FILING.slice(0, 3).join('\r')}`],
  ['UTF-16 mark', '\xff\xfeA\0B\0'],
  ['padding', `${FULL[0]}\x1a${FULL[1]}${'\0'.repeat(90)}\r\n${FULL[2]}\0\0`],
  ['slips', `${FULL[0]}${FULL[2]}XY${FULL[3]?.slice(0, 78)}${FULL[12]}${FULL[13]}Q`],
  ['overlong, blank, unknown', `${FULL[3]} more\n\n\r\n   \nXX?\n${FULL[4]}  \n`],
  ['tabs, letters', `sf10\t1\xe9\n${FULL[2]?.replace('101', 'A01')}`],
]

const slowOf = (records: readonly Said[]) =>
  records.map(({ id, length, overflow, places }) => [
    id,
    places[0]?.offset,
    length + overflow.length,
    places[0]?.line,
  ])

/** Text of records that are joined, cut, shifted, damaged and padded in any way. */
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FULL) },
  { weight: 3, arbitrary: fc.constantFrom(...FILING) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...FULL), fc.integer({ min: 70, max: 79 }))
      .map(([r, n]) => r.slice(0, n)),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[A-Z0-9 ]{1,5}$/) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }).map((n) => '\0'.repeat(n)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }).map((n) => ' '.repeat(n)) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 100 }).map((s) => s.replace(/[^\0-\xff]/g, '?')),
  },
)
const end = fc.constantFrom('', '', '\n', '\r\n', '\r', '\x1a')
const file = fc
  .array(fc.tuple(piece, end), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))
  .filter((text) => !/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(text))

describe('chunks', () => {
  it.each(SMALL)('every single cut and feeding byte by byte: %s', (_, text) => {
    const bytes = bytesOf(text)
    const whole = run(bytes)
    for (let cut = 0; cut <= bytes.length; cut++) expect(run(bytes, [cut])).toEqual(whole)
    expect(
      run(
        bytes,
        Array.from(bytes, (_b, i) => i),
      ),
    ).toEqual(whole)
  })

  it('any file, any cuts', () => {
    const cuts = fc.array(fc.nat(2000), { maxLength: 20 }).map((list) => list.sort((a, b) => a - b))
    const law = fc.property(file, cuts, (text, list) => {
      const bytes = bytesOf(text)
      expect(
        run(
          bytes,
          list.filter((cut) => cut < bytes.length),
        ),
      ).toEqual(run(bytes))
    })
    fc.assert(law, { numRuns: RUNS })
  }, 120_000)

  it('files larger than the window', () => {
    for (const text of [FULL.join('\r\n'), FULL.join(''), FILING.join('\n')]) {
      const long = `${text}\r\n`.repeat(150)
      const { records, findings } = runText(long)
      expect(slowOf(records)).toEqual(slowRecords(long, ISF_DEFINITION))
      expect(run(bytesOf(long), [1, 65_535, 65_536, 65_537, 70_001])).toEqual({ records, findings })
    }
  })
})

describe('the slow splitter', () => {
  it.each(SMALL.filter(([name]) => !name.includes('mark')))('agrees: %s', (_, text) => {
    expect(slowOf(runText(text).records)).toEqual(slowRecords(text, ISF_DEFINITION))
  })

  it('agrees on any file, and every place names its own text', () => {
    const law = fc.property(file, (text) => {
      const { records } = runText(text)
      expect(slowOf(records)).toEqual(slowRecords(text, ISF_DEFINITION))
      for (const { text: columns, overflow, length, places } of records) {
        const [first, fifth] = places
        const from = first?.offset ?? -1
        expect(text.slice(from, from + length + overflow.length)).toBe(columns.slice(0, length) + overflow)
        expect(fifth?.offset).toBe(from + Math.min(4, length + overflow.length))
      }
    })
    // what begins a file has no record in front of it to be joined to
    const padded = `\0${'A2704ZZ9SECRET010526     SF'.padEnd(80)}A0`
    fc.assert(law, { numRuns: RUNS, examples: [[padded]] })
  }, 120_000)

  it('nothing but line ends, padding and blanks is left between records', () => {
    const law = fc.property(file, (text) => {
      let at = 0
      let between = ''
      for (const [, offset, size] of slowOf(runText(text).records)) {
        between += text.slice(at, Number(offset))
        at = Number(offset) + Number(size)
      }
      expect(between + text.slice(at)).toMatch(/^[\r\n\0\x1a ]*$/)
    })
    fc.assert(law, { numRuns: RUNS })
  }, 120_000)
})

describe('line ends', () => {
  it('are found four bytes at a time as they are one at a time', () => {
    const law = fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(8), (bytes, from) => {
      const window = new ByteWindow()
      window.push(bytes)
      window.fill(0)
      const limit = Math.max(bytes.length, from)
      const slow = bytes.findIndex((byte, i) => i >= from && (byte === 10 || byte === 13))
      expect(window.lineEnd(from, limit)).toBe(slow < 0 ? limit : slow)
    })
    fc.assert(law, { numRuns: 2000 })
  })
})
