/**
 * The tape: the arena that readers put a block of bytes in, and the marks (position and class of every
 * separator) that one branch-free scan leaves beside it.
 *
 *   BYTES  L O C + 1 4 7 + 0 0 1 0 1 8 2 : : 5 ' M E A …
 *   MARKS        2       2               4 4   1          position << 8 | class
 *
 * The arrays are module constants because a loop over fields or parameters runs at less than half the speed
 * (docs/decisions/0003). There is one arena for all readers: a reader that finds another's bytes in it has
 * that one put its things aside first (`acquire`), so readers may be used in turn, even one inside the loop
 * of another.
 *
 * If you change a class, look at: `scan.ts`, the sentinel in `TapeFeed.scanMore`, `Segment`, and `mapping/read-values.ts`.
 */
import { makeArena } from './arena.js'

/** Bytes scanned at a time. */
export const BLOCK = 1 << 16
/** A block and the longest segment that may hang over from the one before. */
export const ARENA = BLOCK + (1 << 18)
const SLACK = 32

/** Classes of marks: one bit each, so that a segment's classes can be joined and asked at once. */
export const TERMINATOR = 1
export const ELEMENT = 2
export const COMPONENT = 4
export const REPETITION = 8
export const RELEASE = 16
export const BREAK = 32
/** On a kept mark: the value it closes holds release characters or line breaks and must be cleaned. */
export const DIRTY = 64
/** On an odd byte of data: it is outside the repertoire (64) or is no 7-bit graphic character (128). */
export const OUTSIDE = 64
export const HIGH = 128

export const SEPARATORS = TERMINATOR | ELEMENT | COMPONENT | REPETITION
const SHIFT = 8
export const POSITION_SHIFT = SHIFT

// An exported variable lives in a cell of the module and is loaded at every access; a module's own constant is
// known to the compiler. Hot modules therefore keep constants of their own, `const BYTES = arenaBytes` (measured: 190 against 490 MB/s).
const { bytes, marks, ends, vectors } = makeArena(ARENA + SLACK, BLOCK + SLACK)
export const arenaBytes = bytes
export const arenaMarks = marks
/** Of each terminator of the last scan: the index of its mark << 8 | what is rare in front of it (`scan.ts`). */
export const arenaEnds = ends
/** The scan by vectors, where the host has it. */
export const vectorScan = vectors
/** The arena for unaligned 32-bit reads: four bytes at once as a key. */
export const WORDS = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
/** The bytes of such a 32-bit word that belong to a value of 0 to 4 bytes. */
export const WORD_MASKS = new Int32Array([0, 0xff, 0xffff, 0xffffff, -1])

/** What uses the arena: puts its bytes and marks aside when another needs it, and takes them back. */
export interface TapeOwner {
  /** How far its bytes and marks reach. */
  readonly extent: { readonly bytes: number; readonly marks: number }
  putAside(): void
  takeBack(): void
}

let owner: TapeOwner | undefined

/** Makes `next` the owner of the arena. Callers compare first: `if (tapeOwner() !== this) acquire(this)`. */
export function acquire(next: TapeOwner): void {
  if (owner === next) return
  owner?.putAside()
  owner = next
  next.takeBack()
}

export function tapeOwner(): TapeOwner | undefined {
  return owner
}

/** Forgets an owner that has finished, so that the arena does not hold on to it. */
export function leave(done: TapeOwner): void {
  if (owner === done) owner = undefined
}
