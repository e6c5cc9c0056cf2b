/**
 * A translation routed by Center of Excellence and Expertise: one file a route in a folder, `CEE004.abi`, and
 * `routes.json` beside them with every message, where it went and why. Takes messages in turn; each route has a target
 * of its own, opened when the first message comes for it.
 */
import { printableJson } from '../core/printable.js'
import { validateRecord } from '../records/registry.js'
import {
  CENTER_ROUTES,
  type CenterRoute,
  type CenterTable,
  centerRouteOf,
  type FoundRoute,
  IMPORTER_DECIDES,
  type RoutableRecord,
} from '../rules/index.js'
import type { Message } from '../translate/message.js'
import type { MessageData } from '../translate/write-options.js'
import type { Io } from './io.js'
import type { Output } from './output.js'
import type { OutputFolder } from './output-folder.js'
import { table } from './table.js'
import type { FileFinding, Target } from './targets.js'

const LIST = 'routes.json'

/** All files that a run may write. */
export function routeFiles(extension: string): string[] {
  return [...CENTER_ROUTES.map((route) => `${route}.${extension}`), LIST]
}

interface Branch {
  name: string
  output: Output
  target: Target
  messages: number
  /** How many of them were left out, because they cannot be written right. */
  refused: number
  hasResult: boolean
}

export interface Routing {
  folder: OutputFolder
  extension: string
  centers: CenterTable
  /** The target of a route. */
  target: (output: Output) => Target
}

export class RoutedTarget implements Target {
  private readonly branches = new Map<CenterRoute, Branch>()
  private file = ''
  private index = 0
  private listed = 0

  private constructor(
    private readonly routing: Routing,
    private readonly list: Output,
    private readonly io: Io,
  ) {}

  static async open(routing: Routing, io: Io): Promise<RoutedTarget> {
    const list = await routing.folder.file(LIST)
    await list.write(`{"tenplustwo":1,"rule":${JSON.stringify(IMPORTER_DECIDES)},"routes":[`)
    return new RoutedTarget(routing, list, io)
  }

  async add(file: string, message: Message | MessageData): Promise<FileFinding[]> {
    if (file !== this.file) this.index = 0
    this.file = file
    const index = this.index++
    const records: readonly object[] = message.records
    const found = centerRouteOf(records.filter(isRoutable), this.routing.centers)
    const branch = await this.branch(found.route)
    const findings = await branch.target.add(file, message)
    const isRefused = findings.some(({ finding }) => finding.severity === 'error')
    branch.messages++
    if (isRefused) branch.refused++
    const to = isRefused ? undefined : branch.name
    await this.list.write(`${this.listed++ === 0 ? '\n' : ',\n'}${listed(file, index, to, found)}`)
    return findings.map((one) => placed(one, file, index))
  }

  async end(): Promise<{ findings: FileFinding[]; hasResult: boolean }> {
    const findings: FileFinding[] = []
    for (const branch of this.branches.values()) {
      const ended = await branch.target.end()
      branch.hasResult = ended.hasResult
      findings.push(...ended.findings)
    }
    await this.list.write('\n]}\n')
    return { findings, hasResult: [...this.branches.values()].some(({ hasResult }) => hasResult) }
  }

  /** The files get their names, the list of them last; and the routes are told. */
  async commit(): Promise<void> {
    for (const { output, hasResult } of this.inOrder()) await (hasResult ? output.commit() : output.abort())
    await this.list.commit()
    const { folder } = this.routing
    const rows = this.inOrder().map(({ name, messages, refused, hasResult }) => [
      name.slice(0, name.indexOf('.')),
      String(messages),
      String(refused),
      hasResult ? folder.pathOf(name) : '',
    ])
    await this.io.stdout(`${table([['ROUTE', 'MESSAGES', 'REFUSED', 'FILE'], ...rows])}${IMPORTER_DECIDES}\n`)
  }

  async abort(): Promise<void> {
    for (const { output } of this.branches.values()) await output.abort()
    await this.list.abort()
    await this.routing.folder.abort()
  }

  private inOrder(): Branch[] {
    return [...this.branches.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  private async branch(route: CenterRoute): Promise<Branch> {
    const known = this.branches.get(route)
    if (known !== undefined) return known
    const name = `${route}.${this.routing.extension}`
    const output = await this.routing.folder.file(name)
    const made = {
      name,
      output,
      target: this.routing.target(output),
      messages: 0,
      refused: 0,
      hasResult: false,
    }
    this.branches.set(route, made)
    return made
  }
}

/**
 * Where a message went and why; without `to` it was refused, and the findings say so. No number of an importer, which
 * may be that of a person.
 */
function listed(file: string, message: number, to: string | undefined, found: FoundRoute): string {
  const { route, notEligible, unknownTariffs } = found
  const why = found.found.map(({ center, basis, source }) => ({ center: center.code, basis, source }))
  return printableJson(
    JSON.stringify({
      ...{ file, message, route, to, found: why },
      ...(notEligible === undefined ? {} : { notEligible }),
      ...(unknownTariffs.length === 0 ? {} : { unknownTariffs }),
    }),
  )
}

/** Each target counts its own messages only. */
function placed({ file, finding }: FileFinding, current: string, index: number): FileFinding {
  const path = file === current ? finding.path?.replace(/^messages\[\d+\]/, `messages[${index}]`) : undefined
  return { file, finding: path === undefined ? finding : { ...finding, path } }
}

/** Filings and entries; all else has no importer and no tariff numbers, and its route is not known. */
function isRoutable(record: object): record is RoutableRecord {
  const isOne = 'type' in record && (record.type === 'SecurityFiling' || record.type === 'CargoRelease')
  return isOne && validateRecord(record).length === 0
}
