/**
 * Plain objects and lists that a reading makes by the hundred thousand, made so that the engine has no opinion on how
 * long they will live.
 *
 * Of each literal (`{…}`, `[…]`) V8 counts how many of its objects survive a collection. Where nearly all did in its
 * first moments, it makes all that follow among the old objects, which are collected seldom and dearly. A bay plan of a
 * megabyte does survive while it is read, and is let go a moment later: by the luck of those moments a process read
 * plans at 100 or at 75 MB/s for good, and took 180 MiB instead of 113 (docs/decisions/0024). Of what a constructor or
 * a rest parameter makes nothing is counted.
 */

type Plain = Record<string, unknown>

/** A constructor of plain objects: its values in the order of the function's parameters. */
export type PlainObject<Values extends unknown[]> = new (...values: Values) => Plain

/**
 * Makes a constructor of a function that gives each field of `this` its value. What comes of it is a plain object, as of
 * a literal: its prototype is that of `Object`.
 */
export function plainObject<Values extends unknown[]>(
  fill: (this: Plain, ...values: Values) => void,
): PlainObject<Values> {
  fill.prototype = Object.prototype
  // every function may be called by `new`; TypeScript knows of classes only
  return fill as unknown as PlainObject<Values>
}

/** A new list of these items, no longer than they are. */
export function listOf<Item>(...items: Item[]): Item[] {
  return items
}
