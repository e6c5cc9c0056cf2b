/** The decoder of the compact form: exact on what is right, loud on what is not. */
import { describe, expect, it } from 'vitest'
import { decodeCodeLists, decodeCodes, decodeStructure, Tables } from '../../src/message/decode.js'

const none = () => undefined

const tables = (uses: string, format = 'an 1..3') =>
  new Tables(
    JSON.stringify({
      segments: { ABC: ['Name', uses] },
      composites: { C1: ['Both', '1! 2'] },
      elements: { 1: ['One', format], 2: ['Two', 'n 4'] },
    }),
    none,
  )

describe('decode', () => {
  it('reads mandatory, repeat and unbounded', () => {
    const uses = tables('1! C1*3 2*0').segment('ABC', false)?.elements
    expect(uses?.map((use) => [use.id, use.required, use.repeat])).toEqual([
      ['1', true, 1],
      ['C1', false, 3],
      ['2', false, Number.POSITIVE_INFINITY],
    ])
  })

  it('spreads a mandatory repeat: only the first is mandatory', () => {
    const uses = tables('C1!*2 1').segment('ABC', true)?.elements
    expect(uses?.map((use) => [use.position, use.id, use.required])).toEqual([
      [1, 'C1', true],
      [2, 'C1', false],
      [3, '1', false],
    ])
  })

  it('reads codes with and without names, and names with an equals sign', () => {
    expect([...decodeCodes('A=Apple|B|C=x=y')]).toEqual([
      ['A', 'Apple'],
      ['B', ''],
      ['C', 'x=y'],
    ])
  })

  it('reads unbounded groups', () => {
    const { root } = decodeStructure(
      JSON.stringify({ message: 'M', name: 'N', structure: [['SG1', 0, 0, [['ABC', 1, 0]]]] }),
    )
    expect(root.children[0]).toMatchObject({ max: Number.POSITIVE_INFINITY, first: 1, last: 1 })
  })

  it('refuses data of another form', () => {
    const structure = (nodes: unknown) => () =>
      decodeStructure(JSON.stringify({ message: 'M', name: 'N', structure: nodes }))
    for (const bad of [undefined, 'x', [1], [['ABC', 'M', 1]], [['ABC', 1, -1]], [[1, 1, 1]]]) {
      expect(structure(bad)).toThrow(TypeError)
    }
    expect(() => tables('1', 'xx 1..3').segment('ABC', false)).toThrow(TypeError)
    expect(() => tables('1?').segment('ABC', false)).toThrow(TypeError)
    expect(() => tables('9').segment('ABC', false)).toThrow(TypeError)
    expect(() => decodeCodeLists('[]')).toThrow(TypeError)
  })
})
