/**
 * What of an input's own bytes a report may show: passwords, social security and passport numbers and dates of birth
 * become asterisks, of the same length so that columns stay. Takes the surroundings of a place; gives the same, or new
 * ones where something was hidden. Records of 80 columns are known by their layouts; a social security number is known
 * by its form wherever it stands.
 */
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
const SOCIAL_SECURITY = /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g

/** `column`: of the place in its line, from 1. */
export function concealed(around: Surroundings, column: number): Surroundings {
  const text = latin1(around.bytes)
  const spans = [...numberSpans(text), ...recordSpans(text, around.at - (column - 1))]
  if (spans.length === 0) return around
  const bytes = around.bytes.slice()
  for (const [from, to] of spans) bytes.fill(STAR, Math.max(0, from), to)
  return { ...around, bytes }
}

type Span = readonly [from: number, to: number]

function numberSpans(text: string): Span[] {
  return [...text.matchAll(SOCIAL_SECURITY)].map((found) => [found.index, found.index + found[0].length])
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

/** The layout of a record that has something to hide; one letter is not enough to know it by. */
function recordAt(line: string): LayoutRecord | undefined {
  return hiding().find(({ id }) => line.startsWith(id) && (id.length > 1 || /^[ABZ][A-Z0-9 ]{7}/i.test(line)))
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
  if (hidden?.when !== 'qualified') return secret === true || hidden?.when === 'always'
  const qualifier = record.fields.find(({ name }) => name === hidden.field)
  const code = qualifier === undefined ? '' : line.slice(qualifier.from - 1, qualifier.to).trim()
  return hidden.codes.includes(code) || qualifier?.codes?.has(code) !== true
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
