/**
 * Columns of 80-column records in words: `SF10`, `SF30/11-13`, `SF10/9-10 CT`, and the codes of an application by its
 * name: `SA S1`. Takes the words, gives what the layouts of `src/message` say; nothing where they say nothing.
 */
import { type LayoutField, type LayoutRecord, layoutIds, layoutOf } from '../message/layout.js'
import type { Explanation } from './explain-words.js'

const ADDRESS = /^([A-Z0-9]{1,4})(?:\/(\d{1,2})(?:-(\d{1,2}))?)?$/
const CODES_SHOWN = 24

/** `second` is a code that stands in those columns, or in any record of the application named by `first`. */
export function layoutWords(first: string, second: string | undefined): Explanation[] {
  const address = ADDRESS.exec(first.toUpperCase())
  if (address === null) return []
  const [, record = '', from, to] = address
  const code = second?.toUpperCase()
  const columns = from === undefined ? undefined : { from: Number(from), to: Number(to ?? from) }
  const found = layoutIds().flatMap((id) =>
    (layoutOf(id)?.records ?? [])
      .filter((one) => wireId(one) === record)
      .flatMap((one) => recordWords(id, one, columns, code)),
  )
  if (found.length > 0 || code === undefined) return joined(found)
  const set = layoutOf(`abi/${record.toLowerCase()}`)
  return joined((set?.records ?? []).flatMap((one) => codeWords(set!.name, one, one.fields, code)))
}

/** The id of a record on the wire: what it is known by in its first columns, where that is not all of its id. */
function wireId({ id, match }: LayoutRecord): string {
  return match?.find(({ from }) => from === 1)?.text.trim() ?? id
}

function recordWords(
  layout: string,
  record: LayoutRecord,
  columns: { from: number; to: number } | undefined,
  code: string | undefined,
): Explanation[] {
  const fields = record.fields.filter(
    (field) => columns === undefined || (field.from <= columns.to && field.to >= columns.from),
  )
  if (code !== undefined) return codeWords(layout, record, fields, code)
  const shown = columns === undefined ? fields.filter((field) => field.filler !== true) : fields
  return shown.map((field) => ({
    subject: `${wireId(record)}/${span(field)}`,
    meaning: fieldWords(record, field),
    source: layout,
  }))
}

const span = ({ from, to }: LayoutField): string => (from === to ? String(from) : `${from}-${to}`)

const STATUS: Readonly<Record<LayoutField['status'], string>> = {
  M: 'mandatory',
  C: 'conditional',
  O: 'optional',
}

function fieldWords(record: LayoutRecord, field: LayoutField): string {
  if (field.filler === true) return `${record.name}: filler, blanks`
  const parts = [`${record.name}: ${field.label}`, `class ${field.type}`, STATUS[field.status]]
  if (field.constant !== undefined) parts.push(`always ${field.constant}`)
  if (field.secret === true || field.hidden !== undefined)
    parts.push('never shown where it names a person or opens a door')
  const codes = [...(field.codes ?? [])].slice(0, CODES_SHOWN)
  const more = (field.codes?.size ?? 0) - codes.length
  if (codes.length > 0) {
    const list = codes.map(([code, name]) => (name === '' ? code : `${code} ${name}`))
    parts.push(`${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}`)
  }
  return parts.join('; ')
}

function codeWords(
  layout: string,
  record: LayoutRecord,
  fields: readonly LayoutField[],
  code: string,
): Explanation[] {
  return fields.flatMap((field) => {
    const name = field.codes?.get(code)
    if (name === undefined) return []
    const meaning = name === '' ? `${field.label}: a code without a known text` : `${field.label}: ${name}`
    return [{ subject: `${wireId(record)}/${span(field)} ${code}`, meaning, source: layout }]
  })
}

/** The same words of several layouts become one, with all of them as source. */
function joined(all: readonly Explanation[]): Explanation[] {
  const found = new Map<string, Explanation>()
  for (const one of all) {
    const key = `${one.subject} ${one.meaning}`
    const before = found.get(key)
    const sources = [before?.source, one.source].filter((source) => source !== undefined)
    found.set(key, { ...one, source: [...new Set(sources)].join(', ') })
  }
  return [...found.values()]
}
