/**
 * The rooms of the house (DESIGN 4): who may import whom, what stays outside of the pure rooms, how long
 * functions and files may grow. Each failure says which file and what to do.
 */
import { describe, expect, it } from 'vitest'
import { readFiles } from './support/project.js'
import { functionSizes, wrongImports, wrongWords } from './support/source-rules.js'

const files = readFiles('src', ['.ts'])
const byHand = files.filter(
  ({ path }) => !path.endsWith('.generated.ts') && !/^src\/(?:message|rules)\/data\//.test(path),
)

const FUNCTION = { median: 12, most: 40, max: 80 }
const FILE = { most: 300, max: 450 }

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
const share = (values: readonly number[], limit: number): number =>
  values.filter((value) => value <= limit).length / values.length

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

describe('the rooms', () => {
  it('import downwards only, by the table in test/support/room-table.ts', () => {
    expect(files.flatMap(wrongImports)).toEqual([])
  })

  it('keep clock, environment, console and locale outside, and hold no any, eval or default export', () => {
    expect(byHand.flatMap(wrongWords)).toEqual([])
  })
})

describe('sizes', () => {
  const sizes = byHand.flatMap(functionSizes)
  const tell = (limit: number): string[] =>
    sizes
      .filter(({ lines }) => lines > limit)
      .map(({ path, line, name, lines }) => `${path}:${line} ${name} has ${lines} lines: cut it`)

  it(`no function is longer than ${FUNCTION.max} lines`, () => {
    expect(tell(FUNCTION.max)).toEqual([])
  })

  it(`nine functions in ten have at most ${FUNCTION.most} lines, half of them at most ${FUNCTION.median}`, () => {
    const lines = sizes.map((one) => one.lines)
    expect(share(lines, FUNCTION.most), tell(FUNCTION.most).join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(median(lines)).toBeLessThanOrEqual(FUNCTION.median)
  })

  it(`no file is longer than ${FILE.max} lines, nine in ten have at most ${FILE.most}`, () => {
    const lengths = byHand.map(({ path, text }) => ({ path, lines: linesOf(text) }))
    const tooLong = (limit: number): string[] =>
      lengths
        .filter(({ lines }) => lines > limit)
        .map(({ path, lines }) => `${path} has ${lines} lines: cut it in two`)
    expect(tooLong(FILE.max)).toEqual([])
    const lines = lengths.map((one) => one.lines)
    expect(share(lines, FILE.most), tooLong(FILE.most).join('\n')).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the checks themselves', () => {
  const told = (path: string, text: string): string[] => [
    ...wrongImports({ path, text }),
    ...wrongWords({ path, text }),
  ]

  it.each([
    ['src/core/a.ts', "import { b } from '../records/b.js'"],
    ['src/core/a.ts', "import type { B } from '../records/b.js'"],
    ['src/core/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/core/a.ts', "export const b = await import('node:fs')"],
    ['src/core/a.ts', "import { parse } from 'yaml'"],
    ['src/syntax/tape.ts', "import { X12Reader } from './x12/reader.js'"],
    ['src/syntax/x12/a.ts', "export { b } from '../edifact/b.js'"],
    ['src/message/a.ts', "import { X12Reader } from '../syntax/x12/reader.js'"],
    ['src/mapping/a.ts', "import { X12Reader } from '../syntax/x12/reader.js'"],
    ['src/mapping/a.ts', "import { read } from '../translate/read.js'"],
    ['src/formats/a.ts', "import { read } from '../translate/read.js'"],
    ['src/index.ts', "export { main } from './cli/main.js'"],
    ['src/elsewhere/a.ts', 'export const a = 1'],
    ['src/core/a.ts', 'export const a = Date.now()'],
    ['src/core/a.ts', 'export const a = new Date()'],
    ['src/core/a.ts', 'export const a = process.env.TZ'],
    ['src/core/a.ts', 'export const a = Math.random()'],
    ['src/core/a.ts', "console.log('a')"],
    ['src/core/a.ts', "export const a = ['b'].sort((c, d) => c.localeCompare(d))"],
    ['src/core/a.ts', 'export const a = new Intl.NumberFormat()'],
    ['src/cli/a.ts', "eval('1')"],
    ['src/cli/a.ts', "export const a = new Function('return 1')"],
    ['src/cli/a.ts', 'export const a = (b: any): unknown => b'],
    ['src/cli/a.ts', 'export default 1'],
    ['src/cli/a.ts', 'export default function a(): void {}'],
  ])('%s must not say: %s', (path, text) => {
    expect(told(path, text)).toHaveLength(1)
  })

  it.each([
    [
      'src/core/a.ts',
      "import { b } from './b.js'\n// Date.now() and any are words of a comment\nexport const c = 'eval(b)'",
    ],
    ['src/syntax/x12/a.ts', "import { scan } from '../tape.js'"],
    ['src/message/a.ts', "import type { Segment } from '../syntax/segment.js'"],
    ['src/mapping/a.ts', "import { Segment } from '../syntax/segment.js'\nimport { parse } from 'yaml'"],
    ['src/formats/a.ts', "import { type Message } from '../translate/message.js'"],
    ['src/cli/a.ts', "import { readFileSync } from 'node:fs'\nexport const a = Date.now()"],
  ])('%s may say: %s', (path, text) => {
    expect(told(path, text)).toEqual([])
  })
})
