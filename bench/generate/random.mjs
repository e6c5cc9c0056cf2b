/** Numbers that look random and are the same in every run, and the file that generators write to. */
import { createWriteStream } from 'node:fs'

const SEED = 88172645
const FLUSH = 1 << 20

export function random(seed = SEED) {
  let s = seed
  const below = (n) => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return (s >>> 0) % n
  }
  return { below, pick: (list) => list[below(list.length)] }
}

export const pad = (value, width) => String(value).padStart(width, '0')

/** Collects segments, counts them, and writes them to a file as they come. */
export class SegmentFile {
  segments = 0
  bytes = 0
  #parts = []
  #pending = 0
  #stream

  constructor(path, end) {
    this.#stream = createWriteStream(path, { highWaterMark: FLUSH })
    this.end = end
  }

  /** Text that is no segment: UNA. */
  raw(text) {
    this.#parts.push(text)
    this.#pending += text.length
    this.bytes += text.length
  }

  segment(text) {
    this.segments++
    this.raw(text + this.end)
  }

  /** Called now and then between segments: keeps little in memory. */
  async breathe() {
    if (this.#pending < FLUSH) return
    if (!this.#write()) await new Promise((done) => this.#stream.once('drain', done))
  }

  async close() {
    this.#write()
    this.#stream.end()
    await new Promise((done) => this.#stream.once('close', done))
  }

  #write() {
    const text = this.#parts.join('')
    this.#parts = []
    this.#pending = 0
    return this.#stream.write(text, 'latin1')
  }
}
