/**
 * Where a finding is, as the standards count: the position of the element, that of the component only where the
 * element is a composite, the number of the data element in its directory.
 */
import type { Finding } from '../../core/finding.js'
import { definitionOf, type MessageDefinition, segmentOf } from '../../message/definition.js'
import type { SegmentError } from '../../records/parts/acknowledged.js'
import type { CheckedMessage } from '../check-levels.js'

export interface Seat {
  element?: number | undefined
  component?: number | undefined
  repetition?: number | undefined
}

/** The tag of the segment that a finding is about: of one that is missing, its own. */
export function tagOf({ at, about }: Finding): string {
  return about?.segment ?? at?.tag ?? ''
}

/** Segments by their position, and their elements by theirs. */
export function inOrder(segments: readonly SegmentError[]): SegmentError[] {
  const sorted = segments.map((one) =>
    one.elements === undefined ? one : { ...one, elements: [...one.elements].sort(bySeat) },
  )
  return sorted.sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
}

function bySeat(a: Seat, b: Seat): number {
  const differ = (key: keyof Seat): number => (a[key] ?? 0) - (b[key] ?? 0)
  return differ('element') || differ('repetition') || differ('component')
}

/** The seats of a message's findings; without a definition, the first component is not told from the element. */
export class Seats {
  private readonly definition: MessageDefinition | undefined

  constructor({ definition }: Pick<CheckedMessage, 'definition'>) {
    this.definition = definition === undefined ? undefined : definitionOf(definition)
  }

  of(finding: Finding): Seat {
    const { element = 0, component = 0, repetition = 0 } = finding.at ?? {}
    if (element < 1) return {}
    const isComponent = component > 1 || (component === 1 && this.isComposite(tagOf(finding), element))
    return {
      element,
      ...(isComponent ? { component } : {}),
      ...(repetition > 1 ? { repetition } : {}),
    }
  }

  private isComposite(tag: string, element: number): boolean {
    const segment = this.definition === undefined ? undefined : segmentOf(this.definition, tag)
    return segment?.elements[element - 1]?.components !== undefined
  }
}
