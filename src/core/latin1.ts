/**
 * Bytes and char codes to strings, as fast as the host can. The strings own their characters: they keep
 * neither the bytes nor a larger string alive.
 */

type Latin1Slice = (this: Uint8Array, start: number, end: number) => string

const CHUNK = 8192
const hostSlice = findHostSlice()

/** Text of `bytes[start, end)` where byte n is U+00n (true ISO 8859-1, no windows-1252 letters in 80 to 9F). */
export function latin1Text(bytes: Uint8Array, start: number, end: number): string {
  return hostSlice === undefined ? textOfCodes(bytes.subarray(start, end)) : hostSlice.call(bytes, start, end)
}

/** Text whose UTF-16 units are `codes`. */
export function textOfCodes(codes: Uint8Array | Uint16Array): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes)
  let text = ''
  for (let at = 0; at < codes.length; at += CHUNK)
    text += String.fromCharCode(...codes.subarray(at, at + CHUNK))
  return text
}

/** Node's own routine, where there is one: found by name, so that no `node:` module is needed. */
function findHostSlice(): Latin1Slice | undefined {
  const host: unknown = Reflect.get(globalThis, 'Buffer')
  if (typeof host !== 'function') return undefined
  const routine: unknown = Reflect.get(host.prototype, 'latin1Slice')
  return isSlice(routine) && worksOn(routine) ? routine : undefined
}

function isSlice(value: unknown): value is Latin1Slice {
  return typeof value === 'function'
}

/** A look-alike (a browser's Buffer package) may refuse a plain Uint8Array. */
function worksOn(routine: Latin1Slice): boolean {
  try {
    return routine.call(Uint8Array.of(0x41, 0x80, 0xe9, 0x42), 1, 3) === '\u0080\u00e9'
  } catch {
    return false
  }
}
