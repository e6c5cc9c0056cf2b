/**
 * The command as a process: what only a real one shows. Runs dist/cli/main.js; says so where it was not built.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BAPLIE, Folder, STATUS } from '../support/cli-run.js'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const folder = new Folder()
const plan = folder.at('plan.edi')
const big = folder.at('big.edi')
const MESSAGES = 3000

beforeAll(() => {
  folder.write('plan.edi', BAPLIE)
  folder.write('big.edi', STATUS.repeat(MESSAGES))
})
afterAll(() => folder.remove())

interface Ended {
  code: number | null
  err: string
}

/** Starts the command. One that we kill breaks the pipe that still holds what it has not read: no fault of the test. */
function start(...argv: string[]): ChildProcess {
  const child = spawn(process.execPath, [main, ...argv])
  child.stdin.on('error', (error) => {
    if (!child.killed) throw error
  })
  return child
}

function ended(child: ChildProcess): Promise<Ended> {
  let err = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })))
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isTrue()).toBe(true)
}

const temporaries = (): string[] => folder.names().filter((name) => name.endsWith('.tmp'))

describe.skipIf(!existsSync(main))('the built command (skipped without npm run build)', () => {
  it('tells its version without loading the rest', () => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    )
    const { status, stdout } = spawnSync(process.execPath, [main, '--version'], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, `${version}\n`])
    expect(readFileSync(main, 'utf8').match(/^import .*$/gm)).toEqual([
      "import { version } from './version.js';",
    ])
  })

  it('translates from a pipe into a pipe', () => {
    const first = spawnSync(process.execPath, [main, 'translate', '-'], { input: BAPLIE })
    const second = spawnSync(process.execPath, [main, 'translate', '-', '--to', 'edifact/baplie'], {
      input: first.stdout,
    })
    expect([first.status, second.status, second.stderr.toString()]).toEqual([0, 0, ''])
    expect(second.stdout.toString()).toBe(BAPLIE.replaceAll('\n', ''))
  })

  it('ends quietly when its reader goes away', async () => {
    const child = start('translate', big, '--to', 'ndjson')
    const end = ended(child)
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect(await end).toEqual({ code: 0, err: '' })
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %d and leaves nothing behind', async (signal, code) => {
    const child = start(
      'translate',
      '-',
      '--out',
      folder.at('never.json'),
      '--findings',
      folder.at('never-findings.json'),
    )
    const end = ended(child)
    child.stdin?.write(BAPLIE)
    await until(() => temporaries().length === 2)
    child.kill(signal)
    expect(await end).toEqual({ code, err: '' })
    expect(temporaries()).toEqual([])
    expect(folder.names().filter((name) => name.startsWith('never'))).toEqual([])
  })

  it('a half-written output never bears its final name, even when it is killed', async () => {
    folder.write('old.json', 'old')
    const child = start('translate', '-', '--out', folder.at('old.json'))
    const end = ended(child)
    child.stdin?.write(STATUS.repeat(500))
    await until(() => temporaries().length === 1)
    child.kill('SIGKILL')
    await end
    expect(folder.read('old.json')).toBe('old')
  })

  it.skipIf(!existsSync('/dev/full'))('a full disk is exit code 4 and one line', () => {
    const argv = [main, 'translate', plan, '--out', '/dev/full']
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
    expect(status).toBe(4)
    expect(stderr).toBe("tenplustwo: cannot write '/dev/full': no space left on the device\n")
  })

  it('prints no colours into a pipe', () => {
    const env = { ...process.env, FORCE_COLOR: '1' }
    const { stderr } = spawnSync(process.execPath, [main, 'translate', '-'], {
      input: 'junk',
      env,
      encoding: 'utf8',
    })
    expect(stderr).toMatch(/^<stdin>:1:1: error not-edi: /)
  })
})
