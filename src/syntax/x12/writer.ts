/**
 * Writes X12 interchanges: ISA of always 106 bytes, GS, ST and their trailers. The segments of a body go to `sink`.
 * X12 has no release character: a value that holds a delimiter is refused with `separator-in-value`.
 * Source: X12.5 and X12.6 as of reference/x12/envelope.json: order, lengths and mandatory elements.
 */
import { type Charset, charsetOf } from '../../core/charset.js'
import type {
  Delimiters,
  GroupHeader,
  InterchangeHeader,
  InterchangeParty,
  MessageHeader,
} from '../envelope.js'
import { EnvelopeWriter, type EnvelopeWriterOptions, type Secrets } from '../envelope-writer.js'
import type { SinkOptions } from '../segment-sink.js'
import { separatorsOf } from '../separators.js'
import { LONG_DATES_FROM, REPETITION_FROM } from './delimiters.js'

export interface X12WriterOptions extends EnvelopeWriterOptions {
  /** What the partner agreed on; `strict` allows plain 7-bit letters only unless this is `utf-8`. */
  encoding?: 'latin1' | 'utf-8' | undefined
}

const DEFAULTS: Delimiters = { segment: '~', element: '*', component: ':', repetition: '^' }
/** ISA05 and ISA07 where the header has no qualifier: mutually defined. */
const MUTUALLY_DEFINED = 'ZZ'

export class X12Writer extends EnvelopeWriter {
  protected readonly trailers = { interchange: 'IEA', group: 'GE', message: 'SE' }
  protected readonly groupsOnly = true
  private version = ''

  constructor(private readonly options: X12WriterOptions = {}) {
    super(sinkOptions(options.delimiters ?? DEFAULTS, '', undefined, options.lineEnd))
  }

  protected writeInterchange(header: InterchangeHeader, secrets: Secrets): string {
    this.version = this.versionOf(header)
    const delimiters = this.delimitersFor(header.standards)
    const { lineEnd = '' } = this.options
    this.sink.use(sinkOptions(delimiters, this.version, this.charset(), lineEnd))
    const reference = this.controlNumber('ISA', 13, header.reference, 9, 9)
    const values = this.isaValues(header, secrets, delimiters, reference)
    const text = `${['ISA', ...values].join(delimiters.element)}${delimiters.component}${delimiters.segment}`
    this.sink.copyBytes(new TextEncoder().encode(text + lineEnd), 1)
    this.notCarried('ISA', leftOut(header))
    return reference
  }

  protected writeGroup(header: GroupHeader): string {
    const long = (header.version ?? '') >= LONG_DATES_FROM
    const form = { dateDigits: long ? 8 : 6, timeDigits: 8 } as const
    const { date, time, need } = this.moment('GS', 4, header.preparedAt, form)
    const reference = this.controlNumber('GS', 6, header.reference, 1, 9)
    const version = header.version === undefined ? '' : header.version + (header.association ?? '')
    this.writeHeader('GS', [
      { element: 1, text: header.functionalId, min: 2, max: 2, name: 'functional identifier' },
      { element: 2, text: header.sender?.id, min: 2, max: 15, name: 'application sender' },
      { element: 3, text: header.recipient?.id, min: 2, max: 15, name: 'application receiver' },
      { element: 4, text: date, max: 8, ...need('date') },
      { element: 5, text: time, max: 8, ...need('time') },
      { element: 6, text: reference, max: 9 },
      { element: 7, text: header.agency ?? 'X', max: 2 },
      { element: 8, text: version, max: 12, name: 'version' },
    ])
    const { release, sender, recipient } = header
    const qualifiers = { sender: sender?.qualifier, recipient: recipient?.qualifier }
    // the password stands in ISA04
    this.notCarried('GS', { release, ...qualifiers })
    return reference
  }

  protected writeMessage(header: MessageHeader, given: string): string {
    const { type, implementation } = header
    // ST02 has four characters at least: a number is padded, as a control number is written
    const reference = given.length < 4 && /^\d+$/.test(given) ? given.padStart(4, '0') : given
    const isUsual = type.length === 3 && reference.length >= 4 && reference.length <= 9
    // at every set: without the list of values, which costs more than the segment
    if (isUsual && implementation === undefined) this.writeUsual('ST', type, reference)
    else
      this.writeHeader('ST', [
        { element: 1, text: type, min: 3, max: 3, name: 'transaction set' },
        { element: 2, text: reference, min: 4, max: 9, name: 'control number' },
        { element: 3, text: implementation, max: 35 },
      ])
    const { access, codeList, subFunction, extra } = header
    if (access !== undefined || codeList !== undefined || subFunction !== undefined || extra !== undefined)
      this.notCarried('ST', { access, codeList, subFunction, extra })
    return reference.length < 4 || reference.length > 9 ? '' : reference
  }

  /** The 16 elements of ISA at their fixed lengths, the last of them empty. */
  private isaValues(
    header: InterchangeHeader,
    secrets: Secrets,
    delimiters: Delimiters,
    reference: string,
  ): string[] {
    const form = { dateDigits: 6, timeDigits: 4 } as const
    const { date, time, need } = this.moment('ISA', 9, header.preparedAt, form)
    const fixed = (element: number, text: string, length: number, name = '', secret = false): string =>
      this.fixed(element, text, length, name, secret)
    const { authorization = '', authorizationQualifier, password = '', passwordQualifier } = secrets
    const party = (element: number, { id, qualifier }: InterchangeParty, name: string): string[] => [
      fixed(element, qualifier ?? MUTUALLY_DEFINED, 2),
      fixed(element + 1, id, 15, name),
    ]
    return [
      fixed(1, authorizationQualifier ?? (authorization === '' ? '00' : '03'), 2),
      fixed(2, authorization, 10, '', true),
      fixed(3, passwordQualifier ?? (password === '' ? '00' : '01'), 2),
      fixed(4, password, 10, '', true),
      ...party(5, header.sender, 'sender'),
      ...party(7, header.recipient, 'receiver'),
      fixed(9, date, 6, need('date').name),
      fixed(10, time, 4, need('time').name),
      this.version >= REPETITION_FROM ? (delimiters.repetition ?? 'U') : 'U',
      fixed(12, this.version, 5),
      fixed(13, reference, 9),
      ackCode(header),
      testCode(header),
      '',
    ]
  }

  /** A value of ISA at its length, padded with blanks; blanks alone (and a finding) where it cannot be written. */
  private fixed(element: number, text: string, length: number, name: string, secret: boolean): string {
    const required = name === '' ? {} : { name }
    const value = this.checked('ISA', { element, text, max: length, secret, ...required })
    return (this.isWritable(value, element, secret) ? value : '').padEnd(length)
  }

  /** ISA is read by its places before its delimiters are known: 7-bit characters, no delimiter among them. */
  private isWritable(text: string, element: number, secret: boolean): boolean {
    const code = this.sink.refuses(text)
    const plain = /^[\x20-\x7e]*$/.test(text)
    if (code === undefined && plain) return true
    const at = { tag: 'ISA', element }
    const what = 'ISA: the value holds a delimiter or a character that has no place in it'
    this.report(code ?? 'character-unwritable', what, at, secret ? '' : text)
    return false
  }

  /** Digits, padded with zeros to `min`; '' and a finding where there are none. */
  private controlNumber(tag: string, element: number, given: string, min: number, max: number): string {
    const text = this.checked(tag, { element, text: given, max, name: 'control number' })
    if (text === '' || /^\d+$/.test(text)) return text === '' ? '' : text.padStart(min, '0')
    this.report('value-unwritable', `${tag}: a control number has digits only`, { tag, element }, text)
    return ''
  }

  private versionOf(header: InterchangeHeader): string {
    const version = this.options.syntax ?? header.syntax
    if (/^\d{5}$/.test(version)) return version
    const what = version === '' ? 'envelope-incomplete' : 'value-unwritable'
    this.report(
      what,
      'ISA: the version is of five digits, such as 00401',
      { tag: 'ISA', element: 12 },
      version,
    )
    return ''
  }

  /** A header that was read with `U` in ISA11 although its version has repetitions is written so again. */
  private delimitersFor(standards: string | undefined): Delimiters {
    const { repetition, ...usual } = DEFAULTS
    const unused = standards === 'U' || repetition === undefined ? {} : { repetition }
    const asked = this.options.delimiters
    const delimiters = asked ?? { ...usual, ...unused }
    const separators = [delimiters.segment, delimiters.element, delimiters.component, delimiters.repetition]
    if (separatorsOf(separators) !== undefined) return delimiters
    this.report('delimiters-invalid', 'These delimiters cannot be told apart', { tag: 'ISA' })
    return DEFAULTS
  }

  /** `UNOC` with encoding 1 is 7-bit without control characters, `UNOW` UTF-8 without them. */
  private charset(): Charset | undefined {
    const { encoding, charset } = this.options
    if (encoding === 'utf-8') return charsetOf(charset === 'tolerant' ? 'UTF-8' : 'UNOW')
    return charset === 'tolerant' ? undefined : charsetOf('UNOC', '1')
  }
}

/** ISA14: 2 and 3 as sent, else 1 for yes. */
function ackCode({ ackCode, ackRequested }: InterchangeHeader): string {
  if (ackCode === '2' || ackCode === '3') return ackCode
  return ackRequested === true ? '1' : '0'
}

/** ISA15: T for a test, I as sent, else P. */
function testCode({ test, testCode }: InterchangeHeader): string {
  return test ? 'T' : testCode === 'I' ? 'I' : 'P'
}

/** What a header may hold that ISA has no place for. */
function leftOut(header: InterchangeHeader): Record<string, unknown> {
  const { application, priority, agreement, serviceCodeList, encoding, syntaxRelease } = header
  const { sender, recipient } = header
  const internal = { senderInternal: sender.internal, recipientInternal: recipient.internal }
  const sub = { senderInternalSub: sender.internalSub, recipientInternalSub: recipient.internalSub }
  return { application, priority, agreement, serviceCodeList, encoding, syntaxRelease, ...internal, ...sub }
}

/** Laid out at once: put together from parts it costs as much as a segment. */
function sinkOptions(
  delimiters: Delimiters,
  version: string,
  charset: Charset | undefined,
  lineEnd: SinkOptions['lineEnd'] = '',
): SinkOptions {
  const byte = (character: string | undefined): number => character?.charCodeAt(0) ?? -1
  return {
    terminator: byte(delimiters.segment),
    element: byte(delimiters.element),
    component: byte(delimiters.component),
    release: -1,
    repetition: version >= REPETITION_FROM ? byte(delimiters.repetition) : -1,
    charset,
    lineEnd,
  }
}
