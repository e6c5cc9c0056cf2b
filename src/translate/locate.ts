/**
 * Where a field of a record stands in the input: the message's bytes are read again with a trace, up to the
 * value that was stored at the path. Costs one reading of the message, so that reading itself costs nothing more.
 */
import type { Place } from '../core/finding.js'
import type { RecordObject } from '../mapping/objects.js'
import { resolvePath } from '../mapping/placed-rest.js'
import type { Message } from './message.js'
import { rereadMessage } from './reread.js'

export function locate(message: Message, path: string): Place | undefined {
  const places = new Map<RecordObject, Map<string, () => Place>>()
  const again = rereadMessage(message, {
    keepUntrusted: true,
    trace: (object, key, place) => {
      const known = places.get(object) ?? new Map<string, () => Place>()
      // the place must be taken now: the view moves on
      const at = place()
      known.set(key, () => at)
      places.set(object, known)
    },
  })
  if (again === undefined) return undefined
  return placeOf(again, path, places)
}

/** The place of the value itself, or of the value (a moment, a position) that it is a part of. */
function placeOf(
  message: Message,
  path: string,
  places: Map<RecordObject, Map<string, () => Place>>,
): Place | undefined {
  for (
    let end = path.length;
    end > 0;
    end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))
  ) {
    const [parent, key] = splitPath(path.slice(0, end))
    const object = resolvePath({ records: message.records }, parent)
    for (const [known, keys] of places) if (known === object && keys.has(key)) return keys.get(key)!()
  }
  return undefined
}

/** `records[0].remarks[1].text[0]` → the path of the object, and the key in it (`text[0]`). */
function splitPath(path: string): [string, string] {
  const dot = path.lastIndexOf('.')
  return dot < 0 ? ['', path] : [path.slice(0, dot), path.slice(dot + 1)]
}
