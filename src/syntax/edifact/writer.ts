/**
 * Writes EDIFACT interchanges: UNA where it is needed, UNB, UNG, UNH and their trailers, in the form of the syntax
 * version (dates of six digits up to 3, of eight in 4). The segments of a body go to `sink`.
 * Sources: ISO 9735 syntax 1 to 4 (reference/edifact/SERVICE.json): order, lengths and mandatory elements.
 */
import { type Charset, headerCharset } from '../../core/charset.js'
import type {
  Delimiters,
  GroupHeader,
  InterchangeHeader,
  InterchangeParty,
  MessageHeader,
} from '../envelope.js'
import {
  EnvelopeWriter,
  type EnvelopeWriterOptions,
  type HeaderValue,
  type Secrets,
} from '../envelope-writer.js'
import type { SinkCharacters, SinkOptions } from '../segment-sink.js'
import { separatorsOf } from '../separators.js'
import { LEVEL_A } from './delimiters.js'

export interface EdifactWriterOptions extends EnvelopeWriterOptions {
  /** Write UNA although the service characters are the default ones. */
  una?: boolean | undefined
  /** Written behind UNA; absent: what is written behind segments. */
  unaLineEnd?: '' | '\n' | '\r\n' | undefined
}

const DEFAULTS: Delimiters = { segment: "'", element: '+', component: ':', release: '?', decimal: '.' }
const DEFAULTS_4: Delimiters = { ...DEFAULTS, repetition: '*' }

/** The character set of writers that are to be tolerant where the repertoire is level A or B. */
const TOLERANT_CODE = 'UNOC'

export class EdifactWriter extends EnvelopeWriter {
  protected readonly trailers = { interchange: 'UNZ', group: 'UNE', message: 'UNT' }
  protected readonly groupsOnly = false
  private version = ''

  constructor(private readonly options: EdifactWriterOptions = {}) {
    super({ ...LEVEL_A, repetition: -1, lineEnd: options.lineEnd ?? '' })
  }

  protected writeInterchange(header: InterchangeHeader, secrets: Secrets): string {
    const syntax = this.options.syntax ?? header.syntax
    const [code = '', version = ''] = syntax.split(':')
    this.version = version
    const delimiters = this.delimitersFor(version)
    const charset = this.charsetFor(code, header.encoding)
    this.sink.use(this.sinkOptions(delimiters, charset))
    if (this.options.una === true || !isDefault(delimiters, version)) this.writeUna(delimiters)
    if (code === '' || version === '') {
      this.report('envelope-incomplete', 'UNB: no syntax identifier and version', { tag: 'UNB', element: 1 })
    }
    this.writeHeader('UNB', this.unbValues(header, secrets, code, version))
    this.notCarried('UNB', this.leftOut(header))
    this.notCarried('UNB', { authorization: secrets.authorization && 'authorization' })
    return header.reference.length > 14 ? '' : header.reference
  }

  protected writeGroup(header: GroupHeader, secrets: Secrets): string {
    const { date, time, need } = this.prepared('UNG', header.preparedAt)
    // syntax 1 to 3: all but the password are mandatory; syntax 4: only the reference
    const four = this.version === '4'
    const must = (name: string): { name?: string } => (four ? {} : { name })
    this.writeHeader('UNG', [
      { element: 1, text: header.functionalId, max: 6, ...must('group identification') },
      ...party(2, header.sender, 35, must('application sender')),
      ...party(3, header.recipient, 35, must('application recipient')),
      { element: 4, text: date, max: 8, ...(four ? {} : need('date of preparation')) },
      { element: 4, component: 2, text: time, max: 4, ...(four ? {} : need('time of preparation')) },
      { element: 5, text: header.reference, max: 14, name: 'group reference' },
      { element: 6, text: header.agency, max: four ? 3 : 2, ...must('controlling agency') },
      { element: 7, text: header.version, max: 3, ...must('message version') },
      { element: 7, component: 2, text: header.release, max: 3 },
      { element: 7, component: 3, text: header.association, max: 6 },
      { element: 8, text: secrets.password, max: 14, secret: true },
    ])
    return header.reference.length > 14 ? '' : header.reference
  }

  protected writeMessage(header: MessageHeader, reference: string): string {
    const four = this.version === '4'
    const must = (name: string): { name?: string } => (this.version === '1' ? {} : { name })
    // S016 to S018 are of syntax 4; S010, the first of these, of all
    const { extra = [] } = header
    this.writeHeader('UNH', [
      { element: 1, text: reference, max: 14, name: 'message reference' },
      { element: 2, text: header.type, max: 6, name: 'message type' },
      { element: 2, component: 2, text: header.version, max: 3, name: 'message version' },
      { element: 2, component: 3, text: header.release, max: 3, ...must('message release') },
      { element: 2, component: 4, text: header.agency, max: four ? 3 : 2, ...must('controlling agency') },
      { element: 2, component: 5, text: header.association, max: 6 },
      { element: 2, component: 6, text: four ? header.codeList : undefined, max: 6 },
      { element: 2, component: 7, text: four ? header.subFunction : undefined, max: 6 },
      { element: 3, text: header.access, max: 35 },
      ...extraValues(four ? extra : extra.slice(0, 1)),
    ])
    const { implementation, codeList, subFunction } = header
    const later = extra.slice(1).flat().join('')
    this.notCarried(
      'UNH',
      four ? { implementation } : { implementation, codeList, subFunction, extra: later },
    )
    return reference.length > 14 ? '' : reference
  }

  private unbValues(
    header: InterchangeHeader,
    secrets: Secrets,
    code: string,
    version: string,
  ): HeaderValue[] {
    const { date, time, need } = this.prepared('UNB', header.preparedAt)
    const four = version === '4'
    return [
      { element: 1, text: code, max: 4, min: 4 },
      { element: 1, component: 2, text: version, max: 1 },
      { element: 1, component: 3, text: four ? header.serviceCodeList : undefined, max: 6 },
      { element: 1, component: 4, text: four ? header.encoding : undefined, max: 3 },
      { element: 1, component: 5, text: four ? header.syntaxRelease : undefined, max: 2 },
      ...interchangeParty(2, header.sender, four, 'sender'),
      ...interchangeParty(3, header.recipient, four, 'recipient'),
      { element: 4, text: date, max: 8, ...need('date of preparation') },
      { element: 4, component: 2, text: time, max: 4, ...need('time of preparation') },
      { element: 5, text: header.reference, max: 14, name: 'control reference' },
      { element: 6, text: secrets.password, max: 14, secret: true },
      { element: 6, component: 2, text: secrets.passwordQualifier, max: 2, min: 2 },
      { element: 7, text: header.application, max: 14 },
      { element: 8, text: header.priority, max: 1 },
      { element: 9, text: ackCode(header), max: 1 },
      { element: 10, text: header.agreement, max: 35 },
      { element: 11, text: testCode(header), max: 1 },
    ]
  }

  /** What a header may hold that this syntax version has no place for. */
  private leftOut(header: InterchangeHeader): Record<string, unknown> {
    const { standards } = header
    if (this.version === '4') return { standards }
    const { serviceCodeList, encoding, syntaxRelease } = header
    const sub = { sender: header.sender.internalSub, recipient: header.recipient.internalSub }
    return { standards, serviceCodeList, encoding, syntaxRelease, ...sub }
  }

  private prepared(tag: string, preparedAt: string | undefined) {
    return this.moment(tag, 4, preparedAt, { dateDigits: this.version === '4' ? 8 : 6, timeDigits: 4 })
  }

  private delimitersFor(version: string): Delimiters {
    const usual = version === '4' ? DEFAULTS_4 : DEFAULTS
    const asked = this.options.delimiters
    if (asked === undefined) return usual
    if (canBeTold(asked, version)) return asked
    this.report('delimiters-invalid', 'These service characters cannot be told apart', { tag: 'UNA' })
    return usual
  }

  private sinkOptions(delimiters: Delimiters, charset: Charset | undefined): SinkOptions {
    const { lineEnd = '' } = this.options
    return { ...bytesOf(delimiters, this.version), charset, lineEnd, decimalMark: decimalOf(delimiters) }
  }

  private charsetFor(code: string, encoding: string | undefined): Charset | undefined {
    const charset = headerCharset(code, this.version === '4' ? encoding : undefined)
    if (charset === undefined) {
      const at = { tag: 'UNB', element: 1 }
      this.report('value-unwritable', 'UNB: the identifier names no known character set', at, code)
    }
    const tolerant = this.options.charset === 'tolerant' && charset?.kind === 'latin1'
    return tolerant ? headerCharset(TOLERANT_CODE) : charset
  }

  private writeUna(delimiters: Delimiters): void {
    const { component, element, release = ' ', repetition = ' ', segment } = delimiters
    const decimal = decimalOf(delimiters)
    const fifth = this.version === '4' ? repetition : ' '
    const text = `UNA${component}${element}${decimal}${release}${fifth}${segment}${this.options.unaLineEnd ?? this.options.lineEnd ?? ''}`
    this.sink.copyBytes(new TextEncoder().encode(text), 0)
  }
}

/** UNH elements from the fourth on. */
function extraValues(extra: readonly (readonly string[])[]): HeaderValue[] {
  return extra.flatMap((components, e) =>
    components.map((text, c) => ({ element: e + 4, component: c + 1, text, max: 14 })),
  )
}

function interchangeParty(
  element: number,
  { id, qualifier, internal, internalSub }: InterchangeParty,
  four: boolean,
  name: string,
): HeaderValue[] {
  return [
    { element, text: id, max: 35, name },
    { element, component: 2, text: qualifier, max: 4 },
    { element, component: 3, text: internal, max: four ? 35 : 14 },
    { element, component: 4, text: four ? internalSub : undefined, max: 35 },
  ]
}

function party(
  element: number,
  { id, qualifier }: Partial<InterchangeParty> = {},
  max: number,
  must: { name?: string },
): HeaderValue[] {
  return [
    { element, text: id, max, ...must },
    { element, component: 2, text: qualifier, max: 4 },
  ]
}

/** 0031: a code of EDIFACT's own as it was sent, else 1 for yes. */
function ackCode(header: InterchangeHeader): string {
  if (header.ackCode !== undefined && header.standards === undefined) return header.ackCode
  return header.ackRequested === true ? '1' : ''
}

/** 0035: 1 to 4 as sent, else 1 for a test. */
function testCode({ test, testCode }: InterchangeHeader): string {
  if (!test) return ''
  return testCode !== undefined && /^[1-4]$/.test(testCode) ? testCode : '1'
}

function isDefault(delimiters: Delimiters, version: string): boolean {
  const usual = version === '4' ? DEFAULTS_4 : DEFAULTS
  const { segment, element, component, release, repetition } = delimiters
  const decimal = decimalOf(delimiters)
  if (segment !== usual.segment || element !== usual.element || component !== usual.component) return false
  if (release !== usual.release || decimal !== usual.decimal) return false
  return version !== '4' || repetition === usual.repetition
}

/** The mark that was asked for, else the point, or the comma where the point separates. */
function decimalOf({ segment, element, component, release, repetition, decimal }: Delimiters): string {
  return decimal ?? ([segment, element, component, release, repetition].includes('.') ? ',' : '.')
}

/** The decimal mark separates nothing, but up to syntax 3 it must be no separator either. */
function canBeTold(delimiters: Delimiters, version: string): boolean {
  const { segment, element, component, release } = delimiters
  const repetition = version === '4' ? delimiters.repetition : undefined
  const separators = separatorsOf([segment, element, component, release, repetition])
  const decimal = decimalOf(delimiters)
  if (separators === undefined || !/^[.,]$/.test(decimal)) return false
  return version === '4' || !separators.includes(decimal)
}

function bytesOf(delimiters: Delimiters, version: string): SinkCharacters {
  const byte = (character: string | undefined): number => character?.charCodeAt(0) ?? -1
  return {
    terminator: byte(delimiters.segment),
    element: byte(delimiters.element),
    component: byte(delimiters.component),
    release: byte(delimiters.release),
    repetition: version === '4' ? byte(delimiters.repetition) : -1,
  }
}
