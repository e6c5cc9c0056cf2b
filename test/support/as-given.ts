/**
 * Whether a record came back as it was given, but for what the findings of its writing told: what a format cannot
 * tell apart is made alike first.
 */
import type { Finding } from '../../src/core/finding.js'
import { type RecordType, recordTypes } from '../../src/records/registry.js'
import type { FieldShape, Part } from '../../src/records/schema.js'
import { compact } from './leaves.js'

/** The record as a comparison is to see it. */
export function shownAs(record: object, type: string): unknown {
  return compact(normal(record, recordTypes[type as RecordType]))
}

/** What a format cannot tell apart. */
function normal(value: unknown, of: Part | undefined): unknown {
  if (Array.isArray(value)) return lasting(value.map((one) => normal(one, of)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      // hints tell how it stood on the wire: they follow what is written
      .filter(([key]) => of?.fields[key]?.isHint !== true)
      .map(([key, one]) => [key, normal(one, partOf(of?.fields[key]))]),
  )
}

/** Empty elements at the end of a list are not written. */
function lasting(list: unknown[]): unknown[] {
  while (list.length > 0 && (list.at(-1) === '' || compact(list.at(-1)) === undefined)) list.pop()
  return list
}

function partOf(shape: FieldShape | undefined): Part | undefined {
  if (shape?.kind === 'list') return partOf(shape.of)
  return shape?.kind === 'one' ? shape.part : undefined
}

/** The paths that findings name, in one record. */
export function toldPaths(findings: readonly Finding[], message = 0, record = 0): Set<string> {
  const above = `messages[${message}].records[${record}]`
  return new Set(
    findings.flatMap(({ path = '' }) => {
      if (path === above) return ['']
      return path.startsWith(`${above}.`) ? [path.slice(above.length + 1)] : []
    }),
  )
}

/** The record without what the findings of its writing name. */
export function withoutTold(record: object, findings: readonly Finding[]): object {
  return prune(record, '', toldPaths(findings)) as object
}

/**
 * Whether what came back is what was given, but for what was told; an element that was told may be gone or be
 * there in part. Both without absent fields.
 */
export function isAsGiven(back: unknown, given: unknown, told: ReadonlySet<string>, path = ''): boolean {
  if (told.has(path)) return true
  if (Array.isArray(given) || Array.isArray(back))
    return areAsGiven(Array.isArray(back) ? back : [], Array.isArray(given) ? given : [], told, path, 0)
  if (!isObject(given) && !isObject(back)) return back === given
  const [a, b] = [isObject(back) ? back : {}, isObject(given) ? given : {}]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    isAsGiven(a[key], b[key], told, joined(path, key)),
  )
}

function areAsGiven(
  back: readonly unknown[],
  given: readonly unknown[],
  told: ReadonlySet<string>,
  path: string,
  at: number,
): boolean {
  if (at === given.length) return back.length === 0
  const own = `${path}[${at}]`
  if (
    back.length > 0 &&
    isAsGiven(back[0], given[at], told, own) &&
    areAsGiven(back.slice(1), given, told, path, at + 1)
  )
    return true
  const mayBeGone = told.has(own) || isAsGiven({}, given[at], told, own)
  return mayBeGone && areAsGiven(back, given, told, path, at + 1)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function prune(value: unknown, path: string, told: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value
      .map((one, i) => [`${path}[${i}]`, one] as const)
      .flatMap(([at, one]) => (told.has(at) ? [] : [prune(one, at, told)]))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, joined(path, key), one] as const)
  return Object.fromEntries(
    entries.flatMap(([key, at, one]) => (told.has(at) ? [] : [[key, prune(one, at, told)]])),
  )
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
