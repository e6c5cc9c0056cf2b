/**
 * Plan × segments → records. Each segment is looked up by (innermost open group, tag, qualifier), its values
 * are walked once, and each goes where its cell says. What has no cell is the finding, so completeness costs
 * nothing extra (DESIGN 3, 6; docs/decisions/0003).
 *
 * If you change this, look also at write.ts: it is the mirror image, over the same plan.
 */
import { type Finding, type FindingDetail, finding, type Place } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import { WORD_MASKS } from '../syntax/short-text.js'
import * as tape from '../syntax/tape.js'
import { codeOf } from './converters/converter.js'
import { unknownCode } from './converters/tables.js'
import { SHARED_BIT } from './number-fields.js'
import { copyOf, freeze, Objects, type RecordObject } from './objects.js'
import {
  type Action,
  ANY_QUALIFIER,
  type Cell,
  CellKind,
  COMPONENT_BITS,
  hashOf,
  type Join,
  MAX_COMPONENT,
  type Plan,
  qualifierCodeOf,
  type Scope,
  type SharedTail,
  type Target,
} from './plan.js'
import type { Rest } from './rest.js'
import { TAIL_MAX, TailCache } from './tail-cache.js'
import { matches, needsTest } from './tests.js'
import { isEmpty, markOf, placeOf, seatOf, type ValueSeat } from './value-place.js'

// constants of this module's own: see tape.ts
const { arenaMarks, COMPONENT, DIRTY, ELEMENT, POSITION_SHIFT, REPETITION, WORDS } = tape

const MARKS = arenaMarks
const masks = WORD_MASKS
const ANY = ANY_QUALIFIER
const LOOK = SHARED_BIT
const BITS = COMPONENT_BITS
const MAX = MAX_COMPONENT
const { nothing: NOTHING, text: TEXT, table: TABLE, convert: CONVERT } = CellKind
/** Unmapped values of one segment whose own place is worked out; those behind bear the segment's. */
const PLACED_MAX = 100
const words = WORDS

/** What a message's function was: our word for it, and the code as sent. */
export interface MessageFunction {
  kind: string
  code: string
}

export interface RecordsRead {
  records: RecordObject[]
  rest: Rest[]
  function?: MessageFunction
}

/** Told of each value that is stored: for `locate`. */
export type Trace = (object: RecordObject, key: string, place: () => Place) => void

export interface RecordReaderOptions {
  /** Gives records even where a segment came before its group's trigger; by default they are withheld. */
  keepUntrusted?: boolean
  trace?: Trace
}

export class RecordReader {
  /** Findings since the driver last took them. */
  readonly findings: Finding[] = []
  private readonly objects: Objects
  private readonly seen: Int32Array
  private readonly tails = new TailCache()
  private readonly joinTexts: string[][] = []
  private readonly tested: Uint8Array
  private readonly counted: Map<string, number>
  private readonly counts: boolean
  private readonly trace: Trace | undefined
  private source: SegmentSource | undefined
  private complete: (at: Place) => Place = (at) => at
  private plain = true
  private scope: Scope
  private rank = 0
  private claimed = 0
  private stored = 0
  private unmappedHere = 0
  private lastName = ''
  private untrusted = false
  private draft: RecordObject = {}
  private records: RecordObject[] = []
  private rest: Rest[] = []
  private messageFunction: MessageFunction | undefined
  private expectedCounts: { tag: string; stated: string; at: Place }[] = []

  constructor(
    private readonly plan: Plan,
    private readonly options: RecordReaderOptions = {},
  ) {
    this.objects = new Objects(plan)
    this.seen = this.objects.seen
    this.scope = plan.root
    this.trace = options.trace
    this.tested = Uint8Array.from(plan.actions, (action) => (needsTest(action) ? 1 : 0))
    this.counted = new Map(
      plan.cells.filter((cell) => cell.kind === CellKind.count).map((cell) => [cell.key, 0]),
    )
    this.counts = this.counted.size > 0
    for (const cell of plan.cells) {
      if (cell.join !== undefined) this.joinTexts[cell.join.id] = new Array(cell.join.seats).fill('')
    }
  }

  /** Begins a message whose segments come from this source; `complete` adds the ordinals to a place. */
  start(source: SegmentSource, complete: (at: Place) => Place): void {
    this.source = source
    this.complete = complete
    this.scope = this.plan.root
    this.rank = this.claimed = 0
    this.lastName = ''
    this.untrusted = false
    this.records = []
    this.rest = []
    this.messageFunction = undefined
    this.expectedCounts = []
    for (const tag of this.counted.keys()) this.counted.set(tag, 0)
    this.draft = this.objects.begin()
    if (this.plan.recordScope === undefined) this.records.push(this.draft)
  }

  /** Takes a segment of the message's body. */
  take(segment: Segment): void {
    const action = this.find(segment)
    if (action === undefined) {
      this.unclaimed(segment)
      return
    }
    this.plain = !this.source!.decoding
    this.claimed++
    if (this.rank > action.limit) this.tellOrder(segment, action)
    this.rank = action.rank
    if (action.opens !== undefined) this.open(action.opens)
    else if (action.scope !== this.scope) this.scope = action.scope
    this.lastName = action.name
    if (action.ignored) return
    if (this.counts) this.count(action.spec.tag)
    this.stored = this.unmappedHere = 0
    if (action.tail === undefined || !this.takeTail(segment, action, action.tail)) this.walk(segment, action)
    if (this.stored === 0 && action.opens === undefined) this.keepSegment(segment)
  }

  /** Ends the message: its records, and what has no place in them. `at` is where the message ends. */
  finish(at: Place): RecordsRead {
    for (const { tag, stated, at: where } of this.expectedCounts) this.checkCount(tag, stated, where)
    if (this.claimed === 0)
      this.tell('nothing-claimed', `Nothing of this message fits the map ${this.plan.id}`, at)
    const given = this.claimed > 0 && (!this.untrusted || this.options.keepUntrusted === true)
    const read: RecordsRead = { records: given ? this.records : [], rest: this.rest }
    if (given && this.plan.recordScope !== undefined && this.records.length === 0) read.records = [this.draft]
    if (this.messageFunction !== undefined) read.function = this.messageFunction
    return read
  }

  /** The claim of the innermost open group that fits: first by the exact qualifier, then by any. */
  private find(segment: Segment): Action | undefined {
    let qualifier = 0
    if (segment.last > segment.first) {
      const start = (MARKS[segment.first]! >> POSITION_SHIFT) + 1
      const close = MARKS[segment.first + 1]!
      const length = (close >> POSITION_SHIFT) - start
      if ((close & DIRTY) !== 0) qualifier = qualifierCodeOf(segment.text(1))
      else qualifier = length <= 4 ? words.getInt32(start, true) & masks[length]! : ANY
    }
    return this.probe(segment, qualifier) ?? this.probe(segment, ANY)
  }

  private probe(segment: Segment, qualifier: number): Action | undefined {
    const { mask, scopes, tags, qualifiers, choices, lists } = this.plan.lookup
    const scope = this.scope.id
    const tag = segment.tagCode
    for (let slot = hashOf(scope, tag, qualifier) & mask; scopes[slot] !== -1; slot = (slot + 1) & mask) {
      if (scopes[slot] !== scope || tags[slot] !== tag || qualifiers[slot] !== qualifier) continue
      const list = lists[choices[slot]!]!
      for (let i = 0; i < list.length; i++) {
        const action = list[i]!
        if (this.tested[action.id] === 0 || matches(action, segment)) return action
      }
      return undefined
    }
    return undefined
  }

  private open(scope: Scope): void {
    this.scope = scope
    if (scope.isRecord) {
      this.records.push(this.objects.beginRecord(copyOf(this.draft), scope))
    } else this.objects.open(scope)
  }

  /** A segment that is one small value object: equal bytes give the same frozen object. */
  private takeTail(segment: Segment, action: Action, tail: SharedTail): boolean {
    const parent = this.objects.at(tail.parent)
    if (this.isSecond(tail.parent, tail.bit, parent, tail.key)) {
      this.tellRepeated(segment.place(), tail.key)
      this.keepSegment(segment)
      this.stored++
      return true
    }
    this.seen[tail.parent]! |= tail.bit
    const start = MARKS[segment.first]! >> POSITION_SHIFT
    const length = segment.end - 1 - start
    if (length > TAIL_MAX || !this.plain || this.trace !== undefined) return false
    const known = this.tails.find(tail.id, start, length)
    if (known !== undefined) {
      parent[tail.key] = known
      this.stored++
      return true
    }
    this.makeTail(segment, action, tail, start, length)
    return true
  }

  private makeTail(segment: Segment, action: Action, tail: SharedTail, start: number, length: number): void {
    const before = this.findings.length + this.rest.length
    this.walk(segment, action)
    const made = this.objects.existing(tail.node)
    this.objects.forget(tail.node)
    if (made === undefined || this.findings.length + this.rest.length !== before) return
    this.tails.find(tail.id, start, length)
    this.tails.keep(freeze(made))
  }

  /**
   * One pass over the segment's values.
   *
   *   MEA+WT++KGM:21500'
   *      ^mark   ^close        a value stands between two neighbouring marks
   */
  private walk(segment: Segment, action: Action): void {
    const { cells, joins } = action
    const { last } = segment
    let element = 0
    let component = 1
    let repetition = 1
    for (let j = segment.first; j < last; j++) {
      const mark = MARKS[j]!
      if ((mark & ELEMENT) !== 0) {
        element++
        component = repetition = 1
      } else if ((mark & COMPONENT) !== 0) component++
      else if ((mark & REPETITION) !== 0) {
        repetition++
        component = 1
      }
      const close = MARKS[j + 1]!
      if (close >> POSITION_SHIFT === (mark >> POSITION_SHIFT) + 1) continue
      const slot = (element << BITS) | component
      const known = component <= MAX && repetition === 1 && slot < cells.length
      const cell = known ? cells[slot] : undefined
      if (cell === undefined) this.unmapped(segment, action, j, { element, component, repetition })
      else if (cell.kind !== NOTHING) this.value(segment, action, cell, j)
    }
    for (let i = 0; i < joins.length; i++) this.join(segment, action, joins[i]!)
  }

  /** Takes the value between the marks j and j + 1. */
  private value(segment: Segment, action: Action, cell: Cell, j: number): void {
    const text = this.text(j)
    const { kind } = cell
    if (text === '') return
    if (text === cell.expected && kind <= CONVERT) this.stored++
    else if (kind === TEXT) this.put(segment, action, cell, text, j)
    else if (kind === CONVERT) this.convert(segment, action, cell, text, j)
    else if (kind === TABLE) this.put(segment, action, cell, this.word(segment, cell, text, j), j)
    else this.rareValue(segment, action, cell, text, j)
  }

  private text(j: number): string {
    const start = (MARKS[j]! >> POSITION_SHIFT) + 1
    const close = MARKS[j + 1]!
    const end = close >> POSITION_SHIFT
    return this.source!.valueText(start, end, (close & DIRTY) !== 0)
  }

  private convert(segment: Segment, action: Action, cell: Cell, text: string, j: number): void {
    const value = cell.converter!.read(text)
    if (value !== undefined) {
      this.put(segment, action, cell, value, j)
      return
    }
    this.tell(
      'value-invalid',
      `'${text}' has not the form of ${cell.converter!.name}`,
      placeOf(segment, j),
      text,
    )
    this.keepValue(segment, action, j, text)
  }

  private rareValue(segment: Segment, action: Action, cell: Cell, text: string, j: number): void {
    if (cell.kind === CellKind.join) this.joinTexts[cell.join!.id]![cell.index] = text
    else if (cell.kind === CellKind.constant) this.constant(segment, action, cell, text, j)
    else if (cell.kind === CellKind.listText) this.listText(segment, cell, text, j)
    else if (cell.kind === CellKind.also) this.also(segment, action, cell, text, j)
    else if (cell.kind === CellKind.count) {
      this.stored++
      this.expectedCounts.push({ tag: cell.key, stated: text, at: this.complete(placeOf(segment, j)) })
    } else {
      this.stored++
      this.messageFunction = { kind: cell.table?.words.get(text) ?? 'other', code: text }
    }
  }

  private constant(segment: Segment, action: Action, cell: Cell, text: string, j: number): void {
    if (text === cell.expected) return
    this.tell(
      'unknown-code',
      `'${text}' stands where the map expects '${cell.expected}'`,
      placeOf(segment, j),
      text,
    )
    this.keepValue(segment, action, j, text)
  }

  private listText(segment: Segment, cell: Cell, text: string, j: number): void {
    this.objects.listItem(cell.node, cell.key, cell.index, text)
    this.stored++
    this.trace?.(this.objects.at(cell.node), `${cell.key}[${cell.index}]`, () =>
      this.complete(placeOf(segment, j)),
    )
  }

  private word(segment: Segment, cell: Cell, text: string, j: number): unknown {
    const word = cell.table!.wordOf(text)
    if (word !== undefined) return word
    this.tell('unknown-code', `The code '${text}' is not one that the map knows`, placeOf(segment, j), text)
    return unknownCode(text, cell.table!.list)
  }

  /** A second place of a value: it must say the same. */
  private also(segment: Segment, action: Action, cell: Cell, text: string, j: number): void {
    const object = this.objects.at(cell.node)
    const said = object[cell.key]
    this.stored++
    if (said === undefined) this.put(segment, action, cell, text, j)
    else if (said !== text) {
      this.tell(
        'mismatch',
        `'${text}' differs from '${String(said)}' said elsewhere`,
        placeOf(segment, j),
        text,
      )
      this.keepValue(segment, action, j, text)
    }
  }

  /** The texts of a row with several seats, all of them seen now. */
  private join(segment: Segment, action: Action, join: Join): void {
    const texts = this.joinTexts[join.id]!
    if (isEmpty(texts)) return
    const values = join.codec.read(texts)
    if (values === undefined) this.invalidJoin(segment, action, join, texts)
    else {
      for (let i = 0; i < join.targets.length; i++) {
        const value = values[i]
        if (value === undefined) continue
        if (join.codec.tellsUnknown === true) this.tellUnknown(segment, action, join, value)
        const j = this.trace === undefined ? segment.first : firstMark(segment, action, join)
        this.put(segment, action, join.targets[i]!, value, j)
      }
    }
    texts.fill('')
  }

  private tellUnknown(segment: Segment, action: Action, join: Join, value: unknown): void {
    const code = codeOf(value)?.code
    if (code === undefined) return
    const at = placeOf(segment, firstMark(segment, action, join))
    this.tell('unknown-code', `The code '${code}' is not one that the map knows`, at, code)
  }

  private invalidJoin(segment: Segment, action: Action, join: Join, texts: readonly string[]): void {
    for (const seat of action.seats) {
      const text = seat.cell.join === join ? texts[seat.cell.index]! : ''
      if (text === '') continue
      const { element, component } = seat
      const at = segment.place(element, component)
      this.tell('value-invalid', `'${text}' does not fit the values beside it`, at, text)
      this.keep(action, { element, component, repetition: 1 }, text, at)
    }
  }

  /** Stores a value; a second one for the same field never overwrites, it goes to the rest. */
  private put(segment: Segment, action: Action, target: Target, value: unknown, j: number): void {
    const { node, key, bit } = target
    const object = this.objects.at(node)
    this.stored++
    if (this.isSecond(node, bit, object, key)) {
      this.tellRepeated(placeOf(segment, j), key)
      this.keepValue(segment, action, j, this.text(j))
      return
    }
    this.seen[node]! |= bit
    object[key] = value
    if (this.trace !== undefined) this.trace(object, key, () => this.complete(placeOf(segment, j)))
  }

  /** Whether a field has its value: by its bit, or by a look where two nodes may be one object. */
  private isSecond(node: number, bit: number, object: RecordObject, key: string): boolean {
    return bit === LOOK ? object[key] !== undefined : (this.seen[node]! & bit) !== 0
  }

  private tellRepeated(at: Place, key: string): void {
    this.tell('repeated', `A second value for '${key}' came; it is kept apart`, at)
  }

  private unmapped(segment: Segment, action: Action, j: number, seat: ValueSeat): void {
    const value = this.text(j)
    if (value === '') return
    this.stored++
    // a segment with thousands of values that nobody expects must not cost a search for each of them
    const placed = this.unmappedHere++ < PLACED_MAX
    const at = placed ? { ...placeOf(segment, j), ...seat } : { offset: segment.offset, ...seat }
    this.tell(
      'unmapped',
      `${action.name}/${seat.element}.${seat.component} has no place in the record`,
      at,
      value,
    )
    this.keep(action, seat, value, at)
  }

  /** Keeps the value between the marks j and j + 1, whatever its seat is. */
  private keepValue(segment: Segment, action: Action, j: number, value: string): void {
    this.keep(action, seatOf(segment, j), value, placeOf(segment, j))
  }

  private keep(action: Action, seat: ValueSeat, value: string, at: Place): void {
    this.stored++
    this.rest.push({ path: this.path(), in: action.name, ...seat, value, at: this.complete(at) })
  }

  private keepSegment(segment: Segment): void {
    const elements = segment.toArray()
    const at = this.complete(segment.place())
    this.rest.push({ path: this.path(), after: this.lastName, tag: segment.tag, elements, at })
  }

  /** No open group claims the segment: it is kept whole. */
  private unclaimed(segment: Segment): void {
    const group = this.groupWaitingFor(segment)
    if (group === undefined)
      this.tell('unmapped', `${segment.tag} has no place here in the map ${this.plan.id}`, segment.place())
    else this.tellBeforeTrigger(segment, group)
    this.keepSegment(segment)
  }

  /** A group inside the open one that would claim the segment, had its trigger come first. */
  private groupWaitingFor(segment: Segment): Scope | undefined {
    const { tag } = segment
    return this.scope.inside.find((inner) =>
      inner.actions.some((action) => action.spec.tag === tag && matches(action, segment)),
    )
  }

  private tellBeforeTrigger(segment: Segment, group: Scope): void {
    if (this.objects.opened(group) === 0) this.untrusted = true
    const text = `${segment.tag} stands outside of a group ${group.name}, to which it belongs; the assignment of that group's segments is not to be trusted`
    this.tell('order', text, segment.place())
  }

  private tellOrder(segment: Segment, action: Action): void {
    if (action.opens === undefined) {
      const at = this.complete(segment.place())
      this.findings.push(
        finding('order', `${action.name} stands too late in its group`, { severity: 'warning', at }),
      )
    } else
      this.tell(
        'order',
        `The group ${action.name} begins too late: its assignment is not to be trusted`,
        segment.place(),
      )
  }

  private count(tag: string): void {
    const counted = this.counted.get(tag)
    if (counted !== undefined) this.counted.set(tag, counted + 1)
  }

  private checkCount(tag: string, stated: string, at: Place): void {
    const counted = this.counted.get(tag) ?? 0
    if (/^\d+$/.test(stated) && Number(stated) === counted) return
    this.tell('trailer-count', `The message states ${stated} ${tag} but has ${counted}`, at, stated)
  }

  private path(): string {
    const record = this.plan.recordScope === undefined ? 0 : Math.max(0, this.records.length - 1)
    return `records[${record}]${this.objects.pathOf(this.scope)}`
  }

  private tell(code: FindingCode, message: string, at: Place, found?: string): void {
    const place = this.complete(at)
    const detail: FindingDetail = found === undefined ? { at: place } : { at: place, found }
    this.findings.push(finding(code, message, detail))
  }
}

/** The mark in front of the first seat of a row. */
function firstMark(segment: Segment, action: Action, join: Join): number {
  const seat = action.seats.find((one) => one.cell.join === join)
  return seat === undefined ? segment.first : markOf(segment, seat.element, seat.component)
}
