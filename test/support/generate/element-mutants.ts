/**
 * Every way to break one segment once: a mandatory element or component left out, one too many, a value too long, too
 * short, of another type or outside its list, and each syntax note broken with all others kept.
 */
import type {
  DataElement,
  ElementUse,
  MessageDefinition,
  SegmentDefinition,
  SegmentNode,
} from '../../../src/message/definition.js'
import { isAlone, segmentOf } from '../../../src/message/definition.js'
import { type DraftSegment, fillElement, fillSegment, noteOf } from './draft.js'
import { draftsOf, type Expected, type Mutant, type NoMutant, pathOf } from './mutant.js'
import { breakNote } from './notes.js'
import { nodesOf, shortestWith } from './structure.js'
import { faultyValue, isAgreed, type ValueFault } from './values.js'
import { syntaxVersionOf, wireOf } from './wire.js'

/** A changed segment and the finding that it deserves, before it is put into a message. */
interface Change {
  readonly name: string
  readonly draft: DraftSegment
  readonly expected: Pick<Expected, 'codes' | 'element' | 'component'>
}

type Changed = Change | NoMutant

/** One node for each tag of the message, the first: elements do not depend on the place. */
export function* elementMutants(definition: MessageDefinition): Generator<Mutant | NoMutant> {
  const seen = new Set<string>()
  for (const node of nodesOf(definition.root)) {
    if (node.kind === 'group' || seen.has(node.tag)) continue
    seen.add(node.tag)
    yield* segmentMutants(definition, node)
  }
}

export function* segmentMutants(
  definition: MessageDefinition,
  node: SegmentNode,
): Generator<Mutant | NoMutant> {
  const segment = segmentOf(definition, node, syntaxVersionOf(definition))
  if (segment === undefined) throw new Error(`${definition.id} has no segment ${node.tag}`)
  const nodes = shortestWith(definition, node, 1)
  const drafts = draftsOf(definition, nodes)
  const index = nodes.indexOf(node)
  for (const change of changesOf(segment)) {
    const name = `${pathOf(node)} ${change.name}`
    if ('proof' in change) yield { name, proof: change.proof }
    else {
      const text = wireOf(definition, drafts.with(index, change.draft))
      const segment = index + (isAlone(definition) ? 1 : 2)
      yield { name, text, expected: { ...change.expected, segment, tag: node.tag } }
    }
  }
}

function* changesOf(segment: SegmentDefinition): Generator<Changed> {
  for (const use of segment.elements) {
    if (use.required) yield leftOut(segment, use)
    for (const component of use.components ?? [])
      if (component.required) yield componentLeftOut(segment, use, component)
    yield* valueChanges(segment, use)
    if (use.components) yield componentTooMany(segment, use)
  }
  yield elementTooMany(segment)
  yield* brokenNotes(segment)
}

// ------------------------------------------------------------------ left out, too many

function leftOut(segment: SegmentDefinition, use: ElementUse): Changed {
  const name = `without element ${use.position}`
  const full = fillSegment(segment)
  const draft = { ...full, elements: full.elements.with(use.position - 1, ['']) }
  // what a note asks for because of this element may then be told as well
  const noted = segment.relations.some((relation) => noteOf(relation).places.includes(use.position))
  const codes = noted ? [...ELEMENT_MISSING, 'condition-missing'] : ELEMENT_MISSING
  return { name, draft, expected: { codes, element: use.position } }
}

const ELEMENT_MISSING: Expected['codes'] = ['element-missing']

function componentLeftOut(
  segment: SegmentDefinition,
  use: ElementUse,
  component: DataElement & { position: number },
): Changed {
  const name = `without component ${use.position}.${component.position}`
  const other = use.components?.find((one) => one !== component && !isAgreed(one))
  if (other === undefined)
    return { name, proof: 'without its only component the composite is not there at all' }
  const parts = fillElement(use, [other.position]).with(component.position - 1, '')
  const draft = withElement(segment, use, parts)
  return {
    name,
    draft,
    expected: { codes: ELEMENT_MISSING, element: use.position, component: component.position },
  }
}

function componentTooMany(segment: SegmentDefinition, use: ElementUse): Changed {
  const width = use.components?.length ?? 1
  const full = fillElement(use)
  const parts = Array.from({ length: width + 1 }, (_, i) => (i === width ? 'A' : (full[i] ?? '')))
  const draft = withElement(segment, use, parts)
  return {
    name: `component too many ${use.position}`,
    draft,
    expected: { codes: ['component-too-many'], element: use.position, component: width + 1 },
  }
}

function elementTooMany(segment: SegmentDefinition): Changed {
  const { tag, elements } = fillSegment(segment)
  const count = segment.elements.length
  const padded = Array.from({ length: count + 1 }, (_, i) => (i === count ? ['A'] : (elements[i] ?? [''])))
  return {
    name: 'element too many',
    draft: { tag, elements: padded },
    expected: { codes: ['element-too-many'], element: count + 1 },
  }
}

/** The segment with the least that it needs beside this element, and the element as given. */
function withElement(segment: SegmentDefinition, use: ElementUse, parts: readonly string[]): DraftSegment {
  const full = fillSegment(segment, [use.position])
  return { ...full, elements: full.elements.with(use.position - 1, parts) }
}

// ------------------------------------------------------------------ values

const FAULTS: readonly ValueFault[] = ['too-long', 'too-short', 'type', 'code']

function* valueChanges(segment: SegmentDefinition, use: ElementUse): Generator<Changed> {
  for (const fault of FAULTS) {
    if (use.components === undefined) {
      const change = simpleChange(segment, use, fault)
      if (change) yield change
    } else {
      for (const component of use.components) {
        const value = faultyValue(component, fault)
        if (value === undefined) continue
        const parts = fillElement(use, [component.position]).with(component.position - 1, value)
        yield {
          name: `${fault} ${use.position}.${component.position} ${component.id}`,
          draft: withElement(segment, use, parts),
          expected: {
            codes: codesOf(fault, component),
            element: use.position,
            component: component.position,
          },
        }
      }
    }
  }
}

function simpleChange(segment: SegmentDefinition, use: ElementUse, fault: ValueFault): Change | undefined {
  const { id, name, required, format, codes } = use
  if (format === undefined) return undefined
  const cell: DataElement = { id, name, required, format, ...(codes && { codes }) }
  const value = faultyValue(cell, fault)
  if (value === undefined) return undefined
  return {
    name: `${fault} ${use.position} ${id}`,
    draft: withElement(segment, use, [value]),
    expected: { codes: codesOf(fault, cell), element: use.position },
  }
}

function codesOf(fault: ValueFault, { format: { type } }: DataElement): Expected['codes'] {
  if (fault === 'too-long') return ['element-too-long']
  if (fault === 'too-short') return ['element-too-short']
  if (fault === 'code') return ['code-unlisted']
  return type === 'DT' ? ['date-invalid'] : type === 'TM' ? ['time-invalid'] : ['element-type']
}

// ------------------------------------------------------------------ notes

function* brokenNotes(segment: SegmentDefinition): Generator<Changed> {
  for (const relation of segment.relations) {
    const name = `note ${relation}`
    const broken = breakNote(segment.elements, segment.relations, relation)
    if (typeof broken === 'string') yield { name, proof: broken }
    else {
      const draft = withPlaces(segment, broken.places)
      yield { name, draft, expected: { codes: [broken.code], element: broken.element } }
    }
  }
  for (const use of segment.elements) yield* brokenInside(segment, use)
}

function* brokenInside(segment: SegmentDefinition, use: ElementUse): Generator<Changed> {
  for (const relation of use.relations ?? []) {
    const name = `note ${use.position} ${relation}`
    const components = use.components ?? []
    const broken = breakNote(components, use.relations ?? [], relation)
    if (typeof broken === 'string') yield { name, proof: broken }
    else {
      const full = fillElement(
        use,
        components.map((one) => one.position),
      )
      const parts = full.map((value, i) => (broken.places.has(i + 1) ? value : ''))
      const expected = { codes: [broken.code], element: use.position, component: broken.element }
      yield { name, draft: withElement(segment, use, parts), expected }
    }
  }
}

function withPlaces(segment: SegmentDefinition, places: ReadonlySet<number>): DraftSegment {
  const elements = segment.elements.map((use) => (places.has(use.position) ? fillElement(use) : ['']))
  return { tag: segment.tag, elements }
}
