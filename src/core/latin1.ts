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

/**
 * The same for 13 to 16 bytes (numbers of bills of lading, names of ports), where one call of the engine's own costs 25
 * ns and the way to the host 90; undefined for other lengths.
 */
// biome-ignore format: a table
export function fewCharacters(b: Uint8Array, i: number, length: number): string | undefined {
  switch (length) {
    case 13:
      return String.fromCharCode(b[i]!, b[i + 1]!, b[i + 2]!, b[i + 3]!, b[i + 4]!, b[i + 5]!, b[i + 6]!, b[i + 7]!, b[i + 8]!, b[i + 9]!, b[i + 10]!, b[i + 11]!, b[i + 12]!)
    case 14:
      return String.fromCharCode(b[i]!, b[i + 1]!, b[i + 2]!, b[i + 3]!, b[i + 4]!, b[i + 5]!, b[i + 6]!, b[i + 7]!, b[i + 8]!, b[i + 9]!, b[i + 10]!, b[i + 11]!, b[i + 12]!, b[i + 13]!)
    case 15:
      return String.fromCharCode(b[i]!, b[i + 1]!, b[i + 2]!, b[i + 3]!, b[i + 4]!, b[i + 5]!, b[i + 6]!, b[i + 7]!, b[i + 8]!, b[i + 9]!, b[i + 10]!, b[i + 11]!, b[i + 12]!, b[i + 13]!, b[i + 14]!)
    case 16:
      return String.fromCharCode(b[i]!, b[i + 1]!, b[i + 2]!, b[i + 3]!, b[i + 4]!, b[i + 5]!, b[i + 6]!, b[i + 7]!, b[i + 8]!, b[i + 9]!, b[i + 10]!, b[i + 11]!, b[i + 12]!, b[i + 13]!, b[i + 14]!, b[i + 15]!)
    default:
      return undefined
  }
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
