/**
 * The error codes of CBP: of the ISF over ABI (SF90), over CAMIR and X12, of batches (X1), of the entry summary family.
 * The same code means different things in different applications, so every list is asked for by itself
 * (reference/notes/abi.md 7.6). Lists that are known in part only say so.
 */
import { aceErrors } from './data/ace-errors.js'
import { isfErrors } from './data/isf-errors.js'
import { entriesOf, flag, lazy, list, text } from './data-text.js'

export interface ErrorCode {
  code: string
  message: string
  /** What brings it about, where that is known. */
  trigger: string
  source: string
  /** The code of the same error in the ABI form. */
  twin: string
}

export interface ErrorList {
  complete: boolean
  source: string
  note: string
  codes: ReadonlyMap<string, ErrorCode>
}

/** `catairIsf` (SF90), `camirIsf`, `x12Isf`, `batchAndBlock` (X1). */
export type ErrorListId = 'catairIsf' | 'camirIsf' | 'x12Isf' | 'batchAndBlock'

const lists = lazy(() => new Map(entriesOf(isfErrors).map(([id, value]) => [id, decode(value)])))
const ace = lazy(() => new Map(entriesOf(aceErrors).map(([code, texts]) => [code, list(texts).map(text)])))

export function errorList(id: ErrorListId): ErrorList {
  const found = lists().get(id)
  if (found === undefined) throw new TypeError(`rule data: there is no error list ${id}`)
  return found
}

/** What an error code of a list means; undefined where it is not known. */
export function errorCode(id: ErrorListId, code: string): ErrorCode | undefined {
  return errorList(id).codes.get(code)
}

/** The texts of a code of the ACE error dictionary (rev. 51): several where it stands there more than once. */
export function aceErrorTexts(code: string): readonly string[] {
  return ace().get(code) ?? []
}

function decode(value: unknown): ErrorList {
  const table = new Map<string, unknown>(Object.entries(value ?? {}))
  const codes = list(table.get('rows')).map(list).map(errorOf)
  return {
    complete: flag(table.get('complete')),
    source: text(table.get('source')),
    note: text(table.get('note')),
    codes: new Map(codes.map((one) => [one.code, one])),
  }
}

function errorOf([code, message, trigger, source, twin]: readonly unknown[]): ErrorCode {
  return {
    code: text(code),
    message: text(message),
    trigger: text(trigger),
    source: text(source),
    twin: text(twin),
  }
}
