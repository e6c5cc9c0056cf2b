/**
 * What can be seen of a plan without data: equal claims, tables that are not one-to-one, two rows that write
 * one field, required fields that are never written.
 */
import { type Finding, finding, type MapPlace } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { TableModel } from './model.js'
import { CellKind, type Plan } from './plan.js'

export function lintPlan(plan: Plan): Finding[] {
  const findings: Finding[] = []
  const tell = (code: FindingCode, message: string, map: MapPlace): void => {
    findings.push(finding(code, message, { map }))
  }
  for (const table of plan.map.tables.values()) lintTable(table, tell)
  lintClaims(plan, tell)
  lintWriters(plan, tell)
  lintRequired(plan, tell)
  return findings
}

type Tell = (code: FindingCode, message: string, at: MapPlace) => void

function lintTable(table: TableModel, tell: Tell): void {
  const seen = new Map<string, string>()
  for (const entry of table.entries) {
    const word = entry.words.join(' ')
    const code = entry.codes.join(' ')
    const earlier = seen.get(word)
    if (earlier !== undefined && !table.writeAs.has(word)) {
      tell(
        'map-table',
        `In table '${table.name}', ${earlier} and ${code} both mean '${word}': say which one to write with writeAs`,
        entry.at,
      )
    }
    seen.set(word, code)
  }
}

/** Two claims of one scope with the same spelling: neither could be told from the other. */
function lintClaims(plan: Plan, tell: Tell): void {
  for (const scope of plan.scopes) {
    const seen = new Set<string>()
    for (const action of scope.actions) {
      if (seen.has(action.name))
        tell('map-conflict', `${action.name} is claimed twice in ${scope.name}`, action.at)
      seen.add(action.name)
    }
  }
}

function lintWriters(plan: Plan, tell: Tell): void {
  const seen = new Set<string>()
  for (const action of plan.actions) {
    if (action.alias) continue
    for (const { cell } of action.seats) {
      if (cell.kind === CellKind.also || cell.kind === CellKind.listText) continue
      if (cell.kind === CellKind.spread && cell.index > 0) continue
      for (const target of cell.join?.targets ?? (cell.key === '' ? [] : [cell])) {
        const key = `${target.node} ${target.key}`
        const again = seen.has(key) && (cell.join === undefined || cell.index === 0)
        if (again) tell('map-conflict', `Two rows write the field '${target.key}'`, cell.at)
        if (cell.join === undefined || cell.index === cell.join.seats - 1) seen.add(key)
      }
    }
  }
}

function lintRequired(plan: Plan, tell: Tell): void {
  const written = new Set(plan.nodes.filter((node) => node.parent === 0).map((node) => node.key))
  for (const cell of plan.cells) {
    if (cell.node === 0) written.add(cell.key)
    for (const target of cell.join?.targets ?? []) if (target.node === 0) written.add(target.key)
  }
  for (const name of plan.part.required) {
    if (name !== 'type' && !written.has(name))
      tell('map-required', `'${name}' of ${plan.record} is never written`, plan.map.at)
  }
}
