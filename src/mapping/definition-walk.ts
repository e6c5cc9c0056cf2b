/**
 * Where in the message definition the segments and groups of a map stand: found by tag inside the group that
 * the map's scope stands for.
 */
import type { Severity } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import {
  cellOf,
  type GroupNode,
  type MessageDefinition,
  type Node,
  type SegmentDefinition,
  segmentOf,
} from '../message/definition.js'
import type { Action } from './plan.js'

/** A group of the definition, or a repeating segment taken as a group of one. */
export interface DefinitionGroup {
  rank: number
  last: number
  max: number
  node: GroupNode | undefined
}

type Tell = (code: FindingCode, message: string, severity?: Severity) => void

export class DefinitionWalk {
  readonly root: DefinitionGroup

  constructor(definition: MessageDefinition) {
    this.root = groupOf(definition.root)
  }

  /**
   * The first segment of this tag in a group, its own trigger and the groups that the map opens left out: one of
   * the group itself before one of the groups inside it (SN: the SF90 that closes the filing, not those of a record).
   */
  segmentIn(
    group: DefinitionGroup,
    tag: string,
    opened: ReadonlySet<number>,
  ): { rank: number; max: number } | undefined {
    const { node: top } = group
    if (top === undefined) return undefined
    const own = top.children.filter(
      (node) => top.name === '' || node.kind === 'group' || node.rank !== top.first,
    )
    return segmentAmong(own, tag) ?? segmentAmong(membersOf(top, opened), tag)
  }

  /** The group that a tag starts inside a group, or the repeating segment of that tag; the nearest one. */
  groupIn(group: DefinitionGroup, tag: string): DefinitionGroup | undefined {
    const { node: top } = group
    if (top === undefined) return undefined
    const near = top.children.filter(
      (node) => node.kind === 'group' || node.rank !== top.first || top.name === '',
    )
    return groupAmong(near, tag) ?? groupAmong(membersOf(top, new Set()), tag)
  }

  /** As it stands at the place of the action, and for its qualifier, where a guide says more of it. */
  private segmentFor(definition: MessageDefinition, { spec, rank }: Action): SegmentDefinition | undefined {
    const node = definition.segments[rank - 1]
    const segment = segmentOf(definition, node?.tag === spec.tag ? node : spec.tag)
    const [qualifier, ...others] =
      spec.tests.find((one) => one.element === 1 && one.component === 1)?.values ?? []
    const isOne = qualifier !== undefined && others.length === 0
    return (isOne ? segment?.cases?.get(qualifier) : undefined) ?? segment
  }

  /** Tells of a seat that the definition does not have, and of a tested code that its list does not have. */
  checkSeat(
    definition: MessageDefinition,
    action: Action,
    element: number,
    component: number,
    tell: Tell,
  ): void {
    const { tag } = action.spec
    const segment = this.segmentFor(definition, action)
    if (segment === undefined) {
      tell('map-unknown-address', `${definition.id} has no segment ${tag}`)
      return
    }
    const seat = cellOf(segment, element, component)
    if (seat === undefined) {
      tell('map-unknown-address', `${definition.id} has no ${tag}/${element}.${component}`)
      return
    }
    const use = segment.elements[element - 1]
    const unused = use?.notUsed ? use : use?.components?.[component - 1]
    if (unused?.notUsed)
      tell(
        'not-used',
        `${unused.marks?.at(-1)?.guide ?? 'A guide'} does not use ${tag}/${element}.${component}`,
        'warning',
      )
    const test = action.spec.tests.find((one) => one.element === element && one.component === component)
    for (const code of test?.values ?? []) {
      if (seat.codes === undefined || seat.codes.size === 0 || seat.codes.has(code)) continue
      tell(
        'map-unknown-code',
        `${code} is not in the code list of ${tag}/${element}.${component} (${seat.id})`,
      )
    }
  }
}

/** All nodes below a group in order, without its trigger and without the groups whose trigger is `opened`. */
function* membersOf(group: GroupNode, opened: ReadonlySet<number>): Generator<Node> {
  for (const node of group.children) {
    if (node.kind === 'segment') {
      if (group.name === '' || node.rank !== group.first) yield node
      continue
    }
    yield node
    if (opened.has(node.first)) continue
    const trigger = node.children[0]
    if (trigger !== undefined) yield trigger
    yield* membersOf(node, opened)
  }
}

function segmentAmong(nodes: Iterable<Node>, tag: string): { rank: number; max: number } | undefined {
  for (const node of nodes) {
    if (node.kind === 'segment' && node.tag === tag) return { rank: node.rank, max: node.max }
  }
  return undefined
}

function groupAmong(nodes: Iterable<Node>, tag: string): DefinitionGroup | undefined {
  for (const node of nodes) {
    if (node.kind === 'group' && triggerTag(node) === tag) return groupOf(node)
    if (node.kind === 'segment' && node.tag === tag) {
      return { rank: node.rank, last: node.rank, max: node.max, node: undefined }
    }
  }
  return undefined
}

function groupOf(node: GroupNode): DefinitionGroup {
  return { rank: node.first, last: node.last, max: node.max, node }
}

function triggerTag(group: GroupNode): string {
  const first = group.children[0]
  return first?.kind === 'segment' ? first.tag : ''
}
