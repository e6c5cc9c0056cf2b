/**
 * Reads the structure of a message (form: scripts/definition-facts.mjs) into its tree of groups and segments. Throws
 * `TypeError` on text of another form: generated data that do not fit are a fault of the build, never of an input.
 */
import { bound, fieldsOf } from './decode.js'
import type { GroupNode, MessageSyntax, SegmentNode } from './model.js'

export interface Structure {
  name: string
  root: GroupNode
  segments: readonly SegmentNode[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type OpenGroup = Mutable<GroupNode> & { children: (GroupNode | SegmentNode)[] }

const PART = /(\()|\)(!)?(?:\*(\d+))?|(\w+)(!)?(?:\*(\d+))?|([^ ])/g

/** The tree of a message, from `UNH! BGM! (LOC! GID)*9999 UNT!;name`; segments get their rank as they stand. */
export function decodeStructure(text: string, syntax: MessageSyntax): Structure {
  const [line = '', name = ''] = fieldsOf(text, 2)
  const builder = new TreeBuilder(syntax)
  for (const [, open, closeMust, closeMax, tag, must, max, other] of line.matchAll(PART)) {
    if (other !== undefined) throw new TypeError(`definition data: structure expected, found '${line}'`)
    if (open !== undefined) builder.open()
    else if (tag !== undefined) builder.segment(tag, must !== undefined, bound(Number(max ?? 1)))
    else builder.close(closeMust !== undefined, bound(Number(closeMax ?? 1)))
  }
  return { name, root: builder.finish(), segments: builder.segments }
}

/** The same from rows, for layouts: [tag, required, max] or [name, required, max, rows]; max 0 is unbounded. */
export function decodeRows(name: string, rows: unknown): Structure {
  const builder = new TreeBuilder('edifact')
  addRows(builder, rows)
  return { name, root: builder.finish(), segments: builder.segments }
}

function addRows(builder: TreeBuilder, rows: unknown): void {
  for (const row of listOf(rows)) {
    const [word, required, max, inner] = listOf(row)
    if (typeof word !== 'string' || typeof max !== 'number' || (required !== 0 && required !== 1))
      throw new TypeError(`definition data: a row expected, found ${JSON.stringify(row)}`)
    if (inner === undefined) builder.segment(word, required === 1, bound(max))
    else {
      builder.open(word)
      addRows(builder, inner)
      builder.close(required === 1, bound(max))
    }
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError(`definition data: a list expected, found ${JSON.stringify(value)}`)
}

class TreeBuilder {
  readonly segments: SegmentNode[] = []
  readonly #syntax: MessageSyntax
  readonly #root: OpenGroup = group('', undefined, 1)
  #open: OpenGroup[] = [this.#root]
  #groups = 0

  constructor(syntax: MessageSyntax) {
    this.#syntax = syntax
  }

  /** EDIFACT numbers its groups as they stand; an X12 loop is named by its first segment, which is not yet known. */
  open(word?: string): void {
    this.#groups += 1
    const name = word ?? (this.#syntax === 'edifact' ? `SG${this.#groups}` : '')
    const made = group(name, this.#top(), this.segments.length + 1)
    this.#top().children.push(made)
    this.#open.push(made)
  }

  close(required: boolean, max: number): void {
    const closed = this.#top()
    const [first] = closed.children
    if (closed === this.#root || first?.kind !== 'segment')
      throw new TypeError('definition data: a group that does not begin with a segment')
    if (closed.name === '') closed.name = first.tag
    closed.required = required
    closed.max = max
    closed.last = this.segments.length
    this.#open.pop()
  }

  segment(tag: string, required: boolean, max: number): void {
    const parent = this.#top()
    const made: SegmentNode = { kind: 'segment', tag, required, max, rank: this.segments.length + 1, parent }
    parent.children.push(made)
    this.segments.push(made)
  }

  finish(): GroupNode {
    if (this.#top() !== this.#root) throw new TypeError('definition data: a group without an end')
    this.#root.last = this.segments.length
    return this.#root
  }

  #top(): OpenGroup {
    return this.#open.at(-1) ?? this.#root
  }
}

/** A group that is not yet closed; of the message itself this is all that there is to say. */
function group(name: string, parent: GroupNode | undefined, first: number): OpenGroup {
  return {
    kind: 'group',
    name,
    required: true,
    max: 1,
    first,
    last: 0,
    children: [],
    ...(parent && { parent }),
  }
}
