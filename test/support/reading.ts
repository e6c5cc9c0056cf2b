/** Reads an input in pieces, and shows all that came of it as one text, because to compare objects is slow. */
import type { Finding } from '../../src/core/finding.js'
import { locate } from '../../src/translate/locate.js'
import type { Message } from '../../src/translate/message.js'
import { MessageStream, type ReadOptions } from '../../src/translate/message-stream.js'

export interface Reading {
  messages: Message[]
  findings: Finding[]
}

/** Reads pieces of bytes one after another. */
export function readPieces(pieces: Iterable<Uint8Array>, options: ReadOptions = {}): Reading {
  const stream = new MessageStream({ keepSource: true, ...options }, locate)
  const result: Reading = { messages: [], findings: [] }
  for (const piece of pieces) {
    stream.push(piece)
    pull(stream, result)
  }
  stream.end()
  pull(stream, result)
  result.findings.push(...stream.takeFindings())
  return result
}

function pull(stream: MessageStream, result: Reading): void {
  for (let message = stream.next(); message !== undefined; message = stream.next()) {
    result.messages.push(message)
    result.findings.push(...message.findings)
  }
}

/** The bytes in pieces of these lengths, which are gone through again and again. */
export function* pieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const end = at + Math.max(1, lengths[n % lengths.length]!)
    yield bytes.subarray(at, end)
    at = end
  }
}

/** All of a reading: messages as JSON has them, where their bytes stood, findings with their places. */
export function shown({ messages, findings }: Reading): string {
  return JSON.stringify([messages.map(shownMessage), findings])
}

function shownMessage(message: Message): object {
  const { source } = message
  return {
    ...message.toJSON(),
    own: message.findings,
    source: source && [latin1(source.header), latin1(source.body), source.at],
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
