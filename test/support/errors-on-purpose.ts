/** What the pages of samples/ say of errors on purpose: the codes of `check`, sorted, by name of the file. */
import { readFileSync } from 'node:fs'

const ROW = /^\| (\S+\.(?:edi|abi)) \| ([a-z-]+(?:, [a-z-]+)*) \| .+ \|$/

/** A page and what stands before the names in it, such as `quirks/`. */
const PAGES: readonly (readonly [page: string, folder: string])[] = [
  ['README.md', ''],
  ['quirks/README.md', 'quirks/'],
  ['quirks-abi/README.md', 'quirks-abi/'],
]

export function errorsOnPurpose(): ReadonlyMap<string, readonly string[]> {
  return new Map(PAGES.flatMap(([page, folder]) => [...rowsOf(page, folder)]))
}

function* rowsOf(page: string, folder: string): Generator<[string, readonly string[]]> {
  const text = readFileSync(new URL(`../../samples/${page}`, import.meta.url), 'utf8')
  const start = text.indexOf('\n## Errors on purpose\n')
  if (start < 0) throw new Error(`samples/${page} has no chapter on errors`)
  for (const line of text.slice(start).split('\n')) {
    const [, name, codes] = ROW.exec(line) ?? []
    if (name !== undefined && codes !== undefined) yield [folder + name, codes.split(', ').sort()]
  }
}
