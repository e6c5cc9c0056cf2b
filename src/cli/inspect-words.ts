/**
 * A segment in words: takes its values and, where known, its definition; gives its name, and for each value the
 * name of its element and what its code means. Pure.
 */
import {
  cellOf,
  codeName,
  type ElementUse,
  type MessageDefinition,
  type MessageSyntax,
  type SegmentDefinition,
  type SegmentNode,
  segmentOf,
  serviceSegmentOf,
} from '../message/definition.js'
import { envelopeSegment } from '../message/layout.js'

export interface ValueInWords {
  element: number
  component?: number
  repetition?: number
  name?: string
  value: string
  /** What the value means, where it is a code with a name. */
  meaning?: string
  /** First and last column, in 80-column records. */
  columns?: readonly [number, number]
}

export interface SegmentInWords {
  tag: string
  name?: string
  values: ValueInWords[]
}

/** What the segments of an interchange are held against. */
export interface Words {
  syntax: MessageSyntax
  /** Syntax version of EDIFACT. */
  version: number
  definition: MessageDefinition | undefined
}

/** `elements`: elements → repetitions → components. `node`: the segment's place in the definition, where it is known. */
export function inWords(
  tag: string,
  elements: readonly (readonly (readonly string[])[])[],
  words: Words,
  node?: SegmentNode,
): SegmentInWords {
  const segment = definitionFor(tag, words, node)
  const known = segment?.cases?.get(elements[0]?.[0]?.[0] ?? '') ?? segment
  const values: ValueInWords[] = []
  for (const [e, repetitions] of elements.entries()) {
    for (const [r, components] of repetitions.entries()) {
      for (const [c, value] of components.entries()) {
        if (value === '') continue
        const several = { components: components.length > 1, repetitions: repetitions.length > 1 }
        values.push(
          valueInWords({ element: e + 1, component: c + 1, repetition: r + 1, value }, several, known, words),
        )
      }
    }
  }
  return { tag, ...(known === undefined ? {} : { name: sentence(known.name) }), values }
}

function definitionFor(
  tag: string,
  { syntax, version, definition }: Words,
  node: SegmentNode | undefined,
): SegmentDefinition | undefined {
  if (syntax === 'abi')
    return envelopeSegment(tag) ?? (definition === undefined ? undefined : segmentOf(definition, tag))
  const service = syntax === 'x12' ? serviceSegmentOf('x12', tag) : serviceSegmentOf('edifact', version, tag)
  return service ?? (definition === undefined ? undefined : segmentOf(definition, node ?? tag, version))
}

interface Seat {
  element: number
  component: number
  repetition: number
  value: string
}

function valueInWords(
  { element, component, repetition, value }: Seat,
  several: { components: boolean; repetitions: boolean },
  known: SegmentDefinition | undefined,
  words: Words,
): ValueInWords {
  const cell = known === undefined ? undefined : cellOf(known, element, component)
  const use: ElementUse | undefined = known?.elements[element - 1]
  const meaning = cell === undefined ? undefined : cell.codes?.get(value) || named(words, cell.id, value)
  return {
    element,
    ...(several.components || use?.components !== undefined ? { component } : {}),
    ...(several.repetitions ? { repetition } : {}),
    ...(cell === undefined ? {} : { name: sentence(cell.name) }),
    value,
    ...(meaning === undefined ? {} : { meaning }),
    ...(use?.columns === undefined ? {} : { columns: use.columns }),
  }
}

function named({ definition }: Words, id: string, value: string): string | undefined {
  return definition === undefined ? undefined : codeName(definition, id, value)
}

/** Old directories shout: `PLACE/LOCATION IDENTIFICATION`. */
function sentence(name: string): string {
  if (name !== name.toUpperCase()) return name
  return `${name.slice(0, 1)}${name.slice(1).toLowerCase()}`
}
