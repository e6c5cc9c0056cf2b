/**
 * A reader numbers the instances of groups over all of its messages, and begins anew before its tables overflow: which
 * nobody notices.
 */
import { expect, it } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import { RecordReader, type RecordReaderOptions } from '../../src/mapping/read.js'
import { ALONE, BODY, CUT, END, FIRST, START } from '../../src/syntax/envelope-levels.js'
import { detect } from '../../src/translate/detect.js'
import { driverOf } from '../../src/translate/syntaxes.js'
import { allSampleFiles } from '../support/samples.js'

const LIBRARY = MapLibrary.standard()
const FILES = allSampleFiles()
const ROUNDS = 3

/** What is read of each message of a file, again and again by the same readers; and how many messages that is. */
function readings(bytes: Uint8Array, options: RecordReaderOptions, instancesMax?: number): string[] {
  const readers = new Map<string, RecordReader>()
  const told: string[] = []
  const { syntax, ebcdic } = detect(bytes, true) ?? {}
  if (syntax === undefined || syntax === 'json') return []
  for (let round = 0; round < ROUNDS; round++) {
    const { reader, envelope } = driverOf(syntax, { ebcdic }, [])
    let open: RecordReader | undefined
    const close = (): void => {
      if (open === undefined) return
      const { records, rest } = open.finish({ offset: 0 })
      told.push(JSON.stringify([records, rest, open.findings.splice(0)]))
      open = undefined
    }
    reader.push(bytes)
    reader.end()
    while (reader.next()) {
      const flags = envelope.take(reader.segment)
      if ((flags & (CUT | END)) !== 0) close()
      if ((flags & (START | ALONE)) !== 0) {
        const plan = LIBRARY.find(syntax, envelope.message!)?.plan
        const known = plan && (readers.get(plan.id) ?? new RecordReader(plan, options, instancesMax))
        if (plan !== undefined && known !== undefined) readers.set(plan.id, known)
        known?.start(reader, (at) => at)
        open = known
      }
      if (flags === BODY || (flags & (FIRST | ALONE)) !== 0) open?.take(reader.segment)
      if ((flags & ALONE) !== 0) close()
    }
    close()
  }
  return told
}

it.each([
  ['code', {}],
  ['plan', { byPlan: true }],
])('numbers that begin anew change nothing: by %s', (_name, options) => {
  let messages = 0
  for (const { name, bytes } of FILES) {
    const usual = readings(bytes, options)
    messages += usual.length
    // at each message; and at some of them
    for (const max of [0, 50]) expect(readings(bytes, options, max), `${name} ${max}`).toEqual(usual)
  }
  expect(messages).toBeGreaterThan(ROUNDS * 250)
})
