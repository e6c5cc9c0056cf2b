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
 * constant, filler nor secret; filler that holds data follows behind the last of them, and what stands beyond the
 * 80th column behind that: nothing is lost.
 * An unknown record is its first four columns as the tag and the others as element 1.
 */
import * as tape from '../tape.js'
import type { ByteWindow } from './byte-window.js'
import { BLANK, KINDS, LETTER, PERMITTED } from './characters.js'
import { type Field, RECORD_WIDTH, type RecordLayout } from './definition.js'
import { type HiddenField, hiddenFields } from './hidden.js'
import type { FixedRecord } from './record.js'
import { isSolid } from './shape.js'

// constants of this module's own: see tape.ts
const { arenaBytes, arenaMarks, ELEMENT, POSITION_SHIFT, TERMINATOR, WORDS } = tape
const BYTES = arenaBytes
const MARKS = arenaMarks
const words = WORDS
const KIND = KINDS
const SHIFT = POSITION_SHIFT
const EL = ELEMENT
const TERM = TERMINATOR
const GAP = BLANK

/** Between values; which byte it is does not matter, for the marks tell the values apart. */
const SEPARATOR = 0x1f
const BLANK_BYTE = 0x20
const BLANKS = 0x20202020
/** Column of each arena position at which a value begins. */
const COLUMN = new Uint8Array(512)

const COLUMN_BITS = 0x7f
const TO_SHIFT = 7
const WRONG_SHIFT = 14
const KIND_BITS = 0xff
/** Leading blanks belong to the text. */
const KEEPS_LEADING = 1 << 22
/** Padding is worth a look: zeros or digits should stand there. */
const IS_FILLED = 1 << 23
const IS_REQUIRED = 1 << 24

function specOf({ from, to, type, justify, required, filler }: Field): number {
  // in a text of one word a blank may only stand around it
  const wrong = filler ? KIND_BITS : (~PERMITTED[type] & KIND_BITS) | (isSolid(type) ? GAP : 0)
  const flags =
    (type === 'X' ? KEEPS_LEADING : 0) |
    (type === 'D' || justify === 'right' ? IS_FILLED : 0) |
    (required ? IS_REQUIRED : 0)
  return from | (to << TO_SHIFT) | (wrong << WRONG_SHIFT) | flags
}

/** The fields that are elements, in their order, and the filler behind them. */
export function recordElements({ fields }: RecordLayout): readonly Field[] {
  const own = fields.filter(({ constant, secret, filler }) => constant === undefined && !secret && !filler)
  return [...own, ...fields.filter((field) => field.filler)]
}

/**
 * What laying out a record of one layout needs, field by field. A class: an object made by spreading gets a shape of
 * its own each time, and every load from it goes through a table (measured: a tenth of the time of reading filings).
 */
export class LaidPlan {
  readonly tag: Uint8Array
  /** The tag as one big-endian integer. */
  readonly tagCode: number
  /** The fields that are elements, then the filler. */
  readonly fields: readonly Field[]
  /** How many of them are elements, and the index of the last that must not be blank. */
  readonly elements: number
  readonly lastRequired: number
  /** Each field in one number: first column, last column, kinds that do not belong into it, flags. */
  readonly specs: Int32Array
  /** Constants that the record is not known by. */
  readonly constants: readonly Field[]
  readonly hidden: readonly HiddenField[]

  constructor(
    readonly layout: RecordLayout,
    /** It is a record of the envelope. */
    readonly isEnvelope: boolean,
    /** Its columns are not laid out, which has not been told yet. */
    public isOpaque: boolean,
  ) {
    const { id, fields, match } = layout
    const matched = match.map(({ from, text }) => [from, from + text.length - 1] as const)
    this.tag = Uint8Array.from(id, (letter) => letter.charCodeAt(0))
    this.tagCode = this.tag.reduce((code, letter) => (code << 8) | letter, 0)
    this.fields = recordElements(layout)
    this.elements = this.fields.filter((field) => !field.filler).length
    this.lastRequired = this.fields.findLastIndex((field) => field.required)
    this.specs = Int32Array.from(this.fields, specOf)
    this.constants = fields.filter(
      ({ constant, from, to }) => constant !== undefined && !matched.some(([a, b]) => a <= from && to <= b),
    )
    this.hidden = hiddenFields(layout)
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
  const { specs, elements, lastRequired } = plan
  const { bytes, view } = window
  const before = record.start - 1
  const end = lastFilled(bytes, view, record.start, before + record.length)
  let at = layTag(plan.tag)
  let marks = 0
  let filled = 0
  let filledTo = at
  let suspects = 0
  let seen = 0
  for (let f = 0; f < specs.length; f++) {
    const spec = specs[f]!
    let first = before + (spec & COLUMN_BITS)
    let last = before + ((spec >> TO_SHIFT) & COLUMN_BITS)
    if (first > end && f > lastRequired && f < elements) {
      // nothing but blanks from here on: only filler in front may hold something
      f = elements - 1
      continue
    }
    if (last > end) last = end
    while (last >= first && bytes[last] === BLANK_BYTE) last--
    if (last < first) {
      if ((spec & IS_REQUIRED) !== 0) laid.suspect[suspects++] = f
      if (f >= elements) continue
      MARKS[marks++] = (at << SHIFT) | EL
      BYTES[at++] = SEPARATOR
      continue
    }
    let look = (spec & IS_FILLED) !== 0 && last !== before + ((spec >> TO_SHIFT) & COLUMN_BITS)
    if ((spec & KEEPS_LEADING) === 0 && bytes[first] === BLANK_BYTE) {
      while (bytes[first] === BLANK_BYTE) first++
      look = true
    }
    // filler stands behind all elements, each at its own place
    while (marks <= f) {
      MARKS[marks++] = (at << SHIFT) | EL
      BYTES[at++] = SEPARATOR
    }
    COLUMN[at] = first - before
    const kinds = copy(window, first, last, at)
    at += last - first + 1
    seen |= kinds
    filled = marks
    filledTo = at
    if (look || (kinds & ((spec >> WRONG_SHIFT) & KIND_BITS)) !== 0) laid.suspect[suspects++] = f
  }
  MARKS[filled] = (filledTo << SHIFT) | TERM
  laid.last = filled
  laid.end = filledTo
  laid.tagCode = plan.tagCode
  laid.suspects = suspects
  laid.odd = (seen & ODD) !== 0
  if (record.extra > 0) layBeyond(specs.length, window, record)
}

/** What stands beyond the 80th column is one more element behind all others: it has no field, and is not lost. */
function layBeyond(fields: number, window: ByteWindow, { start, extra }: FixedRecord): void {
  const { bytes, view } = window
  const first = start + RECORD_WIDTH
  const last = lastFilled(bytes, view, first, first + extra - 1)
  if (last < first) return
  let at = laid.end
  let marks = laid.last
  while (marks <= fields) {
    MARKS[marks++] = (at << SHIFT) | EL
    BYTES[at++] = SEPARATOR
  }
  COLUMN[at] = RECORD_WIDTH + 1
  const seen = copy(window, first, last, at)
  at += last - first + 1
  MARKS[marks] = (at << SHIFT) | TERM
  laid.last = marks
  laid.end = at
  if ((seen & ODD) !== 0) laid.odd = true
}

/** Copies the window's bytes from `first` to `last` to an arena position; gives their kinds, joined. */
function copy({ bytes, view }: ByteWindow, first: number, last: number, to: number): number {
  let kinds = 0
  let at = to
  let i = first
  for (; i + 3 <= last; i += 4) {
    const word = view.getInt32(i, true)
    words.setInt32(at, word, true)
    at += 4
    kinds |= KIND[word & 0xff]! | KIND[(word >> 8) & 0xff]!
    kinds |= KIND[(word >> 16) & 0xff]! | KIND[word >>> 24]!
  }
  for (; i <= last; i++) {
    const b = bytes[i]!
    BYTES[at++] = b
    kinds |= KIND[b]!
  }
  return kinds
}

/** Index of the last byte of a record that is no blank; most records end in blanks, which go four at a time. */
function lastFilled(bytes: Uint8Array, view: DataView, start: number, to: number): number {
  let last = to
  while (last - 3 >= start && view.getInt32(last - 3, true) === BLANKS) last -= 4
  while (last >= start && bytes[last] === BLANK_BYTE) last--
  return last
}

/** Gives the arena position behind the tag. */
function layTag(tag: Uint8Array): number {
  let at = 0
  for (; at < tag.length; at++) BYTES[at] = tag[at]!
  return at
}

/** Lays an unknown record out: `text` as element 1. */
export function layUnknown(window: ByteWindow, record: FixedRecord): void {
  const { bytes } = window
  const start = record.start
  const present = record.length + record.extra
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
  MARKS[0] = (at << SHIFT) | EL
  BYTES[at++] = SEPARATOR
  COLUMN[at] = 5
  const seen = copy(window, start + 4, start + last - 1, at)
  at += Math.max(0, last - 4)
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
