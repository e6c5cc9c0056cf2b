/**
 * Gives each field of a node a bit, so that the reader knows a second value without looking into the object
 * (a look by a changing key costs as much as the store itself). Fields beyond 31 of one node share the last bit
 * and are looked up. Fields that are numbers with a check digit are marked, so that the reader can verify them.
 */
import type { CheckDigitKind } from '../core/check-digits.js'
import type { Plan } from './plan.js'

/** The bit of fields that must be looked up in the object. */
export const SHARED_BIT = 1 << 30

export function numberFields(plan: Plan): void {
  const bits = plan.nodes.map(() => new Map<string, number>())
  const shared = sharedNodes(plan)
  const bitOf = (node: number, key: string): number => {
    const known = bits[node]!.get(key)
    if (known !== undefined) return known
    const bit = shared.has(node) || bits[node]!.size >= 30 ? SHARED_BIT : 1 << bits[node]!.size
    bits[node]!.set(key, bit)
    return bit
  }
  for (const [id, cell] of plan.cells.entries()) {
    cell.id = id
    cell.bit = bitOf(cell.node, cell.key)
    cell.checkDigit = checkDigitOf(plan, cell.node, cell.key)
    // the cell inside is taken in its place
    if (cell.inner !== undefined)
      Object.assign(cell.inner, { id, bit: cell.bit, checkDigit: cell.checkDigit })
    for (const target of cell.join?.targets ?? []) {
      target.bit = bitOf(target.node, target.key)
      target.checkDigit = checkDigitOf(plan, target.node, target.key)
    }
  }
  for (const { tail } of plan.actions) if (tail !== undefined) tail.bit = bitOf(tail.parent, tail.key)
}

function checkDigitOf({ nodes }: Plan, node: number, key: string): CheckDigitKind | undefined {
  const { fields } = nodes[node]!.part
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  return field?.kind === 'text' ? field.checkDigit : undefined
}

/** Nodes that may be one object: an element of a list by its index and as the current one, with a common field. */
function sharedNodes(plan: Plan): Set<number> {
  const keys = plan.nodes.map(() => new Set<string>())
  for (const cell of plan.cells) {
    for (const { node, key } of cell.join?.targets ?? (cell.key === '' ? [] : [cell])) keys[node]!.add(key)
  }
  const shared = new Set<number>()
  for (const a of plan.nodes) {
    for (const b of plan.nodes) {
      if (a.id === b.id || a.parent !== b.parent || a.key !== b.key) continue
      // two elements of a list by their indexes are two objects
      if (a.index >= 0 && b.index >= 0) continue
      if ([...keys[a.id]!].some((key) => keys[b.id]!.has(key))) shared.add(a.id).add(b.id)
    }
  }
  return shared
}
