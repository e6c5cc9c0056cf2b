/**
 * The documentation holds: every snippet runs and prints what it says, every link leads somewhere, every list
 * is the list of the code.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EXIT } from '../src/cli/io.js'
import { FINDING_CODES } from '../src/core/finding-codes.js'
import { FINDING_MENDS } from '../src/core/finding-mends.js'
import { DEFAULT_LIMITS } from '../src/core/limits.js'
import { codecs, converters } from '../src/mapping/converters/index.js'
import { MapLibrary } from '../src/mapping/library.js'
import { filingRuleTable } from '../src/rules/index.js'
import { examplesOf, runExample } from './support/map-examples.js'
import { anchors, type CodeBlock, codeBlocks, links, namedPaths, tableRows } from './support/markdown.js'
import { projectFolder, readFiles, resolveFrom } from './support/project.js'
import { enter, leave, runScript, runSession, runShell, typeErrors } from './support/snippets.js'

const pages = [
  ...readFiles('', ['README.md']),
  ...readFiles('docs', ['.md']),
  ...readFiles('mappings', ['.md']),
].filter(
  ({ path }, i, all) => all.findIndex((one) => one.path === path) === i && !path.startsWith('samples/'),
)
const textOf = (path: string): string => pages.find((page) => page.path === path)?.text ?? ''
const blocks = pages.flatMap(({ path, text }) => codeBlocks(path, text))
const inLanguage = (...languages: string[]): CodeBlock[] =>
  blocks.filter((one) => languages.includes(one.language))
const titled = (list: CodeBlock[]): [string, CodeBlock][] =>
  list.map((one) => [`${one.page}:${one.line}`, one])

const folder = enter()
afterAll(() => leave(folder))

describe('snippets', () => {
  it('are in languages that this test runs, or plain text', () => {
    const known = ['ts', 'js', 'sh', 'console', 'yaml', 'edi', 'json', 'text']
    expect(
      blocks.filter(({ language }) => !known.includes(language)).map(({ page, line }) => `${page}:${line}`),
    ).toEqual([])
  })

  it('in TypeScript pass the compiler', () => {
    expect(typeErrors(inLanguage('ts'), folder)).toEqual([])
  }, 60_000)

  it.each(titled(inLanguage('ts', 'js')))('%s runs and prints what it says', (_, block) => {
    const { printed, told } = runScript(block, folder)
    expect(printed).toEqual(told)
  })

  it.each(titled(inLanguage('sh')))(
    '%s: every command ends with the code that is told',
    (_, block) => {
      const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
        scripts: object
      }
      const wrong = runShell(block, folder, Object.keys(scripts)).filter((one) => one.code !== one.expected)
      expect(wrong).toEqual([])
    },
    60_000,
  )

  it.each(titled(inLanguage('console')))('%s: the session prints what it shows', (_, block) => {
    const { printed, told } = runSession(block, folder)
    expect(printed).toBe(told)
  })

  it.each(examplesOf(inLanguage('yaml', 'edi', 'json')))(
    'map example %s reads and writes as shown',
    (_, example) => {
      const { expected, made } = runExample(example)
      expect(made).toEqual(expected)
    },
  )
})

describe('links', () => {
  it('lead to a file of the project, and to a heading in it', () => {
    const dead = pages
      .flatMap(({ path, text }) => links(path, text))
      .filter((one) => !leadsSomewhere(one.page, one.target))
    expect(dead).toEqual([])
  })

  it('and paths in the prose exist', () => {
    const dead = pages
      .flatMap(({ path, text }) => namedPaths(path, text))
      .filter(({ target }) => !existsSync(join(projectFolder, target)) && !target.startsWith('bench/data'))
    expect(dead).toEqual([])
  })
})

function leadsSomewhere(page: string, target: string): boolean {
  if (/^https:\/\//.test(target)) return true
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? page : resolveFrom(page, file)
  if (!existsSync(join(projectFolder, path))) return false
  return anchor === undefined || anchors(readFileSync(join(projectFolder, path), 'utf8')).includes(anchor)
}

describe('lists', () => {
  it('README.md has the two commands as lines of their own', () => {
    const lines = textOf('README.md').split('\n')
    expect(lines).toContain('npm ci && npm test')
    expect(lines.some((line) => /^npm ci && npx tenplustwo translate samples\/\S+/.test(line))).toBe(true)
  })

  it('formats of README.md are those of the library', () => {
    const rows = tableRows(textOf('README.md'), 'format', 'message', 'record')
    const told = rows.map(([id, , record]) => [id, record]).sort()
    expect(told).toEqual(
      MapLibrary.standard()
        .list()
        .map(({ id, record }) => [id, record])
        .sort(),
    )
  })

  it('limits of README.md are those of the code', () => {
    const rows = tableRows(textOf('README.md'), 'limit', 'default')
    const told = rows.map(([name, value]) => [name, Number(value!.replaceAll(',', ''))])
    expect(told).toEqual(Object.entries(DEFAULT_LIMITS))
  })

  it('docs/findings.md and the list of README.md are what scripts/write-findings.mjs writes, with every code', () => {
    const script = join(projectFolder, 'scripts/write-findings.mjs')
    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('')
    const page = textOf('docs/findings.md')
    expect(Object.keys(FINDING_CODES).filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([])
    const rows = tableRows(textOf('README.md'), 'about', 'codes')
    expect(rows.flatMap(([, codes]) => codes!.split(', '))).toEqual(Object.keys(FINDING_CODES))
  })

  it('every finding code has an example, linked to its sample', () => {
    const page = textOf('docs/findings.md')
    const link = (code: string): RegExp =>
      new RegExp(`^\\| \`${code}\` .*\\(\\.\\./samples/findings/${code}\\.[\\w.]+\\): .`, 'm')
    expect(Object.keys(FINDING_CODES).filter((code) => !link(code).test(page))).toEqual([])
  })

  it('every finding code says what to do', () => {
    expect(Object.keys(FINDING_CODES).filter((code) => !Object.hasOwn(FINDING_MENDS, code))).toEqual([])
  })

  it('exit codes of README.md are those of the command line', () => {
    const told = tableRows(textOf('README.md'), 'exit code', 'means').map(([code]) => Number(code))
    expect(told).toEqual([...new Set([...Object.values(EXIT), 130])].sort((a, b) => a - b))
  })

  it('docs/rules.md is what scripts/write-rules.mjs writes, and has every rule', () => {
    const script = join(projectFolder, 'scripts/write-rules.mjs')
    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('')
    const page = textOf('docs/rules.md')
    expect(filingRuleTable().filter(({ id }) => !page.includes(`| ${id} | `))).toEqual([])
  })

  it('converters of docs/maps.md are those of the code', () => {
    const told = tableRows(textOf('docs/maps.md'), 'converter', 'addresses').map(([name]) => name)
    expect(told.sort()).toEqual([...converters.keys(), ...codecs.keys()].sort())
  })
})
