/**
 * Row C4 of the reliability plan: each sample stands between two good neighbours, once as an interchange among
 * interchanges and once as messages among messages. The neighbours' records and findings are those that they have
 * without it.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { besideFile, besideMessages, type Company, joined } from '../support/neighbours.js'
import { isLong, TIMEOUT } from '../support/runs.js'
import { allSampleFiles, corpusOrWarning } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

/** The rules of CBP on what a filing says are another matter. */
const SYNTAX = { filing: false } as const

const CUT = 'its last segment has no terminator: the header behind it stands in that segment'

/** Where a neighbour is not what it is alone, and why. */
const TAKEN: Readonly<Record<string, string>> = {
  'quirks/edifact-cut.edi: second': CUT,
  'quirks/edifact-unterminated.edi: second': CUT,
  'quirks/x12-cut.edi: second': CUT,
  'quirks/x12-unterminated.edi: second': CUT,
  'quirks-abi/first-record-missing.abi: first':
    'records without their first one go on with the filing before',
}

const files = [
  ...allSampleFiles(),
  ...corpusOrWarning().filter(({ bytes }) => bytes.length < (isLong ? 200_000 : 2000)),
]

type Read = ReturnType<typeof read>
type Checked = ReturnType<typeof check>

/** What a message is, by its own bytes: nothing of where it stands. */
function shown({ messages }: Read, { messages: levels }: Checked, index: number, start: number): string {
  const number = index < 0 ? messages.length + index + 1 : index + 1
  const message = messages.at(index)
  const level = levels.at(index)
  if (message === undefined || level === undefined) return 'not there'
  const { format, function: kind, envelope, records, rest } = message
  const places = JSON.stringify(rest, (key, value: unknown) => (key === 'at' ? undefined : value))
  const own = message.findings.filter(({ at }) => at?.messageIndex === number)
  return JSON.stringify([
    format,
    kind,
    envelope,
    records,
    places,
    told(own, start),
    told(level.findings, start),
  ])
}

const told = (findings: readonly Finding[], start: number): unknown[] =>
  findings.map(({ code, severity, message, found, at }) => [
    code,
    severity,
    message.replace(/record \d+/, 'record'),
    found,
    (at?.offset ?? 0) - start,
    at?.segment,
    at?.tag,
    at?.element,
    at?.component,
    at?.repetition,
  ])

/** Most files have the same neighbours. */
const aloneOf = new Map<string, string>()

function faults(name: string, { before, beforeSecond, first, file, second, after }: Company): string[] {
  const all = joined(before, first, file, second, after)
  const whole = [read(all), check(all, SYNTAX)] as const
  const behind = before.length + first.length + file.length
  const alone = (headers: Uint8Array, one: Uint8Array): string => {
    const bytes = joined(headers, one, after)
    const key = latin1(bytes)
    const known = aloneOf.get(key) ?? shown(read(bytes), check(bytes, SYNTAX), 0, headers.length)
    aloneOf.set(key, known)
    return known
  }
  const found: string[] = []
  const compare = (index: number, start: number, was: string): void => {
    const is = shown(...whole, index, start)
    if (is !== was) found.push(`${name}: ${index === 0 ? 'first' : 'second'}: ${is}\nand not\n${was}`)
  }
  compare(0, before.length, alone(before, first))
  compare(-1, behind, alone(beforeSecond, second))
  return found
}

const met = new Set<string>()

function taken(all: readonly string[]): void {
  const names = all.map((fault) => fault.split(': ').slice(0, 2).join(': '))
  for (const name of names) met.add(name)
  expect(all.filter((_, i) => !Object.hasOwn(TAKEN, names[i]!))).toEqual([])
}

describe('a file between two good ones', () => {
  it('takes nothing of them', () => {
    taken(files.flatMap((file) => faults(file.name, besideFile(file))))
  })
})

describe('messages between two good ones', () => {
  it('take nothing of them', () => {
    const tried = files.flatMap((file) => {
      const company = besideMessages(file)
      return company === undefined ? [] : [{ name: file.name, company }]
    })
    expect(tried.length).toBeGreaterThan(files.length * 0.7)
    taken(tried.flatMap(({ name, company }) => faults(name, company)))
  })
})

describe('what is named as taken', () => {
  it('is taken', () => {
    expect(Object.keys(TAKEN).filter((name) => !met.has(name))).toEqual([])
  })
})
