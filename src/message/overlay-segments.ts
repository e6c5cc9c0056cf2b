/**
 * The segments of a definition as a guide has them: each rule changes an element or a component, at some places of the
 * message or all, for some qualifiers or all.
 */
import type { CodeInUse } from './codes-in-use.js'
import type { Dictionary } from './dictionary.js'
import type {
  CodeList,
  ComponentUse,
  DataElement,
  ElementUse,
  GuideMark,
  MessageDefinition,
  SegmentDefinition,
  SegmentNode,
} from './model.js'
import type { OverlayRule } from './overlay.js'
import type { OverlayAddress } from './overlay-address.js'

export interface SeatRule {
  readonly rule: OverlayRule
  readonly address: OverlayAddress
  /** The nodes of the message that it is about. */
  readonly ranks: ReadonlySet<number>
  readonly marks: readonly GuideMark[]
}

/** What does not fit: an element that is not there, a code that the list does not have. */
export function seatFaults({ rule, address }: SeatRule, base: Dictionary): string[] {
  const { tag = '', element, component } = address
  const segment = base.segment(tag, true)
  if (segment === undefined) return [`There is no segment '${tag}'`]
  const orders =
    rule.elements?.filter((id) => id !== '' && !segment.elements.some((use) => use.id === id)) ?? []
  if (orders.length > 0) return [`${tag} has no element ${orders.join(', ')}`]
  if (element === 0) return []
  const use = segment.elements[element - 1]
  const cell = use && cellIn(use, component)
  if (use === undefined || (component > 0 && cell === undefined)) return [`There is no '${rule.at}'`]
  if (cell === undefined) return []
  const listed = (code: string) => cell.codes === undefined || cell.codes.has(code) || rule.add?.has(code)
  const strange = [...(rule.codes?.keys() ?? [])].filter((code) => !listed(code))
  if (strange.length === 0) return []
  return [`${strange.join(', ')} is not in the list of ${cell.id}; a code beyond it is said with 'add'`]
}

/** A component; of a simple element it is the element, and of a composite without a number the first. */
function cellIn(use: ElementUse, component: number): DataElement | undefined {
  if (use.components !== undefined) return use.components[Math.max(component, 1) - 1]
  const { id, name, required, format, codes } = use
  if (format === undefined || component > 1) return undefined
  return { id, name, required, format, ...(codes && { codes }) }
}

export class GuidedDictionary implements Dictionary {
  readonly #base: Dictionary
  readonly #nodes: ReadonlyMap<string, readonly SegmentNode[]>
  readonly #rules: ReadonlyMap<string, readonly SeatRule[]>
  readonly #made = new Map<string, SegmentDefinition | undefined>()

  constructor(base: Dictionary, definition: MessageDefinition, rules: readonly SeatRule[]) {
    this.#base = base
    this.#nodes = grouped(definition.segments, (node) => node.tag)
    this.#rules = grouped(rules, (one) => one.address.tag ?? '')
  }

  /** Whatever place of the message is asked for: with the rules that count at all of them. */
  segment(tag: string, spread: boolean): SegmentDefinition | undefined {
    const ranks = this.#nodes.get(tag)?.map((node) => node.rank) ?? []
    return this.#segment(`${tag} ${spread}`, tag, this.#base.segment(tag, spread), ranks)
  }

  segmentAt(node: SegmentNode, spread: boolean): SegmentDefinition | undefined {
    const { tag, rank } = node
    return this.#segment(`${tag} ${spread} ${rank}`, tag, this.#base.segmentAt(node, spread), [rank])
  }

  /** A guide's meaning counts for the message where it is said of every place of the element. */
  codeName(elementId: string, code: string): string | undefined {
    for (const [tag, rules] of this.#rules) {
      for (const { rule, address } of rules) {
        const name = rule.add?.get(code) || rule.codes?.get(code)
        const use = name && this.#base.segment(tag, true)?.elements[address.element - 1]
        if (use && address.qualifiers.length === 0 && cellIn(use, address.component)?.id === elementId)
          return name
      }
    }
    return this.#base.codeName(elementId, code)
  }

  codeInUse(elementId: string, code: string): CodeInUse | undefined {
    return this.#base.codeInUse(elementId, code)
  }

  knows(tag: string): boolean {
    return this.#base.knows(tag)
  }

  #segment(
    key: string,
    tag: string,
    base: SegmentDefinition | undefined,
    ranks: readonly number[],
  ): SegmentDefinition | undefined {
    const known = this.#made.get(key)
    const own = this.#rules.get(tag)
    if (known !== undefined || own === undefined || base === undefined) return known ?? base
    const made = guided(
      base,
      own.filter((one) => ranks.every((rank) => one.ranks.has(rank))),
    )
    this.#made.set(key, made)
    return made
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** The segment with all rules that have no qualifier, and a case for each value that is one. */
function guided(base: SegmentDefinition, rules: readonly SeatRule[]): SegmentDefinition {
  const always = rules.filter((one) => one.address.qualifiers.length === 0)
  const plain = always.reduce(changed, base)
  const values = new Set(rules.flatMap((one) => one.address.qualifiers))
  if (values.size === 0) return plain
  const fits = (one: SeatRule, value: string) =>
    one.address.qualifiers.length === 0 || one.address.qualifiers.includes(value)
  const cases = [...values].map(
    (value) => [value, rules.filter((one) => fits(one, value)).reduce(changed, base)] as const,
  )
  return { ...plain, cases: new Map(cases) }
}

type Marks = readonly GuideMark[]

const marked = (of: { marks?: Marks }, marks: Marks): { marks: Marks } => ({
  marks: [...(of.marks ?? []), ...marks],
})

function changed(segment: SegmentDefinition, { rule, address, marks }: SeatRule): SegmentDefinition {
  if (rule.elements !== undefined) return reordered(segment, rule.elements, marks)
  const elements = segment.elements.map((use) =>
    use.position === address.element ? changedElement(use, rule, address.component, marks) : use,
  )
  return { ...segment, elements }
}

/** The elements in another order; a place without an element must be empty. Notes about positions count no more. */
function reordered(segment: SegmentDefinition, order: readonly string[], marks: Marks): SegmentDefinition {
  const left = [...segment.elements]
  const elements = order.map((id, i): ElementUse => {
    const at = left.findIndex((use) => use.id === id)
    const [use] = at < 0 ? [] : left.splice(at, 1)
    return use === undefined ? emptyPlace(i + 1, marks) : { ...use, position: i + 1, ...marked(use, marks) }
  })
  return { ...segment, elements, relations: [] }
}

const emptyPlace = (position: number, marks: Marks): ElementUse => ({
  position,
  id: '',
  name: 'not used',
  required: false,
  repeat: 1,
  format: { type: 'an', min: 1, max: 1 },
  codes: new Map(),
  notUsed: true,
  marks,
})

function changedElement(use: ElementUse, rule: OverlayRule, component: number, marks: Marks): ElementUse {
  if (use.components === undefined)
    return { ...use, ...changedCell(use, rule), ...repeats(rule), ...marked(use, marks) }
  const isWhole = component === 0
  const valueRule = rule.codes ?? rule.add ?? rule.length
  const components = use.components.map((cell): ComponentUse => {
    if (isWhole && rule.use === 'never') return { ...cell, ...NOT_USED, ...marked(cell, marks) }
    const meant = cell.position === Math.max(component, 1) && (!isWhole || valueRule !== undefined)
    return meant
      ? { ...cell, ...changedCell(cell, isWhole ? withoutUse(rule) : rule), ...marked(cell, marks) }
      : cell
  })
  if (!isWhole) return { ...use, components }
  return { ...use, ...useOf(rule), ...repeats(rule), components, ...marked(use, marks) }
}

const withoutUse = ({ use: _, ...rule }: OverlayRule): OverlayRule => rule

const repeats = ({ max }: OverlayRule): { repeat?: number } => (max === undefined ? {} : { repeat: max })

/** An empty list: whatever stands there is none of it. */
const NOT_USED = { required: false, notUsed: true, codes: new Map<string, string>() } as const

function useOf({ use }: OverlayRule): Partial<DataElement> {
  if (use === undefined) return {}
  return use === 'never' ? { required: false, notUsed: true } : { required: use === 'required' }
}

type Cell = Pick<DataElement, 'codes' | 'format'> | Pick<ElementUse, 'codes' | 'format'>

function changedCell(cell: Cell, rule: OverlayRule): Partial<DataElement> {
  if (rule.use === 'never') return NOT_USED
  const codes = codesOf(cell.codes, rule)
  const { format } = cell
  return {
    ...useOf(rule),
    ...(codes && { codes }),
    ...(rule.length && format && { format: { ...format, ...rule.length } }),
  }
}

/** Only those that are named, where any are, and those that are added; each with the guide's meaning if it has one. */
function codesOf(listed: CodeList | undefined, { codes, add }: OverlayRule): CodeList | undefined {
  if (codes === undefined && (add === undefined || listed === undefined)) return undefined
  const made = new Map(
    codes === undefined
      ? listed
      : [...codes].map(([code, name]) => [code, name || (listed?.get(code) ?? '')]),
  )
  for (const [code, name] of add ?? []) made.set(code, name || (made.get(code) ?? ''))
  return made
}
