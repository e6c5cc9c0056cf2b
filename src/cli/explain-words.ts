/**
 * A code, a column of a record, a rule or a finding in words: takes the words that were asked for, gives what is known
 * of them, each with its source. Gives nothing where nothing is known: a code is never guessed at.
 */
import { FINDING_CODES } from '../core/finding-codes.js'
import {
  cellOf,
  definitionIds,
  definitionOf,
  type MessageDefinition,
  type SegmentDefinition,
  segmentOf,
} from '../message/definition.js'
import { center, centerOfTariff, IMPORTER_DECIDES } from '../rules/centers.js'
import { dispositionsOf } from '../rules/dispositions.js'
import { aceErrorTexts, type ErrorListId, errorCode, errorList } from '../rules/errors.js'
import { filingRule, filingRuleTable } from '../rules/filing-rules.js'
import { abiList, type CodeList, isfList, listIds } from '../rules/lists.js'
import { layoutWords } from './explain-layout.js'

export interface Explanation {
  /** What was found, as in `SF 117` or `SF10/9-10`. */
  subject: string
  meaning: string
  source?: string
}

/** What is known of one or two words: `ISF-10`, `SF30/11-13`, `SF 117`, `315 VD`, `baplie LOC/2.1`. */
export function explain(first: string, second: string | undefined): Explanation[] {
  const all =
    second === undefined
      ? [
          ...ruleWords(first),
          ...findingWords(first),
          ...centerWords(first),
          ...layoutWords(first, undefined),
          ...wholeList(first),
        ]
      : [
          ...errorWords(first.toUpperCase(), second.toUpperCase()),
          ...tariffWords(first.toUpperCase(), second),
          ...listWords(first, second.toUpperCase()),
          ...layoutWords(first, second),
          ...messageWords(first, second),
        ]
  const seen = new Set<string>()
  return all.filter(({ subject, meaning }) => {
    const isNew = !seen.has(`${subject} ${meaning}`)
    seen.add(`${subject} ${meaning}`)
    return isNew
  })
}

// ------------------------------------------------------------------ rules and findings

function ruleWords(word: string): Explanation[] {
  const rule = filingRule(word.toUpperCase())
  if (rule === undefined) return []
  const parts = [rule.rule, `Severity: ${rule.severity}.`]
  if (rule.open !== '') parts.push(`Not settled: ${rule.open}.`)
  if (rule.prevents !== '') parts.push(`Keeps away CBP's ${rule.prevents}.`)
  return [{ subject: rule.id, meaning: parts.join(' '), source: rule.source }]
}

function findingWords(word: string): Explanation[] {
  const known = new Map<string, { severity: string; text: string }>(Object.entries(FINDING_CODES))
  const found = known.get(word.toLowerCase())
  return found === undefined
    ? []
    : [{ subject: word.toLowerCase(), meaning: `${found.text} Usual severity: ${found.severity}.` }]
}

// ------------------------------------------------------------------ Centers

/** `CEE004`. */
function centerWords(word: string): Explanation[] {
  const found = /^CEE\d{3}$/i.test(word) ? center(word.toUpperCase()) : undefined
  if (found === undefined) return []
  const { code, name, seat, isComplete } = found
  const ranges = isComplete ? 'all its tariff headings are known' : 'its tariff headings are not all known'
  return [{ subject: code, meaning: `${name}; seat: ${seat}; ${ranges}; ${IMPORTER_DECIDES}` }]
}

/** `HTS 870323`: the Center that a tariff number points to, where that is published. */
function tariffWords(name: string, number: string): Explanation[] {
  if (name !== 'HTS') return []
  const found = centerOfTariff(number)
  if (found === undefined) return []
  const meaning = `${found.center.code} ${found.center.name}; ${IMPORTER_DECIDES}`
  return [{ subject: `HTS ${number}`, meaning, source: found.source }]
}

// ------------------------------------------------------------------ error codes

/** Which error list the codes of an application are from. */
const ERRORS: Readonly<Record<string, ErrorListId>> = {
  SF: 'catairIsf',
  SN: 'catairIsf',
  SF90: 'catairIsf',
  CAMIR: 'camirIsf',
  X12: 'x12Isf',
  X1: 'batchAndBlock',
  BATCH: 'batchAndBlock',
}
/** The applications whose codes are those of the ACE error dictionary. */
const ACE: ReadonlySet<string> = new Set(['ACE', 'AE', 'AX', 'E1', 'EQ', 'ER', 'KI', 'KR'])
/** Where the disposition codes of bills are sent. */
const DISPOSITIONS: ReadonlySet<string> = new Set(['AMS', 'RC', '350', 'BILL'])

function errorWords(application: string, code: string): Explanation[] {
  const subject = `${application} ${code}`
  if (ACE.has(application))
    return aceErrorTexts(code).map((text) => ({
      subject,
      meaning: text,
      source: 'ACE error dictionary, rev. 51',
    }))
  if (DISPOSITIONS.has(application)) {
    return dispositionsOf(code).map(({ name, kind }) => ({
      subject,
      meaning: [name, kind === '' ? '' : `(${kind})`].filter((one) => one !== '').join(' '),
    }))
  }
  const id = ERRORS[application]
  return id === undefined ? [] : listedError(subject, id, code)
}

function listedError(subject: string, id: ErrorListId, code: string): Explanation[] {
  const found = errorCode(id, code)
  const rules = id === 'catairIsf' || id === 'batchAndBlock' ? preventing(code) : []
  if (found !== undefined) {
    const { message, trigger, source } = found
    const keeps = rules.length === 0 ? '' : ` Kept away by ${rules.join(', ')}.`
    const meaning = `${message}${trigger === '' ? '' : `: ${trigger}`}.${keeps}`
    return [{ subject, meaning, source: source === '' ? errorList(id).source : source }]
  }
  if (rules.length === 0) return []
  return [{ subject, meaning: `An error whose text is not known here. Kept away by ${rules.join(', ')}.` }]
}

function preventing(code: string): string[] {
  return filingRuleTable()
    .filter(({ prevents }) => prevents.split(/[^A-Z0-9]+/).includes(code))
    .map(({ id }) => id)
}

// ------------------------------------------------------------------ code lists

/** The list that the codes of an application, or of a record, are from; those of columns come from the layouts. */
const ANSWERS: Readonly<Record<string, string>> = {
  SN: 'sf90MessageTypes',
  SA: 'saDispositionCodes',
  AX: 'aeReferenceTypes',
  E0: 'aeReferenceTypes',
}

/** `SN 02`, `SA S1`, and a code of any list by its name: `shipmentTypes 06`. */
function listWords(name: string, code: string): Explanation[] {
  return listsNamed(ANSWERS[name.toUpperCase()] ?? name).flatMap(({ id, source, codes }) => {
    const text = codes.get(code)
    return text === undefined || text === '' ? [] : [{ subject: `${id} ${code}`, meaning: text, source }]
  })
}

/** All codes of a list. */
function wholeList(name: string): Explanation[] {
  return listsNamed(name).flatMap(({ id, source, codes }) =>
    [...codes].map(([code, text]) => ({ subject: `${id} ${code}`, meaning: text, source })),
  )
}

function listsNamed(name: string): CodeList[] {
  const fits = (id: string): boolean => id.toLowerCase() === name.toLowerCase()
  const isf = listIds('isf').filter(fits).map(isfList)
  const abi = listIds('abi').filter(fits).map(abiList)
  return [...isf, ...abi].filter((one) => one !== undefined)
}

// ------------------------------------------------------------------ messages of X12 and EDIFACT

function messageWords(name: string, word: string): Explanation[] {
  const definition = newestOf(name)
  if (definition === undefined) return []
  const address = /^([A-Z0-9]{2,3})(?:\/(\d{1,2})(?:\.(\d{1,2}))?)?$/.exec(word.toUpperCase())
  const segment = address === null ? undefined : segmentOf(definition, address[1]!)
  if (segment !== undefined && address !== null) {
    const element = address[2] === undefined ? undefined : Number(address[2])
    return segmentWords(definition, segment, element, Number(address[3] ?? 1))
  }
  return codeWords(definition, word.toUpperCase())
}

/** By its id, or the newest of that message; the ABI layouts have words of their own. */
function newestOf(name: string): MessageDefinition | undefined {
  const wanted = name.toLowerCase()
  const ids = definitionIds().filter((id) => !id.startsWith('abi/'))
  const fitting = ids.filter((id) => id === wanted || id.split(/[/@]/)[1] === wanted).sort()
  const last = fitting.at(-1)
  return last === undefined ? undefined : definitionOf(last)
}

function segmentWords(
  { id }: MessageDefinition,
  segment: SegmentDefinition,
  element: number | undefined,
  component: number,
): Explanation[] {
  if (element === undefined) {
    const elements = segment.elements.map(({ position, name }) => `${position} ${name}`).join('; ')
    return [{ subject: segment.tag, meaning: `${segment.name}: ${elements}`, source: id }]
  }
  const cell = cellOf(segment, element, component)
  const use = segment.elements[element - 1]
  if (cell === undefined || use === undefined) return []
  const { type, min, max } = cell.format
  const known = cell.codes === undefined ? '' : ` ${cell.codes.size} codes are known.`
  const of = use.components === undefined ? '' : `${use.name}, component ${component}: `
  return [
    {
      subject: `${segment.tag}/${element}${use.components === undefined ? '' : `.${component}`}`,
      meaning: `${of}${cell.name} (${cell.id}), ${type} ${min}..${max}, ${cell.required ? 'mandatory' : 'optional'}.${known}`,
      source: id,
    },
  ]
}

function codeWords(definition: MessageDefinition, code: string): Explanation[] {
  const tags = [...new Set(definition.segments.map(({ tag }) => tag))]
  return tags.flatMap((tag) => {
    const segment = segmentOf(definition, tag)
    const cells = (segment?.elements ?? []).flatMap((use) =>
      (use.components ?? [use]).map((cell) => ({ use, cell })),
    )
    return cells.flatMap(({ use, cell }) => {
      const name = cell.codes?.get(code)
      if (name === undefined || name === '') return []
      const at = `${tag}/${use.position}${use.components === undefined ? '' : `.${cell.position}`}`
      return [{ subject: `${at} ${code}`, meaning: `${cell.name}: ${name}`, source: definition.id }]
    })
  })
}
