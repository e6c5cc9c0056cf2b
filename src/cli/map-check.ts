/**
 * What `tenplustwo map check` does: compiles each mapping file; findings to standard error, one good line a map
 * to standard output.
 */
import { printable } from '../core/printable.js'
import { type Compiled, compileMap } from '../mapping/compile.js'
import { parseMap } from '../mapping/parse-map.js'
import type { MessageDefinition } from '../message/definition.js'
import { applyOverlay, isMeantFor, type Overlay } from '../message/overlay.js'
import { standardLibrary } from '../translate/library.js'
import { loadGuides } from './guides.js'
import { EXIT, type ExitCode, type Io } from './io.js'
import { type MapText, printMapFindings, readMaps } from './maps.js'

export async function checkMaps(
  files: readonly string[],
  names: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const maps = await readMaps(files)
  const compile = compilerFor(maps, await loadGuides(names, io))
  let wrong = 0
  for (const map of maps) {
    const { plan, findings } = compile(map)
    printMapFindings(findings, io)
    if (plan === undefined) wrong++
    else await io.stdout(`${printable(map.file)}: good (${printable(plan.id)}, ${plan.record})\n`)
  }
  return wrong > 0 ? EXIT.map : EXIT.good
}

/** Maps that are extended are looked for among the files first, then among those of the package. */
export function compilerFor(
  maps: readonly MapText[],
  guides: readonly Overlay[] = [],
): (map: MapText) => Compiled {
  const own = new Map<string, MapText>()
  for (const one of maps) {
    const { map } = parseMap(one.text, one.file)
    if (map !== undefined) own.set(map.id, one)
  }
  const packaged = standardLibrary().list()
  return ({ text, file }) =>
    compileMap(text, file, (id) => own.get(id) ?? packaged.find((one) => one.id === id), guidedBy(guides))
}

/** A map has no message at hand: a guide counts that is for the map's definition, whatever the association. */
function guidedBy(guides: readonly Overlay[]): (definition: MessageDefinition) => MessageDefinition {
  return (definition) =>
    guides
      .filter((one) => isMeantFor(one, definition, one.associations[0]))
      .reduce((laid, one) => applyOverlay(laid, one).definition, definition)
}
