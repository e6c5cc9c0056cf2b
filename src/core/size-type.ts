/**
 * Size and type codes of containers in both editions of ISO 6346: 1984 (four digits: 2200, 4510) and 1995 (two
 * places of size, a letter and a place of type: 22G1, L5R1, 22GP). Only what a code certainly says is told.
 *
 * Sources: the size tables of ISO 6346:1995 annex D as published by the BIC; CAMIR Appendix I for the 1984 type
 * digits, whose texts are those of the 1995 types (10 and 11 are G1, 13, 15 and 17 are V0, V2, V4); published
 * code lists of both editions; SMDG BAPLIE for the codes of unknown types (reference/edifact/SMDG.json).
 * Left open, because sources differ or are silent: 1984 lengths 5 to 9, heights 8 and 9, types 03, 04, 33 to 39.
 */

export type SizeTypeGroup =
  | 'general'
  | 'ventilated'
  | 'bulk'
  | 'named-cargo'
  | 'reefer'
  | 'thermal'
  | 'open-top'
  | 'flat'
  | 'tank'
  | 'air'

/** Feet and inches; `>` over, `<=` up to that height. */
export type ContainerHeight = "8'" | '8\'6"' | '>8\'6"' | "9'" | '9\'6"' | '>9\'6"' | '4\'3"' | "<=4'"

export interface SizeType {
  edition: '1984' | '1995' | 'unknown'
  lengthFeet?: number
  height?: ContainerHeight
  /** Thermal: insulated, or cooled and heated by equipment that is not part of it. */
  group?: SizeTypeGroup
  /** True for the codes by which BAPLIE says that the type is not known; size only as far as they tell. */
  unspecified?: true
}

const LENGTH_1984: Readonly<Record<string, number>> = { 1: 10, 2: 20, 3: 30, 4: 40 }

/** Lengths that the standard gives in feet; A, C, D, E, F and K are metric. */
const LENGTH_1995: Readonly<Record<string, number>> = {
  ...LENGTH_1984,
  B: 24,
  G: 41,
  H: 43,
  L: 45,
  M: 48,
  N: 49,
  P: 53,
}

/** Odd digits: with a tunnel for a gooseneck chassis. */
const HEIGHT_1984: Readonly<Record<string, ContainerHeight>> = {
  0: "8'",
  1: "8'",
  2: '8\'6"',
  3: '8\'6"',
  4: '>8\'6"',
  5: '>8\'6"',
  6: '4\'3"',
  7: '4\'3"',
}

/** Letters: wider than 2438 mm (C to F up to 2500 mm, L to P more). */
const HEIGHT_1995: Readonly<Record<string, ContainerHeight>> = {
  0: "8'",
  2: '8\'6"',
  4: "9'",
  5: '9\'6"',
  6: '>9\'6"',
  8: '4\'3"',
  9: "<=4'",
  C: '8\'6"',
  D: "9'",
  E: '9\'6"',
  F: '>9\'6"',
  L: '8\'6"',
  M: "9'",
  N: '9\'6"',
  P: '>9\'6"',
}

/** First and last type number of 1984, and what they are. */
const GROUPS_1984: readonly (readonly [from: number, to: number, group: SizeTypeGroup])[] = [
  [0, 2, 'general'],
  [10, 11, 'general'],
  [13, 13, 'ventilated'],
  [15, 15, 'ventilated'],
  [17, 17, 'ventilated'],
  [20, 22, 'thermal'],
  [25, 26, 'named-cargo'],
  [30, 32, 'reefer'],
  [40, 43, 'thermal'],
  [50, 53, 'open-top'],
  [60, 67, 'flat'],
  [70, 79, 'tank'],
  [80, 89, 'bulk'],
  [90, 99, 'air'],
]

const GROUPS_1995: Readonly<Record<string, SizeTypeGroup>> = {
  G: 'general',
  V: 'ventilated',
  B: 'bulk',
  N: 'bulk',
  S: 'named-cargo',
  R: 'reefer',
  H: 'thermal',
  U: 'open-top',
  P: 'flat',
  T: 'tank',
  K: 'tank',
  A: 'air',
}

/** Type groups that stand for the detailed type, as in 22GP. */
const GROUP_CODES = new Set('GP VH BU BK SN RE RT RS HR HI UT PL PF PC PS TN TD TG AS'.split(' '))
/** Last places of a detailed type: a digit, or a letter for a container of reduced strength (amendment 3). */
const LAST_1995 = '0123456789ABDGJMVWXY'

/** SMDG BAPLIE: codes that say that the type is not known. */
const UNSPECIFIED: Readonly<Record<string, SizeType>> = {
  9999: { edition: 'unknown' },
  4999: { edition: 'unknown', lengthFeet: 40 },
  2999: { edition: 'unknown', lengthFeet: 20 },
  4299: { edition: 'unknown', lengthFeet: 40, height: '8\'6"' },
  2299: { edition: 'unknown', lengthFeet: 20, height: '8\'6"' },
  4099: { edition: 'unknown', lengthFeet: 40, height: "8'" },
  2099: { edition: 'unknown', lengthFeet: 20, height: "8'" },
}

/** Reads any text as a size/type code, of either case; `unknown` where it is of neither edition (40HC, OPEN). */
export function parseSizeType(text: string): SizeType {
  const code = text.trim().toUpperCase()
  if (Object.hasOwn(UNSPECIFIED, code)) return { ...UNSPECIFIED[code]!, unspecified: true }
  if (/^[0-9]{4}$/.test(code)) return numericCode(code)
  if (/^[1-9A-P][0-9A-P][A-Z][0-9A-Z]$/.test(code) && isType1995(code.slice(2))) return letterCode(code)
  return { edition: 'unknown' }
}

function isType1995(type: string): boolean {
  return GROUP_CODES.has(type) || (Object.hasOwn(GROUPS_1995, type[0]!) && LAST_1995.includes(type[1]!))
}

function numericCode(code: string): SizeType {
  const type = Number(code.slice(2))
  const group = GROUPS_1984.find(([from, to]) => type >= from && type <= to)?.[2]
  return sizeType('1984', LENGTH_1984[code[0]!], HEIGHT_1984[code[1]!], group)
}

/** With a type group, height 0 is no statement: 20GP and 40GP are written for containers of any height. */
function letterCode(code: string): SizeType {
  const loose = code[1] === '0' && GROUP_CODES.has(code.slice(2))
  const height = loose ? undefined : HEIGHT_1995[code[1]!]
  return sizeType('1995', LENGTH_1995[code[0]!], height, GROUPS_1995[code[2]!])
}

function sizeType(
  edition: SizeType['edition'],
  lengthFeet: number | undefined,
  height: ContainerHeight | undefined,
  group: SizeTypeGroup | undefined,
): SizeType {
  const made: SizeType = { edition }
  if (lengthFeet !== undefined) made.lengthFeet = lengthFeet
  if (height !== undefined) made.height = height
  if (group !== undefined) made.group = group
  return made
}
