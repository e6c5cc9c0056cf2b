/**
 * The arena's memory: arrays of bytes, marks and ends, and where the host has WebAssembly with vectors the scan of
 * `scan.wat`, whose memory they then are. Where it has none, or does not let it be made (the policy of a page, no room for
 * the addresses that an engine sets aside), the arrays stand by themselves, and the loops of `scan.ts` do all.
 */
import { SCAN_CODE } from './scan-code.generated.js'

export interface Arena {
  readonly bytes: Uint8Array
  readonly marks: Int32Array
  readonly ends: Int32Array
  readonly vectors: VectorScan | undefined
}

type Scan = (from: number, to: number, count: number) => number

/** The scan sixteen bytes at a time. */
export interface VectorScan {
  /** BYTES[from, to) → MARKS[count, …) and ENDS[0, …); gives the new count of marks. */
  readonly scan: Scan
  /** Of the last scan: how many ends it listed, and the rare classes of its marks joined. */
  readonly listed: Int32Array
  /** Makes the tables for the class of every byte value. */
  load(classes: Uint8Array): void
}

/** Classes that the tables of half bytes can tell: bytes of others, and those above 7F, go one by one. */
const TOLD = 0x3f
const HALF = 16
/** Places of a list, one for each bit of a byte. */
const LIST = 8

/** An arena for so many bytes and marks, and so many ends. */
export function makeArena(length: number, ends: number): Arena {
  try {
    return vectorArena(length, ends)
  } catch {
    const [bytes, marks] = [new Uint8Array(length), new Int32Array(length)]
    return { bytes, marks, ends: new Int32Array(ends), vectors: undefined }
  }
}

/** WebAssembly stores words with their low byte first, arrays as the host does. */
const IS_LOW_FIRST = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

function vectorArena(length: number, ends: number): Arena {
  if (!IS_LOW_FIRST) throw new TypeError('This host stores the high byte of a word first')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(SCAN_CODE))
  const { memory, scan } = exports
  if (!(memory instanceof WebAssembly.Memory) || !isScan(scan)) throw new TypeError('This is not the scan')
  const { buffer } = memory
  const bytesAt = (name: string, size: number): Uint8Array =>
    new Uint8Array(buffer, placeOf(exports[name]), size)
  const wordsAt = (name: string, size: number): Int32Array =>
    new Int32Array(buffer, placeOf(exports[name]), size)
  listPlaces(bytesAt('ORDER', LIST << LIST))
  const [table, halves] = [bytesAt('CLASSES', 256), bytesAt('HALVES', 4 * HALF)]
  const load = (classes: Uint8Array): void => {
    table.set(classes)
    fillHalves(halves, classes)
  }
  return {
    bytes: bytesAt('BYTES', length),
    marks: wordsAt('MARKS', length),
    ends: wordsAt('ENDS', ends),
    vectors: { scan, listed: wordsAt('LISTED', 2), load },
  }
}

function isScan(value: unknown): value is Scan {
  return typeof value === 'function'
}

function placeOf(value: unknown): number {
  if (value instanceof WebAssembly.Global) return Number(value.value)
  throw new TypeError('The scan has no part of that name')
}

/** For each byte of bits: the places of those that are set, one after the other. */
function listPlaces(order: Uint8Array): void {
  for (let bits = 0; bits < 1 << LIST; bits++) {
    let next = bits * LIST
    for (let place = 0; place < LIST; place++) if (((bits >> place) & 1) !== 0) order[next++] = place
  }
}

/** LOW, HIGH, FINE and ROW of `scan.wat`, one behind the other. */
function fillHalves(halves: Uint8Array, classes: Uint8Array): void {
  const [low, high, fine, row] = [0, HALF, 2 * HALF, 3 * HALF]
  halves.fill(0)
  for (let b = 0; b < 0x80; b++) {
    const c = classes[b]!
    if ((c & ~TOLD) !== 0) continue
    halves[low + (b & 15)]! |= c
    halves[high + (b >> 4)]! |= c
  }
  for (let b = 0; b < 0x80; b++) {
    const bit = 1 << (b >> 4)
    halves[row + (b >> 4)] = bit
    if ((halves[low + (b & 15)]! & halves[high + (b >> 4)]!) === classes[b]) halves[fine + (b & 15)]! |= bit
  }
}
