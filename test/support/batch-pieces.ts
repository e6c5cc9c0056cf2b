/**
 * An ABI batch taken apart at its records, by a plain splitter of lines or of 80 columns: which lines are which
 * header, trailer or record of a transaction. What breaks batches (`break-batch.ts`) works on these lines.
 */
import { fromEbcdic, toEbcdic } from '../../src/syntax/fixed/ebcdic.js'
import { abiLayouts } from '../../src/translate/layouts.js'
import type { Level } from './envelope-pieces.js'

const WIDTH = 80

export interface RecordLine {
  /** As it stands, in ASCII, its line end included. */
  text: string
  /** Byte offset of its first column. */
  at: number
  level: Level | undefined
  kind: 'header' | 'trailer' | 'body'
}

export interface Batch {
  lines: readonly RecordLine[]
  /** Text back into the bytes of the file's own character set. */
  encode(text: string): Uint8Array
}

const bytesOf = (text: string, table?: Uint8Array): Uint8Array =>
  Uint8Array.from(text, (letter) => table?.[letter.charCodeAt(0)] ?? letter.charCodeAt(0))

/** The records of a batch, and how its text becomes bytes again. */
export function batchOf(bytes: Uint8Array): Batch {
  const isEbcdic = bytes[0] === 0xc1 || bytes[0] === 0xc2
  const table = isEbcdic ? fromEbcdic() : undefined
  const text = String.fromCharCode(...bytes.map((byte) => table?.[byte] ?? byte))
  const own = isEbcdic ? toEbcdic() : undefined
  return { lines: linesOf(text), encode: (changed) => bytesOf(changed, own) }
}

function linesOf(text: string): RecordLine[] {
  const joined = /[\n\u0085]/.test(text) ? /[^\n\u0085]*(?:[\n\u0085]|$)/g : new RegExp(`.{1,${WIDTH}}`, 'gs')
  const lines: RecordLine[] = []
  let at = 0
  let layout = abiLayouts().envelope
  let starts: string | undefined
  for (const [line] of text.matchAll(joined)) {
    if (line === '') continue
    const columns = line.slice(0, WIDTH).toUpperCase()
    const id = layout.finder.find(bytesOf(columns), 0, columns.length)?.id
    if (id === 'B') {
      const application = abiLayouts().of(columns.slice(10, 12))
      starts = application?.starts
      layout = application?.layout ?? abiLayouts().envelope
    }
    lines.push({ text: line, at, ...roleOf(id, starts) })
    at += line.length
  }
  return lines
}

const ROLES: Readonly<Record<string, Pick<RecordLine, 'level' | 'kind'>>> = {
  A: { level: 'interchange', kind: 'header' },
  B: { level: 'group', kind: 'header' },
  BG: { level: 'group', kind: 'header' },
  Y: { level: 'group', kind: 'trailer' },
  YG: { level: 'group', kind: 'trailer' },
  Z: { level: 'interchange', kind: 'trailer' },
  ZG: { level: 'interchange', kind: 'trailer' },
}

/** `starts`: the record that begins a transaction; a block without one has no transactions that could be told apart. */
function roleOf(id: string | undefined, starts: string | undefined): Pick<RecordLine, 'level' | 'kind'> {
  const own = id === undefined ? undefined : ROLES[id]
  if (own !== undefined) return own
  const isFirst = id !== undefined && id === starts
  return isFirst ? { level: 'message', kind: 'header' } : { level: undefined, kind: 'body' }
}
