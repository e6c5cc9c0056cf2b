/**
 * Rules ISF-19 to ISF-26: the parties of a filing, how each is given, and their addresses.
 *
 * Each function takes the facts of a filing and gives the places where the rule is broken.
 */
import type { FilingAddress } from '../records/parts/filing.js'
import { ADDRESS_QUALIFIERS, codeOf, SECOND_NAMES } from './filing-codes.js'
import { answered, type Breach, broken, doubtful, type Entity, type FilingFacts } from './filing-facts.js'
import { formProblem, shownNumber } from './formats.js'
import { isfCodeText, isIsfCode } from './lists.js'

const ISF10_PARTIES = ['MF', 'SE', 'BY', 'ST', 'CS', 'LG', 'CN', 'IM']
const ISF5_PARTIES = ['BKP', 'ST']
/** The two that may follow the rest, where the reason of the filing says so. */
const FLEXIBLE_TIMING: ReadonlySet<string> = new Set(['LG', 'CS'])
const IDENTIFIER_ONLY: ReadonlySet<string> = new Set(['CN', 'IM'])
/** With these a name may or must stand beside the number: they are persons. */
const NAMED_NUMBERS: ReadonlySet<string> = new Set(['34', 'AEF'])

const nameOf = (code: string): string => `${isfCodeText('entityCodes', code) ?? 'party'} (${code})`

/** ISF-19. The answer of CBP is known for a missing importer only. */
export function isf10Parties(facts: FilingFacts): Breach[] {
  if (facts.isIsf5) return []
  const wrong = [...missingParties(facts), ...facts.entities.flatMap((entity) => strangeParty(entity, facts))]
  return wrong.map((one) => ({ answer: '', ...one }))
}

function missingParties({ entities, isUnified, reason }: FilingFacts): Breach[] {
  const count = (code: string): number => entities.filter((entity) => entity.code === code).length
  const asked = ISF10_PARTIES.filter((code) => !isUnified || code !== 'IM')
  const missing = asked.filter((code) => count(code) === 0).map((code) => missingParty(code, reason))
  if (isUnified || count('IM') <= 1) return missing
  return [
    ...missing,
    broken('parties', 'there is more than one importer of record (IM)', String(count('IM'))),
  ]
}

function missingParty(code: string, reason: string): Breach {
  const path = code === 'MF' ? 'manufacturers' : 'parties'
  if (FLEXIBLE_TIMING.has(code) && (reason === 'FT' || reason === 'FX')) {
    return doubtful(path, `there is no ${nameOf(code)} yet: it is due 24 hours before arrival at last`)
  }
  const missing = broken(path, `there is no ${nameOf(code)}`)
  return code === 'IM' ? answered('302', missing) : missing
}

function strangeParty({ path, code }: Entity, { isUnified }: FilingFacts): Breach[] {
  const at = `${path}.role`
  if (!isIsfCode('entityCodes', code)) return [broken(at, 'the party has no role that CBP knows', code)]
  if (code === 'IM' && isUnified)
    return [broken(at, 'a unified filing has no importer of record (IM): CBP takes it from the header', code)]
  if (code === 'BKP') return [doubtful(at, 'a booking party (BKP) belongs to an ISF-5 (?)', code)]
  return []
}

/** ISF-20. */
export function isf5Parties({ isIsf5, entities }: FilingFacts): Breach[] {
  if (!isIsf5) return []
  const missing = ISF5_PARTIES.filter((code) => !entities.some((entity) => entity.code === code))
  const others = entities.filter(({ code }) => !ISF5_PARTIES.includes(code))
  return [
    ...missing.map((code) => broken('parties', `there is no ${nameOf(code)}`)),
    ...others.map(({ path, code }) => broken(path, 'an ISF-5 names booking party and ship-to only', code)),
  ]
}

/** ISF-21. */
export function identifierOnly({ entities }: FilingFacts): Breach[] {
  return entities
    .filter(({ code }) => IDENTIFIER_ONLY.has(code))
    .flatMap(({ path, code, party, qualifier }) => {
      const wrong: Breach[] = []
      const not = (field: string): void => {
        wrong.push(broken(`${path}.${field}`, `a ${nameOf(code)} is given by number alone: no ${field}`))
      }
      if ((party.identifier?.value ?? '') === '')
        wrong.push(broken(`${path}.identifier`, `a ${nameOf(code)} is given by number, which is missing`))
      if (party.secondaryName !== undefined) not('secondaryName')
      if (party.address !== undefined) not('address')
      if (party.name !== undefined && qualifier !== '' && !NAMED_NUMBERS.has(qualifier)) not('name')
      return wrong
    })
}

/** ISF-22. */
export function nameOrIdentifier({ entities }: FilingFacts): Breach[] {
  return entities
    .filter(({ code }) => !IDENTIFIER_ONLY.has(code))
    .flatMap((entity) => (entity.party.identifier === undefined ? byName(entity) : byNumber(entity)))
}

function byName({ path, code, party }: Entity): Breach[] {
  if (party.name === undefined)
    return [broken(path, `the ${nameOf(code)} has neither a name with address nor a number`)]
  if (party.address === undefined)
    return [broken(`${path}.address`, `the ${nameOf(code)} has a name and no address`)]
  if ((party.address.parts ?? []).length > 0) return []
  return [
    broken(`${path}.address.parts`, `the address of the ${nameOf(code)} has no street, box or building`),
  ]
}

function byNumber({ path, code, party, qualifier }: Entity): Breach[] {
  const wrong: Breach[] = []
  const both = (field: string): void => {
    wrong.push(broken(`${path}.${field}`, `the ${nameOf(code)} is given by number: leave its ${field} out`))
  }
  if (party.address !== undefined) both('address')
  if (party.secondaryName !== undefined) both('secondaryName')
  if (party.name !== undefined && !NAMED_NUMBERS.has(qualifier)) both('name')
  if ((party.identifier?.value ?? '') === '')
    wrong.push(broken(`${path}.identifier.value`, `the number of the ${nameOf(code)} is missing`))
  return wrong
}

/** The party/qualifier matrix: which numbers a party may be given by. */
const STAND_ALONE: Readonly<Record<string, readonly string[]>> = {
  MF: ['DUN', 'DNS'],
  SE: ['EI', 'ANI', 'CIN', '34', 'DUN', 'DNS'],
  BY: ['EI', 'ANI', 'CIN', '34', 'DUN', 'DNS'],
  ST: ['DUN', 'DNS', 'FR'],
  LG: ['DUN', 'DNS'],
  CS: ['DUN', 'DNS'],
  BKP: ['DUN', 'DNS'],
  CN: ['EI', 'ANI', 'CIN', '34', 'AEF'],
  IM: ['EI', 'ANI', 'CIN', '34', 'AEF'],
}
const UNIFIED: Readonly<Record<string, readonly string[]>> = {
  CN: ['EI', 'ANI', 'CIN', '34'],
  ST: ['FR'],
}

/** ISF-23. */
export function identifiers({ entities, isUnified, context }: FilingFacts): Breach[] {
  return entities
    .filter(({ party }) => party.identifier !== undefined)
    .flatMap((entity) => [
      ...(isUnified ? [] : matrixBreach(entity, STAND_ALONE[entity.code])),
      ...formBreach(entity, context.unmask === true),
    ])
}

function matrixBreach({ path, code, qualifier }: Entity, allowed: readonly string[] | undefined): Breach[] {
  if (allowed === undefined || allowed.includes(qualifier)) return []
  const text =
    qualifier === ''
      ? 'the number has no qualifier: say what kind of number it is'
      : `a ${nameOf(code)} is not given by ${qualifier}, but by ${allowed.join(', ')}`
  return [broken(`${path}.identifier.qualifier`, text, qualifier)]
}

function formBreach({ path, party, qualifier }: Entity, unmask: boolean): Breach[] {
  const number = party.identifier?.value ?? ''
  const problem = number === '' ? undefined : formProblem(qualifier, number)
  if (problem === undefined) return []
  const say = problem.isOpen ? doubtful : broken
  const shown = shownNumber(qualifier, number, unmask)
  return [say(`${path}.identifier.value`, `the number does not have the form ${problem.form}`, shown)]
}

/** ISF-24. */
export function unifiedIdentifiers({ entities, isUnified }: FilingFacts): Breach[] {
  if (!isUnified) return []
  return entities
    .filter(({ party }) => party.identifier !== undefined)
    .flatMap((entity) => {
      const allowed = UNIFIED[entity.code]
      if (allowed !== undefined) return matrixBreach(entity, allowed)
      if (entity.code === 'IM') return [] // that it is there at all is ISF-19
      const text = `in a unified filing a ${nameOf(entity.code)} is given by name and address, not by number`
      return [broken(`${entity.path}.identifier`, text, entity.qualifier)]
    })
}

const PARTS_MAX = 6

/** ISF-25. */
export function addressParts({ entities }: FilingFacts): Breach[] {
  return addressesOf(entities).flatMap(({ path, address: { parts = [] } }) => [
    ...(parts.length > PARTS_MAX
      ? [broken(`${path}.parts`, `there is room for ${PARTS_MAX} parts of an address`, String(parts.length))]
      : []),
    ...parts.flatMap((part, k) => {
      const at = `${path}.parts[${k}]`
      const code = codeOf(ADDRESS_QUALIFIERS, part.qualifier)
      if (!isIsfCode('addressComponentQualifiers', code))
        return [broken(`${at}.qualifier`, 'the part of the address has no qualifier that CBP knows', code)]
      return (part.text ?? '').trim() === '' ? [broken(`${at}.text`, 'the part of the address is empty')] : []
    }),
  ])
}

function addressesOf(entities: readonly Entity[]): { path: string; address: FilingAddress }[] {
  return entities.flatMap(({ path, party: { address } }) =>
    address === undefined ? [] : [{ path: `${path}.address`, address }],
  )
}

/** ISF-26. */
export function cityAndCountry({ entities }: FilingFacts): Breach[] {
  return addressesOf(entities).flatMap(({ path, address }) => {
    const { city = '', country = '', subdivision = '' } = address
    const wrong: Breach[] = []
    if (city.trim() === '') wrong.push(broken(`${path}.city`, 'the city is missing'))
    if (!isIsfCode('countryCodes', country)) {
      const text = country === '' ? 'the country is missing' : 'the country is not in the list of CBP'
      wrong.push(broken(`${path}.country`, text, country))
    }
    if (subdivision !== '' && !/^[A-Z0-9]{1,3}$/.test(subdivision)) {
      const text =
        'the state or province is the part of ISO 3166-2 behind the hyphen: one to three letters or digits'
      wrong.push(broken(`${path}.subdivision`, text, subdivision))
    }
    return wrong
  })
}

/** ISF-33, in part: a second name has its meaning, and is not the rest of the first. */
export function secondNames({ entities }: FilingFacts): Breach[] {
  return entities.flatMap(({ path, party: { secondaryName } }) => {
    if (secondaryName === undefined) return []
    const code = codeOf(SECOND_NAMES, secondaryName.code)
    if (isIsfCode('secondaryNameCodes', code)) return []
    const text =
      'a second name says what it is to the first (doing business as, alias …): it is not the rest of it'
    return [broken(`${path}.secondaryName.code`, text, code)]
  })
}
