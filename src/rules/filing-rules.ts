/**
 * The forty filing rules as data: id, what it asks for, its source, the reject codes of CBP that it prevents where they
 * are known, what is open about it. What checks them stands in `checks.ts`.
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

/** A rule by its id; undefined for another id. */
export function filingRule(id: string): FilingRule | undefined {
  return rules().find((one) => one.id === id)
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
