/** NDJSON as it comes: the same as the whole text gives, whatever the pieces; a line that is wrong stays alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { parseMessages, toNdjson } from '../../src/formats/json.js'
import { NdjsonStart, parseNdjson } from '../../src/formats/ndjson.js'
import { read } from '../../src/translate/read.js'
import type { MessageData } from '../../src/translate/write.js'
import { BAPLIE } from '../support/cli-run.js'
import { pieces } from '../support/reading.js'
import { runs } from '../support/runs.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function parsed(bytes: Uint8Array, lengths: readonly number[], lineBytes?: number) {
  const findings: Finding[] = []
  const messages: MessageData[] = []
  const options = { findings, ...(lineBytes === undefined ? {} : { lineBytes }) }
  for await (const one of parseNdjson(pieces(bytes, lengths), options)) messages.push(one)
  return { messages, findings }
}

const message = toNdjson(read(bytesOf(BAPLIE)).messages[0]!)
const LINES = [
  message,
  '{"type":"StowPlan","vessel":{"name":"ÄÖ 船"},"slots":[]}\n',
  '\n',
  ' \t\r\n',
  '{"records":[{]}\n',
  '{"neither":"record"}\n',
  '{"records":[{"type":"StowPlan","slots":[]}]}\r\n',
  '[1,2]\n',
  '"\u2028"\n',
]

describe('lines', () => {
  it('give what the whole text gives, with the same places, whatever the pieces', async () => {
    const lists = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 8 })
    const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(lists, lengths, fc.boolean(), async (list, cuts, isEnded) => {
        const text = `${message}${list.join('')}{"records":[]}${isEnded ? '\n' : ''}`
        expect(await parsed(bytesOf(text), cuts)).toEqual(parseMessages(text))
      }),
      runs(150),
    )
  })

  it('that are too long, or no UTF-8, are told and passed over; their neighbours are read', async () => {
    const bytes = bytesOf(`{"type":"A"}\n{"type":"${'B'.repeat(50)}"}\n{"type":"C?"}\n{"type":"D"}\n`)
    bytes[bytes.indexOf(0x3f)] = 0xff
    for (const lengths of [[1], [7], [bytes.length]]) {
      const { messages, findings } = await parsed(bytes, lengths, 40)
      expect(messages).toEqual([{ records: [{ type: 'A' }] }, { records: [{ type: 'D' }] }])
      expect(findings.map(({ code, at }) => [code, at])).toEqual([
        ['limit-exceeded', { offset: 13, line: 2, column: 1 }],
        ['character-invalid', { offset: 75, line: 3, column: 1 }],
      ])
    }
  })

  it('in a buffer that is filled again and again', async () => {
    const buffer = new Uint8Array(10)
    function* filled(): Generator<Uint8Array> {
      for (const piece of pieces(bytesOf(message.repeat(3)), [10])) {
        buffer.set(piece)
        yield buffer.subarray(0, piece.length)
      }
    }
    const findings: Finding[] = []
    let count = 0
    for await (const one of parseNdjson(filled(), { findings })) count += one.records.length
    expect([count, findings]).toEqual([3, []])
  })
})

describe('whether an input is NDJSON', () => {
  const told = (text: string, lengths: readonly number[]): boolean | undefined => {
    const start = new NdjsonStart()
    for (const piece of pieces(bytesOf(text), lengths)) {
      const answer = start.take(piece)
      if (answer !== undefined) return answer
    }
    return undefined
  }

  it.each([
    ['two lines', '{"a":1}\n{"b":2}\n', true],
    ['blank lines around the first', '\r\n \n{"a":1}\r\n\n  x', true],
    ['a document on one line', '{"a":1}\n', undefined],
    ['a document on several', '{\n"a":1}\n', false],
    ['a list', '[1]\n[2]\n', false],
    ['nothing', '', undefined],
    ['one line without end', '{"a":1}', undefined],
  ])('%s', (_, text, expected) => {
    for (const lengths of [[1], [3], [100]]) expect(told(text, lengths)).toBe(expected)
  })
})
