/**
 * Dates and times of EDIFACT by the format that stands beside them (element 2379): whether the bytes are one.
 * Formats that are looked at: a date, a time, or both, with and without zone, and ranges of these. Others (weeks,
 * quarters, durations) are accepted as they stand. Source: code list 2379, D.95B to D.21A.
 */
import { areDigits, isDate, isTime } from './value-form.js'

/** Digits of date and time, characters of a zone; twice where the format is a range. */
interface MomentLayout {
  readonly date: 0 | 6 | 8
  readonly time: 0 | 4 | 6
  readonly zone: 0 | 3 | 5
  readonly range: boolean
}

const layout = (
  date: MomentLayout['date'],
  time: MomentLayout['time'],
  zone: MomentLayout['zone'] = 0,
  range = false,
): MomentLayout => ({ date, time, zone, range })

const LAYOUTS: ReadonlyMap<string, MomentLayout> = new Map([
  ['101', layout(6, 0)],
  ['102', layout(8, 0)],
  ['201', layout(6, 4)],
  ['202', layout(6, 6)],
  ['203', layout(8, 4)],
  ['204', layout(8, 6)],
  ['205', layout(8, 4, 5)],
  ['206', layout(6, 4, 5)],
  ['207', layout(6, 6, 5)],
  ['208', layout(8, 6, 5)],
  ['301', layout(6, 4, 3)],
  ['302', layout(6, 6, 3)],
  ['303', layout(8, 4, 3)],
  ['304', layout(8, 6, 3)],
  ['401', layout(0, 4)],
  ['402', layout(0, 6)],
  ['404', layout(0, 6, 3)],
  ['711', layout(8, 0, 0, true)],
  ['713', layout(6, 4, 0, true)],
  ['717', layout(6, 0, 0, true)],
  ['718', layout(8, 0, 0, true)],
  ['719', layout(8, 4, 0, true)],
])

/** The same by the three bytes of the format. */
const BY_BYTES: ReadonlyMap<number, MomentLayout> = new Map(
  [...LAYOUTS].map(([format, form]) => [
    (format.charCodeAt(0) << 16) | (format.charCodeAt(1) << 8) | format.charCodeAt(2),
    form,
  ]),
)

const DASH = 45

/** Whether the value is a moment in this format; true where the format is not looked at. */
export function isMoment(bytes: Uint8Array, start: number, end: number, format: string): boolean {
  const form = LAYOUTS.get(format)
  return form === undefined || isOf(bytes, start, end, form)
}

/** The same where the format is three bytes at `format`. */
export function isMomentBeside(bytes: Uint8Array, start: number, end: number, format: number): boolean {
  const form = BY_BYTES.get((bytes[format]! << 16) | (bytes[format + 1]! << 8) | bytes[format + 2]!)
  return form === undefined || isOf(bytes, start, end, form)
}

function isOf(bytes: Uint8Array, start: number, end: number, form: MomentLayout): boolean {
  if (!form.range) return isOne(bytes, start, end, form)
  // written with a dash between, or, as the standard asks for later, without
  const middle = (start + end - 1) / 2
  if (Number.isInteger(middle))
    return bytes[middle] === DASH && isOne(bytes, start, middle, form) && isOne(bytes, middle + 1, end, form)
  const half = (start + end) / 2
  return isOne(bytes, start, half, form) && isOne(bytes, half, end, form)
}

function isOne(bytes: Uint8Array, start: number, end: number, form: MomentLayout): boolean {
  const { date, time, zone } = form
  const behindDate = start + date
  const behindTime = behindDate + time
  if (end !== behindTime + zone || !areDigits(bytes, start, behindTime)) return false
  if (date > 0 && !isDate(bytes, start, behindDate)) return false
  return time === 0 || isTime(bytes, behindDate, behindTime)
}
