/**
 * Elements of lists that say nothing, as `FTX+++'` gives: they come back with the bytes of the source; in canonical
 * form they are left out and told, wherever in their list they stand, and never take their neighbours.
 */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/translate/read.js'
import { saysTheSame } from '../../src/translate/same.js'
import { write } from '../../src/translate/write.js'
import { latin1 } from '../support/slow-common.js'

const FORMAT = 'edifact/baplie@smdg22'
const plan = (body: string): string =>
  `UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++X+9'TDT+20+V1'LOC+147+0010182::5'${body}UNT+1+1'UNZ+1+1'`

interface Unit {
  remarks?: object[]
  number?: string
}

function written(body: string, preserve: boolean) {
  const { messages } = read(plan(body))
  const { bytes, findings } = write(messages, { format: FORMAT, preserve })
  const again = read(bytes).messages[0]
  return { messages, text: latin1(bytes), again, told: findings.map((one) => [one.code, one.path]) }
}

const path = (rest: string): string => `messages[0].records[0].slots[0].equipment[0].${rest}`

describe('an empty element of a list', () => {
  it.each([
    ['the last', "FTX+AAA+++A'FTX+++'", "FTX+AAA+++A'", 1],
    ['the first', "FTX+++'FTX+AAA+++A'", "FTX+AAA+++A'", 0],
    ['the only one', "FTX+++'", '', 0],
  ])('%s: kept with its bytes, left out and told in canonical form', (_name, body, canonical, index) => {
    const kept = written(body, true)
    expect(kept.told).toEqual([])
    expect(kept.text).toContain(`::5'${body}UNT`)
    expect(saysTheSame(kept.again!.records, kept.messages[0]!.records)).toBe(true)
    const left = written(body, false)
    expect(left.told).toEqual([['not-carried', path(`remarks[${index}]`)]])
    expect(left.text).toContain(`::5'${canonical}RFF+BM:1'UNT`)
  })

  it('that a caller made is told too', () => {
    const { messages } = read(plan("FTX+AAA+++A'"))
    const [slot] = (messages[0]!.records[0] as { slots: { equipment: Unit[] }[] }).slots
    slot!.equipment[0]!.remarks!.push({}, { text: ['B'] })
    const { bytes, findings } = write(messages, { format: FORMAT })
    expect(findings.map((one) => [one.code, one.path])).toEqual([
      ['not-exact', 'messages[0]'],
      ['not-carried', path('remarks[1]')],
    ])
    expect(latin1(bytes)).toContain("FTX+AAA+++A'FTX++++B'RFF+BM:1'UNT")
  })

  it('to which others belong by its place is refused, so that these do not move', () => {
    const { messages } = read(plan("EQD+CN+TTWU1045236'"))
    const [slot] = (messages[0]!.records[0] as { slots: { equipment: Unit[] }[] }).slots
    slot!.equipment.unshift({})
    const { bytes, findings } = write(messages, { format: FORMAT })
    expect(bytes).toHaveLength(0)
    expect(findings.map((one) => [one.code, one.path])).toEqual([
      ['value-unwritable', 'messages[0].records[0].slots[0].equipment[0]'],
    ])
  })
})
