/**
 * `tenplustwo formats`: every format that there is a map for, with message, version, directions and record.
 */
import type { Command } from 'commander'
import type { EmbeddedMap } from '../mapping/library.js'
import { doubtOf } from '../message/doubts.js'
import type { Run } from './run.js'
import { table } from './table.js'

interface FormatLine {
  id: string
  message: string
  version: string
  directions: string
  record: string
  /** Versions whose definitions rest on less sure facts, and why. */
  uncertain?: { versions: string[]; why: string }[]
}

const VERSIONS_SHOWN = 3

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
    message: values(isX12 ? 'ST/1' : 'UNH/2.1').join('|') || messageOf(map.id),
    version: version.join(' '),
    directions: map.match.length === 0 ? 'write' : 'read write',
    record: map.record,
    ...uncertainOf(isX12 ? 'x12' : 'edifact', values(isX12 ? 'GS/8' : 'UNH/2.3')),
  }
}

function uncertainOf(syntax: 'edifact' | 'x12', versions: readonly string[]): Pick<FormatLine, 'uncertain'> {
  const byWhy = new Map<string, string[]>()
  for (const version of versions) {
    const why = doubtOf(syntax, syntax === 'x12' ? version.slice(0, 6) : version)
    if (why !== undefined) byWhy.set(why, [...(byWhy.get(why) ?? []), version])
  }
  const uncertain = [...byWhy].map(([why, named]) => ({ versions: named, why }))
  return uncertain.length === 0 ? {} : { uncertain }
}

/** ABI batches name no message: `abi/sf` is SF, the application identifier of its blocks. */
function messageOf(id: string): string {
  return id.replace(/^.*\//, '').replace(/@.*$/, '').toUpperCase()
}

/** A map may be for twenty releases: a table has room for three. */
function shortened(version: string): string {
  const all = version.split(' ')
  return all.length > VERSIONS_SHOWN
    ? `${all.slice(0, VERSIONS_SHOWN - 1).join(' ')} and ${all.length - VERSIONS_SHOWN + 1} more`
    : version
}

function textOf(lines: readonly FormatLine[]): string {
  const versionsBy = new Map<string, Set<string>>()
  for (const { uncertain = [] } of lines)
    for (const { why, versions } of uncertain)
      versionsBy.set(why, new Set([...(versionsBy.get(why) ?? []), ...versions]))
  const notes = [...versionsBy].map(([why, versions]) => `Uncertain: ${[...versions].join(', ')}: ${why}.\n`)
  return tableOf(lines) + (notes.length === 0 ? '' : `\n${notes.join('')}`)
}

function tableOf(lines: readonly FormatLine[]): string {
  return table(
    [HEAD, ...lines].map((line) => [
      line.id,
      line.message,
      shortened(line.version),
      line.directions,
      line.record,
    ]),
  )
}
