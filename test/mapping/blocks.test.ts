/**
 * Blocks of a map: each use is what the rows would be if they were written out; what is wrong is told where the use
 * stands, and what is wrong with the form of the block where the block stands.
 */
import { describe, expect, it } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import { parseMap } from '../../src/mapping/parse-map.js'

const HEAD = 'mapping: own/baplie@1\nsyntax: edifact\nextends: edifact/baplie@d95b\nmatch: { UNH/2.1: X }\n'

/** The rows of a map without places. */
function rowsOf(text: string): unknown {
  const { map, findings } = parseMap(HEAD + text, 'own.yaml')
  expect(findings).toEqual([])
  const plain = (value: unknown): unknown => (value instanceof Map ? [...value] : value)
  return JSON.parse(
    JSON.stringify(map!.rows, (key, value: unknown) => (key === 'at' ? undefined : plain(value))),
  )
}

describe('a use', () => {
  it('is the rows of its block for its segment and object', () => {
    const used = rowsOf(`
blocks:
  any:
    - { at: $/2.1, to: code }
    - { at: [$/2.2, $/2.3], to: list, as: codeList, also: $/3.1 }
    - { at: $/8.1, by: $/8.2, to: { "146": imo, "*": identifier } }
    - { each: [$/4.1, $/4.2], to: lines }
    - { at: [$/1.2, $/1.3], to: ., as: moment }
    - { at: $/5, is: "7" }
    - { ignore: [$/6], why: nothing }
rows:
  - group: LOC(147)
    to: slots[]
    rows:
      - { use: any, of: LOC(9), to: "equipment[0].x" }
  - { use: any, of: TDT(*) }
`)
    const written = rowsOf(`
rows:
  - group: LOC(147)
    to: slots[]
    rows:
      - { at: LOC(9)/2.1, to: "equipment[0].x.code" }
      - { at: [LOC(9)/2.2, LOC(9)/2.3], to: "equipment[0].x.list", as: codeList, also: LOC(9)/3.1 }
      - { at: LOC(9)/8.1, by: LOC(9)/8.2, to: { "146": "equipment[0].x.imo", "*": "equipment[0].x.identifier" } }
      - { each: [LOC(9)/4.1, LOC(9)/4.2], to: "equipment[0].x.lines" }
      - { at: [LOC(9)/1.2, LOC(9)/1.3], to: "equipment[0].x", as: moment }
      - { at: LOC(9)/5, is: "7" }
      - { ignore: [LOC(9)/6], why: nothing }
  - { at: TDT(*)/2.1, to: code }
  - { at: [TDT(*)/2.2, TDT(*)/2.3], to: list, as: codeList, also: TDT(*)/3.1 }
  - { at: TDT(*)/8.1, by: TDT(*)/8.2, to: { "146": imo, "*": identifier } }
  - { each: [TDT(*)/4.1, TDT(*)/4.2], to: lines }
  - { at: [TDT(*)/1.2, TDT(*)/1.3], to: ., as: moment }
  - { at: TDT(*)/5, is: "7" }
  - { ignore: [TDT(*)/6], why: nothing }
`)
    expect(used).toEqual(written)
  })
})

describe('what is wrong with blocks has its place', () => {
  const place = 'blocks: { place: [{ at: $/2.1, to: code }] }\n'
  it.each([
    ['a block that is none', `${place}rows:\n  - { use: nothing, of: LOC(9) }\n`, 'map-invalid', '7:'],
    ['a use without segment', `${place}rows:\n  - { use: place }\n`, 'map-invalid', '7:5'],
    [
      'a segment that is none',
      `${place}rows:\n  - { use: place, of: loc, to: vessel }\n`,
      'map-invalid',
      '5:',
    ],
    ['a key of its own', `${place}rows:\n  - { use: place, of: LOC(9), as: text }\n`, 'map-invalid', '7:'],
    ['blocks that are a list', 'blocks: [a]\n', 'map-invalid', '5:'],
    ['a block that is no list', 'blocks: { place: a }\n', 'map-invalid', '5:'],
    ['$ outside of a block', 'rows:\n  - { at: $/2.1, to: reference }\n', 'map-invalid', '6:'],
    [
      'a field that is none',
      `${place}rows:\n  - { use: place, of: BGM(X), to: nothing }\n`,
      'map-unknown-field',
      '7:5',
    ],
    [
      'a row of the block that is none',
      'blocks: { place: [{ at: $/2.1, too: code }] }\nrows:\n  - { use: place, of: BGM(X) }\n',
      'map-invalid',
      '5:',
    ],
  ])('%s', (_name, text, code, where) => {
    const { findings } = MapLibrary.standard().with([{ text: HEAD + text, file: 'own.yaml' }])
    const at = findings.map((one) => `${one.code} ${one.map?.line}:${one.map?.column}`)
    expect(
      at.some((one) => one.startsWith(`${code} ${where}`)),
      at.join('; '),
    ).toBe(true)
  })
})

describe('a map that extends another', () => {
  const BASE = `mapping: own/base@1
syntax: edifact
definition: edifact/baplie@d95b
record: StowPlan
match: { UNH/2.1: BASE }
blocks:
  code: [{ at: $/2.1, to: code }, { at: $/2.2, is: "139" }]
rows:
  - group: LOC(147)
    to: slots[]
    rows: [{ at: LOC(147)/2.1, to: position, as: stowPosition }, { use: code, of: LOC(152), to: "equipment[0].placeOfDelivery" }]
`
  const OVER = `mapping: own/over@1
syntax: edifact
extends: own/base@1
match: { UNH/2.1: OVER }
rows:
  - group: LOC(147)
    to: slots[]
    rows: [{ use: code, of: LOC(64), to: "equipment[0].nextPortOfDischarge" }]
`
  const standard = MapLibrary.standard()
  const compiled = (...texts: string[]) => standard.with(texts.map((text) => ({ text, file: 'own.yaml' })))

  it('uses its blocks', () => {
    expect(compiled(OVER, BASE).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const twice = `${OVER.replaceAll('own/base@1', 'own/over@1').replace('mapping: own/over@1', 'mapping: own/third@1')}`
    const { library, findings } = compiled(BASE, OVER, twice)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(library.plan('own/third@1')).toBeDefined()
  })

  it('has its own in place of one of the same name', () => {
    const own = OVER.replace('rows:\n', 'blocks: { code: [{ at: $/2.1, to: name }] }\nrows:\n')
    const { map } = compiled(own, BASE).library.compile('own/over@1')
    expect(JSON.stringify(map?.rows)).toContain('"name":"name"')
  })

  it('is told of one that there is nowhere', () => {
    const { findings } = compiled(OVER.replace('use: code', 'use: cod'), BASE)
    expect(findings.map(({ message }) => message)).toContain("There is no block 'cod'")
  })
})
