/**
 * The audit of a layout definition: fields contiguous, none over another, 80 columns in all, names and
 * identifiers unique, literals inside the record.
 *
 * Takes a `LayoutDefinition`; gives its sound records and each flaw with its path in the definition
 * (`records[2].fields[5]`). Layouts are the project's own data, so a flaw is a fault of the build and no finding.
 */
import { permits, permitsAll } from './characters.js'
import {
  type FieldDefinition,
  type LayoutDefinition,
  matchOf,
  RECORD_WIDTH,
  type RecordDefinition,
} from './definition.js'

const TYPES = new Set<string>(['A', 'N', '(S)N', 'AN', 'C', 'X', 'S', 'D'])
const NAME = /^[A-Za-z][A-Za-z0-9]*$/

export interface LayoutFlaw {
  path: string
  problem: string
}

interface Audit {
  sound: RecordDefinition[]
  flaws: LayoutFlaw[]
}

/** Sorts the sound records of a definition from the flawed ones. */
export function auditLayout(definition: LayoutDefinition): Audit {
  const audit: Audit = { sound: [], flaws: [] }
  const ids = new Set<string>()
  const matches = new Map<string, string>()
  definition.records.forEach((record, index) => {
    const path = `records[${index}]`
    const flaws = [...recordFlaws(record, path), ...conflicts(record, path, ids, matches)]
    audit.flaws.push(...flaws)
    if (flaws.length === 0) audit.sound.push(record)
  })
  return audit
}

const flaw = (path: string, problem: string): LayoutFlaw => ({ path, problem })

function conflicts(record: RecordDefinition, path: string, ids: Set<string>, matches: Map<string, string>) {
  const flaws: LayoutFlaw[] = []
  const key = matchKey(record)
  const other = matches.get(key)
  if (ids.has(record.id)) flaws.push(flaw(path, `the record '${record.id}' is defined twice`))
  else if (other !== undefined) {
    flaws.push(flaw(path, `'${record.id}' and '${other}' are known by the same columns`))
  }
  ids.add(record.id)
  matches.set(key, record.id)
  return flaws
}

/** The literal columns as one text, so that two ways to say the same columns are seen to be the same. */
function matchKey(record: RecordDefinition): string {
  const columns = matchOf(record).flatMap(({ from, text }) => [...text].map((c, i) => [from + i, c] as const))
  return JSON.stringify(columns.sort((a, b) => a[0] - b[0]))
}

function recordFlaws(record: RecordDefinition, path: string): LayoutFlaw[] {
  const flaws: LayoutFlaw[] = []
  const names = new Set<string>()
  let next = 1
  if (record.id === '') flaws.push(flaw(path, 'a record has an empty id'))
  record.fields.forEach((field, index) => {
    const at = `${path}.fields[${index}]`
    flaws.push(...columnFlaws(field, next, at), ...fieldFlaws(field, at))
    if (names.has(field.name)) flaws.push(flaw(at, `the field '${field.name}' is defined twice`))
    names.add(field.name)
    next = field.to + 1
  })
  if (next !== RECORD_WIDTH + 1) {
    flaws.push(flaw(path, `the fields of '${record.id}' end at column ${next - 1}, not at ${RECORD_WIDTH}`))
  }
  return [...flaws, ...matchFlaws(record, path)]
}

function columnFlaws(field: FieldDefinition, next: number, path: string): LayoutFlaw[] {
  const { name, from, to } = field
  if (
    !Number.isSafeInteger(from) ||
    !Number.isSafeInteger(to) ||
    from < 1 ||
    to < from ||
    to > RECORD_WIDTH
  ) {
    return [flaw(path, `the columns ${from} to ${to} of '${name}' are no columns of a record`)]
  }
  if (from > next) return [flaw(path, `columns ${next} to ${from - 1} before '${name}' belong to no field`)]
  if (from < next) return [flaw(path, `'${name}' begins at column ${from}, inside the field before it`)]
  return []
}

function fieldFlaws(field: FieldDefinition, path: string): LayoutFlaw[] {
  const { name, type, constant } = field
  const flaws: LayoutFlaw[] = []
  if (!NAME.test(name))
    flaws.push(flaw(path, `'${name}' is no field name: letters and digits, a letter first`))
  if (!TYPES.has(type)) return [...flaws, flaw(path, `'${type}' of '${name}' is no class of characters`)]
  if (field.fill === '0' && type !== 'N')
    flaws.push(flaw(path, `'${name}' is filled with zeros but is not numeric`))
  if (constant !== undefined && !isConstant(field, constant)) {
    flaws.push(flaw(path, `the constant '${constant}' does not fit '${name}'`))
  }
  return flaws
}

function isConstant(field: FieldDefinition, constant: string): boolean {
  if (constant.length !== field.to - field.from + 1 || field.filler === true) return false
  return [...constant].every((c) => permits(field.type, c.charCodeAt(0)))
}

function matchFlaws(record: RecordDefinition, path: string): LayoutFlaw[] {
  const flaws: LayoutFlaw[] = []
  const parts = matchOf(record)
  if (parts.length === 0) flaws.push(flaw(path, `nothing tells by which columns '${record.id}' is known`))
  parts.forEach(({ from, text }, index) => {
    const inside =
      Number.isSafeInteger(from) && from >= 1 && text !== '' && from + text.length - 1 <= RECORD_WIDTH
    if (!inside || !permitsAll('X', text))
      flaws.push(flaw(`${path}.match[${index}]`, `'${text}' cannot stand at column ${from}`))
  })
  return flaws
}
