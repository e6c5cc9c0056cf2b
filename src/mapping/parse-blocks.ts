/**
 * Blocks: rows that are written once and used for several segments. Takes the tree of a map's rows and gives it with
 * each `use` replaced by the rows of its block, so that nothing behind the parser knows of blocks.
 *
 *   blocks: { location: [ { at: $/2.1, to: code }, { at: $/2.4, to: name } ] }
 *   rows:   [ { use: location, of: LOC(9), to: portOfLoading } ]
 *        →  [ { at: LOC(9)/2.1, to: portOfLoading.code }, { at: LOC(9)/2.4, to: portOfLoading.name } ]
 */
import type { Form } from './parse-map.js'
import { type ListNode, type MapNode, parseSource, type ScalarNode, type SourceNode } from './source.js'

/** Gives the text and file name of a map that another extends. */
export type MapSource = (id: string) => { text: string; file: string } | undefined

const EXTENDS_MAX = 8

/** The blocks of a map: its own, and those of the maps that it extends, looked for when one is used. */
export class Blocks {
  private readonly own: ReadonlyMap<string, ListNode>
  private readonly base: string | undefined

  constructor(
    root: MapNode,
    form: Form,
    private readonly source: MapSource | undefined,
  ) {
    this.own = parseBlocks(root.entries.get('blocks'), form)
    const base = root.entries.get('extends')
    this.base = base?.kind === 'scalar' ? base.text : undefined
  }

  get(name: string): ListNode | undefined {
    const own = this.own.get(name)
    if (own !== undefined || this.source === undefined) return own
    let base = this.base
    for (let depth = 0; base !== undefined && depth < EXTENDS_MAX; depth++) {
      const root = rootOf(this.source(base))
      const blocks = root?.entries.get('blocks')
      const found = blocks?.kind === 'map' ? blocks.entries.get(name) : undefined
      if (found?.kind === 'list') return found
      const next = root?.entries.get('extends')
      base = next?.kind === 'scalar' ? next.text : undefined
    }
    return undefined
  }

  /** Whether a block that is not known may be one of a map that is not at hand. */
  get isOpen(): boolean {
    return this.source === undefined && this.base !== undefined
  }
}

function rootOf(source: ReturnType<MapSource>): MapNode | undefined {
  const { root } = source === undefined ? {} : parseSource(source.text, source.file)
  return root?.kind === 'map' ? root : undefined
}

const USE_KEYS: ReadonlySet<string> = new Set(['use', 'of', 'to', 'note'])
/** Keys of a row whose texts are addresses, and whose texts are paths. */
const ADDRESSES: ReadonlySet<string> = new Set(['at', 'also', 'by', 'each', 'ignore'])
const SEGMENT = '$/'

function parseBlocks(node: SourceNode | undefined, form: Form): ReadonlyMap<string, ListNode> {
  const blocks = new Map<string, ListNode>()
  if (node === undefined) return blocks
  if (node.kind !== 'map') {
    form.wrong(node.at, "'blocks' is a map of names to lists of rows")
    return blocks
  }
  for (const [name, rows] of node.entries) {
    if (rows.kind === 'list') blocks.set(name, rows)
    else form.wrong(rows.at, 'A block is a list of rows')
  }
  return blocks
}

/** The rows with those of the blocks in place of their uses, in groups too. */
export function withBlocks(rows: SourceNode | undefined, blocks: Blocks, form: Form): SourceNode | undefined {
  if (rows?.kind !== 'list') return rows
  const items = rows.items.flatMap((item) => {
    if (item.kind !== 'map') return [item]
    if (item.entries.has('use')) return used(item, blocks, form)
    const inner = withBlocks(item.entries.get('rows'), blocks, form)
    return [inner === undefined ? item : { ...item, entries: new Map(item.entries).set('rows', inner) }]
  })
  return { ...rows, items }
}

function used(node: MapNode, blocks: Blocks, form: Form): SourceNode[] {
  form.only(node, USE_KEYS)
  const name = form.text(node.entries.get('use'), node, 'use')
  const segment = form.text(node.entries.get('of'), node, 'of')
  const to = node.entries.get('to')
  const path = to === undefined ? '' : form.text(to, node, 'to')
  const block = blocks.get(name)
  if (block === undefined && !blocks.isOpen)
    form.wrong(node.entries.get('use')?.at ?? node.at, `There is no block '${name}'`)
  return (block?.items ?? []).map((row) => placed(row, segment, path, node))
}

/** A row of a block for one segment and one object. It bears the place of its use: there it is what is wrong or right. */
function placed(row: SourceNode, segment: string, path: string, use: MapNode): SourceNode {
  if (row.kind !== 'map') return row
  const entries = new Map<string, SourceNode>()
  for (const [key, value] of row.entries) {
    const change = ADDRESSES.has(key) ? addressIn(segment) : key === 'to' ? pathIn(path) : undefined
    entries.set(key, change === undefined ? value : eachText(value, change))
  }
  return { ...row, entries, at: use.at }
}

const addressIn =
  (segment: string) =>
  (text: string): string =>
    text.startsWith(SEGMENT) ? `${segment}/${text.slice(SEGMENT.length)}` : text

const pathIn =
  (path: string) =>
  (text: string): string =>
    path === '' ? text : text === '.' ? path : `${path}.${text}`

/** Every text of a value: of itself, of a list, of the values of a map (the fields that `by` chooses from). */
function eachText(node: SourceNode, change: (text: string) => string): SourceNode {
  if (node.kind === 'scalar') return { ...node, text: change(node.text) } satisfies ScalarNode
  if (node.kind === 'list') return { ...node, items: node.items.map((one) => eachText(one, change)) }
  return { ...node, entries: new Map([...node.entries].map(([key, one]) => [key, eachText(one, change)])) }
}
