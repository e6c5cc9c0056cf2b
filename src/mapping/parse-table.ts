/**
 * The `tables` of a mapping file: code of the message → word of the record.
 *
 *   fullEmpty: { "5": full, "4": empty }
 *   event: { VA: [arrived, vessel], AE: [loaded, vessel] }          one code, two fields
 *   place: { "139 6": unlocode }                                     two codes (blank between), one field
 *   load:  { L: full, F: full, E: empty, writeAs: { full: L } }      several codes for one word
 */
import type { TableEntry, TableModel } from './model.js'
import type { Form } from './parse-map.js'
import type { MapNode, SourceNode } from './source.js'

export function parseTables(node: SourceNode | undefined, form: Form): Map<string, TableModel> {
  const tables = new Map<string, TableModel>()
  if (node === undefined) return tables
  if (node.kind !== 'map') {
    form.wrong(node.at, "'tables' is a map of names to tables")
    return tables
  }
  for (const [name, table] of node.entries) {
    if (table.kind === 'map') tables.set(name, parseTable(name, table, form))
    else form.wrong(table.at, 'A table is a map of codes to words')
  }
  return tables
}

function parseTable(name: string, node: MapNode, form: Form): TableModel {
  const entries: TableEntry[] = []
  const writeAs = new Map<string, string>()
  for (const [code, value] of node.entries) {
    if (code === 'writeAs' && value.kind === 'map') {
      for (const [word, as] of value.entries) writeAs.set(word, form.text(as, value, word))
      continue
    }
    const words = form.texts(value).map((item) => item.text)
    entries.push({ codes: code.split(' '), words, at: node.keys.get(code) ?? node.at })
  }
  return { name, entries, writeAs, at: node.at }
}
