// A segment of a plan → a method of two steps: the texts of its seats, then the segment, if one of them says something.
//
//   t21   the text of the seat 2.1      w3   the texts of the row with several seats, or fields, of number 3
//   l9    the list of texts whose first seat is cell 9
import { narrowerThan } from '../../dist/mapping/lookup.js'
import { CellKind, PLAIN } from '../../dist/mapping/plan.js'
import { indent } from './text.mjs'
import { targetsOf } from './written-tree.mjs'

const quoted = (text) => `'${text.replace(/['\\]/g, '\\$&')}'`

export class WrittenAction {
  constructor(plan, tree, segments) {
    this.plan = plan
    this.tree = tree
    this.segments = segments
    this.asked = new Set()
  }

  /** The nodes that a segment is written from. */
  nodesOf({ tail, seats }) {
    if (tail !== undefined && this.tree.tailOf(tail.node) !== undefined) return [tail.node]
    return [...new Set(seats.flatMap(({ cell }) => targetsOf(cell).map(({ node }) => node)))].sort(
      (a, b) => a - b,
    )
  }

  call(action) {
    if (action.tail !== undefined) this.asked.add(action)
    return `this.s${action.id}(${this.nodesOf(action)
      .map((node) => `o${node}`)
      .join(', ')})`
  }

  /** The methods of segments that are remembered by the object that they are written from. */
  tails() {
    return [...this.asked].map((action) => {
      const { node } = action.tail
      if (this.tree.tailOf(node) === undefined) return this.method(action, false)
      const lines = [
        `if (this.again(${action.id}, o${node})) return true`,
        ...(this.tree.isWhole(node) ? [] : [`if (!knows(o${node}, K${node})) return false`]),
        ...this.objectsIn(node, true),
        ...this.segment(action, false),
        `this.keep(${action.id}, o${node})`,
        'return true',
      ]
      return `  /** ${action.name} */
  private s${action.id}(o${node}: RecordObject): boolean {
${indent(lines.join('\n'), 4)}
  }
`
    })
  }

  method(action, isTrigger) {
    const nodes = this.nodesOf(action)
    const own = action.opens?.node ?? action.scope.node
    const parameters = nodes.map((node) => `o${node}: RecordObject${node === own ? '' : ' | undefined'}`)
    const lines = [...this.segment(action, isTrigger, new Set([own])), 'return true']
    return `  /** ${action.name} */
  private s${action.id}(${parameters.join(', ')}): boolean {
${indent(lines.join('\n'), 4)}
  }
`
  }

  /** The objects and lists in the object of a node, with their keys; all that are reached without an element of a list. */
  objectsIn(node, isSure) {
    const { written } = this.tree.keys(node)
    return written.flatMap((key) => {
      const field = this.tree.field(node, key)
      const { inner, isTextList, lists } = field
      if (inner === undefined || isTextList || this.isSiblings(node, key)) return []
      const value = `o${node}${isSure ? '' : '?'}.${key}`
      const isList = lists > 0 || inner.some(({ index }) => index !== PLAIN)
      if (!isList) return inner.flatMap((one) => this.object(one, value))
      const list = `l${node}_${key}`
      const wrong = lists > 0 ? `!isList(${list})` : `!areObjects(${list}, ${field.most})`
      return [
        `const ${list} = ${value}`,
        `if (${list} !== undefined && ${wrong}) return false`,
        ...inner.flatMap((one) => this.object(one, `${list}?.[${one.index}]`)),
      ]
    })
  }

  /** Whether a list or object in an object is gone to by the rows of another node of the same object. */
  isSiblings(node, key) {
    return !this.plan.nodes.some((one) => one.parent === node && one.key === key)
  }

  object({ id }, value) {
    const isTail = this.tree.tailOf(id) !== undefined
    const keys = isTail || this.tree.isWhole(id) ? '' : ` && knows(o${id}, K${id})`
    const right = keys === '' ? `!isObject(o${id})` : `!(isObject(o${id})${keys})`
    return [
      `const o${id}: unknown = ${value}`,
      `if (o${id} !== undefined && ${right}) return false`,
      ...(isTail ? [] : this.objectsIn(id, false)),
    ]
  }

  segment(action, isTrigger, sure = new Set()) {
    const { seats, spec } = action
    const lines = []
    const dynamic = []
    const texts = new Map()
    for (const seat of seats) {
      const { cell } = seat
      const name = `t${seat.element}${seat.component > 9 ? '_' : ''}${seat.component}`
      if (cell.kind === CellKind.nothing || cell.kind === CellKind.constant) {
        if (cell.expected !== '') texts.set(seat, quoted(cell.expected))
        continue
      }
      lines.push(...this.text(action, seat, name, sure, texts))
      // what says what stands for absent is told
      if (cell.expected !== '' && cell.kind !== CellKind.join)
        lines.push(`if (${name} === ${quoted(cell.expected)}) return false`)
      dynamic.push(name)
      texts.set(seat, cell.expected === '' ? name : `(${name} || ${quoted(cell.expected)})`)
    }
    const isSilent = dynamic.map((name) => `${name}.length === 0`).join(' && ') || 'true'
    lines.push(`if (${isSilent}) return ${!isTrigger}`)
    const mistake = this.mistake(action, isTrigger, texts)
    if (mistake === 'true') throw new Error(`${action.name} would always be mistaken`)
    const nothing = this.saysNothing(action, texts)
    if (nothing !== 'false') lines.push(`if (${nothing}) return false`)
    lines.push('const { sink } = this', `sink.begin('${spec.tag}')`)
    for (const [{ element, component }, text] of texts) {
      const put =
        component === 1
          ? `sink.putElement(${element}, ${text})`
          : `sink.put(${element}, ${component}, ${text})`
      // by its length: to compare with a text costs a call
      lines.push(/^t\d/.test(text) && dynamic.length > 1 ? `if (${text}.length > 0) ${put}` : put)
    }
    lines.push('sink.end()')
    if (mistake !== 'false') lines.push(`if (${mistake}) return false`)
    return lines
  }

  /** Whether the segment says just what stands for none (`always` of a group). */
  saysNothing({ opens, seats }, texts) {
    if (opens?.always === undefined) return 'false'
    const said = seats.map((seat) => {
      const one = opens.always.find(
        ({ element, component }) => element === seat.element && component === seat.component,
      )
      return equal(texts.get(seat) ?? "''", quoted(one?.text ?? ''))
    })
    return all(said)
  }

  /** The lines that make the text of a seat. */
  text(action, { cell }, name, sure, texts) {
    const { kind, id, join, index, isNumeric } = cell
    const value = ({ node, key }) =>
      `o${node}${sure.has(node) || action.tail?.node === node ? '' : '?'}.${key}`
    const text = (expression) => [
      `const ${name} = ${expression} ?? ''`,
      `if (typeof ${name} !== 'string') return false`,
    ]
    if (kind === CellKind.text || kind === CellKind.also) return text(value(cell))
    const made = []
    const give = (expression) => {
      if (!isNumeric) return [...made, `const ${name} = ${expression}`]
      return [...made, `const ${name} = this.marked(${expression})`]
    }
    if (kind === CellKind.listText) {
      const list = `l${this.firstOf(action, cell)}`
      if (index === this.indexOfFirst(action, cell))
        made.push(
          `const ${list} = ${value(cell)}`,
          `if (${list} !== undefined && !(isList(${list}) && ${list}.length <= ${this.tree.field(cell.node, cell.key).most})) return false`,
        )
      return [...made, ...text(`${list}?.[${index}]`)]
    }
    if (kind === CellKind.join) {
      const w = `w${join.id}`
      if (![...texts.keys()].some((seat) => seat.cell.join === join))
        made.push(
          `const ${w} = this.${join.targets.length > 1 ? 'joined' : 'joinedOne'}(${join.id}, ${join.targets.map(value).join(', ')})`,
          `if (${w} === undefined) return false`,
        )
      return give(`${w}[${index}] ?? ''`)
    }
    const source = kind === CellKind.table ? 'tabled' : 'converted'
    const own = isNumeric ? `v${id}` : name
    made.push(
      `const ${own} = this.${source}(${id}, ${value(cell)})`,
      `if (${own} === undefined) return false`,
    )
    return isNumeric ? give(own) : made
  }

  firstOf({ seats }, { node, key }) {
    return seats.find(({ cell }) => cell.kind === CellKind.listText && cell.node === node && cell.key === key)
      .cell.id
  }

  indexOfFirst(action, cell) {
    return this.plan.cells[this.firstOf(action, cell)].index
  }

  /** Whether the segment would be read as something else, as an expression of its texts (see src/mapping/mistakes.ts). */
  mistake(action, isTrigger, texts) {
    const isOpen = action.spec.tests.some(({ absent, values }) => absent || values.length !== 1)
    if (!isTrigger && !isOpen) return 'false'
    const rivals = narrowerThan(action).map((one) => this.passes(one, texts))
    const own = isOpen ? this.passes(action, texts) : 'true'
    return either([...rivals, not(own)])
  }

  passes({ spec: { tests } }, texts) {
    const passed = tests.map(({ element, component, absent, values }) => {
      const seat = [...texts.keys()].find((one) => one.element === element && one.component === component)
      const text = seat === undefined ? "''" : texts.get(seat)
      if (absent) return equal(text, "''")
      if (values.length === 0) return not(equal(text, "''"))
      return either(values.map((one) => equal(text, quoted(one))))
    })
    return all(passed)
  }
}

function equal(a, b) {
  if (a.startsWith("'")) return String(a === b)
  return `${a} === ${b}`
}

function not(one) {
  if (one === 'true') return 'false'
  return one === 'false' ? 'true' : `!(${one})`
}

function all(list) {
  if (list.includes('false')) return 'false'
  const open = list.filter((one) => one !== 'true')
  if (open.length === 0) return 'true'
  return open.length === 1 ? open[0] : `(${open.join(' && ')})`
}

function either(list) {
  if (list.includes('true')) return 'true'
  const open = [...new Set(list.filter((one) => one !== 'false'))]
  if (open.length === 0) return 'false'
  return open.length === 1 ? open[0] : `(${open.join(' || ')})`
}
