/** The audit of layouts: what is sound passes, every flaw is named, and flawed records are left out. */
import { describe, expect, it } from 'vitest'
import type {
  FieldDefinition,
  LayoutDefinition,
  RecordDefinition,
} from '../../../src/syntax/fixed/definition.js'
import { compileLayout } from '../../../src/syntax/fixed/layout.js'
import { ISF, ISF_DEFINITION } from '../../support/fixed-layout.js'

const ID: FieldDefinition = { name: 'id', from: 1, to: 4, type: 'AN', constant: 'SF10' }
const REST: FieldDefinition = { name: 'rest', from: 5, to: 80, type: 'X' }
const record = (...fields: FieldDefinition[]): RecordDefinition => ({ id: 'SF10', fields })
const flaws = (...records: RecordDefinition[]) => {
  const { layout, flaws } = compileLayout({ name: 't', records })
  return {
    problems: flaws.map(({ problem }) => problem),
    paths: flaws.map(({ path }) => path),
    sound: layout.records.size,
  }
}

describe('layout', () => {
  it('finds nothing wrong with the test layout and keeps it JSON', () => {
    const again: LayoutDefinition = JSON.parse(JSON.stringify(ISF_DEFINITION))
    const { layout, flaws: found } = compileLayout(again)
    expect(found).toEqual([])
    expect([...layout.records.keys()]).toEqual(ISF_DEFINITION.records.map((r) => r.id))
  })

  it('fills in the defaults of the classes', () => {
    const sf40 = ISF.records.get('SF40')?.byName.get('htsNumber')
    const count = ISF.records.get('SF13')?.byName.get('estimatedValue')
    expect(sf40).toMatchObject({ justify: 'left', fill: ' ', width: 10 })
    expect(count).toMatchObject({ justify: 'right', fill: '0', width: 11 })
    expect(ISF.records.get('SF10')?.byName.get('filler')).toMatchObject({ filler: true })
    expect(ISF.records.get('Y')?.reach).toBe(11)
  })

  it.each<[string, RecordDefinition, string]>([
    ['a gap', record(ID, { ...REST, from: 6 }), 'records[0].fields[1]'],
    ['an overlap', record(ID, { ...REST, from: 4 }), 'records[0].fields[1]'],
    ['a total of 79', record(ID, { ...REST, to: 79 }), 'records[0]'],
    ['a column 81', record(ID, { ...REST, to: 81 }), 'records[0].fields[1]'],
    [
      'columns the wrong way',
      record(ID, { ...REST, from: 5, to: 4 }, { ...REST, name: 'more' }),
      'records[0].fields[1]',
    ],
    ['a broken column', record(ID, { ...REST, from: 4.5 }), 'records[0].fields[1]'],
    ['a name twice', record(ID, { ...REST, name: 'id' }), 'records[0].fields[1]'],
    ['a name that is none', record(ID, { ...REST, name: '__proto__' }), 'records[0].fields[1]'],
    ['a long constant', record({ ...ID, constant: 'SF100' }, REST), 'records[0].fields[0]'],
    ['a constant of other letters', record({ ...ID, constant: 'sf10' }, REST), 'records[0].fields[0]'],
    ['zeros in text', record(ID, { ...REST, fill: '0' }), 'records[0].fields[1]'],
    ['no columns to know it by', { ...record(ID, REST), match: [] }, 'records[0]'],
    ['literals outside', { ...record(ID, REST), match: [{ from: 78, text: 'SF10' }] }, 'records[0].match[0]'],
  ])('names %s and leaves the record out', (_, flawed, path) => {
    const found = flaws(flawed)
    expect(found.paths).toContain(path)
    expect(found.sound).toBe(0)
  })

  it('refuses two records of one id or of the same columns', () => {
    expect(flaws(record(ID, REST), record(ID, REST))).toMatchObject({
      problems: [expect.stringMatching(/defined twice/)],
      sound: 1,
    })
    const twin = {
      ...record({ ...ID, constant: 'SF10' }, REST),
      id: 'twin',
      match: [
        { from: 1, text: 'SF' },
        { from: 3, text: '10' },
      ],
    }
    expect(flaws(record(ID, REST), twin)).toMatchObject({
      problems: [expect.stringMatching(/same columns/)],
      sound: 1,
    })
  })

  it('takes the record with the most literal columns', () => {
    const plain: RecordDefinition = { id: 'X0', fields: [{ name: 'all', from: 1, to: 80, type: 'X' }] }
    const block = {
      ...plain,
      id: 'block',
      match: [
        { from: 1, text: 'X0' },
        { from: 4, text: 'BLOCK' },
      ],
    }
    const { layout } = compileLayout({ name: 't', records: [plain, block] })
    const find = (text: string) => layout.finder.find(new TextEncoder().encode(text), 0, text.length)?.id
    expect(['X0 BLOCK', 'x0 block', 'X0 BLOC', 'X0', 'X', 'Y0'].map(find)).toEqual([
      'block',
      'block',
      'X0',
      'X0',
      undefined,
      undefined,
    ])
  })
})
