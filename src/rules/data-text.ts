/**
 * Reads the JSON text of `data/*.ts` when it is first asked for. Both ways out check the shape and throw `TypeError` on
 * text of another form: generated data that do not fit are a fault of the build, never of an input.
 */

/** A function that makes its value once, at its first call. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The entries of a JSON object. */
export function entriesOf(json: string): [string, unknown][] {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('object', value)
  return Object.entries(value)
}

/** The rows of a JSON list. */
export function rowsOf(json: string): readonly (readonly unknown[])[] {
  return list(JSON.parse(json)).map(list)
}

export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrong('list', value)
}

/** A text; an absent last column is an empty one. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === undefined) return ''
  throw wrong('text', value)
}

export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw wrong('true or false', value)
}

/** `code=text|code=text|code`. */
export function codesOf(packed: string): ReadonlyMap<string, string> {
  return new Map(
    packed.split('|').map((entry) => {
      const at = entry.indexOf('=')
      return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)]
    }),
  )
}

function wrong(expected: string, found: unknown): TypeError {
  return new TypeError(`rule data: ${expected} expected, found ${JSON.stringify(found)}`)
}
