/**
 * A slow and obvious X12 tokenizer, to hold the fast reader against: the whole text at once, one character at a
 * time. Takes bytes (read as ISO 8859-1), gives the segments of all interchanges.
 */
import { BOM, brk, isBreak, latin1, putter, type SlowSegment } from './slow-common.js'
import { type Isa, isaAt, loneAt } from './slow-x12-isa.js'

export function slowX12(bytes: Uint8Array): SlowSegment[] {
  const text = latin1(bytes)
  const found: SlowSegment[] = []
  const first = text.startsWith(BOM) ? 3 : 0
  let before: Isa | undefined
  for (let at = first, from = first; at < text.length; at++) {
    const standsAlone = at === from || text[at - 1]! <= ' '
    const isa = isaAt(text, at) ?? (standsAlone ? loneAt(text, at, before) : undefined)
    if (isa === undefined) continue
    before = isa
    from = segmentsFrom(text, at, isa, found)
    at = from - 1
  }
  return found
}

function segmentsFrom(text: string, from: number, isa: Isa, found: SlowSegment[]): number {
  for (let at = from; ; ) {
    while (at < text.length && isLayout(text[at]!, isa)) at++
    if (at >= text.length) return at
    const header = new RegExp(`^I${brk}S${brk}A`).test(text.slice(at, at + 40))
    if (header && at !== from && isaAt(text, at) !== undefined) return at
    const { segment, end } = segmentAt(text, at, isa, header)
    if (text[at] !== isa.terminator) found.push(segment)
    at = object(text, segment, isa) ?? end
    if (text[segment.offset] === 'I' && segment.tag === 'IEA') return end
  }
}

/** BIN and BDS: the object is taken by its length; gives what follows its terminator. */
function object(text: string, segment: SlowSegment, isa: Isa): number | undefined {
  const n = { BIN: 2, BDS: 3 }[segment.tag]
  if (n === undefined || text[segment.offset] !== 'B') return undefined
  const [stated, ...more] = segment.elements[n - 2]?.flat() ?? []
  if (!/^\d{1,7}$/.test(stated ?? '') || more.length > 0 || segment.elements.length < n) return undefined
  let from = segment.offset
  for (let left = n; left > 0; from++) if (text[from] === isa.element) left--
  const end = from + Number(stated)
  segment.elements.splice(n - 1, Number.POSITIVE_INFINITY, [['']])
  segment.binary = text.slice(from, end)
  return text[end] === isa.terminator ? end + 1 : end
}

function isLayout(c: string, isa: Isa): boolean {
  if (Object.values(isa).includes(c) && c !== isa.lead) return false
  return '\r\n \t\0\x1a'.includes(c) || isa.lead.includes(c)
}

function segmentAt(
  text: string,
  offset: number,
  isa: Isa,
  literal: boolean,
): { segment: SlowSegment; end: number } {
  const segment: SlowSegment = { tag: '', elements: [], offset }
  let put = (c: string): void => void (segment.tag += c)
  let i = offset
  for (; i < text.length; i++) {
    const c = text[i]!
    const separates = c === isa.element || (!literal && (c === isa.component || c === isa.repetition))
    if (c === isa.terminator) return { segment, end: i + 1 }
    if (c === isa.element) segment.elements.push([['']])
    else if (separates && c === isa.repetition) segment.elements.at(-1)?.push([''])
    else if (separates) segment.elements.at(-1)?.at(-1)?.push('')
    else if (!(isBreak(c) || isa.lead.includes(c)) || c === isa.component || c === isa.repetition) put(c)
    if (separates) put = putter(segment)
  }
  return { segment, end: i }
}
