/**
 * The files of `--centers` → one table: a table of one's own as CSV (src/rules/center-table.ts), or answers of CBP to
 * importer queries (KR), as ABI or as JSON. Read before any data; what is wrong with one ends the run.
 */
import type { MapLibrary } from '../mapping/library.js'
import type { ImporterQueryResponse } from '../records/importer-query-response.js'
import { validateRecord } from '../records/registry.js'
import { findingLine } from '../report/finding-line.js'
import { type CenterTable, centerTableOf, joinCenterTables, parseCenterTable } from '../rules/index.js'
import { openInputs } from './input.js'
import { EXIT, type Io, Quit } from './io.js'
import { type Recognised, readRecognised, recognise } from './read-input.js'

const TABLE_MAX = 64 << 20

export async function readCenters(
  files: readonly string[],
  library: MapLibrary,
  io: Io,
): Promise<CenterTable> {
  const tables: CenterTable[] = []
  for (const input of await openInputs(files, io)) {
    const recognised = await recognise(input)
    const isTable = recognised.syntax === undefined
    tables.push(
      isTable
        ? await ownTable(input.name, recognised, io)
        : await answeredTable(input.name, recognised, library),
    )
  }
  const { table, conflicts } = joinCenterTables(tables)
  if (conflicts.length > 0) throw new Quit(EXIT.usage, conflicts.join('\n'))
  return table
}

async function ownTable(name: string, { chunks }: Recognised, io: Io): Promise<CenterTable> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length > TABLE_MAX) throw new Quit(EXIT.usage, `${name}: a table of at most 64 MB is read`)
  }
  const { table, findings } = parseCenterTable(Buffer.concat(parts).toString('utf8'), name)
  for (const one of findings) io.stderr(`${findingLine(name, one, io.colour)}\n`)
  if (findings.length > 0) throw new Quit(EXIT.usage, `${name} is no table of Centers as it stands`)
  return table
}

async function answeredTable(name: string, input: Recognised, library: MapLibrary): Promise<CenterTable> {
  const answers: ImporterQueryResponse[] = []
  let problem: string | undefined
  const messages = readRecognised(input, { library }, async (found) => {
    problem ??= found.find(({ severity }) => severity === 'error')?.message
  })
  for await (const { records } of messages)
    for (const record of records) if (isAnswer(record)) answers.push(record)
  if (problem !== undefined) throw new Quit(EXIT.usage, `${name}: ${problem}`)
  if (answers.length === 0)
    throw new Quit(EXIT.usage, `${name}: neither a table of Centers nor an answer to an importer query (KR)`)
  return centerTableOf(answers, name)
}

function isAnswer(record: object): record is ImporterQueryResponse {
  return 'type' in record && record.type === 'ImporterQueryResponse' && validateRecord(record).length === 0
}
