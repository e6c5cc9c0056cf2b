/**
 * Bytes ⇄ base64 (RFC 4648, section 4), for binary objects in plain data.
 */
import { latin1Text } from './latin1.js'

export function toBase64(bytes: Uint8Array): string {
  return btoa(latin1Text(bytes, 0, bytes.length))
}

/** Undefined where the text is not the one canonical spelling of some bytes. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  // bits behind the end of the last byte would be lost
  return toBase64(bytes) === text ? bytes : undefined
}
