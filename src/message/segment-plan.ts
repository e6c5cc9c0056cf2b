/**
 * A segment's definition made ready for the check: a cell for each place of a value, found by one index, with all
 * that its value is held against; built once a definition and tag.
 */
import { CodeSet } from './code-set.js'
import type { DataElement, ElementUse, SegmentDefinition } from './definition.js'
import type { FormFault } from './fault-words.js'
import { type Relation, relationOf } from './relations.js'
import { BINARY, kindOf } from './value-form.js'

/** Bits of a seat that hold the component: no composite of any directory has so many. */
export const COMPONENT_BITS = 5
export const MAX_COMPONENT = (1 << COMPONENT_BITS) - 1
/** Presence is kept in the bits of an integer: no element of a relation stands behind this one. */
export const MAX_RELATED = 30

/** Beside the bits of the mandatory components: there is more to an element than these. */
const LOOK_CLOSER = 1
/** The elements that the quick way keeps in the bits of an integer; none has a bit 0. */
const PLAIN_ELEMENTS = 31
const NEVER = 1

/** What a value is held against. */
export interface ValueCell {
  readonly id: string
  readonly kind: number
  readonly min: number
  readonly max: number
  readonly codes: CodeSet | undefined
  readonly use: DataElement
  /** What was told of a value here, by its verdict: senders have habits, and the same is told again and again. */
  readonly told: (FormFault | undefined)[]
}

export interface ElementPlan {
  readonly use: ElementUse
  readonly required: boolean
  readonly repeat: number
  /** Components; 1 where it is simple. */
  readonly width: number
  /** A bit for each mandatory component of a composite, component 1 at bit 1. */
  readonly mandatory: number
  readonly relations: readonly Relation[]
  /** The component with a date or time whose format is in `formatAt`; 0 where there is none. */
  readonly momentAt: number
  readonly formatAt: number
  readonly binary: boolean
}

export interface SegmentPlan {
  readonly definition: SegmentDefinition
  readonly tag: string
  /** By element << COMPONENT_BITS | component. */
  readonly cells: readonly (ValueCell | undefined)[]
  /** By element, from 1. */
  readonly elements: readonly (ElementPlan | undefined)[]
  readonly count: number
  /** The last mandatory element: a segment that ends before it lacks one. */
  readonly lastRequired: number
  readonly relations: readonly Relation[]
  /** For the quick way (plain-check.ts): the seats that it may look at. */
  readonly reach: number
  /** By element: bits of the mandatory components, and LOOK_CLOSER. */
  readonly mandatory: Int32Array
  /** A bit for each mandatory element. */
  readonly needed: number
  /** The elements of the segment that was found whole last. */
  whole: number
}

/** C507 of EDIFACT: 2380 is a moment in the format that 2379 names. */
const MOMENT = '2380'
const MOMENT_FORMAT = '2379'

const plans = new WeakMap<SegmentDefinition, SegmentPlan>()

/** One plan for each definition: small files would pay for the making of it. */
export function planOf(definition: SegmentDefinition): SegmentPlan {
  const plan = plans.get(definition) ?? made(definition)
  plans.set(definition, plan)
  return plan
}

function made(definition: SegmentDefinition): SegmentPlan {
  const cells: (ValueCell | undefined)[] = []
  const elements: (ElementPlan | undefined)[] = [undefined]
  let lastRequired = 0
  for (const use of definition.elements) {
    elements[use.position] = elementPlan(use)
    if (use.required) lastRequired = use.position
    for (const { component, data } of dataElements(use))
      cells[(use.position << COMPONENT_BITS) | component] = cellOf(data)
  }
  // no holes: an array with holes is a slow one
  for (let i = 0; i < cells.length; i++) cells[i] ??= undefined
  const relations = definition.relations.map(relationOf)
  return {
    definition,
    tag: definition.tag,
    cells,
    elements,
    count: definition.elements.length,
    lastRequired,
    relations,
    ...plainParts(elements, cells.length),
  }
}

function plainParts(
  elements: readonly (ElementPlan | undefined)[],
  seats: number,
): Pick<SegmentPlan, 'reach' | 'mandatory' | 'needed' | 'whole'> {
  let needed = 0
  for (const [position, one] of elements.entries())
    if (one?.required) needed |= position > PLAIN_ELEMENTS ? NEVER : 1 << position
  const mandatory = elements.map((one) => {
    const isMore = one !== undefined && (one.relations.length > 0 || one.momentAt !== 0)
    return (one?.mandatory ?? 0) | (isMore ? LOOK_CLOSER : 0)
  })
  const reach = Math.min(seats, (PLAIN_ELEMENTS + 1) << COMPONENT_BITS)
  return { reach, mandatory: Int32Array.from(mandatory), needed, whole: -1 }
}

function dataElements(use: ElementUse): { component: number; data: DataElement }[] {
  if (use.components !== undefined) return use.components.map((data) => ({ component: data.position, data }))
  const { id, name, required, format, codes } = use
  if (format === undefined) return []
  return [{ component: 1, data: { id, name, required, format, ...(codes && { codes }) } }]
}

function cellOf(use: DataElement): ValueCell {
  const { type, min, max } = use.format
  return { id: use.id, kind: kindOf(type), min, max, codes: use.codes && codeSet(use.codes), use, told: [] }
}

const sets = new WeakMap<object, CodeSet>()

/** One set for each list, however many places it is used at. */
function codeSet(codes: NonNullable<DataElement['codes']>): CodeSet {
  const known = sets.get(codes) ?? new CodeSet(codes)
  sets.set(codes, known)
  return known
}

function elementPlan(use: ElementUse): ElementPlan {
  const { components = [], relations = [], required, repeat } = use
  const momentAt = components.find(({ id }) => id === MOMENT)?.position ?? 0
  const formatAt = components.find(({ id }) => id === MOMENT_FORMAT)?.position ?? 0
  let mandatory = 0
  for (const one of components) if (one.required) mandatory |= 1 << one.position
  return {
    use,
    required,
    repeat,
    width: Math.max(1, components.length),
    mandatory,
    relations: relations.map(relationOf),
    momentAt: formatAt === 0 ? 0 : momentAt,
    formatAt,
    binary: use.format !== undefined && kindOf(use.format.type) === BINARY,
  }
}
