/** `--guide` of check, inspect and map check: a guide of the package by its id, or a file. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { cli, Folder } from '../support/cli-run.js'

const folder = new Folder()
afterAll(() => folder.remove())
const file = (name: string, text: string): string => folder.write(name, text)

const BAPLIE = readFileSync(new URL('../../samples/baplie/smdg22-vgm-terminals.edi', import.meta.url), 'utf8')

const HEAD = 'guide: our/plans\nover: edifact/baplie@d95b-smdg21\nsource: this test\nrules:\n'
const OURS = file('ours.yaml', `${HEAD}  - { at: BGM/3, codes: { "5": replacement } }\n`)
const WRONG = file('wrong.yaml', `${HEAD}  - { at: BGM/3, codes: [QQ] }\n  - { at: XYZ, use: never }\n`)

describe('check --guide', () => {
  it('tells what the guide asks, with the place in the guide', async () => {
    expect((await cli(['check', '-'], BAPLIE)).code).toBe(0)
    const { code, out } = await cli(['check', '-', '--guide', OURS, '--fail-on', 'warning'], BAPLIE)
    expect(code).toBe(1)
    expect(out).toContain(
      `BGM: The code is not in the list of 1225 (Message function, coded) (guide our/plans)`,
    )
    expect(out).toContain(`${OURS}:5:5`)
  })

  it('takes a guide of the package by its id, and several of them', async () => {
    const { code, out } = await cli(['check', '-', '--guide', 'smdg/baplie-2.2', '--guide', OURS], BAPLIE)
    expect(code).toBe(0)
    expect(out).toContain('guide our/plans')
  })

  it('ends before any data are read where a guide is wrong or is not there', async () => {
    const wrong = await cli(['check', '-', '--guide', WRONG], BAPLIE)
    expect([wrong.code, wrong.out]).toEqual([3, ''])
    expect(wrong.lines.filter((line) => line.includes('guide-invalid')).length).toBe(2)
    expect(wrong.err).toContain(`${WRONG}:5:5`)
    expect((await cli(['check', '-', '--guide', 'smdg/none'], BAPLIE)).code).toBe(4)
  })
})

describe('inspect --guide', () => {
  it('tells what a code means in the guide', async () => {
    const replaced = BAPLIE.replace(/(BGM\+[^+']*\+[^+']*\+)9/, '$15')
    const { out } = await cli(['inspect', '-', '--guide', OURS], replaced)
    expect(out).toMatch(/5 {2}\(replacement\)/)
  })
})

describe('inspect --guide with the path of a group', () => {
  const RULE = '  - { at: SG2/MEA/1, add: { WT: mass of the box } }\n'

  it('counts there, and nowhere else', async () => {
    const { out, code } = await cli(['inspect', '-', '--guide', file('group.yaml', HEAD + RULE)], BAPLIE)
    expect(code).toBe(0)
    expect(out).toMatch(/WT {2}\(mass of the box\)/)
    const elsewhere = file('other.yaml', HEAD + RULE.replace('SG2/MEA', 'SG3/EQN'))
    expect((await cli(['inspect', '-', '--guide', elsewhere], BAPLIE)).out).not.toContain('mass of the box')
  })
})

describe('map check --guide', () => {
  const PACKAGED = fileURLToPath(new URL('../../mappings/edifact/baplie-smdg22.yaml', import.meta.url))

  const map = (test: string) =>
    file(
      'map.yaml',
      `mapping: test/plan@1\nsyntax: edifact\ndefinition: edifact/baplie@d95b-smdg21\nrecord: StowPlan\n` +
        `match: { UNH/2.1: BAPLIE }\nrows:\n  - { at: ${test}/2, to: voyage }\n`,
    )

  it('tells what a map claims and the guide does not use', async () => {
    const guide = file('voyage.yaml', `${HEAD}  - { at: TDT/2, use: never }\n`)
    const { code, err } = await cli(['map', 'check', PACKAGED, '--guide', guide])
    expect(code).toBe(0)
    expect(err).toMatch(/warning not-used: our\/plans does not use TDT\/2\.1/)
    expect((await cli(['map', 'check', PACKAGED])).err).not.toContain('not-used')
  })

  it('holds the tests of a map against the codes of the guide', async () => {
    const guide = file('tdt.yaml', `${HEAD}  - { at: TDT/1, codes: ["20"] }\n  - { at: TDT/3, use: never }\n`)
    const good = await cli(['map', 'check', map('TDT(20)'), '--guide', guide])
    expect(good.err).not.toContain('map-unknown-code')
    const odd = await cli(['map', 'check', map('TDT(10)'), '--guide', guide])
    expect(odd.err).toContain('map-unknown-code')
    expect((await cli(['map', 'check', map('TDT(10)')])).err).not.toContain('map-unknown-code')
  })
})
