/**
 * A valid file taken apart at its envelope: which bytes are which header, trailer or segment of a body, and where
 * counts and references stand. What breaks envelopes (`break-envelope.ts`) works on these bytes.
 */
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

class PieceDrive extends Drive {
  readonly pieces: Piece[] = []

  override step(): boolean {
    if (!super.step()) return false
    const { segment, interchangeAt, interchangeFrom } = this.reader
    const [level, kind] = LEVELS[segment.tag] ?? [undefined, 'body' as const]
    const isFirst = segment.offset === interchangeAt
    const span = (element: number): Span => ({
      at: segment.place(element).offset,
      text: segment.text(element),
    })
    const start = isFirst ? interchangeFrom : segment.offset
    const piece = { tag: segment.tag, level, kind, start, end: 0, at: segment.offset }
    this.pieces.push({ ...piece, first: span(1), second: span(2) })
    return true
  }
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
