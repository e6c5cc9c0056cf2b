/**
 * Which fields of the records the values of a written message are of: by segment and seat. Takes what a `NotingSink`
 * has noted; gives the path that a finding is about.
 */
import type { Place } from '../core/finding.js'
import type { SinkProblem } from '../syntax/sink.js'

interface SegmentPaths {
  /** The object that the segment's group is. */
  group: string
  /** `element.component` → the path of the field. */
  readonly seats: Map<string, string>
}

export class FieldPaths {
  private readonly segments = new Map<number, SegmentPaths>()

  /** `before`: segments that count in a place, not in what was written: the header. */
  constructor(
    noted: readonly SinkProblem[],
    private readonly before: 0 | 1,
  ) {
    for (const { segment, element, component, path } of noted) {
      if (path === undefined) continue
      const known = this.segments.get(segment) ?? { group: '', seats: new Map<string, string>() }
      this.segments.set(segment, known)
      if (element === 0) known.group = path
      else known.seats.set(`${element}.${component}`, path)
    }
  }

  /**
   * The path of a place: of its field; where no field was written, of the object whose fields stand in its element, or
   * in its segment. `isMissing`: what is missing would stand behind the segment before the place.
   */
  of({ segment = 1, element = 0, component = 1 }: Place, isMissing: boolean): string | undefined {
    const paths = this.segments.get(segment - this.before - (isMissing ? 1 : 0))
    if (paths === undefined) return undefined
    if (element === 0 || isMissing) return paths.group || undefined
    const own = paths.seats.get(`${element}.${component || 1}`)
    if (own !== undefined) return own
    const beside = [...paths.seats].filter(([seat]) => seat.startsWith(`${element}.`))
    const near = beside.length > 0 ? beside : [...paths.seats]
    return commonObject(near.map(([, path]) => path)) || paths.group || undefined
  }
}

/** The object that all of these fields are in. */
function commonObject(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('.').slice(0, -1))
  let length = first.length
  for (const other of others) {
    const differs = first.slice(0, length).findIndex((step, i) => step !== other[i])
    if (differs >= 0) length = differs
  }
  return first.slice(0, length).join('.')
}
