/** What stands inside the fields: every kind of damage of row A9 has a finding at its column. */
import { describe, expect, it } from 'vitest'
import { FULL, ISF } from '../../support/fixed-layout.js'
import { codes, runText } from '../../support/fixed-run.js'

const put = (record: string, column: number, text: string) =>
  record.slice(0, column - 1) + text + record.slice(column - 1 + text.length)
const record = (id: string) => FULL.find((r) => r.startsWith(id)) ?? ''
const findingsOf = (text: string) => runText(`${text}\n`).findings
const damage = (id: string, column: number, text: string) => findingsOf(put(record(id), column, text))

describe('characters', () => {
  it.each<[string, string, number, string, string]>([
    ['a tab', 'SF36', 9, '\t', 'character-outside-repertoire!'],
    ['a control character', 'SF36', 9, '\x07', 'character-outside-repertoire!'],
    ['a character outside ASCII', 'SF36', 9, '\xe9', 'character-outside-repertoire!'],
    ['a lower case letter', 'SF36', 9, 'k', 'character-outside-repertoire'],
    ['punctuation in class AN', 'SF36', 9, '-', 'character-outside-repertoire'],
    ['a letter in class N', 'SF25', 15, 'O', 'value-invalid'],
    ['punctuation in class N', 'SF25', 15, '.', 'value-invalid'],
    ['a tab in class N', 'SF25', 15, '\t', 'character-outside-repertoire!'],
    ['a digit in class A', 'SF25', 8, '1', 'value-invalid'],
  ])('names %s', (_, id, column, text, code) => {
    const findings = damage(id, column, text)
    expect(codes(findings)).toEqual([code])
    expect(findings[0]?.at).toEqual({ offset: column - 1, line: 1, column, segment: 1, tag: id })
    expect(findings[0]?.message).toContain(`record 1, column ${column}: ${id}/`)
  })

  it('has a finding for each damaged column of a filing, whatever the character', () => {
    for (const bad of ['\t', '\xe9', 'q']) {
      for (const whole of FULL) {
        for (let column = 1; column <= 80; column++) {
          const findings = findingsOf(put(whole, column, bad))
          expect(findings.some((f) => f.at?.column === column || f.code === 'record-unknown')).toBe(true)
        }
      }
    }
  })

  it('names each run once', () => {
    const findings = damage('SF36', 6, 'ong kong')
    expect(findings.map((f) => f.at?.column)).toEqual([6, 10])
  })

  it('looks at unknown records too', () => {
    expect(codes(findingsOf('XX99\t'))).toContain('character-outside-repertoire!')
  })
})

describe('fields', () => {
  it.each<[string, string, number, string, string[]]>([
    ['a required field that is blank', 'SF15', 5, '  ', ['mandatory-missing!']],
    ['data in filler', 'SF15', 60, 'X', ['filler-used!']],
    ['digits that do not reach the last column', 'SF25', 11, '123456         ', ['value-invalid']],
    ['digits without zeros before them', 'SF25', 11, '         123456', ['value-invalid']],
    ['blanks inside a number', 'SF25', 15, ' ', ['value-invalid']],
    ['text that begins late', 'SF36', 5, '  HONG', ['value-invalid?']],
    ['a date that is cut', 'A', 15, '0105  ', ['value-invalid']],
  ])('names %s', (_, id, column, text, expected) => {
    expect(codes(damage(id, column, text))).toEqual(expected)
  })

  it('names a required field of a record that ends before it', () => {
    const findings = findingsOf('SF15BM')
    expect(codes(findings)).toEqual(['record-length?', 'mandatory-missing!'])
    expect(findings[1]?.at).toMatchObject({ offset: 6, column: 7 })
  })

  it('sees the cut of a number that ends a line', () => {
    const findings = findingsOf(record('SF25').slice(0, 22))
    expect(codes(findings)).toEqual(['record-length?', 'value-invalid'])
  })

  it('never shows a password', () => {
    for (const text of ['secret', 'SE\tRET', 'SE-RET', ' ECRET']) {
      const findings = damage('A', 9, text)
      expect(findings.length).toBeGreaterThan(0)
      expect(JSON.stringify(findings)).not.toMatch(/ecret|ECRET|RET/)
    }
  })

  it('knows a constant that is not what it should be', () => {
    expect(codes(findingsOf(record('SF10').toLowerCase().toUpperCase()))).toEqual([])
    expect(codes(findingsOf(put(record('SF10'), 1, 'sf10')))).toEqual(['character-outside-repertoire'])
  })

  it('finds nothing wrong with the filing', () => {
    expect(ISF.records.size).toBe(15)
    expect(runText(FULL.join('\n')).findings).toEqual([])
  })
})
