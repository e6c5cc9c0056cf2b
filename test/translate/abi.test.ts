/** ABI batches on both roads: what is read comes back column for column, and numbers that are nobody's business stay hidden. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMessages, toJson } from '../../src/formats/json.js'
import { detect } from '../../src/translate/detect.js'
import { read, readStream } from '../../src/translate/read.js'
import { segments } from '../../src/translate/segments.js'
import { type WriteOptions, write } from '../../src/translate/write.js'
import { A, abiBytes, B, batch, filing, PASSWORD, quirk, Y, Z } from '../support/abi.js'
import { runs } from '../support/runs.js'

/** The filings here are too short for CBP: what is tried is their way through the house. */
const OPTIONS: WriteOptions = { format: 'abi/sf', secrets: { password: PASSWORD }, force: true }

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const lines = (bytes: Uint8Array): string[] => text(bytes).split('\n').slice(0, -1)
const isRule = ({ code }: { code: string }): boolean => code.startsWith('filing-rule')

describe('a well-formed batch', () => {
  it.each([
    ['joined by LF', '\n'],
    ['joined by CRLF', '\r\n'],
    ['joined by nothing', ''],
  ])('%s comes back byte for byte, copied or written anew', (_, joiner) => {
    const bytes = abiBytes([A, B, ...filing(1), ...filing(2), Y, B, ...filing(3), Y, Z], joiner)
    const { messages, findings } = read(bytes)
    expect(findings).toEqual([])
    for (const preserve of [true, false])
      expect(text(write(messages, { ...OPTIONS, preserve }).bytes)).toBe(text(bytes))
  })

  it('in EBCDIC comes back in EBCDIC', () => {
    const bytes = quirk('ebcdic')
    const { messages } = read(bytes)
    expect(messages[0]?.envelope.interchange?.encoding).toBe('cp037')
    for (const preserve of [true, false])
      expect(write(messages, { ...OPTIONS, preserve }).bytes).toEqual(bytes)
  })

  it('goes through JSON', () => {
    const bytes = abiBytes(batch())
    const { messages, findings } = parseMessages(toJson(read(bytes).messages))
    expect(findings).toEqual([])
    expect(text(write(messages, OPTIONS).bytes)).toBe(text(bytes))
  })

  it('says in its headers what A and B say, but for the password', () => {
    const [message] = read(abiBytes(batch())).messages
    expect(message?.envelope).toEqual({
      interchange: {
        syntax: 'ABI',
        sender: { id: 'ZZ9' },
        recipient: { id: '' },
        reference: '',
        test: false,
        application: 'SF',
        preparedAt: '2026-01-05',
        batch: { siteCode: '2704', idCode: 'ZZ9', userData: 'RUN 0001' },
      },
      group: {
        functionalId: 'SF',
        reference: '',
        block: { port: '2704', filer: 'ZZ9', userData: 'MSG 0000001' },
      },
      message: { reference: '', type: 'SF' },
    })
  })

  it('any number of filings in any blocks: read, written, read again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }), (blocks) => {
        const records = blocks.flatMap((count, b) => [
          B.replace('MSG 0000001', `MSG ${b}      `),
          ...Array.from({ length: count }, (_, i) => filing(b * 10 + i)).flat(),
          Y,
        ])
        const bytes = abiBytes([A, ...records, Z])
        expect(text(write(read(bytes).messages, OPTIONS).bytes)).toBe(text(bytes))
      }),
      runs(20),
    )
  })
})

describe('writing', () => {
  const { messages } = read(abiBytes(batch()))

  it('begins another block after 999 filings', () => {
    const many = Array.from({ length: 1000 }, () => messages[0]!)
    const written = lines(write(many, { ...OPTIONS, preserve: false }).bytes)
    expect(written.filter((line) => line.startsWith('B'))).toHaveLength(2)
    expect(written.filter((line) => line.startsWith('Y'))).toHaveLength(2)
    expect(written[2 + 999 * 12]).toBe(Y.padEnd(80))
  })

  it('refuses a batch whose header lacks codes or password, and says which', () => {
    const [record] = messages[0]!.records
    const { bytes, findings } = write([record!], { format: 'abi/sf', force: true })
    expect(bytes).toHaveLength(0)
    expect(findings.filter((one) => !isRule(one)).map((one) => one.message)).toEqual([
      'A: the site code was not given',
      'A: the ID code was not given',
      'A: the password was not given',
      'B: the port code was not given',
      'B: the filer code was not given',
    ])
  })

  it('keeps every other record as it was when one is changed', () => {
    const source = batch()
    source[3] = 'sf15bmzzzhex00000001'
    const bytes = abiBytes(source)
    const { messages: read1 } = read(bytes)
    const [filed] = read1[0]!.records
    Object.assign(filed!, { filerReference: 'PO9' })
    const written = lines(write(read1, OPTIONS).bytes)
    const before = lines(bytes)
    expect(written.flatMap((line, i) => (line === before[i] ? [] : [i]))).toEqual([4])
    expect(written[4]).toBe('SF20CR PO9'.padEnd(80))
  })

  it('never cuts: a text that is longer than its columns is refused with its field', () => {
    const [filed] = messages[0]!.records
    const long = { ...filed, filerReference: 'P'.repeat(51) }
    const { bytes, findings } = write([{ ...messages[0]!.toJSON(), records: [long] }], OPTIONS)
    expect(bytes).toHaveLength(0)
    expect(findings.some(({ code, message }) => code === 'value-too-long' && message.includes('SF20/'))).toBe(
      true,
    )
  })
})

describe('numbers for records only', () => {
  const secret = [
    'SF10103ACT34 123-45-6789    0230198511',
    'SF30CN                                    AEFP1234567            US02311975',
  ]
  const bytes = abiBytes([A, B, ...secret, ...secret, Y, Z])

  it('are in the record, and masked in every finding', () => {
    const { messages, findings } = read(bytes)
    expect(JSON.stringify(messages)).toContain('123-45-6789')
    expect(findings.length).toBeGreaterThan(0)
    const told = JSON.stringify(findings)
    for (const one of ['123-45-6789', '02301985', 'P1234567', '02311975', PASSWORD])
      expect(told).not.toContain(one)
    expect(JSON.stringify(read(bytes, { unmask: true }).findings)).toContain('02301985')
    expect(JSON.stringify(read(bytes, { unmask: true }))).not.toContain(PASSWORD)
  })

  it('are masked in a stream too', async () => {
    for await (const { findings } of readStream([bytes.subarray(0, 300), bytes.subarray(300)]))
      expect(JSON.stringify(findings)).not.toContain('02301985')
  })
})

describe('around the messages', () => {
  it('locates a field in the input', () => {
    const [, message] = read(abiBytes([A, B, ...filing(1), ...filing(2), Y, Z])).messages
    expect(message?.locate('records[0].bills[0].number')).toMatchObject({
      line: 16,
      column: 7,
      tag: 'SF15',
      segment: 2,
    })
    expect(message?.locate('records[0].containers[0].sizeType')).toMatchObject({
      line: 18,
      column: 27,
      messageIndex: 2,
    })
    const [, joined] = read(abiBytes([A, B, ...filing(1), ...filing(2), Y, Z], '')).messages
    expect(joined?.locate('records[0].bills[0].number')).toMatchObject({
      offset: 15 * 80 + 6,
      line: 1,
      column: 15 * 80 + 7,
    })
  })

  it('are shown by the lowest door', () => {
    const tags: string[] = []
    for (const { tag } of segments(abiBytes(batch()))) tags.push(tag)
    expect(tags.slice(0, 4)).toEqual(['A', 'B', 'SF10', 'SF15'])
  })

  it.each([
    ['A batch', abiBytes(batch()), 'abi'],
    ['one without A', abiBytes(batch().slice(1)), 'abi'],
    [
      'words that begin with A',
      new TextEncoder().encode('APPLES AND PEARS ARE FRUIT\nBANANAS TOO\n'),
      undefined,
    ],
    [
      'words that begin with B',
      new TextEncoder().encode('B  IS A LETTER OF THE ALPHABET\nSO IS C\n'),
      undefined,
    ],
    ['an interchange', new TextEncoder().encode("UNB+UNOA:2+A+B+260101:1200+1'"), 'edifact'],
  ])('%s is detected as such', (_, bytes, syntax) => {
    expect(detect(bytes, true)?.syntax).toBe(syntax)
  })

  it('memory does not grow with the number of filings', async () => {
    const block = [B, ...Array.from({ length: 99 }, (_, i) => filing(i)).flat(), Y]
    const chunk = abiBytes(block)
    const chunks = function* () {
      yield abiBytes([A])
      for (let i = 0; i < 40; i++) yield chunk
      yield abiBytes([Z])
    }
    let count = 0
    for await (const message of readStream(chunks())) {
      count++
      expect(message.findings).toEqual([])
    }
    expect(count).toBe(3960)
  })
})
