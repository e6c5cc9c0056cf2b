/** The data elements of an interchange as the slow tokenizers see them: an opinion of its own on what is there. */
import { bytesOf, latin1, type SlowSegment } from './slow-common.js'
import { slowEdifact } from './slow-edifact.js'
import { slowX12 } from './slow-x12.js'

export interface Body {
  /** `BAPLIE:D:95B:UN:SMDG22`, `315` */
  type: string
  segments: SlowSegment[]
}

export function isX12(bytes: Uint8Array): boolean {
  return !/UN[ABGH][^A-Za-z0-9]/.test(latin1(bytes.subarray(0, 1000)).split(/ISA[^A-Za-z0-9]/)[0]!)
}

/** The bodies of all messages, without their headers and trailers. */
export function bodiesOf(bytes: Uint8Array): Body[] {
  const segments = isX12(bytes) ? slowX12(bytes) : slowEdifact(bytes)
  const bodies: Body[] = []
  let open: Body | undefined
  for (const segment of segments) {
    const { tag } = segment
    if (tag === 'UNH' || tag === 'ST') {
      open = {
        type: tag === 'ST' ? valueAt(segment, 1) : (segment.elements[1]?.[0]?.join(':') ?? ''),
        segments: [],
      }
      bodies.push(open)
    } else if (tag === 'TA1') bodies.push({ type: tag, segments: [segment] })
    else if (/^(UN[BTZGEAOP]|SE|GE|IEA|ISA|GS|ISB|ISE)$/.test(tag)) open = undefined
    else open?.segments.push(segment)
  }
  return bodies
}

export function valueAt(segment: SlowSegment, element: number, component = 1): string {
  return segment.elements[element - 1]?.[0]?.[component - 1] ?? ''
}

/** All values that are not empty, each as `TAG value`, sorted. */
export function valuesOf(segments: readonly SlowSegment[]): string[] {
  return segments
    .flatMap(({ tag, elements }) =>
      elements.flat(2).flatMap((value) => (value === '' ? [] : [`${tag} ${value}`])),
    )
    .sort()
}

/** What of `a` is not in `b`, both sorted lists with doubles. */
export function without(a: readonly string[], b: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of b) counts.set(one, (counts.get(one) ?? 0) + 1)
  return a.filter((one) => {
    const count = counts.get(one) ?? 0
    counts.set(one, count - 1)
    return count <= 0
  })
}

export { bytesOf, latin1 }
