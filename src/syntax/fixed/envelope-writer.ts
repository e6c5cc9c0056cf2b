/**
 * Writes ABI batches: A, blocks B … Y, Z (CBP, ABI Batch & Block Control, rev. 23). Takes headers, gives bytes;
 * the records of a transaction go to `sink`. Beyond 999 transactions another block is begun. Trailers and counts
 * are computed; the password comes from the caller and stands nowhere but in the A record.
 *
 *   beginInterchange · beginGroup · beginMessage · sink … · endMessage · endGroup · endInterchange · take
 */
import { type Finding, finding } from '../../core/finding.js'
import type { FindingCode } from '../../core/finding-codes.js'
import { formatDate } from '../../core/moment.js'
import type { BatchHeader, BlockHeader, GroupHeader, InterchangeHeader } from '../envelope.js'
import type { Secrets } from '../envelope-writer.js'
import type { MessageWriter } from '../message-writer.js'
import type { SinkMark } from '../sink.js'
import { batchEnd, blockEnd, OLD_COLUMNS } from './before-ace.js'
import type { Layout } from './definition.js'
import { toEbcdic } from './ebcdic.js'
import { BLOCK_MAX } from './envelope.js'
import { BLOCK_FIELDS, isAnswer } from './headers.js'
import { type Columns, RecordSink } from './record-sink.js'
import { REJECTED } from './segment-reader.js'

export interface AbiWriterOptions {
  /** The code of the application, and its records with those of the envelope. */
  application: string
  layout: Layout
  /** How records are joined; LF where it is not given and the source does not say. */
  lineEnd?: '' | '\n' | '\r\n' | undefined
  charset?: 'strict' | 'tolerant' | undefined
}

/** Values of header fields by their names in the layout. */
type Values = Record<string, string | undefined>

export class AbiWriter implements MessageWriter {
  readonly sink: RecordSink
  private readonly kept: Finding[] = []
  private batch: Values = {}
  private batchHeader: BatchHeader | undefined
  private group: GroupHeader | undefined
  private groupMark: SinkMark | undefined
  private transactions = 0
  private records = 0

  constructor(private readonly options: AbiWriterOptions) {
    this.sink = new RecordSink(options.layout, this.sinkOptions(undefined))
  }

  get findings(): Finding[] {
    return this.kept
  }

  beginInterchange(header: InterchangeHeader, secrets: Secrets = {}): void {
    this.sink.use(this.sinkOptions(header))
    const { application } = this.options
    const answer = isAnswer(application)
    const party = answer ? header.recipient : header.sender
    const batch: BatchHeader = header.batch ?? { siteCode: '', idCode: party.id }
    this.batchHeader = batch
    this.batch = {
      siteCode: batch.siteCode,
      idCode: batch.idCode,
      transmissionDate: this.date(header.preparedAt),
      officeCode: batch.officeCode,
    }
    this.need('A', { siteCode: 'site code', idCode: 'ID code' }, this.batch)
    const password = answer ? undefined : (secrets.password ?? '')
    if (password === '') this.tell('envelope-incomplete', 'A: the password was not given', 'A')
    // the answer to a rejected batch names no application (rev. 23, output A record) where its source did not,
    // nor did batches of before ACE
    const isTold = application !== REJECTED && batch.beforeAce === undefined
    const applicationId = isTold ? application : header.application
    const over = this.oldColumns('A', batch.beforeAce)
    this.write('A', { ...this.batch, password, applicationId, userData: batch.userData }, over)
  }

  beginGroup(header: GroupHeader): void {
    this.group = header
    this.groupMark = this.sink.mark()
    this.transactions = this.records = 0
    if (this.options.application === REJECTED) {
      this.write('BG', {})
      return
    }
    const block: BlockHeader = header.block ?? { port: '', filer: '' }
    const values = this.blockValues(block)
    this.need('B', { portCode: 'port code', filerCode: 'filer code' }, values)
    for (const [key, name] of BLOCK_FIELDS) values[name] = block[key]
    this.write('B', values, this.oldColumns('B', block.beforeAce))
  }

  /** `header` has no place on the wire. A block that is full is ended, and another like it begun. */
  beginMessage(): void {
    const { group } = this
    if (this.transactions === BLOCK_MAX && group !== undefined) {
      this.endGroup()
      this.beginGroup(group)
    }
    this.transactions++
    this.sink.restart()
  }

  endMessage(): void {
    this.records += this.sink.segments
    this.drain()
  }

  /** Transactions have no header that could be wrong. */
  cancelMessage(): void {
    this.transactions--
  }

  cancelGroup(): void {
    if (this.groupMark === undefined || this.transactions > 0)
      throw new Error('cancelGroup() is called out of order: it takes back a block without transactions')
    this.sink.rewind(this.groupMark)
    this.group = this.groupMark = undefined
  }

  /** The count stands in answers only. */
  endGroup(): void {
    const { application } = this.options
    const records = isAnswer(application) ? this.records : undefined
    const imageCount = records === undefined ? undefined : String(records)
    const block = this.group?.block ?? { port: '', filer: '' }
    const old = blockEnd(block, application, records)
    if (application === REJECTED) this.write('YG', { imageCount })
    else if (old !== undefined) this.write('Y', {}, old)
    else this.write('Y', { ...this.blockValues(block), imageCount })
    this.group = this.groupMark = undefined
  }

  endInterchange(): void {
    if (this.options.application === REJECTED) this.write('ZG', {})
    else {
      const old = this.batchHeader && batchEnd(this.batchHeader, this.batch.transmissionDate)
      this.write('Z', old === undefined ? this.batch : {}, old)
    }
  }

  take(): Uint8Array {
    this.drain()
    return this.sink.take()
  }

  private sinkOptions(header: InterchangeHeader | undefined) {
    const { lineEnd, charset } = this.options
    return {
      lineEnd: lineEnd ?? header?.batch?.lineEnd ?? '\n',
      encode: header?.encoding === 'cp037' ? toEbcdic() : undefined,
      tolerant: charset === 'tolerant',
    }
  }

  /** What an older form has where filler is now. */
  private oldColumns(tag: 'A' | 'B', text: string | undefined): Columns | undefined {
    if (text === undefined) return undefined
    const { from, width } = OLD_COLUMNS[tag]
    if (text !== '' && text.length <= width && /^[\x21-\x7e ]*$/.test(text)) return { from, text }
    this.tell('value-unwritable', `${tag}: this is not what stood here before ACE`, tag, text)
    return undefined
  }

  /** What Y repeats of B. */
  private blockValues({ port, filer, officeCode }: BlockHeader): Values {
    const { application: applicationId } = this.options
    return { portCode: port, filerCode: filer, applicationId, filerOfficeCode: officeCode }
  }

  /** MMDDYY; the record has no place for a time. */
  private date(preparedAt: string | undefined): string | undefined {
    if (preparedAt === undefined || preparedAt === '') return undefined
    const date = formatDate(preparedAt.slice(0, 10), 6)
    if (date !== undefined) return date.slice(2) + date.slice(0, 2)
    this.tell('value-unwritable', 'A: this is no date that it can hold', 'A', preparedAt)
    return undefined
  }

  private need(tag: string, names: Readonly<Record<string, string>>, values: Values): void {
    for (const [key, name] of Object.entries(names)) {
      if ((values[key] ?? '') === '')
        this.tell('envelope-incomplete', `${tag}: the ${name} was not given`, tag)
    }
  }

  /** A record of the envelope; what it lacks was told by its own words. */
  private write(tag: string, values: Values, over?: Columns): void {
    this.drain()
    this.sink.fields(tag, values, over)
    for (const { code, what, text } of this.sink.problems) {
      if (code !== 'mandatory-missing') this.tell(code, what ?? tag, tag, text)
    }
    this.sink.problems.length = 0
  }

  /** Makes the sink's problems findings. */
  private drain(): void {
    for (const { code, tag, element, offset, segment, text, what } of this.sink.problems) {
      const at = { offset, segment, tag, element }
      const found = text === '' ? undefined : text
      this.kept.push(finding(code, what ?? `${tag}: the value cannot be written`, { at, found }))
    }
    this.sink.problems.length = 0
  }

  private tell(code: FindingCode, message: string, tag: string, found = ''): void {
    const at = { offset: this.sink.offset, tag }
    this.kept.push(finding(code, message, { at, ...(found === '' ? {} : { found }) }))
  }
}
