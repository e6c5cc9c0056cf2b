/**
 * Syntax notes broken one at a time: a set of elements that breaks one note of a segment and keeps all others, or the
 * proof that there is none.
 */
import { closedPlaces, keeps, type Note, noteOf, requiredPlaces } from './draft.js'

export interface BrokenNote {
  readonly places: ReadonlySet<number>
  readonly code: string
  /** The element that is missing, or the one too many. */
  readonly element: number
}

type Placed = { readonly required: boolean; readonly position: number }

/** Elements of the note are there in every way in turn, those with most elements first. */
export function breakNote(
  uses: readonly Placed[],
  relations: readonly string[],
  relation: string,
): BrokenNote | string {
  const note = noteOf(relation)
  const others = relations.filter((one) => one !== relation).map(noteOf)
  const required = requiredPlaces(uses)
  for (const chosen of waysToBreak(note)) {
    const absent = new Set(note.places.filter((place) => !chosen.includes(place)))
    if (required.some((place) => absent.has(place))) continue
    const wanted = [...required, ...chosen]
    for (const beside of wanted.length > 0 ? [[]] : outside(uses, note)) {
      const places = closedPlaces(others, [...wanted, ...beside], absent)
      if (places !== undefined && !keeps(note, places)) return broken(note, places)
    }
  }
  return `no set of elements breaks ${relation} and keeps the others of ${relations.join(' ')}`
}

/** Something must be there, or the segment is not: each element that the note is not about. */
const outside = (uses: readonly Placed[], note: Note): number[][] =>
  uses.filter((use) => !note.places.includes(use.position)).map((use) => [use.position])

function waysToBreak({ kind, places }: Note): number[][] {
  const [first = 0, ...rest] = places
  if (kind === 'R') return [[]]
  if (kind === 'L') return [[first]]
  if (kind === 'E') return places.flatMap((one, i) => places.slice(i + 1).map((other) => [one, other]))
  if (kind === 'C') return [...rest.map((one) => places.filter((place) => place !== one)), [first]]
  return places.map((one) => places.filter((place) => place !== one)).concat(places.map((one) => [one]))
}

function broken(note: Note, places: ReadonlySet<number>): BrokenNote {
  const there = note.places.filter((place) => places.has(place))
  if (note.kind === 'E') return { places, code: 'condition-excluded', element: there[1] ?? 0 }
  const missing = note.places.filter((place) => !places.has(place))
  return { places, code: 'condition-missing', element: missing[0] ?? 0 }
}
