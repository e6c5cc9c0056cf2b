// Writes the JSON Schema of every record type to dist/schemas. Run after tsc.
import { mkdirSync, writeFileSync } from 'node:fs'
import { jsonSchemaOf, schemaFiles } from '../dist/records/registry.js'

const folder = new URL('../dist/schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [type, file] of Object.entries(schemaFiles)) {
  writeFileSync(new URL(file, folder), `${JSON.stringify(jsonSchemaOf(type), null, 2)}\n`)
}
