/**
 * The bytes of a binary object (X12 BIN and BDS, EDIFACT UNO), collected by their stated length.
 */
export class Opaque {
  /** Bytes still to come. */
  left = 0
  /** A segment terminator follows the object. */
  terminated = false
  private parts: Uint8Array[] = []

  begin(first: Uint8Array, left: number, terminated: boolean): void {
    this.left = left
    this.terminated = terminated
    this.parts = [first]
  }

  add(part: Uint8Array): void {
    this.parts.push(part)
    this.left -= part.length
  }

  /** The object as one array; the parts are given up. */
  take(): Uint8Array {
    const size = this.parts.reduce((sum, part) => sum + part.length, 0)
    const whole = new Uint8Array(size)
    let at = 0
    for (const part of this.parts) {
      whole.set(part, at)
      at += part.length
    }
    this.parts = []
    return whole
  }
}
