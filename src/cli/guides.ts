/**
 * The guides of a run: `--guide` names one of the package by its id, or a file. One that is wrong, or that does not fit
 * a definition that it is for, ends the run before any data are read, as a wrong map does.
 */
import type { Finding } from '../core/finding.js'
import { guideOf, readGuide } from '../mapping/guides.js'
import { definitionIds, definitionOf } from '../message/definition.js'
import { applyOverlay, isMeantFor, type Overlay } from '../message/overlay.js'
import { readMapText } from './input.js'
import { EXIT, type Io, Quit } from './io.js'
import { printMapFindings } from './maps.js'

/** Guides may extend those that are named before them. */
export async function loadGuides(names: readonly string[], io: Io): Promise<Overlay[]> {
  const guides = new Map<string, Overlay>()
  const findings: Finding[] = []
  for (const name of names) {
    const standard = guideOf(name)
    const read =
      standard === undefined
        ? readGuide(await readMapText(name), name, guides)
        : { overlay: standard, findings: [] }
    findings.push(...read.findings, ...(read.overlay ? misfits(read.overlay) : []))
    if (read.overlay !== undefined) guides.set(read.overlay.id, read.overlay)
  }
  printMapFindings(findings, io)
  if (findings.some((one) => one.severity === 'error')) throw new Quit(EXIT.map, '')
  return [...guides.values()]
}

/** What does not fit the definitions that a guide is for: each place once. */
function misfits(overlay: Overlay): Finding[] {
  const found = new Map<string, Finding>()
  const [association] = overlay.associations
  for (const id of definitionsFor(overlay)) {
    const definition = definitionOf(id)
    if (definition === undefined || !isMeantFor(overlay, definition, association)) continue
    for (const one of applyOverlay(definition, overlay).findings) {
      const key = `${one.map?.file}:${one.map?.line}:${one.map?.column}`
      if (!found.has(key)) found.set(key, one)
    }
  }
  return [...found.values()]
}

function definitionsFor({ over }: Overlay): string[] {
  return over.some((id) => id.endsWith('@*')) ? definitionIds() : [...over]
}
