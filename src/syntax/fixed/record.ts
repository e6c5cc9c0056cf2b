/**
 * The view of one 80-column record: a reused window on the reader's bytes, good until the next `next()`.
 *
 * Takes its range from the reader; gives identifier, field texts, raw columns and places. Strings are made only
 * when asked for.
 */
import type { Place } from '../../core/finding.js'
import type { ByteWindow } from './byte-window.js'
import { BLANK, FOREIGN, KINDS } from './characters.js'
import { type Field, RECORD_WIDTH, type RecordLayout } from './definition.js'

const BLANKS = ' '.repeat(RECORD_WIDTH)

export class FixedRecord {
  /** Ordinal in the input, from 1; blank lines do not count. */
  number = 0
  /** Byte offset in the input. */
  offset = 0
  /** Physical line, from 1, and the column of the line at which the record begins. */
  line = 1
  column = 1
  /** Columns that the input holds, at most 80; the others read as blanks. */
  length = 0
  /** Columns beyond the 80th that belong to no record. */
  extra = 0
  /** The record's layout, or undefined where no record of the layout is known by its columns. */
  layout: RecordLayout | undefined
  /** What stands between it and the record before: nothing, LF, CR or CRLF. */
  joiner = ''
  /** Index of its first column in the reader's window. */
  start = 0
  #window: ByteWindow

  constructor(window: ByteWindow) {
    this.#window = window
  }

  /** For the reader: points the view at the record that begins at index `start` of the window. */
  point(start: number, columns: number, layout: RecordLayout | undefined): void {
    this.start = start
    this.offset = this.#window.base + start
    this.length = Math.min(columns, RECORD_WIDTH)
    this.extra = columns - this.length
    this.layout = layout
    this.number++
  }

  /** The layout's identifier, `''` for an unknown record. */
  get id(): string {
    return this.layout === undefined ? '' : this.layout.id
  }

  /** The byte (in ASCII) of a column from 1 to 80; a blank where the line was cut short. */
  byte(column: number): number {
    return column <= this.length ? (this.#window.bytes[this.start + column - 1] ?? 32) : 32
  }

  /** For the check: the kinds of all characters in a range of columns, one bit each (see `characters.ts`). */
  kinds(from: number, to: number): number {
    const { bytes } = this.#window
    const before = this.start - 1
    const last = Math.min(to, this.length)
    let kinds = last < to ? BLANK : 0
    for (let i = before + from; i <= before + last; i++) kinds |= KINDS[bytes[i] ?? 32] ?? FOREIGN
    return kinds
  }

  /** The columns as they stand, with blanks for those that were cut off. Columns outside 1 to 80 give nothing. */
  raw(from: number, to: number): string {
    const first = Math.max(1, from)
    const last = Math.min(to, RECORD_WIDTH)
    if (last < first) return ''
    const present = Math.min(last, this.length)
    if (present < first) return BLANKS.slice(0, last - first + 1)
    const text = this.#window.text(this.start, this.start + first - 1, this.start + present)
    return present === last ? text : text + BLANKS.slice(0, last - present)
  }

  /** The columns after the 80th that belong to no record, `''` as a rule. */
  get overflow(): string {
    const from = this.start + RECORD_WIDTH
    return this.extra === 0 ? '' : this.#window.text(this.start, from, from + this.extra)
  }

  /**
   * A field's text without its padding: blanks on both sides, but only those after the text in a field of class
   * X, where leading blanks may be meant. Zeros are kept. `''` where it is blank or the record has no such field.
   */
  field(name: string): string {
    const field = this.layout?.byName.get(name)
    return field === undefined ? '' : this.textOf(field)
  }

  /** The text of one of the layout's fields, as `field` gives it. */
  textOf(field: Field): string {
    const text = this.raw(field.from, field.to)
    return field.type === 'X' ? trimEnd(text) : trimStart(trimEnd(text))
  }

  /** Every field that is not blank as a pair of name and text; an unknown record as one pair without a name. */
  toArray(): [name: string, text: string][] {
    if (this.layout === undefined) return [['', trimEnd(this.raw(1, RECORD_WIDTH))]]
    const pairs = this.layout.fields.map((field): [string, string] => [field.name, this.textOf(field)])
    return pairs.filter(([, text]) => text !== '')
  }

  /** The place of a column; of the end of the record for columns that were cut off. */
  place(from: number): Place {
    const skip = Math.min(Math.max(from, 1) - 1, this.length + this.extra)
    const at: Place = {
      offset: this.offset + skip,
      line: this.line,
      column: this.column + skip,
      segment: this.number,
    }
    if (this.layout !== undefined) at.tag = this.layout.id
    return at
  }
}

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--
  return end === text.length ? text : text.slice(0, end)
}

function trimStart(text: string): string {
  let start = 0
  while (start < text.length && text.charCodeAt(start) === 32) start++
  return start === 0 ? text : text.slice(start)
}
