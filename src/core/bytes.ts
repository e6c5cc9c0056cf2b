/** What is handed over as bytes: inputs, and pieces → one. */

/** The pieces one behind the other; a single one is given as it is. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The bytes of an input. What is neither bytes nor text is a mistake of the program, not of the data. */
export function bytesOfInput(input: Uint8Array | string): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : needBytes(input)
}

export function needBytes(bytes: Uint8Array): Uint8Array {
  // by its name, too: the same class of another realm (a worker, a test runner) is another object
  if (bytes instanceof Uint8Array || Object.prototype.toString.call(bytes) === '[object Uint8Array]')
    return bytes
  throw new TypeError(
    'Bytes are expected: a Uint8Array or Buffer (new Uint8Array(buffer) of an ArrayBuffer; a stream without encoding)',
  )
}
