/**
 * One run of the command line: words → a command → an exit code. Takes the arguments and the outside, gives the
 * exit code; whatever goes wrong becomes one line on standard error.
 */
import { Command, CommanderError } from 'commander'
import { printableUpTo } from '../core/printable.js'
import { defineAck } from './ack.js'
import { defineCheck } from './check.js'
import { defineExplain } from './explain.js'
import { defineFormats } from './formats.js'
import { defineInspect } from './inspect.js'
import { EXIT, type Io, noCommand, Quit } from './io.js'
import { defineMap } from './map.js'
import { defineTranslate } from './translate.js'
import { version } from './version.js'

const LINE_MAX = 2000
const COMMANDS = ['translate', 'check', 'ack', 'inspect', 'map', 'formats', 'explain']

const EXIT_CODES = `
Exit codes:
  0 all good            1 some input was rejected (an error among the findings)
  2 wrong command line  3 a map is wrong
  4 a file cannot be read or written     130 interrupted

Results go to standard output, everything else to standard error. '-' is standard input or output.`

/** What a command's action hands its exit code to. */
export interface Run {
  io: Io
  exitCode: number
}

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const state: Run = { io, exitCode: EXIT.good }
  let help = ''
  const program = programFor(state, (text) => {
    help += text
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) await io.stdout(help)
    else return giveUp(error, argv, io)
  }
  return state.exitCode
}

function programFor(state: Run, writeHelp: (text: string) => void): Command {
  const program = new Command('tenplustwo')
  program
    .description(
      'Translates the EDI messages of US advance cargo reporting (10+2) to typed records and back.',
    )
    .option('-V, --version', 'print the version and exit')
    .configureOutput({ writeOut: writeHelp, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ helpWidth: 100 })
    .showSuggestionAfterError()
    .exitOverride()
    .allowExcessArguments()
    .action(async (flags: { version?: boolean }) => {
      if (flags.version === true) return state.io.stdout(`${version()}\n`)
      const [word] = program.args
      if (word !== undefined) throw noCommand(word, COMMANDS, '')
      throw new Quit(EXIT.usage, `name a command (${COMMANDS.join(', ')}); see 'tenplustwo --help'`)
    })
  for (const define of [
    defineTranslate,
    defineCheck,
    defineAck,
    defineInspect,
    defineMap,
    defineFormats,
    defineExplain,
  ])
    define(program, state)
  program.addHelpText('after', EXIT_CODES)
  return program
}

function giveUp(error: unknown, argv: readonly string[], io: Io): number {
  const [code, message] = reason(error, argv)
  if (message !== '') io.stderr(`tenplustwo: ${printableUpTo(message, LINE_MAX)}\n`)
  return code
}

function reason(error: unknown, argv: readonly string[]): [number, string] {
  if (error instanceof Quit) return [error.exitCode, error.message]
  if (error instanceof CommanderError) return [EXIT.usage, usageText(error.message, argv)]
  const text =
    error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error)
  return [EXIT.io, `this is a fault of the program, please report it: ${text}`]
}

/** Commander's words on one line, and where to read more. */
function usageText(message: string, argv: readonly string[]): string {
  const words = message
    .replace(/^error: /, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/\.$/, '')
  const command = COMMANDS.find((name) => name === argv[0])
  return `${words}; see 'tenplustwo ${command === undefined ? '' : `${command} `}--help'`
}
