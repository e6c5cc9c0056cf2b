// Writes src/mapping/embedded.generated.ts: the mapping files as text, with a small index (id, match, fallback,
// record) so that only the maps that are needed are parsed. Run by `npm run generate`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'mappings')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()

const texts = files.map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  return {
    file: relative(root, join(folder, name)).replaceAll('\\', '/'),
    text,
    map: parse(text, { schema: 'failsafe' }),
  }
})
const byId = new Map(texts.map((one) => [one.map.mapping, one]))

/** A key of the map or of the one it extends. */
function inherited(one, key) {
  return (
    one?.map[key] ?? (one?.map.extends === undefined ? undefined : inherited(byId.get(one.map.extends), key))
  )
}

const entries = texts.map((one) => ({
  id: one.map.mapping,
  file: one.file,
  syntax: one.map.syntax,
  match: Object.entries(one.map.match ?? {}).map(([address, values]) => ({
    address,
    values: [values].flat(),
  })),
  fallback: one.map.fallback === 'true',
  record: inherited(one, 'record') ?? '',
  text: one.text,
}))

const source = `// Made by scripts/embed-maps.mjs from mappings/; not to be edited.
import type { EmbeddedMap } from './library.js'

export const embedded: readonly EmbeddedMap[] = ${JSON.stringify(entries, null, 1)}
`
writeFileSync(join(root, 'src/mapping/embedded.generated.ts'), source)
