// Writes docs/findings.md from src/core/finding-codes.ts: a section for each comment of the list, a row for each
// code. With --check it writes nothing and tells whether the page is up to date.
import { readFileSync, writeFileSync } from 'node:fs'

const source = new URL('../src/core/finding-codes.ts', import.meta.url)
const page = new URL('../docs/findings.md', import.meta.url)

const HEAD = `# Findings

<!-- made by scripts/write-findings.mjs from src/core/finding-codes.ts; change that, not this -->

Everything that is wrong or worth knowing in an input is a finding: a stable code, a severity, a sentence, and the
place. Programs match on the code; the sentence may change. The severity is the usual one: a finding may bear
another where the case asks for it.

- **error**: something was not read or not written, or cannot be trusted. \`translate\` exits with 1.
- **warning**: the sender should mend it; nothing is lost. With \`--strict\` it counts as an error.
- **info**: worth knowing, nothing to do.

A place has the byte offset from the start of the input, line and column (from 1, in bytes), the ordinals of
interchange, group, message and segment (from 1; segments count in their message), the tag, and element, repetition
and component where it is about a value. A finding about a map has file, line and column of the mapping file.
`

/** A title (a comment line), or a code with severity and text; the formatter may break an entry over lines. */
const PART =
  /^ {2}\/\/ (.*)$|^ {2}'?([\w-]+)'?: entry\(\s*'(\w+)',\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"),?\s*\),$/gm

/** Sections and their codes, in the order of the source. */
function sections(text) {
  const found = []
  for (const [, title, code, severity, single, double] of text
    .slice(text.indexOf('export const'))
    .matchAll(PART)) {
    if (title !== undefined) found.push({ title, rows: [] })
    else found.at(-1).rows.push([code, severity, single ?? double])
  }
  return found
}

const sentence = (text) => text.replaceAll("\\'", "'").replaceAll('|', '\\|')
const heading = (title) => title[0].toUpperCase() + title.slice(1)

function section({ title, rows }) {
  const lines = rows.map(([code, severity, text]) => `| \`${code}\` | ${severity} | ${sentence(text)} |`)
  return `## ${heading(title)}\n\n| code | severity | what it means |\n| --- | --- | --- |\n${lines.join('\n')}\n`
}

const text = [HEAD, ...sections(readFileSync(source, 'utf8')).map(section)].join('\n')
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  process.stdout.write('docs/findings.md is out of date: run node scripts/write-findings.mjs\n')
}
