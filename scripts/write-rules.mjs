// Writes docs/rules.md from the rule table of src/rules, as it is built in dist. With --check it writes nothing and tells
// whether the page is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { FURTHER_RULES, filingRuleTable } from '../dist/rules/filing-rules.js'
import { WIRE_RULES } from '../dist/rules/wire-rules.js'

const SOURCES = [
  ['BB23', 'ACE ABI CATAIR, Batch & Block Control, rev. 23, June 2023', 'read'],
  ['SE40', 'ACE Cargo Release (SE), version 40, July 2025, the part on unified filings', 'read'],
  [
    'ISF3',
    'CATAIR, Importer Security Filing, version 3, July 2017',
    'from a public transcription, in part corroborated',
  ],
  ['APPB', 'ACE CATAIR Appendix B, valid codes, rev. 21, August 2026', 'read'],
  ['APPS', 'CATAIR Appendix S, ISF error codes, October 2012', 'codes 105 to 125 only'],
  ['CAMIRS', 'CAMIR ISF error codes', 'S06 to S33 only'],
  ['CSMS', 'CBP messages of 2009 and 2012 on ISF edits and characters', 'stored copies'],
  ['CFR', '19 CFR part 149', '149.2 in part, 149.6; the rest is general knowledge'],
]

const HEAD = `# Filing rules

<!-- made by scripts/write-rules.mjs from the rule table of src/rules; change that, not this -->

A security filing is held against these rules by \`check\`, \`checkFiling\` and \`checkRecord\`, and before it is written.
A broken rule is a finding: \`filing-rule\` (an error) where the fact behind the rule is settled, \`filing-rule-open\` (a
warning) where it is not, \`filing-deadline\` for ISF-35. It bears the id as \`rule\` and the path in the record. A filing
with an error is not written unless \`force\` is set; see [why open points only warn](decisions/0012-rules-on-filings.md).

Social security numbers, passport numbers and dates of birth never stand in a finding unless \`unmask\` is set.

The column *CBP* has the reject codes that keeping the rule prevents, where they are known. *Severity* \`mixed\`: part of
the rule is open and only warns.

`

const cell = (text) => text.replaceAll('|', '\\|')

const row = ({ id, rule, severity, source, prevents, open }) =>
  `| ${id} | ${cell(open === '' ? rule : `${rule} *${open[0].toUpperCase()}${open.slice(1)}.*`)} | ${severity} | ${source} | ${prevents} |\n`

const TABLE = '| rule | what it asks for | severity | source | CBP |\n| --- | --- | --- | --- | --- |\n'

/** `wire`: the ids of the rules that are about the wire, with the finding codes that tell them. */
function rulesPage(rules, further, wire) {
  const wireRows = [...wire].map(
    ([id, codes]) => `| ${id} | ${codes.map((code) => `\`${code}\``).join(', ')} |\n`,
  )
  return [
    HEAD,
    '## The forty rules\n\n',
    TABLE,
    ...rules.map(row),
    '\n## Beside them\n\n',
    TABLE,
    ...further.map(row),
    '\n## Rules of the wire\n\n',
    'No record can break these: the writer keeps them always. Where a batch that is read breaks one, the reader says so:\n\n',
    '| rule | findings |\n| --- | --- |\n',
    ...wireRows,
    '\n## Sources\n\n| id | document | how far it was read |\n| --- | --- | --- |\n',
    ...SOURCES.map(([id, title, read]) => `| ${id} | ${title} | ${read} |\n`),
  ].join('')
}

const page = new URL('../docs/rules.md', import.meta.url)
const text = rulesPage(filingRuleTable(), FURTHER_RULES, WIRE_RULES)
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  process.stdout.write('docs/rules.md is out of date: run npm run build && node scripts/write-rules.mjs\n')
}
