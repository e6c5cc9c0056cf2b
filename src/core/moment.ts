/**
 * Dates and times as the messages write them, to ISO 8601 local text and back: `2010-01-12`, `2010-01-12T14:56`,
 * `2010-01-12T14:56:30`, with decimals of a second `…:30.5`. The precision is that of the message, and no offset
 * is ever added: a zone that a message gives is its own text (`zoneOf`).
 *
 * Two-digit years stand for 1970 to 2069. Only days of the calendar and times from 00:00 to 23:59:59 are read.
 * The runtime's clock and time zone play no part. Writing undoes reading exactly: what `format…` gives, `parse…`
 * reads as the same text, and what cannot be written so is undefined.
 * Sources: UN/EDIFACT code list 2379, directories D.95B and D.13B; X12 data elements 373 and 337.
 */

/** How one format lays a moment out, in characters. */
interface Layout {
  yearDigits: 2 | 4
  timeDigits: 0 | 4 | 6
  /** 3: the name of a zone (EST); 5: sign, hours and minutes. */
  zone: 0 | 3 | 5
}

const FORMATS = new Map<string, Layout>([
  ['101', { yearDigits: 2, timeDigits: 0, zone: 0 }],
  ['102', { yearDigits: 4, timeDigits: 0, zone: 0 }],
  ['201', { yearDigits: 2, timeDigits: 4, zone: 0 }],
  ['202', { yearDigits: 2, timeDigits: 6, zone: 0 }],
  ['203', { yearDigits: 4, timeDigits: 4, zone: 0 }],
  ['204', { yearDigits: 4, timeDigits: 6, zone: 0 }],
  ['205', { yearDigits: 4, timeDigits: 4, zone: 5 }],
  ['206', { yearDigits: 2, timeDigits: 4, zone: 5 }],
  ['207', { yearDigits: 2, timeDigits: 6, zone: 5 }],
  ['208', { yearDigits: 4, timeDigits: 6, zone: 5 }],
  ['301', { yearDigits: 2, timeDigits: 4, zone: 3 }],
  ['302', { yearDigits: 2, timeDigits: 6, zone: 3 }],
  ['303', { yearDigits: 4, timeDigits: 4, zone: 3 }],
  ['304', { yearDigits: 4, timeDigits: 6, zone: 3 }],
])

const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const [ZERO, ONE, TWO, NINE, DASH, COLON, T] = [48, 49, 50, 57, 45, 58, 84]

/** Whether a format of code list 2379 is one that is read. */
export function isMomentFormat(format: string): boolean {
  return FORMATS.has(format)
}

/** Reads text of a format of code list 2379; undefined if it is not a moment in that format, or none is known. */
export function parseMoment(text: string, format: string): string | undefined {
  const layout = FORMATS.get(format)
  if (layout === undefined) return undefined
  const { yearDigits, timeDigits, zone } = layout
  const end = yearDigits + 4 + timeDigits
  if (text.length !== end + zone || !isZone(text, end, zone)) return undefined
  return isoText(text, yearDigits, text, yearDigits + 4, timeDigits)
}

/** The zone of a text that `parseMoment` reads: `EST`, `+01` (301 to 304), `+0100` (205 to 208); else undefined. */
export function zoneOf(text: string, format: string): string | undefined {
  const zone = FORMATS.get(format)?.zone ?? 0
  if (zone === 0 || parseMoment(text, format) === undefined) return undefined
  return text.slice(-zone)
}

/**
 * Writes ISO local text in a format of code list 2379. Undefined when the format is not known, its precision or
 * its years are other than those of the text, or the zone is missing, of another length, or not asked for.
 */
export function formatMoment(iso: string, format: string, zone = ''): string | undefined {
  const digits = compactDate(iso) + compactTime(iso.slice(11))
  const text = (FORMATS.get(format)?.yearDigits === 2 ? digits.slice(2) : digits) + zone
  return parseMoment(text, format) === iso ? text : undefined
}

/** The format without zone and with four-digit years that has the precision of this text: 102, 203 or 204. */
export function momentFormatOf(iso: string): '102' | '203' | '204' | undefined {
  const format = iso.length === 10 ? '102' : iso.length === 16 ? '203' : '204'
  return formatMoment(iso, format) === undefined ? undefined : format
}

/** Reads a date of six or eight digits. */
export function parseDate(text: string): string | undefined {
  return parseDateTime(text, '')
}

/**
 * Reads a date of six or eight digits and a time of four (HHMM), six (HHMMSS), seven or eight (decimal seconds);
 * with an empty time, the date alone.
 */
export function parseDateTime(date: string, time: string): string | undefined {
  if (date.length !== 6 && date.length !== 8) return undefined
  if (date !== last.date || time !== last.time) {
    last.at = isoText(date, date.length === 6 ? 2 : 4, time, 0, time.length)
    last.date = date
    last.time = time
  }
  return last.at
}

/** What was read last: the segments of a message mostly name one moment. */
const last: { date: string; time: string; at: string | undefined } = { date: '', time: '', at: undefined }

/** Reads a time alone: `14:56`, `14:56:30`, `14:56:30.5`. */
export function parseTime(text: string): string | undefined {
  return text.length > 0 && isTime(text, 0, text.length) ? timeText(text, 0, text.length) : undefined
}

/** The date of ISO local text in six or eight digits; its time is written by `formatTime`. */
export function formatDate(iso: string, digits: 6 | 8): string | undefined {
  if (iso.length > 10 && formatTime(iso) === undefined) return undefined
  return formatDay(iso, digits)
}

/** The date at the start of a text, whatever stands behind it. */
export function formatDay(iso: string, digits: 6 | 8): string | undefined {
  const century = two(iso, 0)
  const year = two(iso, 2)
  const isDate = iso.charCodeAt(4) === DASH && iso.charCodeAt(7) === DASH && century >= 0 && year >= 0
  if (!isDate || !isDay(century * 100 + year, two(iso, 5), two(iso, 8))) return undefined
  if (digits === 8) return iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10)
  return century === (year < 70 ? 20 : 19) ? iso.slice(2, 4) + iso.slice(5, 7) + iso.slice(8, 10) : undefined
}

/** The time of ISO local text, or of a time alone, in four to eight digits; undefined where there is none. */
export function formatTime(iso: string): string | undefined {
  const at = iso.charCodeAt(10) === T ? 11 : 0
  if (iso.length === at + 5) return minuteDigits(iso, at)
  const time = iso.slice(at)
  const text = compactTime(time)
  return parseTime(text) === time ? text : undefined
}

/** `14:56`, what most times are. */
function minuteDigits(iso: string, at: number): string | undefined {
  const hour = two(iso, at)
  const minute = two(iso, at + 3)
  const isTime = iso.charCodeAt(at + 2) === COLON && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59
  return isTime ? iso.slice(at, at + 2) + iso.slice(at + 3, at + 5) : undefined
}

function compactDate(iso: string): string {
  return iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10)
}

function compactTime(time: string): string {
  return time.slice(0, 2) + time.slice(3, 5) + time.slice(6, 8) + time.slice(9)
}

/** A date at the start of `date` and a time of that many digits in `time`, as one flat string. */
function isoText(
  date: string,
  yearDigits: 2 | 4,
  time: string,
  timeAt: number,
  timeDigits: number,
): string | undefined {
  const at = yearDigits - 2
  const year = two(date, at)
  const century = at > 0 ? two(date, 0) : year < 70 ? 20 : 19
  if (year < 0 || century < 0 || !isDay(century * 100 + year, two(date, at + 2), two(date, at + 4))) {
    return undefined
  }
  if (timeDigits === 0) return dateText(century === 20, date, at)
  if (!isTime(time, timeAt, timeDigits)) return undefined
  if (timeDigits === 4) return minuteText(century === 20, date, at, time, timeAt)
  return `${dateText(century === 20, date, at)}T${timeText(time, timeAt, timeDigits)}`
}

/** The two digits at `at` as a number, -1 where another character stands. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > DAYS[month]!) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

function isTime(text: string, at: number, digits: number): boolean {
  const hour = two(text, at)
  const minute = two(text, at + 2)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false
  if (digits === 4) return true
  const second = two(text, at + 4)
  if (second < 0 || second > 59) return false
  if (digits === 6) return true
  return digits === 7 ? two(`0${text[at + 6]}`, 0) >= 0 : digits === 8 && two(text, at + 6) >= 0
}

/** Zones are texts of the message: three graphic characters, or sign, hours and minutes. */
function isZone(text: string, at: number, width: 0 | 3 | 5): boolean {
  if (width === 5) return (text[at] === '+' || text[at] === '-') && isTime(text, at + 1, 4)
  for (let i = at; i < at + width; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20 || code > 0x7e) return false
  }
  return true
}

/** `at`: where the last two digits of the year stand; before them the century, or nothing. */
function centuryTens(is20: boolean, date: string, at: number): number {
  return at > 0 ? date.charCodeAt(0) : is20 ? TWO : ONE
}

function centuryOnes(is20: boolean, date: string, at: number): number {
  return at > 0 ? date.charCodeAt(1) : is20 ? ZERO : NINE
}

function dateText(is20: boolean, date: string, at: number): string {
  return String.fromCharCode(
    centuryTens(is20, date, at),
    centuryOnes(is20, date, at),
    date.charCodeAt(at),
    date.charCodeAt(at + 1),
    DASH,
    date.charCodeAt(at + 2),
    date.charCodeAt(at + 3),
    DASH,
    date.charCodeAt(at + 4),
    date.charCodeAt(at + 5),
  )
}

/** Minutes are what most messages give: one call makes one flat string. */
function minuteText(is20: boolean, date: string, at: number, time: string, timeAt: number): string {
  return String.fromCharCode(
    centuryTens(is20, date, at),
    centuryOnes(is20, date, at),
    date.charCodeAt(at),
    date.charCodeAt(at + 1),
    DASH,
    date.charCodeAt(at + 2),
    date.charCodeAt(at + 3),
    DASH,
    date.charCodeAt(at + 4),
    date.charCodeAt(at + 5),
    T,
    time.charCodeAt(timeAt),
    time.charCodeAt(timeAt + 1),
    COLON,
    time.charCodeAt(timeAt + 2),
    time.charCodeAt(timeAt + 3),
  )
}

function timeText(text: string, at: number, digits: number): string {
  const minutes = `${text.slice(at, at + 2)}:${text.slice(at + 2, at + 4)}`
  if (digits === 4) return minutes
  const seconds = `${minutes}:${text.slice(at + 4, at + 6)}`
  return digits === 6 ? seconds : `${seconds}.${text.slice(at + 6, at + digits)}`
}
