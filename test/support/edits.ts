/**
 * Random edits of a record, as a program might make them after reading: fields taken away, set to what they must not
 * be, lists turned, repeated, emptied, keys in another order.
 */
import fc from 'fast-check'

export interface Edit {
  /** Which of the places of the record, counted from its first. */
  place: number
  what: number
  text: string
}

type Fields = Record<string, unknown>

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    place: fc.nat(2000),
    what: fc.nat(16),
    text: fc.oneof(
      fc.constantFrom(
        "O'NEIL",
        'A+B',
        'C:D',
        'E?F',
        '*',
        '~',
        'a\nb',
        'Ä',
        '€',
        '\u0000',
        '',
        '1',
        '147',
        'BM',
      ),
      fc.string({ maxLength: 12 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

export function edited(record: object, list: readonly Edit[]): void {
  for (const one of list) {
    const all = holders(record)
    const holder = all[one.place % all.length]!
    if (Array.isArray(holder)) editList(holder, one)
    else editObject(holder, one)
  }
}

/** All objects and lists of a record that may be changed: those that messages share are frozen. */
function holders(value: unknown): (Fields | unknown[])[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(holders)
  if (Object.isFrozen(value)) return inner
  return [Array.isArray(value) ? value : (value as Fields), ...inner]
}

function editObject(object: Fields, { what, place, text }: Edit): void {
  const keys = Object.keys(object).filter((key) => key !== 'type')
  const key = keys[place % Math.max(1, keys.length)] ?? 'surplus'
  const values = [
    undefined,
    null,
    '',
    text,
    7,
    -1.5,
    true,
    [],
    [text],
    {},
    { code: text, list: text },
    { [text]: text },
  ]
  if (what < values.length) object[key] = values[what]
  else if (what === 12) delete object[key]
  else if (what === 13) object[`x${text}`] = text
  else if (what === 14) object[`x${text}`] = undefined
  else if (what === 15) turn(object)
  else object[key] = [object[key]]
}

/** The keys the other way round. */
function turn(object: Fields): void {
  const entries = Object.entries(object).reverse()
  for (const [key] of entries) delete object[key]
  Object.assign(object, Object.fromEntries(entries))
}

function editList(list: unknown[], { what, place, text }: Edit): void {
  const at = place % Math.max(1, list.length)
  const values = [undefined, null, '', text, 7, -1.5, true, [], [text], {}, { code: text }]
  if (what < values.length) list[at] = values[what]
  else if (what === 11) list.splice(at, 1)
  else if (what === 12) list.reverse()
  else if (what === 13) list.push(structuredClone(list[at]))
  else if (what === 14) list.length = 0
  else if (what === 15) list.unshift(undefined)
  else list.push(...structuredClone(list), ...structuredClone(list))
}
