/**
 * The text of a mapping file → a plain tree in which every value knows its line and column.
 *
 * YAML (of which JSON is a part) is read with the failsafe schema: every scalar stays the text that was
 * written, so `5`, `05`, `95B` and `no` are codes and nothing else. Aliases and anchors are refused.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type Finding, finding, type MapPlace } from '../core/finding.js'
import { withLimits } from '../core/limits.js'

export interface ScalarNode {
  kind: 'scalar'
  text: string
  at: MapPlace
}
export interface ListNode {
  kind: 'list'
  items: SourceNode[]
  at: MapPlace
}
export interface MapNode {
  kind: 'map'
  entries: Map<string, SourceNode>
  /** Where each key stands. */
  keys: Map<string, MapPlace>
  at: MapPlace
}
export type SourceNode = ScalarNode | ListNode | MapNode

export interface SourceResult {
  root?: SourceNode
  findings: Finding[]
}

/** Reads mapping text; `file` is only a name for places. */
export function parseSource(text: string, file: string): SourceResult {
  const limits = withLimits()
  if (text.length > limits.mapBytes)
    return failed(file, `The mapping file is longer than ${limits.mapBytes} characters`)
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    strict: true,
    uniqueKeys: true,
  })
  const findings = document.errors.map((error) =>
    finding('map-syntax', firstLine(error.message), { map: placeAt(error.pos[0], lines, file) }),
  )
  if (findings.length > 0) return { findings }
  const builder = new Builder(lines, file, limits.depth, findings)
  const root = builder.build(document.contents, 0)
  return root === undefined ? { findings } : { root, findings }
}

class Builder {
  constructor(
    private readonly lines: LineCounter,
    private readonly file: string,
    private readonly depth: number,
    private readonly findings: Finding[],
  ) {}

  build(node: unknown, depth: number): SourceNode | undefined {
    if (depth > this.depth) return this.refuse('The mapping file is nested too deeply', 0)
    if (isScalar(node)) return { kind: 'scalar', text: String(node.value ?? ''), at: this.at(node.range) }
    if (isSeq(node)) return { kind: 'list', items: this.items(node.items, depth), at: this.at(node.range) }
    if (isMap(node)) return this.buildMap(node.items, this.at(node.range), depth)
    return this.refuse('Anchors, aliases and tags are not used in mapping files', 0)
  }

  private items(items: readonly unknown[], depth: number): SourceNode[] {
    return items.map((item) => this.build(item, depth + 1)).filter((item) => item !== undefined)
  }

  private buildMap(pairs: readonly { key: unknown; value: unknown }[], at: MapPlace, depth: number): MapNode {
    const entries = new Map<string, SourceNode>()
    const keys = new Map<string, MapPlace>()
    for (const { key, value } of pairs) {
      if (!isScalar(key)) continue
      const name = String(key.value ?? '')
      const built = this.build(value, depth + 1)
      keys.set(name, this.at(key.range))
      if (built !== undefined) entries.set(name, built)
    }
    return { kind: 'map', entries, keys, at }
  }

  private at(range: readonly number[] | null | undefined): MapPlace {
    return placeAt(range?.[0] ?? 0, this.lines, this.file)
  }

  private refuse(text: string, offset: number): undefined {
    this.findings.push(finding('map-syntax', text, { map: placeAt(offset, this.lines, this.file) }))
    return undefined
  }
}

function placeAt(offset: number, lines: LineCounter, file: string): MapPlace {
  const { line, col } = lines.linePos(offset)
  return { file, line: Math.max(1, line), column: Math.max(1, col) }
}

function failed(file: string, text: string): SourceResult {
  return { findings: [finding('map-syntax', text, { map: { file, line: 1, column: 1 } })] }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '')
}
