/**
 * The plain tree of a mapping file → `MapModel`, with a finding (file, line, column) for every part that does
 * not have the form of a map. Nothing is held against definitions or records here; `compile.ts` does that.
 */
import { type Finding, finding, type MapPlace } from '../core/finding.js'
import type { MessageSyntax } from '../message/definition.js'
import { type Address, parseAddress, parseSegmentSpec, type SegmentSpec } from './address.js'
import type { MapModel, MatchRule } from './model.js'
import { Blocks, type MapSource, withBlocks } from './parse-blocks.js'
import { parseRows } from './parse-row.js'
import { parseTables } from './parse-table.js'
import { type PathStep, parsePath } from './path.js'
import { type MapNode, parseSource, type SourceNode } from './source.js'

export interface ParsedMap {
  map?: MapModel
  findings: Finding[]
}

const KEYS = new Set(
  'mapping syntax definition record match fallback extends remove recordPer beyond tables blocks rows note'.split(
    ' ',
  ),
)

/**
 * Reads and checks the text of a mapping file. `source` gives the maps that others extend: their blocks are taken over;
 * without it a block that is not in the file itself is not looked for.
 */
export function parseMap(text: string, file: string, source?: MapSource): ParsedMap {
  const { root, findings } = parseSource(text, file)
  if (root === undefined) return { findings }
  const form = new Form(findings)
  if (root.kind !== 'map') {
    form.wrong(root.at, 'A mapping file is a map with the keys mapping, syntax, match, record and rows')
    return { findings }
  }
  const map = readMap(root, file, form, source)
  return form.failed ? { findings } : { map, findings }
}

/** Collects what is wrong with the form, and reads the small pieces that rows are made of. */
export class Form {
  failed = false

  constructor(private readonly findings: Finding[]) {}

  wrong(at: MapPlace, message: string): void {
    this.failed = true
    this.findings.push(finding('map-invalid', message, { map: at }))
  }

  text(node: SourceNode | undefined, parent: SourceNode, key: string): string {
    if (node?.kind === 'scalar' && node.text !== '') return node.text
    this.wrong(node?.at ?? parent.at, `'${key}' needs a text`)
    return ''
  }

  /** A text or a list of texts. */
  texts(node: SourceNode | undefined): { text: string; at: MapPlace }[] {
    if (node === undefined) return []
    if (node.kind === 'scalar') return [{ text: node.text, at: node.at }]
    if (node.kind === 'list') return node.items.flatMap((item) => this.texts(item))
    this.wrong(node.at, 'A text or a list of texts is expected here')
    return []
  }

  address(text: string, at: MapPlace): Address {
    const address = parseAddress(text)
    if (address !== undefined) return address
    this.wrong(at, `'${text}' is no address; an address looks like LOC(147)/2.1`)
    return { segment: { tag: '', tests: [] }, element: 1, component: 1 }
  }

  spec(text: string, at: MapPlace): SegmentSpec {
    const spec = parseSegmentSpec(text)
    if (spec !== undefined) return spec
    this.wrong(at, `'${text}' is no segment; a segment looks like LOC(147) or R4(*)`)
    return { tag: '', tests: [] }
  }

  path(text: string, at: MapPlace): PathStep[] {
    const path = parsePath(text)
    if (path !== undefined) return path
    this.wrong(at, `'${text}' is no path; a path looks like vessel.name or equipment[0].number`)
    return []
  }

  flag(node: SourceNode | undefined): boolean {
    if (node === undefined) return false
    if (node.kind === 'scalar' && (node.text === 'true' || node.text === 'false')) return node.text === 'true'
    this.wrong(node.at, 'true or false is expected here')
    return false
  }

  /** Names the keys that are none. */
  only(node: MapNode, allowed: ReadonlySet<string>): void {
    for (const [key, at] of node.keys)
      if (!allowed.has(key)) this.wrong(at, `'${key}' is not a key that may stand here`)
  }
}

function readMap(root: MapNode, file: string, form: Form, source: MapSource | undefined): MapModel {
  form.only(root, KEYS)
  const get = (key: string): SourceNode | undefined => root.entries.get(key)
  const syntax = form.text(get('syntax'), root, 'syntax')
  if (!isSyntax(syntax)) form.wrong(root.at, "'syntax' must be edifact, x12 or abi")
  const map: MapModel = {
    id: form.text(get('mapping'), root, 'mapping'),
    file,
    syntax: isSyntax(syntax) ? syntax : 'edifact',
    definition: optional(get('definition')) ?? '',
    record: optional(get('record')) ?? '',
    match: readMatch(get('match'), form),
    fallback: form.flag(get('fallback')),
    remove: form.texts(get('remove')).map((item) => item.text),
    beyond: form.texts(get('beyond')).map((item) => item.text),
    tables: parseTables(get('tables'), form),
    rows: parseRows(withBlocks(get('rows'), new Blocks(root, form, source), form), form),
    at: root.at,
  }
  const base = optional(get('extends'))
  if (base !== undefined) map.extends = base
  const recordPer = optional(get('recordPer'))
  if (recordPer !== undefined) map.recordPer = recordPer
  return map
}

function isSyntax(word: string): word is MessageSyntax {
  return word === 'edifact' || word === 'x12' || word === 'abi'
}

function optional(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.text !== '' ? node.text : undefined
}

function readMatch(node: SourceNode | undefined, form: Form): MatchRule[] {
  if (node === undefined) return []
  if (node.kind !== 'map') {
    form.wrong(node.at, "'match' is a map of addresses to values, such as { UNH/2.1: BAPLIE }")
    return []
  }
  return [...node.entries].map(([address, values]) => ({
    address,
    values: form.texts(values).map((value) => value.text),
  }))
}
