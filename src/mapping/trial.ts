/**
 * Whether looking something up pays, by cell or by action: after some vain looks it is seen how many were not.
 * A vain look costs more than what it would save (measured: a new string 15 ns, look and keep 25), and what it
 * keeps drives out what would be asked for.
 */

/** After so many vain looks it is seen whether they are more than three of four. */
const TRIAL = 256

export class Trial {
  private readonly looks: Int32Array
  private readonly vain: Int32Array
  private readonly idle: Uint8Array

  constructor(size: number) {
    this.looks = new Int32Array(size)
    this.vain = new Int32Array(size)
    this.idle = new Uint8Array(size)
  }

  /** Whether nearly every look was in vain. */
  isIdle(id: number): boolean {
    return this.idle[id] === 1
  }

  looked(id: number): void {
    this.looks[id]!++
  }

  missed(id: number): void {
    const vain = ++this.vain[id]!
    if (vain % TRIAL === 0 && vain * 4 > this.looks[id]! * 3) this.idle[id] = 1
  }
}
