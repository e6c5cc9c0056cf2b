/**
 * Writing back to the same format: segments that no edit touched come back byte for byte, whatever the map.
 *
 *   source segments ─ match ─ canonical form of what was read ─ match ─ canonical form of what is to be written
 *
 * A source segment whose canonical form is still there is copied with its bytes and the line break behind it;
 * new ones are put behind their neighbours. The result is read again: if it does not say what the records say,
 * it is not used.
 */
import type { Plan } from '../mapping/plan.js'
import { RecordWriter } from '../mapping/write.js'
import type { SegmentSink } from '../syntax/segment-sink.js'
import { matchTexts } from './diff.js'
import { Message } from './message.js'
import { bodySegments, type RawSegment, rereadMessage } from './reread.js'
import { saysTheSame } from './same.js'

export interface Preserved {
  bytes: Uint8Array
  segments: number
}

/** The body to write in place of `body`; undefined where the source cannot be followed. */
export function preserved(
  message: Message,
  body: Uint8Array,
  plan: Plan,
  sink: SegmentSink,
): Preserved | undefined {
  const { source } = message
  const original = rereadMessage(message)
  if (source === undefined || original === undefined || original.format !== message.format) return undefined
  sink.take()
  new RecordWriter(plan, sink).write({
    records: original.records,
    rest: original.rest,
    function: original.function,
  })
  sink.problems.length = 0
  const before = bodySegments(source.header, sink.take(), false)
  const after = bodySegments(source.header, body, false)
  const sources = bodySegments(source.header, source.body, true)
  const merged = merge(sources, before, after)
  if (merged === undefined) return undefined
  const bytes = joinBytes(merged)
  return saysWhat(message, bytes, sources) ? { bytes, segments: merged.length } : undefined
}

/** The source with the changes between `before` and `after` made in it. */
function merge(
  sources: readonly RawSegment[],
  before: readonly RawSegment[],
  after: readonly RawSegment[],
): Uint8Array[] | undefined {
  const keys = (segments: readonly RawSegment[]): string[] => segments.map((one) => one.key)
  const toBefore = pairGaps(sources, before, matchTexts(keys(sources), keys(before)))
  if (toBefore === undefined) return undefined
  const toAfter = matchTexts(keys(before), keys(after))
  const sourceOf = new Int32Array(after.length).fill(-1)
  const kept = sources.map((_, j) => {
    const partner = toBefore[j]!
    const still = partner < 0 ? -1 : toAfter[partner]!
    if (still >= 0) sourceOf[still] = j
    return still >= 0
  })
  const inserted = insertions(after, sourceOf)
  const layout = sources[0]?.layout ?? new Uint8Array(0)
  const out: Uint8Array[] = (inserted.get(-1) ?? []).map((one) => withLayout(one, layout))
  sources.forEach((source, j) => {
    if (kept[j] === true) out.push(source.bytes)
    for (const one of inserted.get(j) ?? []) out.push(withLayout(one, source.layout))
  })
  return out
}

/** Segments of `after` without a source, by the source segment that they stand behind. */
function insertions(after: readonly RawSegment[], sourceOf: Int32Array): Map<number, RawSegment[]> {
  const inserted = new Map<number, RawSegment[]>()
  let behind = -1
  after.forEach((one, k) => {
    if (sourceOf[k]! >= 0) behind = sourceOf[k]!
    else inserted.set(behind, [...(inserted.get(behind) ?? []), one])
  })
  return inserted
}

/** Source segments whose canonical form differs are paired by tag with what stands between the same neighbours. */
function pairGaps(
  sources: readonly RawSegment[],
  before: readonly RawSegment[],
  match: Int32Array,
): Int32Array | undefined {
  const taken = new Set(match)
  const free = before.flatMap((_, i) => (taken.has(i) ? [] : [i]))
  for (let j = 0; j < sources.length; j++) {
    if (match[j]! >= 0) continue
    const at = free.findIndex((i) => before[i]!.tag === sources[j]!.tag)
    if (at < 0) return undefined
    match[j] = free[at]!
    free.splice(at, 1)
  }
  return free.length === 0 ? match : undefined
}

function withLayout(segment: RawSegment, layout: Uint8Array): Uint8Array {
  return joinBytes([segment.bytes.subarray(0, segment.bytes.length - segment.layout.length), layout])
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The law that guards all of the above: the bytes read back to the records that were to be written. */
function saysWhat(message: Message, bytes: Uint8Array, sources: readonly RawSegment[]): boolean {
  const { source } = message
  const header = sources[0]?.messageHeader
  if (source === undefined || header === undefined) return false
  const probe = new Message({
    format: message.format,
    function: message.function,
    envelope: message.envelope,
    records: message.records,
    rest: message.rest,
    findings: [],
    reading: message.reading,
    source: { header: source.header, body: joinBytes([header, bytes]), at: source.at },
  })
  const again = rereadMessage(probe)
  return again !== undefined && saysTheSame(again.records, message.records)
}
