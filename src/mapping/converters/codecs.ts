/**
 * Converters of several seats, or of several fields: made once for each row, with its arguments.
 */
import { isSplittable, joinEquipmentNumber, splitEquipmentNumber } from '../../core/iso6346.js'
import {
  formatDay,
  formatMoment,
  formatTime,
  isMomentFormat,
  momentFormatOf,
  parseDateTime,
  parseMoment,
  parseTime,
  zoneOf,
} from '../../core/moment.js'
import { DECIMAL } from '../../records/schema.js'
import {
  type Codec,
  type CodecMaker,
  codeOf,
  type Doubt,
  type Left,
  property,
  textOf,
  writingOne,
} from './converter.js'
import { fixedMakers } from './fixed.js'
import { Following } from './following.js'
import { pointed } from './single.js'

/** EDIFACT 2380 with its format code 2379 ⇄ a moment; the format code is kept. Seats: text, format. */
const moment: CodecMaker = {
  name: 'moment',
  needs: 'two addresses (text and format code) and one field',
  make: ({ seats, fields }) =>
    seats === 2 && fields === 1 ? { read: readMoment, write: writeMoment } : undefined,
}

function readMoment(texts: readonly string[], doubt?: Doubt): readonly unknown[] {
  const text = texts[0] ?? ''
  const format = texts[1] ?? ''
  const at = parseMoment(text, format)
  const zone = at === undefined ? undefined : zoneOf(text, format)
  const made: Record<string, string | undefined> = { at, zone, format: format || undefined }
  if (at === undefined && text !== '') {
    made.text = text
    // a format that is not known may well be right
    if (isMomentFormat(format)) doubt?.(`'${text}' is no date or time of the form ${format}`)
  }
  return [made]
}

function writeMoment([value]: readonly unknown[], left: Left[]): readonly string[] | undefined {
  const said = partsOf(value)
  const at = textOf(said.at)
  const zone = textOf(said.zone)
  const format = textOf(said.format)
  if (at === '') {
    leave(said, left, ZONE | OFFSET)
    return [textOf(said.text), format]
  }
  const kept = formatMoment(at, format, zone)
  if (kept !== undefined) {
    leave(said, left, OFFSET | TEXT)
    return [kept, format]
  }
  const fitting = momentFormatOf(at)
  const text = fitting === undefined ? undefined : formatMoment(at, fitting)
  if (text === undefined || fitting === undefined) return undefined
  leave(said, left, ZONE | OFFSET | TEXT)
  return [text, fitting]
}

/** What a moment may say. */
interface MomentParts {
  readonly at?: unknown
  readonly zone?: unknown
  readonly format?: unknown
  readonly offset?: unknown
  readonly text?: unknown
}

const NOTHING: MomentParts = {}
const ZONE = 1
const OFFSET = 2
const TEXT = 4

function partsOf(value: unknown): MomentParts {
  return typeof value === 'object' && value !== null ? value : NOTHING
}

/** Notes which of these fields of a moment are left out, in the order in which it has them. */
function leave(said: MomentParts, left: Left[], fields: number): void {
  const zone = (fields & ZONE) !== 0 && textOf(said.zone) !== ''
  const offset = (fields & OFFSET) !== 0 && textOf(said.offset) !== ''
  const text = (fields & TEXT) !== 0 && textOf(said.text) !== ''
  if (!zone && !offset && !text) return
  for (const key in said)
    if ((zone && key === 'zone') || (offset && key === 'offset') || (text && key === 'text'))
      left.push([0, key])
}

/** X12 date (373), time (337) and time code (623) ⇄ a moment. Seats: date, time, zone as far as there are. */
const dateTime: CodecMaker = {
  name: 'dateTime',
  needs: 'one to three addresses (date, time, time code) and one field',
  make: ({ seats, fields, args }) => {
    if (seats > 3 || fields !== 1) return undefined
    const digits = args.get('format') === '6' ? 6 : 8
    const memory = new MomentMemory(digits, seats)
    const writing = writingOne((value, left) => writeDateTime(value, memory, seats, left))
    return { read: readDateTime, ...writing }
  },
}

function readDateTime(texts: readonly string[], doubt?: Doubt): readonly unknown[] | undefined {
  const date = texts[0] ?? ''
  const time = texts[1] ?? ''
  const zone = texts[2] ?? ''
  const at = date === '' ? undefined : parseDateTime(date, time)
  const made: Record<string, string | undefined> = { at, zone: zone || undefined, format: undefined }
  if (at !== undefined) return [made]
  if (time !== '' && date !== '') {
    const isDate = parseDateTime(date, '') !== undefined
    doubt?.(isDate ? `'${time}' is no time` : `'${date}' is no date`, isDate ? 1 : 0)
    return undefined
  }
  made.text = date === '' ? `T${time}` : date
  if (date !== '') doubt?.(`'${date}' is no date`)
  else if (time !== '' && parseTime(time) === undefined) doubt?.(`'${time}' is no time`)
  return date === '' && time === '' && zone !== '' ? undefined : [made]
}

/** The date and time that were written last: the segments of a message mostly name one moment. */
class DateMemory {
  date: string | undefined = undefined
  time: string | undefined = undefined
  private at = ''

  constructor(private readonly digits: 6 | 8) {}

  take(at: string): void {
    if (at === this.at) return
    this.date = formatDay(at, this.digits)
    this.time = at.length > 10 ? formatTime(at) : ''
    this.at = at
  }
}

/** One for all rows: what a moment is as text depends on nothing else. */
const dates = { 6: new DateMemory(6), 8: new DateMemory(8) }

/** The texts that one row wrote last. */
class MomentMemory {
  private at = ''
  private zone = ''
  private texts: readonly string[] | undefined = undefined
  readonly dates: DateMemory

  constructor(
    digits: 6 | 8,
    private readonly seats: number,
  ) {
    this.dates = dates[digits]
  }

  /** Undefined where it cannot be written. */
  take(at: string, zone: string): readonly string[] | undefined {
    this.dates.take(at)
    if (at !== this.at || zone !== this.zone) {
      const { date, time } = this.dates
      this.texts = date === undefined || time === undefined ? undefined : this.textsOf(date, time, zone)
      this.at = at
      this.zone = zone
    }
    return this.texts
  }

  private textsOf(date: string, time: string, zone: string): readonly string[] {
    if (this.seats === 3) return [date, time, zone]
    return this.seats === 2 ? [date, time] : [date]
  }
}

function writeDateTime(
  value: unknown,
  memory: MomentMemory,
  seats: number,
  left: Left[],
): readonly string[] | undefined {
  const said = partsOf(value)
  const at = textOf(said.at)
  const zone = textOf(said.zone)
  if (at === '') return writeNoDate(said, zone, seats, left)
  const texts = memory.take(at, zone)
  if (texts === undefined) return undefined
  if (seats < 2 && memory.dates.time !== '') left.push([0, 'at'])
  if (zone !== '' && seats < 3) leave(said, left, ZONE)
  if (said.offset !== undefined || said.text !== undefined) {
    leave(said, left, OFFSET)
    leave(said, left, TEXT)
  }
  return texts
}

/** The text that was sent in place of a date, or of a time. */
function writeNoDate(
  said: MomentParts,
  zone: string,
  seats: number,
  left: Left[],
): readonly string[] | undefined {
  const texts = textSeats(textOf(said.text), zone)
  // a zone alone, or a text that is only the mark of a time, says nothing
  if (texts[0] === '' && texts[1] === '') return undefined
  if (texts[1] !== '' && seats < 2) left.push([0, 'text'])
  if (texts[2] === '' || seats < 3) leave(said, left, ZONE)
  leave(said, left, OFFSET)
  return texts.slice(0, seats)
}

function textSeats(text: string, zone: string): readonly [string, string, string] {
  if (text === '') return ['', '', '']
  return text.startsWith('T') ? ['', text.slice(1), zone] : [text, '', zone]
}

/** Code list 1131 and agency 3055 ⇄ the list of a code: a word of the table, or both as sent (`139:112`). */
const codeList: CodecMaker = {
  name: 'codeList',
  needs: 'two addresses (code list and agency) and one field',
  make: ({ seats, fields, table }) => {
    if (seats !== 2 || fields !== 1) return undefined
    const words = new Map<string, string>()
    const codes = new Map<string, readonly string[]>()
    for (const entry of table?.entries ?? []) {
      const pair = [entry.codes[0] ?? '', entry.codes[1] ?? ''] as const
      words.set(pair.join(':'), entry.words[0] ?? '')
      if (!codes.has(entry.words[0] ?? '')) codes.set(entry.words[0] ?? '', pair)
    }
    const pairs = new Following(codes)
    return {
      read: ([list = '', agency = '']) => {
        const sent = agency === '' ? list : `${list}:${agency}`
        return [words.get(`${list}:${agency}`) ?? (sent === '' ? undefined : sent)]
      },
      ...writingOne((value) => {
        const text = textOf(value)
        const known = pairs.get(text)
        if (known !== undefined) return known
        const colon = text.indexOf(':')
        if (colon < 0) return [text, '']
        // what would come back as another text
        if (colon === text.length - 1 || words.has(text)) return undefined
        return [text.slice(0, colon), text.slice(colon + 1)]
      }),
    }
  },
}

/** X12 initial (206), number (207) and check digit (761) ⇄ one equipment number. */
const equipmentNumber: CodecMaker = {
  name: 'equipmentNumber',
  needs: 'two or three addresses (initial, number, check digit) and one field',
  make: ({ seats, fields }) => {
    if (seats < 2 || seats > 3 || fields !== 1) return undefined
    return {
      read: readNumber,
      ...writingOne((value) => writeNumber(textOf(value), seats)),
      isQuick: true,
    }
  },
}

/** What could not be split again is not joined: its parts are kept as they are. */
function readNumber(texts: readonly string[]): readonly unknown[] | undefined {
  const joined = joinEquipmentNumber(texts[0] ?? '', texts[1] ?? '', texts[2])
  return joined === undefined || !isSplittable(joined) ? undefined : [joined]
}

function writeNumber(text: string, seats: number): readonly string[] | undefined {
  const parts = splitEquipmentNumber(text)
  if (parts === undefined) return undefined
  const { initial, number, check = '' } = parts
  return seats === 2 ? [initial, number + check] : [initial, number, check]
}

/** One seat of parts with fixed widths ⇄ several fields; the last part may be shorter. */
const splitByWidth: CodecMaker = {
  name: 'splitByWidth',
  needs: 'one address, widths and as many fields as widths',
  make: ({ seats, fields, args }) => {
    const widths = (args.get('widths') ?? '').split(' ').map(Number)
    if (seats !== 1 || widths.length !== fields || !widths.every((width) => width > 0)) return undefined
    return { read: ([text = '']) => splitWidths(text, widths), write: (values) => joinWidths(values, widths) }
  },
}

function splitWidths(text: string, widths: readonly number[]): readonly unknown[] | undefined {
  let at = 0
  const parts = widths.map((width) => {
    const part = text.slice(at, at + width).trimEnd()
    at += width
    return part === '' ? undefined : part
  })
  return text.length > at ? undefined : parts
}

function joinWidths(values: readonly unknown[], widths: readonly number[]): readonly string[] | undefined {
  const parts = values.map(textOf)
  if (parts.some((part, i) => part.length > widths[i]! || part !== part.trimEnd())) return undefined
  return [
    parts
      .map((part, i) => part.padEnd(widths[i]!))
      .join('')
      .trimEnd(),
  ]
}

/** A value and the qualifier that says which field it is. Seats: value, qualifier; fields: one a qualifier. */
const chosen: CodecMaker = {
  name: 'chosen',
  needs: 'one address, `by` and a map of codes to fields',
  make: ({ choices }) => (choices === undefined ? undefined : choose(choices)),
}

function choose(choices: readonly string[]): Codec {
  const other = choices.indexOf('*')
  return {
    read: ([text = '', by = '']) => {
      const values: unknown[] = choices.map(() => undefined)
      const index = choices.indexOf(by)
      if (text === '') return undefined
      if (index >= 0 && by !== '*') values[index] = text
      else if (other >= 0)
        values[other] = by === '' ? { code: text, list: undefined } : { code: text, list: by }
      else return undefined
      return values
    },
    write: (values, left) => {
      let first = -1
      for (let i = 0; i < values.length; i++) {
        if (values[i] === undefined) continue
        if (first < 0) first = i
        else left.push(i)
      }
      if (first !== other) return [textOf(values[first]), choices[first] ?? '']
      const sent = codeOf(values[first])
      if (property(values[first], 'text') !== undefined) left.push([first, 'text'])
      // under a code that has a field of its own it would come back as that field
      return sent === undefined || choices.includes(sent.list) ? undefined : [sent.code, sent.list]
    },
  }
}

/** A number, or what was sent in place of one ⇄ two fields: the decimal, and the text. */
const numberOrText: CodecMaker = {
  name: 'numberOrText',
  needs: 'one address and two fields (the number, and the text in its place)',
  make: ({ seats, fields, commas }) => {
    if (seats !== 1 || fields !== 2) return undefined
    return {
      read: ([text = '']) => {
        const digits = commas ? pointed(text) : text
        return DECIMAL.test(digits) ? [digits, undefined] : [undefined, text]
      },
      write: ([number, text], left) => {
        const digits = textOf(number)
        if (digits !== '' && textOf(text) !== '') left.push(1)
        if (digits !== '') return DECIMAL.test(digits) ? [digits] : undefined
        return DECIMAL.test(commas ? pointed(textOf(text)) : textOf(text)) ? undefined : [textOf(text)]
      },
    }
  },
}

export const codecMakers: readonly CodecMaker[] = [
  moment,
  dateTime,
  codeList,
  equipmentNumber,
  splitByWidth,
  chosen,
  numberOrText,
  ...fixedMakers,
]
