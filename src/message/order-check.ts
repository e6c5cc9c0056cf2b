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

/** What the structure needs of a segment. */
interface SegmentPlace {
  readonly offset: number
  readonly line: number
  readonly column: number
}

export class OrderCheck {
  private readonly now: Position
  private readonly older: Position
  private readonly newer: Position
  private readonly recovery: Recovery
  private recovering = false
  private repairs = 0
  /** The segments since `older`, and how many of them stand before `newer`. */
  private count = 0
  private readonly indexes = new Int32Array(2 * LOOK_BACK)
  private readonly numbers = new Int32Array(2 * LOOK_BACK)
  private readonly lines = new Int32Array(2 * LOOK_BACK)
  private readonly columns = new Int32Array(2 * LOOK_BACK)
  private readonly offsets = new Float64Array(2 * LOOK_BACK)

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
    this.now.counts.fill(0)
    this.now.counts.fill(1, 1, depth + 1)
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
      if (step !== null && (!step.repeats || counts[step.level] !== step.entered.max)) move(this.now, step)
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
    else if (this.count === 2 * LOOK_BACK) this.slide()
    const at = this.count++
    this.indexes[at] = index
    this.numbers[at] = number
    this.lines[at] = segment.line
    this.columns[at] = segment.column
    this.offsets[at] = segment.offset
  }

  private slide(): void {
    copy(this.newer, this.older)
    copy(this.now, this.newer)
    for (const kept of [this.indexes, this.numbers, this.lines, this.columns, this.offsets])
      kept.copyWithin(0, LOOK_BACK)
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
        ({ missing, repeats, level, entered }) =>
          missing.length === 0 && !(repeats && counts[level]! >= entered.max),
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
    return {
      index: this.indexes[i]!,
      number: this.numbers[i]!,
      offset: this.offsets[i]!,
      line: this.lines[i]!,
      column: this.columns[i]!,
    }
  }
}

function placeOf({ offset, line, column }: SegmentPlace): SegmentPlace {
  return { offset, line, column }
}

function copy(from: { readonly rank: number; readonly counts: Int32Array }, to: Position): void {
  to.rank = from.rank
  to.counts.set(from.counts)
}
