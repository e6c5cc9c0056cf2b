// Tells by its exit code whether dist/ is what a build of the present sources gives: 0 yes, 1 no. With --mark it notes
// that it is, and makes the command one that can be run. npx runs `prepare` again before the command of this very
// project; so it does not build twice.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const mark = `${root}dist/.inputs`
const INPUTS = ['guides', 'mappings', 'package.json', 'scripts', 'src', 'tsconfig.json']
const MADE = ['src/mapping/embedded.generated.ts', 'src/mapping/guides.generated.ts']

function filesOf(path) {
  if (MADE.includes(path)) return []
  if (!statSync(root + path).isDirectory()) return [path]
  return readdirSync(root + path)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`))
}

function inputs() {
  const hash = createHash('sha256')
  for (const path of INPUTS.flatMap(filesOf)) hash.update(`\0${path}\0`).update(readFileSync(root + path))
  return hash.digest('hex')
}

if (process.argv.includes('--mark')) {
  chmodSync(`${root}dist/cli/main.js`, 0o755)
  writeFileSync(mark, inputs())
} else process.exitCode = existsSync(mark) && readFileSync(mark, 'utf8') === inputs() ? 0 : 1
