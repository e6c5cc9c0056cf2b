/**
 * The code made of maps ahead of time: it is that of the maps of today, it is used, and it gives what the plan alone
 * gives, to the last finding.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compiledReaderFor } from '../../src/mapping/compiled/index.js'
import { MapLibrary } from '../../src/mapping/library.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import { damage, damaged } from '../support/edi-text.js'
import { carriedRecord, fittingValues } from '../support/plan-records.js'
import { projectFolder } from '../support/project.js'
import { shown } from '../support/reading.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { allSampleFiles, corpusOrWarning } from '../support/samples.js'
import { printable, writable, writtenAs } from '../support/writable.js'

vi.setConfig({ testTimeout: TIMEOUT })

const LIBRARY = MapLibrary.standard()
const SAMPLES = allSampleFiles()

/** Formats whose plans have code. */
const FORMATS = [
  'edifact/baplie@d95b',
  'edifact/baplie@smdg20',
  'edifact/baplie@smdg21',
  'edifact/baplie@smdg22',
  'x12/315@004010',
  'abi/sf',
]

function bothWays(bytes: Uint8Array): void {
  const byCode = shown(read(bytes))
  const byPlan = shown(read(bytes, { byPlan: true }))
  if (byCode !== byPlan) expect(JSON.parse(byCode)).toEqual(JSON.parse(byPlan))
}

it('is what scripts/compile-maps.mjs makes of the maps', () => {
  const script = join(projectFolder, 'scripts/compile-maps.mjs')
  expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('')
})

it.each(FORMATS)('there is code for %s', (format) => {
  expect(compiledReaderFor(LIBRARY.plan(format)!)).toBeDefined()
})

it('a map of another structure is read by its plan', () => {
  const base = LIBRARY.list().find(({ id }) => id === 'x12/315@004010')!
  const text = base.text.replace(
    '{ at: B4/6,                to: statusLocation }',
    '{ ignore: B4/6, why: a test }',
  )
  expect(text).not.toBe(base.text)
  const { library } = LIBRARY.with([{ text, file: 'own.yaml' }])
  expect(compiledReaderFor(library.plan('x12/315@004010')!)).toBeUndefined()
})

describe('code and plan give the same', () => {
  it.each(SAMPLES)('$name', ({ bytes }) => bothWays(bytes))

  it.each(corpusOrWarning())('$name', ({ bytes }) => bothWays(bytes))

  it('of broken samples', () => {
    const broken = fc.tuple(fc.constantFrom(...SAMPLES), fc.array(damage, { minLength: 1, maxLength: 4 }))
    fc.assert(
      fc.property(broken, ([{ bytes }, list]) => bothWays(damaged(bytes, list))),
      runs(1000),
    )
  })

  it.each(FORMATS)('of generated records: %s', (format) => {
    const plan = LIBRARY.plan(format)!
    const { envelope, options } = writtenAs(format)
    const made = {
      text: printable(format),
      listMax: 3,
      values: fittingValues(plan),
      codes: false,
      hints: false,
    }
    let written = 0
    fc.assert(
      fc.property(carriedRecord(plan, made), (any) => {
        const record = writable(any, (one) => write([{ envelope, records: [one] }], options).findings)
        const { bytes } = write([{ envelope, records: [record] }], options)
        if (bytes.length > 0) written++
        bothWays(bytes)
      }),
      runs(40),
    )
    expect(written).toBeGreaterThan(20)
  })
})
