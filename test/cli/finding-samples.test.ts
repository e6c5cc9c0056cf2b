/**
 * Law C5 of the reliability plan: every code can be reached. Each has its sample in samples/findings, which raises it
 * and no other; the severity, the place, what stands there and the sentence are those of the table on that page.
 */
import { afterAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { FINDING_CODES, type FindingCode } from '../../src/core/finding-codes.js'
import { Folder } from '../support/cli-run.js'
import {
  bytesOf,
  COMPANIONS,
  FINDING_SAMPLES,
  type FindingSample,
  filesOf,
  runSample,
  unnamedFiles,
} from '../support/finding-samples.js'
import { latin1 } from '../support/slow-common.js'

const folder = new Folder()
afterAll(() => folder.remove())

/** The input is the first file of a row, a map or guide the one that bears the code. */
function inputOf({ code, run }: FindingSample): Uint8Array {
  const files = filesOf(run)
  return bytesOf(files.find((name) => name.startsWith(`${code}.`) && !name.includes('.map.')) ?? files[0]!)
}

/** `line:column`, a path, or the seat in a header that is not written. */
function placeOf({ at, map, path }: Finding): string {
  if (map !== undefined && at === undefined) return `${map.line}:${map.column}`
  if (at?.line !== undefined) return `${at.line}:${at.column}`
  return path ?? (at?.tag === undefined ? '' : `${at.tag}/${at.element}`)
}

/** What stands at the place: in the bytes of the input, in the map or guide, in the record. */
function textAt({ at, map, path }: Finding, input: Uint8Array): string {
  const text = latin1(input)
  if (map !== undefined && at === undefined) return text.split('\n')[map.line - 1]!.slice(map.column - 1)
  if (at?.line !== undefined) return text.slice(at.offset)
  return path !== undefined && text.startsWith('{')
    ? valueAt(JSON.parse(new TextDecoder().decode(input)), path)
    : ''
}

function valueAt(document: unknown, path: string): string {
  let value = document
  for (const key of path.split(/[.[\]]+/).filter((one) => one !== ''))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof value === 'string' ? value : ''
}

/** Of bytes that are no text only the first line is looked at. */
const begins = (text: string, there: string): boolean =>
  there === '' ? true : text.startsWith(there) || text.trimStart().startsWith(there)

describe('samples/findings', () => {
  it('has a row for each code, in the order of the list, and no file that no row names', () => {
    expect(FINDING_SAMPLES.map(({ code }) => code)).toEqual(Object.keys(FINDING_CODES))
    expect(unnamedFiles()).toEqual([])
  })

  it('names each code in the file of its row', () => {
    const others = FINDING_SAMPLES.filter(
      ({ code, run }) => !filesOf(run).some((name) => name.startsWith(`${code}.`)),
    )
    expect(others.map(({ code }) => code)).toEqual([])
  })

  it.each(FINDING_SAMPLES)('$code: $run', async (sample) => {
    const { findings, exit } = await runSample(sample.run, folder)
    const own = findings.filter(({ code }) => code === sample.code)
    const others = new Set<string>(findings.map(({ code }) => code).filter((code) => code !== sample.code))
    const companion = COMPANIONS.get(sample.code)
    expect([...others]).toEqual(companion === undefined ? [] : [companion])
    expect(own.map(({ severity, message }) => [severity, message])).toEqual([[sample.severity, sample.says]])
    const [found] = own
    const input = inputOf(sample)
    expect(placeOf(found!)).toBe(sample.at)
    expect(begins(textAt(found!, input), sample.there), `${sample.there} stands there`).toBe(true)
    // what is named stands at the place, byte for byte
    const named = findings.filter(({ at, found: text }) => at?.line !== undefined && text !== undefined)
    expect(named.filter((one) => !textAt(one, input).startsWith(one.found!))).toEqual([])
    const rejects = findings.some(({ severity }) => severity === 'error')
    if (exit !== undefined) expect(exit).toBe(rejects ? (found!.map && !found!.at ? 3 : 1) : 0)
  })

  it('has the usual severity of its code', () => {
    const other = FINDING_SAMPLES.filter(
      ({ code, severity }) => FINDING_CODES[code as FindingCode].severity !== severity,
    )
    expect(other).toEqual([])
  })
})
