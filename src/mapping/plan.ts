/**
 * The plan: what a mapping file is compiled to, once, before any data. Reading and writing run over it.
 *
 *   scope   a group of the map, with the object that its rows fill
 *   node    a place for an object under construction: `slots[]`, `slots[].equipment[0]`, `….grossMass`
 *   action  what is done with a segment: which cells it has, which scope it opens
 *   cell    one seat of a segment: to which field of which node it goes, through which converter
 */
import type { CheckDigitKind } from '../core/check-digits.js'
import type { MapPlace } from '../core/finding.js'
import type { MessageDefinition } from '../message/definition.js'
import type { Part } from '../records/schema.js'
import type { SegmentSpec, SegmentTest } from './address.js'
import type { Codec, Converter } from './converters/converter.js'
import type { WordTable } from './converters/tables.js'
import type { MapModel } from './model.js'

/** Places in the cell table of an action: `element << COMPONENT_BITS | component`. */
export const COMPONENT_BITS = 4
export const MAX_ELEMENT = 63
export const MAX_COMPONENT = (1 << COMPONENT_BITS) - 1

export const NO_NODE = -1
/** `index` of a node that is a plain object, or the current element of a group's list. */
export const PLAIN = -1
export const CURRENT = -2

/**
 * The place of an object. A class (as Action and Cell are), because an object literal made by spreading gets a
 * shape of its own each time, and every load from it then costs three times as much (measured).
 */
export class PlanNode {
  constructor(
    readonly id: number,
    readonly parent: number,
    readonly key: string,
    /** Element of the list `key`, or PLAIN, or CURRENT. */
    readonly index: number,
    readonly part: Part,
    /** The scope whose instances renew it. */
    readonly scope: number,
  ) {}
}

export interface Scope {
  id: number
  parent: Scope | undefined
  /** Name for findings: the trigger as the map spells it. */
  name: string
  node: number
  /** Nodes to forget when an instance opens, the scope's own and those of the scopes inside. */
  renews: number[]
  /** Scopes inside, whose instances are counted anew. */
  inside: Scope[]
  /** What its trigger says where there is no element but the definition demands the segment; in order of places. */
  always: readonly { element: number; component: number; text: string }[] | undefined
  /** True where each instance is one element of a list. */
  isList: boolean
  /** True where each instance is one record. */
  isRecord: boolean
  /** The list that must be empty for the group to be written. */
  unless: { node: number; key: string } | undefined
  trigger: Action | undefined
  actions: Action[]
}

/** What a cell does with its text. */
export const CellKind = {
  /** Tested already, or named as ignored. */
  nothing: 0,
  text: 1,
  table: 2,
  convert: 3,
  constant: 4,
  /** One of several seats of a row: kept until the segment is done. */
  join: 5,
  /** The nth entry of a list of texts. */
  listText: 6,
  /** A second place of a value: compared. */
  also: 7,
  count: 8,
  messageFunction: 9,
  /** A field of the next element of a list that goes on over several segments. */
  spread: 10,
} as const
export type CellKind = (typeof CellKind)[keyof typeof CellKind]

/** One seat of a segment. A class, so that all cells have one shape: they are read at every value. */
export class Cell {
  /** Place among the cells of the plan. */
  id = 0
  kind: CellKind = CellKind.nothing
  node = 0
  key = ''
  /** Which bit of the node's `seen` word says that the field has its value. */
  bit = 0
  /** The field is a number with a check digit. */
  checkDigit: CheckDigitKind | undefined = undefined
  table: WordTable | undefined = undefined
  converter: Converter | undefined = undefined
  /** A number, which is written with the decimal mark of the interchange. */
  isNumeric = false
  /** The constant, or the text that stands for absent. */
  expected = ''
  join: Join | undefined = undefined
  /** Seat of the join, entry of the list, or element within the segment. */
  index = 0
  /** What a `spread` cell does with its text, once its element is made. */
  inner: Cell | undefined = undefined
  at: MapPlace

  constructor(at: MapPlace, given: Partial<Omit<Cell, 'at'>> = {}) {
    this.at = at
    Object.assign(this, given)
  }
}

/** A field of a node. */
export interface Target {
  node: number
  key: string
  bit: number
  checkDigit: CheckDigitKind | undefined
}

/** A row of several seats or several fields. */
export interface Join {
  id: number
  seats: number
  targets: Target[]
  codec: Codec
  at: MapPlace
}

export interface Seat {
  element: number
  component: number
  cell: Cell
}

/** All cells of a segment go to one small value object: equal bytes give one shared frozen object. */
export interface SharedTail {
  id: number
  node: number
  parent: number
  key: string
  /** The bit of the field `key` in the parent's `seen` word. */
  bit: number
}

/** A list that goes on over several segments: the node of its current element, and how many stand in a segment. */
export interface Spread {
  node: number
  perSegment: number
  segments: number
}

/** A test with its values as the numbers that the reader compares (see qualifierCodeOf). */
export interface CodedTest extends SegmentTest {
  codes: readonly number[]
}

/** What is done with a segment. */
export class Action {
  opens: Scope | undefined = undefined
  /** The segment is ignored as a whole. */
  ignored = false
  /** Another spelling of a segment that is read like it, and never written. */
  alias = false
  /** The id of the action that it is a spelling of, else its own: of all of them one may stand in a group. */
  once: number
  /** Cells by `element << COMPONENT_BITS | component`; undefined where nothing of the map stands. */
  readonly cells: (Cell | undefined)[] = []
  /** Seats in wire order, for writing; constants of the tests included. */
  readonly seats: Seat[] = []
  joins: Join[] = []
  tail: SharedTail | undefined = undefined
  spread: Spread | undefined = undefined
  /** The function of the message, told by a seat whose value a field of the record takes. */
  tells: { element: number; component: number; table: WordTable } | undefined = undefined
  readonly tests: readonly CodedTest[]
  /** Those of its tests that the qualifier does not answer; the lookup says which. */
  further: readonly CodedTest[] = []

  constructor(
    readonly id: number,
    readonly spec: SegmentSpec,
    readonly name: string,
    readonly scope: Scope,
    readonly rank: number,
    /** The highest rank that may stand before it without a step backwards. */
    readonly limit: number,
    readonly max: number,
    readonly at: MapPlace,
  ) {
    this.once = id
    this.tests = spec.tests.map((test) => ({ ...test, codes: test.values.map(qualifierCodeOf) }))
  }
}

export interface Plan {
  id: string
  map: MapModel
  definition: MessageDefinition
  part: Part
  record: string
  root: Scope
  scopes: Scope[]
  nodes: PlanNode[]
  actions: Action[]
  cells: Cell[]
  lookup: Lookup
  facts: Int32Array
  recordScope: Scope | undefined
}

/** Whether a group stands outside of the one that makes a record. */
export function isOutside({ recordScope }: Plan, scope: Scope): boolean {
  for (let one: Scope | undefined = scope; one !== undefined; one = one.parent)
    if (one === recordScope) return false
  return recordScope !== undefined
}

/** Whether what stands in a group belongs to all records of a message, and to no element of a list in them. */
export function isCommon(plan: Plan, scope: Scope): boolean {
  return scope.node === plan.root.node && isOutside(plan, scope)
}

/**
 * (scope, tag, qualifier) → which action takes the segment. Tables of numbers, because they are read at every
 * segment: as objects they would lie about the heap, and each step to the next would wait for memory.
 */
export interface Lookup {
  /** Tag code and number of the tag, at 2 × (tagHashOf(code) & mask). */
  tags: Int32Array
  mask: number
  /** Number of tags; the claims on a tag in a scope begin at `places[scope × width + number]` of `claims`. */
  width: number
  places: Int32Array
  /** List for any other qualifier, list for none, how many qualifiers follow; then each with its list. */
  claims: Int32Array
  /** For each list the action that takes the segment without further tests, or -1. */
  sure: Int32Array
  /** For each list the actions in the order in which they are tried. */
  lists: Action[][]
}

/** What the reader asks of an action at every segment: FACTS numbers each, at id × FACTS. */
export const FACTS = 8
export const Fact = {
  rank: 0,
  limit: 1,
  /** The scope that it opens, or -1. */
  opens: 2,
  scope: 3,
  /** The scope in whose instances it may stand once. */
  within: 4,
  once: 5,
  ignored: 6,
} as const

/** Stands for a qualifier of more than four bytes in the lookup. */
export const ANY_QUALIFIER = 0x7fffffff

export function tagHashOf(code: number): number {
  const h = Math.imul(code, 0x9e3779b1)
  return (h ^ (h >>> 15)) >>> 8
}

/** The bytes of a tag as the reader has them. */
export function tagCodeOf(tag: string): number {
  let code = 0
  for (let i = 0; i < tag.length; i++) code = (code << 8) | tag.charCodeAt(i)
  return code
}

/** A qualifier of up to four bytes, little-endian as a 32-bit read has it; longer ones are ANY_QUALIFIER. */
export function qualifierCodeOf(text: string): number {
  if (text.length > 4) return ANY_QUALIFIER
  let code = 0
  for (let i = text.length - 1; i >= 0; i--) code = (code << 8) | text.charCodeAt(i)
  return code
}
