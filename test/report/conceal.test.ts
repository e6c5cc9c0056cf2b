/**
 * Bytes of the input that a report shows: what names a person or opens a door is hidden, columns stay.
 */
import { describe, expect, it } from 'vitest'
import { concealed, concealedRecord } from '../../src/report/conceal.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const record = (text: string): string => text.padEnd(80)

/** The line as it is shown, the place at a column of it. */
function shown(line: string, column = 1, ahead = ''): string {
  const around = {
    bytes: encode(line),
    at: column - 1,
    ahead: encode(ahead),
    cutBefore: false,
    cutBehind: false,
  }
  return new TextDecoder().decode(concealed(around, column).bytes)
}

const A = record('A2704ZZ9SECRET010526     SF')
const PERSON = record('SF10103ACTAEFP9X8Y7Z6       07041961')
const PARTY = record(`SF30CN ${''.padEnd(35)}34 987-65-4321         DE07041961`)
const FIRM = record('SF10101ACTEI 12-345678900           11               ZZZC12-345678900   018')

describe('concealed', () => {
  it.each([
    ['the password of A', A, /^A2704ZZ9\*{6}010526/],
    ['the password where blanks behind are cut', A.trimEnd(), /^A2704ZZ9\*{6}010526/],
    ['the password of Z', record('Z2704ZZ9SECRET010526'), /^Z2704ZZ9\*{6}010526/],
    ['the password behind a site code of letters', record('ANYC1ZZ9SECRET010526'), /^ANYC1ZZ9\*{6}010526/],
    ['the password where there is no date', record('A2704ZZ9SECRET'), /^A2704ZZ9\*{6} /],
    ['passport and date of birth', PERSON, /^SF10103ACTAEF\*{15}\*{8}/],
    ['a social security number of a party', PARTY, /34 \*{20}DE\*{8} {5}$/],
    ['a social security number in any text', '{"value":"987-65-4321"}', /^\{"value":"\*{11}"\}$/],
    ['passwords of ISA', 'ISA*00*HUSH      *01*SECRET*ZZ*A', /^ISA\*00\*\*{10}\*01\*\*{6}\*ZZ\*A$/],
    ['the password of UNB', "UNB+UNOA:2+S+R+261122:0530+7+HUSH:AA++1'", /^UNB.*\+7\+\*{7}\+\+1'$/],
    ['the password of UNG', "UNG+B+S+R+261122:0530+7+UN+D:95B+HUSH'UNH", /\+D:95B\+\*{4}'UNH$/],
    ['behind a released separator', "UNB+UNOA:2+S?+?'1+R+261122:0530+7+HUSH'", /\+7\+\*{4}'$/],
    ['the password itself', "UNB+UNOA:2+S+R+261122:0530+7+HU?+SH?''", /\+7\+\*{8}'$/],
    [
      'under service characters of its own',
      "UNA:+.! 'UNB+UNOA:2+S!+1+R?+261122:0530+7+HUSH'",
      /\+7\+\*{4}'$/,
    ],
    [
      'of X12 with signs of EDIFACT',
      "ISA*00*HU'SH~HUSH*01*SE~CRET*ZZ*A",
      /^ISA\*00\*\*{10}\*01\*\*{7}\*ZZ\*A$/,
    ],
    ['of EDIFACT with a sign of X12', "UNB+UNOA:2+S~1+R+261122:0530+7+HU~SH'", /\+7\+\*{5}'$/],
    [
      'behind text that ends in a letter',
      'FROM XISA*00*HUSH*01*SECRET*ZZ',
      /^FROM XISA\*00\*\*{4}\*01\*\*{6}\*ZZ$/,
    ],
    ['the same of EDIFACT', "TEXTUNB+UNOA:2+S+R+261122:0530+7+HUSH'", /\+7\+\*{4}'$/],
    ['one right behind another field', record('SO102704ZZ9  12345678 01987-65-4321 ZZZC'), / 01\*{12}ZZZC/],
    ['one of an answer about importers', record('K1900-12-3456 2JANE EXAMPLE'), /^K1\*{12}2JANE/],
    ['those of a query', record('K 12-345678900 900-12-3456 1900-12-3457'), /^K 12-345678900 \*{12}1\*{12} /],
    ['a number of an unknown kind', record('SF10101ACTSY 123456789'), /^SF10101ACTSY \*{15}/],
  ])('%s', (_, line, told) => {
    expect(shown(line)).toMatch(told)
    expect(shown(line)).toHaveLength(line.length)
    expect(shown(line, 20)).toBe(shown(line))
  })

  it('hides every record of a batch without line breaks, wherever the place is in it', () => {
    const batch = A + FIRM + PERSON + PARTY
    for (const column of [1, 81, 170, 300]) {
      const text = shown(batch, column)
      expect(text).not.toMatch(/SECRET|P9X8Y7Z6|987-65-4321|07041961/)
      expect(text).toContain('12-345678900')
    }
  })

  it('knows a header that is broken over lines, wherever it is broken', () => {
    for (const header of [
      'ISA*00*HUSHHUSHHU*01*SECRETSECR*ZZ*SENDER         *ZZ*RECEIVER       *261122*0530*U*00401*000000001*0*P*:~',
      "UNB+UNOA:2+SENDER+RECEIVER+261122:0530+7+SECRETSECR++++X'",
      "UNG+B+S?+R+R+261122:0530+7+UN+D:95B+SECRETSECR'",
    ])
      for (let cut = 0; cut < header.length; cut++) {
        const line = shown(header.slice(cut), 1, `${header.slice(0, cut)}\r\n`)
        expect(line, `${cut}`).not.toMatch(/SEC|CRET|ETS|HUS|USH/)
        if (cut > 80) expect(line).toBe(header.slice(cut))
      }
  })

  it('takes a line break for an end where another segment of the envelope follows', () => {
    const lines = ['ISA*00*          *00', 'GS*QO*ONE*TWO*3', 'ST*315*0001']
    expect(shown(lines[1]!, 1, `${lines[0]}\n`)).toBe(lines[1])
    expect(shown(lines[2]!, 1, `${lines[0]}\n${lines[1]}\n`)).toBe(lines[2])
  })

  it('leaves all else as it is: numbers of firms, other syntaxes', () => {
    for (const line of [
      FIRM,
      "UNB+UNOA:2+A2704ZZ9SECRET'",
      'ISA*00*          *00*          *ZZ*SENDER',
      "UNB+UNOA:2+S+R+261122:0530+7++APP'",
      '',
      'SF',
      'A',
      'call 555-123-4567',
      'AVAILABLE FOR PICKUP AT BERTH 4',
      'ARRIVAL5 20260524 AT ZONE 7',
      'a4 sheet of the plan',
    ]) {
      expect(shown(line)).toBe(line)
    }
  })

  it('knows a record behind blanks that stand in front of it', () => {
    expect(shown(` ${A}`)).toBe(` ${record('A2704ZZ9******010526     SF')}`)
    expect(shown(`   ${PERSON}`)).not.toContain('07041961')
    expect(shown(` ${A}`, 9)).not.toContain('SECRET')
    expect(shown('  A sentence that says nothing')).toBe('  A sentence that says nothing')
    expect(concealedRecord(` ${A}`)).toBe(` ${record('A2704ZZ9******010526     SF')}`)
  })

  it('does not touch the bytes that it is given', () => {
    const bytes = encode(A)
    concealed({ bytes, at: 0, ahead: encode(''), cutBefore: false, cutBehind: false }, 1)
    expect(new TextDecoder().decode(bytes)).toBe(A)
  })
})
