/**
 * Where the messages and interchanges of a file end, so that it is known of a cut what it leaves whole. Takes a file
 * of any syntax; counts with the readers' own segments, which the slow tokenizers confirm elsewhere.
 */
import { ALONE, END } from '../../src/syntax/envelope-levels.js'
import { batchOf } from './batch-pieces.js'
import { drive } from './drive.js'
import type { SampleFile } from './samples.js'
import { latin1 } from './slow-common.js'

export interface Ends {
  /** Byte offsets behind the trailers of the messages, in their order. */
  messages: readonly number[]
  /** Whether nothing is missing in front of this offset: it stands behind a trailer, and what is between says nothing. */
  isWhole(cut: number): boolean
}

export function endsOf({ name, bytes }: SampleFile): Ends {
  return name.endsWith('.abi') ? endsOfBatch(bytes) : endsOfSegments(name, bytes)
}

const BLANK = /^[\s\0\x1a]*$/

function wholeBehind(text: string, ends: readonly number[]): Ends['isWhole'] {
  return (cut) => ends.some((end) => end <= cut && BLANK.test(text.slice(end, cut)))
}

function endsOfSegments(name: string, bytes: Uint8Array): Ends {
  const { segments, interchanges } = drive(
    /(?:^|\/)x12|ack\/(?:997|999|824|ta1)|^x12/.test(name) ? 'x12' : 'edifact',
    bytes,
  )
  const messages = segments.flatMap(({ flags, offset, length }) =>
    (flags & (END | ALONE)) !== 0 ? [offset + length] : [],
  )
  // the last terminator may be missing: it is passed over
  const closed = segments.flatMap(({ tag, offset, length }) =>
    tag === 'UNZ' || tag === 'IEA' ? [offset + length - 1, offset + length] : [],
  )
  // without any header of an interchange nothing says that more is to come
  if (interchanges.length === 0) closed.push(...messages)
  return { messages, isWhole: wholeBehind(latin1(bytes), closed) }
}

/** A transaction of ABI has no trailer: it is whole where that of its block begins. */
function endsOfBatch(bytes: Uint8Array): Ends {
  const { lines } = batchOf(bytes)
  // without an A record nothing says that more than blocks is to come
  const hasBatch = lines.some(({ level, kind }) => level === 'interchange' && kind === 'header')
  const isLast = (level: string | undefined) => level === (hasBatch ? 'interchange' : 'group')
  const messages: number[] = []
  let open = 0
  for (const [i, { level, kind, at }] of lines.entries()) {
    if (level === 'message') open++
    if (level !== 'group' || kind !== 'trailer') continue
    // the records of a block without a mark of their own are one transaction
    if (open === 0 && lines[i - 1]?.kind === 'body') open = 1
    messages.push(...Array.from({ length: open }, () => at + 1))
    open = 0
  }
  const closed = lines.flatMap(({ level, kind, at, text }) =>
    isLast(level) && kind === 'trailer' ? [at + text.trimEnd().length] : [],
  )
  return { messages, isWhole: wholeBehind(lines.map(({ text }) => text).join(''), closed) }
}
