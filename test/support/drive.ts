/**
 * Drives a reader and its envelope over bytes cut into chunks: gives all that came out as plain data, so that two
 * runs can be compared. Cuts are lengths of chunks, used in turn and over again.
 */
import type { Finding, Place } from '../../src/core/finding.js'
import type { Limits } from '../../src/core/limits.js'
import { EdifactEnvelope } from '../../src/syntax/edifact/envelope.js'
import { EdifactReader } from '../../src/syntax/edifact/reader.js'
import type { InterchangeHeader, MessageHeader } from '../../src/syntax/envelope.js'
import { X12Envelope } from '../../src/syntax/x12/envelope.js'
import { X12Reader } from '../../src/syntax/x12/reader.js'
import type { SlowSegment } from './slow-common.js'

export type Syntax = 'edifact' | 'x12'

export interface Seen extends SlowSegment {
  flags: number
  place: Place
  length: number
  message: MessageHeader | undefined
}

export interface Run {
  segments: Seen[]
  findings: Finding[]
  interchanges: InterchangeHeader[]
  finish: number
}

export interface DriveOptions {
  cuts?: readonly number[]
  limits?: Partial<Limits>
  charset?: 'latin1' | 'utf-8'
}

export class Drive {
  readonly run: Run = { segments: [], findings: [], interchanges: [], finish: 0 }
  readonly reader: EdifactReader | X12Reader
  readonly envelope: EdifactEnvelope | X12Envelope

  constructor(syntax: Syntax, { limits = {}, charset = 'latin1' }: DriveOptions = {}) {
    if (syntax === 'edifact') {
      const reader = new EdifactReader({ limits })
      this.envelope = new EdifactEnvelope(reader, this.run.findings)
      this.reader = reader
    } else {
      const reader = new X12Reader({ limits, charset })
      this.envelope = new X12Envelope(reader, this.run.findings)
      this.reader = reader
    }
  }

  /** Takes the next segment; false when there is none. */
  step(): boolean {
    const { reader, envelope, run } = this
    if (!reader.next()) return false
    const flags = envelope.take(reader.segment)
    const { tag, offset, length, binary } = reader.segment
    const place = envelope.place(reader.segment)
    const seen: Seen = {
      tag,
      elements: reader.segment.toArray(),
      offset,
      flags,
      place,
      length,
      message: envelope.message,
    }
    if (binary !== undefined) seen.binary = String.fromCharCode(...binary)
    run.segments.push(seen)
    const { interchange } = envelope
    if (interchange !== undefined && run.interchanges.at(-1) !== interchange)
      run.interchanges.push(interchange)
    return true
  }

  push(bytes: Uint8Array): void {
    this.reader.push(bytes)
    while (this.step());
  }

  end(): Run {
    this.reader.end()
    while (this.step());
    this.run.finish = this.envelope.finish()
    return this.run
  }
}

export function drive(syntax: Syntax, bytes: Uint8Array, options: DriveOptions = {}): Run {
  const one = new Drive(syntax, options)
  const { cuts = [bytes.length] } = options
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const length = Math.max(1, cuts[n % cuts.length]!)
    one.push(bytes.subarray(at, at + length))
    at += length
  }
  return one.end()
}

/** What the slow tokenizers give too. */
export function plain(segments: readonly SlowSegment[]): SlowSegment[] {
  return segments.map(({ tag, elements, offset, binary }) =>
    binary === undefined ? { tag, elements, offset } : { tag, elements, offset, binary },
  )
}
