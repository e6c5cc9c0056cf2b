/**
 * A part → how a new object of it is made: the usual fields laid out in their order. Optional ones are `undefined`;
 * what every object of the part must have, has a value.
 *
 * For the parts of our records there is a constructor each, written by `npm run compile-maps`: a loop over the names of
 * the fields takes several times as long, and a literal would be guessed at (see core/plain-object.ts).
 */
import { keepShape } from '../core/keep-shape.js'
import { listOf, type PlainObject } from '../core/plain-object.js'
import * as made from './objects.generated.js'
import type { Field, Fields } from './schema.js'

const constructors: Readonly<Record<string, PlainObject<[]>>> = made

/** Makes the factory of a part. */
export function factoryOf(
  part: string,
  fields: Fields,
  usual: readonly string[],
): () => Record<string, unknown> {
  const Made = constructors[part]
  if (Made !== undefined) {
    keepShape(sampleOf(new Made(), fields))
    return () => new Made()
  }
  return () => Object.fromEntries(usual.map((key) => [key, initialValue(fields[key])]))
}

/** An object with values of the kinds that its fields take: the engine tells small numbers from all else. */
function sampleOf(one: Record<string, unknown>, fields: Fields): Record<string, unknown> {
  for (const key of Object.keys(one)) if (fields[key]?.kind === 'integer') one[key] = 0
  return one
}

/** What a field has in a new object. */
export function initialValue(field: Field | undefined): unknown {
  if (field?.isRequired !== true) return undefined
  switch (field.kind) {
    case 'constant':
      return field.word
    case 'text':
      return ''
    case 'flag':
      return false
    case 'list':
      return listOf()
    default:
      return undefined
  }
}
