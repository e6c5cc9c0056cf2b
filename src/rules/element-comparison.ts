/**
 * Which duty asks for which of the ten elements: the ocean manifest (24-hour rule), the security filing, the entry: the
 * table of the 2006 proposal's Appendix B, as far as it is known. Every cell is `(?)` until confirmed: `basis` says why
 * and belongs beside the table wherever it is shown.
 */
import { basis, elements } from './data/element-comparison.js'
import { entriesOf, lazy, rowsOf, text } from './data-text.js'
import type { ElementId } from './scorecard.js'

/** `partly`: asked for in another form, see the note. */
export type Asked = 'yes' | 'partly' | 'no'

export interface ElementDuties {
  /** The element of the scorecard. */
  id: ElementId
  element: string
  manifest: Asked
  securityFiling: Asked
  entry: Asked
  note: string
}

export interface ElementComparison {
  elements: readonly ElementDuties[]
  /** What the table rests on. */
  basis: string
}

export const elementComparison: () => ElementComparison = lazy(() => ({
  elements: rowsOf(elements).map(([element, manifest, securityFiling, entry, note]) => ({
    id: idOf(text(element)),
    element: text(element),
    manifest: asked(manifest),
    securityFiling: asked(securityFiling),
    entry: asked(entry),
    note: text(note),
  })),
  basis: text(new Map(entriesOf(basis)).get('basis')),
}))

function asked(value: unknown): Asked {
  if (value === 'yes' || value === 'partly' || value === 'no') return value
  throw new TypeError(`rule data: yes, partly or no expected, found ${JSON.stringify(value)}`)
}

/** By the first word of an element's name in the facts. */
const IDS: Readonly<Record<string, ElementId>> = {
  manufacturer: 'manufacturer',
  seller: 'seller',
  container: 'stuffingLocation',
  consolidator: 'consolidator',
  buyer: 'buyer',
  'ship-to': 'shipTo',
  importer: 'importer',
  consignee: 'consignee',
  country: 'origin',
  HTS: 'tariffNumber',
}

function idOf(element: string): ElementId {
  const id = IDS[element.split(' ')[0] ?? '']
  if (id === undefined) throw new TypeError(`rule data: the element '${element}' is not one of the ten`)
  return id
}
