/**
 * One run of writing: messages in, one by one; pieces of the output and findings out. The stages of a message:
 *
 *   add → records that are right → headers (outgoing.ts opens them) → body in a sink of its own → checks → outgoing.ts
 *
 * A refused message leaves nothing behind: its body goes to the output when all has been held against it.
 */
import { type Finding, finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import { CarriedFields } from '../mapping/carried.js'
import { isObject, type RecordObject } from '../mapping/objects.js'
import type { Plan } from '../mapping/plan.js'
import type { MessageFunction } from '../mapping/read.js'
import type { Rest, RestValue } from '../mapping/rest.js'
import { RecordWriter, type WriteInput } from '../mapping/write.js'
import { isAlone } from '../message/definition.js'
import { isHiddenField } from '../message/hidden-fields.js'
import { validateRecord } from '../records/registry.js'
import type { Envelope } from '../syntax/envelope.js'
import { UNWRITABLE } from '../syntax/envelope-writer.js'
import { SegmentSink } from '../syntax/segment-sink.js'
import type { Sink } from '../syntax/sink.js'
import { isChecked } from './body-check.js'
import { headerCodeFindings } from './header-codes.js'
import { type Headers, headersFor, MessageReferences, messageHeaderFor, sameSyntax } from './headers.js'
import { lineHabit } from './line-habit.js'
import { Message, type MessageSource } from './message.js'
import { type Body, Outgoing } from './outgoing.js'
import { type Preserved, preserved } from './preserve.js'
import { blockFindings, findingsOf } from './record-rules.js'
import { StrictBody } from './strict-body.js'
import type { MessageData, Writable, WriteOptions } from './write-options.js'

const NO_ENVELOPE: Envelope = { message: { reference: '', type: '' } }

/** What canonical form cannot say, but the bytes of the source do: they were read again and say the same. */
const SAID_BY_SOURCE: ReadonlySet<FindingCode> = new Set(['not-carried', 'rest-unplaced'])

const NONE: readonly Finding[] = []
const NO_REST: readonly Rest[] = []
const FIRST: readonly number[] = [0]
const NONE_WRONG: ReturnType<typeof validateRecord> = []

/** Records of one message, with their places in the caller's list. */
type JobInput = WriteInput & { indexes: readonly number[] }

export class WriteJob {
  /** Findings since the caller last took them. */
  readonly findings: Finding[] = []
  private readonly out: Outgoing
  private readonly scratch: Sink
  private strictBody: StrictBody | undefined
  private readonly records: RecordWriter
  private carried: CarriedFields | undefined
  private lastSource:
    | { interchange: object | undefined; group: object | undefined; same: boolean; headers: Headers }
    | undefined
  private messageCount = 0
  private written = 0
  private readonly headerCodes = new Set<string>()
  private readonly references: MessageReferences

  constructor(
    private readonly plan: Plan,
    private readonly options: WriteOptions,
  ) {
    this.out = new Outgoing(plan, options, (one) => this.findings.push(one))
    this.scratch = this.out.sink.twin()
    this.references = new MessageReferences(plan, options)
    this.records = new RecordWriter(plan, this.scratch, options.byPlan)
  }

  /** Writes a message, or a record as one. */
  add(one: Writable): void {
    const message = asMessage(one)
    const index = this.messageCount++
    const same = message.format === this.plan.id
    const records = this.validRecords(message.records, index, message instanceof Message)
    if (records.length === 0 && message.records.length === 0) this.tellNoRecords(index)
    // without one of its records a message would be another statement
    if (records.length < message.records.length || records.length === 0) return
    const { rest: own = NO_REST } = message
    const rest = same ? own : this.restNotCarried(own, index, message.format)
    const headers = this.headersOf(message, same)
    const blocked = blockFindings(headers.group?.block, this.plan.id)
    if (blocked.length > 0 && this.isRefused(blocked, pathOf(index))) return
    this.writeGroups(message, records, rest, headers, index)
  }

  /** Nothing more comes: what is open is closed. */
  end(): void {
    this.out.close()
  }

  /** The bytes that are whole since the last `take`. */
  take(): Uint8Array {
    return this.out.take()
  }

  /** The records in as many messages as the format needs for them. */
  private writeGroups(
    message: Message | MessageData,
    records: RecordObject[],
    rest: readonly Rest[],
    headers: Headers,
    index: number,
  ): void {
    const groups = this.groupsOf(records, message.function)
    const isOne = groups.length === 1
    let from = 0
    for (let k = 0; k < groups.length; k++) {
      const group = groups[k]!
      const reference = this.references.of(headers.message, isOne ? -1 : k, this.written)
      const input = {
        records: group,
        rest: isOne ? rest : NO_REST,
        function: message.function,
        indexes: isOne && group.length === 1 ? FIRST : group.map((_, i) => from + i),
      }
      this.writeMessage(message, input, headers.message, reference, index)
      from += group.length
    }
    if (!isOne && rest.length > 0) this.restNotCarried(rest, index, message.format)
  }

  /** One message's body goes to a sink of its own first: a refused message leaves nothing behind. */
  private writeMessage(
    message: Message | MessageData,
    input: JobInput,
    header: Headers['message'],
    reference: string,
    index: number,
  ): void {
    const { scratch, records } = this
    scratch.useOf(this.out.sink)
    scratch.drop()
    scratch.restart()
    if (records.findings.length > 0) records.findings.length = 0
    records.write(input)
    const found = this.foundIn(input)
    const isRefused = found.some(isError)
    const isStrict = !isRefused && isChecked(this.plan, message, this.options.check)
    const isKept = !isRefused && this.sourceOf(message) !== undefined
    const body = isStrict || isKept ? this.bodyOf(message, input, found, isStrict, index) : scratch
    if (body === scratch) this.tell(found, index)
    if (!isRefused && body !== undefined && this.out.put(header, reference, body, index)) this.written++
  }

  /** The body to go out: as the source has it where it is kept; undefined where the definition has something against it. */
  private bodyOf(
    message: Message | MessageData,
    input: JobInput,
    found: readonly Finding[],
    isStrict: boolean,
    index: number,
  ): Body | undefined {
    const { segments } = this.scratch
    const bytes = this.scratch.take()
    const kept = this.keptBody(message, bytes, index)
    this.tell(kept === undefined ? found : found.filter((one) => !SAID_BY_SOURCE.has(one.code)), index)
    const right = isStrict ? this.strict(bytes, input, pathOf(index)) : bytes
    return right === undefined ? undefined : (kept ?? { bytes: right, segments })
  }

  private tell(found: readonly Finding[], index: number): void {
    for (const one of found)
      this.findings.push(one.path === undefined ? one : { ...one, path: `${pathOf(index)}.${one.path}` })
  }

  /** What is told of the message that was just written. */
  private foundIn(input: JobInput): readonly Finding[] {
    const { records, scratch } = this
    const isClean = records.findings.length === 0 && scratch.problems.length === 0
    if (isClean && scratch.segments > 0 && !records.mayLose) return NONE
    return [...records.findings, ...this.problems(), ...this.losses(input)]
  }

  /** What of the records has no place in the format. */
  private losses({ records, indexes }: JobInput): Finding[] {
    const found: Finding[] = []
    if (this.scratch.segments === 0) {
      const text = `The record holds nothing that ${this.plan.id} carries`
      found.push(finding('empty-message', text, { path: `records[${indexes[0] ?? 0}]` }))
    }
    if (!this.records.mayLose) return found
    this.carried ??= new CarriedFields(this.plan)
    records.forEach((record, k) => {
      this.carried?.check(record, `records[${indexes[k] ?? k}]`, (at) => {
        found.push(finding('not-carried', `${this.plan.id} has no place for this field`, { path: at }))
      })
    })
    return found
  }

  /** The body as the source has it, with its edits; undefined (and told, where there is a source) for canonical form. */
  private keptBody(message: Message | MessageData, body: Uint8Array, index: number): Preserved | undefined {
    const source = this.sourceOf(message)
    if (source === undefined || !(message instanceof Message) || isAlone(this.plan.definition))
      return undefined
    const kept = preserved(message, body, this.plan, this.scratch, this.out.interchange!)
    if (kept === undefined)
      this.findings.push(
        finding('not-exact', 'The message was written in canonical form', { path: pathOf(index) }),
      )
    return kept
  }

  /** The bytes that a message was read from, where they are to be kept. */
  private sourceOf(message: Message | MessageData): MessageSource | undefined {
    const isKept = this.options.preserve !== false && message.format === this.plan.id
    return isKept && message instanceof Message ? message.source : undefined
  }

  /** Tells what the definition has against a body; gives the one to be written, undefined where there is none. */
  private strict(body: Uint8Array, input: WriteInput, path: string): Uint8Array | undefined {
    const { scratch } = this
    if (!(scratch instanceof SegmentSink)) return body
    this.strictBody ??= new StrictBody(this.plan)
    const version = this.out.interchange?.syntax.split(':')[1] === '4' ? 4 : 3
    const right = this.strictBody.take(body, scratch, version, input)
    return this.isRefused(right.findings, path) ? undefined : right.body
  }

  private problems(): Finding[] {
    if (this.scratch.problems.length === 0) return []
    const made = this.scratch.problems.map(({ code, tag, element, component, text, what, path }) =>
      finding(
        code,
        what ?? `${tag}/${element}.${component}: ${UNWRITABLE[code] ?? 'The value cannot be written'}`,
        { found: text, path },
      ),
    )
    this.scratch.problems.length = 0
    return made
  }

  /** The records of one message each: neighbours that share what stands outside of the record's group. */
  private groupsOf(records: RecordObject[], fn: MessageFunction | undefined): RecordObject[][] {
    if (this.plan.recordScope === undefined)
      return records.length === 1 ? [records] : records.map((record) => [record])
    const groups: { shared: string; records: RecordObject[] }[] = []
    for (const record of records) {
      const shared = this.sharedText(record, fn)
      const last = groups.at(-1)
      if (
        last !== undefined &&
        last.shared === shared &&
        last.records.length < this.plan.recordScope.trigger!.max
      )
        last.records.push(record)
      else groups.push({ shared, records: [record] })
    }
    return groups.map((group) => group.records)
  }

  private sharedText(record: RecordObject, fn: MessageFunction | undefined): string {
    this.scratch.drop()
    this.records.writeShared(record, fn)
    this.scratch.problems.length = 0
    return new TextDecoder('latin1').decode(this.scratch.take())
  }

  /** The headers of a message, opened in the output; neighbours mostly bear the very same header objects. */
  private headersOf(message: Message | MessageData, same: boolean): Headers {
    const envelope = envelopeOf(message)
    const { interchange, group } = envelope
    const last = this.lastSource
    const unchanged = last?.same === same && last.interchange === interchange && last.group === group
    if (unchanged && this.out.opened !== undefined && interchange !== undefined)
      return {
        interchange: last.headers.interchange,
        group: last.headers.group,
        message: messageHeaderFor(this.plan, envelope, this.options, same),
      }
    const headers = headersFor(this.plan, envelope, this.options, same)
    const habit = lineHabit(this.sourceOf(message), interchange)
    if (same && message instanceof Message) this.keepApart(interchange, group)
    if (isChecked(this.plan, message, this.options.check)) this.tellHeaderCodes(headers)
    this.out.open(headers, { kept: sameSyntax(envelope, this.plan.map.syntax), habit })
    this.lastSource = { interchange, group, same, headers }
    return headers
  }

  /** Codes that the receiver's check would warn of; each once. */
  private tellHeaderCodes(headers: Headers): void {
    const { syntax } = this.plan.map
    if (syntax === 'abi') return
    for (const one of headerCodeFindings(headers, syntax)) {
      if (this.headerCodes.has(one.message)) continue
      this.headerCodes.add(one.message)
      this.findings.push(one)
    }
  }

  /** Batches and blocks of ABI have no number: two that say the same stay two, as they were read. */
  private keepApart(interchange: object | undefined, group: object | undefined): void {
    const { lastSource: last } = this
    if (this.plan.map.syntax !== 'abi' || last?.same !== true) return
    if (last.interchange !== interchange) this.out.close()
    else if (last.group !== group) this.out.closeGroup()
  }

  /** Withheld, or of a message without a map: reading has told why. */
  private tellNoRecords(index: number): void {
    const text = 'The message has no records, so nothing was written of it'
    this.findings.push(finding('empty-message', text, { path: `messages[${index}]`, severity: 'warning' }))
  }

  /** Records from outside are validated; those of a message that was read have their shape from the plan. */
  private validRecords(records: readonly object[], index: number, fromReader: boolean): RecordObject[] {
    const valid: RecordObject[] = []
    for (let k = 0; k < records.length; k++) {
      const record = records[k]!
      if (this.isValid(record, index, k, fromReader) && isObject(record)) valid.push(record)
    }
    return valid
  }

  private isValid(record: object, index: number, k: number, fromReader: boolean): boolean {
    const problems = fromReader ? NONE_WRONG : validateRecord(record)
    const isRight = problems.length === 0 && isObject(record)
    if (isRight && record.type === this.plan.record) {
      const found = findingsOf(record, this.options.rules ?? {})
      return found.length === 0 || !this.isRefused(found, `${pathOf(index)}.records[${k}]`)
    }
    const path = `${pathOf(index)}.records[${k}]`
    for (const { path: at, problem } of problems) {
      const where = at === '' || at.startsWith('[') ? `${path}${at}` : `${path}.${at}`
      this.findings.push(finding('record-invalid', problem, { path: where }))
    }
    if (!isRight) return false
    const text = `A ${String(record.type)} cannot be written as ${this.plan.id}, which carries a ${this.plan.record}`
    this.findings.push(finding('record-invalid', text, { path }))
    return false
  }

  /** What CBP or `check` would reject is not written unless it must be; either way each reason is told. */
  private isRefused(found: readonly Finding[], path: string): boolean {
    if (found.length === 0) return false
    const told = found.map((one) => ({
      ...one,
      path: one.path ? `${path}.${one.path}` : path,
      severity: this.options.force === true && one.severity === 'error' ? ('warning' as const) : one.severity,
    }))
    for (const one of told) this.findings.push(one)
    return told.some((one) => one.severity === 'error')
  }

  private restNotCarried(rest: readonly Rest[], index: number, format = ''): [] {
    for (const one of rest) {
      const what = 'tag' in one ? `segment ${one.tag}` : `${shownValue(one, format)} of ${one.in}`
      const path = `messages[${index}].${one.path}`
      this.findings.push(
        finding('not-carried', `The ${what} of the source has no place in ${this.plan.id}`, {
          path,
          at: one.at,
        }),
      )
    }
    return []
  }
}

/** Numbers of persons and dates of birth are kept in the rest too, and shown in no finding. */
function shownValue({ in: name, element, value }: RestValue, format: string): string {
  const [tag = ''] = name.split('(', 1)
  return isHiddenField(format, tag, element) ? 'value' : `value '${value}'`
}

function pathOf(index: number): string {
  return `messages[${index}]`
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function asMessage(one: Writable): Message | MessageData {
  if (one instanceof Message || isMessageData(one)) return one
  return { records: [one] }
}

function isMessageData(value: object): value is MessageData {
  return isObject(value) && Array.isArray(value.records)
}

/** Data from outside may say less of an envelope than what was read. */
function envelopeOf({ envelope }: Message | MessageData): Envelope {
  if (envelope?.message !== undefined) return envelope
  const { interchange, group } = envelope ?? {}
  return {
    ...NO_ENVELOPE,
    ...(isObject(interchange) && { interchange }),
    ...(isObject(group) && { group }),
  }
}
