/**
 * What no row claims stands with one thing, and is written with that thing or not at all: when the caller takes
 * elements out of a list, puts some in or changes their order, nothing lands beside a neighbour. The same holds for
 * messages that went through JSON.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseMessages, toJson } from '../../src/formats/json.js'
import type { Message } from '../../src/translate/message.js'
import { read } from '../../src/translate/read.js'
import { type MessageData, write } from '../../src/translate/write.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { sample } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

type Unit = { number?: string; grossMass?: object; references?: { number?: string }[] }
type Slot = { position?: { bay?: number; row?: number; tier?: number }; equipment?: Unit[] }

const NUMBERS = ['BLHU4100159', 'BLHU4100164', 'BLHU4100173', 'BLHU4100189']
const FORMAT = 'edifact/baplie@smdg22'

/** A plan in which each slot has a segment that no row claims, and says whose it is. */
function plan(slot: (number: string, i: number) => string = slotOf): string {
  const slots = NUMBERS.map(slot).join('')
  return `UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++X+9'TDT+20+V1'${slots}UNT+1+1'UNZ+1+1'`
}

function slotOf(number: string, i: number): string {
  return `LOC+147+00102${i}2::5'MEA+WT++KGM:4000'RFF+BN:${number}'EQD+CN+${number}'PCI+28+${number}'`
}

interface Written {
  /** The unit of each slot, and what was written with it. */
  pairs: [number: string | undefined, found: string | undefined][]
  codes: string[]
  text: string
}

/** Edits the slots and writes the message, as it is or as JSON has it. */
function edited(text: string, edit: (slots: Slot[]) => void, through: 'message' | 'json'): Written {
  const { messages } = read(text)
  const given = through === 'json' ? (parseMessages(toJson(messages)).messages as MessageData[]) : messages
  edit((given[0]!.records[0] as { slots: Slot[] }).slots)
  const { bytes, findings } = write(given, { format: FORMAT })
  const written = latin1(bytes)
  const pairs = written
    .split("'LOC+147")
    .slice(1)
    .map((slot): [string | undefined, string | undefined] => [
      /EQD\+CN\+(\w+)/.exec(slot)?.[1],
      /PCI\+28\+(\w+)/.exec(slot)?.[1],
    ])
  const codes = findings.map((one) => one.code).filter((code) => code !== 'not-exact')
  return { pairs, codes, text: written }
}

const own = (numbers: readonly string[]): [string, string][] => numbers.map((one) => [one, one])

describe.each(['message', 'json'] as const)('the rest of an edited plan: %s', (through) => {
  it('stays with its slot when one before it is taken out', () => {
    const { pairs, codes } = edited(plan(), (slots) => void slots.splice(1, 1), through)
    expect(pairs).toEqual(own([NUMBERS[0]!, NUMBERS[2]!, NUMBERS[3]!]))
    expect(codes).toEqual(['rest-unplaced'])
  })

  it('stays with its slot when one is put in before it, and when the order changes', () => {
    const fresh: Slot = { position: { bay: 3, row: 1, tier: 82 }, equipment: [{ grossMass: { value: '1' } }] }
    const put = edited(plan(), (slots) => void slots.unshift(fresh), through)
    expect(put.pairs).toEqual([[undefined, undefined], ...own(NUMBERS)])
    const turned = edited(plan(), (slots) => void slots.reverse(), through)
    expect(turned.pairs).toEqual(own([...NUMBERS].reverse()))
    expect([...put.codes, ...turned.codes]).toEqual([])
  })

  it('stays when other things of the slot are changed', () => {
    const change = (slots: Slot[]): void =>
      void (slots[2]!.equipment![0]!.grossMass = { value: '1', unit: 'kg' })
    const { pairs, codes } = edited(plan(), change, through)
    expect(pairs).toEqual(own(NUMBERS))
    expect(codes).toEqual([])
  })

  it('is told and not written when another unit stands in the slot', () => {
    const change = (slots: Slot[]): void => void (slots[1]!.equipment = [{ number: 'BLHU4100194' }])
    const { pairs, codes } = edited(plan(), change, through)
    expect(pairs[1]).toEqual([undefined, undefined])
    expect(pairs.filter(([number]) => number !== undefined)).toEqual(
      own([NUMBERS[0]!, NUMBERS[2]!, NUMBERS[3]!]),
    )
    expect(codes).toContain('rest-unplaced')
  })

  it('is never written with another unit, whatever is done to the slots', () => {
    const step = fc.tuple(fc.constantFrom('out', 'in', 'swap', 'renumber', 'move'), fc.nat(), fc.nat())
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), (steps) => {
        const { pairs, codes } = edited(plan(), (slots) => edit(slots, steps), through)
        const written = pairs.filter(([, found]) => found !== undefined)
        for (const [number, found] of written) expect(number).toBe(found)
        expect(codes.filter((code) => code === 'rest-unplaced')).toHaveLength(4 - written.length)
      }),
      runs(60),
    )
  })
})

function edit(slots: Slot[], steps: readonly (readonly [string, number, number])[]): void {
  for (const [what, a, b] of steps) {
    if (slots.length === 0) return
    const [i, j] = [a % slots.length, b % slots.length]
    if (what === 'out') slots.splice(i, 1)
    else if (what === 'in')
      slots.splice(i, 0, {
        ...slots[j]!,
        equipment: [{ kind: 'CN', number: `NEWU${a % 9_999_999}` } as Unit],
      })
    else if (what === 'swap') [slots[i], slots[j]] = [slots[j]!, slots[i]!]
    else if (what === 'renumber') slots[i]!.equipment![0]!.number = `NEWU${b % 9_999_999}`
    else slots[i]!.position = slots[j]!.position!
  }
}

describe('slots without a name of their own', () => {
  /** A load list: no positions; units without numbers that differ only in what else is said of them. */
  const text = plan((number, i) => `LOC+147+::5'MEA+WT++KGM:${i}000'RFF+BM:1'EQD+CN'PCI+28+${number}'`)

  it('are told apart by all that they say', () => {
    const { text: written, codes } = edited(text, (slots) => void slots.splice(0, 2), 'json')
    expect(written).toContain(`MEA+WT++KGM:2000'RFF+BM:1'EQD+CN'PCI+28+${NUMBERS[2]}'`)
    expect(written).toContain(`MEA+WT++KGM:3000'RFF+BM:1'EQD+CN'PCI+28+${NUMBERS[3]}'`)
    expect(codes).toEqual(['rest-unplaced', 'rest-unplaced'])
  })

  it('and where two say the same, what stood with a third is not guessed', () => {
    const same = plan((number) => `LOC+147+::5'EQD+CN'PCI+28+${number}'`)
    const change = (slots: Slot[]): void => {
      slots.splice(2, 2)
    }
    const { codes, text: written } = edited(same, change, 'json')
    expect(codes).toEqual(['rest-unplaced', 'rest-unplaced'])
    expect(written).not.toContain(NUMBERS[3])
  })
})

describe('a value in the rest', () => {
  const text = plan((number) => `${slotOf(number, 1)}`.replace('KGM:4000', 'KGM:4,0,0'))

  it('gives way to what the record says in its place now', () => {
    const { messages, findings } = read(text)
    expect(findings.filter((one) => one.code === 'value-invalid')).toHaveLength(4)
    const { slots } = messages[0]!.records[0] as { slots: Slot[] }
    slots[1]!.equipment![0]!.grossMass = { value: '3900', unit: 'kg' }
    const { bytes, findings: told } = write(messages, { format: FORMAT, preserve: false })
    expect(latin1(bytes).match(/KGM:[\d,]+/g)).toEqual(['KGM:4,0,0', 'KGM:3900', 'KGM:4,0,0', 'KGM:4,0,0'])
    expect(told.map((one) => one.code)).toEqual(['rest-unplaced'])
  })
})

describe('a message with a record for each container', () => {
  const [head, ...groups] = latin1(sample('codeco/d95b-gate-out-three'))
    .replaceAll('\r\n', '')
    .split(/(?=EQD\+)/)
  const tail = groups.at(-1)!.split(/(?=CNT|UNT)/)
  const units = [...groups.slice(0, -1), tail[0]!]
  const mark = (one: string): string => `${one}PCI+28+${/EQD\+CN\+(\w+)/.exec(one)![1]}'`
  const header = head!.replace(/(BGM[^']*')/, "$1PCI+27+ALL'")
  const text = `${header}PCI+27+PARTY'${units.map(mark).join('')}${tail.slice(1).join('')}`

  function without(k: number): { message: Message; text: string; codes: string[] } {
    const [message] = read(text).messages
    message!.records.splice(k, 1)
    const { bytes, findings } = write([message!], { format: message!.format, preserve: false })
    return { message: message!, text: latin1(bytes), codes: findings.map((one) => one.code) }
  }

  it.each([0, 1, 2])('keeps each rest with its record when record %i is taken out', (k) => {
    const { text: written, codes, message } = without(k)
    expect(message.rest.slice(0, 2).map((one) => one.path)).toEqual(['records', 'records[0].parties[2]'])
    expect(codes).toEqual(['rest-unplaced'])
    expect(written.match(/PCI\+27\+\w+/g)).toEqual(['PCI+27+ALL', 'PCI+27+PARTY'])
    const found = written.split(/(?=EQD\+)/).slice(1)
    expect(found).toHaveLength(2)
    for (const one of found) expect(one).toContain(`PCI+28+${/EQD\+CN\+(\w+)/.exec(one)![1]}'`)
  })
})

describe('a second temperature of a unit, for which a record has no place', () => {
  it('is told, comes back in its own format and is told as not carried in another', () => {
    const source = latin1(sample('codeco/d00b-gate-in')).replaceAll(/\r?\n/g, '')
    const temperatures = /(TMP\+[^']*'(?:RNG\+[^']*')?)(?!.*TMP\+)/s
    const text = source.replace(temperatures, "$1TMP+3+-25:CEL'RNG+6+CEL:-26:-24'")
    const { messages, findings } = read(text)
    expect(findings.map((one) => one.code)).toContain('repeated')
    const own = write(messages, { format: 'edifact/codeco@d00b', preserve: false })
    expect(latin1(own.bytes)).toContain("TMP+3+-25:CEL'")
    expect(latin1(own.bytes)).toContain("RNG+6+CEL:-26:-24'")
    const other = write(messages, { format: 'edifact/codeco@d95b' })
    expect(other.findings.filter((one) => /TMP|RNG/.test(one.message)).map((one) => one.code)).toEqual([
      'not-carried',
      'not-carried',
    ])
  })
})

describe('a message with a record that is none', () => {
  it('is not written at all, because without it it would say something else', () => {
    const { messages } = read(sample('codeco/d95b-gate-out-three'))
    const other = read(sample('codeco/d95b-gate-in-truck')).messages[0]!
    const broken = {
      ...(messages[0]!.toJSON() as MessageData),
      records: [...messages[0]!.records] as object[],
    }
    broken.records[1] = { type: 'ContainerStatus', nothing: 1 }
    const { bytes, findings } = write([broken, other], { format: messages[0]!.format })
    expect(findings.map((one) => [one.code, one.path])).toEqual([
      ['record-invalid', 'messages[0].records[1].nothing'],
    ])
    expect(read(bytes).messages.map((one) => one.records.length)).toEqual([other.records.length])
  })

  it('and one without records is told', () => {
    const [message] = read(sample('codeco/d95b-gate-out-three')).messages
    message!.records = []
    const { bytes, findings } = write([message!], { format: message!.format })
    expect(bytes).toHaveLength(0)
    expect(findings.map((one) => [one.code, one.severity])).toEqual([['empty-message', 'warning']])
  })
})
