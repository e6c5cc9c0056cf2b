/** The layouts of 80-column records: audited, made of the facts, and the same as a message definition. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { cellOf, codeName, definitionOf, segmentOf } from '../../src/message/definition.js'
import { elementFields, envelopeRecords, layoutIds, layoutOf } from '../../src/message/layout.js'
import { compileLayout } from '../../src/syntax/fixed/layout.js'

const project = fileURLToPath(new URL('../..', import.meta.url))
const reference = join(project, '..', 'shared', 'reference')
const present = existsSync(join(reference, 'isf-records.json'))
if (!present) console.warn(`SKIPPED: ${reference} is absent, the layouts were not made anew`)

const out = mkdtempSync(join(tmpdir(), 'layouts-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const sets = layoutIds().map((id) => layoutOf(id)!)

describe('the layout audit', () => {
  it.each(sets)('$name: every record tiles columns 1 to 80 and is told from the others', (set) => {
    const { layout, flaws } = compileLayout({ ...set, records: [...envelopeRecords(), ...set.records] })
    expect(flaws).toEqual([])
    expect(layout.records.size).toBe(envelopeRecords().length + set.records.length)
  })

  it.each(sets)('$name: tags fit the four bytes of a tag, qualifiers and codes their fields', (set) => {
    for (const { id, fields } of set.records) {
      expect(id).toMatch(/^[A-Z][A-Z0-9]{0,3}$/)
      for (const { name, hidden, codes, from, to } of fields) {
        if (hidden?.when === 'qualified') expect(fields.map((one) => one.name)).toContain(hidden.field)
        for (const code of codes?.keys() ?? []) expect(code.length, name).toBeLessThanOrEqual(to - from + 1)
      }
    }
    if (set.starts !== undefined) expect(set.records.map((one) => one.id)).toContain(set.starts)
  })

  it('never makes an element of a password', () => {
    const a = envelopeRecords().find((one) => one.id === 'A')!
    expect(a.fields.some((field) => field.name === 'password' && field.secret === true)).toBe(true)
    expect(elementFields(a).map((field) => field.name)).not.toContain('password')
  })
})

describe('a layout as a definition', () => {
  const sf = definitionOf('abi/sf')!

  it('has the fields of a record as elements, in the order of their columns', () => {
    const elements = segmentOf(sf, 'SF10')!.elements
    expect(elements.map((one) => one.id).slice(0, 4)).toEqual([
      'submissionType',
      'shipmentType',
      'actionCode',
      'actionReasonCode',
    ])
    expect(elements.map((one) => one.position)).toEqual(elements.map((_, i) => i + 1))
    expect(cellOf(segmentOf(sf, 'SF10')!, 2)).toMatchObject({
      id: 'shipmentType',
      required: true,
      format: { type: 'n', max: 2 },
    })
    expect(codeName(sf, 'entityCode', 'LG')).toBe('Scheduled container stuffing location')
    expect(codeName(sf, 'entityCode', 'XX')).toBeUndefined()
    expect(segmentOf(sf, 'SE10')).toBeUndefined()
  })

  it('has the places of the usage map', () => {
    expect(sf).toMatchObject({ syntax: 'abi', message: 'SF' })
    expect(sf.root.children.map((node) => (node.kind === 'group' ? node.name : node.tag))).toEqual([
      ...['SF10', 'SF13', 'SF15', 'SF20', 'SF25', 'entity', 'SF40', 'SF50'],
    ])
  })

  it('takes the records of a unified filing from its own guide', () => {
    const hidden = (id: string) => segmentOf(definitionOf(id)!, 'SF10')!.elements.map((one) => one.id)
    expect(hidden('abi/sf')).toContain('importerDateOfBirth')
    expect(hidden('abi/se')).not.toContain('importerDateOfBirth')
  })
})

describe('scripts/convert-layouts.mjs', () => {
  const folder = join(project, 'src', 'message', 'layouts')

  it.skipIf(!present)('makes the committed files again', () => {
    execFileSync(process.execPath, [join(project, 'scripts', 'convert-layouts.mjs'), reference, out])
    const names = readdirSync(folder).sort()
    expect(readdirSync(out).sort()).toEqual(names)
    for (const name of names)
      expect(readFileSync(join(out, name), 'utf8') === readFileSync(join(folder, name), 'utf8'), name).toBe(
        true,
      )
  })
})
