/**
 * Rules ISF-01 to ISF-14: the header of a filing (SF10), its importer and its bond.
 *
 * Each function takes the facts of a filing and gives the places where the rule is broken. The texts and sources of the
 * rules are in `filing-rules.ts`.
 */
import type { FilingIdentifier } from '../records/parts/filing.js'
import { BOND_ACTIVITIES, BOND_TYPES, codeOf, MODES } from './filing-codes.js'
import { answered, type Breach, broken, doubtful, type FilingFacts } from './filing-facts.js'
import { formProblem, isBondHolder, isTransactionNumber, shownHolder, shownNumber } from './formats.js'
import { isIsfCode } from './lists.js'

/** A code that must stand there and be of a list. */
function codeProblem(path: string, name: string, list: string, code: string): Breach[] {
  if (code === '') return [broken(path, `the ${name} is missing`)]
  return isIsfCode(list, code) ? [] : [broken(path, `there is no ${name} '${code}'`, code)]
}

/** ISF-01. */
export function submissionType({ submission, isUnified }: FilingFacts): Breach[] {
  const wrong = codeProblem('submissionType', 'submission type', 'submissionTypes', submission)
  if (wrong.length > 0 || !isUnified || submission === '1') return wrong.map((one) => answered('105', one))
  return [answered('114', broken('submissionType', 'a unified filing is an ISF-10 (1)', submission))]
}

/** ISF-02. */
export function action({ action: code }: FilingFacts): Breach[] {
  return codeProblem('action', 'action', 'actionCodes', code)
}

/** ISF-03. */
export function actionReason({ action: code, reason, isUnified, isDelete }: FilingFacts): Breach[] {
  const path = 'actionReason'
  if (isDelete) return reason === '' ? [] : [broken(path, 'a delete carries no action reason', reason)]
  if (code !== 'A' && code !== 'R') return []
  const wrong = codeProblem(path, 'action reason', 'actionReasonCodes', reason)
  if (wrong.length > 0 || !isUnified || reason === 'CT') return wrong
  return [broken(path, 'a unified filing has no reason but complete (CT)', reason)]
}

/** ISF-04. */
export function transactionNumber({ filing, action: code }: FilingFacts): Breach[] {
  const path = 'transactionNumber'
  const number = filing.transactionNumber ?? ''
  if (code === 'A') {
    return number === ''
      ? []
      : [
          answered(
            '110',
            broken(path, 'an add carries no transaction number: CBP gives it in the answer', number),
          ),
        ]
  }
  if (number !== '') {
    return isTransactionNumber(number)
      ? []
      : [doubtful(path, 'the transaction number is not of the form FFF-NNNNNNNNNNN', number)]
  }
  if (code === 'D') return [answered('', broken(path, 'a delete needs the transaction number of the filing'))]
  return code === 'R'
    ? [doubtful(path, 'a replace names the filing by its transaction number, which is missing (?)')]
    : []
}

/** ISF-05. */
export function transactionFiler({ filing, context, action: code }: FilingFacts): Breach[] {
  const number = filing.transactionNumber ?? ''
  const filer = context.filerCode ?? ''
  if (code === 'A' || number === '' || filer === '' || number.startsWith(filer)) return []
  return [
    doubtful(
      'transactionNumber',
      `the transaction number does not begin with the filer code ${filer}`,
      number,
    ),
  ]
}

/** ISF-06. What stands outside of SF10 is a record of its own. */
export function deleteAlone({ filing, isDelete }: FilingFacts): Breach[] {
  if (!isDelete) return []
  const { bills, references, containers, parties, manufacturers, lines } = filing
  const lists = { bills, references, containers, parties, manufacturers, lines }
  const others = {
    shipment: filing.shipment,
    routing: filing.routing,
    filerReference: filing.filerReference,
    'importer.name': filing.importer?.name,
    'bond.surety': filing.bond?.surety,
    'bond.reference': filing.bond?.reference,
  }
  const full = Object.entries(lists).filter(([, items]) => items !== undefined && items.length > 0)
  const single = Object.entries(others).filter(([, value]) => value !== undefined)
  return [...full, ...single].map(([path]) =>
    broken(path, 'a delete is the header alone: leave the rest of the filing out'),
  )
}

/** ISF-07. */
export function modeOfTransport({ filing }: FilingFacts): Breach[] {
  const code = codeOf(MODES, filing.modeOfTransport)
  if (code === '' || isIsfCode('modesOfTransport', code)) return []
  return [broken('modeOfTransport', 'the mode is 10 (break bulk) or 11 (containerised)', code)]
}

const UNIFIED_SHIPMENTS: ReadonlySet<string> = new Set(['01', '02', '04', '07', '09', '10'])

/** ISF-08. */
export function shipmentType({ shipment, isIsf5, isUnified }: FilingFacts): Breach[] {
  const path = 'shipmentType'
  const wrong = codeProblem(path, 'shipment type', 'shipmentTypes', shipment)
  if (wrong.length > 0) return wrong
  if (isIsf5 && shipment !== '01')
    return [broken(path, 'an ISF-5 has shipment type 01 and no other', shipment)]
  if (isUnified && !UNIFIED_SHIPMENTS.has(shipment))
    return [broken(path, 'this shipment type cannot be filed with an entry: file it stand-alone', shipment)]
  return []
}

/** ISF-09. */
export function importerQualifier(facts: FilingFacts): Breach[] {
  const { importerQualifier: code, isIsf5, isUnified } = facts
  const path = 'importer.qualifier'
  if (code === '') return [broken(path, 'the importer has no qualifier: say what kind of number it is')]
  const allowed = ['EI', 'ANI', '34', ...(isUnified ? [] : ['AEF']), ...(isIsf5 ? ['2'] : [])]
  if (allowed.includes(code)) return []
  return [broken(path, `the importer is given by one of ${allowed.join(', ')} here`, code)]
}

/** ISF-10. */
export function importerNumber({ filing, context, importerQualifier: code }: FilingFacts): Breach[] {
  const path = 'importer.value'
  const number = filing.importer?.value ?? ''
  if (number === '') return [answered('109', broken(path, 'the importer number is missing'))]
  const problem = formProblem(code, number)
  if (problem === undefined) return []
  const shown = shownNumber(code, number, context.unmask === true)
  return [answered('125', broken(path, `the importer number does not have the form ${problem.form}`, shown))]
}

const PASSPORT_SHIPMENTS: ReadonlySet<string> = new Set(['03', '05', '06'])

/** ISF-11. A party by passport needs the same of its SF30, which has its own name. */
export function passport({ filing, shipment, importerQualifier: code, entities }: FilingFacts): Breach[] {
  const parties = entities
    .filter((entity) => entity.qualifier === 'AEF')
    .flatMap(({ path, party }) => passportOf(`${path}.identifier`, shipment, party.identifier ?? {}))
  if (code !== 'AEF') return parties
  const name =
    filing.importer?.name === undefined
      ? [broken('importer.name', 'a passport needs the full name of the person (SF20 FN)')]
      : []
  return [...passportOf('importer', shipment, filing.importer ?? {}), ...name, ...parties]
}

function passportOf(path: string, shipment: string, person: FilingIdentifier): Breach[] {
  const wrong: Breach[] = []
  if (!PASSPORT_SHIPMENTS.has(shipment))
    wrong.push(broken(`${path}.qualifier`, 'a passport goes with shipment types 03, 05 and 06 only', 'AEF'))
  if (person.dateOfBirth === undefined)
    wrong.push(broken(`${path}.dateOfBirth`, 'a passport needs the date of birth'))
  if (person.passportCountry === undefined)
    wrong.push(broken(`${path}.passportCountry`, 'a passport needs the country that issued it'))
  return wrong
}

/** ISF-12. */
export function socialSecurity({ filing, importerQualifier: code }: FilingFacts): Breach[] {
  if (code !== '34') return []
  const missing = (['dateOfBirth', 'name'] as const).filter((one) => filing.importer?.[one] === undefined)
  return missing.map((one) =>
    doubtful(`importer.${one}`, `a social security number may need the ${WORDS[one]} (?)`),
  )
}

const WORDS = { dateOfBirth: 'date of birth', name: 'full name of the person (SF20 FN)' }

const BOND_SETTLED: ReadonlySet<string> = new Set(['01', '02', '07', '10'])
/** The stand-alone chapter asks for a bond here, the unified guide does not name it. */
const BOND_OPEN = '08'

/** ISF-13. Open: whether an ISF-5, and whether shipment type 08, needs a bond. */
export function bond(facts: FilingFacts): Breach[] {
  if (facts.isDelete) return []
  const codes = bondCodes(facts)
  if (!facts.isUnified) return [...wrongBond(facts, codes), ...missingBond(facts, codes)]
  return Object.entries(codes)
    .filter(([, code]) => code !== '')
    .map(([name]) =>
      answered('', broken(`bond.${name}`, 'a unified filing names no bond: that of the entry serves')),
    )
}

function missingBond({ filing, shipment, isIsf5 }: FilingFacts, codes: BondCodes): Breach[] {
  if (!BOND_SETTLED.has(shipment) && shipment !== BOND_OPEN) return []
  const isOpen = isIsf5 || shipment === BOND_OPEN
  const say = isOpen ? doubtful : broken
  const who = `${isIsf5 ? 'an ISF-5' : `shipment type ${shipment}`} needs a bond${isOpen ? ' (?)' : ''}`
  if (filing.bond === undefined) return [answered('121', say('bond', who))]
  const missing = Object.entries(codes).filter(([, code]) => code === '')
  return missing.map(([name]) =>
    answered(BOND_ANSWERS[name] ?? '', say(`bond.${name}`, `${who}, and it has no ${name}`)),
  )
}

const BOND_ANSWERS: Readonly<Record<string, string>> = { holder: '121', activity: '122', type: '123' }

interface BondCodes {
  holder: string
  activity: string
  type: string
}

function bondCodes({ filing }: FilingFacts): BondCodes {
  return {
    holder: filing.bond?.holder ?? '',
    activity: codeOf(BOND_ACTIVITIES, filing.bond?.activity),
    type: codeOf(BOND_TYPES, filing.bond?.type),
  }
}

function wrongBond({ context }: FilingFacts, { holder, activity, type }: BondCodes): Breach[] {
  const wrong: Breach[] = []
  if (holder !== '' && !isBondHolder(holder)) {
    const text = 'the holder is an IRS, CBP-assigned or social security number'
    wrong.push(answered('', broken('bond.holder', text, shownHolder(holder, context.unmask === true))))
  }
  const codes = [
    {
      path: 'bond.activity',
      name: 'bond activity',
      list: 'bondActivityCodes',
      code: activity,
      answer: '122',
    },
    { path: 'bond.type', name: 'bond type', list: 'bondTypes', code: type, answer: '123' },
  ]
  const strange = codes.filter(({ list, code }) => code !== '' && !isIsfCode(list, code))
  return [
    ...wrong,
    ...strange.map(({ path, name, code, answer }) =>
      answered(answer, broken(path, `there is no ${name} '${code}'`, code)),
    ),
  ]
}

/** ISF-14. */
export function singleBond(facts: FilingFacts): Breach[] {
  const { activity, type } = bondCodes(facts)
  if (type !== '9' || facts.isUnified) return []
  const { surety, reference } = facts.filing.bond ?? {}
  const wrong: Breach[] = []
  const isMissing = activity === '' && BOND_SETTLED.has(facts.shipment) // that is ISF-13
  if (activity !== '16' && !isMissing)
    wrong.push(broken('bond.activity', 'a single transaction bond (9) is an ISF bond (16)', activity))
  if (surety === undefined)
    wrong.push(broken('bond.surety', 'a single transaction bond needs the surety code (SF20 V1)'))
  if (reference === undefined)
    wrong.push(broken('bond.reference', 'a single transaction bond needs its reference number (SF20 SBN)'))
  return wrong
}
