/**
 * Message definitions: which segments a message has, in which order and groups, and what its elements are.
 *
 * `definitionOf('edifact/baplie@d95b')` gives the structure; `segmentOf(definition, 'LOC')` a segment's elements,
 * with formats and code lists; `serviceSegmentOf` those of the envelopes. Everything is built when first asked for
 * and then shared: treat it as read-only. Nothing throws on an unknown id, tag or element: the answer is undefined.
 * Source: `data/` (generated from the reference facts) and `codes-in-use.ts`.
 */
import type { CodeInUse } from './codes-in-use.js'
import { dictionaryOf, envelopeDictionary } from './library.js'
import type { DataElement, MessageDefinition, SegmentDefinition, SegmentNode } from './model.js'

export type { CodeInUse } from './codes-in-use.js'
export { definitionIds, definitionOf, isAlone } from './library.js'
export type * from './model.js'

/**
 * The elements of a segment, at their places on the wire. In EDIFACT these depend on the syntax version of the
 * interchange: up to 3 an element that may repeat takes consecutive positions, in 4 it has one position and a
 * repetition separator. Service segments (UNH, UNS, UNT) are found as well. Asked with a node of the structure
 * instead of a tag, the answer is that of this place of the message, where a guide says more of it. Undefined where
 * the definition has no such segment.
 */
export function segmentOf(
  definition: MessageDefinition,
  segment: string | SegmentNode,
  syntaxVersion = 3,
): SegmentDefinition | undefined {
  const spread = definition.syntax === 'edifact' && syntaxVersion < 4
  const dictionary = dictionaryOf(definition)
  const own =
    typeof segment === 'string'
      ? dictionary?.segment(segment, spread)
      : dictionary?.segmentAt(segment, spread)
  if (own || definition.syntax === 'x12') return own
  return serviceSegmentOf('edifact', syntaxVersion, typeof segment === 'string' ? segment : segment.tag)
}

/** The data element at a place of a segment, 1-based; a simple element is its own component 1. */
export function cellOf(segment: SegmentDefinition, element: number, component = 1): DataElement | undefined {
  const use = segment.elements[element - 1]
  if (use?.components) return use.components[component - 1]
  if (use?.format === undefined || component !== 1) return undefined
  const { id, name, required, format, codes } = use
  return { id, name, required, format, ...(codes && { codes }) }
}

/**
 * Short name of a code, from the codes in use and the directory; undefined where it has none. Where the facts lack
 * the lists of the directory, the name that the directories around it agree upon.
 */
export function codeName(definition: MessageDefinition, elementId: string, code: string): string | undefined {
  return dictionaryOf(definition)?.codeName(elementId, code)
}

/** The entry of a code that is in use with this message but not (or not with this meaning) in its directory. */
export function codeInUse(
  definition: MessageDefinition,
  elementId: string,
  code: string,
): CodeInUse | undefined {
  return dictionaryOf(definition)?.codeInUse(elementId, code)
}

/** Whether the directory of the definition has this segment, be it in another message. */
export function isDirectorySegment(definition: MessageDefinition, tag: string): boolean {
  return dictionaryOf(definition)?.knows(tag) ?? false
}

/**
 * A segment of the envelope: UNB UNG UNH UNS UNT UNE UNZ (and UNO UNP in 4) of an EDIFACT syntax version, where one
 * that is unknown is read as the nearest; ISA ISB ISE TA1 GS ST SE GE IEA of X12, with the lengths of all its versions.
 */
export function serviceSegmentOf(
  syntax: 'edifact',
  version: number,
  tag: string,
): SegmentDefinition | undefined
export function serviceSegmentOf(syntax: 'x12', tag: string): SegmentDefinition | undefined
export function serviceSegmentOf(
  ...[syntax, ...rest]: ['edifact', number, string] | ['x12', string]
): SegmentDefinition | undefined {
  const [version, tag] = rest.length === 2 ? rest : [0, ...rest]
  const known = Math.min(4, Math.max(1, Number.isNaN(version) ? 3 : Math.trunc(version)))
  return envelopeDictionary(syntax, String(known)).segment(tag, false)
}
