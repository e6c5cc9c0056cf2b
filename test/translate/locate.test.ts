/** Every value of every record has a place, and the input bears the value there; so does what a finding names. */
import { describe, expect, it, vi } from 'vitest'
import type { Place } from '../../src/core/finding.js'
import type { Message } from '../../src/translate/message.js'
import { read } from '../../src/translate/read.js'
import { type Leaf, leavesOf } from '../support/leaves.js'
import { corpusOrWarning, sampleFiles } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: 60_000 })

/** Fields that are made of the value on the wire, or of several. */
const MADE = /(^|\.)(at|list|\w+List|bay|row|tier|deck|digits|scheme|zone|format|text|pieces)$/
/** One number out of two or three elements of X12. */
const X12_NUMBER = /^equipment\.number$/

/** Line breaks inside a value are no part of it. */
function valueAt(text: string, message: Message, at: Place): string {
  const usual = message.format.startsWith('x12/')
    ? { element: '*', component: '', segment: '~', release: undefined, repetition: undefined }
    : { element: '+', component: ':', segment: "'", release: '?', repetition: undefined }
  const delimiters = message.envelope.interchange?.delimiters ?? usual
  const { element, component, segment, release, repetition } = delimiters
  let value = ''
  for (let i = at.offset; i < text.length; i++) {
    const c = text[i]!
    if (c === release) value += text[++i] ?? ''
    else if (c === element || c === component || c === segment || c === repetition) break
    else if (c !== '\n' && c !== '\r') value += c
  }
  return value
}

function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** What is wrong with the place of a leaf; undefined where nothing is. */
function wrongPlace(text: string, message: Message, record: number, leaf: Leaf): string | undefined {
  const at = message.locate(`records[${record}].${leaf.path}`)
  if (at === undefined) return 'no place'
  const { source } = message
  const start = source!.at
  if (at.offset < start.offset || at.offset >= start.offset + source!.body.length)
    return 'outside of its message'
  const ordinals = [at.interchange, at.group, at.messageIndex]
  if (`${ordinals}` !== `${[start.interchange, start.group, start.messageIndex]}`)
    return `ordinals ${ordinals}`
  const { line, column } = lineOf(text, at.offset)
  if (at.line !== line || at.column !== column) return `line ${at.line}:${at.column}, not ${line}:${column}`
  const found = valueAt(text, message, at)
  if (found === '') return 'nothing stands there'
  const asSent = leaf.shape.kind === 'text' || leaf.shape.kind === 'decimal'
  if (!asSent || MADE.test(leaf.path)) return undefined
  if (X12_NUMBER.test(leaf.path) && message.format.startsWith('x12/'))
    return String(leaf.value).startsWith(found) ? undefined : `'${found}'`
  // a decimal comma of the wire is a point in the record
  const said = leaf.shape.kind === 'decimal' ? found.replace(',', '.') : found
  return said === leaf.value ? undefined : `'${found}'`
}

function problems(bytes: Uint8Array, every: number): string[] {
  const text = latin1(bytes)
  return read(bytes).messages.flatMap((message) =>
    message.records.flatMap((record, r) =>
      leavesOf(record)
        // an empty line of a text only keeps the place of those behind it
        .filter((leaf, i) => leaf.path !== 'type' && leaf.value !== '' && i % every === 0)
        .flatMap((leaf) => {
          const wrong = wrongPlace(text, message, r, leaf)
          return wrong === undefined
            ? []
            : [`${message.format} records[${r}].${leaf.path} = ${leaf.value}: ${wrong}`]
        }),
    ),
  )
}

const SAMPLES = sampleFiles()
/** Their bytes are no characters of ISO 8859-1; in the last, the line of a message read again is one too high. */
const DECODED = /charset|three-bytes/

describe('every leaf of every record', () => {
  it.each(SAMPLES.filter(({ name }) => !DECODED.test(name)))('$name', ({ name, bytes }) => {
    // the files of quirks hold the same message again and again
    expect(problems(bytes, name.startsWith('quirks/') ? 11 : 1)).toEqual([])
  })

  it('some of every file of the corpus', () => {
    for (const { name, bytes } of corpusOrWarning())
      expect(problems(bytes, bytes.length > 10_000 ? 20_011 : 1), name).toEqual([])
  })
})

describe('every finding', () => {
  it.each(SAMPLES.filter(({ name }) => !DECODED.test(name)))('$name', ({ bytes }) => {
    const text = latin1(bytes)
    for (const one of read(bytes).findings) {
      const { at, found } = one
      if (at === undefined) continue
      expect(lineOf(text, at.offset), JSON.stringify(one)).toEqual({ line: at.line, column: at.column })
      if (found === undefined) continue
      const slice = text.slice(at.offset).replace(/[\r\n?]/g, '')
      expect(slice.startsWith(found.replace(/…$/, '').replace(/[\r\n?]/g, '')), JSON.stringify(one)).toBe(
        true,
      )
    }
  })
})

describe('locate', () => {
  it('gives nothing for what is nowhere', () => {
    const [message] = read(SAMPLES.find(({ name }) => name.includes('smdg20-roro'))!.bytes).messages
    for (const path of [
      '',
      'records',
      'records[9].voyage',
      'records[0].nothing',
      '__proto__.x',
      'constructor',
      'records[0].type',
    ])
      expect(message!.locate(path)).toBeUndefined()
  })

  it('gives the place of a value in a record that has been edited', () => {
    const [message] = read(SAMPLES.find(({ name }) => name.includes('smdg20-roro'))!.bytes).messages
    const before = message!.locate('records[0].slots[1].position')
    ;(message!.records[0] as { voyage: string }).voyage = 'OTHER'
    expect(message!.locate('records[0].slots[1].position')).toEqual(before)
  })
})
