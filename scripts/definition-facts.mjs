/**
 * The reference facts of a directory, of either syntax, in one shape for convert-definitions.mjs: an object with
 * structure(name) → { name, nodes }, segment(tag) and composite(id) → [name, uses, relations?], element(id) →
 * [name, format], codes(id) → [code, name][]; undefined where there is none. Throws on an unknown format.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns { read(path): parsed JSON, each file parsed once } */
export function factsOf(folder) {
  const files = new Map()
  const read = (path) => {
    if (!files.has(path)) files.set(path, JSON.parse(readFileSync(join(folder, path), 'utf8')))
    return files.get(path)
  }
  return { read }
}

/** A directory in the shape that the rest of this script takes; the same for both syntaxes. */
export function directoryOf(facts, syntax, version) {
  if (syntax === 'edifact' && version in CONTRL_SYNTAX) return contrlDirectory(facts, CONTRL_SYNTAX[version])
  const file = facts.read(`${syntax}/${version}.json`)
  if (syntax === 'edifact') return edifactDirectory(file, file.codes, (name) => file.messages[name])
  return x12Directory(file, facts.read('x12/code-names.json').names)
}

/** CONTRL has a directory of its own, D:3 for syntax 3 and 4:1 for syntax 4; its envelope is that of any message. */
const CONTRL_SYNTAX = { D3: '3', 41: '4' }

function contrlDirectory(facts, syntaxVersion) {
  const { syntax, messages } = facts.read('edifact/SERVICE.json')
  const one = syntax[syntaxVersion]
  const { UNH: _header, UNT: _trailer, ...segments } = one.segments
  return edifactDirectory({ ...one, segments }, one.codes, (name) => messages[name])
}

export function edifactDirectory(file, codes, message) {
  return {
    structure: (name) => ({ name: message(name).name, nodes: message(name).s.map(edifactNode) }),
    segment: (tag) => wordsOf(file.segments[tag], file.segments[tag]?.e.map(edifactUse)),
    composite: (id) => wordsOf(file.composites[id], file.composites[id]?.c.map(edifactUse)),
    element: (id) => [file.elements[id][1], edifactFormat(file.elements[id][0])],
    codes: (id) => (codes[id] ? Object.entries(codes[id]) : undefined),
  }
}

export const edifactNode = ([tag, status, max, nodes]) =>
  nodes
    ? [`SG${tag}`, status === 'M' ? 1 : 0, max, nodes.map(edifactNode)]
    : [tag, status === 'M' ? 1 : 0, max]

const edifactUse = ([, id, status, repeat]) => use(id, status, repeat ?? 1)

function edifactFormat(format) {
  const parts = /^(an|a|n)(\.\.)?(\d+)$/.exec(format)
  if (!parts) throw new Error(`format '${format}' is not known`)
  return formatText(parts[1], parts[2] ? 1 : Number(parts[3]), Number(parts[3]))
}

function x12Directory(file, names) {
  const row = (entry) => wordsOf(entry, entry?.elements.map(x12Use), entry?.syntax)
  return {
    structure: (name) => ({ name: file.sets[name].name, nodes: file.sets[name].structure.map(x12Node) }),
    segment: (tag) => row(file.segments[tag]),
    composite: (id) => row(file.composites[id]),
    element: (id) => x12Element(file.elements[id]),
    codes: (id) => file.codes[id]?.map((code) => [code, names[id]?.codes[code] ?? '']),
  }
}

const x12Node = ({ seg, loop, req, max, content }) =>
  loop ? [loop, req === 'M' ? 1 : 0, max ?? 0, content.map(x12Node)] : [seg, req === 'M' ? 1 : 0, max ?? 0]

const x12Use = ({ element, composite, req, repeat }) =>
  use(element ?? composite, req, repeat === undefined ? 1 : (repeat ?? 0))

const x12Element = ({ name, type, min, max }) => [name, formatText(type, min, max)]

/** The envelope of X12 stands in a file of its own, in another shape. */
export function x12Envelope(facts) {
  const file = facts.read('x12/envelope.json')
  const isa = file.isa.elements.map((e) => [e.element.split(' ')[0], e.name, e.type, e.min, e.max, e.req])
  const rows = { ISA: isa, ...file.segments }
  const elements = {}
  for (const row of Object.values(rows).flat()) elements[row[0]] ??= envelopeElement(row)
  return {
    tags: Object.keys(rows),
    segment: (tag) => [ENVELOPE_NAMES[tag], rows[tag].map(([id, , , , , req]) => use(id, req, 1)).join(' ')],
    composite: () => undefined,
    element: (id) => elements[id],
    codes: envelopeCodes(file, facts),
  }
}

const ENVELOPE_NAMES = {
  ISA: 'Interchange Control Header',
  IEA: 'Interchange Control Trailer',
  GS: 'Functional Group Header',
  GE: 'Functional Group Trailer',
  ST: 'Transaction Set Header',
  SE: 'Transaction Set Trailer',
  TA1: 'Interchange Acknowledgment',
  ISB: 'Grade of Service Request',
  ISE: 'Deferred Delivery Request',
}

/** A length may be given by version, as in '6 to 003070, 8 from 004010': the least and the most of it are taken. */
function envelopeElement([, name, type, min, max]) {
  const lengths = [min, max].flatMap((length) =>
    typeof length === 'number' ? [length] : [...length.matchAll(/(?:^|, )(\d+)/g)].map((m) => Number(m[1])),
  )
  return [name, formatText(type, Math.min(...lengths), Math.max(...lengths))]
}

function envelopeCodes(file, facts) {
  const release = facts.read('x12/004010.json').codes
  const lists = {
    ...file.isa.codes,
    ...file.ta1,
    455: file.gs07,
    479: { ...blank(release['479']), ...file.gs01 },
  }
  lists.I11 = blank(lists.I11)
  return (id) => (lists[id] ? Object.entries(lists[id]).sort(byCode) : undefined)
}

const blank = (codes) => Object.fromEntries(codes.map((code) => [code, '']))
const byCode = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)

const use = (id, status, repeat) => `${id}${status === 'M' ? '!' : ''}${repeat === 1 ? '' : `*${repeat}`}`

const formatText = (type, min, max) => (min === max ? `${type} ${max}` : `${type} ${min}..${max}`)

/** [name, uses] or, where there are relations between elements, [name, uses, relations]. */
function wordsOf(entry, uses, relations = []) {
  if (!entry) return undefined
  const row = [entry.name, uses.join(' ')]
  return relations.length > 0 ? [...row, relations.join(' ')] : row
}
