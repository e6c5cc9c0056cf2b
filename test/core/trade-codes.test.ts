import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imoCheckDigit, isImoNumber, parseImoNumber } from '../../src/core/imo-number.js'
import { parseSizeType } from '../../src/core/size-type.js'
import { locationShape, unlocodeCountry } from '../../src/core/unlocode.js'

describe('IMO numbers', () => {
  it('knows real ships and tells wrong digits', () => {
    for (const number of ['9283186', '9074729', '9152272']) expect(isImoNumber(number)).toBe(true)
    expect(parseImoNumber('1111111')).toEqual({ text: '1111111', valid: 'wrong-check-digit' })
    expect(parseImoNumber('IMO 9152272')).toEqual({ text: '9152272', valid: 'ok' })
    expect(parseImoNumber('imo9152272').text).toBe('9152272')
  })

  it('takes call signs and placeholders as they stand', () => {
    for (const text of ['', 'OWJG2', 'XNOE', '0000000', 'IMONUMBER', '91522720', '915227']) {
      expect(parseImoNumber(text)).toEqual({ text, valid: 'not-imo' })
      expect(isImoNumber(text)).toBe(false)
    }
    expect(isImoNumber('IMO 9152272')).toBe(false)
  })

  it('accepts exactly one last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100000, max: 999999 }), (number) => {
        const first = String(number)
        const accepted = [...'0123456789'].filter((digit) => isImoNumber(first + digit))
        expect(accepted).toEqual([String(imoCheckDigit(first))])
      }),
    )
    expect(imoCheckDigit('91522')).toBeUndefined()
    expect(imoCheckDigit('91522A')).toBeUndefined()
  })
})

describe('size and type codes', () => {
  it.each([
    ['2200', '1984', 20, '8\'6"', 'general'],
    ['4310', '1984', 40, '8\'6"', 'general'],
    ['4313', '1984', 40, '8\'6"', 'ventilated'],
    ['4510', '1984', 40, '>8\'6"', 'general'],
    ['4530', '1984', 40, '>8\'6"', 'reefer'],
    ['2232', '1984', 20, '8\'6"', 'reefer'],
    ['2250', '1984', 20, '8\'6"', 'open-top'],
    ['4363', '1984', 40, '8\'6"', 'flat'],
    ['2270', '1984', 20, '8\'6"', 'tank'],
    ['2651', '1984', 20, '4\'3"', 'open-top'],
    ['9510', '1984', undefined, '>8\'6"', 'general'],
    ['2203', '1984', 20, '8\'6"', undefined],
    ['22G1', '1995', 20, '8\'6"', 'general'],
    ['45G1', '1995', 40, '9\'6"', 'general'],
    ['45R1', '1995', 40, '9\'6"', 'reefer'],
    ['22R8', '1995', 20, '8\'6"', 'reefer'],
    ['L5G1', '1995', 45, '9\'6"', 'general'],
    ['LEG1', '1995', 45, '9\'6"', 'general'],
    ['42U1', '1995', 40, '8\'6"', 'open-top'],
    ['22T0', '1995', 20, '8\'6"', 'tank'],
    ['22K2', '1995', 20, '8\'6"', 'tank'],
    ['22P8', '1995', 20, '8\'6"', 'flat'],
    ['29P0', '1995', 20, "<=4'", 'flat'],
    ['A2G1', '1995', undefined, '8\'6"', 'general'],
    ['22GP', '1995', 20, '8\'6"', 'general'],
    ['42pc', '1995', 40, '8\'6"', 'flat'],
    ['20GP', '1995', 20, undefined, 'general'],
    ['20G0', '1995', 20, "8'", 'general'],
    ['43G1', '1995', 40, undefined, 'general'],
  ])('%s', (code, edition, lengthFeet, height, group) => {
    const { edition: e, lengthFeet: l, height: h, group: g, ...more } = parseSizeType(code)
    expect([e, l, h, g, more]).toEqual([edition, lengthFeet, height, group, {}])
  })

  it('recognises the codes by which BAPLIE says that the type is not known', () => {
    const said = ['9999', '4999', '2999', '4299', '2299', '4099', '2099'].map((code) => parseSizeType(code))
    expect(said.every((type) => type.unspecified === true && type.edition === 'unknown')).toBe(true)
    expect(said.map((type) => type.lengthFeet)).toEqual([undefined, 40, 20, 40, 20, 40, 20])
    expect(said.map((type) => type.height)).toEqual([
      undefined,
      undefined,
      undefined,
      '8\'6"',
      '8\'6"',
      "8'",
      "8'",
    ])
    expect(said.some((type) => type.group !== undefined)).toBe(false)
  })

  it('says nothing of the words of carriers and of other text', () => {
    for (const text of [
      '40HC',
      '42OT',
      '20DV',
      '40RF',
      '45HQ',
      '',
      'X',
      '220',
      '22000',
      '22G',
      'OPEN',
      '0000G',
      'Z2G1',
    ]) {
      expect(parseSizeType(text)).toEqual({ edition: 'unknown' })
    }
  })

  it('never throws and never knows more of a code than its four places', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (text.trim().length !== 4) expect(parseSizeType(text)).toEqual({ edition: 'unknown' })
        else expect(['1984', '1995', 'unknown']).toContain(parseSizeType(text).edition)
      }),
    )
  })
})

describe('location codes', () => {
  it('tells the shape of UN/LOCODE, placeholders and other codes', () => {
    for (const code of ['USLAX', 'DEHAM', 'US2LA', 'XZOOO', 'US8QK'])
      expect(locationShape(code)).toBe('unlocode')
    for (const code of ['XXOPT', '*****', '*', 'XXXXX']) expect(locationShape(code)).toBe('placeholder')
    for (const code of [
      '',
      'LAX',
      'uslax',
      'US1LA',
      'US0LA',
      'USLAXX',
      'US LAX',
      '57035',
      'U2LAX',
      'ÜSLAX',
    ]) {
      expect(locationShape(code)).toBe('other')
    }
  })

  it('gives the country of real codes only', () => {
    expect(['USLAX', 'XXOPT', '*****', 'LAX'].map(unlocodeCountry)).toEqual([
      'US',
      undefined,
      undefined,
      undefined,
    ])
  })
})
