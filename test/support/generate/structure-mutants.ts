/**
 * Every way to break the order of a message once: a mandatory segment or group left out, a segment or group once too
 * often, a tag that the message does not have. What is still a message of the definition is handed on as such.
 */
import type { MessageDefinition, Node, SegmentNode } from '../../../src/message/definition.js'
import { isAlone } from '../../../src/message/definition.js'
import { draftsOf, type Expected, type Mutant, type NoMutant, pathOf } from './mutant.js'
import { accepts, nodesOf, type Sequence, shortest, shortestWith } from './structure.js'
import { wireOf } from './wire.js'

/** The highest maximum that is tried to exceed; a message of thousands of segments says no more than one of dozens. */
export const MOST = 30

export function* structureMutants(definition: MessageDefinition, most = MOST): Generator<Mutant | NoMutant> {
  if (isAlone(definition)) return
  yield unknownSegment(definition)
  for (const node of nodesOf(definition.root)) {
    if (node.required) yield* without(definition, node)
    yield* tooMany(definition, node, most)
  }
}

const wordOf = (node: Node): string =>
  node.kind === 'group' ? `group ${pathOf(triggerOf(node))}` : pathOf(node)

function triggerOf(node: Node): SegmentNode {
  if (node.kind === 'segment') return node
  const [first] = node.children
  if (first === undefined) throw new Error('an empty group')
  return triggerOf(first)
}

const isTrigger = (node: Node): boolean =>
  node.parent?.parent !== undefined && node.parent.children[0] === node

/** Segment numbers count the header; after the last of the body comes the trailer. */
function spotAt(
  definition: MessageDefinition,
  nodes: Sequence,
  index: number,
): { segment: number; tag: string } {
  const trailer = definition.segments.at(-1)?.tag ?? ''
  return { segment: index + 2, tag: nodes[index]?.tag ?? trailer }
}

function unknownSegment(definition: MessageDefinition): Mutant | NoMutant {
  const nodes = shortest(definition)
  const drafts = draftsOf(definition, nodes)
  const at = Math.min(1, drafts.length)
  const strange = { tag: 'QQ9', elements: [['A']] }
  const text = wireOf(definition, [...drafts.slice(0, at), strange, ...drafts.slice(at)])
  return {
    name: 'unknown-segment',
    text,
    expected: { codes: ['segment-unknown'], segment: at + 2, tag: strange.tag },
  }
}

// ------------------------------------------------------------------ left out

/** The shortest message with a mandatory node, without that node. */
function* without(definition: MessageDefinition, node: Node): Generator<Mutant | NoMutant> {
  const nodes = shortestWith(definition, triggerOf(node), 1)
  const own = new Set(node.kind === 'segment' ? [node] : nodesOf(node))
  const index = nodes.findIndex((one) => own.has(one))
  const name = `without ${wordOf(node)}`
  if (isTrigger(node) && groupGoesWith(node, nodes)) {
    yield { name, proof: 'it is all that there is of its group, and so the group is not there either' }
    return
  }
  const left = nodes.filter((one) => !own.has(one))
  const expected: Expected = {
    codes: codesWithout(node),
    ...spotAt(definition, left, index),
    ...(elsewhere(definition, triggerOf(node)) && { elsewhere: true }),
  }
  yield judged(definition, name, left, expected)
}

/** A trigger left out of a group of which nothing else is there. */
function groupGoesWith(node: Node, nodes: Sequence): boolean {
  const group = node.parent
  if (group === undefined) return false
  const members = new Set(nodesOf(group))
  return nodes.filter((one) => members.has(one)).length === 1
}

/**
 * Without its trigger, what is left of a group stands where nothing can be, or, where it can, the group is missing
 * behind it.
 */
function codesWithout(node: Node): Expected['codes'] {
  if (node.kind === 'group') return ['group-missing']
  if (!isTrigger(node)) return ['segment-missing']
  const codes = ['segment-missing', 'segment-out-of-place']
  return node.parent?.required ? [...codes, 'group-missing'] : codes
}

// ------------------------------------------------------------------ too often

function* tooMany(definition: MessageDefinition, node: Node, most: number): Generator<Mutant | NoMutant> {
  if (isTrigger(node)) return
  const name = `too-many ${wordOf(node)}`
  if (!Number.isFinite(node.max)) yield { name, proof: 'the definition sets no bound' }
  else if (node.max > most) yield { name, proof: `not tried: the bound is ${node.max}` }
  else yield overMax(definition, node, name)
}

function overMax(definition: MessageDefinition, node: Node, name: string): Mutant | NoMutant {
  const nodes = shortestWith(definition, node, node.max + 1)
  const trigger = triggerOf(node)
  const places = nodes.flatMap((one, index) => (one === trigger ? [index] : []))
  const spot = spotAt(definition, nodes, places.at(-1) ?? 0)
  const code = node.kind === 'group' ? 'group-too-many' : 'segment-too-many'
  const same = elsewhere(definition, trigger) && { elsewhere: true as const }
  return judged(definition, name, nodes, { codes: [code], ...spot, ...same })
}

function elsewhere(definition: MessageDefinition, node: SegmentNode): boolean {
  return definition.segments.some((other) => other !== node && other.tag === node.tag)
}

// ------------------------------------------------------------------ judged

function judged(
  definition: MessageDefinition,
  name: string,
  nodes: Sequence,
  expected: Expected,
): Mutant | NoMutant {
  const tags = nodes.map((node) => node.tag)
  if (accepts(definition, tags)) return { name, proof: `still a ${definition.message}: ${tags.join(' ')}` }
  return { name, text: wireOf(definition, draftsOf(definition, nodes)), expected }
}
