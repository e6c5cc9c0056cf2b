/**
 * Segments that senders fill with a dummy because the definition demands them: `RFF+BM:1` in each cell of a plan. They
 * are no references, and are written where there is none.
 */
import { describe, expect, it } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import { latin1 } from '../support/slow-common.js'

const FORMAT = 'edifact/baplie@smdg22'
const plan = (body: string): string =>
  `UNB+UNOA:2+A+B+260101:0101+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++X+9'TDT+20+V1'${body}UNT+1+1'UNZ+1+1'`
const slot = (row: number, body: string): string => `LOC+147+00102${row}2::5'${body}`

function slotsOf(text: string): { references: unknown; codes: string[]; canonical: string } {
  const { messages, findings } = read(text)
  const { slots } = messages[0]!.records[0] as { slots: { equipment?: { references?: unknown }[] }[] }
  const { bytes } = write(messages, { format: FORMAT, preserve: false })
  return {
    references: slots.map((one) => one.equipment?.[0]?.references),
    codes: findings.map((one) => one.code).filter((code) => code !== 'trailer-count'),
    canonical: /LOC\+147.*(?=UNT)/s.exec(latin1(bytes))?.[0] ?? '',
  }
}

describe('a dummy reference', () => {
  it('is no reference, and is written where there is none', () => {
    const body = `${slot(1, "RFF+BM:1'EQD+CN+A'")}${slot(2, "RFF+BN:X1'EQD+CN+B'")}`
    const { references, codes, canonical } = slotsOf(plan(body))
    expect(references).toEqual([undefined, [{ kind: 'booking', number: 'X1' }]])
    expect(codes).toEqual([])
    expect(canonical).toBe(body)
  })

  it('is put where a sender left it out, in cells with and without a unit', () => {
    const { references, canonical } = slotsOf(plan(`${slot(1, "EQD+CN+A'")}${slot(2, '')}`))
    expect(references).toEqual([undefined, undefined])
    expect(canonical).toBe(`${slot(1, "RFF+BM:1'EQD+CN+A'")}${slot(2, "RFF+BM:1'")}`)
  })

  it('beside a real one is left out of canonical form', () => {
    const { references, canonical } = slotsOf(plan(slot(1, "RFF+BM:1'RFF+BN:X1'")))
    expect(references).toEqual([[{ kind: 'booking', number: 'X1' }]])
    expect(canonical).toBe(slot(1, "RFF+BN:X1'"))
  })

  it('that says more is a reference: another kind, a line, a number that only begins so', () => {
    const { references } = slotsOf(plan(slot(1, "RFF+BM:1:2'RFF+BM:10'RFF+BN:1'")))
    expect(references).toEqual([
      [{ kind: 'billOfLading', line: '2' }, { kind: 'billOfLading', number: '10' }, { kind: 'booking' }],
    ])
  })

  it.each([
    [{ kind: 'billOfLading' }, ['references[0]']],
    [{ kind: 'billOfLading', number: '1' }, ['references[0].number', 'references[0]']],
    [{ kind: 'booking', number: '1' }, ['references[0].number']],
    [{ kind: 'booking' }, []],
  ])('%j of a record is told where it would be read as none', (reference, told) => {
    const { messages } = read(plan(slot(1, "EQD+CN+A'")))
    const { slots } = messages[0]!.records[0] as { slots: { equipment: { references?: object[] }[] }[] }
    slots[0]!.equipment[0]!.references = [reference]
    const { bytes, findings } = write(messages, { format: FORMAT, preserve: false })
    const path = 'messages[0].records[0].slots[0].equipment[0].'
    expect(findings.map((one) => [one.code, one.path])).toEqual(
      told.map((one) => ['not-carried', path + one]),
    )
    expect(latin1(bytes).match(/RFF\+B[MN]:1/g)).toHaveLength(1)
  })

  it('stays away with the bytes of a source that has none', () => {
    const text = plan(slot(1, "EQD+CN+A'"))
    const { bytes, findings } = write(read(text).messages, { format: FORMAT })
    expect(findings).toEqual([])
    expect(latin1(bytes)).toContain(`${slot(1, "EQD+CN+A'")}UNT`)
  })

  it('leaves what stands behind it in its cell', () => {
    const { messages } = read(plan(slot(1, "RFF+BM:1'PCI+28+X'EQD+CN+A'")))
    expect(messages[0]!.rest).toMatchObject([{ tag: 'PCI', path: 'records[0].slots[0]' }])
    const { bytes } = write(messages, { format: FORMAT, preserve: false })
    expect(latin1(bytes)).toContain("PCI+28+X'")
  })
})

describe('always in a map', () => {
  const HEAD =
    'mapping: own/baplie@1\nsyntax: edifact\nextends: edifact/baplie@d95b\nmatch: { UNH/2.1: X }\nrows:\n'
  it.each([
    ['no map', 'always: "1"', 'LOC(147)'],
    ['another segment', 'always: { LOC(9)/2.1: X }', 'LOC(147)'],
    ['a segment that nothing demands', 'always: { RFF(*)/1.1: BM }', ''],
  ])('%s is refused with its place', (_name, always, group) => {
    const row = `- { group: RFF(*), to: ${group === '' ? '"references[]"' : '"equipment[0].references[]"'}, ${always}, rows: [] }`
    const rows = group === '' ? `  ${row}` : `  - group: ${group}\n    to: slots[]\n    rows:\n      ${row}`
    const { findings } = MapLibrary.standard().with([{ text: `${HEAD}${rows}\n`, file: 'own.yaml' }])
    expect(findings.map((one) => [one.code, one.map?.file])).toContainEqual(['map-invalid', 'own.yaml'])
    expect(findings[0]!.map!.line).toBeGreaterThan(5)
  })
})
