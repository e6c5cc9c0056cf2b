/**
 * Keeps the chunks of an input from a file offset on, so that the bytes of a message can be had when it ends.
 */
export class KeptBytes {
  private chunks: { at: number; bytes: Uint8Array }[] = []
  private end = 0

  add(bytes: Uint8Array): void {
    this.chunks.push({ at: this.end, bytes })
    this.end += bytes.length
  }

  /** Lets go what stands before an offset. */
  release(before: number): void {
    while (this.chunks.length > 0 && this.chunks[0]!.at + this.chunks[0]!.bytes.length <= before)
      this.chunks.shift()
  }

  /** The bytes of [from, to): a view where one chunk holds them, else a copy. */
  slice(from: number, to: number): Uint8Array {
    const parts = this.chunks
      .filter(({ at, bytes }) => at < to && at + bytes.length > from)
      .map(({ at, bytes }) => bytes.subarray(Math.max(0, from - at), Math.min(bytes.length, to - at)))
    if (parts.length === 1) return parts[0]!
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
}
