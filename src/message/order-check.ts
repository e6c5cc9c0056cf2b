/**
 * The order of a message's segments against its definition: a pointer over the places of the definition, moved by
 * one table look-up a segment. Where no clean step leads on, the last segments are read again by `Recovery`, which
 * finds the cheapest repair, also where the fault lies some segments back.
 *
 *   start(spot of the header) → take … → take(trailer) → finish()
 */
import { type Fault, move, type Position, Recovery, type Spot } from './recovery.js'
import type { Steps } from './steps.js'

/** How many segments are read again at least, where there are so many; at most twice as many. */
const LOOK_BACK = 16
/** From so many repairs in one message on, a fault is told where it shows: no input may cost much more than its size. */
const REPAIRS = 5000

/** Segments that are remembered, and the numbers of each: index, number, line, column, offset. */
const SPOTS = 2 * LOOK_BACK
const SPOT = 5

/** What the structure needs of a segment. */
interface SegmentPlace {
  readonly offset: number
  readonly line: number
  readonly column: number
}

export class OrderCheck {
  private readonly now: Position
  private older: Position
  private newer: Position
  private readonly recovery: Recovery
  private recovering = false
  private repairs = 0
  /** The segments since `older`, the first of them at `front` of the ring; `newer` is LOOK_BACK segments behind it. */
  private count = 0
  private front = 0
  private readonly ring = new Float64Array(SPOTS * SPOT)

  constructor(
    private readonly steps: Steps,
    private readonly tell: (fault: Fault) => void,
  ) {
    const at = (): Position => ({ rank: 1, counts: new Int32Array(steps.depth + 1) })
    this.now = at()
    this.older = at()
    this.newer = at()
    this.recovery = new Recovery(steps)
  }

  /** Begins behind the message's header, or behind the segment of this rank and depth. */
  start(rank = 1, depth = 1): void {
    this.now.rank = rank
    const { counts } = this.now
    for (let level = 0; level < counts.length; level++) counts[level] = level > 0 && level <= depth ? 1 : 0
    this.recovering = false
    this.repairs = 0
    this.forget()
  }

  /** A segment of the message whose tag has this number in `steps`. */
  take(index: number, segment: SegmentPlace, number: number): void {
    if (this.recovering) this.goOn({ index, number, ...placeOf(segment) })
    else {
      this.remember(index, segment, number)
      const { counts } = this.now
      const step = this.steps.first(this.now.rank, index)
      if (step !== null && (!step.repeats || counts[step.level] !== step.most)) move(this.now, step)
      else this.choose(index)
    }
  }

  /** The message has ended: what is open is decided. */
  finish(): void {
    if (this.recovering) this.settle()
  }

  /** Group names and tags around the position, for a segment that the message does not have. */
  get rank(): number {
    return this.recovering ? this.recovery.best.rank : this.now.rank
  }

  private remember(index: number, segment: SegmentPlace, number: number): void {
    if (this.count === LOOK_BACK) copy(this.now, this.newer)
    else if (this.count === SPOTS) this.slide()
    const { ring } = this
    const at = this.spotAt(this.count++)
    ring[at] = index
    ring[at + 1] = number
    ring[at + 2] = segment.line
    ring[at + 3] = segment.column
    ring[at + 4] = segment.offset
  }

  private spotAt(i: number): number {
    return ((this.front + i) % SPOTS) * SPOT
  }

  /** The older half is let go. */
  private slide(): void {
    const { older } = this
    this.older = this.newer
    this.newer = older
    copy(this.now, older)
    this.front = (this.front + LOOK_BACK) % SPOTS
    this.count = LOOK_BACK
  }

  private forget(): void {
    copy(this.now, this.older)
    this.count = 0
  }

  /** The first step is barred by its number of repeats, or there is none: another clean one, or a repair. */
  private choose(index: number): void {
    const { counts, rank } = this.now
    const clean = this.steps
      .from(rank, index)
      .find(
        ({ missing, repeats, level, most }) => missing.length === 0 && !(repeats && counts[level]! >= most),
      )
    if (clean !== undefined) move(this.now, clean)
    else this.repair()
  }

  private repair(): void {
    const { recovery, count } = this
    const isLate = ++this.repairs > REPAIRS
    recovery.begin(isLate ? this.now : this.older)
    for (let i = isLate ? count - 1 : 0; i < count; i++) recovery.take(this.spot(i))
    this.recovering = true
    if (isLate || recovery.isSure) this.settle()
  }

  private goOn(spot: Spot): void {
    this.recovery.take(spot)
    if (this.recovery.isSure) this.settle()
  }

  private settle(): void {
    for (const fault of this.recovery.faults()) this.tell(fault)
    copy(this.recovery.best, this.now)
    this.recovering = false
    this.forget()
  }

  private spot(i: number): Spot {
    const { ring } = this
    const at = this.spotAt(i)
    return {
      index: ring[at]!,
      number: ring[at + 1]!,
      line: ring[at + 2]!,
      column: ring[at + 3]!,
      offset: ring[at + 4]!,
    }
  }
}

function placeOf({ offset, line, column }: SegmentPlace): SegmentPlace {
  return { offset, line, column }
}

/** Few counts: a loop is quicker than `set`. */
function copy(from: { readonly rank: number; readonly counts: Int32Array }, to: Position): void {
  const { counts } = to
  to.rank = from.rank
  for (let level = 0; level < counts.length; level++) counts[level] = from.counts[level]!
}
