/**
 * Plan × records → segments: the mirror image of read.ts, over the same plan. Segments come in the order of the
 * definition; one is written only when it has data; constants and counts are made here, never mapped.
 */
import { type Finding, finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { Sink, SinkMark } from '../syntax/sink.js'
import { codeFor } from './converters/tables.js'
import { Mistakes } from './mistakes.js'
import type { RecordObject } from './objects.js'
import { PlacedRest } from './placed-rest.js'
import { type Action, type Cell, CellKind, isCommon, type Plan, type Scope, type Seat } from './plan.js'
import type { MessageFunction } from './read-values.js'
import type { Rest } from './rest.js'
import { type ScopeItems, type WriteItem, writeItems } from './write-items.js'
import { putWithRest } from './write-rest.js'
import { functionCode, isOf, listText, shown, withMark } from './write-texts.js'
import { WrittenJoins } from './written-joins.js'
import { WrittenObjects } from './written-objects.js'
import { WrittenTails } from './written-tails.js'

export interface WriteInput {
  /** The records of one message. */
  records: readonly RecordObject[]
  rest: readonly Rest[]
  function?: MessageFunction | undefined
  /** Which records of the caller's list these are, for the paths of findings; else the first ones. */
  indexes?: readonly number[]
}

export class RecordWriter {
  readonly findings: Finding[] = []
  private readonly scopes: ScopeItems[]
  private readonly objects: WrittenObjects
  private readonly joins: WrittenJoins
  private readonly tagCounts = new Map<string, number>()
  private readonly counts: boolean
  private readonly tails = new WrittenTails()
  private readonly mistakes: Mistakes
  private readonly textOf = (action: Action, seat: Seat): string => this.textAt(action, seat)
  private rest: PlacedRest
  private messageFunction: MessageFunction | undefined
  private records: readonly RecordObject[] = []
  private recordIndex = 0
  private indexes: readonly number[] | undefined
  /** The list that goes on over several segments, and which of its elements stands first in this one. */
  private spreadFrom: { list: readonly unknown[]; from: number } = { list: [], from: 0 }
  /** The trigger just written holds a code of another format. */
  private foreign = false

  constructor(
    private readonly plan: Plan,
    private readonly sink: Sink,
  ) {
    this.scopes = writeItems(plan)
    this.objects = new WrittenObjects(plan)
    this.mistakes = new Mistakes(plan)
    this.rest = new PlacedRest(plan.part, [], [])
    this.counts = plan.cells.some((cell) => cell.kind === CellKind.count)
    this.joins = new WrittenJoins(plan, this.objects, {
      notCarried: (text, node, key, field) => {
        const path = this.pathTo(node, key)
        this.tell('not-carried', text, field === undefined ? path : `${path}.${field}`)
      },
      unwritable: (action, cell, value, { node, key }) =>
        this.tellUnwritable(action, cell, value, this.pathTo(node, key)),
    })
  }

  /** Writes the body of one message. */
  write(input: WriteInput): void {
    this.start(input.records, input.function, input.rest)
    this.indexes = input.indexes
    this.recordIndex = this.indexes?.[0] ?? 0
    const [first] = input.records
    if (first === undefined) return
    this.objects.begin(first)
    this.items(this.plan.root)
    for (const left of this.rest.leftOver()) this.tellUnplaced(left)
  }

  private tellUnplaced(left: Rest): void {
    const what = 'tag' in left ? left.tag : left.in
    this.tell('rest-unplaced', `${what} was not put back: its place is gone, or is another now`, left.path)
  }

  /** The segments that all records of a message share, without those of the records themselves. */
  writeShared(record: RecordObject, fn: MessageFunction | undefined): void {
    this.start([], fn, [])
    this.objects.begin(record)
    this.items(this.plan.root)
  }

  private start(records: WriteInput['records'], fn: WriteInput['function'], rest: readonly Rest[]): void {
    this.records = records
    this.messageFunction = fn
    this.rest = new PlacedRest(this.plan.part, rest, records)
    this.tagCounts.clear()
  }

  private items(scope: Scope): boolean {
    const ownsObject = scope.parent === undefined || scope.node !== scope.parent.node
    let wrote = ownsObject && this.placeRest(scope, '')
    const { items } = this.scopes[scope.id]!
    for (let i = 0; i < items.length; i++) if (this.item(scope, items[i]!)) wrote = true
    return ((ownsObject || scope.isRecord) && this.placeRest(scope, undefined)) || wrote
  }

  private item(scope: Scope, item: WriteItem): boolean {
    if (item.kind === 'group') return this.group(item.scope)
    if (item.action.spread !== undefined) return this.spread(scope, item.action, item.action.spread)
    const wrote = this.mayHaveData(item.nodes) && this.plainSegment(item.action)
    return this.placeRest(scope, item.action.name) || wrote
  }

  /** A list that goes on over several segments: as many elements in each as it has seats for. */
  private spread(
    scope: Scope,
    action: Action,
    { node, perSegment, segments }: NonNullable<Action['spread']>,
  ): boolean {
    const list = this.objects.listOf(node)
    const most = perSegment * segments
    let wrote = false
    for (let from = 0; from < Math.min(list.length, most); from += perSegment) {
      this.spreadFrom = { list, from }
      if (this.plainSegment(action)) wrote = true
    }
    for (let i = most; i < list.length; i++) {
      this.objects.goTo(node, list[i], i)
      const path = `records[${this.recordIndex}]${this.objects.pathOfNode(node)}`
      this.tell('value-unwritable', `${action.name} carries ${most} of these at most`, path)
    }
    return this.placeRest(scope, action.name) || wrote
  }

  /** A segment that would be read as something else (`FTX` of two subjects, without its subject) is left out. */
  private plainSegment(action: Action): boolean {
    if (!this.mistakes.isOpen(action)) return this.tailOrSegment(action)
    const mark = this.sink.mark()
    if (!this.segment(action, false)) return false
    if (!this.mistakes.mistaken(action, this.textOf)) return true
    this.sink.rewind(mark)
    for (const { cell } of action.seats)
      for (const target of cell.join?.targets ?? [cell]) this.tellLeftOut(action, target)
    return false
  }

  private tellLeftOut(action: Action, { node, key }: { node: number; key: string }): void {
    if (node < 0 || this.objects.at(node)?.[key] === undefined) return
    this.tell('not-carried', `${action.name} cannot be told apart without more data`, this.pathTo(node, key))
  }

  /** A segment that is one shared frozen object (see tails.ts) is the same bytes each time. */
  private tailOrSegment(action: Action): boolean {
    const object = action.tail === undefined || !this.rest.isEmpty ? null : this.objects.at(action.tail.node)
    if (object === null) return this.segment(action, false)
    const known = this.tails.find(object, action, this.sink.generation)
    if (known !== undefined) {
      this.sink.again(known)
      if (this.counts) this.countTag(action.spec.tag)
      return true
    }
    const before = this.findings.length + this.sink.problems.length
    const wrote = this.segment(action, false)
    const clean = wrote && this.findings.length + this.sink.problems.length === before
    if (clean && Object.isFrozen(object)) this.tails.keep(object, action, this.sink.last())
    return wrote
  }

  private mayHaveData(nodes: readonly number[]): boolean {
    if (!this.rest.isEmpty) return true
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!
      if (node < 0 || this.objects.at(node) !== null) return true
    }
    return false
  }

  private group(scope: Scope): boolean {
    if (scope.isRecord) return this.recordGroup(scope)
    if (!scope.isList) return this.plainGroup(scope)
    const elements = this.objects.elements(scope)
    if (elements.length > 0 && this.isBarred(scope)) return false
    let wrote = false
    for (let k = 0; k < elements.length; k++) {
      this.objects.open(scope, k, elements[k])
      if (this.instance(scope, k === elements.length - 1)) wrote = true
    }
    return wrote
  }

  /** Whether a group would be read as part of the list that is written before it. */
  private isBarred({ unless, node, name }: Scope): boolean {
    if (unless === undefined || this.objects.isEmptyList(unless.node, unless.key)) return false
    const { parent, key } = this.plan.nodes[node]!
    this.tell(
      'value-unwritable',
      `Behind ${unless.key} ${name} would be read as theirs`,
      this.pathTo(parent, key),
    )
    return true
  }

  /** One instance of a list: its trigger stands even without data where another instance follows. */
  private instance(scope: Scope, isLast: boolean): boolean {
    const trigger = scope.trigger!
    const mark = this.sink.mark()
    this.foreign = false
    const data = this.segment(trigger, true)
    if (this.foreign || (data && this.mistakes.mistaken(trigger, this.textOf)))
      return this.dropInstance(scope, mark, isLast)
    const rest = this.placeRest(scope, trigger.name)
    const inside = this.items(scope)
    if (data || rest || inside || !isLast) {
      if (!data && !this.scopes[scope.id]!.hasConstant)
        this.tellMissing(scope, trigger, inside || rest || !isLast)
      return true
    }
    // an element that is there but has no data at all is still an element
    if (this.scopes[scope.id]!.hasConstant && this.objects.isBlank(scope.node)) return true
    this.sink.rewind(mark)
    return false
  }

  /**
   * An element whose kind this format has no code for is left out as a whole, and told once. Where others name
   * their elements by index too, those behind it would move into its place: then the message is refused.
   */
  private dropInstance(scope: Scope, mark: SinkMark, isLast: boolean): boolean {
    this.sink.rewind(mark)
    this.foreign = false
    const code = !isLast && this.scopes[scope.id]!.isShared ? 'value-unwritable' : 'not-carried'
    const path = `records[${this.recordIndex}]${this.objects.pathOf(scope)}`
    this.tell(code, `${this.plan.id} has no code for what this is`, path)
    return false
  }

  /**
   * A value that this format has no code for. Where it says what an element of a list is (the first of its
   * trigger) it takes the element with it; in a segment that must stand it is an error; elsewhere it is left out
   * and told.
   */
  private tellUnwritable(action: Action, cell: Cell, value: unknown, path: string): void {
    const first = action.seats[0]
    if (action.opens?.isList === true && first?.element === 1 && isOf(cell, first.cell)) {
      this.foreign = true
      return
    }
    // the trigger stands in any case
    const isRequired =
      action.opens?.isList !== true && this.plan.definition.segments[action.rank - 1]?.required === true
    const code = isRequired ? 'value-unwritable' : 'not-carried'
    this.tell(code, `${action.name} cannot carry this value: ${shown(value)}`, path)
  }

  private plainGroup(scope: Scope): boolean {
    const trigger = scope.trigger!
    const mark = this.sink.mark()
    const data = this.segment(trigger, true)
    const rest = this.placeRest(scope, trigger.name)
    const inside = this.items(scope)
    if (data || rest || inside) {
      if (data && this.mistakes.mistaken(trigger, this.textOf)) return this.dropInstance(scope, mark, true)
      if (!data && !this.scopes[scope.id]!.hasConstant) this.tellMissing(scope, trigger, true)
      return true
    }
    this.sink.rewind(mark)
    return false
  }

  private recordGroup(scope: Scope): boolean {
    for (let k = 0; k < this.records.length; k++) {
      this.recordIndex = this.indexes?.[k] ?? k
      this.objects.begin(this.records[k]!)
      this.segment(scope.trigger!, true)
      this.placeRest(scope, scope.trigger!.name)
      this.items(scope)
    }
    return this.records.length > 0
  }

  private tellMissing(scope: Scope, trigger: Action, needed: boolean): void {
    if (!needed) return
    const text = `${trigger.spec.tag} must begin this group but the record has nothing for it`
    this.tell('mandatory-missing', text, `records[${this.recordIndex}]${this.objects.pathOf(scope)}`)
  }

  /** Writes a segment where it has data, or where it is forced; true where it had data. */
  private segment(action: Action, force: boolean): boolean {
    const { sink } = this
    const { seats } = action
    let data = false
    sink.begin(action.spec.tag)
    for (let i = 0; i < action.joins.length; i++) this.joins.encode(action, action.joins[i]!)
    for (let i = 0; i < seats.length; i++) if (this.seat(action, seats[i]!)) data = true
    const kept = this.rest.isEmpty ? undefined : this.rest.values(this.ownerOf(action.scope), action.name)
    if (kept !== undefined) {
      for (const left of putWithRest(sink, action, kept, this.textOf)) this.tellUnplaced(left)
      data = true
    }
    if (!data && !force) {
      sink.rollback()
      return false
    }
    sink.end()
    if (this.counts) this.countTag(action.spec.tag)
    return data
  }

  /** Puts one seat; true where it holds data of the record. */
  private seat(action: Action, seat: Seat): boolean {
    const { cell, element, component } = seat
    if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant) {
      if (cell.expected !== '') this.sink.put(element, component, cell.expected)
      return false
    }
    const text = this.cellText(action, cell)
    if (text !== '') {
      this.sink.put(element, component, text)
      return true
    }
    if (cell.expected !== '') this.sink.put(element, component, cell.expected)
    return false
  }

  private cellText(action: Action, cell: Cell): string {
    if (cell.kind === CellKind.text) return this.plainText(cell)
    const text = this.seatText(action, cell)
    return cell.isNumeric ? withMark(text, this.sink.decimalMark) : text
  }

  private plainText(cell: Cell): string {
    const value = this.objects.at(cell.node)?.[cell.key]
    return typeof value === 'string' ? value : ''
  }

  private seatText(action: Action, cell: Cell): string {
    switch (cell.kind) {
      case CellKind.join:
        return this.joins.text(cell)
      case CellKind.count:
        return String(this.tagCounts.get(cell.key) ?? 0)
      case CellKind.messageFunction:
        return functionCode(cell.table, this.messageFunction)
      case CellKind.spread:
        return this.spreadText(action, cell)
      default:
        return this.fieldText(action, cell)
    }
  }

  /** A field of the element that this seat of the segment is for. */
  private spreadText(action: Action, cell: Cell): string {
    const { list, from } = this.spreadFrom
    const index = from + cell.index
    this.objects.goTo(cell.node, list[index], index)
    return this.cellText(action, cell.inner!)
  }

  private fieldText(action: Action, cell: Cell): string {
    const object = this.objects.at(cell.node)
    const value = object === null ? undefined : object[cell.key]
    if (value === undefined) return ''
    if (cell.kind === CellKind.listText) return listText(value, cell.index)
    if (cell.kind === CellKind.also) return typeof value === 'string' ? value : ''
    const text = cell.kind === CellKind.table ? codeFor(cell.table!, value) : cell.converter!.write(value)
    if (text !== undefined) return text
    this.tellUnwritable(action, cell, value, this.pathTo(cell.node, cell.key))
    return ''
  }

  private textAt(action: Action, seat: Seat): string {
    const { cell } = seat
    if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant) return cell.expected
    return this.cellText(action, cell) || cell.expected
  }

  /** Segments of the rest that stood behind a segment (`''`: before any; undefined: all that are left). */
  private placeRest(scope: Scope, after: string | undefined): boolean {
    if (this.rest.isEmpty) return false
    const tags = this.rest.put(this.sink, this.ownerOf(scope), after)
    for (const tag of tags) this.countTag(tag)
    return tags.length > 0
  }

  /** What the rest of a group is tied to. */
  private ownerOf(scope: Scope): object | null {
    return isCommon(this.plan, scope) ? this.records : this.objects.at(scope.node)
  }

  private countTag(tag: string): void {
    this.tagCounts.set(tag, (this.tagCounts.get(tag) ?? 0) + 1)
  }

  private pathTo(node: number, key: string): string {
    return `records[${this.recordIndex}]${this.objects.pathOfNode(node)}.${key}`
  }

  private tell(code: FindingCode, message: string, path: string): void {
    this.findings.push(finding(code, message, { path }))
  }
}
