/**
 * Addresses of a map: where in a message a value stands.
 *
 *   LOC(147)/2.1            segment LOC whose element 1 component 1 is 147; element 2, component 1
 *   MEA(AAE, 2.1=VGM)/3.2   a further test on element 2, component 1
 *   R4(*)/3                 any R4 that no narrower claim takes; a bare tag means the same
 *   TDT(1|10|30)/1          one of several values;  =- asks that the place is empty, =* that it is not
 *   SF90(errorCode=-)/narrative   the elements of fixed records by the names of their fields
 *
 * Elements and components count from 1; a missing component is 1.
 */

export interface SeatAddress {
  /** 0 until the name of the field is looked up in the layout (field-names.ts). */
  element: number
  component: number
  /** The name of the field, in fixed records. */
  field?: string
}

/** One condition on a segment. `values` empty: present (`=*`) or, with `absent`, not there (`=-`). */
export interface SegmentTest extends SeatAddress {
  values: string[]
  absent: boolean
}

export interface SegmentSpec {
  tag: string
  tests: SegmentTest[]
}

export interface Address extends SeatAddress {
  segment: SegmentSpec
}

const SEGMENT = /^([A-Z][A-Z0-9]{0,4})(?:\(([^()]*)\))?$/
const SEAT = /^(\d{1,3})(?:\.(\d{1,2}))?$/
const FIELD = /^[a-z][A-Za-z0-9]{0,60}$/

/** `TAG(test, …)`; undefined where the text is none. */
export function parseSegmentSpec(text: string): SegmentSpec | undefined {
  const match = SEGMENT.exec(text.trim())
  if (match === null) return undefined
  const tests: SegmentTest[] = []
  const inner = match[2]?.trim() ?? ''
  if (inner === '' || inner === '*') return { tag: match[1]!, tests }
  for (const [index, part] of inner.split(',').entries()) {
    const test = parseTest(part.trim(), index)
    if (test === undefined) return undefined
    if (test !== ANY) tests.push(test)
  }
  return { tag: match[1]!, tests }
}

const ANY: SegmentTest = { element: 1, component: 1, values: [], absent: false }

function parseTest(text: string, index: number): SegmentTest | undefined {
  const equals = text.indexOf('=')
  if (equals < 0) return index === 0 ? bareTest(text) : undefined
  const seat = parseSeat(text.slice(0, equals))
  const value = text.slice(equals + 1)
  if (seat === undefined || value === '') return undefined
  if (value === '-') return { ...seat, values: [], absent: true }
  return { ...seat, values: value === '*' ? [] : value.split('|'), absent: false }
}

function bareTest(text: string): SegmentTest | undefined {
  if (text === '*') return ANY
  return text === '' ? undefined : { element: 1, component: 1, values: text.split('|'), absent: false }
}

/** `2.1`, `2` or the name of a field; undefined where the text is none. */
export function parseSeat(text: string): SeatAddress | undefined {
  const match = SEAT.exec(text.trim())
  if (match === null) return FIELD.test(text) ? { element: 0, component: 1, field: text } : undefined
  const element = Number(match[1])
  const component = Number(match[2] ?? '1')
  return element > 0 && component > 0 ? { element, component } : undefined
}

/** `TAG(test)/e.c`; undefined where the text is none. */
export function parseAddress(text: string): Address | undefined {
  const slash = text.lastIndexOf('/')
  if (slash < 0) return undefined
  const segment = parseSegmentSpec(text.slice(0, slash))
  const seat = parseSeat(text.slice(slash + 1))
  return segment === undefined || seat === undefined ? undefined : { segment, ...seat }
}

/** The spelling that equal specs share: tests sorted by place. */
export function specKey(spec: SegmentSpec): string {
  if (spec.tests.length === 0) return spec.tag
  const tests = [...spec.tests].sort((a, b) => a.element - b.element || a.component - b.component)
  return `${spec.tag}(${tests.map(testText).join(', ')})`
}

function testText(test: SegmentTest): string {
  const value = test.absent ? '-' : test.values.length === 0 ? '*' : test.values.join('|')
  const first = test.element === 1 && test.component === 1 && !test.absent && test.values.length > 0
  return first ? value : `${test.field ?? `${test.element}.${test.component}`}=${value}`
}

/** How findings name a seat: `2.1`, or the name of the field. */
export function seatText({ element, component, field }: SeatAddress): string {
  return field ?? `${element}.${component}`
}
