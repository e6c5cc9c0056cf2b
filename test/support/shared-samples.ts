/**
 * The real files of others in ../shared/samples, which are not part of the project. Gives none, and says so, where the
 * folder is absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Syntax } from './drive.js'

const FOLDER = new URL('../../../shared/samples/', import.meta.url)

export interface SharedSample {
  name: string
  syntax: Syntax
  bytes: Uint8Array
  /** Column `segments` of the README, where it has one. */
  segments: number | undefined
}

export function sharedSamples(): SharedSample[] {
  if (existsSync(FOLDER)) return [...samplesOf('edifact'), ...samplesOf('x12')]
  console.warn(
    `The samples of others are not here (${FOLDER.pathname}): the tests that read them are left out.`,
  )
  return []
}

function samplesOf(syntax: Syntax): SharedSample[] {
  const folder = new URL(`${syntax}/`, FOLDER)
  const counts = segmentCounts(readFileSync(new URL('README.md', folder), 'utf8'))
  const names = readdirSync(folder).filter((name) => name.endsWith('.edi'))
  return names.sort().map((name) => ({
    name,
    syntax,
    bytes: new Uint8Array(readFileSync(new URL(name, folder))),
    segments: counts.get(name),
  }))
}

/** The rows of the table by file, where it has a column `segments`. */
function segmentCounts(readme: string): Map<string, number> {
  const lines = readme.split('\n').filter((line) => line.startsWith('|'))
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  const column = rows[0]?.indexOf('segments') ?? -1
  const counted = rows.slice(2).map((row): [string, number] => [row[1] ?? '', Number(row[column])])
  return new Map(column < 0 ? [] : counted)
}
