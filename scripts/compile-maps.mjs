// Writes src/mapping/compiled/*.generated.ts: code for the usual segments of the maps that most messages come in,
// for reading and for writing, made of their plans (docs/decisions/0021, 0023); and src/records/objects.generated.ts:
// the constructors of all parts of records (0024). Run by `npm run compile-maps` behind a build, when one of these maps,
// a part of a record or the plan has changed. With --check it writes nothing and tells what is out of date; a test does that.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf } from './compiled/code.mjs'
import { constructorsOf } from './compiled/parts.mjs'
import { writerOf } from './compiled/written-code.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { standardLibrary } = await import('../dist/translate/library.js')

/** Files and classes of each: one map stands for all whose plans have the same signature. */
const COMPILED = [
  {
    id: 'edifact/baplie@smdg22',
    file: 'baplie-d95b',
    name: 'BaplieD95b',
    within: 'LOC(147)',
    isWritten: true,
  },
  { id: 'x12/315@004010', file: '315-004010', name: 'Status315', isWritten: true },
  // 80-column records are written by their places: what costs there are the rules on a filing, not the plan
  { id: 'abi/sf', file: 'security-filing', name: 'SecurityFilingRecords', isWritten: false },
]

/** The code of one of them; `within`: only what stands in this group, because all else comes once a message. */
function compiledTexts({ id, file, name, within, isWritten }) {
  const plan = standardLibrary().plan(id)
  const reader = { file: `mapping/compiled/${file}`, text: codeOf(plan, id, name, within) }
  if (!isWritten) return [reader]
  return [
    reader,
    { file: `mapping/compiled/${file}-writer`, text: writerOf(plan, id, `${name}Writer`, within) },
  ]
}

const constructors = { file: 'records/objects', text: constructorsOf() }

for (const { file: name, text } of [constructors, ...COMPILED.flatMap(compiledTexts)]) {
  const file = join(root, 'src', `${name}.generated.ts`)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
    console.log(`${file} is out of date: npm run compile-maps`)
}
