/**
 * Keeps count of interchanges, groups and messages while their segments pass, the same for X12 and EDIFACT:
 * which level is open, what trailers must say, and the ordinals that complete the place of every finding.
 * Takes the segments of a reader in turn; gives flags, headers and findings. What the headers say is parsed by
 * the subclasses in `edifact/envelope.ts` and `x12/envelope.ts`.
 */
import type { Place } from '../core/finding.js'
import type { MessageHeader } from './envelope.js'
import {
  ALONE,
  BODY,
  CUT,
  type Depth,
  END,
  GROUP,
  INTERCHANGE,
  MESSAGE,
  SERVICE,
  START,
  sameNumber,
} from './envelope-levels.js'
import { EnvelopePlaces } from './envelope-places.js'
import type { Segment } from './segment.js'
import { TagMemory } from './tags.js'

export { ALONE, BODY, CUT, END, SERVICE, START } from './envelope-levels.js'
export type { FindingSink } from './envelope-places.js'

/** `skipped`: a message beyond a limit; its segments pass without being offered. */
type MessageState = 'none' | 'open' | 'skipped'

/** For each depth the levels down to it, the innermost first. */
const INWARDS = [[MESSAGE, GROUP, INTERCHANGE], [MESSAGE, GROUP], [MESSAGE]] as const

/** A run of segments outside of any message, told as one finding when it ends. */
interface Strays {
  count: number
  at: Place
}

export abstract class EnvelopeTracker extends EnvelopePlaces {
  private readonly tags = new TagMemory()
  private state: MessageState = 'none'
  private readonly strays: Strays = { count: 0, at: { offset: 0 } }
  /** The level whose trailer is in view: it is closed when the next segment is taken. */
  private leaving: Depth | undefined
  private groupMissed = false
  private lastSegment = 0
  private lastByte = 0

  /** A service segment (by its tag): flags; undefined where the tag is none of the envelope's. */
  protected abstract service(segment: Segment, tag: string): number | undefined

  /** Whether a segment may stand outside of messages without being told (security segments). */
  protected abstract maybeOutside(tag: string): boolean

  protected abstract isTag(tag: string): boolean

  /** What is not known where there is no interchange header, as the end of a sentence. */
  protected get unknownWithoutHeader(): string {
    return ''
  }

  /** Takes the segment in view. The usual segment of a body costs one look-up and three compares. */
  take(segment: Segment): number {
    if (
      this.segmentNumber < this.lastSegment &&
      this.tags.has(segment.tagCode) &&
      segment.offset + segment.length <= this.lastByte &&
      this.reader.findings.length === 0
    ) {
      this.segmentNumber++
      return BODY
    }
    return this.takeCarefully(segment)
  }

  /** The end of the input: CUT where a message is still open. */
  finish(): number {
    this.settle()
    this.collect(Number.POSITIVE_INFINITY, undefined)
    if (this.interchangeNumber === 0 && !this.erred) this.tellNothing()
    return this.closeTo(INTERCHANGE, undefined)
  }

  /** What looked like a header was none: an input without a message must not pass as a good one. */
  private tellNothing(): void {
    const text = `There is no interchange in the input: nothing in it is a whole ${this.levels[INTERCHANGE].header}`
    this.report('not-edi', text, { offset: 0, line: 1, column: 1 })
  }

  protected get insideMessage(): boolean {
    return this.state !== 'none'
  }

  protected get insideInterchange(): boolean {
    return this.levels[INTERCHANGE].open
  }

  /** A header of this depth is in view: closes what it ends; flags. */
  protected enter(depth: Depth, segment: Segment): number {
    this.tellStrays()
    const flags = this.closeTo(depth, segment, this.levels[depth].header)
    if (depth > INTERCHANGE) this.needInterchange(segment)
    if (depth === MESSAGE) this.needGroup(segment)
    if (depth === INTERCHANGE) {
      this.implied = false
      this.interchangeNumber++
    } else if (depth === GROUP) {
      this.groupNumber++
      this.levels[INTERCHANGE].groups++
    }
    return flags
  }

  /** The header has been read: its level is open under this reference. */
  protected opened(depth: Depth, reference: string): void {
    const level = this.levels[depth]
    level.open = true
    level.reference = reference
    level.groups = level.messages = 0
    if (depth === INTERCHANGE) this.groupMissed = false
  }

  /** Opens the message whose header is in view; flags. */
  protected startMessage(segment: Segment, header: MessageHeader, cut: number): number {
    const { limits } = this.reader
    this.opened(MESSAGE, header.reference)
    this.countMessage()
    this.message = header
    this.messageNumber++
    this.segmentNumber = 1
    this.state = 'open'
    this.lastSegment = limits.messageSegments
    this.lastByte = segment.offset + limits.messageBytes
    const { messages } = this.levels[INTERCHANGE]
    if (messages <= limits.interchangeMessages) return cut | START
    if (messages === limits.interchangeMessages + 1) this.tellLimit('interchangeMessages', segment)
    this.skip()
    return cut | SERVICE
  }

  /** The segment in view is a message by itself, until the next one is taken; trailers do not count it. */
  protected standsAlone(header: MessageHeader): number {
    this.message = header
    this.messageNumber++
    this.segmentNumber = 1
    return SERVICE | ALONE
  }

  /** The message that is open ends without its trailer before the segment in view; flags. */
  protected closeMessage(segment: Segment): number {
    return this.closeTo(MESSAGE, segment)
  }

  protected countMessage(): void {
    this.levels[INTERCHANGE].messages++
    this.levels[GROUP].messages++
  }

  /**
   * A trailer of this depth is in view, its count in element 1 and its reference in element 2: closes what it
   * ends and compares; flags.
   */
  protected leave(depth: Depth, segment: Segment): number {
    this.tellStrays()
    const level = this.levels[depth]
    if (depth === MESSAGE && this.state !== 'none') return this.endMessage(segment)
    const flags = depth === MESSAGE ? 0 : this.closeTo(depth === GROUP ? MESSAGE : GROUP, segment)
    if (level.open) this.compare(depth, segment)
    else {
      const text = `${level.trailer} comes without its ${level.header}`
      this.report('trailer-unexpected', text, this.place(segment))
    }
    this.leaving = depth
    return flags | SERVICE
  }

  /** Tells of mandatory values that are empty: pairs of element and component. */
  protected need(segment: Segment, seats: readonly (readonly [number, number, string])[]): void {
    for (const [element, component, name] of seats) {
      if (segment.text(element, component) !== '') continue
      const text = `${segment.tag}: the ${name} is empty`
      this.report('header-incomplete', text, this.place(segment, element, component))
    }
  }

  /** Tells of values that stand where the segment has no place: `widths` holds the components of each element. */
  protected within(segment: Segment, widths: readonly number[]): void {
    if (segment.fits(widths)) return
    for (const [e, repetitions] of segment.toArray().entries()) {
      for (const [r, components] of repetitions.entries()) {
        const from = r > 0 ? 0 : (widths[e] ?? 0)
        for (let c = from; c < components.length; c++) {
          if (components[c] === '') continue
          const at = this.place(segment, e + 1, c + 1, r + 1)
          const text = `${segment.tag} has no such element; it was not read`
          this.report('unmapped', text, at, { found: components[c] })
        }
      }
    }
  }

  private takeCarefully(segment: Segment): number {
    this.settle()
    this.collect(segment.offset, undefined)
    const { tag } = segment
    const flags = this.service(segment, tag) ?? this.ordinary(segment, tag)
    this.collect(Number.POSITIVE_INFINITY, segment)
    return flags
  }

  /** What ended with the segment before is over. */
  private settle(): void {
    if (this.leaving !== undefined) this.shut(this.leaving)
    this.leaving = undefined
    this.forgetMessage()
  }

  private forgetMessage(): void {
    if (this.state !== 'none') return
    this.message = undefined
    this.segmentNumber = 0
  }

  /** Any segment that is not the envelope's. */
  private ordinary(segment: Segment, tag: string): number {
    const valid = this.isTag(tag)
    if (this.state === 'none') {
      if (!this.maybeOutside(tag)) this.stray(segment)
      return this.tellTag(valid, segment) | SERVICE
    }
    this.segmentNumber++
    this.tellTag(valid, segment)
    if (valid) this.tags.learn(segment.tagCode)
    return this.state === 'skipped' ? SERVICE : this.limit(segment)
  }

  private tellTag(valid: boolean, segment: Segment): 0 {
    if (!valid) {
      const { tag } = segment
      const text = `'${tag.slice(0, 20)}' is not the tag of a segment`
      this.report('tag-invalid', text, this.place(segment), { found: tag })
    }
    return 0
  }

  /** BODY, or CUT and SERVICE where the message has become larger than a limit. */
  private limit(segment: Segment): number {
    const { limits } = this.reader
    const long = this.segmentNumber > limits.messageSegments
    if (!long && segment.offset + segment.length <= this.lastByte) return BODY
    this.tellLimit(long ? 'messageSegments' : 'messageBytes', segment)
    this.skip()
    return CUT | SERVICE
  }

  private skip(): void {
    this.state = 'skipped'
    this.lastSegment = 0
  }

  private tellLimit(
    name: 'interchangeMessages' | 'messageSegments' | 'messageBytes',
    segment: Segment,
  ): void {
    const text = `The limit '${name}' of ${this.reader.limits[name]} was passed; the rest was not read`
    this.report('limit-exceeded', text, this.place(segment))
  }

  /** The trailer of the open (or skipped) message. */
  private endMessage(segment: Segment): number {
    this.segmentNumber++
    const flags = this.state === 'open' ? this.limit(segment) || END : SERVICE
    this.compare(MESSAGE, segment)
    this.shut(MESSAGE)
    return flags
  }

  /** Closes open levels from the innermost up to `depth`, telling of the trailers that are missing. */
  private closeTo(depth: Depth, segment: Segment | undefined, header = ''): number {
    let flags = 0
    this.tellStrays()
    for (const d of INWARDS[depth]) {
      if (!this.levels[d].open) continue
      this.tellUnclosed(d, segment, header)
      if (d === MESSAGE && this.state === 'open') flags = CUT
      this.shut(d)
      if (d === MESSAGE) this.forgetMessage()
    }
    if (depth === INTERCHANGE) this.implied = false
    return flags
  }

  private tellUnclosed(depth: Depth, segment: Segment | undefined, header: string): void {
    const { name, header: own, trailer, reference } = this.levels[depth]
    const at = this.ordinals(segment === undefined ? this.reader.position() : segment.place(), false)
    const what = `The ${name} '${reference}'`
    if (header === own && this.isEmpty(depth)) {
      this.report('header-doubled', `${what} has nothing between its ${own} and another`, at)
    } else this.report('trailer-missing', `${what} has no ${trailer}`, at)
  }

  private isEmpty(depth: Depth): boolean {
    const { groups, messages } = this.levels[depth]
    return depth === MESSAGE ? this.segmentNumber === 1 : groups + messages === 0
  }

  private shut(depth: Depth): void {
    this.levels[depth].open = false
    if (depth === MESSAGE) {
      this.state = 'none'
      this.lastSegment = 0
    } else if (depth === GROUP) this.group = undefined
    else {
      this.interchange = undefined
      this.implied = false
    }
  }

  private needInterchange(segment: Segment): void {
    const { name, header } = this.levels[INTERCHANGE]
    if (this.levels[INTERCHANGE].open || this.implied) return
    Object.assign(this.levels[INTERCHANGE], { groups: 0, messages: 0, reference: '' })
    this.groupMissed = false
    this.interchangeNumber++
    this.implied = true
    const text = `There is no ${header} (${name} header) before this${this.unknownWithoutHeader}`
    this.report('header-missing', text, this.place(segment))
  }

  /** X12 always has groups; EDIFACT has them for all messages of an interchange or for none. */
  private needGroup(segment: Segment): void {
    if (this.levels[GROUP].open || this.groupMissed) return
    if (!this.groupsAreUsed()) return
    this.groupMissed = true
    const text = `There is no ${this.levels[GROUP].header} (group header) before this`
    this.report('header-missing', text, this.place(segment))
  }

  protected groupsAreUsed(): boolean {
    return this.levels[INTERCHANGE].groups > 0
  }

  /** The count and the reference of a trailer against what was seen. */
  private compare(depth: Depth, segment: Segment): void {
    const { trailer, reference, groups, messages } = this.levels[depth]
    const inner = depth === INTERCHANGE && this.groupsAreUsed() ? groups : messages
    const counted = depth === MESSAGE ? this.segmentNumber : inner
    const stated = segment.text(1)
    if (stated !== String(counted) && (!/^\d{1,15}$/.test(stated) || Number(stated) !== counted)) {
      const text = `${trailer} says '${stated}', counted were ${counted}`
      this.reportAt('trailer-count', text, segment, 1)
    }
    const second = segment.text(2)
    if (second === reference) return
    // leading zeros are a matter of layout: real senders pad the header's number and not the trailer's
    const same = sameNumber(second, reference)
    const text = `${trailer} has the reference '${second}', its header has '${reference}'`
    this.reportAt('trailer-reference', text, segment, 2, 1, same ? { severity: 'info' } : {})
  }

  private stray(segment: Segment): void {
    if (this.strays.count++ === 0) this.strays.at = this.place(segment)
  }

  private tellStrays(): void {
    const { count, at } = this.strays
    if (count === 0) return
    const text = count === 1 ? 'A segment stands' : `${count} segments stand`
    this.report('segment-outside-message', `${text} outside of any message`, at)
    this.strays.count = 0
  }
}
