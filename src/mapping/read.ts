/**
 * Plan × segments → records. Each segment is claimed by the innermost open group that has a row for it, its
 * values go where the cells say, and what nobody claims is kept in the rest.
 *
 *   segment → claims.ts (which action) → order, groups (here) → read-values.ts (its values) → record
 *
 * If you change this, look also at write.ts: it is the mirror image, over the same plan.
 */
import type { Finding, Place } from '../core/finding.js'
import { keepShape } from '../core/keep-shape.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import { Claims } from './claims.js'
import { compiledReaderFor, type MakeReader } from './compiled/index.js'
import { type CompiledReader, Course } from './compiled-reader.js'
import { type Copied, copyOf, Objects, type RecordObject } from './objects.js'
import { type Action, CellKind, FACTS, Fact, isCommon, isOutside, type Plan, type Scope } from './plan.js'
import { ReadNotes } from './read-notes.js'
import { type MessageFunction, type Trace, ValueReader } from './read-values.js'
import type { Rest } from './rest.js'
import { isAt, matches } from './tests.js'

export type { MessageFunction } from './read-values.js'

// constants of this module's own: see tape.ts
const { rank: RANK, limit: LIMIT, opens: OPENS, scope: SCOPE, within: WITHIN, once: ONCE } = Fact
const IGNORED = Fact.ignored
const STRIDE = FACTS
/** From here on, the next message begins to number its instances anew (its tables hold 32 bits). */
const INSTANCES_MAX = 2 ** 30

export interface RecordsRead {
  records: RecordObject[]
  rest: Rest[]
  function?: MessageFunction
}

export interface RecordReaderOptions {
  /** Gives records even where a segment came before its group's trigger; by default they are withheld. */
  keepUntrusted?: boolean
  trace?: Trace
  /** Tells of equipment and IMO numbers whose check digit is wrong. Default false. */
  checkDigits?: boolean
  /** Reads by the plan of a map alone, without the code that was made of it: the same result, slower. Default false. */
  byPlan?: boolean
  /** Told of each object that is copied because all records of a message share it. */
  copied?: Copied
}

export class RecordReader {
  private readonly course = new Course()
  /** The code made of the map ahead of time, where there is some, and nothing is asked that it does not do. */
  private readonly compiled: CompiledReader | undefined = undefined
  private readonly objects: Objects
  private readonly claims: Claims
  private readonly notes = new ReadNotes(() => this.here())
  private readonly values: ValueReader
  /** Segments counted by tag, for the tags whose count the message states. */
  private readonly counted: Map<string, number>
  private readonly counts: boolean
  /** For each action the instance of its group in which it was taken last; for each scope its instance. */
  private readonly takenIn: Int32Array
  private readonly instances: Int32Array
  /** For actions of lists over several segments, how many of them came in the instance. */
  private readonly times: Int32Array
  private readonly facts: Int32Array
  private readonly actions: readonly Action[]
  private readonly scopes: readonly Scope[]
  private untrusted = false
  private draft: RecordObject = {}
  private records: RecordObject[] = []

  /** `instancesMax`: less than the usual one only to see that numbering anew is not noticed. */
  constructor(
    private readonly plan: Plan,
    private readonly options: RecordReaderOptions = {},
    private readonly instancesMax = INSTANCES_MAX,
  ) {
    this.objects = new Objects(plan)
    this.claims = new Claims(plan)
    this.values = new ValueReader(plan, this.objects, this.notes, options.trace, options.checkDigits)
    this.facts = plan.facts
    this.actions = plan.actions
    this.scopes = plan.scopes
    const counts = plan.cells.filter((cell) => cell.kind === CellKind.count)
    this.counted = new Map(counts.map((cell) => [cell.key, 0]))
    this.counts = counts.length > 0
    this.takenIn = new Int32Array(plan.actions.length)
    this.instances = new Int32Array(plan.scopes.length)
    this.times = new Int32Array(plan.actions.length)
    const { trace, checkDigits = false, byPlan = false } = options
    const make = trace !== undefined || checkDigits || byPlan ? undefined : compiledReaderFor(plan)
    if (make !== undefined) this.compiled = this.compiledReader(make)
    keepOne(make, plan)
  }

  /** Findings since the driver last took them. */
  get findings(): Finding[] {
    return this.notes.findings
  }

  /** Begins a message whose segments come from this source; `complete` adds the ordinals to a place. */
  start(source: SegmentSource, complete: (at: Place) => Place): void {
    this.notes.start(complete)
    this.values.start(source)
    this.course.start(this.plan.root.id)
    this.compiled?.start(source)
    this.untrusted = false
    this.records = []
    clear(this.instances)
    if (Math.max(this.course.instance, this.objects.instances) > this.instancesMax) this.renumber()
    this.instances[this.plan.root.id] = ++this.course.instance
    if (this.counts) for (const tag of this.counted.keys()) this.counted.set(tag, 0)
    this.draft = this.objects.begin()
    if (this.plan.recordScope === undefined) this.records.push(this.draft)
  }

  private renumber(): void {
    this.course.instance = 0
    this.takenIn.fill(0)
    this.objects.renumber()
  }

  private compiledReader(make: MakeReader): CompiledReader {
    const { plan, objects, notes, course, takenIn, instances } = this
    const { tails } = this.values
    return make({ plan, objects, notes, tails, course, takenIn, instances })
  }

  /** Takes a segment of the message's body. */
  take(segment: Segment): void {
    const { course, compiled } = this
    if (compiled?.take(segment) === true) {
      if (this.counts) this.count(segment.tag)
      return
    }
    const id = this.claims.find(course.scope, segment)
    if (id < 0) {
      this.unclaimed(segment)
      return
    }
    const { facts } = this
    const at = id * STRIDE
    const action = this.actions[id]!
    course.claimed++
    if (course.rank > facts[at + LIMIT]!) this.tellOrder(segment, action)
    course.rank = facts[at + RANK]!
    if (this.counts) this.count(action.spec.tag)
    const opens = facts[at + OPENS]!
    if (opens >= 0 && this.isFiller(segment, this.scopes[opens]!)) return
    if (opens >= 0 && this.open(this.scopes[opens]!)) this.values.take(segment, action)
    else {
      course.scope = facts[at + SCOPE]!
      if (facts[at + IGNORED] === 0) this.takeOnce(segment, action, at)
    }
    this.notes.lastName = action.name
  }

  /** Ends the message: its records, and what has no place in them. `at` is where the message is named. */
  finish(at: Place): RecordsRead {
    const { notes, values, plan } = this
    const { claimed } = this.course
    for (const { tag, stated, at: where } of values.statedCounts) this.checkCount(tag, stated, where)
    if (claimed === 0) notes.tell('nothing-claimed', `Nothing of this message fits the map ${plan.id}`, at)
    const given = claimed > 0 && (!this.untrusted || this.options.keepUntrusted === true)
    const read: RecordsRead = { records: given ? this.records : [], rest: notes.rest }
    if (given && plan.recordScope !== undefined && this.records.length === 0) read.records = [this.draft]
    notes.anchor(plan.part, read.records)
    if (values.messageFunction !== undefined) read.function = values.messageFunction
    return read
  }

  /** A segment that only stands because the definition demands one: it is no element. */
  private isFiller(segment: Segment, { always, parent }: Scope): boolean {
    if (always === undefined) return false
    for (let i = 0; i < always.length; i++) {
      const { element, component, text } = always[i]!
      if (!isAt(segment, element, component, text)) return false
    }
    const values = segment.toArray().flat(2)
    if (values.filter((one) => one !== '').length > always.length) return false
    this.course.scope = (parent ?? this.plan.root).id
    return true
  }

  /** Opens an instance of a group; false where the group has but one and is open already. */
  private open(scope: Scope): boolean {
    const parent = this.instanceAround(scope)
    if (!scope.isList && !scope.isRecord && this.takenIn[scope.trigger!.id] === parent) return false
    this.course.scope = scope.id
    this.takenIn[scope.trigger!.id] = parent
    this.instances[scope.id] = ++this.course.instance
    if (scope.isRecord) this.records.push(this.objects.beginRecord(copyOf(this.draft, this.options.copied)))
    else this.objects.open(scope, parent)
    return true
  }

  /** A segment that may stand once in an instance of its group: a second one is kept whole. */
  private takeOnce(segment: Segment, action: Action, at: number): void {
    const instance = this.instances[this.facts[at + WITHIN]!]!
    const once = this.facts[at + ONCE]!
    const again = this.takenIn[once] === instance
    if (again && !this.goesOn(action)) {
      this.notes.repeated(segment.place(), `segment ${action.name}`)
      this.notes.keepSegment(segment)
      return
    }
    this.takenIn[once] = instance
    if (!again && action.spread !== undefined) this.times[action.id] = 1
    if (!this.values.take(segment, action)) this.notes.keepSegment(segment)
  }

  /** Whether a list goes on over one more of these segments. */
  private goesOn({ id, spread }: Action): boolean {
    return spread !== undefined && ++this.times[id]! <= spread.segments
  }

  /** No open group claims the segment: it is kept whole. */
  private unclaimed(segment: Segment): void {
    const group = this.groupWaitingFor(segment)
    if (group === undefined) {
      this.notes.tell(
        'unmapped',
        `${segment.tag} has no place here in the map ${this.plan.id}`,
        segment.place(),
      )
    } else this.tellBeforeTrigger(segment, group)
    this.notes.keepSegment(segment)
  }

  /**
   * A group inside the open one that would claim the segment, had its trigger come first; or one beside it or
   * beside those around it that has not come at all: EQD before the first LOC+147, although TDT is open.
   */
  private groupWaitingFor(segment: Segment): Scope | undefined {
    const { tag } = segment
    const claimsIt = (action: Action): boolean => action.spec.tag === tag && matches(action, segment)
    const waiting = this.scope.inside.find((inner) => inner.actions.some(claimsIt))
    for (let scope = this.scope.parent; waiting === undefined && scope !== undefined; scope = scope.parent) {
      const unopened = scope.inside.find((inner) => this.isUnopened(inner) && inner.actions.some(claimsIt))
      if (unopened !== undefined) return unopened
    }
    return waiting
  }

  /** The group that is open. */
  private get scope(): Scope {
    return this.scopes[this.course.scope]!
  }

  private isUnopened(group: Scope): boolean {
    return this.objects.opened(group, this.instanceAround(group)) === 0
  }

  private tellBeforeTrigger(segment: Segment, group: Scope): void {
    if (this.isUnopened(group)) this.untrusted = true
    const text = `${segment.tag} belongs to a group ${group.name} that is not open; the assignment of that group's segments is not to be trusted`
    this.notes.tell('order', text, segment.place())
  }

  private instanceAround(scope: Scope): number {
    return scope.parent === undefined ? 0 : this.instances[scope.parent.id]!
  }

  private tellOrder(segment: Segment, action: Action): void {
    const at = segment.place()
    if (action.opens === undefined) {
      this.notes.tell('order', `${action.name} stands too late in its group`, at, undefined, 'warning')
    } else {
      const text = `The group ${action.name} begins too late: its assignment is not to be trusted`
      this.notes.tell('order', text, at)
    }
  }

  private count(tag: string): void {
    const counted = this.counted.get(tag)
    if (counted !== undefined) this.counted.set(tag, counted + 1)
  }

  private checkCount(tag: string, stated: string, at: Place): void {
    const counted = this.counted.get(tag) ?? 0
    if (/^\d+$/.test(stated) && Number(stated) === counted) return
    this.notes.tell('trailer-count', `The message states ${stated} ${tag} but has ${counted}`, at, stated)
  }

  /** Where in the records the open group stands, and whether that is the same for all of them. */
  private here(): { path: string; isShared: boolean } {
    const { plan, scope } = this
    if (plan.recordScope === undefined)
      return { path: `records[0]${this.objects.pathOf(scope)}`, isShared: true }
    if (isCommon(plan, scope)) return { path: 'records', isShared: true }
    const record = Math.max(0, this.records.length - 1)
    return {
      path: `records[${record}]${this.objects.pathOf(scope)}`,
      isShared: isOutside(plan, scope),
    }
  }
}

/** A call of `fill` takes longer for the few that there are. */
function clear(numbers: Int32Array): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = 0
}

/** Code of which an idle reader is kept; undefined stands for reading by the plan alone. */
const kinds = new Set<MakeReader | undefined>()

/** Keeps one idle reader for each code that reads, so that the engine keeps what it has made of it. */
function keepOne(make: MakeReader | undefined, plan: Plan): void {
  if (kinds.has(make)) return
  kinds.add(make)
  keepShape(new RecordReader(plan))
}
