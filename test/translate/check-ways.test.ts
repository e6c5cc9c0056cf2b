/**
 * The check has a quick way and a slow one (message/plain-check.ts). Law: what the quick way passes over, the slow one
 * finds nothing in; here every segment of the samples, and of samples with a few bytes changed, goes both ways.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { segmentOf } from '../../src/message/definition.js'
import { ElementCheck, type ValueFault } from '../../src/message/element-check.js'
import { planOf } from '../../src/message/segment-plan.js'
import type { MessageHeader } from '../../src/syntax/envelope.js'
import type { SegmentSource } from '../../src/syntax/segment.js'
import { definitionFor } from '../../src/translate/definition-for.js'
import { Input } from '../../src/translate/input.js'
import type { Syntax } from '../../src/translate/syntaxes.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { allSampleFiles } from '../support/samples.js'

vi.setConfig({ testTimeout: TIMEOUT })

const FILES = allSampleFiles().filter(({ bytes }) => bytes.length < 20_000)
const definitions = new Map<string, ReturnType<typeof definitionFor>>()

function definitionOf(syntax: Syntax, header: MessageHeader): ReturnType<typeof definitionFor> {
  const { type, version, release, association } = header
  const key = [syntax, type, version, release, association].join(':')
  if (!definitions.has(key)) definitions.set(key, definitionFor(syntax, header))
  return definitions.get(key)
}

/** The same source, but one whose bytes are not its text: nothing of it goes the quick way. */
function slowly(source: SegmentSource): SegmentSource {
  return Object.create(source, { decoding: { value: true } })
}

interface Ways {
  quick: ValueFault[]
  slow: ValueFault[]
  segments: number
}

/** What both ways tell of every segment of all messages; one check goes on through a message, as habits are told once. */
function bothWays(bytes: Uint8Array): Ways {
  const ways: Ways = { quick: [], slow: [], segments: 0 }
  let message: number | undefined
  const quick = new ElementCheck((fault) => ways.quick.push(fault))
  const slow = new ElementCheck((fault) => ways.slow.push(fault))
  const input = new Input({}, () => {})
  input.push(bytes)
  input.end()
  while (input.next() !== undefined) {
    const { reader, envelope, syntax } = input
    const header = envelope?.message
    const definition = header && definitionOf(syntax!, header)?.definition
    const found = definition && segmentOf(definition, reader!.segment.tag)
    if (reader === undefined || found === undefined) continue
    if (envelope?.messageNumber !== message) {
      message = envelope?.messageNumber
      quick.start(reader)
      slow.start(slowly(reader))
    }
    const plan = planOf(found)
    quick.take(reader.segment, plan)
    slow.take(reader.segment, plan)
    ways.segments++
  }
  return ways
}

const PIECES = [
  '+',
  ':',
  "'",
  '*',
  '~',
  '?',
  '^',
  ' ',
  '\0',
  'A',
  '9',
  '-',
  '.',
  ',',
  'E',
  'é',
  '++++',
  '99999999',
]
const edit = fc.record({
  at: fc.nat(),
  cut: fc.nat({ max: 3 }),
  piece: fc.constantFrom('', ...PIECES),
})

function edited(bytes: Uint8Array, edits: readonly { at: number; cut: number; piece: string }[]): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1')
  for (const { at, cut, piece } of edits) {
    const from = at % text.length
    text = text.slice(0, from) + piece + text.slice(from + cut)
  }
  return Buffer.from(text, 'latin1')
}

describe('the ways of the check', () => {
  it('tell the same of every sample', () => {
    let segments = 0
    for (const { name, bytes } of FILES) {
      const ways = bothWays(bytes)
      expect({ name, faults: ways.quick }).toEqual({ name, faults: ways.slow })
      segments += ways.segments
    }
    expect(segments).toBeGreaterThan(2000)
  })

  it('tell the same of samples in which bytes were changed', () => {
    let faults = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (file, edits) => {
          const ways = bothWays(edited(file.bytes, edits))
          expect(ways.quick).toEqual(ways.slow)
          faults += ways.slow.length
        },
      ),
      runs(1200),
    )
    expect(faults).toBeGreaterThan(1000)
  })
})
