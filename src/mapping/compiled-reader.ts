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
import type { Segment, SegmentSource } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { BytesMemory } from './bytes-memory.js'
import { qualifierOf } from './claims.js'
import type { Objects, RecordObject } from './objects.js'
import { type Cell, CellKind, type Join, type Plan } from './plan.js'
import type { ReadNotes } from './read-notes.js'
import { CACHED_MAX, type ValueCache } from './value-cache.js'

// constants of this module's own: see tape.ts
const { arenaBytes: BYTES, arenaMarks: MARKS, DIRTY, POSITION_SHIFT } = tape
const SHORT = CACHED_MAX
const { convert: CONVERT, table: TABLE } = CellKind
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
  /** Values, and small objects of whole segments, that came before. */
  cache: ValueCache
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
  private readonly cells: readonly Cell[]
  private readonly joins: readonly Join[]
  /** The texts of each join's seats: one array each, because codecs do not keep them. */
  private readonly texts: readonly string[][]
  private readonly cache: ValueCache
  private readonly tails: BytesMemory<RecordObject>
  private readonly spans = new BytesMemory<readonly unknown[]>(SPAN_PLACES, SPAN_WORDS)
  private source!: SegmentSource
  private dialect = -1
  private doubted = false
  private readonly doubt = (): void => {
    this.doubted = true
  }

  constructor({ plan, objects, notes, cache, tails, course, takenIn, instances }: Shared) {
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
    this.cache = cache
    this.tails = tails
  }

  start(source: SegmentSource): void {
    if (source !== this.source || source.dialect !== this.dialect) this.spans.forget()
    this.source = source
    this.dialect = source.dialect
  }

  /** Takes a segment; false where it is to be read by the plan, and nothing has changed. */
  take(segment: Segment): boolean {
    return !this.source.decoding && this.claim(segment, this.course.scope, qualifierOf(segment))
  }

  /** Takes a segment by the claims of a group, which the lookup of the plan has too (lookup.ts). */
  protected abstract claim(segment: Segment, scope: number, qualifier: number): boolean

  /** A cell's value out of plain bytes; undefined where there is something to be told of it. */
  protected value(cell: number, start: number, length: number): unknown {
    const { cache } = this
    if (length > SHORT || cache.isIdle(cell)) return this.made(cell, start, length)
    const known = cache.find(cell, start, length)
    if (known !== undefined) return known
    const made = this.made(cell, start, length)
    if (made !== undefined) cache.keep(made)
    return made
  }

  private made(id: number, start: number, length: number): unknown {
    const text = this.source.newText(start, start + length)
    const cell = this.cells[id]!
    if (cell.kind === TABLE) return cell.table!.words.get(text)
    return cell.kind === CONVERT ? cell.converter!.read(text) : text
  }

  /** Whether these bytes say a plain 7-bit text. */
  protected says(start: number, length: number, text: string): boolean {
    if (length !== text.length) return false
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
   * The values of a row of one to three seats that stand side by side, by where each begins and its length: equal bytes
   * give equal values. None where all seats are empty, undefined where there is something to be told.
   */
  protected span(
    id: number,
    start: number,
    length: number,
    second = 0,
    length2 = 0,
    third = 0,
    length3 = 0,
  ): readonly unknown[] | undefined {
    const end = length3 > 0 ? third + length3 : length2 > 0 ? second + length2 : start + length
    const size = length === 0 ? 0 : end - start
    if (size === 0 && length2 === 0 && length3 === 0) return NONE
    const isKept = size > 0 && size <= this.spans.longest
    const known = isKept ? this.spans.find(id, start, size) : undefined
    if (known !== undefined) return known
    const made = this.joined(id, [start, length, second, length2, third, length3])
    if (isKept && made !== undefined && !hasObject(made)) this.spans.keep(id, start, size, made)
    return made
  }

  /** The values of a row with several seats or fields; of each seat stands in `seats` where it begins, and its length. */
  protected joined(id: number, seats: readonly number[]): readonly unknown[] | undefined {
    const { codec } = this.joins[id]!
    const texts = this.texts[id]!
    let length = 0
    for (let i = 0; i < texts.length; i++) {
      const start = seats[2 * i]!
      const size = seats[2 * i + 1]!
      texts[i] = size === 0 ? '' : this.source.valueText(start, start + size, false)
      length += size
    }
    if (length === 0) return NONE
    this.doubted = false
    const values = codec.read(texts, this.doubt)
    if (values === undefined || this.doubted) return undefined
    return codec.tellsUnknown === true && hasObject(values) ? undefined : values
  }

  /** The text between two marks that holds release characters or line breaks; undefined where nothing else is there. */
  protected cleaned(mark: number, close: number): string | undefined {
    return this.source.valueText((mark >> POSITION_SHIFT) + 1, close >> POSITION_SHIFT, true) || undefined
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
    if (list === undefined && index === 0) return [text]
    const made = list ?? []
    while (made.length < index) made.push('')
    made.push(text)
    return made
  }

  /** How many elements a group has had in the instance around it. */
  protected counted(scope: number, outer: number): number {
    const { countedIn, counts } = this.objects
    return countedIn[scope] === outer ? counts[scope]! : 0
  }

  /** Opens the next instance of a group of a list. */
  protected open(scope: number, outer: number): void {
    const { objects, course } = this
    objects.counts[scope] = this.counted(scope, outer) + 1
    objects.countedIn[scope] = outer
    this.inst[scope] = ++objects.instances
    this.instances[scope] = ++course.instance
    course.scope = scope
  }
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
