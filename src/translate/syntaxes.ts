/**
 * The syntaxes that messages come in: for each its reader and envelope, and which tags are headers and trailers
 * of what. To add a syntax: one entry in each table here, and its way of being detected.
 */

import type { Limits } from '../core/limits.js'
import type { MessageDefinition } from '../message/definition.js'
import { EdifactEnvelope } from '../syntax/edifact/envelope.js'
import { EdifactReader } from '../syntax/edifact/reader.js'
import { EdifactWriter, type EdifactWriterOptions } from '../syntax/edifact/writer.js'
import type { FindingSink } from '../syntax/envelope-tracker.js'
import { fromEbcdic } from '../syntax/fixed/ebcdic.js'
import { AbiEnvelope } from '../syntax/fixed/envelope.js'
import { AbiWriter } from '../syntax/fixed/envelope-writer.js'
import { FixedSegmentReader } from '../syntax/fixed/segment-reader.js'
import type { MessageWriter } from '../syntax/message-writer.js'
import type { EnvelopeFollower, SegmentDriver } from '../syntax/segment-driver.js'
import { X12Envelope } from '../syntax/x12/envelope.js'
import { X12Reader } from '../syntax/x12/reader.js'
import { X12Writer } from '../syntax/x12/writer.js'
import type { Detected } from './detect.js'
import { abiLayouts } from './layouts.js'

export type Syntax = Exclude<Detected, 'json'>

export interface DriveOptions {
  limits?: Partial<Limits>
  x12Charset?: 'latin1' | 'utf-8' | undefined
  /** The records are in EBCDIC. */
  ebcdic?: boolean | undefined
}

export interface Driver {
  syntax: Syntax
  reader: SegmentDriver
  envelope: EnvelopeFollower
  /** Of 80-column records: the reader itself, which knows the texts that findings may not show. */
  records?: RecordsDriver
}

export type RecordsDriver = FixedSegmentReader

export function driverOf(syntax: Syntax, options: DriveOptions, sink: FindingSink): Driver {
  const { limits = {}, x12Charset, ebcdic } = options
  switch (syntax) {
    case 'x12': {
      const reader = new X12Reader({ limits, ...(x12Charset === undefined ? {} : { charset: x12Charset }) })
      return { syntax, reader, envelope: new X12Envelope(reader, sink) }
    }
    case 'edifact': {
      const reader = new EdifactReader({ limits })
      return { syntax, reader, envelope: new EdifactEnvelope(reader, sink) }
    }
    case 'abi': {
      const table = ebcdic === true ? { translate: fromEbcdic() } : {}
      const reader = new FixedSegmentReader(abiLayouts(), { limits, ...table })
      return { syntax, reader, envelope: new AbiEnvelope(reader, sink), records: reader }
    }
  }
}

/** What a segment outside of messages opens or closes. */
export type HeaderRole = 'interchange' | 'interchangeEnd' | 'group' | 'groupEnd'

const ROLES: Readonly<Record<Syntax, ReadonlyMap<string, HeaderRole>>> = {
  edifact: new Map([
    ['UNB', 'interchange'],
    ['UNZ', 'interchangeEnd'],
    ['UNG', 'group'],
    ['UNE', 'groupEnd'],
  ]),
  x12: new Map([
    ['ISA', 'interchange'],
    ['IEA', 'interchangeEnd'],
    ['GS', 'group'],
    ['GE', 'groupEnd'],
  ]),
  abi: new Map([
    ['A', 'interchange'],
    ['Z', 'interchangeEnd'],
    ['ZG', 'interchangeEnd'],
    ['B', 'group'],
    ['BG', 'group'],
    ['Y', 'groupEnd'],
    ['YG', 'groupEnd'],
  ]),
}

export function headerRole(syntax: Syntax, tag: string): HeaderRole | undefined {
  return ROLES[syntax].get(tag)
}

/** The writer for a message of this definition. */
export function writerOf(
  { syntax, message }: MessageDefinition,
  options: EdifactWriterOptions,
): MessageWriter {
  switch (syntax) {
    case 'x12':
      return new X12Writer(options)
    case 'edifact':
      return new EdifactWriter(options)
    case 'abi': {
      const { lineEnd, charset } = options
      const layouts = abiLayouts()
      const layout = layouts.of(message)?.layout ?? layouts.envelope
      return new AbiWriter({ application: message, layout, lineEnd, charset })
    }
  }
}
