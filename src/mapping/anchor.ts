/**
 * Ties what stood with an object of a record (see rest.ts) to that object and no other. A path alone goes stale
 * when the caller takes an element out of a list or puts one in; so the rest also says what was at each of the
 * path's list elements. Where that is not found again, the rest is not put anywhere.
 *
 *   path    records[0].slots[3].equipment[0]
 *   anchor  .1x8kd02mzq.b3w9a0c7e1          one identity an index, in order; empty: the index alone says it
 */
import { identityOf } from '../records/identity.js'
import { type Part, partOf } from '../records/schema.js'
import { isObject } from './objects.js'
import { pathSteps } from './path.js'

/** `shared`: what all records of the message have in common, so that any of them will do. */
export function anchorOf(
  part: Part,
  records: readonly unknown[],
  path: string,
  shared: boolean,
): string | undefined {
  const identities: string[] = []
  const walked = walk(part, records, path, (list, index, of) => {
    identities.push(shared && list === records ? '' : identityOf(list[index], of))
    return list[index]
  })
  return walked === undefined || identities.every((one) => one === '') ? undefined : identities.join('.')
}

/** Finds the objects that rests are tied to; remembers the identities of the lists that it had to search. */
export class Anchors {
  private readonly searched = new Map<readonly unknown[], Map<string, number[]>>()

  constructor(
    private readonly part: Part,
    private readonly records: readonly unknown[],
  ) {}

  /** The object; undefined where it is gone, or is another thing now. */
  find(path: string, anchor: string | undefined): unknown {
    const identities = anchor?.split('.') ?? []
    let level = 0
    return walk(this.part, this.records, path, (list, index, of) => {
      const wanted = identities[level++] ?? ''
      if (wanted === '' || identityOf(list[index], of) === wanted) return list[index]
      const places = this.identitiesOf(list, of).get(wanted)
      return places?.length === 1 ? list[places[0]!] : undefined
    })
  }

  private identitiesOf(list: readonly unknown[], part: Part | undefined): Map<string, number[]> {
    const known = this.searched.get(list)
    if (known !== undefined) return known
    const places = new Map<string, number[]>()
    list.forEach((one, index) => {
      const identity = identityOf(one, part)
      const same = places.get(identity)
      if (same === undefined) places.set(identity, [index])
      else same.push(index)
    })
    this.searched.set(list, places)
    return places
  }
}

type Choose = (list: readonly unknown[], index: number, part: Part | undefined) => unknown

/** Goes along a path that begins with `records`; at each index `choose` says which element to go on with. */
function walk(root: Part, records: readonly unknown[], path: string, choose: Choose): unknown {
  let value: unknown = { records }
  let part: Part | undefined
  for (const step of pathSteps(path)) {
    if (typeof step === 'number') {
      if (!Array.isArray(value)) return undefined
      if (value === records) part = root
      value = choose(value, step, part)
    } else {
      part = part === undefined ? undefined : partOf(part.fields[step])
      value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
    }
    if (value === undefined) return undefined
  }
  return value
}
