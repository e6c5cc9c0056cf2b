/**
 * The check of what stands inside a record's fields: characters, digits, fillers, constants, required fields.
 *
 * Takes the reader's view and a collector; adds findings, each with record number, line, column and field. A
 * separate pass, so that reading alone does not pay for it. The texts of passwords are never shown.
 */
import { type FindingDetail, type Findings, finding } from '../../core/finding.js'
import type { FindingCode } from '../../core/finding-codes.js'
import { BLANK, CONTROL, DIGIT, FOREIGN, KINDS, LETTER, LOWER, nameOfKind, PERMITTED } from './characters.js'
import { type Field, type FieldType, RECORD_WIDTH } from './definition.js'
import type { FixedRecord } from './record.js'
import { isSolid, shapeFlaw } from './shape.js'

/** Checks one record; of an unknown one only the characters. */
export function checkRecord(record: FixedRecord, findings: Findings): void {
  if (record.layout === undefined) {
    checkCharacters(record, UNKNOWN, findings)
    return
  }
  for (const field of record.layout.fields) checkField(record, field, findings)
}

/** The columns of a record that no layout describes. */
const UNKNOWN = { name: '', type: 'X', from: 1, to: RECORD_WIDTH, secret: true } as const

interface Columns {
  readonly name: string
  readonly type: FieldType
  readonly from: number
  readonly to: number
  readonly secret: boolean
}

/** Checks one field of a known record. */
export function checkField(record: FixedRecord, field: Field, findings: Findings): void {
  const kinds = record.kinds(field.from, field.to)
  if (kinds === BLANK) {
    if (field.required) add(record, field, field.from, findings, 'mandatory-missing', 'is required but blank')
  } else if (field.filler) {
    const text = 'is filler, but is not blank'
    add(record, field, firstFilled(record, field), findings, 'filler-used', text)
  } else if ((kinds & ~PERMITTED[field.type]) !== 0) {
    checkCharacters(record, field, findings)
  } else if (field.constant !== undefined || mayBeMisshapen(record, field, kinds)) {
    checkText(record, field, findings)
  }
}

/** The first column of a field that is not blank. */
function firstFilled(record: FixedRecord, field: Columns): number {
  let column = field.from
  while (column < field.to && record.byte(column) === 32) column++
  return column
}

/** Whether the text of a field has to be looked at: blanks where its class may have none. */
function mayBeMisshapen(record: FixedRecord, field: Field, kinds: number): boolean {
  if ((kinds & BLANK) === 0) return false
  return field.justify === 'right' || isSolid(field.type) || record.byte(field.from) === 32
}

function checkText(record: FixedRecord, field: Field, findings: Findings): void {
  const text = record.raw(field.from, field.to)
  const found = field.secret ? undefined : text.trim()
  if (field.constant !== undefined && text !== field.constant) {
    add(record, field, field.from, findings, 'value-invalid', `is not '${field.constant}'`, { found })
    return
  }
  const flaw = shapeFlaw(field, text)
  if (flaw === undefined) return
  add(record, field, field.from, findings, 'value-invalid', flaw.text, { found, severity: flaw.severity })
}

/** Reports each run of characters of one kind that the field's class does not permit. */
function checkCharacters(record: FixedRecord, field: Columns, findings: Findings): void {
  const wrong = ~PERMITTED[field.type]
  let before = 0
  for (let column = field.from; column <= field.to; column++) {
    const kind = (KINDS[record.byte(column)] ?? FOREIGN) & wrong
    if (kind !== 0 && kind !== before) reportCharacter(record, field, column, kind, findings)
    before = kind
  }
}

function reportCharacter(
  r: FixedRecord,
  field: Columns,
  column: number,
  kind: number,
  findings: Findings,
): void {
  const name = nameOfKind(kind, r.byte(column))
  const grave = kind === FOREIGN || kind === CONTROL
  const code =
    (kind & (LETTER | DIGIT | BLANK)) !== 0 || (isDigits(field.type) && !grave) ? 'value-invalid' : CHARACTER
  const found = field.secret ? undefined : r.raw(column, column)
  const text =
    field.name === '' ? `holds ${name}` : `holds ${name}, which class ${field.type} does not permit`
  add(r, field, column, findings, code, text, grave ? { found, severity: 'error' } : { found })
}

const CHARACTER = 'character-outside-repertoire'
const isDigits = (type: FieldType) => (PERMITTED[type] & ~(DIGIT | BLANK | LOWER)) === 0

function add(
  record: FixedRecord,
  field: Columns,
  column: number,
  findings: Findings,
  code: FindingCode,
  text: string,
  detail: FindingDetail = {},
): void {
  const where = `record ${record.number}, column ${column}`
  const subject = field.name === '' ? 'it' : `${record.id}/${field.name}`
  findings.add(finding(code, `${where}: ${subject} ${text}`, { ...detail, at: record.place(column) }))
}
