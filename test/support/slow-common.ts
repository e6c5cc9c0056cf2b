/** What the slow tokenizers of EDIFACT and X12 share. */
export interface SlowSegment {
  tag: string
  elements: string[][][]
  offset: number
  /** A binary object, its bytes as ISO 8859-1. */
  binary?: string
}

export const BOM = '\xef\xbb\xbf'
/** Line breaks inside a header, as many as are borne. */
export const brk = '[\\r\\n]{0,8}'

export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0))
}

export function isBreak(c: string): boolean {
  return c === '\r' || c === '\n'
}

/** The first place at or behind `at` without a line break. */
export function pass(text: string, at: number): number {
  return at + new RegExp(`^${brk}`).exec(text.slice(at, at + 9))![0].length
}

/** Writes into the value begun last; values between the tag and the first element are not read. */
export function putter(segment: SlowSegment): (c: string) => void {
  const components = segment.elements.at(-1)?.at(-1)
  return (c) => void (components !== undefined && (components[components.length - 1] += c))
}
