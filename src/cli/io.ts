/// <reference types="node" />
/**
 * The outside of a run, handed in so that tests can watch it: standard input, output and error, environment.
 * And the one way in which a command gives up: `Quit`, with an exit code and one line that says what to do.
 */

export const EXIT = { good: 0, rejected: 1, usage: 2, map: 3, io: 4, interrupted: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export interface Io {
  stdin: AsyncIterable<Uint8Array>
  /** Resolves when the receiver has taken it, so that a slow reader slows us down. */
  stdout(data: string | Uint8Array): Promise<void>
  stderr(text: string): void
  /** Colours may be used on standard error. */
  colour: boolean
  /** And on standard output. */
  colourOut: boolean
}

/** Ends the command; an empty message prints nothing, because all has been said. */
export class Quit extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message)
  }
}

/** A word that is none of the commands. */
export function noCommand(word: string, commands: readonly string[], before: string): Quit {
  return new Quit(EXIT.usage, `there is no command '${before}${word}'; there are ${commands.join(', ')}`)
}

/** The real outside. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process
  return {
    stdin,
    stdout: (data) =>
      new Promise((resolve, reject) => {
        stdout.write(data, (error) =>
          error == null ? resolve() : reject(ioQuit('write', 'standard output', error)),
        )
      }),
    stderr: (text) => void stderr.write(text),
    colour: stderr.isTTY === true && mayColour(env),
    colourOut: stdout.isTTY === true && mayColour(env),
  }
}

function mayColour(env: NodeJS.ProcessEnv): boolean {
  return (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many links',
}

/** An error of the file system in words. */
export function ioQuit(verb: 'read' | 'write', path: string, error: unknown): Quit {
  if (error instanceof Quit) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Quit(
    EXIT.io,
    `cannot ${verb} ${path.startsWith('standard ') ? path : `'${path}'`}: ${REASONS[code] ?? (code || String(error))}`,
  )
}
