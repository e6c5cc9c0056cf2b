/**
 * Laws of writing in a stream: it gives the bytes and findings of `write`, whatever the pieces that the input came in;
 * a chunk is whole messages; what is refused leaves no byte; and memory does not grow with the length.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { toNdjson } from '../../src/formats/json.js'
import { parseNdjson } from '../../src/formats/ndjson.js'
import type { Message } from '../../src/translate/message.js'
import { read, readStream } from '../../src/translate/read.js'
import { type Writable, type WriteOptions, write, writeStream } from '../../src/translate/write.js'
import { abiSamples } from '../support/abi-samples.js'
import { BAPLIE, STATUS } from '../support/cli-run.js'
import { isf10 } from '../support/filings.js'
import { pieces } from '../support/reading.js'
import { isLong, TIMEOUT } from '../support/runs.js'
import { sampleFiles } from '../support/samples.js'
import { ABI_HEADERS } from '../support/write-tree.js'

vi.setConfig({ testTimeout: TIMEOUT })

type Input = AsyncIterable<Writable> | Iterable<Writable>
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const SECRETS = { secrets: { password: 'SECRET' } }

async function streamed(input: Input, options: WriteOptions) {
  const findings: Finding[] = []
  const chunks: Uint8Array[] = []
  for await (const chunk of writeStream(input, { ...options, findings })) chunks.push(chunk)
  return { chunks, text: chunks.map(latin1).join(''), findings }
}

function whole(input: readonly Writable[], options: WriteOptions) {
  const { bytes, findings } = write(input, options)
  return { text: latin1(bytes), findings }
}

async function* messagesIn(bytes: Uint8Array, length: number, format: string): AsyncGenerator<Message> {
  for await (const one of readStream(pieces(bytes, [length]), { keepSource: true }))
    if (one.format === format) yield one
}

describe('the bytes and findings of write', () => {
  const files = [...sampleFiles(), ...abiSamples()]

  it.each(files)('$name, in its own format, whatever the pieces it was read in', async ({ bytes }) => {
    const { messages } = read(bytes)
    for (const format of new Set(messages.map((one) => one.format).filter((id) => id !== ''))) {
      const own = messages.filter((one) => one.format === format)
      for (const preserve of [true, false]) {
        const options = { format, preserve, force: true, ...SECRETS }
        const expected = whole(own, options)
        const length = preserve ? 61 : bytes.length
        const { text, findings } = await streamed(messagesIn(bytes, length, format), options)
        expect({ text, findings }).toEqual(expected)
      }
    }
  })

  it.each([
    ['a format of another syntax', 'x12/315@004010', 'codeco/d95b-gate-in-truck.edi'],
    ['a format without such records', 'x12/315@004010', 'baplie/smdg22-vgm-terminals.edi'],
    ['no format at all', 'x12/999@nothing', 'codeco/d95b-gate-in-truck.edi'],
  ])('%s', async (_, format, name) => {
    const { messages } = read(sampleFiles().find((one) => one.name === name)!.bytes)
    const options = { format, now: '2026-11-22T14:05', controlNumbers: { interchange: '4711' } }
    const { text, findings } = await streamed(messages, options)
    expect({ text, findings }).toEqual(whole(messages, options))
  })

  it('of records, in EDIFACT, X12 and ABI, from NDJSON', async () => {
    const envelope = { interchange: ABI_HEADERS.interchange, group: ABI_HEADERS.group! }
    const status = read(bytesOf(STATUS.repeat(3))).messages
    const lists: [string, readonly Writable[], Partial<WriteOptions>][] = [
      ['edifact/baplie', read(bytesOf(BAPLIE.repeat(2))).messages, {}],
      ['x12/315', [...status, ...status.flatMap((one) => one.records)], {}],
      ['abi/sf', [isf10, { ...isf10, filerReference: 'PO4712A' }], { envelope, ...SECRETS }],
    ]
    for (const [format, list, more] of lists) {
      const options = { format, ...more }
      const lines = list.map((one) =>
        'records' in one ? toNdjson(one as Message) : `${JSON.stringify(one)}\n`,
      )
      const findings: Finding[] = []
      const input = parseNdjson(pieces(bytesOf(lines.join('')), [97]), { findings })
      const result = await streamed(input, options)
      expect(findings).toEqual([])
      expect(result.text).not.toBe('')
      expect(result.text).toBe(whole(list, { ...options, preserve: false }).text)
    }
  })
})

describe('a chunk is whole messages', () => {
  const MANY = 900

  it.each([
    ['EDIFACT', BAPLIE.split('\n'), 'UNH', 'UNT', 'edifact/baplie@smdg22'],
    ['X12', STATUS.split('\n'), 'ST*', 'SE*', 'x12/315@004010'],
  ])('%s', async (_, lines, header, trailer, format) => {
    const from = lines.findIndex((line) => line.startsWith(header))
    const to = lines.findIndex((line) => line.startsWith(trailer)) + 1
    const many = Array.from({ length: MANY }, () => lines.slice(from, to)).flat()
    const bytes = bytesOf([...lines.slice(0, from), ...many, ...lines.slice(to)].join('\n'))
    const { chunks, findings } = await streamed(messagesIn(bytes, 4096, format), { format })
    expect(findings).toEqual([])
    expect(chunks.length).toBeGreaterThan(2)
    let told = 0
    for (const chunk of chunks) {
      told += latin1(chunk).split(header).length
      expect(latin1(chunk).split(header)).toHaveLength(latin1(chunk).split(trailer).length)
    }
    expect(told).toBe(MANY + chunks.length)
    const back = read(Buffer.concat(chunks))
    expect([back.messages.length, back.findings.filter((one) => one.severity === 'error')]).toEqual([
      MANY,
      [],
    ])
  })
})

describe('what is refused leaves no byte', () => {
  const [status] = read(bytesOf(STATUS)).messages
  const { envelope, records } = status!
  const OPTIONS: WriteOptions = { format: 'x12/315@004010', preserve: false }
  const groupNamed = (version: string) => ({ ...envelope, group: { ...envelope.group!, version } })
  const codes = (findings: readonly Finding[]) => findings.map((one) => one.code)

  it('a message whose own header cannot be written takes no other with it', async () => {
    const wrong = {
      ...status!.toJSON(),
      envelope: { ...envelope, message: { ...envelope.message, type: 'TOO LONG' } },
    }
    const { text, findings } = await streamed([status!, wrong, status!], {
      ...OPTIONS,
      format: status!.format,
    })
    expect(codes(findings)).toContain('value-too-long')
    expect(findings.filter((one) => one.code === 'value-too-long').map((one) => one.path)).toEqual([
      'messages[1]',
    ])
    const back = read(bytesOf(text))
    expect([back.messages.length, back.findings]).toEqual([2, []])
  })

  it('a group whose header cannot be written takes no other with it', async () => {
    const wrong = { format: status!.format, records, envelope: groupNamed('FAR TOO LONG A VERSION') }
    const right = { format: status!.format, records, envelope: groupNamed('004010VICS') }
    const { text, findings } = await streamed([wrong, status!, wrong, right], OPTIONS)
    expect(codes(findings)).toEqual(['value-too-long', 'value-too-long'])
    expect(text.match(/(GS|GE|IEA)\*[^~]*/g)?.map((one) => one.split('*').slice(0, 3).join('*'))).toEqual([
      'GS*QO*CARRIER',
      'GE*1*42',
      'GS*QO*CARRIER',
      'GE*1*42',
      'IEA*2*000000042',
    ])
  })

  it('an interchange whose header cannot be written is not given, the next one is', async () => {
    const interchange = { ...envelope.interchange!, sender: { id: 'FAR TOO LONG A SENDER' } }
    const wrong = { format: status!.format, records, envelope: { ...envelope, interchange } }
    const { text, findings } = await streamed([wrong, wrong, status!], OPTIONS)
    expect(codes(findings)).toEqual(['value-too-long'])
    expect(text).toBe(whole([status!], OPTIONS).text)
  })

  it('the first message, refused for its record: no header goes out for it', async () => {
    const wrong = { type: 'ContainerStatus', event: 'none' }
    expect((await streamed([wrong], OPTIONS)).chunks).toEqual([])
    const late = await streamed([{ ...status!.toJSON(), records: [wrong] }, status!], OPTIONS)
    expect(late.text).toBe(whole([status!], OPTIONS).text)
  })

  it('messages beside a group stand in an interchange of their own', () => {
    const [plan] = read(bytesOf(BAPLIE)).messages
    const group = { functionalId: 'BAPLIE', reference: '7', sender: { id: 'A' }, recipient: { id: 'B' } }
    const more = { preparedAt: '2026-11-20T09:30', agency: 'UN', version: 'D', release: '95B' }
    const grouped = { ...plan!.toJSON(), envelope: { ...plan!.envelope, group: { ...group, ...more } } }
    for (const list of [
      [grouped, plan!],
      [plan!, grouped],
    ]) {
      const { bytes, findings } = write(list, { format: plan!.format })
      expect(findings).toEqual([])
      const back = read(bytes)
      expect([back.messages.length, back.findings]).toEqual([2, []])
    }
  })
})

describe('memory does not grow with the length', () => {
  const filings = isLong ? 250_000 : 2_000

  it(`${filings} filings in one batch`, async () => {
    let bytes = 0
    let most = 0
    let peak = 0
    const findings: Finding[] = []
    function* filed(): Generator<object> {
      for (let n = 0; n < filings; n++) yield { ...isf10, filerReference: `PO${String(n).padStart(8, '0')}` }
    }
    const envelope = { interchange: ABI_HEADERS.interchange, group: ABI_HEADERS.group! }
    const before = process.memoryUsage().rss
    for await (const chunk of writeStream(filed(), { format: 'abi/sf', envelope, ...SECRETS, findings })) {
      bytes += chunk.length
      most = Math.max(most, chunk.length)
      peak = Math.max(peak, process.memoryUsage().rss)
    }
    expect(findings).toEqual([])
    expect(bytes).toBeGreaterThan(filings * 2000)
    expect(most).toBeLessThan(1 << 17)
    if (isLong)
      console.log(`${bytes} bytes written, ${Math.round((peak - before) / 2 ** 20)} MiB more than before`)
    // the whole of it would be as much again as the output, at the least
    if (isLong) expect(peak - before).toBeLessThan(200 * 2 ** 20)
  })
})
