/**
 * Bytes → messages: the upper road. Detects the syntax, follows the envelope, finds the map of each message and
 * reads its records. Bytes are pushed in, whole messages are pulled out; one message is in memory at a time.
 */
import { type Finding, Findings, finding, type Place } from '../core/finding.js'
import { type Limits, withLimits } from '../core/limits.js'
import type { MapLibrary } from '../mapping/library.js'
import { RecordReader, type RecordReaderOptions } from '../mapping/read.js'
import { EdifactEnvelope } from '../syntax/edifact/envelope.js'
import { EdifactReader } from '../syntax/edifact/reader.js'
import type { Envelope } from '../syntax/envelope.js'
import { CUT, END, type EnvelopeTracker, START } from '../syntax/envelope-tracker.js'
import type { Segment } from '../syntax/segment.js'
import type { TapeReader } from '../syntax/tape-reader.js'
import { X12Envelope } from '../syntax/x12/envelope.js'
import { X12Reader } from '../syntax/x12/reader.js'
import { detect } from './detect.js'
import { KeptBytes } from './kept-bytes.js'
import { standardLibrary } from './library.js'
import { Message, type Reading } from './message.js'

export interface ReadOptions extends RecordReaderOptions {
  /** The maps to use; those of the package by default. */
  library?: MapLibrary
  limits?: Partial<Limits>
  /** Keeps the bytes of each message, for `locate` and for writing untouched segments as they were. */
  keepSource?: boolean
  /** X12 names no character set; `utf-8` where the partner agreed on it. */
  x12Charset?: 'latin1' | 'utf-8'
}

/** The message that is being read. */
interface Open {
  reader: RecordReader | undefined
  format: string
  envelope: Envelope
  start: Place
  headerEnd: number
  bodySegments: number
}

export class MessageStream {
  private readonly library: MapLibrary
  private readonly limits: Limits
  private readonly kept: KeptBytes | undefined
  private readonly readers = new Map<string, RecordReader>()
  private readonly complete = (at: Place): Place => this.ordinals(at)
  private findings: Findings
  private reader: TapeReader | undefined
  private envelope: EnvelopeTracker | undefined
  private head: Uint8Array | undefined = new Uint8Array(0)
  private open: Open | undefined
  private ready: Message[] = []
  private interchangeAt = 0
  private headerEnd = 0
  private ended = false
  private finished = false

  constructor(
    private readonly options: ReadOptions = {},
    private readonly locate: Reading['locate'] = () => undefined,
  ) {
    this.library = options.library ?? standardLibrary()
    this.limits = withLimits(options.limits)
    this.findings = new Findings(this.limits.findings)
    this.kept = options.keepSource === true ? new KeptBytes() : undefined
  }

  /** Hands over bytes; all messages that are whole must be pulled with `next` before the next push. */
  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.kept?.add(bytes)
    if (this.reader !== undefined) this.reader.push(bytes)
    else this.pushHead(bytes)
  }

  /** The bytes pushed next stand at this place of the input. */
  jumpTo(at: Place): void {
    this.reader?.jumpTo(at)
  }

  end(): void {
    this.ended = true
    if (this.reader === undefined) this.begin(this.head ?? new Uint8Array(0), true)
    this.reader?.end()
  }

  /** The next whole message; undefined when more bytes (or the end) must come first. */
  next(): Message | undefined {
    for (;;) {
      const ready = this.ready.shift()
      if (ready !== undefined) return ready
      if (this.reader === undefined || this.envelope === undefined) return undefined
      if (!this.reader.next()) {
        if (!this.ended || this.finished) return undefined
        this.finish()
        continue
      }
      this.segment(this.reader.segment)
    }
  }

  /** Findings that belong to no message that was delivered yet. */
  takeFindings(): Finding[] {
    this.drain()
    const taken = this.findings.take()
    this.findings = new Findings(this.limits.findings)
    return taken
  }

  private pushHead(bytes: Uint8Array): void {
    const head = joined(this.head ?? new Uint8Array(0), bytes)
    this.head = head
    this.begin(head, false)
  }

  private begin(head: Uint8Array, whole: boolean): void {
    if (this.head === undefined) return
    const found = detect(head, whole)
    if (found === undefined) return
    this.head = undefined
    if (found.finding !== undefined) this.findings.add(found.finding)
    else if (found.syntax === 'json') {
      const text = 'The input is JSON; messages in JSON are read by `parseMessages`'
      this.findings.add(finding('not-edi', text, { at: { offset: 0, line: 1, column: 1 } }))
    } else this.start(found.syntax === 'x12', head)
  }

  private start(isX12: boolean, head: Uint8Array): void {
    const sink = { push: (one: Finding) => this.findings.add(one) }
    const { limits = {}, x12Charset } = this.options
    if (isX12) {
      const reader = new X12Reader({ limits, ...(x12Charset === undefined ? {} : { charset: x12Charset }) })
      this.envelope = new X12Envelope(reader, sink)
      this.reader = reader
    } else {
      const reader = new EdifactReader({ limits })
      this.envelope = new EdifactEnvelope(reader, sink)
      this.reader = reader
    }
    this.reader.push(head)
  }

  private segment(segment: Segment): void {
    const envelope = this.envelope!
    const flags = envelope.take(segment)
    if (flags === 0) {
      const { open } = this
      if (open === undefined) return
      open.bodySegments++
      if (open.reader === undefined) return
      open.reader.take(segment)
      if (open.reader.findings.length > 0) this.drain()
      return
    }
    if ((flags & CUT) !== 0) this.close(segment.offset)
    if ((flags & END) !== 0) this.close(segment.offset + segment.length)
    if ((flags & START) !== 0) this.openMessage(segment)
    else if (this.isInterchangeHeader(segment.tag)) this.interchangeAt = this.headerEnd = segment.offset
    if ((flags & (START | END)) === 0) this.headerEnd = segment.offset + segment.length
  }

  private isInterchangeHeader(tag: string): boolean {
    return tag === 'UNB' || tag === 'ISA'
  }

  private openMessage(segment: Segment): void {
    const { interchange, group, message } = this.envelope!
    if (message === undefined) return
    const envelope: Envelope = { message }
    if (interchange !== undefined) envelope.interchange = interchange
    if (group !== undefined) envelope.group = group
    const syntax = this.reader instanceof X12Reader ? 'x12' : 'edifact'
    const found = this.library.find(syntax, message)
    const start = this.envelope!.place(segment)
    this.open = { reader: undefined, format: '', envelope, start, headerEnd: this.headerEnd, bodySegments: 0 }
    if (found === undefined) return this.tellNoMap(message, start)
    if (found.byFallback) {
      const text = `The association '${message.association ?? ''}' is unknown; the map ${found.plan.id} was used`
      this.findings.add(finding('map-fallback', text, { at: start }))
    }
    this.open.format = found.plan.id
    this.open.reader = this.readerFor(found.plan.id, () => new RecordReader(found.plan, this.options))
    this.open.reader.start(this.reader!, this.complete)
  }

  private tellNoMap(message: Envelope['message'], at: Place): void {
    const name = [message.type, message.version, message.release, message.association].filter(Boolean).join(' ')
    this.findings.add(finding('no-map', `There is no map for ${name}; the message was not read into records`, { at }))
  }

  private readerFor(id: string, make: () => RecordReader): RecordReader {
    const known = this.readers.get(id)
    if (known !== undefined) return known
    const made = make()
    this.readers.set(id, made)
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
        : { header: this.kept.slice(this.interchangeAt, open.headerEnd), body: this.kept.slice(start.offset, end), at: start }
    this.ready.push(
      new Message({
        format,
        function: read?.function,
        envelope,
        records: read?.records ?? [],
        rest: read?.rest ?? [],
        findings: this.takeFindings(),
        source,
        reading: source === undefined ? undefined : this.reading(),
      }),
    )
  }

  private reading(): Reading {
    const { limits = {}, x12Charset } = this.options
    return { library: this.library, limits, x12Charset, locate: this.locate }
  }

  private finishRecords(open: Open, reader: RecordReader): ReturnType<RecordReader['finish']> | undefined {
    if (open.bodySegments > 0) return reader.finish(open.start)
    this.findings.add(finding('empty-message', 'The message has no body', { at: open.start }))
    return undefined
  }

  private finish(): void {
    this.finished = true
    const flags = this.envelope!.finish()
    if ((flags & CUT) !== 0) this.close(this.reader!.position().offset)
  }

  /** Takes over what the record reader has found. */
  private drain(): void {
    this.drainReader(this.open?.reader)
  }

  private drainReader(reader: RecordReader | undefined): void {
    if (reader === undefined || reader.findings.length === 0) return
    for (const one of reader.findings) this.findings.add(one)
    reader.findings.length = 0
  }

  private ordinals(at: Place): Place {
    const envelope = this.envelope!
    const place: Place = { ...at, interchange: envelope.interchangeNumber }
    if (envelope.groupNumber > 0) place.group = envelope.groupNumber
    place.messageIndex = envelope.messageNumber
    if (place.segment === undefined) place.segment = envelope.segmentNumber
    return place
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
