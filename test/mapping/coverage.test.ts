/** Map coverage: every field and every element is in exactly one list. */
import { describe, expect, it } from 'vitest'
import { compileMap } from '../../src/mapping/compile.js'
import { coverageOf } from '../../src/mapping/coverage.js'
import { MapLibrary } from '../../src/mapping/library.js'
import type { Plan } from '../../src/mapping/plan.js'

const MAP = `
mapping: edifact/baplie@partner
syntax: edifact
definition: edifact/baplie@d95b
match: { UNH/2.1: BAPLIE }
record: StowPlan
tables:
  massUnit: { KGM: kg }
rows:
  - { at: BGM/2, to: reference }
  - { at: TDT(20)/8.4, to: vessel.name }
  - group: LOC(147)
    to: slots[]
    rows:
      - { at: LOC(147)/2.1, to: position, as: stowPosition }
      - { at: MEA(WT)/3.2, to: "equipment[0].grossMass.value", as: decimal }
      - { at: MEA(WT)/3.1, to: "equipment[0].grossMass.unit", table: massUnit }
      - group: EQD(*)
        to: equipment[]
        rows: [ { at: EQD/2.1, to: number } ]
      - { ignore: [ LOC(147)/3.4 ], why: never agreed }
  - { ignore: [ RFF ], why: not ours }
`

function planOf(text: string): Plan {
  const { plan, findings } = compileMap(text, 'partner.yaml', () => undefined)
  if (plan === undefined) throw new Error(JSON.stringify(findings))
  return plan
}

describe('coverage of a small map', () => {
  const coverage = coverageOf(planOf(MAP))
  const { fields, elements } = coverage

  it('names what it is about', () => {
    expect(coverage).toMatchObject({
      map: 'edifact/baplie@partner',
      record: 'StowPlan',
      definition: 'edifact/baplie@d95b',
    })
  })

  it('tells the fields that are carried, those of a value as a whole too', () => {
    expect(fields.carried.filter((path) => !path.startsWith('slots[].position'))).toEqual([
      'reference',
      'vessel.name',
      'slots[].equipment[].number',
      'slots[].equipment[].grossMass.value',
      'slots[].equipment[].grossMass.unit',
    ])
    expect(fields.carried).toContain('slots[].position.bay')
    expect(fields.notCarried).toContain('vessel.imo')
    expect(fields.notCarried).not.toContain('type')
  })

  it('tells the elements that are claimed, tests of qualifiers too', () => {
    expect(elements.claimed.map(({ group, address }) => `${group} ${address}`.trim())).toEqual([
      'BGM/2',
      'SG1 TDT/1',
      'SG1 TDT/8.4',
      'SG2 LOC/1',
      'SG2 LOC/2.1',
      'SG2 MEA/1',
      'SG2 MEA/3.1',
      'SG2 MEA/3.2',
      'SG2/SG3 EQD/2.1',
    ])
    expect(elements.claimed[4]?.name).toBe('Place/location identification')
  })

  it('tells what is ignored, and why', () => {
    const reasons = elements.ignored.map(({ address, why }) => `${address} ${why}`)
    expect(reasons).toContain('LOC/3.4 never agreed')
    expect(reasons).toContain('RFF/1.2 not ours')
  })

  it('leaves header and trailer out, which are computed', () => {
    const all = [...elements.claimed, ...elements.ignored, ...elements.open].map((one) => one.address)
    expect(all.filter((address) => /^UN[HT]/.test(address))).toEqual([])
  })
})

describe('coverage of every map of the package', () => {
  const library = MapLibrary.standard()

  it.each(library.list().map(({ id }) => id))('%s adds up to 100 %%', (id) => {
    const plan = library.plan(id)
    if (plan === undefined) throw new Error(`${id} does not compile`)
    const { fields, elements, shares } = coverageOf(plan)
    const { claimed, ignored, open } = elements
    expect(new Set([...fields.carried, ...fields.notCarried]).size).toBe(fields.total)
    expect(claimed.length + ignored.length + open.length).toBe(elements.total)
    for (const set of [shares.fields, shares.elements]) {
      expect(Math.round(Object.values(set).reduce((sum, one) => sum + one * 10, 0))).toBe(1000)
    }
  })

  // what a format has no column for, and why
  const WITHOUT: Record<string, RegExp> = {
    // bills, bond and tariff numbers are those of the entry; a unified filing is no ISF-5, and of no person
    'abi/se':
      /^securityFiling\.(?:bills|lines|routing|shipment|manufacturers\[\]\.lines|importer\.(?:dateOfBirth|name))/,
    // the layout says which version it is
    'abi/so': /^earlierAgencies\[\]\.version$/,
  }

  it.each(
    library
      .list()
      .map(({ id }) => id)
      .filter((id) => id.startsWith('abi/')),
  )('%s claims every field of its layout, and carries every field of its record that has a column', (id) => {
    const { fields, elements } = coverageOf(library.plan(id)!)
    expect([...elements.ignored, ...elements.open]).toEqual([])
    expect(fields.notCarried.filter((path) => WITHOUT[id]?.test(path) !== true)).toEqual([])
  })
})
