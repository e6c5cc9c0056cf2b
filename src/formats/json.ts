/**
 * Messages ⇄ JSON: one document, `{ "tenplustwo": 1, "messages": [ … ] }`, or NDJSON with one message a line.
 *
 * `toJson` and `toNdjson` take messages and give text; `parseMessages` takes such text, or a bare record or list
 * of records, and gives messages and findings. It never throws. Records are handed on as they stand: `write`
 * holds each against its type.
 */
import type { Finding } from '../core/finding.js'
import type { Message } from '../translate/message.js'
import type { MessageData } from '../translate/write.js'
import { jsonPieces } from './json-pieces.js'
import { jsonProblem } from './json-syntax.js'
import { DEPTH_MAX, MessageReader } from './message-reader.js'

export interface ParsedMessages {
  messages: MessageData[]
  findings: Finding[]
}

const VERSION = 1

/** The whole document; `indent` blanks a level, none for one line. */
export function toJson(messages: Iterable<Message | MessageData>, indent = 0): string {
  let text = jsonHead(indent)
  let count = 0
  for (const message of messages) for (const piece of jsonItem(message, indent, count++ === 0)) text += piece
  return text + jsonTail(indent, count === 0)
}

/** One message on one line, line break included. */
export function toNdjson(message: Message | MessageData): string {
  return Array.from(ndjsonPieces(message)).join('')
}

/** The same in pieces, for a message that is too long to be one text. */
export function* ndjsonPieces(message: Message | MessageData): Generator<string> {
  yield* jsonPieces(message, 0, 0)
  yield '\n'
}

/** The pieces of the document, for those who write it message by message: what stands before the first … */
export function jsonHead(indent: number): string {
  return `{${breakAt(indent, 1)}"tenplustwo":${blank(indent)}${VERSION},${breakAt(indent, 1)}"messages":${blank(indent)}[`
}

/** … each message, with the comma before it, in pieces … */
export function* jsonItem(
  message: Message | MessageData,
  indent: number,
  isFirst: boolean,
): Generator<string> {
  yield `${isFirst ? '' : ','}${breakAt(indent, 2)}`
  yield* jsonPieces(message, indent, 2)
}

/** … and what stands behind the last. */
export function jsonTail(indent: number, isEmpty: boolean): string {
  return `${isEmpty ? '' : breakAt(indent, 1)}]${breakAt(indent, 0)}}\n`
}

function breakAt(indent: number, level: number): string {
  return indent === 0 ? '' : `\n${' '.repeat(indent * level)}`
}

function blank(indent: number): string {
  return indent === 0 ? '' : ' '
}

/** Reads the document, NDJSON, a message, a record, or a list of messages or records. Never throws. */
export function parseMessages(text: string): ParsedMessages {
  const reader = new MessageReader(text)
  const problem = jsonProblem(text, 0, text.length, DEPTH_MAX)
  if (!/\S/.test(text)) reader.tell('empty-input', 'The input is empty', 0)
  else if (problem === undefined) reader.takeWhole()
  else if (isLines(text)) for (const { start, end } of linesOf(text)) reader.takeLine(start, end)
  else reader.tellProblem(problem)
  return { messages: reader.messages, findings: reader.findings.take() }
}

/** Where the lines stand that are not blank. */
function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (text.slice(start, end).trim() !== '') yield { start, end }
    start = end + 1
  }
}

/**
 * Text that is not one JSON value is NDJSON where its first line is a value by itself, or where the first two
 * begin as objects and the first does not end as a line of a document would.
 */
function isLines(text: string): boolean {
  const lines = linesOf(text)
  const first = lines.next().value
  const second = lines.next().value
  if (first === undefined || second === undefined) return false
  const line = text.slice(first.start, first.end).trim()
  if (line.startsWith('{') && jsonProblem(line, 0, line.length, DEPTH_MAX) === undefined) return true
  const goesOn = /[[{,]$/.test(line.slice(-1))
  return line.startsWith('{') && !goesOn && text.slice(second.start, second.end).trimStart().startsWith('{')
}
