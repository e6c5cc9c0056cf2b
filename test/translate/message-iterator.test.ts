/**
 * The law of what `readStream` gives: it does what an async generator over the same reading does. Whoever asks, and when:
 * requests are answered in turn, nothing is taken from the source before the first, `return` and `throw` close the
 * source, an error of the source ends it, and behind the end there is nothing.
 */
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import type { Message } from '../../src/translate/message.js'
import { MessageStream } from '../../src/translate/message-stream.js'
import { readStream } from '../../src/translate/read.js'
import { pieces } from '../support/reading.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { sample } from '../support/samples.js'

vi.setConfig({ testTimeout: TIMEOUT })

type Chunks = AsyncIterable<Uint8Array>
type Messages = AsyncGenerator<Message, void, undefined>

/** Four sets, and behind them something to be told that belongs to none. */
const BYTES = new Uint8Array([...sample('x12-315/life-of-a-container'), ...Buffer.from('left over')])

/** What the law holds it against. */
async function* model(chunks: Chunks, findings: Finding[]): Messages {
  const stream = new MessageStream({})
  function* whole(): Generator<Message> {
    for (let one = stream.next(); one !== undefined; one = stream.next()) {
      findings.push(...one.findings)
      yield one
    }
  }
  for await (const chunk of chunks) {
    stream.push(chunk)
    yield* whole()
  }
  stream.end()
  yield* whole()
  findings.push(...stream.takeFindings())
}

interface Source {
  lengths: number[]
  /** Before which chunk it fails. */
  fails: number
  /** Closing it fails. */
  closesBadly: boolean
  /** Waits for the event loop before each chunk. */
  waits: boolean
}

/** Chunks that note what is asked of them. */
function noted({ lengths, fails, closesBadly, waits }: Source, log: string[]): Chunks {
  const waiting = [...pieces(BYTES, lengths)]
  let count = 0
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    log.push(`asked for chunk ${count}`)
    if (waits) await new Promise((done) => setImmediate(done))
    if (count++ === fails) throw new Error('the source fails')
    const value = waiting.shift()
    return value === undefined ? { value, done: true } : { value, done: false }
  }
  const close = async (): Promise<IteratorResult<Uint8Array>> => {
    log.push('closed')
    if (closesBadly) throw new Error('closing fails')
    return { value: undefined, done: true }
  }
  return {
    [Symbol.asyncIterator]() {
      log.push('opened')
      return { next, return: close }
    },
  }
}

const ASKS = ['next', 'next', 'next', 'return', 'throw', 'settle'] as const
type Ask = (typeof ASKS)[number]

/** Asks without waiting for answers, but at `settle`; gives the answers in the order in which they come. */
async function asked(messages: Messages, asks: readonly Ask[]): Promise<string[]> {
  const log: string[] = []
  const answers: Promise<unknown>[] = []
  const note = (name: string, answer: Promise<IteratorResult<Message, void>>): void => {
    const number = answers.length
    answers.push(
      answer.then(
        ({ value, done }) => log.push(`${number} ${name} ${done === true} ${JSON.stringify(value)}`),
        (error: Error) => log.push(`${number} ${name} ${error.message}`),
      ),
    )
  }
  for (const ask of asks) {
    if (ask === 'settle') await Promise.all(answers)
    else if (ask === 'next') note(ask, messages.next())
    else if (ask === 'return') note(ask, messages.return())
    else note(ask, messages.throw(new Error('thrown in')))
  }
  await Promise.all(answers)
  return log
}

const source = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 4 }),
  fails: fc.constantFrom(-1, -1, 0, 2),
  closesBadly: fc.boolean(),
  waits: fc.boolean(),
})

it('is asked as an async generator is', async () => {
  const asks = fc.array(fc.constantFrom(...ASKS), { minLength: 1, maxLength: 24 })
  await fc.assert(
    fc.asyncProperty(source, asks, async (from, list) => {
      const [log, modelLog]: [string[], string[]] = [[], []]
      const [findings, modelFindings]: [Finding[], Finding[]] = [[], []]
      const answers = await asked(readStream(noted(from, log), { findings }), list)
      expect(answers).toEqual(await asked(model(noted(from, modelLog), modelFindings), list))
      // what is asked of the source, too, and in the same order
      expect(log).toEqual(modelLog)
      expect(findings).toEqual(modelFindings)
    }),
    runs(300),
  )
})

it('takes a plain list of chunks, and closes what a loop breaks off', async () => {
  const log: string[] = []
  const chunks = { lengths: [700], fails: -1, closesBadly: false, waits: false }
  for await (const message of readStream(noted(chunks, log))) {
    expect(message.format).toBe('x12/315@004010')
    break
  }
  expect(log.at(-1)).toBe('closed')
  const all: Message[] = []
  for await (const message of readStream([...pieces(BYTES, [300])])) all.push(message)
  expect(all.length).toBeGreaterThan(2)
})

it('refuses options that cannot be at the first request, and is over then', async () => {
  const messages = readStream([], { limits: { segmentBytes: 0 } })
  await expect(messages.next()).rejects.toThrow(RangeError)
  expect(await messages.next()).toEqual({ value: undefined, done: true })
})
