/**
 * A sink for writing a message a second time, when something in it was found wrong: it fills numbers up to the digits
 * that their element takes, and notes each value of the segments that are asked for as a problem, so that whoever
 * writes says which field the value is of (`SinkProblem.path`). Objects that are read by their length can be left out:
 * what looks at the segments then needs to know nothing of lengths.
 */
import { SegmentSink } from './segment-sink.js'
import type { SinkProblem } from './sink.js'

const STAND_IN = new TextEncoder().encode('X')

/** Values of one segment to be filled up: `element.component.repetition` → digits. */
export type Fills = ReadonlyMap<string, number>

export function seatKey(element: number, component: number, repetition: number): string {
  return `${element}.${component}.${repetition}`
}

export class NotingSink extends SegmentSink {
  /** By the ordinal of the segment since the last `restart`. */
  private asked: ReadonlyMap<number, Fills> = new Map()

  private hasObjects = true

  /** What is asked for of the message that is written next; `objects`: with those that are read by their length. */
  ask(asked: ReadonlyMap<number, Fills>, objects: boolean): void {
    this.asked = asked
    this.hasObjects = objects
  }

  /** A byte stands for an object: no letter separates anything. */
  override whole(
    tag: string,
    elements: readonly (readonly (readonly string[])[])[],
    object?: Uint8Array,
  ): void {
    super.whole(tag, elements, object === undefined || this.hasObjects ? object : STAND_IN)
  }

  override begin(tag: string): void {
    // what is remembered of a segment has no fields to be noted
    this.generation++
    super.begin(tag)
  }

  override put(element: number, component: number, text: string, repetition = 1): void {
    const fills = this.asked.get(this.segments + 1)
    if (fills === undefined || text === '') {
      super.put(element, component, text, repetition)
      return
    }
    const digits = fills.get(seatKey(element, component, repetition)) ?? 0
    super.put(element, component, filledUp(text, digits), repetition)
    this.note(this.segments + 1, element, component)
  }

  override end(): void {
    super.end()
    if (this.asked.has(this.segments)) this.note(this.segments, 0, 0)
  }

  private note(segment: number, element: number, component: number): void {
    const problem: SinkProblem = {
      code: 'value-unwritable',
      offset: this.offset,
      segment,
      tag: '',
      element,
      component,
      text: '',
    }
    this.problems.push(problem)
  }
}

/** Zeros in front of a number, behind its sign: sign and decimal mark do not count (ISO 9735, X12.6). */
export function filledUp(text: string, digits: number): string {
  const missing = digits - text.replace(/\D/g, '').length
  if (missing <= 0) return text
  const sign = text.startsWith('-') ? '-' : ''
  return sign + '0'.repeat(missing) + text.slice(sign.length)
}
