/** The layout of the parts: what `create` lays out, and what every part and field must have. */
import { describe, expect, it } from 'vitest'
import { factoryOf } from '../../src/records/layout.js'
import * as constructors from '../../src/records/objects.generated.js'
import { recordTypes } from '../../src/records/registry.js'
import { codeValue, type FieldShape, type Part } from '../../src/records/schema.js'

/** Every part that the records reach. */
function allParts(): Part[] {
  const found = new Set<Part>([codeValue])
  for (const part of Object.values(recordTypes)) collect(part, found)
  return [...found]
}

function collect(part: Part, found: Set<Part>): void {
  if (found.has(part)) return
  found.add(part)
  for (const field of Object.values(part.fields)) collectShape(field, found)
}

function collectShape(shape: FieldShape, found: Set<Part>): void {
  if (shape.kind === 'one') collect(shape.part, found)
  if (shape.kind === 'list') collectShape(shape.of, found)
}

const parts = allParts()

describe.each(parts.map((part) => [part.name, part] as const))('part %s', (_name, part) => {
  const created = part.create()
  const names = Object.keys(part.fields)

  it('creates common fields only, in the order of its fields', () => {
    const laidOut = Object.keys(created)
    expect(laidOut).toEqual(names.filter((name) => laidOut.includes(name)))
    expect(laidOut).toEqual(part.usual)
    expect(laidOut.length).toBeGreaterThan(0)
  })

  it('has a constructor, which makes what the loop over its fields makes', () => {
    expect(part.name in constructors).toBe(true)
    const looped = factoryOf(`no constructor of ${part.name}`, part.fields, part.usual)()
    expect(created).toStrictEqual(looped)
    expect(Object.getPrototypeOf(created)).toBe(Object.prototype)
  })

  it('creates required fields with a value and all others without', () => {
    for (const [name, field] of Object.entries(part.fields)) {
      expect(created[name] !== undefined, name).toBe(field.isRequired)
    }
  })

  it('creates a new object each time', () => {
    expect(part.create()).not.toBe(created)
  })

  it('has one sentence on itself and on each field', () => {
    for (const doc of [part.doc, ...Object.values(part.fields).map((field) => field.doc)]) {
      expect(doc).toMatch(/^[A-Z].*[.…]$/)
    }
  })

  it('has names that are safe as keys', () => {
    for (const name of names) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/)
      expect(name in Object.prototype).toBe(false)
    }
  })
})

describe('all parts', () => {
  it('have names of their own', () => {
    const names = parts.map((part) => part.name)
    expect(names).toEqual([...new Set(names)])
  })

  it('have no word twice in a list of words', () => {
    for (const field of parts.flatMap((part) => Object.values(part.fields))) {
      if (field.kind === 'oneOf') expect(field.words).toEqual([...new Set(field.words)])
    }
  })

  it('share only small value parts without lists', () => {
    for (const part of parts.filter((one) => one.shared)) {
      for (const field of Object.values(part.fields)) expect(field.kind).not.toBe('list')
    }
  })
})
