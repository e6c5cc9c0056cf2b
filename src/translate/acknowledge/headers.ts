/**
 * The headers of an answer: sender and recipient of what is answered change places, its test flag is kept, and it
 * never asks for an acknowledgement itself.
 */
import { charsetOf } from '../../core/charset.js'
import { cellOf, serviceSegmentOf } from '../../message/definition.js'
import type { GroupHeader, InterchangeHeader } from '../../syntax/envelope.js'

/** The header of the interchange that answers one with `header`. */
export function answeringInterchange(
  header: InterchangeHeader,
  reference: string,
  now: string | undefined,
  record: object,
): InterchangeHeader {
  const isX12 = /^\d{5}$/.test(header.syntax)
  const answer: InterchangeHeader = {
    syntax: isX12 && !isListed(12, header.syntax) ? X12_VERSION : header.syntax,
    sender: header.recipient,
    recipient: header.sender,
    reference,
    ...(now === undefined ? {} : { preparedAt: now }),
    test: header.test,
    ...(header.testCode === undefined || (isX12 && !isListed(15, header.testCode))
      ? {}
      : { testCode: header.testCode }),
  }
  if (isX12) return { ...answer, ackRequested: false }
  const { encoding, serviceCodeList } = header
  return {
    ...answer,
    syntax: syntaxFor(header.syntax, encoding, textsOf([answer, record])),
    ...(encoding === undefined ? {} : { encoding }),
    ...(serviceCodeList === undefined ? {} : { serviceCodeList }),
  }
}

/** The header of the group of answers to a group: functional identifier FA or AG, the applications change places. */
export function answeringGroup(
  { sender, recipient }: GroupHeader,
  functionalId: string,
  version: string,
  reference: string,
  now: string | undefined,
): GroupHeader {
  return {
    functionalId,
    ...(recipient === undefined ? {} : { sender: { id: recipient.id } }),
    ...(sender === undefined ? {} : { recipient: { id: sender.id } }),
    reference,
    ...(now === undefined ? {} : { preparedAt: now }),
    agency: 'X',
    version,
  }
}

/**
 * The syntax identifier of what is answered, or the next one that has all characters of the answer: what is copied
 * into it (a sender in small letters under UNOA) may be outside the repertoire that its sender named.
 */
function syntaxFor(syntax: string, encoding = '', texts: readonly string[]): string {
  const [own = '', stated = ''] = syntax.split(':')
  // UNOC and those behind it came with syntax 3
  const version = stated < '3' && own > 'UNOB' ? '3' : stated
  const holds = (code: string): boolean => {
    const charset = charsetOf(code, encoding)
    return charset !== undefined && texts.every((text) => charset.encode(text).badAt < 0)
  }
  if (holds(own)) return `${own}:${version}`
  if (holds('UNOB')) return `UNOB:${version}`
  // UTF-8 came with syntax 4
  if (version === '4') return holds('UNOC') ? 'UNOC:4' : 'UNOW:4'
  return 'UNOC:3'
}

/** Of an interchange that answers one whose version is none. */
const X12_VERSION = '00401'

/** Whether ISA may have this code: an answer does not repeat what was wrong. */
function isListed(element: number, code: string): boolean {
  const isa = serviceSegmentOf('x12', 'ISA')
  return isa === undefined || cellOf(isa, element)?.codes?.has(code) !== false
}

/** Fields whose words are our own: what is written for them is a code. */
const OUR_WORDS: ReadonlySet<string> = new Set(['verdict', 'kind', 'list', 'level'])

/** All texts of plain data that are written as they are. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    OUR_WORDS.has(key) || one === 'Acknowledgement' ? [] : textsOf(one),
  )
}
