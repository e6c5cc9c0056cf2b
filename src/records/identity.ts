/**
 * What makes an object of a record the same thing as before, whatever else of it was changed: the fields that name
 * it (a slot by its position and what stands in it, a unit by its number); all of it where nothing names it.
 */
import { digestOf } from '../core/digest.js'
import type { FieldShape, Part } from './schema.js'

/** A text that is the same for two objects exactly where they are the same thing. */
export function identityOf(value: unknown, part: Part | undefined): string {
  return digestOf(JSON.stringify(said(value, part)) ?? '')
}

function said(value: unknown, part: Part | undefined): unknown {
  if (typeof value !== 'object' || value === null || part === undefined) return value
  const names = part.identity.filter((name) => fieldOf(value, name) !== undefined)
  return (names.length > 0 ? names : Object.keys(part.fields)).flatMap((name) => {
    const inner = fieldOf(value, name)
    return inner === undefined ? [] : [[name, saidOfField(inner, part.fields[name])]]
  })
}

function saidOfField(value: unknown, shape: FieldShape | undefined): unknown {
  if (shape?.kind === 'list')
    return Array.isArray(value) ? value.map((one) => saidOfField(one, shape.of)) : value
  if (shape?.kind === 'one') return said(value, shape.part)
  // a code without a word is an object of its own, whose absent list may be spelled out
  return typeof value === 'object' && value !== null ? Object.entries(value).filter(isThere).sort() : value
}

function isThere([, value]: readonly [string, unknown]): boolean {
  return value !== undefined
}

function fieldOf(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Object.getOwnPropertyDescriptor(object, name)?.value : undefined
}
