/**
 * The verbs `write` and `writeStream`: messages or records → bytes of one format: the lower road. What cannot be
 * written right is refused with a finding and its message left out; every field of a record is written or reported.
 */
import { type Finding, finding } from '../core/finding.js'
import { keepShape } from '../core/keep-shape.js'
import { compiledWriterFor } from '../mapping/compiled/index.js'
import type { Plan } from '../mapping/plan.js'
import { standardLibrary } from './library.js'
import { FindingsError } from './read.js'
import { WriteJob } from './write-job.js'
import type { Writable, WriteOptions } from './write-options.js'

export type { MessageData, Writable, WriteOptions } from './write-options.js'

export interface WriteResult {
  bytes: Uint8Array
  findings: Finding[]
}

/** Writes messages, or single records, in one format. Never throws on bad data. */
export function write(input: readonly Writable[], options: WriteOptions): WriteResult {
  const job = jobFor(options)
  if (job === undefined) return { bytes: new Uint8Array(0), findings: [noFormat(options.format)] }
  for (const one of input) job.add(one)
  job.end()
  return { bytes: job.take(), findings: job.findings }
}

/** `write` for those who want an exception. */
export function writeOrThrow(input: readonly Writable[], options: WriteOptions): Uint8Array {
  const { bytes, findings } = write(input, options)
  if (findings.some((one) => one.severity === 'error')) throw new FindingsError(findings)
  return bytes
}

export interface WriteStreamOptions extends WriteOptions {
  /** Receives the findings as they are made; who takes them out as they come needs constant memory for them too. */
  findings: Finding[]
}

/**
 * Writes messages, or single records, as they come, in constant memory: the same bytes as `write`, in chunks of whole
 * messages. A message that is refused leaves no byte; without a good message there is no chunk.
 */
export async function* writeStream(
  input: AsyncIterable<Writable> | Iterable<Writable>,
  options: WriteStreamOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { findings } = options
  const job = jobFor(options)
  if (job === undefined) {
    findings.push(noFormat(options.format))
    return
  }
  for await (const one of input) {
    job.add(one)
    yield* handedOver(job, findings)
  }
  job.end()
  yield* handedOver(job, findings)
}

function* handedOver(job: WriteJob, findings: Finding[]): Generator<Uint8Array> {
  for (const one of job.findings.splice(0)) findings.push(one)
  const bytes = job.take()
  if (bytes.length > 0) yield bytes
}

/** Undefined where there is no such format. */
export function jobFor(options: WriteOptions): WriteJob | undefined {
  const plan = (options.library ?? standardLibrary()).plan(options.format)
  if (plan === undefined) return undefined
  keepOne(plan)
  return new WriteJob(plan, options)
}

/** Syntaxes, and code, of which an idle job is kept, so that the engine keeps what it has made of it. */
const kinds = new Set<unknown>()

function keepOne(plan: Plan): void {
  const kind = compiledWriterFor(plan) ?? plan.map.syntax
  if (kinds.has(kind)) return
  kinds.add(kind)
  keepShape(new WriteJob(plan, { format: plan.id }))
}

function noFormat(format: string): Finding {
  return finding('no-map', `There is no format '${format}'; the formats command lists them`)
}
