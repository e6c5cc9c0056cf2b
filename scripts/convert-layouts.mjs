#!/usr/bin/env node
/**
 * Makes the record layouts of `src/message/layouts` out of the reference facts.
 *
 *   node scripts/convert-layouts.mjs [REFERENCE_DIR [OUT_DIR]]
 *
 * REFERENCE_DIR (default `../shared/reference` beside the project) holds `isf-records.json`, `abi-records.json` and
 * the code files; OUT_DIR defaults to `src/message/layouts`. The output is committed; the same facts give the same
 * bytes. Columns, classes and designations come from the facts; what stands here is which records an application
 * has, in which order and groups (usage maps of the facts), and the few words that the facts only have in notes.
 *
 *   { message, name, starts?, partial?, opaque?, structure: node[], records }
 *   node     [tag, required 0|1, max] or [group name, required, max, node[]]; max 0 is unbounded
 *   records  tag → [name, fields, match?]; match = [[column, text], …] where the tag is not what stands first
 *   field    [name, label, 'start length class status mark…', codes or constant]
 *   partial  true: it has records that the facts do not lay out; opaque: tags of those that are known by their id alone
 *   marks    constant filler reserved secret left · hide (always) hide=FIELD:CODES (by its qualifier) hide=form
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const referenceDir = process.argv[2] ?? join(project, '..', 'shared', 'reference')
const outDir = process.argv[3] ?? join(project, 'src', 'message', 'layouts')
const facts = (file) => JSON.parse(readFileSync(join(referenceDir, file), 'utf8'))

// ---------------------------------------------------------------- which records an application has

const one = (tag) => [tag, 0, 1]
const must = (tag) => [tag, 1, 1]
const many = (tag, max = 0) => [tag, 0, max]
const loop = (name, max, ...nodes) => [name, 0, max, nodes]

/** Entity with name, address and (SF) lines; both loops of the guide (others, then MF), 999 each. */
const entity = loop(
  'entity',
  1998,
  must('SF30'),
  one('SF31'),
  many('SF35', 3),
  one('SF36'),
  many('SF40', 999),
)
/** A record of an answer with the lines that follow it. */
const answered = (tag, max, answer, ...inner) => loop(tag, max, must(tag), answer, ...inner)
const sf90 = many('SF90')
const se90 = many('SE90', 9)
const pga = loop('PGA', 999, must('OI'), many('PG'))

const APPLICATIONS = [
  {
    // maps isf10 and isf5 in one: SF40 stands in the loop of its manufacturer, or (ISF-5) behind all loops
    application: 'SF',
    name: 'Importer Security Filing',
    starts: 'SF10',
    tree: [
      ...[must('SF10'), one('SF13'), many('SF15', 999), many('SF20', 999), many('SF25', 999)],
      ...[entity, many('SF40', 999), one('SF50')],
    ],
  },
  {
    // map sn; how SF13 comes back was not seen
    application: 'SN',
    name: 'Importer Security Filing, answer',
    starts: 'SF10',
    tree: [
      answered('SF10', 1, sf90),
      ...[answered('SF13', 1, sf90), answered('SF15', 999, sf90)],
      ...[answered('SF20', 999, sf90), answered('SF25', 999, sf90)],
      answered(
        ...['SF30', 1998, sf90, answered('SF31', 1, sf90), answered('SF35', 3, sf90)],
        ...[answered('SF36', 1, sf90), answered('SF40', 999, sf90)],
      ),
      ...[answered('SF40', 999, sf90), answered('SF50', 1, sf90)],
      // the one that closes the filing looks like one of the record before it, so that it cannot be demanded here
      one('SF90'),
    ],
  },
  {
    application: 'SA',
    name: 'Importer Security Filing, status advisory',
    starts: 'SA10',
    tree: [must('SA10'), one('SA20'), loop('bill', 999, must('SA30'), one('SA50'))],
  },
  {
    // map seAddReplace, and the map unified behind it
    application: 'SE',
    name: 'Cargo release',
    starts: 'SE10',
    tree: [
      ...[must('SE10'), one('SE11'), one('SE13')],
      // up to three SE15 (in-bond, master, house) make one bill: each is an instance of this group here
      loop('bill of lading', 2997, must('SE15'), many('SE16', 99), many('SE17', 99)),
      many('SE20', 99),
      loop('entity, header', 12, must('SE30'), many('SE31', 3), many('SE35', 3), one('SE36')),
      loop(
        ...['line', 999, must('SE40'), one('SE41')],
        loop('entity, line', 11, must('SE50'), many('SE51', 3), many('SE55', 3), one('SE56')),
        loop('tariff', 32, must('SE60'), one('SE61'), pga),
      ),
      loop(
        ...['security filing', 1, must('SF10'), many('SF20', 999), many('SF25', 999)],
        loop('entity', 999, must('SF30'), one('SF31'), many('SF35', 3), one('SF36')),
      ),
    ],
  },
  {
    application: 'SX',
    name: 'Cargo release, answer',
    starts: 'SE10',
    tree: [
      ...[answered('SE10', 1, se90), answered('SE11', 1, se90), answered('SE13', 99, se90)],
      answered('SE15', 2997, se90, answered('SE16', 99, se90), answered('SE17', 99, se90)),
      answered('SE20', 99, se90),
      answered(
        ...['SE30', 12, se90, answered('SE31', 3, se90)],
        ...[answered('SE35', 3, se90), answered('SE36', 1, se90)],
      ),
      answered(
        ...['SE40', 999, se90, answered('SE41', 1, se90)],
        // the map has no group for SE51 although the change list says that one was added
        answered(
          ...['SE50', 99, se90, answered('SE51', 3, se90)],
          ...[answered('SE55', 3, se90), answered('SE56', 1, se90)],
        ),
        // one group of errors for both: they stand behind SE61 where there is one
        loop('SE60', 32, must('SE60'), one('SE61'), se90, pga),
      ),
      one('SE90'),
    ],
  },
  {
    // map so, derived: see `uncertain` of the facts
    application: 'SO',
    name: 'Cargo release status',
    starts: 'SO10',
    tree: [
      ...[must('SO10'), many('SO20'), many('SO30')],
      ...[loop('bill', 0, must('SO40'), many('SO42'), one('SO50')), many('SO60')],
      ...[loop('agency', 0, must('SO70'), many('SO71'), many('SO72'))],
      ...[loop('agency, version 03', 0, must('S703'), many('SO71'), many('SO72'))],
    ],
    variants: { SO70: 'group version 04', S703: 'group version 03 (derived)' },
  },
  { application: 'KI', name: 'Importer query', tree: [many('K')] },
  {
    // map kr, whose order is an own reading: K1 and K2 come once a bond, K3 to K8 once an importer. Every K1 begins a
    // group here, so that both orders are read: all bonds first, or the address behind the first of them
    application: 'KR',
    name: 'Importer query, answer',
    tree: [
      loop(
        'importer and bond',
        0,
        ...[must('K1'), one('K2'), one('K3'), one('K4'), one('K5'), one('K6'), one('K7'), many('K8')],
      ),
    ],
  },
  { application: 'EQ', name: 'Entry summary query', opaque: ['J2'], tree: [many('J1'), many('J2')] },
  {
    // map er: of the answer only JB, JC and JG are laid out; JD to JN are named, records 10 to 90 are not even that.
    // What stands in front of the first summary (JA?) and behind the last (JZ) is of no summary
    application: 'ER',
    name: 'Entry summary query, answer',
    partial: true,
    opaque: ['J', 'JZ'],
    tree: [
      many('J'),
      loop(
        ...['summary', 0, must('JB'), one('JC'), many('J')],
        loop('team and Center', 1, must('JG'), many('J')),
      ),
      many('JZ'),
    ],
  },
  {
    // map ax: the first line of a summary bears the team, the last says whether it was taken. The last cannot be
    // demanded: it looks like one of the reference before it
    application: 'AX',
    name: 'Entry summary, answer',
    starts: 'E0SU',
    tree: [
      loop('summary', 1, must('E0SU'), many('E1')),
      loop('reference', 0, must('E0'), many('E1')),
      one('E1'),
    ],
    variants: { E0SU: 'SUMMRY', E0: 'generic' },
  },
  // of the statement only Q2 is laid out
  { application: 'PF', name: 'Daily statement, final', partial: true, tree: [many('Q2')] },
  {
    // map envelopeRejected: what stands between the B, Y and Z that CBP makes for a rejected batch
    application: 'X1',
    name: 'Batch rejected',
    tree: [
      loop(
        ...['block', 0, must('X0BL'), many('X1')],
        loop('record', 0, must('X0TR'), many('X1')),
        loop('reference', 0, must('X0'), many('X1')),
      ),
      many('X1'),
    ],
    variants: { X0BL: 'BLOCK', X0TR: 'TRNACT', X0: 'generic' },
  },
]

/** Records whose literal columns are not just their tag. */
const MATCHES = {
  S703: [
    [1, 'SO70'],
    [79, '03'],
  ],
  E0SU: [
    [1, 'E0'],
    [4, 'SUMMRY'],
  ],
  X0BL: [
    [1, 'X0'],
    [4, 'BLOCK '],
  ],
  X0TR: [
    [1, 'X0'],
    [4, 'TRNACT'],
  ],
}

/** Records that the guides name and whose layout is not in the facts: carried as they stand. */
const OPAQUE = {
  OI: 'Item of a participating agency',
  PG: 'Record of a participating agency',
  J: 'Entry summary record',
  J2: 'Entry summary query record',
  JZ: 'Record behind the entry summaries',
}

/** Of the envelope the widest form of each record serves both directions: the others leave columns of it blank. */
const ENVELOPE = [
  { tag: 'A', direction: 'input' },
  { tag: 'B', direction: 'output', variant: undefined },
  { tag: 'Y', direction: 'output', variant: undefined },
  { tag: 'Z', direction: 'input', variant: 'eMAN (QP, WP)' },
  ...['B', 'Y', 'Z'].map((wire) => ({
    tag: `${wire}G`,
    wire,
    direction: 'output',
    variant: 'ACE-generated (rejected batch)',
    match: [
      [1, wire],
      [4, '         '],
      [80, wire],
    ],
  })),
]

// ---------------------------------------------------------------- the words that stand in notes only

/** Class N, but left justified and filled with blanks (ISF3, record SF40). */
const LEFT = new Set(['SF40/htsNumber'])

/** Printed as class AN, yet CBP's own texts for them hold `-` and `/` (BB23, record X1; ACE error dictionary). */
const READ_AS = { 'X1/narrative': 'X', 'E1/narrativeText': 'X' }

/** The password of the batch (BB23): A 9-14, and Z 9-14 of QP and WP. */
const SECRET = new Set(['password'])

/** Social security and passport numbers, and dates of birth: by their own field, their qualifier, or their form. */
const HIDDEN = {
  'SF10/importerNumber': 'importerQualifier:34,AEF',
  'SF10/importerDateOfBirth': '',
  'SF10/bondHolder': 'form',
  'SF30/entityId': 'entityIdQualifier:34,AEF',
  'SF30/dateOfBirth': '',
  'SE10/importerOfRecord': 'importerOfRecordType:34',
  'SE30/entityIdentifier': 'entityIdentifierQualifier:34',
  'SE50/entityIdentifier': 'entityIdentifierQualifier:34',
  'SO10/importerOfRecordNumber': 'form',
  'K1/importerNumber': 'form',
  'B/importerOfRecordNumber': 'form',
  ...Object.fromEntries(['', '2', '3', '4', '5', '6'].map((n) => [`K/importerNumber${n}`, 'form'])),
}

/** Code lists of the ISF facts by field; the other facts name theirs. */
const LISTS = {
  submissionType: 'submissionTypes',
  shipmentType: 'shipmentTypes',
  shipmentSubType: 'shipmentSubTypes',
  actionCode: 'actionCodes',
  actionReasonCode: 'actionReasonCodes',
  importerQualifier: 'importerNumberQualifiers',
  modeOfTransport: 'modesOfTransport',
  bondActivityCode: 'bondActivityCodes',
  bondType: 'bondTypes',
  weightQualifier: 'weightQualifiers',
  billQualifier: 'billQualifiers',
  referenceQualifier: 'referenceQualifiers',
  entityCode: 'entityCodes',
  entityIdQualifier: 'entityIdQualifiers',
  secondaryNameCode: 'secondaryNameCodes',
  addressQualifier1: 'addressComponentQualifiers',
  addressQualifier2: 'addressComponentQualifiers',
  unladingPortQualifier: 'portQualifiers',
  deliveryPlaceQualifier: 'portQualifiers',
  messageType: 'sf90MessageTypes',
  dispositionCode: 'saDispositionCodes',
  referenceType: 'x0ReferenceTypes',
}

/** Fields without values of their own, by name or by list, that take every code of their list. */
const WHOLE_LIST = new Set(['addressQualifier1', 'addressQualifier2', 'centerId', 'kiBondActivity'])

// ---------------------------------------------------------------- facts → rows

const isf = facts('isf-records.json')
const abi = facts('abi-records.json')
const isfLists = new Map(facts('isf-codes.json').lists.map((list) => [list.id, list.codes]))
const abiLists = new Map(facts('abi-codes.json').lists.map((list) => [list.id, list.codes]))

const tagsOf = (nodes) => [...new Set(nodes.flatMap((node) => (node[3] ? tagsOf(node[3]) : [node[0]])))]

/** An SF record of SE is that of the unified filing; SF13 comes back in SN if it does. */
function recordFact(application, tag, variant) {
  const wire = MATCHES[tag]?.[0][1] ?? tag
  const found = [...isf.records, ...abi.records].filter((record) => {
    if ((record.record !== wire && record.record !== tag) || (variant && record.variant !== variant))
      return false
    const applications = record.application === 'envelope' ? ['X1'] : record.application.split(' / ')
    return applications.includes(application) || (application === 'SN' && tag === 'SF13')
  })
  if (found.length !== 1) throw new Error(`${application} ${tag}: ${found.length} layouts in the facts`)
  return found[0]
}

function codesOf(lists, field) {
  const list = lists.get(field.codeList ?? LISTS[field.name]) ?? {}
  const values =
    field.values?.filter((value) => value.trim() !== '') ??
    (WHOLE_LIST.has(field.name) || WHOLE_LIST.has(field.codeList) ? Object.keys(list) : [])
  const clean = (text) => (typeof text === 'string' ? text.replaceAll('|', '/') : '')
  return values
    .map((value) => (clean(list[value]) === '' ? value : `${value}=${clean(list[value])}`))
    .join('|')
}

function marksOf(key, field) {
  const marks = []
  if (field.kind !== undefined) marks.push(field.kind)
  if (SECRET.has(field.name)) marks.push('secret')
  if (LEFT.has(key)) marks.push('left')
  const hidden = HIDDEN[key]
  if (hidden !== undefined) marks.push(hidden === '' ? 'hide' : `hide=${hidden}`)
  return marks
}

/** M in the facts also stands for what must be left blank ("Space fill.") and for codes of which a blank is one. */
function statusOf(field) {
  const blank = field.note?.startsWith('Space fill') || field.values?.some((value) => value.trim() === '')
  return blank && field.status === 'M' ? 'O' : field.status
}

function fieldRow(lists, tag, field) {
  const marks = marksOf(`${tag}/${field.name}`, field)
  const type = READ_AS[`${tag}/${field.name}`] ?? field.class
  const spec = [field.start, field.length, type, statusOf(field), ...marks].join(' ')
  const last = field.kind === 'constant' ? field.constant : codesOf(lists, field)
  return last === '' ? [field.name, field.label, spec] : [field.name, field.label, spec, last]
}

/** One letter is the first of many records: the second is a field. */
function opaqueRow(tag) {
  const letter = tag.length === 1 ? [['recordType', 'Record type', '2 1 AN M']] : []
  const fields = [
    ['controlIdentifier', 'Control identifier', `1 ${tag.length} AN M constant`, tag],
    ...letter,
    ['text', 'Columns 3 to 80 as they stand', '3 78 X O'],
  ]
  return [OPAQUE[tag], fields]
}

function recordRow(application, tag, variant) {
  if (OPAQUE[tag] !== undefined) return opaqueRow(tag)
  const record = recordFact(application, tag, variant)
  const lists = isf.records.includes(record) ? isfLists : abiLists
  const name = variant && variant !== 'generic' ? `${record.name} (${variant})` : record.name
  const row = [name, record.fields.map((field) => fieldRow(lists, tag, field))]
  return MATCHES[tag] === undefined ? row : [...row, MATCHES[tag]]
}

const isGenerated = ({ variant }) => variant?.startsWith('ACE-generated') === true

function envelopeRow({ tag, wire = tag, direction, variant, match }) {
  const record = isf.records.find(
    (one) =>
      one.application === 'envelope' &&
      one.record === wire &&
      one.direction === direction &&
      one.variant === variant,
  )
  const forms = isf.records.filter(
    (one) => one.application === 'envelope' && one.record === wire && !isGenerated(one),
  )
  const needed = (name) =>
    forms.every((form) => form.fields.some((one) => one.name === name && one.status === 'M'))
  // values and designations of one direction are no rule for the other
  const fields = record.fields.map((field) => {
    if (field.kind !== undefined) return fieldRow(isfLists, tag, field)
    const status = isGenerated(record) || needed(field.name) ? field.status : 'C'
    return fieldRow(isfLists, tag, { ...field, status, values: undefined })
  })
  return match === undefined ? [record.name, fields] : [record.name, fields, match]
}

// ---------------------------------------------------------------- the modules

const HEADER = `/**
 * Generated by scripts/convert-layouts.mjs: change that, not this. Facts only: columns, classes, designations,
 * codes and short names. The form is told in the script and read by ../layout.ts.
 */
`

const line = (value) => JSON.stringify(value)

/** JSON with one field a line, so that a change shows as one line. */
function layoutText({ records, ...rest }) {
  const head = Object.entries(rest).map(([key, value]) => `${line(key)}:${line(value)}`)
  const rows = Object.entries(records).map(([tag, [name, fields, match]]) => {
    const tail = match === undefined ? '' : `,${line(match)}`
    return `${line(tag)}:[${line(name)},[\n${fields.map(line).join(',\n')}\n]${tail}]`
  })
  return `{\n${[...head, `"records":{\n${rows.join(',\n')}\n}`].join(',\n')}\n}`
}

const constant = (name, value) =>
  `export const ${name}: string = \`${layoutText(value).replace(/[\\`]|\$(?=\{)/g, '\\$&')}\`\n`

function save(file, text) {
  writeFileSync(join(outDir, `${file}.generated.ts`), HEADER + text)
}

function main() {
  mkdirSync(outDir, { recursive: true })
  const envelope = Object.fromEntries(ENVELOPE.map((entry) => [entry.tag, envelopeRow(entry)]))
  save('envelope', constant('envelope', { records: envelope }))
  for (const { application, name, starts, partial, opaque, tree, variants = {} } of APPLICATIONS) {
    const records = Object.fromEntries(
      tagsOf(tree).map((tag) => [tag, recordRow(application, tag, variants[tag])]),
    )
    const id = application.toLowerCase()
    const flags = { ...(starts && { starts }), ...(partial && { partial }), ...(opaque && { opaque }) }
    save(id, constant(id, { message: application, name, ...flags, structure: tree, records }))
  }
  const ids = APPLICATIONS.map(({ application }) => application.toLowerCase())
  const imports = ['envelope', ...ids].sort().map((id) => `import { ${id} } from './${id}.generated.js'\n`)
  const table = ids.map((id) => `  ['abi/${id}', ${id}],\n`).join('')
  save(
    'index',
    `${imports.join('')}
/** JSON texts of the layouts by definition id. */
export const LAYOUTS: ReadonlyMap<string, string> = new Map([
${table}])

/** Of the records of the envelope. */
export const ENVELOPE: string = envelope
`,
  )
}

main()
