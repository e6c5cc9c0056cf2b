/**
 * Reads the compact JSON of `data/*.ts` (form: scripts/convert-definitions.mjs) into definitions.
 *
 * `decodeStructure(json)` gives the tree of groups and segments of a message; `decodeTables(json, codes)` gives
 * segments on demand. Both check what they read and throw `TypeError` on text of another form: generated data
 * that does not fit is a fault of the build, never of an input.
 */
import type {
  CodeList,
  ComponentUse,
  DataElement,
  ElementUse,
  Format,
  FormatType,
  GroupNode,
  SegmentDefinition,
  SegmentNode,
} from './definition.js'

// ------------------------------------------------------------------ plain values

function text(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError(`definition data: text expected, found ${JSON.stringify(value)}`)
}

function count(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new TypeError(`definition data: count expected, found ${JSON.stringify(value)}`)
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError(`definition data: list expected, found ${JSON.stringify(value)}`)
}

function table(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`definition data: table expected, found ${JSON.stringify(value)}`)
  }
  return new Map<string, unknown>(Object.entries(value))
}

const words = (line: string): readonly string[] => (line === '' ? [] : line.split(' '))

/** 0 stands for unbounded. */
const bound = (value: number): number => (value === 0 ? Number.POSITIVE_INFINITY : value)

// ------------------------------------------------------------------ structure

export interface Structure {
  message: string
  name: string
  root: GroupNode
  segments: readonly SegmentNode[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The tree of a message; segments get their rank in the order in which they stand. */
export function decodeStructure(json: string): Structure {
  const parts = table(JSON.parse(json))
  const segments: SegmentNode[] = []
  const root = groupNode(['', 1, 1, parts.get('structure')], undefined, segments)
  return { message: text(parts.get('message')), name: text(parts.get('name')), root, segments }
}

function groupNode(
  row: readonly unknown[],
  parent: GroupNode | undefined,
  segments: SegmentNode[],
): GroupNode {
  const children: (GroupNode | SegmentNode)[] = []
  const group: Mutable<GroupNode> = {
    kind: 'group',
    name: text(row[0]),
    required: count(row[1]) === 1,
    max: bound(count(row[2])),
    first: segments.length + 1,
    last: 0,
    children,
    ...(parent && { parent }),
  }
  for (const child of list(row[3])) children.push(node(list(child), group, segments))
  group.last = segments.length
  return group
}

function node(row: readonly unknown[], parent: GroupNode, segments: SegmentNode[]): GroupNode | SegmentNode {
  if (row.length === 4) return groupNode(row, parent, segments)
  const segment: SegmentNode = {
    kind: 'segment',
    tag: text(row[0]),
    required: count(row[1]) === 1,
    max: bound(count(row[2])),
    rank: segments.length + 1,
    parent,
  }
  segments.push(segment)
  return segment
}

// ------------------------------------------------------------------ elements and codes

const FORMAT = /^(\w+) (\d+)(?:\.\.(\d+))?$/

const FORMAT_TYPES: ReadonlySet<string> = new Set<FormatType>([
  'a',
  'n',
  'an',
  'ID',
  'AN',
  'N0',
  'N1',
  'N2',
  'N3',
  'N4',
  'N5',
  'N6',
  'R',
  'DT',
  'TM',
  'B',
])

const isFormatType = (word: string): word is FormatType => FORMAT_TYPES.has(word)

/** `an 1..35` or `ID 2`. */
function formatOf(words: string): Format {
  const [, type = '', min = '', max = min] = FORMAT.exec(words) ?? []
  if (!isFormatType(type)) throw new TypeError(`definition data: format expected, found '${words}'`)
  return { type, min: Number(min), max: Number(max) }
}

/** `code=name|code|code=name`; a code without a name has an empty one. */
export function decodeCodes(line: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const entry of line.split('|')) {
    const cut = entry.indexOf('=')
    if (cut < 0) codes.set(entry, '')
    else codes.set(entry.slice(0, cut), entry.slice(cut + 1))
  }
  return codes
}

// ------------------------------------------------------------------ segments

interface Use {
  id: string
  required: boolean
  repeat: number
}

/** `C076!*3`: mandatory, three times. */
function useOf(word: string): Use {
  const [, id, mandatory, repeat] = /^(\w+)(!)?(?:\*(\d+))?$/.exec(word) ?? []
  if (id === undefined) throw new TypeError(`definition data: element expected, found '${word}'`)
  return { id, required: mandatory === '!', repeat: bound(Number(repeat ?? 1)) }
}

/** Without repetition (syntax 1 to 3), an element that comes n times takes n positions; the first may be mandatory. */
function spread(use: Use): readonly Use[] {
  if (use.repeat === 1 || !Number.isFinite(use.repeat)) return [use]
  return Array.from({ length: use.repeat }, (_, i) => ({
    ...use,
    required: use.required && i === 0,
    repeat: 1,
  }))
}

/** Segments, composites and elements of one directory, made into definitions on demand. */
export class Tables {
  readonly #segments: ReadonlyMap<string, unknown>
  readonly #composites: ReadonlyMap<string, unknown>
  readonly #elements: ReadonlyMap<string, unknown>
  readonly #codes: (elementId: string) => CodeList | undefined

  /** `json`: a module's `data`; `codes`: the code list of an element, where it has one. Throws TypeError. */
  constructor(json: string, codes: (elementId: string) => CodeList | undefined) {
    const parts = table(JSON.parse(json))
    this.#segments = table(parts.get('segments'))
    this.#composites = table(parts.get('composites'))
    this.#elements = table(parts.get('elements'))
    this.#codes = codes
  }

  /** `spreadRepeats`: give an element that may repeat as that many elements, as it stands on the wire. */
  segment(tag: string, spreadRepeats: boolean): SegmentDefinition | undefined {
    const row = this.#segments.get(tag)
    if (row === undefined) return undefined
    const [name, line, relations] = list(row)
    const uses = words(text(line)).map(useOf)
    const elements = (spreadRepeats ? uses.flatMap(spread) : uses).map((use, i) => this.#element(use, i + 1))
    return { tag, name: text(name), elements, relations: words(text(relations ?? '')) }
  }

  #element(use: Use, position: number): ElementUse {
    const { repeat, id, required } = use
    const row = this.#composites.get(id)
    if (row === undefined) return { position, repeat, ...this.#simple(use) }
    const [name, line, relations] = list(row)
    const components = words(text(line)).map((word, i): ComponentUse => {
      return { position: i + 1, ...this.#simple(useOf(word)) }
    })
    return {
      position,
      repeat,
      id,
      required,
      name: text(name),
      components,
      relations: words(text(relations ?? '')),
    }
  }

  #simple({ id, required }: Use): DataElement {
    const [name, format] = list(this.#elements.get(id))
    const codes = this.#codes(id)
    return { id, name: text(name), required, format: formatOf(text(format)), ...(codes && { codes }) }
  }
}

/** The code lists of one directory: element → `code=name|…`. Throws TypeError. */
export function decodeCodeLists(json: string): ReadonlyMap<string, string> {
  return new Map([...table(JSON.parse(json))].map(([id, line]) => [id, text(line)]))
}
