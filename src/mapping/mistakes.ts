/**
 * Whether a segment that was written would be read as what it was written for: it must pass the tests of its own
 * claim, and those of no narrower claim that is tried first.
 *
 *   parties[]: NAD(*)   a party with the role of a carrier gives NAD+CA, which NAD(CA) claims: the operator
 *   FTX(AAC|AAD)        a text of neither subject gives FTX+, which only FTX(*) claims: a remark
 */
import type { SegmentTest } from './address.js'
import { narrowerThan } from './lookup.js'
import type { Action, Plan, Seat } from './plan.js'

type TextOf = (action: Action, seat: Seat) => string

export class Mistakes {
  /** For each action the narrower claims that might take its segment. */
  private readonly rivals: Action[][]
  /** Actions whose own tests are not answered by constants. */
  private readonly open: Uint8Array

  private readonly lastTexts: (string | undefined)[]
  private readonly lastAnswers: Uint8Array

  constructor(plan: Plan) {
    this.lastTexts = plan.actions.map(() => undefined)
    this.lastAnswers = new Uint8Array(plan.actions.length)
    this.rivals = plan.actions.map(narrowerThan)
    this.open = Uint8Array.from(plan.actions, ({ spec }) => (spec.tests.some(isOpen) ? 1 : 0))
  }

  isOpen(action: Action): boolean {
    return this.open[action.id] !== 0
  }

  /**
   * The only seat that the tests of an action and of its rivals ask for: mostly the qualifier. Undefined where they ask
   * for more than one.
   */
  askedSeat(action: Action): Seat | undefined {
    const tests = [action, ...this.rivals[action.id]!].flatMap(({ spec }) => spec.tests)
    const [first] = tests
    const isOne = tests.every((one) => one.element === first?.element && one.component === first.component)
    return first !== undefined && isOne ? seatOf(action, first) : undefined
  }

  /** The same as `mistaken`, by the text of that seat. The last one is remembered: neighbours are often of one kind. */
  mistakenBy(action: Action, text: string): boolean {
    const { id } = action
    if (text !== this.lastTexts[id]) {
      this.lastTexts[id] = text
      this.lastAnswers[id] = this.mistaken(action, () => text) ? 1 : 0
    }
    return this.lastAnswers[id] !== 0
  }

  /** True where the segment written for an action would be read as something else. */
  mistaken(action: Action, textOf: TextOf): boolean {
    const rivals = this.rivals[action.id]!
    for (let i = 0; i < rivals.length; i++) if (passes(action, rivals[i]!, textOf)) return true
    return this.isOpen(action) && !passes(action, action, textOf)
  }
}

/** Whether what was written for one action passes the tests of another. Loops: it is asked at every group. */
function passes(action: Action, other: Action, textOf: TextOf): boolean {
  const { tests } = other.spec
  for (let i = 0; i < tests.length; i++) {
    const { absent, values } = tests[i]!
    const seat = seatOf(action, tests[i]!)
    const value = seat === undefined ? '' : textOf(action, seat)
    if (absent ? value !== '' : values.length === 0 ? value === '' : !values.includes(value)) return false
  }
  return true
}

function seatOf({ seats }: Action, { element, component }: SegmentTest): Seat | undefined {
  for (let i = 0; i < seats.length; i++) {
    const seat = seats[i]!
    if (seat.element === element && seat.component === component) return seat
  }
  return undefined
}

/** A test that its constant does not answer. */
function isOpen(test: SegmentTest): boolean {
  return test.absent || test.values.length !== 1
}
