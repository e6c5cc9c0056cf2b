/**
 * Segments of shared frozen objects (see tails.ts) as one sink writes them: the same object is the same bytes.
 */
import type { RecordObject } from './objects.js'
import type { Action } from './plan.js'

export class WrittenTails {
  private known = new WeakMap<RecordObject, { action: Action; bytes: Uint8Array }>()
  /** The generation of the sink that the bytes are of: with other delimiters they are others. */
  private generation = -1

  find(object: RecordObject, action: Action, generation: number): Uint8Array | undefined {
    if (this.generation !== generation) {
      this.generation = generation
      this.known = new WeakMap()
    }
    const found = this.known.get(object)
    return found?.action === action ? found.bytes : undefined
  }

  keep(object: RecordObject, action: Action, bytes: Uint8Array): void {
    this.known.set(object, { action, bytes })
  }
}
