/**
 * Good neighbours for a file: whole interchanges to stand in front of it and behind it, and good messages to stand
 * beside its own, in its own separators. Takes a file of any syntax; gives inputs, and where the neighbours stand.
 */

import type { Delimiters } from '../../src/syntax/envelope.js'
import { A, B, filing, Y, Z } from './abi.js'
import { batchOf, type RecordLine } from './batch-pieces.js'
import type { Syntax } from './drive.js'
import { anyPiecesOf, type Piece } from './envelope-pieces.js'
import type { SampleFile } from './samples.js'
import { bytesOf } from './slow-common.js'

/** A file between two neighbours. */
export interface Company {
  /** In front of the first neighbour, and behind the second: the headers and trailers around all three. */
  before: Uint8Array
  after: Uint8Array
  /** The headers that the second stands under; those in front of the first where there are no others. */
  beforeSecond: Uint8Array
  first: Uint8Array
  file: Uint8Array
  second: Uint8Array
}

export const syntaxOf = ({ name }: SampleFile): Syntax | 'abi' => {
  if (name.endsWith('.abi')) return 'abi'
  return /(?:^|\/)x12|ack\/(?:997|999|824|ta1)/.test(name) ? 'x12' : 'edifact'
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))

const NOTHING = new Uint8Array(0)

// ------------------------------------------------------------------ messages

const CODECO = (reference: string): string[][] => [
  ['UNH', reference, 'CODECO:D:95B:UN'],
  ['BGM', '34', `${reference}`, '9'],
  ['TDT', '20', '055N', '1', '', 'ORS:172:166', '', '', '9712345:146'],
  ['NAD', 'CF', 'ORS:160:166'],
  ['EQD', 'CN', 'TTWU1045236', '22G1:102:5', '', '2', '5'],
  ['DTM', '7:202604021259:203'],
  ['LOC', '165', 'PHMNL:139:6'],
  ['CNT', '16:1'],
  ['UNT', '9', reference],
]

const STATUS = (reference: string): string[][] => [
  ['ST', '315', reference],
  ['B4', '', '', 'VD', '20260524', '0807', '', 'TTWU', '104523', 'L', '22G1', 'USNYC', 'UN', '6'],
  ['N9', 'BM', 'ORSN1188204'],
  ['R4', 'L', 'UN', 'USNYC'],
  ['SE', '5', reference],
]

function written(segments: readonly string[][], { element, component, segment }: Delimiters): Uint8Array {
  const text = segments.map((one) => one.join(element).replaceAll(':', component)).join(segment)
  // a terminator may be a character of several bytes
  return new TextEncoder().encode(text + segment)
}

const plainMarks: Readonly<Record<Syntax, Delimiters>> = {
  edifact: { segment: "'", element: '+', component: ':' },
  x12: { segment: '~', element: '*', component: ':' },
}

const message = (syntax: Syntax, reference: string, marks = plainMarks[syntax]): Uint8Array =>
  written(syntax === 'x12' ? STATUS(reference) : CODECO(reference), marks)

// ------------------------------------------------------------------ beside the file

/** Interchanges in front of a file and behind it. */
export function besideFile(file: SampleFile): Company {
  const syntax = syntaxOf(file)
  const company = { before: NOTHING, beforeSecond: NOTHING, after: NOTHING, file: closed(file.bytes) }
  if (syntax === 'abi') {
    const { encode } = batchOf(file.bytes)
    const batch = (number: number): Uint8Array =>
      encode([A, B, ...filing(number), Y, Z].map((line) => `${line.padEnd(80)}\n`).join(''))
    return { ...company, file: closedBatch(file.bytes), first: batch(9001), second: batch(9002) }
  }
  return { ...company, first: interchange(syntax, '8001'), second: interchange(syntax, '8002') }
}

function interchange(syntax: Syntax, number: string): Uint8Array {
  const body = message(syntax, number)
  if (syntax === 'edifact') {
    return joined(
      bytesOf(`UNB+UNOA:2+GOOD+FELLOW+260402:1315+${number}'`),
      body,
      bytesOf(`UNZ+1+${number}'\n`),
    )
  }
  const blank = ' '.repeat(10)
  const isa = `ISA*00*${blank}*00*${blank}*ZZ*GOOD           *ZZ*FELLOW         *260524*1120*U*00401*00000${number}*0*P*:~`
  const gs = `GS*QO*GOOD*FELLOW*20260524*1120*${number}*X*004010~`
  return joined(bytesOf(isa + gs), body, bytesOf(`GE*1*${number}~IEA*1*00000${number}~\n`))
}

/** Files end with a line end, or can be given one. */
function closed(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 10 ? bytes : joined(bytes, bytesOf('\n'))
}

function closedBatch(bytes: Uint8Array): Uint8Array {
  const { encode, lines } = batchOf(bytes)
  return /[\n\u0085]$/.test(lines.at(-1)?.text ?? '') ? bytes : joined(bytes, encode('\n'))
}

// ------------------------------------------------------------------ beside its messages

/** Messages in front of the file's own and behind them; undefined where it has none that they could stand beside. */
export function besideMessages(file: SampleFile): Company | undefined {
  const syntax = syntaxOf(file)
  return syntax === 'abi' ? besideTransactions(file) : besideSets(file, syntax)
}

function besideSets({ bytes }: SampleFile, syntax: Syntax): Company | undefined {
  const pieces = anyPiecesOf(syntax, bytes)
  const start = pieces.find(({ level, kind }) => level === 'message' && kind === 'header')
  const end = pieces.findLast(({ level, kind }) => level === 'message' && kind === 'trailer')
  if (start === undefined || end === undefined) return undefined
  const stop = end.at === end.start ? segmentEnd(bytes, end) : end.end
  return {
    before: bytes.slice(0, start.start),
    beforeSecond: headersAbove(bytes, pieces.slice(0, pieces.indexOf(end))),
    first: message(syntax, '8001', start.marks),
    file: bytes.slice(start.start, stop),
    second: message(syntax, '8002', end.marks),
    after: bytes.slice(stop),
  }
}

/** Behind the terminator of a trailer. */
function segmentEnd(bytes: Uint8Array, { at, end, marks }: Piece): number {
  const terminator = Buffer.from(bytes).indexOf(new TextEncoder().encode(marks.segment), at)
  return terminator < 0 || terminator >= end
    ? end
    : terminator + new TextEncoder().encode(marks.segment).length
}

/** The headers in force behind these pieces. */
function headersAbove(bytes: Uint8Array, pieces: readonly Piece[]): Uint8Array {
  const interchange = pieces.findLastIndex(({ level, kind }) => level === 'interchange' && kind === 'header')
  const inside = pieces.slice(Math.max(0, interchange))
  const open = inside.filter(({ level, kind }, i) => {
    if (level === undefined || level === 'message' || kind !== 'header') return false
    return !inside.slice(i + 1).some((one) => one.level === level)
  })
  return joined(...open.map(({ start, end }) => bytes.slice(start, end)))
}

const textOf = (lines: readonly RecordLine[]): string => lines.map(({ text }) => text).join('')

/** A copy of the first transaction of a good file of the same application stands on each side. */
function besideTransactions({ bytes }: SampleFile): Company | undefined {
  const { lines, encode } = batchOf(bytes)
  const from = lines.findIndex(({ level, kind }) => level === 'group' && kind === 'header') + 1
  const to = lines.findLastIndex(({ level, kind }) => level === 'group' && kind === 'trailer')
  const application = lines[from - 1]?.text.slice(10, 12)
  if (from < 1 || to <= from || application !== 'SF') return undefined
  const ends = lines[from]?.text.match(/[\r\n\u0085]+$/)?.[0] ?? ''
  const good = (number: number): Uint8Array =>
    encode(
      filing(number)
        .map((line) => line.padEnd(80) + ends)
        .join(''),
    )
  const headers = lines.slice(0, to).filter(({ kind, level }) => kind === 'header' && level !== 'message')
  const [batch, block] = (['interchange', 'group'] as const).map((level) =>
    headers.findLast((line) => line.level === level),
  )
  const isOfIt = batch !== undefined && block !== undefined && batch.at < block.at
  return {
    before: encode(textOf(lines.slice(0, from))),
    beforeSecond: encode(textOf(isOfIt ? [batch, block] : lines.slice(0, from))),
    first: good(9001),
    file: encode(textOf(lines.slice(from, to))),
    second: good(9002),
    after: encode(textOf(lines.slice(to))),
  }
}
