/**
 * Laws A2 and A14 where messages come out: chunk sizes do not matter, and several interchanges in one input give
 * what each gives alone.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Finding, Place } from '../../src/core/finding.js'
import { DETECT_BYTES } from '../../src/translate/detect.js'
import { read, readStream } from '../../src/translate/read.js'
import { damage, damaged, lookAlike } from '../support/edi-text.js'
import { pieces, type Reading, readPieces, shown } from '../support/reading.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { sampleFiles } from '../support/samples.js'
import { bytesOf } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const SAMPLES = sampleFiles()
const SMALL = 4096
const ISA = (terminator: string): string =>
  `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *220524*1120*U*00401*000000001*0*P*:${terminator}`

function same(bytes: Uint8Array, lengths: readonly number[], whole: string): void {
  const cut = shown(readPieces(pieces(bytes, lengths)))
  if (cut === whole) return
  expect(JSON.parse(cut), `pieces of ${lengths}`).toEqual(JSON.parse(whole))
  // objects that are equal, but not their keys in their order
  expect(cut, `pieces of ${lengths}`).toBe(whole)
}

describe('every one-cut of every sample, and byte by byte', () => {
  it.each(SAMPLES)('$name', ({ bytes }) => {
    const whole = shown(read(bytes))
    expect(shown(readPieces([bytes]))).toBe(whole)
    same(bytes, [1], whole)
    for (let cut = 1; cut < bytes.length; cut += bytes.length <= SMALL || cut < 2048 ? 1 : 16)
      same(bytes, [cut, bytes.length], whole)
  })
})

describe('any list of cuts', () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
  const broken = fc.tuple(fc.constantFrom(...SAMPLES), fc.array(damage, { minLength: 1, maxLength: 4 }))

  it('of broken samples', () => {
    fc.assert(
      fc.property(broken, cuts, ([{ bytes }, list], lengths) => {
        const input = damaged(bytes, list)
        same(input, lengths, shown(read(input)))
      }),
      runs(1000),
    )
  })

  it('of what only looks like EDI', () => {
    fc.assert(
      fc.property(lookAlike, cuts, (text, lengths) => {
        const input = bytesOf(text)
        same(input, lengths, shown(read(input)))
      }),
      runs(1000),
    )
  })

  it.each(['baplie/smdg21-bundles.edi', 'baplie/smdg20-oog-reefer-dangerous.edi'])(
    'of an interchange in UTF-8, of which a letter shows only late: %s',
    (name) => {
      const sample = text(SAMPLES.find((one) => one.name === name)!.bytes)
      const input = bytesOf(
        sample.replace(/UNO[A-C]:\d/, 'UNOW:4').replace('UNT+', "FTX+AAI+++CAF\xc3\xa9'UNT+"),
      )
      const whole = shown(read(input))
      expect(whole).toContain('CAFé')
      for (const length of [1, 10, 100, 1000]) same(input, [length], whole)
    },
  )

  it('of characters outside the repertoire behind an object that no terminator follows', () => {
    const input = bytesOf(`${ISA('\n')}BDS*A*4*ISA*00*U*X*:~GS*QO~SE*2*0001~\x1b(B\n`)
    const whole = read(input)
    expect(whole.findings.map(({ code }) => code)).toEqual([
      'tag-invalid',
      'binary-length',
      'character-outside-repertoire',
      'segment-outside-message',
      'trailer-missing',
    ])
    for (let cut = 1; cut < input.length; cut++) same(input, [cut, input.length], shown(whole))
  })

  it.each([
    ['junk', 'X'.repeat(DETECT_BYTES + 10)],
    [
      'junk before a header that stands too late',
      `${'X'.repeat(DETECT_BYTES + 10)}${text(SAMPLES[0]!.bytes)}`,
    ],
    ['blanks', ' '.repeat(DETECT_BYTES + 10)],
    [
      'blanks before a header that stands too late',
      `${' '.repeat(DETECT_BYTES + 10)}${text(SAMPLES[0]!.bytes)}`,
    ],
    ['blanks before a header', `${' '.repeat(900)}${text(SAMPLES[0]!.bytes)}`],
    ['JSON', `{"tenplustwo":1,"messages":[]}${' '.repeat(DETECT_BYTES)}`],
    ['UTF-16', `\xff\xfe${[...'UNB+UNOA:2+A+B'].map((c) => `${c}\0`).join('')}`],
    ['nothing', ''],
  ])('of what is no EDI: %s', (_name, input) => {
    const bytes = bytesOf(input)
    const whole = shown(read(bytes))
    for (const lengths of [[1000], [DETECT_BYTES], [1, bytes.length], [7, 4000]]) same(bytes, lengths, whole)
  })

  it('as a stream out of one buffer that is filled again and again', async () => {
    const bytes = sampleFiles().find(({ name }) => name.includes('smdg20-terminal'))!.bytes
    const buffer = new Uint8Array(50)
    function* filled(): Generator<Uint8Array> {
      for (const piece of pieces(bytes, [50])) {
        buffer.set(piece)
        yield buffer.subarray(0, piece.length)
      }
    }
    for await (const message of readStream(filled(), { keepSource: true })) {
      expect(shown({ messages: [message], findings: [] })).toBe(
        shown({ messages: read(bytes).messages, findings: [] }),
      )
    }
  })

  it('as a stream, with its findings', async () => {
    for (const { bytes } of SAMPLES) {
      const whole = read(bytes)
      const result: Reading = { messages: [], findings: [] }
      const options = { findings: result.findings, keepSource: true }
      for await (const message of readStream(pieces(bytes, [97]), options)) result.messages.push(message)
      expect(shown(result)).toBe(shown(whole))
    }
  })
})

/** Findings without their places, which another input before them moves. */
function told(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ code, message, at }) => `${code} ${message} ${at?.tag} ${at?.element} ${at?.segment}`,
  )
}

function text(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** The envelope is closed at the end and nothing stands around it: what may stand before another interchange. */
function isWhole({ bytes }: { bytes: Uint8Array }): boolean {
  const codes = new Set<string>(read(bytes).findings.map((one) => one.code))
  const troubles = [
    'segment-unterminated',
    'trailer-missing',
    'header-missing',
    'not-edi',
    'delimiters-invalid',
  ]
  return ![...troubles, 'text-before-envelope', 'text-after-envelope', 'byte-order-mark', 'tag-invalid'].some(
    (one) => codes.has(one),
  )
}

describe('several interchanges in one input', () => {
  const syntaxOf = ({ bytes }: { bytes: Uint8Array }): string =>
    /UN[BAH]./.test(text(bytes).slice(0, 40)) ? 'edifact' : 'x12'
  const whole = SAMPLES.filter(isWhole)
  const few = (syntax: string): fc.Arbitrary<typeof whole> =>
    fc.array(fc.constantFrom(...whole.filter((one) => syntaxOf(one) === syntax)), {
      minLength: 2,
      maxLength: 4,
    })

  it('give what each gives alone, in their order', () => {
    expect(whole.length).toBeGreaterThan(80)
    fc.assert(
      fc.property(fc.oneof(few('edifact'), few('x12')), (list) => {
        const joined = read(bytesOf(list.map((one) => text(one.bytes)).join('')))
        const alone = list.map((one) => read(one.bytes))
        const names = list.map((one) => one.name).join(' ')
        expect(joined.messages.map(dataOf), names).toEqual(alone.flatMap((one) => one.messages.map(dataOf)))
        expect(told(joined.findings), names).toEqual(alone.flatMap((one) => told(one.findings)))
      }),
      runs(300),
    )
  })

  it('are numbered, and their places are those of the joined input', () => {
    const [one, other] = ['baplie/smdg20-roro', 'baplie/smdg20-terminal'].map(
      (name) => SAMPLES.find((file) => file.name === `${name}.edi`)!.bytes,
    )
    const moved = read(bytesOf(text(one!) + text(other!))).findings.filter(
      (found) => found.at?.interchange === 2,
    )
    const alone = read(other!).findings
    expect(alone.length).toBeGreaterThan(0)
    const lines = text(one!).split('\n').length - 1
    const expected = alone.map(({ at }): Place => {
      const { offset, line, ...rest } = at!
      return {
        ...rest,
        offset: offset + one!.length,
        line: line! + lines,
        interchange: 2,
        messageIndex: at!.messageIndex!,
      }
    })
    expect(moved.map((found) => ({ ...found.at, messageIndex: 1 }))).toEqual(expected)
  })
})

function dataOf(message: { toJSON(): object }): unknown {
  const plain = JSON.parse(JSON.stringify(message)) as { rest: { at?: unknown }[] }
  for (const one of plain.rest) delete one.at
  return plain
}
