/**
 * The findings of `check` on the real files of others, each looked at once by eye and kept in check-findings.txt: one
 * line a file and code, with how often it comes and where first. With TENPLUSTWO_GOLDEN=1 the list is written anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/translate/check.js'
import { corpusOrWarning } from '../support/samples.js'

const LIST = new URL('./check-findings.txt', import.meta.url)
const FILES = corpusOrWarning()

function linesOf(name: string, bytes: Uint8Array): string[] {
  const counts = new Map<string, { first: string; count: number }>()
  for (const { code, at } of check(bytes).findings) {
    const seat = at?.element === undefined ? '' : `/${at.element}.${at.component ?? 0}`
    const known = counts.get(code) ?? { first: `${at?.line}:${at?.column} ${at?.tag ?? ''}${seat}`, count: 0 }
    counts.set(code, { ...known, count: known.count + 1 })
  }
  const rows = [...counts].map(([code, { first, count }]) => `  ${code} ${count} ${first}`)
  return [name, ...rows]
}

describe.skipIf(FILES.length === 0)('the corpus', () => {
  it('has the findings that were looked at by eye', () => {
    const lines = FILES.flatMap(({ name, bytes }) => linesOf(name, bytes))
    if (process.env.TENPLUSTWO_GOLDEN === '1') writeFileSync(LIST, `${lines.join('\n')}\n`)
    expect(lines).toEqual(readFileSync(LIST, 'utf8').trimEnd().split('\n'))
  }, 60_000)
})
