/**
 * The guides of the package, by id, and what a caller's guide extends. Texts are parsed when first asked for.
 */
import { type Finding, finding } from '../core/finding.js'
import type { Overlay } from '../message/overlay.js'
import { embeddedGuides } from './guides.generated.js'
import { type ParsedOverlay, parseOverlay } from './parse-overlay.js'

/** A guide as the package carries it: its text, and what decides which messages it is for. */
export interface EmbeddedGuide {
  id: string
  file: string
  over: string[]
  associations: string[]
  always: boolean
  text: string
}

const parsed = new Map<string, Overlay | undefined>()

/** All guides of the package. */
export function guideList(): readonly EmbeddedGuide[] {
  return embeddedGuides
}

/** A guide of the package with what it extends; undefined where there is none of this id. */
export function guideOf(id: string): Overlay | undefined {
  if (parsed.has(id)) return parsed.get(id)
  const text = embeddedGuides.find((one) => one.id === id)
  const overlay = text && readGuide(text.text, text.file).overlay
  parsed.set(id, overlay)
  return overlay
}

/** The text of a guide, which may extend one of the package or of `others`. */
export function readGuide(
  text: string,
  file: string,
  others: ReadonlyMap<string, Overlay> = new Map(),
): ParsedOverlay {
  const { overlay, findings } = parseOverlay(text, file)
  if (overlay?.base === undefined) return { ...(overlay && { overlay }), findings }
  const base = overlay.base === overlay.id ? undefined : (others.get(overlay.base) ?? guideOf(overlay.base))
  if (base === undefined) return { findings: [...findings, noBase(overlay)] }
  return { overlay: { ...overlay, rules: [...base.rules, ...overlay.rules] }, findings }
}

function noBase({ base, file }: Overlay): Finding {
  return finding('guide-invalid', `There is no guide '${base}' to extend`, {
    map: { file, line: 1, column: 1 },
  })
}
