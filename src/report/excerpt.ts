/**
 * The line of the input that a finding is about, with a caret under the place:
 *
 *      8 | UNT+9+1'
 *        |     ^
 *
 * Takes the bytes around the place; gives lines that fit on a screen, however long the line of the input is (an EDI
 * file may be one single line).
 */
import type { Finding } from '../core/finding.js'
import { findingLine } from './finding-line.js'
import { bytesAsText, columnsOf, firstColumns, lastColumns, shown } from './shown.js'

/** Bytes of one line of the input around a place, the line break not counted in. */
export interface Surroundings {
  bytes: Uint8Array
  /** Index of the place in them. */
  at: number
  /** Bytes in front of these, be they of lines before: they tell what a value is. */
  ahead: Uint8Array
  /** The line goes on before and behind these bytes. */
  cutBefore: boolean
  cutBehind: boolean
}

/** How many bytes around a place are wanted: more are not shown. */
export const EXCERPT_REACH = 240

/** How many bytes in front of those are wanted: no header is longer. */
export const AHEAD_REACH = 1024

const LEFT_COLUMNS = 40
const ALL_COLUMNS = 100
const GUTTER = 6
const CUT = '…'

/** A finding as a line, with the line of the input below it. */
export function findingWithExcerpt(
  file: string,
  found: Finding,
  around: Surroundings | undefined,
  colour = false,
): string {
  const line = `${findingLine(file, found, colour)}\n`
  return around === undefined ? line : line + excerpt(found, around)
}

/** Two lines of text; empty where there is nothing to show. */
export function excerpt(found: Finding, around: Surroundings): string {
  if (found.at?.line === undefined || around.bytes.length === 0) return ''
  if (OF_THE_FILE.has(found.code) && !isText(around.bytes)) return ''
  const { before, behind } = bytesAsText(around.bytes, around.at)
  const left = leftPart(shown(before), around.cutBefore)
  const right = rightPart(shown(behind), around.cutBehind, ALL_COLUMNS - columnsOf(left))
  const marked = Math.min(columnsOf(shown(markedText(found, behind))), columnsOf(right))
  const caret = `${' '.repeat(columnsOf(left))}^${'~'.repeat(Math.max(0, marked - 1))}`
  return `${gutter(String(found.at.line))}${left}${right}\n${gutter('')}${caret}\n`
}

/** Findings on what a file is: the bytes of a picture or of blanks say nothing to people. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['not-edi', 'empty-input', 'encoding-unsupported'])

function isText(bytes: Uint8Array): boolean {
  const isBlank = bytes.every((byte) => byte === 0x20 || byte === 0x09)
  return !isBlank && !bytes.some((byte) => byte < 0x20 && byte !== 0x09)
}

/** What of the bytes at the place the finding is about: its text, and how many bytes that takes; none where that is not known. */
export function markOf(found: Finding, around: Surroundings): { text: string; bytes: number } {
  const { behind, isUtf8 } = bytesAsText(around.bytes, around.at)
  const text = markedText(found, behind)
  return { text, bytes: isUtf8 ? new TextEncoder().encode(text).length : text.length }
}

function gutter(number: string): string {
  return `${number.padStart(GUTTER)} | `
}

function leftPart(text: string, isCut: boolean): string {
  if (!isCut && columnsOf(text) <= LEFT_COLUMNS) return text
  return CUT + lastColumns(text, LEFT_COLUMNS - 1)
}

function rightPart(text: string, isCut: boolean, columns: number): string {
  if (!isCut && columnsOf(text) <= columns) return text
  return firstColumns(text, columns - 1) + CUT
}

/** What of the text at the place the finding is about: what it has found there, or the tag. */
function markedText({ found = '', at }: Finding, text: string): string {
  const value = found.replace(/…$/, '')
  if (value !== '' && text.startsWith(value)) return value
  const tag = at?.tag ?? ''
  // a value that is not there is shown at its segment
  return (at?.element === undefined || value === '') && text.startsWith(tag) ? tag : ''
}
