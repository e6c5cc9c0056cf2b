/**
 * The examples of docs/maps.md: rows of a map (yaml), segments (edi), and what they are in the record (json).
 * The rows are put into a map, the segments into a message; both directions must give what is shown. What is
 * written in another form than it was read stands behind an arrow; `findings` and `rest` may stand in the json.
 */

import { parse, stringify } from 'yaml'
import type { Finding } from '../../src/core/finding.js'
import { MapLibrary } from '../../src/mapping/library.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import type { CodeBlock } from './markdown.js'

export interface MapExample {
  yaml: CodeBlock
  edi: CodeBlock
  json: CodeBlock
}

/** The examples by place. A whole map (`mapping: …`) stands alone; it is compiled by `runExample` too. */
export function examplesOf(blocks: readonly CodeBlock[]): [string, MapExample][] {
  const examples: [string, MapExample][] = []
  blocks.forEach((yaml, i) => {
    const [edi, json] = [blocks[i + 1], blocks[i + 2]]
    if (yaml.language !== 'yaml') return
    if (edi?.language !== 'edi' || json?.language !== 'json') {
      throw new Error(`${yaml.page}:${yaml.line} a yaml block is followed by an edi and a json block`)
    }
    examples.push([`${yaml.page}:${yaml.line}`, { yaml, edi, json }])
  })
  return examples
}

const SYNTAXES = {
  edifact: {
    head: {
      syntax: 'edifact',
      match: { 'UNH/2.1': 'BAPLIE', 'UNH/2.2': 'D', 'UNH/2.3': '95B', 'UNH/2.5': 'DOCS' },
    },
    definition: 'edifact/baplie@d95b-smdg21',
    record: 'StowPlan',
    open: "UNB+UNOA:2+A+B+260611:0930+1'UNH+1+BAPLIE:D:95B:UN:DOCS'",
    close: (count: number) => `UNT+${count + 2}+1'UNZ+1+1'`,
    terminator: "'",
  },
  x12: {
    head: { syntax: 'x12', match: { 'ST/1': '315', 'GS/8': '004010' } },
    definition: 'x12/315@004010',
    record: 'ContainerStatus',
    open: `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*${'AA'.padEnd(15)}*ZZ*${'BB'.padEnd(15)}*260611*0930*U*00401*000000001*0*P*:~GS*QO*AA*BB*20260611*0930*1*X*004010~ST*315*0001~`,
    close: (count: number) => `SE*${count + 2}*0001~GE*1*1~IEA*1*000000001~`,
    terminator: '~',
  },
  abi: {
    head: { syntax: 'abi', match: { 'B/applicationId': 'SF' } },
    definition: 'abi/sf',
    record: 'SecurityFiling',
    open: `${'A2704ZZ9      061126     SF'.padEnd(80)}\n${'B  2704ZZ9SF'.padEnd(80)}\n`,
    close: () => `${'Y  2704ZZ9SF'.padEnd(80)}\n${'Z2704ZZ9      061126'.padEnd(80)}\n`,
    terminator: '\n',
  },
}

type Example = (typeof SYNTAXES)[keyof typeof SYNTAXES]

/** By the end of the segments; fixed records have none, and are filled up to their 80 columns. */
function syntaxOf(edi: string): Example {
  const end = edi.trimEnd()
  return end.endsWith('~') ? SYNTAXES.x12 : end.endsWith("'") ? SYNTAXES.edifact : SYNTAXES.abi
}

/** Examples of batches are parts of filings: what is told of that says nothing of the map. */
const OF_PARTS: ReadonlySet<string> = new Set(['mandatory-missing', 'header-missing', 'filing-rule'])

const BATCH = { charset: 'tolerant', force: true, secrets: { password: 'SECRET' } } as const

/** What a stow plan cannot do without. */
const SLOTS = [
  { group: 'LOC(147)', to: 'slots[]', rows: [{ at: 'LOC(147)/2.1', to: 'position', as: 'stowPosition' }] },
]

/** What the example shows, and what comes of it. */
export function runExample({ yaml, edi, json }: MapExample): { expected: object; made: object } {
  const syntax = syntaxOf(edi.text)
  const isFixed = syntax === SYNTAXES.abi
  const lines = edi.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (isFixed ? `${line.padEnd(80)}\n` : line))
  const segments = lines.filter((line) => !line.startsWith('→')).join('')
  const shownBack = lines.filter((line) => line.startsWith('→')).map((line) => line.slice(1).trim())
  const { library, findings } = MapLibrary.standard().with([
    { text: mapText(yaml.text, syntax), file: yaml.page },
  ])
  const input = `${syntax.open}${segments}${syntax.close(segments.split(syntax.terminator).length - 1)}`
  const result = read(input, { library })
  const written = write(result.messages, {
    format: 'docs/example@1',
    library,
    preserve: false,
    ...(isFixed ? BATCH : {}),
  })
  const back = shownBack.length > 0 ? shownBack.join('') : segments
  const expected = { findings: [], rest: [], segments: back, ...(JSON.parse(json.text) as object) }
  const record = (result.messages[0]?.records[0] ?? {}) as Record<string, unknown>
  const { type: _, ...fields } = JSON.parse(JSON.stringify(record)) as Record<string, unknown>
  const shown = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  )
  const made = {
    findings: [...findings.filter((one) => one.severity === 'error'), ...result.findings, ...written.findings]
      .filter(({ code }) => !isFixed || !OF_PARTS.has(code))
      .map(toldAs),
    rest: (result.messages[0]?.rest ?? []).map((one) =>
      'tag' in one ? one.tag : `${one.in}/${one.element}`,
    ),
    segments: body(new TextDecoder().decode(written.bytes), syntax.terminator),
    ...shown,
  }
  return { expected, made }
}

/** A code alone where it is the data's; with its words where the map is wrong. */
const toldAs = ({ code, message }: Finding): string =>
  code.startsWith('map-') ? `${code}: ${message}` : code

/** Rows, or tables and rows, as a whole map. */
function mapText(text: string, syntax: Example): string {
  const part = parse(text, { schema: 'failsafe' }) as unknown[] | { rows?: unknown[]; mapping?: string }
  const given = Array.isArray(part) ? { rows: part } : part
  const needsSlots = syntax === SYNTAXES.edifact && !text.includes('slots[')
  const rows = [...(given.rows ?? []), ...(needsSlots ? SLOTS : [])]
  const { definition, record } = syntax
  return stringify({ definition, record, ...syntax.head, ...given, mapping: 'docs/example@1', rows })
}

/** The segments between the message's header and trailer. */
function body(text: string, terminator: string): string {
  const segments = text.split(terminator)
  const from = segments.findIndex((one) => /^(?:UNH|ST|B)\b/.test(one)) + 1
  const to = segments.findIndex((one) => /^(?:UNT|SE|Y)\b/.test(one))
  return segments
    .slice(from, to)
    .map((one) => one + terminator)
    .join('')
}
