/**
 * Row C3 of the reliability plan: an input that ends early, anywhere, is never taken for a whole one, and the messages
 * that were whole before the cut are delivered as they are without it. Cuts at every byte in the long run.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import type { FindingCode } from '../../src/core/finding-codes.js'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { type Ends, endsOf } from '../support/ends.js'
import { isLong, TIMEOUT } from '../support/runs.js'
import { allSampleFiles, corpusFiles, type SampleFile } from '../support/samples.js'

vi.setConfig({ testTimeout: TIMEOUT })

/** Cuts of one file in the short run. */
const CUTS = 5

const files: SampleFile[] = [
  ...allSampleFiles(),
  ...(isLong ? (corpusFiles() ?? []).filter(({ bytes }) => bytes.length < 12_000) : []),
]

function cutsOf({ bytes, name }: SampleFile): number[] {
  if (isLong) return Array.from({ length: bytes.length }, (_, cut) => cut)
  // another place in each file, so that all kinds of places are met
  const step = Math.max(1, Math.floor(bytes.length / CUTS))
  const first = name.length % step
  return Array.from({ length: CUTS }, (_, k) => first + k * step).filter((cut) => cut < bytes.length)
}

/** The rules of CBP on what a filing says are another matter. */
const SYNTAX = { filing: false } as const

/** What tells of an input that has ended too early. */
const CUT: ReadonlySet<FindingCode> = new Set([
  'binary-length',
  'empty-input',
  'encoding-unsupported',
  'not-edi',
  'record-length',
  'segment-unterminated',
  'text-after-envelope',
  'trailer-count',
  'trailer-missing',
  'trailer-reference',
  'trailer-unexpected',
])

/** Of a finding all but the ordinals, which are the same anyway. */
const told = (findings: readonly Finding[], end: number): string[] =>
  findings.flatMap(({ code, at, message }) =>
    at === undefined || at.offset >= end ? [] : [`${code} ${at.offset} ${message}`],
  )

type Message = ReturnType<typeof read>['messages'][number]

function asText({ format, function: kind, envelope, records, rest }: Message): string {
  return JSON.stringify({ format, kind, envelope, records, rest })
}

class Cut {
  readonly faults: string[] = []
  private readonly whole: ReturnType<typeof read>

  constructor(
    private readonly file: SampleFile,
    private readonly ends: Ends,
  ) {
    this.whole = read(file.bytes)
  }

  at(cut: number): void {
    const part = this.file.bytes.subarray(0, cut)
    const { messages } = read(part)
    const checked = check(part, SYNTAX)
    const complete = this.ends.messages.filter((end) => end <= cut)
    for (const [k, end] of complete.entries()) this.compare(cut, k, end, messages[k])
    for (const open of checked.messages.slice(complete.length)) this.mustBeRejected(cut, open, checked)
    const isWhole = this.ends.isWhole(cut)
    if (!isWhole && !checked.findings.some((one) => this.tellsOfCut(one))) this.fault(cut, 'is not told')
  }

  private compare(cut: number, k: number, end: number, message: Message | undefined): void {
    const was = this.whole.messages[k]
    if (message === undefined || was === undefined) this.fault(cut, `message ${k + 1} is not delivered`)
    else if (asText(message) !== asText(was)) this.fault(cut, `message ${k + 1} is another`)
    else if (told(message.findings, end - 1).join() !== told(was.findings, end - 1).join())
      this.fault(cut, `message ${k + 1} has other findings`)
  }

  /** A message whose trailer is not there is never accepted, nor what is around it. */
  private mustBeRejected(
    cut: number,
    { number, errors, group, interchange }: ReturnType<typeof check>['messages'][number],
    { groups, interchanges }: ReturnType<typeof check>,
  ): void {
    const around = [
      groups.find((one) => one.number === group),
      interchanges.find((one) => one.number === interchange),
    ]
    if (errors > 0 || around.some((level) => level !== undefined && level.errors > 0)) return
    this.fault(cut, `message ${number} passes for a whole one`)
  }

  private tellsOfCut({ code, severity }: Finding): boolean {
    return severity !== 'info' && CUT.has(code)
  }

  private fault(cut: number, text: string): void {
    this.faults.push(`${this.file.name} cut at ${cut}: ${text}`)
  }
}

describe('an input that ends early', () => {
  it.each(files)('$name', (file) => {
    const cut = new Cut(file, endsOf(file))
    for (const at of cutsOf(file)) cut.at(at)
    expect(cut.faults.slice(0, 20)).toEqual([])
  })

  it.each(files.filter(({ name }) => /no-joiner|two-batches-glued|sf-trade-zone/.test(name)))(
    'in any column of a trailer where records are joined by nothing: $name',
    (file) => {
      const ends = endsOf(file)
      const cut = new Cut(file, ends)
      const behind = [...new Set(ends.messages)]
      for (const end of behind) for (let at = end; at < end + 80; at++) cut.at(at)
      expect(behind.length).toBeGreaterThan(0)
      expect(cut.faults.slice(0, 20)).toEqual([])
    },
  )
})
