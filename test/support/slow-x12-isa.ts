/** How an X12 interchange begins, for the slow tokenizer: the delimiters of its ISA. */
import { brk, bytesOf, pass } from './slow-common.js'

export interface Isa {
  element: string
  component: string
  repetition: string
  terminator: string
  /** All but the last byte of a terminator of several bytes. */
  lead: string
}

export function isaAt(text: string, at: number): Isa | undefined {
  const tag = new RegExp(`^I${brk}S${brk}A${brk}`).exec(text.slice(at, at + 40))
  const first = at + (tag?.[0].length ?? 0)
  const element = text[first] ?? ' '
  if (tag === null || /[A-Za-z0-9 ]/.test(element)) return undefined
  const separators = [...text.slice(first, first + 512)].flatMap((c, i) => (c === element ? [first + i] : []))
  if (separators.length < 16) return undefined
  const value = (n: number): string =>
    text.slice(separators[n - 1]! + 1, separators[n]).replace(/[\r\n]/g, '')
  const component = pass(text, separators[15]! + 1)
  const broken = /[\r\n]/.test(text.slice(at, component))
  const behind = broken ? pass(text, component + 1) : component + 1
  const end = behind + /^ {0,8}/.exec(text.slice(behind))![0].length
  const length = characterLength(text, end)
  const isa: Isa = {
    element,
    component: text[component] ?? '',
    terminator: text[end + length - 1] ?? '',
    lead: text.slice(end, end + length - 1),
    repetition: value(12) >= '00402' ? text[pass(text, separators[10]! + 1)]! : '',
  }
  if (/[A-Za-z0-9]/.test(isa.repetition)) isa.repetition = ''
  const used = [isa.element, isa.component, isa.terminator, isa.repetition].filter((mark) => mark !== '')
  if (end + length > text.length || new Set(used).size < used.length) return undefined
  return used.length < 3 || used.some((mark) => /[A-Za-z0-9 ]/.test(mark)) ? undefined : isa
}

/** How many bytes the UTF-8 character at `at` has; 1 where there is none. */
function characterLength(text: string, at: number): number {
  for (const length of [2, 3, 4]) {
    const bytes = bytesOf(text.slice(at, at + length))
    if (bytes.length < length || bytes[0]! < 0xc0) continue
    try {
      if ([...new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)].length === 1)
        return length
    } catch {}
  }
  return 1
}
