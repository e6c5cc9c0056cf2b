/**
 * Reads the kept bytes of a message again: the headers of its interchange first, then its own bytes at the place
 * where they stood.
 */
import { toBase64 } from '../core/base64.js'
import type { RecordReaderOptions } from '../mapping/read.js'
import type { Segment } from '../syntax/segment.js'
import type { SegmentDriver } from '../syntax/segment-driver.js'
import type { Message, Reading } from './message.js'
import { MessageStream } from './message-stream.js'
import { driverOf } from './syntaxes.js'

export function rereadMessage(message: Message, options: RecordReaderOptions = {}): Message | undefined {
  const { source, reading } = message
  if (source === undefined || reading === undefined) return undefined
  const { library, limits, x12Charset, syntax, ebcdic } = reading
  const stream = new MessageStream({
    library,
    limits,
    syntax,
    ebcdic,
    ...(x12Charset === undefined ? {} : { x12Charset }),
    ...options,
  })
  stream.push(source.header)
  stream.next()
  stream.jumpTo(source.at)
  stream.push(source.body)
  const whole = stream.next()
  if (whole !== undefined) return whole
  stream.end()
  return stream.next()
}

/** A segment of a body with the bytes it stands in, the line breaks behind it included. */
export interface RawSegment {
  tag: string
  /** The segment without trailing empties and releases: equal for segments that say the same. */
  key: string
  bytes: Uint8Array
  /** What stands between its terminator and the next segment. */
  layout: Uint8Array
  /** The bytes of the message's header segment. */
  messageHeader: Uint8Array
}

/** The segments of a body; `enveloped`: the first and last are the message's header and trailer. */
export function bodySegments(
  { syntax, ebcdic }: Reading,
  header: Uint8Array,
  body: Uint8Array,
  enveloped: boolean,
): RawSegment[] {
  const { reader } = driverOf(syntax, { ebcdic }, NOBODY)
  const spans = spansOf(reader, header, body)
  // transactions of 80-column records have no header and no trailer of their own
  const wrapped = enveloped && syntax !== 'abi'
  const first = wrapped ? 1 : 0
  const last = wrapped && isTrailer(spans.at(-1)?.tag) ? spans.length - 1 : spans.length
  const messageHeader =
    wrapped && spans.length > 0 ? body.subarray(0, spans[1]?.start ?? body.length) : body.subarray(0, 0)
  return spans.slice(first, last).map((span, i) => {
    const next = spans[first + i + 1]?.start ?? body.length
    return {
      tag: span.tag,
      key: span.key,
      bytes: body.subarray(span.start, next),
      layout: body.subarray(span.end, next),
      messageHeader,
    }
  })
}

/** Findings were told when the message was read. */
const NOBODY = { push: () => 0 }

interface Span {
  tag: string
  key: string
  start: number
  end: number
}

/** Where each segment of the body begins and ends, counted from the body's first byte. */
function spansOf(reader: SegmentDriver, header: Uint8Array, body: Uint8Array): Span[] {
  const spans: Span[] = []
  reader.push(header)
  while (reader.next()) {}
  reader.push(body)
  const take = (): void => {
    while (reader.next()) {
      const { segment } = reader
      const start = segment.offset - header.length
      // a header without terminator ends only where the body begins
      if (start >= 0)
        spans.push({ tag: segment.tag, key: keyOf(segment), start, end: start + segment.length })
    }
  }
  take()
  reader.end()
  take()
  return spans
}

function keyOf(segment: Segment): string {
  const elements = segment.toArray().map((repetitions) => repetitions.map(trimmed))
  while (elements.length > 0 && elements.at(-1)!.every((components) => components.length === 0))
    elements.pop()
  const object = segment.binary === undefined ? [] : [toBase64(segment.binary)]
  return JSON.stringify([segment.tag, elements, ...object])
}

function trimmed(components: readonly string[]): readonly string[] {
  let length = components.length
  while (length > 0 && components[length - 1] === '') length--
  return components.slice(0, length)
}

function isTrailer(tag: string | undefined): boolean {
  return tag === 'UNT' || tag === 'SE'
}
