/**
 * Where in its segment a value stands, worked out from its marks when a finding asks.
 */
import type { Place } from '../core/finding.js'
import type { Segment } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'

// constants of this module's own: see tape.ts
const { COMPONENT, ELEMENT, arenaMarks: MARKS, POSITION_SHIFT, REPETITION } = tape

export interface ValueSeat {
  element: number
  component: number
  repetition: number
}

/** The seat of the value behind mark j of the segment in view. */
export function seatOf(segment: Segment, j: number): ValueSeat {
  const seat = { element: 0, component: 1, repetition: 1 }
  for (let i = segment.first; i <= j && i < segment.last; i++) {
    const mark = MARKS[i]!
    if ((mark & ELEMENT) !== 0) {
      seat.element++
      seat.component = seat.repetition = 1
    } else if ((mark & REPETITION) !== 0) {
      seat.repetition++
      seat.component = 1
    } else if ((mark & COMPONENT) !== 0) seat.component++
  }
  return seat
}

/** The place of the value behind mark j. */
export function placeOf(segment: Segment, j: number): Place {
  const { element, component, repetition } = seatOf(segment, j)
  const start = (MARKS[j]! >> POSITION_SHIFT) + 1
  const place: Place = { ...segment.placeAt(start), tag: segment.tag, element, component }
  if (repetition > 1) place.repetition = repetition
  return place
}

export function isEmpty(texts: readonly string[]): boolean {
  for (let i = 0; i < texts.length; i++) if (texts[i] !== '') return false
  return true
}

/** The mark in front of a seat of the segment in view; that of its first value where the seat is not there. */
export function markOf(segment: Segment, element: number, component: number): number {
  for (let j = segment.first; j < segment.last; j++) {
    const seat = seatOf(segment, j)
    if (seat.element === element && seat.component === component) return j
  }
  return segment.first
}
