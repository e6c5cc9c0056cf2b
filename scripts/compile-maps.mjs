// Writes src/mapping/compiled/*.generated.ts: reading code for the usual segments of the maps that most messages come
// in, made of their plans (docs/decisions/0021). Run by `npm run compile-maps` behind a build, when one of these maps,
// its record or the plan has changed. With --check it writes nothing and tells what is out of date; a test does that.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf } from './compiled/code.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { standardLibrary } = await import('../dist/translate/library.js')

/** File and class of each: one map stands for all whose plans have the same signature. */
const COMPILED = [
  { id: 'edifact/baplie@smdg22', file: 'baplie-d95b', name: 'BaplieD95b', within: 'LOC(147)' },
  { id: 'x12/315@004010', file: '315-004010', name: 'Status315' },
  { id: 'abi/sf', file: 'security-filing', name: 'SecurityFilingRecords' },
]

/** The code of one of them; `within`: only what stands in this group, because all else comes once a message. */
function compiledText({ id, name, within }) {
  return codeOf(standardLibrary().plan(id), id, name, within)
}

for (const one of COMPILED) {
  const file = join(root, 'src/mapping/compiled', `${one.file}.generated.ts`)
  const text = compiledText(one)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) console.log(`${file} is out of date: npm run compile-maps`)
}
