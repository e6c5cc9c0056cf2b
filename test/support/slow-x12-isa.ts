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

/** GS or ST without an ISA, where `before` is what stands in front; with the component separator of the ISA before. */
export function loneAt(text: string, at: number, before: Isa | undefined): Isa | undefined {
  const tag = text.slice(at, at + 2)
  const element = text[at + 2] ?? ' '
  if (!['GS', 'ST'].includes(tag) || /[A-Za-z0-9\s]/.test(element)) return undefined
  const values = text.slice(at + 3, at + 256).split(element)
  const terminator = (tag === 'GS' ? endOfGs(values) : endOfSt(values)) ?? ''
  if (terminator === '') return undefined
  if (before?.element === element && before.terminator === terminator) return before
  return { element, component: '', repetition: '', terminator, lead: '' }
}

function endOfGs(values: string[]): string | undefined {
  const isGs =
    /^[A-Z]{2}$/.test(values[0] ?? '') &&
    values.slice(1, 6).every((value) => value.length <= 35 && !/[\r\n]/.test(value)) &&
    /^[XT]{1,2}$/.test(values[6] ?? '')
  return isGs ? endOf(values, 7, /^[A-Za-z0-9]{1,12}/) : undefined
}

function endOfSt(values: string[]): string | undefined {
  if (!/^\d{3}$/.test(values[0] ?? '')) return undefined
  const last = /^[A-Za-z0-9]{1,9}$/.test(values[1] ?? '') ? 2 : 1
  const end = endOf(values, last, last === 2 ? /^[A-Za-z0-9]{0,35}/ : /^[A-Za-z0-9]{1,9}/)
  const behind = (values[last] ?? '')
    .split(end ?? '\0')
    .slice(1)
    .join(end)
  const isTag = /^[\r\n]{0,8}[A-Z][A-Z0-9]{1,2}$/.test(behind) && values.length > last + 1
  return isTag ? end : undefined
}

/** The character behind the value with which a header ends. */
function endOf(values: string[], index: number, form: RegExp): string | undefined {
  const value = values[index] ?? ''
  const end = value[form.exec(value)?.[0].length ?? value.length]
  return end === undefined || /[A-Za-z0-9 ]/.test(end) ? undefined : end
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
