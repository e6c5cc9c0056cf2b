/**
 * Points in time that are handed in: `2026-11-22T14:05+08:00`, `2026-11-22T14:05`, `2026-11-22`.
 *
 * A time without an offset, or a date alone, is a span of possible moments: a place on earth is between 12 hours behind
 * and 14 hours before UTC. So two times are told apart where that is certain, and else `unsure`: nothing is guessed.
 */

/** Minutes since 1970-01-01T00:00 UTC. */
type Minutes = number

export interface Instant {
  /** As it was handed in, or in the same form. */
  text: string
  /** The earliest and the latest moment that it can mean. */
  from: Minutes
  to: Minutes
  /** Minutes of the local clock at its place. */
  local: Minutes
  offset: string
  isDate: boolean
}

const FORM =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/
const DAY = 24 * 60
const MOST_AHEAD = 14 * 60
const MOST_BEHIND = 12 * 60

/** Reads an ISO time; undefined for any other text, and for a day that is none. */
export function parseInstant(given: string): Instant | undefined {
  const found = FORM.exec(given)
  if (found === null) return undefined
  const [year, month, day, hour, minute] = found.slice(1, 6).map((part) => Number(part ?? 0))
  const days = daysFromCivil(year!, month!, day!)
  if (civilFromDays(days) !== given.slice(0, 10)) return undefined
  const isDate = found[4] === undefined
  return instantAt(days * DAY + hour! * 60 + minute!, found[6] ?? '', isDate, given)
}

function instantAt(local: Minutes, offset: string, isDate: boolean, given?: string): Instant {
  const last = isDate ? local + DAY - 1 : local
  const known = offsetMinutes(offset)
  return {
    text: given ?? textOf(local, offset, isDate),
    from: local - (known ?? MOST_AHEAD),
    to: last - (known ?? -MOST_BEHIND),
    local,
    offset,
    isDate,
  }
}

/** The moment so many hours later (earlier, where negative), in the same local time and precision. */
export function shift(instant: Instant, hours: number): Instant {
  return instantAt(instant.local + hours * 60, instant.offset, instant.isDate)
}

/** How `a` stands to `b`; `unsure` where an offset or a time of day that is not known decides. */
export function compareInstants(a: Instant, b: Instant): 'before' | 'same' | 'after' | 'unsure' {
  if (a.to < b.from) return 'before'
  if (a.from > b.to) return 'after'
  return a.from === a.to && b.from === b.to ? 'same' : 'unsure'
}

/** Minutes from `a` to `b` where both are exact. */
export function minutesBetween(a: Instant, b: Instant): number | undefined {
  return a.from === a.to && b.from === b.to ? b.from - a.from : undefined
}

function offsetMinutes(offset: string): number | undefined {
  if (offset === '') return undefined
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}

function textOf(local: Minutes, offset: string, isDate: boolean): string {
  const days = Math.floor(local / DAY)
  const minutes = local - days * DAY
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return isDate ? civilFromDays(days) : `${civilFromDays(days)}T${time}${offset}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Days since 1970-01-01 of the Gregorian calendar; years begin in March, so that the leap day is the last. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilFromDays(days: number): string {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yearOfEra = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  )
  const dayOfYear = doe - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp + (mp < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
