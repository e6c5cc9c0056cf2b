// The nodes of a plan → the objects of a record: how they are made, hung up at their parents, and found again.
import { renewing } from '../../dist/mapping/objects.js'
import { PLAIN } from '../../dist/mapping/plan.js'
import { indent, storeIn } from './text.mjs'

export class ObjectCode {
  /** Nodes whose objects are asked for by a method of their own. */
  asked = new Set()
  /** The parts whose constructors are called. */
  parts = new Set()

  constructor(plan) {
    this.plan = plan
  }

  /** The name of the method that gives a node's object, made where there is none. */
  object(node) {
    this.asked.add(node)
    return `n${node}`
  }

  getters() {
    const made = new Map()
    // a getter may ask for another
    while (made.size < this.asked.size)
      for (const node of [...this.asked])
        if (!made.has(node)) made.set(node, this.getter(this.plan.nodes[node]))
    return [...made.entries()].sort(([a], [b]) => a - b).map(([, text]) => text)
  }

  getter(node) {
    const { id, key, parent } = node
    const head = `  private n${id}(): RecordObject {
    const known = this.current[${id}]
    if (known !== undefined && this.born[${id}] === this.inst[${this.renewer(id)}]) return known
`
    if (!this.isFirst(node) && !this.isConstructed(node)) {
      const found =
        node.index === PLAIN && parent >= 0
          ? `    const field = this.${this.object(parent)}().${key}
    if (!isObject(field)) return this.objects.at(${id})
    this.current[${id}] = field
    this.born[${id}] = this.inst[${this.renewer(id)}]!
    this.seen[${id}] = 0
    return field
`
          : `    return this.objects.at(${id})\n`
      return `${head}${found}  }\n`
    }
    const hung = node.index === 0 ? `listOf(o${id})` : `o${id}`
    return `${head}    const parent = this.${this.object(parent)}()
    if (parent.${key} !== undefined) return this.objects.at(${id})
${indent(this.constructed(node, []).join('\n'), 4)}
    parent.${key} = ${hung}
    this.current[${id}] = o${id}
    this.born[${id}] = this.inst[${this.renewer(id)}]!
    this.seen[${id}] = 0
    return o${id}
  }
`
  }

  /** A new object of a node, made by the constructor of its part (src/records/objects.generated.ts). */
  constructed(node, targets) {
    const { name, usual } = node.part
    this.parts.add(name)
    const values = usual.map((key) => targets.find((one) => one.key === key)?.value)
    const given = values.slice(0, values.findLastIndex((one) => one !== undefined) + 1)
    return [
      `const o${node.id} = new ${name}(${given.map(String).join(', ')})`,
      ...targets.filter(({ key }) => !usual.includes(key)).map((one) => storeIn(`o${node.id}`, one)),
    ]
  }

  /** Makes an object the one that is current for its node. */
  hold(node, object, seen) {
    return [
      `current[${node}] = ${object}`,
      `born[${node}] = inst[${this.renewer(node)}]!`,
      `seen[${node}] = ${seen}`,
    ]
  }

  renewer(node) {
    return renewing(this.plan.scopes[this.plan.nodes[node].scope]).id
  }

  /** The node of a list's element 0, where rows outside of the group name it. */
  first(node) {
    return this.plan.nodes.find(
      (one) => one.id !== node.id && one.parent === node.parent && one.key === node.key && one.index === 0,
    )
  }

  /** The first element of a list, which can be made with its list. */
  isFirst(node) {
    return node.index === 0 && isBlank(node.part)
  }

  /** Whether an object that is not there can be made by a constructor alone and hung up at its parent. */
  isConstructed(node) {
    return node.index === PLAIN && node.parent >= 0 && this.isOnly(node) && isBlank(node.part)
  }

  /** Whether no other node, and no value, may be what a node is of its parent. */
  isOnly(node) {
    const isOther = (one) =>
      one.id !== node.id && one.key === node.key && this.isSame(one.parent, node.parent)
    const isValue = (one) => one.key === node.key && this.isSame(one.node, node.parent)
    const isFilled = (cell) => (cell.join === undefined ? isValue(cell) : cell.join.targets.some(isValue))
    return !this.plan.nodes.some(isOther) && !this.plan.cells.some(isFilled)
  }

  /** Whether two nodes may be one object. */
  isSame(a, b) {
    if (a === b) return true
    if (a < 0 || b < 0) return false
    const [one, other] = [this.plan.nodes[a], this.plan.nodes[b]]
    return one.key === other.key && this.isSame(one.parent, other.parent)
  }

  /**
   * Whether an action is the only one that has to do with the object of a node and those in it, and makes all of these
   * by constructors: none of them need be found again.
   */
  isOwn(node, action) {
    const nodes = this.plan.nodes.filter(({ id }) => this.isWithin(id, node))
    return (
      nodes.every((one) => one.id === node || this.isConstructed(one)) &&
      this.plan.actions.every((one) => one === action || !nodes.some(({ id }) => this.reaches(one, id)))
    )
  }

  isWithin(node, outer) {
    return node === outer || (node >= 0 && this.isWithin(this.plan.nodes[node].parent, outer))
  }

  /** Whether the object of a node can only be a new one where an action has a value for it. */
  isNew(node, action) {
    const { scope, opens } = action
    const around = opens ?? scope
    if (node === opens?.node || !this.isConstructed(this.plan.nodes[node])) return false
    return this.isOwn(node, action) && this.renewer(node) === renewing(around).id
  }

  /** The outermost of the new objects that a new object stands in. */
  top(node, action) {
    const { parent } = this.plan.nodes[node]
    return this.isNew(parent, action) ? this.top(parent, action) : node
  }

  /** New objects, those in them included, where any of them has a value. */
  nest(node, targets, holder) {
    const place = this.plan.nodes[node]
    const within = targets.filter((one) => this.isWithin(one.node, node))
    const inner = this.plan.nodes.filter(({ parent }) => parent === node)
    const made = [
      ...this.constructed(
        place,
        within.filter((one) => one.node === node),
      ),
      ...inner.flatMap(({ id }) => this.nest(id, targets, `o${node}`)),
      `${holder}.${place.key} = o${node}`,
    ]
    if (within.length === 0) return []
    const some = within.map(({ value }) => `${value} !== undefined`).join(' || ')
    return [`if (${some}) {`, indent(made.join('\n'), 2), '}']
  }

  reaches(action, node) {
    if (action.tail?.parent === node || action.spread?.node === node || action.opens?.node === node)
      return true
    return action.cells.some(
      (cell) => cell?.node === node || cell?.join?.targets.some((one) => one.node === node),
    )
  }
}

/** Whether a new object of a part has nothing in it. */
export function isBlank(part) {
  return Object.values(part.create()).every((value) => value === undefined)
}
