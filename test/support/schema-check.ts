/**
 * A small JSON Schema check, of the keywords that our own schemas use; any other keyword throws.
 */
type Json = Record<string, unknown>

const HANDLERS: Record<string, (value: unknown, at: never, root: Json) => boolean> = {
  type: (value, at: string) => isOfType(value, at),
  const: (value, at: unknown) => value === at,
  enum: (value, at: unknown[]) => at.includes(value),
  pattern: (value, at: string) => typeof value !== 'string' || new RegExp(at, 'u').test(value),
  minLength: (value, at: number) => typeof value !== 'string' || value.length >= at,
  minimum: (value, at: number) => typeof value !== 'number' || value >= at,
  maximum: (value, at: number) => typeof value !== 'number' || value <= at,
  required: (value, at: string[]) => !isObject(value) || at.every((name) => Object.hasOwn(value, name)),
  items: (value, at: Json, root) => !Array.isArray(value) || value.every((item) => isValid(item, at, root)),
  anyOf: (value, at: Json[], root) => at.some((one) => isValid(value, one, root)),
  allOf: (value, at: Json[], root) => at.every((one) => isValid(value, one, root)),
  $ref: (value, at: string, root) => isValid(value, definition(at, root), root),
}
const NOTES = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  '$defs',
  'properties',
  'additionalProperties',
])

/** Whether a value fits a schema. */
export function isValid(value: unknown, schema: Json, root: Json = schema): boolean {
  return Object.entries(schema).every(([keyword, at]) => {
    const handler = Object.hasOwn(HANDLERS, keyword) ? HANDLERS[keyword] : undefined
    if (handler !== undefined) return handler(value, at as never, root)
    if (!NOTES.has(keyword)) throw new Error(`unknown keyword ${keyword}`)
    return keyword !== 'properties' || propertiesFit(value, at as Json, root)
  })
}

/** All our objects are closed: a key without a property does not fit. */
function propertiesFit(value: unknown, properties: Json, root: Json): boolean {
  if (!isObject(value)) return true
  return Object.entries(value).every(
    ([key, item]) => Object.hasOwn(properties, key) && isValid(item, properties[key] as Json, root),
  )
}

function definition(reference: string, root: Json): Json {
  const found = (root.$defs as Json)[reference.replace('#/$defs/', '')]
  if (found === undefined) throw new Error(`no definition for ${reference}`)
  return found as Json
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'object') return isObject(value)
  if (type === 'array') return Array.isArray(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
