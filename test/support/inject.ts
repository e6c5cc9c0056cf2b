/**
 * Faults put into clean files, one at a time, each with the finding that must come of it: its code, the bytes that it
 * must point at, the place in words (tag, element, component). Places are counted by hand, with a plain splitter.
 */

import type { Field } from '../../src/syntax/fixed/definition.js'
import { recordElements } from '../../src/syntax/fixed/laid.js'
import { abiLayouts } from '../../src/translate/layouts.js'
import { batchOf } from './batch-pieces.js'

export interface Injected {
  kind: string
  /** The file with the fault in it. */
  make(): string
  codes: readonly string[]
  offset: number
  tag: string
  element: number
  /** Undefined: that of a record's field, which has none. */
  component: number | undefined
  /** The text that stands at the offset; undefined where there is none to show. */
  found: string | undefined
  /** It is no fault where free text may stand: then nothing at all is told. */
  mayFit?: true
}

// ------------------------------------------------------------------ segments

interface Marks {
  segment: string
  element: string
  component: string
}

/** A value of a body: where it stands in the text, and where in words. */
interface Value {
  from: number
  to: number
  tag: string
  element: number
  component: number
  /** Where its element ends, its segment, and how many components and elements there are. */
  elementEnd: number
  segmentEnd: number
  components: number
  elements: number
}

function* valuesOf(text: string, marks: Marks, isBody: (tag: string) => boolean): Generator<Value> {
  let start = 0
  for (let end = text.indexOf(marks.segment); end >= 0; end = text.indexOf(marks.segment, start)) {
    while (text[start] === '\n' || text[start] === '\r') start++
    const elements = text.slice(start, end).split(marks.element)
    const tag = elements[0] ?? ''
    let at = start + tag.length + 1
    for (const [e, element] of elements.entries()) {
      if (e === 0) continue
      const components = element.split(marks.component)
      let from = at
      for (const [c, value] of components.entries()) {
        const place = { tag, element: e, component: c + 1, elementEnd: at + element.length, segmentEnd: end }
        const counts = { components: components.length, elements: elements.length - 1 }
        if (value !== '' && isBody(tag)) yield { from, to: from + value.length, ...place, ...counts }
        from += value.length + 1
      }
      at += element.length + 1
    }
    start = end + 1
  }
}

const SERVICE = /^(?:UN[ABGHTEZ]|ISA|GS|ST|SE|GE|IEA|TA1|ISB|ISE)$/
/** More than any segment has elements, any composite components, any element letters. */
const [MANY, LONG] = [40, 600]

type Way = (text: string, value: Value, marks: Marks) => Injected

const put = (text: string, at: number, insert: string): string => text.slice(0, at) + insert + text.slice(at)

const WAYS: Readonly<Record<string, Way>> = {
  'value too long': (text, { from, to, tag, element, component }) => ({
    kind: 'value too long',
    make: () => put(text, to, '9'.repeat(LONG)),
    codes: ['element-too-long'],
    offset: from,
    ...{ tag, element, component },
    found: `${text.slice(from, to)}${'9'.repeat(LONG)}`,
  }),
  'control character': (text, { to, tag, element, component }) => ({
    kind: 'control character',
    make: () => put(text, to, '\x07'),
    codes: ['character-outside-repertoire'],
    offset: to,
    ...{ tag, element, component },
    found: '\x07',
  }),
  'component too many': (text, { elementEnd, tag, element, components }, marks) => ({
    kind: 'component too many',
    make: () => put(text, elementEnd, `${marks.component.repeat(MANY)}X7`),
    codes: ['component-too-many'],
    offset: elementEnd + MANY,
    ...{ tag, element, component: components + MANY },
    found: 'X7',
  }),
  'element too many': (text, { segmentEnd, tag, elements }, marks) => ({
    kind: 'element too many',
    make: () => put(text, segmentEnd, `${marks.element.repeat(MANY)}X7`),
    codes: ['element-too-many'],
    offset: segmentEnd + MANY,
    ...{ tag, element: elements + MANY, component: 1 },
    found: 'X7',
  }),
  // a number or a code of letters and signs that no list and no type has
  'value of nowhere': (text, { from, to, tag, element, component }) => ({
    kind: 'value of nowhere',
    make: () => text.slice(0, from) + '%/'.padEnd(to - from, '%') + text.slice(Math.max(to, from)),
    codes: ['code-unlisted', 'element-type', 'date-invalid', 'time-invalid', 'element-too-long'],
    offset: from,
    ...{ tag, element, component },
    found: '%/'.padEnd(to - from, '%'),
    mayFit: true,
  }),
}

/** Faults in the bodies of a clean file with plain service characters. */
export function* injectedSegments(text: string): Generator<Injected> {
  const isX12 = text.startsWith('ISA')
  const marks = isX12
    ? { segment: text[105]!, element: '*', component: text[104]! }
    : { segment: "'", element: '+', component: ':' }
  for (const value of valuesOf(text, marks, (tag) => !SERVICE.test(tag)))
    for (const way of Object.values(WAYS)) yield way(text, value, marks)
}

// ------------------------------------------------------------------ records

/** Faults in the fields of a clean batch of ABI. */
export function* injectedRecords(bytes: Uint8Array): Generator<Injected> {
  const { lines } = batchOf(bytes)
  const whole = lines.map(({ text }) => text).join('')
  let layout = abiLayouts().envelope
  for (const { at, text, kind, level } of lines) {
    if (kind === 'header' && level === 'group')
      layout = abiLayouts().of(text.slice(10, 12))?.layout ?? abiLayouts().envelope
    if (level === 'group' || level === 'interchange') continue
    const record = layout.finder.find(bytes, at, at + 80)
    if (record === undefined) continue
    for (const [i, field] of recordElements(record).entries())
      for (const fault of fieldFaults(whole, at, field)) yield { ...fault, tag: record.id, element: i + 1 }
  }
}

function* fieldFaults(whole: string, at: number, field: Field): Generator<Injected> {
  const from = at + field.from - 1
  const to = at + field.to
  const value = whole.slice(from, to)
  const place = { tag: '', element: 0, component: 1 }
  const changed = (offset: number, text: string): string =>
    whole.slice(0, offset) + text + whole.slice(offset + text.length)
  if (field.filler) {
    const said = { codes: ['filler-used'], offset: from, found: undefined }
    yield { kind: 'filler used', make: () => changed(from, 'X'), ...place, ...said }
    return
  }
  if (value.trim() === '' || field.hidden !== undefined) return
  const last = from + value.trimEnd().length - 1
  const character = {
    codes: ['character-outside-repertoire', 'value-invalid', 'element-type'],
    found: '\x07',
  }
  yield { kind: 'control character', make: () => changed(last, '\x07'), ...place, ...character, offset: last }
  if (field.required) {
    const said = { codes: ['mandatory-missing'], offset: from, found: undefined }
    yield {
      kind: 'required field is blank',
      make: () => changed(from, ' '.repeat(value.length)),
      ...place,
      ...said,
    }
  }
}
