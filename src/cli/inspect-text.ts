/**
 * A segment in words as lines of text, and the line of counts at the end. Pure; every value is made printable.
 */
import type { Finding, Place } from '../core/finding.js'
import { printableUpTo } from '../core/printable.js'
import type { SegmentInWords, ValueInWords } from './inspect-words.js'

export interface Counts {
  interchanges: number
  messages: number
  segments: number
  errors: number
  warnings: number
}

const VALUE_MAX = 240
const NAME_WIDTH = 38
const SEAT_WIDTH = 7

/** `3:1  LOC  Place/location identification`, its values below it, then what was found and counted. */
export function segmentText(
  at: Place,
  { tag, name, values }: SegmentInWords,
  findings: readonly Finding[],
  counted: string,
): string {
  const place = `${at.line ?? 0}:${at.column ?? 0}`
  const head = [place.padEnd(SEAT_WIDTH), printableUpTo(tag, 10), name ?? ''].join('  ').trimEnd()
  const count = counted === '' ? '' : `${' '.repeat(SEAT_WIDTH + 2)}= ${counted}\n`
  return `${head}\n${values.map(valueText).join('')}${count}${findings.map(findingText).join('')}`
}

function valueText({
  element,
  component,
  repetition,
  columns,
  name = '',
  value,
  meaning,
}: ValueInWords): string {
  const seat =
    columns !== undefined
      ? columns.join('-')
      : `${element}${component === undefined ? '' : `.${component}`}${repetition === undefined ? '' : `[${repetition}]`}`
  const words = meaning === undefined ? '' : `  (${printableUpTo(meaning, VALUE_MAX)})`
  const start = `${' '.repeat(SEAT_WIDTH + 2)}${seat.padEnd(SEAT_WIDTH)}${name.padEnd(NAME_WIDTH)}`
  return `${`${start}  ${printableUpTo(value, VALUE_MAX)}${words}`.trimEnd()}\n`
}

/** What an acknowledgement says, a line each. */
export function saidText(said: readonly string[]): string {
  return said.map((one) => `${' '.repeat(SEAT_WIDTH + 2)}> ${printableUpTo(one, 5 * VALUE_MAX)}\n`).join('')
}

export function findingText({ severity, code, message, at }: Finding): string {
  const element =
    at?.element === undefined
      ? ''
      : ` (element ${at.element}${at.component === undefined ? '' : `.${at.component}`})`
  return `${' '.repeat(SEAT_WIDTH + 2)}! ${severity} ${code}: ${printableUpTo(message, 5 * VALUE_MAX)}${element}\n`
}

export function summary({ interchanges, messages, segments, errors, warnings }: Counts): string {
  const parts = [
    counted(interchanges, 'interchange'),
    counted(messages, 'message'),
    counted(segments, 'segment'),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
  ]
  return `${parts.join(', ')}\n`
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
