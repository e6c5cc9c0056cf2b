/** Writes trees of values through the writers, under plain headers. */
import type { GroupHeader, InterchangeHeader, MessageHeader } from '../../src/syntax/envelope.js'
import type { EnvelopeWriter } from '../../src/syntax/envelope-writer.js'
import type { Tree } from './edi-text.js'

export interface Headers {
  interchange: InterchangeHeader
  group?: GroupHeader
  message: MessageHeader
}

export const EDIFACT_HEADERS: Headers = {
  interchange: {
    syntax: 'UNOC:3',
    sender: { id: 'SENDER', qualifier: 'ZZ' },
    recipient: { id: 'RECIPIENT' },
    reference: 'R1',
    preparedAt: '2022-05-24T11:20',
    test: false,
  },
  message: {
    reference: '1',
    type: 'BAPLIE',
    version: 'D',
    release: '95B',
    agency: 'UN',
    association: 'SMDG22',
  },
}

export const X12_HEADERS: Headers = {
  interchange: {
    syntax: '00401',
    sender: { id: 'SENDER', qualifier: 'ZZ' },
    recipient: { id: 'RECEIVER', qualifier: 'ZZ' },
    reference: '000000001',
    preparedAt: '2022-05-24T11:20',
    ackRequested: false,
    test: false,
  },
  group: {
    functionalId: 'QO',
    sender: { id: 'SENDER' },
    recipient: { id: 'RECEIVER' },
    reference: '1',
    preparedAt: '2022-05-24T11:20',
    agency: 'X',
    version: '004010',
  },
  message: { reference: '0001', type: '315' },
}

export const ABI_HEADERS: Headers = {
  interchange: {
    syntax: 'ABI',
    sender: { id: 'ZZ9' },
    recipient: { id: '' },
    reference: '',
    preparedAt: '2026-01-05',
    test: false,
    batch: { siteCode: '2704', idCode: 'ZZ9', userData: 'RUN 0001' },
  },
  group: { functionalId: '', reference: '', block: { port: '2704', filer: 'ZZ9', userData: 'MSG 0001' } },
  message: { reference: '', type: '' },
}

export function writeTree(writer: EnvelopeWriter, headers: Headers, tree: Tree): Uint8Array {
  writer.beginInterchange(headers.interchange)
  if (headers.group !== undefined) writer.beginGroup(headers.group)
  writer.beginMessage(headers.message)
  for (const { tag, elements } of tree)
    writer.sink.whole(
      tag,
      elements.map((components) => [components]),
    )
  writer.endMessage()
  if (headers.group !== undefined) writer.endGroup()
  writer.endInterchange()
  return writer.take()
}
