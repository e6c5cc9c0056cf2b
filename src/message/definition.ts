/**
 * Message definitions: which segments a message has, in which order and groups, and what its elements are.
 *
 * `definitionOf('edifact/baplie@d95b')` gives the structure; `segmentOf(definition, 'LOC')` a segment's elements,
 * with formats and code lists; `serviceSegmentOf` those of the envelopes. Everything is built when first asked for
 * and then shared: treat it as read-only. Nothing throws on an unknown id, tag or element: the answer is undefined.
 * Source: `data/` (generated from the reference facts) and `codes-in-use.ts`.
 */
import { type CodeInUse, codesInUse, isOpenList } from './codes-in-use.js'
import { MESSAGES, type MessageSource, SERVICES, type TableSource } from './data/index.js'
import { decodeCodeLists, decodeCodes, decodeStructure, Tables } from './decode.js'
import { layoutCodeName, layoutDefinition, layoutIds, layoutSegment } from './layout.js'

export type { CodeInUse } from './codes-in-use.js'

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
}

/** Code → short name; the name is empty where only the code is known. Codes in use are among them. */
export type CodeList = ReadonlyMap<string, string>

/** A simple data element at its place: id as in the directory (`3227`, `I12`). */
export interface DataElement {
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
export interface ElementUse {
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
}

export interface SegmentNode {
  readonly kind: 'segment'
  readonly tag: string
  readonly required: boolean
  /** Most repeats in one instance of the group; Infinity is unbounded. */
  readonly max: number
  /** Place in the message, 1-based, unique, rising in the order of the definition. */
  readonly rank: number
  readonly parent: GroupNode
}

export interface GroupNode {
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
  readonly root: GroupNode
  /** All segment nodes; the one of rank r stands at r - 1. */
  readonly segments: readonly SegmentNode[]
}

// ------------------------------------------------------------------ loading

/** Segments and code lists of one directory, decoded when first asked for. */
class Dictionary {
  readonly #source: TableSource
  readonly #inUse: ReadonlyMap<string, ReadonlyMap<string, CodeInUse>>
  readonly #isOpen: (elementId: string) => boolean
  readonly #segments = new Map<string, SegmentDefinition | undefined>()
  readonly #lists = new Map<string, CodeList | undefined>()
  #tables: Tables | undefined
  #codes: ReadonlyMap<string, string> | undefined

  constructor(source: TableSource, definition?: MessageDefinition) {
    this.#source = source
    this.#inUse = definition ? codesInUse(definition) : new Map()
    this.#isOpen = (id) => definition !== undefined && isOpenList(definition.syntax, id)
  }

  segment(tag: string, spread: boolean): SegmentDefinition | undefined {
    const key = spread ? tag : `${tag}*`
    if (!this.#segments.has(key)) this.#segments.set(key, this.#load().segment(tag, spread))
    return this.#segments.get(key)
  }

  /** All codes with a name or a listing, the codes in use over those of the directory. */
  codes(elementId: string): CodeList | undefined {
    if (!this.#lists.has(elementId)) this.#lists.set(elementId, this.#list(elementId))
    return this.#lists.get(elementId)
  }

  codeInUse(elementId: string, code: string): CodeInUse | undefined {
    return this.#inUse.get(elementId)?.get(code)
  }

  #load(): Tables {
    this.#tables ??= new Tables(this.#source.tables, (id) =>
      this.#isOpen(id) ? undefined : this.#closed(id),
    )
    return this.#tables
  }

  /** The list of an element that its values are held against: only where the directory has one. */
  #closed(elementId: string): CodeList | undefined {
    return this.#directoryCodes().has(elementId) ? this.codes(elementId) : undefined
  }

  #directoryCodes(): ReadonlyMap<string, string> {
    this.#codes ??= decodeCodeLists(this.#source.codes)
    return this.#codes
  }

  #list(elementId: string): CodeList | undefined {
    const line = this.#directoryCodes().get(elementId)
    const inUse = this.#inUse.get(elementId)
    if (line === undefined && inUse === undefined) return undefined
    const list = line === undefined ? new Map<string, string>() : decodeCodes(line)
    for (const entry of inUse?.values() ?? [])
      list.set(entry.code, entry.name || (list.get(entry.code) ?? ''))
    return list
  }
}

interface Loaded {
  readonly definition: MessageDefinition
  readonly dictionary: Dictionary
}

const loaded = new Map<string, Loaded>()
const services = new Map<string, Dictionary>()

/** TA1 stands in the envelope of X12, in no set: it is taken as a message of that one segment. */
const TA1 = 'x12/ta1'
const TA1_STRUCTURE = '{"message":"TA1","name":"Interchange Acknowledgment","structure":[["TA1",1,1]]}'

/** Whether a message of this definition is one segment of the envelope, without header and trailer. */
export function isAlone(definition: MessageDefinition): boolean {
  return definition.id === TA1
}

function sourceOf(id: string): MessageSource | undefined {
  const envelope = id === TA1 ? SERVICES.get('x12') : undefined
  return envelope === undefined ? MESSAGES.get(id) : { structure: TA1_STRUCTURE, ...envelope }
}

function load(id: string): Loaded | undefined {
  const source = sourceOf(id)
  if (source === undefined) return undefined
  const entry = loaded.get(id) ?? build(id, source)
  loaded.set(id, entry)
  return entry
}

function build(id: string, source: MessageSource): Loaded {
  const syntax = id.startsWith('x12/') ? 'x12' : 'edifact'
  const definition: MessageDefinition = { id, syntax, ...decodeStructure(source.structure) }
  return { definition, dictionary: new Dictionary(source, definition) }
}

function serviceDictionary(key: string): Dictionary | undefined {
  const source = SERVICES.get(key)
  if (source === undefined) return undefined
  const dictionary = services.get(key) ?? new Dictionary(source)
  services.set(key, dictionary)
  return dictionary
}

// ------------------------------------------------------------------ asking

/** Ids of all definitions, as in `edifact/baplie@d95b`. */
export function definitionIds(): string[] {
  return [...MESSAGES.keys(), ...layoutIds()]
}

/** The definition with this id (`edifact/baplie@d95b-smdg21`), or undefined. */
export function definitionOf(id: string): MessageDefinition | undefined {
  return load(id)?.definition ?? layoutDefinition(id)
}

/**
 * The elements of a segment, at their places on the wire. In EDIFACT these depend on the syntax version of the
 * interchange: up to 3 an element that may repeat takes consecutive positions, in 4 it has one position and a
 * repetition separator. Service segments (UNH, UNS, UNT) are found as well. Undefined where the definition has no
 * such segment.
 */
export function segmentOf(
  definition: MessageDefinition,
  tag: string,
  syntaxVersion = 3,
): SegmentDefinition | undefined {
  if (definition.syntax === 'abi') return layoutSegment(definition.id, tag)
  const spread = definition.syntax === 'edifact' && syntaxVersion < 4
  const own = load(definition.id)?.dictionary.segment(tag, spread)
  if (own || definition.syntax === 'x12') return own
  return serviceSegmentOf('edifact', syntaxVersion, tag)
}

/** The data element at a place of a segment, 1-based; a simple element is its own component 1. */
export function cellOf(segment: SegmentDefinition, element: number, component = 1): DataElement | undefined {
  const use = segment.elements[element - 1]
  if (use?.components) return use.components[component - 1]
  if (use?.format === undefined || component !== 1) return undefined
  const { id, name, required, format, codes } = use
  return { id, name, required, format, ...(codes && { codes }) }
}

/** Short name of a code, from the codes in use and the directory; undefined where it has none. */
export function codeName(definition: MessageDefinition, elementId: string, code: string): string | undefined {
  if (definition.syntax === 'abi') return layoutCodeName(definition, elementId, code)
  return load(definition.id)?.dictionary.codes(elementId)?.get(code) || undefined
}

/** The entry of a code that is in use with this message but not (or not with this meaning) in its directory. */
export function codeInUse(
  definition: MessageDefinition,
  elementId: string,
  code: string,
): CodeInUse | undefined {
  return load(definition.id)?.dictionary.codeInUse(elementId, code)
}

/**
 * A segment of the envelope: UNB UNG UNH UNS UNT UNE UNZ (and UNO UNP in 4) of an EDIFACT syntax version, where 1
 * and 2 are read as 3; ISA ISB ISE TA1 GS ST SE GE IEA of X12, with the lengths of all its versions.
 */
export function serviceSegmentOf(
  syntax: 'edifact',
  version: number,
  tag: string,
): SegmentDefinition | undefined
export function serviceSegmentOf(syntax: 'x12', tag: string): SegmentDefinition | undefined
export function serviceSegmentOf(
  ...[syntax, ...rest]: ['edifact', number, string] | ['x12', string]
): SegmentDefinition | undefined {
  const [version, tag] = rest.length === 2 ? rest : [0, ...rest]
  const key = syntax === 'x12' ? 'x12' : `edifact/${version >= 4 ? 4 : 3}`
  return serviceDictionary(key)?.segment(tag, false)
}
