/**
 * What a message definition is: the types that `definition.ts` answers with. All of it is data, to be read only.
 */
import type { MapPlace, Severity } from '../core/finding.js'
import type { CodeList } from './code-list.js'

export type { CodeList } from './code-list.js'

/** Where a guide (overlay.ts) has changed a definition: findings there name it, and take its severity. */
export interface GuideMark {
  /** Id of the guide, as in `smdg/baplie-2.1`. */
  readonly guide: string
  /** What the guide has said there; a finding about something else is the standard's. */
  readonly about: 'use' | 'max' | 'codes' | 'length'
  readonly why?: string
  readonly severity?: Severity
  readonly place?: MapPlace
}

/** What a guide may have changed. */
interface Guided {
  /** The guide does not use this: it must not be there. */
  readonly notUsed?: true
  readonly marks?: readonly GuideMark[]
}

/** `abi`: 80-column records, see `layout.ts`. */
export type MessageSyntax = 'edifact' | 'x12' | 'abi'

/** EDIFACT: a n an. X12: code, text, number with implied decimals, decimal, date, time, binary. */
export type FormatType =
  | 'a'
  | 'n'
  | 'an'
  | 'ID'
  | 'AN'
  | `N${0 | 1 | 2 | 3 | 4 | 5 | 6}`
  | 'R'
  | 'DT'
  | 'TM'
  | 'B'

/** Lengths in characters; in numbers a minus sign and a decimal mark do not count. */
export interface Format {
  readonly type: FormatType
  readonly min: number
  readonly max: number
  /** The length is taken over from the next release, because this one's was not to be had: never a hard error. */
  readonly assumed?: true
}

/** A simple data element at its place: id as in the directory (`3227`, `I12`). */
export interface DataElement extends Guided {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly format: Format
  /** Absent where the directory has no list, or one that nobody keeps to. */
  readonly codes?: CodeList
}

/** `position` is 1-based inside its composite. */
export interface ComponentUse extends DataElement {
  readonly position: number
}

/**
 * An element of a segment. Composite: `components` and `relations`; simple: `format` and perhaps `codes`, and it is
 * addressed as component 1. `repeat` is over 1 only where the syntax has a repetition separator; Infinity is
 * unbounded.
 */
export interface ElementUse extends Guided {
  /** 1-based index of the element in the segment, as written on the wire. */
  readonly position: number
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly repeat: number
  readonly components?: readonly ComponentUse[]
  readonly relations?: readonly string[]
  readonly format?: Format
  readonly codes?: CodeList
  /** First and last column, in 80-column records. */
  readonly columns?: readonly [number, number]
}

export interface SegmentDefinition {
  readonly tag: string
  readonly name: string
  readonly elements: readonly ElementUse[]
  /**
   * X12 notes between elements, as `P0304`: P all or none, R at least one, E not more than one, C if the first then
   * the others, L if the first then at least one other; two digits a position. Empty in EDIFACT.
   */
  readonly relations: readonly string[]
  /** Where a guide says more of the segment for some values of its first component: that value → the segment. */
  readonly cases?: ReadonlyMap<string, SegmentDefinition>
}

export interface SegmentNode extends Guided {
  readonly kind: 'segment'
  readonly tag: string
  readonly required: boolean
  /** Most repeats in one instance of the group; Infinity is unbounded. */
  readonly max: number
  /** Place in the message, 1-based, unique, rising in the order of the definition. */
  readonly rank: number
  readonly parent: GroupNode
}

export interface GroupNode extends Guided {
  readonly kind: 'group'
  /** `SG2`, in X12 the tag of the loop's first segment, empty for the message itself. */
  readonly name: string
  readonly required: boolean
  readonly max: number
  /** Rank of the trigger, and of the last segment, groups inside included. */
  readonly first: number
  readonly last: number
  readonly children: readonly Node[]
  readonly parent?: GroupNode
}

export type Node = SegmentNode | GroupNode

export interface MessageDefinition {
  /** As in `edifact/baplie@d95b`. */
  readonly id: string
  /** As on the wire: `BAPLIE`, `315`. */
  readonly message: string
  readonly name: string
  readonly syntax: MessageSyntax
  /** Directory or release, as in the facts: `95B`, `004010`; of CONTRL the syntax version; empty in ABI. */
  readonly directory: string
  /** Why the facts of this directory are less sure than those of others. */
  readonly doubt?: string
  /** It has segments that no source lays out: one that is not here is no fault. */
  readonly partial?: true
  /** The guides that were laid over it, first one first. */
  readonly guides?: readonly string[]
  readonly root: GroupNode
  /** All segment nodes; the one of rank r stands at r - 1. */
  readonly segments: readonly SegmentNode[]
}
