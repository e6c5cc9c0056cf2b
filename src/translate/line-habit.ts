/**
 * How the sender of an interchange ends his lines, told from the bytes of a message: what stands behind its header
 * segment, and behind UNA. So that what goes back to him looks as what came from him.
 */
import type { InterchangeHeader } from '../syntax/envelope.js'
import { isBreak } from '../syntax/lines.js'
import type { MessageSource } from './message.js'

export type LineEnd = '' | '\n' | '\r\n'

export interface LineHabit {
  /** Behind each segment. */
  lineEnd?: LineEnd
  /** Behind UNA, where that differs. */
  unaLineEnd?: LineEnd
}

/** Nothing is known without a source, or of records, which are lines themselves. */
export function lineHabit(
  source: MessageSource | undefined,
  interchange: InterchangeHeader | undefined,
): LineHabit {
  if (source === undefined || interchange?.delimiters === undefined) return {}
  const { segment, release = '' } = interchange.delimiters
  const lineEnd = breakAt(
    source.body,
    endOfSegment(source.body, segment.charCodeAt(0), release.charCodeAt(0)),
  )
  const announced = new TextDecoder('latin1').decode(source.header.subarray(0, 3)) === 'UNA'
  return announced ? { lineEnd, unaLineEnd: breakAt(source.header, UNA_LENGTH) } : { lineEnd }
}

const UNA_LENGTH = 9

/** Behind the first terminator that is not released. */
function endOfSegment(bytes: Uint8Array, terminator: number, release: number): number {
  let i = 0
  while (i < bytes.length && bytes[i] !== terminator) i += bytes[i] === release ? 2 : 1
  return i + 1
}

/** The line break at this place; what is none, or more than one, is no habit. */
function breakAt(bytes: Uint8Array, at: number): LineEnd {
  const length = bytes[at] === 10 ? 1 : bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 0
  if (length === 0 || isBreak(bytes[at + length] ?? 0)) return ''
  return length === 1 ? '\n' : '\r\n'
}
