/**
 * Layouts of 80-column records (ABI) as definition data, and the same as message definitions: a record is a
 * segment, its fields that are neither filler nor constant are its elements, in the order of their columns.
 *
 * `layoutOf('abi/sf')` gives the columns (fit for `compileLayout` of `src/syntax/fixed`), `envelopeRecords()` those
 * of the envelope A-B-Y-Z; `layoutDefinition('abi/sf')` and `layoutSegment('abi/sf', 'SF10')` what `definitionOf`
 * and `segmentOf` hand on. All is built when first asked for and then shared. Source: `layouts/` (generated).
 */
import { decodeCodes } from './book.js'
import { ENVELOPE, LAYOUTS } from './layouts/index.generated.js'
import type { CodeList, ElementUse, Format, MessageDefinition, SegmentDefinition } from './model.js'
import { decodeRows } from './structure.js'

/** CBP's class codes: letters, digits, digits after blanks, letters and digits, special, text, blanks, date. */
export type FieldClass = 'A' | 'N' | '(S)N' | 'AN' | 'C' | 'X' | 'S' | 'D'

/** A social security or passport number or a date of birth: always, by a qualifier beside it, or by its form. */
export type Hidden =
  | { readonly when: 'always' | 'form' }
  | { readonly when: 'qualified'; readonly field: string; readonly codes: readonly string[] }

export interface LayoutField {
  readonly name: string
  /** The guide's words for it. */
  readonly label: string
  /** First and last column, counted from 1. */
  readonly from: number
  readonly to: number
  readonly type: FieldClass
  readonly required: boolean
  /** Mandatory, conditional, optional. */
  readonly status: 'M' | 'C' | 'O'
  readonly codes?: CodeList
  readonly constant?: string
  readonly filler?: true
  readonly secret?: true
  readonly justify?: 'left'
  readonly hidden?: Hidden
}

export interface LayoutRecord {
  /** The tag of its segments: four characters at most, unique in its layout. */
  readonly id: string
  readonly name: string
  /** Literal columns by which it is known, where they are not just its id. */
  readonly match?: { from: number; text: string }[]
  readonly fields: LayoutField[]
}

export interface RecordSet {
  /** As in `abi/sf`. */
  readonly name: string
  /** The code of the B record: `SF`. */
  readonly application: string
  /** The record that begins a transaction; absent where a block is one message. */
  readonly starts?: string
  /** There are records beyond these, whose layouts are not known. */
  readonly partial?: true
  /** Ids of records whose columns are not laid out. */
  readonly opaque?: readonly string[]
  readonly records: LayoutRecord[]
}

// ------------------------------------------------------------------ asking

const sets = new Map<string, RecordSet>()
const definitions = new Map<string, MessageDefinition>()
const segments = new Map<string, SegmentDefinition | undefined>()
let envelope: LayoutRecord[] | undefined

/** Ids of all layouts, as in `abi/sf`. */
export function layoutIds(): string[] {
  return [...LAYOUTS.keys()]
}

/** The records of one ABI application, without those of the envelope. */
export function layoutOf(id: string): RecordSet | undefined {
  const json = LAYOUTS.get(id)
  if (json === undefined) return undefined
  const known = sets.get(id) ?? decodeSet(id, json)
  sets.set(id, known)
  return known
}

/** A, B, Y, Z, and BG, YG, ZG: those that CBP makes around the conditions of a rejected batch. */
export function envelopeRecords(): LayoutRecord[] {
  envelope ??= decodeRecords(table(JSON.parse(ENVELOPE)).get('records'))
  return envelope
}

/** The layout as a message definition. */
export function layoutDefinition(id: string): MessageDefinition | undefined {
  const json = LAYOUTS.get(id)
  if (json === undefined) return undefined
  const known = definitions.get(id) ?? decodeDefinition(id, json)
  definitions.set(id, known)
  return known
}

function decodeDefinition(id: string, json: string): MessageDefinition {
  const parts = table(JSON.parse(json))
  const structure = decodeRows(text(parts.get('name')), parts.get('structure'))
  const partial = parts.get('partial') === true && { partial: true as const }
  return { id, syntax: 'abi', directory: '', message: text(parts.get('message')), ...partial, ...structure }
}

/** A record as a segment: element i is its i-th field, the element's id the field's name. */
export function layoutSegment(id: string, tag: string): SegmentDefinition | undefined {
  const key = `${id} ${tag}`
  const record = layoutOf(id)?.records.find((one) => one.id === tag)
  if (record !== undefined && !segments.has(key)) segments.set(key, segmentFrom(record))
  return segments.get(key)
}

/** A record of the envelope as a segment. */
export function envelopeSegment(tag: string): SegmentDefinition | undefined {
  const record = envelopeRecords().find((one) => one.id === tag)
  return record === undefined ? undefined : segmentFrom(record)
}

/** The short name of a code of any field of this name. */
export function layoutCodeName(
  { id, segments: nodes }: MessageDefinition,
  field: string,
  code: string,
): string | undefined {
  for (const { tag } of nodes) {
    const use = layoutSegment(id, tag)?.elements.find((one) => one.id === field)
    const name = use?.codes?.get(code)
    if (name !== undefined && name !== '') return name
  }
  return undefined
}

function segmentFrom(record: LayoutRecord): SegmentDefinition {
  const elements = elementFields(record).map((field, i): ElementUse => {
    const { name, label, required, codes, from, to } = field
    const columns = [from, to] as const
    const use = {
      position: i + 1,
      id: name,
      name: label,
      required,
      repeat: 1,
      format: formatOf(field),
      columns,
    }
    return codes === undefined ? use : { ...use, codes }
  })
  return { tag: record.id, name: record.name, elements, relations: [] }
}

/** The fields that are elements: no constants, no filler, no password. */
export function elementFields<F extends { constant?: unknown; filler?: unknown; secret?: unknown }>(record: {
  readonly fields: readonly F[]
}): F[] {
  return record.fields.filter(
    ({ constant, filler, secret }) => constant === undefined && filler !== true && secret !== true,
  )
}

function formatOf({ type, from, to }: LayoutField): Format {
  const word = type === 'A' ? 'a' : type === 'N' || type === '(S)N' || type === 'D' ? 'n' : 'an'
  return { type: word, min: 1, max: to - from + 1 }
}

// ------------------------------------------------------------------ decoding

function decodeSet(id: string, json: string): RecordSet {
  const parts = table(JSON.parse(json))
  const [starts, opaque] = [parts.get('starts'), parts.get('opaque')]
  return {
    name: id,
    application: text(parts.get('message')),
    ...(starts !== undefined && { starts: text(starts) }),
    ...(parts.get('partial') === true && { partial: true }),
    ...(opaque !== undefined && { opaque: list(opaque).map(text) }),
    records: decodeRecords(parts.get('records')),
  }
}

function decodeRecords(value: unknown): LayoutRecord[] {
  return [...table(value)].map(([id, row]) => {
    const [name, fields, match] = list(row)
    const record = { id, name: text(name), fields: list(fields).map((one) => decodeField(list(one))) }
    return match === undefined
      ? record
      : { ...record, match: list(match).map((one) => decodeMatch(list(one))) }
  })
}

function decodeMatch([from, literal]: readonly unknown[]): { from: number; text: string } {
  return { from: Number(from), text: text(literal) }
}

/** `[name, label, 'start length class status mark…', codes or constant]`. */
function decodeField([name, label, spec, last]: readonly unknown[]): LayoutField {
  const [start, length, type, status, ...marks] = text(spec).split(' ')
  const from = Number(start)
  if (!isClass(type) || !isStatus(status)) return unfit(spec)
  const field = { name: text(name), label: text(label), from, to: from + Number(length) - 1, type, status }
  const isConstant = marks.includes('constant')
  const filler = marks.includes('filler') || marks.includes('reserved')
  return {
    ...field,
    required: status === 'M' && !filler,
    ...(last !== undefined && !isConstant && { codes: decodeCodes(text(last)) }),
    ...(isConstant && { constant: text(last) }),
    ...(filler && { filler }),
    ...(marks.includes('secret') && { secret: true }),
    ...(marks.includes('left') && { justify: 'left' }),
    ...hiddenOf(marks),
  }
}

/** `hide`, `hide=form` or `hide=FIELD:CODE,CODE`. */
function hiddenOf(marks: readonly string[]): { hidden?: Hidden } {
  const mark = marks.find((one) => one.startsWith('hide'))
  if (mark === undefined) return {}
  if (mark === 'hide') return { hidden: { when: 'always' } }
  if (mark === 'hide=form') return { hidden: { when: 'form' } }
  const [field = '', codes = ''] = mark.slice('hide='.length).split(':')
  return { hidden: { when: 'qualified', field, codes: codes.split(',') } }
}

const CLASSES: ReadonlySet<string> = new Set<FieldClass>(['A', 'N', '(S)N', 'AN', 'C', 'X', 'S', 'D'])
const isClass = (word: string | undefined): word is FieldClass => word !== undefined && CLASSES.has(word)
const isStatus = (word: string | undefined): word is 'M' | 'C' | 'O' =>
  word === 'M' || word === 'C' || word === 'O'

function unfit(value: unknown): never {
  throw new TypeError(`layout data: of another form: ${JSON.stringify(value)}`)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : unfit(value))

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : unfit(value))

function table(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unfit(value)
  return new Map<string, unknown>(Object.entries(value))
}
