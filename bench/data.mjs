/**
 * The files that are measured: made when they are first asked for, kept in bench/data (not in the repository),
 * each with what is in it beside it (`.json`).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeBaplie } from './generate/baplie.mjs'
import { writeFilings } from './generate/filings.mjs'
import { writeStatus315 } from './generate/status315.mjs'

const folder = fileURLToPath(new URL('data/', import.meta.url))

/** Of each size in MB: containers and messages of the plans, transaction sets of the status batch, filings. */
const SIZES = {
  1: { units: 5580, messages: 1, sets: 2420, filings: 440 },
  50: { units: 279_500, messages: 50, sets: 121_000, filings: 22_000 },
  500: { units: 2_795_000, messages: 500, sets: 1_210_000, filings: 220_000 },
}

const VARIANTS = {
  plain: {},
  crlf: { lineEnd: '\r\n' },
  single: { messages: 1 },
}

/** @returns { path, bytes, segments, messages, units } */
export async function dataFile(kind, size, variant = 'plain') {
  const path = `${folder}${kind}-${size}${variant === 'plain' ? '' : `-${variant}`}.edi`
  const facts = `${path}.json`
  if (!existsSync(facts)) await make(kind, size, variant, path, facts)
  return { ...JSON.parse(readFileSync(facts, 'utf8')), path }
}

async function make(kind, size, variant, path, facts) {
  mkdirSync(folder, { recursive: true })
  const { units, messages, sets, filings } = SIZES[size]
  const options = { messages, ...VARIANTS[variant] }
  const make = {
    baplie: () => writeBaplie(`${path}.part`, { ...options, units }),
    status: () => writeStatus315(`${path}.part`, { ...options, units: sets }),
    filings: () => writeFilings(`${path}.part`, { ...options, units: filings }),
  }
  const made = await make[kind]()
  renameSync(`${path}.part`, path)
  writeFileSync(facts, JSON.stringify({ kind, size, variant, ...made }))
}
