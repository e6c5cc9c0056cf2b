/** Definitions by what the headers of a message say: the exact one, or the nearest one and a finding about it. */
import { describe, expect, it } from 'vitest'
import { definitionIds, definitionOf, isAlone } from '../../src/message/definition.js'
import { type AskedMessage, findDefinition, nearestFinding } from '../../src/message/find.js'

const edifact = (type: string, version: string, release: string, association?: string) =>
  findDefinition('edifact', { type, version, release, ...(association && { association }) })
const x12 = (type: string, version: string) => findDefinition('x12', { type, version })

const seen = (found: ReturnType<typeof findDefinition>) =>
  found && [found.definition.id, found.nearest?.taken]

describe('findDefinition', () => {
  it('finds every message of every directory by its own headers, exactly', () => {
    const faults = definitionIds().flatMap((id) => {
      const definition = definitionOf(id)
      if (!definition || definition.syntax === 'abi' || isAlone(definition) || id.includes('-')) return []
      const { message, directory, syntax } = definition
      const found = findDefinition(
        syntax,
        syntax === 'x12' ? { type: message, version: directory } : headOf(id, message),
      )
      return found?.definition === definition && found.nearest === undefined ? [] : [id]
    })
    expect(faults).toEqual([])
  })

  it('takes the structure that an association names', () => {
    expect(seen(edifact('BAPLIE', 'D', '95B', 'SMDG20'))).toEqual(['edifact/baplie@d95b-smdg21', undefined])
    expect(seen(edifact('BAPLIE', 'D', '95B', 'SMDG16'))).toEqual(['edifact/baplie@d95b', undefined])
    expect(seen(edifact('BAPLIE', 'D', '13B', 'SMDG31'))).toEqual(['edifact/baplie@d13b', undefined])
  })

  it('takes the last directory before the one that is not at hand, else the first after it', () => {
    expect(seen(edifact('CODECO', 'D', '19A'))).toEqual(['edifact/codeco@d18a', 'D.18A'])
    expect(seen(edifact('CODECO', 'D', '99Z'))).toBeUndefined()
    expect(seen(edifact('CODECO', 'D', '93A'))).toEqual(['edifact/codeco@d95a', 'D.95A'])
    expect(seen(edifact('CODECO', 'D', '30B'))).toEqual(['edifact/codeco@d24a', 'D.24A'])
    expect(seen(edifact('BAPLIE', '1', '911', 'SMDG15'))).toEqual(['edifact/baplie@d95b', 'D.95B'])
    expect(seen(edifact('BAPLIE', '2', '912'))).toEqual(['edifact/baplie@d95a', 'D.95A'])
    expect(seen(edifact('VERMAS', 'D', '95B'))).toEqual(['edifact/vermas@d16a', 'D.16A'])
    expect(seen(edifact('BAPLTE', 'D', '24A'))).toEqual(['edifact/baplte@d02b', 'D.02B'])
  })

  it('does the same for the releases of X12, where six digits count', () => {
    expect(seen(x12('315', '004010'))).toEqual(['x12/315@004010', undefined])
    expect(seen(x12('315', '005010X231A1'))).toEqual(['x12/315@005010', undefined])
    expect(seen(x12('315', '004042'))).toEqual(['x12/315@004040', '004040'])
    expect(seen(x12('315', '002040'))).toEqual(['x12/315@003030', '003030'])
    expect(seen(x12('315', '00401'))).toEqual(['x12/315@004010', '004010'])
    expect(seen(x12('999', '004010'))).toEqual(['x12/999@005010', '005010'])
    expect(seen(x12('TA1', ''))).toEqual(['x12/ta1', undefined])
    expect(seen(x12('358', '003030'))).toEqual(['x12/358@003050', '003050'])
  })

  it('finds CONTRL by the version of its syntax', () => {
    expect(seen(edifact('CONTRL', 'D', '3'))).toEqual(['edifact/contrl@d3', undefined])
    expect(seen(edifact('CONTRL', '4', '1'))).toEqual(['edifact/contrl@41', undefined])
    expect(seen(edifact('CONTRL', '2', '2'))).toEqual(['edifact/contrl@d3', 'D.3'])
    expect(seen(edifact('CONTRL', '4', '2'))).toEqual(['edifact/contrl@41', '4.1'])
  })

  it('says nothing where nothing is known', () => {
    const asked: [Parameters<typeof findDefinition>[0], AskedMessage][] = [
      ['edifact', { type: 'ORDERS', version: 'D', release: '96A' }],
      ['edifact', { type: 'BAPLIE' }],
      ['edifact', { type: 'BAPLIE', version: 'X', release: '95B' }],
      ['edifact', { type: '__proto__', version: 'D', release: '95B' }],
      ['edifact', { type: 'BAPLIE-smdg21', version: 'D', release: '95B' }],
      ['x12', { type: '850', version: '004010' }],
      ['x12', { type: '315' }],
      ['x12', { type: '315', version: 'VICS' }],
    ]
    for (const [syntax, header] of asked) expect(findDefinition(syntax, header), header.type).toBeUndefined()
  })
})

describe('nearestFinding', () => {
  it('tells which directory was asked for and which was taken, and only then', () => {
    const found = edifact('CODECO', 'D', '19A')
    expect(found && nearestFinding(found, { offset: 7 })).toMatchObject({
      code: 'definition-nearest',
      severity: 'warning',
      message: 'There is no definition of CODECO D.19A; that of D.18A is used',
      at: { offset: 7 },
    })
    const exact = edifact('CODECO', 'D', '95B')
    expect(exact && nearestFinding(exact)).toBeUndefined()
  })
})

/** `edifact/baplie@d95b` → what UNH says; of CONTRL version and release are D:3 and 4:1. */
function headOf(id: string, type: string): AskedMessage {
  const directory = id.slice(id.indexOf('@') + 1).toUpperCase()
  return { type, version: directory.slice(0, 1), release: directory.slice(1) }
}
