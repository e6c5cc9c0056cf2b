/**
 * A random valid message of a definition: optional groups, segments, elements and components are there or not, repeat
 * or not, with random values that fit, as the choices say. The fewer choices, the nearer to the shortest message; with
 * none left it is the shortest, so that what fails shrinks to what matters.
 */
import fc from 'fast-check'
import type {
  ComponentUse,
  DataElement,
  ElementUse,
  GroupNode,
  MessageDefinition,
  Node,
  SegmentDefinition,
  SegmentNode,
} from '../../../src/message/definition.js'
import { segmentOf } from '../../../src/message/definition.js'
import { closedPlaces, type DraftSegment, noteOf, placesOf } from './draft.js'
import { isFrame, type Sequence } from './structure.js'
import { anyValue, codesOf, isAgreed, validValue } from './values.js'
import { syntaxVersionOf, wireOf } from './wire.js'

/** A number from 0 to n - 1; always 0 when the choices are used up. */
export type Choose = (n: number) => number

const MOST_CHOICES = 1500

export const choices: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(65_535), {
  maxLength: MOST_CHOICES,
  size: 'max',
})

const chooser = (numbers: readonly number[]): Choose => {
  let next = 0
  return (n) => (numbers[next++] ?? 0) % n
}

export function randomMessage(definition: MessageDefinition, numbers: readonly number[]): string {
  const choose = chooser(numbers)
  const nodes = childrenOf(definition.root, choose)
  return wireOf(
    definition,
    nodes.map((node) => randomSegment(definition, node, choose)),
  )
}

// ------------------------------------------------------------------ structure

/**
 * Binary data stands for itself: its length is another element's value, which is no choice. The samples have it.
 */
const BINARY: ReadonlySet<string> = new Set(['BIN', 'BDS'])

const MOST_TIMES = 3

const childrenOf = (group: GroupNode, choose: Choose): Sequence =>
  group.children
    .filter((child) => !isFrame(child))
    .flatMap((child) => Array.from({ length: timesOf(child, choose) }, () => onceOf(child, choose)).flat())

const onceOf = (node: Node, choose: Choose): Sequence =>
  node.kind === 'segment' ? [node] : childrenOf(node, choose)

function timesOf(node: Node, choose: Choose): number {
  if (node.notUsed || (node.kind === 'segment' && BINARY.has(node.tag))) return node.required ? 1 : 0
  const isThere = node.required || choose(3) === 1
  if (!isThere) return 0
  return choose(4) === 1 ? 1 + choose(Math.min(node.max, MOST_TIMES)) : 1
}

// ------------------------------------------------------------------ segments

function randomSegment(definition: MessageDefinition, node: SegmentNode, choose: Choose): DraftSegment {
  const segment = segmentOf(definition, node, syntaxVersionOf(definition))
  if (segment === undefined) throw new Error(`${definition.id} has no segment ${node.tag}`)
  const draft = filled(segment, choose)
  // where a guide says more of the segment with this first value, it is filled by that
  const said = draft.elements[0]?.[0] ?? ''
  const special = segment.cases?.get(said)
  if (special === undefined) return draft
  const [first = [''], ...others] = filled(special, choose).elements
  return { ...draft, elements: [[said, ...first.slice(1)], ...others] }
}

function filled({ tag, elements, relations }: SegmentDefinition, choose: Choose): DraftSegment {
  const places = someOf(elements, relations, choose)
  return {
    tag,
    elements: elements.map((use) => (places.has(use.position) ? randomElement(use, choose) : [''])),
  }
}

function randomElement(use: ElementUse, choose: Choose): string[] {
  if (use.format !== undefined) {
    const { id, name, required, format, codes } = use
    return [randomValue({ id, name, required, format, ...(codes && { codes }) }, choose)]
  }
  const components = use.components ?? []
  const places = someOf(components, use.relations ?? [], choose)
  return components.map((one) => (places.has(one.position) ? randomValue(one, choose) : ''))
}

/** The places that must be, and some that may be; those only as far as a set with them keeps every note. */
function someOf(
  uses: readonly (ElementUse | ComponentUse)[],
  relations: readonly string[],
  choose: Choose,
): ReadonlySet<number> {
  const never = new Set(uses.filter((use) => use.notUsed).map((use) => use.position))
  const notes = relations.map(noteOf)
  let places = placesOf(uses, relations, [])
  for (const { position } of uses) {
    if (never.has(position) || choose(3) !== 1) continue
    places = closedPlaces(notes, [...places, position], never) ?? places
  }
  return places
}

function randomValue(cell: DataElement, choose: Choose): string {
  if (isAgreed(cell) || cell.format.type === 'B') return validValue(cell)
  const codes = codesOf(cell)
  if (codes.length > 0) return codes[choose(codes.length)] ?? validValue(cell)
  const { min, max } = cell.format
  return anyValue(cell, min + choose(Math.max(0, Math.min(max, MOST_LENGTH) - min) + 1), choose)
}

/** Long texts say no more than short ones, but for those of the greatest length: the mutants have these. */
const MOST_LENGTH = 40
