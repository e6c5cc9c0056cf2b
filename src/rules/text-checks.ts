/**
 * Rules ISF-31 and ISF-33 on every text of a filing that goes on the wire: characters and lengths. Also what the layouts
 * say of references and SCACs beyond the forty rules.
 *
 * The two published character sets differ (`characterSets` of the facts): what both have is good, what none has is
 * refused, what only one has (`*`, `\`, the cent sign) is a warning.
 */
import type { FieldShape, Part } from '../records/schema.js'
import { securityFiling } from '../records/security-filing.js'
import { type Breach, broken, doubtful, type FilingFacts } from './filing-facts.js'
import { isScac } from './formats.js'
import { secondNames } from './party-checks.js'

/** ISF-31. */
export function characters({ filing }: FilingFacts): Breach[] {
  const wrong: Breach[] = []
  visitTexts(filing, securityFiling, undefined, (text, step) => {
    // nearly every text passes here, and no path is made for it
    if (!/[^A-Z0-9 ]/.test(text)) return
    const path = pathOf(step)
    const breach = characterBreach(text, path)
    if (breach !== undefined) wrong.push(breach)
  })
  return wrong
}

function characterBreach(text: string, path: string): Breach | undefined {
  const strange = /[^\x20-\x7e\u00a2]/u.exec(text)?.[0]
  if (strange !== undefined) return broken(path, `${named(strange)} is in neither character set of CBP`)
  const small = /[a-z]/.exec(text)?.[0]
  if (small !== undefined) return broken(path, `upper case only: ${named(small)} is a small letter`)
  const unsure = /[*\\\u00a2]/.exec(text)?.[0]
  if (unsure !== undefined)
    return doubtful(path, `${named(unsure)} is in one of the two character sets of CBP only`)
  return isPlainField(path)
    ? doubtful(path, 'this field is printed as letters, digits and blanks: other characters are a risk')
    : undefined
}

/** A character by its number, and as it is where it can be printed. */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `'${character}' (U+${code})` : `the character U+${code}`
}

/** Class AN: city, postal code, and the second address part of each SF35. */
function isPlainField(path: string): boolean {
  return /\.(?:city|postalCode)$|\.parts\[[135]\]\.text$/.test(path)
}

/** Where one is in a record: a path that is made into text only where it is told. */
interface Step {
  up: Step | undefined
  at: string | number
}

type SeeText = (text: string, step: Step) => void

/** Every text field that is set, by the part's own fields: words of ours are not on the wire. */
function visitTexts(value: unknown, part: Part, up: Step | undefined, see: SeeText): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, field] of wireFields(part)) {
    const item: unknown = Reflect.get(value, name)
    if (item !== undefined) visitField(item, field, { up, at: name }, see)
  }
}

function visitField(value: unknown, shape: FieldShape, step: Step, see: SeeText): void {
  if (shape.kind === 'text') {
    if (typeof value === 'string') see(value, step)
  } else if (shape.kind === 'one') visitTexts(value, shape.part, step, see)
  else if (shape.kind === 'list' && Array.isArray(value)) {
    for (let k = 0; k < value.length; k++) visitField(value[k], shape.of, { up: step, at: k }, see)
  }
}

const known = new Map<Part, readonly [string, FieldShape][]>()

/** The fields of a part that hold texts, or parts that may. */
function wireFields(part: Part): readonly [string, FieldShape][] {
  const made =
    known.get(part) ??
    Object.entries(part.fields).filter(([, { kind }]) => kind === 'text' || kind === 'one' || kind === 'list')
  known.set(part, made)
  return made
}

function pathOf({ up, at }: Step): string {
  if (up === undefined) return String(at)
  return typeof at === 'number' ? `${pathOf(up)}[${at}]` : `${pathOf(up)}.${at}`
}

const WIDTH = 35

/** ISF-33. */
export function lengths(facts: FilingFacts): Breach[] {
  const long = facts.entities.flatMap(({ path, party }) => {
    const parts = (party.address?.parts ?? []).map(
      (part, k) => [`address.parts[${k}].text`, part.text, 'give a shorter form, or further parts'] as const,
    )
    const shorter = 'give the shorter form; the rest never goes into the second name'
    const all = [
      ['name', party.name, shorter] as const,
      ['secondaryName.name', party.secondaryName?.name, 'give the shorter form'] as const,
      ['address.city', party.address?.city, 'give the shorter form'] as const,
      ...parts,
    ]
    return all
      .filter(([, text]) => (text ?? '').length > WIDTH)
      .map(([at, text, mend]) =>
        broken(`${path}.${at}`, `there is room for ${WIDTH} characters, nothing is cut: ${mend}`, text),
      )
  })
  return [...long, ...secondNames(facts)]
}

/** FMT-01. */
export function carrier({ filing }: FilingFacts): Breach[] {
  const { carrier: code } = filing
  if (code === undefined || isScac(code)) return []
  return [doubtful('carrier', 'the operator of the vessel is a SCAC of two to four letters', code)]
}

/** FMT-02. */
export function references({ filing }: FilingFacts): Breach[] {
  const given = [
    ['filerReference', filing.filerReference],
    ['bond.surety', filing.bond?.surety],
    ['bond.reference', filing.bond?.reference],
    ...(filing.references ?? []).map((one, k) => [`references[${k}].number`, one.number] as const),
  ] as const
  return given
    .filter(([, text]) => text !== undefined && /[^A-Za-z0-9]/.test(text))
    .map(([path, text]) =>
      doubtful(path, 'a reference has letters and digits only: no blanks, hyphens, slashes', text),
    )
}
