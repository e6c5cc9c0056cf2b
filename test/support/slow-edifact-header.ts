/**
 * How an EDIFACT interchange begins, for the slow tokenizer: UNA and UNB, UNG or UNH; UNB; or UNG and UNH alone.
 */
import { brk, pass } from './slow-common.js'

export interface Marks {
  component: string
  element: string
  release: string
  repetition: string
  terminator: string
}

export const LEVEL_A: Marks = { component: ':', element: '+', release: '?', repetition: '*', terminator: "'" }
const LEVEL_B: Marks = { component: '\x1f', element: '\x1d', release: '', repetition: '', terminator: '\x1c' }
const REACH = { una: 1024, s001: 96 }

export interface Header {
  at: number
  marks: Marks
  version: string
}

/** UNA and UNB, UNG or UNH; UNB; or, standing alone, UNG or UNH. */
export function headerAt(
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
