/**
 * The code that was made of maps ahead of time, by the signature of the plan that it fits. A map that is not here is
 * read and written by its plan alone: with the same result, at half to two thirds of the speed.
 */
import type { CompiledReader, Shared } from '../compiled-reader.js'
import type { CompiledWriter, WriterParts } from '../compiled-writer.js'
import type { Plan } from '../plan.js'
import { signatureOf } from '../signature.js'
import { writtenSignatureOf } from '../written-signature.js'
import * as status315 from './315-004010.generated.js'
import * as status315Writer from './315-004010-writer.generated.js'
import * as baplieD95b from './baplie-d95b.generated.js'
import * as baplieD95bWriter from './baplie-d95b-writer.generated.js'
import * as securityFiling from './security-filing.generated.js'

export type MakeReader = (shared: Shared) => CompiledReader
export type MakeWriter = (parts: WriterParts) => CompiledWriter

const readers: ReadonlyMap<string, MakeReader> = new Map<string, MakeReader>([
  [baplieD95b.signature, (shared) => new baplieD95b.BaplieD95b(shared)],
  [securityFiling.signature, (shared) => new securityFiling.SecurityFilingRecords(shared)],
  [status315.signature, (shared) => new status315.Status315(shared)],
])

const writers: ReadonlyMap<string, MakeWriter> = new Map<string, MakeWriter>([
  [baplieD95bWriter.signature, (parts) => new baplieD95bWriter.BaplieD95bWriter(parts)],
  [status315Writer.signature, (parts) => new status315Writer.Status315Writer(parts)],
])

const readersOf = new WeakMap<Plan, { make: MakeReader | undefined }>()
const writersOf = new WeakMap<Plan, { make: MakeWriter | undefined }>()

/** Makes the reader of the code that fits a plan; undefined where there is none. */
export function compiledReaderFor(plan: Plan): MakeReader | undefined {
  const known = readersOf.get(plan)
  if (known !== undefined) return known.make
  const make = readers.get(signatureOf(plan))
  readersOf.set(plan, { make })
  return make
}

/** Makes the writer of the code that fits a plan; undefined where there is none. */
export function compiledWriterFor(plan: Plan): MakeWriter | undefined {
  const known = writersOf.get(plan)
  if (known !== undefined) return known.make
  const make = writers.get(writtenSignatureOf(plan))
  writersOf.set(plan, { make })
  return make
}
