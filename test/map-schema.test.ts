/**
 * The JSON Schema of mapping files, which editors use: every map of ours fits, typical mistakes do not, and its
 * lists are those of the code.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { codecs, converters } from '../src/mapping/converters/index.js'
import { parseMap } from '../src/mapping/parse-map.js'
import { recordTypes } from '../src/records/registry.js'
import { projectFolder, readFiles } from './support/project.js'

interface MapSchema {
  properties: { record: { enum: string[] } }
  definitions: { converter: { enum: string[] } }
}

const schema = JSON.parse(
  readFileSync(join(projectFolder, 'mappings/mapping.schema.json'), 'utf8'),
) as MapSchema
const fits = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  schema,
)
const maps = readFiles('mappings', ['.yaml'])

/** What the schema says of a text, as `path message`; as an editor reads it, and as we do. */
function wrongIn(text: string): string[] {
  return ['core', 'failsafe'].flatMap((kind) => {
    fits(parse(text, { schema: kind as 'core' }))
    return (fits.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`)
  })
}

describe('the schema of mapping files', () => {
  it.each(maps.map(({ path, text }) => [path, text]))('takes %s', (_, text) => {
    expect(wrongIn(text)).toEqual([])
  })

  it('names the converters and records that there are', () => {
    const { converter } = schema.definitions
    expect([...converter.enum].sort()).toEqual(['text', ...converters.keys(), ...codecs.keys()].sort())
    expect([...schema.properties.record.enum].sort()).toEqual(Object.keys(recordTypes).sort())
  })

  const HEAD = 'mapping: edifact/a@b\nsyntax: edifact\n'
  it.each([
    ['a key that is none', 'row: []'],
    ['a syntax that is none', 'syntax: edi'],
    ['a record that is none', 'record: Stowplan'],
    ['an address without element', 'rows: [{ at: BGM, to: reference }]'],
    ['an address in small letters', 'rows: [{ at: bgm/2, to: reference }]'],
    ['element 0', 'rows: [{ at: BGM/0, to: reference }]'],
    ['a path with a blank', 'rows: [{ at: BGM/2, to: vessel name }]'],
    ['a list in the middle of a path', 'rows: [{ at: BGM/2, to: "slots[].[x" }]'],
    ['a row without place', 'rows: [{ to: reference }]'],
    ['a row without field', 'rows: [{ at: BGM/2 }]'],
    ['a converter that is none', 'rows: [{ at: BGM/2, to: reference, as: number }]'],
    ['ignored without reason', 'rows: [{ ignore: RFF }]'],
    ['a use without segment', 'rows: [{ use: place, to: vessel }]'],
    ['a block that is a map', 'blocks: { place: { at: $/2.1, to: code } }'],
    ['a group without rows', 'rows: [{ group: LOC(147), to: "slots[]" }]'],
    ['an alias of nothing', 'rows: [{ alias: LOC(6) }]'],
    ['fields chosen by nothing', 'rows: [{ at: TDT/8.1, to: { "146": vessel.imo } }]'],
    ['a match on an unknown header', 'match: { UNB/1: UNOA }'],
    ['a table that is a list', 'tables: { a: [b] }'],
    ['rows that are a map', 'rows: { at: BGM/2, to: reference }'],
  ])('refuses %s', (_, text) => {
    const whole = text.startsWith('syntax') ? `mapping: edifact/a@b\n${text}` : HEAD + text
    expect(wrongIn(whole)).not.toEqual([])
  })

  it.each([
    ['rows: [{ at: BGM, to: reference }]'],
    ['rows: [{ to: reference }]'],
    ['rows: [{ ignore: RFF }]'],
    ['tables: { a: [b] }'],
  ])('where the schema refuses, the parser refuses: %s', (text) => {
    expect(parseMap(HEAD + text, 'test.yaml').map).toBeUndefined()
  })
})
