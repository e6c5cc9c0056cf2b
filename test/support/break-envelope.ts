/**
 * The ways to break an envelope: each takes a valid file apart and gives it back with one thing wrong, and says what
 * must be found, and at which byte (row C1 of the reliability plan).
 */
import type { FindingCode } from '../../src/core/finding-codes.js'
import type { Level, Piece, Span } from './envelope-pieces.js'

export interface Broken {
  bytes: Uint8Array
  /** One of these codes at this byte … */
  codes: readonly FindingCode[]
  at: number
  /** … or, where EDIFACT has no rule that a group must be there, this one at its trailer. */
  or?: { code: FindingCode; at: number }
}

/** A valid file, and the level whose parts are to be broken. */
export interface Valid {
  bytes: Uint8Array
  pieces: readonly Piece[]
  level: Level
  /** Which of the interchanges, groups or messages. */
  index: number
  /** The last segment has its terminator: something can be put behind it. */
  isClosed: boolean
}

type Operator = (file: Valid) => Broken | undefined

const encoder = new TextEncoder()

function spliced(bytes: Uint8Array, at: number, drop: number, insert: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length - drop + insert.length)
  made.set(bytes.subarray(0, at))
  made.set(insert, at)
  made.set(bytes.subarray(at + drop), at + insert.length)
  return made
}

const NOTHING = new Uint8Array(0)

/** Header and trailer of the chosen level, and what stands between them. */
interface Parts {
  header: Piece
  trailer: Piece
  inside: readonly Piece[]
  /** What comes behind the trailer. */
  next: Piece | undefined
}

function partsOf({ pieces, level, index }: Valid): Parts | undefined {
  const from = pieces
    .map((piece, i) => ({ piece, i }))
    .filter(({ piece }) => piece.level === level && piece.kind === 'header')[index]?.i
  if (from === undefined) return undefined
  const to = pieces.findIndex((piece, i) => i > from && piece.level === level && piece.kind === 'trailer')
  const [header, trailer] = [pieces[from], pieces[to]]
  if (header === undefined || trailer === undefined) return undefined
  return { header, trailer, inside: pieces.slice(from + 1, to), next: pieces[to + 1] }
}

/** An operator on header and trailer. */
function on(operate: (file: Valid, parts: Parts) => Broken | undefined): Operator {
  return (file) => {
    const parts = partsOf(file)
    return parts === undefined ? undefined : operate(file, parts)
  }
}

function replaced({ bytes }: Valid, span: Span, text: string, code: FindingCode): Broken | undefined {
  if (code === 'trailer-count' && text !== '' && Number(text) === Number(span.text)) return undefined
  const made = spliced(bytes, span.at, span.text.length, encoder.encode(text))
  return { bytes: made, codes: [code], at: span.at }
}

const counted = (change: (count: string) => string): Operator =>
  on((file, { trailer }) => replaced(file, trailer.first, change(trailer.first.text), 'trailer-count'))

/** The same reference with its last letter changed, so that it stays as long as it was. */
function otherReference(text: string): string {
  return `${text.slice(0, -1)}${text.endsWith('9') ? '8' : '9'}`
}

const copyOf = ({ bytes }: Valid, piece: Piece): Uint8Array => bytes.slice(piece.start, piece.end)

function canFollow({ isClosed }: Valid, next: Piece | undefined): boolean {
  return isClosed || next !== undefined
}

/** Segments of X12 that stand outside of sets. */
const OUTSIDE_SETS = new Set(['TA1', 'ISB', 'ISE'])

/** What is there of a level when it is met without its trailer: told where the next thing begins. */
const missing: readonly FindingCode[] = ['trailer-missing']

export const OPERATORS: Readonly<Record<string, Operator>> = {
  'count + 1': counted((count) => String(Number(count) + 1)),
  'count - 1': counted((count) => String(Number(count) - 1)),
  'count is text': counted(() => 'X'),
  'count is empty': counted(() => ''),
  'count is zero': counted(() => '0'),
  'count is doubled': counted((count) => count + count),
  'reference is another': on((file, { trailer }) =>
    replaced(file, trailer.second, otherReference(trailer.second.text), 'trailer-reference'),
  ),
  'reference is empty': on((file, { trailer }) => replaced(file, trailer.second, '', 'trailer-reference')),
  'reference is longer': on((file, { trailer }) =>
    replaced(file, trailer.second, `${trailer.second.text}9`, 'trailer-reference'),
  ),
  'trailer is dropped': on(({ bytes }, { trailer, next }) => ({
    bytes: spliced(bytes, trailer.start, trailer.end - trailer.start, NOTHING),
    codes: missing,
    at: trailer.start + (next === undefined ? 0 : next.at - next.start),
  })),
  'trailer is doubled': on((file, { trailer, next }) =>
    canFollow(file, next)
      ? {
          bytes: spliced(file.bytes, trailer.end, 0, copyOf(file, trailer)),
          codes: ['trailer-unexpected'],
          at: trailer.end,
        }
      : undefined,
  ),
  'header is dropped': on(({ bytes, level }, { header, inside, trailer }) => ({
    bytes: spliced(bytes, header.start, header.end - header.start, NOTHING),
    // what follows has no home: a message's segments stand outside, groups and messages miss their header
    codes:
      level === 'message' && inside.length > 0
        ? ['segment-outside-message']
        : ['header-missing', 'trailer-unexpected'],
    at: (inside[0] ?? trailer).at - (header.end - header.start),
    or: { code: 'trailer-unexpected', at: trailer.at - (header.end - header.start) },
  })),
  'header is doubled': on((file, { header }) => ({
    bytes: spliced(file.bytes, header.end, 0, file.bytes.slice(header.at, header.end)),
    codes: ['header-doubled'],
    at: header.end,
  })),
  'trailer stands before its last segment': on(({ bytes, level }, { inside, trailer }) => {
    const last = inside.at(-1)
    if (last === undefined || last.kind === 'header') return undefined
    const made = spliced(bytes, trailer.start, trailer.end - trailer.start, NOTHING)
    const outside = level === 'interchange' ? 'text-after-envelope' : 'segment-outside-message'
    const code: FindingCode = last.kind === 'trailer' ? 'trailer-missing' : outside
    const moved = last.start + (trailer.end - trailer.start)
    return {
      bytes: spliced(made, last.start, 0, bytes.slice(trailer.start, trailer.end)),
      codes: [code],
      at: last.kind === 'trailer' ? last.start : moved,
    }
  }),
  'trailer is swapped with the one behind it': on(({ bytes }, { trailer, next }) => {
    if (next?.kind !== 'trailer') return undefined
    const made = spliced(bytes, trailer.start, trailer.end - trailer.start, NOTHING)
    const at = trailer.start + (next.end - next.start)
    return {
      bytes: spliced(made, at, 0, bytes.slice(trailer.start, trailer.end)),
      codes: missing,
      at: trailer.start,
    }
  }),
  'an interchange stands inside': on(({ bytes, pieces }, { header, inside }) => {
    const first = pieces[0]
    const inner = inside[0]
    if (first === undefined || inner === undefined) return undefined
    // the whole of the first interchange, in front of what the header brings
    const end =
      pieces.find((piece) => piece.level === 'interchange' && piece.kind === 'trailer')?.end ?? bytes.length
    const at = header.end + (first.at - first.start)
    return {
      bytes: spliced(bytes, header.end, 0, bytes.slice(first.start, end)),
      codes: ['trailer-missing', 'header-doubled'],
      at,
    }
  }),
  'a segment stands behind the trailer': on((file, { trailer, next }) => {
    const { bytes, pieces } = file
    const segment = pieces.find(({ kind, tag }) => kind === 'body' && !OUTSIDE_SETS.has(tag))
    if (segment === undefined || !canFollow(file, next)) return undefined
    const isOutside = next === undefined || (next.level === 'interchange' && next.kind === 'header')
    return {
      bytes: spliced(bytes, trailer.end, 0, bytes.slice(segment.start, segment.end)),
      codes: [isOutside ? 'text-after-envelope' : 'segment-outside-message'],
      at: trailer.end,
    }
  }),
  'the tail is cut before the trailer': on(({ bytes }, { trailer }) => ({
    bytes: bytes.slice(0, trailer.start),
    codes: missing,
    at: trailer.start,
  })),
  'the tail is cut inside the trailer': on(({ bytes }, { trailer }) => {
    const end = trailer.second.at
    return { bytes: bytes.slice(0, end), codes: ['segment-unterminated'], at: trailer.start }
  }),
  'the tail is cut behind the header': on(({ bytes }, { header }) => ({
    bytes: bytes.slice(0, header.end),
    codes: missing,
    at: header.end,
  })),
  'the tail is cut in the middle of a segment': on(({ bytes }, { inside }) => {
    const segment = inside[inside.length >> 1]
    if (segment === undefined || segment.kind !== 'body') return undefined
    const end = segment.start + segment.tag.length
    return { bytes: bytes.slice(0, end), codes: ['segment-unterminated'], at: segment.start }
  }),
}
