/**
 * Generators of EDI: trees of values, written as text under any delimiters by a plain writer of the tests' own; texts
 * that only look like EDI; and broken copies of good ones.
 */
import fc from 'fast-check'
import { bytesOf } from './slow-common.js'

export type Tree = { tag: string; elements: string[][] }[]

export interface Separators {
  component: string
  element: string
  release: string
  terminator: string
  repetition?: string
}

export const EDIFACT_DEFAULT: Separators = { component: ':', element: '+', release: '?', terminator: "'" }
export const X12_DEFAULT: Separators = { component: ':', element: '*', release: '', terminator: '~' }

/** 7-bit characters that can separate: no letter, digit, blank; among the control characters those that X12 names. */
const SPECIALS = [...`!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~\x07\x1c\x1d\x1e\x1f`]

/** Any legal set of four (or five) separators. */
export const separators = (count: 4 | 5): fc.Arbitrary<Separators> =>
  fc
    .shuffledSubarray(SPECIALS, { minLength: count, maxLength: count })
    .map(([component, element, release, terminator, repetition]) => ({
      component: component!,
      element: element!,
      release: release!,
      terminator: terminator!,
      ...(repetition === undefined ? {} : { repetition }),
    }))

const tag = fc.constantFrom('BGM', 'DTM', 'LOC', 'NAD', 'RFF', 'FTX', 'MEA', 'EQD', 'TDT', 'GID')
/** Values with many separators among their characters. */
export const value = (letters: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { maxLength: 18 }).map((list) => list.join(''))

/** Trees without trailing empties, which a canonical writer does not write. */
export const tree = (letters: string, maxSegments = 12): fc.Arbitrary<Tree> =>
  fc.array(
    fc.record({
      tag,
      elements: fc
        .array(fc.array(value(letters), { minLength: 1, maxLength: 4 }).map(trimmed), { maxLength: 6 })
        .map(trimmedElements),
    }),
    { maxLength: maxSegments },
  )

function trimmed(components: string[]): string[] {
  const last = components.findLastIndex((text) => text !== '')
  return components.slice(0, Math.max(1, last + 1))
}

function trimmedElements(elements: string[][]): string[][] {
  const last = elements.findLastIndex((components) => components.some((text) => text !== ''))
  return elements.slice(0, last + 1)
}

export const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
/** What UNOA and UNOB share with X12's extended set. */
export const LEVEL_B_TEXT = `ABCXYZabcxyz0123456789 .,-()/=!"%&*;<>'+:?`

/** One segment as text, its separators released. */
export function segmentText({ tag: name, elements }: Tree[number], use: Separators): string {
  const escaped = (text: string): string =>
    use.release === ''
      ? text
      : [...text].map((c) => (Object.values(use).includes(c) ? use.release + c : c)).join('')
  const parts = elements.map((components) => components.map(escaped).join(use.component))
  return [name, ...parts].join(use.element) + use.terminator
}

/** A whole EDIFACT interchange of one message (`head`: UNA and UNB as text). */
export function edifactText(
  body: Tree,
  use: Separators = EDIFACT_DEFAULT,
  syntax = 'UNOC:3',
  reference = 'R1',
): string {
  const { component: c, element: e, release: r, terminator: t, repetition = ' ' } = use
  const plain = use === EDIFACT_DEFAULT
  const una = plain ? '' : `UNA${c}${e}.${r}${repetition}${t}`
  const date = syntax.endsWith('4') ? '20220524' : '220524'
  const unb = `UNB${e}${syntax.replace(':', c)}${e}SENDER${c}ZZ${e}RECIPIENT${e}${date}${c}1120${e}${reference}${t}`
  const unh = `UNH${e}1${e}BAPLIE${c}D${c}95B${c}UN${c}SMDG22${t}`
  const middle = body.map((segment) => segmentText(segment, use)).join('')
  return `${una}${unb}${unh}${middle}UNT${e}${body.length + 2}${e}1${t}UNZ${e}1${e}${reference}${t}`
}

export function isaText(use: Separators = X12_DEFAULT, version = '00401', number = '000000001'): string {
  const eleventh = use.repetition ?? 'U'
  const values = ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'SENDER'.padEnd(15), 'ZZ']
  const rest = ['RECEIVER'.padEnd(15), '220524', '1120', eleventh, version, number, '0', 'P', use.component]
  return [...values, ...rest].join(use.element) + use.terminator
}

/** A whole X12 interchange of one set. */
export function x12Text(
  body: Tree,
  use: Separators = X12_DEFAULT,
  version = '00401',
  number = '000000001',
): string {
  const { element: e, terminator: t } = use
  const gs = ['GS', 'QO', 'SENDER', 'RECEIVER', '20220524', '1120', '1', 'X', '004010'].join(e) + t
  const middle = body.map((segment) => segmentText(segment, use)).join('')
  const se = `SE${e}${body.length + 2}${e}0001${t}`
  return `${isaText(use, version, number)}${gs}ST${e}315${e}0001${t}${middle}${se}GE${e}1${e}1${t}IEA${e}1${e}${number}${t}`
}

/** Pieces that readers stumble over, for texts that only look like EDI. */
const PIECES = [
  ...[
    "UNA:+.? '",
    "UNA:+.?*'",
    'UNB+UNOA:2+',
    'UNB+UNOC:4+',
    'UNH+1+X:D:95B:UN',
    'UNT+2+1',
    'UNZ+1+1',
    'UNG+',
    'UNO+1+A+B+5',
    'UNP+',
  ],
  ...['ISA*', 'IEA*1*1', 'GS*', 'ST*', 'SE*', 'BIN*3*', 'BDS*A*4*', 'TA1*', '~', '*', '^'],
  ...[
    "'",
    '+',
    ':',
    '?',
    '??',
    "?'",
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\0',
    '\x1a',
    '\x1d',
    '\xe9',
    'A',
    '1',
    'LOC',
    '\x1b$B',
    '\x1b(B',
  ],
]

/** Texts out of such pieces, with whole headers among them. */
export const lookAlike: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          isaText(),
          isaText({ ...X12_DEFAULT, terminator: '\n' }),
          isaText({ ...X12_DEFAULT, repetition: '^' }, '00501'),
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(edifactText([]), x12Text([])) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** Ways to break bytes: flip, cut, swap, double, splice, put one of the pieces in. */
export interface Damage {
  kind: 'flip' | 'cut' | 'swap' | 'double' | 'splice' | 'insert'
  at: number
  length: number
  byte: number
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'swap', 'double', 'splice', 'insert'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 24 }),
  byte: fc.nat(255),
})

export function damaged(bytes: Uint8Array, list: readonly Damage[]): Uint8Array {
  return list.reduce(breakOnce, bytes)
}

function breakOnce(bytes: Uint8Array, { kind, at, length, byte }: Damage): Uint8Array {
  const from = bytes.length === 0 ? 0 : at % bytes.length
  const head = bytes.subarray(0, from)
  const part = bytes.subarray(from, from + length)
  const tail = bytes.subarray(from + length)
  const middle: Record<Damage['kind'], Uint8Array[]> = {
    flip: [Uint8Array.of(byte), part.subarray(1)],
    cut: [],
    swap: [part.slice().reverse()],
    double: [part, part],
    splice: [bytes.subarray(byte, byte + length)],
    insert: [bytesOf(PIECES[byte % PIECES.length]!), part],
  }
  return Uint8Array.from([head, ...middle[kind], tail].flatMap((list) => [...list]))
}
