/**
 * Messages ⇄ JSON: one document, `{ "tenplustwo": 1, "messages": [ … ] }`, or NDJSON with one message a line.
 *
 * `toJson` and `toNdjson` take messages and give text; `parseMessages` takes such text, or a bare record or list
 * of records, and gives messages and findings. It never throws. Records are handed on as they stand: `write`
 * holds each against its type.
 */
import { type Finding, Findings, finding } from '../core/finding.js'
import type { Message } from '../translate/message.js'
import type { MessageData } from '../translate/write.js'
import { jsonPieces } from './json-pieces.js'
import { type JsonProblem, jsonProblem, TextPlaces } from './json-syntax.js'
import { checkMessage, isPlainObject, join, type Tell } from './message-shape.js'

export interface ParsedMessages {
  messages: MessageData[]
  findings: Finding[]
}

/** Objects and lists may stand in one another this deep: twice the depth of a record. */
const DEPTH_MAX = 64
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
  else if (problem === undefined) reader.takeWhole(parsed(text))
  else if (isLines(text)) reader.takeLines()
  else reader.tellProblem(problem)
  return { messages: reader.messages, findings: reader.findings.take() }
}

/** Text that `jsonProblem` found nothing wrong with. Names such as `__proto__` become plain own keys. */
function parsed(text: string): unknown {
  return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}

class MessageReader {
  readonly messages: MessageData[] = []
  readonly findings = new Findings()
  private readonly places: TextPlaces
  private count = 0

  constructor(private readonly text: string) {
    this.places = new TextPlaces(text)
  }

  tell(code: 'empty-input' | 'json-syntax', message: string, at: number): void {
    this.findings.add(finding(code, message, { at: this.places.at(at) }))
  }

  tellProblem({ offset, problem }: JsonProblem): void {
    this.tell('json-syntax', `The JSON is not well-formed: ${problem}`, offset)
  }

  /** One value that is the whole input. */
  takeWhole(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) this.take(one, undefined)
    else if (isPlainObject(value) && Object.hasOwn(value, 'messages')) this.takeDocument(value)
    else this.take(value, 0)
  }

  /** NDJSON: a line that is wrong does not take its neighbours. */
  takeLines(): void {
    for (const { start, end } of linesOf(this.text)) {
      const problem = jsonProblem(this.text, start, end, DEPTH_MAX)
      if (problem === undefined) this.take(parsed(this.text.slice(start, end)), start)
      else {
        this.count++
        this.tellProblem(problem)
      }
    }
  }

  private takeDocument(document: Readonly<Record<string, unknown>>): void {
    const { tenplustwo: version, messages, ...others } = document
    for (const key of Object.keys(others)) this.tellUnknown(key)
    if (version !== undefined && version !== VERSION) {
      this.wrong(`This is no document of version ${VERSION}, which is the one that is read`, 'tenplustwo')
    } else if (!Array.isArray(messages)) this.wrong('must be a list', 'messages')
    else for (const one of messages) this.take(one, undefined)
  }

  /** A message or a bare record. */
  private take(value: unknown, at: number | undefined): void {
    const path = `messages[${this.count++}]`
    const tell: Tell = (problem, where, severity) => this.wrong(problem, `${path}${where}`, at, severity)
    if (isPlainObject(value) && Object.hasOwn(value, 'records')) {
      const message = checkMessage(value, tell)
      if (message !== undefined) this.messages.push(message)
    } else if (isPlainObject(value) && Object.hasOwn(value, 'type')) this.messages.push({ records: [value] })
    else tell('must be a message (an object with records) or a record (an object with a type)', '')
  }

  private tellUnknown(key: string): void {
    this.wrong('is not a field of the document; it was passed over', join('', key), undefined, 'warning')
  }

  private wrong(
    problem: string,
    path: string,
    start?: number,
    severity: 'error' | 'warning' = 'error',
  ): void {
    const at = start === undefined ? undefined : this.places.at(start)
    this.findings.add(finding('record-invalid', problem, { path, at, severity }))
  }
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
