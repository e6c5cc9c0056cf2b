/**
 * Blocks: rows that are written once and used for several segments. Takes the tree of a map's rows and gives it with
 * each `use` replaced by the rows of its block, so that nothing behind the parser knows of blocks.
 *
 *   blocks: { location: [ { at: $/2.1, to: code }, { at: $/2.4, to: name } ] }
 *   rows:   [ { use: location, of: LOC(9), to: portOfLoading } ]
 *        →  [ { at: LOC(9)/2.1, to: portOfLoading.code }, { at: LOC(9)/2.4, to: portOfLoading.name } ]
 */
import type { Form } from './parse-map.js'
import type { ListNode, MapNode, ScalarNode, SourceNode } from './source.js'

type Blocks = ReadonlyMap<string, ListNode>

const USE_KEYS: ReadonlySet<string> = new Set(['use', 'of', 'to', 'note'])
/** Keys of a row whose texts are addresses, and whose texts are paths. */
const ADDRESSES: ReadonlySet<string> = new Set(['at', 'also', 'by', 'each', 'ignore'])
const SEGMENT = '$/'

export function parseBlocks(node: SourceNode | undefined, form: Form): Blocks {
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
  if (block === undefined) form.wrong(node.entries.get('use')?.at ?? node.at, `There is no block '${name}'`)
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
