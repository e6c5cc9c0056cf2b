/**
 * Tables as converters: code of the message ⇄ word of the record. A code that the table does not know stays as
 * `{ code, list? }` in the field, so that nothing is lost and nothing guessed.
 */
import type { TableModel } from '../model.js'
import { type Codec, codeOf, type Left, textOf } from './converter.js'
import { Following } from './following.js'

/** One code ⇄ one word. */
export class WordTable {
  private lastCode = ''
  private lastWord: string | undefined = undefined
  private readonly written: Following<string>

  constructor(
    readonly words: ReadonlyMap<string, string>,
    readonly codes: ReadonlyMap<string, string>,
    readonly list: string | undefined,
  ) {
    this.written = new Following(codes)
  }

  /** The word of a code. The last one is remembered: a message says the same code again and again. */
  wordOf(code: string): string | undefined {
    if (code !== this.lastCode) {
      this.lastWord = this.words.get(code)
      this.lastCode = code
    }
    return this.lastWord
  }

  /** The code of a word. */
  codeOf(word: string): string | undefined {
    return this.written.get(word)
  }
}

export function wordTable(table: TableModel, list: string | undefined): WordTable {
  const words = new Map<string, string>()
  const codes = new Map<string, string>()
  for (const entry of table.entries) {
    const code = entry.codes.join(' ')
    const word = entry.words.join(' ')
    words.set(code, word)
    if (!codes.has(word)) codes.set(word, table.writeAs.get(word) ?? code)
  }
  return new WordTable(words, codes, list)
}

/** The value of a code that the table does not know. */
export function unknownCode(
  code: string,
  list: string | undefined,
): { code: string; list: string | undefined } {
  return { code, list }
}

/** The code to write for a field's value; undefined where this table has none. */
export function codeFor(table: WordTable, value: unknown): string | undefined {
  if (typeof value === 'string') return table.codeOf(value)
  const kept = codeOf(value)
  if (kept === undefined || table.words.has(kept.code)) return undefined
  return kept.list === (table.list ?? '') ? kept.code : undefined
}

/**
 * One code ⇄ several fields: the words of the table, then (where the row has more fields than the table has
 * words) the code as sent, and the list it is from. On writing, the code as sent wins if it still says the same.
 */
export function codedFields(table: TableModel, fields: number, list: string | undefined): Codec | undefined {
  const width = Math.max(1, ...table.entries.map((entry) => entry.words.length))
  const extra = fields - width
  if (extra < 0 || extra > 2) return undefined
  const rows = new Map(table.entries.map((entry) => [entry.codes.join(' '), pad(entry.words, width)]))
  const codes = new Map<string, string>()
  for (const [code, words] of rows) {
    const key = words.join('\0')
    if (!codes.has(key)) codes.set(key, table.writeAs.get(words.join(' ').trim()) ?? code)
  }
  const known = new Map([...rows].map(([code, words]) => [code, valuesOf(code, words, extra, list)]))
  const sent = new Map([...rows].map(([code, words]) => [code, { words, texts: [code] }]))
  sent.delete('')
  const coded: CodedTable = { width, extra, list, rows, sent: new Following(sent), codes }
  return {
    tellsUnknown: true,
    read: ([code = '']) => known.get(code) ?? unknownWords(code, list, width),
    write: (values, left) => writeCoded(values, coded, left),
    isQuick: true,
  }
}

/** The values of a code: its words, and as far as the row has fields the code itself and its list. */
function valuesOf(
  code: string,
  words: readonly string[],
  extra: number,
  list: string | undefined,
): unknown[] {
  const values: unknown[] = words.map((word) => word || undefined)
  if (extra > 0) values.push(code)
  if (extra > 1) values.push(list)
  return values
}

interface CodedTable {
  width: number
  extra: number
  list: string | undefined
  rows: ReadonlyMap<string, readonly string[]>
  /** Each code as it may be sent: its words, and the texts of its seat. */
  sent: Following<{ words: readonly string[]; texts: readonly string[] }>
  codes: ReadonlyMap<string, string>
}

function writeCoded(
  values: readonly unknown[],
  table: CodedTable,
  left: Left[],
): readonly string[] | undefined {
  const { width } = table
  const first = values[0]
  if (typeof first !== 'object') {
    // the usual case: a code as sent that still says the same
    const sent = table.sent.get(textOf(values[width]))
    if (sent !== undefined && saysSame(values, sent.words, table)) return sent.texts
  }
  // a code beside which there is no place for a second one
  for (let i = 1; i < width; i++)
    if (codeOf(values[i]) !== undefined || (codeOf(first) !== undefined && values[i] !== undefined))
      left.push(i)
  const kept = codeOf(first)
  if (kept !== undefined) {
    return kept.list === (table.list ?? '') && !table.rows.has(kept.code) ? [kept.code] : undefined
  }
  const words: string[] = []
  for (let i = 0; i < width; i++) words.push(textOf(values[i]))
  const code = table.codes.get(words.join('\0')) ?? firstWordAlone(words, table, left)
  return code === undefined ? undefined : [code]
}

/** Whether the values are these words of a code, and the code is of the table's own list. */
function saysSame(values: readonly unknown[], words: readonly string[], table: CodedTable): boolean {
  const { width, extra, list } = table
  for (let i = 0; i < width; i++) {
    const value = values[i]
    if (value === undefined ? words[i] !== '' : value !== words[i]) return false
  }
  return extra < 2 || textOf(values[width + 1]) === (list ?? '')
}

/** The code of the first word, where there is none for all of them; the others then have no place. */
function firstWordAlone(words: readonly string[], table: CodedTable, left: Left[]): string | undefined {
  const code = table.codes.get(pad(words.slice(0, 1), table.width).join('\0'))
  if (code === undefined) return undefined
  for (const [i, word] of words.entries()) if (i > 0 && word !== '') left.push(i)
  return code
}

function unknownWords(code: string, list: string | undefined, width: number): unknown[] {
  return Array.from({ length: width }, (_, i) => (i === 0 ? unknownCode(code, list) : undefined))
}

function pad(words: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => words[i] ?? '')
}
