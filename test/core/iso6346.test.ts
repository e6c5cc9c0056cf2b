import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkDigit,
  joinEquipmentNumber,
  parseEquipmentNumber,
  splitEquipmentNumber,
} from '../../src/core/iso6346.js'

const letters = fc.stringMatching(/^[A-Z]{3}$/)
const category = fc.constantFrom('U', 'J', 'Z')
const serial = fc.stringMatching(/^[0-9]{6}$/)

/** The rule as the standard prints it: a table of letter values, powers of two, modulus 11. */
function checkByTable(first10: string): number {
  const values = '0123456789A_BCDEFGHIJK_LMNOPQRSTU_VWXYZ'
  const sum = [...first10].reduce((total, char, place) => total + values.indexOf(char) * 2 ** place, 0)
  return (sum % 11) % 10
}

describe('checkDigit', () => {
  it.each(['CSQU3054383', 'MWCU5602541', 'TCNU6849731', 'RAIU6900114'])('%s', (number) => {
    expect(checkDigit(number.slice(0, 10))).toBe(Number(number.slice(10)))
  })

  it('follows the table of the standard, for every letter', () => {
    fc.assert(
      fc.property(letters, category, serial, (o, c, s) => {
        expect(checkDigit(o + c + s)).toBe(checkByTable(o + c + s))
      }),
    )
  })

  it('writes 0 where the remainder is 10', () => {
    const numbers = Array.from({ length: 200 }, (_, i) => `CSQU${String(i).padStart(6, '0')}`)
    const tens = numbers.filter(
      (n) =>
        [...n].reduce((t, c, i) => t + '0123456789A_BCDEFGHIJK_LMNOPQRSTU'.indexOf(c) * 2 ** i, 0) % 11 ===
        10,
    )
    expect(tens.length).toBeGreaterThan(5)
    for (const number of tens) expect(checkDigit(number)).toBe(0)
  })

  it('is undefined for anything else', () => {
    for (const text of [
      '',
      'CSQU30543',
      'CSQU3054383',
      'CSQ13054383',
      'CSQU30543X',
      'ČSQU305438',
      '@SQU305438',
      '[SQU305438',
    ]) {
      expect(checkDigit(text)).toBeUndefined()
    }
  })
})

describe('parseEquipmentNumber', () => {
  it('reads a number with its parts, with or without the blank of older files', () => {
    const parts = {
      text: 'MWCU5602541',
      owner: 'MWC',
      category: 'U',
      serial: '560254',
      check: 1,
      valid: 'ok',
    }
    expect(parseEquipmentNumber('MWCU5602541')).toEqual(parts)
    expect(parseEquipmentNumber(' MWCU 5602541 ')).toEqual(parts)
    expect(parseEquipmentNumber('MWCU 560254-1').valid).toBe('not-iso')
  })

  it('tells a wrong check digit, a missing one, and keeps case as sent', () => {
    expect(parseEquipmentNumber('MWCU5602542').valid).toBe('wrong-check-digit')
    expect(parseEquipmentNumber('GMCU609413')).toEqual({
      text: 'GMCU609413',
      owner: 'GMC',
      category: 'U',
      serial: '609413',
      valid: 'no-check-digit',
    })
    expect(parseEquipmentNumber('mwcu5602541')).toMatchObject({
      text: 'mwcu5602541',
      owner: 'mwc',
      valid: 'ok',
    })
  })

  it('takes all else as it stands', () => {
    for (const text of [
      '',
      '40OTTNB2',
      'PROJECTED',
      'BNSF1234567',
      'MWCU56025412',
      'MWCU56025',
      'MWC5602541',
    ]) {
      expect(parseEquipmentNumber(text)).toEqual({ text, valid: 'not-iso' })
    }
    expect(parseEquipmentNumber(' TO BE ADVISED ').text).toBe('TO BE ADVISED')
  })

  it('finds one wrong digit in any number', () => {
    fc.assert(
      fc.property(
        letters,
        category,
        serial,
        fc.nat(5),
        fc.integer({ min: 1, max: 9 }),
        (o, c, s, at, step) => {
          const right = o + c + s
          const digit = checkDigit(right)!
          expect(parseEquipmentNumber(right + digit).valid).toBe('ok')
          const changed = s.slice(0, at) + ((Number(s[at]) + step) % 10) + s.slice(at + 1)
          fc.pre(checkDigit(o + c + changed) !== digit)
          expect(parseEquipmentNumber(o + c + changed + digit).valid).toBe('wrong-check-digit')
        },
      ),
    )
  })
})

describe('the parts of X12', () => {
  it.each([
    ['GMCU', '609413', '7', 'GMCU6094137'],
    ['GMCU', '6094137', '', 'GMCU6094137'],
    ['GMCU', '6094137', '7', 'GMCU6094137'],
    ['GMCU', '609413', '', 'GMCU609413'],
    ['GMCU ', ' 609413', ' ', 'GMCU609413'],
    ['BN', '123456', '', 'BN123456'],
    ['', '', '', ''],
  ])('%j %j %j is %j', (initial, number, check, text) => {
    expect(joinEquipmentNumber(initial, number, check)).toBe(text)
  })

  it('gives dropped zeros back only where the check digit proves them', () => {
    const digit = String(checkDigit('ABCU012345'))
    const other = String((Number(digit) + 1) % 10)
    expect(joinEquipmentNumber('ABCU', '12345', digit)).toBe(`ABCU012345${digit}`)
    expect(joinEquipmentNumber('ABCU', '12345', other)).toBeUndefined()
    expect(joinEquipmentNumber('ABCU', '12345')).toBe('ABCU12345')
  })

  it('joins no check digit to a number that it cannot belong to', () => {
    expect(joinEquipmentNumber('GMCU', '6094137', '5')).toBeUndefined()
    expect(joinEquipmentNumber('GMCU', '6094A', '5')).toBeUndefined()
    expect(joinEquipmentNumber('GMCU', '', '5')).toBeUndefined()
    expect(joinEquipmentNumber('GMCU', '609413', 'X')).toBeUndefined()
  })

  it('are split again', () => {
    expect(splitEquipmentNumber('GMCU6094137')).toEqual({ initial: 'GMCU', number: '609413', check: '7' })
    expect(splitEquipmentNumber('GMCU609413')).toEqual({ initial: 'GMCU', number: '609413' })
    expect(splitEquipmentNumber('BNSF1234567')).toEqual({ initial: 'BNSF', number: '1234567' })
    for (const text of ['', 'GMCU', '6094137', 'GMCUX609413', 'GMCU 609413', 'TO BE ADVISED']) {
      expect(splitEquipmentNumber(text)).toBeUndefined()
    }
  })

  it('split and join undo each other', () => {
    const any = fc.oneof(
      fc.tuple(letters, category, serial, fc.stringMatching(/^[0-9]?$/)).map((parts) => parts.join('')),
      fc.stringMatching(/^[A-Za-z]{1,4}[0-9]{1,15}$/),
    )
    fc.assert(
      fc.property(any, (text) => {
        const parts = splitEquipmentNumber(text)!
        expect(joinEquipmentNumber(parts.initial, parts.number, parts.check)).toBe(text)
      }),
    )
  })
})
