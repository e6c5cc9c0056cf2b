/**
 * A window of constant size over bytes that are pushed in.
 *
 * Takes chunks of any size and an optional table of 256 bytes that turns each byte into ASCII (EBCDIC input);
 * gives the unread bytes in one array, and strings of them: one string a block for short values, which are then
 * cut from it, and own strings for long values, so that a kept value does not keep a whole block alive.
 */
import { latin1Text } from '../../core/latin1.js'

const CAPACITY = 65_536
/** The engine copies substrings up to this length; longer ones would hold on to the block's string. */
const COPIED = 12

/** Whether any of the four bytes of a word is below hex 0E. */
const hasLow = (word: number) => ((word - 0x0e0e0e0e) & ~word & 0x80808080) !== 0

export class ByteWindow {
  readonly bytes = new Uint8Array(CAPACITY)
  /** For unaligned reads of four bytes at once. */
  readonly view = new DataView(this.bytes.buffer)
  readonly #words = new Int32Array(this.bytes.buffer)
  /** Index after the last byte that is present. */
  end = 0
  /** Offset in the input of `bytes[0]`. */
  base = 0
  #queue: Uint8Array[] = []
  #taken = 0
  #text = ''
  #textFrom = 0
  #textTo = 0
  readonly #translate: Uint8Array | undefined

  constructor(translate?: Uint8Array) {
    this.#translate = translate
  }

  /** Takes a chunk. It is copied only as the window moves on, so it must not change until it is used up. */
  push(chunk: Uint8Array): void {
    if (chunk.length > 0) this.#queue.push(chunk)
  }

  /** Whether every pushed byte has come into the window. */
  get drained(): boolean {
    return this.#queue.length === 0
  }

  /** Brings in more bytes, dropping those before `keep` where room is short; gives by how much indices moved. */
  fill(keep: number): number {
    const moved = this.end === CAPACITY || keep === this.end ? keep : 0
    if (moved > 0) this.#drop(moved)
    while (this.end < CAPACITY && this.#queue.length > 0) this.#take()
    return moved
  }

  #drop(count: number): void {
    this.bytes.copyWithin(0, count, this.end)
    this.base += count
    this.end -= count
    this.#textFrom = this.#textTo = 0
  }

  #take(): void {
    const chunk = this.#queue[0]
    if (chunk === undefined) return
    const count = Math.min(chunk.length - this.#taken, CAPACITY - this.end)
    const part = chunk.subarray(this.#taken, this.#taken + count)
    const table = this.#translate
    this.bytes.set(table === undefined ? part : part.map((byte) => table[byte] ?? 0), this.end)
    this.end += count
    this.#taken += count
    if (this.#taken < chunk.length) return
    this.#queue.shift()
    this.#taken = 0
  }

  /** The index of the first line end (LF or CR) from `from` on, `limit` where there is none before it. */
  lineEnd(from: number, limit: number): number {
    const { bytes } = this
    const words = this.#words
    let i = from
    while (i < limit) {
      // four bytes at a time: no byte below hex 0E, no line end
      if ((i & 3) === 0) {
        while (i + 4 <= limit && !hasLow(words[i >> 2] ?? 0)) i += 4
        if (i >= limit) break
      }
      const byte = bytes[i]
      if (byte === 10 || byte === 13) break
      i++
    }
    return i
  }

  /** The text from index `from` to before `to`; `floor` is the lowest index that is likely to be asked for next. */
  text(floor: number, from: number, to: number): string {
    if (to - from > COPIED) return latin1Text(this.bytes, from, to)
    const text = this.block(floor, from, to)
    return text.substring(from - this.#textFrom, to - this.#textFrom)
  }

  /** A string that holds the bytes from `from` to before `to`; it begins at index `blockFrom`. */
  block(floor: number, from: number, to: number): string {
    if (from < this.#textFrom || to > this.#textTo) {
      this.#text = latin1Text(this.bytes, floor, this.end)
      this.#textFrom = floor
      this.#textTo = this.end
    }
    return this.#text
  }

  get blockFrom(): number {
    return this.#textFrom
  }
}
