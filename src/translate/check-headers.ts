/**
 * Headers and trailers of the envelope against their own definition: lengths, types, dates and codes of UNB, UNG, UNH,
 * UNT, UNE, UNZ, ISA, GS, ST, SE, GE, IEA. Takes a segment and what reader and envelope have told so far; gives what
 * is to be told with it, one finding a fault. A header that is wrong in this way can still be read: all of it is a
 * warning (decision 0020).
 *
 * Sources: ISO 9735 syntax 1 to 4 (reference/edifact/SERVICE.json), X12.5 and X12.6 (reference/x12/envelope.json).
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import { keepShape } from '../core/keep-shape.js'
import { type MessageDefinition, segmentOf, serviceSegmentOf } from '../message/definition.js'
import { ElementCheck, type Seat, type ValueFault } from '../message/element-check.js'
import { planOf, type SegmentPlan } from '../message/segment-plan.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import { IsaLengths } from './isa-lengths.js'

const SERVICE_TAGS = {
  edifact: new Set(['UNB', 'UNG', 'UNH', 'UNT', 'UNE', 'UNZ', 'UNO', 'UNP']),
  x12: new Set(['ISA', 'ISB', 'ISE', 'GS', 'ST', 'SE', 'GE', 'IEA']),
} as const

const TRAILERS: ReadonlySet<string> = new Set(['UNT', 'UNE', 'UNZ', 'SE', 'GE', 'IEA'])

/** UNB S005 0022, UNG 0058, ISA02 and ISA04: no finding repeats a password. */
const SECRET: ReadonlySet<string> = new Set(['0022', '0058', 'I02', 'I04'])

/**
 * Version and release of a message, which syntax 1 (1988) has as numbers: every directory since calls its version `D`,
 * and their messages are sent under every syntax version.
 */
const MESSAGE_VERSION: ReadonlySet<string> = new Set(['0052', '0054'])

/** What the envelope has told as a value that it did not read. */
const TOO_MANY: ReadonlySet<FindingCode> = new Set([
  'element-too-many',
  'component-too-many',
  'repetition-too-many',
])

/** What a header is held against, and what decides that. */
interface KnownHeader {
  readonly syntaxVersion: number
  readonly definition: string | undefined
  readonly plan: SegmentPlan | undefined
}

export class HeaderCheck {
  private readonly elements: ElementCheck
  /** By tag: messages that are neighbours mostly have the same definition. */
  private readonly plans = new Map<string, KnownHeader>()
  private readonly faults: ValueFault[] = []

  constructor(
    private readonly syntax: keyof typeof SERVICE_TAGS,
    private readonly complete: (at: Place) => Place,
  ) {
    this.elements = new ElementCheck((fault) => this.faults.push(fault))
  }

  /** Begins an interchange: a habit of its sender is told once. */
  start(source: SegmentSource): void {
    this.elements.start(source)
  }

  /**
   * What is to be told once a segment of the envelope has been looked at: what was `told`, added to and mended.
   * `syntaxVersion`: of an EDIFACT interchange; where nothing says it, what syntax 4 allows is right. `definition`: of
   * the message that a header begins or a trailer ends.
   */
  take(
    segment: Segment,
    told: Finding[],
    syntaxVersion: number,
    definition: MessageDefinition | undefined,
  ): Finding[] {
    const { tag } = segment
    const plan = SERVICE_TAGS[this.syntax].has(tag) ? this.planFor(tag, syntaxVersion, definition) : undefined
    if (plan === undefined) return told
    const isCut = told.some((one) => one.code === 'segment-unterminated' && one.severity === 'error')
    // what is cut off is one fault, not as many as there are values missing
    if (isCut) return told.filter((one) => !isMissing(one, segment))
    this.elements.take(segment, plan)
    return this.faults.length === 0 && told.length === 0 && tag !== 'ISA'
      ? told
      : this.mended(segment, told, plan)
  }

  private mended(segment: Segment, told: Finding[], plan: SegmentPlan): Finding[] {
    const found = this.faults.splice(0)
    const isa = segment.tag === 'ISA' ? new IsaLengths(segment, plan) : undefined
    const faults = isa === undefined ? found : found.filter((fault) => !isa.isPadding(fault.seat))
    const list = isa === undefined ? [...told] : isa.mended(told, this.complete)
    for (const fault of faults) this.add(fault, segment, list)
    return joined(list, segment)
  }

  private planFor(
    tag: string,
    syntaxVersion: number,
    definition: MessageDefinition | undefined,
  ): SegmentPlan | undefined {
    const known = this.plans.get(tag)
    if (known?.syntaxVersion === syntaxVersion && known.definition === definition?.id) return known.plan
    const own = this.syntax === 'x12' && definition !== undefined ? segmentOf(definition, tag) : undefined
    const made = own ?? this.serviceSegment(tag, syntaxVersion)
    const plan = made && planOf(made)
    this.plans.set(tag, { syntaxVersion, definition: definition?.id, plan })
    return plan
  }

  private serviceSegment(tag: string, syntaxVersion: number): ReturnType<typeof segmentOf> {
    return this.syntax === 'x12'
      ? serviceSegmentOf('x12', tag)
      : serviceSegmentOf('edifact', syntaxVersion, tag)
  }

  /** A fault joins the list unless another finding says it. */
  private add(fault: ValueFault, segment: Segment, list: Finding[]): void {
    if (fault.code === 'element-type' && MESSAGE_VERSION.has(fault.id)) return
    if (isRepeated(fault, segment, list)) return
    for (let i = list.length - 1; i >= 0; i--) if (saysLess(list[i]!, segment, fault)) list.splice(i, 1)
    if (!list.some((one) => isAt(one, segment, fault.seat))) list.push(this.told(fault, segment))
  }

  private told({ code, text, seat, id }: ValueFault, segment: Segment): Finding {
    const { element, component, repetition } = seat
    const at = segment.place(element, component, repetition > 1 ? repetition : 0)
    const found = SECRET.has(id) ? '' : segment.text(element, component || 1, repetition)
    const isHabit = code === 'value-padded' || (code === 'trailing-separator' && this.syntax === 'edifact')
    return finding(code === 'element-missing' ? 'header-incomplete' : code, `${segment.tag}: ${text}`, {
      severity: isHabit ? 'info' : 'warning',
      at: this.complete(at),
      about: { segment: segment.tag, ...(id !== '' && { element: id }) },
      ...(found !== '' && { found }),
    })
  }
}

const isMissing = (one: Finding, segment: Segment): boolean =>
  one.code === 'header-incomplete' && isIn(one, segment)

/** Several values that one header lacks are told as one: mostly it ends too early. */
function joined(list: Finding[], segment: Segment): Finding[] {
  const seatOf = ({ at }: Finding): number => (at?.element ?? 0) * 100 + (at?.component ?? 0)
  const missing = list.filter((one) => isMissing(one, segment)).sort((a, b) => seatOf(a) - seatOf(b))
  const [first, ...others] = missing
  if (first === undefined || others.length === 0) return list
  const seats = others.map(({ at }) => `${at?.element}${at?.component ? `.${at.component}` : ''}`)
  const message = `${first.message}; so ${seats.length === 1 ? 'is element' : 'are elements'} ${seats.join(', ')}`
  return list.flatMap((one) => (one === first ? [{ ...first, message }] : others.includes(one) ? [] : [one]))
}

function isIn({ at }: Finding, { offset, length }: Segment): boolean {
  return at !== undefined && at.offset >= offset && at.offset <= offset + length
}

/** Whether a finding is about this value of the segment in view. */
function isAt(one: Finding, segment: Segment, { element, component }: Seat): boolean {
  const { at } = one
  return isIn(one, segment) && at?.element === element && (at.component || 1) === (component || 1)
}

/** A trailer repeats the reference of its header: what is wrong with both was told of the header. */
function isRepeated({ seat }: ValueFault, segment: Segment, list: readonly Finding[]): boolean {
  if (!TRAILERS.has(segment.tag) || seat.element !== 2) return false
  return !list.some((one) => one.code === 'trailer-reference' && isAt(one, segment, seat))
}

/**
 * What a fault says better: zeros that differ are no more than a length that is wrong, and what was not read is more
 * than the segment holds, told where it begins.
 */
function saysLess(one: Finding, segment: Segment, { code, seat }: ValueFault): boolean {
  if (one.code === 'trailer-reference') return one.severity === 'info' && isAt(one, segment, seat)
  if (one.code !== 'unmapped' || !TOO_MANY.has(code) || !isIn(one, segment)) return false
  const { element = 0 } = one.at ?? {}
  return element === seat.element || (code === 'element-too-many' && element > seat.element)
}

keepShape(new HeaderCheck('x12', (at) => at))
