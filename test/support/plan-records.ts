/** Records that a format can carry, made at random from its plan. */
import fc from 'fast-check'
import { type Action, type Cell, CellKind, type Plan } from '../../src/mapping/plan.js'
import { elementFields, type LayoutField, layoutOf } from '../../src/message/layout.js'
import type { RecordType } from '../../src/records/registry.js'
import { arbitraryRecord, type RecordOptions } from './record-arbitrary.js'

/** Any record whose fields the plan has cells for. */
export function carriedRecord(plan: Plan, options: RecordOptions = {}): fc.Arbitrary<object> {
  const paths = cellPaths(plan)
  const above = new Set(
    [...paths].flatMap((path) => path.split('.').map((_, i, all) => all.slice(0, i + 1).join('.'))),
  )
  const below = (path: string): boolean =>
    path.split('.').some((_, i, all) => paths.has(all.slice(0, i + 1).join('.')))
  const include = (path: string): boolean => above.has(path) || below(path)
  return arbitraryRecord(plan.record as RecordType, { include, ...options })
}

/**
 * For fields that go to one place of a fixed record, values that fit its columns: of others few records could be
 * written at all.
 */
export function fittingValues(plan: Plan): ReadonlyMap<string, fc.Arbitrary<unknown>> {
  const values = new Map<string, fc.Arbitrary<unknown>>()
  eachCell(plan, (path, { spec }, element, cell) => {
    const record = layoutOf(plan.definition.id)?.records.find((one) => one.id === spec.tag)
    const field = record === undefined ? undefined : elementFields(record)[element - 1]
    const { kind, converter } = cell.inner ?? cell
    if (field === undefined || values.has(path)) return
    const width = field.to - field.from + 1
    if (converter?.name === 'wholeNumber') values.set(path, fc.nat(10 ** Math.min(width, 9) - 1).map(String))
    else if (kind === CellKind.text || converter?.name === 'fullWidth') values.set(path, columns(field))
  })
  return values
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const NUMERALS = '0123456789'

/** Text that fits a field; digits fill it, and blanks stand only inside. */
function columns({ from, to, type, justify }: LayoutField): fc.Arbitrary<string> {
  const width = to - from + 1
  const isNumber = ['N', '(S)N', 'D'].includes(type)
  const letters = isNumber ? NUMERALS : type === 'A' ? UPPER : `${UPPER}${NUMERALS}`
  const unit = fc.constantFrom(...letters)
  if (isNumber && justify !== 'left') return fc.string({ unit, minLength: width, maxLength: width })
  const inside = fc.constantFrom(...(letters.length > 26 ? `${letters}    ` : letters))
  const length = Math.min(width, 40)
  if (length === 1) return fc.string({ unit, minLength: 1, maxLength: 1 })
  return fc
    .tuple(unit, fc.string({ unit: inside, maxLength: length - 2 }), unit)
    .map((parts) => parts.join(''))
}

/** The paths (without indexes) of all fields that a cell writes. */
function cellPaths(plan: Plan): Set<string> {
  const paths = new Set<string>()
  eachCell(plan, (path) => paths.add(path))
  return paths
}

/** Visits each field that a cell writes. */
function eachCell(
  plan: Plan,
  visit: (path: string, action: Action, element: number, cell: Cell) => void,
): void {
  const nodePath = (id: number): string => {
    const { parent, key } = plan.nodes[id]!
    return parent < 0 ? '' : join(nodePath(parent), key)
  }
  const { nothing, constant, count, messageFunction } = CellKind
  const without: readonly CellKind[] = [nothing, constant, count, messageFunction]
  for (const action of plan.actions.filter((one) => !one.alias)) {
    for (const { cell, element } of action.seats) {
      if (without.includes(cell.kind)) continue
      for (const { node, key } of cell.join?.targets ?? [cell])
        visit(join(nodePath(node), key), action, element, cell)
    }
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
