/**
 * Numbers with a decimal comma (ISO 9735), and dates and times that there are none: read with all that was sent,
 * told where they are wrong, and written as they were.
 */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/translate/read.js'
import { translate } from '../../src/translate/translate.js'
import { write } from '../../src/translate/write.js'
import { sample } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

const FORMAT = 'edifact/baplie@smdg22'
const plan = (body: string, una = ''): string =>
  `${una}UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++X+9'TDT+20+V1'LOC+147+0010182::5'${body}UNT+1+1'UNZ+1+1'`

interface Unit {
  grossMass?: { value?: string }
  temperature?: { set?: string }
  dangerousGoods?: { netMass?: { value?: string; text?: string } }[]
}

function unitOf(text: string): { unit: Unit; codes: string[]; canonical: string } {
  const { messages, findings } = read(text)
  const { bytes } = write(messages, { format: FORMAT, preserve: false })
  const [slot] = (messages[0]!.records[0] as { slots: { equipment: Unit[] }[] }).slots
  const codes = findings.map((one) => one.code).filter((code) => code !== 'trailer-count')
  return { unit: slot!.equipment[0]!, codes, canonical: latin1(bytes) }
}

describe('a decimal comma', () => {
  it.each([
    ['21,5', '21.5'],
    ['-18,50', '-18.50'],
    [',5', '.5'],
    ['4,000', '4.000'],
    ['7,', '7.'],
    ['007,10', '007.10'],
  ])('%s is %s, with its digits', (sent, value) => {
    const { unit, codes, canonical } = unitOf(plan(`TMP+2+${sent}:CEL'`, "UNA:+,? '"))
    expect(unit.temperature?.set).toBe(value)
    expect(codes).toEqual([])
    expect(canonical).toContain(`TMP+2+${sent}:CEL'`)
  })

  it('is written as the mark of the interchange', () => {
    const { unit, codes, canonical } = unitOf(plan("MEA+WT++TNE:21,5'"))
    expect(unit.grossMass?.value).toBe('21.5')
    expect(codes).toEqual([])
    expect(canonical).toContain("MEA+WT++TNE:21.5'")
    expect(unitOf(plan("MEA+WT++TNE:21.5'", "UNA:+,? '")).canonical).toContain("MEA+WT++TNE:21,5'")
  })

  it('comes back byte for byte where nothing was changed', () => {
    const text = plan("MEA+WT++TNE:21,5'")
    const { bytes, findings } = translate(text, { to: FORMAT })
    expect(findings.map((one) => one.code)).toEqual(['trailer-count'])
    expect(latin1(bytes)).toContain("MEA+WT++TNE:21,5'")
  })

  it('is a number where a text may stand in its place, and more of them make a text', () => {
    const goods = (text: string) => unitOf(plan(`DGS+IMD+3'FTX+AAD+++PETROL:${text}'`)).unit.dangerousGoods
    expect(goods('812,25')![0]!.netMass).toEqual({ value: '812.25' })
    expect(goods('1,812,25')![0]!.netMass).toEqual({ text: '1,812,25' })
  })

  it('more of them are no number', () => {
    const { unit, codes, canonical } = unitOf(plan("MEA+WT++KGM:1,234,567'"))
    expect([unit.grossMass?.value, codes]).toEqual([undefined, ['value-invalid']])
    expect(canonical).toContain("MEA+WT++KGM:1,234,567'")
  })

  it('is none in X12', () => {
    const text = latin1(sample('x12-315/vessel-departure')).replace(
      'SE*16',
      'V9*ARR*X*20260524*0807******1,5~SE*17',
    )
    expect(read(text).findings.map((one) => one.code)).toEqual(['value-invalid'])
  })
})

describe('a time that there is none', () => {
  it.each([
    ['DTM+137:2613010101:201', 'month 13'],
    ['DTM+137:2602290101:201', '29 February of a common year'],
    ['DTM+137:2601012500:201', 'hour 25'],
    ['DTM+137:20260101:201', 'a format of another length'],
    ['DTM+137:SOON:101', 'a word'],
  ])('%s: %s is told, kept as text and written back', (segment) => {
    const text = plan('').replace("TDT+20+V1'", `${segment}'TDT+20+V1'`)
    const { messages, findings } = read(text)
    const [found, ...others] = findings.filter((one) => one.code !== 'trailer-count')
    const [, , sent, format] = /(\d+):([^:]+):(\d+)/.exec(segment)!
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'value-invalid', severity: 'warning', found: sent })
    const { offset = 0, element, component } = found!.at!
    expect(text.slice(offset, offset + sent!.length)).toBe(sent)
    expect([element, component]).toEqual([1, 2])
    expect(messages[0]!.records[0]).toMatchObject({ preparedAt: { text: sent, format } })
    expect(latin1(write(messages, { format: FORMAT, preserve: false }).bytes)).toContain(segment)
  })

  it('is told where its object takes it up itself, each time that it comes', () => {
    const moments = "DTM+351:2613010101:201'DTM+351:2613010101:201'"
    const text = plan('').replace("TDT+20+V1'", `TDT+20+V1'${moments}`)
    const codes = read(text).findings.map((one) => one.code)
    expect(codes).toEqual(['value-invalid', 'value-invalid', 'trailer-count'])
  })

  it.each([
    ['DTM+137:2024022901:101', true],
    ['DTM+137:240229:101', false],
    ['DTM+137:20260101-20260107:718', false],
    ['DTM+137:20260101', false],
  ])('%s: told is %s; a format that is not read, or none, is not judged', (segment, told) => {
    const text = plan('').replace("TDT+20+V1'", `${segment}'TDT+20+V1'`)
    expect(read(text).findings.some((one) => one.code === 'value-invalid')).toBe(told)
  })
})
