/**
 * Checks a `SecurityFiling` against the rules of CBP: takes the filing and the context that is handed in, gives
 * findings with a path in the record and the id of the rule. What would be rejected is an error; what the sources leave
 * open is a warning (`(?)`). Numbers of persons are masked unless `unmask` is set.
 */
import { type Finding, finding } from '../core/finding.js'
import type { SecurityFiling } from '../records/security-filing.js'
import { type Breach, type FilingContext, type FilingFacts, factsOf } from './filing-facts.js'
import { filingRule } from './filing-rules.js'
import * as goods from './goods-checks.js'
import * as header from './header-checks.js'
import * as party from './party-checks.js'
import * as texts from './text-checks.js'
import { timing } from './timing-check.js'

interface RuleCheck {
  id: string
  /** Holds for a delete too, which is the header alone. */
  forDelete?: true
  check: (facts: FilingFacts) => Breach[]
}

/** Every rule that looks at a record, in the order of the ids. The others are in `WIRE_RULES`. */
export const RULE_CHECKS: readonly RuleCheck[] = [
  { id: 'ISF-01', forDelete: true, check: header.submissionType },
  { id: 'ISF-02', forDelete: true, check: header.action },
  { id: 'ISF-03', forDelete: true, check: header.actionReason },
  { id: 'ISF-04', forDelete: true, check: header.transactionNumber },
  { id: 'ISF-05', forDelete: true, check: header.transactionFiler },
  { id: 'ISF-06', forDelete: true, check: header.deleteAlone },
  { id: 'ISF-07', forDelete: true, check: header.modeOfTransport },
  { id: 'ISF-08', forDelete: true, check: header.shipmentType },
  { id: 'ISF-09', forDelete: true, check: header.importerQualifier },
  { id: 'ISF-10', forDelete: true, check: header.importerNumber },
  { id: 'ISF-11', check: header.passport },
  { id: 'ISF-12', check: header.socialSecurity },
  { id: 'ISF-13', check: header.bond },
  { id: 'ISF-14', check: header.singleBond },
  { id: 'ISF-15', check: goods.estimate },
  { id: 'ISF-16', check: goods.carnet },
  { id: 'ISF-17', check: goods.bills },
  { id: 'ISF-18', check: goods.lowestBill },
  { id: 'ISF-19', check: party.isf10Parties },
  { id: 'ISF-20', check: party.isf5Parties },
  { id: 'ISF-21', check: party.identifierOnly },
  { id: 'ISF-22', check: party.nameOrIdentifier },
  { id: 'ISF-23', check: party.identifiers },
  { id: 'ISF-24', check: party.unifiedIdentifiers },
  { id: 'ISF-25', check: party.addressParts },
  { id: 'ISF-26', check: party.cityAndCountry },
  { id: 'ISF-27', check: goods.manufacturerLines },
  { id: 'ISF-28', check: goods.isf5Lines },
  { id: 'ISF-29', check: goods.routing },
  { id: 'ISF-30', check: goods.containers },
  { id: 'ISF-31', forDelete: true, check: texts.characters },
  { id: 'ISF-33', check: texts.lengths },
  { id: 'ISF-34', check: goods.entryTariff },
  { id: 'ISF-35', check: timing },
  { id: 'FMT-01', forDelete: true, check: texts.carrier },
  { id: 'FMT-02', check: texts.references },
]

/** What the rules say of a filing; empty where it keeps all of them. Never throws on a valid record. */
export function checkFiling(filing: SecurityFiling, context: FilingContext = {}): Finding[] {
  const facts = factsOf(filing, context)
  return RULE_CHECKS.filter((rule) => !facts.isDelete || rule.forDelete === true).flatMap(({ id, check }) =>
    check(facts).map((breach) => ruleFinding(id, breach)),
  )
}

function ruleFinding(id: string, { path, message, found, isOpen, answer }: Breach): Finding {
  const prevents = answer ?? filingRule(id)?.prevents ?? ''
  const rejected = isOpen || prevents === '' ? '' : ` (CBP answers ${prevents})`
  const shown = found === undefined || found === '' ? undefined : found
  const code = id === 'ISF-35' ? 'filing-deadline' : isOpen ? 'filing-rule-open' : 'filing-rule'
  return finding(code, `${id}: ${message}${rejected}`, { rule: id, path, found: shown })
}
