/**
 * All errors that an acknowledgement tells of, in one list: each with the level that it is about and its place.
 * Takes the record (of any of the formats); gives plain data.
 */
import type { Acknowledgement } from './acknowledgement.js'
import type { ErrorKind } from './acknowledgement-words.js'
import type {
  AcknowledgedError,
  AcknowledgedGroup,
  AcknowledgedMessage,
  ApplicationError,
  SegmentError,
} from './parts/acknowledged.js'
import type { CodeValue } from './schema.js'

export interface ErrorPlace {
  level: 'interchange' | 'group' | 'message' | 'segment' | 'element'
  /** References of what is answered, as far as the acknowledgement names them. */
  interchange?: string
  group?: string
  message?: string
  type?: string
  /** Position of the segment in its message, and its tag. */
  position?: number
  tag?: string
  element?: number
  component?: number
  repetition?: number
}

export interface ToldError extends ErrorPlace {
  kind?: ErrorKind | CodeValue
  /** The code as sent, and its list. */
  code?: string
  list?: string
  /** What stood there. */
  found?: string
  /** The error in the sender's words. */
  text?: string
}

/** The errors in the order of the levels: interchange, groups, messages. */
export function errorsOf(record: Acknowledgement): ToldError[] {
  const { interchange, groups = [], messages = [] } = record
  const at = given({ interchange: interchange?.reference })
  return [
    ...errorsOfInterchange(record),
    ...groups.flatMap((group) => {
      const inside = { ...at, ...given({ group: group.reference }) }
      const own = errorsOfGroup(group).map((one) => ({ ...one, ...inside }))
      return [...own, ...(group.messages ?? []).flatMap((message) => errorsOfMessage(message, inside))]
    }),
    ...messages.flatMap((message) => errorsOfMessage(message, at)),
    ...errorsOfApplication(record),
  ]
}

/** The errors of the interchange itself. */
export function errorsOfInterchange({ interchange }: Acknowledgement): ToldError[] {
  const at = given({ interchange: interchange?.reference })
  return (interchange?.errors ?? [])
    .filter(({ kind }) => kind !== 'none')
    .map((error) => told({ level: 'interchange', ...at }, error))
}

/** The errors of a group itself. */
export function errorsOfGroup({ reference, errors = [] }: AcknowledgedGroup): ToldError[] {
  return errors.map((error) => told({ level: 'group', ...given({ group: reference }) }, error))
}

/** What an application found wrong with the one message that it answers. */
export function errorsOfApplication({ interchange, applicationErrors = [] }: Acknowledgement): ToldError[] {
  const at = given({ interchange: interchange?.reference })
  return applicationErrors.flatMap((error) => applied(error, { level: 'message', ...at }))
}

/** The errors of one message. */
export function errorsOfMessage(message: AcknowledgedMessage, outer: Partial<ErrorPlace> = {}): ToldError[] {
  const { reference, type, errors = [], segments = [], applicationErrors = [] } = message
  const at = { ...outer, ...given({ message: reference, type }) }
  return [
    ...errors.map((error) => told({ level: 'message', ...at }, error)),
    ...segments.flatMap((segment) => errorsOfSegment(segment, at)),
    ...applicationErrors.flatMap((error) => applied(error, { level: 'message', ...at })),
  ]
}

function errorsOfSegment(segment: SegmentError, outer: Partial<ErrorPlace>): ToldError[] {
  const { tag, position, error, elements = [] } = segment
  const at = { ...outer, ...given({ tag, position }) }
  const own =
    error === undefined || error.kind === 'elementErrors' ? [] : [told({ level: 'segment', ...at }, error)]
  return [
    ...own,
    ...elements.map(({ error: inner, element, component, repetition, found }) => ({
      ...told({ level: 'element', ...at, ...given({ element, component, repetition }) }, inner ?? {}),
      ...given({ found }),
    })),
  ]
}

function told(at: ErrorPlace, error: AcknowledgedError): ToldError {
  const { kind, code, list, tag, element, component, repetition } = error
  return { ...at, ...given({ tag, element, component, repetition }), ...given({ kind, code, list }) }
}

/** What an application says: one for each of its codes, or one for its words. */
function applied(error: ApplicationError, at: ErrorPlace): ToldError[] {
  const { codes = [], text, tag, position, element, component, repetition, found, remarks = [] } = error
  const number = position !== undefined && /^\d{1,9}$/.test(position) ? Number(position) : undefined
  const words = [text, ...remarks.flatMap((one) => one.text ?? [])]
    .filter((one) => one !== undefined)
    .join(' ')
  const place = { ...at, ...given({ tag, position: number, element, component, repetition }) }
  const rest = given({ found, text: words === '' ? undefined : words })
  const named = codes.length === 0 ? [{}] : codes
  return named.map(({ code, list }: { code?: string | undefined; list?: string | undefined }) => ({
    ...place,
    ...given({ code, list }),
    ...rest,
  }))
}

/** Without the fields that are undefined. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
