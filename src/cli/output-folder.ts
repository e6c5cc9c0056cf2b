/// <reference types="node" />
/**
 * A folder that results go into, under names that this program gives: made if it is not there, refused if one of the
 * names is taken already. Each file in it bears its name only when it is whole (`output.ts`).
 */
import { mkdir, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT, type Io, ioQuit, Quit } from './io.js'
import { type Output, openOutput } from './output.js'

export class OutputFolder {
  private constructor(
    private readonly path: string,
    private readonly isNew: boolean,
    private readonly io: Io,
  ) {}

  /** `names`: all that may be written into it. */
  static async open(
    path: string,
    { names, overwrite }: { names: readonly string[]; overwrite: boolean },
    io: Io,
  ): Promise<OutputFolder> {
    const known = await stat(path).catch(() => undefined)
    if (known !== undefined && !known.isDirectory())
      throw new Quit(EXIT.io, `cannot write into '${path}': it is no folder`)
    if (known === undefined) await made(path)
    else if (!overwrite) await refuseTaken(path, names)
    return new OutputFolder(path, known === undefined, io)
  }

  pathOf(name: string): string {
    return join(this.path, name)
  }

  file(name: string): Promise<Output> {
    return openOutput(this.pathOf(name), this.io)
  }

  /** Nothing was written: a folder that was made for it goes again. */
  async abort(): Promise<void> {
    if (this.isNew) await rmdir(this.path).catch(() => undefined)
  }
}

async function made(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    throw ioQuit('write', path, error)
  }
}

async function refuseTaken(path: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const file = join(path, name)
    if ((await stat(file).catch(() => undefined)) !== undefined)
      throw new Quit(
        EXIT.io,
        `'${file}' is there already; name another folder, or replace it with --overwrite`,
      )
  }
}
