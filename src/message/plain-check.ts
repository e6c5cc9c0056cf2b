/**
 * The quick way of the check: whether there is anything at all to tell of the values of a segment. One pass over its
 * marks, which keeps a few integers and gives up at the first thing that is not as usual; `ElementCheck` then looks at
 * the segment anew, slowly and in words. So OTHER may be said of what is right, but NOTHING never of what is not.
 *
 *   MEA+WT++KGM:21500'
 *      ^mark   ^close        a value stands between two neighbouring marks
 */
import type { Segment } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { isMomentBeside } from './moment-form.js'
import { isBroken } from './relations.js'
import { COMPONENT_BITS, MAX_COMPONENT, type SegmentPlan } from './segment-plan.js'
import { FITS, formOf, TEXT } from './value-form.js'

// constants of this module's own: see tape.ts
const { arenaBytes, arenaMarks, COMPONENT, DIRTY, ELEMENT, POSITION_SHIFT, TERMINATOR } = tape
const BYTES = arenaBytes
const MARKS = arenaMarks
const BITS = COMPONENT_BITS
const MAX = MAX_COMPONENT
const BLANK = 0x20
/** Characters of a format of element 2379. */
const FORMAT_WIDTH = 3

/** Nothing is to be told; nothing but a separator with no value behind it; there may be more. */
export const NOTHING = 0
export const TRAILING = 1
export const OTHER = 2
export type Look = typeof NOTHING | typeof TRAILING | typeof OTHER

/** Looks over all values of a segment whose bytes are its text. */
export function lookOver({ first, last }: Segment, plan: SegmentPlan): Look {
  const { cells, mandatory, reach } = plan
  let look: Look = NOTHING
  /** element << BITS | component */
  let seat = 0
  /** Bits of the components of an element, and of the elements, that have values. */
  let present = 0
  let elements = 0
  let begin = first
  let close = MARKS[first]!
  for (let j = first; j < last; ) {
    const mark = close
    close = MARKS[++j]!
    if ((mark & COMPONENT) !== 0) {
      if ((++seat & MAX) === 0) return OTHER
    } else {
      // a repetition is counted the slow way
      if ((mark & ELEMENT) === 0) return OTHER
      if (
        present !== 0 &&
        (mandatory[seat >> BITS]! & ~present) !== 0 &&
        isLacking(plan, seat, present, begin)
      )
        return OTHER
      seat = (seat | MAX) + 2
      present = 0
      begin = j - 1
    }
    const start = (mark >> POSITION_SHIFT) + 1
    const end = close >> POSITION_SHIFT
    if (start === end) {
      if ((close & COMPONENT) === 0 && ((mark & ELEMENT) === 0 || (close & TERMINATOR) !== 0)) look = TRAILING
      continue
    }
    const cell = seat < reach ? cells[seat] : undefined
    if (cell === undefined || (close & DIRTY) !== 0) return OTHER
    if (cell.kind !== TEXT) {
      if (formOf(BYTES, start, end, cell.kind, cell.min, cell.max) !== FITS) return OTHER
    } else if (end - start > cell.max || end - start < cell.min) return OTHER
    if (cell.codes !== undefined && !cell.codes.hasAt(start, end - start)) return OTHER
    if (BYTES[start] === BLANK || BYTES[end - 1] === BLANK) return OTHER
    present |= 1 << seat
    elements |= 1 << (seat >> BITS)
  }
  if (present !== 0 && (mandatory[seat >> BITS]! & ~present) !== 0 && isLacking(plan, seat, present, begin))
    return OTHER
  return elements === plan.whole || isWhole(plan, elements) ? look : OTHER
}

/** What an element lacks whose components are not all that must be there, or which must be looked at closer. */
function isLacking(plan: SegmentPlan, seat: number, present: number, begin: number): boolean {
  const { mandatory, relations, momentAt, formatAt } = plan.elements[seat >> BITS]!
  if ((mandatory & ~present) !== 0) return true
  for (let i = 0; i < relations.length; i++) if (isBroken(relations[i]!, present)) return true
  const both = (1 << momentAt) | (1 << formatAt)
  if (momentAt === 0 || (present & both) !== both) return false
  const moment = begin + momentAt
  const format = begin + formatAt
  if (endOf(format) - startOf(format) !== FORMAT_WIDTH) return true
  return !isMomentBeside(BYTES, startOf(moment), endOf(moment), startOf(format))
}

/** The value that the mark of this index closes. */
function startOf(mark: number): number {
  return (MARKS[mark - 1]! >> POSITION_SHIFT) + 1
}

function endOf(mark: number): number {
  return MARKS[mark]! >> POSITION_SHIFT
}

/** Whether these elements are all that must be there, and may stand beside each other; asked once for each such set. */
function isWhole(plan: SegmentPlan, elements: number): boolean {
  if ((plan.needed & ~elements) !== 0) return false
  const { relations } = plan
  for (let i = 0; i < relations.length; i++) if (isBroken(relations[i]!, elements)) return false
  plan.whole = elements
  return true
}
