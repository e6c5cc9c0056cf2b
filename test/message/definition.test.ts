/** Facts of the definitions, checked by hand against the directories (D.95B, D.00B, X12 004010, ISO 9735). */
import { describe, expect, it } from 'vitest'
import {
  cellOf,
  codeInUse,
  codeName,
  definitionIds,
  definitionOf,
  type GroupNode,
  isDirectorySegment,
  type MessageDefinition,
  type Node,
  segmentOf,
  serviceSegmentOf,
} from '../../src/message/definition.js'

function definition(id: string): MessageDefinition {
  const found = definitionOf(id)
  if (!found) throw new Error(`no definition ${id}`)
  return found
}

/** One line a node: `SG1 M3`, indented by depth. */
function outline(node: Node, depth = 0): string[] {
  const line = `${' '.repeat(depth)}${node.kind === 'group' ? node.name : node.tag} ${node.required ? 'M' : 'C'}${node.max}`
  return node.kind === 'segment'
    ? [line]
    : [line, ...node.children.flatMap((child) => outline(child, depth + 1))]
}

function group(def: MessageDefinition, name: string, from: GroupNode = def.root): GroupNode | undefined {
  if (from.name === name) return from
  const inner = from.children.filter((child) => child.kind === 'group')
  return inner.map((child) => group(def, name, child)).find((found) => found !== undefined)
}

describe('definitionOf', () => {
  it('knows the messages of all directories, and nothing by another name', () => {
    const ids = definitionIds()
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of [
      'edifact/baplie@d95a',
      'edifact/baplie@d24a',
      'edifact/baplie@d95b-smdg21',
      'edifact/vermas@d16a',
      'edifact/contrl@d3',
      'edifact/contrl@41',
      'x12/309@003030',
      'x12/999@006050',
    ]) {
      expect(ids).toContain(id)
      expect(definitionOf(id)?.id).toBe(id)
    }
    const wrong = [
      '',
      'edifact/baplie',
      'edifact/baplie@95b',
      'edifact/bermas@d95b',
      'x12/999@004010',
      'edifact/contrl@d95b',
    ]
    for (const id of [
      ...wrong,
      'EDIFACT/BAPLIE@D95B',
      'edifact/baplie@d95b-smdg99',
      '__proto__',
      'constructor',
    ])
      expect(definitionOf(id), id).toBeUndefined()
  })

  it('opens every definition that it lists', () => {
    expect(definitionIds().filter((id) => definitionOf(id)?.id !== id)).toEqual([])
  })

  it('says where the facts are less sure', () => {
    expect(definition('x12/315@004060').doubt).toMatch(/004050/)
    expect(definition('x12/315@004010')).not.toHaveProperty('doubt')
    const name = segmentOf(definition('x12/315@003030'), 'B4')?.elements.flatMap((use) => use.format ?? [])
    expect(name?.some((format) => format.assumed)).toBe(true)
  })

  it('gives BAPLIE D.95B as the directory has it', () => {
    const def = definition('edifact/baplie@d95b')
    expect(def).toMatchObject({ message: 'BAPLIE', syntax: 'edifact', id: 'edifact/baplie@d95b' })
    expect(outline(def.root).slice(1)).toEqual(
      [
        ...[' UNH M1', ' BGM M1', ' DTM M1', ' RFF C1', ' NAD C3'],
        ...[' SG1 M3', '  TDT M1', '  LOC M2', '  DTM M99', '  RFF C1', '  FTX C1'],
        ...[' SG2 C9999', '  LOC M1', '  GID C1', '  GDS C1', '  FTX C9', '  MEA M9', '  DIM C9', '  TMP C1'],
        ...['  RNG C1', '  LOC C9', '  RFF M1', '  SG3 C3', '   EQD M1', '   EQA C9', '   NAD C1'],
        ...['  SG4 C999', '   DGS M1', '   FTX C1', ' UNT M1'],
      ].flat(),
    )
  })

  it('gives the SMDG structure with exactly its six deviations', () => {
    const plain = outline(definition('edifact/baplie@d95b').root)
    const smdg = outline(definition('edifact/baplie@d95b-smdg21').root)
    expect(smdg.flatMap((line, i) => (line === plain[i] ? [] : [`${plain[i]} →${line}`]))).toEqual([
      ' NAD C3 → NAD C9',
      ' SG1 M3 → SG1 M1',
      '  LOC M2 →  LOC M9',
      '  GDS C1 →  GDS C9',
      '  RFF M1 →  RFF M9',
      '  SG3 C3 →  SG3 C9',
    ])
    expect(smdg.length).toBe(plain.length)
  })

  it('places groups by the rank of their segments', () => {
    const def = definition('edifact/baplie@d95b')
    expect(group(def, 'SG1')).toMatchObject({ first: 6, last: 10 })
    expect(group(def, 'SG2')).toMatchObject({ first: 11, last: 25 })
    expect(group(def, 'SG3')).toMatchObject({ first: 21, last: 23 })
    expect(def.root).toMatchObject({ name: '', first: 1, last: 26 })
    expect(group(def, 'SG3')?.parent).toBe(group(def, 'SG2'))
  })

  it('gives CODECO in both versions', () => {
    const old = definition('edifact/codeco@d95b')
    expect(group(old, 'SG5')).toMatchObject({ required: true, max: 999 })
    expect(group(old, 'SG2')).toMatchObject({ required: true, max: 9 })
    const later = definition('edifact/codeco@d00b')
    expect(group(later, 'SG10')).toMatchObject({ required: true, max: 9999 })
    expect(group(later, 'SG13')?.parent?.parent).toBe(group(later, 'SG10'))
  })

  it('gives X12 315: R4 loop of at most 20, each with 15 DTM', () => {
    const def = definition('x12/315@004010')
    expect(def).toMatchObject({ message: '315', syntax: 'x12', name: 'Status Details (Ocean)' })
    expect(outline(def.root).slice(1)).toEqual(
      [
        ...[' ST M1', ' B4 M1', ' N9 C30', ' Q2 C1', ' SG C15'],
        ...[' R4 M20', '  R4 M1', '  DTM C15', ' V9 C10', ' SE M1'],
      ].flat(),
    )
  })
})

describe('segmentOf', () => {
  const baplie = definition('edifact/baplie@d95b')
  const later = definition('edifact/codeco@d00b')

  it('gives the elements at their wire positions', () => {
    const loc = segmentOf(baplie, 'LOC')
    expect(loc?.elements.map((e) => [e.position, e.id, e.required])).toEqual([
      [1, '3227', true],
      [2, 'C517', false],
      [3, 'C519', false],
      [4, 'C553', false],
      [5, '5479', false],
    ])
    expect(loc?.elements[1]?.components?.map((c) => [c.position, c.id])).toEqual([
      [1, '3225'],
      [2, '1131'],
      [3, '3055'],
      [4, '3224'],
    ])
    expect(loc?.elements[0]).toMatchObject({ format: { type: 'an', min: 1, max: 3 }, repeat: 1 })
  })

  it('lists an element several times where the directory does: GID has C213 at 2, 3 and 4', () => {
    expect(segmentOf(baplie, 'GID')?.elements.map((e) => e.id)).toEqual(['1496', 'C213', 'C213', 'C213'])
  })

  it('spreads repeats over positions up to syntax 3 and keeps them in syntax 4', () => {
    const flat = segmentOf(later, 'COM')?.elements
    expect(flat?.map((e) => [e.position, e.id, e.required, e.repeat])).toEqual([
      [1, 'C076', true, 1],
      [2, 'C076', false, 1],
      [3, 'C076', false, 1],
    ])
    expect(segmentOf(later, 'COM', 4)?.elements.map((e) => [e.position, e.repeat])).toEqual([[1, 3]])
  })

  it('gives fixed and numeric formats', () => {
    const dgs = segmentOf(baplie, 'DGS')
    expect(dgs && cellOf(dgs, 3)).toMatchObject({ id: '7124', format: { type: 'n', min: 4, max: 4 } })
  })

  it('finds service segments, and nothing that the message does not have', () => {
    expect(segmentOf(baplie, 'UNH')?.elements.map((e) => e.id)).toEqual(['0062', 'S009', '0068', 'S010'])
    expect(segmentOf(baplie, 'UNH', 4)?.elements.length).toBe(7)
    expect(segmentOf(baplie, 'CNT')).toBeUndefined()
    expect(segmentOf(definition('x12/315@004010'), 'N1')).toBeUndefined()
  })

  it('gives X12 elements, relations and composites', () => {
    const def = definition('x12/315@004010')
    expect(segmentOf(def, 'B4')).toMatchObject({ relations: ['P0708', 'P1112'] })
    expect(segmentOf(def, 'Q2')?.elements[6]).toMatchObject({
      id: '81',
      format: { type: 'R', min: 1, max: 10 },
    })
    expect(segmentOf(def, 'N9')?.elements[6]).toMatchObject({ id: 'C040', relations: ['P0304', 'P0506'] })
    expect(segmentOf(def, 'R4')?.elements[0]?.codes?.get('L')).toBe(codeName(def, '115', 'L'))
  })

  it('gives the same object again', () => {
    expect(segmentOf(baplie, 'LOC')).toBe(segmentOf(baplie, 'LOC'))
    expect(definitionOf('edifact/baplie@d95b')).toBe(baplie)
  })
})

describe('cellOf', () => {
  it('addresses a simple element as component 1', () => {
    const loc = segmentOf(definition('edifact/baplie@d95b'), 'LOC')
    if (!loc) throw new Error('no LOC')
    expect(cellOf(loc, 1)).toMatchObject({ id: '3227' })
    expect(cellOf(loc, 2, 3)).toMatchObject({ id: '3055' })
    expect([cellOf(loc, 1, 2), cellOf(loc, 2, 5), cellOf(loc, 6), cellOf(loc, 0)]).toEqual(
      Array(4).fill(undefined),
    )
  })
})

describe('codes', () => {
  const baplie = definition('edifact/baplie@d95b')
  const codeco = definition('edifact/codeco@d95b')

  it('names what the directory lists', () => {
    expect(codeName(baplie, '3227', '147')).toBe('Stowage cell')
    expect(codeName(baplie, '8249', '6')).toBe('Transhipment')
    expect(codeName(baplie, '3227', 'nope')).toBeUndefined()
    expect(codeName(baplie, 'nope', '1')).toBeUndefined()
  })

  it('names the codes in use, in the messages where they are', () => {
    expect(codeName(baplie, '6313', 'VGM')).toBe('Verified gross mass')
    expect(codeName(codeco, '1001', '34')).toBe('Gate-in report')
    expect(codeName(baplie, '1001', '34')).toBe('Cargo status')
    expect(codeName(baplie, '3227', '6')).toBe('Port of loading')
    expect(codeName(codeco, '3227', '6')).toBeUndefined()
    expect(codeInUse(codeco, '1001', '36')?.source).toMatch(/ITIGG/)
    expect(codeInUse(codeco, '3227', '9')).toBeUndefined()
  })

  it('has codes in use without a name: known, but not named', () => {
    expect(segmentOf(baplie, 'EQD')?.elements[4]?.codes?.has('0')).toBe(true)
    expect(codeName(baplie, '8249', '0')).toBeUndefined()
    expect(codeInUse(baplie, '8249', '0')).toMatchObject({ name: '' })
  })

  it('names, where the lists of a directory are not to be had, what the directories around agree upon', () => {
    const between = definition('edifact/coarri@d97a')
    expect(segmentOf(between, 'LOC')?.elements[0]).not.toHaveProperty('codes')
    expect(codeName(between, '3227', '9')).toBe('Place/port of loading')
    expect(codeName(between, '1153', 'AAA')).toBe('Acknowledgement of order number')
    expect(codeName(definition('edifact/coarri@d10b'), '1153', 'AAA')).toBeUndefined()
    expect(codeName(definition('edifact/baplie@d24a'), '3227', '9')).toBe('Place of loading')
  })

  it('tells a segment of the directory from one that it does not have', () => {
    expect(isDirectorySegment(baplie, 'CNT')).toBe(true)
    expect(isDirectorySegment(baplie, 'ZZZ')).toBe(false)
    expect(isDirectorySegment(definition('x12/315@004010'), 'N1')).toBe(true)
  })

  it('gives no list to hold against where there is none, or nobody keeps to it', () => {
    const gds = segmentOf(baplie, 'GDS')
    expect(gds && cellOf(gds, 1)).not.toHaveProperty('codes')
    const mea = segmentOf(baplie, 'MEA')
    expect(mea && cellOf(mea, 3)).not.toHaveProperty('codes')
    expect(codeName(baplie, '6411', 'KGM')).toBe('kilogram')
  })
})

describe('serviceSegmentOf', () => {
  it('tells the syntax versions apart, and reads an unknown one as the nearest', () => {
    expect(serviceSegmentOf('edifact', 3, 'UNH')?.elements.length).toBe(4)
    expect(serviceSegmentOf('edifact', 4, 'UNH')?.elements.length).toBe(7)
    const levels = (version: number) =>
      serviceSegmentOf('edifact', version, 'UNB')?.elements[0]?.components?.[0]?.codes?.size
    expect([1, 2, 3, 4].map(levels)).toEqual([2, 2, 6, levels(9)])
    expect(levels(0)).toBe(levels(1))
    expect(levels(Number.NaN)).toBe(levels(3))
    expect(serviceSegmentOf('edifact', 3, 'UNO')).toBeUndefined()
    for (const tag of ['UNB', 'UNG', 'UNH', 'UNS', 'UNT', 'UNE', 'UNZ', 'UNO', 'UNP']) {
      expect(serviceSegmentOf('edifact', 4, tag), tag).toBeDefined()
    }
  })

  it('has six-digit dates in UNB of syntax 3 and eight in syntax 4', () => {
    const date = (version: number) =>
      serviceSegmentOf('edifact', version, 'UNB')?.elements[3]?.components?.[0]
    expect(date(3)).toMatchObject({ id: '0017', format: { type: 'n', min: 6, max: 6 } })
    expect(date(4)).toMatchObject({ id: '0017', format: { type: 'n', min: 8, max: 8 } })
  })

  it('has the X12 envelope', () => {
    for (const tag of ['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA', 'TA1', 'ISB', 'ISE']) {
      expect(serviceSegmentOf('x12', tag), tag).toBeDefined()
    }
    const isa = serviceSegmentOf('x12', 'ISA')
    expect(isa?.elements.length).toBe(16)
    expect(isa?.elements[5]).toMatchObject({ id: 'I06', format: { type: 'AN', min: 15, max: 15 } })
    expect(isa?.elements[4]?.codes?.get('02')).toMatch(/SCAC/)
    const gs = serviceSegmentOf('x12', 'GS')
    expect(gs?.elements[3]).toMatchObject({ id: '373', format: { type: 'DT', min: 6, max: 8 } })
    expect(gs?.elements[0]?.codes?.get('QO')).toMatch(/315/)
    expect(serviceSegmentOf('x12', 'B4')).toBeUndefined()
  })
})
