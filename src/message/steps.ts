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

/**
 * In a stowage plan LOC+147 is the cell and begins its group. The tag alone would not tell the next cell from another
 * port of this one. Source: SMDG user manual BAPLIE 2.1.1, MOVINS 2.1.2.
 */
const PLANS: ReadonlySet<string> = new Set(['BAPLIE', 'MOVINS', 'BAPLTE'])
export const CELL_TAG = 'LOC'
export const CELL_CODE = '147'

export interface Step {
  readonly node: SegmentNode
  /** The node's, here because it is asked for at every segment. */
  readonly rank: number
  /** Which count changes: it goes up where an instance repeats, else it begins anew; those inside it begin at 1. */
  readonly level: number
  readonly depth: number
  readonly repeats: boolean
  /** What repeats or begins: the segment, or the outermost group that is entered. */
  readonly entered: Node
  /** How often that may come. */
  readonly most: number
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
  /** Whether cells (LOC+147) have a number of their own, `cellIndex`. */
  readonly cells: boolean
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
    // the cell is one letter more of the alphabet
    this.cells = PLANS.has(definition.message) && definition.segments.some(isCell)
    if (this.cells) this.tags.push(CELL_TAG)
    this.depths = [0, ...definition.segments.map(depthOf)]
    this.depth = Math.max(...this.depths)
  }

  /** A number for each tag of the message; -1 for any other. */
  indexOf(tag: string): number {
    return this.indexes.get(tag) ?? -1
  }

  get cellIndex(): number {
    return this.tags.length - 1
  }

  /** Whether this is the number of the message's trailer: it is never astray. */
  isTrailer(index: number): boolean {
    return index === this.indexOf(this.definition.segments.at(-1)!.tag)
  }

  /** All places that a segment with this tag may take after the segment of `rank`. */
  from(rank: number, index: number): readonly Step[] {
    const at = rank * this.tags.length + index
    this.known[at] ??= stepsFrom(this.definition.segments[rank - 1]!, this.accepts(index))
    return this.known[at]
  }

  /** The same places, those that miss least first, and no more than a recovery looks at. */
  cheapest(rank: number, index: number): readonly Step[] {
    const at = rank * this.tags.length + index
    this.sorted[at] ??= [...this.from(rank, index)]
      .sort((a, b) => a.missing.length - b.missing.length)
      .slice(0, CHEAPEST)
    return this.sorted[at]
  }

  /** The first of these that misses nothing; null where there is none. */
  first(rank: number, index: number): Step | null {
    const at = rank * this.tags.length + index
    const known = this.firsts[at]
    if (known !== undefined) return known
    const found = this.from(rank, index).find(({ missing }) => missing.length === 0) ?? null
    this.firsts[at] = found
    return found
  }

  /** Which nodes a segment of this number may be. */
  private accepts(index: number): (node: SegmentNode) => boolean {
    const tag = this.tagOf(index)
    if (this.cells && index === this.cellIndex) return isCell
    return (node) => node.tag === tag
  }

  tagOf(index: number): string {
    return this.tags[index]!
  }
}

/** Collects the steps to one tag. */
class Search {
  readonly found: Step[] = []

  constructor(private readonly accepts: (node: SegmentNode) => boolean) {}

  /** Steps to, or into, a node that is entered anew (`repeats`: once more). */
  enter(entered: Node, level: number, repeats: boolean, missing: readonly Node[]): void {
    this.into(entered, entered, level, repeats, missing)
  }

  private into(node: Node, entered: Node, level: number, repeats: boolean, missing: readonly Node[]): void {
    if (node.kind === 'segment') {
      // one literal for all steps: the look at one is then a load
      if (this.accepts(node))
        this.found.push({
          node,
          rank: node.rank,
          level,
          depth: depthOf(node),
          repeats,
          entered,
          most: entered.max,
          missing: [...missing],
        })
      return
    }
    const passed = [...missing]
    for (const child of node.children) {
      this.into(child, entered, level, repeats, passed)
      if (child.required) passed.push(child)
    }
  }
}

function stepsFrom(from: SegmentNode, accepts: (node: SegmentNode) => boolean): Step[] {
  const search = new Search(accepts)
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

/** A LOC that begins a group with the equipment that stands in the cell. */
function isCell(node: SegmentNode): boolean {
  const holds = (one: Node): boolean =>
    one.kind === 'segment' ? one.tag === 'EQD' : one.children.some(holds)
  return node.tag === CELL_TAG && isTrigger(node) && holds(node.parent)
}
