/**
 * Runs the code blocks of the documentation as a reader would: in an empty folder, with the package installed
 * and the samples and mappings at hand. TypeScript blocks are checked by the compiler first.
 *
 *   console.log(x) // → text     the line that is printed must be this
 *   command # exit 1             the command must end with this code (0 where nothing is said)
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import type { CodeBlock } from './markdown.js'
import { projectFolder } from './project.js'

const COMMAND = join(projectFolder, 'dist/cli/main.js')
const FOLDERS = ['samples', 'mappings']

/** A folder with the package in node_modules; remove it with `leave`. */
export function enter(): string {
  if (!existsSync(COMMAND)) throw new Error('dist/ is missing: run `npm run build` first')
  const folder = mkdtempSync(join(tmpdir(), 'tenplustwo-docs-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(projectFolder, join(folder, 'node_modules/tenplustwo'), 'dir')
  symlinkSync(join(projectFolder, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'dir')
  for (const name of FOLDERS) cpSync(join(projectFolder, name), join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  return folder
}

export function leave(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** What the compiler says of TypeScript blocks, with page and line. */
export function typeErrors(blocks: readonly CodeBlock[], folder: string): string[] {
  const files = new Map(blocks.map((block, i) => [join(folder, `block-${i}.ts`), block]))
  for (const [file, block] of files) writeFileSync(file, block.text)
  const program = ts.createProgram([...files.keys()], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noEmit: true,
    skipLibCheck: true,
    preserveSymlinks: true,
    types: ['node'],
  })
  return ts.getPreEmitDiagnostics(program).map((one) => {
    const block = files.get(one.file?.fileName ?? '')
    const line = one.file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? 0
    const text = ts.flattenDiagnosticMessageText(one.messageText, ' ')
    return block === undefined ? text : `${block.page}:${block.line + line + 1} ${text}`
  })
}

/** Runs one block; gives what it printed and what its comments say it prints. */
export function runScript(block: CodeBlock, folder: string): { printed: string[]; told: string[] } {
  const file = join(folder, 'run.mjs')
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  writeFileSync(file, ts.transpileModule(block.text, { compilerOptions: options }).outputText)
  const output = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  const told = [...block.text.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]!.trim())
  return { printed: output.split('\n').slice(0, -1), told }
}

export interface ShellLine {
  line: string
  code: number
  expected: number
  stderr: string
}

/** Runs the lines of a shell block; what only installs, tests or builds is looked up, not run. */
export function runShell(block: CodeBlock, folder: string, scripts: readonly string[]): ShellLine[] {
  return block.text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const expected = Number(/# exit (\d+)\s*$/.exec(line)?.[1] ?? '0')
      const command = line.replace(/\s+#.*$/, '')
      const known = command.split('&&').map((part) => prepared(part.trim(), scripts))
      const script = known.filter((part) => part !== '').join(' && ')
      const done = spawnSync('bash', ['-c', `set -o pipefail; ${script || ':'}`], {
        cwd: folder,
        encoding: 'utf8',
      })
      return { line, code: done.status ?? -1, expected, stderr: done.stderr }
    })
}

/** A block that shows a session: `$ command` and what it prints. */
export function runSession(block: CodeBlock, folder: string): { printed: string; told: string } {
  const [first = '', ...told] = block.text.split('\n')
  if (!first.startsWith('$ ')) throw new Error(`${block.page}:${block.line} a session begins with $`)
  const done = spawnSync('bash', ['-c', prepared(first.slice(2), [])], { cwd: folder, encoding: 'utf8' })
  return { printed: done.stdout + done.stderr, told: told.join('\n') }
}

const NOT_RUN = /^(?:npm (?:ci|install\b.*|test)|git clone .*|cd [\w-]+)$/

function prepared(part: string, scripts: readonly string[]): string {
  if (NOT_RUN.test(part)) return ''
  const script = /^npm run ([\w:]+)(?: -- .*)?$/.exec(part)?.[1]
  if (script !== undefined) {
    if (scripts.includes(script)) return ''
    throw new Error(`package.json has no script '${script}'`)
  }
  if (!/^(?:npx )?tenplustwo |^(?:cat|echo|printf|diff|head|cp|node|jq) /.test(part)) {
    throw new Error(`the documentation test does not know how to run: ${part}`)
  }
  return part.replace(/(^|\| )(?:npx )?tenplustwo /g, `$1"${process.execPath}" "${COMMAND}" `)
}
