/**
 * A message as lists of values, before it is bytes. `fillSegment` gives a segment with all that its definition asks
 * for: mandatory elements and components, elements that are wanted, and those that the syntax notes then demand.
 */
import type { ElementUse, SegmentDefinition } from '../../../src/message/definition.js'
import { validValue } from './values.js'

/** Elements in order, each a list of components; a simple element has one. Empty: not there. */
export interface DraftSegment {
  readonly tag: string
  readonly elements: readonly (readonly string[])[]
}

export interface Note {
  readonly kind: string
  readonly places: readonly number[]
}

export const noteOf = (text: string): Note => ({
  kind: text.slice(0, 1),
  places: [...text.slice(1).matchAll(/\d\d/g)].map((match) => Number(match[0])),
})

/** Whether the elements that are there keep a note (P all or none, R one, E not two, C and L if the first). */
export function keeps({ kind, places }: Note, has: ReadonlySet<number>): boolean {
  const there = places.filter((place) => has.has(place))
  const [first = 0] = places
  if (kind === 'P') return there.length === 0 || there.length === places.length
  if (kind === 'R') return there.length > 0
  if (kind === 'E') return there.length < 2
  if (!has.has(first)) return true
  return kind === 'C' ? there.length === places.length : there.length > 1
}

/** What may be added to mend a broken note, each a way of its own; a broken E can only be mended by taking away. */
function waysToMend(
  { kind, places }: Note,
  has: ReadonlySet<number>,
  never: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const open = places.filter((place) => !has.has(place) && !never.has(place))
  if (kind === 'E' || open.length === 0) return []
  return kind === 'P' || kind === 'C' ? [open] : open.map((place) => [place])
}

/** The wanted places and all that the notes then demand; undefined where no such set keeps every note. */
export function closedPlaces(
  notes: readonly Note[],
  wanted: Iterable<number>,
  never: ReadonlySet<number> = new Set(),
): ReadonlySet<number> | undefined {
  const has = new Set(wanted)
  const broken = notes.find((note) => !keeps(note, has))
  if (broken === undefined) return has
  for (const more of waysToMend(broken, has, never)) {
    const closed = closedPlaces(notes, [...has, ...more], never)
    if (closed !== undefined) return closed
  }
  return undefined
}

export const requiredPlaces = (uses: readonly { required: boolean; position: number }[]): number[] =>
  uses.filter((use) => use.required).map((use) => use.position)

/** Values for the wanted places and all that belongs to them; a segment or composite is never left empty. */
export function fillSegment(definition: SegmentDefinition, wanted: readonly number[] = []): DraftSegment {
  const places = placesOf(definition.elements, definition.relations, wanted)
  const last = Math.max(...places)
  const elements = definition.elements
    .slice(0, last)
    .map((use) => (places.has(use.position) ? fillElement(use) : ['']))
  return { tag: definition.tag, elements }
}

export function fillElement(use: ElementUse, wanted: readonly number[] = []): string[] {
  if (use.format !== undefined) {
    const { id, name, required, format, codes } = use
    return [validValue({ id, name, required, format, ...(codes && { codes }) })]
  }
  const components = use.components ?? []
  const places = placesOf(components, use.relations ?? [], wanted)
  return components
    .slice(0, Math.max(...places))
    .map((one) => (places.has(one.position) ? validValue(one) : ''))
}

type Placed = { readonly required: boolean; readonly position: number }

export function placesOf(
  uses: readonly Placed[],
  relations: readonly string[],
  wanted: readonly number[],
): ReadonlySet<number> {
  const asked = [...requiredPlaces(uses), ...wanted]
  const notes = relations.map(noteOf)
  for (const first of asked.length > 0 ? [[]] : uses.map((use) => [use.position])) {
    const closed = closedPlaces(notes, [...asked, ...first])
    if (closed !== undefined) return closed
  }
  throw new Error(`no set of elements keeps ${relations.join(' ')} with ${asked.join(' ')}`)
}
