/** What writes the envelopes of a syntax: the same calls for delimited segments and for 80-column records. */
import type { Finding } from '../core/finding.js'
import type { GroupHeader, InterchangeHeader, MessageHeader } from './envelope.js'
import type { Secrets } from './envelope-writer.js'
import type { Sink } from './sink.js'

export interface MessageWriter {
  /** Takes the segments of a message's body. */
  readonly sink: Sink
  readonly findings: Finding[]
  beginInterchange(header: InterchangeHeader, secrets?: Secrets): void
  beginGroup(header: GroupHeader, secrets?: Secrets): void
  /** `reference`: instead of that of the header. */
  beginMessage(header: MessageHeader, reference?: string): void
  endMessage(): void
  endGroup(): void
  endInterchange(): void
  /** Takes the message, or the group without messages, that was begun back with its header, if `take` was not called since. */
  cancelMessage(): void
  cancelGroup(): void
  /** The bytes written since the last `take`. */
  take(): Uint8Array
}
