/**
 * Addresses of a guide: places of a message definition, as a guide's tables name them.
 *
 *   BGM/2            element 2 of BGM, wherever it stands      C002 at BGM/1: its component 1 is BGM/1.1
 *   SG2/LOC/1        of the LOC that stand in group 2          N7/R4/R4/1: in loop R4 of loop N7
 *   /NAD             the NAD that stand in no group
 *   LOC(9|11)/2.2    where the first component of LOC is 9 or 11
 *   SG1/  N7/        the group itself
 */
import type { MessageDefinition, Node, SegmentNode } from './model.js'

export interface OverlayAddress {
  /** Names of the groups around, outermost first. */
  readonly groups: readonly string[]
  /** The groups are all that there are, up to the message itself. */
  readonly fromTop: boolean
  /** Absent: the group itself is meant. */
  readonly tag?: string
  readonly qualifiers: readonly string[]
  /** 0: the segment itself. */
  readonly element: number
  /** 0: the element as a whole. */
  readonly component: number
}

const ADDRESS =
  /^(\/?)((?:[A-Z][A-Z0-9]*\/)*)(?:([A-Z][A-Z0-9]*)(?:\(([^()/]+)\))?(?:\/(\d{1,3})(?:\.(\d{1,2}))?)?)?$/

/** Undefined where the text is none. */
export function parseOverlayAddress(text: string): OverlayAddress | undefined {
  const [, top = '', path = '', tag, inner = '', element = '0', component = '0'] = ADDRESS.exec(text) ?? []
  const groups = path.split('/').filter((name) => name !== '')
  if (tag === undefined && groups.length === 0) return undefined
  const qualifiers = inner === '' ? [] : inner.split('|')
  const seat = { element: Number(element), component: Number(component) }
  return { groups, fromTop: top !== '', ...(tag !== undefined && { tag }), qualifiers, ...seat }
}

/** The segments or groups at an address. */
export function nodesAt({ root, segments }: MessageDefinition, address: OverlayAddress): Node[] {
  const { tag, groups, fromTop } = address
  if (tag !== undefined) return segments.filter((node) => node.tag === tag && standsIn(node, groups, fromTop))
  const name = groups.at(-1)
  return groupsBelow(root).filter((node) => {
    return node.kind === 'group' && node.name === name && standsIn(node, groups.slice(0, -1), fromTop)
  })
}

const groupsBelow = (node: Node): Node[] =>
  node.kind === 'segment'
    ? []
    : node.children.flatMap((child) => (child.kind === 'group' ? [child, ...groupsBelow(child)] : []))

/** Whether the groups around a node are these, the innermost being the last. */
function standsIn(node: SegmentNode | Node, groups: readonly string[], fromTop: boolean): boolean {
  let around = node.parent
  for (const name of [...groups].reverse()) {
    if (around?.parent === undefined || around.name !== name) return false
    around = around.parent
  }
  return !fromTop || around?.parent === undefined
}
