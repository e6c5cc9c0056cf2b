/** The decoder of the compact form: exact on what is right, loud on what is not. */
import { describe, expect, it } from 'vitest'
import { Book, type BookSource, decodeCodes } from '../../src/message/book.js'
import { SegmentDecoder } from '../../src/message/decode.js'
import { decodeRows, decodeStructure } from '../../src/message/structure.js'

const rows: Readonly<Record<string, string>> = { C1: '1! 2;;Both', 1: 'an 1..3;One', 2: 'n 4?;Two' }

const segment = (uses: string, spread = false, texts = rows) =>
  new SegmentDecoder({
    text: (table, key) => {
      if (table === 'segments') return `${uses};P0102;Name`
      return key.startsWith('C') === (table === 'composites') ? texts[key] : undefined
    },
    list: () => undefined,
  }).segment('ABC', spread)

describe('a segment', () => {
  it('has its name, its relations and its elements: mandatory, repeated, unbounded', () => {
    const abc = segment('1! C1*3 2*0')
    expect(abc).toMatchObject({ tag: 'ABC', name: 'Name', relations: ['P0102'] })
    expect(abc?.elements.map((use) => [use.id, use.required, use.repeat])).toEqual([
      ['1', true, 1],
      ['C1', false, 3],
      ['2', false, Number.POSITIVE_INFINITY],
    ])
  })

  it('spreads a mandatory repeat: only the first is mandatory', () => {
    expect(segment('C1!*2 1', true)?.elements.map((use) => [use.position, use.id, use.required])).toEqual([
      [1, 'C1', true],
      [2, 'C1', false],
      [3, '1', false],
    ])
  })

  it('says of a length that it is assumed', () => {
    expect(segment('1 2')?.elements.map((use) => use.format)).toEqual([
      { type: 'an', min: 1, max: 3 },
      { type: 'n', min: 4, max: 4, assumed: true },
    ])
  })

  it('refuses data of another form', () => {
    expect(() => segment('1', false, { 1: 'xx 1..3;One' })).toThrow(TypeError)
    expect(() => segment('1', false, { 1: 'an 1..3' })).toThrow(TypeError)
    expect(() => segment('1?')).toThrow(TypeError)
    expect(() => segment('9')).toThrow(TypeError)
  })
})

describe('a structure', () => {
  it('numbers EDIFACT groups as they stand and names X12 loops by their first segment', () => {
    const text = 'AA! (BB! (CC!)*0)!*9 (DD!) EE*0;Name'
    const names = (syntax: 'edifact' | 'x12') =>
      decodeStructure(text, syntax).segments.map(({ tag, rank, parent }) => `${rank} ${parent.name} ${tag}`)
    expect(names('edifact')).toEqual(['1  AA', '2 SG1 BB', '3 SG2 CC', '4 SG3 DD', '5  EE'])
    expect(names('x12')).toEqual(['1  AA', '2 BB BB', '3 CC CC', '4 DD DD', '5  EE'])
  })

  it('has spans, repeats and what is mandatory', () => {
    const { root, name } = decodeStructure('AA! (BB! (CC!)*0 DD)!*9;Name', 'edifact')
    expect(name).toBe('Name')
    expect(root).toMatchObject({ first: 1, last: 4 })
    expect(root.children[1]).toMatchObject({ name: 'SG1', required: true, max: 9, first: 2, last: 4 })
    const [, inner] = root.children[1]?.kind === 'group' ? root.children[1].children : []
    expect(inner).toMatchObject({ required: false, max: Number.POSITIVE_INFINITY, first: 3, last: 3 })
  })

  it('is read from the rows of layouts as well, whose groups have names', () => {
    const { segments } = decodeRows('N', [
      ['AA', 1, 1],
      ['line', 0, 0, [['BB', 1, 1]]],
    ])
    expect(segments.map(({ tag, parent }) => `${parent.name} ${tag} ${parent.max}`)).toEqual([
      ' AA 1',
      'line BB Infinity',
    ])
    for (const bad of [undefined, 'x', [1], [['AA', 'M', 1]], [['AA', 1, '1']], [['line', 1, 1, []]]])
      expect(() => decodeRows('N', bad)).toThrow(TypeError)
  })

  it('refuses data of another form', () => {
    for (const bad of ['AA', 'AA (BB;N', 'AA) BB;N', '();N', '((AA) BB);N', 'AA ? BB;N', 'AA;N;M'])
      expect(() => decodeStructure(bad, 'edifact'), bad).toThrow(TypeError)
  })
})

describe('a book', () => {
  const none = { messages: [], segments: [], composites: [], elements: [], tags: [], codes: [], names: [] }
  const bookOf = (source: Partial<BookSource>) =>
    new Book({ ...none, versions: '95A 95B 96A 00A', listed: '95B 00A', ...source })

  it('finds the row of a directory: in all, in one, in a range, in several', () => {
    const book = bookOf({
      segments: ['A * all', 'B 95A one', 'B 95B-96A two', 'C 95A,96A-00A three', 'D 96A'],
    })
    const found = (key: string) => book.directories.map((directory) => book.text('segments', key, directory))
    expect(found('A')).toEqual(['all', 'all', 'all', 'all'])
    expect(found('B')).toEqual(['one', 'two', 'two', undefined])
    expect(found('C')).toEqual(['three', undefined, 'three', 'three'])
    expect(found('D')).toEqual([undefined, undefined, '', undefined])
    expect(book.text('segments', 'A', '99Z')).toBeUndefined()
    expect(book.text('elements', 'A', '95A')).toBeUndefined()
  })

  it('joins the codes of a list, with names from beside the list', () => {
    const book = bookOf({ codes: ['1 * A=Apple|B', '1 00A C=x=y'], names: ['1 B=Pear|C=no'] })
    expect([...(book.codes('1', '95B') ?? [])]).toEqual([
      ['A', 'Apple'],
      ['B', 'Pear'],
    ])
    expect(book.codes('1', '00A')?.get('C')).toBe('x=y')
    expect([book.codes('1', '96A'), book.codes('2', '95B')]).toEqual([undefined, undefined])
    expect([book.hasCodes('95A'), book.hasCodes('95B')]).toEqual([false, true])
  })

  it('knows the directories with lists around one without', () => {
    const book = bookOf({})
    expect([book.neighbours('95A'), book.neighbours('96A')]).toEqual([['95B'], ['95B', '00A']])
  })

  it('refuses data of another form', () => {
    expect(() => bookOf({ segments: ['A'] }).text('segments', 'A', '95A')).toThrow(TypeError)
    expect(() => bookOf({ segments: ['A 95A-97A x'] }).text('segments', 'A', '95B')).toThrow(TypeError)
  })

  it('reads codes with and without names, and names with an equals sign', () => {
    expect([...decodeCodes('A=Apple|B|C=x=y')]).toEqual([
      ['A', 'Apple'],
      ['B', ''],
      ['C', 'x=y'],
    ])
  })
})
