/**
 * The maps of a run: those of the package and the files of `--map`. A map that is wrong ends the run before any
 * data are read: its findings are printed with file, line and column, and the exit code is 3.
 */
import type { Finding } from '../core/finding.js'
import type { MapLibrary } from '../mapping/library.js'
import { standardLibrary } from '../translate/library.js'
import { findingLine } from './finding-line.js'
import { readMapText } from './input.js'
import { EXIT, type Io, Quit } from './io.js'

export interface MapText {
  file: string
  text: string
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
