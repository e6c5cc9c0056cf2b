/**
 * What is to be answered, level by level: the interchanges of an input with their groups and messages, each with its
 * header and what was found at it. Takes what `check` gives, or what `read` gives; the first knows more (what
 * trailers say, groups and interchanges without messages).
 */
import type { Finding } from '../../core/finding.js'
import type { CheckResult } from '../check.js'
import type { CheckedGroup, CheckedInterchange, CheckedMessage } from '../check-levels.js'
import type { Message } from '../message.js'
import type { ReadResult } from '../read.js'

export type ToAcknowledge = CheckResult | ReadResult

export interface GroupTree {
  group: CheckedGroup
  messages: CheckedMessage[]
}

export interface InterchangeTree {
  interchange: CheckedInterchange
  groups: GroupTree[]
  /** Messages that stand in no group. */
  messages: CheckedMessage[]
}

/** The levels of an input as a tree. */
export function treesOf(result: ToAcknowledge): InterchangeTree[] {
  const { interchanges, groups, messages } = 'interchanges' in result ? result : levelsOf(result)
  const inGroup = gathered(messages, (one) => one.group)
  const inInterchange = gathered(
    messages.filter((one) => one.group === undefined),
    (one) => one.interchange,
  )
  const trees = groups.map((group) => ({ group, messages: inGroup.get(group.number) ?? [] }))
  const treesIn = gathered(trees, (one) => one.group.interchange)
  return interchanges.map((interchange) => ({
    interchange,
    groups: treesIn.get(interchange.number) ?? [],
    messages: inInterchange.get(interchange.number) ?? [],
  }))
}

/** Lists by the number that each is gathered under. */
function gathered<T>(
  all: readonly T[],
  numberOf: (one: T) => number | undefined,
): Map<number | undefined, T[]> {
  const lists = new Map<number | undefined, T[]>()
  for (const one of all) {
    const list = lists.get(numberOf(one))
    if (list === undefined) lists.set(numberOf(one), [one])
    else list.push(one)
  }
  return lists
}

/** Acknowledgements of syntax: these are never answered themselves. */
const ANSWERS: ReadonlySet<string> = new Set(['CONTRL', '997', '999', 'TA1'])

export function isAnswer({ header }: CheckedMessage): boolean {
  return ANSWERS.has(header.type)
}

interface Levels {
  interchanges: CheckedInterchange[]
  groups: CheckedGroup[]
  messages: CheckedMessage[]
}

/** The levels of what was read: by the headers of the messages, and by the ordinals of the findings. */
function levelsOf({ messages, findings }: ReadResult): Levels {
  const levels: Levels = { interchanges: [], groups: [], messages: [] }
  messages.forEach((message, index) => {
    addMessage(levels, message, index)
  })
  const byPlace = new Map<string, Finding[]>()
  for (const one of findings) {
    const key = placeKey(one)
    const list = byPlace.get(key)
    if (list === undefined) byPlace.set(key, [one])
    else list.push(one)
  }
  const give = (level: CheckedInterchange | CheckedGroup | CheckedMessage): void => {
    level.findings = byPlace.get(`${level.level} ${level.number}`) ?? []
    level.errors = level.findings.filter(({ severity }) => severity === 'error').length
    level.warnings = level.findings.filter(({ severity }) => severity === 'warning').length
    const stated = level.findings.find(({ code }) => code === 'trailer-count')?.found
    if (stated !== undefined) level.stated = stated
  }
  for (const list of [levels.interchanges, levels.groups, levels.messages])
    for (const level of list) give(level)
  return levels
}

function placeKey({ at }: Finding): string {
  if (at?.messageIndex !== undefined) return `message ${at.messageIndex}`
  if (at?.group !== undefined) return `group ${at.group}`
  return `interchange ${at?.interchange ?? 0}`
}

function addMessage(levels: Levels, message: Message, index: number): void {
  const { envelope, source } = message
  const interchange = interchangeOf(levels, message)
  const group = groupOf(levels, message, interchange)
  interchange.messages++
  if (group !== undefined) group.messages++
  levels.messages.push({
    ...NOTHING_FOUND,
    level: 'message',
    number: source?.at.messageIndex ?? index + 1,
    interchange: interchange.number,
    ...(group === undefined ? {} : { group: group.number }),
    header: envelope.message,
    segments: 0,
  })
}

const NOTHING_FOUND = { number: 0, findings: [], errors: 0, warnings: 0 }

/** Neighbours of one interchange bear the same header. */
function interchangeOf(levels: Levels, { envelope, source }: Message): CheckedInterchange {
  const last = levels.interchanges.at(-1)
  const header = envelope.interchange
  const number = source?.at.interchange
  if (last !== undefined && (number === undefined ? last.header === header : last.number === number))
    return last
  const made: CheckedInterchange = {
    ...NOTHING_FOUND,
    level: 'interchange',
    number: number ?? (last?.number ?? 0) + 1,
    syntax: header?.syntax === 'ABI' ? 'abi' : /^\d/.test(header?.syntax ?? '') ? 'x12' : 'edifact',
    ...(header === undefined ? {} : { header }),
    groups: 0,
    messages: 0,
  }
  levels.interchanges.push(made)
  return made
}

function groupOf(
  levels: Levels,
  { envelope, source }: Message,
  interchange: CheckedInterchange,
): CheckedGroup | undefined {
  const header = envelope.group
  if (header === undefined) return undefined
  const last = levels.groups.at(-1)
  const number = source?.at.group
  const isSame = number === undefined ? last?.header === header : last?.number === number
  if (last !== undefined && isSame && last.interchange === interchange.number) return last
  const made: CheckedGroup = {
    ...NOTHING_FOUND,
    level: 'group',
    number: number ?? (last?.number ?? 0) + 1,
    interchange: interchange.number,
    header,
    messages: 0,
  }
  interchange.groups++
  levels.groups.push(made)
  return made
}
