/**
 * Plan × records → segments: the mirror image of read.ts, over the same plan. Segments come in the order of the
 * definition; one is written only when it has data; constants and counts are made here, never mapped.
 */
import type { Finding } from '../core/finding.js'
import { SegmentSink } from '../syntax/segment-sink.js'
import type { Sink } from '../syntax/sink.js'
import { compiledWriterFor } from './compiled/index.js'
import type { CompiledWriter } from './compiled-writer.js'
import type { Mistakes } from './mistakes.js'
import type { RecordObject } from './objects.js'
import { PlacedRest } from './placed-rest.js'
import { type Action, isCommon, type Plan, type Scope, type SharedTail } from './plan.js'
import type { MessageFunction } from './read-values.js'
import type { Rest } from './rest.js'
import type { ScopeItems } from './write-items.js'
import { WriteNotes } from './write-notes.js'
import { writePlanOf } from './write-plan.js'
import { putWithRest } from './write-rest.js'
import type { ScopeSteps, WriteStep } from './write-steps.js'
import { ValueWriter } from './write-values.js'
import { WrittenObjects } from './written-objects.js'
import type { Template } from './written-seats.js'
import type { Shapes } from './written-shapes.js'
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
  private readonly scopes: readonly ScopeItems[]
  private readonly shapes: Shapes
  private readonly objects: WrittenObjects
  private readonly tails = new WrittenTails()
  private readonly mistakes: Mistakes
  private readonly notes: WriteNotes
  private readonly values: ValueWriter
  private rest: PlacedRest
  private records: readonly RecordObject[] = []
  private indexes: readonly number[] | undefined
  private readonly noCode: string
  /** There are values or segments of the rest to be put back. */
  private hasRests = false
  /** The segment just written holds values of the rest. */
  private hasRest = false

  /** The usual objects are written by the code that was made of the plan, where there is some. */
  private readonly compiled: CompiledWriter | undefined

  constructor(
    private readonly plan: Plan,
    private readonly sink: Sink,
    byPlan = false,
  ) {
    const { scopes, shapes, fields, mistakes } = writePlanOf(plan)
    this.scopes = scopes
    this.shapes = shapes
    this.mistakes = mistakes
    this.noCode = `${plan.id} has no code for what this is`
    this.objects = new WrittenObjects(plan, fields, shapes)
    this.notes = new WriteNotes(this.objects)
    this.values = new ValueWriter(plan, { sink, objects: this.objects, notes: this.notes })
    this.rest = new PlacedRest(plan.part, [], [])
    // a sink that notes what goes through it is told by the plan, field by field
    const isPlain = sink instanceof SegmentSink && sink.constructor === SegmentSink
    const { tails } = this
    this.compiled = isPlain && !byPlan ? compiledWriterFor(plan)?.({ plan, sink, tails }) : undefined
  }

  get findings(): Finding[] {
    return this.notes.findings
  }

  /** Whether the records just written may hold what the format has no place for: if not, nothing need be looked for. */
  get mayLose(): boolean {
    return this.objects.mayLose
  }

  /** Writes the body of one message. */
  write(input: WriteInput): void {
    this.start(input.records, input.function, input.rest)
    this.indexes = input.indexes
    this.notes.record = this.indexes?.[0] ?? 0
    const [first] = input.records
    if (first === undefined) return
    this.message(first)
    if (this.hasRests) for (const left of this.rest.leftOver()) this.tellUnplaced(left)
  }

  private tellUnplaced(left: Rest): void {
    const what = 'tag' in left ? left.tag : left.in
    this.notes.tell(
      'rest-unplaced',
      `${what} was not put back: its place is gone, or is another now`,
      left.path,
    )
  }

  /** The segments that all records of a message share, without those of the records themselves. */
  writeShared(record: RecordObject, fn: MessageFunction | undefined): void {
    this.start([], fn, [])
    this.message(record)
  }

  private message(record: RecordObject): void {
    if (!this.hasRests && this.compiled?.take(record) === true) {
      this.objects.pass()
      return
    }
    const shape = this.objects.begin(record)
    const isOne = this.plan.recordScope === undefined
    this.steps(isOne ? shape.steps(this.hasRests) : this.shapes.shared)
  }

  private start(records: WriteInput['records'], fn: WriteInput['function'], rest: readonly Rest[]): void {
    this.records = records
    this.values.start(fn)
    this.hasRests = rest.length > 0
    if (this.hasRests || !this.rest.isEmpty) this.rest = new PlacedRest(this.plan.part, rest, records)
  }

  private steps({ scope, steps, ownsObject }: ScopeSteps): boolean {
    let wrote = ownsObject && this.placeRest(scope, '')
    for (let i = 0; i < steps.length; i++) if (this.step(scope, steps[i]!)) wrote = true
    return ((ownsObject || scope.isRecord) && this.placeRest(scope, undefined)) || wrote
  }

  private step(scope: Scope, step: WriteStep): boolean {
    if (step.group !== undefined) return this.group(step, step.group)
    const { segment } = step
    const { action } = segment
    if (action.spread !== undefined) return this.spread(scope, segment, action.spread)
    const wrote = this.plainSegment(segment)
    return this.placeRest(scope, action.name) || wrote
  }

  /** A list that goes on over several segments: as many elements in each as it has seats for. */
  private spread(
    scope: Scope,
    segment: Template,
    { node, perSegment, segments }: NonNullable<Action['spread']>,
  ): boolean {
    const { action } = segment
    const list = this.objects.listOf(node)
    const most = perSegment * segments
    let wrote = false
    for (let from = 0; from < Math.min(list.length, most); from += perSegment) {
      this.values.spreadFrom = { list, from }
      if (this.plainSegment(segment)) wrote = true
    }
    for (let i = 0; i < list.length; i++) this.objects.lookAt(node, list[i])
    if (list.length > 0) this.objects.settle()
    for (let i = most; i < list.length; i++) {
      this.objects.goTo(node, list[i], i)
      const path = this.notes.pathOfNode(node)
      this.notes.tell('value-unwritable', `${action.name} carries ${most} of these at most`, path)
    }
    return this.placeRest(scope, action.name) || wrote
  }

  /** A segment that would be read as something else (`FTX` of two subjects, without its subject) is left out. */
  private plainSegment(segment: Template): boolean {
    if (!segment.isOpen) return this.tailOrSegment(segment)
    const { action } = segment
    const mark = this.sink.mark()
    if (!this.segment(segment, false)) return false
    if (!this.isMistaken(segment)) return true
    this.sink.rewind(mark)
    for (const { cell } of action.seats)
      for (const target of cell.join?.targets ?? [cell]) this.tellLeftOut(action, target)
    return false
  }

  /** Whether the segment that was just written would be read as something else. */
  private isMistaken({ action, hasAsked }: Template): boolean {
    return hasAsked
      ? this.mistakes.mistakenBy(action, this.values.asked)
      : this.mistakes.mistaken(action, this.values.textOf)
  }

  private tellLeftOut(action: Action, { node, key }: { node: number; key: string }): void {
    if (node < 0 || this.objects.at(node)?.[key] === undefined) return
    this.notes.tell(
      'not-carried',
      `${action.name} cannot be told apart without more data`,
      this.notes.pathTo(node, key),
    )
  }

  /** A segment that is one shared frozen object (see tails.ts) is the same bytes each time. */
  private tailOrSegment(segment: Template): boolean {
    const { action } = segment
    const { tail } = action
    if (tail === undefined) return this.segment(segment, false)
    const object = this.objects.at(tail.node)
    if (object !== null) this.objects.settle()
    if (object === null || this.hasRests) return this.tailSegment(segment, tail)
    const known = this.tails.find(object, action, this.sink.generation)
    if (known !== undefined) {
      this.sink.again(known)
      this.values.count(action.spec.tag)
      return true
    }
    const before = this.findings.length + this.sink.problems.length
    const wrote = this.tailSegment(segment, tail)
    const clean = wrote && this.findings.length + this.sink.problems.length === before
    if (clean && !this.objects.hasDoubt && Object.isFrozen(object))
      this.tails.keep(object, action, this.sink.last())
    return wrote
  }

  private tailSegment(segment: Template, { node }: SharedTail): boolean {
    const shape = this.objects.openTail(node)
    const wrote = this.segment(shape.tail ?? segment, false)
    this.objects.close(shape)
    return wrote
  }

  private group({ segment, inside }: WriteStep, scope: Scope): boolean {
    if (scope.isRecord) return this.recordGroup()
    if (inside !== undefined) return this.plainGroup(segment, inside)
    const elements = this.objects.listOf(scope.node)
    if (elements.length > 0 && this.isBarred(scope)) return false
    let wrote = false
    // each in a call of its own: of a plan's slots the loop is entered once, and would not be compiled
    for (let k = 0; k < elements.length; k++) if (this.element(scope, elements, k)) wrote = true
    if (elements.length > 0) this.objects.settle()
    if (!wrote && scope.always !== undefined) this.filler(scope.trigger!, scope.always)
    return wrote
  }

  private element(scope: Scope, elements: readonly unknown[], k: number): boolean {
    if (!this.hasRests && this.compiled?.takeElement(scope.id, elements[k]) === true) return true
    const shape = this.objects.open(scope, k, elements[k])
    const wrote = this.instance(shape.steps(this.hasRests), k === elements.length - 1)
    this.objects.close(shape)
    return wrote
  }

  /** The segment that the definition demands where there is nothing to say. */
  private filler({ spec: { tag } }: Action, always: NonNullable<Scope['always']>): void {
    this.sink.begin(tag)
    for (const { element, component, text } of always) this.sink.put(element, component, text)
    this.sink.end()
    this.values.count(tag)
  }

  /** Whether a group would be read as part of the list that is written before it. */
  private isBarred({ unless, node, name }: Scope): boolean {
    if (unless === undefined || this.objects.isEmptyList(unless.node, unless.key)) return false
    const { parent, key } = this.plan.nodes[node]!
    this.notes.tell(
      'value-unwritable',
      `Behind ${unless.key} ${name} would be read as theirs`,
      this.notes.pathTo(parent, key),
    )
    return true
  }

  /** One instance of a list; false where it was left out. */
  private instance(own: ScopeSteps, isLast: boolean): boolean {
    const { sink } = this
    // no `mark`: it would be an object for each element
    const { offset, segments } = sink
    const problems = sink.problems.length
    const why = this.whyNot(own, isLast)
    if (why === undefined) return true
    sink.goBack(offset, segments, problems)
    if (why !== '') this.tellDropped(own.scope, isLast, why)
    return false
  }

  /**
   * Writes an instance of a list: its trigger stands even without data where another instance follows. Why it cannot
   * stay, `''` where nothing need be told.
   */
  private whyNot(own: ScopeSteps, isLast: boolean): string | undefined {
    const { scope } = own
    const trigger = scope.trigger!
    this.values.foreign = false
    const data = this.segment(own.trigger!, true)
    if (this.values.foreign || (data && this.isMistaken(own.trigger!))) return this.noCode
    if (scope.always !== undefined && !this.hasRest && this.values.says(trigger, scope.always))
      return `${trigger.name} would be read as none at all`
    const rest = this.placeRest(scope, trigger.name)
    const inside = this.steps(own)
    const { hasConstant, isShared } = this.scopes[scope.id]!
    const isNothing = !data && !rest && !inside
    if (!isNothing && (data || hasConstant)) return undefined
    const isBlank = this.objects.isBlank(scope.node)
    // a segment of its tag alone would break the rule that its first element must stand
    if (isNothing && !hasConstant && (isBlank || !isShared))
      return 'An element that says nothing is not written'
    if (!isNothing || !isLast) {
      if (!data && !hasConstant) this.tellMissing(scope, trigger)
      return undefined
    }
    // an element that is there but has no data at all is still an element
    return hasConstant && isBlank ? undefined : ''
  }

  /**
   * An element that says nothing, or whose kind this format has no code for, is left out as a whole, and told once. Where others name
   * their elements by index too, those behind it would move into its place: then the message is refused.
   */
  private tellDropped(scope: Scope, isLast: boolean, why: string): void {
    this.values.foreign = false
    const code = !isLast && this.scopes[scope.id]!.isShared ? 'value-unwritable' : 'not-carried'
    const path = this.notes.pathOf(scope)
    this.notes.tell(code, why, path)
  }

  private plainGroup(segment: Template, own: ScopeSteps): boolean {
    const { scope } = own
    const trigger = segment.action
    const mark = this.sink.mark()
    const data = this.segment(segment, true)
    const rest = this.placeRest(scope, trigger.name)
    const inside = this.steps(own)
    if (data || rest || inside) {
      if (data && this.mistakes.mistaken(trigger, this.values.textOf)) {
        this.sink.rewind(mark)
        this.tellDropped(scope, true, this.noCode)
        return false
      }
      if (!data && !this.scopes[scope.id]!.hasConstant) this.tellMissing(scope, trigger)
      return true
    }
    this.sink.rewind(mark)
    return false
  }

  private recordGroup(): boolean {
    for (let k = 0; k < this.records.length; k++) {
      this.notes.record = this.indexes?.[k] ?? k
      const own = this.objects.begin(this.records[k]!).steps(this.hasRests)
      this.segment(own.trigger!, true)
      this.placeRest(own.scope, own.scope.trigger!.name)
      this.steps(own)
    }
    return this.records.length > 0
  }

  private tellMissing(scope: Scope, trigger: Action): void {
    const text = `${trigger.spec.tag} must begin this group but the record has nothing for it`
    this.notes.tell('mandatory-missing', text, this.notes.pathOf(scope))
  }

  /** Writes a segment where it has data, or where it is forced; true where it had data. */
  private segment(segment: Template, force: boolean): boolean {
    const { sink } = this
    const { action } = segment
    sink.begin(segment.tag)
    let data = this.values.put(segment)
    this.hasRest = false
    const kept = !this.hasRests ? undefined : this.rest.values(this.ownerOf(action.scope), action.name)
    if (kept !== undefined) {
      for (const left of putWithRest(sink, action, kept, this.values.textOf)) this.tellUnplaced(left)
      data = this.hasRest = true
    }
    if (!data && !force) {
      sink.rollback()
      return false
    }
    const { problems } = sink
    const before = problems.length
    sink.end()
    if (problems.length > before) this.notes.place(problems, before, this.notes.pathOf(action.scope))
    this.values.count(segment.tag)
    return data
  }

  /** Segments of the rest that stood behind a segment (`''`: before any; undefined: all that are left). */
  private placeRest(scope: Scope, after: string | undefined): boolean {
    if (!this.hasRests) return false
    const tags = this.rest.put(this.sink, this.ownerOf(scope), after)
    for (const tag of tags) this.values.count(tag)
    return tags.length > 0
  }

  /** What the rest of a group is tied to. */
  private ownerOf(scope: Scope): object | null {
    return isCommon(this.plan, scope) ? this.records : this.objects.at(scope.node)
  }
}
