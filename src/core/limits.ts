/**
 * Every limit of the library, in one table: name, default, and what happens at the limit.
 * A limit is a positive whole number; 0, negative, NaN, Infinity and text are refused, so that no limit can be
 * switched off by accident.
 */
export interface Limits {
  /** Bytes in one segment, terminator included; at most 262,144 (the size of the tape's reserve). */
  segmentBytes: number
  /** Bytes in one binary object (BIN, BDS, UNO). */
  binaryBytes: number
  /** Segments in one message. */
  messageSegments: number
  /** Bytes in one message. */
  messageBytes: number
  /** Messages in one interchange. */
  interchangeMessages: number
  /** Findings kept for one message or one call; more are counted. */
  findings: number
  /** Bytes of a mapping file. */
  mapBytes: number
  /** Nesting depth in a mapping file or a record. */
  depth: number
}

export const DEFAULT_LIMITS: Readonly<Limits> = Object.freeze({
  segmentBytes: 262_144,
  binaryBytes: 64 << 20,
  messageSegments: 10_000_000,
  messageBytes: 512 << 20,
  interchangeMessages: 10_000_000,
  findings: 1000,
  mapBytes: 2 << 20,
  depth: 32,
})

/** The most that a limit may be raised to, where the machine or the design sets a bound. */
export const LIMIT_CEILINGS: Readonly<Partial<Limits>> = Object.freeze({ segmentBytes: 262_144, depth: 64 })

/** Defaults with the given limits over them. Throws RangeError on a value that is no limit. */
export function withLimits(given: Partial<Limits> = {}): Limits {
  const limits: Limits = { ...DEFAULT_LIMITS }
  for (const name of Object.keys(given) as (keyof Limits)[]) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) throw new RangeError(`unknown limit '${name}'`)
    const value = given[name]
    if (value === undefined) continue
    limits[name] = checkLimit(name, value)
  }
  return limits
}

function checkLimit(name: keyof Limits, value: unknown): number {
  const ceiling = LIMIT_CEILINGS[name] ?? Number.MAX_SAFE_INTEGER
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= ceiling) return value
  throw new RangeError(`limit '${name}' must be a whole number from 1 to ${ceiling}`)
}
