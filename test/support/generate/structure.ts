/**
 * Messages of segments: the shortest that a definition allows, the shortest that reaches a node, and whether a list
 * of tags is a message of the definition at all. `accepts` is a judge of its own, slow and simple: it tries every way
 * to read the tags, so that a mutant that is still valid is proven to be, without asking what is tested.
 */
import type { GroupNode, MessageDefinition, Node, SegmentNode } from '../../../src/message/definition.js'

/** Nodes of the body in order, one for each segment; header and trailer are left out. */
export type Sequence = readonly SegmentNode[]

const FRAME: ReadonlySet<string> = new Set(['UNH', 'UNT', 'ST', 'SE'])

export const isFrame = (node: Node): boolean =>
  node.kind === 'segment' && FRAME.has(node.tag) && node.parent.parent === undefined

/** What one instance of a group cannot do without. */
function leastOf(group: GroupNode, more: (child: Node) => Sequence): SegmentNode[] {
  return group.children.filter((child) => !isFrame(child)).flatMap((child) => more(child))
}

const oneOf = (node: Node): Sequence =>
  node.kind === 'segment' ? [node] : leastOf(node, (child) => (child.required ? oneOf(child) : []))

export const shortest = (definition: MessageDefinition): Sequence =>
  leastOf(definition.root, (child) => (child.required ? oneOf(child) : []))

/** The shortest message in which a node comes `times` over, all in one instance of the groups around it. */
export function shortestWith(definition: MessageDefinition, wanted: Node, times: number): Sequence {
  const around = new Set<Node>()
  for (let node: Node | undefined = wanted; node; node = node.parent) around.add(node)
  const build = (child: Node): Sequence => {
    if (child === wanted) return Array.from({ length: times }, () => oneOf(child)).flat()
    if (!around.has(child)) return child.required ? oneOf(child) : []
    return child.kind === 'group' ? leastOf(child, build) : oneOf(child)
  }
  return leastOf(definition.root, build)
}

/** All nodes below the root but the frame, groups before what is in them. */
export function nodesOf(group: GroupNode): Node[] {
  return group.children
    .filter((child) => !isFrame(child))
    .flatMap((child) => (child.kind === 'group' ? [child, ...nodesOf(child)] : [child]))
}

/** Whether the tags can be read as the body of a message of this definition, in any way. */
export function accepts(definition: MessageDefinition, tags: readonly string[]): boolean {
  const ends = childrenFrom(definition.root, new Set([0]), tags)
  return ends.has(tags.length)
}

type Ends = ReadonlySet<number>

/** From each start, all places at which the children of a group may have ended. */
function childrenFrom(group: GroupNode, starts: Ends, tags: readonly string[]): Ends {
  let ends = starts
  for (const child of group.children) {
    if (!isFrame(child)) ends = repeatsFrom(child, ends, tags)
    if (ends.size === 0) break
  }
  return ends
}

function repeatsFrom(node: Node, starts: Ends, tags: readonly string[]): Ends {
  const all = new Set<number>(node.required ? [] : starts)
  let last = starts
  for (let times = 1; times <= node.max && last.size > 0; times++) {
    last = onceFrom(node, last, tags)
    const before = all.size
    for (const end of last) all.add(end)
    if (all.size === before) break
  }
  return all
}

function onceFrom(node: Node, starts: Ends, tags: readonly string[]): Ends {
  if (node.kind === 'segment') {
    const fits = [...starts].filter((start) => tags[start] === node.tag)
    return new Set(fits.map((start) => start + 1))
  }
  const [first] = node.children
  const possible = [...starts].filter((start) => first?.kind === 'segment' && tags[start] === first.tag)
  return childrenFrom(node, new Set(possible), tags)
}
