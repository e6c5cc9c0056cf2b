/**
 * The code made of maps ahead of time, on the way out: it is used, and what it writes is what the plan alone writes, to
 * the last finding: of records as they were read, of others, and of records in which anything was changed.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compiledWriterFor } from '../../src/mapping/compiled/index.js'
import { CompiledWriter } from '../../src/mapping/compiled-writer.js'
import { MapLibrary } from '../../src/mapping/library.js'
import type { Message } from '../../src/translate/message.js'
import { read } from '../../src/translate/read.js'
import { type WriteOptions, write } from '../../src/translate/write.js'
import { edited, edits } from '../support/edits.js'
import { carriedRecord } from '../support/plan-records.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { allSampleFiles, corpusOrWarning, type SampleFile, sample } from '../support/samples.js'
import { printable, writtenAs } from '../support/writable.js'

vi.setConfig({ testTimeout: TIMEOUT })

const LIBRARY = MapLibrary.standard()

const FORMATS = [
  'edifact/baplie@d95b',
  'edifact/baplie@smdg20',
  'edifact/baplie@smdg21',
  'edifact/baplie@smdg22',
  'x12/315@004010',
]

const OPTIONS = {
  now: '2026-06-11T09:30',
  controlNumbers: { interchange: '1', group: '1', message: '1' },
  preserve: false,
} as const

/** All that came of a writing, or what it threw. */
function shownWriting(messages: readonly (Message | object)[], options: WriteOptions): string {
  const { bytes, findings } = write(messages, options)
  return JSON.stringify([Buffer.from(bytes).toString('latin1'), findings])
}

function bothWays(messages: readonly (Message | object)[], options: WriteOptions): void {
  const byCode = shownWriting(messages, options)
  const byPlan = shownWriting(messages, { ...options, byPlan: true })
  if (byCode !== byPlan) expect(JSON.parse(byCode)).toEqual(JSON.parse(byPlan))
}

function inAllFormats({ bytes }: SampleFile): void {
  const { messages } = read(bytes)
  for (const format of FORMATS) {
    const { record } = LIBRARY.plan(format)!
    const own = messages.filter(({ records }) => records.some(({ type }) => type === record))
    if (own.length > 0) bothWays(own, { format, ...OPTIONS })
  }
}

it.each(FORMATS)('there is code for %s', (format) => {
  expect(compiledWriterFor(LIBRARY.plan(format)!)).toBeDefined()
})

it('a map of another structure is written by its plan', () => {
  const base = LIBRARY.list().find(({ id }) => id === 'x12/315@004010')!
  const text = base.text.replace('- { at: R4(*)/4, to: location.name }', '- { ignore: R4(*)/4, why: a test }')
  expect(text).not.toBe(base.text)
  const { library } = LIBRARY.with([{ text, file: 'own.yaml' }])
  expect(compiledWriterFor(library.plan('x12/315@004010')!)).toBeUndefined()
})

describe('the code is used', () => {
  const taken = (spy: { mock: { results: readonly { value: unknown }[] } }): unknown[] =>
    spy.mock.results.map(({ value }) => value)

  it('for every slot of a plan, and every status', () => {
    const elements = vi.spyOn(CompiledWriter.prototype, 'takeElement')
    const records = vi.spyOn(CompiledWriter.prototype, 'take')
    write(read(sample('baplie/smdg22-dialects')).messages, { format: 'edifact/baplie@smdg22', ...OPTIONS })
    write(read(sample('x12-315/life-of-a-container')).messages, { format: 'x12/315@004010', ...OPTIONS })
    expect(taken(elements).filter((one) => one === true).length).toBeGreaterThan(1)
    expect(taken(records)).toContain(true)
    vi.restoreAllMocks()
  })

  it('not where the plan alone is asked for', () => {
    const records = vi.spyOn(CompiledWriter.prototype, 'take')
    const { messages } = read(sample('x12-315/life-of-a-container'))
    write(messages, { format: 'x12/315@004010', ...OPTIONS, byPlan: true })
    expect(records).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})

describe('code and plan write the same', () => {
  it.each(allSampleFiles())('$name', inAllFormats)

  it.each(corpusOrWarning())('$name', inAllFormats)

  it('with other service characters', () => {
    const { messages } = read(sample('baplie/smdg22-dialects'))
    const delimiters = { segment: '~', element: '*', component: '>', release: '?', decimal: ',' }
    bothWays(messages, { format: 'edifact/baplie@smdg22', ...OPTIONS, delimiters })
    const plain = { ...OPTIONS, delimiters: { segment: '\n', element: '|', component: '^' } }
    bothWays(read(sample('x12-315/life-of-a-container')).messages, { format: 'x12/315@004010', ...plain })
  })

  it('ports that many slots share, with a name that cannot be written: each time it is told', () => {
    const slot = (stow: string): string =>
      `LOC+147+${stow}::5'LOC+9+BRSSZ:139:6:S\u00c3O PAULO'EQD+CN+HLXU0158385+45G1'`
    const text = `UNB+UNOC:3+LINE+CBP+260611:0930+1'UNH+1+BAPLIE:D:95B:UN:SMDG22'BGM++1+9'TDT+20+1'${slot('0010182')}${slot('0010282')}UNT+9+1'UNZ+1+1'`
    const { messages } = read(Uint8Array.from(text, (c) => c.charCodeAt(0)))
    const [message] = messages
    const envelope = {
      ...message!.envelope,
      interchange: { ...message!.envelope.interchange!, syntax: 'UNOA:3' },
    }
    const data = { ...message!.toJSON(), envelope, records: message!.records }
    const options = { format: 'edifact/baplie@smdg22', ...OPTIONS, check: 'none', charset: 'strict' } as const
    bothWays([data], options)
    const told = write([data], options).findings.filter(({ code }) => code === 'character-unwritable')
    expect(told.map(({ path }) => path)).toEqual(
      [0, 1].map((k) => `messages[0].records[0].slots[${k}].equipment[0].portOfLoading.name`),
    )
  })

  it('references with the number that stands for none', () => {
    const { messages } = read(sample('baplie/smdg22-dialects'))
    for (const references of [
      [{ kind: 'booking', number: '1' }],
      [{ number: '1' }],
      [{ kind: 'billOfLading' }],
    ]) {
      const [record] = structuredClone(messages[0]!.records)
      const { slots } = record as unknown as { slots: { equipment?: { references?: unknown }[] }[] }
      for (const { equipment } of slots) for (const one of equipment ?? []) one.references = references
      bothWays([{ ...messages[0]!.toJSON(), records: [record] }], {
        format: 'edifact/baplie@smdg22',
        ...OPTIONS,
      })
    }
  })

  it.each(FORMATS)('records in which anything was changed: %s', (format) => {
    const { record } = LIBRARY.plan(format)!
    const sources = [...allSampleFiles(), ...corpusOrWarning()]
      .filter(({ bytes }) => bytes.length < 20_000)
      .map(({ bytes }) => bytes)
      .filter((bytes) =>
        read(bytes).messages.some(({ records }) => records.some(({ type }) => type === record)),
      )
    expect(sources.length).toBeGreaterThan(3)
    fc.assert(
      fc.property(fc.constantFrom(...sources), edits, (bytes, list) => {
        const { messages } = read(bytes)
        for (const { records } of messages) for (const one of records) edited(one, list)
        bothWays(messages, { format, ...OPTIONS })
      }),
      runs(300),
    )
  })

  it.each(FORMATS)('generated records: %s', (format) => {
    const plan = LIBRARY.plan(format)!
    const { envelope, options } = writtenAs(format)
    fc.assert(
      fc.property(carriedRecord(plan, { text: printable(format), listMax: 3 }), (record) => {
        bothWays([{ envelope, records: [record] }], { ...options, ...OPTIONS })
      }),
      runs(60),
    )
  })
})
