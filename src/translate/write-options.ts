/**
 * What the verbs of writing take: options, and messages as plain data.
 */
import type { MapLibrary } from '../mapping/library.js'
import type { MessageFunction } from '../mapping/read.js'
import type { Rest } from '../mapping/rest.js'
import type { FilingContext } from '../rules/index.js'
import type { Delimiters, Envelope } from '../syntax/envelope.js'
import type { Secrets } from '../syntax/envelope-writer.js'
import type { HeaderOptions } from './headers.js'
import type { Message } from './message.js'

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
  /** Do without the code that was made of maps ahead of time: the same bytes and findings, but slower. For tests of that code. */
  byPlan?: boolean
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

/** A message, or a single record. */
export type Writable = Message | MessageData | object
