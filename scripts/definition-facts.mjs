/**
 * The reference facts as books for convert-definitions.mjs. A book is all directories (releases) of one kind, oldest
 * first: { file, name, versions: label[], directories: Directory[] }, and each directory is a set of tables of texts:
 *
 *   messages    message → 'structure;name', the structure as 'UNH! BGM! (LOC! GID GDS*9)*9999 UNT!'
 *   segments    tag → 'uses;relations;name', uses as 'C002 1004! C076*3'; composites alike
 *   elements    element → 'format;name', the format as 'an 1..35' or 'ID 2'; a ? behind it: the length is assumed
 *   tags        tag → '', of every segment that the directory has, also of those in no message here
 *   codes       element → [code, name][], where the directory has lists at all
 *
 * `!` is mandatory, `*n` repeats up to n, `*0` without bound. Throws on a fact that these forms cannot carry.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns { read(path): parsed JSON, each file parsed once; list(folder, pattern): file names } */
export function factsOf(folder) {
  const files = new Map()
  const read = (path) => {
    if (!files.has(path)) files.set(path, JSON.parse(readFileSync(join(folder, path), 'utf8')))
    return files.get(path)
  }
  const list = (path, pattern) => readdirSync(join(folder, path)).filter((name) => pattern.test(name))
  return { read, list }
}

export const booksOf = (facts) => [
  edifactBook(facts),
  x12Book(facts),
  serviceBook(facts),
  envelopeBook(facts),
]

/** Every value of an object through `make`, without those for which it gives undefined. */
const mapped = (object, make) =>
  Object.fromEntries(
    Object.entries(object)
      .map(([key, value]) => [key, make(value, key)])
      .filter(([, made]) => made !== undefined),
  )

const marks = (required, max) => `${required ? '!' : ''}${max === 1 ? '' : `*${max}`}`

const formatText = (type, min, max) => (min === max ? `${type} ${max}` : `${type} ${min}..${max}`)

const withName = (text, name) => `${text};${tidy(name ?? '')}`

/**
 * Letters that were lost on the way: most names of D.99B to D.18A were read in the character set of the IBM PC where
 * they were written in that of Windows (`Espa±a`), and D.21A keeps quotes of Windows as control characters.
 */
const LOST = {
  Æ: "'",
  '±': 'ñ',
  '≤': 'ó',
  Σ: 'ä',
  ⁿ: 'ü',
  Θ: 'é',
  ô: '"',
  ö: '"',
  ù: '-',
  '⌐': '(c)',
  '\x92': "'",
  '\x93': '"',
  '\x94': '"',
  '\x97': '-',
}

function tidy(name) {
  const text = [...name].map((letter) => LOST[letter] ?? letter).join('')
  const one = text.replace(/\s+/g, ' ').trim()
  if (/[;|]/.test(one)) throw new Error(`the name '${one}' needs another separator`)
  return one
}

// ---------------------------------------------------------------- EDIFACT

/** `D95B.json` before `D00A.json`: two-digit years from 1990 on. */
function byDirectory(a, b) {
  const age = (file) => (Number(file.slice(1, 3)) + 10) % 100
  return age(a) - age(b) || (a < b ? -1 : 1)
}

function edifactBook(facts) {
  const files = facts.list('edifact', /^D\d\d[AB]\.json$/).sort(byDirectory)
  const directories = files.map((file) => edifactDirectory(facts.read(`edifact/${file}`)))
  const smdg = facts.read('edifact/SMDG.json').BAPLIE['structure2.1']
  const { name } = facts.read('edifact/D95B.json').messages.BAPLIE
  directories[files.indexOf('D95B.json')].messages['BAPLIE-smdg21'] = edifactMessage({ name, s: smdg })
  return { file: 'edifact', name: 'edifact', versions: files.map((file) => file.slice(1, 4)), directories }
}

function edifactDirectory({ messages, segments, composites, elements, codes, allSegments = [] }) {
  return {
    messages: mapped(messages, edifactMessage),
    segments: mapped(segments, ({ e, name }) => withName(`${e.map(edifactUse).join(' ')};`, name)),
    composites: mapped(composites, ({ c, name }) => withName(`${c.map(edifactUse).join(' ')};`, name)),
    elements: mapped(elements, ([format, name]) => withName(edifactFormat(format), name)),
    tags: Object.fromEntries(allSegments.map((tag) => [tag, ''])),
    codes: mapped(codes, (list) => Object.entries(list).map(([code, name]) => [code, tidy(name)])),
  }
}

/** Groups have no names in the text, because they are numbered in the order in which they stand. */
function edifactMessage({ s, name }) {
  let groups = 0
  const node = ([tag, status, max, nodes]) => {
    if (!nodes) return tag + marks(status === 'M', max)
    groups += 1
    if (tag !== groups) throw new Error(`${name}: group ${tag} stands where group ${groups} was expected`)
    return `(${nodes.map(node).join(' ')})${marks(status === 'M', max)}`
  }
  return withName(s.map(node).join(' '), name)
}

const edifactUse = ([, id, status, repeat]) => id + marks(status === 'M', repeat ?? 1)

function edifactFormat(format) {
  const parts = /^(an|a|n)(\.\.)?(\d+)$/.exec(format)
  if (!parts) throw new Error(`format '${format}' is not known`)
  return formatText(parts[1], parts[2] ? 1 : Number(parts[3]), Number(parts[3]))
}

/** The syntax, with the message CONTRL of syntax 3 and 4; UNH and UNT are asked for by syntax, not by message. */
function serviceBook(facts) {
  const { syntax, messages } = facts.read('edifact/SERVICE.json')
  const versions = Object.keys(syntax).sort()
  const contrl = (version) => (['3', '4'].includes(version) ? { CONTRL: messages.CONTRL } : {})
  const directories = versions.map((version) =>
    edifactDirectory({ ...syntax[version], messages: contrl(version) }),
  )
  return { file: 'envelopes', name: 'service', versions, directories }
}

// ---------------------------------------------------------------- X12

function x12Book(facts) {
  const versions = facts
    .list('x12', /^\d{6}\.json$/)
    .map((file) => file.slice(0, 6))
    .sort()
  const { names } = facts.read('x12/code-names.json')
  const directories = versions.map((version) => x12Directory(facts.read(`x12/${version}.json`)))
  return {
    file: 'x12',
    name: 'x12',
    versions,
    directories,
    names: mapped(names, ({ codes }) => Object.entries(codes)),
  }
}

function x12Directory({ sets, segments, composites, elements, codes }) {
  const row = ({ elements, syntax = [], name }) =>
    withName(`${elements.map(x12Use).join(' ')};${syntax.join(' ')}`, name)
  return {
    messages: mapped(sets, ({ structure, name }) => withName(structure.map(x12Node).join(' '), name)),
    segments: mapped(segments, row),
    composites: mapped(composites, row),
    elements: mapped(elements, x12Element),
    tags: {},
    codes: mapped(codes, (list) => list.map((code) => [code, ''])),
  }
}

/** Loops have no names in the text: their name is the tag of their first segment. */
function x12Node({ seg, loop, req, max, content }) {
  const repeats = marks(req === 'M', max ?? 0)
  if (!loop) return seg + repeats
  if (loop !== content[0].seg) throw new Error(`loop ${loop} begins with ${content[0].seg}`)
  return `(${content.map(x12Node).join(' ')})${repeats}`
}

const x12Use = ({ element, composite, req, repeat }) =>
  (element ?? composite) + marks(req === 'M', repeat === undefined ? 1 : (repeat ?? 0))

const x12Element = ({ name, type, min, max, lengthSource }) =>
  withName(`${formatText(type, min, max)}${lengthSource ? '?' : ''}`, name)

/** The envelope of X12 stands in a file of its own, in another shape, and has one version here: all of them. */
function envelopeBook(facts) {
  const file = facts.read('x12/envelope.json')
  const isa = file.isa.elements.map((e) => [e.element.split(' ')[0], e.name, e.type, e.min, e.max, e.req])
  const rows = { ISA: isa, ...file.segments }
  const elements = {}
  for (const row of Object.values(rows).flat()) elements[row[0]] ??= envelopeElement(row)
  const uses = (row) => row.map(([id, , , , , req]) => id + marks(req === 'M', 1)).join(' ')
  const directory = {
    // TA1 stands in no set: it is taken as a message of that one segment
    messages: { TA1: withName('TA1!', ENVELOPE_NAMES.TA1) },
    segments: mapped(rows, (row, tag) => withName(`${uses(row)};`, ENVELOPE_NAMES[tag])),
    composites: {},
    elements,
    tags: {},
    codes: envelopeCodes(file, facts),
  }
  return { file: 'envelopes', name: 'envelope', versions: ['all'], directories: [directory] }
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
  return withName(formatText(type, Math.min(...lengths), Math.max(...lengths)), name)
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
  return mapped(lists, (list) => Object.entries(list).sort(byKey))
}

const blank = (codes) => Object.fromEntries(codes.map((code) => [code, '']))
const byKey = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)
