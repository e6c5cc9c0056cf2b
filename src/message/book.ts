/**
 * A book: the lines of `data/*.ts` (form: scripts/convert-definitions.mjs) as tables in which a row is found by its
 * key and its directory. Nothing is taken apart before it is asked for.
 *
 * Takes the generated modules; gives the text of a row, and code lists. Throws TypeError on text of another form:
 * generated data that do not fit are a fault of the build, never of an input.
 */
import { type CodeList, CodesOnDemand } from './code-list.js'

/** What a generated module exports: lines of tables, and of code lists in the directories that are `listed`. */
export interface BookSource {
  readonly versions: string
  readonly messages: readonly string[]
  readonly segments: readonly string[]
  readonly composites: readonly string[]
  readonly elements: readonly string[]
  readonly tags: readonly string[]
  readonly listed: string
  readonly codes: readonly string[]
  readonly names: readonly string[]
}

export type TableName = 'messages' | 'segments' | 'composites' | 'elements' | 'tags'

interface Row {
  readonly spans: string
  readonly text: string
}

/** Rows by key; one key has a row for each text that it has had. */
class Table {
  readonly #lines: readonly string[]
  #rows: Map<string, Row[]> | undefined

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  rows(key: string): readonly Row[] {
    return this.#index().get(key) ?? []
  }

  keys(): Iterable<string> {
    return this.#index().keys()
  }

  #index(): Map<string, Row[]> {
    if (this.#rows !== undefined) return this.#rows
    this.#rows = new Map()
    for (const line of this.#lines) {
      const [key, row] = rowOf(line)
      const rows = this.#rows.get(key)
      if (rows === undefined) this.#rows.set(key, [row])
      else rows.push(row)
    }
    return this.#rows
  }
}

/** `key spans text`; the text may be absent. */
function rowOf(line: string): [string, Row] {
  const first = line.indexOf(' ')
  if (first < 1) throw new TypeError(`definition data: a row expected, found '${line}'`)
  const second = line.indexOf(' ', first + 1)
  const spans = line.slice(first + 1, second < 0 ? undefined : second)
  return [line.slice(0, first), { spans, text: second < 0 ? '' : line.slice(second + 1) }]
}

/** Directories in their order, and which of them a span has. */
class Versions {
  readonly labels: readonly string[]
  readonly #places: ReadonlyMap<string, number>

  constructor(text: string) {
    this.labels = text.split(' ')
    this.#places = new Map(this.labels.map((label, index) => [label, index]))
  }

  /** Place of a directory in the order; -1 where it is none of these. */
  indexOf(label: string): number {
    return this.#places.get(label) ?? -1
  }

  /** Whether spans (`*`, `95B` or `95B-96A,98B-21A`) have the directory at a place. */
  has(spans: string, index: number): boolean {
    if (spans === '*') return true
    return spans.split(',').some((span) => {
      const cut = span.indexOf('-')
      if (cut < 0) return this.#place(span) === index
      return this.#place(span.slice(0, cut)) <= index && index <= this.#place(span.slice(cut + 1))
    })
  }

  #place(label: string): number {
    const place = this.#places.get(label)
    if (place === undefined) throw new TypeError(`definition data: no directory '${label}'`)
    return place
  }
}

export class Book {
  readonly #versions: Versions
  readonly #tables: Readonly<Record<TableName, Table>>
  readonly #listed: Versions
  readonly #codes: Table
  readonly #names: readonly string[]
  #nameLines: ReadonlyMap<string, string> | undefined
  readonly #lists = new Map<string, CodeList>()

  constructor(source: BookSource) {
    this.#versions = new Versions(source.versions)
    this.#tables = {
      messages: new Table(source.messages),
      segments: new Table(source.segments),
      composites: new Table(source.composites),
      elements: new Table(source.elements),
      tags: new Table(source.tags),
    }
    this.#listed = new Versions(source.listed)
    this.#codes = new Table(source.codes)
    this.#names = source.names
  }

  /** Labels of all directories, oldest first. */
  get directories(): readonly string[] {
    return this.#versions.labels
  }

  /** Keys of a table, over all directories. */
  keys(table: TableName): Iterable<string> {
    return this.#tables[table].keys()
  }

  /** The text of a row in a directory; undefined where the directory, or the book, does not have it. */
  text(table: TableName, key: string, directory: string): string | undefined {
    const index = this.#versions.indexOf(directory)
    if (index < 0) return undefined
    return this.#tables[table].rows(key).find((row) => this.#versions.has(row.spans, index))?.text
  }

  /** Whether the facts have the code lists of this directory. */
  hasCodes(directory: string): boolean {
    return this.#listed.indexOf(directory) >= 0
  }

  /**
   * Code → short name of an element in a directory; undefined where it has no list. The list is made when something
   * is looked up in it: reading a message by its map asks for hundreds of lists and looks into few.
   */
  codes(element: string, directory: string): CodeList | undefined {
    const key = `${element} ${directory}`
    const known = this.#lists.get(key)
    if (known !== undefined) return known
    const index = this.#listed.indexOf(directory)
    const rows = this.#codes.rows(element).filter(({ spans }) => index >= 0 && this.#listed.has(spans, index))
    if (rows.length === 0) return undefined
    const list = new CodesOnDemand(() => codesOf(rows, this.#namesOf(element)))
    this.#lists.set(key, list)
    return list
  }

  /** The directories with code lists that stand around one without: the last before it and the first after it. */
  neighbours(directory: string): readonly string[] {
    const own = this.#versions.indexOf(directory)
    const listed = this.#listed.labels
    const before = listed.filter((label) => this.#versions.indexOf(label) < own).at(-1)
    const after = listed.find((label) => this.#versions.indexOf(label) > own)
    return [before, after].filter((label) => label !== undefined)
  }

  #namesOf(element: string): ReadonlyMap<string, string> {
    this.#nameLines ??= new Map(this.#names.map((line) => cutAt(line, ' ')))
    const line = this.#nameLines.get(element)
    return line === undefined ? new Map() : decodeCodes(line)
  }
}

function cutAt(text: string, mark: string): [string, string] {
  const cut = text.indexOf(mark)
  return cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)]
}

function codesOf(rows: readonly Row[], names: ReadonlyMap<string, string>): Map<string, string> {
  const codes = new Map<string, string>()
  for (const entry of rows.flatMap(({ text }) => text.split('|'))) {
    const [code, name] = cutAt(entry, '=')
    codes.set(code, name || (names.get(code) ?? ''))
  }
  return codes
}

/** `code=name|code|code=name`; a code without a name has an empty one. */
export function decodeCodes(line: string): Map<string, string> {
  return new Map(line.split('|').map((entry) => cutAt(entry, '=')))
}
