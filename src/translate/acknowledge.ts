/**
 * The verb `acknowledge`: what was found in an input → the acknowledgement that it deserves, as records and as bytes.
 * Times and control numbers are handed over, never made up. An acknowledgement of syntax (TA1, 997, 999, CONTRL) is
 * never acknowledged; TA1 and CONTRL are made only where ISA14 or UNB 0031 asks for them, or where the caller says
 * that the agreement with the partner does (`unasked`); 997, 999, 824 and APERAK are always by agreement, which
 * whoever calls this knows. Why so: docs/decisions/0015.
 */
import { joinBytes } from '../core/bytes.js'
import { type Finding, finding, type Place } from '../core/finding.js'
import type { MapLibrary } from '../mapping/library.js'
import type { Plan } from '../mapping/plan.js'
import type { Acknowledgement } from '../records/acknowledgement.js'
import type { Envelope, GroupHeader, InterchangeHeader } from '../syntax/envelope.js'
import { AdviceAnswer } from './acknowledge/advice.js'
import { SyntaxAnswer } from './acknowledge/edifact.js'
import { answeringGroup, answeringInterchange } from './acknowledge/headers.js'
import { type InterchangeTree, isAnswer, type ToAcknowledge, treesOf } from './acknowledge/levels.js'
import { type LevelVerdict, toldOf, verdictOf } from './acknowledge/told.js'
import { answerInterchange, GroupAnswer, type Unanswerable } from './acknowledge/x12.js'
import { standardLibrary } from './library.js'
import { type MessageData, type WriteOptions, write } from './write.js'

export const ACKNOWLEDGEMENT_TYPES = ['ta1', '997', '999', '824', 'contrl', 'aperak'] as const
export type AcknowledgementType = (typeof ACKNOWLEDGEMENT_TYPES)[number]

export interface AcknowledgeOptions
  extends Pick<WriteOptions, 'now' | 'controlNumbers' | 'delimiters' | 'lineEnd' | 'una' | 'secrets'> {
  /** Which one; by default TA1 (where asked for) and 997 for X12, CONTRL for EDIFACT. */
  type?: AcknowledgementType
  /** Makes TA1 and CONTRL where no header asks for them. */
  unasked?: boolean
  library?: MapLibrary
}

export interface AcknowledgeResult {
  /** The acknowledgements, one message each. */
  messages: MessageData[]
  /** The same, written: one interchange for each that is answered. Empty where there is none to make. */
  bytes: Uint8Array
  /** What is not acknowledged, and why; what could not be written. */
  findings: Finding[]
  /** The gravest verdict among those given; undefined where none is. */
  verdict?: LevelVerdict
}

/** Acknowledges what `check` or `read` found. Never throws on bad data. */
export function acknowledge(result: ToAcknowledge, options: AcknowledgeOptions = {}): AcknowledgeResult {
  const job = new AcknowledgeJob(options)
  const trees = treesOf(result)
  if (trees.length === 0) job.tell('There is no interchange that could be acknowledged')
  for (const tree of trees) job.add(tree)
  return job.end()
}

/** One message of an answering interchange: its record, and the group that it stands in. */
interface Answer {
  record: Acknowledgement
  group?: GroupHeader
}

/** BGN01 of an 824: a response. */
const RESPONSE = { kind: 'response', code: '11' }

class AcknowledgeJob {
  private readonly library: MapLibrary
  private readonly findings: Finding[] = []
  private readonly messages: MessageData[] = []
  private readonly parts: Uint8Array[] = []
  private readonly verdicts: LevelVerdict[] = []
  private interchanges = 0
  private groups = 0

  constructor(private readonly options: AcknowledgeOptions) {
    this.library = options.library ?? standardLibrary()
  }

  tell(why: string, at?: Place): void {
    this.findings.push(finding('not-acknowledged', why, { at }))
  }

  add(tree: InterchangeTree): void {
    const { header, number, syntax } = tree.interchange
    const at: Place = { offset: 0, interchange: number }
    const rest = withoutAnswers(tree)
    // a batch of ABI has no reference, nor has what stands without a header
    const name = header?.reference ? `The interchange '${header.reference}'` : `Interchange ${number}`
    if (header === undefined) this.tell(`${name} has no header that could be answered`, at)
    else if (isAllAnswers(tree, rest)) this.tell(`${name} is an acknowledgement itself`, at)
    else if (syntax === 'abi') this.tell(`${name} is answered by CBP with records of its own`, at)
    else for (const type of this.typesFor(rest, header, syntax)) this.answer(type, rest, header, at)
  }

  end(): AcknowledgeResult {
    const { messages, findings, verdicts } = this
    const bytes = joinBytes(this.parts)
    const verdict = GRAVEST.find((one) => verdicts.includes(one))
    return { messages, bytes, findings, ...(verdict === undefined ? {} : { verdict }) }
  }

  /** Which acknowledgements are to be made; what is not is told. */
  private typesFor(
    tree: InterchangeTree,
    header: InterchangeHeader,
    syntax: 'edifact' | 'x12',
  ): AcknowledgementType[] {
    const { type, unasked } = this.options
    const fitting = syntax === 'x12' ? X12_TYPES : EDIFACT_TYPES
    const name = `The interchange '${header.reference}'`
    if (type !== undefined && !fitting.includes(type)) {
      this.tell(`${name} is not acknowledged by ${type.toUpperCase()}: it is of the other syntax`)
      return []
    }
    const wanted: AcknowledgementType[] =
      type !== undefined ? [type] : syntax === 'x12' ? ['ta1', '997'] : ['contrl']
    return wanted.filter((one) => {
      const by = ASKED_BY[one]
      if (by === undefined || unasked === true || isAsked(tree, header)) return true
      if (type === one || one === 'contrl') this.tell(`${name} does not ask for ${one.toUpperCase()} (${by})`)
      return false
    })
  }

  private answer(
    type: AcknowledgementType,
    tree: InterchangeTree,
    header: InterchangeHeader,
    at: Place,
  ): void {
    const plan = this.planFor(type, tree, header)
    const made = plan === undefined ? [] : this.answers(type, plan, tree)
    const answers = made.flatMap((one) => {
      if (!('why' in one)) return [one]
      this.tell(`${type.toUpperCase()} cannot be made: ${one.why}`, at)
      return []
    })
    if (made.length === 0)
      this.tell(`${type.toUpperCase()} cannot be made: there is nothing that it could name`, at)
    if (plan === undefined || answers.length === 0) return
    this.verdicts.push(...verdictsOf(tree))
    this.write(plan, answers, header)
  }

  private planFor(
    type: AcknowledgementType,
    tree: InterchangeTree,
    header: InterchangeHeader,
  ): Plan | undefined {
    const isLate = tree.groups.some(({ group }) => (group.header.version ?? '') >= '005010')
    const format = {
      ta1: 'x12/ta1@00401',
      '997': `x12/997@${isLate ? '005010' : '004010'}`,
      '999': 'x12/999@005010',
      '824': `x12/824@${isLate ? '005010' : '004010'}`,
      contrl: `edifact/contrl@${header.syntax.endsWith(':4') ? '4' : '3'}`,
      aperak: 'edifact/aperak@d00b',
    }[type]
    return this.library.plan(format)
  }

  private answers(type: AcknowledgementType, plan: Plan, tree: InterchangeTree): (Answer | Unanswerable)[] {
    if (type === 'ta1') return [asAnswer(answerInterchange(plan, tree.interchange))]
    if (type === 'contrl') {
      const syntax = new SyntaxAnswer(plan)
      const made = asAnswer(syntax.answer(tree))
      this.tellLeft(type, syntax.left, tree)
      return [made]
    }
    const advice = new AdviceAnswer(plan, this.options)
    if (type === 'aperak') return advice.messages(tree).map(asAnswer)
    const answering = new GroupAnswer(plan)
    const functionalId = type === '824' ? 'AG' : 'FA'
    const made = tree.groups.map((group) => {
      const made = type === '824' ? advice.group(group) : answering.answer(group)
      if ('why' in made) return made
      const version = plan.id.slice(-6)
      const { now } = this.options
      return {
        record: made,
        group: answeringGroup(group.group.header, functionalId, version, this.groupNumber(), now),
      }
    })
    this.tellLeft(type, type === '824' ? advice.left : answering.left, tree)
    return made
  }

  private tellLeft(
    type: AcknowledgementType,
    left: readonly string[],
    { interchange }: InterchangeTree,
  ): void {
    const at: Place = { offset: 0, interchange: interchange.number }
    for (const one of left) this.tell(`${type.toUpperCase()} cannot tell of all: ${one}`, at)
  }

  private write(plan: Plan, answers: readonly Answer[], header: InterchangeHeader): void {
    const { now, delimiters, lineEnd, una, secrets } = this.options
    const reference = counted(this.options.controlNumbers?.interchange, this.interchanges++)
    const records = answers.map(({ record }) => record)
    const interchange = answeringInterchange(header, reference, now, records)
    const messages = answers.map(({ record, group }, k): MessageData => {
      const number = counted(this.options.controlNumbers?.message ?? '1', k)
      const envelope: Envelope = {
        interchange,
        ...(group === undefined ? {} : { group }),
        message: messageHeader(plan, number),
      }
      const fn = plan.definition.message === '824' ? { function: RESPONSE } : {}
      return { format: plan.id, ...fn, envelope, records: [record] }
    })
    const written = write(messages, {
      format: plan.id,
      library: this.library,
      charset: 'strict',
      ...(delimiters === undefined ? {} : { delimiters }),
      ...(lineEnd === undefined ? {} : { lineEnd }),
      ...(una === undefined ? {} : { una }),
      ...(secrets === undefined ? {} : { secrets }),
    })
    this.messages.push(...messages)
    this.findings.push(...written.findings)
    this.parts.push(written.bytes)
  }

  private groupNumber(): string {
    const { group, interchange } = this.options.controlNumbers ?? {}
    return counted(group ?? interchange?.replace(/^0+(?=\d)/, ''), this.groups++)
  }
}

const X12_TYPES: readonly AcknowledgementType[] = ['ta1', '997', '999', '824']
const EDIFACT_TYPES: readonly AcknowledgementType[] = ['contrl', 'aperak']
const GRAVEST: readonly LevelVerdict[] = ['rejected', 'acceptedWithErrors', 'accepted']
/** What of a header asks for an acknowledgement; the others are by agreement. */
const ASKED_BY: Partial<Record<AcknowledgementType, string>> = { ta1: 'ISA14', contrl: 'UNB 0031' }

/** ISA14 1, UNB 0031 1 and 2; ISA14 2 asks for rejections only, 3 for errors too. */
function isAsked(
  { interchange }: InterchangeTree,
  { ackRequested, ackCode, syntax }: InterchangeHeader,
): boolean {
  if (ackCode === undefined || ackCode === '') return ackRequested === true
  if (!/^\d{5}$/.test(syntax)) return ackCode === '2'
  const verdict = verdictOf(interchange, toldOf(interchange))
  return ackCode === '2' ? verdict === 'rejected' : ackCode === '3' && verdict !== 'accepted'
}

function withoutAnswers(tree: InterchangeTree): InterchangeTree {
  const others = tree.messages.filter((one) => !isAnswer(one))
  const groups = tree.groups.filter(
    ({ group, messages }) =>
      group.header.functionalId !== 'FA' && !(messages.length > 0 && messages.every(isAnswer)),
  )
  return { ...tree, groups, messages: others }
}

function isAllAnswers(tree: InterchangeTree, rest: InterchangeTree): boolean {
  const had = tree.messages.length + tree.groups.length
  return had > 0 && rest.messages.length + rest.groups.length === 0
}

function asAnswer(made: Acknowledgement | Unanswerable): Answer | Unanswerable {
  return 'why' in made ? made : { record: made }
}

/** The nth number from the one handed over; one that is no number stands as it is, with the count behind it. */
function counted(first: string | undefined, n: number): string {
  if (first === undefined || n === 0) return first ?? ''
  return /^\d+$/.test(first) ? String(Number(first) + n).padStart(first.length, '0') : `${first}${n + 1}`
}

function messageHeader({ map }: Plan, reference: string): Envelope['message'] {
  const value = (address: string): string =>
    map.match.find((rule) => rule.address === address)?.values[0] ?? ''
  if (map.syntax === 'x12') return { reference: reference.padStart(4, '0'), type: value('ST/1') }
  return {
    reference,
    type: value('UNH/2.1'),
    version: value('UNH/2.2'),
    release: value('UNH/2.3'),
    agency: 'UN',
  }
}

/** The verdicts on all levels of an interchange. */
function verdictsOf({ interchange, groups, messages }: InterchangeTree): LevelVerdict[] {
  const levels = [
    interchange,
    ...messages,
    ...groups.flatMap(({ group, messages: inside }) => [group, ...inside]),
  ]
  return levels.map((level) => verdictOf(level, toldOf(level)))
}
