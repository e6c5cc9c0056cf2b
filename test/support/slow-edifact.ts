/**
 * A slow and obvious EDIFACT tokenizer, to hold the fast reader against: the whole text at once, one character at
 * a time. Takes bytes (read as ISO 8859-1), gives the segments of all interchanges.
 */
import { BOM, brk, isBreak, latin1, pass, type SlowSegment } from './slow-common.js'

interface Marks {
  component: string
  element: string
  release: string
  repetition: string
  terminator: string
}

const LEVEL_A: Marks = { component: ':', element: '+', release: '?', repetition: '*', terminator: "'" }
const LEVEL_B: Marks = { component: '\x1f', element: '\x1d', release: '', repetition: '', terminator: '\x1c' }
const REACH = { una: 1024, s001: 96 }

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

interface Header {
  at: number
  marks: Marks
  version: string
}

/** UNA and UNB, UNG or UNH; UNB; or, standing alone, UNG or UNH. */
function headerAt(
  text: string,
  at: number,
  alone: boolean,
  last: Marks,
  version: string,
): Header | undefined {
  const una = new RegExp(`^U${brk}N${brk}A`).exec(text.slice(at, at + 30))
  if (una !== null) return unaAt(text, at, version)
  const tag = new RegExp(`^U${brk}N${brk}([BGH])${brk}`).exec(text.slice(at, at + 40))
  if (tag === null) return undefined
  const before = text[at - 1] ?? ''
  if (tag[1] !== 'B' && !(alone || before <= ' ' || before === "'" || before === last.terminator))
    return undefined
  const separator = text[at + tag[0].length]
  const marks = separator === '+' ? LEVEL_A : separator === LEVEL_B.element ? LEVEL_B : last
  return tagAt(text, at, marks, version)
}

function tagAt(text: string, at: number, marks: Marks, version: string): Header | undefined {
  const tag = new RegExp(`^U${brk}N${brk}([BGH])${brk}`).exec(text.slice(at, at + 40))
  const behind = at + (tag?.[0].length ?? 0)
  if (tag === null || text[behind] !== marks.element) return undefined
  const s001 = text
    .slice(behind + 1, behind + 1 + REACH.s001)
    .split(marks.element)[0]!
    .split(marks.terminator)[0]!
  const syntax = tag[1] === 'B' ? (s001.replace(/[\r\n]/g, '').split(marks.component)[1] ?? '') : version
  return { at, version: syntax, marks: syntax === '4' ? marks : { ...marks, repetition: '' } }
}

function unaAt(text: string, at: number, version: string): Header | undefined {
  const places: number[] = []
  for (let p = at; places.length < 8; p = places.at(-1)! + 1) places.push(pass(text, p))
  const next = places.at(-1)! + 1
  const behind = pass(text, next)
  const terminator = next === at + 8 && /[A-Za-z0-9 ]/.test(text[behind] ?? '') ? next : behind
  const end = terminator + 1 + /^[ \r\n]*/.exec(text.slice(terminator + 1))![0].length
  if (terminator >= text.length || end >= text.length || end - terminator > REACH.una) return undefined
  const [component, element, , release, repetition] = places.slice(3).map((p) => text[p]!)
  const marks = { component, element, release, repetition, terminator: text[terminator] } as Marks
  if (marks.release === ' ') marks.release = ''
  if (marks.repetition === ' ') marks.repetition = ''
  const used = Object.values(marks).filter((mark) => mark !== '')
  if (new Set(used).size < used.length || used.some((mark) => /[A-Za-z0-9 ]/.test(mark))) return undefined
  return tagAt(text, end, marks, version)
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

/** Writes into the value begun last; values between the tag and the first element are not read. */
function putter(segment: SlowSegment): (c: string) => void {
  const components = segment.elements.at(-1)?.at(-1)
  return (c) => void (components !== undefined && (components[components.length - 1] += c))
}
