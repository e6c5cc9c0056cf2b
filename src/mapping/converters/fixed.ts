/**
 * Converters of fixed records (ABI): dates with the month first, times of twelve hours, equipment numbers filled with
 * zeros.
 */
import { joinEquipmentNumber, splitEquipmentNumber } from '../../core/iso6346.js'
import { formatDate, formatTime, parseDateTime } from '../../core/moment.js'
import { type CodecMaker, type Converter, type Left, textOf } from './converter.js'

/** MMDDYY and HHMM, or MMDDYYYY and HHMMSS where `format` says so ⇄ a local time. Seats: date, time if any. */
const monthDayYear: CodecMaker = {
  name: 'monthDayYear',
  needs: 'one or two addresses (date, time) and one field',
  make: ({ seats, fields, args }) => {
    if (seats > 2 || fields !== 1) return undefined
    const format = args.get('format') ?? ''
    const digits = format.includes('MMDDYYYY') ? 8 : 6
    const timeDigits = seats === 1 ? 0 : format.includes('HHMMSS') ? 6 : 4
    return {
      read: ([date = '', time = '']) => {
        const isTime = time === '' || time.length === timeDigits
        const at =
          date.length === digits && isTime ? parseDateTime(date.slice(4) + date.slice(0, 4), time) : undefined
        return at === undefined ? undefined : [at]
      },
      write: ([value], left) => writeDate(textOf(value), digits, timeDigits, left),
    }
  },
}

function writeDate(
  at: string,
  digits: 6 | 8,
  timeDigits: number,
  left: Left[],
): readonly string[] | undefined {
  const date = formatDate(at, digits)
  if (date === undefined) return undefined
  const time = at.length > 10 ? (formatTime(at) ?? '') : ''
  const year = digits - 4
  const monthFirst = date.slice(year) + date.slice(0, year)
  if (timeDigits === 0) {
    if (time !== '') left.push(0)
    return [monthFirst]
  }
  // fewer digits would be filled up to another time
  return time === '' || time.length === timeDigits ? [monthFirst, time] : undefined
}

/** MMDDYYHHMMSS with AM or PM behind it ⇄ a local time (entry summary query, JB). */
const twelveHours: CodecMaker = {
  name: 'twelveHours',
  needs: 'one address and one field',
  make: ({ seats, fields }) =>
    seats === 1 && fields === 1
      ? {
          read: ([text = '']) => {
            const at = readTwelve(text)
            return at === undefined ? undefined : [at]
          },
          write: ([value]) => {
            const text = writeTwelve(textOf(value))
            return text === undefined ? undefined : [text]
          },
        }
      : undefined,
}

/** Noon is 12 PM, midnight 12 AM; hours beyond twelve are none of this form. */
function readTwelve(text: string): string | undefined {
  const [, date = '', hour = '', rest = '', half] = /^(\d{6})(0[1-9]|1[0-2])(\d{4})([AP]M)$/.exec(text) ?? []
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
  return parseDateTime(date.slice(4) + date.slice(0, 4), String(hours).padStart(2, '0') + rest)
}

function writeTwelve(at: string): string | undefined {
  const date = formatDate(at, 6)
  const time = formatTime(at) ?? ''
  if (date === undefined || at.length <= 10 || time.length !== 6) return undefined
  const hours = Number(time.slice(0, 2))
  const hour = String(hours % 12 === 0 ? 12 : hours % 12).padStart(2, '0')
  return date.slice(2) + date.slice(0, 2) + hour + time.slice(2) + (hours < 12 ? 'AM' : 'PM')
}

/** Letters, digits filled with zeros, check digit ⇄ one equipment number. */
const zeroFilledNumber: CodecMaker = {
  name: 'zeroFilledNumber',
  needs: 'three addresses (initial, number, check digit) and one field',
  make: ({ seats, fields }) => {
    if (seats !== 3 || fields !== 1) return undefined
    return {
      read: (texts, doubt) => {
        const joined = readNumber(texts)
        if (joined === undefined) doubt?.(`'${texts.join('')}' is no number of equipment`, 1)
        return joined !== undefined && writeNumber(joined) !== undefined ? [joined] : undefined
      },
      write: ([value]) => writeNumber(textOf(value)),
    }
  },
}

/** An ISO 6346 serial has six digits; of others the zeros in front are taken for filling. */
function readNumber([initial = '', number = '', check = '']: readonly string[]): string | undefined {
  if (!/^[0-9]{1,15}$/.test(number)) return undefined
  const digits = number.replace(/^0+/, '').padStart(/^[A-Z]{3}[UJZ]$/.test(initial) ? 6 : 1, '0')
  return joinEquipmentNumber(initial, digits, check)
}

function writeNumber(text: string): readonly string[] | undefined {
  const parts = splitEquipmentNumber(text)
  if (parts === undefined) return undefined
  const texts = [parts.initial, parts.number, parts.check ?? '']
  return readNumber(texts) === text ? texts : undefined
}

/** Text in a field of digits, which fills it. */
export function fullWidth(width: number): Converter {
  return {
    name: 'fullWidth',
    read: (text) => text,
    write: (value) => (typeof value === 'string' && value.length === width ? value : undefined),
  }
}

export const fixedMakers: readonly CodecMaker[] = [monthDayYear, twelveHours, zeroFilledNumber]
