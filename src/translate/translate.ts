/**
 * The verb `translate`: bytes of one format → bytes of another, joined at the record.
 */
import type { Finding } from '../core/finding.js'
import type { ReadOptions } from './message-stream.js'
import { FindingsError, read } from './read.js'
import { type WriteOptions, type WriteResult, write } from './write.js'

export interface TranslateOptions extends ReadOptions, Omit<WriteOptions, 'format' | 'library'> {
  /** Format id of the target. */
  to: string
}

/** Reads `input` and writes its messages as `to`. Never throws on bad data. */
export function translate(input: Uint8Array | string, options: TranslateOptions): WriteResult {
  const { to, ...rest } = options
  const { messages, findings } = read(input, rest)
  const written = write(messages, { ...rest, format: to })
  return { bytes: written.bytes, findings: [...findings, ...written.findings] }
}

/** `translate` for those who want an exception. */
export function translateOrThrow(input: Uint8Array | string, options: TranslateOptions): Uint8Array {
  const { bytes, findings } = translate(input, options)
  const errors: Finding[] = findings.filter((one) => one.severity === 'error')
  if (errors.length > 0) throw new FindingsError(findings)
  return bytes
}
