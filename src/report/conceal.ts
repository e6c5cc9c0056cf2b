/**
 * What of an input's own bytes a report may show: passwords, social security and passport numbers and dates of birth
 * become asterisks, of the same length so that columns stay. Takes the surroundings of a place; gives the same, or new
 * ones where something was hidden. Records of 80 columns are known by their layouts; a social security number is known
 * by its form wherever it stands; passwords of UNB, UNG and ISA by their element.
 */
import { SOCIAL_SECURITY } from '../core/social-security.js'
import {
  envelopeRecords,
  type LayoutField,
  type LayoutRecord,
  layoutIds,
  layoutOf,
} from '../message/layout.js'
import type { Surroundings } from './excerpt.js'

const WIDTH = 80
const STAR = 0x2a
/** In columns of its own a digit of another field may stand right in front of the number. */
const BY_FORM = /^\d{3}-\d{2}-\d{4}$/

/** `column`: of the place in its line, from 1. */
export function concealed(around: Surroundings, column: number): Surroundings {
  const text = latin1(around.bytes)
  const ahead = latin1(around.ahead)
  const spans = [
    ...numberSpans(text),
    ...recordSpans(text, around.at - (column - 1)),
    ...passwordSpans(ahead + text).map(([from, to]): Span => [from - ahead.length, to - ahead.length]),
  ].filter(([, to]) => to > 0)
  if (spans.length === 0) return around
  const bytes = around.bytes.slice()
  for (const [from, to] of spans) bytes.fill(STAR, Math.max(0, from), to)
  return { ...around, bytes }
}

type Span = readonly [from: number, to: number]

function numberSpans(text: string): Span[] {
  return [...text.matchAll(SOCIAL_SECURITY)].map((found) => [found.index, found.index + found[0].length])
}

/** UNB S005, UNG 0058, ISA02 and ISA04. */
const PASSWORDS: Readonly<Record<string, readonly number[]>> = { UNB: [6], UNG: [8], ISA: [2, 4] }
/**
 * A header, which may be broken over lines, with what announces it: `UNA:+.? '`. Behind a letter, where a reader finds
 * it too, it is known by how it goes on.
 */
const HEADER = new RegExp(
  [
    /(?:UNA[^\r\n]{3}(?<release>[^\r\n])[^\r\n](?<terminator>[^\r\n])\s*)?/,
    /(?:(?<![A-Za-z0-9])|(?=ISA(?<isa>[^A-Za-z0-9\s])..\k<isa>|UNB[^A-Za-z0-9\s]UNO[A-Z]))/,
    /(?<tag>[UI][\r\n]*[NS][\r\n]*[ABG])[\r\n]*(?<separator>[^A-Za-z0-9\s])/,
  ]
    .map(({ source }) => source)
    .join(''),
  'g',
)
/** A line break ends a segment only where another of the envelope begins behind it: headers are wrapped, too. */
const NEXT_LINE = /\r?\n(?=(?:UN[A-Z]|ISA|IEA|IS[BE]|GS|ST|TA1)[^A-Za-z0-9\s])/y

/** What of the characters of a header decides where its elements are. */
interface Marks {
  separator: string
  /** None in X12; nor is it known there what ends a segment, but ISA has more elements than are looked at. */
  release: string | undefined
  terminators: string
}

function passwordSpans(text: string): Span[] {
  return [...text.matchAll(HEADER)].flatMap((found) => {
    const { release = '?', terminator = "'\x1c", tag: letters = '', separator = '' } = found.groups ?? {}
    const tag = letters.replace(/[\r\n]/g, '')
    const isX12 = tag === 'ISA'
    const marks = { separator, release: isX12 ? undefined : release, terminators: isX12 ? '' : terminator }
    const from = found.index + found[0].length
    return (PASSWORDS[tag] ?? []).flatMap((element) => elementSpan(text, from, marks, element))
  })
}

/** Where an element stands that begins so many separators behind; none where it is blank. */
function elementSpan(text: string, from: number, marks: Marks, element: number): Span[] {
  const { separator, release } = marks
  let start = from
  for (let n = 1, at = from; ; at = behind(text, at, release)) {
    const isEnd = at >= text.length || endsAt(text, at, marks)
    if (!isEnd && text[at] !== separator) continue
    if (n === element) return text.slice(start, at).trim() === '' ? [] : [[start, at]]
    if (isEnd) return []
    n++
    start = at + 1
  }
}

/** The index behind a character, or behind the one that is released here: line breaks between the two are none. */
function behind(text: string, at: number, release: string | undefined): number {
  if (release === undefined || text[at] !== release) return at + 1
  let next = at + 1
  while (text[next] === '\r' || text[next] === '\n') next++
  return next + 1
}

function endsAt(text: string, at: number, { terminators }: Marks): boolean {
  NEXT_LINE.lastIndex = at
  return terminators.includes(text[at] ?? '') || NEXT_LINE.test(text)
}

/** What is shown of the text of one record: blanks in front of it shift its columns. */
export function concealedRecord(text: string): string {
  let shown = text
  for (const [from, to] of recordSpans(text, 0))
    shown = shown.slice(0, from) + '*'.repeat(Math.min(to, text.length) - from) + shown.slice(to)
  return shown
}

/** The hidden columns of each record of 80 that begins at `start`, behind blanks, or a multiple of 80 from there. */
function recordSpans(text: string, start: number): Span[] {
  const spans: Span[] = []
  const first = start >= 0 ? start % WIDTH : start
  for (let begin = first; begin < text.length; begin += WIDTH) {
    if (begin < 0) continue
    const at = begin + blanksAt(text, begin)
    const line = text.slice(at, at + WIDTH)
    const record = recordAt(line)
    if (record === undefined) continue
    for (const field of record.fields)
      if (isHidden(field, record, line)) spans.push([at + field.from - 1, at + field.to])
  }
  return spans
}

function blanksAt(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' && at - from < WIDTH) at++
  return at - from
}

/**
 * A and Z are known by one letter, with which any sentence may begin: the site code has four digits, or the date behind
 * the password has six. K, the importer query, hides nothing but what has the form of a number of a person.
 */
const ONE_LETTER = /^(?:[AZ](?:\d{4}[A-Z0-9]{3}|[A-Z0-9]{7}.{6}\d{6})|K [0-9A-Z*-]{2})/i

/** The layout of a record that has something to hide. */
function recordAt(line: string): LayoutRecord | undefined {
  return hiding().find(({ id }) => line.startsWith(id) && (id.length > 1 || ONE_LETTER.test(line)))
}

let known: readonly LayoutRecord[] | undefined

function hiding(): readonly LayoutRecord[] {
  known ??= [...layoutIds().flatMap((id) => layoutOf(id)?.records ?? []), ...envelopeRecords()].filter(
    ({ fields }) => fields.some(({ secret, hidden }) => secret === true || hidden !== undefined),
  )
  return known
}

function isHidden({ secret, hidden, from, to }: LayoutField, record: LayoutRecord, line: string): boolean {
  const text = line.slice(from - 1, to)
  if (text.trim() === '' || (secret !== true && hidden === undefined)) return false
  if (hidden?.when === 'form') return BY_FORM.test(text.trim())
  if (hidden?.when !== 'qualified') return true
  const qualifier = record.fields.find(({ name }) => name === hidden.field)
  const code = qualifier === undefined ? '' : line.slice(qualifier.from - 1, qualifier.to).trim()
  return hidden.codes.includes(code) || qualifier?.codes?.has(code) !== true
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
