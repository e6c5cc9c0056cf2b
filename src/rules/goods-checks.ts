/**
 * Rules ISF-15 to ISF-18 and ISF-27 to ISF-30, ISF-34: estimate, bills, goods, routing and containers of a filing.
 *
 * Each function takes the facts of a filing and gives the places where the rule is broken.
 */
import { parseEquipmentNumber, splitEquipmentNumber } from '../core/iso6346.js'
import type { FilingPort, TariffLine } from '../records/parts/filing.js'
import type { FilingBill, FilingContainer } from '../records/security-filing.js'
import { BILL_TYPES, codeOf, PORT_LISTS, REFERENCES, WEIGHT_UNITS } from './filing-codes.js'
import { type Breach, broken, doubtful, type FilingFacts, type Line, linesOf } from './filing-facts.js'
import { isScac, isTariffNumber } from './formats.js'
import { isIsfCode } from './lists.js'

/** As often as a record may come. */
const MANY = 999
const WHOLE = /^0{0,10}[1-9]\d{0,10}$/

/** ISF-15. What it says of sub-type and units rests on one source, so that only warns. */
export function estimate({ filing, shipment, isIsf5, isUnified }: FilingFacts): Breach[] {
  const path = 'shipment'
  const given = filing.shipment
  if (given === undefined) {
    const isAsked = shipment === '11' && !isUnified // which has no such shipments: ISF-08
    return isAsked ? [broken(path, 'an informal shipment needs its estimate (SF13)')] : []
  }
  if (isIsf5) return [broken(path, 'an ISF-5 has no estimate (SF13)')]
  if (isUnified) return [broken(path, 'a unified filing has no estimate (SF13)')]
  const numbers = (['value', 'quantity', 'weight'] as const)
    .filter((one) => !WHOLE.test(given[one] ?? '') || (given[one] ?? '').length > 11)
    .map((one) => broken(`${path}.${one}`, `the estimated ${one} is a whole number above 0`, given[one]))
  const codes = [
    { at: 'subType', list: 'shipmentSubTypes', code: given.subType ?? '' },
    { at: 'unit', list: 'unitsOfMeasure', code: given.unit ?? '' },
    { at: 'weightUnit', list: 'weightQualifiers', code: codeOf(WEIGHT_UNITS, given.weightUnit) },
  ]
  const strange = codes.filter(({ list, code }) => !isIsfCode(list, code))
  return [
    ...numbers,
    ...strange.map(({ at, code }) =>
      doubtful(`${path}.${at}`, `the list of CBP has no such ${at} (?)`, code),
    ),
  ]
}

/** ISF-16. */
export function carnet({ filing, shipment }: FilingFacts): Breach[] {
  const hasCarnet = (filing.references ?? []).some(({ kind }) => codeOf(REFERENCES, kind) === '6C')
  if (shipment !== '06' || hasCarnet) return []
  return [broken('references', 'a carnet shipment needs the carnet with its country (SF20 6C)')]
}

/** ISF-17. */
export function bills({ filing, isUnified }: FilingFacts): Breach[] {
  const given = filing.bills ?? []
  if (isUnified) {
    return given.length === 0
      ? []
      : [broken('bills', 'a unified filing has no bills: those of the entry serve')]
  }
  const seen = new Set<string>()
  return [...countOf('bills', 'bill of lading', given.length), ...given.flatMap(oneBill(seen))]
}

function countOf(path: string, name: string, count: number): Breach[] {
  if (count === 0) return [broken(path, `there is no ${name}`)]
  return count > MANY ? [broken(path, `there is room for ${MANY}`, String(count))] : []
}

function oneBill(seen: Set<string>): (bill: FilingBill, k: number) => Breach[] {
  return (bill, k) => {
    const path = `bills[${k}]`
    const { issuer = '', number = '' } = bill
    const wrong: Breach[] = []
    const type = codeOf(BILL_TYPES, bill.type)
    if (!isIsfCode('billQualifiers', type))
      wrong.push(broken(`${path}.type`, 'a bill is regular (OB) or house (BM)', type))
    if (!isScac(issuer)) wrong.push(broken(`${path}.issuer`, 'the issuer of the bill is a SCAC', issuer))
    else if (issuer.length < 4)
      wrong.push(
        doubtful(`${path}.issuer`, 'a SCAC of less than four letters cannot be told from the number', issuer),
      )
    if (!/^[A-Z0-9]{1,46}$/.test(number))
      wrong.push(broken(`${path}.number`, 'the number of a bill has letters and digits only', number))
    const key = issuer + number
    if (key !== '' && seen.has(key)) wrong.push(broken(path, 'the bill stands twice in the filing', key))
    seen.add(key)
    return wrong
  }
}

/** ISF-18. A master bill beside a regular one is a sign that there is a house bill. */
export function lowestBill({ filing }: FilingFacts): Breach[] {
  const hasMaster = (filing.references ?? []).some(({ kind }) => codeOf(REFERENCES, kind) === 'MB')
  if (!hasMaster) return []
  return (filing.bills ?? []).flatMap(({ type, number }, k) =>
    codeOf(BILL_TYPES, type) === 'OB'
      ? [
          doubtful(
            `bills[${k}].type`,
            'a master bill is named, so give the house bill below it: only the lowest bill is matched',
            number,
          ),
        ]
      : [],
  )
}

/** ISF-27. */
export function manufacturerLines({ filing, isIsf5, isUnified }: FilingFacts): Breach[] {
  if (isIsf5) return []
  if (isUnified) {
    return linesOf(filing).map(({ path }) =>
      broken(path, 'a unified filing has no tariff lines: those of the entry serve'),
    )
  }
  const alone = (filing.lines ?? []).map((line, k) =>
    broken(`lines[${k}]`, 'a tariff line of an ISF-10 belongs to one manufacturer', line.hts),
  )
  const made = (filing.manufacturers ?? []).flatMap(({ lines = [] }, m) => [
    ...countOf(`manufacturers[${m}].lines`, 'tariff line of this manufacturer', lines.length),
    ...lines.flatMap((line, k) => oneLine({ path: `manufacturers[${m}].lines[${k}]`, line }, true)),
  ])
  return [...alone, ...made]
}

function oneLine({ path, line }: Line, needsOrigin: boolean): Breach[] {
  return [...tariffNumber(path, line), ...(needsOrigin ? originOf(path, line) : [])]
}

function tariffNumber(path: string, { hts = '' }: TariffLine): Breach[] {
  if (isTariffNumber(hts)) return []
  return [broken(`${path}.hts`, 'a tariff number has six to ten digits and nothing else', hts)]
}

function originOf(path: string, { origin = '' }: TariffLine): Breach[] {
  if (isIsfCode('countryCodes', origin)) return []
  const text =
    origin === '' ? 'the country of origin is missing' : 'the country of origin is not in the list of CBP'
  return [broken(`${path}.origin`, text, origin)]
}

/** ISF-28. */
export function isf5Lines({ filing, isIsf5 }: FilingFacts): Breach[] {
  if (!isIsf5) return []
  const lines = filing.lines ?? []
  return [
    ...countOf('lines', 'tariff line', lines.length),
    ...lines.flatMap((line, k) => oneLine({ path: `lines[${k}]`, line }, false)),
  ]
}

/** ISF-29. Open: whether an ISF-5 may be without it. */
export function routing({ filing, isIsf5, submission }: FilingFacts): Breach[] {
  const given = filing.routing
  if (given === undefined) {
    return isIsf5 ? [doubtful('routing', 'an ISF-5 says where the cargo goes (SF50) (?)')] : []
  }
  if (!isIsf5) return [broken('routing', 'a routing (SF50) belongs to an ISF-5 only', submission)]
  return [
    ...portProblem('routing.foreignPortOfUnlading', given.foreignPortOfUnlading),
    ...portProblem('routing.placeOfDelivery', given.placeOfDelivery),
  ]
}

/** The letters or digits that a code of each list has: UN/LOCODE, and Schedule K as CBP prints it. */
const PORT_FORMS: Readonly<Record<string, RegExp>> = { UN: /^[A-Z]{2}[A-Z2-9]{3}$/, K: /^\d{5}$/ }

function portProblem(path: string, port: FilingPort | undefined): Breach[] {
  const code = port?.code ?? ''
  const list = codeOf(PORT_LISTS, port?.list)
  if (code === '') return [broken(path, 'the port is missing')]
  if (!isIsfCode('portQualifiers', list))
    return [broken(`${path}.list`, 'a port is a code of Schedule K (K) or UN/LOCODE (UN)', list)]
  if (PORT_FORMS[list]?.test(code) !== false) return []
  return [doubtful(`${path}.code`, `this does not look like a code of the list ${list}`, code)]
}

/** ISF-30. */
export function containers({ filing }: FilingFacts): Breach[] {
  const given = filing.containers ?? []
  const tooMany = given.length > MANY ? countOf('containers', 'container', given.length) : []
  return [...tooMany, ...given.flatMap((one, k) => oneContainer(`containers[${k}]`, one))]
}

function oneContainer(path: string, { kind = '', number = '' }: FilingContainer): Breach[] {
  const strange = isIsfCode('equipmentDescriptionCodes', kind)
    ? []
    : [broken(`${path}.kind`, 'the list of CBP has no such equipment description code', kind)]
  return [...strange, ...numberProblem(`${path}.number`, number)]
}

function numberProblem(path: string, number: string): Breach[] {
  if (splitEquipmentNumber(number) === undefined)
    return [broken(path, 'an equipment number is up to four letters and up to fifteen digits', number)]
  const { valid } = parseEquipmentNumber(number)
  if (valid === 'wrong-check-digit')
    return [broken(path, 'the check digit is not the one that ISO 6346 gives', number)]
  return valid === 'no-check-digit'
    ? [doubtful(path, 'the check digit must be given where the unit bears one', number)]
    : []
}

/** ISF-34. That there are six digits at all is ISF-27 and ISF-28. */
export function entryTariff({ filing, context, isUnified }: FilingFacts): Breach[] {
  if (context.servesEntry !== true || isUnified) return []
  return linesOf(filing)
    .filter(({ line }) => isTariffNumber(line.hts ?? '') && (line.hts ?? '').length < 10)
    .map(({ path, line }) => doubtful(`${path}.hts`, 'to serve the entry too, it needs ten digits', line.hts))
}
