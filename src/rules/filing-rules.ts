/**
 * The forty filing rules as data: id, what it asks for, its source, the reject codes of CBP that it prevents where they
 * are known, what is open about it. What checks them stands in `check.ts`; those of the wire are in `wire-rules.ts`.
 */
import { filingRules } from './data/filing-rules.js'
import { lazy, rowsOf, text } from './data-text.js'

export interface FilingRule {
  /** `ISF-01` to `ISF-35`, `ENV-01` to `ENV-05`. */
  id: string
  rule: string
  /** `error` where the fact is settled, `warning` where it is not, `mixed` where part of it is open. */
  severity: 'error' | 'warning' | 'mixed'
  /** Ids of the documents (docs/rules.md has their titles). */
  source: string
  /** The reject codes that keeping the rule prevents, as the facts write them; empty where none is known. */
  prevents: string
  open: string
}

const rules = lazy(() => rowsOf(filingRules).map(ruleOf))

/** All forty, in their order. */
export function filingRuleTable(): readonly FilingRule[] {
  return rules()
}

/** Three that are not among the forty: what the layouts and the release guide ask for beside them. */
export const FURTHER_RULES: readonly FilingRule[] = [
  {
    id: 'FMT-01',
    rule: 'The operator of the vessel is a SCAC of two to four letters.',
    severity: 'warning',
    source: 'ISF3',
    prevents: '',
    open: 'whether CBP rejects it',
  },
  {
    id: 'FMT-02',
    rule: 'References (SF20) but FN have letters and digits only.',
    severity: 'warning',
    source: 'ISF3',
    prevents: '',
    open: 'whether CBP rejects it: the class of the field allows more',
  },
  {
    id: 'SE-30',
    rule: 'In a unified filing the importer of the filing (SF10) is that of the entry (SE10), with the same number.',
    severity: 'error',
    source: 'SE40',
    prevents: '',
    open: '',
  },
]

/** A rule by its id; undefined for another id. */
export function filingRule(id: string): FilingRule | undefined {
  return rules().find((one) => one.id === id) ?? FURTHER_RULES.find((one) => one.id === id)
}

function ruleOf([id, rule, severity, source, prevents, open]: readonly unknown[]): FilingRule {
  return {
    id: text(id),
    rule: text(rule),
    severity: severityOf(text(severity)),
    source: text(source),
    prevents: text(prevents),
    open: text(open),
  }
}

function severityOf(word: string): FilingRule['severity'] {
  return word === 'error' || word === 'warning' ? word : 'mixed'
}
