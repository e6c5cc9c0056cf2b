/**
 * What the rules look at: a filing with its words turned into the codes of CBP, and its parties, the manufacturers
 * among them, in one list with their paths. Takes a `SecurityFiling` and the context that is handed in.
 */
import type { FilingIdentifier, TariffLine } from '../records/parts/filing.js'
import type { ManufacturerParty, SecurityFiling } from '../records/security-filing.js'
import type { VoyageTimes } from './deadlines.js'
import {
  ACTION_REASONS,
  ACTIONS,
  codeOf,
  IDENTIFIERS,
  ROLES,
  SHIPMENT_TYPES,
  SUBMISSION_TYPES,
} from './filing-codes.js'

/** What is not on the wire and what the caller wishes. Nothing here is ever guessed. */
export interface FilingContext {
  /** `unified`: the filing goes inside a cargo release (SE), under its stricter rules. Default `stand-alone`. */
  profile?: 'stand-alone' | 'unified' | undefined
  /** The filer code that the filing is sent under (B record). */
  filerCode?: string | undefined
  /** The clock and the times of the voyage; without them nothing is said of deadlines. */
  voyage?: VoyageTimes | undefined
  /** What cargo it is, where that is known: it decides when the filing is due. */
  cargo?: 'container' | 'frob' | 'ie' | 'te' | 'exempt-break-bulk' | 'bulk' | undefined
  /** The filing shall serve the entry too (19 CFR 149.6). */
  servesEntry?: boolean | undefined
  /** Show social security numbers, passport numbers and dates of birth in findings. Default false. */
  unmask?: boolean | undefined
}

/** A party in its role; `code` is MF for those of `manufacturers`. */
export interface Entity {
  path: string
  code: string
  party: ManufacturerParty
  /** The code of the identifier's qualifier; empty where there is none. */
  qualifier: string
}

/** A tariff line with its path. */
export interface Line {
  path: string
  line: TariffLine
}

export interface FilingFacts {
  filing: SecurityFiling
  context: FilingContext
  submission: string
  action: string
  reason: string
  shipment: string
  importerQualifier: string
  isUnified: boolean
  isIsf5: boolean
  isDelete: boolean
  entities: readonly Entity[]
}

/** One place where a rule is broken. */
export interface Breach {
  path: string
  message: string
  found?: string | undefined
  /** Only a warning: the fact behind the rule is not settled. */
  isOpen: boolean
  /** The code that CBP answers, where the rule has several; empty where it is none of them. */
  answer?: string
}

export const broken = (path: string, message: string, found?: string): Breach => ({
  path,
  message,
  found,
  isOpen: false,
})

/** The same breach with the code that CBP answers; empty where none is known. */
export const answered = (answer: string, breach: Breach): Breach => ({ ...breach, answer })

/** A breach of what the sources leave open: it warns and refuses nothing. */
export const doubtful = (path: string, message: string, found?: string): Breach => ({
  path,
  message,
  found,
  isOpen: true,
})

export function factsOf(filing: SecurityFiling, context: FilingContext): FilingFacts {
  const submission = codeOf(SUBMISSION_TYPES, filing.submissionType)
  const action = codeOf(ACTIONS, filing.action)
  return {
    filing,
    context,
    submission,
    action,
    reason: codeOf(ACTION_REASONS, filing.actionReason),
    shipment: codeOf(SHIPMENT_TYPES, filing.shipmentType),
    importerQualifier: qualifierOf(filing.importer),
    isUnified: context.profile === 'unified',
    isIsf5: submission === '2' || submission === '4',
    isDelete: action === 'D',
    entities: entitiesOf(filing),
  }
}

function entitiesOf({ parties = [], manufacturers = [] }: SecurityFiling): Entity[] {
  const named = parties.map((party, k) => ({
    path: `parties[${k}]`,
    code: codeOf(ROLES, party.role),
    party,
    qualifier: qualifierOf(party.identifier),
  }))
  const makers = manufacturers.map(({ party = {} }, k) => ({
    path: `manufacturers[${k}].party`,
    code: 'MF',
    party,
    qualifier: qualifierOf(party.identifier),
  }))
  return [...named, ...makers]
}

function qualifierOf(identifier: FilingIdentifier | undefined): string {
  return codeOf(IDENTIFIERS, identifier?.qualifier)
}

/** Every tariff line of a filing, of the manufacturers and of an ISF-5. */
export function linesOf({ lines = [], manufacturers = [] }: SecurityFiling): Line[] {
  const own = lines.map((line, k) => ({ path: `lines[${k}]`, line }))
  const made = manufacturers.flatMap((maker, m) =>
    (maker.lines ?? []).map((line, k) => ({ path: `manufacturers[${m}].lines[${k}]`, line })),
  )
  return [...made, ...own]
}
