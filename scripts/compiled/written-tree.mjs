// The nodes of a plan → which of their fields the code writes, and the variables that hold their objects.
//
//   o4    the object of node 4, undefined where there is none      l4_equipment   a list in it
//   K13   the keys that an object of node 13 has

import { CellKind, CURRENT } from '../../dist/mapping/plan.js'
import { FIELD, FieldFact, maskOfGroup } from '../../dist/mapping/written-fields.js'

const WRITTEN = new Set([
  CellKind.nothing,
  CellKind.text,
  CellKind.table,
  CellKind.convert,
  CellKind.constant,
  CellKind.join,
  CellKind.listText,
  CellKind.also,
])
/** A row of more fields is written by the plan. */
const MOST_FIELDS = 4

export class WrittenTree {
  constructor(plan, { fields, scopes }, segments) {
    this.plan = plan
    this.fields = fields
    this.items = scopes.map(({ items }) => items)
    this.segments = segments
    this.known = new Map()
  }

  /** Whether the code writes a segment. */
  isWrittenAction(action) {
    const { seats, spread, alias, scope, opens } = action
    if (spread !== undefined || alias || this.segments.isMixed(action)) return false
    const owner = (opens ?? scope).node
    return seats.every(({ cell }) => {
      if (!WRITTEN.has(cell.kind) || (cell.join?.targets.length ?? 0) > MOST_FIELDS) return false
      return targetsOf(cell).every(({ node }) => this.ownerOf(node) === this.ownerOf(owner))
    })
  }

  /** Whether the code writes a group. */
  isWritten(scope) {
    if (scope.parent === undefined)
      return (
        this.plan.recordScope === undefined && !this.plan.cells.some(({ kind }) => kind === CellKind.count)
      )
    const { isList, isRecord, unless, trigger, node } = scope
    if (!isList || isRecord || unless !== undefined || !this.isWrittenAction(trigger)) return false
    return this.factOf(this.plan.nodes[node], FieldFact.lists) === 1
  }

  /** The record, or the element of a list, that a node is of. */
  ownerOf(node) {
    const { parent, index } = this.plan.nodes[node]
    return parent < 0 || index === CURRENT ? node : this.ownerOf(parent)
  }

  /** What stands in an object beside its own values, and how; undefined where the code cannot write it. */
  field(node, key) {
    const name = `${node}.${key}`
    if (!this.known.has(name)) this.known.set(name, this.fieldOf(node, key))
    return this.known.get(name)
  }

  fieldOf(node, key) {
    const slot = this.fields.byKey[node].get(key)
    if (slot === undefined) return undefined
    const fact = (one) => this.fields.fields[slot * FIELD + one]
    const inner = this.plan.nodes.filter((one) => one.parent === node && one.key === key)
    if (!this.fields.fills[slot].every(({ mask }) => this.isWrittenMask(mask))) return undefined
    // a list that goes on over several segments, or that several groups share, is the plan's
    const listed = inner.filter(({ index }) => index === CURRENT)
    if (
      listed.some(({ id }) => !this.plan.scopes.some((scope) => scope.node === id && this.isWritten(scope)))
    )
      return undefined
    // a field of a sibling is written by its own rows
    const sibling = this.siblingsOf(node).find((one) => this.hasOwn(one, key))
    const only = fact(FieldFact.only)
    if (this.fields.fills[slot].length === 0 && inner.length === 0) {
      if (sibling !== undefined) return this.field(sibling.id, key) && { only }
      return fact(FieldFact.isWhole) !== 0 ? { only } : undefined
    }
    return {
      only,
      isWhole: fact(FieldFact.isWhole) !== 0,
      lists: fact(FieldFact.lists),
      most: fact(FieldFact.most),
      inner: inner.filter(({ index }) => index !== CURRENT),
      isTextList: inner.length === 0 && fact(FieldFact.isWhole) === 0,
    }
  }

  /** Other nodes that may be the same object. */
  siblingsOf(node) {
    const { parent, key } = this.plan.nodes[node]
    return this.plan.nodes.filter(
      (one) => one.id !== node && one.parent === parent && one.key === key && parent >= 0,
    )
  }

  hasOwn(node, key) {
    const slot = this.fields.byKey[node.id].get(key)
    if (slot === undefined) return false
    return (
      this.fields.fills[slot].length > 0 ||
      this.plan.nodes.some((one) => one.parent === node.id && one.key === key)
    )
  }

  isWrittenMask(mask) {
    const { actions, scopes } = this.plan
    return mask < actions.length
      ? this.isWrittenAction(actions[mask])
      : this.isWritten(scopes.find(({ id }) => maskOfGroup(this.plan, id) === mask))
  }

  factOf({ parent, key }, fact) {
    return this.fields.fields[this.fields.byKey[parent].get(key) * FIELD + fact]
  }

  /** The segment that is remembered by the object of a node, undefined where there is none. */
  tailOf(node) {
    const action = this.fields.tails[node]
    return action < 0 ? undefined : this.plan.actions[action]
  }

  /** Whether an object is written as a whole too: then no field of it needs a place. */
  isWhole(node) {
    return this.fields.wholes[node] !== 0
  }

  /** The keys of an object, in their usual order; those that are not written stand there, too. */
  keys(node) {
    const { part } = this.plan.nodes[node]
    const laid = part.usual
    const written = [...this.fields.byKey[node].keys()].filter((key) => this.field(node, key) !== undefined)
    return { laid: [...new Set([...laid, ...written])], written }
  }

  /** The lists of keys that a text names. */
  keyLists(text) {
    return this.plan.nodes
      .flatMap(({ id }) =>
        [
          [`K${id}`, (field) => field !== undefined],
          [`L${id}`, (field) => field !== undefined && field.only < 0],
        ].map(([name, isKnown]) => ({ id, name, isKnown })),
      )
      .filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text))
      .map(({ id, name, isKnown }) => {
        const { laid } = this.keys(id)
        const known = laid.filter((key) => isKnown(this.field(id, key)))
        const other = laid.filter((key) => !known.includes(key))
        const lists = [laid, ...(other.length > 0 ? [other] : [])].map((list) => `'${list.join(' ')}'`)
        return `const ${name} = new FieldKeys(${lists.join(', ')})\n`
      })
      .join('')
  }
}

/** The fields that a seat is written from. */
export function targetsOf(cell) {
  if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant) return []
  return cell.join?.targets ?? [cell]
}
