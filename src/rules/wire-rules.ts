/**
 * The rules that no record can break, because they are about what stands around and between its fields: the writer keeps
 * them always, and findings of the reader tell where a batch breaks them. Takes such a finding, gives it with its rule.
 */
import type { Finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'

/** Rule → the finding codes that tell it. ENV-04 is about the block's header, and has a check of its own. */
export const WIRE_RULES: ReadonlyMap<string, readonly FindingCode[]> = new Map<string, FindingCode[]>([
  ['ISF-32', ['filler-used']],
  ['ENV-01', ['header-missing', 'header-doubled', 'trailer-missing', 'trailer-unexpected', 'empty-message']],
  ['ENV-02', ['application-mixed', 'trailer-reference']],
  ['ENV-03', ['trailer-reference']],
  ['ENV-04', ['filing-rule']],
  ['ENV-05', ['record-length']],
])

/** Where Y repeats the application of its block. */
const APPLICATION_COLUMN = 11

/** A finding of the reader of an ABI batch, with the rule that it is about, where there is one. */
export function withWireRule(found: Finding): Finding {
  if (found.rule !== undefined) return found
  const { at } = found
  const isApplication = at?.tag === 'Y' && at.column === APPLICATION_COLUMN
  const rules = [...WIRE_RULES].filter(([, codes]) => codes.includes(found.code)).map(([id]) => id)
  const rule = rules.length > 1 && !isApplication ? rules.at(-1) : rules[0]
  return rule === undefined ? found : { ...found, rule }
}
