// Writes docs/findings.md and the list in README.md from src/core/finding-codes.ts and finding-mends.ts, with the
// examples of samples/findings/README.md: a section for each comment of the list, a row for each code. With --check it writes nothing and tells what is out of date.
import { readFileSync, writeFileSync } from 'node:fs'

const source = new URL('../src/core/finding-codes.ts', import.meta.url)
const mendSource = new URL('../src/core/finding-mends.ts', import.meta.url)
const samples = new URL('../samples/findings/README.md', import.meta.url)
const page = new URL('../docs/findings.md', import.meta.url)
const readme = new URL('../README.md', import.meta.url)

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

The example of each code is a file of [samples/findings](../samples/findings/README.md), where the command can be run as
it stands, and what is told of it.
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

/** What to do, by code. */
const MEND = /^ {2}'?([\w-]+)'?:\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"),$/gm
const mends = new Map(
  [...readFileSync(mendSource, 'utf8').matchAll(MEND)].map(([, code, single, double]) => [
    code,
    single ?? double,
  ]),
)

/** The command that raises a code, with its file, and what is told, by code: the rows of the samples. */
const SAMPLE = /^\| ([\w-]+) \| `([^`]*)` \| \w+ \|(?: `[^`]*`)? \|(?: `[^`]*`)? \| (.*) \|$/gm
const examples = new Map(
  [...readFileSync(samples, 'utf8').matchAll(SAMPLE)].map(([, code, run, says]) => {
    const file = run.split(/[\s(),]+/).find((word) => word.startsWith(`${code}.`))
    return [code, `[\`${run}\`](../samples/findings/${file}): ${says}`]
  }),
)

const sentence = (text) => text.replaceAll("\\'", "'").replaceAll('|', '\\|')
const heading = (title) => title[0].toUpperCase() + title.slice(1)

function section({ title, rows }) {
  const lines = rows.map(
    ([code, severity, text]) =>
      `| \`${code}\` | ${severity} | ${sentence(text)} | ${examples.get(code) ?? ''} | ${sentence(mends.get(code) ?? '')} |`,
  )
  const head =
    '| code | severity | what it means | for example | what to do |\n| --- | --- | --- | --- | --- |'
  return `## ${heading(title)}\n\n${head}\n${lines.join('\n')}\n`
}

/** The list of README.md: a line for each section. */
function list(all) {
  const lines = all.map(
    ({ title, rows }) => `| ${title} | ${rows.map(([code]) => `\`${code}\``).join(', ')} |`,
  )
  return `| about | codes |\n| --- | --- |\n${lines.join('\n')}\n`
}

const [FROM, TO] = ['<!-- finding codes -->\n', '<!-- end of finding codes -->']

function withList(text, all) {
  const [from, to] = [text.indexOf(FROM) + FROM.length, text.indexOf(TO)]
  if (from < FROM.length || to < 0) throw new Error('README.md has no place for the finding codes')
  return text.slice(0, from) + list(all) + text.slice(to)
}

const all = sections(readFileSync(source, 'utf8'))
const made = [
  [page, [HEAD, ...all.map(section)].join('\n')],
  [readme, withList(readFileSync(readme, 'utf8'), all)],
]
for (const [file, text] of made) {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text)
    process.stdout.write(`${file.pathname} is out of date: run node scripts/write-findings.mjs\n`)
}
