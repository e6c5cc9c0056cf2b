/**
 * The scan by vectors and the scan byte by byte against a loop that a child could follow; that the code of the first is
 * made of its text; and that the parts of its memory leave room for what is put there.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dropOdd, endsListed, loadClasses, rareSeen, scan, scanBytes } from '../../src/syntax/scan.js'
import {
  BREAK,
  arenaBytes as BYTES,
  COMPONENT,
  ELEMENT,
  arenaEnds as ENDS,
  HIGH,
  arenaMarks as MARKS,
  OUTSIDE,
  POSITION_SHIFT,
  RELEASE,
  REPETITION,
  TERMINATOR,
  vectorScan,
} from '../../src/syntax/tape.js'
import { projectFolder } from '../support/project.js'
import { runs, TIMEOUT } from '../support/runs.js'

vi.setConfig({ testTimeout: TIMEOUT })

const KEPT = TERMINATOR | ELEMENT | COMPONENT | REPETITION | RELEASE | BREAK
const RARE = RELEASE | BREAK | OUTSIDE | HIGH

/** Any class anywhere, so that hardly sixteen bytes in a row go by vectors. */
const anyClasses = fc.array(
  fc.constantFrom(
    ...[0, 0, 0, TERMINATOR, ELEMENT, COMPONENT, RELEASE, BREAK, OUTSIDE, HIGH, OUTSIDE | HIGH],
  ),
  { minLength: 256, maxLength: 256 },
)
/** As in an interchange: few service characters, some of two bytes, anywhere in 7 bits; odd bytes, and those above. */
const fewClasses = fc
  .tuple(
    fc.uniqueArray(fc.nat(127), { minLength: 8, maxLength: 14 }),
    fc.constantFrom(0, HIGH, OUTSIDE | HIGH),
  )
  .map(([places, high]) => {
    const kinds = [TERMINATOR, ELEMENT, COMPONENT, REPETITION, RELEASE, BREAK, BREAK, OUTSIDE, OUTSIDE]
    const classes = new Array<number>(128).fill(0).concat(new Array<number>(128).fill(high))
    for (const [n, place] of places.entries()) classes[place] = kinds[n] ?? TERMINATOR
    return classes
  })
/** How many of a hundred bytes have no class. */
const density = fc.constantFrom(0, 60, 75, 98)

/** Puts bytes on the tape, as many of them without a class as the density says. */
function lay(from: number, length: number, classes: readonly number[], plain: number): void {
  const data = [...classes.keys()].filter((b) => classes[b] === 0 && b < 128)
  const marking = [...classes.keys()].filter((b) => classes[b] !== 0 && (plain === 0 || b < 128))
  for (let i = from; i < from + length; i++) {
    const draw = Math.imul(i, 2654435761) >>> 4
    const of = draw % 100 < plain ? data : marking
    BYTES[i] = of.length === 0 ? draw >>> 8 : of[(draw >>> 8) % of.length]!
  }
}

/** What stands in BYTES[from, from + length): marks, ends, the rare classes joined, the marks that are kept. */
function slowScan(from: number, length: number, count: number, classes: readonly number[], less: number) {
  const told = { marks: [] as number[], ends: [] as number[], keptEnds: [] as number[], seen: 0 }
  const kept: number[] = []
  let rare = 0
  let behind = -1
  for (let i = from; i < from + length; i++) {
    const kind = classes[BYTES[i]!]! & ~less
    if (kind === 0) continue
    const isLayout = i === behind && (kind & BREAK) !== 0
    rare |= kind & (isLayout ? RARE & ~BREAK : RARE)
    told.seen |= rare
    if (isLayout || (kind & TERMINATOR) !== 0) behind = i + 1
    if ((kind & TERMINATOR) !== 0) {
      told.ends.push(((count + told.marks.length) << POSITION_SHIFT) | rare)
      told.keptEnds.push(((count + kept.length) << POSITION_SHIFT) | rare)
      rare = 0
    }
    told.marks.push((i << POSITION_SHIFT) | kind)
    if ((kind & KEPT) !== 0) kept.push((i << POSITION_SHIFT) | kind)
  }
  return { ...told, kept }
}

describe.each([
  ['by vectors', scan],
  ['byte by byte', scanBytes],
])('the scan %s', (_, scanning) => {
  it('marks what has a class, wherever it begins and ends, and lists the terminators with what is rare', () => {
    const place = fc.tuple(fc.nat(70_000), fc.oneof(fc.nat(65_536), fc.nat(70)), fc.nat(9))
    const drawn = fc.tuple(fc.oneof(anyClasses, fewClasses, fewClasses), fc.constantFrom(0, OUTSIDE), density)
    fc.assert(
      fc.property(drawn, place, ([classes, less, plain], [from, length, count]) => {
        lay(from, length, classes, plain)
        loadClasses(Uint8Array.from(classes), less)
        const { marks, ends, keptEnds, kept, seen } = slowScan(from, length, count, classes, less)
        const end = scanning(from, from + length, count)
        expect(MARKS.slice(count, end)).toEqual(Int32Array.from(marks))
        expect(ENDS.slice(0, endsListed())).toEqual(Int32Array.from(ends))
        expect(rareSeen()).toBe(seen)
        expect(dropOdd(count, end)).toBe(count + kept.length)
        expect(MARKS.slice(count, count + kept.length)).toEqual(Int32Array.from(kept))
        expect(ENDS.slice(0, endsListed())).toEqual(Int32Array.from(keptEnds))
      }),
      runs(40),
    )
  })
})

describe('the code of the scan by vectors', () => {
  it('is what scripts/compile-scan.mjs makes of its text', () => {
    const script = join(projectFolder, 'scripts/compile-scan.mjs')
    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('')
  })

  it('runs here, and the parts of its memory do not overlap', () => {
    expect(vectorScan).toBeDefined()
    const parts = [vectorScan!.listed, BYTES, MARKS, ENDS]
    expect(parts.map(({ buffer }) => buffer === BYTES.buffer)).toEqual([true, true, true, true])
    for (const [n, part] of parts.entries())
      expect(part.byteOffset + part.byteLength).toBeLessThanOrEqual(
        parts[n + 1]?.byteOffset ?? BYTES.buffer.byteLength,
      )
  })
})
