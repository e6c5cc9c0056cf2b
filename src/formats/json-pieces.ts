/**
 * A message as JSON in pieces, the same text as `JSON.stringify` gives in one: a bay plan may be longer than a text can
 * be, and should never be in memory twice. Takes plain data, gives texts of some tens of thousands of characters.
 */
import { printableJson } from '../core/printable.js'

/** Levels that are opened: message, list of records, record, its lists. What stands in those is small. */
const OPENED = 4
const PIECE = 1 << 15

/** The JSON of a value whose lines behind the first are indented by `level` times `indent` blanks. */
export function* jsonPieces(value: object, indent: number, level: number): Generator<string> {
  let piece = ''
  for (const part of parts(value, indent, level, OPENED)) {
    piece += part
    if (piece.length < PIECE) continue
    yield printableJson(piece)
    piece = ''
  }
  yield printableJson(piece)
}

function* parts(value: unknown, indent: number, level: number, open: number): Generator<string> {
  const plain = open === OPENED ? withoutToJson(value) : value
  if (open > 0 && Array.isArray(plain) && plain.length > 0) yield* listParts(plain, indent, level, open)
  else if (open > 0 && isOpenable(plain)) yield* objectParts(plain, indent, level, open)
  else yield whole(plain, indent, level)
}

function* listParts(
  list: readonly unknown[],
  indent: number,
  level: number,
  open: number,
): Generator<string> {
  let before = '['
  for (const item of list) {
    yield before + breakTo(indent, level + 1)
    yield* parts(item, indent, level + 1, open - 1)
    before = ','
  }
  yield `${breakTo(indent, level)}]`
}

function* objectParts(object: object, indent: number, level: number, open: number): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(object)) {
    if (!isWritten(value)) continue
    yield `${before}${breakTo(indent, level + 1)}${JSON.stringify(key)}:${indent === 0 ? '' : ' '}`
    yield* parts(value, indent, level + 1, open - 1)
    before = ','
  }
  yield before === '{' ? '{}' : `${breakTo(indent, level)}}`
}

/** What is no value in JSON is null in a list and left out of an object. */
function whole(value: unknown, indent: number, level: number): string {
  if (!isWritten(value)) return 'null'
  const text = JSON.stringify(value, null, indent)
  return indent === 0 ? text : text.replaceAll('\n', breakTo(indent, level))
}

function isWritten(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol'
}

function breakTo(indent: number, level: number): string {
  return indent === 0 ? '' : `\n${' '.repeat(indent * level)}`
}

function isOpenable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !hasToJson(value)
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function'
}

/** A message tells itself what of it is JSON. */
function withoutToJson(value: unknown): unknown {
  return typeof value === 'object' && value !== null && hasToJson(value) ? value.toJSON() : value
}
