/**
 * `tenplustwo translate`: the words of the command line → what `translate-run` is asked to do.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { collect } from './guide-option.js'
import type { Run } from './run.js'
import type { TranslateRequest } from './translate-run.js'

const HELP = `
FILE is EDIFACT, X12, ABI, or JSON made by this program; '-' is standard input. Several files make one result.
Findings are printed on standard error, one line each:
  file:line:column: severity code: message (segment 12 LOC, element 2.1)
A message with errors is still given as far as it could be read; what cannot be written right is left out.

Examples:
  tenplustwo translate plan.edi                                    records as JSON
  tenplustwo translate *.edi --to ndjson --out records.ndjson      one message a line, in constant memory
  tenplustwo translate plan.edi --to edifact/baplie@smdg22         the same message in another version
  tenplustwo translate plan.json --to edifact/baplie --now 2026-11-22T14:05 --control-number 4711
  tenplustwo translate filing.json --to abi/sf --headers codes.json --password-file secret.txt
  tenplustwo translate odd.edi --map partner.yaml                  with a map of your own
  tenplustwo translate *.json --to abi/sf --by-center --centers ours.csv --out batches
                                                                   one batch for each Center`

interface Flags {
  to: string
  out?: string
  findings?: string
  map?: string[]
  strict?: boolean
  now?: string
  controlNumber?: string
  force?: boolean
  headers?: string
  passwordFile?: string
  joiner?: Joiner
  unmask?: boolean
  byCenter?: boolean
  centers?: string[]
  overwrite?: boolean
}

type Joiner = NonNullable<TranslateRequest['joiner']>

export function defineTranslate(program: Command, state: Run): void {
  program
    .command('translate')
    .allowExcessArguments(false)
    .summary('EDI to records, records to EDI, one format to another')
    .description('Reads messages and gives them as JSON, or as another format.')
    .usage('FILE... [options]')
    .argument('[FILE...]', "input files, '-' for standard input")
    .option('--to <format>', "json, ndjson, or a format id of 'tenplustwo formats'", 'json')
    .option('--out <path>', 'write to this file instead of standard output')
    .option('--findings <path>', 'write the findings to this file, as JSON, instead of standard error')
    .option('--map <file...>', 'mapping files (.yaml, .yml, .json), tried before those of the package')
    .option('--strict', 'count every warning as an error')
    .option('--now <time>', 'time of preparation for the headers, as 2026-11-22T14:05', parseNow)
    .option('--control-number <n>', 'control number of the interchange', parseControlNumber)
    .option('--force', 'write a security filing that CBP would reject too')
    .option('--unmask', 'show numbers of persons and dates of birth in findings')
    .option('--headers <path>', 'JSON file with header values: { "interchange": …, "group": … }')
    .option('--password-file <path>', 'file whose first line is the password of an ABI batch')
    .addOption(
      new Option('--joiner <end>', 'what stands behind each segment or record').choices([
        'lf',
        'crlf',
        'none',
      ]),
    )
    .option(
      '--by-center',
      'filings and entries: one file for each Center of Excellence, in the folder of --out',
    )
    .option(
      '--centers <file>',
      'your table of Centers (CSV), or an answer to an importer query (KR); may come several times',
      collect,
    )
    .option('--overwrite', 'replace the files of --by-center that are there already')
    .addHelpText('after', HELP)
    .action(async (files: string[], flags: Flags) => {
      const { translateFiles } = await import('./translate-run.js')
      state.exitCode = await translateFiles(requestOf(files, flags), state.io)
    })
}

function requestOf(files: readonly string[], flags: Flags): TranslateRequest {
  return {
    files,
    to: flags.to,
    out: flags.out,
    findings: flags.findings,
    maps: flags.map ?? [],
    strict: flags.strict === true,
    now: flags.now,
    controlNumber: flags.controlNumber,
    force: flags.force === true,
    headers: flags.headers,
    passwordFile: flags.passwordFile,
    joiner: flags.joiner,
    unmask: flags.unmask === true,
    byCenter: flags.byCenter === true,
    centers: flags.centers ?? [],
    overwrite: flags.overwrite === true,
  }
}

export function parseNow(text: string): string {
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(text))
    return text
  throw new InvalidArgumentError('A local time is expected, such as 2026-11-22T14:05.')
}

function parseControlNumber(text: string): string {
  if (/^\d{1,14}$/.test(text)) return text
  throw new InvalidArgumentError('A number of at most 14 digits is expected.')
}
