/**
 * The codes of a list, asked for by the bytes of a value without making a string: codes of up to four bytes are
 * kept as integers in a hash table, longer ones as text.
 */
import type { CodeList } from './definition.js'

export class CodeSet {
  private readonly keys: Int32Array
  private readonly mask: number
  private readonly long = new Set<string>()

  constructor(codes: CodeList) {
    let size = 8
    while (size < codes.size * 2) size *= 2
    this.keys = new Int32Array(size)
    this.mask = size - 1
    for (const code of codes.keys()) this.add(code)
  }

  has(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start
    if (length === 0 || length > 4) return this.long.has(textOf(bytes, start, end))
    let key = 0
    for (let i = start; i < end; i++) key = (key << 8) | bytes[i]!
    if (key === 0) return false
    for (let at = hash(key) & this.mask; ; at = (at + 1) & this.mask) {
      if (this.keys[at] === key) return true
      if (this.keys[at] === 0) return false
    }
  }

  private add(code: string): void {
    const key = keyOf(code)
    if (key === 0) {
      this.long.add(code)
      return
    }
    let at = hash(key) & this.mask
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask
    this.keys[at] = key
  }
}

/** 0 where the code does not fit into an integer. */
function keyOf(code: string): number {
  if (code.length === 0 || code.length > 4) return 0
  let key = 0
  for (let i = 0; i < code.length; i++) {
    if (code.charCodeAt(i) > 0xff) return 0
    key = (key << 8) | code.charCodeAt(i)
  }
  return key
}

const hash = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 15

function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!)
  return text
}
