/**
 * The one source of every record's type: a small language of parts and fields.
 *
 * A part is a kind of object with named fields; each field says in one sentence what it holds. From a part
 * come the TypeScript type (`Infer`), the validation (`validate.ts`), the JSON Schema (`json-schema.ts`), the
 * paths that a map may name, and the object that the reader fills (`create`).
 */
import type { CheckDigitKind } from '../core/check-digits.js'
import { factoryOf } from './layout.js'

/** What kind of value stands in a field. */
export type FieldShape =
  | { readonly kind: 'integer' | 'flag' | 'decimal' | 'localTime' }
  | {
      readonly kind: 'text'
      readonly pattern?: RegExp | undefined
      /** The number bears a check digit of this kind. */
      readonly checkDigit?: CheckDigitKind | undefined
    }
  | { readonly kind: 'constant'; readonly word: string }
  | { readonly kind: 'oneOf'; readonly words: readonly string[] }
  | { readonly kind: 'one'; readonly part: Part }
  | { readonly kind: 'list'; readonly of: FieldShape }

interface FieldBase<T, Required extends boolean> {
  /** One sentence: what the field holds. */
  readonly doc: string
  readonly isRequired: Required
  /** True where the field only tells how it stood on the wire; no loss if another format cannot carry it. */
  readonly isHint: boolean
  /** Never set: carries the type of the value. */
  readonly value?: T
  /** The same field, one that every object of the part has. */
  required(): Field<T, true>
}

export type Field<T = unknown, Required extends boolean = boolean> = FieldBase<T, Required> & FieldShape

export type Fields = Readonly<Record<string, Field>>

/** A kind of object: its fields in their order, those that are usual, and the factory of an empty one. */
export interface Part<T = unknown> {
  readonly name: string
  readonly doc: string
  readonly fields: Fields
  /** The names of the fields that every object of the part has. */
  readonly required: readonly string[]
  /** The names of the fields that each object is laid out with, in order; rare fields come later. */
  readonly usual: readonly string[]
  /** A new object with the usual fields, value `undefined` where they may be absent. */
  readonly create: () => Record<string, unknown>
  /** Never set: carries the type of the objects. */
  readonly object?: T
  /** True for small value parts: the reader hands out one frozen object for equal values. */
  readonly shared: boolean
  /** The fields that name it: it is the same thing as long as they say the same. Empty: all of them. */
  readonly identity: readonly string[]
}

type ValueOf<F> = F extends FieldBase<infer T, boolean> ? T : never
type RequiredKey<F extends Fields> = { [K in keyof F]: F[K]['isRequired'] extends true ? K : never }[keyof F]
type Simple<T> = { [K in keyof T]: T[K] } & {}

/** The object that a set of fields describes. */
export type ObjectOf<F extends Fields> = Simple<
  { [K in RequiredKey<F>]: ValueOf<F[K]> } & {
    [K in Exclude<keyof F, RequiredKey<F>>]?: ValueOf<F[K]> | undefined
  }
>

/** The TypeScript type of a part's objects. */
export type Infer<P> = P extends Part<infer T> ? T : never

interface PartOptions<Name> {
  shared?: boolean
  identity?: readonly Name[]
}

/** Declares a part: its fields, and which of them are usual (each that is required is). */
export function part<F extends Fields>(
  name: string,
  doc: string,
  fields: F,
  usual: readonly (keyof F & string)[],
  options: PartOptions<keyof F & string> = {},
): Part<ObjectOf<F>> {
  const required = Object.keys(fields).filter((key) => fields[key]?.isRequired)
  const { shared = false, identity = [] } = options
  return { name, doc, fields, required, usual, create: factoryOf(name, fields, usual), shared, identity }
}

/** The part of the objects that a field holds, itself or in a list. */
export function partOf(shape: FieldShape | undefined): Part | undefined {
  if (shape?.kind === 'one') return shape.part
  return shape?.kind === 'list' && shape.of.kind === 'one' ? shape.of.part : undefined
}

function makeField<T, Required extends boolean>(
  shape: FieldShape,
  doc: string,
  isRequired: Required,
  isHint: boolean,
): Field<T, Required> {
  const required = (): Field<T, true> => makeField<T, true>(shape, doc, true, isHint)
  return { ...shape, doc, isRequired, isHint, required }
}

/** Free text or a code, not empty; with a pattern where its form is fixed. */
export const text = (doc: string, pattern?: RegExp): Field<string, false> =>
  makeField({ kind: 'text', pattern }, doc, false, false)

/** Text that is a number with a check digit, where it has the form of one. */
export const numberText = (doc: string, checkDigit: CheckDigitKind): Field<string, false> =>
  makeField({ kind: 'text', checkDigit }, doc, false, false)

/** A whole number. */
export const integer = (doc: string): Field<number, false> =>
  makeField({ kind: 'integer' }, doc, false, false)

/** A number as text that keeps its digits: `03900`, `-18.5`. */
export const decimal = (doc: string): Field<string, false> =>
  makeField({ kind: 'decimal' }, doc, false, false)

/** Yes or no. */
export const flag = (doc: string): Field<boolean, false> => makeField({ kind: 'flag' }, doc, false, false)

/** An ISO local date-time without zone, as precise as was sent: `2026-11-21`, `2026-11-21T14:05`. */
export const localTime = (doc: string): Field<string, false> =>
  makeField({ kind: 'localTime' }, doc, false, false)

/** Always the same word. */
export const constant = <const Word extends string>(word: Word, doc: string): Field<Word, true> =>
  makeField({ kind: 'constant', word }, doc, true, false)

/** One of our words, or `{ code, list? }` where the code of the message has no word here. */
export const oneOf = <const Word extends string>(
  words: readonly Word[],
  doc: string,
): Field<Word | CodeValue, false> => makeField({ kind: 'oneOf', words }, doc, false, false)

/** One nested object. */
export const one = <T>(of: Part<T>, doc: string): Field<T, false> =>
  makeField({ kind: 'one', part: of }, doc, false, false)

/** Any number of nested objects, or of plain values. */
export const list = <T>(of: Part<T> | Field<T>, doc: string): Field<T[], false> =>
  makeField({ kind: 'list', of: 'fields' in of ? { kind: 'one', part: of } : of }, doc, false, false)

/** Marks a field that only tells how it stood on the wire: a format code, an agency, a number of digits. */
export function hint<T, Required extends boolean>(field: Field<T, Required>): Field<T, Required> {
  return makeField(field, field.doc, field.isRequired, true)
}

/** A code as sent, where our own words do not know it. */
export const codeValue = part(
  'CodeValue',
  'A code as it was sent, where the map knows no word for it.',
  {
    code: text('The code as sent.').required(),
    list: text('The code list that it is from, where that is known.'),
  },
  ['code', 'list'],
)
export type CodeValue = { code: string; list?: string | undefined }

/** The form of a `decimal`. */
export const DECIMAL = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/

const TIME = 'T(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?)?'
const DAY = '-(?:0[1-9]|[12][0-9]|3[01])'
const MONTH = '-(?:0[1-9]|1[0-2])'

/** The form of a `localTime`: as much of year, month, day and time as was sent. */
export const LOCAL_TIME = new RegExp(`^[0-9]{4}(?:${MONTH}(?:${DAY}(?:${TIME})?)?)?$`)
