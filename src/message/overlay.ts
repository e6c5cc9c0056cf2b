/**
 * A guide over a standard: which segments and elements an authority, an association or a partner wants, does not use,
 * or limits to some codes. `applyOverlay` lays it over a definition and gives another definition of the same form, so
 * that whatever asks a definition (check, map check, inspect) needs to know nothing of guides.
 *
 * Takes plain data; the file form is read by `src/mapping/parse-overlay.ts` and told in docs/overlays.md. What does not
 * fit the definition is a finding (`guide-invalid`, with the place in the file), and that rule is left out.
 */
import { type Finding, finding, type MapPlace, type Severity } from '../core/finding.js'
import { dictionaryOf, keepDictionary } from './library.js'
import type { GroupNode, GuideMark, MessageDefinition, Node, SegmentNode } from './model.js'
import { nodesAt, type OverlayAddress, parseOverlayAddress } from './overlay-address.js'
import { GuidedDictionary, type SeatRule, seatFaults } from './overlay-segments.js'

/** What may be said at one address. */
export interface OverlayRule {
  /** As in `BGM/3`, `SG2/LOC(147)/2.3`, `/NAD`, `SG1/`: see overlay-address.ts. */
  readonly at: string
  readonly use?: 'required' | 'optional' | 'never'
  readonly max?: number
  /** Only these codes (code → the guide's meaning, empty where it is the standard's). */
  readonly codes?: ReadonlyMap<string, string>
  /** These codes as well, or the guide's own meaning of them. */
  readonly add?: ReadonlyMap<string, string>
  readonly length?: { readonly min: number; readonly max: number }
  /** Ids of the elements of a segment in the order in which the guide has them; empty where a place is not used. */
  readonly elements?: readonly string[]
  readonly why?: string
  readonly severity?: Severity
  readonly place?: MapPlace
}

export interface Overlay {
  readonly id: string
  /** Where the rules were read. */
  readonly source: string
  /** Ids of definitions; `edifact/codeco@*` is that message in every directory. */
  readonly over: readonly string[]
  /** Only for messages with one of these association codes; for all where there are none. */
  readonly associations: readonly string[]
  /** Laid over each message that it fits, asked for or not: a draft of which the standard's directory is only near. */
  readonly always: boolean
  /** Id of a guide whose rules come before these. */
  readonly base?: string
  readonly rules: readonly OverlayRule[]
  readonly file: string
}

export interface Overlaid {
  readonly definition: MessageDefinition
  readonly findings: readonly Finding[]
}

/** Whether a guide is meant for messages of a definition. */
export function isMeantFor(overlay: Overlay, definition: MessageDefinition, association = ''): boolean {
  const { over, associations } = overlay
  if (associations.length > 0 && !associations.includes(association)) return false
  const everywhere = `${definition.id.slice(0, definition.id.indexOf('@'))}@*`
  return over.some((id) => id === definition.id || id === everywhere)
}

interface PlacedRule {
  readonly rule: OverlayRule
  readonly address: OverlayAddress
  readonly nodes: readonly Node[]
}

/** The definition as the guide has it. Never throws; the definition that comes in is not changed. */
export function applyOverlay(definition: MessageDefinition, overlay: Overlay): Overlaid {
  const findings: Finding[] = []
  const base = dictionaryOf(definition)
  if (base === undefined) return { definition, findings }
  const tell = (rule: OverlayRule, text: string) =>
    findings.push(finding('guide-invalid', `${text} (${definition.id})`, { map: rule.place }))
  const placed = overlay.rules.flatMap((rule) => placeRule(rule, definition, tell))
  const seats = placed.flatMap((one) => seatRuleOf(one, overlay))
  const fitting = seats.filter((seat) => {
    const faults = seatFaults(seat, base)
    for (const text of faults) tell(seat.rule, text)
    return faults.length === 0
  })
  const tree = new TreeCopy(changesOf(placed, overlay))
  const root = tree.group(definition.root)
  const guides = [...(definition.guides ?? []), overlay.id]
  const made: MessageDefinition = { ...definition, guides, root, segments: tree.segments }
  keepDictionary(made, new GuidedDictionary(base, definition, fitting))
  return { definition: made, findings }
}

function placeRule(
  rule: OverlayRule,
  definition: MessageDefinition,
  tell: (rule: OverlayRule, text: string) => void,
): PlacedRule[] {
  const address = parseOverlayAddress(rule.at)
  if (address === undefined) {
    tell(rule, `'${rule.at}' is no address; an address looks like SG2/LOC(147)/2.1, /NAD or SG1/`)
    return []
  }
  const nodes = nodesAt(definition, address)
  if (nodes.length === 0) tell(rule, `There is no '${rule.at}'`)
  return nodes.length === 0 ? [] : [{ rule, address, nodes }]
}

function marksOf(
  { use, max, codes, add, length, elements, ...said }: OverlayRule,
  guide: string,
): GuideMark[] {
  const { why, severity, place } = said
  const mark = { guide, ...(why && { why }), ...(severity && { severity }), ...(place && { place }) }
  const about: GuideMark['about'][] = []
  if (use !== undefined || elements !== undefined) about.push('use')
  if (max !== undefined) about.push('max')
  if (codes !== undefined || add !== undefined) about.push('codes')
  if (length !== undefined) about.push('length')
  return about.map((one) => ({ ...mark, about: one }))
}

function seatRuleOf({ rule, address, nodes }: PlacedRule, { id }: Overlay): SeatRule[] {
  if (address.element === 0 && rule.elements === undefined) return []
  const ranks = new Set(nodes.flatMap((node) => (node.kind === 'segment' ? [node.rank] : [])))
  return [{ rule, address, ranks, marks: marksOf(rule, id) }]
}

// ------------------------------------------------------------------ the tree

type Change = Partial<Pick<SegmentNode, 'required' | 'max' | 'notUsed' | 'marks'>>

/** Rules about segments and groups as such. */
function changesOf(placed: readonly PlacedRule[], { id }: Overlay): ReadonlyMap<Node, Change> {
  const changes = new Map<Node, Change>()
  for (const { rule, address, nodes } of placed) {
    if (address.element !== 0 || (rule.use === undefined && rule.max === undefined)) continue
    const change: Change = {
      ...(rule.use && { required: rule.use === 'required' }),
      ...(rule.use === 'never' && { notUsed: true }),
      ...(rule.max !== undefined && { max: rule.max }),
    }
    for (const node of nodes) {
      const before = changes.get(node)
      const marks = [...(before?.marks ?? node.marks ?? []), ...marksOf(rule, id)]
      changes.set(node, { ...before, ...change, marks })
    }
  }
  return changes
}

/** Copies a tree, so that parents are the copied ones. */
class TreeCopy {
  readonly segments: SegmentNode[] = []

  constructor(private readonly changes: ReadonlyMap<Node, Change>) {}

  group(from: GroupNode, parent?: GroupNode): GroupNode {
    const children: Node[] = []
    const copy: GroupNode = {
      ...from,
      ...this.changes.get(from),
      children,
      ...(parent && { parent }),
    }
    for (const child of from.children)
      children.push(child.kind === 'group' ? this.group(child, copy) : this.segment(child, copy))
    return copy
  }

  private segment(from: SegmentNode, parent: GroupNode): SegmentNode {
    const copy = { ...from, ...this.changes.get(from), parent }
    this.segments.push(copy)
    return copy
  }
}
