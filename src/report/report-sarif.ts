/**
 * The report of `check` as SARIF 2.1.0 (OASIS standard, 27 March 2020), which code hosts and editors show. Rules are
 * the closed list of finding codes. A place is told twice, as the standard asks: as text (lines and columns in UTF-16
 * units of a file taken as UTF-8, §3.30.5 and §3.30.6) and as bytes (§3.30.11); what SARIF has no word for
 * (interchange, segment, element …) stands in the property bag of the result.
 */
import type { MapPlace, Place, Severity } from '../core/finding.js'
import { FINDING_CODES, type FindingCode } from '../core/finding-codes.js'
import { FINDING_MENDS } from '../core/finding-mends.js'
import { printable, printableJson } from '../core/printable.js'
import { markOf } from './excerpt.js'
import type { Report, Reported, ReportedMessage } from './report.js'
import { Scorecards } from './scorecards.js'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

const CODES = Object.keys(FINDING_CODES).filter((code): code is FindingCode => code in FINDING_CODES)
const RULE_INDEX = new Map(CODES.map((code, index) => [code, index]))

export class SarifReport implements Report {
  readonly wants = { surroundings: true, columns: true }
  private readonly artifacts: string[] = []
  private readonly scorecards = new Scorecards()
  private uri = ''
  private count = 0

  constructor(private readonly version: string) {}

  head(): string {
    const driver = { name: 'tenplustwo', semanticVersion: this.version, rules: CODES.map(ruleOf) }
    const tool = printableJson(JSON.stringify({ driver }))
    return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${tool},"columnKind":"utf16CodeUnits","results":[`
  }

  beginFile(name: string): string {
    this.uri = uriOf(name)
    this.artifacts.push(JSON.stringify({ location: { uri: this.uri }, roles: ['analysisTarget'] }))
    return ''
  }

  take(message: ReportedMessage | undefined, findings: readonly Reported[]): string {
    this.scorecards.take(this.uri, message?.scorecards)
    return findings.map((one) => this.result(one)).join('')
  }

  endFile(): string {
    return ''
  }

  tail(): string {
    // findings are no failure of the run: that it came to its end is what is told here (§3.20.14)
    const invocations = JSON.stringify([{ executionSuccessful: true }])
    // no word of SARIF is for what a filing has: it stands in the property bag of the run (§3.8)
    const cards = this.scorecards.members()
    const properties = cards === '' ? '' : `,"properties":{${cards}}`
    return `\n],"artifacts":[\n${this.artifacts.join(',\n')}\n],"invocations":${invocations}${properties}}]}\n`
  }

  private result(one: Reported): string {
    const { code, severity, message, at, found, path, map } = one.finding
    const index = this.artifacts.length - 1
    const region = regionOf(one)
    const physicalLocation = {
      artifactLocation: { uri: this.uri, index },
      ...(region === undefined ? {} : { region }),
    }
    const logicalLocations = path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }
    const result = {
      ruleId: code,
      ruleIndex: RULE_INDEX.get(code),
      level: LEVELS[severity],
      message: { text: printable(message) },
      locations: [{ physicalLocation, ...logicalLocations }],
      ...(map === undefined ? {} : { relatedLocations: [mapLocation(map)] }),
      ...properties(at, found),
    }
    return `${this.count++ === 0 ? '\n' : ',\n'}${printableJson(JSON.stringify(result))}`
  }
}

function ruleOf(code: FindingCode): object {
  const { severity, text } = FINDING_CODES[code]
  return {
    id: code,
    shortDescription: { text },
    help: { text: [text, FINDING_MENDS[code] ?? ''].join(' ').trim() },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

/** The text that the finding is about, else the point before which it stands: never the rest of the line. */
function regionOf({ finding, around, textColumn }: Reported): object | undefined {
  const { at } = finding
  if (at === undefined) return undefined
  const marked = around === undefined ? { text: '', bytes: 0 } : markOf(finding, around)
  const asBytes = { byteOffset: at.offset, byteLength: marked.bytes }
  if (at.line === undefined || textColumn === undefined) return asBytes
  const asText = { startLine: at.line, startColumn: textColumn, endColumn: textColumn + marked.text.length }
  return { ...asText, ...asBytes }
}

function mapLocation({ file, line, column }: MapPlace): object {
  return {
    id: 0,
    message: { text: 'the row of the map' },
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column },
    },
  }
}

function properties(at: Place | undefined, found: string | undefined): object {
  const { offset: _, line: __, column: ___, ...rest } = at ?? { offset: 0 }
  const bag = { ...rest, ...(found === undefined ? {} : { found }) }
  return Object.keys(bag).length === 0 ? {} : { properties: bag }
}

/** A file name as a URI reference (RFC 3986): relative as it is, absolute as `file:`. */
export function uriOf(name: string): string {
  if (name === '-') return 'stdin'
  const slashed = name.replaceAll('\\', '/')
  const path = slashed.split('/').map(encoded).join('/')
  if (slashed.startsWith('/')) return `file://${path}`
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed.slice(0, 2)}${path.slice(path.indexOf('/'))}`
  return path
}

/** A lone surrogate has no bytes that could be encoded. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))
}
