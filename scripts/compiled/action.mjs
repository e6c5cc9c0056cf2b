// An action of a plan → a method of three steps: take the values, see whether all of them may be stored, store them.
import { renewing } from '../../dist/mapping/objects.js'
import { CellKind } from '../../dist/mapping/plan.js'
import { isBlank } from './objects.mjs'
import { indent, storeIn } from './text.mjs'
import { joins, mayStand, walk } from './walk.mjs'

const SHARED_BIT = 1 << 30
/** What of the reader's state a method may have at hand. */
const STATE = ['course', 'taken', 'instances', 'current', 'born', 'inst', 'seen', 'first']
const TAKEN = new Set([
  CellKind.nothing,
  CellKind.text,
  CellKind.table,
  CellKind.convert,
  CellKind.join,
  CellKind.listText,
])

export class ActionCode {
  constructor(plan, objects) {
    this.plan = plan
    this.objects = objects
  }

  isEligible(action) {
    const { opens, ignored, spread, tells, tail, cells } = action
    if (ignored || spread !== undefined || tells !== undefined) return false
    if (opens !== undefined && (!opens.isList || opens.isRecord)) return false
    if (opens !== undefined && !isBlank(this.plan.nodes[opens.node].part)) return false
    if (tail !== undefined) return tail.bit !== SHARED_BIT
    const own = cells.filter((cell) => cell !== undefined)
    if (own.every((cell) => cell.kind === CellKind.nothing)) return false
    const isPlain = own.every(
      (cell) => TAKEN.has(cell.kind) && !(cell.kind === CellKind.join && cell.expected !== ''),
    )
    return isPlain && targetsOf(action).every(({ bit }) => bit !== SHARED_BIT)
  }

  action(action) {
    const text = action.tail === undefined ? this.walked(action) : this.tailed(action)
    const used = STATE.filter((name) => new RegExp(`\\b${name}\\b`).test(text))
    const body = `const { ${used.join(', ')} } = this\n${text}`
    return `  /** ${action.name} */\n  private a${action.id}(s: Segment): boolean {\n${indent(body, 4)}\n    return true\n  }\n`
  }

  /** A segment that is one small value object. */
  tailed(action) {
    const { tail, limit, once } = action
    return [
      `const within = instances[${action.scope.id}]!`,
      `if (course.rank > ${limit} || taken[${once}] === within) return false`,
      `if (born[${tail.parent}] === inst[${this.objects.renewer(tail.parent)}] && (seen[${tail.parent}]! & ${tail.bit}) !== 0) return false`,
      `const known = this.tail(${tail.id}, s)`,
      'if (known === undefined) return false',
      `this.${this.objects.object(tail.parent)}().${tail.key} = known`,
      `seen[${tail.parent}]! |= ${tail.bit}`,
      ...this.claimed(action),
      `taken[${once}] = within`,
      `course.scope = ${action.scope.id}`,
    ].join('\n')
  }

  claimed({ rank, name }) {
    return [`course.rank = ${rank}`, 'course.claimed++', `this.notes.lastName = ${JSON.stringify(name)}`]
  }

  walked(action) {
    const filled = targetsOf(action)
    const { opens } = action
    return [
      ...(opens === undefined ? this.onceCheck(action) : this.openCheck(action)),
      ...walk(action),
      ...joins(action),
      ...(opens === undefined
        ? [
            `if (${filled.map(({ value }) => `${value} === undefined`).join(' && ')}${this.expected(action)}) return false`,
          ]
        : []),
      ...this.store(action, filled),
    ].join('\n')
  }

  /** A seat that stands for absent counts as one that was there. */
  expected({ cells }) {
    return mayStand(cells) ? ' && !stood' : ''
  }

  onceCheck({ limit, once, scope }) {
    return [
      `const within = instances[${scope.id}]!`,
      `if (course.rank > ${limit} || taken[${once}] === within) return false`,
    ]
  }

  openCheck({ limit, opens }) {
    const filler = (opens.always ?? []).map(
      ({ element, component, text }) => `isAt(s, ${element}, ${component}, ${JSON.stringify(text)})`,
    )
    return [
      `if (course.rank > ${limit}) return false`,
      ...(filler.length > 0 ? [`if (${filler.join(' && ')}) return false`] : []),
      `const outer = instances[${opens.parent.id}]!`,
      `const index = this.counted(${opens.id}, outer)`,
      ...this.indexCheck(opens),
    ]
  }

  /** The next element must be the next of its list; that of a list with a fixed first element, this one. */
  indexCheck(opens) {
    const node = this.plan.nodes[opens.node]
    if (this.objects.first(node) !== undefined) return ['if (index !== 0) return false']
    const { parent, key } = node
    if (this.objects.isOnly(node) && this.objects.renewer(parent) === renewing(opens.parent).id) return []
    return [
      `const holder = born[${parent}] === inst[${this.objects.renewer(parent)}] ? current[${parent}] : undefined`,
      `if (lengthOf(holder?.${key}) !== index) return false`,
    ]
  }

  store(action, targets) {
    const { opens } = action
    const own = opens?.node
    const all = [...new Set(targets.map(({ node }) => node))].filter((node) => node !== own)
    const nodes = all.filter((node) => !this.objects.isNew(node, action)).sort((a, b) => a - b)
    const lines = nodes.flatMap((node) => this.secondCheck(node, targets, opens))
    lines.push(...this.claimed(action))
    if (opens === undefined) {
      lines.push(`taken[${action.once}] = within`, `course.scope = ${action.scope.id}`)
    } else lines.push(`taken[${action.id}] = outer`, ...this.newElement(opens, targets))
    const made = new Set(
      all.filter((node) => !nodes.includes(node)).map((node) => this.objects.top(node, action)),
    )
    return [
      ...lines,
      ...nodes.flatMap((node) => this.fill(node, targets, action)),
      ...[...made]
        .sort((a, b) => a - b)
        .flatMap((node) => this.objects.nest(node, targets, this.holder(node, own))),
    ]
  }

  /** The object that holds a node's own: that which the action has just made, or the current one. */
  holder(node, own) {
    const { parent } = this.plan.nodes[node]
    return parent === own ? `o${own}` : `this.${this.objects.object(parent)}()`
  }

  /** A second value of a field is told, and kept apart. */
  secondCheck(node, targets, opens) {
    if (opens !== undefined && this.objects.renewer(node) === opens.id)
      return [`const b${node} = ${bitsOf(node, targets)}`]
    const lists = targets.filter((one) => one.node === node && one.isList)
    return [
      `const b${node} = ${bitsOf(node, targets)}`,
      `const h${node} = born[${node}] === inst[${this.objects.renewer(node)}]`,
      `if (h${node} && (seen[${node}]! & b${node}) !== 0) return false`,
      ...lists.map(
        ({ key, value }) =>
          `if (h${node} && ${value} !== undefined && current[${node}]!.${key} !== undefined) return false`,
      ),
    ]
  }

  newElement(opens, targets) {
    const node = this.plan.nodes[opens.node]
    const own = targets.filter((one) => one.node === node.id)
    const first = this.objects.first(node)
    const lines = []
    if (first === undefined) {
      lines.push(
        `const parent = this.${this.objects.object(node.parent)}()`,
        ...this.objects.constructed(node, own),
        `const list = parent.${node.key}`,
        `if (index > 0 && Array.isArray(list)) list.push(o${node.id})`,
        `else parent.${node.key} = listOf(o${node.id})`,
      )
    } else {
      lines.push(
        `const o${node.id} = this.${this.objects.object(first.id)}()`,
        ...own.map((one) => storeIn(`o${node.id}`, one)),
      )
    }
    lines.push(`this.open(${opens.id}, outer, index)`)
    if (this.objects.isOwn(node.id, opens.trigger)) return lines
    lines.push(...this.objects.hold(node.id, `o${node.id}`, own.length > 0 ? bitsOf(node.id, targets) : '0'))
    return lines
  }

  fill(node, targets, action) {
    const { opens } = action
    const isFresh = opens !== undefined && this.objects.renewer(node) === opens.id
    const own = targets.filter((one) => one.node === node)
    const place = this.plan.nodes[node]
    const lists = own.filter(({ isList }) => isList).map(({ value }) => `${value} !== undefined`)
    const some = [`b${node} !== 0`, ...lists].join(' || ')
    const stored = (object) => [
      `const o = ${object}`,
      ...own.map((one) => storeIn('o', one)),
      `seen[${node}]! |= b${node}`,
    ]
    if (!this.objects.isConstructed(place))
      return [`if (${some}) {`, indent(stored(`this.${this.objects.object(node)}()`).join('\n'), 2), '}']
    const made = [
      ...this.objects.constructed(place, own),
      `${this.holder(node, opens?.node)}.${place.key} = o${node}`,
      ...this.objects.hold(node, `o${node}`, `b${node}`),
    ]
    if (isFresh) return [`if (${some}) {`, indent(made.join('\n'), 2), '}']
    return [
      `if (${some}) {`,
      `  if (h${node}) {`,
      indent(stored(`current[${node}]!`).join('\n'), 4),
      '  } else {',
      indent(made.join('\n'), 4),
      '  }',
      '}',
    ]
  }
}

/** The fields that an action fills, each with the expression of its value. */
function targetsOf({ cells }) {
  const targets = []
  const known = new Set()
  const lists = new Map()
  for (const cell of cells) {
    if (cell === undefined || cell.kind === CellKind.nothing) continue
    if (cell.kind === CellKind.join) {
      if (known.has(cell.join)) continue
      known.add(cell.join)
      cell.join.targets.forEach(({ node, key, bit }, i) => {
        targets.push({ node, key, bit, value: `w${cell.join.id}[${i}]` })
      })
    } else if (cell.kind === CellKind.listText) {
      const name = `${cell.node}.${cell.key}`
      if (lists.has(name)) continue
      lists.set(name, cell.id)
      targets.push({ node: cell.node, key: cell.key, bit: 0, value: `l${cell.id}`, isList: true })
    } else targets.push({ node: cell.node, key: cell.key, bit: cell.bit, value: `v${cell.id}` })
  }
  return targets
}

function bitsOf(node, targets) {
  const bits = targets.filter((one) => one.node === node && one.bit !== 0)
  return bits.length === 0
    ? '0'
    : bits.map(({ value, bit }) => `(${value} === undefined ? 0 : ${bit})`).join(' | ')
}
