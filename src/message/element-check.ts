/**
 * The values of a segment against its plan: one pass over the segment's marks, no string made unless a finding asks
 * for it. Takes a segment in view; tells of each fault with its seat.
 *
 *   MEA+WT++KGM:21500'
 *      ^mark   ^close        a value stands between two neighbouring marks
 */
import type { FindingCode } from '../core/finding-codes.js'
import type { Segment, SegmentSource } from '../syntax/segment.js'
import * as tape from '../syntax/tape.js'
import { counted, formFault, named } from './fault-words.js'
import { isMoment } from './moment-form.js'
import { lookOver, NOTHING, TRAILING } from './plain-check.js'
import { breachesOf, isBroken, type Relation } from './relations.js'
import {
  COMPONENT_BITS,
  type ElementPlan,
  MAX_COMPONENT,
  type SegmentPlan,
  type ValueCell,
} from './segment-plan.js'
import { FITS, formOf, type Verdict } from './value-form.js'

// constants of this module's own: see tape.ts
const {
  arenaBytes,
  arenaMarks: MARKS,
  COMPONENT,
  DIRTY,
  ELEMENT,
  POSITION_SHIFT,
  REPETITION,
  TERMINATOR,
} = tape
const BYTES = arenaBytes
const BITS = COMPONENT_BITS
const MAX = MAX_COMPONENT
const BLANK = 0x20

export interface Seat {
  readonly element: number
  readonly component: number
  readonly repetition: number
}

/** A fault of a value, or of one that is not there. */
export interface ValueFault {
  readonly code: FindingCode
  readonly text: string
  readonly seat: Seat
  /** Number of the data element or composite. */
  readonly id: string
  /** Index of the mark in front of the value; -1 where there is none. */
  readonly mark: number
  /** The length that it breaks was taken over from another release. */
  readonly assumed: boolean
}

export type TellValue = (fault: ValueFault, segment: Segment) => void

export class ElementCheck {
  private source: SegmentSource | undefined
  private plain = true
  private scratch = new Uint8Array(256)
  private scratchLength = 0
  private present = 0
  private elements = 0
  private trailing = false
  /** The element of which more than its place holds was told: what follows it is the same fault. */
  private surplus = 0
  /** Segments whose trailing separators were told in this message: they are a habit of the sender. */
  private readonly trailingTold = new Set<string>()
  /** The same of values that begin or end with blanks. */
  private readonly paddedTold = new Set<string>()
  private segment: Segment | undefined
  private plan: SegmentPlan | undefined

  constructor(private readonly tell: TellValue) {}

  /** Begins a message. */
  start(source: SegmentSource): void {
    this.source = source
    // to clear an empty set costs as much as to make one
    if (this.trailingTold.size > 0) this.trailingTold.clear()
    if (this.paddedTold.size > 0) this.paddedTold.clear()
  }

  /** Looks at all values of the segment in view. */
  take(segment: Segment, plan: SegmentPlan): void {
    this.plain = !this.source!.decoding
    if (this.plain) {
      const look = lookOver(segment, plan)
      if (look === NOTHING || (look === TRAILING && this.trailingTold.has(plan.tag))) return
    }
    this.takeSlowly(segment, plan)
  }

  private takeSlowly(segment: Segment, plan: SegmentPlan): void {
    this.segment = segment
    this.plan = plan
    this.elements = this.present = this.surplus = 0
    this.trailing = false
    const { cells } = plan
    const { last } = segment
    let element = 0
    let component = 1
    let repetition = 1
    for (let j = segment.first; j < last; j++) {
      const mark = MARKS[j]!
      if ((mark & COMPONENT) !== 0) component++
      else {
        if (element > 0) this.close(element, repetition)
        if ((mark & REPETITION) !== 0) repetition++
        else {
          element++
          repetition = 1
        }
        component = 1
      }
      const close = MARKS[j + 1]!
      const start = (mark >> POSITION_SHIFT) + 1
      const end = close >> POSITION_SHIFT
      if (start === end) {
        if ((close & COMPONENT) === 0 && ((mark & ELEMENT) === 0 || (close & TERMINATOR) !== 0))
          this.noteTrailing(j, element, component, repetition)
        continue
      }
      const slot = (element << BITS) | component
      const cell = component <= MAX && slot < cells.length ? cells[slot] : undefined
      if (cell === undefined || (close & DIRTY) !== 0 || !this.plain)
        this.rare(j, element, component, repetition, cell)
      else {
        this.present |= 1 << component
        const verdict = formOf(BYTES, start, end, cell.kind, cell.min, cell.max)
        if (verdict !== FITS) this.wrongForm(verdict, cell, j, element, component, repetition)
        else if (cell.codes !== undefined && !cell.codes.has(BYTES, start, end))
          this.wrongCode(cell, j, element, component, repetition)
        else if ((BYTES[end - 1] === BLANK || BYTES[start] === BLANK) && end - start > cell.min)
          this.notePadded(cell, j, element, component, repetition)
      }
    }
    if (element > 0) this.close(element, repetition)
    this.end(element)
  }

  /** An element (or one of its repetitions) has ended: what of it is there is in `present`. */
  private close(element: number, repetition: number): void {
    const { present } = this
    const plan = this.plan!.elements[element]
    this.present = 0
    if (plan === undefined) return
    if (present === 0) {
      if (plan.required && repetition === 1 && !this.isBinary(plan)) this.missing(plan, element, 0, 1)
      return
    }
    this.elements |= 1 << Math.min(element, 31)
    if (repetition === plan.repeat + 1) this.tooOften(plan, element, repetition)
    if (plan.mandatory !== 0 && (plan.mandatory & ~present) !== 0)
      this.missingComponents(plan, element, repetition, present)
    if (plan.relations.length > 0) this.componentRelations(plan, element, repetition, present)
    if (plan.momentAt !== 0) this.moment(plan, element, repetition)
  }

  /** The object of BIN and BDS is beside the segment, not among its values. */
  private isBinary(plan: ElementPlan): boolean {
    return plan.binary && this.segment!.binary !== undefined
  }

  private end(elements: number): void {
    const plan = this.plan!
    for (let element = elements + 1; element <= plan.lastRequired; element++) {
      const one = plan.elements[element]
      if (one?.required === true && !this.isBinary(one)) this.missing(one, element, 0, 1)
    }
    const { relations } = plan
    for (let i = 0; i < relations.length; i++)
      if (isBroken(relations[i]!, this.elements)) this.elementRelation(relations[i]!)
  }

  /** A value that is not plain, or has no cell. */
  private rare(
    j: number,
    element: number,
    component: number,
    repetition: number,
    cell: ValueCell | undefined,
  ): void {
    const text = this.textOf(j)
    if (text === '') return
    this.present |= component < 31 ? 1 << component : 0
    if (cell === undefined) {
      this.tooMany(j, { element, component, repetition })
      return
    }
    this.toScratch(text)
    const { scratch, scratchLength } = this
    const verdict = formOf(scratch, 0, scratchLength, cell.kind, cell.min, cell.max)
    if (verdict !== FITS) this.wrongForm(verdict, cell, j, element, component, repetition)
    else if (cell.codes !== undefined && !cell.codes.has(scratch, 0, scratchLength))
      this.wrongCode(cell, j, element, component, repetition)
    else if ((text.startsWith(' ') || text.endsWith(' ')) && text.length > cell.min)
      this.notePadded(cell, j, element, component, repetition)
  }

  private textOf(j: number): string {
    const start = (MARKS[j]! >> POSITION_SHIFT) + 1
    const close = MARKS[j + 1]!
    return this.source!.valueText(start, close >> POSITION_SHIFT, (close & DIRTY) !== 0)
  }

  /** A byte a character: what is beyond 8 bits is neither digit nor code. */
  private toScratch(text: string): void {
    if (this.scratch.length < text.length) this.scratch = new Uint8Array(text.length * 2)
    let length = 0
    for (const character of text) this.scratch[length++] = Math.min(character.codePointAt(0)!, 0xff)
    this.scratchLength = length
  }

  private tooOften({ use, repeat }: ElementPlan, element: number, repetition: number): void {
    const times = repeat === 1 ? 'must not be repeated' : `may come ${repeat} times`
    const seat = { element, component: 0, repetition }
    this.say('repetition-too-many', `${use.id} (${use.name}) ${times}`, seat, use.id, -1)
  }

  private tooMany(j: number, seat: Seat): void {
    const { plan } = this
    const { element, component } = seat
    const use = plan!.elements[element]
    if (use === undefined) {
      if (this.surplus > plan!.count) return
      this.surplus = element
      const text =
        element === 0
          ? 'values stand beside the tag itself, before any element'
          : `there are ${counted(plan!.count, 'element')}, this is element ${element}`
      this.say('element-too-many', text, seat, '', j)
    } else {
      if (this.surplus === element) return
      this.surplus = element
      const text = `${named(use.use)} has ${counted(use.width, 'component')}, this is component ${component}`
      this.say('component-too-many', text, seat, use.use.id, j)
    }
  }

  private wrongForm(
    verdict: Verdict,
    { id, use, told }: ValueCell,
    j: number,
    element: number,
    component: number,
    repetition: number,
  ): void {
    const { code, text } = (told[verdict] ??= formFault(verdict, use))
    this.say(code, text, { element, component, repetition }, id, j, use.format.assumed)
  }

  private wrongCode(
    { id, use }: ValueCell,
    j: number,
    element: number,
    component: number,
    repetition: number,
  ): void {
    const text = `The code is not in the list of ${named(use)}`
    this.say('code-unlisted', text, { element, component, repetition }, id, j)
  }

  private missing(plan: ElementPlan, element: number, component: number, repetition: number): void {
    const use = plan.use.components?.[component - 1] ?? plan.use
    const seat = { element, component, repetition }
    this.say('element-missing', `The mandatory ${named(use)} has no value`, seat, use.id, -1)
  }

  private missingComponents(plan: ElementPlan, element: number, repetition: number, present: number): void {
    for (const { position, required } of plan.use.components ?? []) {
      if (required && (present & (1 << position)) === 0) this.missing(plan, element, position, repetition)
    }
  }

  private elementRelation(relation: Relation): void {
    for (const { position, excluded } of breachesOf(relation, this.elements)) {
      const { id = '', name = '' } = this.plan!.elements[position]?.use ?? {}
      const seat = { element: position, component: 0, repetition: 1 }
      this.breach(relation.note, excluded, `${id} (${name})`, seat, id)
    }
  }

  private componentRelations(plan: ElementPlan, element: number, repetition: number, present: number): void {
    for (const { relation, position, excluded } of plan.relations.flatMap((one) =>
      breachesOf(one, present),
    )) {
      const { id = '', name = '' } = plan.use.components?.[position - 1] ?? {}
      this.breach(
        relation.note,
        excluded,
        `${id} (${name})`,
        { element, component: position, repetition },
        id,
      )
    }
  }

  private breach(note: string, excluded: boolean, what: string, seat: Seat, id: string): void {
    if (excluded) {
      this.say(
        'condition-excluded',
        `${what} stands beside one that excludes it (note ${note})`,
        seat,
        id,
        -1,
      )
    } else this.say('condition-missing', `${what} must have a value here (note ${note})`, seat, id, -1)
  }

  /** A date or time against the format beside it; a wrong length of the parts is no moment either. */
  private moment(plan: ElementPlan, element: number, repetition: number): void {
    const segment = this.segment!
    const format = segment.text(element, plan.formatAt, repetition)
    const value = segment.text(element, plan.momentAt, repetition)
    if (format === '' || value === '') return
    this.toScratch(value)
    if (isMoment(this.scratch, 0, this.scratchLength, format)) return
    const seat = { element, component: plan.momentAt, repetition }
    this.say('date-invalid', `The value of 2380 is no moment in format ${format}`, seat, '2380', -1)
  }

  /** The empty place of a mandatory value is no habit: the value is missing, and told. */
  private isWanted(element: number, component: number): boolean {
    const plan = this.plan!.elements[element]
    if (plan === undefined) return false
    return component === 1 ? plan.required : this.present !== 0 && (plan.mandatory & (1 << component)) !== 0
  }

  /** ISO 9735 and X12.6: blanks that fill a value are to be left out, but where its length asks for them. */
  private notePadded(
    { id, use }: ValueCell,
    j: number,
    element: number,
    component: number,
    repetition: number,
  ): void {
    if (this.paddedTold.has(this.plan!.tag)) return
    this.paddedTold.add(this.plan!.tag)
    this.say(
      'value-padded',
      `${named(use)} begins or ends with blanks`,
      { element, component, repetition },
      id,
      j,
    )
  }

  private noteTrailing(j: number, element: number, component: number, repetition: number): void {
    if (this.trailing || this.segment!.binary !== undefined || this.isWanted(element, component)) return
    this.trailing = true
    if (this.trailingTold.has(this.plan!.tag)) return
    this.trailingTold.add(this.plan!.tag)
    const id = this.plan!.elements[element]?.use.id ?? ''
    this.say(
      'trailing-separator',
      'A separator with no value behind it',
      { element, component, repetition },
      id,
      j,
    )
  }

  private say(code: FindingCode, text: string, seat: Seat, id: string, mark: number, assumed = false): void {
    this.tell({ code, text, seat, id, mark, assumed }, this.segment!)
  }
}
