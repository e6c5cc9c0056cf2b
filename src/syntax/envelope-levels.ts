/**
 * The levels of an envelope (interchange, group, message) and what a driver is told of each segment.
 */

/** What `take` and `finish` say; joined by `|`. */
/** A segment of the message that is open. */
export const BODY = 0
/** The header of a message is in view, and it counts as its first segment. */
export const START = 1
/** The trailer of the open message is in view. */
export const END = 2
/** The message that was open has ended without its trailer, before the segment in view. */
export const CUT = 4
/** The segment in view belongs to no message (interchange and group headers and trailers, strays). */
export const SERVICE = 8
/** The segment in view is a message by itself, without header and trailer (TA1). */
export const ALONE = 16
/** With START: the segment in view is of the body too (80-column records have no header of a message). */
export const FIRST = 32

export const INTERCHANGE = 0
export const GROUP = 1
export const MESSAGE = 2
export type Depth = typeof INTERCHANGE | typeof GROUP | typeof MESSAGE

/** One level: the tags of its header and trailer, and what has been counted since the header. */
export interface Level {
  readonly name: string
  readonly header: string
  readonly trailer: string
  open: boolean
  reference: string
  groups: number
  /** Messages, and packages of EDIFACT syntax 4. */
  messages: number
}

export function level(name: string, header: string, trailer: string): Level {
  return { name, header, trailer, open: false, reference: '', groups: 0, messages: 0 }
}

/** Both are digits and differ in leading zeros at most. */
export function sameNumber(a: string, b: string): boolean {
  const digits = /^0*(\d+)$/
  const first = digits.exec(a)?.[1]
  return first !== undefined && first === digits.exec(b)?.[1]
}
