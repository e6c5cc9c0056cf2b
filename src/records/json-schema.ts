/**
 * Writes a part as a JSON Schema (draft-07), with every nested part once under `$defs`.
 */
import { codeValue, DECIMAL, type Field, type FieldShape, LOCAL_TIME, type Part } from './schema.js'

/** A JSON Schema, or a piece of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The schemas of the nested parts, by name. */
type Definitions = Map<string, JsonSchema>

const ADDRESS = 'https://unpkg.com/tenplustwo/dist/schemas/'

/** The schema of a record; `file` is the name that it is published under. */
export function jsonSchema(of: Part, file: string): JsonSchema {
  const definitions: Definitions = new Map()
  const body = objectSchema(of, definitions)
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${ADDRESS}${file}`,
    title: of.name,
    ...body,
    $defs: Object.fromEntries(sorted),
  }
}

function objectSchema(of: Part, definitions: Definitions): JsonSchema {
  const properties = Object.entries(of.fields).map(([name, field]) => [name, fieldSchema(field, definitions)])
  return {
    description: of.doc,
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(of.required.length > 0 ? { required: of.required } : {}),
    additionalProperties: false,
  }
}

function fieldSchema(field: Field, definitions: Definitions): JsonSchema {
  return { description: field.doc, ...shapeSchema(field, definitions) }
}

function shapeSchema(shape: FieldShape, definitions: Definitions): JsonSchema {
  switch (shape.kind) {
    case 'flag':
      return { type: 'boolean' }
    case 'integer':
      return { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
    case 'decimal':
      return { type: 'string', pattern: DECIMAL.source }
    case 'localTime':
      return { type: 'string', pattern: LOCAL_TIME.source }
    case 'text':
      return { type: 'string', ...(shape.pattern ? { pattern: shape.pattern.source } : { minLength: 1 }) }
    case 'constant':
      return { const: shape.word }
    case 'oneOf':
      return { anyOf: [{ enum: shape.words }, reference(codeValue, definitions)] }
    case 'one':
      return { allOf: [reference(shape.part, definitions)] }
    case 'list':
      return { type: 'array', items: itemSchema(shape.of, definitions) }
  }
}

/** In a list an empty text is allowed: it keeps the place of those after it. */
function itemSchema(shape: FieldShape, definitions: Definitions): JsonSchema {
  if (shape.kind === 'one') return reference(shape.part, definitions)
  return shape.kind === 'text' && shape.pattern === undefined
    ? { type: 'string' }
    : shapeSchema(shape, definitions)
}

function reference(of: Part, definitions: Definitions): JsonSchema {
  if (!definitions.has(of.name)) {
    definitions.set(of.name, {})
    definitions.set(of.name, objectSchema(of, definitions))
  }
  return { $ref: `#/$defs/${of.name}` }
}
