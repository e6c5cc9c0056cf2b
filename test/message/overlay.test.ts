/** Guides laid over definitions: what changes, where, and what does not fit is told. */
import { describe, expect, it } from 'vitest'
import { readGuide } from '../../src/mapping/guides.js'
import {
  cellOf,
  codeName,
  definitionOf,
  type GroupNode,
  type MessageDefinition,
  type Node,
  segmentOf,
} from '../../src/message/definition.js'
import { applyOverlay, isMeantFor, type Overlay } from '../../src/message/overlay.js'
import { nodesAt, parseOverlayAddress } from '../../src/message/overlay-address.js'

function standard(id: string): MessageDefinition {
  const found = definitionOf(id)
  if (!found) throw new Error(`no definition ${id}`)
  return found
}

const BAPLIE = standard('edifact/baplie@d95b')

function guide(...rules: string[]): Overlay {
  const lines = rules.map((rule) => `  - { ${rule} }`)
  const text = `guide: test/guide\nover: edifact/baplie@d95b\nsource: this test\nrules:\n${lines.join('\n')}\n`
  const { overlay, findings } = readGuide(text, 'guide.yaml')
  if (!overlay) throw new Error(findings.map((one) => one.message).join('; '))
  return overlay
}

const laid = (...rules: string[]) => applyOverlay(BAPLIE, guide(...rules))

function only(...rules: string[]): MessageDefinition {
  const { definition, findings } = laid(...rules)
  expect(findings).toEqual([])
  return definition
}

const word = (node: Node): string => (node.kind === 'group' ? node.name : `${node.parent.name}/${node.tag}`)

describe('an address', () => {
  const at = (text: string, def = BAPLIE) => {
    const address = parseOverlayAddress(text)
    return address && nodesAt(def, address).map(word)
  }

  it('names segments anywhere, in a group, at the top, or a group', () => {
    expect(at('RFF')).toEqual(['/RFF', 'SG1/RFF', 'SG2/RFF'])
    expect(at('/RFF')).toEqual(['/RFF'])
    expect(at('SG1/RFF')).toEqual(['SG1/RFF'])
    expect(at('SG2/SG3/NAD')).toEqual(['SG3/NAD'])
    expect(at('/SG3/NAD')).toEqual([])
    expect(at('/SG2/SG3/NAD')).toEqual(['SG3/NAD'])
    expect(at('SG3/')).toEqual(['SG3'])
    const stow = standard('x12/324@004010')
    expect([at('N7/R4', stow), at('R4/R4', stow), at('R4/', stow)]).toEqual([['N7/R4'], ['R4/R4'], ['R4']])
    expect(at('XYZ')).toEqual([])
  })

  it('has qualifiers and a seat', () => {
    expect(parseOverlayAddress('SG2/LOC(9|11)/2.3')).toMatchObject({
      groups: ['SG2'],
      tag: 'LOC',
      qualifiers: ['9', '11'],
      element: 2,
      component: 3,
    })
    for (const bad of ['', '/', 'loc', 'LOC/', 'LOC/x', 'LOC()', 'LOC/1.2.3', 'LOC(9', 'SG2//LOC'])
      expect(parseOverlayAddress(bad)?.tag, bad).toBeUndefined()
  })
})

describe('a guide', () => {
  it('leaves the definition that it is laid over as it was', () => {
    const before = JSON.stringify(outline(BAPLIE.root))
    const definition = only('at: /NAD, use: required, max: 1', 'at: BGM/2, use: required')
    expect(JSON.stringify(outline(BAPLIE.root))).toBe(before)
    expect(segmentOf(BAPLIE, 'BGM')?.elements[1]?.required).toBe(false)
    expect(definition.id).toBe(BAPLIE.id)
    expect(definition.guides).toEqual(['test/guide'])
  })

  it('changes segments and groups: wanted, not used, fewer or more', () => {
    const definition = only('at: /NAD, use: required, max: 9', 'at: SG1/RFF, use: never', 'at: SG1/, max: 1')
    const changed = outline(definition.root).filter((line, i) => line !== outline(BAPLIE.root)[i])
    expect(changed).toEqual(['NAD M9', 'SG1 M1', 'RFF C1 not used'])
    for (const node of definition.segments) expect(node.parent.children).toContain(node)
    expect(definition.segments.map((node) => node.rank)).toEqual(BAPLIE.segments.map((node) => node.rank))
  })

  it('changes elements and components: wanted, not used, length, codes', () => {
    const bgm = segmentOf(only('at: BGM/2, use: required, length: 1..10', 'at: BGM/1, use: never'), 'BGM')
    expect(bgm?.elements[1]).toMatchObject({ required: true, format: { type: 'an', min: 1, max: 10 } })
    expect(bgm?.elements[0]).toMatchObject({ notUsed: true, required: false })
    const coded = segmentOf(only('at: BGM/3, codes: { "9": first, "5": second }, add: { Q: ours }'), 'BGM')
    expect([...(coded?.elements[2]?.codes ?? [])]).toEqual([
      ['9', 'first'],
      ['5', 'second'],
      ['Q', 'ours'],
    ])
    const more = segmentOf(only('at: BGM/3, add: { Q: ours }'), 'BGM')
    expect(more?.elements[2]?.codes?.get('Q')).toBe('ours')
    expect(more?.elements[2]?.codes?.get('9')).toBe('Original')
  })

  it('counts at one place of the message, or for one qualifier, where it says so', () => {
    const definition = only('at: SG1/LOC/1, codes: ["5"]', 'at: SG2/LOC(9|11)/2.3, is: "6"')
    const [first, cell] = definition.segments.filter((node) => node.tag === 'LOC')
    if (!first || !cell) throw new Error('no LOC')
    expect(segmentOf(definition, first)?.elements[0]?.codes?.size).toBe(1)
    expect(segmentOf(definition, cell)?.elements[0]?.codes?.size).toBeGreaterThan(100)
    expect(segmentOf(definition, 'LOC')).toEqual(segmentOf(BAPLIE, 'LOC'))
    const cases = segmentOf(definition, cell)?.cases
    expect([...(cases?.keys() ?? [])]).toEqual(['9', '11'])
    const loading = cases?.get('9')
    expect(loading && [...(cellOf(loading, 2, 3)?.codes?.keys() ?? [])]).toEqual(['6'])
  })

  it('gives codes a meaning of its own', () => {
    const definition = only('at: BGM/1.1, codes: { "34": gate-in report }')
    expect(codeName(definition, '1001', '34')).toBe('gate-in report')
    expect(codeName(BAPLIE, '1001', '34')).toBe('Cargo status')
    expect(codeName(definition, '3227', '9')).toBe('Place/port of loading')
  })

  it('puts elements in another order', () => {
    const tdt = segmentOf(only('at: TDT, elements: ["8051", "8028", "-", C222, "-", C040]'), 'TDT')
    expect(tdt?.elements.map((use) => [use.position, use.id, use.notUsed ?? false])).toEqual([
      [1, '8051', false],
      [2, '8028', false],
      [3, '', true],
      [4, 'C222', false],
      [5, '', true],
      [6, 'C040', false],
    ])
  })

  it('can be laid over another', () => {
    const first = only('at: BGM/3, codes: ["9", "5"]')
    const { definition, findings } = applyOverlay(first, guide('at: BGM/2, use: required'))
    expect(findings).toEqual([])
    expect(segmentOf(definition, 'BGM')?.elements[1]?.required).toBe(true)
    expect(segmentOf(definition, 'BGM')?.elements[2]?.codes?.size).toBe(2)
    expect(definition.guides).toEqual(['test/guide', 'test/guide'])
  })

  it.each([
    ['at: XYZ/1, use: required', "There is no 'XYZ/1'"],
    ['at: BGM/9, use: required', "There is no 'BGM/9'"],
    ['at: BGM/1.9, use: required', "There is no 'BGM/1.9'"],
    ['at: BGM/3, codes: ["9", QQ]', 'QQ is not in the list of 1225'],
    ['at: bgm/3, use: never', "'bgm/3' is no address"],
    ['at: TDT, elements: [X999]', 'TDT has no element X999'],
  ])('tells what does not fit and leaves it out: %s', (rule, text) => {
    const { definition, findings } = laid(rule, 'at: BGM/2, use: required')
    expect(findings.map((one) => [one.code, one.map?.file, one.map?.line])).toEqual([
      ['guide-invalid', 'guide.yaml', 5],
    ])
    expect(findings[0]?.message).toContain(text)
    expect(segmentOf(definition, 'BGM')?.elements[1]?.required).toBe(true)
  })

  it('is meant for the definitions and associations that it names', () => {
    const one = guide('at: BGM/2, use: required')
    const codeco = standard('edifact/codeco@d95b')
    expect([isMeantFor(one, BAPLIE), isMeantFor(one, codeco)]).toEqual([true, false])
    expect(isMeantFor({ ...one, over: ['edifact/codeco@*'] }, codeco)).toBe(true)
    const smdg = { ...one, associations: ['SMDG20'] }
    expect([isMeantFor(smdg, BAPLIE, 'SMDG20'), isMeantFor(smdg, BAPLIE)]).toEqual([true, false])
  })
})

function outline(group: GroupNode): string[] {
  return group.children.flatMap((node) => {
    const name = node.kind === 'group' ? node.name : node.tag
    const line = `${name} ${node.required ? 'M' : 'C'}${node.max}${node.notUsed ? ' not used' : ''}`
    return node.kind === 'group' ? [line, ...outline(node)] : [line]
  })
}
