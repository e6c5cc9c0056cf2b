/// <reference types="node" />
/**
 * Where results go: standard output, or a file that bears its name only when it is whole (temporary name in the
 * same folder, fsync, rename, fsync of the folder). Temporaries are removed when a run fails or is interrupted.
 */
import { randomBytes } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EXIT, type Io, ioQuit, Quit } from './io.js'

export interface Output {
  write(data: string | Uint8Array): Promise<void>
  /** All was written: the file gets its name. */
  commit(): Promise<void>
  /** Nothing is left behind. */
  abort(): Promise<void>
}

const temporaries = new Set<string>()

/** For the moment of a signal: whatever is half-written goes. */
export function removeTemporaries(): void {
  for (const path of temporaries) {
    try {
      unlinkSync(path)
    } catch {
      // it is gone already, or cannot be removed: there is nobody left to tell
    }
  }
  temporaries.clear()
}

/** `-` or undefined: standard output. */
export async function openOutput(path: string | undefined, io: Io): Promise<Output> {
  if (path === undefined || path === '-') return new Gathered(new StandardOutput(io))
  const target = await realpath(path).catch(() => path)
  const known = await stat(target).catch(() => undefined)
  if (known?.isDirectory() === true) throw new Quit(EXIT.io, `cannot write '${path}': it is a folder`)
  const isPlain = known === undefined || known.isFile()
  const file = isPlain ? await NewFile.open(path, target, known?.mode) : await DeviceFile.open(path)
  return new Gathered(file)
}

class StandardOutput implements Output {
  constructor(private readonly io: Io) {}

  write(data: string | Uint8Array): Promise<void> {
    return this.io.stdout(data)
  }

  async commit(): Promise<void> {}
  async abort(): Promise<void> {}
}

/** A device or a pipe has no name to be given: it is written as it is. */
class DeviceFile implements Output {
  protected constructor(
    protected readonly path: string,
    protected readonly handle: FileHandle,
  ) {}

  static async open(path: string): Promise<Output> {
    return new DeviceFile(path, await opened(path, path, 'w'))
  }

  async write(data: string | Uint8Array): Promise<void> {
    try {
      await this.handle.writeFile(data)
    } catch (error) {
      throw ioQuit('write', this.path, error)
    }
  }

  commit(): Promise<void> {
    return this.handle.close()
  }

  abort(): Promise<void> {
    return this.handle.close()
  }
}

class NewFile extends DeviceFile {
  private constructor(
    path: string,
    private readonly target: string,
    private readonly temporary: string,
    handle: FileHandle,
  ) {
    super(path, handle)
  }

  static override async open(path: string, target = path, mode?: number): Promise<Output> {
    const name = `.${basename(target).slice(0, 100)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`
    const temporary = join(dirname(target), name)
    const handle = await opened(path, temporary, 'wx')
    temporaries.add(temporary)
    if (mode !== undefined) await handle.chmod(mode & 0o777).catch(() => undefined)
    return new NewFile(path, target, temporary, handle)
  }

  override async commit(): Promise<void> {
    try {
      await this.handle.sync()
      await this.handle.close()
      await rename(this.temporary, this.target)
      temporaries.delete(this.temporary)
      await syncFolder(dirname(this.target))
    } catch (error) {
      await this.abort()
      throw ioQuit('write', this.path, error)
    }
  }

  override async abort(): Promise<void> {
    await this.handle.close().catch(() => undefined)
    if (temporaries.delete(this.temporary)) await unlink(this.temporary).catch(() => undefined)
  }
}

async function opened(path: string, actual: string, flags: string): Promise<FileHandle> {
  try {
    return await open(actual, flags)
  } catch (error) {
    throw ioQuit('write', path, error)
  }
}

/** The new name is on the disk, not only in its cache; where folders cannot be synced, so be it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}

const GATHER_BYTES = 1 << 16

/** Gathers small texts, so that a line is not a system call. */
class Gathered implements Output {
  private texts: string[] = []
  private length = 0

  constructor(private readonly to: Output) {}

  async write(data: string | Uint8Array): Promise<void> {
    if (typeof data !== 'string') {
      await this.flush()
      if (data.length > 0) await this.to.write(data)
      return
    }
    this.texts.push(data)
    this.length += data.length
    if (this.length >= GATHER_BYTES) await this.flush()
  }

  async commit(): Promise<void> {
    await this.flush()
    await this.to.commit()
  }

  abort(): Promise<void> {
    return this.to.abort()
  }

  private async flush(): Promise<void> {
    const { texts } = this
    this.texts = []
    this.length = 0
    for (const text of joinedUpTo(texts)) await this.to.write(text)
  }
}

/** Joined, but a very long text stays by itself: two together might be longer than a text can be. */
function joinedUpTo(texts: readonly string[]): string[] {
  const last = texts.at(-1)
  if (last === undefined) return []
  const before = texts.slice(0, -1).join('')
  return before === '' ? [last] : [before, last]
}
