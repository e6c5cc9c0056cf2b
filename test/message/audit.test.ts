/** Audit of every definition: names resolve, ranks rise, groups have triggers, siblings can be told apart. */
import { describe, expect, it } from 'vitest'
import {
  definitionIds,
  definitionOf,
  type ElementUse,
  type GroupNode,
  type MessageDefinition,
  type Node,
  type SegmentDefinition,
  segmentOf,
} from '../../src/message/definition.js'

/** Sibling groups with one trigger and nothing mandatory between: `definition group group` → why it is so. */
const KNOWN_TWINS: ReadonlyMap<string, string> = new Map()

/** Groups whose first segment is not mandatory and single: `definition group` → why it is so. */
const KNOWN_TRIGGERS: ReadonlyMap<string, string> = new Map()

const definitions = definitionIds().flatMap((id) => definitionOf(id) ?? [])

function groupsOf(group: GroupNode): GroupNode[] {
  return [group, ...group.children.flatMap((child) => (child.kind === 'group' ? groupsOf(child) : []))]
}

function ranksOf(node: Node): number[] {
  return node.kind === 'segment' ? [node.rank] : node.children.flatMap(ranksOf)
}

const triggerOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'group' ? triggerOf(node.children[0]) : node?.tag

/** Pairs of sibling groups that start alike, with nothing mandatory between them. */
function twinsOf(group: GroupNode): [GroupNode, GroupNode][] {
  return group.children.flatMap((one, i) => {
    if (one.kind !== 'group') return []
    const rest = group.children.slice(i + 1)
    const wall = rest.findIndex((node) => node.required && triggerOf(node) !== triggerOf(one))
    const near = wall < 0 ? rest : rest.slice(0, wall)
    return near.flatMap((node): [GroupNode, GroupNode][] =>
      node.kind === 'group' && triggerOf(node) === triggerOf(one) ? [[one, node]] : [],
    )
  })
}

const whole = (use: ElementUse): boolean =>
  use.components
    ? use.components.length > 0 && use.components.every((c) => c.name !== '')
    : use.format !== undefined

function faultsOf(segment: SegmentDefinition): string[] {
  const faults = segment.elements.flatMap((use, i) => {
    const good = use.position === i + 1 && use.name !== '' && whole(use)
    return good ? [] : [`${segment.tag}/${i + 1}`]
  })
  const pastEnd = segment.relations.flatMap((note) => [...note.matchAll(/\d\d/g)].map((m) => Number(m[0])))
  return pastEnd.some((place) => place > segment.elements.length)
    ? [...faults, `${segment.tag} relations`]
    : faults
}

type CodedCell = Pick<ElementUse, 'id' | 'codes' | 'format'>

function badCodes(segment: SegmentDefinition): string[] {
  const cells = segment.elements.flatMap((use): readonly CodedCell[] => use.components ?? [use])
  return cells.flatMap(({ id, codes, format }) =>
    [...(codes?.keys() ?? [])]
      .filter((code) => code === '' || code.length > (format?.max ?? 0))
      .map((c) => `${id} ${c}`),
  )
}

const segmentsOf = (def: MessageDefinition): SegmentDefinition[] =>
  [...new Set(def.segments.map((node) => node.tag))].flatMap((tag) => {
    const found = segmentOf(def, tag)
    if (!found) throw new Error(`${def.id}: no segment ${tag}`)
    return found
  })

describe.each(definitions)('definition $id', (def) => {
  it('has every segment, composite and element that it names', () => {
    expect(segmentsOf(def).flatMap(faultsOf)).toEqual([])
  })

  it('has only codes that fit their element', () => {
    expect(segmentsOf(def).flatMap(badCodes)).toEqual([])
  })

  it('has unique, rising ranks without a gap', () => {
    expect(ranksOf(def.root)).toEqual(def.segments.map((_, i) => i + 1))
    expect(def.segments.every((node, i) => node.rank === i + 1 && node.parent.children.includes(node))).toBe(
      true,
    )
  })

  it('has groups whose span is that of their segments', () => {
    for (const group of groupsOf(def.root)) {
      const ranks = ranksOf(group)
      expect([group.first, group.last], group.name).toEqual([ranks[0], ranks.at(-1)])
      for (const child of group.children) expect(child.parent).toBe(group)
    }
  })

  it('starts each group with a mandatory single segment', () => {
    // the envelope says where a message of 80-column records begins, so that it needs no trigger of its own
    const groups = groupsOf(def.root).filter((group) => def.syntax !== 'abi' || group !== def.root)
    const weak = groups.filter(({ children: [first] }) => {
      return !(first?.kind === 'segment' && first.required && first.max === 1)
    })
    expect(weak.map((group) => `${def.id} ${group.name}`).filter((key) => !KNOWN_TRIGGERS.has(key))).toEqual(
      [],
    )
  })

  it('has no sibling groups with one trigger and nothing mandatory between', () => {
    const twins = groupsOf(def.root).flatMap(twinsOf)
    const keys = twins.map(([one, other]) => `${def.id} ${one.name} ${other.name}`)
    expect(keys.filter((key) => !KNOWN_TWINS.has(key))).toEqual([])
  })
})
