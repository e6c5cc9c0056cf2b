/**
 * What an acknowledgement says of each finding: the table between our closed list of codes and those of the
 * standards. A code that stands for nothing an acknowledgement says has the reason in its place.
 *
 * Sources: X12 I18 (TA1), 716, 718, 720, 723 (997; 618, 620, 621 of 999 have the same numbers) and EDIFACT 0085
 * (CONTRL), as of reference/x12/envelope.json and reference/edifact/SERVICE.json. Of 0085 only those codes are used
 * that syntax 3 and syntax 4 both list, but for alternatives that come first.
 */
import type { Finding } from '../../core/finding.js'
import type { FindingCode } from '../../core/finding-codes.js'

/** Several codes: the first that the release lists. */
type Code = string | readonly string[]

export interface Answer {
  /** I18, where the finding is about the interchange. */
  interchange?: Code
  /** 716, where it is about the group. */
  group?: Code
  /** 718, where it is about the transaction set as a whole. */
  set?: Code
  /** 720, where it is about a segment. */
  segment?: Code
  /** 723, where it is about a data element. */
  element?: Code
  /** 0085, at any level. */
  edifact: Code
  /** What is missing stands before the place of the finding. */
  before?: true
}

const LAYOUT = 'is layout that every reader passes over'
const NO_HEADER = 'leaves no header that could be answered'
const WRITING = 'is about what is written, not about what came in'
const MAP = 'is about a map or guide of ours'
const CONTENT =
  'is about what the values mean to us; structure, formats and codes are told by the check of the message'
const OURS = 'is about what we can do, which is no fault of the sender'
const RULE = 'is a rule of the authority on the record; its own answers tell of it'
const RECORDS = 'is about 80-column records, which CBP answers with records of its own'

export const ANSWERS = {
  // the file as a whole
  'not-edi': NO_HEADER,
  'empty-input': NO_HEADER,
  'encoding-unsupported': NO_HEADER,
  'text-before-envelope': LAYOUT,
  'text-after-envelope': LAYOUT,
  'byte-order-mark': LAYOUT,
  // a message that was not read to its end cannot be accepted
  'limit-exceeded': { edifact: '18' },
  'too-many-findings': OURS,
  // delimiters and layout
  'delimiters-invalid': { interchange: '022', edifact: '22' },
  'isa-length': { interchange: '022', edifact: '18' },
  'segment-too-long': { set: '5', edifact: '18' },
  'segment-unterminated': { interchange: '023', group: '3', set: '2', edifact: '13' },
  'empty-segment': LAYOUT,
  'line-break-in-segment': LAYOUT,
  'blank-before-segment': LAYOUT,
  'tag-invalid': { interchange: '024', set: '5', segment: '1', edifact: '12' },
  'binary-length': { interchange: '022', set: '5', segment: '8', edifact: '29' },
  'record-length': RECORDS,
  'record-unknown': RECORDS,
  // characters
  'character-outside-repertoire': { interchange: '024', set: '5', element: '6', edifact: '21' },
  'character-invalid': { interchange: '024', set: '5', element: '6', edifact: '21' },
  'charset-unknown': { edifact: ['46', '2'] },
  'character-unwritable': WRITING,
  // envelope
  'header-missing': { interchange: '024', set: '18', edifact: '13' },
  'header-incomplete': { interchange: '022', group: '1', set: '6', edifact: '13' },
  'header-doubled': { interchange: '022', group: '3', set: '2', edifact: '13' },
  'trailer-missing': { interchange: '023', group: '3', set: '2', edifact: '13' },
  'trailer-unexpected': { interchange: '022', edifact: '33' },
  'trailer-count': { interchange: '021', group: '5', set: '4', edifact: '29' },
  'trailer-reference': { interchange: '001', group: '4', set: '3', edifact: '28' },
  'segment-outside-message': { interchange: '022', edifact: '33' },
  'date-format': { interchange: '014', group: '30', edifact: '12' },
  'segment-not-read': OURS,
  'filler-used': RECORDS,
  'json-syntax': NO_HEADER,
  'envelope-old-form': RECORDS,
  'application-mixed': RECORDS,
  'reference-duplicate': { interchange: '025', group: '19', set: '23', edifact: '26' },
  'group-mismatch': { group: '1', set: '6', edifact: '14' },
  // check against the definition
  'not-used': { set: '5', segment: ['I4', '2'], element: ['I10', '3'], edifact: '15' },
  'guide-invalid': MAP,
  'definition-missing': OURS,
  'definition-nearest': OURS,
  'segment-unknown': { set: '5', segment: '6', edifact: '15' },
  'segment-missing': { set: '5', segment: '3', edifact: '13', before: true },
  'segment-out-of-place': { set: '5', segment: '7', edifact: '15' },
  'segment-too-many': { set: '5', segment: '5', edifact: '35' },
  'group-missing': { set: '5', segment: '3', edifact: '13', before: true },
  'group-too-many': { set: '5', segment: '4', edifact: '36' },
  'element-missing': { set: '5', element: '1', edifact: '13' },
  'element-too-many': { set: '5', element: '3', edifact: '16' },
  'component-too-many': { set: '5', element: ['13', '3'], edifact: '16' },
  'repetition-too-many': { set: '5', element: ['12', '3'], edifact: '35' },
  'element-too-long': { set: '5', element: '5', edifact: '39' },
  'element-too-short': { set: '5', element: '4', edifact: '40' },
  'element-type': { set: '5', element: '6', edifact: '37' },
  'date-invalid': { interchange: '014', group: '30', set: '5', element: '8', edifact: '12' },
  'time-invalid': { interchange: '015', group: '31', set: '5', element: '9', edifact: '12' },
  'code-unlisted': { set: '5', element: '7', edifact: '12' },
  'condition-missing': { set: '5', element: '2', edifact: ['48', '13'] },
  'condition-excluded': { set: '5', element: '10', edifact: ['48', '15'] },
  'trailing-separator': { set: '5', segment: '10', edifact: ['45', '16'] },
  'value-padded': LAYOUT,
  // mapping, reading
  'no-map': { set: '1', edifact: '14' },
  'map-fallback': OURS,
  'nothing-claimed': { set: '5', edifact: '18' },
  'empty-message': { set: '5', edifact: '32' },
  unmapped: CONTENT,
  repeated: CONTENT,
  order: { set: '5', segment: '7', edifact: '15' },
  mismatch: CONTENT,
  'unknown-code': CONTENT,
  'value-invalid': CONTENT,
  'check-digit': CONTENT,
  // mapping, writing
  'not-carried': WRITING,
  'record-invalid': WRITING,
  'value-unwritable': WRITING,
  'value-too-long': WRITING,
  'separator-in-value': WRITING,
  'mandatory-missing': WRITING,
  'too-many': WRITING,
  'envelope-incomplete': WRITING,
  'rest-unplaced': WRITING,
  'value-filled': WRITING,
  'not-exact': WRITING,
  'not-acknowledged': WRITING,
  // rules on records
  'filing-rule': RULE,
  'filing-rule-open': RULE,
  'filing-deadline': RULE,
  'table-invalid': OURS,
  // map files
  'map-syntax': MAP,
  'map-invalid': MAP,
  'map-unknown-field': MAP,
  'map-unknown-address': MAP,
  'map-unknown-code': MAP,
  'map-conflict': MAP,
  'map-table': MAP,
  'map-unreachable': MAP,
  'map-required': MAP,
} as const satisfies Partial<Record<FindingCode, Answer | string>>

/** What is said of a finding of this code; undefined where nothing is. */
export function answerOf(code: FindingCode): Answer | undefined {
  const table: Partial<Record<FindingCode, Answer | string>> = ANSWERS
  const answer = table[code]
  return typeof answer === 'string' ? undefined : answer
}

type ByElement = Readonly<Record<number, string>>

/** What TA1 says of each element of ISA (I18), where that is what is wrong. */
const ISA_NOTES: ByElement = {
  1: '010',
  2: '011',
  3: '012',
  4: '013',
  5: '005',
  6: '006',
  7: '007',
  8: '008',
  9: '014',
  10: '015',
  11: '016',
  12: '017',
  13: '018',
  14: '019',
  15: '020',
  16: '027',
}

/** What AK9 says of each element of GS (716). */
const GS_ERRORS: ByElement = {
  1: '1',
  2: '7',
  3: '8',
  4: '30',
  5: '31',
  6: '6',
  7: '9',
  8: '2',
}

/** What is said of an element of a header or trailer: by TA1 (I18), AK9 (716), AK5 (718). */
const BY_ELEMENT: Readonly<Record<string, ByElement>> = {
  ISA: ISA_NOTES,
  IEA: { 1: '021', 2: '018' },
  GS: GS_ERRORS,
  GE: { 1: '5', 2: '6' },
  ST: { 1: '6', 2: '7', 3: '19' },
  SE: { 1: '4', 2: '7' },
}

/** Findings on the form of a value that have no code for elements in the body of a message. */
const OF_FORM: ReadonlySet<FindingCode> = new Set(['header-incomplete', 'date-format', 'isa-length'])

/** The code for an element of the envelope whose form is wrong; undefined where the finding says something else. */
export function envelopeError({ code, at }: Finding): string | undefined {
  if (answerOf(code)?.element === undefined && !OF_FORM.has(code)) return undefined
  return BY_ELEMENT[at?.tag ?? '']?.[at?.element ?? 0]
}
