/**
 * The envelope of ABI batches while its records pass: A, one or more blocks B … Y, Z (CBP, ABI Batch & Block
 * Control, rev. 23). An interchange is a batch, a group a block, a message one transaction: it begins with the
 * record that its application begins with, or is the whole block, and ends where the next one or Y begins.
 *
 * Takes records in turn; gives flags, headers and findings, as `EnvelopeTracker` does for segments. Batches that
 * follow each other, batches that are cut, and records out of place are told and read on.
 */
import type { Place } from '../../core/finding.js'
import type { FindingCode } from '../../core/finding-codes.js'
import { keepShape } from '../../core/keep-shape.js'
import type { MessageHeader } from '../envelope.js'
import {
  BODY,
  CUT,
  type Depth,
  FIRST,
  GROUP,
  INTERCHANGE,
  level,
  MESSAGE,
  SERVICE,
  START,
} from '../envelope-levels.js'
import { EnvelopePlaces, type FindingSink, type TrackedReader } from '../envelope-places.js'
import type { Segment } from '../segment.js'
import { countedBeforeAce } from './before-ace.js'
import { type Header, OLD, readBatch, readBlock, readTrailer, type Trailer } from './headers.js'
import type { FixedRecord } from './record.js'
import { type Application, idleReader, REJECTED } from './segment-reader.js'

/** What the envelope needs of its reader beside the segment. */
export interface AbiSource extends TrackedReader {
  readonly record: FixedRecord
  readonly application: Application | undefined
  readonly ebcdic: boolean
  /** The place of a column of the record. */
  columnPlace(column: number): Place
}

/** A block holds at most 999 transactions (usage maps of SF and SE). */
export const BLOCK_MAX = 999

/** Tags from here on are no records of the envelope: three characters and more. */
const LONG_TAG = 0xffff

/** A run of records outside of any message, told as one finding when it ends. */
interface Strays {
  count: number
  at: Place
}

export class AbiEnvelope extends EnvelopePlaces {
  private readonly strays: Strays = { count: 0, at: { offset: 0 } }
  private batch: Header | undefined
  private block: Header | undefined
  private starts = 0
  private leaving: Depth | undefined
  private skipped = false
  private lastSegment = 0
  private lastByte = 0
  /** Records since the B record. */
  private records = 0

  constructor(
    private readonly source: AbiSource,
    sink: FindingSink,
  ) {
    super(source, sink, [level('batch', 'A', 'Z'), level('block', 'B', 'Y'), level('transaction', '', '')])
  }

  /** Takes the record in view. The usual record of a transaction costs a few compares. */
  take(segment: Segment): number {
    const { tagCode } = segment
    if (
      tagCode > LONG_TAG &&
      tagCode !== this.starts &&
      this.segmentNumber < this.lastSegment &&
      segment.offset < this.lastByte &&
      this.reader.findings.length === 0
    ) {
      this.segmentNumber++
      this.records++
      return BODY
    }
    return this.takeCarefully(segment)
  }

  /** The end of the input: CUT where a transaction is open. */
  finish(): number {
    this.settle()
    this.collect(Number.POSITIVE_INFINITY, undefined)
    const flags = this.endMessage()
    this.closeBlock(undefined)
    this.closeBatch(undefined)
    return flags
  }

  protected get insideMessage(): boolean {
    return this.levels[MESSAGE].open
  }

  private takeCarefully(segment: Segment): number {
    this.settle()
    this.collect(segment.offset, undefined)
    const flags = this.service(segment, segment.tag) ?? this.ordinary(segment)
    this.collect(Number.POSITIVE_INFINITY, segment)
    return flags
  }

  /** A record of the envelope: flags; undefined for all others. */
  private service(segment: Segment, tag: string): number | undefined {
    if (this.source.record.layout === undefined) return undefined
    switch (tag) {
      case 'A':
        return this.beginBatch(segment)
      case 'B':
      case 'BG':
        return this.beginBlock(segment, tag)
      case 'Y':
      case 'YG':
        return this.endBlock(segment, tag)
      case 'Z':
      case 'ZG':
        return this.endBatch(segment, tag)
      default:
        return undefined
    }
  }

  private beginBatch(segment: Segment): number {
    this.tellStrays()
    const flags = this.endMessage()
    this.closeBlock(segment)
    this.closeBatch(segment)
    this.interchangeNumber++
    this.open(INTERCHANGE)
    const { header, problems } = readBatch(this.source.record)
    this.batch = header
    if (this.source.ebcdic && header.interchange !== undefined) header.interchange.encoding = 'cp037'
    this.interchange = header.interchange
    this.levels[INTERCHANGE].reference = header.name
    for (const problem of problems) this.tellColumns(problem.code, problem.text, problem.from)
    return flags | SERVICE
  }

  private beginBlock(segment: Segment, tag: string): number {
    this.tellStrays()
    const flags = this.endMessage()
    this.closeBlock(segment)
    if (!this.levels[INTERCHANGE].open && !this.implied) this.missBatch(segment)
    this.groupNumber++
    this.levels[INTERCHANGE].groups++
    this.open(GROUP)
    const { header, problems } = readBlock(this.source.record, tag === 'BG' ? REJECTED : undefined)
    this.block = header
    this.group = header.group
    this.levels[GROUP].reference = header.name
    this.records = 0
    for (const problem of problems) this.tellColumns(problem.code, problem.text, problem.from)
    this.oneApplication(header)
    this.noteLineEnd()
    const { starts } = this.source.application ?? {}
    this.starts = starts === undefined ? 0 : codeOf(starts)
    return flags | SERVICE
  }

  /** One application a batch: the rule of X19. The records of the block are those that its own B names. */
  private oneApplication(block: Header): void {
    const { batch } = this
    if (batch === undefined || block.application === REJECTED) return
    if (batch.application === '') batch.application = block.application
    else if (batch.application !== block.application) {
      const text = `The block is of application ${block.application}, its batch of ${batch.application}`
      this.tellColumns('application-mixed', text, 11)
    }
  }

  /** How records are joined is seen where the second one begins. */
  private noteLineEnd(): void {
    const batch = this.batch?.interchange?.batch
    const { joiner } = this.source.record
    if (batch !== undefined && this.levels[INTERCHANGE].groups === 1 && (joiner === '' || joiner === '\r\n'))
      batch.lineEnd = joiner
  }

  private endBlock(segment: Segment, tag: string): number {
    this.tellStrays()
    const flags = this.endMessage()
    if (this.block === undefined) {
      this.report('trailer-unexpected', 'Y comes without its B', this.place(segment))
      return flags | SERVICE
    }
    const trailer = readTrailer(this.source.record, tag)
    this.compareCount(trailer)
    this.compareFields(this.block, trailer, 'B')
    if (this.levels[GROUP].messages === 0)
      this.report('empty-message', 'The block holds no transaction', this.place(segment))
    this.leaving = GROUP
    return flags | SERVICE
  }

  /** Records between B and Y (and, in examples of CBP, not always: so a warning). */
  private compareCount({ count, isOld }: Trailer): void {
    const counted = isOld ? countedBeforeAce(this.records) : this.records
    if (count === undefined || (/^\d+$/.test(count.text) && Number(count.text) === counted)) return
    this.tellColumns('trailer-count', `Y says '${count.text}', counted were ${counted} records`, count.from)
  }

  private endBatch(segment: Segment, tag: string): number {
    this.tellStrays()
    const flags = this.endMessage()
    this.closeBlock(segment)
    if (this.batch === undefined)
      this.report('trailer-unexpected', 'Z comes without its A', this.place(segment))
    else this.compareFields(this.batch, readTrailer(this.source.record, tag), 'A')
    this.leaving = INTERCHANGE
    return flags | SERVICE
  }

  /** What a trailer repeats of its header. */
  private compareFields(header: Header, trailer: Trailer, of: string): void {
    for (const { name, from, text } of trailer.fields) {
      const own = header.repeated.get(name)
      if (own === undefined || own === text) continue
      const what = `The ${name} is '${text}', in the ${of} record it is '${own}'`
      this.tellColumns('trailer-reference', what, from)
    }
    if (trailer.isOld) this.tellColumns(OLD.code, OLD.text, trailer.fields[0]?.from ?? 1)
  }

  /** Any record that is not the envelope's. */
  private ordinary(segment: Segment): number {
    if (this.block === undefined && this.beginsTransaction(segment)) this.missBlock(segment)
    if (this.block !== undefined) this.records++
    const isOpen = this.levels[MESSAGE].open
    const known = this.source.record.layout !== undefined
    const starts = this.starts === 0 ? !isOpen : known && segment.tagCode === this.starts
    // where the first record of a transaction is missing, what follows is read all the same
    if (this.block !== undefined && (starts || (known && !isOpen))) return this.beginMessage(segment, starts)
    if (!isOpen) {
      if (this.strays.count++ === 0) this.strays.at = this.place(segment)
      return SERVICE
    }
    this.segmentNumber++
    return this.skipped ? SERVICE : this.limit(segment)
  }

  private beginMessage(segment: Segment, whole: boolean): number {
    this.tellStrays()
    const flags = this.endMessage()
    const { limits } = this.reader
    this.open(MESSAGE)
    this.messageNumber++
    this.segmentNumber = 1
    this.message = this.messageHeader()
    this.lastSegment = limits.messageSegments
    this.lastByte = segment.offset + limits.messageBytes
    const inBlock = ++this.levels[GROUP].messages
    const inBatch = ++this.levels[INTERCHANGE].messages
    if (!whole) {
      const text = `A transaction of ${this.block?.application ?? ''} begins with ${this.source.application?.starts ?? ''}; this one begins with ${segment.tag}`
      this.report('header-missing', text, this.place(segment), { severity: 'error' })
    }
    if (inBlock === BLOCK_MAX + 1) this.tellLongBlock(segment)
    if (inBatch <= limits.interchangeMessages) return flags | START | FIRST
    if (inBatch === limits.interchangeMessages + 1) this.tellLimit('interchangeMessages', segment)
    this.skip()
    return flags | SERVICE
  }

  private messageHeader(): MessageHeader {
    return { reference: '', type: this.block?.application ?? '' }
  }

  private tellLongBlock(segment: Segment): void {
    const text = `The block holds more than ${BLOCK_MAX} transactions; begin another block`
    this.report('too-many', text, this.place(segment), { severity: 'warning' })
  }

  private limit(segment: Segment): number {
    const { limits } = this.reader
    const long = this.segmentNumber > limits.messageSegments
    if (!long && segment.offset < this.lastByte) return BODY
    this.tellLimit(long ? 'messageSegments' : 'messageBytes', segment)
    this.skip()
    return CUT | SERVICE
  }

  private skip(): void {
    this.skipped = true
    this.lastSegment = 0
  }

  private tellLimit(
    name: 'interchangeMessages' | 'messageSegments' | 'messageBytes',
    segment: Segment,
  ): void {
    const text = `The limit '${name}' of ${this.reader.limits[name]} was passed; the rest was not read`
    this.report('limit-exceeded', text, this.place(segment))
  }

  /** Ends the transaction that is open, before the record in view: nothing is missing of it. */
  private endMessage(): number {
    const flags = this.levels[MESSAGE].open && !this.skipped ? CUT : 0
    this.levels[MESSAGE].open = false
    this.skipped = false
    this.lastSegment = 0
    this.message = undefined
    this.segmentNumber = 0
    return flags
  }

  private open(depth: Depth): void {
    const one = this.levels[depth]
    one.open = true
    one.groups = one.messages = 0
  }

  private missBatch(segment: Segment): void {
    this.implied = true
    this.interchangeNumber++
    this.report('header-missing', 'There is no A (batch header) before this', this.place(segment))
  }

  /** The first record of a transaction of the application that the A record names. */
  private beginsTransaction({ tagCode }: Segment): boolean {
    const { application, record } = this.source
    const isFirst = this.batch !== undefined && this.levels[INTERCHANGE].groups === 0
    const starts = isFirst ? application?.starts : undefined
    return starts !== undefined && record.layout !== undefined && tagCode === codeOf(starts)
  }

  /** Transactions without their B: the batch says what they are, but not of which port and filer. */
  private missBlock(segment: Segment): void {
    const application = this.batch?.application ?? ''
    this.tellStrays()
    this.groupNumber++
    this.levels[INTERCHANGE].groups++
    this.open(GROUP)
    const group = { functionalId: application, reference: '', block: { port: '', filer: '' } }
    this.block = { name: '', application, group, repeated: new Map() }
    this.group = group
    this.levels[GROUP].reference = ''
    this.records = 0
    this.starts = segment.tagCode
    const text = 'There is no B (block header) before this; the batch says what it is'
    this.report('header-missing', text, this.place(segment), { severity: 'error' })
  }

  private closeBlock(segment: Segment | undefined): void {
    if (this.block !== undefined) this.tellUnclosed(GROUP, segment)
    this.shutBlock()
  }

  private closeBatch(segment: Segment | undefined): void {
    this.tellStrays()
    if (this.levels[INTERCHANGE].open) this.tellUnclosed(INTERCHANGE, segment)
    this.shutBatch()
  }

  private tellUnclosed(depth: Depth, segment: Segment | undefined): void {
    const { name, header, trailer, reference, messages, groups } = this.levels[depth]
    const at = this.ordinals(segment === undefined ? this.reader.position() : segment.place(), false)
    // CBP's own B around a rejected batch is known as BG
    const doubled = segment?.tag.startsWith(header) === true && messages + groups === 0
    const what = `The ${name} '${reference}'`
    if (doubled) this.report('header-doubled', `${what} has nothing between its ${header} and another`, at)
    else this.report('trailer-missing', `${what} has no ${trailer}`, at)
  }

  /** What ended with the record before is over. */
  private settle(): void {
    if (this.leaving === GROUP) this.shutBlock()
    if (this.leaving === INTERCHANGE) this.shutBatch()
    this.leaving = undefined
  }

  private shutBlock(): void {
    this.levels[GROUP].open = false
    this.block = undefined
    this.group = undefined
  }

  private shutBatch(): void {
    this.levels[INTERCHANGE].open = false
    this.batch = undefined
    this.interchange = undefined
    this.implied = false
  }

  private tellStrays(): void {
    const { count, at } = this.strays
    if (count === 0) return
    const text = count === 1 ? 'A record stands' : `${count} records stand`
    this.report('segment-outside-message', `${text} outside of any transaction`, at)
    this.strays.count = 0
  }

  /** Tells of a column of the record in view. */
  private tellColumns(code: FindingCode, text: string, from: number): void {
    const { record } = this.source
    const at = { ...this.source.columnPlace(from), tag: this.reader.segment.tag }
    this.report(code, `record ${record.number}, column ${from}: ${text}`, this.ordinals(at, false))
  }
}

/** The integer of a tag of up to four characters. */
function codeOf(tag: string): number {
  let code = 0
  for (let i = 0; i < tag.length; i++) code = (code << 8) | tag.charCodeAt(i)
  return code
}

keepShape(new AbiEnvelope(idleReader, []))
