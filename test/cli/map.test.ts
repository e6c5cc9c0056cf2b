/** `tenplustwo map check`, `map coverage` and `formats`. */
import { afterAll, describe, expect, it } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import { cli, Folder } from '../support/cli-run.js'

const folder = new Folder()
afterAll(() => folder.remove())

const BASE = `mapping: edifact/baplie@base
syntax: edifact
definition: edifact/baplie@d95b
match: { UNH/2.1: BAPLIE, UNH/2.5: BASE }
record: StowPlan
rows:
  - { at: BGM/2, to: reference }
  - group: LOC(147)
    to: slots[]
    rows:
      - { at: LOC(147)/2.1, to: position, as: stowPosition }
`
const CHILD = `mapping: edifact/baplie@child
extends: edifact/baplie@base
syntax: edifact
match: { UNH/2.1: BAPLIE, UNH/2.5: CHILD }
`

describe('map check', () => {
  it('says of each map that it is good, also where one extends another', async () => {
    const files = [folder.write('child.yaml', CHILD), folder.write('base.yaml', BASE)]
    const { code, out, err } = await cli(['map', 'check', ...files])
    expect([code, err]).toEqual([0, ''])
    expect(out.trimEnd().split('\n')).toEqual([
      `${files[0]}: good (edifact/baplie@child, StowPlan)`,
      `${files[1]}: good (edifact/baplie@base, StowPlan)`,
    ])
  })

  it.each([
    ['map-unknown-field', BASE.replace('reference', 'referense'), '7:5'],
    ['map-unknown-address', BASE.replace('BGM/2', 'BGM/9'), '7:5'],
    ['map-syntax', `${BASE}  - { at: [\n`, '\\d+:\\d+'],
    ['map-invalid', BASE.replace('rows:', 'rovs:'), '6:1'],
    ['map-syntax', '', '1:1'],
  ])('%s: exit code 3 and file:line:column', async (code, text, place) => {
    const good = folder.write('good.yaml', BASE)
    const result = await cli(['map', 'check', folder.write('bad.yaml', text), good])
    expect(result.code).toBe(3)
    expect(result.err).toMatch(new RegExp(`bad\\.yaml:${place}: error ${code}: `))
    expect(result.out).toContain('good.yaml: good')
  })

  it('a file that is not there is exit code 4, one that is too long is 3', async () => {
    expect((await cli(['map', 'check', folder.at('none.yaml')])).code).toBe(4)
    expect((await cli(['map', 'check', folder.write('long.yaml', '#'.repeat(3 << 20))])).code).toBe(3)
  })

  it('runs nothing that a map holds', async () => {
    const tagged = BASE.replace('reference', '!!js/function "function () { throw 1 }"')
    const aliased = `${BASE}x: &a [*a, *a]\n`
    for (const text of [tagged, aliased, BASE.replace('rows:', '__proto__: { a: 1 }\nrows:')]) {
      expect((await cli(['map', 'check', folder.write('evil.yaml', text)])).code).toBe(3)
    }
  })
})

describe('map coverage', () => {
  it('tells every map of the package', async () => {
    const { code, out } = await cli(['map', 'coverage'])
    expect(code).toBe(0)
    for (const { id } of MapLibrary.standard().list()) expect(out).toContain(`${id}  (`)
  })

  it('tells a format by its bare name, and a file, with lists', async () => {
    const file = folder.write('base.yaml', BASE)
    const { code, out } = await cli(['map', 'coverage', 'x12/315', file, '--list'])
    expect(code).toBe(0)
    expect(out).toMatch(/^x12\/315@004010 {2}\(ContainerStatus; x12\/315@004010\)$/m)
    expect(out).toMatch(/^ {4}vessel\.name$/m)
    expect(out).toMatch(/^ {4}SG2 MEA\/3\.2 {2}Measurement value$/m)
  })

  it('gives the same as JSON', async () => {
    const { out } = await cli(['map', 'coverage', 'x12/315', '--json'])
    expect(JSON.parse(out)).toMatchObject([{ map: 'x12/315@004010', elements: { open: [] } }])
  })

  it('a bad map is exit code 3, a name that is nothing is 4', async () => {
    expect((await cli(['map', 'coverage', folder.write('bad.yaml', 'a: b')])).code).toBe(3)
    expect((await cli(['map', 'coverage', 'edifact/nonsense'])).code).toBe(4)
  })
})

describe('formats', () => {
  it('lists every map with message, version, directions and record', async () => {
    const { code, out } = await cli(['formats'])
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toMatch(/^FORMAT +MESSAGE +VERSION +DIRECTIONS +RECORD$/)
    expect(out).toMatch(/^edifact\/baplie@smdg22 +BAPLIE +D\.95B SMDG22 +read write +StowPlan$/m)
    expect(out).toMatch(/^x12\/315@004010 +315 +004010 +read write +ContainerStatus$/m)
    const [lines = ''] = out.split('\n\n')
    expect(lines.trimEnd().split('\n')).toHaveLength(MapLibrary.standard().list().length + 1)
  })

  it('gives the same as JSON', async () => {
    const uncertain = (await cli(['formats'])).out
      .split('\n')
      .filter((line) => line.startsWith('Uncertain: '))
    expect(uncertain.some((line) => line.includes('21A, 23A, 24A: from one secondary source'))).toBe(true)
    const lines: { id: string }[] = JSON.parse((await cli(['formats', '--json'])).out)
    expect(lines.map(({ id }) => id)).toEqual(
      MapLibrary.standard()
        .list()
        .map(({ id }) => id),
    )
  })
})
