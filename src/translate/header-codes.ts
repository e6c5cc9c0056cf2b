/**
 * Codes of the headers that are about to be written against the lists of their elements: what `check` would warn of in
 * the output is told when it is written. Takes the headers and their syntax; gives findings.
 */
import { type Finding, finding } from '../core/finding.js'
import { cellOf, serviceSegmentOf } from '../message/definition.js'
import type { Headers } from './headers.js'

/** Tag, element, component, the code. */
type Seat = readonly [tag: string, element: number, component: number, code: string | undefined]

export function headerCodeFindings({ interchange, group }: Headers, syntax: 'edifact' | 'x12'): Finding[] {
  return syntax === 'x12' ? x12Codes(interchange, group) : edifactCodes(interchange, group)
}

function x12Codes(interchange: Headers['interchange'], group: Headers['group']): Finding[] {
  const seats: Seat[] = [
    ['ISA', 5, 1, interchange.sender.qualifier],
    ['ISA', 7, 1, interchange.recipient.qualifier],
    ['ISA', 12, 1, interchange.syntax],
    ['GS', 1, 1, group?.functionalId],
    ['GS', 7, 1, group?.agency],
  ]
  return seats.flatMap((seat) => unlisted(seat, serviceSegmentOf('x12', seat[0])))
}

function edifactCodes(interchange: Headers['interchange'], group: Headers['group']): Finding[] {
  const [identifier, version = ''] = interchange.syntax.split(':')
  const seats: Seat[] = [
    ['UNB', 1, 1, identifier],
    ['UNB', 8, 1, interchange.priority],
    ['UNB', 9, 1, interchange.ackCode],
    ['UNG', 6, 1, group?.agency],
  ]
  return seats.flatMap((seat) => unlisted(seat, serviceSegmentOf('edifact', Number(version) || 3, seat[0])))
}

function unlisted(
  [tag, element, component, code = '']: Seat,
  segment: ReturnType<typeof serviceSegmentOf>,
): Finding[] {
  const cell = segment && cellOf(segment, element, component)
  if (code === '' || cell?.codes === undefined || cell.codes.has(code)) return []
  const text = `${tag}: The code '${code}' is not in the list of ${cell.id} (${cell.name})`
  return [finding('code-unlisted', text, { found: code, about: { segment: tag, element: cell.id } })]
}
