/** Law A2: chunk sizes do not matter. Segments, places and findings are the same whole, byte by byte and for any cut. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { drive, type Run, type Syntax } from '../support/drive.js'
import { damage, damaged, edifactText, lookAlike, PRINTABLE, tree, x12Text } from '../support/edi-text.js'
import { quirkFiles } from '../support/quirks.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { bytesOf } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

/** Everything that came out; as text, because to compare objects is slow. */
function shown(run: Run): string {
  return JSON.stringify(run)
}

function same(syntax: Syntax, bytes: Uint8Array, cuts: readonly number[], whole: string): void {
  const run = drive(syntax, bytes, { cuts })
  if (shown(run) !== whole) expect(run, `cuts ${cuts}`).toEqual(JSON.parse(whole))
}

function everyCut(syntax: Syntax, bytes: Uint8Array): void {
  const whole = shown(drive(syntax, bytes))
  same(syntax, bytes, [1], whole)
  for (let cut = 1; cut < bytes.length; cut += cut < 2048 ? 1 : 16)
    same(syntax, bytes, [cut, bytes.length], whole)
}

describe.each(['edifact', 'x12'] as const)('%s: chunks do not matter', (syntax) => {
  const good = syntax === 'edifact' ? edifactText : x12Text
  const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

  it('for whole interchanges at any list of cuts', () => {
    const letters = syntax === 'edifact' ? PRINTABLE : 'ABC123 '
    fc.assert(
      fc.property(tree(letters, 8), cuts, (body, list) => {
        const bytes = bytesOf(good(body))
        same(syntax, bytes, list, shown(drive(syntax, bytes)))
      }),
      runs(300),
    )
  })

  it('for broken interchanges at any list of cuts', () => {
    const broken = fc.tuple(tree("AB1:+*?'~ ", 6), fc.array(damage, { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(broken, cuts, ([body, list], lengths) => {
        const bytes = damaged(bytesOf(good(body)), list)
        same(syntax, bytes, lengths, shown(drive(syntax, bytes)))
      }),
      runs(1500),
    )
  })

  it('for what only looks like EDI, byte by byte', () => {
    fc.assert(
      fc.property(lookAlike, (text) => {
        const bytes = bytesOf(text)
        same(syntax, bytes, [1], shown(drive(syntax, bytes)))
      }),
      runs(1500),
    )
  })
})

describe('every cut of our own quirky files', () => {
  it.each(quirkFiles())('$name', ({ syntax, bytes }) => everyCut(syntax, bytes))
})
