/**
 * A drafted message in its envelope, as text: an EDIFACT interchange of one message, or an X12 interchange of one
 * group and one set. Header, trailer and counts are made here and are right.
 */
import type { MessageDefinition } from '../../../src/message/definition.js'
import { isAlone } from '../../../src/message/definition.js'
import type { DraftSegment } from './draft.js'

/** EDIFACT syntax version that a definition is tried with: CONTRL 4:1 belongs to syntax 4, all else is older. */
export const syntaxVersionOf = ({ id }: MessageDefinition): number => (id === 'edifact/contrl@41' ? 4 : 3)

/** `body`: the segments between the header and the trailer. */
export function wireOf(definition: MessageDefinition, body: readonly DraftSegment[]): string {
  return definition.syntax === 'x12' ? x12Text(definition, body) : edifactText(definition, body)
}

/** Each segment on a line, so that line n + `linesBefore` is segment n of the message. */
export const linesBefore = (definition: MessageDefinition): number =>
  definition.syntax === 'x12' ? (isAlone(definition) ? 1 : 2) : 1

function segmentText({ tag, elements }: DraftSegment, element: string, component: string): string {
  const texts = elements.map((parts) => trimmed(parts).join(component))
  return [tag, ...trimmed(texts)].join(element)
}

const trimmed = (values: readonly string[]): readonly string[] =>
  values.slice(0, values.findLastIndex((value) => value !== '') + 1)

const edifactDraft = (tag: string, ...elements: (string | string[])[]): DraftSegment => ({
  tag,
  elements: elements.map((one) => (typeof one === 'string' ? [one] : one)),
})

function edifactText(definition: MessageDefinition, body: readonly DraftSegment[]): string {
  const syntax = syntaxVersionOf(definition)
  const date = syntax === 4 ? '20240229' : '240229'
  const segments = [
    edifactDraft('UNB', ['UNOC', String(syntax)], 'SENDER', 'RECIPIENT', [date, '1200'], 'R1'),
    edifactDraft('UNH', 'M1', edifactHeader(definition)),
    ...body,
    edifactDraft('UNT', String(body.length + 2), 'M1'),
    edifactDraft('UNZ', '1', 'R1'),
  ]
  return segments.map((one) => `${segmentText(one, '+', ':')}'\n`).join('')
}

/** S009 of the definition: BAPLIE:D:95B:UN, with SMDG's association for its variant. */
function edifactHeader({ id, message, directory }: MessageDefinition): string[] {
  if (message === 'CONTRL') return [message, ...(directory === '4' ? ['4', '1'] : ['D', '3']), 'UN']
  return [message, 'D', directory, 'UN', ...(id.endsWith('-smdg21') ? ['SMDG21'] : [])]
}

const OWN_GROUP: Readonly<Record<string, string>> = {
  300: 'RO',
  301: 'RO',
  303: 'RO',
  309: 'AQ',
  310: 'IO',
  312: 'IO',
  313: 'QO',
  315: 'QO',
  350: 'AU',
  352: 'AV',
  353: 'AX',
  354: 'AY',
  355: 'AZ',
  356: 'BA',
  357: 'BB',
  358: 'BD',
  359: 'BG',
  824: 'AG',
  856: 'SH',
  997: 'FA',
  998: 'AL',
  999: 'FA',
}

function x12Text(definition: MessageDefinition, body: readonly DraftSegment[]): string {
  const release = isAlone(definition) ? '004010' : definition.directory
  const late = release >= '004010'
  const set = [
    `ST*${definition.message}*0001`,
    ...body.map((one) => segmentText(one, '*', '>')),
    `SE*${body.length + 2}*0001`,
  ]
  const gs = `GS*${OWN_GROUP[definition.message] ?? 'SO'}*SENDER*RECIPIENT*${late ? '20240229' : '240229'}*1200*1*X*${release}`
  const inner = isAlone(definition) ? body.map((one) => segmentText(one, '*', '>')) : [gs, ...set, 'GE*1*1']
  const lines = [isaText(release), ...inner, `IEA*${isAlone(definition) ? 0 : 1}*000000001`]
  return lines.map((line) => `${line}~\n`).join('')
}

function isaText(release: string): string {
  const version = release.slice(0, 5)
  const blank = ' '.repeat(10)
  const party = (id: string) => `ZZ*${id.padEnd(15)}`
  const repetition = version >= '00402' ? '^' : 'U'
  return `ISA*00*${blank}*00*${blank}*${party('SENDER')}*${party('RECIPIENT')}*240229*1200*${repetition}*${version}*000000001*0*T*>`
}
