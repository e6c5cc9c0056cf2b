// The seats of a segment → one pass over its marks, every value to a variable of its own; then the rows of several seats.
//
//   v12   the value of cell 12        s65   the index of the mark behind seat 4.1 (65) of a row with several seats
//   l14   a list of texts             w3    the values of the row with several seats, or fields, of number 3
//   m, n  the marks in front of a value and behind it
import { CellKind } from '../../dist/mapping/plan.js'
import { indent } from './text.mjs'

const BITS = 4
const COMPONENTS = (1 << BITS) - 1

/** One pass over the marks: every value to a variable of its own. */
export function walk({ cells, opens }) {
  const variables = cells.flatMap(variablesOf)
  const lines = [
    'let j = s.first',
    'let m = M[j]!',
    'let n = 0',
    ...(variables.length > 0 ? [`let ${variables.join(', ')}`] : []),
    ...[
      ...new Set(
        cells.filter((cell) => cell?.kind === CellKind.listText).map((cell) => listName(cells, cell)),
      ),
    ].map((name) => `let ${name}: string[] | undefined`),
    ...(opens === undefined && mayStand(cells) ? ['let stood = false'] : []),
    'walk: {',
  ]
  const last = (cells.length - 1) >> BITS
  for (let element = 1; element <= last; element++)
    lines.push(indent(elementText(cells, element, opens === undefined), 2))
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

export function mayStand(cells) {
  return cells.some((cell) => cell !== undefined && cell.expected !== '' && cell.kind !== CellKind.nothing)
}

function variablesOf(cell, seat) {
  if (cell === undefined || cell.kind === CellKind.nothing || cell.kind === CellKind.listText) return []
  return cell.kind === CellKind.join ? [`s${seat} = 0`] : [`v${cell.id}: unknown`]
}

export function listName(cells, { node, key }) {
  return `l${cells.find((one) => one?.kind === CellKind.listText && one.node === node && one.key === key).id}`
}

function elementText(cells, element, isNoted) {
  const seats = [...cells.keys()].filter((seat) => seat >> BITS === element && cells[seat] !== undefined)
  const widest = Math.max(1, ...seats.map((seat) => seat & COMPONENTS))
  const lines = [
    'if ((m & SEPARATORS) !== ELEMENT) {',
    '  if ((m & TERMINATOR) !== 0) break walk',
    '  return false',
    '}',
    'n = M[++j]!',
  ]
  lines.push(...seatText(cells, (element << BITS) | 1, isNoted), 'm = n')
  let inner = []
  for (let component = widest; component > 1; component--) {
    inner = [
      'if ((m & COMPONENT) !== 0) {',
      '  n = M[++j]!',
      indent([...seatText(cells, (element << BITS) | component, isNoted), 'm = n', ...inner].join('\n'), 2),
      '}',
    ]
  }
  return [...lines, ...inner].join('\n')
}

function seatText(cells, seat, isNoted) {
  const cell = cells[seat]
  if (cell === undefined) return ['if (n >> P !== (m >> P) + 1) return false']
  if (cell.kind === CellKind.nothing) return []
  const lines = []
  // what is to be cleaned may say what stands for absent, too
  if (cell.kind === CellKind.join || cell.expected !== '') lines.push('if ((n & DIRTY) !== 0) return false')
  if (cell.kind === CellKind.join) lines.push(`s${seat} = j`)
  else if (cell.kind === CellKind.listText) {
    const list = listName(cells, cell)
    lines.push(`${list} = this.line(${list}, ${cell.index}, m, n)`, `if (${list} === undefined) return false`)
  } else {
    const refused = `(v${cell.id} = cellValue(this, first + ${cell.id}, m, n)) === undefined`
    if (cell.expected === '') return [`if (n >> P !== (m >> P) + 1 && ${refused}) return false`]
    lines.push(
      `if (!this.says(m, n, ${JSON.stringify(cell.expected)})) {`,
      `  if (${refused}) return false`,
      isNoted ? '} else stood = true' : '}',
    )
  }
  return ['if (n >> P !== (m >> P) + 1) {', indent(lines.join('\n'), 2), '}']
}

/** The rows of several seats, once all of these are known. */
export function joins({ cells, joins }) {
  return joins.flatMap((join) => {
    const seats = []
    for (const [seat, cell] of cells.entries()) if (cell?.join === join) seats[cell.index] = seat
    // an alias lacks the seats of its own tests
    if (seats.length !== join.seats || seats.includes(undefined))
      throw new Error('a join without all of its seats')
    return [`const w${join.id} = ${taken(join.id, seats)}`, `if (w${join.id} === undefined) return false`]
  })
}

function taken(row, seats) {
  const list = seats.map((seat) => `s${seat}`).join(', ')
  if (seats.length === 1) return `this.single(${row}, ${list})`
  if (seats.length > 3) return `this.joinedAll(${row}, [${list}])`
  return `this.${isRun(seats) ? 'span' : 'joined'}(${row}, ${list}${seats.length === 2 ? ', 0' : ''})`
}

/** Seats that stand side by side: elements with one component, or components of one element. */
function isRun(seats) {
  const step = seats[1] - seats[0]
  return (
    (step === 1 || (step === 1 << BITS && (seats[0] & COMPONENTS) === 1)) &&
    seats.every((seat, i) => seat === seats[0] + i * step)
  )
}
