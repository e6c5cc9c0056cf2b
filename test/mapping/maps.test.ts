/**
 * The maps of the package: each compiles, each sample reads with the findings that samples/README.md promises and
 * comes back in its round-trip class, and what the maps are for stands where it should.
 */
import { describe, expect, it } from 'vitest'
import { property } from '../../src/mapping/converters/converter.js'
import { MapLibrary } from '../../src/mapping/library.js'
import { EVENT_KINDS } from '../../src/records/event-kinds.js'
import { validateRecord } from '../../src/records/registry.js'
import { read } from '../../src/translate/read.js'
import { segments } from '../../src/translate/segments.js'
import { translate } from '../../src/translate/translate.js'
import { write } from '../../src/translate/write.js'
import { mapSampleFiles, mapSamples, othersArePresent, othersFile } from '../support/map-samples.js'

const library = MapLibrary.standard()
const ids = library.list().map(({ id }) => id)
const samples = mapSamples()

/** Codes that maps address although the code list of the directory lacks them, and why. */
const REASONED = [
  { id: 'edifact/baplie', code: 'AGW', why: 'the subject of lost slots is of later directories' },
  { id: 'edifact/codeco@d95b', code: 'AET', why: 'the mass of the unit is listed from D.00B on' },
]

describe('the maps', () => {
  it('are those that the design names', () => {
    const named = 'd95b smdg15 smdg16 smdg20 smdg21 smdg22'.split(' ').map((one) => `edifact/baplie@${one}`)
    const others = ['edifact/codeco@d95b', 'edifact/codeco@d00b', 'x12/315@004010']
    expect(ids).toEqual(expect.arrayContaining([...named, ...others]))
  })

  it.each(ids)('%s compiles without error, and without a warning that has no reason', (id) => {
    const { plan, findings } = library.compile(id)
    const unreasoned = findings.filter(
      ({ code, message }) =>
        code !== 'map-unknown-code' ||
        !REASONED.some((one) => id.startsWith(one.id) && message.startsWith(`${one.code} `)),
    )
    expect(unreasoned).toEqual([])
    expect(plan?.id).toBe(id)
  })

  it.each([
    ['edifact/baplie', 'edifact/baplie@smdg22'],
    ['edifact/codeco', 'edifact/codeco@d00b'],
    ['x12/315', 'x12/315@004010'],
  ])('%s is %s: the newest stands last', (bare, newest) => {
    expect(library.plan(bare)?.id).toBe(newest)
  })

  it.each([
    ['1', '911', 'SMDG15', 'smdg15'],
    ['1', '911', 'ANYTHING', 'smdg15'],
    ['D', '95B', 'SMDG16', 'smdg16'],
    ['D', '95B', 'SMDG20', 'smdg20'],
    ['D', '95B', 'SMDG21', 'smdg21'],
    ['D', '95B', 'SMDG22', 'smdg22'],
    ['D', '95B', '', 'd95b'],
    ['D', '95B', 'SMDG99', 'd95b'],
  ])('BAPLIE %s:%s:%s is read as %s', (version, release, association, name) => {
    const header = { reference: '1', type: 'BAPLIE', version, release, association }
    const found = library.find('edifact', header)
    expect(found?.plan.id).toBe(`edifact/baplie@${name}`)
    expect(found?.byFallback).toBe(association === 'SMDG99')
  })
})

const toArrays = (bytes: Uint8Array): string[] => {
  const texts: string[] = []
  for (const segment of segments(bytes)) texts.push(`${segment.tag} ${JSON.stringify(segment.toArray())}`)
  return texts
}

/** Canonical writing: no source bytes are copied; filings that break rules are samples too. */
const canonicalAs = (format: string) => ({
  format,
  preserve: false,
  force: true,
  ...(format.startsWith('abi/') ? { secrets: { password: 'SECRET' } } : {}),
})

function canonical(input: Uint8Array): Uint8Array {
  const { messages } = read(input)
  const { bytes, findings } = write(messages, canonicalAs(messages[0]!.format))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return bytes
}

const recordsOf = (bytes: Uint8Array): string =>
  JSON.stringify(read(bytes).messages.map((one) => one.records))

describe('the samples', () => {
  it('are all listed in samples/README.md', () => {
    expect(samples.map(({ name }) => name).sort()).toEqual(mapSampleFiles().sort())
  })

  it.each(samples)('$name gives the findings that are promised, and no others', ({ bytes, findings }) => {
    const found = read(bytes)
    expect([...new Set(found.findings.map(({ code }) => code))].sort()).toEqual(findings)
    expect(found.messages.length).toBeGreaterThan(0)
    for (const { records, rest } of found.messages) {
      expect(records.length).toBeGreaterThan(0)
      const isWhole = !findings.includes('unmapped') && !findings.includes('record-unknown')
      if (isWhole) expect(rest).toEqual([])
    }
  })

  it.each(samples)('$name gives records that are valid', ({ bytes }) => {
    const records = read(bytes).messages.flatMap((one) => JSON.parse(JSON.stringify(one.records)))
    expect(records.flatMap((record) => validateRecord(record))).toEqual([])
  })

  it.each(samples)('$name comes back: $roundTrip', ({ bytes, roundTrip }) => {
    const written = canonical(bytes)
    expect(recordsOf(written)).toBe(recordsOf(bytes))
    expect(canonical(written)).toEqual(written)
    const same = JSON.stringify(toArrays(written)) === JSON.stringify(toArrays(bytes))
    expect(same).toBe(roundTrip === 'exact')
  })

  it.each(samples)('$name carries all that its records say', ({ bytes }) => {
    const { messages } = read(bytes)
    const { findings } = write(messages, canonicalAs(messages[0]!.format))
    expect(findings.filter(({ code }) => code === 'not-carried')).toEqual([])
  })
})

const sample = (name: string): Uint8Array => samples.find((one) => one.name === name)!.bytes
const first = (name: string): unknown => read(sample(name)).messages[0]!.records[0]

describe('what stands where', () => {
  it('the stow plan elements of 19 CFR 4.7c', () => {
    expect(first('baplie/smdg20-oog-reefer-dangerous.edi')).toMatchObject({
      vessel: { name: 'CAPE ORISON', imo: '9712345', flag: 'PA' },
      operator: { code: 'ORS', list: 'bic' },
      voyage: '602E',
      departure: { location: { code: 'DEHAM', list: 'unlocode' } },
      slots: expect.arrayContaining([
        expect.objectContaining({
          position: expect.objectContaining({ bay: 3, row: 5, tier: 86, scheme: 'iso' }),
          equipment: [
            expect.objectContaining({
              number: 'LWNU5512081',
              sizeType: '22T6',
              operator: { code: 'ORS', list: 'bic' },
              dangerousGoods: expect.arrayContaining([
                expect.objectContaining({
                  class: '2.3',
                  unNumber: '2198',
                  packingGroup: 'I',
                  subsidiary: ['8', '6.1'],
                  technicalName: 'PHOSPHORUS PENTAFLUORIDE',
                  netMass: expect.objectContaining({ value: '109.0' }),
                }),
              ]),
            }),
          ],
        }),
      ]),
    })
  })

  it('ports of 1.5 where those of 2.x stand, the vessel at another element', () => {
    expect(first('baplie/smdg15-ports-6-12.edi')).toMatchObject({
      vessel: { name: 'MERIDIAN TALLOW', callSign: 'A8TX7', flag: '8LR' },
      operator: { code: 'TLW', list: 'bic' },
      slots: [
        {
          equipment: [
            { portOfLoading: { code: 'CNSHA' }, portOfDischarge: { code: 'MYTPP' }, load: 'empty' },
          ],
        },
        { equipment: [{ placeOfDelivery: { code: 'MYPKG' } }] },
        { equipment: [{ temperature: { set: '-05.8', unit: 'fahrenheit' } }] },
      ],
    })
  })

  it('the verified mass apart from the gross mass', () => {
    expect(first('baplie/smdg22-vgm-terminals.edi')).toMatchObject({
      slots: [
        {
          equipment: [
            {
              grossMass: { value: '26700', unit: 'kg' },
              verifiedGrossMass: { mass: { value: '26742', unit: 'kg' } },
              portOfLoading: { code: 'USLGB', terminal: { code: 'TTI', list: 'smdg' } },
              portOfDischarge: { terminal: { code: 'SIP', list: 'TER:ZZZ', name: 'SAND ISLAND' } },
              originalPortOfLoading: { code: 'CNYTN' },
              nextPortOfDischarge: { code: 'USHNL' },
              transhipmentPort: { code: 'USOAK' },
            },
          ],
        },
        { equipment: [{ portOfLoading: { code: 'USLGB', list: '139:112' } }] },
        { equipment: [{ verifiedGrossMass: { mass: { value: '2210' } }, tradeStatus: 'canadaBound' }] },
      ],
    })
  })

  it('a lost slot, a bundle, two units in a slot, an empty slot', () => {
    expect(first('baplie/smdg21-six-digits-lost.edi')).toMatchObject({
      slots: [
        { position: { bay: 18, row: 0, tier: 82, digits: 6 } },
        { lost: { reason: 'OOG', by: ['ZHVU4723906', '180082'] } },
        { position: { bay: 18, row: 2, tier: 84 } },
      ],
    })
    expect(first('baplie/smdg21-bundles.edi')).toMatchObject({
      slots: [
        { equipment: [{ attached: [{ number: 'VEDU2400179' }, {}, { kind: 'CN' }] }] },
        { equipment: [{ number: 'VEDU5512085' }, { number: 'VEDU6900336', load: 'empty' }] },
        { equipment: [{ kind: 'BB', references: [{ kind: 'leadingCell', number: '0270012' }] }] },
        {},
      ],
    })
  })

  it('each kind of mass of a CODECO in a field of its own', () => {
    expect(first('codeco/d95b-masses-rail.edi')).toMatchObject({
      event: { kind: 'gateIn', code: '34', list: 'itigg:1001' },
      occurredAt: { at: '2026-04-05T04:41' },
      location: { code: 'USCHI', terminal: { code: 'IR1' } },
      equipment: {
        grossMass: { value: '28210' },
        tareMass: { value: '4810' },
        estimatedGrossMass: { value: '28000' },
        equipmentGrossMass: { value: '28212' },
        verifiedGrossMass: { mass: { value: '28212.5' } },
        measurements: [{ kind: 'AAO' }],
      },
      inlandTransport: { stage: 'onCarriage', mode: 'rail', id: 'UPX118804' },
    })
  })

  it('one record for each container, with what the message says of all', () => {
    const { records } = read(sample('codeco/d95b-gate-out-three.edi')).messages[0]!
    expect(records).toMatchObject(
      ['QXKU1045231', 'QXKU2400177', 'QXKU3188648'].map((number) => ({
        event: { kind: 'gateOut' },
        equipment: { number },
        parties: [{}, {}, { role: 'containerOperator', id: 'ORS' }],
      })),
    )
  })

  it('the events of 19 CFR 4.7d in a 315', () => {
    const { messages } = read(sample('x12-315/life-of-a-container.edi'))
    const events = messages.map(({ records }) => property(property(records[0], 'event'), 'kind'))
    const told =
      'bookingConfirmed emptyDispatched gateIn gateInspection loaded departed arrived discharged ' +
      'intraTerminal gateOut heavyRepair stripped emptyReturned'
    expect(events).toEqual(told.split(' '))
    expect(EVENT_KINDS).toEqual(expect.arrayContaining(events))
  })

  it('a CODECO as a 315 and back: the status elements survive', () => {
    const to315 = translate(sample('codeco/d95b-gate-in-truck.edi'), {
      to: 'x12/315@004010',
      now: '2026-04-02T14:00',
      controlNumbers: { interchange: '1', group: '1', message: '1' },
    })
    expect(to315.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const status = read(to315.bytes).messages[0]!.records[0]
    expect(status).toMatchObject({
      event: { kind: 'gateIn', code: 'I' },
      occurredAt: { at: '2026-04-02T12:59' },
      location: { code: 'PHMNL', list: 'unlocode' },
      equipment: { number: 'TTWU1045236', load: 'full' },
      vessel: { name: 'CAPE ORISON', imo: '9712345' },
    })
  })
})

/** Codes that others sent and that stand in no list; their files are read whole all the same. */
const OTHERS: [string, string, string[]][] = [
  ['edifact/BAPLIE-1-911-AngeAnalytics-1.edi', 'edifact/baplie@smdg15', ['unknown-code']],
  ['edifact/BAPLIE-D95B-AngeAnalytics-1.edi', 'edifact/baplie@smdg20', ['value-invalid', 'unknown-code']],
  ['edifact/BAPLIE-D95B-AngeAnalytics-4.edi', 'edifact/baplie@smdg20', []],
  ['edifact/BAPLIE-D95B-AngeAnalytics-5.edi', 'edifact/baplie@smdg20', []],
  ['edifact/BAPLIE-D95B-php-edifact-1.edi', 'edifact/baplie@smdg20', ['unknown-code']],
  ['edifact/CODECO-D95B-smart-data-models-1.edi', 'edifact/codeco@d95b', ['unknown-code']],
  ['x12/315-004010-apimeister-1.edi', 'x12/315@004010', []],
  ['x12/315-004010-apimeister-2.edi', 'x12/315@004010', []],
]
const OF_MAPS = new Set(['unmapped', 'repeated', 'order', 'unknown-code', 'value-invalid', 'mismatch'])

describe.runIf(othersArePresent)('files of others', () => {
  it.each(OTHERS)('%s is read by %s with nothing left over', (name, format, codes) => {
    const { messages, findings } = read(othersFile(name))
    expect(messages.map((one) => [one.format, one.rest])).toEqual([[format, []]])
    const found = new Set(findings.map(({ code }) => code).filter((code) => OF_MAPS.has(code)))
    expect([...found]).toEqual(codes)
  })
})

it.skipIf(othersArePresent)(
  'files of others: the reference folder is not here, nothing was read from it',
  () => {},
)
