/**
 * Codes that real messages carry but that no directory lists, or lists with another meaning. Written by hand.
 *
 * Source, where none is named at the entry: reference/edifact/README.md, "Codes that are in use but in no directory"
 * (collected from the real files of reference/samples). `name` is empty where the meaning is nowhere written down:
 * it is not guessed. `definitionOf` adds these to the code lists of a definition, and `codeInUse` tells them from
 * the codes of the directory.
 */
import type { MessageDefinition } from './definition.js'

export interface CodeInUse {
  readonly element: string
  readonly code: string
  /** Short name; empty where the meaning is not known. */
  readonly name: string
  readonly source: string
  /** Only in these messages (`BAPLIE`); in all when absent. */
  readonly messages?: readonly string[]
}

const FILES = 'seen in real files; in no directory'
const SMDG = 'SMDG user manual BAPLIE 2.1.1 (reference/edifact/SMDG.json)'
const SMDG_HANDLING = 'SMDG code list HANDLING'
const ITIGG = 'ITIGG; the directories give other names to these numbers'
const GATE_MESSAGES = ['CODECO', 'COARRI', 'COPARN', 'COPRAR', 'COPINO', 'COREOR']

const code = (element: string, value: string, name: string, source = FILES, messages?: readonly string[]) =>
  ({ element, code: value, name, source, ...(messages && { messages }) }) satisfies CodeInUse

const EDIFACT: readonly CodeInUse[] = [
  code('8249', '0', ''),
  code('1001', '34', 'Gate-in report', ITIGG, GATE_MESSAGES),
  code('1001', '36', 'Gate-out report', ITIGG, GATE_MESSAGES),
  code('1001', '44', 'Discharge report', ITIGG, GATE_MESSAGES),
  code('1001', '45', 'Order', ITIGG, GATE_MESSAGES),
  code('1001', '46', 'Load report', ITIGG, GATE_MESSAGES),
  code('6313', 'VGM', 'Verified gross mass', 'listed from D.16A, used with every directory'),
  code('6311', 'VGM', 'Verified gross mass', 'SMDG BAPLIE 2.2'),
  code('6313', 'EGW', ''),
  code('3227', '6', 'Port of loading', 'SMDG BAPLIE 1.5', ['BAPLIE']),
  code('3227', '165', '', 'seen in CODECO D.95B', ['CODECO']),
  code('1153', 'XXX', ''),
  code(
    '3055',
    '306',
    'SMDG (Ship-planning Message Design Group)',
    'listed in D.13B, used with every directory',
  ),
  code('3055', 'SMD', 'SMDG (Ship-planning Message Design Group)', 'used before 306 was listed'),
  code('8339', 'I', 'Packing group I', 'seen in real files; the directories list 1, 2, 3'),
  code('8339', 'II', 'Packing group II', 'seen in real files; the directories list 1, 2, 3'),
  code('8339', 'III', 'Packing group III', 'seen in real files; the directories list 1, 2, 3'),
  code('8053', 'BB', 'Break-bulk', SMDG, ['BAPLIE', 'MOVINS']),
  code('8053', 'ZZZ', 'Ro-ro or other', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '7', 'Hot delivery', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '8', 'MLB', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '9', 'MCB', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '10', 'Canada bound', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '11', 'Direct delivery', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '12', 'Bond transport', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '13', 'To other vessel', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '14', 'To other pier', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '15', 'Rail', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '16', 'Road', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '17', 'Barge', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '18', 'Temporary stowage', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '19', 'Urgent unpacking', SMDG, ['BAPLIE', 'MOVINS']),
  code('8249', '20', 'Sea and air', SMDG, ['BAPLIE', 'MOVINS']),
  code('4079', 'NOR', '', SMDG_HANDLING),
  code('4079', 'RFA', '', SMDG_HANDLING),
  code('4079', 'KCO', '', SMDG_HANDLING),
  code('4079', 'OND', '', SMDG_HANDLING),
  code('4079', 'UND', '', SMDG_HANDLING),
  // GDS 7085: see OPEN_LISTS
  code('7085', 'MT', ''),
  code('7085', 'GEN', ''),
  code('7085', 'REEF', ''),
]

const REC19 = 'UNECE Recommendation 19, by way of reference/edifact/EXTERNAL.json (not checked)'
const REC20 = 'UNECE Recommendation 20, by way of reference/edifact/EXTERNAL.json (not checked)'

/** Lists that the directories leave to others: for names only, so they are never held against a value. */
const EXTERNAL: readonly CodeInUse[] = [
  code('8067', '0', 'Mode not specified', REC19),
  code('8067', '1', 'Maritime', REC19),
  code('8067', '2', 'Rail', REC19),
  code('8067', '3', 'Road', REC19),
  code('8067', '4', 'Air', REC19),
  code('8067', '5', 'Mail', REC19),
  code('8067', '6', 'Multimodal', REC19),
  code('8067', '7', 'Fixed installation', REC19),
  code('8067', '8', 'Inland water', REC19),
  code('8067', '9', 'Mode not applicable', REC19),
  code('6411', 'KGM', 'kilogram', REC20),
  code('6411', 'LBR', 'pound', REC20),
  code('6411', 'TNE', 'metric ton', REC20),
  code('6411', 'STN', 'short ton', REC20),
  code('6411', 'LTN', 'long ton', REC20),
  code('6411', 'CEL', 'degree Celsius', REC20),
  code('6411', 'FAH', 'degree Fahrenheit', REC20),
  code('6411', 'CMT', 'centimetre', REC20),
  code('6411', 'MTR', 'metre', REC20),
  code('6411', 'INH', 'inch', REC20),
  code('6411', 'FOT', 'foot', REC20),
  code('6411', 'MTQ', 'cubic metre', REC20),
  code('6411', 'FTQ', 'cubic foot', REC20),
  code('6411', 'LTR', 'litre', REC20),
  code('6411', 'PCE', 'piece', REC20),
  code('6411', 'CBM', 'cubic metre', FILES),
]

/** X12: none yet; everything in the 315 samples is in the lists of its release. */
const X12: readonly CodeInUse[] = []

/**
 * Elements whose directory list nobody keeps to: any agreed value is right (7085 carries chapters of the
 * Harmonized System, 8155 sizes and types of ISO 6346, 1131 the names of lists of other agencies, 0007 the qualifiers
 * of X12 and of networks, which answers repeat). Their values have names where known, but no list to be held against.
 */
const OPEN_LISTS: ReadonlySet<string> = new Set(['7085', '8155', '1131', '0007'])

type Scope = Pick<MessageDefinition, 'syntax' | 'message'>

/** The codes in use that count for one message: element → code → entry. */
export function codesInUse(scope: Scope): ReadonlyMap<string, ReadonlyMap<string, CodeInUse>> {
  const found = new Map<string, Map<string, CodeInUse>>()
  for (const entry of scope.syntax === 'edifact' ? [...EDIFACT, ...EXTERNAL] : X12) {
    if (entry.messages && !entry.messages.includes(scope.message)) continue
    const list = found.get(entry.element) ?? new Map<string, CodeInUse>()
    found.set(entry.element, list.set(entry.code, entry))
  }
  return found
}

/** Whether any agreed value is right for this element, whatever its list says. */
export function isOpenList(syntax: MessageDefinition['syntax'], elementId: string): boolean {
  return syntax === 'edifact' && OPEN_LISTS.has(elementId)
}
