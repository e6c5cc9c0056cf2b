/**
 * A mapping file as it stands, checked for form but not yet held against a definition or a record.
 */

import type { MapPlace } from '../core/finding.js'
import type { MessageSyntax } from '../message/definition.js'
import type { Address, SeatAddress, SegmentSpec } from './address.js'
import type { PathStep } from './path.js'

/** Code of the message (or several, for several seats) → word of the record (or several, for several fields). */
export interface TableEntry {
  codes: string[]
  words: string[]
  at: MapPlace
}

export interface TableModel {
  name: string
  entries: TableEntry[]
  /** Word → code to write, where several codes mean one word. */
  writeAs: Map<string, string>
  at: MapPlace
}

/** A value: one or several seats of one segment ⇄ one or several fields. */
export interface ValueRow {
  kind: 'value'
  seats: Address[]
  /** Further places where the same value stands: compared on reading, written too. */
  also: Address[]
  to: PathStep[][]
  as?: string
  /** Name of a table, in the tables of the map. */
  table?: string
  /** Arguments of the converter by name. */
  args: Map<string, string>
  /** The seat that chooses the field (`by`), and the fields by its value; `*` for any other. */
  by?: { seat: Address; fields: Map<string, PathStep[]> }
  /** Name of the table that gives the function of the message by the same value. */
  function?: string
  /** A value that is read as absent, and written where its segment stands all the same. */
  empty?: string
  at: MapPlace
}

/** A fixed value: checked on reading, written when the segment has data. */
export interface ConstantRow {
  kind: 'constant'
  seat: Address
  text: string
  at: MapPlace
}

/**
 * A list inside a segment: the nth seat ⇄ the nth element (or the nth seats ⇄ the fields of the nth). With
 * `segments` the list goes on over that many segments, one after the other.
 */
export interface EachRow {
  kind: 'each'
  seats: Address[][]
  to: PathStep[]
  fields: string[]
  segments: number
  table?: string
  as?: string
  at: MapPlace
}

export interface CountRow {
  kind: 'count'
  seat: Address
  tag: string
  at: MapPlace
}

/** Segments or seats that are named as not read, with the reason. */
export interface IgnoreRow {
  kind: 'ignore'
  what: { segment: SegmentSpec; seat?: SeatAddress }[]
  why: string
  at: MapPlace
}

export interface GroupRow {
  kind: 'group'
  trigger: SegmentSpec
  /** Undefined: the group writes into the object around it. */
  to?: PathStep[]
  /** What its segment says where the definition demands it and there is nothing: read as no element. */
  always?: { seat: SeatAddress; text: string }[]
  /** Written only where this list is empty: behind its elements it would be read as theirs. */
  unless?: PathStep[]
  rows: Row[]
  at: MapPlace
}

/** A segment that senders use in place of another: read like it, written as the other. */
export interface AliasRow {
  kind: 'alias'
  alias: SegmentSpec
  of: SegmentSpec
  at: MapPlace
}

export type Row = ValueRow | ConstantRow | EachRow | CountRow | IgnoreRow | AliasRow | GroupRow

export interface MatchRule {
  /** `UNH/2.1`, `ST/1`, `GS/8` … */
  address: string
  /** The values that fit; an empty text means absent. */
  values: string[]
}

export interface MapModel {
  id: string
  file: string
  syntax: MessageSyntax
  definition: string
  record: string
  match: MatchRule[]
  fallback: boolean
  extends?: string
  /** Specs (as `specKey` spells them) and addresses that the extended map has and this one takes away. */
  remove: string[]
  recordPer?: string
  /** Segments that this version uses beyond the definition: their addresses are not held against it. */
  beyond: string[]
  tables: Map<string, TableModel>
  rows: Row[]
  at: MapPlace
}
