/**
 * What the code made of a map ahead of time stands on (see compiled/ and docs/decisions/0023): the objects of a record →
 * the segments that they usually give, field by field instead of by the plan's tables (write.ts). The mirror image of
 * compiled-reader.ts.
 *
 *   take(record) → true: written whole
 *               → false: nothing has been written, the plan's own writer takes it
 *
 * Of the usual form is an object whose values all have a place and a text there: whatever has something to be told is
 * the plan's.
 */
import type { SegmentSink } from '../syntax/segment-sink.js'
import type { Codec, Left } from './converters/converter.js'
import { codeFor } from './converters/tables.js'
import { isObject, type RecordObject } from './objects.js'
import type { Action, Cell, Join, Plan } from './plan.js'
import { withMark } from './write-texts.js'
import type { WrittenTails } from './written-tails.js'

/** The texts of a row without values: as many as any has seats. */
const NO_TEXTS: readonly string[] = Array.from({ length: 16 }, () => '')

/** What both ways of writing share. */
export interface WriterParts {
  plan: Plan
  sink: SegmentSink
  tails: WrittenTails
}

/** The keys that objects of a node have, in the order in which they mostly come. */
export class FieldKeys {
  /** Empty where the code does not write them. */
  readonly names: readonly string[]
  readonly places: ReadonlyMap<string, number>

  constructor(names: string, others = '') {
    const left = others.split(' ')
    this.names = names.split(' ').map((name) => (left.includes(name) ? '' : name))
    const written = [...this.names.entries()].filter(([, name]) => name !== '')
    this.places = new Map(written.map(([place, name]) => [name, place]))
  }
}

/**
 * Whether all values of an object are in fields that the code writes. A loop over keys that loads each at once is
 * compiled to loads by place, whatever the shape of the object.
 */
export function knows(object: RecordObject, { names, places }: FieldKeys): boolean {
  let place = 0
  for (const key in object) {
    if (names[place] !== key && object[key] !== undefined) {
      const found = places.get(key)
      if (found === undefined) return false
      place = found
    }
    place++
  }
  return true
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Whether a value is a list of at most so many objects. */
export function areObjects(value: unknown, most: number): value is readonly RecordObject[] {
  if (!Array.isArray(value) || value.length > most) return false
  for (let i = 0; i < value.length; i++) if (!isObject(value[i])) return false
  return true
}

/** A row of several seats or fields, with what was made of its values last: neighbours often say the same. */
class LastTexts {
  /** A codec does not keep them. */
  readonly values: unknown[]
  readonly codec: Codec
  texts: readonly string[] | undefined = undefined

  constructor({ codec, targets }: Join) {
    this.codec = codec
    this.values = targets.map(() => undefined)
  }

  /** Whether these are the values of the last texts. */
  isOf(a: unknown, b: unknown, c: unknown, d: unknown): boolean {
    const { values } = this
    return (
      this.texts !== undefined &&
      isSame(a, values[0]) &&
      isSame(b, values[1]) &&
      (values.length < 3 || (isSame(c, values[2]) && (values.length < 4 || isSame(d, values[3]))))
    )
  }

  take(a: unknown, b: unknown, c: unknown, d: unknown): void {
    const { values } = this
    values[0] = a
    values[1] = b
    if (values.length > 2) values[2] = c
    if (values.length > 3) values[3] = d
    this.texts = undefined
  }

  /** Nothing of them is an object that may change. */
  get areTexts(): boolean {
    const { values } = this
    for (let i = 0; i < values.length; i++) if (typeof values[i] === 'object') return false
    return true
  }
}

export abstract class CompiledWriter {
  protected readonly sink: SegmentSink
  private readonly tails: WrittenTails
  private readonly cells: readonly Cell[]
  private readonly actions: readonly Action[]
  private readonly joins: readonly LastTexts[]
  private mark = '.'
  /** Problems of the sink when the writing of this record or element began. */
  private begun = 0
  private readonly left: Left[] = []

  constructor({ plan, sink, tails }: WriterParts) {
    this.sink = sink
    this.tails = tails
    this.cells = plan.cells
    this.actions = plan.actions
    const joins: LastTexts[] = []
    for (const { join } of plan.cells) if (join !== undefined) joins[join.id] ??= new LastTexts(join)
    this.joins = joins
  }

  /** Writes a record; false where the plan is to write it, and nothing has been written. */
  take(record: unknown): boolean {
    const { sink } = this
    const { offset, segments } = sink
    this.start()
    if (this.record(record) && sink.problems.length === this.begun) return true
    sink.goBack(offset, segments, this.begun)
    return false
  }

  /** The same for an element of the list of a group. */
  takeElement(scope: number, element: unknown): boolean {
    const { sink } = this
    const { offset, segments } = sink
    this.start()
    if (this.element(scope, element) && sink.problems.length === this.begun) return true
    sink.goBack(offset, segments, this.begun)
    return false
  }

  protected record(_record: unknown): boolean {
    return false
  }

  protected element(_scope: number, _element: unknown): boolean {
    return false
  }

  /** The code of a table for a value, `''` for none; undefined where the table has none. */
  protected tabled(cell: number, value: unknown): string | undefined {
    return value === undefined ? '' : codeFor(this.cells[cell]!.table!, value)
  }

  /** The text of a value through the converter of a cell, `''` for none; undefined where it cannot be written so. */
  protected converted(cell: number, value: unknown): string | undefined {
    return value === undefined ? '' : this.cells[cell]!.converter!.write(value)
  }

  /** A number with the decimal mark of the interchange. */
  protected marked(text: string): string {
    return this.mark === '.' ? text : withMark(text, this.mark)
  }

  /** The texts of a row of one field; undefined where there is something to be told. */
  protected joinedOne(id: number, value: unknown): readonly string[] | undefined {
    if (value === undefined) return NO_TEXTS
    const one = this.joins[id]!
    const { codec } = one
    const isKept = typeof value === 'string' && codec.isQuick !== true
    if (isKept && one.texts !== undefined && value === one.values[0]) return one.texts
    const { left } = this
    const texts = codec.writeOne === undefined ? codec.write([value], left) : codec.writeOne(value, left)
    if (left.length > 0) return this.hasLeft()
    if (isKept) {
      one.values[0] = value
      one.texts = texts
    }
    return texts
  }

  /** The texts of a row of two to four fields; undefined where there is something to be told. */
  protected joined(
    id: number,
    a: unknown,
    b: unknown,
    c?: unknown,
    d?: unknown,
  ): readonly string[] | undefined {
    if (a === undefined && b === undefined && c === undefined && d === undefined) return NO_TEXTS
    const one = this.joins[id]!
    const { codec } = one
    const isQuick = codec.isQuick === true
    if (!isQuick && one.isOf(a, b, c, d)) return one.texts
    one.take(a, b, c, d)
    const { left } = this
    const texts = codec.write(one.values, left)
    if (left.length > 0) return this.hasLeft()
    if (!isQuick && one.areTexts) one.texts = texts
    return texts
  }

  private hasLeft(): undefined {
    this.left.length = 0
    return undefined
  }

  /** Writes the segment that a shared object gave before, if it has. */
  protected again(action: number, object: RecordObject): boolean {
    const known = this.tails.find(object, this.actions[action]!, this.sink.generation)
    if (known === undefined) return false
    this.sink.again(known)
    return true
  }

  /** Remembers the segment that was just written by its shared object. */
  protected keep(action: number, object: RecordObject): void {
    if (this.sink.problems.length === this.begun && Object.isFrozen(object))
      this.tails.keep(object, this.actions[action]!, this.sink.last())
  }

  private start(): void {
    this.mark = this.sink.decimalMark
    this.begun = this.sink.problems.length
  }
}

/** Of two texts, or of none: compared as what they are, which costs less than as anything. */
function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a === b : a === undefined && b === undefined
}
