/**
 * The envelope of X12: ISA … IEA around GS … GE around ST … SE, with ISB, ISE and TA1 between ISA and the groups.
 * Takes the segments of an `X12Reader` in turn; gives flags, the headers in force, ordinals and findings.
 * Source: X12.5 and X12.6 as of reference/x12/envelope.json. ISA01 to ISA04 are never read into a header.
 *
 * References (SE02, GE02, IEA02) are compared as numbers where both are digits: `1` and `0001` are the same, and
 * the different text is an `info` only, because ISA13 has nine digits by its format and many senders pad one side.
 */
import { keepShape } from '../../core/keep-shape.js'
import { parseDateTime } from '../../core/moment.js'
import type { GroupHeader, InterchangeHeader, InterchangeParty, MessageHeader } from '../envelope.js'
import { GROUP, INTERCHANGE, level, MESSAGE, SERVICE } from '../envelope-levels.js'
import { EnvelopeTracker, type FindingSink } from '../envelope-tracker.js'
import { preparedAt, present } from '../header-parts.js'
import type { Segment } from '../segment.js'
import { LONG_DATES_FROM } from './delimiters.js'
import { X12Reader } from './reader.js'

export { ALONE, BODY, CUT, END, SERVICE, START } from '../envelope-tracker.js'

const ISA_NEEDS = [
  [6, 1, 'sender (ISA06)'],
  [8, 1, 'receiver (ISA08)'],
  [9, 1, 'date (ISA09)'],
  [10, 1, 'time (ISA10)'],
  [12, 1, 'version (ISA12)'],
  [13, 1, 'control number (ISA13)'],
] as const
const GS_NEEDS = [
  [1, 1, 'functional identifier (GS01)'],
  [2, 1, 'application sender (GS02)'],
  [3, 1, 'application receiver (GS03)'],
  [4, 1, 'date (GS04)'],
  [5, 1, 'time (GS05)'],
  [6, 1, 'control number (GS06)'],
  [8, 1, 'version (GS08)'],
] as const
const ST_NEEDS = [
  [1, 1, 'transaction set (ST01)'],
  [2, 1, 'control number (ST02)'],
] as const
const ISA_WIDTHS = Array<number>(16).fill(1)
const GS_WIDTHS = Array<number>(8).fill(1)
const ST_WIDTHS = [1, 1, 1]
const TRAILER_WIDTHS = [1, 1]
const NO_GROUP: Partial<GroupHeader> = {}
/** TA1 has neither a number nor a version of its own. */
const TA1_HEADER: MessageHeader = { reference: '', type: 'TA1' }

export class X12Envelope extends EnvelopeTracker {
  constructor(
    private readonly x12: X12Reader,
    findings: FindingSink,
  ) {
    super(x12, findings, [
      level('interchange', 'ISA', 'IEA'),
      level('group', 'GS', 'GE'),
      level('transaction set', 'ST', 'SE'),
    ])
  }

  protected service(segment: Segment, tag: string): number | undefined {
    switch (tag) {
      case 'ST':
        return this.setHeader(segment)
      case 'SE':
        return this.trailer(MESSAGE, segment)
      case 'GS':
        return this.groupHeader(segment)
      case 'GE':
        return this.trailer(GROUP, segment)
      case 'ISA':
        return segment.offset === this.x12.interchangeAt ? this.interchangeHeader(segment) : undefined
      case 'IEA':
        return this.trailer(INTERCHANGE, segment)
      case 'TA1':
        return this.insideInterchange && !this.insideMessage ? this.standsAlone(TA1_HEADER) : undefined
      default:
        return undefined
    }
  }

  /** ISB and ISE stand between ISA and the first GS, as does TA1, which is a message by itself. */
  protected maybeOutside(tag: string): boolean {
    return this.insideInterchange && (tag === 'ISB' || tag === 'ISE')
  }

  /** Two or three letters or digits, the first a letter; an ISA that begins no interchange is none. */
  protected isTag(tag: string): boolean {
    return /^(?!ISA)[A-Z][A-Z0-9]{1,2}$/.test(tag)
  }

  protected override get unknownWithoutHeader(): string {
    return this.x12.delimiters.component === '' ? '; what separates components is not known' : ''
  }

  /** X12 has no sets outside of groups. */
  protected override groupsAreUsed(): boolean {
    return true
  }

  private interchangeHeader(segment: Segment): number {
    const flags = this.enter(INTERCHANGE, segment)
    this.interchange = readIsa(segment, this.x12)
    this.opened(INTERCHANGE, this.interchange.reference)
    this.within(segment, ISA_WIDTHS)
    this.needTrimmed(segment)
    this.checkDate(segment, 9, [6], [4])
    return flags | SERVICE
  }

  private groupHeader(segment: Segment): number {
    const flags = this.enter(GROUP, segment)
    this.group = readGs(segment)
    this.opened(GROUP, this.group.reference)
    this.within(segment, GS_WIDTHS)
    this.need(segment, GS_NEEDS)
    this.checkDate(segment, 4, [(this.group.version ?? '') < LONG_DATES_FROM ? 6 : 8], [4, 6, 7, 8])
    return flags | SERVICE
  }

  private setHeader(segment: Segment): number {
    const cut = this.enter(MESSAGE, segment)
    const header = readSt(segment, this.group)
    const flags = this.startMessage(segment, header, cut)
    this.within(segment, ST_WIDTHS)
    if (header.type === '' || header.reference === '') this.need(segment, ST_NEEDS)
    return flags
  }

  private trailer(depth: typeof INTERCHANGE | typeof GROUP | typeof MESSAGE, segment: Segment): number {
    this.within(segment, TRAILER_WIDTHS)
    return this.leave(depth, segment)
  }

  /** The elements of ISA are padded: one that holds blanks only is empty. */
  private needTrimmed(segment: Segment): void {
    for (const [element, , name] of ISA_NEEDS) {
      if (segment.text(element).trim() !== '') continue
      this.report('header-incomplete', `ISA: the ${name} is empty`, this.place(segment, element, 1))
    }
  }

  /** A date and the time in the element behind it, with the lengths that each may have. */
  private checkDate(segment: Segment, element: number, dates: number[], times: number[]): void {
    const date = segment.text(element).trim()
    const time = segment.text(element + 1).trim()
    if (date !== '' && !(dates.includes(date.length) && parseDateTime(date, '') !== undefined)) {
      this.reportAt('date-format', `The date is not of ${dates.join(' or ')} digits`, segment, element)
    }
    if (time !== '' && !(times.includes(time.length) && parseDateTime('20000101', time) !== undefined)) {
      this.reportAt('date-format', `The time is not of ${times.join(' or ')} digits`, segment, element + 1)
    }
  }
}

function readIsa(segment: Segment, reader: X12Reader): InterchangeHeader {
  const ack = segment.text(14).trim()
  const code = segment.text(15).trim()
  return {
    syntax: segment.text(12).trim(),
    delimiters: reader.delimiters,
    sender: party(segment, 5),
    recipient: party(segment, 7),
    reference: segment.text(13).trim(),
    ...present({ preparedAt: preparedAt(segment.text(9).trim(), segment.text(10).trim()) }),
    ackRequested: ack !== '' && ack !== '0',
    ...present({ ackCode: ack === '0' || ack === '1' ? '' : ack }),
    test: code === 'T',
    ...present({ testCode: code, standards: segment.text(11) }),
  }
}

/** ISA05 and ISA06, ISA07 and ISA08: qualifier and identification, without their padding. */
function party(segment: Segment, element: number): InterchangeParty {
  return {
    id: segment.text(element + 1).trim(),
    ...present({ qualifier: segment.text(element).trim() }),
  }
}

function readGs(segment: Segment): GroupHeader {
  const [version, association] = splitVersion(segment.text(8))
  const sender = segment.text(2)
  const recipient = segment.text(3)
  return {
    functionalId: segment.text(1),
    ...(sender === '' ? {} : { sender: { id: sender } }),
    ...(recipient === '' ? {} : { recipient: { id: recipient } }),
    reference: segment.text(6),
    ...present({
      preparedAt: preparedAt(segment.text(4), segment.text(5)),
      agency: segment.text(7),
      version,
      association,
    }),
  }
}

/** The version of a set is that of its group. */
function readSt(segment: Segment, group: GroupHeader | undefined): MessageHeader {
  const { version, agency, association } = group ?? NO_GROUP
  const header = headerOf(segment.text(2), segment.text(1), version, agency)
  if (association !== undefined) header.association = association
  const implementation = segment.text(3)
  if (implementation !== '') header.implementation = implementation
  return header
}

/** With its fields laid out at once, where there are all of them. */
function headerOf(
  reference: string,
  type: string,
  version: string | undefined,
  agency: string | undefined,
): MessageHeader {
  if (version !== undefined && agency !== undefined) return { reference, type, version, agency }
  const header: MessageHeader = { reference, type }
  if (version !== undefined) header.version = version
  if (agency !== undefined) header.agency = agency
  return header
}

/** GS08: six digits of version, release and subrelease, then what the industry adds (`005010X222A1`). */
function splitVersion(text: string): [version: string, association: string] {
  return /^\d{6}/.test(text) ? [text.slice(0, 6), text.slice(6)] : [text, '']
}

keepShape(new X12Envelope(new X12Reader(), []))
