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
import { keepShape } from '../core/keep-shape.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { type MessageDefinition, type Node, type SegmentNode, segmentOf } from './definition.js'
import { ElementCheck, type Seat, type ValueFault } from './element-check.js'
import { GuideCheck } from './guide-check.js'
import { OrderCheck } from './order-check.js'
import type { Fault, Spot } from './recovery.js'
import { planOf, type SegmentPlan } from './segment-plan.js'
import { CELL_CODE, CELL_TAG, depthOf, Steps } from './steps.js'
import { decodeStructure } from './structure.js'

// constants of this module's own: see tape.ts
const { arenaMarks: MARKS, POSITION_SHIFT, WORD_MASKS, WORDS } = tape
/** The bytes of LOC+147 as a load from the arena has them. */
const CELL_WORD = [...CELL_CODE].reduceRight((word, letter) => (word << 8) | letter.charCodeAt(0), 0)
const TAGS = 512

/** What is known of a tag: its integer, its number in the structure (-1: not of this message), its elements. */
interface KnownTag {
  readonly code: number
  readonly index: number
  readonly plan: SegmentPlan | undefined
}

export class MessageCheck {
  private readonly steps: Steps
  private readonly structure: OrderCheck
  private readonly elements: ElementCheck
  /** The tags of the message by their integers; a place that is taken gives way to the next. */
  private readonly tags: (KnownTag | undefined)[] = new Array(TAGS).fill(undefined)
  private readonly locIndex: number
  private complete: (at: Place) => Place = (at) => at
  /** Only where a guide was laid over the definition. */
  private readonly guide: GuideCheck | undefined

  /** `syntaxVersion`: of an EDIFACT interchange; it decides how repeated elements stand. */
  constructor(
    readonly definition: MessageDefinition,
    readonly syntaxVersion: number,
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
    const known = this.known(segment)
    this.order(known, segment, number)
    const plan = this.guide === undefined ? known.plan : this.guidedPlan(this.guide, segment)
    if (plan !== undefined) this.elements.take(segment, plan)
  }

  /** Takes a segment that is cut off: it has its place, but its values are no values. */
  takeCut(segment: Segment, number: number): void {
    this.order(this.known(segment), segment, number)
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
    const known = this.known(segment)
    const plan = this.guide === undefined ? known.plan : this.guide.planFor(0, segment)
    if (plan !== undefined) this.elements.take(segment, plan)
  }

  /** Takes the trailer: what should have come before it is missing. */
  end(trailer: Segment, number: number): void {
    const { index } = this.known(trailer)
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
  private isCell({ index }: KnownTag, { first, last }: Segment): boolean {
    if (index !== this.locIndex || !this.steps.cells || first === last) return false
    const start = (MARKS[first]! >> POSITION_SHIFT) + 1
    const length = (MARKS[first + 1]! >> POSITION_SHIFT) - start
    return length === CELL_CODE.length && (WORDS.getInt32(start, true) & WORD_MASKS[length]!) === CELL_WORD
  }

  private known(segment: Segment): KnownTag {
    const { tagCode } = segment
    for (let slot = slotOf(tagCode); ; slot++) {
      const known = this.tags[slot % TAGS]
      if (known === undefined) return this.learn(segment, slot % TAGS)
      if (known.code === tagCode) return known
    }
  }

  private learn({ tag, tagCode }: Segment, slot: number): KnownTag {
    const elements = segmentOf(this.definition, tag, this.syntaxVersion)
    const index = this.steps.indexOf(tag)
    const known = { code: tagCode, index, plan: elements && planOf(elements) }
    // only tags of the message are kept, of which there are no more than the table has room for
    if (tagCode !== 0 && index >= 0) this.tags[slot] = known
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

  private tellValue(fault: ValueFault, segment: Segment): void {
    const { code, text, seat, id, mark } = fault
    const { element, component, repetition } = seat
    const { tag } = segment
    const found = NOTHING_THERE.has(code) ? '' : segment.text(element, component || 1, repetition)
    const detail: FindingDetail = {
      severity: this.severityOf(fault),
      found: found === '' ? undefined : found,
      about: id === '' ? { segment: tag } : { segment: tag, element: id },
    }
    const at = mark < 0 ? seatPlace(segment, seat) : markPlace(segment, seat, mark)
    if (this.guide === undefined) this.report(code, `${tag}: ${text}`, at, detail)
    else this.tellGuided(this.guide, fault, tag, at, detail)
  }

  /** With what the guide says of the seat. */
  private tellGuided(
    guide: GuideCheck,
    { code, text, seat: { element, component } }: ValueFault,
    tag: string,
    at: Place,
    detail: FindingDetail,
  ): void {
    const unused = detail.found !== undefined && guide.isUnused(element, component)
    const told = unused ? 'not-used' : code
    const { words, ...said } = guide.ofSeat(told, element, component)
    const sentence = `${tag}: ${unused ? 'this place is not used' : text}${words}`
    this.report(told, sentence, at, { ...detail, ...said })
  }

  /** Where it is not that of the code: a length that was taken over from another release is no rule. */
  private severityOf({ code, assumed }: ValueFault): Severity | undefined {
    if (code === 'trailing-separator') return this.definition.syntax === 'edifact' ? 'info' : undefined
    return assumed && LENGTHS.has(code) ? 'warning' : undefined
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
    detail.at = this.complete(at)
    if (!this.isDoubtful(code)) {
      this.tell(finding(code, text, detail))
      return
    }
    const words = `${text} (uncertain: ${this.definition.directory} is ${this.definition.doubt})`
    this.tell(finding(code, words, { ...detail, severity: detail.severity ?? 'warning' }))
  }

  /** Where the facts of the directory may lack repeats and components, more than they have may be right. */
  private isDoubtful(code: FindingCode): boolean {
    return this.definition.doubt !== undefined && this.definition.syntax === 'edifact' && TOO_MANY.has(code)
  }
}

function slotOf(tagCode: number): number {
  return (tagCode ^ (tagCode >>> 7) ^ (tagCode >>> 13)) & (TAGS - 1)
}

const TOO_MANY: ReadonlySet<FindingCode> = new Set([
  'segment-too-many',
  'group-too-many',
  'element-too-many',
  'component-too-many',
  'repetition-too-many',
])

const LENGTHS: ReadonlySet<FindingCode> = new Set(['element-too-long', 'element-too-short'])

const NOWHERE = { offset: 0, line: 1, column: 1 }

/** Findings of which there is nothing to show. */
const NOTHING_THERE: ReadonlySet<FindingCode> = new Set([
  'element-missing',
  'condition-missing',
  'trailing-separator',
])

/** Where a seat is, or would be. */
function seatPlace(segment: Segment, { element, component, repetition }: Seat): Place {
  return segment.place(element, component, repetition > 1 ? repetition : 0)
}

/** Where the value begins that stands behind a mark. */
function markPlace(segment: Segment, { element, component, repetition }: Seat, mark: number): Place {
  const { offset, line = 1, column = 1 } = segment.placeAt((MARKS[mark]! >> POSITION_SHIFT) + 1)
  const at: Place = { offset, line, column, tag: segment.tag }
  if (element > 0) at.element = element
  if (component > 0 && element > 0) at.component = component
  if (repetition > 1 && element > 0) at.repetition = repetition
  return at
}

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

const NO_MESSAGE: MessageDefinition = {
  id: '',
  message: '',
  syntax: 'x12',
  directory: '',
  ...decodeStructure('ST! SE!;', 'x12'),
}
keepShape(new MessageCheck(NO_MESSAGE, 3, () => {}))
