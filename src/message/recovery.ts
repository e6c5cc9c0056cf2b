/**
 * What is wrong with the order of segments, found by the cheapest repair: a beam of readings of the same segments is
 * carried on side by side, each with the faults that it has to assume, until one of them fits for a while.
 *
 *   LOC MEA LOC [RFF] LOC MEA     at the second MEA:   MEA is astray                        11
 *                 ^ is missing                         RFF is missing, LOC begins a group   10  ◂ fits what follows
 *
 * Takes positions and segments by their tag's number; gives faults. Work for a segment is bounded by the beam.
 * Why so: docs/decisions/0014.
 */
import type { Node } from './definition.js'
import type { Step, Steps } from './steps.js'

/** A segment that has passed: its tag's number and where it stands. */
export interface Spot {
  readonly index: number
  readonly number: number
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** `missing`: the node is missing before the spot; `stray`: the segment there has no place; `many`: one too many of the node. */
export interface Fault {
  readonly kind: 'missing' | 'stray' | 'many'
  readonly node: Node | undefined
  readonly spot: Spot
  readonly before: Fault | undefined
}

/** Where a message stands. */
export interface Position {
  rank: number
  readonly counts: Int32Array
}

interface Path extends Position {
  cost: number
  faults: Fault | undefined
}

const BEAM = 16
/** A segment passed over costs a little more than one that is missing: what is there mostly has a place. */
const MISSING = 10
/** The trigger of a group that need not come: what seems to follow it is rather astray. */
const MISSING_TRIGGER = 12
const STRAY = 11
/** A segment that could begin a group here mostly does, although two of the group's segments may be missing. */
const STRAY_TRIGGER = 22
const MANY = 10
/** A reading that is this much dearer than the best is given up. */
const SPREAD = 45
/** So many segments must fit before a repair is believed. */
const SURE = 8

/** Moves a position by a step. */
export function move(position: Position, step: Step): void {
  const { counts } = position
  position.rank = step.rank
  counts[step.level] = step.repeats ? counts[step.level]! + 1 : 1
  for (let level = step.level + 1; level <= step.depth; level++) counts[level] = 1
}

export class Recovery {
  private paths: Path[] = []
  private sinceChange = 0

  constructor(private readonly steps: Steps) {}

  begin({ rank, counts }: Position): void {
    this.paths = [{ rank, counts: counts.slice(), cost: 0, faults: undefined }]
    this.sinceChange = 0
  }

  take(spot: Spot): void {
    const before = this.best.cost
    const next: Path[] = []
    for (const path of this.paths) this.follow(path, spot, next)
    next.sort((a, b) => a.cost - b.cost)
    const most = next[0]!.cost + SPREAD
    this.paths = next.filter(({ cost }, i) => i < BEAM && cost <= most)
    this.sinceChange = this.best.cost === before ? this.sinceChange + 1 : 0
  }

  /** Whether the best reading has fitted long enough. */
  get isSure(): boolean {
    return this.sinceChange >= SURE || this.paths.length === 1
  }

  get best(): { readonly rank: number; readonly counts: Int32Array; readonly cost: number } {
    return this.paths[0]!
  }

  /** The faults of the best reading, first one first. */
  faults(): Fault[] {
    const found: Fault[] = []
    for (let fault = this.paths[0]!.faults; fault !== undefined; fault = fault.before) found.push(fault)
    return found.reverse()
  }

  private follow(path: Path, spot: Spot, next: Path[]): void {
    for (const step of this.steps.cheapest(path.rank, spot.index)) this.keep(next, after(path, step, spot))
    if (this.steps.isTrailer(spot.index) && next.length > 0) return
    const { rank, counts, cost, faults } = path
    const price = this.steps.cheapest(rank, spot.index).some(begins) ? STRAY_TRIGGER : STRAY
    const stray: Fault = { kind: 'stray', node: undefined, spot, before: faults }
    this.keep(next, { rank, counts, cost: cost + price, faults: stray })
  }

  /** Two readings that stand at the same place are one: the cheaper. */
  private keep(paths: Path[], path: Path): void {
    const at = paths.findIndex((one) => one.rank === path.rank && this.sameCounts(one, path))
    if (at < 0) paths.push(path)
    else if (path.cost < paths[at]!.cost) paths[at] = path
  }

  private sameCounts(a: Path, b: Path): boolean {
    for (let level = 1; level <= this.steps.depths[a.rank]!; level++)
      if (a.counts[level] !== b.counts[level]) return false
    return true
  }
}

function after(path: Path, step: Step, spot: Spot): Path {
  let { faults } = path
  let { cost } = path
  for (const node of step.missing) {
    faults = { kind: 'missing', node, spot, before: faults }
    cost += isOptionalTrigger(node) ? MISSING_TRIGGER : MISSING
  }
  // only the first one too many is told
  if (step.repeats && path.counts[step.level] === step.most) {
    faults = { kind: 'many', node: step.entered, spot, before: faults }
    cost += MANY
  }
  const moved = { rank: path.rank, counts: path.counts.slice(), cost, faults }
  move(moved, step)
  return moved
}

function isOptionalTrigger(node: Node): boolean {
  return node.kind === 'segment' && node.parent.first === node.rank && !node.parent.required
}

/** Whether the step begins a group with the group's own trigger. */
function begins({ node, entered }: Step): boolean {
  return entered.kind === 'group' && entered.first === node.rank
}
