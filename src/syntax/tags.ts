/**
 * The tags that an envelope has met in message bodies, by their integer: a segment with such a tag is an
 * ordinary one and need not be looked at again. Tags of the envelope itself (UNH, ST …) are never learned, so
 * each envelope has a memory of its own. One entry a slot: what is forgotten is judged anew, which costs time only.
 */
const SLOTS = 1024

export class TagMemory {
  private readonly known = new Int32Array(SLOTS)

  has(code: number): boolean {
    return this.known[slot(code)] === code && code !== 0
  }

  learn(code: number): void {
    this.known[slot(code)] = code
  }
}

function slot(code: number): number {
  return (code ^ (code >>> 7) ^ (code >>> 13)) & (SLOTS - 1)
}
