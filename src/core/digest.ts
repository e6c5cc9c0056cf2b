/**
 * A short digest of a text, to tell whether two texts are the same; no protection against those who want to
 * deceive. 53 bits (two multiplicative hashes of 32, mixed), as letters and digits.
 */
const [SEED_1, SEED_2] = [0xdeadbeef, 0x41c6ce57]
const [MULTIPLY_1, MULTIPLY_2] = [2654435761, 1597334677]

export function digestOf(text: string): string {
  let h1 = SEED_1
  let h2 = SEED_2
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    h1 = Math.imul(h1 ^ unit, MULTIPLY_1)
    h2 = Math.imul(h2 ^ unit, MULTIPLY_2)
  }
  h1 = mix(h1, h2)
  h2 = mix(h2, h1)
  return ((h2 & 0x1fffff) * 0x100000000 + (h1 >>> 0)).toString(36)
}

function mix(h: number, other: number): number {
  return Math.imul(h ^ (h >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
}
