/**
 * X12 syntax notes (`P0304`): what must stand, or must not stand, because of the elements beside it.
 *
 * Takes a note and which elements have values; gives the positions that are missing, or are one too many.
 * P all or none, R at least one, E not more than one, C if the first then the others, L if the first then at least
 * one other (X12.6; reference/x12/envelope.json, "syntaxNotes").
 */
export type RelationKind = 'P' | 'R' | 'E' | 'C' | 'L'

export interface Relation {
  readonly note: string
  readonly kind: RelationKind
  readonly positions: readonly number[]
  /** A bit for each position: of the first, and of all. */
  readonly first: number
  readonly all: number
}

export interface Breach {
  readonly relation: Relation
  /** The element that is missing, or is too many. */
  readonly position: number
  readonly excluded: boolean
}

const KINDS: ReadonlySet<string> = new Set(['P', 'R', 'E', 'C', 'L'])

const isKind = (letter: string): letter is RelationKind => KINDS.has(letter)

/** Throws TypeError on text of another form: definition data that does not fit is a fault of the build. */
export function relationOf(note: string): Relation {
  const kind = note.slice(0, 1)
  const positions = note.slice(1).match(/\d\d/g)?.map(Number) ?? []
  if (!isKind(kind) || positions.length < 2 || note.length !== 1 + positions.length * 2)
    throw new TypeError(`definition data: a syntax note expected, found '${note}'`)
  const all = positions.reduce((bits, position) => bits | (1 << position), 0)
  return { note, kind, positions, first: 1 << positions[0]!, all }
}

/** Whether a note is broken, by the bits of the positions that have values: without making anything. */
export function isBroken({ kind, first, all }: Relation, present: number): boolean {
  const among = present & all
  switch (kind) {
    case 'P':
      return among !== 0 && among !== all
    case 'R':
      return among === 0
    case 'E':
      return (among & (among - 1)) !== 0
    case 'C':
      return (among & first) !== 0 && among !== all
    case 'L':
      return among === first
  }
}

/** The breaches of one note. */
export function breachesOf(relation: Relation, present: number): Breach[] {
  const { kind, positions } = relation
  const has = (position: number): boolean => (present & (1 << position)) !== 0
  const [first = 0, ...others] = positions
  const absent = (among: readonly number[]): number[] => among.filter((position) => !has(position))
  const missing = (at: readonly number[]): Breach[] =>
    at.map((position) => ({ relation, position, excluded: false }))
  switch (kind) {
    case 'P':
      return positions.some(has) ? missing(absent(positions)) : []
    case 'R':
      return positions.some(has) ? [] : missing([first])
    case 'C':
      return has(first) ? missing(absent(others)) : []
    case 'L':
      return has(first) && !others.some(has) ? missing(others.slice(0, 1)) : []
    case 'E':
      return positions
        .filter(has)
        .slice(1)
        .map((position) => ({ relation, position, excluded: true }))
  }
}
