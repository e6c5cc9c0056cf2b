/**
 * Whether an input is a batch of ABI records: an A record, or a B record, followed by what follows it. Both are
 * known by a single letter, so the columns beside it and the next record must fit too.
 */
import { fromEbcdic } from '../syntax/fixed/ebcdic.js'

const WIDTH = 80
/** The first record with a line end of two bytes, and the codes of the second. */
const ENOUGH = WIDTH + 2 + 12

/** Site and ID code, six columns of password, a date or blanks (in older forms followed by more); or cut in them. */
const BATCH = /^A[A-Z0-9 ]{7}(?:.{6}(?:\d{6}| {6}| *$)|.{0,5}$)/i
/** The same so full that nothing else need follow: codes, date, and the application in its columns. */
const FULL_BATCH = /^A[A-Z0-9]{7}.{6}\d{6} {5}[A-Z0-9]{2}(?: {10}|$)/i
/** Port, filer and application; the two columns in front are blank, or a number in older forms. */
const BLOCK = /^B(?: {2}|\d{2})[A-Z0-9]{4}[A-Z0-9]{3}[A-Z0-9]{2}/i
/** Some of a B record may be missing; CBP makes one that says nothing. */
const MAYBE_BLOCK = /^B(?:.{9}[A-Z0-9]{2}| {10})/i
/** The block that CBP makes around the conditions of a rejected batch, and its first record. */
const MADE_BLOCK = /^B {10,}B$/i
const CONDITION = /^X[01](?:[ R]|$)/i

/** `more`: bytes are missing to decide; undefined: it is none. */
export function isAbi(
  bytes: Uint8Array,
  at: number,
  whole: boolean,
): 'ascii' | 'ebcdic' | 'more' | undefined {
  const ebcdic = bytes[at] === 0xc1 || bytes[at] === 0xc2
  const start = bytes.subarray(at, at + ENOUGH)
  const table = ebcdic ? fromEbcdic() : undefined
  const text = String.fromCharCode(...start.map((byte) => table?.[byte] ?? byte)).replaceAll('\u0085', '\n')
  const isA = /^A[A-Z0-9 ]{0,7}/i.test(text)
  if (!isA && !/^B(?: |\d)/i.test(text)) return undefined
  if (start.length < ENOUGH && !whole) return isA || /^B(?: {2}|\d{2})/i.test(text) ? 'more' : undefined
  const { line, next } = firstRecord(text)
  // an A record of a batch that is cut right behind it is one too
  const fits = isA
    ? FULL_BATCH.test(line) || (BATCH.test(line) && followsBatch(line, next))
    : (BLOCK.test(line) && next !== '') || (MADE_BLOCK.test(line.trimEnd()) && CONDITION.test(next))
  if (!fits) return undefined
  return ebcdic ? 'ebcdic' : 'ascii'
}

/** What may stand behind an A record: nothing more, its block, the conditions of one, or the same record again. */
function followsBatch(line: string, next: string): boolean {
  if (next === '') return line.trim() !== 'A'
  return MAYBE_BLOCK.test(next) || CONDITION.test(next) || line.startsWith(next.slice(0, 12))
}

function firstRecord(text: string): { line: string; next: string } {
  const end = text.search(/[\r\n]/)
  const length = end < 0 || end > WIDTH + 3 ? WIDTH : end
  return { line: text.slice(0, length), next: text.slice(length).replace(/^[\r\n]+/, '') }
}
