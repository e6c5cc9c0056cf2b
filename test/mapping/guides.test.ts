/** Guides as files: their form, with line and column for what is wrong, and the guides of the package. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guideList, guideOf, readGuide } from '../../src/mapping/guides.js'
import { parseOverlay } from '../../src/mapping/parse-overlay.js'
import { definitionIds, definitionOf } from '../../src/message/definition.js'
import { applyOverlay, type Overlay } from '../../src/message/overlay.js'
import { runs } from '../support/runs.js'

const HEAD = 'guide: a/b\nover: edifact/baplie@d95b\nsource: this test\n'

function laidOver(id: string, overlay: Overlay): void {
  const definition = definitionOf(id)
  if (definition) applyOverlay(definition, overlay)
}

const wrong = (text: string) =>
  parseOverlay(text, 'g.yaml').findings.map(
    ({ code, map, message }) => `${code} ${map?.line}:${map?.column} ${message}`,
  )

describe('the file of a guide', () => {
  it('is read into rules with their places, one for each address', () => {
    const { overlay, findings } = parseOverlay(
      `${HEAD}association: [X, Y]\nrules:\n  - { at: [BGM/1, BGM/3], use: never, why: not wanted, severity: info }\n`,
      'g.yaml',
    )
    expect(findings).toEqual([])
    expect(overlay).toMatchObject({ id: 'a/b', associations: ['X', 'Y'], always: false, source: 'this test' })
    const said = { use: 'never', why: 'not wanted', severity: 'info', place: { file: 'g.yaml', line: 6 } }
    expect(overlay?.rules).toMatchObject([
      { at: 'BGM/1', ...said },
      { at: 'BGM/3', ...said },
    ])
  })

  it('keeps codes as they are written', () => {
    const { overlay } = parseOverlay(`${HEAD}rules:\n  - { at: BGM/1, codes: [05, no, 1.0] }\n`, 'g.yaml')
    expect([...(overlay?.rules[0]?.codes?.keys() ?? [])]).toEqual(['05', 'no', '1.0'])
  })

  it.each([
    ['', 'A guide is a map'],
    ['guide: x', "'rules' needs a list"],
    [`${HEAD}rules: no\n`, "guide-invalid 4:8 'rules' needs a list of rules"],
    [`${HEAD}rules: []\nmore: 1\n`, "5:1 'more' is not a key that may stand here"],
    [`${HEAD}rules:\n  - BGM\n`, '5:5 A rule is a map'],
    [`${HEAD}rules:\n  - { at: BGM }\n`, '5:5 A rule says something'],
    [`${HEAD}rules:\n  - { use: never }\n`, "5:5 'at' needs a text"],
    [`${HEAD}rules:\n  - { at: BGM, use: maybe }\n`, '5:21 One of required, optional, never'],
    [`${HEAD}rules:\n  - { at: BGM, max: 0 }\n`, "5:21 'max' is a number"],
    [`${HEAD}rules:\n  - { at: BGM/1, length: 9..1 }\n`, "'length' is a number or a span"],
    [`${HEAD}rules:\n  - { at: BGM/1, codes: [] }\n`, "'codes' needs a text"],
    [`${HEAD}rules: [`, 'guide-invalid'],
    ['guide: NoSlash\nover: x\nsource: y\nrules: []\n', "1:8 'NoSlash' is no id"],
  ])('is told by line and column where it is wrong: %j', (text, message) => {
    expect(wrong(text).join('\n')).toContain(message)
  })

  it('never throws, whatever stands in it', () => {
    const piece = fc.constantFrom(
      'rules:',
      '- ',
      'at: BGM/1',
      'codes: ',
      '{',
      '}',
      '[',
      ']',
      '"9"',
      ': ',
      '\n',
      '  ',
      '&a',
      '*a',
      'SG2/LOC(',
      'max: 9',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((parts) => HEAD + parts.join('')),
        ),
        (text) => {
          const { overlay, findings } = parseOverlay(text, 'g.yaml')
          if (overlay) for (const id of ['edifact/baplie@d95b', 'x12/315@004010']) laidOver(id, overlay)
          return overlay !== undefined || findings.length > 0
        },
      ),
      runs(300),
    )
  })

  it('may extend another guide, whose rules come first', () => {
    const text = `${HEAD}extends: smdg/baplie-2.1\nrules:\n  - { at: BGM/2, use: optional }\n`
    const { overlay } = readGuide(text, 'g.yaml')
    expect(overlay?.rules.length).toBe((guideOf('smdg/baplie-2.1')?.rules.length ?? 0) + 1)
    expect(overlay?.rules.at(-1)?.use).toBe('optional')
    const none = readGuide(text.replace('baplie-2.1', 'none'), 'g.yaml')
    expect(none.findings.map((one) => one.code)).toEqual(['guide-invalid'])
    const own = readGuide(text.replace('smdg/baplie-2.1', 'a/b'), 'g.yaml')
    expect(own.findings.map((one) => one.code)).toEqual(['guide-invalid'])
  })
})

describe('the page about guides', () => {
  const page = readFileSync(new URL('../../docs/overlays.md', import.meta.url), 'utf8')

  it('shows a guide that is one, and fits', () => {
    const [, text = ''] = /```text\n(guide: [^`]+)```/.exec(page) ?? []
    const { overlay, findings } = readGuide(text, 'overlays.md')
    expect(findings).toEqual([])
    const definition = definitionOf('edifact/baplie@d95b-smdg21')
    expect(overlay && definition && applyOverlay(definition, overlay).findings).toEqual([])
    expect(overlay?.rules.length).toBeGreaterThan(guideOf('smdg/baplie-2.1')?.rules.length ?? 0)
  })

  it('names all guides of the package', () => {
    const named = [...page.matchAll(/^\| `([a-z]+\/[\w.-]+)` \|/gm)].map((match) => match[1])
    expect(named.sort()).toEqual(guideList().map(({ id }) => id))
  })
})

describe('the guides of the package', () => {
  it('are there, each with a source', () => {
    expect(guideList().map(({ id }) => id)).toEqual([
      'itigg/gate-and-discharge',
      'smdg/baplie-1.5',
      'smdg/baplie-2.1',
      'smdg/baplie-2.2',
    ])
    for (const { id } of guideList()) expect(guideOf(id)?.source, id).toMatch(/reference\//)
    expect(guideOf('smdg/none')).toBeUndefined()
  })

  it.each(guideList().map(({ id }) => id))('%s fits every definition that it is for', (id) => {
    const overlay = guideOf(id)
    if (!overlay) throw new Error('no guide')
    for (const over of overlay.over) {
      expect(definitionIds()).toContain(over)
      const definition = definitionOf(over)
      expect(definition && applyOverlay(definition, overlay).findings).toEqual([])
    }
  })
})
