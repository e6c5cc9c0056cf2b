/**
 * What becomes of the messages of a translation: a JSON document, NDJSON, or the bytes of a format. Each target
 * takes the messages in turn and gives what is found while they are written, with the file that it is about.
 */
import type { Finding } from '../core/finding.js'
import { jsonHead, jsonItem, jsonTail, ndjsonPieces } from '../formats/json.js'
import { Message } from '../translate/message.js'
import { type MessageData, type WriteOptions, write } from '../translate/write.js'
import type { Output } from './output.js'
import { withValidRecords } from './read-input.js'

export interface FileFinding {
  file: string
  finding: Finding
}

export interface Target {
  /** Takes a message of a file. */
  add(file: string, message: Message | MessageData): Promise<FileFinding[]>
  /** Nothing more comes; false where there is no result at all. */
  end(): Promise<{ findings: FileFinding[]; hasResult: boolean }>
}

const INDENT = 2

/** One document, written message by message. */
export class JsonTarget implements Target {
  private count = 0
  private file = ''
  private seen = 0

  constructor(
    private readonly output: Output,
    private readonly lines: boolean,
  ) {}

  async add(file: string, message: Message | MessageData): Promise<FileFinding[]> {
    if (file !== this.file) this.seen = 0
    this.file = file
    const index = this.seen++
    const checked = message instanceof Message ? { message, findings: [] } : withValidRecords(message, index)
    if (this.count++ === 0 && !this.lines) await this.output.write(jsonHead(INDENT))
    for (const piece of this.piecesOf(checked.message)) await this.output.write(piece)
    return checked.findings.map((one) => ({ file, finding: one }))
  }

  async end(): Promise<{ findings: FileFinding[]; hasResult: boolean }> {
    const isEmpty = this.count === 0
    if (!this.lines) await this.output.write(`${isEmpty ? jsonHead(INDENT) : ''}${jsonTail(INDENT, isEmpty)}`)
    return { findings: [], hasResult: true }
  }

  private piecesOf(message: Message | MessageData): Generator<string> {
    return this.lines ? ndjsonPieces(message) : jsonItem(message, INDENT, this.count === 1)
  }
}

/** The bytes of a format: written when all messages are there, so that neighbours can share an envelope. */
export class FormatTarget implements Target {
  private readonly messages: (Message | MessageData)[] = []
  private readonly files: string[] = []

  constructor(
    private readonly output: Output,
    private readonly options: WriteOptions,
  ) {}

  async add(file: string, message: Message | MessageData): Promise<FileFinding[]> {
    this.messages.push(message)
    this.files.push(file)
    return []
  }

  async end(): Promise<{ findings: FileFinding[]; hasResult: boolean }> {
    const { bytes, findings } = write(this.messages, this.options)
    await this.output.write(bytes)
    return { findings: findings.map((one) => this.placed(one)), hasResult: bytes.length > 0 }
  }

  /** With the file whose message a finding is about; the result itself where it is about none. */
  private placed(one: Finding): FileFinding {
    const [all = '', number] = /^messages\[(\d+)\]/.exec(one.path ?? '') ?? []
    const index = Number(number)
    const file = number === undefined ? undefined : this.files[index]
    if (file === undefined || one.path === undefined)
      return { file: this.options.format, finding: withoutLine(one) }
    const path = `messages[${index - this.files.indexOf(file)}]${one.path.slice(all.length)}`
    const finding = { ...one, path }
    // a place that JSON has kept is one in the file that the JSON was made from
    return { file, finding: this.messages[index] instanceof Message ? finding : withoutLine(finding) }
  }
}

/** The place as far as it does not depend on the file. */
function withoutLine(one: Finding): Finding {
  if (one.at === undefined) return one
  const { line: _, column: __, ...at } = one.at
  return { ...one, at }
}
