/**
 * The samples of samples/findings: what the table of its README.md says of each, and what running one gives. A row is
 * a command line (`check trailer-count.edi`) or one of a few calls of the library, for what no command can ask for.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Finding } from '../../src/core/finding.js'
import { parseCenterTable } from '../../src/rules/center-table.js'
import { read } from '../../src/translate/read.js'
import { cli, type Folder } from './cli-run.js'
import { tableRows } from './markdown.js'

const FOLDER = fileURLToPath(new URL('../../samples/findings/', import.meta.url))

export interface FindingSample {
  code: string
  run: string
  severity: string
  /** `line:column`, a path in the record, or `TAG/element` of a header that is to be written. */
  at: string
  there: string
  says: string
}

const PAGE = readFileSync(`${FOLDER}README.md`, 'utf8')

export const FINDING_SAMPLES: FindingSample[] = tableRows(PAGE, 'code', 'run').map(
  ([code = '', run = '', severity = '', at = '', there = '', says = '']) => ({
    code,
    run,
    severity,
    at,
    there,
    says,
  }),
)

/** Codes that cannot come alone, and with which they come. */
export const COMPANIONS = new Map(
  tableRows(PAGE, 'code', 'with').map(([code = '', other = '']) => [code, other] as const),
)

const FILES = readdirSync(FOLDER).filter((name) => name !== 'README.md')

/** The files that a row names. */
export const filesOf = (run: string): string[] => run.split(/[\s(),]+/).filter((word) => FILES.includes(word))

/** Files that no row names. */
export function unnamedFiles(): string[] {
  const named = new Set(FINDING_SAMPLES.flatMap(({ run }) => filesOf(run)))
  return FILES.filter((name) => !named.has(name))
}

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(FOLDER + name))
const textOf = (name: string): string => readFileSync(FOLDER + name, 'utf8')

/** What no command can ask for, by its row. */
const CALLS: Readonly<Record<string, () => readonly Finding[]>> = {
  'read(limit-exceeded.edi, { limits: { messageSegments: 4 } })': () =>
    read(bytesOf('limit-exceeded.edi'), { limits: { messageSegments: 4 } }).findings,
  'read(segment-too-long.edi, { limits: { segmentBytes: 200 } })': () =>
    read(bytesOf('segment-too-long.edi'), { limits: { segmentBytes: 200 } }).findings,
  'parseCenterTable(table-invalid.csv)': () => parseCenterTable(textOf('table-invalid.csv')).findings,
}

export interface Ran {
  findings: Finding[]
  /** Of a command. */
  exit?: number
}

/** Runs a row; `folder` takes what the command writes. */
export async function runSample(run: string, folder: Folder): Promise<Ran> {
  const call = CALLS[run]
  if (call !== undefined) return { findings: [...call()] }
  const words = run.split(' ').map((word) => (FILES.includes(word) ? FOLDER + word : word))
  if (words[0] === 'translate') {
    const { code } = await cli([...words, '--out', folder.at('out'), '--findings', folder.at('found.json')])
    return { findings: JSON.parse(folder.read('found.json')).findings, exit: code }
  }
  if (words[0] === 'check' && !run.includes('guide-invalid')) {
    const { code, out } = await cli([...words, '--format', 'json'])
    return { findings: JSON.parse(out).findings, exit: code }
  }
  const { code, lines } = await cli(words)
  return { findings: lines.map(findingOf), exit: code }
}

const LINE = /^(.*?)(?::(\d+):(\d+))?: (error|warning|info) ([a-z-]+): (.*)$/

/** A finding that was told as a line. */
function findingOf(line: string): Finding {
  const [, file = '', row, column, severity, code, message = ''] = LINE.exec(line) ?? []
  const map = row === undefined ? {} : { map: { file, line: Number(row), column: Number(column) } }
  const told = { code, severity, message, ...map }
  if (!isFinding(told)) throw new Error(`no finding: ${line}`)
  return told
}

const isFinding = (told: object): told is Finding => 'code' in told && told.code !== undefined
