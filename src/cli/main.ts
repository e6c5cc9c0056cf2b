#!/usr/bin/env node
/// <reference types="node" />
/**
 * The command `tenplustwo`: connects `run` to the process. `--version` is answered before anything else is loaded.
 */
import { version } from './version.js'

const argv = process.argv.slice(2)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version()}\n`)
} else await start()

async function start(): Promise<void> {
  const { removeTemporaries } = await import('./output.js')
  const leave = (code: number): void => {
    removeTemporaries()
    process.exit(code)
  }
  process.once('SIGINT', () => leave(130))
  process.once('SIGTERM', () => leave(143))
  process.once('SIGHUP', () => leave(129))
  // the receiver has gone (`… | head`): nobody is left to write for
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') leave(0)
  })
  process.stderr.on('error', () => undefined)
  const [{ run }, { processIo }] = await Promise.all([import('./run.js'), import('./io.js')])
  process.exitCode = await run(argv, processIo())
}
