/**
 * The lowest door: the segments of an input, one after another, as a view that is moved from one to the next.
 */
import { bytesOfInput } from '../core/bytes.js'
import type { Finding } from '../core/finding.js'
import type { Limits } from '../core/limits.js'
import type { Segment } from '../syntax/segment.js'
import { detect } from './detect.js'
import { driverOf } from './syntaxes.js'

export interface SegmentsOptions {
  limits?: Partial<Limits>
  /** Receives what is found; places lack the ordinals of messages, which only `read` counts. */
  findings?: Finding[]
}

/**
 * Yields the same `Segment` object again and again, moved to the next segment: take what you need of it
 * (`text()`, `toArray()`) before going on. Gives nothing for an input that is no EDI.
 */
export function* segments(
  input: Uint8Array | string,
  options: SegmentsOptions = {},
): Generator<Segment, void, undefined> {
  const bytes = bytesOfInput(input)
  const found = detect(bytes, true)
  if (found?.finding !== undefined) options.findings?.push(found.finding)
  if (found?.syntax === undefined || found.syntax === 'json') return
  const { limits = {} } = options
  const { reader } = driverOf(found.syntax, { limits, ebcdic: found.ebcdic }, [])
  reader.push(bytes)
  reader.end()
  while (reader.next()) {
    if (reader.findings.length > 0) options.findings?.push(...reader.findings.splice(0))
    yield reader.segment
  }
  options.findings?.push(...reader.findings.splice(0))
}
