/**
 * The part of a check that is there only where a guide was laid over the definition: which plan counts for a segment at
 * its place and with its qualifier, whether the guide uses the segment at all, and which rule a finding comes of.
 */
import type { FindingDetail } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { Segment } from '../syntax/segment.js'
import {
  type GuideMark,
  type MessageDefinition,
  type Node,
  type SegmentDefinition,
  segmentOf,
} from './definition.js'
import { planOf, type SegmentPlan } from './segment-plan.js'

/** What a rule must have spoken of for a finding to come of it. */
const ABOUT: Partial<Record<FindingCode, GuideMark['about']>> = {
  'not-used': 'use',
  'segment-missing': 'use',
  'group-missing': 'use',
  'element-missing': 'use',
  'segment-too-many': 'max',
  'group-too-many': 'max',
  'repetition-too-many': 'max',
  'code-unlisted': 'codes',
  'element-too-long': 'length',
  'element-too-short': 'length',
}

export class GuideCheck {
  private current: SegmentDefinition | undefined

  constructor(
    private readonly definition: MessageDefinition,
    private readonly syntaxVersion: number,
  ) {}

  /** The plan of a segment that stands at a rank; the one of its tag where it stands nowhere. */
  planFor(rank: number, segment: Segment): SegmentPlan | undefined {
    const node = this.definition.segments[rank - 1]
    const place = node?.tag === segment.tag ? node : segment.tag
    const found = segmentOf(this.definition, place, this.syntaxVersion)
    this.current = found?.cases?.get(segment.text(1, 1)) ?? found
    return this.current && planOf(this.current)
  }

  /** The segment, or the group that it begins, is one that the guide does not use. */
  unusedAt(rank: number, tag: string): Node | undefined {
    const node = this.definition.segments[rank - 1]
    if (node?.tag !== tag) return undefined
    if (node.notUsed) return node
    const { parent } = node
    return parent.notUsed && parent.children[0] === node ? parent : undefined
  }

  /** Whether the guide does not use what stands at a seat of the segment that was looked at last. */
  isUnused(element: number, component: number): boolean {
    const use = this.current?.elements[element - 1]
    return (use?.components?.[component - 1] ?? use)?.notUsed === true || use?.notUsed === true
  }

  /** What a finding at a seat says of the guide. */
  ofSeat(code: FindingCode, element: number, component: number): FindingDetail & { words: string } {
    const use = this.current?.elements[element - 1]
    return saidOf(code, [...(use?.components?.[component - 1]?.marks ?? []), ...(use?.marks ?? [])])
  }

  ofNode(code: FindingCode, node: Node): FindingDetail & { words: string } {
    return saidOf(code, node.marks ?? [])
  }
}

/** The last rule counts, as it is the one that the definition has kept. */
function saidOf(code: FindingCode, marks: readonly GuideMark[]): FindingDetail & { words: string } {
  const mark = marks.findLast(({ about }) => about === ABOUT[code])
  if (mark === undefined) return { words: '' }
  const { guide, why, severity, place } = mark
  const words = ` (guide ${guide}${why === undefined ? '' : `: ${why}`})`
  return { words, ...(severity && { severity }), ...(place && { map: place }) }
}
