/**
 * Writing back to the same format: segments that no edit touched come back byte for byte, whatever the map.
 *
 *   source segments ─ match ─ canonical form of what was read ─ match ─ canonical form of what is to be written
 *
 * A source segment whose canonical form is still there is copied with its bytes and the line break behind it;
 * new ones are put behind their neighbours. The result is read again: if it does not say what the records say,
 * it is not used.
 */
import { joinBytes } from '../core/bytes.js'
import type { Plan } from '../mapping/plan.js'
import { RecordWriter } from '../mapping/write.js'
import type { InterchangeHeader } from '../syntax/envelope.js'
import type { Sink } from '../syntax/sink.js'
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
  sink: Sink,
  interchange: InterchangeHeader,
): Preserved | undefined {
  const { source, reading } = message
  const original = rereadMessage(message)
  if (source === undefined || reading === undefined) return undefined
  if (original === undefined || original.format !== message.format) return undefined
  if (charactersOf(original.envelope.interchange) !== charactersOf(interchange)) return undefined
  sink.take()
  new RecordWriter(plan, sink).write({
    records: original.records,
    rest: original.rest,
    function: original.function,
  })
  sink.problems.length = 0
  const before = bodySegments(reading, source.header, sink.take(), false)
  const after = bodySegments(reading, source.header, body, false)
  const sources = bodySegments(reading, source.header, source.body, true)
  if (!isTerminated(sources.at(-1), source.body, interchange)) return undefined
  const merged = merge(sources, before, after)
  const bytes = joinBytes(merged)
  return saysWhat(message, bytes, sources) ? { bytes, segments: merged.length } : undefined
}

/** What decides how bytes are read: the source's can go only under a header that says the same. */
function charactersOf(header: InterchangeHeader | undefined): string {
  const { syntax = '', encoding = '', delimiters } = header ?? {}
  return JSON.stringify([syntax, encoding, Object.entries(delimiters ?? {}).sort()])
}

/** False for the last segment of an input that ends in the middle: nothing can stand behind its bytes. */
function isTerminated(
  last: RawSegment | undefined,
  body: Uint8Array,
  { syntax, delimiters, batch }: InterchangeHeader,
): boolean {
  if (last === undefined || endOf(last.bytes) < endOf(body)) return true
  if (syntax === 'ABI') return last.layout.length > 0 || (batch?.lineEnd === '' && last.bytes.length === 80)
  const terminator = new TextEncoder().encode(delimiters?.segment ?? "'")
  const end = last.bytes.length - last.layout.length
  return terminator.every((byte, i) => last.bytes[end - terminator.length + i] === byte)
}

function endOf(bytes: Uint8Array): number {
  return bytes.byteOffset + bytes.length
}

/** In place of the index of a source segment: was made by the writer, and the source does well without. */
const NOT_SENT = -2

/** The source with the changes between `before` and `after` made in it. */
function merge(
  sources: readonly RawSegment[],
  before: readonly RawSegment[],
  after: readonly RawSegment[],
): Uint8Array[] {
  const keys = (segments: readonly RawSegment[]): string[] => segments.map((one) => one.key)
  const toBefore = matchTexts(keys(sources), keys(before))
  const made = pairGaps(sources, before, toBefore)
  const toAfter = matchTexts(keys(before), keys(after))
  const sourceOf = new Int32Array(after.length).fill(-1)
  const kept = sources.map((_, j) => {
    const partner = toBefore[j]!
    // one that says nothing (`FTX+++'`) has no canonical form: it stays
    if (partner < 0) return true
    const still = toAfter[partner]!
    if (still >= 0) sourceOf[still] = j
    return still >= 0
  })
  // what canonical form has more than the source (a count) is not put in
  for (const one of made) if (toAfter[one]! >= 0) sourceOf[toAfter[one]!] = NOT_SENT
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
    const source = sourceOf[k]!
    if (source >= 0) behind = source
    if (source !== -1) return
    const list = inserted.get(behind)
    if (list === undefined) inserted.set(behind, [one])
    else list.push(one)
  })
  return inserted
}

/**
 * Source segments whose canonical form differs are paired with the next free one of their tag. Gives the indexes
 * of those that are free still: what canonical form has more than the source.
 */
function pairGaps(
  sources: readonly RawSegment[],
  before: readonly RawSegment[],
  match: Int32Array,
): number[] {
  const taken = new Set(match)
  const free = new Map<string, number[]>()
  for (let i = before.length - 1; i >= 0; i--) {
    if (taken.has(i)) continue
    const list = free.get(before[i]!.tag)
    if (list === undefined) free.set(before[i]!.tag, [i])
    else list.push(i)
  }
  sources.forEach(({ tag }, j) => {
    if (match[j]! < 0) match[j] = free.get(tag)?.pop() ?? -1
  })
  return [...free.values()].flat()
}

function withLayout(segment: RawSegment, layout: Uint8Array): Uint8Array {
  return joinBytes([segment.bytes.subarray(0, segment.bytes.length - segment.layout.length), layout])
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
  return again !== undefined && saysTheSame(dataOf(again), dataOf(message))
}

/** Of the rest what it says and what it is tied to: its paths follow the records. */
function dataOf({ records, rest, function: fn }: Message): unknown {
  const kept = rest.map((one) => {
    const said =
      'tag' in one ? [one.tag, one.elements, one.binary] : [one.in, one.element, one.component, one.value]
    return JSON.stringify([one.anchor, ...said])
  })
  return [records, fn, kept.sort()]
}
