/**
 * Finds the segments whose values all go to one small value object (a location, a coded operator): equal bytes
 * then give one shared frozen object, and the segment's values are not even walked (measured: 15 to 30 %).
 */
import { type Action, CellKind, PLAIN, type Plan } from './plan.js'

export function findTails(plan: Plan): void {
  const writers = writersByNode(plan)
  let next = 0
  for (const action of plan.actions) {
    if (action.opens !== undefined || action.ignored || action.spread !== undefined) continue
    const node = tailNode(plan, action, writers)
    if (node === undefined) continue
    const { parent, key } = plan.nodes[node]!
    action.tail = { id: next++, node, parent, key, bit: 0 }
  }
}

/** For each node the segments that write it or a node below it, aliases counted as the segment they stand for. */
function writersByNode(plan: Plan): Map<number, Set<string>> {
  const writers = new Map<number, Set<string>>()
  for (const action of plan.actions) {
    for (const target of targetsOf(action)) {
      for (let node = target; node >= 0; node = plan.nodes[node]!.parent) {
        const known = writers.get(node) ?? new Set<string>()
        writers.set(node, known.add(action.alias ? 'alias' : String(action.id)))
      }
    }
  }
  return writers
}

function targetsOf(action: Action): number[] {
  const targets: number[] = []
  for (const cell of action.cells) {
    if (cell === undefined) continue
    if (cell.join !== undefined) targets.push(...cell.join.targets.map((target) => target.node))
    else if (cell.kind !== CellKind.nothing && cell.kind !== CellKind.constant) targets.push(cell.node)
  }
  return targets
}

/** The shared part that holds all of an action's values and nothing else; undefined where there is none. */
function tailNode(plan: Plan, action: Action, writers: Map<number, Set<string>>): number | undefined {
  const targets = targetsOf(action)
  const first = targets[0]
  if (first === undefined || hasSpecialCell(action)) return undefined
  for (let node = first; node > 0; node = plan.nodes[node]!.parent) {
    const { part, index } = plan.nodes[node]!
    if (!part.shared || index !== PLAIN) continue
    if (plan.nodes[node]!.scope !== action.scope.id) continue
    const outsiders = [...(writers.get(node) ?? [])].filter(
      (one) => one !== 'alias' && one !== String(action.id),
    )
    const mine = action.alias || outsiders.length === 0
    if (mine && targets.every((target) => isBelow(plan, target, node))) return node
  }
  return undefined
}

function hasSpecialCell(action: Action): boolean {
  return action.cells.some((cell) => {
    const kind = cell?.kind
    return kind === CellKind.also || kind === CellKind.count || kind === CellKind.messageFunction
  })
}

function isBelow(plan: Plan, node: number, top: number): boolean {
  for (let n = node; n >= 0; n = plan.nodes[n]!.parent) if (n === top) return true
  return false
}
