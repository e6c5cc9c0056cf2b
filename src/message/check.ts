/**
 * A message against its definition: order of segments and groups, and the values of each segment, in one pass over
 * the tape. Takes the segments of one message in turn; gives findings with their places.
 *
 *   const check = new MessageCheck(definition, syntaxVersion, tell)
 *   check.start(reader, complete) → check.take(segment, 2) … → check.end(trailer, n) → check.finish()
 */
import {
  type Finding,
  type FindingDetail,
  finding,
  type Place,
  type Severity,
  type Subject,
} from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { cellOf, type MessageDefinition, type Node, type SegmentNode, segmentOf } from './definition.js'
import { ElementCheck, type Seat, type ValueFault } from './element-check.js'
import { GuideCheck } from './guide-check.js'
import { OrderCheck } from './order-check.js'
import type { Fault, Spot } from './recovery.js'
import { planOf, type SegmentPlan } from './segment-plan.js'
import { CELL_CODE, CELL_TAG, depthOf, Steps } from './steps.js'

// constants of this module's own: see tape.ts
const { arenaBytes: BYTES, arenaMarks: MARKS, POSITION_SHIFT } = tape

/** What is known of a tag: its number in the structure (-1: not of this message), its elements. */
interface KnownTag {
  readonly index: number
  readonly plan: SegmentPlan | undefined
}

export class MessageCheck {
  private readonly steps: Steps
  private readonly structure: OrderCheck
  private readonly elements: ElementCheck
  private readonly tags = new Map<number, KnownTag>()
  private readonly locIndex: number
  private complete: (at: Place) => Place = (at) => at
  /** Only where a guide was laid over the definition. */
  private readonly guide: GuideCheck | undefined

  /** `syntaxVersion`: of an EDIFACT interchange; it decides how repeated elements stand. */
  constructor(
    readonly definition: MessageDefinition,
    private readonly syntaxVersion: number,
    private readonly tell: (found: Finding) => void,
  ) {
    this.guide = definition.guides && new GuideCheck(definition, syntaxVersion)
    this.steps = new Steps(definition)
    this.locIndex = this.steps.indexOf(CELL_TAG)
    this.structure = new OrderCheck(this.steps, (fault) => this.tellFault(fault))
    this.elements = new ElementCheck((fault, segment) => this.tellValue(fault, segment))
  }

  /** Begins a message whose header has been taken; `complete` adds the ordinals to a place. */
  start(source: SegmentSource, complete: (at: Place) => Place): void {
    this.complete = complete
    this.elements.start(source)
    this.structure.start()
  }

  /** Takes the first segment of a message that has no header: it stands where its tag stands first. */
  first(segment: Segment): void {
    const node = this.definition.segments.find(({ tag }) => tag === segment.tag)
    if (node !== undefined) this.structure.start(node.rank, depthOf(node))
    this.values(segment)
  }

  /** Takes a segment of the body; `number` is its ordinal in the message. */
  take(segment: Segment, number: number): void {
    const known = this.tags.get(segment.tagCode) ?? this.learn(segment)
    this.order(known, segment, number)
    const plan = this.guide === undefined ? known.plan : this.guidedPlan(this.guide, segment)
    if (plan !== undefined) this.elements.take(segment, plan)
  }

  /** Takes a segment that is cut off: it has its place, but its values are no values. */
  takeCut(segment: Segment, number: number): void {
    this.order(this.tags.get(segment.tagCode) ?? this.learn(segment), segment, number)
  }

  private order(known: KnownTag, segment: Segment, number: number): void {
    if (known.index < 0) this.unknown(segment)
    else
      this.structure.take(this.isCell(known, segment) ? this.steps.cellIndex : known.index, segment, number)
  }

  private guidedPlan(guide: GuideCheck, segment: Segment): SegmentPlan | undefined {
    const { rank } = this.structure
    const unused = guide.unusedAt(rank, segment.tag)
    if (unused !== undefined) {
      const { words, ...detail } = guide.ofNode('not-used', unused)
      const text = `${unused.kind === 'group' ? `The group ${unused.name} (${segment.tag})` : segment.tag} is not used${words}`
      this.report('not-used', text, segment.place(), { about: { segment: segment.tag }, ...detail })
    }
    return guide.planFor(rank, segment)
  }

  /** The place in the definition of the segment taken last; undefined where it has none. */
  nodeOf({ tag }: Segment): SegmentNode | undefined {
    const node = this.definition.segments[this.structure.rank - 1]
    return node?.tag === tag ? node : undefined
  }

  /** Looks at the values of a segment only, wherever it stands. */
  values(segment: Segment): void {
    const known = this.tags.get(segment.tagCode) ?? this.learn(segment)
    const plan = this.guide === undefined ? known.plan : this.guide.planFor(0, segment)
    if (plan !== undefined) this.elements.take(segment, plan)
  }

  /** Takes the trailer: what should have come before it is missing. */
  end(trailer: Segment, number: number): void {
    const { index } = this.tags.get(trailer.tagCode) ?? this.learn(trailer)
    if (index >= 0) this.structure.take(index, trailer, number)
  }

  /** The body has ended, and its trailer would stand here. */
  endAt(number: number): void {
    const index = this.steps.indexOf(this.definition.segments.at(-1)!.tag)
    this.structure.take(index, NOWHERE, number)
    this.finish()
  }

  /** The message is over, with or without its trailer. */
  finish(): void {
    this.structure.finish()
  }

  /** LOC+147 in a stowage plan. */
  private isCell({ index }: KnownTag, segment: Segment): boolean {
    if (!this.steps.cells || index !== this.locIndex || segment.first === segment.last) return false
    const start = (MARKS[segment.first]! >> POSITION_SHIFT) + 1
    const end = MARKS[segment.first + 1]! >> POSITION_SHIFT
    if (end - start !== CELL_CODE.length) return false
    for (let i = 0; i < CELL_CODE.length; i++) if (BYTES[start + i] !== CELL_CODE.charCodeAt(i)) return false
    return true
  }

  private learn(segment: Segment): KnownTag {
    const { tag, tagCode } = segment
    const elements = segmentOf(this.definition, tag, this.syntaxVersion)
    const known = {
      index: this.steps.indexOf(tag),
      plan: elements === undefined ? undefined : planOf(elements),
    }
    if (tagCode !== 0) this.tags.set(tagCode, known)
    return known
  }

  private unknown(segment: Segment): void {
    if (this.definition.partial === true) return
    const { tag } = segment
    const text = `${this.definition.message} has no segment ${tag.slice(0, 10)}`
    this.report('segment-unknown', text, segment.place(), { found: tag, about: { segment: tag } })
  }

  private tellFault({ kind, node, spot }: Fault): void {
    if (kind === 'missing') this.tellMissing(node!, spot)
    else if (kind === 'many') this.tellMany(node!, spot)
    else {
      const tag = this.steps.tagOf(spot.index)
      const text = `${tag} has no place here in ${this.definition.message}`
      this.report('segment-out-of-place', text, this.placeOf(spot), { found: tag, about: { segment: tag } })
    }
  }

  private tellMissing(node: Node, spot: Spot): void {
    const trigger = triggerOf(node)
    const about = subjectOf(trigger)
    const before = this.steps.tagOf(spot.index)
    const text =
      node.kind === 'group'
        ? `The mandatory group ${node.name} (${trigger.tag}) is missing before ${before}`
        : `The mandatory segment ${trigger.tag}${inGroup(about)} is missing before ${before}`
    const code = node.kind === 'group' ? 'group-missing' : 'segment-missing'
    this.reportOf(node, code, text, this.placeOf(spot), { about })
  }

  private tellMany(node: Node, spot: Spot): void {
    const trigger = triggerOf(node)
    const about = subjectOf(trigger)
    const tag = this.steps.tagOf(spot.index)
    const times = node.max === 1 ? 'once' : `${node.max} times`
    const text =
      node.kind === 'group'
        ? `The group ${node.name} (${trigger.tag}) may come ${times} here`
        : `${trigger.tag}${inGroup(about)} may come ${times} here`
    const code = node.kind === 'group' ? 'group-too-many' : 'segment-too-many'
    this.reportOf(node, code, text, this.placeOf(spot), { found: tag, about })
  }

  /** Where it is not that of the code: a length that was taken over from another release is no rule. */
  private severityOf(code: FindingCode, tag: string, { element, component }: Seat): Severity | undefined {
    if (code === 'trailing-separator') return this.definition.syntax === 'edifact' ? 'info' : undefined
    if (code !== 'element-too-long' && code !== 'element-too-short') return undefined
    const segment = segmentOf(this.definition, tag, this.syntaxVersion)
    const assumed = segment && cellOf(segment, element, component)?.format.assumed
    return assumed ? 'warning' : undefined
  }

  private tellValue({ code, text, seat, id, mark }: ValueFault, segment: Segment): void {
    const { element, component, repetition } = seat
    const { tag } = segment
    const about: Subject = id === '' ? { segment: tag } : { segment: tag, element: id }
    const severity = this.severityOf(code, segment.tag, seat)
    const at = segment.place(element, component, repetition > 1 ? repetition : 0)
    const found = NOTHING_THERE.has(code) ? '' : segment.text(element, component || 1, repetition)
    if (mark >= 0) Object.assign(at, segment.placeAt((MARKS[mark]! >> POSITION_SHIFT) + 1))
    const unused = found !== '' && this.guide?.isUnused(element, component) === true
    const told = unused ? 'not-used' : code
    const { words = '', ...said } = this.guide?.ofSeat(told, element, component) ?? {}
    this.report(told, `${tag}: ${unused ? 'this place is not used' : text}${words}`, at, {
      about,
      ...(severity && { severity }),
      ...(found !== '' && { found }),
      ...said,
    })
  }

  private placeOf({ offset, line, column, number, index }: Spot): Place {
    return { offset, line, column, segment: number, tag: this.steps.tagOf(index) }
  }

  /** With what the guide says of the node. */
  private reportOf(node: Node, code: FindingCode, text: string, at: Place, detail: FindingDetail): void {
    const { words = '', ...said } = this.guide?.ofNode(code, node) ?? {}
    this.report(code, `${text}${words}`, at, { ...detail, ...said })
  }

  private report(code: FindingCode, text: string, at: Place, detail: FindingDetail): void {
    if (!this.isDoubtful(code)) {
      this.tell(finding(code, text, { ...detail, at: this.complete(at) }))
      return
    }
    const words = `${text} (uncertain: ${this.definition.directory} is ${this.definition.doubt})`
    this.tell(finding(code, words, { severity: 'warning', ...detail, at: this.complete(at) }))
  }

  /** Where the facts of the directory may lack repeats and components, more than they have may be right. */
  private isDoubtful(code: FindingCode): boolean {
    return this.definition.doubt !== undefined && this.definition.syntax === 'edifact' && TOO_MANY.has(code)
  }
}

const TOO_MANY: ReadonlySet<FindingCode> = new Set([
  'segment-too-many',
  'group-too-many',
  'element-too-many',
  'component-too-many',
  'repetition-too-many',
])

const NOWHERE = { offset: 0, line: 1, column: 1 }

/** Findings of which there is nothing to show. */
const NOTHING_THERE: ReadonlySet<FindingCode> = new Set([
  'element-missing',
  'condition-missing',
  'trailing-separator',
])

function triggerOf(node: Node): SegmentNode {
  let one = node
  while (one.kind === 'group') one = one.children[0]!
  return one
}

function subjectOf({ tag, parent }: SegmentNode): Subject {
  return parent.parent === undefined ? { segment: tag } : { segment: tag, group: parent.name }
}

function inGroup({ group }: Subject): string {
  return group === undefined ? '' : ` of group ${group}`
}
