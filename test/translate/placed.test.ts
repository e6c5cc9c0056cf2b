/**
 * Row C6 of the reliability plan: findings are placed. In all samples what a finding shows stands at its offset, its
 * line and column are those of the offset, its tag and seat those of the segment there; and of each fault that is put
 * into a clean file the finding points at the bytes of the fault.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { misplaced } from '../support/found-at.js'
import { type Injected, injectedRecords, injectedSegments } from '../support/inject.js'
import { syntaxOf } from '../support/neighbours.js'
import { isLong, TIMEOUT } from '../support/runs.js'
import { allSampleFiles, corpusOrWarning, type SampleFile } from '../support/samples.js'
import { bytesOf, latin1, type SlowSegment } from '../support/slow-common.js'
import { slowEdifact } from '../support/slow-edifact.js'
import { slowX12 } from '../support/slow-x12.js'

vi.setConfig({ testTimeout: TIMEOUT })

/** The rules of CBP on what a filing says are placed by the records: test/translate/filing-rules.test.ts. */
const SYNTAX = { filing: false } as const

const own = allSampleFiles()

describe('each finding of each file', () => {
  const files = [...own, ...corpusOrWarning().filter(({ bytes }) => isLong || bytes.length < 10_000)]

  it('stands where it says', () => {
    const faults = files.flatMap((file) => {
      const segments = slowly(file)
      return [...check(file.bytes, SYNTAX).findings, ...read(file.bytes).findings].flatMap((one) => {
        if (one.code === 'too-many-findings') return []
        const fault = misplaced(file.bytes, one, lettersOf(file)) ?? misseated(segments, one)
        return fault === undefined ? [] : [`${file.name}: ${one.code} ${JSON.stringify(one.at)}: ${fault}`]
      })
    })
    expect(faults).toEqual([])
  })
})

const isEbcdic = ({ name, bytes }: SampleFile): boolean => name.endsWith('.abi') && bytes[0] === 0xc1

/** In X12 and in records no character releases another. */
function lettersOf(file: SampleFile): { release: string } {
  const text = latin1(file.bytes)
  if (syntaxOf(file) !== 'edifact') return { release: '' }
  return { release: /UNA..(.)(.)/.exec(text)?.[2] ?? (text.includes('UNOB') ? '' : '?') }
}

/** The segments as a slow splitter sees them; none where it does not know the syntax. */
function slowly(file: SampleFile): SlowSegment[] {
  const syntax = syntaxOf(file)
  return syntax === 'edifact' ? slowEdifact(file.bytes) : syntax === 'x12' ? slowX12(file.bytes) : []
}

/** Whether tag, element, component and repetition lead to what was found, by the slow splitter's own lists. */
function misseated(segments: readonly SlowSegment[], { at, found }: Finding): string | undefined {
  const segment = segments.findLast(({ offset }) => offset <= (at?.offset ?? -1))
  // element 0: what stands between the tag and the first element
  if (segment === undefined || at?.tag === undefined || !at.element) return undefined
  if (segment.tag !== at.tag) return `${at.tag} is ${segment.tag}`
  if (found === undefined || at.component === undefined) return undefined
  const value = segment.elements[at.element - 1]?.[(at.repetition ?? 1) - 1]?.[at.component - 1] ?? ''
  const shown = found.endsWith('…') ? found.slice(0, -1) : found
  return value.includes(shown) ? undefined : `'${found}' is not in '${value}'`
}

// ------------------------------------------------------------------ injected faults

const clean = own.filter(
  (file) => !isEbcdic(file) && check(file.bytes, SYNTAX).findings.length === 0 && isPlain(file),
)

/** No service characters of its own, nothing released, every byte a letter. */
function isPlain(file: SampleFile): boolean {
  const text = latin1(file.bytes)
  if (file.name.endsWith('.abi')) return true
  if (/[\x80-\xff?]/.test(text) || text.includes('BIN') || text.includes('UNO+')) return false
  return /^UNB\+UNO[AC]:[123]|^ISA\*.{100}[:>][~\n]/.test(text)
}

function* injected(syntax: string): Generator<Injected> {
  for (const file of clean) {
    if (syntaxOf(file) !== syntax) continue
    if (syntax === 'abi') yield* injectedRecords(file.bytes)
    else yield* injectedSegments(latin1(file.bytes))
  }
}

function faultOf({ make, codes, offset, found, mayFit, ...place }: Injected): string | undefined {
  const bytes = bytesOf(make())
  const { findings } = check(bytes, SYNTAX)
  if (mayFit && findings.length === 0) return undefined
  const one = findings.find(({ code, at }) => codes.includes(code) && at?.offset === offset)
  if (one === undefined) return findings.map(({ code, at }) => `${code}@${at?.offset}`).join(' ')
  const { tag, element, component } = place
  const { at } = one
  if (at?.tag !== tag || (at.element !== undefined && at.element !== element))
    return `${at?.tag}/${at?.element}`
  if (component !== undefined && at.component !== undefined && at.component !== component)
    return `component ${at.component}`
  const shown = one.found?.endsWith('…') ? one.found.slice(0, -1) : one.found
  if (found !== undefined && shown !== undefined && !found.startsWith(shown)) return `found ${one.found}`
  return misplaced(bytes, one)
}

/** Five kinds of faults follow each other: a prime meets all of them. */
const primeFrom = (most: number): number => [11, 7, 3, 2].find((prime) => prime <= most) ?? 1

describe.each(['edifact', 'x12', 'abi'])('faults put into clean files: %s', (syntax) => {
  it('are told at their bytes', () => {
    const all = [...injected(syntax)]
    // of each file and each kind some; all of them in the long run
    const stride = isLong ? 1 : primeFrom(all.length / 750)
    const tried = all.filter((_, i) => i % stride === 0)
    if (isLong) console.log(`${syntax}: ${tried.length} injected faults`)
    expect(tried.length).toBeGreaterThan(650)
    const faults = tried.flatMap((one) => {
      const fault = faultOf(one)
      const { kind, codes, offset, tag, element, component } = one
      const place = `${codes[0]}@${offset} ${tag}/${element}.${component}`
      return fault === undefined ? [] : [`${kind}: wanted ${place}, got ${fault}`]
    })
    expect(faults.slice(0, 60)).toEqual([])
  })
})
