/**
 * `tenplustwo check`: the words of the command line → what `check-run` is asked to do.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { FilingContext } from '../rules/index.js'
import { parseInstant } from '../rules/instant.js'
import type { CheckRequest } from './check-run.js'
import { collect, GUIDE_OPTION } from './guide-option.js'
import { filesAndMaps } from './maps.js'
import type { Run } from './run.js'

const HELP = `
FILE is EDIFACT, X12, ABI, or JSON made by this program; '-' is standard input. The report goes to standard
output.
Formats:
  text   each finding on a line, with the line of the input and a caret under the place
  json   { "findings": [ { "file", "code", "severity", "message", "at" … } ], "files": [ counts ] }
  sarif  SARIF 2.1.0, for code hosts and editors; the rules are the finding codes
  junit  JUnit XML, for whoever shows test results: a suite a file, a case a message
A security filing is held against CBP's rules ('tenplustwo explain ISF-10' tells one) and gets its scorecard:
as text, in JSON as "scorecards", in SARIF in the property bag of the run, in JUnit as output of its case.
The times of the voyage are on no wire: what is not told here cannot be judged.
The exit code is 1 where a finding rejects a message: an error, or with '--fail-on warning' a warning too.

Examples:
  tenplustwo check plan.edi
  tenplustwo check plan.edi --guide smdg/baplie-2.1 --guide our-terminal.yaml
  tenplustwo check inbox/*.edi --fail-on warning --format junit --out report.xml
  tenplustwo check - --format sarif < status.edi
  tenplustwo check filing.json --now 2026-11-22T14:05Z --lading 2026-11-24T08:00+08:00`

interface Flags {
  format: string
  failOn: string
  out?: string
  map?: string[]
  guide?: string[]
  now?: string
  lading?: string
  departure?: string
  arrival?: string
  cargo?: Cargo
  unmask?: boolean
}

type Cargo = NonNullable<FilingContext['cargo']>
const CARGO: readonly Cargo[] = ['container', 'frob', 'ie', 'te', 'exempt-break-bulk', 'bulk']

export function defineCheck(program: Command, state: Run): void {
  program
    .command('check')
    .allowExcessArguments(false)
    .summary('what is wrong with a file, and where')
    .description('Checks messages and tells what is wrong with them, and where.')
    .usage('FILE... [options]')
    .argument('[FILE...]', "input files, '-' for standard input")
    .addOption(
      new Option('--format <format>', 'how to tell it')
        .choices(['text', 'json', 'sarif', 'junit'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'what exit code 1 is for')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--now <time>', 'the time that deadlines are held against, as 2026-11-22T14:05', parseMoment)
    .option('--lading <time>', 'when the goods are loaded, as 2026-11-24T08:00+08:00', parseMoment)
    .option('--departure <time>', 'when the vessel leaves the last foreign port', parseMoment)
    .option('--arrival <time>', 'when the vessel arrives in the United States', parseMoment)
    .addOption(new Option('--cargo <kind>', 'what cargo a filing is for').choices(CARGO))
    .option('--unmask', 'show numbers of persons and dates of birth in findings')
    .option('--out <path>', 'write the report to this file instead of standard output')
    .option('--map <file...>', 'mapping files (.yaml, .yml, .json), tried before those of the package')
    .option(...GUIDE_OPTION, collect)
    .addHelpText('after', HELP)
    .action(async (files: string[], flags: Flags) => {
      const { checkFiles } = await import('./check-run.js')
      state.exitCode = await checkFiles(requestOf(files, flags), state.io)
    })
}

function requestOf(files: readonly string[], flags: Flags): CheckRequest {
  const { format, failOn, out, map = [], now, cargo } = flags
  const { lading, departure, arrival } = flags
  const context = { voyage: { now, lading, departure, arrival }, cargo, unmask: flags.unmask === true }
  return { ...filesAndMaps('check', files, map), format, failOn, out, context, guides: flags.guide ?? [] }
}

/** A local time, or one with its offset from UTC, which deadlines need. */
function parseMoment(text: string): string {
  if (text.includes('T') && parseInstant(text) !== undefined) return text
  throw new InvalidArgumentError('A time is expected, such as 2026-11-22T14:05 or 2026-11-22T14:05+08:00.')
}
