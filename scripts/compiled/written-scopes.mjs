// A group of a plan → a method that writes one element of its list: its keys, the objects in it, its segments in order.
import { CellKind, PLAIN } from '../../dist/mapping/plan.js'
import { indent } from './text.mjs'

export class WrittenScopes {
  constructor(plan, tree, actions) {
    this.plan = plan
    this.tree = tree
    this.actions = actions
  }

  /** The method of a group, those of its segments, and of the groups in it. */
  methods(scope) {
    const inner = this.tree.items[scope.id].flatMap(({ action, group }) => {
      if (group !== undefined) return this.tree.isWritten(group) ? this.methods(group) : []
      return this.tree.isWrittenAction(action) && action.tail === undefined
        ? [this.actions.method(action, false)]
        : []
    })
    const own = scope.trigger === undefined ? [] : [this.actions.method(scope.trigger, true)]
    return [this.method(scope), ...own, ...inner]
  }

  method(scope) {
    const { node } = scope
    const isFirst = this.hasOnly(node)
    const keys = this.tree.isWhole(node)
      ? []
      : isFirst
        ? [`if (index > 0 && !knows(o${node}, L${node})) return false`]
        : [`if (!knows(o${node}, K${node})) return false`]
    const lines = [
      `if (!isObject(o${node})) return false`,
      ...keys,
      ...this.actions.objectsIn(node, true),
      ...(scope.trigger === undefined ? [] : [`if (!${this.actions.call(scope.trigger)}) return false`]),
      ...this.tree.items[scope.id].flatMap((item) => this.item(scope, item)),
      'return true',
    ]
    const what = scope.parent === undefined ? 'The record' : scope.name
    return `  /** ${what} */
  private g${scope.id}(o${node}: unknown${isFirst ? ', index: number' : ''}): boolean {
${indent(lines.join('\n'), 4)}
  }
`
  }

  item(scope, { action, group, always }) {
    if (group !== undefined) {
      if (this.tree.isWritten(group)) return this.group(group)
      if (group.always !== undefined) throw new Error(`${group.name} is always written, but not by code`)
      return []
    }
    if (this.tree.isWrittenAction(action)) return this.segment(scope, action)
    const isMade = ({ cell: { kind } }) => kind === CellKind.count || kind === CellKind.messageFunction
    if (always && action.seats.some(isMade))
      throw new Error(`${action.name} is always written, but not by code`)
    return []
  }

  /** A segment is gone to only where an object is there that it is written from. */
  segment(scope, action) {
    const nodes = this.actions.nodesOf(action)
    const isAlways = nodes.includes(scope.node)
    const some = nodes.map((node) => `o${node} !== undefined`).join(' || ')
    const call = `!${this.actions.call(action)}`
    if (isAlways) return [`if (${call}) return false`]
    return [`if (${nodes.length > 1 ? `(${some})` : some} && ${call}) return false`]
  }

  group({ id, node, always, trigger }) {
    const { parent, key } = this.plan.nodes[node]
    const list = `l${parent}_${key}`
    const index = this.hasOnly(node) ? ', i' : ''
    const filler = (always ?? []).map(
      ({ element, component, text }) => `sink.put(${element}, ${component}, ${JSON.stringify(text)})`,
    )
    return [
      `if (${list} !== undefined)`,
      `  for (let i = 0; i < ${list}.length; i++) if (!this.g${id}(${list}[i]${index})) return false`,
      ...(always === undefined
        ? []
        : [
            `if (${list} === undefined || ${list}.length === 0) {`,
            '  const { sink } = this',
            `  sink.begin('${trigger.spec.tag}')`,
            indent(filler.join('\n'), 2),
            '  sink.end()',
            '}',
          ]),
    ]
  }

  /** Some fields of an element are written of the first only. */
  hasOnly(node) {
    if (this.plan.nodes[node].index === PLAIN) return false
    const only = this.tree.keys(node).written.map((key) => this.tree.field(node, key).only)
    if (only.some((one) => one > 0)) throw new Error(`node ${node}: fields of a later element only`)
    return only.includes(0)
  }
}
