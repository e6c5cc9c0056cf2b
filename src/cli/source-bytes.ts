/// <reference types="node" />
/**
 * The bytes of an input again, wherever a finding points: a file is read at that place, what comes through a pipe is
 * kept. Gives the surroundings of a place, and its column as editors count.
 */
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { Place } from '../core/finding.js'
import { DEFAULT_LIMITS } from '../core/limits.js'
import { AHEAD_REACH, EXCERPT_REACH, type Surroundings } from '../report/excerpt.js'
import type { Input } from './input.js'

const LF = 0x0a
const CR = 0x0d
const STEP = 1 << 16

/** Bytes from one offset up to another, fewer at the end of the input. */
type ReadBytes = (from: number, to: number) => Promise<Uint8Array>

export class SourceBytes {
  /** The column found last: findings come in the order of the file, so that each byte of a long line is read once. */
  private last = { lineStart: -1, offset: 0, units: 0 }

  private constructor(
    readonly chunks: () => AsyncIterable<Uint8Array>,
    private readonly read: ReadBytes,
    readonly close: () => Promise<void>,
  ) {}

  static async of(input: Input): Promise<SourceBytes> {
    const isFile = input.name !== '-' && (await stat(input.name).catch(() => undefined))?.isFile() === true
    return isFile ? SourceBytes.ofFile(input) : SourceBytes.ofPipe(input)
  }

  private static ofFile(input: Input): SourceBytes {
    let handle: FileHandle | undefined
    const read: ReadBytes = async (from, to) => {
      handle ??= await open(input.name, 'r')
      const bytes = new Uint8Array(to - from)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
      return bytes.subarray(0, bytesRead)
    }
    return new SourceBytes(input.chunks, read, async () => handle?.close())
  }

  /** Beyond the limit of a message nothing is kept: findings are told without their line. */
  private static ofPipe(input: Input): SourceBytes {
    const kept: Uint8Array[] = []
    let length = 0
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for await (const chunk of input.chunks()) {
        if (length + chunk.length <= DEFAULT_LIMITS.messageBytes) {
          kept.push(chunk)
          length += chunk.length
        }
        yield chunk
      }
    }
    const read: ReadBytes = async (from, to) => slicesOf(kept, from, to)
    return new SourceBytes(chunks, read, async () => {})
  }

  /** What stands around a place in its line; undefined where the place has no line. */
  async around({ offset, line, column }: Place): Promise<Surroundings | undefined> {
    if (line === undefined || column === undefined) return undefined
    const lineStart = offset - column + 1
    const from = Math.max(lineStart, offset - EXCERPT_REACH)
    const first = Math.max(0, from - AHEAD_REACH)
    const read = await this.read(first, offset + EXCERPT_REACH)
    const [ahead, bytes] = [read.subarray(0, from - first), read.subarray(from - first)]
    const at = Math.min(offset - from, bytes.length)
    const end = lineEnd(bytes, at)
    return {
      bytes: bytes.subarray(0, end),
      at,
      ahead,
      cutBefore: from > lineStart,
      cutBehind: end === bytes.length && bytes.length === offset + EXCERPT_REACH - from,
    }
  }

  /** The column in UTF-16 units, from 1, the line taken as UTF-8. */
  async textColumn({ offset, column }: Place): Promise<number | undefined> {
    if (column === undefined) return undefined
    const lineStart = offset - column + 1
    const { last } = this
    const goesOn = last.lineStart === lineStart && last.offset <= offset
    let units = goesOn ? last.units : 0
    const decoder = new TextDecoder()
    for (let from = goesOn ? last.offset : lineStart; from < offset; from += STEP) {
      const to = Math.min(offset, from + STEP)
      units += decoder.decode(await this.read(from, to), { stream: to < offset }).length
    }
    this.last = { lineStart, offset, units }
    return units + 1
  }
}

/** Where the line that holds index `at` ends, its line break not counted in. */
function lineEnd(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(LF, at)
  const end = found < 0 ? bytes.length : found
  return found > at && bytes[end - 1] === CR ? end - 1 : end
}

function slicesOf(parts: readonly Uint8Array[], from: number, to: number): Uint8Array {
  const slices: Uint8Array[] = []
  let start = 0
  for (const part of parts) {
    if (start >= to) break
    if (start + part.length > from) slices.push(part.subarray(Math.max(0, from - start), to - start))
    start += part.length
  }
  return Buffer.concat(slices)
}
