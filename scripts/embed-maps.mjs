// Writes src/mapping/embedded.generated.ts: the mapping files as text, with a small index (id, match, fallback,
// record) so that only the maps that are needed are parsed; and src/mapping/guides.generated.ts, the guides in the same
// way. Run by `npm run generate`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The YAML files of a folder, as text and parsed. */
function textsOf(name) {
  const folder = join(root, name)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const path = relative(root, join(folder, file)).replaceAll('\\', '/')
      return { file: path, text, map: parse(text, { schema: 'failsafe' }) }
    })
}

const texts = textsOf('mappings')
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

const guides = textsOf('guides').map(({ file, text, map }) => ({
  id: map.guide,
  file,
  over: [map.over].flat(),
  associations: [map.association ?? []].flat(),
  always: map.always === 'true',
  text,
}))

const guideSource = `// Made by scripts/embed-maps.mjs from guides/; not to be edited.
import type { EmbeddedGuide } from './guides.js'

export const embeddedGuides: readonly EmbeddedGuide[] = ${JSON.stringify(guides, null, 1)}
`
writeFileSync(join(root, 'src/mapping/guides.generated.ts'), guideSource)
