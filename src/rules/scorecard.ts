/**
 * The scorecard of a filing: element by element whether it is there, its value, where it stands on the wire, when it is
 * due. Takes a filing and the context that is handed in; gives data, which `src/cli` and reports turn into text.
 * Numbers of persons are masked unless `unmask` is set.
 */
import type { Finding } from '../core/finding.js'
import type { SecurityFiling } from '../records/security-filing.js'
import { checkFiling } from './check.js'
import type { Deadline } from './deadlines.js'
import { type Entity, type FilingContext, type FilingFacts, factsOf, linesOf } from './filing-facts.js'
import { shownNumber } from './formats.js'
import { deadlinesOf, filingKind } from './timing-check.js'

/** The ten of an ISF-10, and the three that only an ISF-5 has. */
export type ElementId =
  | 'seller'
  | 'buyer'
  | 'importer'
  | 'consignee'
  | 'manufacturer'
  | 'shipTo'
  | 'origin'
  | 'tariffNumber'
  | 'stuffingLocation'
  | 'consolidator'
  | 'bookingParty'
  | 'foreignPortOfUnlading'
  | 'placeOfDelivery'

/** `flexible`: it may still change or follow, and the reason of the filing says so; `entry`: the entry gives it. */
export type ElementStatus = 'present' | 'partial' | 'missing' | 'flexible' | 'entry'

export interface ScoredElement {
  id: ElementId
  name: string
  status: ElementStatus
  /** What the filing says; several where it names several. */
  values: string[]
  /** Where the values stand in the record. */
  paths: string[]
  /** The record and columns of the wire. */
  source: string
  /** The deadline that it hangs on; absent where nothing is asked for. */
  deadline?: Deadline
}

export interface Scorecard {
  kind: ReturnType<typeof filingKind>
  elements: ScoredElement[]
  deadlines: Deadline[]
  findings: Finding[]
}

interface ElementRow {
  id: ElementId
  name: string
  source: string
  /** The code of the party; absent for what is no party. */
  party?: string
  flexible?: 'range' | 'timing'
}

const ISF10: readonly ElementRow[] = [
  { id: 'seller', name: 'seller', source: 'SF30 SE', party: 'SE' },
  { id: 'buyer', name: 'buyer', source: 'SF30 BY', party: 'BY' },
  { id: 'importer', name: 'importer of record number', source: 'SF30 IM', party: 'IM' },
  { id: 'consignee', name: 'consignee number', source: 'SF30 CN', party: 'CN' },
  { id: 'manufacturer', name: 'manufacturer or supplier', source: 'SF30 MF', party: 'MF', flexible: 'range' },
  { id: 'shipTo', name: 'ship-to party', source: 'SF30 ST', party: 'ST', flexible: 'range' },
  { id: 'origin', name: 'country of origin', source: 'SF40/15-16', flexible: 'range' },
  { id: 'tariffNumber', name: 'tariff number (HTS-6)', source: 'SF40/5-14', flexible: 'range' },
  {
    id: 'stuffingLocation',
    name: 'container stuffing location',
    source: 'SF30 LG',
    party: 'LG',
    flexible: 'timing',
  },
  { id: 'consolidator', name: 'consolidator', source: 'SF30 CS', party: 'CS', flexible: 'timing' },
]

const ISF5: readonly ElementRow[] = [
  { id: 'bookingParty', name: 'booking party', source: 'SF30 BKP', party: 'BKP' },
  { id: 'foreignPortOfUnlading', name: 'foreign port of unlading', source: 'SF50/8-22' },
  { id: 'placeOfDelivery', name: 'place of delivery', source: 'SF50/26-40' },
  { id: 'shipTo', name: 'ship-to party', source: 'SF30 ST', party: 'ST' },
  { id: 'tariffNumber', name: 'tariff number (HTS-6)', source: 'SF40/5-14' },
]

/** Which elements a filing has, how far they are there, and when each is due. */
export function scorecardOf(filing: SecurityFiling, context: FilingContext = {}): Scorecard {
  const facts = factsOf(filing, context)
  const findings = checkFiling(filing, context)
  const deadlines = deadlinesOf(facts)
  const elements = (facts.isIsf5 ? ISF5 : ISF10).map((row) => scored(row, facts, findings, deadlines))
  return { kind: filingKind(facts), elements, deadlines, findings }
}

function scored(
  row: ElementRow,
  facts: FilingFacts,
  findings: readonly Finding[],
  deadlines: readonly Deadline[],
): ScoredElement {
  const found = isOfEntry(row, facts) ? [] : valuesOf(row, facts)
  const id = row.flexible === 'timing' && !facts.isIsf5 ? 'stuffing-and-consolidator' : 'before-lading'
  const deadline = deadlines.find((one) => one.id === id) ?? deadlines[0]
  return {
    id: row.id,
    name: row.name,
    status: statusOf(row, facts, found, findings),
    values: [...new Set(found.map(({ value }) => value))],
    paths: found.map(({ path }) => path),
    source: row.id === 'importer' && facts.isUnified ? 'SF10/11-28' : row.source,
    ...(deadline === undefined ? {} : { deadline }),
  }
}

interface FoundValue {
  path: string
  value: string
}

/** In a unified filing the entry gives tariff numbers and origins, once for both. */
const isOfEntry = ({ id }: ElementRow, { isUnified }: FilingFacts): boolean =>
  isUnified && (id === 'origin' || id === 'tariffNumber')

function valuesOf({ id, party }: ElementRow, facts: FilingFacts): FoundValue[] {
  const { filing, entities, context } = facts
  if (id === 'importer' && facts.isUnified) return headerImporter(facts)
  if (party !== undefined) {
    return entities
      .filter(({ code }) => code === party)
      .map((entity) => ({ path: entity.path, value: partyText(entity, context.unmask === true) }))
  }
  const lines = linesOf(filing)
  if (id === 'origin')
    return lines.map(({ path, line }) => ({ path: `${path}.origin`, value: line.origin ?? '' }))
  if (id === 'tariffNumber')
    return lines.map(({ path, line }) => ({ path: `${path}.hts`, value: line.hts ?? '' }))
  if (id !== 'foreignPortOfUnlading' && id !== 'placeOfDelivery') return []
  const code = filing.routing?.[id]?.code
  return code === undefined ? [] : [{ path: `routing.${id}`, value: code }]
}

function headerImporter({ filing, importerQualifier, context }: FilingFacts): FoundValue[] {
  const number = filing.importer?.value
  if (number === undefined) return []
  return [
    {
      path: 'importer',
      value: `${importerQualifier} ${shownNumber(importerQualifier, number, context.unmask === true)}`,
    },
  ]
}

/** A party in one line: name, city and country, or the number that it is given by. */
function partyText({ party, qualifier }: Entity, unmask: boolean): string {
  const number = party.identifier?.value
  const by =
    number === undefined ? undefined : `${qualifier} ${shownNumber(qualifier, number, unmask)}`.trim()
  const { city, country } = party.address ?? {}
  return [party.name, by, city, country].filter((one) => one !== undefined).join(', ')
}

function statusOf(
  row: ElementRow,
  facts: FilingFacts,
  found: readonly FoundValue[],
  findings: readonly Finding[],
): ElementStatus {
  if (isOfEntry(row, facts)) return 'entry'
  const filled = found.filter(({ value }) => value !== '')
  const mayFollow = isFlexible(row, facts)
  if (filled.length === 0) return mayFollow && row.flexible === 'timing' ? 'flexible' : 'missing'
  const isPartial = filled.length < found.length || found.some(({ path }) => isBroken(path, findings))
  if (isPartial) return 'partial'
  return mayFollow ? 'flexible' : 'present'
}

function isFlexible({ flexible }: ElementRow, { reason }: FilingFacts): boolean {
  if (flexible === undefined || reason === 'FX') return flexible !== undefined
  return reason === (flexible === 'range' ? 'FR' : 'FT')
}

/** Whether an error is about this place, or about something in it. */
function isBroken(path: string, findings: readonly Finding[]): boolean {
  return findings.some(
    (one) => one.severity === 'error' && (one.path === path || one.path?.startsWith(`${path}.`) === true),
  )
}
