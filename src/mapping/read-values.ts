/**
 * The values of a claimed segment → the fields of the objects under construction: one pass over the segment's
 * marks; what has no cell is the finding, so completeness costs nothing extra.
 */
import { wrongCheckDigit } from '../core/check-digits.js'
import type { Place } from '../core/finding.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { BytesMemory } from './bytes-memory.js'
import { codeOf } from './converters/converter.js'
import { unknownCode } from './converters/tables.js'
import { JoinMemory } from './join-memory.js'
import { SHARED_BIT } from './number-fields.js'
import { freeze, type Objects, type RecordObject } from './objects.js'
import {
  type Action,
  type Cell,
  CellKind,
  COMPONENT_BITS,
  type Join,
  MAX_COMPONENT,
  type Plan,
  type SharedTail,
  type Target,
} from './plan.js'
import type { ReadNotes } from './read-notes.js'
import * as valueCache from './value-cache.js'
import { isEmpty, markOf, placeOf } from './value-place.js'

// constants of this module's own: see tape.ts
const { COMPONENT, DIRTY, ELEMENT, POSITION_SHIFT, REPETITION, arenaMarks: MARKS } = tape
const { nothing: NOTHING, text: TEXT, table: TABLE, convert: CONVERT, spread: SPREAD } = CellKind
const LOOK = SHARED_BIT
const BITS = COMPONENT_BITS
const MAX = MAX_COMPONENT
const [TAIL_SLOTS, TAIL_WORDS] = [1024, 7]
const { CACHED_MAX: SHORT, find, isIdle, keep } = valueCache

/** What a message's function was: our word for it, and the code as sent. */
export interface MessageFunction {
  kind: string
  code: string
}

/** Told of each value that is stored: for `locate`. */
export type Trace = (object: RecordObject, key: string, place: () => Place) => void

export class ValueReader {
  messageFunction: MessageFunction | undefined
  /** Counts that the message states, with their places. */
  statedCounts: { tag: string; stated: string; at: Place }[] = []
  private readonly seen: Int32Array
  /** Small value objects that are the same for equal bytes (see tails.ts). */
  readonly tails = new BytesMemory<RecordObject>(TAIL_SLOTS, TAIL_WORDS)
  /** The number of the plan's first cell in the memory of values. */
  private readonly firstCell: number
  private readonly joinTexts: string[][] = []
  private readonly joinMemory = new JoinMemory<readonly unknown[]>()
  private source: SegmentSource | undefined
  private dialect = 0
  private plain = true
  /** A seat of a row with several of them was met in the segment in view. */
  private joining = false
  private stored = 0
  private doubted = ''
  /** Which text of the row is to blame. */
  private doubtedSeat = 0
  private readonly doubt = (why: string, seat = 0): void => {
    this.doubted = why
    this.doubtedSeat = seat
  }
  /** Which element of a list the segment in view has begun last. */
  private element = -1

  constructor(
    plan: Plan,
    private readonly objects: Objects,
    private readonly notes: ReadNotes,
    private readonly trace: Trace | undefined,
    private readonly checksDigits = false,
  ) {
    this.seen = objects.seen
    this.firstCell = valueCache.cellsOf(plan)
    for (const { join } of plan.cells) {
      if (join !== undefined) this.joinTexts[join.id] = new Array(join.seats).fill('')
    }
  }

  start(source: SegmentSource): void {
    if (source !== this.source || source.dialect !== this.dialect) this.tails.forget()
    this.source = source
    this.dialect = source.dialect
    this.messageFunction = undefined
    this.statedCounts = []
  }

  /** Takes the values of a segment; false where it had none. */
  take(segment: Segment, action: Action): boolean {
    this.plain = !this.source!.decoding
    this.stored = 0
    this.element = -1
    if (action.tells !== undefined) this.tellFunction(segment, action.tells)
    if (action.tail === undefined || !this.takeTail(segment, action, action.tail)) this.walk(segment, action)
    return this.stored > 0
  }

  /** A segment that is one small value object: equal bytes give the same frozen object. */
  private takeTail(segment: Segment, action: Action, tail: SharedTail): boolean {
    const parent = this.objects.at(tail.parent)
    if (this.isSecond(tail.parent, tail.bit, parent, tail.key)) {
      this.notes.repeated(segment.place(), action.spec.tag)
      this.notes.keepSegment(segment)
      this.stored++
      return true
    }
    const start = MARKS[segment.first]! >> POSITION_SHIFT
    const length = segment.end - 1 - start
    if (length > this.tails.longest || !this.plain || this.trace !== undefined) return false
    const known = this.tails.find(tail.id, start, length)
    if (known === undefined) this.makeTail(segment, action, tail, start, length)
    else {
      parent[tail.key] = known
      this.seen[tail.parent]! |= tail.bit
      this.stored++
    }
    return true
  }

  private makeTail(segment: Segment, action: Action, tail: SharedTail, start: number, length: number): void {
    const before = this.notes.size
    this.walk(segment, action)
    const made = this.objects.existing(tail.node)
    this.objects.forget(tail.node)
    if (made === undefined) return
    this.seen[tail.parent]! |= tail.bit
    if (this.notes.size !== before) return
    this.tails.keep(tail.id, start, length, freeze(made))
  }

  /**
   * One pass over the segment's values.
   *
   *   MEA+WT++KGM:21500'
   *      ^mark   ^close        a value stands between two neighbouring marks
   */
  private walk(segment: Segment, action: Action): void {
    const { cells } = action
    const { first, last } = segment
    let seat = 0
    let mark = MARKS[first]!
    for (let j = first; j < last; j++) {
      if ((mark & ELEMENT) !== 0) seat = (seat | MAX) + 2
      else if ((mark & COMPONENT) !== 0 && (seat & MAX) < MAX && seat > 0) seat++
      else {
        this.walkOn(segment, action, j, seat)
        break
      }
      const close = MARKS[j + 1]!
      const start = (mark >> POSITION_SHIFT) + 1
      const length = (close >> POSITION_SHIFT) - start
      mark = close
      if (length === 0) continue
      let cell = seat < cells.length ? cells[seat] : undefined
      if (cell !== undefined && cell.kind === SPREAD) cell = this.inElement(cell, close)
      if (cell === undefined) this.unmapped(segment, action, j, seat >> BITS, seat & MAX, 1)
      else if (cell.kind === NOTHING) continue
      else if (length <= SHORT && cell.kind <= CONVERT && this.plain && (close & DIRTY) === 0) {
        const value = this.shortValue(segment, action, cell, j)
        if (value !== undefined) this.put(segment, action, cell, value, j)
      } else this.value(segment, action, cell, j)
    }
    if (this.joining) this.joinAll(segment, action)
  }

  /** What a short plain value becomes: from memory, if its cell's values come again and again. */
  private shortValue(segment: Segment, action: Action, cell: Cell, j: number): unknown {
    const start = (MARKS[j]! >> POSITION_SHIFT) + 1
    const end = MARKS[j + 1]! >> POSITION_SHIFT
    const number = this.firstCell + cell.id
    if (isIdle(number)) return this.made(segment, action, cell, this.source!.newText(start, end), j)
    const known = find(number, start, end - start)
    if (known !== undefined) return known
    const value = this.made(segment, action, cell, this.text(j), j)
    keep(typeof value === 'object' ? undefined : value)
    return value
  }

  /** The rest of a segment with repetitions, or with more components than a plan has seats for. */
  private walkOn(segment: Segment, action: Action, from: number, seat: number): void {
    let element = seat >> BITS
    let component = seat & MAX || 1
    let repetition = 1
    for (let j = from; j < segment.last; j++) {
      const mark = MARKS[j]!
      if ((mark & ELEMENT) !== 0) {
        element++
        component = repetition = 1
      } else if ((mark & COMPONENT) !== 0) component++
      else if ((mark & REPETITION) !== 0) {
        repetition++
        component = 1
      }
      if (MARKS[j + 1]! >> POSITION_SHIFT === (mark >> POSITION_SHIFT) + 1) continue
      const known = component <= MAX && repetition === 1
      const cell = known ? action.cells[(element << BITS) | component] : undefined
      if (cell === undefined) this.unmapped(segment, action, j, element, component, repetition)
      else if (cell.kind !== NOTHING) this.value(segment, action, cell, j)
    }
  }

  /** Takes the value between the marks j and j + 1. */
  private value(segment: Segment, action: Action, cell: Cell, j: number): void {
    const text = this.text(j)
    if (text === '') return
    if (cell.kind > CONVERT) {
      this.rareValue(segment, action, cell, text, j)
      return
    }
    const value = this.made(segment, action, cell, text, j)
    if (value !== undefined) this.put(segment, action, cell, value, j)
  }

  /** What a text becomes; undefined where it stands for absent, or does not have its form, which is told. */
  private made(segment: Segment, action: Action, cell: Cell, text: string, j: number): unknown {
    const { kind } = cell
    if (text === cell.expected) {
      this.stored++
      return undefined
    }
    if (kind === TEXT) return text
    if (kind === TABLE) return this.word(segment, cell, text, j)
    const value = cell.converter!.read(text)
    if (value === undefined)
      this.refuse(segment, action, j, text, `'${text}' has not the form of ${cell.converter!.name}`)
    return value
  }

  private text(j: number): string {
    const start = (MARKS[j]! >> POSITION_SHIFT) + 1
    const close = MARKS[j + 1]!
    return this.source!.valueText(start, close >> POSITION_SHIFT, (close & DIRTY) !== 0)
  }

  private unmapped(
    segment: Segment,
    action: Action,
    j: number,
    element: number,
    component: number,
    repetition: number,
  ): void {
    const value = this.text(j)
    if (value === '') return
    this.stored++
    this.notes.unmapped(segment, action, j, { element, component, repetition }, value)
  }

  /** A value that does not have its form: told, and kept in the rest. */
  private refuse(segment: Segment, action: Action, j: number, text: string, why: string): void {
    this.stored++
    this.notes.tell('value-invalid', why, placeOf(segment, j), text)
    this.notes.keepValue(segment, action, j, text)
  }

  /** The function of the message, from a seat whose value a field takes too. */
  private tellFunction(segment: Segment, { element, component, table }: NonNullable<Action['tells']>): void {
    const code = segment.text(element, component)
    if (code !== '') this.messageFunction = { kind: table.words.get(code) ?? 'other', code }
  }

  /**
   * The cell of a value in the next element of a list that goes on over several segments, its element made. Where a
   * value may turn out to be empty, it is the spread cell itself, which makes the element when the text is known.
   */
  private inElement(cell: Cell, close: number): Cell {
    if (!this.plain || (close & DIRTY) !== 0) return cell
    return this.beginElement(cell)
  }

  private beginElement(cell: Cell): Cell {
    if (cell.index !== this.element) this.objects.append(cell.node)
    this.element = cell.index
    return cell.inner!
  }

  private rareValue(segment: Segment, action: Action, cell: Cell, text: string, j: number): void {
    if (cell.kind === CellKind.spread) this.value(segment, action, this.beginElement(cell), j)
    else if (cell.kind === CellKind.join) this.seat(cell.join!, cell.index, text)
    else if (cell.kind === CellKind.constant) this.constant(segment, action, cell, text, j)
    else if (cell.kind === CellKind.listText) this.listText(segment, cell, text, j)
    else if (cell.kind === CellKind.also) this.also(segment, action, cell, text, j)
    else {
      this.stored++
      if (cell.kind === CellKind.messageFunction) {
        this.messageFunction = { kind: cell.table?.words.get(text) ?? 'other', code: text }
      } else
        this.statedCounts.push({ tag: cell.key, stated: text, at: this.notes.completed(placeOf(segment, j)) })
    }
  }

  private constant(segment: Segment, action: Action, cell: Cell, text: string, j: number): void {
    if (text === cell.expected) return
    const why = `'${text}' stands where the map expects '${cell.expected}'`
    this.stored++
    this.notes.tell('unknown-code', why, placeOf(segment, j), text)
    this.notes.keepValue(segment, action, j, text)
  }

  private listText(segment: Segment, cell: Cell, text: string, j: number): void {
    this.objects.listItem(cell.node, cell.key, cell.index, text)
    this.stored++
    if (this.trace === undefined) return
    this.tellTrace(this.objects.at(cell.node), `${cell.key}[${cell.index}]`, segment, j)
  }

  /** Apart from the stores: a function that holds a closure makes room for it at every call (measured: a third). */
  private tellTrace(object: RecordObject, key: string, segment: Segment, j: number): void {
    this.trace!(object, key, () => this.placed(segment, j))
  }

  private placed(segment: Segment, j: number): Place {
    return this.notes.completed(placeOf(segment, j))
  }

  private word(segment: Segment, cell: Cell, text: string, j: number): unknown {
    const word = cell.table!.wordOf(text)
    if (word !== undefined) return word
    this.tellUnknown(text, placeOf(segment, j))
    return unknownCode(text, cell.table!.list)
  }

  private tellUnknown(code: string, at: Place): void {
    this.notes.tell('unknown-code', `The code '${code}' is not one that the map knows`, at, code)
  }

  /** A second place of a value: it must say the same. */
  private also(segment: Segment, action: Action, cell: Cell, text: string, j: number): void {
    const said = this.objects.at(cell.node)[cell.key]
    this.stored++
    if (said === undefined) this.put(segment, action, cell, text, j)
    else if (said !== text) {
      this.notes.tell(
        'mismatch',
        `'${text}' differs from '${String(said)}' said elsewhere`,
        placeOf(segment, j),
        text,
      )
      this.notes.keepValue(segment, action, j, text)
    }
  }

  private seat({ id }: Join, index: number, text: string): void {
    this.joinTexts[id]![index] = text
    this.joining = true
  }

  private joinAll(segment: Segment, action: Action): void {
    this.joining = false
    const { joins } = action
    for (let i = 0; i < joins.length; i++) this.join(segment, action, joins[i]!)
  }

  /** The texts of a row with several seats, all of them seen now. */
  private join(segment: Segment, action: Action, join: Join): void {
    const texts = this.joinTexts[join.id]!
    if (isEmpty(texts)) return
    const values = this.joined(join, texts)
    if (values === undefined) this.refuseJoin(segment, action, join, texts)
    else if (this.doubted !== '') this.tellDoubt(segment, action, join, texts)
    this.doubted = ''
    if (values !== undefined) {
      for (let i = 0; i < join.targets.length; i++) {
        if (values[i] !== undefined) this.putJoined(segment, action, join, join.targets[i]!, values[i])
      }
    }
    for (let i = 0; i < texts.length; i++) texts[i] = ''
  }

  private joined(join: Join, texts: readonly string[]): readonly unknown[] | undefined {
    // a table answers as fast by itself
    const isRemembered = join.seats > 1
    const known = isRemembered ? this.joinMemory.find(join, texts) : undefined
    if (known !== undefined) return known
    const values = join.codec.read(texts, this.doubt)
    if (isRemembered && values !== undefined && this.doubted === '') this.joinMemory.keep(join, texts, values)
    return values
  }

  /** Texts that were kept as they are, because they do not say what they should. */
  private tellDoubt(segment: Segment, action: Action, join: Join, texts: readonly string[]): void {
    const j = firstMark(segment, action, join, texts)
    this.notes.tell('value-invalid', this.doubted, placeOf(segment, j), this.text(j))
  }

  private putJoined(segment: Segment, action: Action, join: Join, target: Target, value: unknown): void {
    const code = join.codec.tellsUnknown === true ? codeOf(value)?.code : undefined
    const texts = this.joinTexts[join.id]!
    if (code !== undefined) this.tellUnknown(code, placeOf(segment, firstMark(segment, action, join, texts)))
    const isPlaced = this.trace !== undefined || this.checksDigits
    const j = isPlaced ? firstMark(segment, action, join, texts) : segment.first
    this.put(segment, action, target, value, j)
  }

  /** Texts that make no value together: all of them are kept in the rest, and told once, at the one to blame. */
  private refuseJoin(segment: Segment, action: Action, join: Join, texts: readonly string[]): void {
    const held = action.seats.filter(({ cell }) => cell.join === join && texts[cell.index] !== '')
    const blamed = held.find(({ cell }) => this.doubted !== '' && cell.index === this.doubtedSeat) ?? held[0]
    if (blamed === undefined) return
    const all = held.map(({ cell }) => `'${texts[cell.index]}'`).join(' and ')
    const fault = held.length > 1 ? `${all} do not fit each other` : `${all} has not the form of its field`
    const why = this.doubted === '' ? fault : this.doubted
    this.stored += held.length
    const j = markOf(segment, blamed.element, blamed.component)
    this.notes.tell('value-invalid', why, placeOf(segment, j), texts[blamed.cell.index])
    for (const { cell, element, component } of held)
      this.notes.keepValue(segment, action, markOf(segment, element, component), texts[cell.index]!)
  }

  /** Stores a value; a second one for the same field never overwrites, it goes to the rest. */
  private put(segment: Segment, action: Action, target: Target, value: unknown, j: number): void {
    const { node, key, bit } = target
    const object = this.objects.at(node)
    this.stored++
    if (this.isSecond(node, bit, object, key)) {
      this.notes.repeated(placeOf(segment, j), `value for '${key}'`)
      this.notes.keepValue(segment, action, j, this.text(j))
      return
    }
    this.seen[node]! |= bit
    object[key] = value
    if (this.trace !== undefined) this.tellTrace(object, key, segment, j)
    if (!this.checksDigits || target.checkDigit === undefined) return
    // the place is the first seat of the number; in X12 its digit stands in another one
    const wrong = wrongCheckDigit(target.checkDigit, value)
    if (wrong !== undefined) this.notes.tell('check-digit', wrong, placeOf(segment, j), this.text(j))
  }

  /** Whether a field has its value: by its bit, or by a look where two nodes may be one object. */
  private isSecond(node: number, bit: number, object: RecordObject, key: string): boolean {
    return bit === LOOK ? object[key] !== undefined : (this.seen[node]! & bit) !== 0
  }
}

/** The mark in front of the first seat of a row that holds a text. */
function firstMark(segment: Segment, action: Action, join: Join, texts: readonly string[]): number {
  const seat = action.seats.find(({ cell }) => cell.join === join && texts[cell.index] !== '')
  return seat === undefined ? segment.first : markOf(segment, seat.element, seat.component)
}
