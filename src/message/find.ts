/**
 * The definition that a message asks for by what its headers say: type, version, release and association of UNH, or
 * ST01 and GS08 of X12.
 *
 *   findDefinition('x12', { type: '315', version: '004010' })              { definition }
 *   findDefinition('x12', { type: '315', version: '004042VICS' })          { definition: …@004040, nearest: … }
 *   findDefinition('edifact', { type: 'CODECO', version: 'D', release: '19A' })   the D.18A one, and nearest
 *
 * A directory that is not at hand, or that lacks the message, is answered for by its nearest neighbour that has it:
 * the last one before it, else the first after it. That is never silent: `nearest` says so, and `nearestFinding` is
 * the finding for it. Undefined where the message is in no directory, or where the header names none.
 */
import { type Finding, finding, type Place } from '../core/finding.js'
import { definitionOf, directoriesOf } from './library.js'
import type { MessageDefinition, MessageSyntax } from './model.js'

/** What the headers say; in X12 `version` is GS08. */
export interface AskedMessage {
  readonly type: string
  readonly version?: string
  readonly release?: string
  readonly association?: string
}

export interface FoundDefinition {
  readonly definition: MessageDefinition
  /** Set where another directory than the one asked for had to do: both as a person would write them. */
  readonly nearest?: { readonly asked: string; readonly taken: string }
}

export function findDefinition(syntax: MessageSyntax, asked: AskedMessage): FoundDefinition | undefined {
  if (syntax === 'abi') {
    const definition = definitionOf(`abi/${asked.type.toLowerCase()}`)
    return definition && { definition }
  }
  if (syntax === 'x12') return findSet(asked)
  return asked.type === 'CONTRL' ? findContrl(asked) : findMessage(asked)
}

/** What is to be told where the definition is not that of the message's own directory. */
export function nearestFinding({ definition, nearest }: FoundDefinition, at?: Place): Finding | undefined {
  if (nearest === undefined) return undefined
  const { asked, taken } = nearest
  const text = `There is no definition of ${definition.message} ${asked}; that of ${taken} is used`
  return finding('definition-nearest', text, { at })
}

// ------------------------------------------------------------------ X12

/** Version, release and subrelease are the first six digits of GS08; what follows is an industry's own. */
function findSet({ type, version = '' }: AskedMessage): FoundDefinition | undefined {
  const alone = type === 'TA1' ? definitionOf('x12/ta1') : undefined
  if (alone !== undefined) return { definition: alone }
  const digits = /^\d{4,6}/.exec(version)?.[0]
  if (digits === undefined) return undefined
  const release = nearestOf(directoriesOf('x12', type), digits.padEnd(6, '0'), (label) => label)
  const definition = release && definitionOf(`x12/${type.toLowerCase()}@${release}`)
  if (!definition) return undefined
  return release === digits ? { definition } : { definition, nearest: { asked: version, taken: release } }
}

// ------------------------------------------------------------------ EDIFACT

/** Versions of UNH 0052 before the directories of version D, which begin with D.93A. */
const BEFORE_D = /^(?:1|2|S|8\d|9\d)$/

/**
 * Associations that name a structure of their own. SMDG's user manual 2.1 widens the repeats of BAPLIE D.95B, and
 * files of 2.0 to 2.2 are built by it (reference/edifact/SMDG.json, `structure2.1`).
 */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  ['SMDG20', 'SMDG21', 'SMDG22'].map((association) => [`BAPLIE 95B ${association}`, 'smdg21']),
)

/** Drafts that one directory is known to fit: SMDG 1.5 is BAPLIE 1:911 (reference/edifact/README.md, "Not had"). */
const FITTING: ReadonlyMap<string, string> = new Map([['BAPLIE 1 911', '95B']])

function findMessage(asked: AskedMessage): FoundDefinition | undefined {
  const { type, version = '', release = '', association = '' } = asked
  const label = release.toUpperCase()
  const directory = directoryFor(type, version, label)
  if (directory === undefined) return undefined
  const variant = VARIANTS.get(`${type} ${directory} ${association}`)
  const word = `edifact/${type.toLowerCase()}@d${directory.toLowerCase()}`
  const definition = definitionOf(variant === undefined ? word : `${word}-${variant}`)
  if (definition === undefined) return undefined
  const nearest = { asked: `${version}.${release}`, taken: `D.${directory}` }
  return version === 'D' && label === directory ? { definition } : { definition, nearest }
}

function directoryFor(type: string, version: string, label: string): string | undefined {
  const directories = directoriesOf('edifact', type)
  if (version === 'D' && /^\d\d[AB]$/.test(label)) return nearestOf(directories, label, edifactAge)
  if (!BEFORE_D.test(version)) return undefined
  return FITTING.get(`${type} ${version} ${label}`) ?? directories[0]
}

/** `D95B` comes before `D00A`: two digits of a year from 1990 on, so that ages compare as texts. */
const edifactAge = (label: string): string =>
  `${String((Number(label.slice(0, 2)) + 10) % 100).padStart(2, '0')}${label.slice(2)}`

/** The version of CONTRL is that of the syntax: D:3 and 4:1; an older one (2:2) is taken for D:3. */
function findContrl({ version = '', release = '' }: AskedMessage): FoundDefinition | undefined {
  const exact = definitionOf(`edifact/contrl@${version}${release}`.toLowerCase())
  if (exact !== undefined) return { definition: exact }
  const taken = version === '4' ? { id: '41', word: '4.1' } : { id: 'd3', word: 'D.3' }
  const definition = definitionOf(`edifact/contrl@${taken.id}`)
  return definition && { definition, nearest: { asked: `${version}.${release}`, taken: taken.word } }
}

// ------------------------------------------------------------------ nearest

/** Of labels that rise in age: the one asked for, else the last before it, else the first after it. */
function nearestOf(
  labels: readonly string[],
  asked: string,
  age: (label: string) => string,
): string | undefined {
  return labels.filter((label) => age(label) <= age(asked)).at(-1) ?? labels[0]
}
