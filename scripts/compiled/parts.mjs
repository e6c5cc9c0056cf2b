// The parts of all records → a constructor each, which lays out the usual fields of a new object.
import { initialValue } from '../../dist/records/layout.js'
import { recordTypes } from '../../dist/records/registry.js'
import { codeValue } from '../../dist/records/schema.js'

export function constructorsOf() {
  const parts = allParts().sort((a, b) => (a.name < b.name ? -1 : 1))
  const texts = parts.map(constructorOf)
  const imports = texts.some((text) => text.includes('listOf(')) ? 'listOf, plainObject' : 'plainObject'
  return `// Made by scripts/compile-maps.mjs from the parts of all records; not to be edited.
import { ${imports} } from '../core/plain-object.js'

${texts.join('\n')}`
}

/** Values are handed over in the order of the fields; those that every object must have are set at once. */
function constructorOf({ name, usual, fields }) {
  const optional = usual.filter((key) => !fields[key].isRequired)
  const values = optional.map((key) => `${parameter(key)}?: unknown`)
  const stores = usual.map((key) => `  this.${key} = ${storedIn(key, fields[key])}\n`)
  return `export const ${name} = plainObject(function (${values.join(', ')}) {\n${stores.join('')}})\n`
}

function storedIn(key, field) {
  if (!field.isRequired) return parameter(key)
  const value = initialValue(field)
  return Array.isArray(value) ? 'listOf()' : JSON.stringify(value)
}

/** The name of a field as that of a parameter. */
function parameter(key) {
  return RESERVED.has(key) ? `${key}_` : key
}

const RESERVED = new Set(['class', 'function', 'package'])

/** Every part that the records reach; each has a name of its own. */
function allParts() {
  const found = new Map()
  const reach = (part) => {
    const known = found.get(part.name)
    if (known === part) return
    if (known !== undefined) throw new Error(`two parts have the name ${part.name}`)
    found.set(part.name, part)
    Object.values(part.fields).forEach(reachShape)
  }
  const reachShape = (shape) => {
    if (shape.kind === 'one') reach(shape.part)
    if (shape.kind === 'list') reachShape(shape.of)
  }
  for (const part of [codeValue, ...Object.values(recordTypes)]) reach(part)
  return [...found.values()]
}
