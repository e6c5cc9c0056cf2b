/**
 * The closed list of finding codes: one line a code, with its usual severity and what it means.
 * A code is stable: programs outside match on it. To add one, add a line here and a sample or test that raises it.
 */
import type { Severity } from './finding.js'

interface CodeEntry {
  severity: Severity
  /** What it means, in words that the sender of the file would understand. */
  text: string
}

const entry = (severity: Severity, text: string): CodeEntry => ({ severity, text })

export const FINDING_CODES = {
  // the file as a whole
  'not-edi': entry('error', 'The input holds no UNA, UNB, UNH, ISA or known record at all.'),
  'empty-input': entry('error', 'The input is empty or holds only blanks.'),
  'encoding-unsupported': entry(
    'error',
    'The input is in a character encoding that is not read (for example UTF-16).',
  ),
  'text-before-envelope': entry(
    'warning',
    'There is text before the interchange header; it was passed over.',
  ),
  'text-after-envelope': entry('warning', 'There is text after the interchange trailer; it was passed over.'),
  'byte-order-mark': entry('info', 'The file begins with a byte order mark; it was passed over.'),
  'limit-exceeded': entry('error', 'A limit on size or count was passed; the rest was not read.'),
  'too-many-findings': entry('info', 'There were more findings than are kept.'),
  // delimiters and layout
  'delimiters-invalid': entry('error', 'The service characters of the header cannot be told apart.'),
  'isa-length': entry(
    'warning',
    'ISA does not have its fixed lengths (106 bytes in all); its elements were found by counting separators.',
  ),
  'segment-too-long': entry('error', 'A segment is longer than the limit; it was passed over.'),
  'segment-unterminated': entry('error', 'The input ends inside a segment.'),
  'empty-segment': entry('warning', 'Two segment terminators stand together.'),
  'line-break-in-segment': entry('info', 'A segment is broken over lines; the line breaks were taken out.'),
  'blank-before-segment': entry('info', 'Blanks stand before a segment tag; they were passed over.'),
  'tag-invalid': entry('error', 'A segment does not begin with a tag.'),
  'binary-length': entry('error', 'The length of a binary object does not fit what follows.'),
  'record-length': entry('error', 'A record is not 80 columns long.'),
  'record-unknown': entry('error', 'A record identifier is not known to the layout.'),
  'filler-used': entry('error', 'Columns of a record that are filler are not blank.'),
  // characters
  'character-outside-repertoire': entry(
    'warning',
    'A character is outside the repertoire that UNB S001 or the standard allows.',
  ),
  'character-invalid': entry('error', 'Bytes do not form a character of the stated character set.'),
  'charset-unknown': entry('warning', 'The syntax identifier names no known character set.'),
  'character-unwritable': entry('error', 'A character cannot be written in the chosen character set.'),
  // envelope
  'header-missing': entry('warning', 'A message or group stands without its interchange or group header.'),
  'header-incomplete': entry('warning', 'A mandatory part of a header is empty.'),
  'header-doubled': entry('error', 'A header comes again before its trailer.'),
  'trailer-missing': entry('error', 'A trailer is missing.'),
  'trailer-unexpected': entry('error', 'A trailer comes without its header.'),
  'trailer-count': entry('warning', 'The count in a trailer differs from what was counted.'),
  'trailer-reference': entry('warning', 'The reference in a trailer differs from its header.'),
  'envelope-old-form': entry(
    'warning',
    'A record of the envelope has an older form than the one in force; it was read.',
  ),
  'application-mixed': entry('error', 'A block is of another application than its batch.'),
  'segment-outside-message': entry('error', 'A segment stands outside of any message.'),
  'date-format': entry(
    'warning',
    'A date in a header does not have the form that its syntax version asks for.',
  ),
  'segment-not-read': entry(
    'warning',
    'A segment beside the messages (a package, ISB, a security segment) is no record and is not written again.',
  ),
  'guide-invalid': entry(
    'error',
    'A rule of a guide does not have its form, or does not fit the definition.',
  ),
  'not-used': entry('error', 'There is something that the guide of the receiver does not use.'),
  'definition-nearest': entry(
    'warning',
    'The directory or release of the message is not at hand; the definition of the nearest one was used.',
  ),
  'reference-duplicate': entry('error', 'A control number or reference was used before.'),
  'group-mismatch': entry('warning', 'A message does not belong into the group or interchange around it.'),
  // check against the definition
  'definition-missing': entry(
    'warning',
    'There is no definition of this message and version; it was not checked.',
  ),
  'segment-unknown': entry('error', 'The message has no segment with this tag.'),
  'segment-missing': entry('error', 'A mandatory segment is missing.'),
  'segment-out-of-place': entry('error', 'A segment of the message stands where it does not belong.'),
  'segment-too-many': entry('error', 'A segment comes more often than the definition allows.'),
  'group-missing': entry('error', 'A mandatory group of segments is missing.'),
  'group-too-many': entry('error', 'A group of segments comes more often than the definition allows.'),
  'element-missing': entry('error', 'A mandatory data element or component is missing.'),
  'element-too-many': entry('error', 'A segment has more data elements than its definition.'),
  'component-too-many': entry('error', 'A data element has more components than its definition.'),
  'repetition-too-many': entry('error', 'A data element is repeated more often than allowed.'),
  'element-too-long': entry('error', 'A value is longer than its data element allows.'),
  'element-too-short': entry('error', 'A value is shorter than its data element asks for.'),
  'element-type': entry('error', 'A value has characters that its type does not allow.'),
  'date-invalid': entry('error', 'A value is no date of the calendar, or not in the stated format.'),
  'time-invalid': entry('error', 'A value is no time of the day.'),
  'code-unlisted': entry('warning', 'A code is not in the list of its data element.'),
  'condition-missing': entry('error', 'A data element must be there because of others beside it.'),
  'condition-excluded': entry('error', 'Data elements stand together that exclude each other.'),
  'trailing-separator': entry('warning', 'Separators stand at an end where no value follows.'),
  'value-padded': entry('info', 'A value begins or ends with blanks that mean nothing.'),
  // mapping, reading
  'no-map': entry('error', 'There is no map for this message and version; it was not read into records.'),
  'map-fallback': entry('warning', 'The association code is unknown; the base map of this version was used.'),
  'nothing-claimed': entry('error', 'Nothing of the body of this message was understood.'),
  'empty-message': entry('error', 'The message has no body.'),
  unmapped: entry('warning', 'A data element or segment has no place in the record; it is kept in the rest.'),
  repeated: entry('warning', 'A value comes again where one is expected; the second is kept in the rest.'),
  order: entry('error', 'A segment stands where the message definition does not have it.'),
  mismatch: entry('warning', 'A value stands twice and the two differ.'),
  'unknown-code': entry('warning', 'A code is not in the list that the map knows; it is kept as sent.'),
  'value-invalid': entry(
    'warning',
    'A value does not have the form that its field asks for; it is kept as text.',
  ),
  'check-digit': entry('warning', 'The check digit of an equipment or IMO number is wrong.'),
  // mapping, writing
  'not-carried': entry('warning', 'A field of the record has no place in this format.'),
  'json-syntax': entry('error', 'The text is not well-formed JSON.'),
  'record-invalid': entry('error', 'A record does not have the shape of its type.'),
  'value-unwritable': entry('error', 'A value cannot be written in this format.'),
  'value-too-long': entry('error', 'A value is longer than its place; it is never cut.'),
  'separator-in-value': entry(
    'error',
    'A value holds a separator of this format, which has no release character.',
  ),
  'mandatory-missing': entry('error', 'A mandatory element has no value.'),
  'too-many': entry('error', 'A segment or group comes more often than the format allows.'),
  'envelope-incomplete': entry('error', 'The header data needed for writing were not handed over.'),
  'rest-unplaced': entry(
    'warning',
    'A kept segment or value was not put back: what it stood with is gone, or is another thing now.',
  ),
  'value-filled': entry(
    'info',
    'A number was filled up with zeros, because its element takes a fixed or a least number of digits.',
  ),
  'not-exact': entry('info', 'The message could not be written back byte for byte; it is in canonical form.'),
  'not-acknowledged': entry('info', 'No acknowledgement is made of this, or not of all of it.'),
  // rules on records
  'filing-rule': entry('error', 'A security filing breaks a rule of CBP; it would be rejected.'),
  'filing-rule-open': entry(
    'warning',
    'A security filing may break a rule of CBP: what the sources say of it is not settled, or it is a risk.',
  ),
  'filing-deadline': entry('warning', 'A security filing is late, or it cannot be judged whether it is.'),
  'table-invalid': entry('error', 'A line of a table of your own does not have the form that is asked for.'),
  // map files
  'map-syntax': entry('error', 'The mapping file is not well-formed.'),
  'map-invalid': entry('error', 'The mapping file does not have the form of a map.'),
  'map-unknown-field': entry('error', 'The map names a field that the record does not have.'),
  'map-unknown-address': entry('error', 'The map names an address outside the message definition.'),
  'map-unknown-code': entry('warning', 'The map names a qualifier that is not in the code list.'),
  'map-conflict': entry('error', 'Two rows claim the same address or field.'),
  'map-table': entry('error', 'A table of the map is not one-to-one.'),
  'map-unreachable': entry('error', 'A group of the map can never start.'),
  'map-required': entry('error', 'A required field of the record is never written by the map.'),
} satisfies Record<string, CodeEntry>

export type FindingCode = keyof typeof FINDING_CODES
