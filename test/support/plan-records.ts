/** Records that a format can carry, made at random from its plan. */
import type fc from 'fast-check'
import { CellKind, type Plan } from '../../src/mapping/plan.js'
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
 * For fields that go to one seat of a fixed record as they are, texts that fit its columns: of any other length or
 * class few records could be written at all.
 */
export function fittingValues(plan: Plan): ReadonlyMap<string, fc.Arbitrary<unknown>> {
  const values = new Map<string, fc.Arbitrary<unknown>>()
  for (const [path, seats] of cellSeats(plan)) {
    const codec = seats[0]?.cell.join?.codec
    const formats = seats.map(
      ({ tag, element }) => segmentOf(plan.definition, tag)?.elements[element - 1]?.format,
    )
    const widths = formats.map((format) => format?.max ?? 1)
    const isNumber = formats[0]?.type === 'n' && path !== 'lines.hts' && !path.endsWith('.hts')
    const kind = seats[0]?.cell.inner?.kind ?? seats[0]?.cell.kind
    const converter = seats[0]?.cell.converter?.name
    if (codec !== undefined) continue
    if (converter === 'wholeNumber') values.set(path, wholeNumber(Math.min(...widths)))
    else if (kind === CellKind.text)
      values.set(
        path,
        textOf(isNumber ? DIGITS : formats[0]?.type === 'a' ? LETTERS : PLAIN, Math.min(...widths), isNumber),
      )
  }
  return values
}

/** The paths (without indexes) of all fields that a cell writes. */
function cellPaths(plan: Plan): Set<string> {
  const paths = new Set<string>()
  const nodePath = (id: number): string => {
    const { parent, key } = plan.nodes[id]!
    return parent < 0 ? '' : join(nodePath(parent), key)
  }
  for (const action of plan.actions) {
    if (action.alias) continue
    for (const { cell } of action.seats) {
      const { kind } = cell
      if (kind === CellKind.nothing || kind === CellKind.constant || kind === CellKind.count) continue
      if (kind === CellKind.messageFunction) continue
      for (const { node, key } of cell.join?.targets ?? [cell]) paths.add(join(nodePath(node), key))
    }
  }
  return paths
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
