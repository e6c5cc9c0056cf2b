/**
 * What the row of a join made of its values last: neighbours often say the same (the date of a status, the list of a
 * code). Takes a join's texts or values in, and what its codec made of them; only where none of them is an object,
 * because objects are the record's own.
 */
import type { Join } from './plan.js'

interface Remembered<Made> {
  readonly inputs: unknown[]
  made: Made
}

export class JoinMemory<Made extends readonly unknown[]> {
  private readonly last: (Remembered<Made> | undefined)[] = []

  /** What was made of the same inputs the last time; undefined where the last ones were others. */
  find(join: Join, inputs: readonly unknown[]): Made | undefined {
    const last = this.last[join.id]
    if (last === undefined) return undefined
    for (let i = 0; i < inputs.length; i++) if (inputs[i] !== last.inputs[i]) return undefined
    return last.made
  }

  keep(join: Join, inputs: readonly unknown[], made: Made): void {
    if (holdsObject(inputs) || holdsObject(made)) return
    const last = this.last[join.id]
    if (last === undefined) this.last[join.id] = { inputs: inputs.slice(), made }
    else {
      // in place: a copy for each new value would be garbage at every message
      for (let i = 0; i < inputs.length; i++) last.inputs[i] = inputs[i]
      last.made = made
    }
  }
}

function holdsObject(values: readonly unknown[]): boolean {
  for (let i = 0; i < values.length; i++) if (typeof values[i] === 'object') return true
  return false
}
