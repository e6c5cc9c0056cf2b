/**
 * Bytes on the tape → their marks, and of these the terminators, without a branch to miss: the stores are
 * unconditional, only the index moves by a table. By vectors where the host has them (`scan.wat`, docs/decisions/0003), else by
 * the two loops here, which say the same.
 *
 *   scan(from, to, count)   BYTES[from, to) → MARKS[count, …) and ENDS[0, …)
 *   listEnds(first, count)  MARKS[first, count) → ENDS[0, …) once more
 *
 * Odd bytes of data make marks as well, which are taken out again (`dropOdd`): so the loops need not ask for them.
 */
import * as tape from './tape.js'

// constants of this module's own: see tape.ts
const {
  arenaBytes: BYTES,
  arenaEnds: ENDS,
  arenaMarks: MARKS,
  BREAK,
  HIGH,
  OUTSIDE,
  POSITION_SHIFT: SHIFT,
  RELEASE,
  SEPARATORS,
  TERMINATOR,
  vectorScan,
} = tape
const KEPT = SEPARATORS | RELEASE | BREAK
const CLASS_BITS = 0xff
/** What a segment's end is to tell of its marks. */
const RARE = RELEASE | BREAK | OUTSIDE | HIGH

/** The class of every byte value under one set of service characters. */
export type ByteClasses = Uint8Array

const CLASSES = new Uint8Array(256)
const ADVANCE = new Uint8Array(256)

/** Loads classes less those bits that need not be looked for. */
export function loadClasses(classes: ByteClasses, less: number): void {
  let changed = 0
  for (let b = 0; b < 256; b++) {
    const c = classes[b]! & ~less
    changed |= c ^ CLASSES[b]!
    CLASSES[b] = c
    ADVANCE[b] = c === 0 ? 0 : 1
  }
  if (changed !== 0) vectorScan?.load(CLASSES)
}

let listed = 0
let joinedAll = 0

/** How many ends stand in the list, and the rare classes of the marks that it was made of, joined. */
export function endsListed(): number {
  return listed
}
export function rareSeen(): number {
  return joinedAll
}

/** Appends the marks of BYTES[from, to) behind the `count` marks that stand, and lists their ends; gives the new count. */
export function scan(from: number, to: number, count: number): number {
  if (vectorScan === undefined) return scanBytes(from, to, count)
  const next = vectorScan.scan(from, to, count)
  listed = vectorScan.listed[0]!
  joinedAll = vectorScan.listed[1]!
  return next
}

/** The same without vectors. */
export function scanBytes(from: number, to: number, count: number): number {
  let k = count
  for (let i = from; i < to; i++) {
    const b = BYTES[i]!
    MARKS[k] = (i << SHIFT) | CLASSES[b]!
    k += ADVANCE[b]!
  }
  listEnds(count, k)
  return k
}

/**
 * Lists the terminators among MARKS[first, count), with what is rare in the segment that each ends: without line breaks
 * right behind the terminator before, which belong to no segment.
 */
export function listEnds(first: number, count: number): void {
  let t = 0
  let joined = 0
  let all = 0
  let behind = -1
  for (let j = first; j < count; j++) {
    const mark = MARKS[j]!
    const position = mark >> SHIFT
    const isEnd = mark & TERMINATOR
    const isLayout = position === behind && (mark & BREAK) !== 0
    joined |= mark & (isLayout ? RARE & ~BREAK : RARE)
    all |= joined
    ENDS[t] = (j << SHIFT) | joined
    t += isEnd
    joined &= isEnd - 1
    if (isLayout || isEnd !== 0) behind = position + 1
  }
  listed = t
  joinedAll = all
}

/** Takes the marks of odd bytes out of MARKS[first, count), the list being told; gives the new count. */
export function dropOdd(first: number, count: number): number {
  let w = first
  let t = 0
  for (let r = first; r < count; r++) {
    const mark = MARKS[r]!
    if ((mark & KEPT) === 0) continue
    if ((mark & TERMINATOR) !== 0) {
      ENDS[t] = (w << SHIFT) | (ENDS[t]! & CLASS_BITS)
      t++
    }
    MARKS[w++] = mark
  }
  return w
}
