/// <reference types="node" />
/**
 * What a command reads: files and standard input as chunks of bytes, checked before anything is done, so that a
 * file that cannot be read leaves nothing half-done. And the check that no output is an input.
 */
import { createReadStream } from 'node:fs'
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { DEFAULT_LIMITS } from '../core/limits.js'
import { EXIT, type Io, ioQuit, Quit } from './io.js'

export interface Input {
  /** As given; `-` is standard input. */
  name: string
  chunks(): AsyncIterable<Uint8Array>
}

const CHUNK_BYTES = 1 << 18

/** Opens each file once to see that it can be read. */
export async function openInputs(names: readonly string[], io: Io): Promise<Input[]> {
  if (names.filter((name) => name === '-').length > 1) {
    throw new Quit(EXIT.usage, "standard input ('-') can be named only once")
  }
  for (const name of names) if (name !== '-') await checkReadable(name)
  return names.map((name) => ({
    name,
    chunks: () => (name === '-' ? safely('standard input', io.stdin) : fileChunks(name)),
  }))
}

async function checkReadable(name: string): Promise<void> {
  try {
    const known = await stat(name)
    if (known.isDirectory()) throw new Quit(EXIT.io, `cannot read '${name}': it is a folder`)
    // a pipe must not be opened twice
    if (known.isFile()) await (await open(name, 'r')).close()
  } catch (error) {
    throw ioQuit('read', name, error)
  }
}

function fileChunks(name: string): AsyncIterable<Uint8Array> {
  return safely(name, createReadStream(name, { highWaterMark: CHUNK_BYTES }))
}

async function* safely(name: string, chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    throw ioQuit('read', name, error)
  }
}

/** The whole of an input; undefined where it is longer than `max`. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  max: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length > max) return undefined
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}

/** The text of a mapping file; one that is too long is cut, and the map reader says so. */
export async function readMapText(name: string): Promise<string> {
  await checkReadable(name)
  try {
    const { size } = await stat(name)
    if (size > 4 * DEFAULT_LIMITS.mapBytes) return ' '.repeat(DEFAULT_LIMITS.mapBytes + 1)
    return await readFile(name, 'utf8')
  } catch (error) {
    throw ioQuit('read', name, error)
  }
}

/** What must be neither the same file as another output nor an input. */
export async function refuseSameFile(
  outputs: readonly (string | undefined)[],
  inputs: readonly string[],
): Promise<void> {
  const taken = new Map<string, string>()
  for (const name of inputs)
    if (name !== '-') for (const key of await keysOf(name)) taken.set(key, 'an input')
  for (const name of outputs) {
    if (name === undefined || name === '-') continue
    const keys = await keysOf(name)
    const other = keys.map((key) => taken.get(key)).find((one) => one !== undefined)
    if (other !== undefined)
      throw new Quit(EXIT.usage, `'${name}' is also ${other}; give another name for the output`)
    if (await isPlainOrNew(name)) for (const key of keys) taken.set(key, 'another output')
  }
}

/** What names a file: its real path, and its number on the disk (two names may lead to one file). */
async function keysOf(name: string): Promise<string[]> {
  try {
    const { dev, ino } = await stat(name, { bigint: true })
    return [await realpath(name), `${dev}:${ino}`]
  } catch {
    const folder = await realpath(dirname(resolve(name))).catch(() => dirname(resolve(name)))
    return [join(folder, basename(name))]
  }
}

async function isPlainOrNew(name: string): Promise<boolean> {
  const known = await stat(name).catch(() => undefined)
  return known === undefined || known.isFile()
}
