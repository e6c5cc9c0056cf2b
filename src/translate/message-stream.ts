/**
 * Bytes → messages: the upper road. Detects the syntax, follows the envelope, finds the map of each message and
 * reads its records. Bytes are pushed in, whole messages are pulled out; one message is in memory at a time.
 */
import { joinBytes } from '../core/bytes.js'
import { type Finding, Findings, finding, type Place } from '../core/finding.js'
import { keepShape } from '../core/keep-shape.js'
import { type Limits, withLimits } from '../core/limits.js'
import type { MapLibrary } from '../mapping/library.js'
import type { RecordObject } from '../mapping/objects.js'
import type { Plan } from '../mapping/plan.js'
import { RecordReader, type RecordReaderOptions } from '../mapping/read.js'
import { type AnyRecord, isRecordType } from '../records/registry.js'
import type { Envelope, GroupHeader, InterchangeHeader, MessageHeader } from '../syntax/envelope.js'
import { ALONE, BODY, CUT, END, FIRST, START } from '../syntax/envelope-levels.js'
import type { Segment } from '../syntax/segment.js'
import { Input, type InputOptions } from './input.js'
import { KeptBytes } from './kept-bytes.js'
import { standardLibrary } from './library.js'
import { maskedFinding } from './masked.js'
import { Message, type Reading } from './message.js'
import { OneFault } from './one-fault.js'
import { headerRole } from './syntaxes.js'

export interface ReadOptions extends RecordReaderOptions, InputOptions {
  /** The maps to use; those of the package by default. */
  library?: MapLibrary
  /** Keeps the bytes of each message, for `locate` and for writing untouched segments as they were. */
  keepSource?: boolean
  /** Shows social security and passport numbers and dates of birth in findings; by default they are masked. */
  unmask?: boolean
}

/** The message that is being read. */
interface Open {
  reader: RecordReader | undefined
  format: string
  envelope: Envelope
  start: Place
  /** The bytes of the headers above it, where bytes are kept. */
  header: Uint8Array
  bodySegments: number
}

export class MessageStream {
  private readonly library: MapLibrary
  private readonly limits: Limits
  private readonly kept: KeptBytes | undefined
  private readonly readers = new Map<string, RecordReader>()
  private readonly complete = (at: Place): Place => this.ordinals(at)
  private findings: Findings
  private readonly oneFault = new OneFault()
  private readonly input: Input
  private open: Open | undefined
  private ready: Message[] = []
  /** The bytes of the headers that are open: of the interchange, and of the group. */
  private interchangeHeader: Uint8Array | undefined
  private groupHeader: Uint8Array | undefined
  private groupAt: Place | undefined

  constructor(
    private readonly options: ReadOptions = {},
    private readonly locate: Reading['locate'] = () => undefined,
  ) {
    this.library = options.library ?? standardLibrary()
    this.limits = withLimits(options.limits)
    this.findings = new Findings(this.limits.findings)
    this.input = new Input(options, (found) => {
      this.oneFault.note(found)
      this.findings.add(found)
    })
    this.kept = options.keepSource === true ? new KeptBytes() : undefined
  }

  /** Hands over bytes; all messages that are whole must be pulled with `next` before the next push. */
  push(bytes: Uint8Array): void {
    this.input.push(bytes)
    if (bytes.length > 0) this.kept?.add(bytes)
  }

  /** The bytes pushed next stand at this place of the input. */
  jumpTo(at: Place): void {
    this.input.jumpTo(at)
  }

  end(): void {
    this.input.end()
  }

  /** The next whole message; undefined when more bytes (or the end) must come first. */
  next(): Message | undefined {
    const { input } = this
    while (this.ready.length === 0) {
      const flags = input.next()
      if (flags === BODY) this.body(input.reader!.segment)
      else if (flags !== undefined) this.service(input.reader!.segment, flags)
      else {
        const last = input.finish()
        if (last === undefined) return undefined
        if ((last & CUT) !== 0) this.close(input.reader!.position().offset)
      }
    }
    return this.ready.length === 1 ? this.ready.pop() : this.ready.shift()
  }

  /** Findings that belong to no message that was delivered yet. */
  takeFindings(): Finding[] {
    this.drain()
    if (this.findings.list.length === 0) return []
    const taken = this.findings.take()
    this.findings = new Findings(this.limits.findings)
    const { hidden = [] } = this.input.records ?? {}
    if (hidden.length === 0 || this.options.unmask === true) return taken
    return taken.map((one) => maskedFinding(one, hidden))
  }

  private body(segment: Segment): void {
    const { open } = this
    if (open === undefined) return
    open.bodySegments++
    const { reader } = open
    if (reader === undefined) return
    reader.take(segment)
    if (reader.findings.length > 0) this.drain()
  }

  /** A header or trailer: opens and closes messages. */
  private service(segment: Segment, flags: number): void {
    if ((flags & CUT) !== 0) this.close(segment.offset)
    if ((flags & END) !== 0) this.close(segment.offset + segment.length)
    if ((flags & START) !== 0) {
      this.openMessage(segment)
      this.kept?.release(segment.offset)
      if ((flags & FIRST) !== 0) this.body(segment)
      return
    }
    if ((flags & ALONE) !== 0) this.wholeMessage(segment)
    else this.keepHeader(segment)
    if ((flags & END) === 0 && PASSED_OVER.test(segment.tag)) this.tellPassedOver(segment)
  }

  /** A segment that is a message by itself. */
  private wholeMessage(segment: Segment): void {
    this.openMessage(segment)
    this.body(segment)
    this.close(segment.offset + segment.length)
    this.keepHeader(segment)
  }

  /** A package, a time window, a security segment: in no message, and not written again. */
  private tellPassedOver(segment: Segment): void {
    const { tag, binary } = segment
    const what = binary === undefined ? tag : `${tag} with an object of ${binary.length} bytes`
    const text = `${what} stands beside the messages; it is passed over`
    this.findings.add(finding('segment-not-read', text, { at: this.input.envelope!.place(segment) }))
  }

  private keepHeader(segment: Segment): void {
    if (this.kept === undefined) return
    const { tag, offset, length } = segment
    const end = offset + length
    const role = headerRole(this.input.syntax!, tag)
    if (role === 'group') {
      this.groupHeader = this.copyOf(offset, end)
      this.groupAt = this.input.envelope!.place(segment)
    } else if (role === 'groupEnd') this.groupHeader = undefined
    else if (role === 'interchange') {
      this.interchangeHeader = this.copyOf(this.announcedAt(offset), end)
      this.groupHeader = undefined
    } else if (role === 'interchangeEnd') this.interchangeHeader = this.groupHeader = undefined
    this.kept.release(Math.min(end, this.open?.start.offset ?? end))
  }

  /** Where what announces the header at this offset begins: its UNA, or itself. */
  private announcedAt(offset: number): number {
    const { interchangeAt, interchangeFrom } = this.input.reader!
    return interchangeAt === offset ? interchangeFrom : offset
  }

  /** Records of a header are kept with a line end, which the last columns of one may need. */
  private copyOf(from: number, to: number): Uint8Array {
    if (this.kept === undefined) return NO_BYTES
    const bytes = this.kept.slice(from, to).slice()
    const { records } = this.input
    if (records === undefined || to <= from) return bytes
    return joinBytes([bytes, Uint8Array.of(records.ebcdic ? EBCDIC_LF : LF)])
  }

  /** The headers above a message that begins at this offset. */
  private headersAbove(offset: number): Uint8Array {
    if (this.kept === undefined) return NO_BYTES
    const first = this.interchangeHeader ?? this.copyOf(this.announcedAt(offset), offset)
    return this.groupHeader === undefined ? first : joinBytes([first, this.groupHeader])
  }

  private openMessage(segment: Segment): void {
    const { interchange, group, message } = this.input.envelope!
    if (message === undefined) return
    const envelope = envelopeOf(message, interchange, group)
    const found = this.library.find(this.input.syntax!, message)
    const start = this.input.envelope!.place(segment)
    const header = this.headersAbove(segment.offset)
    this.open = { reader: undefined, format: '', envelope, start, header, bodySegments: 0 }
    if (found === undefined) {
      this.tellNoMap(message, start)
      return
    }
    if (found.byFallback) {
      const what =
        this.input.syntax === 'x12' && message.version === undefined
          ? 'The version is not stated, because there is no group'
          : `The association '${message.association ?? ''}' is unknown`
      const text = `${what}; the map ${found.plan.id} was used`
      this.findings.add(finding('map-fallback', text, { at: start }))
    }
    this.open.format = found.plan.id
    this.open.reader = this.readerFor(found.plan)
    this.open.reader.start(this.input.reader!, this.complete)
  }

  private tellNoMap(message: Envelope['message'], at: Place): void {
    const name = [message.type, message.version, message.release, message.association]
      .filter(Boolean)
      .join(' ')
    this.findings.add(
      finding('no-map', `There is no map for ${name}; the message was not read into records`, { at }),
    )
  }

  private readerFor(plan: Plan): RecordReader {
    const known = this.readers.get(plan.id)
    if (known !== undefined) return known
    const made = new RecordReader(plan, this.options)
    this.readers.set(plan.id, made)
    return made
  }

  /** The message that is open ends at this file offset. */
  private close(end: number): void {
    const { open } = this
    if (open === undefined) return
    this.open = undefined
    const { reader, format, envelope, start } = open
    const read = reader === undefined ? undefined : this.finishRecords(open, reader)
    this.drainReader(reader)
    const source =
      this.kept === undefined
        ? undefined
        : {
            header: open.header,
            body: this.kept.slice(start.offset, end),
            at: start,
            groupAt: envelope.group === undefined ? undefined : this.groupAt,
          }
    this.ready.push(
      new Message({
        format,
        function: read?.function,
        envelope,
        records: read === undefined ? [] : recordsOf(read.records),
        rest: read?.rest ?? [],
        findings: this.takeFindings(),
        source,
        reading: source === undefined ? undefined : this.reading(),
      }),
    )
    const { records } = this.input
    records?.hidden.splice(0, records.hiddenBefore)
  }

  private reading(): Reading {
    const { limits = {}, x12Charset } = this.options
    const { records } = this.input
    const [syntax, ebcdic] = [this.input.syntax!, records?.ebcdic === true]
    return { library: this.library, limits, x12Charset, syntax, ebcdic, locate: this.locate }
  }

  private finishRecords(open: Open, reader: RecordReader): ReturnType<RecordReader['finish']> | undefined {
    if (open.bodySegments > 0) return reader.finish(open.start)
    this.findings.add(finding('empty-message', 'The message has no body', { at: open.start }))
    return undefined
  }

  /** Takes over what the record reader has found. */
  private drain(): void {
    this.drainReader(this.open?.reader)
  }

  private drainReader(reader: RecordReader | undefined): void {
    if (reader === undefined || reader.findings.length === 0) return
    for (const one of reader.findings) if (!this.oneFault.isKnown(one)) this.findings.add(one)
    reader.findings.length = 0
  }

  private ordinals(at: Place): Place {
    const envelope = this.input.envelope!
    const place: Place = { ...at, interchange: envelope.interchangeNumber }
    if (envelope.groupNumber > 0) place.group = envelope.groupNumber
    place.messageIndex = envelope.messageNumber
    if (place.segment === undefined) place.segment = envelope.segmentNumber
    return place
  }
}

const [LF, EBCDIC_LF] = [0x0a, 0x25]
/** EDIFACT UNO and the security segments of syntax 4 (ISO 9735-5, -6); X12 ISB and ISE. */
const PASSED_OVER = /^(UNO|US[A-Z]|ISB|ISE)$/
const NO_BYTES = new Uint8Array(0)

/** With its parts laid out at once, where there are all of them. */
function envelopeOf(
  message: MessageHeader,
  interchange: InterchangeHeader | undefined,
  group: GroupHeader | undefined,
): Envelope {
  if (interchange !== undefined && group !== undefined) return { message, interchange, group }
  const envelope: Envelope = { message }
  if (interchange !== undefined) envelope.interchange = interchange
  if (group !== undefined) envelope.group = group
  return envelope
}

function recordsOf(records: (RecordObject | AnyRecord)[]): AnyRecord[] {
  return areRecords(records) ? records : records.filter(isRecord)
}

function areRecords(records: (RecordObject | AnyRecord)[]): records is AnyRecord[] {
  for (let i = 0; i < records.length; i++) if (!isRecord(records[i]!)) return false
  return true
}

/** The plan has given a record the shape of its type, which the discriminator names. */
function isRecord(record: RecordObject | AnyRecord): record is AnyRecord {
  return typeof record.type === 'string' && isRecordType(record.type)
}

keepShape(new MessageStream())
