/**
 * `tenplustwo ack`: the words of the command line → what `ack-run` is asked to do.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ACKNOWLEDGEMENT_TYPES, type AcknowledgementType } from '../translate/acknowledge.js'
import type { AckRequest } from './ack-run.js'
import { EXIT, Quit } from './io.js'
import type { Run } from './run.js'
import { parseNow } from './translate.js'

const HELP = `
FILE is EDIFACT or X12; '-' is standard input. The acknowledgement goes to standard output.
Types: 997 (by default for X12), 999, 824, ta1 (also by default, where ISA14 asks for it);
       contrl (by default for EDIFACT, where UNB 0031 asks for it), aperak
An error rejects, a warning is noted. What is an acknowledgement itself is not acknowledged.
The control number is that of the interchange that is answered, unless you give one: every sender keeps his own count.
The exit code is 1 where something is rejected, or where the acknowledgement cannot be written.
With '--words', FILE is an acknowledgement that you have received: what it says is told in words, and with '--sent'
for each message of the files that you had sent.

Examples:
  tenplustwo ack status.edi --control-number 4711              the 997 that it deserves
  tenplustwo ack plan.edi --unasked --out contrl.edi           CONTRL, although UNB does not ask for it
  tenplustwo ack received-997.edi --words --sent status.edi    what the partner says of what was sent`

interface Flags {
  type?: AcknowledgementType
  out?: string
  now?: string
  controlNumber?: string
  unasked?: boolean
  lines?: boolean
  words?: boolean
  sent?: string[]
}

export function defineAck(program: Command, state: Run): void {
  program
    .command('ack')
    .allowExcessArguments(false)
    .summary('the acknowledgement that a file deserves, or what a received one says')
    .description('Acknowledges a file: 997, 999, TA1, 824, CONTRL or APERAK, from what is wrong with it.')
    .usage('FILE [options]')
    .argument('[FILE]', "input file, '-' for standard input")
    .addOption(new Option('--type <type>', 'which acknowledgement').choices(ACKNOWLEDGEMENT_TYPES))
    .option('--out <path>', 'write to this file instead of standard output')
    .option(
      '--now <time>',
      'time of preparation, as 2026-11-22T14:05; by default the time of this machine, UTC',
      parseNow,
    )
    .option('--control-number <n>', 'control number of the acknowledging interchange', parseControlNumber)
    .option('--unasked', 'make TA1 or CONTRL although no header asks for it')
    .option('--lines', 'a line break behind each segment')
    .option('--words', 'tell in words what a received acknowledgement says')
    .option('--sent <file...>', 'with --words: the files that were sent')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, flags: Flags) => {
      const request = requestOf(file, flags)
      const { acknowledgeFile, explainFile } = await import('./ack-run.js')
      state.exitCode = await (request.words ? explainFile : acknowledgeFile)(request, state.io)
    })
}

function requestOf(file: string | undefined, flags: Flags): AckRequest {
  if (file === undefined) {
    const text = "name a FILE to ack ('-' for standard input); see 'tenplustwo ack --help'"
    throw new Quit(EXIT.usage, text)
  }
  const { type, out, now, controlNumber, sent = [] } = flags
  const words = flags.words === true
  if (!words && sent.length > 0) throw new Quit(EXIT.usage, '--sent goes with --words')
  const making = {
    type,
    '--now': now,
    '--control-number': controlNumber,
    '--unasked': flags.unasked,
    '--lines': flags.lines,
  }
  const other = Object.entries(making).find(([, value]) => value !== undefined)
  if (words && other !== undefined) {
    const name = other[0] === 'type' ? '--type' : other[0]
    throw new Quit(EXIT.usage, `${name} does not go with --words, which makes no acknowledgement`)
  }
  return {
    file,
    type,
    out,
    now,
    controlNumber,
    unasked: flags.unasked === true,
    lines: flags.lines === true,
    words,
    sent,
  }
}

function parseControlNumber(text: string): string {
  if (/^[A-Za-z0-9]{1,14}$/.test(text)) return text
  throw new InvalidArgumentError('At most 14 letters and digits are expected.')
}
