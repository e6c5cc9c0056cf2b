/** How many cases a property is tried with: a fixed seed on each submission, ten to fifty times as many in the long run. */
import type { Parameters } from 'fast-check'

export const isLong = process.env.TENPLUSTWO_LONG === '1'
const SEED = 20_260_801

export function runs<T>(count: number): Parameters<T> {
  return isLong ? { numRuns: count * 20, endOnFailure: true } : { numRuns: count, seed: SEED }
}

/** Time that one test may take, in milliseconds. */
export const TIMEOUT = isLong ? 1_800_000 : 120_000
