/**
 * Laws A4 and A11 on files: what was read and written in canonical form reads back to the same records, a second
 * writing changes no byte, and every data element of a file without findings is in the output.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Rest } from '../../src/mapping/rest.js'
import type { Message } from '../../src/translate/message.js'
import { read } from '../../src/translate/read.js'
import { saysTheSame } from '../../src/translate/same.js'
import { write } from '../../src/translate/write.js'
import { corpusOrWarning, type SampleFile, sampleFiles } from '../support/samples.js'
import { bodiesOf, latin1, valuesOf, without } from '../support/values.js'

vi.setConfig({ testTimeout: 120_000 })

/** What cannot be written as it was read, and why: headers that no receiver would take. */
const REFUSED: Readonly<Record<string, string>> = {
  'quirks/edifact-charset-unknown.edi': 'value-unwritable',
  'quirks/edifact-empty-sender.edi': 'envelope-incomplete',
  'quirks/edifact-no-unb.edi': 'envelope-incomplete',
  'quirks/edifact-only-unh.edi': 'envelope-incomplete',
  'quirks/edifact-time-3.edi': 'value-unwritable',
  'quirks/x12-empty-sender.edi': 'envelope-incomplete',
  'quirks/x12-no-isa.edi': 'envelope-incomplete',
  'quirks/x12-only-st.edi': 'envelope-incomplete',
  'quirks/x12-terminator-three-bytes.edi': 'delimiters-invalid',
}

const FILES = [...sampleFiles(), ...corpusOrWarning()]

/** The messages of a file that have records, by format. */
function byFormat(messages: readonly Message[]): [string, Message[]][] {
  const withRecords = messages.filter((one) => one.records.length > 0)
  return [...new Set(withRecords.map((one) => one.format))].map((format) => [
    format,
    withRecords.filter((one) => one.format === format),
  ])
}

/** Service segments inside a message, and what has no tag, are read and told, kept in the rest, and never written. */
function isWritten(rest: Rest): boolean {
  return !('tag' in rest && SERVICE.test(rest.tag))
}
const SERVICE = /^(|UN[A-Z]|ISA|IEA|GS|GE|ST|SE|TA1|ISB|ISE)$/

function canonical(messages: readonly Message[], format: string): Uint8Array {
  const { bytes, findings } = write(messages, { format, preserve: false })
  const unwritten = messages.flatMap(({ rest }) => rest.filter((one) => !isWritten(one)))
  const empty = emptyElements(messages.map((one) => one.records))
  expect(findings.map((one) => one.code).sort()).toEqual([
    ...new Array<string>(empty).fill('not-carried'),
    ...unwritten.map(() => 'rest-unplaced'),
  ])
  return bytes
}

function roundTrip({ name, bytes }: SampleFile): void {
  for (const [format, messages] of byFormat(read(bytes).messages)) {
    const first = canonical(messages, format)
    const again = read(first).messages
    const [read1, read2] = [messages.map(dataOf), again.map(dataOf)]
    if (!saysTheSame(read1, read2)) expect(read2, `${name}: the same records`).toEqual(read1)
    const second = canonical(again, format)
    expect(latin1(second), `${name}: stable`).toBe(latin1(first))
  }
}

function dataOf({ format, function: fn, records, rest }: Message): unknown {
  const kept = rest
    .filter(isWritten)
    .map(({ at: _, ...one }) => JSON.stringify(one))
    .sort()
  return { format, fn, records: records.map(lasting), rest: kept }
}

/** An element of a list that holds nothing, as `FTX+++'` gives, is not written in canonical form; that is told. */
function lasting(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, lasting(one)]))
  const list = value.map(lasting).filter((one) => !isEmpty(one))
  return list.length === 0 ? undefined : list
}

/** How many elements of lists hold nothing. */
function emptyElements(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value).reduce((sum: number, one) => sum + emptyElements(one), 0)
  return inner + (Array.isArray(value) ? value.filter(isEmpty).length : 0)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => one === undefined)
}

describe('written in canonical form and read back', () => {
  it.each(FILES.filter(({ name }) => REFUSED[name] === undefined))('$name', roundTrip)

  it.each(Object.entries(REFUSED))('%s is refused: %s', (name, code) => {
    const file = FILES.find((one) => one.name === name)!
    const { messages } = read(file.bytes)
    const { bytes, findings } = write(messages, { format: messages[0]!.format, preserve: false })
    expect(bytes).toHaveLength(0)
    expect(findings.map((one) => one.code)).toContain(code)
  })
})

/** Findings that say that something of the body is not where it should be. */
const BODY_FINDINGS = new Set([
  'repeated',
  'order',
  'value-invalid',
  'mismatch',
  'tag-invalid',
  'binary-length',
])

/**
 * What canonical form says otherwise: qualifiers of an alias; counts that are computed; the number 1 and the
 * qualifiers 2, 4 and 5 that stand for absent; the check digit of a container, which has an element of its own.
 */
const OTHERWISE =
  /^(CNT|LOC (6|9|11|12|165|175)$|MEA (AAE|WT|VGM|G|T)$|DTM (7|203|136|186|181|394|178)$|RFF 1$|TMP 2$|RNG [45]$|B4 \d{6,7}$|B4 \d$)/

/** Without `RFF+BM:1`, which a definition may demand where there is no reference: a BM for each 1. */
function withoutDummies(values: readonly string[]): string[] {
  let dummies = values.filter((one) => one === 'RFF 1').length
  return values.filter((one) => one !== 'RFF BM' || dummies-- <= 0)
}

describe('every data element of a file is in its canonical form', () => {
  const charset = /charset|high-bytes/
  it.each(FILES.filter(({ name }) => REFUSED[name] === undefined && !charset.test(name)))(
    '$name',
    ({ bytes }) => {
      const { messages, findings } = read(bytes)
      if (findings.some((one) => BODY_FINDINGS.has(one.code))) return
      const bodies = bodiesOf(bytes)
      expect(bodies).toHaveLength(messages.length)
      messages.forEach((message, i) => {
        if (message.records.length === 0) return
        const source = valuesOf(bodies[i]!.segments)
        const written = bodiesOf(canonical([message], message.format)).flatMap((one) =>
          valuesOf(one.segments),
        )
        const differ = (values: string[]): string[] =>
          withoutDummies(values).filter((one) => !OTHERWISE.test(one))
        expect(differ(without(source, written)), 'lost').toEqual([])
        expect(differ(without(written, source)), 'new').toEqual([])
      })
    },
  )
})
