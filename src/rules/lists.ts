/**
 * The code lists of the Importer Security Filing and of the ABI applications around it: list and code → text.
 *
 * Source: `isf-codes.json`, `abi-codes.json` of the reference facts, by scripts/convert-rules.mjs. Texts that bear `(?)`
 * are not certain, and say so to whoever reads them.
 */
import { abiLists } from './data/abi-lists.js'
import { isfLists } from './data/isf-lists.js'
import { codesOf, entriesOf, lazy, list, text } from './data-text.js'

export interface CodeList {
  id: string
  /** The documents that it is from. */
  source: string
  note: string
  codes: ReadonlyMap<string, string>
}

const isf = lazy(() => new Map(entriesOf(isfLists)))
const abi = lazy(() => new Map(entriesOf(abiLists)))
const decoded = { isf: new Map<string, CodeList>(), abi: new Map<string, CodeList>() }

/** A list of the ISF, such as `shipmentTypes`; undefined where there is none. */
export function isfList(id: string): CodeList | undefined {
  return decoded.isf.get(id) ?? decode('isf', id)
}

/** A list of the other ABI applications, such as `releaseDispositions`. */
export function abiList(id: string): CodeList | undefined {
  return decoded.abi.get(id) ?? decode('abi', id)
}

/** The names of the lists of a room. */
export function listIds(of: 'isf' | 'abi'): string[] {
  return [...(of === 'isf' ? isf() : abi()).keys()]
}

function decode(room: 'isf' | 'abi', id: string): CodeList | undefined {
  const row = (room === 'isf' ? isf() : abi()).get(id)
  if (row === undefined) return undefined
  const [source, note, codes] = list(row)
  const made = { id, source: text(source), note: text(note), codes: codesOf(text(codes)) }
  decoded[room].set(id, made)
  return made
}

/** Whether a list of the ISF has a code. */
export function isIsfCode(id: string, code: string): boolean {
  return isfList(id)?.codes.has(code) ?? false
}

/** What a code of the ISF means; undefined where the list or the code is not known. */
export function isfCodeText(id: string, code: string): string | undefined {
  return isfList(id)?.codes.get(code)
}
