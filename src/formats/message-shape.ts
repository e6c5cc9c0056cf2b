/**
 * Holds a message from outside against the shape that messages have: format, function, headers, records, rest.
 * Takes plain data and a function that is told what is wrong; gives a message made of the fields that are right,
 * nothing else. The records in it are not looked into: that is `write`'s task.
 */
import { fromBase64 } from '../core/base64.js'
import type { Place } from '../core/finding.js'
import type { MessageFunction } from '../mapping/read.js'
import type { Rest, RestSegment, RestValue } from '../mapping/rest.js'
import type {
  BatchHeader,
  BlockHeader,
  Delimiters,
  Envelope,
  GroupHeader,
  InterchangeHeader,
  InterchangeParty,
  MessageHeader,
} from '../syntax/envelope.js'
import type { MessageData } from '../translate/write.js'

/** Told of each problem: what, where from the message on, and whether the message is the worse for it. */
export type Tell = (problem: string, path: string, severity?: 'error' | 'warning') => void

type Plain = Readonly<Record<string, unknown>>
/** Whether a value is right; tells where it is not. */
type Check = (value: unknown, path: string, tell: Tell) => boolean

export function isPlainObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const simple =
  (isRight: (value: unknown) => boolean, problem: string): Check =>
  (value, path, tell) => {
    if (isRight(value)) return true
    tell(problem, path)
    return false
  }

const text = simple((value) => typeof value === 'string', 'must be text')
const flag = simple((value) => typeof value === 'boolean', 'must be true or false')
const character = simple((value) => typeof value === 'string' && /^.$/su.test(value), 'must be one character')
const count = (min: number, max: number): Check =>
  simple(
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
    `must be a whole number from ${min} to ${max}`,
  )
const position = count(0, Number.MAX_SAFE_INTEGER)

const list =
  (item: Check, max = Number.POSITIVE_INFINITY): Check =>
  (value, path, tell) => {
    if (Array.isArray(value) && value.length <= max) {
      return value.every((one, index) => item(one, `${path}[${index}]`, tell))
    }
    tell(Number.isFinite(max) ? `must be a list of at most ${max}` : 'must be a list', path)
    return false
  }

/** The checks of an object's fields, all of them; those of `T` that may be absent are found by the compiler. */
type Fields<T> = { [K in keyof Required<T>]: Check }
type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T]

function object<T>(fields: Fields<T>, required: readonly (RequiredKeys<T> & string)[]): Check {
  const checks = new Map<string, Check>(Object.entries<Check>(fields))
  return (value, path, tell) => {
    if (!isPlainObject(value)) {
      tell('must be an object', path)
      return false
    }
    let isRight = true
    for (const key of Object.keys(value)) {
      const check = checks.get(key)
      if (check === undefined) tell('is not a field that may stand here', join(path, key))
      if (check === undefined || !check(value[key], join(path, key), tell)) isRight = false
    }
    for (const key of required) {
      if (Object.hasOwn(value, key)) continue
      tell('is required', join(path, key))
      isRight = false
    }
    return isRight
  }
}

/** A path with one more name; one that is no plain word is quoted and cut. */
export function join(path: string, key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]{0,60}$/.test(key)
    ? `${path}.${key}`
    : `${path}[${JSON.stringify(key.slice(0, 60))}]`
}

const party = object<InterchangeParty>({ id: text, qualifier: text, internal: text, internalSub: text }, [
  'id',
])

const delimiters = object<Delimiters>(
  {
    segment: character,
    element: character,
    component: character,
    repetition: character,
    release: character,
    decimal: character,
  },
  ['segment', 'element', 'component'],
)

const lineEnd = simple(
  (value) => value === '' || value === '\n' || value === '\r\n',
  'must be empty, a line feed, or carriage return and line feed',
)

const batch = object<BatchHeader>(
  { siteCode: text, idCode: text, officeCode: text, userData: text, lineEnd, beforeAce: text },
  ['siteCode', 'idCode'],
)

const interchange = object<InterchangeHeader>(
  {
    syntax: text,
    delimiters,
    serviceCodeList: text,
    encoding: text,
    syntaxRelease: text,
    sender: party,
    recipient: party,
    reference: text,
    preparedAt: text,
    application: text,
    priority: text,
    ackRequested: flag,
    ackCode: text,
    agreement: text,
    test: flag,
    testCode: text,
    una: flag,
    standards: text,
    batch,
  },
  ['syntax', 'sender', 'recipient', 'reference', 'test'],
)

const block = object<BlockHeader>(
  {
    port: text,
    filer: text,
    beforeAce: text,
    officeCode: text,
    preparerPort: text,
    preparerFiler: text,
    preparerOffice: text,
    preparerIndicator: text,
    userData: text,
    statementStatus: text,
    statementNumber: text,
    statementPrintDate: text,
    paymentType: text,
    importerNumber: text,
    clientBranch: text,
  },
  ['port', 'filer'],
)

const group = object<GroupHeader>(
  {
    functionalId: text,
    sender: party,
    recipient: party,
    reference: text,
    preparedAt: text,
    agency: text,
    version: text,
    release: text,
    association: text,
    block,
  },
  ['functionalId', 'reference'],
)

const message = object<MessageHeader>(
  {
    reference: text,
    type: text,
    version: text,
    release: text,
    agency: text,
    association: text,
    codeList: text,
    subFunction: text,
    access: text,
    implementation: text,
    extra: list(list(text, 99), 9),
  },
  ['reference', 'type'],
)

const envelope = object<Envelope>({ interchange, group, message }, ['message'])
const messageFunction = object<MessageFunction>({ kind: text, code: text }, ['kind', 'code'])

const place = object<Place>(
  {
    offset: position,
    line: position,
    column: position,
    interchange: position,
    group: position,
    messageIndex: position,
    segment: position,
    tag: text,
    element: position,
    component: position,
    repetition: position,
  },
  ['offset'],
)

/**
 * A tag is written as it stands, so it may hold nothing that could be a separator; else it may be as wrong as tags
 * of real files are (`loc`, `4B`, none). Header and trailer segments are refused: one would end the message.
 */
const TAG = /^[A-Za-z0-9 ]{0,64}$/
const ENVELOPE_TAGS = {
  edifact: /^UN[ABEGHOPTZ]$/,
  x12: /^(?:ISA|IEA|IS[BE]|G[SE]|S[TE]|TA1)$/,
  // a record that begins with one of these letters is read as one of the envelope
  abi: /^[ABYZ]/i,
}
const tag = simple(
  (value) => typeof value === 'string' && TAG.test(value),
  'must be a tag: letters and digits',
)

/** Whether a tag is of the envelope of a format; of either syntax where the format does not tell. */
function isEnvelopeTag(value: string, format: unknown): boolean {
  const name = typeof format === 'string' ? format : ''
  if (name.startsWith('abi/')) return ENVELOPE_TAGS.abi.test(value)
  const [isEdifact, isX12] = [name.startsWith('edifact/'), name.startsWith('x12/')]
  return (!isX12 && ENVELOPE_TAGS.edifact.test(value)) || (!isEdifact && ENVELOPE_TAGS.x12.test(value))
}

const [ELEMENTS_MAX, REPETITIONS_MAX, COMPONENTS_MAX] = [999, 99_999, 999]
const elements = list(list(list(text, COMPONENTS_MAX), REPETITIONS_MAX), ELEMENTS_MAX)
const binary = simple(
  (value) => typeof value === 'string' && fromBase64(value) !== undefined,
  'must be bytes in base64',
)
const restSegment = object<RestSegment>(
  { path: text, anchor: text, after: text, tag, elements, binary, at: place },
  ['path', 'after', 'tag', 'elements', 'at'],
)
const restValue = object<RestValue>(
  {
    path: text,
    anchor: text,
    in: text,
    element: count(0, ELEMENTS_MAX),
    component: count(1, COMPONENTS_MAX),
    repetition: count(1, REPETITIONS_MAX),
    value: text,
    at: place,
  },
  ['path', 'in', 'element', 'component', 'repetition', 'value', 'at'],
)

/** The tables above are held against the types by the compiler; these say so. */
const isEnvelope = (value: unknown, path: string, tell: Tell): value is Envelope =>
  envelope(value, path, tell)
const isFunction = (value: unknown, path: string, tell: Tell): value is MessageFunction =>
  messageFunction(value, path, tell)
const isRest = (value: unknown, path: string, tell: Tell): value is Rest =>
  isPlainObject(value) && Object.hasOwn(value, 'tag')
    ? restSegment(value, path, tell)
    : restValue(value, path, tell)

const KEYS = ['format', 'function', 'envelope', 'records', 'rest']

/** The message that plain data hold; undefined where there are no records to be had. */
export function checkMessage(value: Plain, tell: Tell): MessageData | undefined {
  const { format, function: fn, envelope: headers, records, rest } = value
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) tell('is not a field of a message; it was passed over', join('', key), 'warning')
  }
  if (!Array.isArray(records)) {
    tell('must be a list', '.records')
    return undefined
  }
  return {
    ...(format !== undefined && text(format, '.format', tell) ? { format: String(format) } : {}),
    ...(fn !== undefined && isFunction(fn, '.function', tell) ? { function: fn } : {}),
    ...(headers !== undefined && isEnvelope(headers, '.envelope', tell) ? { envelope: headers } : {}),
    records: recordsOf(records, tell),
    ...(rest === undefined ? {} : { rest: restOf(rest, format, tell) }),
  }
}

function recordsOf(records: readonly unknown[], tell: Tell): object[] {
  return records.flatMap((record, index) => {
    if (isPlainObject(record)) return [record]
    tell('must be a record', `.records[${index}]`)
    return []
  })
}

function restOf(rest: unknown, format: unknown, tell: Tell): Rest[] {
  if (!Array.isArray(rest)) {
    tell('must be a list', '.rest')
    return []
  }
  return rest.flatMap((one: unknown, index) => {
    const path = `.rest[${index}]`
    if (!isRest(one, path, tell)) return []
    if (!('tag' in one) || !isEnvelopeTag(one.tag, format)) return [one]
    tell("must be the tag of a segment of a message's body", `${path}.tag`)
    return []
  })
}
