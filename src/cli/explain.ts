/**
 * `tenplustwo explain`: a code, a column of a record, a filing rule or a finding in words.
 */
import type { Command } from 'commander'
import { printableJson } from '../core/printable.js'
import { EXIT, Quit } from './io.js'
import type { Run } from './run.js'
import { table } from './table.js'

const HELP = `
Examples:
  tenplustwo explain SF 117          an error code of the security filing's answer
  tenplustwo explain SN 02           a code of the answer
  tenplustwo explain SA S1           a status of the advisory
  tenplustwo explain SF30/11-13      columns of a record
  tenplustwo explain SF10/9-10 CT    a code in those columns
  tenplustwo explain E0/5-7          columns of an answer to an entry summary
  tenplustwo explain CEE004          a Center of Excellence and Expertise
  tenplustwo explain HTS 870323      the Center that a tariff number points to, where that is published
  tenplustwo explain ISF-10          a filing rule
  tenplustwo explain AMS 3Z          a disposition of a bill
  tenplustwo explain ACE 861         the ACE error dictionary
  tenplustwo explain 315 VD          a code of an X12 set or an EDIFACT message
  tenplustwo explain 315 B4/9        an element of one
  tenplustwo explain order           a finding code of this program`

export function defineExplain(program: Command, state: Run): void {
  program
    .command('explain')
    .allowExcessArguments(false)
    .summary('a code or a record column in words')
    .description('Says what a code, a column of a record, a filing rule or a finding means.')
    .usage('WHAT [CODE] [options]')
    .argument('<what>', 'an application, a message, a record with columns, a rule or a finding code')
    .argument('[code]', 'the code, or TAG/element')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (what: string, code: string | undefined, flags: { json?: boolean }) => {
      const { explain } = await import('./explain-words.js')
      const found = explain(what, code)
      const asked = [what, code].filter((word) => word !== undefined).join(' ')
      if (found.length === 0) throw new Quit(EXIT.rejected, `nothing is known of '${asked}'`)
      const rows = found.map(({ subject, meaning, source = '' }) => [subject, source, meaning])
      const text = flags.json === true ? `${printableJson(JSON.stringify(found, null, 2))}\n` : table(rows)
      await state.io.stdout(text)
    })
}
