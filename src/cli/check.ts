/**
 * `tenplustwo check`: the words of the command line → what `check-run` is asked to do.
 */
import { type Command, Option } from 'commander'
import type { CheckRequest } from './check-run.js'
import { filesAndMaps } from './maps.js'
import type { Run } from './run.js'
import { parseNow } from './translate.js'

const HELP = `
FILE is EDIFACT, X12, or JSON made by this program; '-' is standard input. The report goes to standard output.
Formats:
  text   each finding on a line, with the line of the input and a caret under the place
  json   { "findings": [ { "file", "code", "severity", "message", "at" … } ], "files": [ counts ] }
  sarif  SARIF 2.1.0, for code hosts and editors; the rules are the finding codes
  junit  JUnit XML, for whoever shows test results: a suite a file, a case a message
The exit code is 1 where a finding rejects a message: an error, or with '--fail-on warning' a warning too.

Examples:
  tenplustwo check plan.edi
  tenplustwo check inbox/*.edi --fail-on warning --format junit --out report.xml
  tenplustwo check - --format sarif < status.edi`

interface Flags {
  format: string
  failOn: string
  out?: string
  map?: string[]
  now?: string
}

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
    .option('--now <time>', 'the time that deadlines are held against, as 2026-11-22T14:05', parseNow)
    .option('--out <path>', 'write the report to this file instead of standard output')
    .option('--map <file...>', 'mapping files (.yaml, .yml, .json), tried before those of the package')
    .addHelpText('after', HELP)
    .action(async (files: string[], flags: Flags) => {
      const { checkFiles } = await import('./check-run.js')
      state.exitCode = await checkFiles(requestOf(files, flags), state.io)
    })
}

function requestOf(files: readonly string[], { format, failOn, out, map = [], now }: Flags): CheckRequest {
  return { ...filesAndMaps('check', files, map), format, failOn, out, now }
}
