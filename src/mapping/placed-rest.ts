/**
 * The rest of a message by the objects of its records, so that the writer finds what stood with each.
 */
import { fromBase64 } from '../core/base64.js'
import type { Part } from '../records/schema.js'
import type { Sink } from '../syntax/sink.js'
import { Anchors } from './anchor.js'
import { isObject, type RecordObject } from './objects.js'
import { pathSteps } from './path.js'
import { isRestSegment, type Rest, type RestSegment, type RestValue } from './rest.js'

/** What stood with one object, by the segment that it stood behind or in. */
interface Kept {
  segments: Map<string, RestSegment[]>
  values: Map<string, RestValue[]>
}

export class PlacedRest {
  readonly isEmpty: boolean
  /** By the object of the record, or by the list of records for what they all share. */
  private readonly byObject = new Map<object, Kept>()
  private readonly unplaced: Rest[] = []

  constructor(part: Part, rest: readonly Rest[], records: readonly RecordObject[]) {
    this.isEmpty = rest.length === 0
    const anchors = new Anchors(part, records)
    for (const one of rest) {
      const object = anchors.find(one.path, one.anchor)
      if ((isObject(object) || object === records) && isWritable(one)) this.add(this.keptOf(object), one)
      else this.unplaced.push(one)
    }
  }

  /** Writes the segments that stood behind a segment of an object; undefined: all that are left. Gives their tags. */
  put(sink: Sink, object: object | null, after: string | undefined): string[] {
    return (object === null ? [] : this.segments(object, after)).map(({ tag, elements, binary }) => {
      sink.whole(tag, elements, binary === undefined ? undefined : fromBase64(binary))
      return tag
    })
  }

  private segments(object: object, after: string | undefined): RestSegment[] {
    const kept = this.byObject.get(object)
    if (kept === undefined) return []
    const taken = after === undefined ? [...kept.segments.values()].flat() : (kept.segments.get(after) ?? [])
    if (after === undefined) kept.segments.clear()
    else kept.segments.delete(after)
    return taken
  }

  /** Takes the values of a segment of this object; undefined where there are none. */
  values(object: object | null, name: string): RestValue[] | undefined {
    const kept = object === null ? undefined : this.byObject.get(object)
    const taken = kept?.values.get(name)
    kept?.values.delete(name)
    return taken
  }

  /** What was not taken. */
  leftOver(): Rest[] {
    const left = [...this.byObject.values()].flatMap((kept) =>
      [...kept.segments.values(), ...kept.values.values()].flat(),
    )
    return [...this.unplaced, ...left]
  }

  private keptOf(object: object): Kept {
    const known = this.byObject.get(object)
    if (known !== undefined) return known
    const made: Kept = { segments: new Map(), values: new Map() }
    this.byObject.set(object, made)
    return made
  }

  private add(kept: Kept, one: Rest): void {
    if (isRestSegment(one)) append(kept.segments, one.after, one)
    else append(kept.values, one.in, one)
  }
}

/** A tag is written as it stands, so it must be one; the tags of headers and trailers are made by the writer. */
function isWritable(one: Rest): boolean {
  if (!isRestSegment(one)) return true
  return /^[A-Za-z0-9]{1,8}$/.test(one.tag) && !ENVELOPE.has(one.tag) && isObjectRight(one)
}

/**
 * The object of X12 BIN and BDS is read by its length, so it must be there where a length is; anywhere else its
 * bytes would be read as segments.
 */
function isObjectRight({ tag, elements, binary }: RestSegment): boolean {
  const seat = OBJECTS.get(tag)
  if (binary !== undefined) return elements.length === seat && fromBase64(binary) !== undefined
  return seat === undefined || !/^\d+$/.test(elements[seat - 2]?.[0]?.[0] ?? '')
}

/** Which element holds the object, its length in the one before: BIN02, BDS03. */
const OBJECTS: ReadonlyMap<string, number> = new Map([
  ['BIN', 2],
  ['BDS', 3],
])

const ENVELOPE = new Set('UNA UNB UNG UNH UNT UNE UNZ ISA GS ST SE GE IEA'.split(' '))

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

/** The value at a path such as `records[0].slots[3].equipment[0]`; undefined where there is none. */
export function resolvePath(root: unknown, path: string): unknown {
  let value: unknown = root
  for (const step of pathSteps(path)) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  return value
}
