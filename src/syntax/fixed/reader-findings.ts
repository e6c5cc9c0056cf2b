/**
 * The findings of the reader, in words.
 *
 * Takes what the reader saw; gives findings with their places. No text of an unknown record beyond its first four
 * columns is shown, since it might hold a password.
 */
import { type Finding, finding, type Place } from '../../core/finding.js'
import { isBlank } from './characters.js'
import { type Field, type Layout, RECORD_WIDTH } from './definition.js'
import type { FixedRecord } from './record.js'

/** A byte order mark at the start of the input: passed over for UTF-8, an error for UTF-16. */
export function startFinding(start: Uint8Array): Finding | undefined {
  const [a, b, c] = start
  const at = { offset: 0, line: 1, column: 1 }
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return finding('byte-order-mark', 'the file begins with a byte order mark; it was passed over', { at })
  }
  if ((a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe)) {
    return finding('encoding-unsupported', 'the file is in UTF-16; 80-column records are ASCII or EBCDIC', {
      at,
    })
  }
  return undefined
}

/** No fault of the file where only a part of the application is laid out. */
export function unknownFinding(record: FixedRecord, { isPartial, name }: Layout): Finding {
  const found = record.raw(1, Math.min(4, record.length))
  const at = record.place(1)
  const begins = `record ${record.number} begins with '${found}'`
  if (!isPartial)
    return finding('record-unknown', `${begins}, which is no record of this layout`, { at, found })
  const text = `${begins}: of ${name} only a part is laid out, and this is not in it; it is kept as it stands`
  return finding('record-unknown', text, { at, found, severity: 'info' })
}

/** A record that is known by its id alone. */
export function opaqueFinding(record: FixedRecord, { name }: Layout): Finding {
  const found = record.raw(1, Math.min(2, record.length))
  const text = `record ${record.number} is ${found} of ${name}, whose columns are not laid out; it is kept as it stands, and others like it without a further finding`
  return finding('record-unknown', text, { at: record.place(1), found, severity: 'info' })
}

/** A field that answers of former years left blank: today's layout asks for it. */
export function olderBlankFinding(record: FixedRecord, { name, from }: Field): Finding {
  const text = `record ${record.number}: ${record.id}/${name} is blank, as in answers of before its present form`
  return finding('mandatory-missing', text, { at: record.place(from), severity: 'warning' })
}

/**
 * A record that is not 80 columns long: cut by the end of its `line` (usual: padded), by the end of the `input`,
 * or by the next `record`, which begins at another column than the 81st.
 */
export function lengthFinding(record: FixedRecord, cut: 'line' | 'input' | 'record'): Finding {
  const { number, length, extra } = record
  if (extra > 0) return tooLong(record)
  const long = `record ${number} is ${length} columns long, not ${RECORD_WIDTH}`
  const at = record.place(length + 1)
  if (cut === 'record') {
    return finding('record-length', `${long}: the next one begins right after it`, { at })
  }
  if (cut === 'input') {
    const text = `${long}: the input ends in it; blanks were put after it`
    return finding('record-length', text, { at, severity: 'warning' })
  }
  const text = `${long}; blanks were put after it, and after others like it without a further finding`
  return finding('record-length', text, { at, severity: 'info' })
}

function tooLong(record: FixedRecord): Finding {
  const blank = isBlank(record.overflow)
  const last = RECORD_WIDTH + record.extra
  const columns =
    record.extra === 1 ? `column ${last} belongs` : `columns ${RECORD_WIDTH + 1} to ${last} belong`
  const text = `record ${record.number} is ${last} columns long, not ${RECORD_WIDTH}; ${columns} to no field`
  return finding('record-length', blank ? `${text} and hold nothing` : text, {
    at: record.place(RECORD_WIDTH + 1),
    severity: blank ? 'info' : 'error',
  })
}

export function blankFinding(at: Place): Finding {
  return finding('empty-segment', 'blank lines or records were passed over', { at })
}

/** NUL or ^Z in the place of a record: usual at the end of a file, odd elsewhere. */
export function padFinding(count: number, at: Place, atEnd: boolean): Finding {
  const text = `${count} bytes of NUL or ^Z were passed over`
  if (atEnd)
    return finding('text-after-envelope', `${text} at the end of the input`, { at, severity: 'info' })
  return finding('character-outside-repertoire', `${text} between records`, { at })
}

/** What there is to say of an input as a whole. */
export function closingFinding(records: number, anyKnown: boolean): Finding | undefined {
  const at = { offset: 0, line: 1, column: 1 }
  if (records === 0) return finding('empty-input', 'the input holds no record', { at })
  if (!anyKnown) return finding('not-edi', 'the input holds no record of this layout', { at })
  return undefined
}
