/**
 * The order in which the keys of objects come, so that a field is mostly found by one comparison with the key that came
 * there the last time. Takes the keys of each node as they are laid out, and its fields; learns the order of others.
 *
 *   type → event → … → reference        as laid out
 *          reference → statusLocation   as it came the last time
 */

export class KeyOrder {
  /** Where the first key of each node is expected, and behind each key the next. */
  readonly starts: Int32Array
  readonly next: Int32Array
  readonly keys: string[] = []
  /** The slot of the field, -1 where the format has no place for it. */
  readonly slots: Int32Array
  private readonly places: ReadonlyMap<string, number>[]
  /** For each node the place of a key that it does not know. */
  private readonly unknown: Int32Array

  constructor(laid: readonly (readonly string[])[], fields: readonly ReadonlyMap<string, number>[]) {
    this.starts = new Int32Array(laid.length)
    this.unknown = new Int32Array(laid.length)
    const slots: number[] = []
    this.places = laid.map((keys, node) => {
      this.starts[node] = this.keys.length
      const places = new Map<string, number>()
      for (const key of new Set([...keys, ...fields[node]!.keys()])) {
        places.set(key, this.keys.length)
        this.keys.push(key)
        slots.push(fields[node]!.get(key) ?? -1)
      }
      this.unknown[node] = this.keys.length
      this.keys.push('')
      slots.push(-1)
      return places
    })
    this.slots = Int32Array.from(slots)
    // behind the last key of a node nothing is expected
    this.next = Int32Array.from(this.keys, (key, place) => (key === '' ? place : place + 1))
  }

  /** The place of a key of a node that came behind another (-1: first), where one was expected that it is not. */
  find(node: number, key: string, behind: number): number {
    const place = this.places[node]!.get(key)
    if (place === undefined) return this.unknown[node]!
    if (behind < 0) this.starts[node] = place
    else if (behind !== this.unknown[node]) this.next[behind] = place
    return place
  }
}
