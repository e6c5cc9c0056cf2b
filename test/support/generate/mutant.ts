/**
 * What a mutant is: a message that was right, with one fault, and the finding that it deserves.
 */
import type { MessageDefinition, SegmentNode } from '../../../src/message/definition.js'
import { segmentOf } from '../../../src/message/definition.js'
import { type DraftSegment, fillSegment } from './draft.js'
import { type Sequence, shortest } from './structure.js'
import { syntaxVersionOf, wireOf } from './wire.js'

export interface Expected {
  /** Any of these is right; where there is only one, it is the only one. */
  readonly codes: readonly string[]
  /** Number of the segment in the message, the header being 1; what is missing is told at what comes instead. */
  readonly segment: number
  readonly tag: string
  /** The tag stands at several places of the message: one behind may be taken for the one meant, and be told. */
  readonly elsewhere?: true
  readonly element?: number
  readonly component?: number
}

export interface Mutant {
  /** `too-many-segment SG2/FTX`: what was done, and where. */
  readonly name: string
  readonly text: string
  readonly expected: Expected
}

/** A mutant that is none: why the message is right all the same, or why the fault cannot be made. */
export interface NoMutant {
  readonly name: string
  readonly proof: string
}

export const isMutant = (one: Mutant | NoMutant): one is Mutant => 'text' in one

/** The segment of a node, with the least that makes it right. */
export function draftOf(definition: MessageDefinition, node: SegmentNode): DraftSegment {
  const segment = segmentOf(definition, node, syntaxVersionOf(definition))
  if (segment === undefined) throw new Error(`${definition.id} has no segment ${node.tag}`)
  return fillSegment(segment)
}

export const draftsOf = (definition: MessageDefinition, nodes: Sequence): DraftSegment[] =>
  nodes.map((node) => draftOf(definition, node))

/** The shortest message that the definition allows, as an interchange. */
export const minimalMessage = (definition: MessageDefinition): string =>
  wireOf(definition, draftsOf(definition, shortest(definition)))

/** Group, tag and rank: two loops of one message may have one name. */
export const pathOf = (node: SegmentNode): string => `${node.parent.name}/${node.tag}#${node.rank}`
