/**
 * The records that came back in an answer, each with its place in the filing and with what was said of it.
 */
import type { AnswerMessage } from '../records/parts/answer.js'
import type { FilingIdentifier } from '../records/parts/filing.js'
import type { ManufacturerParty, SecurityFiling } from '../records/security-filing.js'
import type { SecurityFilingResponse } from '../records/security-filing-response.js'

export interface AnsweredRecord {
  /** The record of the wire, such as `SF30`. */
  record: string
  /** Where the filing has it. */
  paths: string[]
  messages: readonly AnswerMessage[]
}

type Item<T> = NonNullable<T> extends readonly (infer One)[] ? One : never
type AnsweredParty = Omit<Item<SecurityFilingResponse['parties']>, 'role'>
type AnsweredLine = Item<SecurityFilingResponse['lines']>

/** A party of the filing with its path. */
interface Placed<T> {
  path: string
  value: T
}

export function answeredRecords(filing: SecurityFiling, response: SecurityFilingResponse): AnsweredRecord[] {
  return [
    { record: 'SF10', paths: [''], messages: response.messages ?? [] },
    ...single('SF13', 'shipment', response.shipment),
    ...(response.bills ?? []).map((bill) => listed('SF15', 'bills', filing.bills, bill, billText)),
    ...(response.references ?? []).map((reference) => ({
      record: 'SF20',
      paths: referencePaths(filing, reference),
      messages: reference.messages ?? [],
    })),
    ...(response.containers ?? []).map((one) =>
      listed('SF25', 'containers', filing.containers, one, ({ kind, number, sizeType }) =>
        text([kind, number, sizeType]),
      ),
    ),
    ...(response.parties ?? []).flatMap((party) => partyRecords(partiesLike(filing, party), party)),
    ...(response.manufacturers ?? []).flatMap((one) => manufacturerRecords(filing, one)),
    ...lineRecords([{ path: '', value: filing.lines ?? [] }], response.lines ?? []),
    ...single('SF50', 'routing', response.routing),
  ]
}

/** Two IRS numbers are one where the answer has put 00 for a suffix that was not sent (ISF chapter, SF10). */
export function isSameNumber(asked: string, answered: string): boolean {
  return answered === asked || (/^\d{2}-\d{7}$/.test(asked) && answered === `${asked}00`)
}

function single(
  record: string,
  path: string,
  part: { messages?: AnswerMessage[] | undefined } | undefined,
): AnsweredRecord[] {
  return part === undefined ? [] : [{ record, paths: [path], messages: part.messages ?? [] }]
}

/** A record that is one element of a list: all elements that say the same. */
function listed<T, A extends T & { messages?: AnswerMessage[] | undefined }>(
  record: string,
  list: string,
  own: readonly T[] | undefined,
  answered: A,
  textOf: (one: T) => string,
): AnsweredRecord {
  const wanted = textOf(answered)
  const paths = (own ?? []).flatMap((one, i) => (textOf(one) === wanted ? [`${list}[${i}]`] : []))
  return { record, paths, messages: answered.messages ?? [] }
}

/** Values as one text, for comparing. */
const text = (values: readonly unknown[]): string =>
  JSON.stringify(values.map((value) => (value === undefined ? '' : value)))

const billText = ({ type, issuer, number }: Item<SecurityFiling['bills']>): string =>
  text([type, issuer, number])

/** References have fields of their own in the filing, some of them. */
function referencePaths(
  filing: SecurityFiling,
  { kind, number }: Item<SecurityFilingResponse['references']>,
): string[] {
  const own: Record<string, [string, string | undefined]> = {
    filerReference: ['filerReference', filing.filerReference],
    surety: ['bond.surety', filing.bond?.surety],
    bondReference: ['bond.reference', filing.bond?.reference],
    importerName: ['importer.name', filing.importer?.name],
  }
  const field = typeof kind === 'string' ? own[kind] : undefined
  if (field !== undefined) return field[1] === number ? [field[0]] : []
  return (filing.references ?? []).flatMap((one, i) =>
    text([one.kind, one.number]) === text([kind, number]) ? [`references[${i}]`] : [],
  )
}

// ------------------------------------------------------------------ parties

function partiesLike(
  filing: SecurityFiling,
  party: Item<SecurityFilingResponse['parties']>,
): Placed<ManufacturerParty>[] {
  const ofRole = (filing.parties ?? [])
    .map((value, i) => ({ path: `parties[${i}]`, value, role: text([value.role]) }))
    .filter(({ role }) => role === text([party.role]))
  return narrowed(ofRole, party)
}

/** Those that say what came back; of the name and number first, then of all that came back beside them. */
function narrowed<T extends Placed<ManufacturerParty>>(candidates: readonly T[], party: AnsweredParty): T[] {
  const alike = candidates.filter(({ value }) => isNamed(value, party))
  const exact = alike.filter(({ value }) => isBelow(value, party))
  return exact.length > 0 ? exact : alike
}

function isNamed({ name, identifier }: ManufacturerParty, party: AnsweredParty): boolean {
  return name === party.name && isSameIdentifier(identifier, party.identifier)
}

function isSameIdentifier(
  own: FilingIdentifier | undefined,
  answered: FilingIdentifier | undefined,
): boolean {
  if (own === undefined || answered === undefined) return own === answered
  return (
    text([own.qualifier]) === text([answered.qualifier]) &&
    isSameNumber(own.value ?? '', answered.value ?? '')
  )
}

/** Whether the second name, the address and the city that came back are those of the party. */
function isBelow({ secondaryName, address }: ManufacturerParty, party: AnsweredParty): boolean {
  const { secondaryName: second, place, addresses = [] } = party
  if (second !== undefined && text([second.code, second.name]) !== text(namesOf(secondaryName))) return false
  const own = text([address?.city, address?.subdivision, address?.postalCode, address?.country])
  if (place !== undefined && text([place.city, place.subdivision, place.postalCode, place.country]) !== own)
    return false
  return addresses.every((one) => partIndexes(address, one.parts ?? []).length > 0)
}

const namesOf = (second: ManufacturerParty['secondaryName']): unknown[] => [second?.code, second?.name]

/** Where one address record, of one or two parts, stands among the parts. */
function partIndexes(
  address: ManufacturerParty['address'],
  parts: readonly { qualifier?: unknown; text?: string | undefined }[],
): number[] {
  const own = (address?.parts ?? []).map((one) => text([one.qualifier, one.text]))
  const wanted = parts.map((one) => text([one.qualifier, one.text]))
  if (wanted.length === 0) return []
  return own.flatMap((_, i) => (i % 2 === 0 && wanted.every((one, k) => own[i + k] === one) ? [i] : []))
}

function partyRecords(found: readonly Placed<ManufacturerParty>[], party: AnsweredParty): AnsweredRecord[] {
  const below = (path: string): string[] => found.map((one) => `${one.path}${path}`)
  const records: AnsweredRecord[] = [{ record: 'SF30', paths: below(''), messages: party.messages ?? [] }]
  const { secondaryName, addresses, place } = party
  if (secondaryName !== undefined)
    records.push({ record: 'SF31', paths: below('.secondaryName'), messages: secondaryName.messages ?? [] })
  for (const { parts = [], messages = [] } of addresses ?? []) {
    const paths = found.flatMap(({ path, value }) =>
      partIndexes(value.address, parts).map((i) => `${path}.address.parts[${i}]`),
    )
    records.push({ record: 'SF35', paths, messages })
  }
  if (place !== undefined)
    records.push({ record: 'SF36', paths: below('.address'), messages: place.messages ?? [] })
  return records
}

// ------------------------------------------------------------------ manufacturers and their goods

function manufacturerRecords(
  filing: SecurityFiling,
  { party = {}, lines = [] }: Item<SecurityFilingResponse['manufacturers']>,
): AnsweredRecord[] {
  const all = (filing.manufacturers ?? []).map((one, i) => ({
    path: `manufacturers[${i}].party`,
    value: one.party ?? {},
    lines: { path: `manufacturers[${i}].`, value: one.lines ?? [] },
  }))
  const alike = narrowed(all, party)
  // of several that are named alike those that have the goods are meant
  const withLines = alike.filter((one) => lines.every((line) => hasLine(one.lines.value, line)))
  const found = withLines.length > 0 ? withLines : alike
  return [
    ...partyRecords(found, party),
    ...lineRecords(
      found.map((one) => one.lines),
      lines,
    ),
  ]
}

type Lines = readonly Item<SecurityFiling['lines']>[]

const lineText = ({ hts, origin }: Item<SecurityFiling['lines']>): string => text([hts, origin])

const hasLine = (lines: Lines, line: AnsweredLine): boolean =>
  lines.some((one) => lineText(one) === lineText(line))

function lineRecords(owners: readonly Placed<Lines>[], lines: readonly AnsweredLine[]): AnsweredRecord[] {
  return lines.map((line) => ({
    record: 'SF40',
    paths: owners.flatMap(({ path, value }) =>
      value.flatMap((one, i) => (lineText(one) === lineText(line) ? [`${path}lines[${i}]`] : [])),
    ),
    messages: line.messages ?? [],
  }))
}
