// Writes src/mapping/compiled/*.generated.ts: reading code for the usual segments of the maps that most messages come
// in, made of their plans (docs/decisions/0021). Run by `npm run compile-maps` behind a build, when one of these maps,
// its record or the plan has changed; a test says when that is.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf } from './compiled/code.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { standardLibrary } = await import('../dist/translate/library.js')

/** File and class of each: one map stands for all whose plans have the same signature. */
export const COMPILED = [
  { id: 'edifact/baplie@smdg22', file: 'baplie-d95b', name: 'BaplieD95b', within: 'LOC(147)' },
  { id: 'x12/315@004010', file: '315-004010', name: 'Status315' },
  { id: 'abi/sf', file: 'security-filing', name: 'SecurityFilingRecords' },
]

/** The code of one of them; `within`: only what stands in this group, because all else comes once a message. */
export function compiledText({ id, name, within }) {
  return codeOf(standardLibrary().plan(id), id, name, within)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const one of COMPILED) {
    writeFileSync(join(root, 'src/mapping/compiled', `${one.file}.generated.ts`), compiledText(one))
  }
}
