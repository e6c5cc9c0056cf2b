/**
 * `tenplustwo map …`: for people who write maps. The words of the command line only; `map-check` and
 * `map-coverage` do the work.
 */
import type { Command } from 'commander'
import { collect, GUIDE_OPTION } from './guide-option.js'
import { EXIT, noCommand, Quit } from './io.js'
import type { Run } from './run.js'

export function defineMap(program: Command, state: Run): void {
  const map = program
    .command('map')
    .summary('check maps, and tell how much they cover')
    .description('For people who write maps.')
    .allowExcessArguments()
    .action(() => {
      const [word] = map.args
      if (word !== undefined) throw noCommand(word, ['map check', 'map coverage'], 'map ')
      throw new Quit(EXIT.usage, "name what to do: map check or map coverage; see 'tenplustwo map --help'")
    })
  map
    .command('check')
    .allowExcessArguments(false)
    .summary('check mapping files')
    .description('Checks mapping files; what is wrong is told as file:line:column, and the exit code is 3.')
    .argument('<FILE...>', 'mapping files; they may extend one another and the maps of the package')
    .option(...GUIDE_OPTION, collect)
    .action(async (files: string[], flags: { guide?: string[] }) => {
      const { checkMaps } = await import('./map-check.js')
      state.exitCode = await checkMaps(files, flags.guide ?? [], state.io)
    })
  map
    .command('coverage')
    .allowExcessArguments(false)
    .summary('how much of record and message maps cover')
    .description(
      'Tells per map which record fields it carries, and which elements of the message it claims,\nignores or leaves open.',
    )
    .argument('[ID|FILE...]', 'format ids or mapping files; all formats of the package where none is named')
    .option('--json', 'as JSON')
    .option('--list', 'list the fields and elements that are not carried, ignored or open')
    .action(async (names: string[], flags: { json?: boolean; list?: boolean }) => {
      const { printCoverage } = await import('./map-coverage.js')
      state.exitCode = await printCoverage(
        names,
        { json: flags.json === true, list: flags.list === true },
        state.io,
      )
    })
}
