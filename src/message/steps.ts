/**
 * Where a message may go from where it stands: for each segment of a definition and each tag, the places that the
 * next segment with this tag may take, in the order of the definition, with what would then be missing.
 *
 *   … LOC MEA LOC ▸ RFF        at LOC, tag RFF:  the RFF of the same group
 *                 ▸ LOC        at LOC, tag LOC:  the same LOC again; a new group (RFF is then missing)
 *
 * A position is a segment node and the counts of the instances around it: `counts[1]` of the outermost group,
 * `counts[depth]` of the segment itself. Steps are worked out when first asked for and then shared.
 */
import type { GroupNode, MessageDefinition, Node, SegmentNode } from './definition.js'

const CHEAPEST = 6

export interface Step {
  readonly node: SegmentNode
  /** Which count changes: it goes up where an instance repeats, else it begins anew; those inside it begin at 1. */
  readonly level: number
  readonly depth: number
  readonly repeats: boolean
  /** What repeats or begins: the segment, or the outermost group that is entered. */
  readonly entered: Node
  /** Mandatory segments and groups that are passed over. */
  readonly missing: readonly Node[]
}

/** How many groups stand around a node, the message itself not counted, and the node. */
export function depthOf(node: SegmentNode): number {
  let depth = 1
  for (let group = node.parent; group.parent !== undefined; group = group.parent) depth++
  return depth
}

/** One table a definition. */
export class Steps {
  /** Depth of the deepest segment. */
  readonly depth: number
  /** The depth of each rank. */
  readonly depths: readonly number[]
  private readonly known: (readonly Step[] | undefined)[] = []
  private readonly sorted: (readonly Step[] | undefined)[] = []
  private readonly tags: string[] = []
  private readonly indexes = new Map<string, number>()
  private readonly firsts: (Step | null | undefined)[] = []

  constructor(readonly definition: MessageDefinition) {
    for (const { tag } of definition.segments) {
      if (this.indexes.has(tag)) continue
      this.indexes.set(tag, this.tags.length)
      this.tags.push(tag)
    }
    this.depths = [0, ...definition.segments.map(depthOf)]
    this.depth = Math.max(...this.depths)
  }

  /** A number for each tag of the message; -1 for any other. */
  indexOf(tag: string): number {
    return this.indexes.get(tag) ?? -1
  }

  /** All places that a segment with this tag may take after the segment of `rank`. */
  from(rank: number, index: number): readonly Step[] {
    const at = rank * this.indexes.size + index
    this.known[at] ??= stepsFrom(this.definition.segments[rank - 1]!, this.tagOf(index))
    return this.known[at]
  }

  /** The same places, those that miss least first, and no more than a recovery looks at. */
  cheapest(rank: number, index: number): readonly Step[] {
    const at = rank * this.indexes.size + index
    this.sorted[at] ??= [...this.from(rank, index)]
      .sort((a, b) => a.missing.length - b.missing.length)
      .slice(0, CHEAPEST)
    return this.sorted[at]
  }

  /** The first of these that misses nothing; null where there is none. */
  first(rank: number, index: number): Step | null {
    const at = rank * this.indexes.size + index
    const known = this.firsts[at]
    if (known !== undefined) return known
    const found = this.from(rank, index).find(({ missing }) => missing.length === 0) ?? null
    this.firsts[at] = found
    return found
  }

  tagOf(index: number): string {
    return this.tags[index]!
  }
}

/** Collects the steps to one tag. */
class Search {
  readonly found: Step[] = []

  constructor(private readonly tag: string) {}

  /** Steps to, or into, a node that is entered anew (`repeats`: once more). */
  enter(entered: Node, level: number, repeats: boolean, missing: readonly Node[]): void {
    this.into(entered, entered, level, repeats, missing)
  }

  private into(node: Node, entered: Node, level: number, repeats: boolean, missing: readonly Node[]): void {
    if (node.kind === 'segment') {
      if (node.tag === this.tag)
        this.found.push({ node, level, depth: depthOf(node), repeats, entered, missing: [...missing] })
      return
    }
    const passed = [...missing]
    for (const child of node.children) {
      this.into(child, entered, level, repeats, passed)
      if (child.required) passed.push(child)
    }
  }
}

function stepsFrom(from: SegmentNode, tag: string): Step[] {
  const search = new Search(tag)
  let level = depthOf(from)
  // a trigger that comes again begins a new instance, unless it may repeat itself
  if (!isTrigger(from) || from.max > 1) search.enter(from, level, true, [])
  const missing: Node[] = []
  let child: Node = from
  for (let group: GroupNode | undefined = from.parent; group !== undefined; group = group.parent) {
    for (const later of group.children.slice(group.children.indexOf(child) + 1)) {
      search.enter(later, level, false, missing)
      if (later.required) missing.push(later)
    }
    level--
    if (group.parent !== undefined) search.enter(group, level, true, missing)
    child = group
  }
  return search.found
}

function isTrigger(node: SegmentNode): boolean {
  return node.parent.parent !== undefined && node.parent.first === node.rank
}
