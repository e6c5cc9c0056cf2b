/**
 * The rest: what of a message has no place in its record. It is part of the message, so that writing to the
 * same format puts it back, and writing to another reports it as not carried.
 */
import type { Place } from '../core/finding.js'

/** A whole segment that no row claims, or that came again. */
export interface RestSegment {
  /** The object in whose group it stood, such as `records[0].slots[3]`; `records` for what they all share. */
  path: string
  /** What stood at the indexes of the path (see anchor.ts); absent: the path alone says where. */
  anchor?: string
  /** The segment claimed before it (as the map spells it), empty where there was none. */
  after: string
  /** Tag, then elements → repetitions → components. */
  tag: string
  elements: string[][][]
  /** The object of BIN or BDS as base64; it stands in place of the last element. */
  binary?: string
  at: Place
}

/** One value of a claimed segment. */
export interface RestValue {
  path: string
  anchor?: string
  /** The segment as the map spells it. */
  in: string
  element: number
  component: number
  repetition: number
  value: string
  at: Place
}

export type Rest = RestSegment | RestValue

export function isRestSegment(rest: Rest): rest is RestSegment {
  return 'tag' in rest
}
