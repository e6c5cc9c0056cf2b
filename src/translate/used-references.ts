/**
 * References that were used already, so that one used twice is found: running numbers are kept as ranges, others one by
 * one, up to a bound. Beyond the bound new ones are not remembered, so that no input costs memory without end.
 */
const MOST = 100_000
const NUMBER = /^\d{1,15}$/

/** A run of numbers written with the same number of digits. */
interface Run {
  readonly digits: number
  readonly from: number
  to: number
}

export class UsedReferences {
  private readonly runs: Run[] = []
  private readonly texts = new Set<string>()

  /** Whether the reference was used before; it is used now. */
  use(reference: string): boolean {
    if (this.texts.size > 0 && this.texts.has(reference)) return true
    if (!NUMBER.test(reference)) return this.remember(reference)
    const number = Number(reference)
    const digits = reference.length
    if (this.runs.some((run) => run.digits === digits && run.from <= number && number <= run.to)) return true
    const last = this.runs.at(-1)
    if (last?.digits === digits && last.to + 1 === number) last.to = number
    else if (this.runs.length < RUNS) this.runs.push({ digits, from: number, to: number })
    else return this.remember(reference)
    return false
  }

  private remember(reference: string): false {
    if (this.texts.size < MOST) this.texts.add(reference)
    return false
  }
}

/** Few, because each is looked at. */
const RUNS = 8
