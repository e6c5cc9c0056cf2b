// A plan → the text of a class that takes its usual segments (see src/mapping/compiled-reader.ts). An action becomes a
// method of three steps: walk the marks and take the values, see whether all of them may be stored, store them.
import { newObject, renewing } from '../dist/mapping/objects.js'
import { ANY_QUALIFIER, CellKind, PLAIN } from '../dist/mapping/plan.js'
import { signatureOf } from '../dist/mapping/signature.js'

const BITS = 4
const COMPONENTS = (1 << BITS) - 1
const SHARED_BIT = 1 << 30
const TAPE = ['arenaMarks', 'COMPONENT', 'DIRTY', 'ELEMENT', 'POSITION_SHIFT', 'TERMINATOR']
const NAMES = { arenaMarks: 'M', POSITION_SHIFT: 'P' }
/** What of the reader's state a method may have at hand. */
const STATE = ['course', 'taken', 'instances', 'current', 'born', 'inst', 'seen']
const TAKEN = new Set([
  CellKind.nothing,
  CellKind.text,
  CellKind.table,
  CellKind.convert,
  CellKind.join,
  CellKind.listText,
])

export function codeOf(plan, id, name) {
  const emitter = new Emitter(plan)
  const actions = plan.recordScope === undefined ? plan.actions.filter((one) => emitter.isEligible(one)) : []
  const methods = actions.map((one) => emitter.action(one))
  const getters = emitter.getters()
  const taken = new Set(actions.map(({ id }) => id))
  const claims = plan.scopes.map(({ id }) => ({ id, text: claimsOf(plan, id, taken) })).filter(({ text }) => text !== undefined)
  return `// Made by scripts/compile-maps.mjs from the plan of ${id}; not to be edited.
import type { Segment } from '../../syntax/segment.js'
import * as tape from '../../syntax/tape.js'
import { ${['CompiledReader', ...['lengthOf', 'listOf'].filter((one) => methods.some((text) => text.includes(`${one}(`)))].join(', ')} } from '../compiled-reader.js'
import { ${getters.some((one) => one.includes('isObject(')) ? 'isObject, ' : ''}type RecordObject } from '../objects.js'
${imported(['codeAt', 'isAt'], [...methods, ...claims.map(({ text }) => text)], '../tests.js')}
const { ${TAPE.filter((name) => methods.some((text) => text.includes(NAMES[name] ?? name))).map((name) => (NAMES[name] === undefined ? name : `${name}: ${NAMES[name]}`)).join(', ')} } = tape

/** The plan that this code fits. */
export const signature = '${signatureOf(plan)}'

export class ${name} extends CompiledReader {
  protected override claim(s: Segment, scope: number, q: number): boolean {
    switch (scope) {
${claims.map(({ id }) => `      case ${id}:\n        return this.in${id}(s, q)`).join('\n')}
      default:
        return false
    }
  }

${claims.map(({ text }) => text).join('\n')}
${[...getters, ...methods].join('\n')}}
`
}

/** The import line of those of these functions that a text calls. */
function imported(names, texts, from) {
  const used = names.filter((name) => texts.some((text) => text.includes(`${name}(`)))
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${from}'\n`
}

/** Which action takes a segment in a group: by tag, by qualifier, by further tests. Undefined where none is compiled. */
function claimsOf({ lookup }, scope, taken) {
  const { places, width, claims, lists } = lookup
  const cases = []
  for (let at = 0; at < lookup.tags.length; at += 2) {
    const [code, number] = [lookup.tags[at], lookup.tags[at + 1]]
    const place = code === -1 ? 0 : places[scope * width + number]
    if (place === 0) continue
    const text = claimsOfTag(claims, place, lists, taken)
    if (text !== undefined) cases.push(`      case ${code}: // ${lettersOf(code)}\n${indent(text, 8)}`)
  }
  if (cases.length === 0) return undefined
  const qualifier = cases.some((text) => text.includes('switch (q)')) ? 'q' : '_q'
  return `  private in${scope}(s: Segment, ${qualifier}: number): boolean {\n    switch (s.tagCode) {\n${cases.join('\n')}\n      default:\n        return false\n    }\n  }\n`
}

function claimsOfTag(claims, place, lists, taken) {
  const [other, none, count] = claims.slice(place, place + 3)
  const known = Array.from({ length: count }, (_, i) => claims.slice(place + 3 + 2 * i, place + 5 + 2 * i))
  const all = [[0, none], ...known].map(([qualifier, list]) => [qualifier, chosen(lists[list], taken)])
  const last = chosen(lists[other], taken)
  if ([...all.map(([, text]) => text), last].every((text) => text === 'return false')) return undefined
  const own = all.filter(([, text]) => text !== last)
  if (own.length === 0) return last
  const cases = own.map(([qualifier, text]) => `  case ${qualifier}:\n${indent(text, 4)}`)
  return ['switch (q) {', ...cases, '  default:', indent(last, 4), '}'].join('\n')
}

/** The first of these actions whose further tests hold. */
function chosen(actions, taken) {
  const lines = []
  for (const { id, further } of actions) {
    // a long value is compared as text: the lookup of the plan does that
    if (further.some(({ codes }) => codes.includes(ANY_QUALIFIER))) return [...lines, 'return false'].join('\n')
    const then = `return ${taken.has(id) ? `this.a${id}(s)` : 'false'}`
    if (further.length === 0) return [...lines, then].join('\n')
    lines.push(`if (${further.map(condition).join(' && ')}) ${then}`)
  }
  return [...lines, 'return false'].join('\n')
}

function condition({ element, component, absent, codes }) {
  const code = `codeAt(s, ${element}, ${component})`
  if (absent) return `${code} === 0`
  if (codes.length === 0) return `${code} !== 0`
  return codes.length === 1 ? `${code} === ${codes[0]}` : `[${codes.join(', ')}].includes(${code})`
}

function lettersOf(code) {
  return Buffer.from([code >> 24, code >> 16, code >> 8, code].map((one) => one & 255).filter((one) => one > 0)).toString('latin1')
}

class Emitter {
  /** Nodes whose objects are asked for by a method of their own. */
  asked = new Set()

  constructor(plan) {
    this.plan = plan
  }

  isEligible(action) {
    const { opens, ignored, spread, tells, tail, cells } = action
    if (ignored || spread !== undefined || tells !== undefined) return false
    if (opens !== undefined && (!opens.isList || opens.isRecord)) return false
    if (tail !== undefined) return tail.bit !== SHARED_BIT
    const own = cells.filter((cell) => cell !== undefined)
    if (own.every((cell) => cell.kind === CellKind.nothing)) return false
    const isPlain = own.every((cell) => TAKEN.has(cell.kind) && !(cell.kind === CellKind.join && cell.expected !== ''))
    return isPlain && this.targets(action).every(({ bit }) => bit !== SHARED_BIT)
  }

  /** The fields that an action fills, each with the expression of its value. */
  targets({ cells }) {
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
      `if (born[${tail.parent}] === inst[${this.renewer(tail.parent)}] && (seen[${tail.parent}]! & ${tail.bit}) !== 0) return false`,
      `const known = this.tail(${tail.id}, s)`,
      'if (known === undefined) return false',
      `this.${this.object(tail.parent)}().${tail.key} = known`,
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
    const targets = this.targets(action)
    const { opens } = action
    return [
      ...(opens === undefined ? this.onceCheck(action) : this.openCheck(action)),
      ...this.walk(action),
      ...this.joins(action),
      ...(opens === undefined
        ? [`if (${targets.map(({ value }) => `${value} === undefined`).join(' && ')}${this.expected(action)}) return false`]
        : []),
      ...this.store(action, targets),
    ].join('\n')
  }

  /** A seat that stands for absent counts as one that was there. */
  expected({ cells }) {
    return this.mayStand(cells) ? ' && !stood' : ''
  }

  mayStand(cells) {
    return cells.some((cell) => cell !== undefined && cell.expected !== '' && cell.kind !== CellKind.nothing)
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
    if (this.first(node) !== undefined) return ['if (index !== 0) return false']
    const { parent, key } = node
    return [
      `const holder = born[${parent}] === inst[${this.renewer(parent)}] ? current[${parent}] : undefined`,
      `if (lengthOf(holder?.${key}) !== index) return false`,
    ]
  }

  /** The node of a list's element 0, where rows outside of the group name it. */
  first(node) {
    return this.plan.nodes.find(
      (one) => one.id !== node.id && one.parent === node.parent && one.key === node.key && one.index === 0,
    )
  }

  /** One pass over the marks: every value to a variable of its own. */
  walk({ cells, opens }) {
    const variables = cells.flatMap((cell, seat) => this.variables(cell, seat))
    const lines = [
      'let j = s.first',
      'let m = M[j]!',
      'let n = 0',
      ...(variables.length > 0 ? [`let ${variables.join(', ')}`] : []),
      ...[...new Set(cells.filter((cell) => cell?.kind === CellKind.listText).map((cell) => this.listName(cells, cell)))].map(
        (name) => `let ${name}: string[] | undefined`,
      ),
      ...(opens === undefined && this.mayStand(cells) ? ['let stood = false'] : []),
      'walk: {',
    ]
    const last = (cells.length - 1) >> BITS
    for (let element = 1; element <= last; element++)
      lines.push(indent(this.element(cells, element, opens === undefined), 2))
    lines.push(
      '  while ((m & ELEMENT) !== 0) {',
      '    n = M[++j]!',
      '    if (n >> P !== (m >> P) + 1) return false',
      '    m = n',
      '  }',
      '  if ((m & TERMINATOR) === 0) return false',
      '}',
    )
    return lines
  }

  variables(cell, seat) {
    if (cell === undefined || cell.kind === CellKind.nothing || cell.kind === CellKind.listText) return []
    return cell.kind === CellKind.join ? [`a${seat} = 0`, `z${seat} = 0`] : [`v${cell.id}: unknown`]
  }

  listName(cells, { node, key }) {
    return `l${cells.find((one) => one?.kind === CellKind.listText && one.node === node && one.key === key).id}`
  }

  element(cells, element, isNoted) {
    const seats = [...cells.keys()].filter((seat) => seat >> BITS === element && cells[seat] !== undefined)
    const widest = Math.max(1, ...seats.map((seat) => seat & COMPONENTS))
    const lines = ['if ((m & TERMINATOR) !== 0) break walk', 'if ((m & ELEMENT) === 0) return false', 'n = M[++j]!']
    lines.push(...this.seat(cells, (element << BITS) | 1, isNoted), 'm = n')
    let inner = []
    for (let component = widest; component > 1; component--) {
      inner = [
        'if ((m & COMPONENT) !== 0) {',
        '  n = M[++j]!',
        indent([...this.seat(cells, (element << BITS) | component, isNoted), 'm = n', ...inner].join('\n'), 2),
        '}',
      ]
    }
    return [...lines, ...inner].join('\n')
  }

  seat(cells, seat, isNoted) {
    const cell = cells[seat]
    if (cell === undefined) return ['if (n >> P !== (m >> P) + 1) return false']
    if (cell.kind === CellKind.nothing) return []
    const length = '(n >> P) - (m >> P) - 1'
    const isText = cell.kind === CellKind.text || cell.kind === CellKind.listText
    const lines = ['if (n >> P !== (m >> P) + 1) {']
    if (!isText) lines.push('  if ((n & DIRTY) !== 0) return false')
    if (cell.kind === CellKind.join) lines.push(`  a${seat} = (m >> P) + 1`, `  z${seat} = ${length}`)
    else if (cell.kind === CellKind.listText) {
      const list = this.listName(cells, cell)
      lines.push(`  ${list} = this.line(${list}, ${cell.index}, m, n)`, `  if (${list} === undefined) return false`)
    } else {
      const clean = `this.value(${cell.id}, (m >> P) + 1, ${length})`
      const taken = [`v${cell.id} = ${isText ? `(n & DIRTY) !== 0 ? this.cleaned(m, n) : ${clean}` : clean}`, `if (v${cell.id} === undefined) return false`]
      if (cell.expected === '') lines.push(indent(taken.join('\n'), 2))
      else
        lines.push(
          `  const isAbsent = this.says((m >> P) + 1, ${length}, ${JSON.stringify(cell.expected)})`,
          '  if (!isAbsent) {',
          indent(taken.join('\n'), 4),
          isNoted ? '  } else stood = true' : '  }',
        )
    }
    return [...lines, '}']
  }

  /** The rows of several seats, once all of these are known. */
  joins({ cells, joins }) {
    return joins.flatMap((join) => {
      const seats = []
      for (const [seat, cell] of cells.entries()) if (cell?.join === join) seats[cell.index] = seat
      // an alias lacks the seats of its own tests
      if (seats.length !== join.seats || seats.includes(undefined)) throw new Error('a join without all of its seats')
      const list = seats.map((seat) => `a${seat}, z${seat}`).join(', ')
      return [
        isRun(seats)
          ? `const w${join.id} = this.span(${join.id}, ${list})`
          : `const w${join.id} = this.joined(${join.id}, [${list}])`,
        `if (w${join.id} === undefined) return false`,
      ]
    })
  }

  store(action, targets) {
    const { opens } = action
    const own = opens?.node
    const nodes = [...new Set(targets.map(({ node }) => node))].filter((node) => node !== own).sort((a, b) => a - b)
    const lines = nodes.flatMap((node) => this.secondCheck(node, targets, opens))
    lines.push(...this.claimed(action))
    if (opens === undefined) {
      lines.push(`taken[${action.once}] = within`, `course.scope = ${action.scope.id}`)
    } else lines.push(`taken[${action.id}] = outer`, ...this.newElement(opens, targets))
    return [...lines, ...nodes.flatMap((node) => this.fill(node, targets, action))]
  }

  bitsOf(node, targets) {
    const bits = targets.filter((one) => one.node === node && one.bit !== 0)
    return bits.length === 0 ? '0' : bits.map(({ value, bit }) => `(${value} === undefined ? 0 : ${bit})`).join(' | ')
  }

  /** A second value of a field is told, and kept apart. */
  secondCheck(node, targets, opens) {
    if (opens !== undefined && this.renewer(node) === opens.id)
      return [`const b${node} = ${this.bitsOf(node, targets)}`]
    const lists = targets.filter((one) => one.node === node && one.isList)
    return [
      `const b${node} = ${this.bitsOf(node, targets)}`,
      `const h${node} = born[${node}] === inst[${this.renewer(node)}]`,
      `if (h${node} && (seen[${node}]! & b${node}) !== 0) return false`,
      ...lists.map(({ key, value }) => `if (h${node} && ${value} !== undefined && current[${node}]!.${key} !== undefined) return false`),
    ]
  }

  newElement(opens, targets) {
    const node = this.plan.nodes[opens.node]
    const own = targets.filter((one) => one.node === node.id)
    const first = this.first(node)
    const lines = []
    if (first === undefined) {
      lines.push(
        `const parent = this.${this.object(node.parent)}()`,
        ...this.literal(node, own),
        `const list = parent.${node.key}`,
        `if (index > 0 && Array.isArray(list)) list.push(o${node.id})`,
        `else parent.${node.key} = [o${node.id}]`,
      )
    } else {
      lines.push(`const o${node.id} = this.${this.object(first.id)}()`, ...own.map((one) => storeIn(`o${node.id}`, one)))
    }
    lines.push(`this.open(${opens.id}, outer)`)
    if (this.isLeaf(node.id, opens.trigger)) return lines
    lines.push(...this.hold(node.id, `o${node.id}`, own.length > 0 ? this.bitsOf(node.id, targets) : '0'))
    return lines
  }

  /** A new object of a node, its usual fields laid out as its factory does. */
  literal(node, targets) {
    const layout = Object.keys(newObject(node.part))
    const fields = layout.map((key) => {
      const target = targets.find((one) => one.key === key)
      return `${key}: ${target?.value ?? 'undefined'}`
    })
    return [
      `const o${node.id}: RecordObject = { ${fields.join(', ')} }`,
      ...targets.filter(({ key }) => !layout.includes(key)).map((one) => storeIn(`o${node.id}`, one)),
    ]
  }

  fill(node, targets, action) {
    const { opens } = action
    const isFresh = opens !== undefined && this.renewer(node) === opens.id
    const own = targets.filter((one) => one.node === node)
    const place = this.plan.nodes[node]
    const lists = own.filter(({ isList }) => isList).map(({ value }) => `${value} !== undefined`)
    const some = [`b${node} !== 0`, ...lists].join(' || ')
    const known = [`const o = current[${node}]!`, ...own.map((one) => storeIn('o', one)), `seen[${node}]! |= b${node}`]
    const made = this.isLiteral(place)
      ? [
          ...this.literal(place, own),
          `this.${this.object(place.parent)}().${place.key} = o${node}`,
          ...(this.isLeaf(node, action) ? [] : this.hold(node, `o${node}`, `b${node}`)),
        ]
      : [`const o = this.${this.object(node)}()`, ...own.map((one) => storeIn('o', one)), `seen[${node}]! |= b${node}`]
    if (isFresh) return [`if (${some}) {`, indent(made.join('\n'), 2), '}']
    return [
      `if (${some}) {`,
      `  if (h${node}) {`,
      indent(known.join('\n'), 4),
      '  } else {',
      indent(made.join('\n'), 4),
      '  }',
      '}',
    ]
  }

  /** Makes an object the one that is current for its node. */
  hold(node, object, seen) {
    return [`current[${node}] = ${object}`, `born[${node}] = inst[${this.renewer(node)}]!`, `seen[${node}] = ${seen}`]
  }

  /** Whether an action that makes a new object of a node is the only one that has to do with it. */
  isLeaf(node, action) {
    if (this.plan.nodes.some((one) => one.parent === node)) return false
    return this.plan.actions.every((one) => one === action || !this.reaches(one, node))
  }

  reaches(action, node) {
    if (action.tail?.parent === node || action.spread?.node === node || action.opens?.node === node) return true
    return action.cells.some((cell) => cell?.node === node || cell?.join?.targets.some((one) => one.node === node))
  }

  /** Whether an object that is not there can be made by a literal and hung up at its parent: no other node is it, too. */
  isLiteral(node) {
    if (node.index !== PLAIN || node.parent < 0) return false
    const isOther = (one) => one.id !== node.id && one.key === node.key && this.isSame(one.parent, node.parent)
    const isValue = (one) => one.key === node.key && one.join === undefined && this.isSame(one.node, node.parent)
    return !this.plan.nodes.some(isOther) && !this.plan.cells.some(isValue) && isBlank(node.part)
  }

  /** Whether two nodes may be one object. */
  isSame(a, b) {
    if (a === b) return true
    if (a < 0 || b < 0) return false
    const [one, other] = [this.plan.nodes[a], this.plan.nodes[b]]
    return one.key === other.key && this.isSame(one.parent, other.parent)
  }

  /** The name of the method that gives a node's object, made where there is none. */
  object(node) {
    this.asked.add(node)
    return `n${node}`
  }

  renewer(node) {
    return renewing(this.plan.scopes[this.plan.nodes[node].scope]).id
  }

  getters() {
    const made = new Map()
    // a getter may ask for another
    while (made.size < this.asked.size)
      for (const node of [...this.asked]) if (!made.has(node)) made.set(node, this.getter(this.plan.nodes[node]))
    return [...made.entries()].sort(([a], [b]) => a - b).map(([, text]) => text)
  }

  getter(node) {
    const { id, key, parent } = node
    const head = `  private n${id}(): RecordObject {
    const known = this.current[${id}]
    if (known !== undefined && this.born[${id}] === this.inst[${this.renewer(id)}]) return known
`
    if (!this.isFirst(node) && !this.isLiteral(node)) {
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
    const hung = node.index === 0 ? `[o${id}]` : `o${id}`
    return `${head}    const parent = this.${this.object(parent)}()
    if (parent.${key} !== undefined) return this.objects.at(${id})
${indent(this.literal(node, []).join('\n'), 4)}
    parent.${key} = ${hung}
    this.current[${id}] = o${id}
    this.born[${id}] = this.inst[${this.renewer(id)}]!
    this.seen[${id}] = 0
    return o${id}
  }
`
  }

  /** The first element of a list, which can be made with its list. */
  isFirst(node) {
    return node.index === 0 && isBlank(node.part)
  }
}

/** Whether a new object of a part has nothing in it. */
function isBlank(part) {
  return Object.values(newObject(part)).every((value) => value === undefined)
}

/** Seats that stand side by side: elements with one component, or components of one element. */
function isRun(seats) {
  const step = seats.length > 1 ? seats[1] - seats[0] : 1
  return seats.length <= 3 && (step === 1 || (step === 1 << BITS && (seats[0] & COMPONENTS) === 1)) && seats.every((seat, i) => seat === seats[0] + i * step)
}

function storeIn(name, { key, value }) {
  return `if (${value} !== undefined) ${name}.${key} = ${value}`
}

function indent(text, by) {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n')
}
