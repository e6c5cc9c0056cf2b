/**
 * A slow and obvious EDIFACT tokenizer, to hold the fast reader against: the whole text at once, one character at
 * a time. Takes bytes (read as ISO 8859-1), gives the segments of all interchanges.
 */
import { BOM, brk, isBreak, latin1, putter, type SlowSegment } from './slow-common.js'
import { type Header, headerAt, LEVEL_A, type Marks } from './slow-edifact-header.js'

export function slowEdifact(bytes: Uint8Array): SlowSegment[] {
  const text = latin1(bytes)
  const found: SlowSegment[] = []
  const first = text.startsWith(BOM) ? 3 : 0
  let last = LEVEL_A
  let version = ''
  let begin = first
  for (let at = first; at < text.length; at++) {
    const header = headerAt(text, at, at === begin, last, version)
    if (header === undefined) continue
    ;({ marks: last, version } = header)
    begin = at = segmentsFrom(text, header.at, header, last, found)
    at--
  }
  return found
}

/** The segments of one interchange from `at`; gives where the next is to be looked for. */
function segmentsFrom(text: string, from: number, header: Header, last: Marks, found: SlowSegment[]): number {
  for (let at = from; ; ) {
    while (at < text.length && isLayout(text[at]!, header.marks)) at++
    if (at >= text.length) return at
    const { segment, end } =
      at === from ? headerSegment(text, at, header.marks) : segmentAt(text, at, header.marks)
    const raw = new RegExp(`^U${brk}N${brk}[AB]`).test(text.slice(at, end))
    const special =
      text[at] === 'U' && segment.tag !== 'UNT' && segment.tag !== 'UNH' && segment.tag !== 'UNZ'
    if (special && raw && at !== from && headerAt(text, at, false, last, header.version)) return at
    if (text[at] !== header.marks.terminator) found.push(segment)
    at = end
    if (text[segment.offset] === 'U' && segment.tag === 'UNZ') return end
    if (text[segment.offset] === 'U' && segment.tag === 'UNO' && header.version === '4')
      at = object(text, segment, at)
  }
}

function object(text: string, segment: SlowSegment, at: number): number {
  const stated = segment.elements[3]?.[0]?.[0] ?? ''
  if (!/^\d{1,7}$/.test(stated)) return at
  segment.binary = text.slice(at, at + Number(stated))
  return at + Number(stated)
}

/** A UNB without terminator ends with its line where the next begins with UNH or UNG. */
function headerSegment(text: string, offset: number, marks: Marks): { segment: SlowSegment; end: number } {
  const whole = segmentAt(text, offset, marks)
  if (whole.segment.tag !== 'UNB') return whole
  for (const met of text.slice(offset, whole.end).matchAll(/[\r\n]+UN[HG]/g)) {
    const at = offset + met.index
    if (text[at + met[0].length] !== marks.element) continue
    return { segment: segmentAt(text.slice(0, at), offset, marks).segment, end: at + 1 }
  }
  return whole
}

function isLayout(c: string, marks: Marks): boolean {
  return '\r\n \t\0\x1a'.includes(c) && !Object.values(marks).includes(c)
}

function segmentAt(text: string, offset: number, marks: Marks): { segment: SlowSegment; end: number } {
  const segment: SlowSegment = { tag: '', elements: [], offset }
  let put = (c: string): void => void (segment.tag += c)
  let released = false
  let i = offset
  for (; i < text.length; i++) {
    const c = text[i]!
    if (isBreak(c) && !Object.values(marks).includes(c)) continue
    if (released) put(c)
    else if (c === marks.terminator) return { segment, end: i + 1 }
    else if (c === marks.element) segment.elements.push([['']])
    else if (c === marks.repetition) segment.elements.at(-1)?.push([''])
    else if (c === marks.component) segment.elements.at(-1)?.at(-1)?.push('')
    else if (c !== marks.release) put(c)
    if (!released && [marks.element, marks.repetition, marks.component].includes(c)) put = putter(segment)
    released = !released && c === marks.release
  }
  return { segment, end: i }
}
