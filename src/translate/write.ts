/**
 * The verb `write`: messages or records → bytes of one format: the lower road. What cannot be written right is
 * refused with a finding and its message left out; every field of a record is written or reported.
 */
import { type Finding, finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import { CarriedFields } from '../mapping/carried.js'
import type { MapLibrary } from '../mapping/library.js'
import { isObject, type RecordObject } from '../mapping/objects.js'
import type { Plan } from '../mapping/plan.js'
import type { MessageFunction } from '../mapping/read.js'
import type { Rest } from '../mapping/rest.js'
import { RecordWriter, type WriteInput } from '../mapping/write.js'
import { isAlone } from '../message/definition.js'
import { validateRecord } from '../records/registry.js'
import type { FilingContext } from '../rules/index.js'
import type { Delimiters, Envelope, InterchangeHeader } from '../syntax/envelope.js'
import type { Secrets } from '../syntax/envelope-writer.js'
import type { MessageWriter } from '../syntax/message-writer.js'
import { SegmentSink } from '../syntax/segment-sink.js'
import type { Sink } from '../syntax/sink.js'
import { BodyCheck, isChecked } from './body-check.js'
import { type HeaderOptions, type Headers, headersFor, sameSyntax } from './headers.js'
import { standardLibrary } from './library.js'
import { type LineHabit, lineHabit } from './line-habit.js'
import { Message, type MessageSource } from './message.js'
import { joinBytes, type Preserved, preserved } from './preserve.js'
import { FindingsError } from './read.js'
import { blockFindings, findingsOf } from './record-rules.js'
import { writerOf } from './syntaxes.js'

export interface WriteOptions extends HeaderOptions {
  /** Format id, such as `x12/315@004010`. */
  format: string
  library?: MapLibrary
  /** Passwords; they are written and appear nowhere else. */
  secrets?: Secrets
  delimiters?: Delimiters
  /** Written behind each segment. */
  lineEnd?: '' | '\n' | '\r\n'
  una?: boolean
  /**
   * `strict` refuses characters outside the repertoire. Default: strict, but tolerant where the header of the
   * source is kept, so that what came in can go on.
   */
  charset?: 'strict' | 'tolerant'
  /**
   * Where a message comes from the same format and its bytes were kept: segments that no edit touched come back
   * byte for byte. Default true.
   */
  preserve?: boolean
  /**
   * `strict` refuses a message that `check` would find an error in, and tells its warnings. Default: strict, but
   * `none` for what was read from this very format, so that what came in can go on.
   */
  check?: 'strict' | 'none'
  /** Write what CBP, or `check`, would reject too: the reasons are then warnings. Default false. */
  force?: boolean
  /** What the rules on a filing are held against (filer code, voyage times). */
  rules?: FilingContext
}

/** A message as plain data, as JSON has it. */
export interface MessageData {
  format?: string
  function?: MessageFunction | undefined
  envelope?: Envelope | undefined
  records: readonly object[]
  rest?: readonly Rest[]
}

export interface WriteResult {
  bytes: Uint8Array
  findings: Finding[]
}

/** Writes messages, or single records, in one format. Never throws on bad data. */
export function write(
  input: readonly (Message | MessageData | object)[],
  options: WriteOptions,
): WriteResult {
  const library = options.library ?? standardLibrary()
  const plan = library.plan(options.format)
  if (plan === undefined) return { bytes: new Uint8Array(0), findings: [noFormat(options.format)] }
  const job = new WriteJob(plan, options)
  for (const one of input) job.add(asMessage(one))
  return job.end()
}

/** `write` for those who want an exception. */
export function writeOrThrow(
  input: readonly (Message | MessageData | object)[],
  options: WriteOptions,
): Uint8Array {
  const { bytes, findings } = write(input, options)
  if (findings.some((one) => one.severity === 'error')) throw new FindingsError(findings)
  return bytes
}

function noFormat(format: string): Finding {
  return finding('no-map', `There is no format '${format}'; the formats command lists them`)
}

const NO_ENVELOPE: Envelope = { message: { reference: '', type: '' } }

function asMessage(one: Message | MessageData | object): Message | MessageData {
  if (one instanceof Message || isMessageData(one)) return one
  return { records: [one] }
}

function isMessageData(value: object): value is MessageData {
  return 'records' in value && Array.isArray(value.records)
}

/** What canonical form cannot say, but the bytes of the source do: they were read again and say the same. */
const SAID_BY_SOURCE: ReadonlySet<FindingCode> = new Set(['not-carried', 'rest-unplaced'])

class WriteJob {
  private readonly findings: Finding[] = []
  private readonly parts: Uint8Array[] = []
  private readonly scratch: Sink
  private bodyCheck: BodyCheck | undefined
  private readonly records: RecordWriter
  private readonly carried: CarriedFields
  private writer: MessageWriter
  private delimiters: Delimiters | undefined
  private open: Headers | undefined
  private lastSource:
    | { interchange: object | undefined; group: object | undefined; same: boolean }
    | undefined
  private messageCount = 0
  private written = 0
  private inInterchange = 0

  constructor(
    private readonly plan: Plan,
    private readonly options: WriteOptions,
  ) {
    this.delimiters = options.delimiters
    this.writer = this.newWriter(options.una)
    this.scratch = this.writer.sink.twin()
    this.records = new RecordWriter(plan, this.scratch)
    this.carried = new CarriedFields(plan)
  }

  add(message: Message | MessageData): void {
    const index = this.messageCount++
    const same = message.format === this.plan.id
    const records = this.validRecords(message.records, index, message instanceof Message)
    if (records.length === 0 && message.records.length === 0) this.tellNoRecords(index)
    // without one of its records a message would be another statement
    if (records.length < message.records.length || records.length === 0) return
    const rest = same ? (message.rest ?? []) : this.restNotCarried(message.rest ?? [], index)
    const headers = this.headersOf(message, same)
    if (this.isRefused(blockFindings(headers.group?.block, this.plan.id), `messages[${index}]`)) return
    const groups = this.groupsOf(records, message.function)
    let first = 0
    groups.forEach((group, k) => {
      const from = first
      first += group.length
      const header = { ...headers.message, reference: this.messageReference(headers, groups.length === 1, k) }
      this.writeMessage(
        message,
        {
          records: group,
          rest: groups.length === 1 ? rest : [],
          function: message.function,
          indexes: group.map((_, i) => from + i),
        },
        header,
        `messages[${index}]`,
      )
    })
    if (groups.length > 1 && rest.length > 0) this.restNotCarried(rest, index)
  }

  end(): WriteResult {
    if (this.open !== undefined) this.close()
    this.takeWritten()
    return { bytes: joinBytes(this.parts), findings: this.findings }
  }

  /** An interchange that keeps its header keeps its characters too: what its sender sent may be sent on. */
  private newWriter(una: boolean | undefined, kept = false, habit: LineHabit = {}): MessageWriter {
    const charset = this.options.charset ?? (kept ? 'tolerant' : 'strict')
    const given = { una, ...habit, ...this.options }
    const options = { ...given, delimiters: this.delimiters, charset }
    return writerOf(this.plan.definition, options)
  }

  /** Takes the interchange that is whole. One without messages, or with a header that is wrong, is not given. */
  private takeWritten(): void {
    const bytes = this.writer.take()
    const { findings } = this.writer
    this.findings.push(...findings)
    if (this.inInterchange > 0 && !findings.some((one) => one.severity === 'error')) this.parts.push(bytes)
    this.inInterchange = 0
  }

  /** One message's body goes to a sink of its own first: a refused message leaves nothing behind. */
  private writeMessage(
    message: Message | MessageData,
    input: WriteInput & { indexes: readonly number[] },
    header: Headers['message'],
    path: string,
  ): void {
    const { scratch, records } = this
    scratch.useOf(this.writer.sink)
    scratch.take()
    scratch.restart()
    records.findings.length = 0
    records.write(input)
    const found = [...records.findings, ...this.problems()]
    if (scratch.segments === 0) {
      const text = `The record holds nothing that ${this.plan.id} carries`
      found.push(finding('empty-message', text, { path: `records[${input.indexes[0] ?? 0}]` }))
    }
    input.records.forEach((record, k) => {
      this.carried.check(record, `records[${input.indexes[k] ?? k}]`, (at) => {
        found.push(finding('not-carried', `${this.plan.id} has no place for this field`, { path: at }))
      })
    })
    const isRefused = found.some((one) => one.severity === 'error')
    const segments = scratch.segments
    const body = scratch.take()
    const kept = isRefused ? undefined : this.keptBody(message, body, path)
    for (const one of found) {
      if (kept !== undefined && SAID_BY_SOURCE.has(one.code)) continue
      this.findings.push(one.path === undefined ? one : { ...one, path: `${path}.${one.path}` })
    }
    if (isRefused || (isChecked(this.plan, message, this.options.check) && this.refuses(body, path))) return
    this.written++
    this.inInterchange++
    if (isAlone(this.plan.definition)) {
      this.writer.sink.copyBytes(body, segments)
      return
    }
    this.writer.beginMessage(header)
    this.writer.sink.copyBytes(kept?.bytes ?? body, kept?.segments ?? segments)
    this.writer.endMessage()
  }

  /** The body as the source has it, with its edits; undefined (and told, where there is a source) for canonical form. */
  private keptBody(message: Message | MessageData, body: Uint8Array, path: string): Preserved | undefined {
    const source = this.sourceOf(message)
    if (source === undefined || !(message instanceof Message) || isAlone(this.plan.definition))
      return undefined
    const kept = preserved(message, body, this.plan, this.scratch, this.charactersInUse())
    if (kept === undefined)
      this.findings.push(finding('not-exact', 'The message was written in canonical form', { path }))
    return kept
  }

  /** The bytes that a message was read from, where they are to be kept. */
  private sourceOf(message: Message | MessageData): MessageSource | undefined {
    const isKept = this.options.preserve !== false && message.format === this.plan.id
    return isKept && message instanceof Message ? message.source : undefined
  }

  /** Tells what the definition has against a body; true where it is not to be written. */
  private refuses(body: Uint8Array, path: string): boolean {
    const { scratch } = this
    if (!(scratch instanceof SegmentSink)) return false
    this.bodyCheck ??= new BodyCheck(this.plan.definition)
    const version = this.open?.interchange.syntax.split(':')[1] === '4' ? 4 : 3
    const found = this.bodyCheck.take(body, scratch.characters, version)
    const { force = false } = this.options
    for (const one of found)
      this.findings.push({
        ...one,
        path,
        severity: force && one.severity === 'error' ? 'warning' : one.severity,
      })
    return !force && found.some((one) => one.severity === 'error')
  }

  private charactersInUse(): InterchangeHeader {
    const { interchange } = this.open!
    return this.delimiters === undefined ? interchange : { ...interchange, delimiters: this.delimiters }
  }

  private problems(): Finding[] {
    const made = this.scratch.problems.map(({ code, tag, element, component, text, what, path }) =>
      finding(code, what ?? `${tag}/${element}.${component}: the value cannot be written`, {
        found: text,
        path,
      }),
    )
    this.scratch.problems.length = 0
    return made
  }

  /** The records of one message each: neighbours that share what stands outside of the record's group. */
  private groupsOf(records: RecordObject[], fn: MessageFunction | undefined): RecordObject[][] {
    if (this.plan.recordScope === undefined) return records.map((record) => [record])
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
    this.scratch.take()
    this.records.writeShared(record, fn)
    this.scratch.problems.length = 0
    return new TextDecoder('latin1').decode(this.scratch.take())
  }

  /** The message's own reference where one becomes one; else counted up from the one handed over, or from 1. */
  private messageReference(headers: Headers, single: boolean, k: number): string {
    const given = this.options.controlNumbers?.message
    const own = this.options.envelope?.message?.reference ?? headers.message.reference
    if (given === undefined && single && own !== '' && this.fitsReference(own)) return own
    const first = given ?? '1'
    const number = /^\d+$/.test(first) ? String(Number(first) + this.written) : `${first}${k + 1}`
    return this.plan.map.syntax === 'x12' ? number.padStart(4, '0') : number
  }

  private fitsReference(reference: string): boolean {
    return this.plan.map.syntax === 'x12'
      ? reference.length >= 4 && reference.length <= 9
      : reference.length <= 14
  }

  /** An interchange that goes back to its own format keeps its service characters and its UNA. */
  private useCharacters(headers: Headers, kept: boolean, habit: LineHabit): void {
    const own = kept ? headers.interchange.delimiters : undefined
    const wanted = this.options.delimiters ?? own
    this.takeWritten()
    this.delimiters = wanted
    this.writer = this.newWriter(kept ? headers.interchange.una : undefined, kept, habit)
  }

  private openHeaders(headers: Headers, kept: boolean, habit: LineHabit): void {
    const { open, options } = this
    if (open !== undefined && sameHeader(open.interchange, headers.interchange)) {
      if (!sameHeader(open.group, headers.group)) {
        if (open.group !== undefined) this.writer.endGroup()
        if (headers.group !== undefined) this.writer.beginGroup(headers.group, options.secrets)
      }
    } else {
      if (open !== undefined) this.close()
      this.useCharacters(headers, kept, habit)
      this.writer.beginInterchange(headers.interchange, options.secrets)
      if (headers.group !== undefined) this.writer.beginGroup(headers.group, options.secrets)
    }
    this.open = headers
  }

  /** The headers of a message, opened in the output; neighbours mostly bear the very same header objects. */
  private headersOf(message: Message | MessageData, same: boolean): Headers {
    const envelope = message.envelope ?? NO_ENVELOPE
    const headers = headersFor(this.plan, envelope, this.options, same)
    const { interchange, group } = envelope
    const last = this.lastSource
    const unchanged = last?.same === same && last.interchange === interchange && last.group === group
    if (!unchanged || this.open === undefined || interchange === undefined) {
      const habit = lineHabit(this.sourceOf(message), interchange)
      if (same && message instanceof Message) this.keepApart(interchange, group)
      this.openHeaders(headers, sameSyntax(envelope, this.plan.map.syntax), habit)
    }
    this.lastSource = { interchange, group, same }
    return headers
  }

  /** Batches and blocks of ABI have no number: two that say the same stay two, as they were read. */
  private keepApart(interchange: object | undefined, group: object | undefined): void {
    const { open, lastSource: last } = this
    if (this.plan.map.syntax !== 'abi' || last?.same !== true || open === undefined) return
    if (last.interchange !== interchange) this.close()
    else if (last.group !== group && open.group !== undefined) {
      this.writer.endGroup()
      this.open = { ...open, group: undefined }
    }
  }

  private close(): void {
    if (this.open?.group !== undefined) this.writer.endGroup()
    this.writer.endInterchange()
    this.open = undefined
  }

  /** Withheld, or of a message without a map: reading has told why. */
  private tellNoRecords(index: number): void {
    const text = 'The message has no records, so nothing was written of it'
    this.findings.push(finding('empty-message', text, { path: `messages[${index}]`, severity: 'warning' }))
  }

  /** Records from outside are validated; those of a message that was read have their shape from the plan. */
  private validRecords(records: readonly object[], index: number, fromReader: boolean): RecordObject[] {
    return records.flatMap((record, k) => {
      const path = `messages[${index}].records[${k}]`
      const problems = fromReader ? [] : validateRecord(record)
      for (const { path: at, problem } of problems) {
        const where = at === '' || at.startsWith('[') ? `${path}${at}` : `${path}.${at}`
        this.findings.push(finding('record-invalid', problem, { path: where }))
      }
      if (problems.length > 0 || !isObject(record)) return []
      if (record.type === this.plan.record)
        return this.isRefused(findingsOf(record, this.options.rules ?? {}), path) ? [] : [record]
      const text = `A ${String(record.type)} cannot be written as ${this.plan.id}, which carries a ${this.plan.record}`
      this.findings.push(finding('record-invalid', text, { path }))
      return []
    })
  }

  /** What CBP would reject is not written unless it must be; either way each reason is told. */
  private isRefused(found: readonly Finding[], path: string): boolean {
    const told = found.map((one) => ({
      ...one,
      path: one.path ? `${path}.${one.path}` : path,
      severity: this.options.force === true && one.severity === 'error' ? ('warning' as const) : one.severity,
    }))
    this.findings.push(...told)
    return told.some((one) => one.severity === 'error')
  }

  private restNotCarried(rest: readonly Rest[], index: number): [] {
    for (const one of rest) {
      const what = 'tag' in one ? `segment ${one.tag}` : `value '${one.value}' of ${one.in}`
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

function sameHeader(a: object | undefined, b: object | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
