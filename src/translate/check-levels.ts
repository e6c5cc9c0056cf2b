/**
 * What `check` tells of each level of the envelope, and how findings come to the level they belong to: by the ordinals
 * of their place. Takes levels as they open and findings as they come; gives levels as they close.
 */
import { type Finding, Findings } from '../core/finding.js'
import type { GroupHeader, InterchangeHeader, MessageHeader } from '../syntax/envelope.js'
import type { Syntax } from './syntaxes.js'

/** What was found at one level of the envelope, findings of the levels inside it not counted. */
interface Checked {
  /** Ordinal in the input, from 1. */
  number: number
  findings: Finding[]
  /** Findings of severity error and warning, those counted but not kept among them. */
  errors: number
  warnings: number
  /** The count in the trailer as sent; absent where there is no trailer. */
  stated?: string
}

export interface CheckedInterchange extends Checked {
  level: 'interchange'
  syntax: Syntax
  /** Absent where messages stand without an interchange header. */
  header?: InterchangeHeader
  groups: number
  messages: number
}

export interface CheckedGroup extends Checked {
  level: 'group'
  interchange: number
  header: GroupHeader
  messages: number
}

export interface CheckedMessage extends Checked {
  level: 'message'
  interchange: number
  /** Absent where the message stands in no group. */
  group?: number
  header: MessageHeader
  /** Id of the definition that it was held against, as in `edifact/baplie@d95b`; absent where there is none. */
  definition?: string
  /** Segments, header and trailer counted. */
  segments: number
}

export type CheckedLevel = CheckedInterchange | CheckedGroup | CheckedMessage

/** A level that is open, with its findings. */
export interface OpenLevel<Level extends CheckedLevel> {
  readonly checked: Level
  readonly findings: Findings
}

export function opened<Level extends CheckedLevel>(checked: Level, limit: number): OpenLevel<Level> {
  return { checked, findings: new Findings(limit) }
}

export function closed<Level extends CheckedLevel>({ checked, findings }: OpenLevel<Level>): Level {
  checked.findings = findings.take()
  checked.errors = findings.errors
  checked.warnings = findings.warnings
  return checked
}

export class OpenLevels {
  interchange: OpenLevel<CheckedInterchange> | undefined
  group: OpenLevel<CheckedGroup> | undefined
  message: OpenLevel<CheckedMessage> | undefined

  /** Where a finding belongs; undefined where that level is not open. */
  of({ at }: Finding): Findings | undefined {
    if (at?.interchange === undefined) return undefined
    const level =
      at.messageIndex !== undefined
        ? matching(this.message, at.messageIndex)
        : at.group !== undefined
          ? matching(this.group, at.group)
          : matching(this.interchange, at.interchange)
    return level?.findings
  }
}

function matching<Level extends CheckedLevel>(
  level: OpenLevel<Level> | undefined,
  number: number,
): OpenLevel<Level> | undefined {
  return level?.checked.number === number ? level : undefined
}
