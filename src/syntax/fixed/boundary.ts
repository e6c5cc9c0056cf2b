/**
 * Where a record ends in a line that is longer than 80 columns: records may be joined by nothing, or the line
 * may be too long, or a record of a joined file may have lost or gained a few columns.
 *
 * Takes the bytes of the line from the record's first column; gives the number of columns that belong to the
 * record. Everything is decided by the 163 columns from the record's start, so a reader needs to hold no more.
 */
import { RECORD_WIDTH } from './definition.js'
import type { RecordFinder } from './record-finder.js'

/** A record that is off by so many columns is still found to end where the next one begins. */
const SLIP = 3
/** Columns that must be seen to decide, where no line end comes before. */
export const LOOK_AHEAD = 2 * RECORD_WIDTH + SLIP
const SLIPS = [-1, 1, -2, 2, -3, 3]

/** Bytes that pad the end of a file or block: NUL, and the end-of-file mark of DOS. */
export const isPad = (byte: number | undefined) => byte === 0 || byte === 26

/**
 * Columns of the record at `at`, in a line that goes on to `stop` (line end, end of input, or look-ahead) and
 * is longer than a record: 80 where the next record begins there; 77 to 83 where the next record surely begins
 * there instead; otherwise 80 where another whole record's width follows, and else the whole rest of the line.
 */
export function columnsOf(finder: RecordFinder, bytes: Uint8Array, at: number, stop: number): number {
  const next = at + RECORD_WIDTH
  if (finder.begins(bytes, next, stop)) return RECORD_WIDTH
  for (const slip of SLIPS) {
    if (next + slip < stop && finder.begins(bytes, next + slip, stop)) return RECORD_WIDTH + slip
  }
  if (stop - next >= RECORD_WIDTH || isPad(bytes[next])) return RECORD_WIDTH
  const known = finder.find(bytes, next, stop)
  return known !== undefined && stop - next >= known.reach ? RECORD_WIDTH : stop - at
}

/** The index after the run of padding that begins at `at`. */
export function padsEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at
  while (i < end && isPad(bytes[i])) i++
  return i
}
