/**
 * What the writers of X12 and EDIFACT share: the order of headers and trailers, counts and references, and the
 * findings. Takes headers, gives bytes; segments of a message's body go to the public `sink`.
 *
 *   beginInterchange · beginGroup · beginMessage · sink … · endMessage · endGroup · endInterchange · take
 *
 * Counts and trailers are computed. Control references come from the headers and are never made up; dates come
 * from `preparedAt`. What cannot be written right is left out and told: nothing is cut or replaced. The places of
 * findings are places in the output. Calls out of order are mistakes of the program and throw.
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import { formatDate, formatTime } from '../core/moment.js'
import type { Delimiters, GroupHeader, InterchangeHeader, MessageHeader } from './envelope.js'
import { SegmentSink, type SinkOptions } from './segment-sink.js'
import type { SinkMark } from './sink.js'

export interface EnvelopeWriterOptions {
  /** The service characters; absent: those that the syntax has by default. */
  delimiters?: Delimiters | undefined
  /** Overrides `InterchangeHeader.syntax`: `UNOA:2` (EDIFACT) or `00401` (X12). */
  syntax?: string | undefined
  /** `strict` (default) refuses what is outside the repertoire of the syntax; `tolerant` what cannot be encoded. */
  charset?: 'strict' | 'tolerant' | undefined
  /** Written behind each segment terminator. */
  lineEnd?: '' | '\n' | '\r\n' | undefined
}

/** What stands in headers and is never part of a record: EDIFACT S005 and 0058, X12 ISA01 to ISA04. */
export interface Secrets {
  password?: string
  passwordQualifier?: string
  authorization?: string
  authorizationQualifier?: string
}

/** Why a value cannot be written, where the code alone says it. */
export const UNWRITABLE: Partial<Record<FindingCode, string>> = {
  'separator-in-value': 'The value holds a separator, and there is no release character',
  'character-unwritable': 'The value holds a character that cannot be written in this character set',
  'too-many': 'The value is repeated, and this syntax has no repetition separator',
}

/** A value for a header: where it goes, its text, and the lengths that its place allows. */
export interface HeaderValue {
  element: number
  component?: number
  text: string | undefined
  max: number
  min?: number
  /** Told when it is empty: what is missing. */
  name?: string
  secret?: boolean
}

interface MomentForm {
  dateDigits: 6 | 8
  timeDigits: 4 | 8
}

interface HeaderMoment {
  date: string
  time: string
  need(name: string): { name?: string }
}

export abstract class EnvelopeWriter {
  /** Takes the segments of a message's body. */
  readonly sink: SegmentSink
  private readonly kept: Finding[] = []
  private interchanges = 0
  private groups = 0
  private messages = 0
  private groupsInInterchange = 0
  private messagesInInterchange = 0
  private messagesInGroup = 0
  private interchangeReference: string | undefined
  private groupReference: string | undefined
  private messageReference: string | undefined
  /** Where the group and the message that are open begin. */
  private groupMark: SinkMark | undefined
  private messageMark: SinkMark | undefined

  constructor(sink: SinkOptions) {
    this.sink = new SegmentSink(sink)
  }

  /** Writes the header segment (and UNA); gives the reference for the trailer. */
  protected abstract writeInterchange(header: InterchangeHeader, secrets: Secrets): string
  protected abstract writeGroup(header: GroupHeader, secrets: Secrets): string
  protected abstract writeMessage(header: MessageHeader, reference: string): string
  protected abstract readonly trailers: { interchange: string; group: string; message: string }
  /** X12 has no sets outside of groups. */
  protected abstract readonly groupsOnly: boolean

  /** What could not be written, and what these headers lack. */
  get findings(): Finding[] {
    this.drain()
    return this.kept
  }

  beginInterchange(header: InterchangeHeader, secrets: Secrets = {}): void {
    expect(this.interchangeReference === undefined, 'beginInterchange', 'endInterchange')
    this.drain()
    this.interchanges++
    this.groupsInInterchange = this.messagesInInterchange = 0
    this.interchangeReference = ''
    this.interchangeReference = this.writeInterchange(header, secrets)
  }

  beginGroup(header: GroupHeader, secrets: Secrets = {}): void {
    expect(this.interchangeReference !== undefined, 'beginGroup', 'beginInterchange')
    expect(this.groupReference === undefined && this.messageReference === undefined, 'beginGroup', 'endGroup')
    this.drain()
    this.groups++
    this.groupsInInterchange++
    this.messagesInGroup = 0
    this.groupMark = this.sink.mark()
    this.groupReference = ''
    this.groupReference = this.writeGroup(header, secrets)
  }

  /** `reference`: instead of that of the header. */
  beginMessage(header: MessageHeader, reference = header.reference): void {
    expect(this.interchangeReference !== undefined, 'beginMessage', 'beginInterchange')
    expect(this.messageReference === undefined, 'beginMessage', 'endMessage')
    const grouped = this.groupReference !== undefined
    expect(grouped || !(this.groupsOnly || this.groupsInInterchange > 0), 'beginMessage', 'beginGroup')
    this.drain()
    this.messages++
    this.messagesInInterchange++
    this.messagesInGroup++
    this.sink.restart()
    this.messageMark = this.sink.mark()
    this.messageReference = ''
    this.messageReference = this.writeMessage(header, reference)
  }

  /** Writes the trailer with the count of segments. */
  endMessage(): void {
    const reference = this.messageReference
    expect(reference !== undefined, 'endMessage', 'beginMessage')
    this.trailer(this.trailers.message, this.sink.segments + 1, reference)
    this.drain()
    this.messageReference = this.messageMark = undefined
  }

  endGroup(): void {
    const reference = this.groupReference
    expect(
      reference !== undefined && this.messageReference === undefined,
      'endGroup',
      'beginGroup or endMessage',
    )
    this.trailer(this.trailers.group, this.messagesInGroup, reference)
    this.drain()
    this.groupReference = this.groupMark = undefined
  }

  endInterchange(): void {
    const reference = this.interchangeReference
    const inner = this.groupReference ?? this.messageReference
    expect(reference !== undefined && inner === undefined, 'endInterchange', 'the ends of what is inside')
    const grouped = this.groupsOnly || this.groupsInInterchange > 0
    const count = grouped ? this.groupsInInterchange : this.messagesInInterchange
    this.trailer(this.trailers.interchange, count, reference)
    this.drain()
    this.interchangeReference = undefined
  }

  /** Takes the message that was begun back, with its header; there was no `take` since. */
  cancelMessage(): void {
    expect(this.messageMark !== undefined, 'cancelMessage', 'beginMessage')
    this.takeBack(this.messageMark)
    this.messages--
    this.messagesInInterchange--
    this.messagesInGroup--
    this.messageReference = this.messageMark = undefined
  }

  /** Takes the group that was begun back, with its header; it has no message, and there was no `take` since. */
  cancelGroup(): void {
    const isEmpty = this.messagesInGroup === 0 && this.messageReference === undefined
    expect(this.groupMark !== undefined && isEmpty, 'cancelGroup', 'beginGroup')
    this.takeBack(this.groupMark)
    this.groups--
    this.groupsInInterchange--
    this.groupReference = this.groupMark = undefined
  }

  /** The bytes written since the last `take`. */
  take(): Uint8Array {
    this.drain()
    return this.sink.take()
  }

  protected report(code: FindingCode, message: string, at: Partial<Place>, found?: string): void {
    const place = this.ordinals({ offset: this.sink.offset, ...at })
    this.kept.push(finding(code, message, { at: place, found: found === '' ? undefined : found }))
  }

  /** Writes the values of a header segment; each is checked against the lengths of its place. */
  protected writeHeader(tag: string, values: readonly HeaderValue[]): void {
    this.sink.begin(tag)
    for (const value of values) this.writeValue(tag, value)
    this.sink.end()
  }

  /** A header segment of two values that have their lengths. */
  protected writeUsual(tag: string, first: string, second: string): void {
    this.sink.begin(tag)
    this.sink.put(1, 1, first)
    this.sink.put(2, 1, second)
    this.sink.end()
  }

  /** The text, or '' (and a finding) where it is missing, too long or too short. */
  protected checked(tag: string, value: HeaderValue): string {
    const { element, component = 1, text = '', max, min = 0, name } = value
    if (text === '' ? name === undefined : text.length <= max && text.length >= min) return text
    const at = { tag, element, component }
    const found = value.secret === true ? '' : text
    if (text === '') {
      this.report('envelope-incomplete', `${tag}: the ${name} was not given`, at)
      return ''
    }
    const what = name === undefined ? `${tag}/${element}` : `${tag}: the ${name}`
    if (text.length > max) this.report('value-too-long', `${what} has more than ${max} characters`, at, found)
    else this.report('value-unwritable', `${what} has fewer than ${min} characters`, at, found)
    return ''
  }

  /**
   * `preparedAt` as digits for a date and a time: '' where it is absent, and '' with a finding where it cannot be
   * written. `need` names what is missing only where nothing has been told yet.
   */
  protected moment(
    tag: string,
    element: number,
    preparedAt: string | undefined,
    form: MomentForm,
  ): HeaderMoment {
    const date = preparedAt === undefined ? undefined : formatDate(preparedAt, form.dateDigits)
    if (preparedAt === undefined || date === undefined) {
      const told = preparedAt !== undefined
      const text = `${tag}: this is no date that it can hold`
      if (told) this.report('value-unwritable', text, { tag, element }, preparedAt)
      return { date: '', time: '', need: (name) => (told ? {} : { name }) }
    }
    const time = formatTime(preparedAt) ?? ''
    if (time.length > form.timeDigits) {
      this.report('not-carried', `${tag} has no place for seconds`, { tag, element }, preparedAt)
    }
    return { date, time: time.slice(0, form.timeDigits), need: (name) => ({ name }) }
  }

  /** Tells of the header's fields that this syntax has no place for. */
  protected notCarried(tag: string, fields: Readonly<Record<string, unknown>>): void {
    // a loop over the keys makes nothing: this is asked at every message
    for (const name in fields) {
      const value = fields[name]
      if (value === undefined || value === '') continue
      this.report('not-carried', `${tag} has no place for '${name}' of the header`, { tag }, String(value))
    }
  }

  private writeValue(tag: string, value: HeaderValue): void {
    const text = this.checked(tag, value)
    if (text === '') return
    const from = this.sink.problems.length
    this.sink.put(value.element, value.component ?? 1, text)
    if (value.secret === true) for (const problem of this.sink.problems.slice(from)) problem.text = ''
  }

  private trailer(tag: string, count: number, reference: string): void {
    this.writeUsual(tag, String(count), reference)
  }

  private takeBack(mark: SinkMark): void {
    this.drain()
    this.sink.rewind({ ...mark, problems: 0 })
  }

  /** Makes the sink's problems findings. */
  private drain(): void {
    if (this.sink.problems.length === 0) return
    for (const { code, tag, element, component, offset, segment, text } of this.sink.problems) {
      const at: Place = { offset, tag, element, component }
      if (this.messageReference !== undefined) at.segment = segment
      const found = text === '' ? undefined : text
      const message = `${tag}: ${UNWRITABLE[code] ?? 'The value cannot be written'}`
      this.kept.push(finding(code, message, { at: this.ordinals(at), found }))
    }
    this.sink.problems.length = 0
  }

  private ordinals(at: Place): Place {
    const { offset, segment, ...seat } = at
    const place: Place = { offset }
    if (this.interchangeReference !== undefined) place.interchange = this.interchanges
    if (this.groupReference !== undefined) place.group = this.groups
    if (this.messageReference !== undefined) place.messageIndex = this.messages
    if (segment !== undefined) place.segment = segment
    return Object.assign(place, seat)
  }
}

function expect(right: boolean, call: string, other: string): asserts right {
  if (!right) throw new Error(`${call}() is called out of order: ${other}() comes first`)
}
