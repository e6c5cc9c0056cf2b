/**
 * The envelope of EDIFACT: UNB … UNZ around UNG … UNE around UNH … UNT (and UNO … UNP, packages of syntax 4).
 * Takes the segments of an `EdifactReader` in turn; gives flags, the headers in force, ordinals and findings.
 * Sources: ISO 9735 syntax 1 to 4, segments UNB, UNG, UNH, UNT, UNE, UNZ, UNO, UNP (reference/edifact/SERVICE.json).
 * Passwords (S005, 0058) are never read into a header.
 *
 *   const envelope = new EdifactEnvelope(reader, findings)
 *   while (reader.next()) { const flags = envelope.take(reader.segment) … }
 *   envelope.finish()
 */
import { headerCharset } from '../../core/charset.js'
import { keepShape } from '../../core/keep-shape.js'
import { parseDateTime } from '../../core/moment.js'
import type { GroupHeader, InterchangeHeader, InterchangeParty, MessageHeader } from '../envelope.js'
import { GROUP, INTERCHANGE, level, MESSAGE, SERVICE } from '../envelope-levels.js'
import { EnvelopeTracker, type FindingSink } from '../envelope-tracker.js'
import { preparedAt, present } from '../header-parts.js'
import type { Segment } from '../segment.js'
import { EdifactReader } from './reader.js'

export { BODY, CUT, END, SERVICE, START } from '../envelope-tracker.js'

/** Components of each element, syntax 4 (those of syntax 1 to 3 are among them). */
const UNB_WIDTHS = [5, 4, 4, 2, 1, 2, 1, 1, 1, 1, 1]
const UNG_WIDTHS = [1, 2, 2, 2, 1, 1, 3, 1]
const UNH_WIDTHS = [1, 7, 1, 2, 4, 4, 4]
const TRAILER_WIDTHS = [1, 1]

const UNB_NEEDS = [
  [1, 1, 'syntax identifier (0001)'],
  [1, 2, 'syntax version (0002)'],
  [2, 1, 'sender (0004)'],
  [3, 1, 'recipient (0010)'],
  [4, 1, 'date of preparation (0017)'],
  [4, 2, 'time of preparation (0019)'],
  [5, 1, 'control reference (0020)'],
] as const
/** Mandatory in syntax 1 to 3 only. */
const UNG_NEEDS_BEFORE_4 = [
  [1, 1, 'group identification (0038)'],
  [2, 1, 'application sender (0040)'],
  [3, 1, 'application recipient (0044)'],
  [4, 1, 'date of preparation (0017)'],
  [4, 2, 'time of preparation (0019)'],
  [6, 1, 'controlling agency (0051)'],
  [7, 1, 'message version (0052)'],
] as const
const UNG_NEEDS = [[5, 1, 'group reference (0048)']] as const
const UNH_NEEDS_IN_1 = [
  [1, 1, 'message reference (0062)'],
  [2, 1, 'message type (0065)'],
  [2, 2, 'message version (0052)'],
] as const
const UNH_NEEDS = [
  ...UNH_NEEDS_IN_1,
  [2, 3, 'message release (0054)'],
  [2, 4, 'controlling agency (0051)'],
] as const

export class EdifactEnvelope extends EnvelopeTracker {
  /** An object of syntax 4 (UNO … UNP) is open. */
  private packageReference: string | undefined
  private packageLength = ''

  constructor(
    private readonly edifact: EdifactReader,
    findings: FindingSink,
  ) {
    super(edifact, findings, [
      level('interchange', 'UNB', 'UNZ'),
      level('group', 'UNG', 'UNE'),
      level('message', 'UNH', 'UNT'),
    ])
  }

  protected service(segment: Segment, tag: string): number | undefined {
    switch (tag) {
      case 'UNH':
        return this.messageHeader(segment)
      case 'UNT':
        return this.trailer(MESSAGE, segment)
      case 'UNB':
        return segment.offset === this.edifact.interchangeAt ? this.interchangeHeader(segment) : undefined
      case 'UNZ':
        return this.trailer(INTERCHANGE, segment)
      case 'UNG':
        return this.groupHeader(segment)
      case 'UNE':
        return this.trailer(GROUP, segment)
      case 'UNO':
      case 'UNP':
        return this.isPackage(tag) ? this.package(segment, tag) : undefined
      default:
        return undefined
    }
  }

  /** Security segments of syntax 4 may stand between UNB and the messages and before UNZ (ISO 9735-5, -6). */
  protected maybeOutside(tag: string): boolean {
    return this.edifact.version === '4' && this.insideInterchange && /^US[A-Z]$/.test(tag)
  }

  /** Three letters or digits (an3), the first a letter; a UNA or UNB that begins no interchange is none. */
  protected isTag(tag: string): boolean {
    return /^(?!UN[AB])[A-Z][A-Z0-9]{2}$/.test(tag)
  }

  private interchangeHeader(segment: Segment): number {
    const flags = this.enter(INTERCHANGE, segment)
    this.interchange = readUnb(segment, this.edifact)
    this.opened(INTERCHANGE, this.interchange.reference)
    this.within(segment, UNB_WIDTHS)
    this.need(segment, UNB_NEEDS)
    this.checkCharset(segment)
    this.checkDate(segment, 4)
    return flags | SERVICE
  }

  private groupHeader(segment: Segment): number {
    const flags = this.enter(GROUP, segment)
    this.group = readUng(segment)
    this.opened(GROUP, this.group.reference)
    this.within(segment, UNG_WIDTHS)
    this.need(segment, UNG_NEEDS)
    if (this.edifact.version < '4') this.need(segment, UNG_NEEDS_BEFORE_4)
    this.checkDate(segment, 4)
    return flags | SERVICE
  }

  private messageHeader(segment: Segment): number {
    const flags = this.startMessage(segment, readUnh(segment), this.enter(MESSAGE, segment))
    this.within(segment, UNH_WIDTHS)
    this.need(segment, this.edifact.version === '1' ? UNH_NEEDS_IN_1 : UNH_NEEDS)
    return flags
  }

  private trailer(depth: typeof INTERCHANGE | typeof GROUP | typeof MESSAGE, segment: Segment): number {
    this.within(segment, TRAILER_WIDTHS)
    return this.leave(depth, segment)
  }

  /** In a message only UNO of syntax 4 is one: elsewhere it is a segment like others. */
  private isPackage(tag: string): boolean {
    return !this.insideMessage || (tag === 'UNO' && this.edifact.version === '4')
  }

  /** UNO and UNP: a package counts as a message does (UNZ 0036, UNE 0060). */
  private package(segment: Segment, tag: string): number {
    if (tag === 'UNO') {
      // a package stands beside messages, never in one: the message before it has no trailer
      const flags = this.insideMessage ? this.closeMessage(segment) : 0
      this.countMessage()
      this.packageReference = segment.text(1)
      this.packageLength = segment.text(4)
      return flags | SERVICE
    }
    if (this.packageReference === undefined) {
      this.report('trailer-unexpected', 'UNP comes without its UNO', this.place(segment))
    } else this.comparePackage(segment, this.packageReference)
    this.packageReference = undefined
    return SERVICE
  }

  /** UNP repeats the length of the object (0810) and the reference of the package (0800). */
  private comparePackage(segment: Segment, reference: string): void {
    // a length that cannot be used is told where it stands
    if (/^\d+$/.test(this.packageLength) && segment.text(1) !== this.packageLength) {
      this.reportAt('trailer-count', `UNO says that the object has ${this.packageLength} bytes`, segment, 1)
    }
    if (segment.text(2) !== reference) {
      this.reportAt('trailer-reference', `UNO has the reference '${reference}'`, segment, 2)
    }
  }

  private checkCharset(segment: Segment): void {
    const code = segment.text(1, 1)
    if (code === '' || headerCharset(code, segment.text(1, 4)) !== undefined) return
    const component = headerCharset(code) === undefined ? 1 : 4
    const text = 'The character set is not known; the file was read as ISO 8859-1'
    this.reportAt('charset-unknown', text, segment, 1, component)
  }

  /** 0017 has six digits in syntax 1 to 3 and eight in syntax 4; 0019 has four. */
  private checkDate(segment: Segment, element: number): void {
    const [date, time] = [segment.text(element, 1), segment.text(element, 2)]
    const digits = this.edifact.version === '4' ? 8 : 6
    if (date !== '' && (date.length !== digits || parseDateTime(date, '') === undefined)) {
      const text = `The date is not of ${digits} digits, as its syntax version asks for`
      this.reportAt('date-format', text, segment, element, 1)
    }
    if (time !== '' && (time.length !== 4 || parseDateTime('20000101', time) === undefined)) {
      this.reportAt('date-format', 'The time is not of four digits', segment, element, 2)
    }
  }
}

function readUnb(segment: Segment, reader: EdifactReader): InterchangeHeader {
  const code = segment.text(11)
  const ack = segment.text(9)
  return {
    syntax: `${segment.text(1, 1)}:${segment.text(1, 2)}`,
    delimiters: reader.delimiters,
    ...present({
      serviceCodeList: segment.text(1, 3),
      encoding: segment.text(1, 4),
      syntaxRelease: segment.text(1, 5),
    }),
    sender: party(segment, 2),
    recipient: party(segment, 3),
    reference: segment.text(5),
    ...present({
      preparedAt: preparedAt(segment.text(4, 1), segment.text(4, 2)),
      application: segment.text(7),
      priority: segment.text(8),
    }),
    ...(ack === '' ? {} : { ackRequested: ack === '1' }),
    ...present({ ackCode: ack === '1' ? '' : ack, agreement: segment.text(10) }),
    test: code !== '' && code !== '0',
    ...present({ testCode: code }),
    una: reader.una,
  }
}

function readUng(segment: Segment): GroupHeader {
  const sender = party(segment, 2)
  const recipient = party(segment, 3)
  return {
    functionalId: segment.text(1),
    ...(sender.id === '' ? {} : { sender }),
    ...(recipient.id === '' ? {} : { recipient }),
    reference: segment.text(5),
    ...present({
      preparedAt: preparedAt(segment.text(4, 1), segment.text(4, 2)),
      agency: segment.text(6),
      version: segment.text(7, 1),
      release: segment.text(7, 2),
      association: segment.text(7, 3),
    }),
  }
}

function readUnh(segment: Segment): MessageHeader {
  const extra = segment.toArray().slice(3, 7)
  const header: MessageHeader = {
    reference: segment.text(1),
    type: segment.text(2, 1),
    ...present({
      version: segment.text(2, 2),
      release: segment.text(2, 3),
      agency: segment.text(2, 4),
      association: segment.text(2, 5),
      codeList: segment.text(2, 6),
      subFunction: segment.text(2, 7),
      access: segment.text(3),
    }),
  }
  const sent = extra.map(([components]) => components ?? [])
  if (sent.some((components) => components.some((text) => text !== ''))) header.extra = sent
  return header
}

/** S002, S003, S006, S007: identification, qualifier, and for interchanges the internal addresses. */
function party(segment: Segment, element: number): InterchangeParty {
  return {
    id: segment.text(element, 1),
    ...present({
      qualifier: segment.text(element, 2),
      internal: segment.text(element, 3),
      internalSub: segment.text(element, 4),
    }),
  }
}

keepShape(new EdifactEnvelope(new EdifactReader(), []))
