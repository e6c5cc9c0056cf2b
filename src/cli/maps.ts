/**
 * The maps of a run: those of the package and the files of `--map`. A map that is wrong ends the run before any
 * data are read: its findings are printed with file, line and column, and the exit code is 3.
 */
import type { Finding } from '../core/finding.js'
import type { MapLibrary } from '../mapping/library.js'
import { findingLine } from '../report/finding-line.js'
import { standardLibrary } from '../translate/library.js'
import { readMapText } from './input.js'
import { EXIT, type Io, Quit } from './io.js'

export interface MapText {
  file: string
  text: string
}

/** `--map a.yaml plan.edi`: the option takes every name behind it, but a map is a .yaml, .yml or .json file. */
export function filesAndMaps(
  command: string,
  files: readonly string[],
  maps: readonly string[],
): { files: string[]; maps: string[] } {
  const isMap = (name: string, index: number): boolean => index === 0 || /\.(?:ya?ml|json)$/i.test(name)
  const all = [...files, ...maps.filter((name, index) => !isMap(name, index))]
  if (all.length > 0) return { files: all, maps: maps.filter(isMap) }
  const text = `name a FILE to ${command} ('-' for standard input); see 'tenplustwo ${command} --help'`
  throw new Quit(EXIT.usage, text)
}

export async function readMaps(files: readonly string[]): Promise<MapText[]> {
  const maps: MapText[] = []
  for (const file of files) maps.push({ file, text: await readMapText(file) })
  return maps
}

export async function loadLibrary(files: readonly string[], io: Io): Promise<MapLibrary> {
  const standard = standardLibrary()
  if (files.length === 0) return standard
  const { library, findings } = standard.with(await readMaps(files))
  // warnings about the maps of the package are not the caller's
  printMapFindings(
    findings.filter(({ severity, map }) => severity === 'error' || files.includes(map?.file ?? '')),
    io,
  )
  if (findings.some((one) => one.severity === 'error')) throw new Quit(EXIT.map, '')
  return library
}

export function printMapFindings(findings: readonly Finding[], io: Io): void {
  for (const one of findings) io.stderr(`${findingLine(one.map?.file ?? 'map', one, io.colour)}\n`)
}
