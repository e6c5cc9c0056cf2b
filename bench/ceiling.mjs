/**
 * What plain JavaScript can reach on this machine: a loop over the bytes that stores the position of every
 * separator, without a string, a segment or a check. The same trick as our tape: no branch, arrays of the module.
 */
const BLOCK = 1 << 16
const BYTES = new Uint8Array(BLOCK)
const MARKS = new Int32Array(BLOCK + 1)
const CLASSES = new Uint8Array(256)
const ADVANCE = new Uint8Array(256)

function scan(length) {
  let k = 0
  for (let i = 0; i < length; i++) {
    const b = BYTES[i]
    MARKS[k] = (i << 4) | CLASSES[b]
    k += ADVANCE[b]
  }
  return k
}

/** Counts terminators by their marks, so that the work cannot be left out. Released ones are counted too. */
function terminators(count) {
  let found = 0
  for (let k = 0; k < count; k++) found += MARKS[k] & 1
  return found
}

/** @param separators terminator first */
export function byteLoop(bytes, separators) {
  CLASSES.fill(0)
  ADVANCE.fill(0)
  for (const [i, separator] of [...separators].entries()) {
    CLASSES[separator.charCodeAt(0)] = i === 0 ? 1 : 2
    ADVANCE[separator.charCodeAt(0)] = 1
  }
  let segments = 0
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK)
    BYTES.set(block)
    segments += terminators(scan(block.length))
  }
  return segments
}
