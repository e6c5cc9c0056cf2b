/**
 * Strict writing names the field of the record, not only the place in the output; and numbers that their directory wants
 * with a fixed number of digits are filled up with zeros.
 */
import { describe, expect, it } from 'vitest'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'

const OPTIONS = {
  now: '2026-11-22T05:30',
  controlNumbers: { interchange: '1', group: '1', message: '0001' },
  envelope: { interchange: { sender: { id: 'SENDER' }, recipient: { id: 'RECIPIENT' } } },
}
const port = (code: string) => ({ code, list: 'unlocode' })

function slot(number: string, more: object = {}): object {
  return {
    position: { bay: 1, row: 1, tier: 82, scheme: 'iso' },
    equipment: [
      {
        kind: 'CN',
        number,
        load: 'full',
        sizeType: '22G1',
        grossMass: { value: '21500', unit: 'kg' },
        portOfLoading: port('USNYC'),
        portOfDischarge: port('DEHAM'),
        references: [{ kind: 'booking', number: '1188204' }],
        ...more,
      },
    ],
  }
}

function plan(...slots: object[]): object {
  return {
    type: 'StowPlan',
    reference: '1',
    preparedAt: { at: '2026-11-22T05:30' },
    vessel: { name: 'CAPE ORISON', imo: '9712345' },
    voyage: '612E',
    departure: { location: port('USNYC'), departure: { estimated: { at: '2026-11-22T05:30' } } },
    nextPort: { location: port('DEHAM'), arrival: { estimated: { at: '2026-12-02T05:30' } } },
    slots,
  }
}

const FORMAT = 'edifact/baplie@smdg22'
const asPlan = (...slots: object[]) => write([plan(...slots)], { format: FORMAT, ...OPTIONS })
const temperature = (set: string) => ({ temperature: { set, unit: 'celsius' } })
const GOOD = slot('CSQU3054383')
const SLOT = 'messages[0].records[0].slots[1].equipment[0]'

describe('numbers of fixed length', () => {
  it.each([
    ['21', '021'],
    ['-5', '-005'],
    ['0', '000'],
    ['5.5', '05.5'],
    ['-18', '-018'],
    ['021', '021'],
    ['121', '121'],
  ])('%s is written %s', (set, sent) => {
    const { bytes, findings } = asPlan(GOOD, slot('CSQU3054383', temperature(set)))
    expect(findings.map(({ code, severity, path }) => [code, severity, path])).toEqual(
      set === sent ? [] : [['value-filled', 'info', `${SLOT}.temperature.set`]],
    )
    expect(new TextDecoder().decode(bytes)).toContain(`TMP+2+${sent}:CEL'`)
    expect(check(bytes).findings).toEqual([])
    // and what was read goes on as it stands
    const back = read(bytes)
    expect(write(back.messages, { format: FORMAT, ...OPTIONS, preserve: false }).bytes).toEqual(bytes)
    expect(back.messages[0]!.records[0]).toMatchObject({
      slots: [{}, { equipment: [{ temperature: { set: sent } }] }],
    })
  })

  it('tells what comes back with more zeros once for each element, with how many', () => {
    const reefer = slot('CSQU3054383', temperature('5'))
    const goods = { class: '3', unNumber: '21', flashpoint: { value: '21', unit: 'celsius' } }
    const { bytes, findings } = asPlan(
      reefer,
      slot('CSQU3054383', { dangerousGoods: [goods] }),
      reefer,
      reefer,
    )
    expect(findings.map(({ message, path }) => [message, path])).toEqual([
      [
        "TMP/2.1 takes 3 digits: '5' was filled up to '005', and 2 more in this message",
        'messages[0].records[0].slots[0].equipment[0].temperature.set',
      ],
      ["DGS/3.1 takes 4 digits: '21' was filled up to '0021'", `${SLOT}.dangerousGoods[0].unNumber`],
      ["DGS/4.1 takes 3 digits: '21' was filled up to '021'", `${SLOT}.dangerousGoods[0].flashpoint.value`],
    ])
    expect(check(bytes).findings).toEqual([])
  })

  it.each(['1234', '21.25', '-1234'])('%s is too long and refused, with its field', (set) => {
    const { bytes, findings } = asPlan(GOOD, slot('CSQU3054383', temperature(set)))
    expect(bytes).toHaveLength(0)
    expect(findings).toMatchObject([
      {
        code: 'element-too-long',
        severity: 'error',
        path: 'messages[0].records[0].slots[1].equipment[0].temperature.set',
      },
    ])
  })

  it('digits that a sender gave go back as they are, too few of them too', () => {
    const { bytes } = asPlan(slot('CSQU3054383', temperature('21')))
    const short = new TextDecoder().decode(bytes).replace('+021:', '+21:')
    const { messages } = read(short)
    const again = write(messages, { format: FORMAT, ...OPTIONS, preserve: false })
    expect(new TextDecoder().decode(again.bytes)).toContain('TMP+2+21:CEL')
  })
})

describe('findings name the field', () => {
  const paths = (record: object, format = FORMAT) =>
    write([{ records: [record] }], { format, ...OPTIONS }).findings.map(({ code, path }) => `${code} ${path}`)

  it('of each cell its own', () => {
    const long = slot('CSQU3054383', { number: 'CSQU3054383 BUT LONGER THAN AN17' })
    expect(paths(plan(GOOD, long, GOOD, long))).toEqual([
      'element-too-long messages[0].records[0].slots[1].equipment[0].number',
      'element-too-long messages[0].records[0].slots[3].equipment[0].number',
    ])
  })

  it('what is missing: the object it would belong to', () => {
    const bare = {
      position: { bay: 1, row: 1, tier: 84, scheme: 'iso' },
      equipment: [{ kind: 'CN', portOfDischarge: port('DEHAM') }],
    }
    expect(paths(plan(GOOD, bare, GOOD))).toEqual(['segment-missing messages[0].records[0].slots[1]'])
  })

  it('of the record that it is in, where several share a message', () => {
    const status = {
      type: 'ContainerStatus',
      event: { kind: 'gateIn' },
      occurredAt: { at: '2026-11-22T05:30' },
      equipment: { number: 'CSQU3054383', load: 'full', kind: 'CN', sizeType: '22G1' },
      location: port('USNYC'),
    }
    const wrong = { ...status, equipment: { ...status.equipment, number: 'X'.repeat(20) } }
    const found = write([{ records: [status, wrong] }], {
      format: 'edifact/codeco@d95b',
      ...OPTIONS,
    }).findings
    expect(found.map(({ path }) => path)).toContain('messages[0].records[1].equipment.number')
  })

  it('a condition between elements: the object that both are in', () => {
    const record = {
      type: 'ContainerStatus',
      event: { kind: 'gateIn' },
      occurredAt: { at: '2026-11-22T05:30' },
      equipment: { number: 'CSQU3054383', load: 'full' },
      location: port('USNYC'),
      locations: [
        { role: 'portOfLoading', location: port('USNYC') },
        { role: 'portOfDischarge', location: { code: 'USNYC' } },
      ],
    }
    expect(paths(record, 'x12/315@004010')).toEqual(['condition-missing messages[0].records[0].locations[1]'])
  })
})
