/**
 * The text of a guide (YAML or JSON) → `Overlay`, with a finding (file, line, column) for every part that does not
 * have the form of a guide. Nothing is held against definitions here; `applyOverlay` does that. Form: docs/overlays.md.
 */
import { type Finding, finding, type MapPlace } from '../core/finding.js'
import type { Overlay, OverlayRule } from '../message/overlay.js'
import { type MapNode, parseSource, type SourceNode } from './source.js'

export interface ParsedOverlay {
  overlay?: Overlay
  findings: Finding[]
}

const KEYS = new Set(['guide', 'extends', 'over', 'association', 'always', 'source', 'rules'])
const RULE_KEYS = new Set(['at', 'use', 'max', 'codes', 'add', 'is', 'length', 'elements', 'why', 'severity'])
/** The keys that say something of an address. */
const SAYING = ['use', 'max', 'codes', 'add', 'is', 'length', 'elements']
const USES = ['required', 'optional', 'never'] as const
const SEVERITIES = ['error', 'warning', 'info'] as const
const ID = /^[a-z0-9][a-z0-9.-]*\/[a-z0-9][a-z0-9.-]*$/

/** `file` is only a name for places. */
export function parseOverlay(text: string, file: string): ParsedOverlay {
  const form = new Form()
  const { root, findings } = parseSource(text.trim() === '' ? '""' : text, file)
  if (root === undefined) return { findings: findings.map(asGuideFinding) }
  const overlay = form.overlay(root, file)
  return form.findings.length > 0 || overlay === undefined
    ? { findings: form.findings }
    : { overlay, findings: [] }
}

/** The reader of YAML speaks of mapping files. */
function asGuideFinding({ message, map }: Finding): Finding {
  return finding('guide-invalid', message.replace('mapping file', 'guide'), { map })
}

class Form {
  readonly findings: Finding[] = []

  overlay(root: SourceNode, file: string): Overlay | undefined {
    if (root.kind !== 'map')
      return this.wrong(root.at, 'A guide is a map with the keys guide, over, source and rules')
    this.only(root, KEYS)
    const { entries, at } = root
    const rules = entries.get('rules')
    const id = this.word(entries.get('guide'), at, 'guide')
    if (!ID.test(id))
      this.wrong(entries.get('guide')?.at ?? at, `'${id}' is no id; one looks like smdg/baplie-2.1`)
    if (rules?.kind !== 'list') this.wrong(rules?.at ?? at, "'rules' needs a list of rules")
    return {
      id,
      file,
      source: this.word(entries.get('source'), at, 'source'),
      over: this.words(entries.get('over'), at, 'over'),
      associations: entries.has('association')
        ? this.words(entries.get('association'), at, 'association')
        : [],
      ...(entries.has('extends') && { base: this.word(entries.get('extends'), at, 'extends') }),
      always: this.oneOf(entries.get('always'), ['true', 'false']) === 'true',
      rules: rules?.kind === 'list' ? rules.items.flatMap((item) => this.rules(item)) : [],
    }
  }

  /** A rule may be said of several addresses at once. */
  private rules(node: SourceNode): OverlayRule[] {
    if (node.kind !== 'map') {
      this.wrong(node.at, 'A rule is a map such as { at: BGM/3, codes: ["9"] }')
      return []
    }
    this.only(node, RULE_KEYS)
    const { entries, at: place } = node
    const said = this.said(node)
    if (!SAYING.some((key) => entries.has(key)))
      this.wrong(place, 'A rule says something: use, max, codes, add, is, length or elements')
    const severity = this.oneOf(entries.get('severity'), SEVERITIES)
    const why = entries.has('why') ? this.word(entries.get('why'), place, 'why') : undefined
    return this.words(entries.get('at'), place, 'at').map((at) => ({
      at,
      ...said,
      ...(severity && { severity }),
      ...(why && { why }),
      place,
    }))
  }

  private said({ entries }: MapNode): Omit<OverlayRule, 'at'> {
    const use = this.oneOf(entries.get('use'), USES)
    const max = this.count(entries.get('max'))
    const codes = this.codes(entries.get('codes') ?? entries.get('is'))
    const add = this.codes(entries.get('add'))
    const length = this.length(entries.get('length'))
    const elements = entries.get('elements')
    return {
      ...(use && { use }),
      ...(max !== undefined && { max }),
      ...(codes && { codes }),
      ...(add && { add }),
      ...(length && { length }),
      ...(elements && { elements: this.order(elements) }),
    }
  }

  /** Ids of elements in their order; `-` is a place that is not used. */
  private order(node: SourceNode): string[] {
    return this.words(node, node.at, 'elements').map((id) => (id === '-' ? '' : id))
  }

  /** A list of codes, one code, or a map of codes with their meaning. */
  private codes(node: SourceNode | undefined): ReadonlyMap<string, string> | undefined {
    if (node === undefined) return undefined
    if (node.kind !== 'map') return new Map(this.words(node, node.at, 'codes').map((code) => [code, '']))
    return new Map([...node.entries].map(([code, name]) => [code, this.word(name, node.at, code)]))
  }

  private count(node: SourceNode | undefined): number | undefined {
    if (node === undefined) return undefined
    const text = node.kind === 'scalar' ? node.text : ''
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
    return this.wrong(node.at, "'max' is a number from 1 to 999999")
  }

  /** `7` or `1..17`. */
  private length(node: SourceNode | undefined): { min: number; max: number } | undefined {
    if (node === undefined) return undefined
    const [, first = '', last = first] =
      /^(\d{1,4})(?:\.\.(\d{1,4}))?$/.exec(node.kind === 'scalar' ? node.text : '') ?? []
    const length = { min: Number(first), max: Number(last) }
    if (first !== '' && length.min >= 1 && length.min <= length.max) return length
    return this.wrong(node.at, "'length' is a number or a span such as 1..17")
  }

  private oneOf<T extends string>(node: SourceNode | undefined, words: readonly T[]): T | undefined {
    if (node === undefined) return undefined
    const found = words.find((word) => node.kind === 'scalar' && node.text === word)
    return found ?? this.wrong(node.at, `One of ${words.join(', ')} is expected here`)
  }

  private word(node: SourceNode | undefined, parent: MapPlace, key: string): string {
    if (node?.kind === 'scalar' && node.text.trim() !== '') return node.text
    this.wrong(node?.at ?? parent, `'${key}' needs a text`)
    return ''
  }

  private words(node: SourceNode | undefined, parent: MapPlace, key: string): string[] {
    if (node?.kind === 'list' && node.items.length > 0)
      return node.items.map((item) => this.word(item, item.at, key))
    return [this.word(node, parent, key)]
  }

  /** Names the keys that are none. */
  private only({ keys }: MapNode, allowed: ReadonlySet<string>): void {
    for (const [key, at] of keys)
      if (!allowed.has(key)) this.wrong(at, `'${key}' is not a key that may stand here`)
  }

  private wrong(at: MapPlace, message: string): undefined {
    this.findings.push(finding('guide-invalid', message, { map: at }))
    return undefined
  }
}
