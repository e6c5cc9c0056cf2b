/**
 * `tenplustwo formats`: every format that there is a map for, with message, version, directions and record.
 */
import type { Command } from 'commander'
import type { EmbeddedMap } from '../mapping/library.js'
import type { Run } from './run.js'
import { table } from './table.js'

interface FormatLine {
  id: string
  message: string
  version: string
  directions: string
  record: string
}

const HEAD: FormatLine = {
  id: 'FORMAT',
  message: 'MESSAGE',
  version: 'VERSION',
  directions: 'DIRECTIONS',
  record: 'RECORD',
}

export function defineFormats(program: Command, state: Run): void {
  program
    .command('formats')
    .allowExcessArguments(false)
    .summary('list every format: id, message, version, directions, record')
    .description('Lists every format that can be read or written.')
    .option('--json', 'as JSON')
    .addHelpText('after', "\nAn id without version, as in '--to edifact/baplie', means the newest.")
    .action(async (flags: { json?: boolean }) => {
      const { standardLibrary } = await import('../translate/library.js')
      const lines = standardLibrary().list().map(lineOf)
      await state.io.stdout(flags.json === true ? `${JSON.stringify(lines, null, 2)}\n` : textOf(lines))
    })
}

function lineOf(map: EmbeddedMap): FormatLine {
  const isX12 = map.syntax === 'x12'
  const values = (address: string): string[] =>
    map.match.find((rule) => rule.address === address)?.values ?? []
  const edifact = [
    `${values('UNH/2.2').join('|')}.${values('UNH/2.3').join('|')}`,
    values('UNH/2.5').join('|'),
  ]
  const version = isX12 ? values('GS/8') : edifact.filter((one) => one !== '.' && one !== '')
  return {
    id: map.id,
    message: values(isX12 ? 'ST/1' : 'UNH/2.1').join('|'),
    version: version.join(' '),
    directions: map.match.length === 0 ? 'write' : 'read write',
    record: map.record,
  }
}

function textOf(lines: readonly FormatLine[]): string {
  return table(
    [HEAD, ...lines].map((line) => [line.id, line.message, line.version, line.directions, line.record]),
  )
}
