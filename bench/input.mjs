/** How bytes come to what is measured. */
import { createReadStream } from 'node:fs'

const CHUNK = 65536

/** The file in chunks of 64 KiB. */
export const chunksOf = (path) => createReadStream(path, { highWaterMark: CHUNK })

export const latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).latin1Slice()

/** Chunks as text, none of which ends in the middle of a segment: for parsers that need it. */
export async function* wholeSegments(chunks) {
  let kept = ''
  for await (const chunk of chunks) {
    const text = kept + latin1(chunk)
    let end = text.lastIndexOf("'")
    while (end > 0 && text[end - 1] === '?') end = text.lastIndexOf("'", end - 1)
    kept = text.slice(end + 1)
    if (end >= 0) yield text.slice(0, end + 1)
  }
  if (kept !== '') yield kept
}
