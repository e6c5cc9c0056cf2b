/**
 * What a converter is: one object that holds its reading and its writing side by side, so that they cannot
 * drift apart. A law test runs over the closed list in `index.ts`: write undoes read, read undoes write.
 */
import type { TableModel } from '../model.js'

/** One seat ⇄ one field. */
export interface Converter {
  readonly name: string
  /** The value of the field; undefined where the text does not have the form. */
  read(text: string): unknown
  /** The text of the seat; undefined where the value cannot be written so. */
  write(value: unknown): string | undefined
}

/** The index of a value, or of a value and the name of a field of it. */
export type Left = number | readonly [index: number, field: string]

/** Told of texts that do not say what they should, and which of them is to blame. */
export type Doubt = (why: string, seat?: number) => void

/** Several seats ⇄ one or several fields; made once a row, with the row's arguments. */
export interface Codec {
  /** True where a value `{ code, list }` means a code that its table does not know. */
  readonly tellsUnknown?: boolean
  /**
   * The values of the fields, undefined for a field that is absent; undefined as a whole where the texts do
   * not have the form. Texts are `''` where the seat is empty.
   */
  read(texts: readonly string[], doubt?: Doubt): readonly unknown[] | undefined
  /**
   * The texts of the seats; undefined where the values cannot be written so. What has no place beside the others
   * is added to `left`.
   */
  write(values: readonly unknown[], left: Left[]): readonly string[] | undefined
  /** The same for a row of one field, without a list of values. */
  writeOne?(value: unknown, left: Left[]): readonly string[] | undefined
  /** Its texts are made as fast as values are compared: none need be remembered. */
  readonly isQuick?: boolean
}

/** The writing of a codec with one field. */
export function writingOne(
  writeOne: (value: unknown, left: Left[]) => readonly string[] | undefined,
): Required<Pick<Codec, 'write' | 'writeOne'>> {
  return { write: ([value], left) => writeOne(value, left), writeOne }
}

export interface CodecArguments {
  args: ReadonlyMap<string, string>
  table?: TableModel
  seats: number
  fields: number
  /** The syntax allows a comma in numbers. */
  commas: boolean
  /** Codes of the fields of a `by` row, in their order. */
  choices?: readonly string[]
}

export interface CodecMaker {
  readonly name: string
  /** Undefined where the row does not have what this codec needs; then `needs` says what that is. */
  make(row: CodecArguments): Codec | undefined
  readonly needs: string
}

/** The text of a field that holds text, `''` where it is absent. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A property of a value that is an object, undefined otherwise. */
export function property(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The code and list of a value of the form `{ code, list? }`. */
export function codeOf(value: unknown): { code: string; list: string } | undefined {
  if (typeof value !== 'object') return undefined
  const code = property(value, 'code')
  if (typeof code !== 'string') return undefined
  return { code, list: textOf(property(value, 'list')) }
}
