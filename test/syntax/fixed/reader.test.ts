/** The reader: every way of joining and cutting records, places, and what is said of files that are wrong. */
import { describe, expect, it } from 'vitest'
import { FixedReader } from '../../../src/syntax/fixed/reader.js'
import { FILING, FULL, ISF } from '../../support/fixed-layout.js'
import { bytesOf, codes, run, runText } from '../../support/fixed-run.js'

const IDS = FILING.map((record) => (/^SF\d\d|^./.exec(record) ?? [''])[0])
const at = (list: readonly string[], index: number, text: string) =>
  list.map((r, i) => (i === index ? text : r))
const ids = (text: string) => runText(text).records.map((r) => r.id)

describe('ways of joining', () => {
  it.each([
    ['nothing', ''],
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads full records joined by %s without a finding', (_, end) => {
    const { records, findings } = runText(FULL.map((r) => r + end).join(''))
    expect(records.map((r) => r.id)).toEqual(IDS)
    expect(records.map((r) => r.text)).toEqual(FULL)
    expect(findings).toEqual([])
  })

  it.each(['\n', '\r\n', '\r'])('reads cut records, one information for the whole file (%j)', (end) => {
    const { records, findings } = runText(FILING.map((r) => r + end).join(''))
    expect(records.map((r) => r.text)).toEqual(FULL)
    expect(codes(findings)).toEqual(['record-length?'])
    expect(findings[0]?.message).toContain('record 1 is 67 columns long')
  })

  it('reads mixtures', () => {
    const ends = ['', '\n', '\r\n', '', '\r']
    const { records, findings } = runText(FULL.map((r, i) => r + ends[i % ends.length]).join(''))
    expect(records.map((r) => r.text)).toEqual(FULL)
    expect(findings).toEqual([])
    expect(records.slice(0, 4).map((r) => [r.places[0]?.line, r.places[0]?.column])).toEqual([
      [1, 1],
      [1, 81],
      [2, 1],
      [3, 1],
    ])
  })

  it('takes a last record without its trailing blanks', () => {
    const { records, findings } = runText(FULL.join('').trimEnd())
    expect(records.map((r) => r.text)).toEqual(FULL)
    expect(codes(findings)).toEqual(['record-length'])
  })
})

describe('lengths that are wrong', () => {
  const wrong = [-3, -2, -1, 1, 2, 3]
  const change = (record: string, by: number) =>
    by < 0 ? record.slice(0, 80 + by) : record + 'XYZ'.slice(0, by)

  it.each(wrong)('in a joined file: %i columns cost one record, not its neighbours', (by) => {
    for (let index = 0; index < FULL.length - 1; index++) {
      const list = at(FULL, index, change(FULL[index] ?? '', by))
      const { records, findings } = runText(list.join(''))
      expect(records.map((r) => r.id)).toEqual(IDS)
      expect(records.map((r) => r.text + r.overflow)).toEqual(list.map((r) => r.padEnd(80)))
      expect(codes(findings)).toEqual(['record-length!'])
      expect(findings[0]?.at).toMatchObject({
        segment: index + 1,
        column: index * 80 + Math.min(81 + by, 81),
        tag: IDS[index],
      })
    }
  })

  it.each(wrong)('in a file of lines: %i columns are padded or kept apart', (by) => {
    for (let index = 0; index < FULL.length; index++) {
      const list = at(FULL, index, change(FULL[index] ?? '', by))
      const { records, findings } = runText(list.map((r) => `${r}\n`).join(''))
      expect(records.map((r) => r.text + r.overflow)).toEqual(list.map((r) => r.padEnd(80)))
      expect(codes(findings)).toEqual([by < 0 ? 'record-length?' : 'record-length!'])
      expect(findings[0]?.at).toMatchObject({
        segment: index + 1,
        line: index + 1,
        column: Math.min(81 + by, 81),
      })
    }
  })

  it('keeps what stands after column 80, and says so quietly where it is blank', () => {
    const { records, findings } = runText(`${FULL[3]} lost text\n${FULL[4]}   \n`)
    expect(records.map((r) => r.overflow)).toEqual([' lost text', '   '])
    expect(codes(findings)).toEqual(['record-length!', 'record-length?'])
    expect(findings[0]?.message).toBe(
      'record 1 is 90 columns long, not 80; columns 81 to 90 belong to no field',
    )
  })

  it('loses nothing of a line of any length', () => {
    for (let size = 1; size < 500; size++) {
      const line = FULL[3] + 'Q'.repeat(size)
      const { records } = runText(`${line}\n`)
      expect(
        records
          .map((r) => r.text + r.overflow)
          .join('')
          .trimEnd(),
      ).toBe(line)
    }
  })
})

describe('what stands between and around records', () => {
  it('passes over NUL and ^Z at the end', () => {
    for (const tail of ['\x1a', '\0', '\0'.repeat(500), '\x1a\0\0']) {
      const { records, findings } = runText(FULL.join('') + tail)
      expect(records.map((r) => r.text)).toEqual(FULL)
      expect(codes(findings)).toEqual(['text-after-envelope?'])
      expect(findings[0]?.at?.offset).toBe(FULL.length * 80)
    }
  })

  it('passes over them between files that were put together, and says so', () => {
    const file = FULL.map((r) => `${r}\r\n`).join('')
    for (const gap of ['\x1a', '\x1a\r\n', '\0'.repeat(80), '\0'.repeat(1000)]) {
      const { records, findings } = runText(file + gap + file)
      expect(records.map((r) => r.text)).toEqual([...FULL, ...FULL])
      expect(codes(findings)).toEqual(['character-outside-repertoire'])
    }
  })

  it('keeps a NUL inside a record where it is', () => {
    const { records, findings } = runText(at(FULL, 4, `\0${FULL[4]?.slice(1)}`).join(''))
    expect(records.map((r) => r.id)).toEqual(at(IDS, 4, ''))
    expect(codes(findings)).toEqual(['record-unknown!', 'character-outside-repertoire!'])
  })

  it('passes over blank lines and records, one finding a run', () => {
    const blank = ' '.repeat(80)
    const { records, findings } = runText(`${FULL[0]}\n\n  \n\n${FULL[1]}\n${blank}${blank}${FULL[2]}\n`)
    expect(records.map((r) => r.id)).toEqual(['A', 'B', 'SF10'])
    expect(records.map((r) => r.places[0]?.segment)).toEqual([1, 2, 3])
    expect(codes(findings)).toEqual(['empty-segment', 'empty-segment'])
  })

  it('knows byte order marks', () => {
    const { records, findings } = runText(`\xef\xbb\xbf${FULL.join('\n')}`)
    expect(records.map((r) => r.text)).toEqual(FULL)
    expect(records[0]?.places[0]).toMatchObject({ offset: 3, line: 1, column: 1 })
    expect(codes(findings)).toEqual(['byte-order-mark?'])
    expect(codes(runText('\xff\xfeA\0').findings)).toEqual(['encoding-unsupported!'])
  })

  it('names unknown records, empty inputs and inputs of another kind', () => {
    const { records, findings } = runText(`${FULL[0]}\nXX99 what\n${FULL[1]}\n`)
    expect(records.map((r) => r.id)).toEqual(['A', '', 'B'])
    expect(records[1]?.fields).toEqual([['', 'XX99 what']])
    expect(codes(findings.filter((f) => f.code === 'record-unknown'))).toEqual(['record-unknown!'])
    expect(codes(runText('').findings)).toEqual(['empty-input!'])
    expect(codes(runText('\0\0').findings)).toEqual(['text-after-envelope?', 'empty-input!'])
    expect(codes(runText('<xml/>').findings)).toContain('not-edi!')
  })

  it('knows records in lower case', () => {
    expect(ids(FULL.join('').toLowerCase())).toEqual(IDS)
  })
})

describe('view', () => {
  it('gives texts without padding, zeros kept, and blanks for what was cut off', () => {
    const reader = new FixedReader(ISF)
    reader.push(bytesOf(`SF25CNZZZU000000000123456445G1\n`))
    expect(reader.next()).toBe(true)
    const { record } = reader
    expect(record.field('equipmentNumber')).toBe('000000000123456')
    expect([record.field('equipmentInitial'), record.field('none'), record.field('constructor')]).toEqual([
      'ZZZU',
      '',
      '',
    ])
    expect([record.raw(27, 33), record.raw(79, 90), record.raw(0, 2), record.raw(5, 4)]).toEqual([
      '45G1   ',
      '  ',
      'SF',
      '',
    ])
    expect(record.place(28)).toEqual({ offset: 27, line: 1, column: 28, segment: 1, tag: 'SF25' })
    expect(record.place(60).offset).toBe(30)
    expect(reader.next()).toBe(false)
  })

  it('takes leading blanks away, but not in class X, where they may be meant', () => {
    const { records } = runText(`${'SF36   HONG KONG'.padEnd(63)}HK\n${'B  2704ZZ9SF'.padEnd(59)}  MSG 1\n`)
    expect(records[0]?.fields).toContainEqual(['city', 'HONG KONG'])
    expect(records[1]?.fields).toContainEqual(['userData', '  MSG 1'])
  })

  it('refuses bytes after the end', () => {
    const reader = new FixedReader(ISF)
    reader.end()
    expect(() => reader.push(new Uint8Array(1))).toThrow(/after end/)
  })

  it('stays linear for chunks of one byte', () => {
    const bytes = bytesOf(FULL.join('').repeat(40))
    const cuts = Array.from(bytes, (_, i) => i)
    expect(run(bytes, cuts).records).toHaveLength(FULL.length * 40)
  })
})
