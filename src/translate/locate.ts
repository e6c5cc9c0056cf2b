/**
 * Where a field of a record stands in the input: the message's bytes are read again with a trace, up to the
 * value that was stored at the path. Costs one reading of the message, so that reading itself costs nothing more.
 */
import type { Place } from '../core/finding.js'
import { isObject, type RecordObject } from '../mapping/objects.js'
import { resolvePath } from '../mapping/placed-rest.js'
import type { Message } from './message.js'
import { rereadMessage } from './reread.js'

/** The places of the values of an object, by their keys. */
type Places = Map<RecordObject, Map<string, Place>>

export function locate(message: Message, path: string): Place | undefined {
  const places: Places = new Map()
  const again = rereadMessage(message, {
    keepUntrusted: true,
    trace: (object, key, place) => {
      const known = places.get(object) ?? new Map<string, Place>()
      // the place must be taken now: the view moves on
      places.set(object, known.set(key, place()))
    },
    copied: (from, to) => {
      const known = places.get(from)
      if (known !== undefined) places.set(to, new Map(known))
    },
  })
  const place = again === undefined ? undefined : placeOf(again, path, places)
  return place === undefined ? undefined : withOrdinals(place, message.source?.at)
}

/** Read alone, a message is the first of its input: the ordinals are those of where it stood. */
function withOrdinals(place: Place, at: Place | undefined): Place {
  const { interchange: _, group: __, messageIndex: ___, ...rest } = place
  const moved: Place = rest
  if (at?.interchange !== undefined) moved.interchange = at.interchange
  if (at?.group !== undefined) moved.group = at.group
  if (at?.messageIndex !== undefined) moved.messageIndex = at.messageIndex
  return moved
}

/** The place of the value itself, or of the value (a moment, a position) that it is a part of. */
function placeOf(message: Message, path: string, places: Places): Place | undefined {
  for (
    let end = path.length;
    end > 0;
    end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))
  ) {
    const [parent, key] = splitPath(path.slice(0, end))
    const object = resolvePath({ records: message.records }, parent)
    const place = isObject(object) ? places.get(object)?.get(key) : undefined
    if (place !== undefined) return place
  }
  return undefined
}

/** `records[0].remarks[1].text[0]` → the path of the object, and the key in it (`text[0]`). */
function splitPath(path: string): [string, string] {
  const dot = path.lastIndexOf('.')
  return dot < 0 ? ['', path] : [path.slice(0, dot), path.slice(dot + 1)]
}
