/**
 * A record laid out on the tape: its fields one behind the other, without their padding and with a separator in
 * front of each, so that the mapping reads 80-column records through the same view and marks as any segment.
 *
 *   columns  SF10101ACTEI 12-345678900           11               ZZZC…
 *   arena    SF10·1·01·A·CT·EI·12-345678900··11··ZZZC
 *                ^mark                              · = a mark; two marks side by side: a blank field
 *
 * While the bytes are copied their kinds are joined, so that a field that breaks the rules of its class is seen at
 * no further cost; only such a field is then checked by `checkField`. Element i is the i-th field that is neither
 * constant, filler nor secret; filler that holds data follows behind the last of them: nothing is lost.
 * An unknown record is its first four columns as the tag and the others as element 1.
 */
import * as tape from '../tape.js'
import type { ByteWindow } from './byte-window.js'
import { BLANK, KINDS, LETTER, PERMITTED } from './characters.js'
import { type Field, RECORD_WIDTH, type RecordLayout } from './definition.js'
import type { FixedRecord } from './record.js'
import { isSolid } from './shape.js'

// constants of this module's own: see tape.ts
const { arenaBytes, arenaMarks, ELEMENT, POSITION_SHIFT, TERMINATOR } = tape
const BYTES = arenaBytes
const MARKS = arenaMarks
const KIND = KINDS
const SHIFT = POSITION_SHIFT
const EL = ELEMENT
const TERM = TERMINATOR
const GAP = BLANK

/** Between values; which byte it is does not matter, for the marks tell the values apart. */
const SEPARATOR = 0x1f
/** Column of each arena position at which a value begins. */
const COLUMN = new Uint8Array(512)

/** What laying out a record of one layout needs, field by field. */
export interface LaidPlan {
  readonly layout: RecordLayout
  readonly tag: Uint8Array
  /** The fields that are elements, then the filler. */
  readonly fields: readonly Field[]
  /** How many of them are elements. */
  readonly elements: number
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** Kinds that do not belong into each field; a blank among them where it may only stand around the text. */
  readonly wrong: Uint8Array
  /** 1: leading blanks belong to the text. 2: padding is worth a look (zeros or digits should stand there). */
  readonly flags: Uint8Array
  readonly required: Uint8Array
  /** Constants that the record is not known by. */
  readonly constants: readonly Field[]
}

const KEEPS_LEADING = 1
const IS_FILLED = 2

/** The fields that are elements, in their order, and the filler behind them. */
export function recordElements({ fields }: RecordLayout): readonly Field[] {
  const own = fields.filter(({ constant, secret, filler }) => constant === undefined && !secret && !filler)
  return [...own, ...fields.filter((field) => field.filler)]
}

export function laidPlan(layout: RecordLayout): LaidPlan {
  const fields = recordElements(layout)
  const elements = fields.filter((field) => !field.filler).length
  const matched = layout.match.map(({ from, text }) => [from, from + text.length - 1] as const)
  const bytes = (value: (field: Field) => number): Uint8Array => Uint8Array.from(fields, value)
  return {
    layout,
    tag: Uint8Array.from(layout.id, (letter) => letter.charCodeAt(0)),
    fields,
    elements,
    from: bytes((field) => field.from),
    to: bytes((field) => field.to),
    wrong: bytes(({ filler, type }) =>
      filler ? 0xff : (~PERMITTED[type] & 0xff) | (isSolid(type) ? GAP : 0),
    ),
    flags: bytes(
      ({ type, justify }) =>
        (type === 'X' ? KEEPS_LEADING : 0) | (type === 'D' || justify === 'right' ? IS_FILLED : 0),
    ),
    required: bytes((field) => (field.required ? 1 : 0)),
    constants: layout.fields.filter(
      ({ constant, from, to }) => constant !== undefined && !matched.some(([a, b]) => a <= from && to <= b),
    ),
  }
}

/** The fields of the record laid out last that are to be checked: `laid.suspects` of `laid.suspect`. */
export const laid = {
  /** Index of the terminator's mark. */
  last: 0,
  /** Arena position of the terminator. */
  end: 0,
  tagCode: 0,
  /** How many fields look wrong, and which. */
  suspects: 0,
  suspect: new Uint8Array(RECORD_WIDTH),
  /** Bytes that are no printable ASCII stand in it. */
  odd: false,
}

const ODD = ~(PERMITTED.X | KIND[0x61]!)

/** Lays a known record out from arena position 0 and mark 0 on. */
export function layOut(plan: LaidPlan, window: ByteWindow, record: FixedRecord): void {
  const { tag, from, to, wrong, flags, required } = plan
  const { bytes } = window
  const before = record.start - 1
  const present = record.length
  const count = from.length
  let at = 0
  let code = 0
  for (let i = 0; i < tag.length; i++) {
    const b = tag[i]!
    BYTES[at++] = b
    code = (code << 8) | b
  }
  let marks = 0
  let filled = 0
  let end = at
  let suspects = 0
  let seen = 0
  for (let f = 0; f < count; f++) {
    let first = before + from[f]!
    let last = before + Math.min(to[f]!, present)
    while (last >= first && bytes[last] === 0x20) last--
    const isElement = f < plan.elements
    if (last < first) {
      if (isElement) {
        MARKS[marks++] = (at << SHIFT) | EL
        BYTES[at++] = SEPARATOR
      }
      if (required[f] === 1) laid.suspect[suspects++] = f
      continue
    }
    const flag = flags[f]!
    let look = (flag & IS_FILLED) !== 0 && last !== before + to[f]!
    if ((flag & KEEPS_LEADING) === 0 && bytes[first] === 0x20) {
      while (bytes[first] === 0x20) first++
      look = true
    }
    // filler stands behind all elements, each at its own place
    if (!isElement)
      while (marks < f) {
        MARKS[marks++] = (at << SHIFT) | EL
        BYTES[at++] = SEPARATOR
      }
    MARKS[marks++] = (at << SHIFT) | EL
    BYTES[at++] = SEPARATOR
    COLUMN[at] = first - before
    let kinds = 0
    for (let i = first; i <= last; i++) {
      const b = bytes[i]!
      BYTES[at++] = b
      kinds |= KIND[b]!
    }
    seen |= kinds
    filled = marks
    end = at
    if (look || (kinds & wrong[f]!) !== 0) laid.suspect[suspects++] = f
  }
  MARKS[filled] = (end << SHIFT) | TERM
  laid.last = filled
  laid.end = end
  laid.tagCode = code
  laid.suspects = suspects
  laid.odd = (seen & ODD) !== 0
}

/** Lays an unknown record out: `text` as element 1. */
export function layUnknown(window: ByteWindow, record: FixedRecord): void {
  const { bytes } = window
  const start = record.start
  const present = record.length
  let at = 0
  let code = 0
  let tagEnd = Math.min(4, present)
  while (tagEnd > 0 && bytes[start + tagEnd - 1] === 0x20) tagEnd--
  for (; at < tagEnd; at++) {
    const b = bytes[start + at]!
    BYTES[at] = b
    code = (code << 8) | b
  }
  let last = present
  while (last > 4 && bytes[start + last - 1] === 0x20) last--
  let seen = 0
  MARKS[0] = (at << SHIFT) | EL
  BYTES[at++] = SEPARATOR
  COLUMN[at] = 5
  for (let i = 4; i < last; i++) {
    const b = bytes[start + i]!
    BYTES[at++] = b
    seen |= KIND[b]!
  }
  MARKS[1] = (at << SHIFT) | TERM
  laid.last = last > 4 ? 1 : 0
  if (last <= 4) MARKS[0] = ((at - 1) << SHIFT) | TERM
  laid.end = last > 4 ? at : at - 1
  // no tag of a map: letters and digits only make one
  laid.tagCode = isTag(tagEnd) ? code : 0
  laid.suspects = 0
  laid.odd = (seen & ODD) !== 0
}

function isTag(length: number): boolean {
  for (let i = 0; i < length; i++) if ((KIND[BYTES[i]!]! & (LETTER | KIND[0x30]!)) === 0) return false
  return length > 0
}

/** The column at which the value at an arena position begins. */
export function columnAt(position: number): number {
  return COLUMN[position] ?? 0
}
