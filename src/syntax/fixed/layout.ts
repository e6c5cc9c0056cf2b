/**
 * Layouts of fixed-width records: what each 80-column record of CBP is called, how it is known and which
 * columns hold what.
 *
 * Takes a `LayoutDefinition` (plain data, fit for JSON); gives a `Layout` that the reader, the check and the
 * writer share, and every flaw of the definition. A record with a flaw is left out of the layout.
 */
import {
  type ColumnMatch,
  type Field,
  type FieldDefinition,
  type Layout,
  type LayoutDefinition,
  matchOf,
  type RecordDefinition,
  type RecordLayout,
} from './definition.js'
import { auditLayout, type LayoutFlaw } from './layout-audit.js'
import { RecordFinder } from './record-finder.js'

/** Audits a definition and makes a layout of its sound records. */
export function compileLayout(definition: LayoutDefinition): { layout: Layout; flaws: LayoutFlaw[] } {
  const { sound, flaws } = auditLayout(definition)
  const records = new Map(sound.map((record) => [record.id, compileRecord(record)]))
  const { name, partial = false, opaque = [] } = definition
  const finder = new RecordFinder([...records.values()])
  const layout: Layout = { name, isPartial: partial, opaque: new Set(opaque), records, finder }
  return { layout, flaws }
}

function compileRecord(definition: RecordDefinition): RecordLayout {
  const fields = definition.fields.map(compileField)
  const match = matchOf(definition)
  return {
    id: definition.id,
    match,
    deep: match.filter((part) => part.from + part.text.length > 5),
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    literals: match.reduce((sum, part) => sum + part.text.length, 0),
    reach: reachOf(match, fields),
  }
}

function reachOf(match: readonly ColumnMatch[], fields: readonly Field[]): number {
  const literal = match.map((part) => part.from + part.text.length - 1)
  const required = fields.filter((field) => field.required).map((field) => field.from)
  return Math.max(...literal, ...required)
}

function compileField(definition: FieldDefinition): Field {
  const numeric = definition.type === 'N' || definition.type === '(S)N'
  const justify = definition.justify ?? (numeric ? 'right' : 'left')
  return {
    name: definition.name,
    from: definition.from,
    to: definition.to,
    width: definition.to - definition.from + 1,
    type: definition.type,
    required: definition.required === true,
    justify,
    fill: definition.fill ?? (definition.type === 'N' && justify === 'right' ? '0' : ' '),
    constant: definition.constant,
    filler: definition.filler === true || definition.type === 'S',
    secret: definition.secret === true,
    hidden: definition.hidden,
  }
}
