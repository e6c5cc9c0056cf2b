/**
 * The ways to break an ABI batch: the same as those of `break-envelope.ts`, as far as records of 80 columns have the
 * parts: A and Z repeat codes and a date, Y may count its records, a transaction has a first record and no last one.
 */
import type { FindingCode } from '../../src/core/finding-codes.js'
import type { RecordLine } from './batch-pieces.js'
import type { Level } from './envelope-pieces.js'

export interface BrokenBatch {
  text: string
  /** One of these codes at this byte … */
  codes: readonly FindingCode[]
  at: number
  /** … or at this one: what is left of a record without a line end may be too much of the record before. */
  or?: number
}

/** A valid batch, and the level whose parts are to be broken. */
export interface ValidBatch {
  lines: readonly RecordLine[]
  level: Level
  index: number
}

interface Parts {
  lines: readonly RecordLine[]
  level: Level
  header: number
  /** Of a transaction: what comes behind its last record. */
  trailer: number
}

type Operator = (parts: Parts) => BrokenBatch | undefined

export function breakBatch(operator: Operator, { lines, level, index }: ValidBatch): BrokenBatch | undefined {
  const headers = lines.flatMap((line, i) => (line.level === level && line.kind === 'header' ? [i] : []))
  const header = headers[index]
  if (header === undefined) return undefined
  const trailer = lines.findIndex((line, i) => i > header && endsIt(line, level))
  return trailer < 0 ? undefined : operator({ lines, level, header, trailer })
}

const endsIt = (line: RecordLine, level: Level): boolean =>
  level === 'message' ? line.level !== undefined : line.level === level && line.kind === 'trailer'

const textOf = (lines: readonly RecordLine[]): string => lines.map(({ text }) => text).join('')

/** The file with a run of lines replaced. */
function spliced({ lines }: Parts, from: number, drop: number, ...insert: RecordLine[]): string {
  return textOf([...lines.slice(0, from), ...insert, ...lines.slice(from + drop)])
}

function changed(line: RecordLine, column: number, text: string): RecordLine {
  const padded = line.text.padEnd(column - 1 + text.length)
  return { ...line, text: padded.slice(0, column - 1) + text + padded.slice(column - 1 + text.length) }
}

const beginOf = ({ lines }: Parts, i: number): number => {
  const line = lines[i]
  if (line !== undefined) return line.at
  const last = lines.at(-1)
  return last === undefined ? 0 : last.at + last.text.length
}

/** Operators on levels that have a trailer. */
const onTrailer =
  (operate: Operator): Operator =>
  (parts) =>
    parts.level === 'message' ? undefined : operate(parts)

// ------------------------------------------------------------------ what a trailer says

const COUNT = 13
const COUNT_WIDTH = 5

const counted = (change: (count: number) => string): Operator =>
  onTrailer((parts) => {
    const { lines, level, header, trailer } = parts
    const line = lines[trailer]
    const records = trailer - header - 1
    const text = change(records)
    if (level !== 'group' || line === undefined || text === String(records).padStart(COUNT_WIDTH, '0'))
      return undefined
    const broken = spliced(parts, trailer, 1, changed(line, COUNT, text))
    return { text: broken, codes: ['trailer-count'], at: line.at + COUNT - 1 }
  })

const five = (count: number): string => String(count).padStart(COUNT_WIDTH, '0')

/** What the trailers repeat of their headers: first and last column in each. */
const REPEATED: Readonly<Record<'interchange' | 'group', readonly (readonly [number, number])[]>> = {
  interchange: [
    [2, 5],
    [6, 8],
    [15, 20],
    [38, 39],
  ],
  group: [
    [4, 7],
    [8, 10],
    [11, 12],
    [45, 46],
  ],
}

/** `nth`: which of the repeated fields; one that is blank in both is not touched. */
const repeated = (nth: number, change: (text: string) => string): Operator =>
  onTrailer((parts) => {
    const { lines, level, trailer } = parts
    const line = lines[trailer]
    const [from, to] = (level === 'message' ? undefined : REPEATED[level][nth]) ?? [0, 0]
    const own = line?.text.slice(from - 1, to) ?? ''
    if (line === undefined || own.trim() === '') return undefined
    const broken = spliced(parts, trailer, 1, changed(line, from, change(own)))
    return { text: broken, codes: ['trailer-reference'], at: line.at + from - 1 }
  })

const other = (text: string): string => `${text.slice(0, -1)}${text.endsWith('9') ? '8' : '9'}`
const blank = (text: string): string => ' '.repeat(text.length)

// ------------------------------------------------------------------ records dropped, doubled, moved, cut

const MISSING: readonly FindingCode[] = ['trailer-missing']

const droppedTrailer = onTrailer((parts) => {
  const { trailer } = parts
  return { text: spliced(parts, trailer, 1), codes: MISSING, at: beginOf(parts, trailer) }
})

const doubledTrailer = onTrailer((parts) => {
  const { lines, trailer } = parts
  const line = closed(lines[trailer])
  if (line === undefined) return undefined
  const at = line.at + line.text.length
  return { text: spliced(parts, trailer, 1, line, line), codes: ['trailer-unexpected'], at }
})

/** A transaction that lacks its first record goes on with the one before it: there it has no place. */
const HEADERLESS: Readonly<Record<Level, readonly FindingCode[]>> = {
  interchange: ['header-missing'],
  // the batch says what its first block is
  group: ['segment-outside-message', 'trailer-unexpected', 'header-missing'],
  message: ['header-missing', 'segment-out-of-place', 'segment-too-many'],
}

const droppedHeader: Operator = (parts) => {
  const { lines, level, header, trailer } = parts
  const codes = HEADERLESS[level]
  // a transaction of one record is gone with it
  if (level === 'message' && trailer === header + 1) return undefined
  return { text: spliced(parts, header, 1), codes, at: lines[header]?.at ?? 0 }
}

const doubledHeader = onTrailer((parts) => {
  const { lines, header } = parts
  const line = lines[header]
  if (line === undefined) return undefined
  const at = line.at + line.text.length
  return { text: spliced(parts, header, 1, line, line), codes: ['header-doubled'], at }
})

const trailerTooEarly = onTrailer((parts) => {
  const { lines, level, header, trailer } = parts
  const [last, line] = [lines[trailer - 1], closed(lines[trailer])]
  if (last === undefined || line === undefined || trailer - 1 === header) return undefined
  const isStray = level === 'group'
  const at = isStray ? last.at + line.text.length : last.at
  const codes: FindingCode[] = isStray ? ['segment-outside-message'] : ['trailer-missing']
  return { text: spliced(parts, trailer - 1, 2, line, last), codes, at }
})

const swappedTrailers = onTrailer((parts) => {
  const { lines, level, trailer } = parts
  const [line, next] = [lines[trailer], closed(lines[trailer + 1])]
  if (level !== 'group' || line === undefined || next?.kind !== 'trailer') return undefined
  return { text: spliced(parts, trailer, 2, next, line), codes: MISSING, at: line.at }
})

const batchInside: Operator = (parts) => {
  const { lines, level, header } = parts
  const line = lines[header]
  if (line === undefined) return undefined
  const whole = lines.slice(
    0,
    lines.findIndex((one) => one.level === 'interchange' && one.kind === 'trailer') + 1,
  )
  const last = closed(whole.at(-1))
  if (last === undefined) return undefined
  const text = spliced(parts, header + 1, 0, ...whole.slice(0, -1), last)
  const codes: FindingCode[] =
    level === 'message' ? ['trailer-missing'] : ['header-doubled', 'trailer-missing']
  return { text, codes, at: line.at + line.text.length }
}

const recordBehind = onTrailer((parts) => {
  const { lines, trailer } = parts
  const [line, record] = [closed(lines[trailer]), lines.find(({ kind }) => kind === 'body')]
  if (line === undefined || record === undefined) return undefined
  const at = line.at + line.text.length
  return { text: spliced(parts, trailer, 1, line, record), codes: ['segment-outside-message'], at }
})

const cutBeforeTrailer = onTrailer(({ lines, trailer }) => ({
  text: textOf(lines.slice(0, trailer)),
  codes: MISSING,
  at: lines[trailer]?.at ?? 0,
}))

/** Behind the tag and three columns: what it repeats is not there. */
const cutInTrailer = onTrailer(({ lines, trailer }) => {
  const line = lines[trailer]
  if (line === undefined) return undefined
  const text = textOf(lines.slice(0, trailer)) + line.text.slice(0, 4)
  return { text, codes: ['record-length'], at: line.at + 4, or: line.at }
})

const cutBehindHeader: Operator = ({ lines, level, header }) => {
  const at = (lines[header]?.at ?? 0) + (lines[header]?.text.length ?? 0)
  return level === 'message' && lines[header + 1]?.level !== undefined
    ? undefined
    : { text: textOf(lines.slice(0, header + 1)), codes: MISSING, at }
}

const cutInRecord: Operator = ({ lines, header, trailer }) => {
  const line = lines[header + ((trailer - header) >> 1)]
  if (line === undefined || line.kind !== 'body') return undefined
  const text = textOf(lines.slice(0, lines.indexOf(line))) + line.text.slice(0, 6)
  return { text, codes: ['record-length'], at: line.at + 6, or: line.at }
}

/** A record that something can be put behind: the last one of a file may have no line end, and no blanks. */
function closed(line: RecordLine | undefined): RecordLine | undefined {
  if (line === undefined || line.text.length >= 80) return line
  return /[\n\u0085]$/.test(line.text) ? line : { ...line, text: line.text.padEnd(80) }
}

export const BATCH_OPERATORS: Readonly<Record<string, Operator>> = {
  'count + 1': counted((count) => five(count + 1)),
  'count - 1': counted((count) => five(count - 1)),
  'count is text': counted(() => 'X    '),
  'count is zero': counted(() => five(0)),
  'count is doubled': counted((count) => five(count * 2)),
  'first reference is another': repeated(0, other),
  'first reference is empty': repeated(0, blank),
  'second reference is another': repeated(1, other),
  'second reference is empty': repeated(1, blank),
  'third reference is another': repeated(2, other),
  'third reference is empty': repeated(2, blank),
  'trailer is dropped': droppedTrailer,
  'trailer is doubled': doubledTrailer,
  'header is dropped': droppedHeader,
  'header is doubled': doubledHeader,
  'trailer stands before its last record': trailerTooEarly,
  'trailer is swapped with the one behind it': swappedTrailers,
  'a batch stands inside': batchInside,
  'a record stands behind the trailer': recordBehind,
  'the tail is cut before the trailer': cutBeforeTrailer,
  'the tail is cut inside the trailer': cutInTrailer,
  'the tail is cut behind the header': cutBehindHeader,
  'the tail is cut in the middle of a record': cutInRecord,
}
