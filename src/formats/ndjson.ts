/**
 * NDJSON as it comes: chunks of bytes → messages, one line after another, in constant memory. A line that is wrong
 * is told with its place and does not take its neighbours; one message is in memory at a time.
 */
import { joinBytes } from '../core/bytes.js'
import { type Finding, finding, type Place } from '../core/finding.js'
import { DEFAULT_LIMITS } from '../core/limits.js'
import type { MessageData } from '../translate/write.js'
import { isBlank, jsonProblem } from './json-syntax.js'
import { DEPTH_MAX, MessageReader } from './message-reader.js'

/** A line must fit into one string of the engine. */
export const JSON_MAX = Math.min(DEFAULT_LIMITS.messageBytes, 500_000_000)
const LF = 10

export interface NdjsonOptions {
  /** Receives the findings as they are made. */
  findings: Finding[]
  /** The longest line that is read, in bytes. */
  lineBytes?: number
}

/** Reads messages or records, one a line. Never throws on bad data. */
export async function* parseNdjson(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { findings, lineBytes = JSON_MAX }: NdjsonOptions,
): AsyncGenerator<MessageData, void, undefined> {
  const lines = new Lines(lineBytes)
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      from = lines.take(chunk, from)
      if (lines.isWhole) yield* handedOver(lines, findings)
    }
  }
  yield* handedOver(lines, findings)
  for (const one of lines.reader.findings.take()) findings.push(one)
}

function* handedOver(lines: Lines, findings: Finding[]): Generator<MessageData> {
  const { reader } = lines
  lines.read()
  for (const one of reader.findings.drain()) findings.push(one)
  yield* reader.messages.splice(0)
}

/** Bytes → lines → values. */
class Lines {
  readonly reader = new MessageReader('')
  isWhole = false
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private parts: Uint8Array[] = []
  /** Bytes of the line so far, and where it begins. */
  private length = 0
  private readonly at: Place & { line: number } = { offset: 0, line: 1, column: 1 }

  constructor(private readonly max: number) {}

  /** Takes the bytes up to the next line end; gives where it stopped. */
  take(chunk: Uint8Array, from: number): number {
    const found = chunk.indexOf(LF, from)
    const end = found < 0 ? chunk.length : found + 1
    this.isWhole = found >= 0
    this.length += end - from
    // the chunk may be filled anew before the line is whole
    if (this.length <= this.max) this.parts.push(chunk.slice(from, end))
    else this.parts.length = 0
    return end
  }

  /** Reads the line that is whole, and begins another. */
  read(): void {
    const { reader, at } = this
    const text = this.text()
    if (typeof text !== 'string') {
      reader.passOver()
      reader.findings.add(text)
    } else if (text.trim() !== '') {
      reader.goOn(text, at)
      reader.takeLine()
    }
    at.offset += this.length
    at.line++
    this.length = this.parts.length = 0
  }

  /** The line as text, its end left out; or why it is none. */
  private text(): string | Finding {
    const at = { ...this.at }
    if (this.length > this.max)
      return finding('limit-exceeded', `A line of JSON of more than ${this.max} bytes is not read`, { at })
    try {
      const text = this.decoder.decode(joinBytes(this.parts))
      return text.endsWith('\n') ? text.slice(0, -1) : text
    } catch {
      return finding('character-invalid', 'The line of JSON is not UTF-8', { at })
    }
  }
}

/** A longer first line is not looked at: a document on one line must not be parsed twice. */
const FIRST_LINE_MAX = 1 << 26

/**
 * Whether an input is NDJSON for certain: its first line is an object by itself, and more comes behind it. What is
 * not, or only looks like it, has to be read as a whole. The chunks must stay as they are.
 */
export class NdjsonStart {
  private parts: Uint8Array[] = []
  private length = 0
  private isObject: boolean | undefined

  /** Takes the next chunk; undefined where more must come before it is certain. */
  take(chunk: Uint8Array): boolean | undefined {
    let from = 0
    while (this.isObject === undefined && from < chunk.length) {
      const found = chunk.indexOf(LF, from)
      const end = found < 0 ? chunk.length : found + 1
      this.parts.push(chunk.subarray(from, end))
      this.length += end - from
      from = end
      if (found >= 0) this.look()
      else if (this.length > FIRST_LINE_MAX) this.settle(false)
    }
    if (this.isObject === false) return false
    return chunk.subarray(from).some((byte) => !isBlank(byte)) ? true : undefined
  }

  /** Looks at the first line that is not blank. */
  private look(): void {
    const line = new TextDecoder().decode(joinBytes(this.parts)).trim()
    if (line === '') this.settle(undefined)
    else this.settle(line.startsWith('{') && jsonProblem(line, 0, line.length, DEPTH_MAX) === undefined)
  }

  private settle(isObject: boolean | undefined): void {
    this.isObject = isObject
    this.parts = []
    this.length = 0
  }
}
