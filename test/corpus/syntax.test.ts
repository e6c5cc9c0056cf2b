/**
 * Every real file of ../shared/samples: read without a throw, the right number of segments, the same at any chunk
 * size, and its segments written anew read back the same.
 */
import { describe, expect, it, vi } from 'vitest'
import { SegmentSink } from '../../src/syntax/segment-sink.js'
import { Drive, drive, plain } from '../support/drive.js'
import { TIMEOUT } from '../support/runs.js'
import { type SharedSample, sharedSamples } from '../support/shared-samples.js'
import { slowEdifact } from '../support/slow-edifact.js'
import { slowX12 } from '../support/slow-x12.js'

vi.setConfig({ testTimeout: TIMEOUT })

const files = sharedSamples()
const SMALL = 20_000

describe.runIf(files.length === 0)('real files of others', () => {
  it('are not here (../shared/samples): nothing was read', () => undefined)
})

describe.runIf(files.length > 0)('real files of others', () => {
  it.each(files)(
    '$name: every segment is read, as the slow reader reads it',
    ({ syntax, bytes, segments }) => {
      const run = drive(syntax, bytes)
      // the README counts those of all interchanges; a counter of our own where it has none
      const slow = syntax === 'edifact' ? slowEdifact(bytes) : slowX12(bytes)
      expect(run.segments.length).toBe(segments ?? slow.length)
      if (bytes.length < SMALL) expect(asText(plain(run.segments))).toBe(asText(slow))
    },
  )

  it.each(files)('$name: chunks do not matter', ({ syntax, bytes }) => {
    const whole = JSON.stringify(drive(syntax, bytes))
    const lengths = bytes.length < SMALL ? [1, 7, 64, 1000] : [997, 65_536, 100_003]
    for (const length of lengths)
      expect(JSON.stringify(drive(syntax, bytes, { cuts: [length] })) === whole).toBe(true)
  })

  it.each(files)('$name: written anew it reads back the same', (file) => {
    const first = drive(file.syntax, file.bytes)
    const again = drive(file.syntax, rewritten(file))
    expect(again.segments.map(canonical)).toEqual(first.segments.map(canonical))
    expect(again.segments.map(({ flags }) => flags)).toEqual(first.segments.map(({ flags }) => flags))
  })
})

function asText(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0080-\uffff]/g, '')
}

/** Tag and elements without trailing empties. */
function canonical({ tag, elements }: { tag: string; elements: string[][][] }): unknown {
  return [tag, trimmed(elements.map((repetitions) => trimmed(repetitions.map(trimmed))))]
}

function trimmed<T>(list: T[]): T[] {
  const filled = (one: T): boolean => (Array.isArray(one) ? one.length > 0 : one !== '')
  return list.slice(0, list.findLastIndex(filled) + 1)
}

/** Each segment through a sink under the file's own separators; UNA, ISA and binary objects as they stand. */
function rewritten({ syntax, bytes }: SharedSample): Uint8Array {
  const one = new Drive(syntax)
  const parts: Uint8Array[] = []
  one.reader.push(bytes)
  one.reader.end()
  while (one.step()) {
    const { segment, delimiters } = one.reader
    const seen = one.run.segments.at(-1)!
    const byte = (character: string | undefined): number =>
      character === undefined ? -1 : character.charCodeAt(0)
    const { element, component, release, repetition } = delimiters
    const sink = new SegmentSink({
      terminator: byte(delimiters.segment),
      element: byte(element),
      component: byte(component),
      release: byte(release),
      repetition: byte(repetition),
    })
    const una = `UNA${component}${element}${delimiters.decimal}${release ?? ' '}${repetition ?? ' '}${delimiters.segment}`
    if (seen.tag === 'UNB' && 'una' in one.reader && one.reader.una) parts.push(Buffer.from(una, 'latin1'))
    if (seen.tag === 'ISA' || segment.binary !== undefined || delimiters.segment.charCodeAt(0) > 0x7f) {
      parts.push(
        bytes.slice(seen.offset, seen.offset + seen.length),
        Buffer.from(segment.binary ? delimiters.segment : ''),
      )
      continue
    }
    sink.whole(seen.tag, seen.elements)
    expect(sink.problems).toEqual([])
    parts.push(sink.take())
  }
  return Buffer.concat(parts)
}
