/**
 * What the code made of a map ahead of time stands on (see compiled/ and docs/decisions/0021): a claimed segment of
 * the usual form → the objects of the record, by the same places, bits and instances as the plan's own reader keeps
 * (read.ts, read-values.ts, objects.ts), so that the two take turns from segment to segment.
 *
 *   take(segment) → true: taken whole
 *                 → false: nothing has changed, the plan's own reader takes it
 *
 * Of the usual form is a segment without release characters, repetitions, values without a row, second values, values
 * that do not have their form: whatever has something to be told.
 */
import { listOf } from '../core/plain-object.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { BytesMemory } from './bytes-memory.js'
import type { Objects, RecordObject } from './objects.js'
import { type Cell, CellKind, type Join, type Plan } from './plan.js'
import type { ReadNotes } from './read-notes.js'
import { Trial } from './trial.js'
import * as valueCache from './value-cache.js'

// constants of this module's own: see tape.ts
const { arenaBytes: BYTES, arenaMarks: MARKS, DIRTY, POSITION_SHIFT } = tape
const { CACHED_MAX: SHORT, find, isIdle, keep } = valueCache
const { convert: CONVERT, table: TABLE, text: TEXT } = CellKind
const [SPAN_PLACES, SPAN_WORDS] = [1024, 7]
/** What a row of several fields has where all of its seats are empty: as long as any, for none is looked up beyond it. */
const NONE: readonly unknown[] = Array.from({ length: 64 }, () => undefined)

/** How far the reading of a message has come; both ways of reading go on from it. */
export class Course {
  /** The group that is open, by its id. */
  scope = 0
  rank = 0
  /** Number of the instance that opened last: each of a reader has one of its own, whatever message it is of. */
  instance = 0
  /** How many segments were claimed. */
  claimed = 0

  start(root: number): void {
    this.scope = root
    this.rank = this.claimed = 0
  }
}

/** The state of a reading that both ways share. */
export interface Shared {
  plan: Plan
  objects: Objects
  notes: ReadNotes
  /** Small objects of whole segments that came before. */
  tails: BytesMemory<RecordObject>
  course: Course
  takenIn: Int32Array
  instances: Int32Array
}

export abstract class CompiledReader {
  protected readonly objects: Objects
  protected readonly notes: ReadNotes
  protected readonly course: Course
  protected readonly taken: Int32Array
  protected readonly instances: Int32Array
  protected readonly current: (RecordObject | undefined)[]
  protected readonly born: Int32Array
  protected readonly inst: Int32Array
  protected readonly seen: Int32Array
  /** The number of the plan's first cell in the memory of values, and that of its first row of several seats. */
  protected readonly first: number
  protected readonly firstRow: number
  private readonly cells: readonly Cell[]
  private readonly joins: readonly Join[]
  /** The texts of each join's seats: one array each, because codecs do not keep them. */
  private readonly texts: readonly string[][]
  private readonly tails: BytesMemory<RecordObject>
  private readonly spans = new BytesMemory<readonly unknown[]>(SPAN_PLACES, SPAN_WORDS)
  private readonly spanTrial: Trial
  private source!: SegmentSource
  private dialect = -1
  private doubted = false
  private readonly doubt = (): void => {
    this.doubted = true
  }

  constructor({ plan, objects, notes, tails, course, takenIn, instances }: Shared) {
    this.objects = objects
    this.notes = notes
    this.course = course
    this.taken = takenIn
    this.instances = instances
    this.current = objects.current
    this.born = objects.bornIn
    this.inst = objects.instanceOf
    this.seen = objects.seen
    this.cells = plan.cells
    this.joins = joinsOf(plan)
    this.texts = this.joins.map(({ seats }) => new Array<string>(seats).fill(''))
    this.first = valueCache.cellsOf(plan)
    this.firstRow = this.first + plan.cells.length
    this.spanTrial = new Trial(this.joins.length)
    this.tails = tails
  }

  start(source: SegmentSource): void {
    if (source !== this.source || source.dialect !== this.dialect) this.spans.forget()
    this.source = source
    this.dialect = source.dialect
  }

  /** Takes a segment; false where it is to be read by the plan, and nothing has changed. */
  take(segment: Segment): boolean {
    return !segment.decoding && this.claim(segment, this.course.scope)
  }

  /** Takes a segment by the claims of a group, which the lookup of the plan has too (lookup.ts). */
  protected abstract claim(segment: Segment, scope: number): boolean

  /** The value of a cell between two marks that is not remembered. */
  unknown(cell: number, mark: number, close: number): unknown {
    const start = (mark >> POSITION_SHIFT) + 1
    const end = close >> POSITION_SHIFT
    const { kind, table, converter } = this.cells[cell - this.first]!
    if ((close & DIRTY) !== 0)
      return kind === TEXT ? this.source.valueText(start, end, true) || undefined : undefined
    const text = this.source.newText(start, end)
    if (kind === TABLE) return table!.words.get(text)
    return kind === CONVERT ? converter!.read(text) : text
  }

  /** Whether the bytes between two marks say a plain 7-bit text. */
  protected says(mark: number, close: number, text: string): boolean {
    const start = (mark >> POSITION_SHIFT) + 1
    const { length } = text
    if (length !== (close >> POSITION_SHIFT) - start) return false
    for (let i = 0; i < length; i++) if (BYTES[start + i] !== text.charCodeAt(i)) return false
    return true
  }

  /** The small object that the bytes of a whole segment have given before. */
  protected tail(id: number, segment: Segment): RecordObject | undefined {
    const start = MARKS[segment.first]! >> POSITION_SHIFT
    const length = segment.end - 1 - start
    return length > this.tails.longest ? undefined : this.tails.find(id, start, length)
  }

  /**
   * The values of a row of two or three seats that stand side by side, by the marks behind them (0: an empty seat):
   * equal bytes give equal values. None where all seats are empty, undefined where there is something to be told.
   */
  protected span(row: number, first: number, second: number, third: number): readonly unknown[] | undefined {
    if (first === 0 || this.spanTrial.isIdle(row)) return this.joined(row, first, second, third)
    const start = (MARKS[first - 1]! >> POSITION_SHIFT) + 1
    const length = (MARKS[third || second || first]! >> POSITION_SHIFT) - start
    if (length > this.spans.longest) return this.joined(row, first, second, third)
    this.spanTrial.looked(row)
    const known = this.spans.find(row, start, length)
    if (known !== undefined) return known
    this.spanTrial.missed(row)
    const made = this.joined(row, first, second, third)
    if (made !== undefined && !hasObject(made)) this.spans.keep(row, start, length, made)
    return made
  }

  /** The values of a row of one seat, by the mark behind it: none where it is empty, undefined as above. */
  protected single(row: number, close: number): readonly unknown[] | undefined {
    if (close === 0) return NONE
    const start = (MARKS[close - 1]! >> POSITION_SHIFT) + 1
    const length = (MARKS[close]! >> POSITION_SHIFT) - start
    const cell = this.firstRow + row
    if (length > SHORT || isIdle(cell)) return this.joined(row, close)
    const known = find(cell, start, length)
    if (Array.isArray(known)) return known
    const made = this.joined(row, close)
    keep(made === undefined || hasObject(made) ? undefined : made)
    return made
  }

  /** The values of a row with up to three seats, by the marks behind them. */
  protected joined(row: number, first: number, second = 0, third = 0): readonly unknown[] | undefined {
    const texts = this.texts[row]!
    if ((first | second | third) === 0) return NONE
    texts[0] = this.seatText(first)
    if (texts.length > 1) texts[1] = this.seatText(second)
    if (texts.length > 2) texts[2] = this.seatText(third)
    return this.converted(row, texts)
  }

  /** The values of a row with any number of seats. */
  protected joinedAll(row: number, seats: readonly number[]): readonly unknown[] | undefined {
    const texts = this.texts[row]!
    for (let i = 0; i < texts.length; i++) texts[i] = this.seatText(seats[i]!)
    return seats.some((close) => close !== 0) ? this.converted(row, texts) : NONE
  }

  /** The text of a seat, by the mark behind it. */
  private seatText(close: number): string {
    if (close === 0) return ''
    const start = (MARKS[close - 1]! >> POSITION_SHIFT) + 1
    return this.source.valueText(start, MARKS[close]! >> POSITION_SHIFT, false)
  }

  private converted(row: number, texts: readonly string[]): readonly unknown[] | undefined {
    const { codec } = this.joins[row]!
    this.doubted = false
    const values = codec.read(texts, this.doubt)
    if (values === undefined || this.doubted) return undefined
    return codec.tellsUnknown === true && hasObject(values) ? undefined : values
  }

  /** A list of texts with the one between two marks at its place; places before it that are empty hold `''`. */
  protected line(
    list: string[] | undefined,
    index: number,
    mark: number,
    close: number,
  ): string[] | undefined {
    const start = (mark >> POSITION_SHIFT) + 1
    const text = this.source.valueText(start, close >> POSITION_SHIFT, (close & DIRTY) !== 0)
    if (text === '') return undefined
    if (list === undefined && index === 0) return listOf(text)
    const made = list ?? listOf()
    while (made.length < index) made.push('')
    made.push(text)
    return made
  }

  /** How many elements a group has had in the instance around it. */
  protected counted(scope: number, outer: number): number {
    const { countedIn, counts } = this.objects
    return countedIn[scope] === outer ? counts[scope]! : 0
  }

  /** Opens the next instance of a group of a list: that of this index in the instance around it. */
  protected open(scope: number, outer: number, index: number): void {
    const { objects, course } = this
    objects.counts[scope] = index + 1
    objects.countedIn[scope] = outer
    this.inst[scope] = ++objects.instances
    this.instances[scope] = ++course.instance
    course.scope = scope
  }
}

/** A cell's value between two marks; undefined where there is something to be told of it. */
export function cellValue(reader: CompiledReader, cell: number, mark: number, close: number): unknown {
  const start = (mark >> POSITION_SHIFT) + 1
  const length = (close >> POSITION_SHIFT) - start
  if (length > SHORT || (close & DIRTY) !== 0 || isIdle(cell)) return reader.unknown(cell, mark, close)
  const known = find(cell, start, length)
  if (known !== undefined) return known
  const made = reader.unknown(cell, mark, close)
  keep(typeof made === 'object' ? undefined : made)
  return made
}

function hasObject(values: readonly unknown[]): boolean {
  for (let i = 0; i < values.length; i++) if (typeof values[i] === 'object') return true
  return false
}

export function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}

function joinsOf({ cells }: Plan): Join[] {
  const joins: Join[] = []
  for (const { join } of cells) if (join !== undefined) joins[join.id] = join
  return joins
}
