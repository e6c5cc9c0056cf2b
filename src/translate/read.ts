/**
 * The verbs `read` and `readStream`: bytes of any known syntax → messages with typed records.
 */
import { bytesOfInput } from '../core/bytes.js'
import type { Finding } from '../core/finding.js'
import { keepShape } from '../core/keep-shape.js'
import { locate } from './locate.js'
import type { Message } from './message.js'
import { MessageIterator } from './message-iterator.js'
import { MessageStream, type ReadOptions } from './message-stream.js'

export interface ReadResult {
  messages: Message[]
  /** All findings, in the order of the input. */
  findings: Finding[]
}

/** Reads a whole input. Never throws on bad data: what is wrong is among the findings. */
export function read(input: Uint8Array | string, options: ReadOptions = {}): ReadResult {
  const bytes = bytesOfInput(input)
  const stream = new MessageStream({ keepSource: true, ...options }, locate)
  const messages: Message[] = []
  const findings: Finding[] = []
  stream.push(bytes)
  pull(stream, messages, findings)
  stream.end()
  pull(stream, messages, findings)
  findings.push(...stream.takeFindings())
  return { messages, findings }
}

function pull(stream: MessageStream, messages: Message[], findings: Finding[]): void {
  for (let message = stream.next(); message !== undefined; message = stream.next()) {
    messages.push(message)
    for (const one of message.findings) findings.push(one)
  }
}

/** Thrown by the `…OrThrow` variants. */
export class FindingsError extends Error {
  constructor(readonly findings: readonly Finding[]) {
    const errors = findings.filter((one) => one.severity === 'error')
    const first = errors[0]
    super(
      first === undefined
        ? 'no findings'
        : `${first.code}: ${first.message} (${errors.length} errors in all)`,
    )
    this.name = 'FindingsError'
  }
}

/** `read` for those who want an exception: throws FindingsError where there is an error among the findings. */
export function readOrThrow(input: Uint8Array | string, options: ReadOptions = {}): Message[] {
  const { messages, findings } = read(input, options)
  if (findings.some((one) => one.severity === 'error')) throw new FindingsError(findings)
  return messages
}

export interface ReadStreamOptions extends ReadOptions {
  /** Receives all findings, those behind the last message too; each message also bears its own. */
  findings?: Finding[]
}

/** Reads a stream of chunks in constant memory; gives whole messages. */
export function readStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadStreamOptions = {},
): AsyncGenerator<Message, void, undefined> {
  const { keepSource = false, findings } = options
  const open = () => new MessageStream(options, locate)
  return new MessageIterator({ open, chunks, keeps: keepSource, findings })
}

keepShape(readStream([]))
