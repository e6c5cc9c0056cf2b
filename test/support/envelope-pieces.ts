/**
 * A valid file taken apart at its envelope: which bytes are which header, trailer or segment of a body, and where
 * counts and references stand. What breaks envelopes (`break-envelope.ts`) works on these bytes.
 */
import type { Delimiters } from '../../src/syntax/envelope.js'
import { Drive, type Syntax } from './drive.js'

export type Level = 'interchange' | 'group' | 'message'

export interface Piece {
  tag: string
  level: Level | undefined
  kind: 'header' | 'trailer' | 'body'
  /** From its first byte (an interchange header: that of its UNA) up to the next piece. */
  start: number
  end: number
  /** Where the tag stands: behind a UNA. */
  at: number
  /** Elements 1 and 2 as sent, by place: of a trailer its count and its reference. */
  first: Span
  second: Span
  /** The separators that it is written with. */
  marks: Delimiters
}

export interface Span {
  at: number
  text: string
}

const LEVELS: Readonly<Record<string, [Level, Piece['kind']]>> = {
  UNB: ['interchange', 'header'],
  UNZ: ['interchange', 'trailer'],
  UNG: ['group', 'header'],
  UNE: ['group', 'trailer'],
  UNH: ['message', 'header'],
  UNT: ['message', 'trailer'],
  ISA: ['interchange', 'header'],
  IEA: ['interchange', 'trailer'],
  GS: ['group', 'header'],
  GE: ['group', 'trailer'],
  ST: ['message', 'header'],
  SE: ['message', 'trailer'],
}

/** In the body of a message these are segments that nobody knows. */
const INTERCHANGE_HEADERS: ReadonlySet<string> = new Set(['UNB', 'ISA'])

class PieceDrive extends Drive {
  readonly pieces: Piece[] = []

  constructor(private readonly syntax: Syntax) {
    super(syntax)
  }

  override step(): boolean {
    if (!super.step()) return false
    const { segment, interchangeAt, interchangeFrom, delimiters } = this.reader
    const isFirst = segment.offset === interchangeAt
    const isOwn = segment.tag.startsWith('UN') === (this.syntax === 'edifact')
    const isHeader = isFirst || !INTERCHANGE_HEADERS.has(segment.tag)
    const [level, kind] = (isOwn && isHeader ? LEVELS[segment.tag] : undefined) ?? [
      undefined,
      'body' as const,
    ]
    const span = (element: number): Span => ({
      at: segment.place(element).offset,
      text: segment.text(element),
    })
    const start = isFirst ? interchangeFrom : segment.offset
    const piece = { tag: segment.tag, level, kind, start, end: 0, at: segment.offset, marks: delimiters }
    this.pieces.push({ ...piece, first: span(1), second: span(2) })
    return true
  }
}

/** The pieces of any file, be it valid or not. */
export function anyPiecesOf(syntax: Syntax, bytes: Uint8Array): Piece[] {
  const one = new PieceDrive(syntax)
  one.push(bytes)
  one.end()
  for (const [i, piece] of one.pieces.entries()) piece.end = one.pieces[i + 1]?.start ?? bytes.length
  return one.pieces
}

/** The pieces of a file, and whether its last segment has a terminator; undefined where anything is wrong with it. */
export function piecesOf(
  syntax: Syntax,
  bytes: Uint8Array,
): { pieces: Piece[]; isClosed: boolean } | undefined {
  const one = new PieceDrive(syntax)
  one.push(bytes)
  one.end()
  if (one.run.findings.some(({ severity }) => severity !== 'info')) return undefined
  const { pieces } = one
  for (const [i, piece] of pieces.entries()) piece.end = pieces[i + 1]?.start ?? bytes.length
  return { pieces, isClosed: !one.run.findings.some(({ code }) => code === 'segment-unterminated') }
}
