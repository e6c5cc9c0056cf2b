/**
 * Which entries of two lists of texts are the same, in order: equal beginnings and ends first, then texts that
 * are unique in both (patience diff), gap by gap. Fast on long lists with few changes.
 */

/** For each index of `a` the index in `b` that it stays, -1 where it is gone or changed. */
export function matchTexts(a: readonly string[], b: readonly string[]): Int32Array {
  const match = new Int32Array(a.length).fill(-1)
  const gaps: [number, number, number, number][] = [[0, a.length, 0, b.length]]
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop())
    for (const one of matchGap(a, b, match, gap)) gaps.push(one)
  return match
}

/** Matches what is sure in one gap; gives the gaps that are left inside. */
function matchGap(
  a: readonly string[],
  b: readonly string[],
  match: Int32Array,
  gap: [number, number, number, number],
): [number, number, number, number][] {
  let [a0, a1, b0, b1] = gap
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) match[a0++] = b0++
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) match[--a1] = --b1
  if (a0 === a1 || b0 === b1) return []
  const anchors = rising(uniquePairs(a, b, a0, a1, b0, b1))
  const gaps: [number, number, number, number][] = []
  let [fromA, fromB] = [a0, b0]
  for (const [i, j] of anchors) {
    match[i] = j
    gaps.push([fromA, i, fromB, j])
    fromA = i + 1
    fromB = j + 1
  }
  if (anchors.length > 0) gaps.push([fromA, a1, fromB, b1])
  return gaps
}

/** Pairs of indexes whose text stands once in each range, by rising index of `a`. */
function uniquePairs(
  a: readonly string[],
  b: readonly string[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): [number, number][] {
  const seen = new Map<string, { a: number; b: number; many: boolean }>()
  for (let i = a0; i < a1; i++) {
    const known = seen.get(a[i]!)
    if (known === undefined) seen.set(a[i]!, { a: i, b: -1, many: false })
    else known.many = true
  }
  for (let j = b0; j < b1; j++) {
    const known = seen.get(b[j]!)
    if (known === undefined) continue
    if (known.b >= 0) known.many = true
    known.b = j
  }
  return [...seen.values()].filter((one) => !one.many && one.b >= 0).map((one) => [one.a, one.b])
}

/** The longest run of pairs that rises in both lists. */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before: number[] = []
  pairs.forEach(([, b], p) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < b) low = middle + 1
      else high = middle
    }
    before[p] = low > 0 ? tails[low - 1]! : -1
    tails[low] = p
  })
  const run: [number, number][] = []
  for (let p = tails.at(-1) ?? -1; p >= 0; p = before[p]!) run.push(pairs[p]!)
  return run.reverse()
}
