/**
 * Counts lines as the reader passes over bytes. A line ends with LF; lines and columns count from 1, columns
 * in bytes. Offsets are file offsets.
 */
import { arenaBytes as BYTES } from './tape.js'

const LF = 10
const CR = 13
/** More line breaks than these in one place are no broken header. */
const BREAKS = 8

export function isBreak(byte: number): boolean {
  return byte === LF || byte === CR
}

/** The first arena position at or behind `from` that holds no line break (or too many of them), at most `to`. */
export function passBreaks(from: number, to: number): number {
  const last = Math.min(to, from + BREAKS)
  let at = from
  while (at < last && isBreak(BYTES[at]!)) at++
  return at
}

/** How many lines end in BYTES[from, to). */
export function breaksIn(from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (BYTES[i] === LF) count++
  return count
}

export class Lines {
  line = 1
  /** File offset of the first byte of the current line. */
  lineStart = 0

  column(offset: number): number {
    return offset - this.lineStart + 1
  }

  /** Counts the line feeds in BYTES[from, to), the arena beginning at file offset `base`. */
  pass(from: number, to: number, base: number): void {
    for (let i = from; i < to; i++) if (BYTES[i] === LF) this.endAt(base + i)
  }

  /** A line feed stands at this file offset. */
  endAt(offset: number): void {
    this.line++
    this.lineStart = offset + 1
  }

  /** Line and column of arena position `to`, when the count stands at arena position `from`. */
  ahead(from: number, to: number, base: number): { line: number; column: number } {
    const copy = new Lines()
    copy.line = this.line
    copy.lineStart = this.lineStart
    copy.pass(from, to, base)
    return { line: copy.line, column: copy.column(base + to) }
  }
}
