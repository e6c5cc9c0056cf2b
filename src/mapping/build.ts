/**
 * Rows → plan: nodes, scopes, actions and cells. Holds each row against the record type and the message
 * definition, with a finding for a field or an address that does not exist, and for two rows on one place.
 */
import { type Finding, finding, type MapPlace, type Severity } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { MessageDefinition } from '../message/definition.js'
import { type FieldShape, type Part, partOf } from '../records/schema.js'
import { type Address, type SegmentSpec, specKey } from './address.js'
import { buildCells } from './build-cells.js'
import { type DefinitionGroup, DefinitionWalk } from './definition-walk.js'
import type { AliasRow, GroupRow, MapModel, Row } from './model.js'
import { type PathStep, pathText } from './path.js'
import {
  Action,
  Cell,
  CellKind,
  COMPONENT_BITS,
  CURRENT,
  MAX_ELEMENT,
  PLAIN,
  PlanNode,
  type Scope,
} from './plan.js'

export class Builder {
  readonly nodes: PlanNode[] = []
  readonly scopes: Scope[] = []
  readonly actions: Action[] = []
  readonly cells: Cell[]
  recordScope: Scope | undefined
  /** How many rows have several seats or fields. */
  joins = 0
  private readonly walk: DefinitionWalk
  private readonly groups = new Map<Scope, DefinitionGroup>()

  constructor(
    readonly map: MapModel,
    readonly part: Part,
    readonly definition: MessageDefinition,
    private readonly findings: Finding[],
  ) {
    this.walk = new DefinitionWalk(definition)
    this.cells = []
  }

  build(): Scope {
    const root = this.addScope(undefined, this.map.id, this.map.at)
    root.node = this.addNode({ parent: -1, key: '', index: PLAIN, part: this.part, scope: root.id })
    this.groups.set(root, this.walk.root)
    this.addRows(root, this.map.rows)
    if (this.map.recordPer !== undefined && this.recordScope === undefined) {
      this.wrong('map-unreachable', `No group '${this.map.recordPer}' for recordPer`, this.map.at)
    }
    return root
  }

  wrong(code: FindingCode, message: string, at: MapPlace, severity?: Severity): void {
    this.findings.push(finding(code, message, { map: at, ...(severity && { severity }) }))
  }

  /** The action of a segment in a scope, made when first asked for. */
  actionFor(scope: Scope, spec: SegmentSpec, at: MapPlace): Action {
    const name = specKey(spec)
    if (scope.trigger?.name === name) return scope.trigger
    const known = scope.actions.find((action) => action.name === name && action.opens === undefined)
    if (known !== undefined) return known
    const place = this.walk.segmentIn(this.groupOf(scope), spec.tag, this.triggersIn(scope))
    if (place === undefined) {
      this.wrong('map-unknown-address', `${spec.tag} has no place here in ${this.definition.id}`, at)
    }
    const rank = place?.rank ?? 0
    const action = this.newAction({ spec, scope, rank, limit: rank, max: place?.max ?? 1, at })
    scope.actions.push(action)
    return action
  }

  /** The node of a path's object and the name of its last field; undefined (and told) where there is none. */
  target(
    scope: Scope,
    path: readonly PathStep[],
    at: MapPlace,
  ): { node: number; key: string; shape: FieldShape } | undefined {
    let node = scope.node
    for (const step of path.slice(0, -1)) {
      const next = this.step(node, step, path, at)
      if (next === undefined) return undefined
      node = next
    }
    const last = path.at(-1)
    if (last === undefined) return undefined
    const shape = this.fieldOf(node, last, path, at)
    return shape === undefined ? undefined : { node, key: last.name, shape }
  }

  /** The node of the object that a path's last step names (`equipment[0]`, `vessel`). */
  objectAt(node: number, step: PathStep, path: readonly PathStep[], at: MapPlace): number | undefined {
    return this.step(node, step, path, at)
  }

  /** Puts a cell on a seat of an action; two rows on one seat are refused. */
  place(action: Action, address: Address | { element: number; component: number }, cell: Cell): void {
    const { element, component } = address
    // a field without a name in the layout: told already
    if (element === 0) return
    if (element > MAX_ELEMENT || component >= 1 << COMPONENT_BITS) {
      this.wrong(
        'map-unknown-address',
        `${action.name}/${element}.${component} is beyond any segment`,
        cell.at,
      )
      return
    }
    const slot = (element << COMPONENT_BITS) | component
    if (action.cells[slot] !== undefined) {
      this.wrong('map-conflict', `Two rows claim ${action.name}/${element}.${component}`, cell.at)
      return
    }
    if (!this.map.beyond.includes(action.spec.tag))
      this.walk.checkSeat(this.definition, action, element, component, (code, text, severity) =>
        this.wrong(code, text, cell.at, severity),
      )
    this.cells.push(cell)
    setCell(action, slot, cell)
    action.seats.push({ element, component, cell })
  }

  private addRows(scope: Scope, rows: readonly Row[]): void {
    const groups = rows.filter((row) => row.kind === 'group')
    for (const row of groups) this.openGroup(scope, row)
    for (const row of rows) if (row.kind !== 'group' && row.kind !== 'alias') buildCells(this, scope, row)
    for (const row of rows) if (row.kind === 'alias') this.addAlias(scope, row)
    for (const row of groups) {
      const inner = this.scopes.find((one) => one.parent === scope && one.trigger?.at === row.at)
      if (inner !== undefined) this.addRows(inner, row.rows)
    }
    sortByRows(scope, rows)
  }

  /** A second spelling: the cells of the other action, all but its tests. */
  private addAlias(scope: Scope, row: AliasRow): void {
    const known = scope.actions.find(
      (action) => action.name === specKey(row.of) && action.opens === undefined,
    )
    if (known === undefined) {
      this.wrong('map-unreachable', `No row of this group addresses ${specKey(row.of)}`, row.at)
      return
    }
    const action = this.actionFor(scope, row.alias, row.at)
    action.alias = true
    action.once = known.once
    action.joins = known.joins
    for (const { element, component, cell } of known.seats) {
      const slot = (element << COMPONENT_BITS) | component
      if (cell.kind !== CellKind.nothing && action.cells[slot] === undefined) setCell(action, slot, cell)
    }
  }

  private openGroup(scope: Scope, row: GroupRow): void {
    const group = this.walk.groupIn(this.groupOf(scope), row.trigger.tag)
    if (group === undefined) {
      this.wrong(
        'map-unknown-address',
        `${row.trigger.tag} has no place here in ${this.definition.id}`,
        row.at,
      )
      return
    }
    const inner = this.addScope(scope, specKey(row.trigger), row.at)
    const { rank, last, max } = group
    const trigger = this.newAction({ spec: row.trigger, scope: inner, rank, limit: last, max, at: row.at })
    trigger.opens = inner
    inner.trigger = trigger
    scope.actions.push(trigger)
    this.groups.set(inner, group)
    this.bindGroup(scope, inner, row)
  }

  /** Ties a group to the object that its rows fill. */
  private bindGroup(scope: Scope, inner: Scope, row: GroupRow): void {
    inner.node = scope.node
    if (this.map.recordPer === inner.name) {
      inner.isRecord = true
      this.recordScope = inner
      return
    }
    const last = row.to?.at(-1)
    if (row.to === undefined || last === undefined) return
    const target = this.target(scope, row.to, row.at)
    const part = target === undefined ? undefined : partOf(target.shape)
    if (target === undefined || part === undefined) {
      this.wrong('map-unknown-field', `'${pathText(row.to)}' holds no objects`, row.at)
      return
    }
    inner.isList = last.index === -1
    if (inner.isList !== (target.shape.kind === 'list')) {
      this.wrong(
        'map-unknown-field',
        `'${pathText(row.to)}' must end in [] if, and only if, it is a list`,
        row.at,
      )
    }
    if (row.always !== undefined) this.addFiller(inner, row, row.always)
    const index = inner.isList ? CURRENT : PLAIN
    inner.node = this.addNode({ parent: target.node, key: target.key, index, part, scope: inner.id })
    if (row.unless !== undefined) inner.unless = this.target(scope, row.unless, row.at)
  }

  private addFiller(inner: Scope, row: GroupRow, always: NonNullable<GroupRow['always']>): void {
    const { rank, name } = inner.trigger!
    if (!inner.isList || this.definition.segments[rank - 1]?.required !== true)
      this.wrong(
        'map-invalid',
        `'always' is for a list whose segment the definition demands: ${name}`,
        row.at,
      )
    inner.always = always
      .map(({ seat, text }) => ({ ...seat, text }))
      .sort((a, b) => a.element - b.element || a.component - b.component)
  }

  private addScope(parent: Scope | undefined, name: string, at: MapPlace): Scope {
    const scope: Scope = {
      id: this.scopes.length,
      parent,
      name,
      node: 0,
      renews: [],
      inside: [],
      always: undefined,
      isList: false,
      isRecord: false,
      unless: undefined,
      trigger: undefined,
      actions: [],
    }
    if (this.scopes.length > 1000) this.wrong('map-invalid', 'The map has too many groups', at)
    for (let outer = parent; outer !== undefined; outer = outer.parent) outer.inside.push(scope)
    this.scopes.push(scope)
    return scope
  }

  private addNode(node: Omit<PlanNode, 'id'>): number {
    const id = this.nodes.length
    this.nodes.push(new PlanNode(id, node.parent, node.key, node.index, node.part, node.scope))
    for (let scope = this.scopes[node.scope]; scope !== undefined; scope = scope.parent) scope.renews.push(id)
    return id
  }

  private newAction(given: Pick<Action, 'spec' | 'scope' | 'rank' | 'limit' | 'max' | 'at'>): Action {
    const { spec, scope, rank, limit, max, at } = given
    const action = new Action(this.actions.length, spec, specKey(spec), scope, rank, limit, max, at)
    this.actions.push(action)
    for (const test of given.spec.tests) {
      const cell = new Cell(given.at)
      if (test.values.length === 1) cell.expected = test.values[0]!
      if (test.values.length === 1 && !test.absent) this.place(action, test, cell)
    }
    return action
  }

  /** The node of the object that a step leads to, made when first asked for. */
  private step(node: number, step: PathStep, path: readonly PathStep[], at: MapPlace): number | undefined {
    const shape = this.fieldOf(node, step, path, at)
    const part = shape === undefined ? undefined : partOf(shape)
    if (shape === undefined || part === undefined) {
      if (shape !== undefined)
        this.wrong('map-unknown-field', `'${step.name}' in '${pathText(path)}' is no object`, at)
      return undefined
    }
    const index = step.index ?? PLAIN
    if ((shape.kind === 'list') !== (index >= 0 || index === CURRENT)) {
      this.wrong(
        'map-unknown-field',
        `'${step.name}' in '${pathText(path)}' needs an index if it is a list`,
        at,
      )
      return undefined
    }
    const known = this.nodes.find(
      (one) => one.parent === node && one.key === step.name && one.index === index,
    )
    return (
      known?.id ?? this.addNode({ parent: node, key: step.name, index, part, scope: this.nodes[node]!.scope })
    )
  }

  private fieldOf(
    node: number,
    step: PathStep,
    path: readonly PathStep[],
    at: MapPlace,
  ): FieldShape | undefined {
    const part = this.nodes[node]!.part
    const field = Object.hasOwn(part.fields, step.name) ? part.fields[step.name] : undefined
    if (field === undefined) {
      this.wrong(
        'map-unknown-field',
        `${part.name} has no field '${step.name}' (path '${pathText(path)}')`,
        at,
      )
    }
    return field
  }

  private groupOf(scope: Scope): DefinitionGroup {
    return this.groups.get(scope) ?? this.walk.root
  }

  /** Ranks of the triggers of the groups that the map opens inside a scope. */
  private triggersIn(scope: Scope): ReadonlySet<number> {
    return new Set(this.scopes.filter((one) => one.parent === scope).map((one) => one.trigger?.rank ?? 0))
  }
}

/** The actions of a scope in the order of the rows that first name them: it breaks ties on writing. */
function sortByRows(scope: Scope, rows: readonly Row[]): void {
  const names = rows.flatMap(specsOf).map(specKey)
  const order = new Map([...names.entries()].reverse().map(([i, name]) => [name, i]))
  const place = (action: Action): number => order.get(action.name) ?? names.length
  scope.actions.sort((a, b) => place(a) - place(b))
}

function specsOf(row: Row): SegmentSpec[] {
  if (row.kind === 'group') return [row.trigger]
  if (row.kind === 'alias') return [row.alias]
  if (row.kind === 'ignore') return row.what.map((one) => one.segment)
  const seats =
    row.kind === 'value' ? [...row.seats, ...row.also] : row.kind === 'each' ? row.seats.flat() : [row.seat]
  return seats.map((seat) => seat.segment)
}

/** Sets a cell without leaving a hole in the array: arrays with holes are read more slowly. */
function setCell(action: Action, slot: number, cell: Cell): void {
  while (action.cells.length <= slot) action.cells.push(undefined)
  action.cells[slot] = cell
}
