/**
 * What becomes of the messages of a translation: a JSON document, NDJSON, or the bytes of a format. Each target
 * takes the messages in turn and gives what is found while they are written, with the file that it is about.
 */
import type { Finding } from '../core/finding.js'
import { jsonHead, jsonItem, jsonTail, ndjsonPieces } from '../formats/json.js'
import { Message } from '../translate/message.js'
import type { WriteJob } from '../translate/write-job.js'
import type { MessageData } from '../translate/write-options.js'
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

/** The bytes of a format, written as the messages come; neighbours share an envelope. */
export class FormatTarget implements Target {
  private hasResult = false
  private count = 0
  /** The file in view, the number of its first message, and whether the message in view was read from EDI. */
  private file = ''
  private first = 0
  private isRead = false

  constructor(
    private readonly output: Output,
    private readonly format: string,
    private readonly job: WriteJob,
  ) {}

  async add(file: string, message: Message | MessageData): Promise<FileFinding[]> {
    if (file !== this.file) this.first = this.count
    this.file = file
    this.isRead = message instanceof Message
    this.count++
    this.job.add(message)
    return this.handOver()
  }

  async end(): Promise<{ findings: FileFinding[]; hasResult: boolean }> {
    this.job.end()
    const findings = await this.handOver()
    return { findings, hasResult: this.hasResult }
  }

  private async handOver(): Promise<FileFinding[]> {
    const bytes = this.job.take()
    if (bytes.length > 0) {
      this.hasResult = true
      await this.output.write(bytes)
    }
    return this.job.findings.splice(0).map((one) => this.placed(one))
  }

  /** With the file whose message a finding is about, which is the one in view; the result itself where it is about none. */
  private placed(one: Finding): FileFinding {
    const [all] = /^messages\[\d+\]/.exec(one.path ?? '') ?? []
    if (all === undefined || one.path === undefined) return { file: this.format, finding: withoutLine(one) }
    const path = `messages[${this.count - 1 - this.first}]${one.path.slice(all.length)}`
    const finding = { ...one, path }
    // a place that JSON has kept is one in the file that the JSON was made from
    return { file: this.file, finding: this.isRead ? finding : withoutLine(finding) }
  }
}

/** The place as far as it does not depend on the file. */
function withoutLine(one: Finding): Finding {
  if (one.at === undefined) return one
  const { line: _, column: __, ...at } = one.at
  return { ...one, at }
}
