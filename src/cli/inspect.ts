/**
 * `tenplustwo inspect`: the words of the command line → what `inspect-run` is asked to do.
 */
import { type Command, Option } from 'commander'
import { collect, GUIDE_OPTION } from './guide-option.js'
import type { Run } from './run.js'

const HELP = `
Each segment is told with its name, its elements with their names, and codes with what they mean, where the
definition of the message is known. Findings stand below the segment that they are about.`

interface Flags {
  format: string
  unmask?: boolean
  guide?: string[]
}

export function defineInspect(program: Command, state: Run): void {
  program
    .command('inspect')
    .allowExcessArguments(false)
    .summary('a message in words, segment by segment')
    .description('Tells a message segment by segment in words, with findings.')
    .argument('<FILE>', "EDIFACT, X12 or ABI file, '-' for standard input")
    .addOption(new Option('--format <format>', 'how to tell it').choices(['text', 'ndjson']).default('text'))
    .option('--unmask', 'show social security and passport numbers and dates of birth')
    .option(...GUIDE_OPTION, collect)
    .addHelpText('after', HELP)
    .action(async (file: string, flags: Flags) => {
      const { inspectFile } = await import('./inspect-run.js')
      const { format, unmask = false, guide: guides = [] } = flags
      const request = { file, asLines: format === 'ndjson', unmask, guides }
      state.exitCode = await inspectFile(request, state.io)
    })
}
