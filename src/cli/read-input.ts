/**
 * An input → its messages, one after another, whatever it is: EDIFACT or X12 as a stream in constant memory, JSON
 * as a whole. Findings are handed over as they come, before the message that they belong to.
 */
import { type Finding, finding } from '../core/finding.js'
import { DEFAULT_LIMITS } from '../core/limits.js'
import { parseMessages } from '../formats/json.js'
import { validateRecord } from '../records/registry.js'
import { type Detected, detect } from '../translate/detect.js'
import type { Message } from '../translate/message.js'
import type { ReadOptions } from '../translate/message-stream.js'
import { readStream } from '../translate/read.js'
import type { MessageData } from '../translate/write.js'
import { type Input, readWhole } from './input.js'

export type TellFindings = (findings: readonly Finding[]) => Promise<void>

/** A JSON text must fit into one string of the engine. */
const JSON_MAX = Math.min(DEFAULT_LIMITS.messageBytes, 500_000_000)

/** An input of which is known what it is; undefined where it is nothing that is read. */
export interface Recognised {
  syntax: Detected | undefined
  chunks: AsyncIterable<Uint8Array>
}

export async function* readInput(
  input: Input,
  options: ReadOptions,
  tell: TellFindings,
): AsyncGenerator<Message | MessageData, void, undefined> {
  yield* readRecognised(await recognise(input), options, tell)
}

export async function* readRecognised(
  { syntax, chunks }: Recognised,
  options: ReadOptions,
  tell: TellFindings,
): AsyncGenerator<Message | MessageData, void, undefined> {
  if (syntax === 'json') yield* readJson(chunks, tell)
  else yield* readEdi(chunks, options, tell)
}

async function* readEdi(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  tell: TellFindings,
): AsyncGenerator<Message, void, undefined> {
  const findings: Finding[] = []
  for await (const message of readStream(chunks, { ...options, findings })) {
    await tell(findings.splice(0))
    yield message
  }
  await tell(findings)
}

async function* readJson(
  chunks: AsyncIterable<Uint8Array>,
  tell: TellFindings,
): AsyncGenerator<MessageData, void, undefined> {
  const bytes = await readWhole(chunks, JSON_MAX)
  if (bytes === undefined) {
    await tell([
      finding('limit-exceeded', `JSON of more than ${JSON_MAX} bytes is not read; cut it, as NDJSON can be`),
    ])
    return
  }
  const text = decode(bytes)
  if (text === undefined) await tell([finding('character-invalid', 'The JSON is not UTF-8')])
  else {
    const { messages, findings } = parseMessages(text)
    await tell(findings)
    yield* messages
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Records of a JSON input that are not what their type asks for, told and left out. */
export function withValidRecords(
  message: MessageData,
  index: number,
): { message: MessageData; findings: Finding[] } {
  const findings: Finding[] = []
  const records = message.records.filter((record, k) => {
    const problems = validateRecord(record)
    for (const { path, problem } of problems) {
      const dot = path === '' || path.startsWith('[') ? '' : '.'
      findings.push(
        finding('record-invalid', problem, { path: `messages[${index}].records[${k}]${dot}${path}` }),
      )
    }
    return problems.length === 0
  })
  return { message: { ...message, records }, findings }
}

/** Takes chunks until it is clear what the input is. */
export async function recognise(input: Input): Promise<Recognised> {
  const chunks = input.chunks()[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  for (;;) {
    const next = await chunks.next()
    if (next.done !== true) parts.push(next.value)
    const head = joined(parts)
    const found = detect(head, next.done === true)
    if (found !== undefined || next.done === true)
      return { syntax: found?.syntax, chunks: followed(head, chunks) }
  }
}

async function* followed(head: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}

function joined(parts: Uint8Array[]): Uint8Array {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  parts.splice(0, parts.length, whole)
  return whole
}
