/**
 * The writer of 80-column records, the reader's mirror image.
 *
 * Takes a layout and, record by record, an identifier and texts by field name; gives bytes (ASCII, or EBCDIC with
 * a table) and findings. Texts are padded and justified by class. A record with a value that is too long, holds
 * characters that its field does not permit, or lacks a required field is refused as a whole: nothing is ever
 * cut, and no half record is written.
 */
import { type Finding, type FindingDetail, Findings, finding } from '../../core/finding.js'
import type { FindingCode } from '../../core/finding-codes.js'
import { AVOIDED, cellText } from './cell.js'
import type { Field, Layout, RecordLayout } from './definition.js'

export interface FixedWriterOptions {
  /** What stands after each record. */
  lineEnd?: '' | '\n' | '\r\n'
  /** Leaves out the blanks at the end of each record; only with a line end. */
  trim?: boolean
  /** 256 bytes that turn ASCII into the output's character set, for example code page 037. */
  encode?: Uint8Array
  /** Characters of class X and C that are refused although ASCII has them; `*` and `\` where not given. */
  avoid?: string
  /** Where findings go; a collector of its own otherwise. */
  findings?: Findings
}

export class FixedWriter {
  readonly findings: Findings
  /** Records written so far. */
  count = 0
  /** Bytes written so far. */
  offset = 0
  readonly #layout: Layout
  readonly #lineEnd: string
  readonly #trim: boolean
  readonly #encode: Uint8Array | undefined
  readonly #avoid: string
  #parts: Uint8Array[] = []

  constructor(layout: Layout, options: FixedWriterOptions = {}) {
    this.#layout = layout
    this.#lineEnd = options.lineEnd ?? '\n'
    this.#trim = options.trim === true
    this.#encode = options.encode
    this.#avoid = options.avoid ?? AVOIDED
    this.findings = options.findings ?? new Findings()
    if (this.#trim && this.#lineEnd === '')
      throw new RangeError('records can be trimmed only where lines end')
    if (this.#encode !== undefined && this.#encode.length !== 256) {
      throw new RangeError('a table of characters must have 256 entries')
    }
  }

  /** Writes one record; false, with findings and without a byte written, where it cannot be written right. */
  write(id: string, values: Readonly<Record<string, string>>): boolean {
    const record = this.#layout.records.get(id)
    if (record === undefined) {
      this.#refuse(id, undefined, 'record-unknown', 'is no record of this layout', { found: id })
      return false
    }
    const errors = this.findings.errors
    const text = record.fields.map((field) => this.#cell(record, field, textOf(values, field))).join('')
    this.#refuseStrangers(record, values)
    if (this.findings.errors > errors) return false
    this.#append((this.#trim ? text.trimEnd() : text) + this.#lineEnd)
    return true
  }

  /** The bytes written since the last `take()`. */
  take(): Uint8Array {
    const parts = this.#parts
    this.#parts = []
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }

  /** The bytes since the last `take()` and all findings. */
  result(): { bytes: Uint8Array; findings: Finding[] } {
    return { bytes: this.take(), findings: this.findings.take() }
  }

  /** The columns of one field; blanks, after a finding, where its text is refused. */
  #cell(record: RecordLayout, field: Field, given: string): string {
    const cell = cellText(field, given, this.#avoid)
    if (typeof cell === 'string') return cell
    const found = field.secret ? undefined : given === '' ? (field.constant ?? '') : given
    this.#refuse(record.id, field, cell.code, cell.reason, { found })
    return ' '.repeat(field.width)
  }

  /** Values for which the record has no field. */
  #refuseStrangers(record: RecordLayout, values: Readonly<Record<string, string>>): void {
    for (const name of Object.keys(values)) {
      if (record.byName.has(name) || values[name] === '') continue
      this.#refuse(record.id, undefined, 'value-unwritable', `has no field '${name}'`)
    }
  }

  #refuse(
    id: string,
    field: Field | undefined,
    code: FindingCode,
    text: string,
    detail: FindingDetail = {},
  ): void {
    const subject = field === undefined ? id : `${id}/${field.name}`
    const at = { offset: this.offset, column: field?.from ?? 1, segment: this.count + 1, tag: id }
    this.findings.add(finding(code, `${subject} ${text}`, { ...detail, severity: 'error', at }))
  }

  #append(text: string): void {
    const bytes = new Uint8Array(text.length)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      bytes[i] = this.#encode === undefined ? code : (this.#encode[code] ?? 0)
    }
    this.#parts.push(bytes)
    this.count++
    this.offset += bytes.length
  }
}

/** A value by a field's own name only: names from outside never reach a prototype. */
function textOf(values: Readonly<Record<string, string>>, field: Field): string {
  return Object.hasOwn(values, field.name) ? (values[field.name] ?? '') : ''
}
