/**
 * An input → its messages, one after another, whatever it is: EDI and NDJSON as a stream in constant memory,
 * a JSON document as a whole. Findings are handed over as they come, before the message that they belong to.
 */
import { joinBytes } from '../core/bytes.js'
import { type Finding, finding } from '../core/finding.js'
import { parseMessages } from '../formats/json.js'
import { JSON_MAX, NdjsonStart, parseNdjson } from '../formats/ndjson.js'
import { validateRecord } from '../records/registry.js'
import { type Detected, detect } from '../translate/detect.js'
import type { Message } from '../translate/message.js'
import type { ReadOptions } from '../translate/message-stream.js'
import { readStream } from '../translate/read.js'
import type { MessageData } from '../translate/write.js'
import type { Input } from './input.js'

export type TellFindings = (findings: readonly Finding[]) => Promise<void>

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

/** NDJSON line by line; what is one text as a whole, as far as it can be one. */
async function* readJson(
  chunks: AsyncIterable<Uint8Array>,
  tell: TellFindings,
): AsyncGenerator<MessageData, void, undefined> {
  const rest = chunks[Symbol.asyncIterator]()
  const start = new NdjsonStart()
  const parts: Uint8Array[] = []
  let length = 0
  let isLines: boolean | undefined
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    parts.push(next.value)
    length += next.value.length
    isLines ??= start.take(next.value)
    if (isLines === true) {
      yield* readLines(followed(joinBytes(parts), rest), tell)
      return
    }
    if (length > JSON_MAX) {
      await tell([
        finding(
          'limit-exceeded',
          `JSON of more than ${JSON_MAX} bytes is not read; cut it, as NDJSON can be`,
        ),
      ])
      return
    }
  }
  yield* readText(joinBytes(parts), tell)
}

async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  tell: TellFindings,
): AsyncGenerator<MessageData, void, undefined> {
  const findings: Finding[] = []
  for await (const message of parseNdjson(chunks, { findings })) {
    await tell(findings.splice(0))
    yield message
  }
  await tell(findings)
}

async function* readText(
  bytes: Uint8Array,
  tell: TellFindings,
): AsyncGenerator<MessageData, void, undefined> {
  const text = decode(bytes)
  if (text === undefined) {
    await tell([finding('character-invalid', 'The JSON is not UTF-8')])
    return
  }
  const { messages, findings } = parseMessages(text)
  await tell(findings)
  yield* messages
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
    const head = joinBytes(parts)
    parts.splice(0, parts.length, head)
    const found = detect(head, next.done === true)
    if (found !== undefined || next.done === true)
      return { syntax: found?.syntax, chunks: followed(head, chunks) }
  }
}

async function* followed(head: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}
