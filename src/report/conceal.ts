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
  const spans = [...numberSpans(text), ...recordSpans(text, around.at - (column - 1)), ...passwordSpans(text)]
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
const HEADER = /(?<![A-Za-z0-9])(UNB|UNG|ISA)([^A-Za-z0-9\s])/g
/** What ends a segment, where it is not the separator itself. */
const END = /['~\r\n\x1c]/

function passwordSpans(text: string): Span[] {
  return [...text.matchAll(HEADER)].flatMap(({ 0: head, 1: tag = '', 2: separator = '', index }) =>
    (PASSWORDS[tag] ?? []).flatMap((element) => elementSpan(text, index + head.length, separator, element)),
  )
}

/** Where an element stands that begins so many separators behind; none where it is blank. */
function elementSpan(text: string, from: number, separator: string, element: number): Span[] {
  let start = from
  for (let n = 1; n < element; n++) {
    const next = text.indexOf(separator, start)
    if (next < 0 || END.test(text.slice(start, next))) return []
    start = next + 1
  }
  let end = start
  while (end < text.length && text[end] !== separator && !END.test(text[end]!)) end++
  return text.slice(start, end).trim() === '' ? [] : [[start, end]]
}

/** The hidden columns of each record of 80 that begins at `start`, or a multiple of 80 from there. */
function recordSpans(text: string, start: number): Span[] {
  const spans: Span[] = []
  const first = start >= 0 ? start % WIDTH : start
  for (let at = first; at < text.length; at += WIDTH) {
    const record = at < 0 ? undefined : recordAt(text.slice(at, at + WIDTH))
    if (record === undefined) continue
    for (const field of record.fields) {
      if (isHidden(field, record, text.slice(at, at + WIDTH)))
        spans.push([at + field.from - 1, at + field.to])
    }
  }
  return spans
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
