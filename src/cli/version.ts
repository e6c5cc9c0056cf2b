/// <reference types="node" />
/** The version of the package, from its package.json; loads nothing else. */
import { readFileSync } from 'node:fs'

export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const parsed: unknown = JSON.parse(text)
  const isObject = typeof parsed === 'object' && parsed !== null
  return isObject && 'version' in parsed ? String(parsed.version) : 'unknown'
}
