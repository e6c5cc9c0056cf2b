/**
 * What `tenplustwo map coverage` does: one block of lines a map, or JSON.
 */
import { printable } from '../core/printable.js'
import { coverageOf, type MapCoverage } from '../mapping/coverage.js'
import type { MapLibrary } from '../mapping/library.js'
import type { Plan } from '../mapping/plan.js'
import { standardLibrary } from '../translate/library.js'
import { EXIT, type ExitCode, type Io, Quit } from './io.js'
import { compilerFor } from './map-check.js'
import { type MapText, printMapFindings, readMaps } from './maps.js'

export interface CoverageFlags {
  json: boolean
  list: boolean
}

export async function printCoverage(
  names: readonly string[],
  flags: CoverageFlags,
  io: Io,
): Promise<ExitCode> {
  const library = standardLibrary()
  const known = library.list().map(({ id }) => id)
  const wanted = names.length === 0 ? known : names
  const isFormat = (name: string): boolean => known.some((id) => id === name || id.startsWith(`${name}@`))
  const maps = await readMaps(wanted.filter((name) => !isFormat(name)))
  const compile = compilerFor(maps)
  const coverages = wanted.map((name) => {
    const file = maps.find((map) => map.file === name)
    return coverageOf(file === undefined ? packagePlan(library, name) : filePlan(file, compile, io))
  })
  const text = flags.json
    ? `${JSON.stringify(coverages, null, 2)}\n`
    : coverages.map((one) => textOf(one, flags.list)).join('\n')
  await io.stdout(text)
  return EXIT.good
}

function packagePlan(library: MapLibrary, name: string): Plan {
  const plan = library.plan(name)
  if (plan !== undefined) return plan
  throw new Quit(
    EXIT.map,
    `the map '${name}' of this package is wrong; 'tenplustwo map check' on its file tells why`,
  )
}

function filePlan(map: MapText, compile: ReturnType<typeof compilerFor>, io: Io): Plan {
  const { plan, findings } = compile(map)
  if (plan !== undefined) return plan
  printMapFindings(findings, io)
  throw new Quit(EXIT.map, '')
}

function textOf(coverage: MapCoverage, withLists: boolean): string {
  const { map, record, definition, fields, elements, shares } = coverage
  const lines = [
    `${printable(map)}  (${record}; ${definition})`,
    `  record fields   ${share(fields.carried, shares.fields.carried, 'carried')}, ${share(fields.notCarried, shares.fields.notCarried, 'not carried')} of ${fields.total}`,
    `  elements        ${share(elements.claimed, shares.elements.claimed, 'claimed')}, ${share(elements.ignored, shares.elements.ignored, 'ignored')}, ${share(elements.open, shares.elements.open, 'open')} of ${elements.total}`,
  ]
  if (withLists) {
    lines.push(...listed('not carried', fields.notCarried))
    lines.push(
      ...listed(
        'ignored',
        elements.ignored.map((one) => `${placeOf(one)}  ${one.name}: ${one.why}`),
      ),
    )
    lines.push(
      ...listed(
        'open',
        elements.open.map((one) => `${placeOf(one)}  ${one.name}`),
      ),
    )
  }
  return `${lines.join('\n')}\n`
}

function share(list: readonly unknown[], percent: number, word: string): string {
  return `${percent.toFixed(1)} % ${word} (${list.length})`
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`  ${title}:`, ...entries.map((entry) => `    ${printable(entry)}`)]
}

function placeOf({ group, address }: { group: string; address: string }): string {
  return group === '' ? address : `${group} ${address}`
}
